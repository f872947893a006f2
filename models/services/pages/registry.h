// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/pages/page.h"

/// What the files of this folder give to registry.cpp.
namespace nantian::models::pages {

[[nodiscard]] const Page &configMapPage();
[[nodiscard]] const Page &endpointSlicePage();
[[nodiscard]] const Page &ingressClassPage();
[[nodiscard]] const Page &ingressPage();
[[nodiscard]] const Page &limitRangePage();
[[nodiscard]] const Page &networkPolicyPage();
[[nodiscard]] const Page &persistentVolumeClaimPage();
[[nodiscard]] const Page &persistentVolumePage();
[[nodiscard]] const Page &priorityClassPage();
[[nodiscard]] const Page &resourceQuotaPage();
[[nodiscard]] const Page &secretPage();
[[nodiscard]] const Page &servicePage();
[[nodiscard]] const Page &storageClassPage();
[[nodiscard]] const Page &volumeAttachmentPage();

} // namespace nantian::models::pages

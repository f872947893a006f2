// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/pages/page.h"

/// What the files of this folder give to registry.cpp.
namespace nantian::models::pages {

[[nodiscard]] const Page &servicePage();

} // namespace nantian::models::pages

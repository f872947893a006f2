// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/pages/page.h"

namespace nantian::models::pages {

/// The certificates of an Ingress, held against the hosts they are for. Pure, any thread.

/// Of its TLS Secrets the certificate; the private key beside it is forgotten as it arrives.
[[nodiscard]] QList<Need> tlsNeeds(const kube::Object &ingress);
/// A table of the Secrets, and a verdict for each that serves a host badly; one where all do well.
void addTls(ObjectDetails &out, const kube::Object &ingress, const Around &around, qint64 now);

} // namespace nantian::models::pages

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/discovery.h"

namespace nantian::kinds {

/// What every recent Kubernetes offers, for where there is no server to ask (saved files): names,
/// groups and scopes; no verbs.
[[nodiscard]] kube::Discovery builtInResources();

} // namespace nantian::kinds

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/quantity.h"
#include "kube/api/object.h"

#include <QString>

#include <string_view>

namespace nantian::models::pages {

/// What a ResourceQuota counts, as its controller does (k8s.io/apiserver, pkg/quota/v1 evaluators
/// of pods and claims, v0.36). Pure, any thread.

/// "requests.cpu", "limits.memory", "cpu", "pods", "count/pods": held by pods.
[[nodiscard]] bool isPodResource(std::string_view name);
/// "requests.storage", "persistentvolumeclaims", "CLASS.storageclass.storage.k8s.io/...".
[[nodiscard]] bool isClaimResource(std::string_view name);
/// One an object, whatever it asks for.
[[nodiscard]] bool isCountOnly(std::string_view name);

/// Does this pod count, by its phase and the quota's scopes?
[[nodiscard]] bool countsPod(const kube::Object &quota, const kube::Object &pod);
[[nodiscard]] bool countsClaim(const kube::Object &quota, const kube::Object &claim);
/// What it holds of a resource: the sum of its containers, or what its init containers need where
/// that is more, and its overhead.
[[nodiscard]] base::Quantity podAmount(const kube::Object &pod, std::string_view resource);
[[nodiscard]] base::Quantity claimAmount(const kube::Object &claim, std::string_view resource);

/// "Terminating, PriorityClass In (high)"; empty: everything counts.
[[nodiscard]] QString scopeWords(const kube::Object &quota);

} // namespace nantian::models::pages

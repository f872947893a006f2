// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/quantity.h"
#include "kinds/columns.h"
#include "kube/api/object.h"

#include <optional>

namespace nantian::kinds {

/// What is asked for and what is the most.
enum class Bound : quint8 { Request, Limit };
enum class Compute : quint8 { Cpu, Memory };

/// What a pod asks for of a resource ("cpu", "memory", "nvidia.com/gpu"), or may use of it: the
/// larger of what its containers and sidecars hold together and of what each init container needs
/// with the sidecars before it, or what the pod itself names, and its overhead. nullopt: it does
/// not say. Algorithm: PodRequests() and PodLimits() of k8s.io/component-helpers v0.36.3,
/// resource/helpers.go.
[[nodiscard]] std::optional<base::Quantity> podBound(const kube::Object &pod, Bound bound,
                                                     std::string_view resource);
[[nodiscard]] std::optional<base::Quantity> podBound(const kube::Object &pod, Bound bound,
                                                     Compute compute);
/// Under "requests" or "limits".
[[nodiscard]] std::string_view memberOf(Bound bound);

/// A quantity as a cell: thousandths of a core, or bytes. Empty without one.
[[nodiscard]] store::Cell computeCell(const std::optional<base::Quantity> &quantity,
                                      Compute compute);
/// The quantity a JSON value holds: a text, or a number as some write it; nullopt: none.
[[nodiscard]] std::optional<base::Quantity> quantityOf(const kube::Object &value);

/// Our own columns of a kind, behind kubectl's: hidden until they are wanted.
[[nodiscard]] ColumnSpec computeColumn(const char *id, const char *title,
                                       const QString &description, Read read);

} // namespace nantian::kinds

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"

#include <QByteArray>

namespace nantian::kinds {

/// Where a kind stands in the sidebar, in this order. Views translate the names.
enum class Category : quint8 { Cluster, Workloads, Network, Config, Storage, Access, Custom };

/// A kind's seat: its category, its rank in it and its icon. Pure data, any thread.
struct Place
{
    Category category = Category::Custom;
    int rank = 0;    ///< kinds of a category are ordered by rank, then by kind
    QByteArray icon; ///< "pod", "deployment", ... in resources/icons/kinds
    /// Belongs to everyday work; the others fold away under "more".
    bool common = false;
    bool operator==(const Place &) const = default;
};

/// Works for every resource: those nobody knows are Custom.
[[nodiscard]] Place placeOf(const kube::Resource &resource);

/// The order of the sidebar.
[[nodiscard]] bool sidebarLess(const kube::Resource &a, const kube::Resource &b);

} // namespace nantian::kinds

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/customcolumn.h"
#include "kube/api/object.h"
#include "kube/resource.h"
#include "kube/watch/rowsink.h"
#include "store/column.h"
#include "store/row.h"

#include <memory>
#include <span>

namespace nantian::kinds {

/// What an operator can do with objects of a kind besides open, YAML and delete.
enum class Capability : quint16 {
    None = 0,
    Scale = 1,       ///< through /scale
    Restart = 2,     ///< pod template annotation
    Rollback = 4,    ///< revision list
    Logs = 8,        ///< has pods with containers
    Containers = 16, ///< carries a pod spec
    Metrics = 32,    ///< CPU and memory over time
};
Q_DECLARE_FLAGS(Capabilities, Capability)

/// One column: its looks, and the function that reads its cell.
struct ColumnSpec
{
    store::Column column;
    store::Cell (*read)(const kube::Object &object, store::RowBuilder &builder);
};

/// One kind with a file of its own: columns as data. Static, immutable.
struct Kind
{
    const char *group;
    const char *plural;
    std::span<const ColumnSpec> columns;
    /// Judges the object and tells the builder (setHealth); null: no health.
    void (*judge)(const kube::Object &object, store::RowBuilder &builder);
    Capabilities capabilities;
};

/// The kind with a file of its own for this resource, or null (then the Table format serves it).
[[nodiscard]] const Kind *findKind(const kube::Resource &resource);
/// Works for every resource; those without a file get what discovery tells (scale subresource).
[[nodiscard]] Capabilities capabilitiesOf(const kube::Resource &resource);

/// The sink for a resource: of its own kind's columns over full objects, or of the server's Table.
/// Secrets and ConfigMaps are always Tables: their values never reach us by a watch.
[[nodiscard]] std::unique_ptr<ColumnSink> makeSink(const kube::Resource &resource,
                                                   std::shared_ptr<store::Interner> interner);

} // namespace nantian::kinds

Q_DECLARE_OPERATORS_FOR_FLAGS(nantian::kinds::Capabilities)

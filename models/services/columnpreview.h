// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kinds/customcolumn.h"
#include "kube/resource.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace nantian::models {

class Cluster;

/// A column is tried out on so many objects.
inline constexpr qsizetype kPreviewedObjects = 5;

/// Reads the first of these for previewColumn(): JSON of each, empty for one that was deleted
/// meanwhile. Of Secrets and ConfigMaps the metadata alone. GUI thread. Errors: those of a read but
/// NotFound.
[[nodiscard]] base::Call<QList<QByteArray>> readForPreview(const Cluster &cluster,
                                                           const QList<kube::ObjectRef> &objects);

/// What a table would show of each in this column, which checkCustomColumn() has let pass; empty:
/// nothing. Texts come from the cluster as they are. Pure, any thread.
[[nodiscard]] QStringList previewColumn(const kube::Resource &resource,
                                        const kinds::CustomColumn &column,
                                        const QList<QByteArray> &objects);

} // namespace nantian::models

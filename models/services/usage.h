// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kinds/podresources.h"
#include "services/metrics.h"

#include <QByteArray>
#include <QHash>

namespace nantian::models {

/// A PodMetricsList or NodeMetricsList of metrics.k8s.io/v1beta1 as usage by "namespace/name"
/// ("/name" for nodes). Memory is the working set. Entries that cannot be read are left out. Pure.
[[nodiscard]] base::Result<QHash<QByteArray, UsageCells::Usage>> parseUsage(const QByteArray &json);

/// A column of CPU or memory that stands beside the rows. `chosen`: shown only when it was chosen.
[[nodiscard]] store::Column usageColumn(const QByteArray &id, const QString &title,
                                        const QString &description, bool chosen);
/// Where the rows of a kind ("pods", "nodes") have the column of that id.
[[nodiscard]] std::size_t ownCell(const QByteArray &plural, const char *id);
/// A part as a percentage; empty without a part, or of nothing.
[[nodiscard]] store::Cell shareOf(const store::Cell &part, const store::Cell &whole);
[[nodiscard]] store::Cell usageCell(const UsageCells::Usage &usage, kinds::Compute compute);

} // namespace nantian::models

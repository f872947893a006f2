// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/metrics.h"

#include <QByteArray>
#include <QHash>

namespace nantian::models {

/// A PodMetricsList or NodeMetricsList of metrics.k8s.io/v1beta1 as usage by "namespace/name"
/// ("/name" for nodes). Memory is the working set. Entries that cannot be read are left out. Pure.
[[nodiscard]] base::Result<QHash<QByteArray, UsageCells::Usage>> parseUsage(const QByteArray &json);

} // namespace nantian::models

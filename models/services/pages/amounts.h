// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/quantity.h"
#include "kinds/podresources.h"
#include "services/details.h"

#include <QMap>

namespace nantian::models::pages {

/// Amounts by resource: "cpu", "memory", "nvidia.com/gpu". Any thread.
using Amounts = QMap<QByteArray, base::Quantity>;

/// A map of quantities; what is none is left out.
[[nodiscard]] Amounts amountsOf(const kube::Object &map);
void add(Amounts &sum, const Amounts &more);

/// What the scheduler counts a pod with, of every resource it names (kinds/podresources.h).
[[nodiscard]] Amounts podAmounts(const kube::Object &pod, kinds::Bound bound);

/// As one reads it: cores "1.5" or "250m", memory and storage "1.2Gi", anything else as it is.
[[nodiscard]] QString amountText(const QByteArray &resource, const base::Quantity &amount);
/// A bar of what is used of a bound: full from 1 on. Beyond `warning` it warns.
[[nodiscard]] Gauge amountGauge(const QByteArray &id, const QString &label,
                                const QByteArray &resource, const base::Quantity &used,
                                const base::Quantity &bound, double warning);

} // namespace nantian::models::pages

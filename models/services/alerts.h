// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/details.h"

#include <QMap>

namespace nantian::models {

/// One alert of Prometheus, as /api/v1/alerts tells it. Texts are untrusted.
struct Alert
{
    QString name;
    QString severity;                              ///< its label as it is; may be empty
    store::Health health = store::Health::Warning; ///< what the severity means
    bool isFiring = true;                          ///< false: pending
    QString sentence;                              ///< its summary, or description, or message
    qint64 since = 0;                              ///< epoch seconds
    /// The objects its labels name, the most particular first.
    QList<ObjectLink> about;
    bool operator==(const Alert &) const = default;
};

/// The worst first, then the longest there. Pure, any thread. Errors: Parse, and what Prometheus
/// itself says.
[[nodiscard]] base::Result<QList<Alert>> parseAlerts(const QByteArray &json);
/// The objects a set of labels names: a pod, its workload, a node ...; the namespace only where it
/// names nothing in it. The API server's own words for kinds are taken from kube-state-metrics'
/// labels.
[[nodiscard]] QList<ObjectLink> objectsNamedBy(const QMap<QByteArray, QByteArray> &labels);

} // namespace nantian::models

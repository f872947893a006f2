// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/transport/httptransport.h"
#include "services/details.h"

#include <QMap>

namespace nantian::models {

/// How the control plane is: what the overview shows of it. A plain value.
struct ControlPlane
{
    /// One sentence about one part of it, in the order to be read.
    struct Part
    {
        QByteArray id; ///< untranslated: "readyz", "kube-scheduler"
        QString name;  ///< "API server", "kube-scheduler"
        store::Health health = store::Health::None;
        QString sentence;
        ObjectLink about; ///< its lease, where it has one
        bool operator==(const Part &) const = default;
    };
    QList<Part> parts;
    bool operator==(const ControlPlane &) const = default;
};

/// One check of /readyz?verbose or /livez?verbose.
struct HealthCheck
{
    QString name;
    bool isWell = true;
    QString why; ///< behind the name of one that failed, mostly "reason withheld"
    bool operator==(const HealthCheck &) const = default;
};
/// The checks an answer lists, the failed ones included; none in a text that is no such answer.
/// Pure, any thread.
[[nodiscard]] QList<HealthCheck> parseHealthChecks(const QString &text);

/// The versions of the API server and of the kubelets, how many of each. A kubelet that is newer
/// than the server, or more than three minor versions older, is not supported (Kubernetes' version
/// skew policy). Pure, any thread.
[[nodiscard]] ControlPlane::Part versionsPart(const QString &server,
                                              const QMap<QString, int> &kubelets);

/// Asks /readyz and /livez (verbose) and for the leader leases in kube-system. What may not be read
/// is told in its part; it never fails but by being cancelled. `now` is the server's time in epoch
/// seconds. Call from the transport's thread; the transport must outlive it.
[[nodiscard]] base::Call<ControlPlane> fetchControlPlane(kube::HttpTransport *transport,
                                                         qint64 now);

} // namespace nantian::models

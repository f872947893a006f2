// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/pages/page.h"

#include <QSet>

namespace nantian::models::pages {

/// What stands behind a Service, read from its EndpointSlices. Pure, any thread.
struct Endpoint
{
    QStringList addresses;   ///< of all families
    QSet<QString> portNames; ///< of the Service's ports it serves; "" is the one without a name
    QStringList ports;       ///< "8080/TCP"
    QString hostname;        ///< of a pod with a DNS name of its own
    QString node;
    QString zone;
    ObjectLink target; ///< the pod; none: an address kept by hand
    bool ready = false;
    bool serving = false;
    bool terminating = false;
    QString why; ///< it is not ready, in Kubernetes' own word; empty: nobody knows
};

/// Of a list of slices. A pod is in one slice a family and a set of ports, and here once. With a
/// Service's name only those of its slices are taken.
[[nodiscard]] QList<Endpoint> readEndpoints(const kube::Object &slices,
                                            const QByteArray &service = {});
/// Of one slice.
[[nodiscard]] QList<Endpoint> readSlice(const kube::Object &slice);
[[nodiscard]] int readyCount(const QList<Endpoint> &endpoints);
/// Tells of those that are not ready why, as far as an answered list of pods knows.
void explainEndpoints(QList<Endpoint> &endpoints, const Around &around, const QByteArray &pods);
/// A table of them, those that are not ready first.
void addEndpoints(ObjectDetails &out, QList<Endpoint> endpoints);

} // namespace nantian::models::pages

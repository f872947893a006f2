// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/resource.h"
#include "services/edit.h"

namespace nantian::models {

// `kubectl set image` for what it sets images of: Deployments, StatefulSets, DaemonSets,
// ReplicaSets, ReplicationControllers, CronJobs and Pods; an Edit (services/edit.h) of the
// containers named. Pure, any thread, unless it says otherwise.

/// One container of a pod or pod template, and its image.
struct ContainerImage
{
    QByteArray container;
    bool isInit = false;
    QString image;
    QString from = {}; ///< written only where this is still the image; empty: whatever is there
    bool operator==(const ContainerImage &) const = default;
};

/// May images of this kind be set at all?
[[nodiscard]] bool hasImages(const kube::Resource &resource);

/// The images of an object of such a kind, init containers first; `from` is the same as `image`.
/// Errors: Parse.
[[nodiscard]] base::Result<QList<ContainerImage>> imagesOf(const kube::Resource &resource,
                                                           const QByteArray &json);
/// imagesOf() what is there. On the transport's thread, which must outlive it. Errors: Unsupported
/// for other kinds.
[[nodiscard]] base::Call<QList<ContainerImage>> fetchImages(kube::HttpTransport *transport,
                                                            kube::ObjectRef workload);
/// The edit that sets them. Images of such a kind only.
[[nodiscard]] Edit imagesEdit(const kube::ObjectRef &workload, const QList<ContainerImage> &images);

} // namespace nantian::models

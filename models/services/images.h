// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/resource.h"
#include "services/cluster.h"

namespace nantian::kube {
class HttpTransport;
class SchemaCache;
} // namespace nantian::kube

namespace nantian::models {

// `kubectl set image` for what it sets images of: Deployments, StatefulSets, DaemonSets,
// ReplicaSets, ReplicationControllers, CronJobs and Pods; one strategic merge patch of the
// containers named. Calls are made on the transport's thread; the pointers must outlive them.
// Errors: Unsupported for other kinds, Invalid (reason "NoSuchContainer"), Conflict where an image
// is not `from` any more (reason "Changed"; its cause holds what it is) or where the object of that
// UID was replaced by another (reason "Replaced").

/// May images of this kind be set at all?
[[nodiscard]] bool hasImages(const kube::Resource &resource);

/// The images of an object of such a kind, init containers first; `from` is the same as `image`.
/// Pure, any thread. Errors: Parse.
[[nodiscard]] base::Result<QList<ContainerImage>> imagesOf(const kube::Resource &resource,
                                                           const QByteArray &json);
/// A workload of these images and nothing else, as an object that can be compared. Pure.
[[nodiscard]] QByteArray imagesObject(const kube::Resource &resource,
                                      const QList<ContainerImage> &images);

/// imagesOf() what is there.
[[nodiscard]] base::Call<QList<ContainerImage>> fetchImages(kube::HttpTransport *transport,
                                                            kube::ObjectRef workload);

/// What setting them would change, by the server's dry run.
[[nodiscard]] base::Call<Comparison> previewImages(kube::HttpTransport *transport,
                                                   kube::SchemaCache *schemas,
                                                   kube::ObjectRef workload,
                                                   QList<ContainerImage> images);

/// The patch carries the version the images were read at, so that `from` holds when it is written.
/// Where only the version had changed, which wrote nothing, it is read anew. Nothing to change: an
/// empty object.
[[nodiscard]] base::Call<WriteResult>
setImages(kube::HttpTransport *transport, kube::ObjectRef workload, QList<ContainerImage> images);

} // namespace nantian::models

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

// `kubectl set image` for Deployments, StatefulSets, DaemonSets, ReplicaSets, CronJobs and Pods:
// one strategic merge patch of the containers named. Called on the transport's thread; the pointers
// must outlive the call. Errors: Unsupported for other kinds, Invalid (reason "NoSuchContainer"),
// Conflict (reason "Changed") where an image is not `from` any more.

/// May images of this kind be set at all?
[[nodiscard]] bool hasImages(const kube::Resource &resource);

/// Init containers first; `image` is what is there.
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

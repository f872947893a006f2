// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/resource.h"
#include "kube/transport/httptransport.h"
#include "services/cluster.h"
#include "services/deletion.h"

namespace nantian::models {

// The operations behind the window and the probe. Every function is called on the transport's
// thread and answers a Call; the transport must outlive it (destroying the transport ends it as
// Cancelled). Steps that read come first; the write is sent once, as field manager `nantian`, and
// never repeated: a write without an answer is Indeterminate. Cancelling before the write is sent
// keeps it from being sent.

/// Replicas wanted now, the HorizontalPodAutoscaler whose scaleTargetRef is the workload, and the
/// managers that own `f:replicas`. HPAs that may not be listed count as none.
[[nodiscard]] base::Call<ScaleInfo> fetchScaleInfo(kube::HttpTransport *transport,
                                                   const kube::ObjectRef &workload);

/// The HorizontalPodAutoscaler whose scaleTargetRef is the workload; empty: there is none.
[[nodiscard]] base::Call<QByteArray> findAutoscaler(kube::HttpTransport *transport,
                                                    kube::ObjectRef workload);

/// kubectl rollout restart: the template annotation kubectl.kubernetes.io/restartedAt. A paused
/// Deployment is refused (Invalid, reason "Paused"), and an object that took the place of the one
/// of this UID (Conflict, reason "Replaced").
[[nodiscard]] base::Call<WriteResult> restartWorkload(kube::HttpTransport *transport,
                                                      const kube::ObjectRef &workload);

/// DELETE with preconditions.uid. A ref without UID is looked up first.
[[nodiscard]] base::Call<WriteResult> deleteObject(kube::HttpTransport *transport,
                                                   const kube::ObjectRef &object,
                                                   const RemoveOptions &options = {});

/// POST of an Eviction (policy/v1) with preconditions.uid. RateLimited where a
/// PodDisruptionBudget refuses it, for now.
[[nodiscard]] base::Call<WriteResult> evictPod(kube::HttpTransport *transport,
                                               const kube::ObjectRef &pod);

struct ApplyOptions
{
    bool dryRun = false;
    bool force = false; ///< take fields over from other managers
};

/// Server-side apply of one object as JSON, strictly validated. `resource` is where its apiVersion
/// and kind are served; `ns` is used where the object names none and the kind has namespaces.
[[nodiscard]] base::Call<WriteResult>
applyDocument(kube::HttpTransport *transport, const kube::Resource &resource, const QByteArray &ns,
              const QByteArray &name, const QByteArray &json, const ApplyOptions &options);

/// PUT of one object, strictly validated; `json` names the version it replaces.
[[nodiscard]] base::Call<WriteResult> replaceDocument(kube::HttpTransport *transport,
                                                      const kube::Resource &resource,
                                                      const QByteArray &ns, const QByteArray &name,
                                                      const QByteArray &json, bool dryRun);

/// SelfSubjectAccessReview. Advisory; `subresource` may be "scale" or "log".
[[nodiscard]] base::Call<Access> accessReview(kube::HttpTransport *transport,
                                              const QByteArray &verb,
                                              const kube::Resource &resource, const QByteArray &ns,
                                              const QByteArray &subresource = {});

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/resource.h"
#include "kube/transport/httptransport.h"
#include "services/cluster.h"
#include "services/rollout.h"

namespace nantian::models {

/// Reads the workload, then its revisions and pods together, and works out where its rollout stands
/// on the thread pool. Called on the transport's thread, which must outlive it. `now`: epoch
/// seconds of the server's clock. Unsupported for other kinds.
[[nodiscard]] base::Call<Rollout> fetchRollout(kube::HttpTransport *transport,
                                               kube::ObjectRef workload, QList<RolloutEvent> events,
                                               qint64 now);

} // namespace nantian::models

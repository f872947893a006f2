// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/resource.h"

#include <QByteArray>

namespace nantian::kube {
class HttpTransport;
}

namespace nantian::models {

/// The Job that runs `source` once more, as JSON without a name of its own (`generateName`):
/// - of a CronJob its template, owned by it, as `kubectl create job --from` makes it (kubectl
///   pkg/cmd/create/create_job.go);
/// - of a Job one with the same spec, without what the controller put in: selector and the labels
///   of its pods. Nobody owns it.
/// Pure, any thread. Errors: Parse; Unsupported for other kinds, and for a Job whose selector was
/// set by hand.
[[nodiscard]] base::Result<QByteArray> jobFrom(const QByteArray &source);

/// Reads the CronJob or Job and makes the Job; answers what was made. On the transport's thread,
/// which must outlive it. Sent once; Conflict where the source was replaced by another.
[[nodiscard]] base::Call<kube::ObjectRef> startJob(kube::HttpTransport *transport,
                                                   kube::ObjectRef source);

} // namespace nantian::models

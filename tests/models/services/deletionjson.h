// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// What tst_deletion reads. In a file of its own: moc 6.8 loses its way in raw strings with braces.
namespace nantian::tests {

/// A claim that is being deleted. %1: its uid, %2: its finalizers.
inline const QByteArray kDeletedClaim =
    R"({"kind": "PartialObjectMetadata",
        "metadata": {"name": "web", "uid": "%1", "resourceVersion": "7",
                     "deletionTimestamp": "2026-01-01T00:00:30Z",
                     "deletionGracePeriodSeconds": 30, "finalizers": %2}})";

inline const QByteArray kKeptClaim = R"({"metadata": {"uid": "uid-web", "finalizers": ["a"]}})";

inline const QByteArray kAliveClaim = R"({"metadata": {"uid": "u"}})";

inline const QByteArray kStuckNamespace =
    R"({"kind": "Namespace",
        "metadata": {"name": "web", "uid": "uid-web", "deletionTimestamp": "2026-01-01T00:00:00Z"},
        "spec": {"finalizers": ["kubernetes"]},
        "status": {"conditions": [
            {"type": "NamespaceFinalizersRemaining", "status": "True",
             "message": "Some content has finalizers remaining: x"}]}})";

inline const QByteArray kNotThere = R"({"kind": "Status", "reason": "NotFound", "code": 404})";
inline const QByteArray kConflict = R"({"kind": "Status", "reason": "Conflict", "code": 409})";

} // namespace nantian::tests

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringBuilder>

// Answers of a server. In a file of their own: moc 6.8 loses its way in raw strings with braces.
namespace nantian::tests {

inline const QByteArray kLabelled =
    R"({"apiVersion":"v1","kind":"Deployment","metadata":{"name":"web","uid":"uid-web","resourceVersion":"7","labels":{"a.b/c":"old","gone":"x"}}})";

inline const QByteArray kNoDryRun =
    R"({"kind":"Status","status":"Failure","reason":"BadRequest","code":400,"message":"admission webhook \"w.example\" does not support dry run"})";

inline QByteArray scaleWith(int replicas)
{
    return QByteArray(
               R"({"apiVersion":"autoscaling/v1","kind":"Scale","metadata":{"name":"web","uid":"uid-web","resourceVersion":"7"},"spec":{"replicas":)")
        + QByteArray::number(replicas) + "}}";
}

inline const QByteArray kScalePatch =
    R"({"metadata":{"resourceVersion":"7"},"spec":{"replicas":5}})";

inline const QByteArray kOwnedReplicas =
    R"({"kind":"PartialObjectMetadata","metadata":{"managedFields":[{"manager":"the-autoscaler","operation":"Update","fieldsV1":{"f:spec":{"f:replicas":{}}}}]}})";

inline QByteArray pausedWith(bool paused)
{
    return QByteArray(
               R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","uid":"uid-web","resourceVersion":"7"},"spec":{)")
        + QByteArray(paused ? R"("paused":true)" : "") + "}}";
}

} // namespace nantian::tests

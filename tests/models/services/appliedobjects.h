// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

// As objects.h: apart from the test, which moc reads.
namespace nantian::tests {

inline const QByteArray kMine =
    R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"k":"mine"}})";

inline const QByteArray kNoDryRun =
    R"({"kind":"Status","apiVersion":"v1","status":"Failure","reason":"BadRequest","code":400,)"
    R"("message":"admission webhook \"policy.example.org\" does not support dry run"})";

inline const QByteArray kOpened =
    R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},)"
    R"("data":{"k":"mine","other":"2","same":"3","free":"4"}})";

inline const QByteArray kOwned =
    R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a","resourceVersion":"6",)"
    R"("managedFields":[{"manager":"someone","fieldsV1":{"f:data":{".":{},"f:other":{}}}},)"
    R"({"manager":"nantian","fieldsV1":{"f:data":{"f:k":{},"f:same":{}}}},)"
    R"({"manager":"hpa","fieldsV1":{"f:data":{"f:other":{}}}}]},"data":{"k":"mine","other":"2","free":"4"}})";

inline const QByteArray kDeep =
    R"({"metadata":{"labels":{"app.kubernetes.io/name":"x","app":"y"},"finalizers":["a/b","c",)"
    "\"d\u00a0\""
    R"(]},"data":{".env":"1","env":"2"},)"
    R"("spec":{"replicas":3,"ports":[{"port":80,"protocol":"TCP","name":"a,b"},)"
    R"({"port":90,"name":"c"},{"port":53,"protocol":"UDP"}]}})";

inline const QByteArray kSecret =
    R"({"apiVersion":"v1","kind":"Secret","metadata":{"name":"a","resourceVersion":"6"},)"
    R"("data":{"k":"aGlkZGVu"}})";

inline const QByteArray kKept =
    R"({"metadata":{"annotations":{"meta.helm.sh/release-name":"web",)"
    R"("argocd.argoproj.io/tracking-id":"shop:apps/Deployment:default/web"},)"
    R"("labels":{"kustomize.toolkit.fluxcd.io/name":"apps","helm.toolkit.fluxcd.io/name":"rel"},)"
    R"("ownerReferences":[{"kind":"Job","name":"x"},{"kind":"ReplicaSet","name":"web-1","controller":true}]}})";

/// A refusal of server-side apply: the manager owns these fields.
inline QByteArray conflict(const QList<QByteArray> &fields, const QByteArray &manager = "someone")
{
    QByteArray causes;
    for (const QByteArray &field : fields) {
        causes.append(causes.isEmpty() ? "" : ",");
        causes.append(R"({"reason":"FieldManagerConflict","field":")");
        causes.append(field);
        causes.append(R"(","message":"conflict with \")");
        causes.append(manager + R"(\" using v1 at 2026-11-22T10:00:00Z"})");
    }
    return R"({"kind":"Status","reason":"Conflict","code":409,"message":"m","details":{"causes":[)"
        + causes + "]}}";
}

} // namespace nantian::tests

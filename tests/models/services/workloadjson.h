// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

// Answers of a server about Deployment shop/web. In a file of their own: moc 6.8 loses its way in
// raw strings with braces.
namespace nantian::tests {

inline QByteArray podTemplate(const QByteArray &image, const QByteArray &extraLabel = {})
{
    return R"({"metadata":{"labels":{"app":"web")" + extraLabel
        + R"(}},"spec":{"containers":[{"name":"web","image":")" + image
        + R"(","ports":[{"containerPort":8080}]}]}})";
}

inline QByteArray replicaSet(int revision, const QByteArray &image,
                             const QByteArray &owner = "uid-web")
{
    const QByteArray number = QByteArray::number(revision);
    return R"({"metadata":{"name":"web-)" + number + R"(","creationTimestamp":"2026-11-22T22:0)"
        + number + R"(:00Z","annotations":{"deployment.kubernetes.io/revision":")" + number
        + R"(","kubernetes.io/change-cause":"cause )" + number
        + R"(","deployment.kubernetes.io/desired-replicas":"9"},"ownerReferences":[{"controller":true,"uid":")"
        + owner + R"("}]},"spec":{"template":)"
        + podTemplate(image, R"(,"pod-template-hash":"h)" + number + '"') + "}}";
}

inline QByteArray deployment(const QByteArray &image, bool paused = false)
{
    return R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","uid":"uid-web","resourceVersion":"77",)"
           R"("annotations":{"deployment.kubernetes.io/revision":"3","own":"lost"}},)"
           R"("spec":{"paused":)"
        + QByteArray(paused ? "true" : "false")
        + R"(,"selector":{"matchLabels":{"app":"web"},"matchExpressions":[{"key":"tier","operator":"In","values":["a","b"]}]},"template":)"
        + podTemplate(image) + "}}";
}

inline QByteArray workloadOf(const QByteArray &image)
{
    return R"({"metadata":{"name":"web","uid":"uid-web"},"spec":{"selector":{"matchLabels":{"app":"web"}},"template":)"
        + podTemplate(image) + "}}";
}

/// web-1, with the hash a DaemonSet's pods would carry.
inline QByteArray controllerRevision(int number, const QByteArray &image)
{
    const QByteArray n = QByteArray::number(number);
    return R"({"metadata":{"name":"web-)" + n + R"(","labels":{"controller-revision-hash":"hash-)"
        + n + R"("},"ownerReferences":[{"controller":true,"uid":"uid-web"}]},"revision":)" + n
        + R"(,"data":{"spec":{"template":)" + podTemplate(image) + "}}}";
}

inline QByteArray podOf(const QByteArray &revision, const QByteArray &owner = "uid-web")
{
    return R"({"metadata":{"labels":{"controller-revision-hash":")" + revision
        + R"("},"ownerReferences":[{"controller":true,"uid":")" + owner + R"("}]}})";
}

inline QByteArray list(const QByteArrayList &items)
{
    return R"({"items":[)" + items.join(',') + "]}";
}

/// A failed test of a JSON patch.
inline const QByteArray kTestFailed =
    R"({"kind":"Status","status":"Failure","reason":"Invalid","code":422,)"
    R"("message":"the server rejected our request due to an error in our request"})";

/// The UID in a patch is that of another.
inline const QByteArray kUidIsImmutable =
    R"({"kind":"Status","status":"Failure","reason":"Invalid","code":422,"message":"Deployment.apps \"web\" is invalid",)"
    R"("details":{"name":"web","causes":[{"reason":"FieldValueInvalid","message":"field is immutable","field":"metadata.uid"}]}})";

/// Stands before `"annotations"`: who set the image.
inline const QByteArray kSetByKubectl =
    R"("managedFields":[{"manager":"kubectl-set","operation":"Update","fieldsV1":{"f:spec":{"f:template":{"f:spec":{"f:containers":{"k:{\"name\":\"web\"}":{"f:image":{}}}}}}}}],"annotations")";

} // namespace nantian::tests

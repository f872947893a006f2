// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// Answers of a server about an object "web" with an init container "first" (image first:1), and
// containers "web" and "side" (side:1). In a file of their own: moc 6.8 loses its way in raw
// strings with braces.
namespace nantian::tests {

inline QByteArray podSpec(const QByteArray &image)
{
    return R"({"initContainers":[{"name":"first","image":"first:1"}],"containers":[{"name":"web","image":")"
        + image + R"(","ports":[{"containerPort":80}]},{"name":"side","image":"side:1"}]})";
}

inline QByteArray object(const QByteArray &spec, const QByteArray &version = "7")
{
    return R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","uid":"uid-web","resourceVersion":")"
        + version + R"(","annotations":{"meta.helm.sh/release-name":"shop"}},"spec":)" + spec + "}";
}

inline QByteArray workloadWith(const QByteArray &image, const QByteArray &version = "7")
{
    return object(R"({"template":{"spec":)" + podSpec(image) + "}}", version);
}

inline QByteArray cronJobWith(const QByteArray &image)
{
    return object(R"({"jobTemplate":{"spec":{"template":{"spec":)" + podSpec(image) + "}}}}");
}

inline const QByteArray kPatchedPodSpec =
    R"({"initContainers":[{"image":"first:2","name":"first"}],"containers":[{"image":"nginx:2","name":"web"}]})";

inline const QByteArray kStale =
    R"({"kind":"Status","status":"Failure","reason":"Conflict","code":409,"message":"the object has been modified"})";

} // namespace nantian::tests

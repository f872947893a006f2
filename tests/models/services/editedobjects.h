// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// As objects.h: apart from the test, which moc reads.
namespace nantian::tests {

/// An edit of a Deployment, and what of it is to be applied.
struct Edit
{
    const char *name;
    QByteArray base;   ///< below `spec`
    QByteArray edited; ///< below `spec`
    QByteArray owned;  ///< fieldsV1 of what nantian applied before
    QByteArray wanted; ///< what follows the object's identity
};

inline QByteArray deployment(const QByteArray &spec, const QByteArray &managed = "[]")
{
    return R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","uid":"u",)"
           R"("labels":{"a":"1"},"managedFields":)"
        + managed + R"(},"spec":)" + spec + "}";
}

/// What names that object, and what follows.
inline QByteArray identified(const QByteArray &rest)
{
    return R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","uid":"u"})"
        + rest;
}

inline QByteArray pod(const QByteArray &spec) { return R"({"template":{"spec":)" + spec + "}}"; }

inline QByteArray applied(const QByteArray &fields, const QByteArray &apiVersion = "apps/v1",
                          const QByteArray &operation = "Apply")
{
    return R"([{"manager":"helm","operation":"Apply","apiVersion":"apps/v1","fieldsV1":)"
           R"({"f:spec":{"f:paused":{}}}},{"manager":"nantian","operation":")"
        + operation + R"(","apiVersion":")" + apiVersion + R"(","fieldsV1":)" + fields + "}]";
}

inline const Edit kEdits[] = {
    {"nothing changed", R"({"replicas":2})", R"({"replicas":2})", "{}", "}"},
    {"one field", R"({"replicas":2,"paused":true})", R"({"replicas":3,"paused":true})", "{}",
     R"(,"spec":{"replicas":3}})"},
    {"a field in another spelling", R"({"template":{"spec":{"x":"1"}}})",
     R"({"template":{"spec":{"x":"1.0"}}})", "{}", R"(,"spec":{"template":{"spec":{"x":"1.0"}}}})"},
    {"what is removed is not sent", R"({"replicas":2,"paused":true})", R"({"replicas":2})", "{}",
     "}"},
    {"what was applied before goes with it", R"({"replicas":2,"paused":true})",
     R"({"replicas":2,"paused":false})", R"({"f:spec":{"f:replicas":{}}})",
     R"(,"spec":{"replicas":2,"paused":false}})"},
    {"what was applied before and is removed does not", R"({"replicas":2,"paused":true})",
     R"({"paused":false})", R"({"f:spec":{"f:replicas":{}}})", R"(,"spec":{"paused":false}})"},
    {"one container with its key",
     pod(R"({"containers":[{"name":"a","image":"a:1","tty":true},{"name":"b","image":"b:1"}]})"),
     pod(R"({"containers":[{"name":"a","image":"a:2","tty":true},{"name":"b","image":"b:1"}]})"),
     "{}", R"(,"spec":{"template":{"spec":{"containers":[{"name":"a","image":"a:2"}]}}}})"},
    {"a new container is whole", pod(R"({"containers":[{"name":"a","image":"a:1"}]})"),
     pod(R"({"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]})"), "{}",
     R"(,"spec":{"template":{"spec":{"containers":[{"name":"b","image":"b:1"}]}}}})"},
    {"an item that is held for itself", pod(R"({"containers":[{"name":"a","image":"a:1"}]})"),
     pod(R"({"containers":[{"name":"a","image":"a:1"}]})"),
     R"({"f:spec":{"f:template":{"f:spec":{"f:containers":{"k:{\"name\":\"a\"}":{".":{}}}}}}})",
     R"(,"spec":{"template":{"spec":{"containers":[{"name":"a"}]}}}})"},
    {"several keys, one of them left out",
     pod(R"({"containers":[{"name":"a","ports":[{"containerPort":80,"hostPort":1}]}]})"),
     pod(R"({"containers":[{"name":"a","ports":[{"containerPort":80,"hostPort":2}]}]})"), "{}",
     R"(,"spec":{"template":{"spec":{"containers":[{"name":"a","ports":[{"containerPort":80,"hostPort":2}]}]}}}})"},
    {"a list that is replaced is whole",
     pod(R"({"containers":[{"name":"a","image":"i","args":["1","2"]}]})"),
     pod(R"({"containers":[{"name":"a","image":"i","args":["1","3"]}]})"), "{}",
     R"(,"spec":{"template":{"spec":{"containers":[{"name":"a","args":["1","3"]}]}}}})"},
    {"a list nothing is known of is whole", R"({"odd":[{"name":"a","x":1},{"name":"b"}]})",
     R"({"odd":[{"name":"a","x":2},{"name":"b"}]})", "{}",
     R"(,"spec":{"odd":[{"name":"a","x":2},{"name":"b"}]}})"},
    {"a map that is replaced is whole", R"({"selector":{"matchLabels":{"a":"1","b":"2"}}})",
     R"({"selector":{"matchLabels":{"a":"1","b":"3"}}})", "{}",
     R"(,"spec":{"selector":{"matchLabels":{"a":"1","b":"3"}}}})"},
    {"another order is the whole list",
     pod(R"({"containers":[{"name":"a","image":"a:1"},{"name":"b","image":"b:1"}]})"),
     pod(R"({"containers":[{"name":"b","image":"b:1"},{"name":"a","image":"a:1"}]})"), "{}",
     R"(,"spec":{"template":{"spec":{"containers":[{"name":"b","image":"b:1"},{"name":"a","image":"a:1"}]}}}})"},
};

} // namespace nantian::tests

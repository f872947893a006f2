// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace nantian::tests {

/// An object, what nantian applies to it, and what it is then. Of apps/v1 Deployment.
struct LocalApply
{
    const char *name;
    QByteArray live;
    QByteArray sent;
    QByteArray wanted;
};

/// `fields` as nantian applied them before.
inline QByteArray appliedBefore(const QByteArray &fields, const QByteArray &others = {})
{
    return R"("metadata":{"name":"a","managedFields":[{"manager":"nantian","operation":"Apply",)"
           R"("apiVersion":"apps/v1","fieldsType":"FieldsV1","fieldsV1":)"
        + fields + "}" + others + "]}";
}

inline const LocalApply kLocalApplies[] = {
    {"a map is merged", R"({"spec":{"replicas":1,"paused":true}})", R"({"spec":{"replicas":3}})",
     R"({"spec":{"paused":true,"replicas":3}})"},
    {"items are found by their keys",
     R"({"spec":{"template":{"spec":{"containers":[{"name":"a","image":"x:1"},{"name":"b","image":"y:1"}]}}}})",
     R"({"spec":{"template":{"spec":{"containers":[{"name":"c","image":"z:1"},{"name":"b","image":"y:2"}]}}}})",
     R"({"spec":{"template":{"spec":{"containers":[{"image":"x:1","name":"a"},{"image":"y:2","name":"b"},{"name":"c","image":"z:1"}]}}}})"},
    {"a key that is left out is its default",
     R"({"spec":{"template":{"spec":{"containers":[{"name":"a","ports":[{"containerPort":80,"protocol":"TCP","name":"old"},{"containerPort":80,"protocol":"UDP"}]}]}}}})",
     R"({"spec":{"template":{"spec":{"containers":[{"name":"a","ports":[{"containerPort":80,"name":"new"}]}]}}}})",
     R"({"spec":{"template":{"spec":{"containers":[{"name":"a","ports":[{"containerPort":80,"name":"new","protocol":"TCP"},{"containerPort":80,"protocol":"UDP"}]}]}}}})"},
    {"a set is joined", R"({"metadata":{"finalizers":["x/a","x/b"]}})",
     R"({"metadata":{"finalizers":["x/c","x/a"]}})",
     R"({"metadata":{"finalizers":["x/a","x/b","x/c"]}})"},
    {"an atomic list is replaced",
     R"({"spec":{"template":{"spec":{"containers":[{"name":"a","args":["1","2"]}]}}}})",
     R"({"spec":{"template":{"spec":{"containers":[{"name":"a","args":["3"]}]}}}})",
     R"({"spec":{"template":{"spec":{"containers":[{"args":["3"],"name":"a"}]}}}})"},
    {"an atomic map is replaced", R"({"spec":{"selector":{"matchLabels":{"a":"1"}}}})",
     R"({"spec":{"selector":{"matchLabels":{"b":"2"}}}})",
     R"({"spec":{"selector":{"matchLabels":{"b":"2"}}}})"},
    {"null is no value", R"({"spec":{"paused":true,"replicas":1}})",
     R"({"spec":{"paused":null,"minReadySeconds":null}})", R"({"spec":{"replicas":1}})"},
    {"what is not applied any more goes",
     "{" + appliedBefore(R"({"f:spec":{"f:replicas":{},"f:minReadySeconds":{}}})")
         + R"(,"spec":{"minReadySeconds":5,"replicas":1}})",
     R"({"apiVersion":"apps/v1","metadata":{"name":"a"},"spec":{"replicas":1}})",
     "{\"apiVersion\":\"apps/v1\","
         + appliedBefore(R"({"f:spec":{"f:replicas":{},"f:minReadySeconds":{}}})")
         + R"(,"spec":{"replicas":1}})"},
    {"but not what others hold too",
     "{"
         + appliedBefore(
             R"({"f:spec":{"f:minReadySeconds":{}}})",
             R"(,{"manager":"other","operation":"Update","fieldsV1":{"f:spec":{"f:minReadySeconds":{}}}})")
         + R"(,"spec":{"minReadySeconds":5}})",
     R"({"apiVersion":"apps/v1","spec":{}})",
     "{\"apiVersion\":\"apps/v1\","
         + appliedBefore(
             R"({"f:spec":{"f:minReadySeconds":{}}})",
             R"(,{"manager":"other","operation":"Update","fieldsV1":{"f:spec":{"f:minReadySeconds":{}}}})")
         + R"(,"spec":{"minReadySeconds":5}})"},
};

} // namespace nantian::tests

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/images.h"

#include "kube/api/parser.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/requests.h"

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Result;
using kube::Object;

namespace {

/// The members that lead to the pod's spec; empty: images of this kind cannot be set (a Job's
/// template never changes).
QList<QLatin1StringView> podSpecOf(const kube::Resource &resource)
{
    const QByteArray id = resource.id();
    if (id == "deployments.apps" || id == "statefulsets.apps" || id == "daemonsets.apps"
        || id == "replicasets.apps" || id == "replicationcontrollers")
    {
        return {"spec"_L1, "template"_L1, "spec"_L1};
    }
    if (id == "cronjobs.batch") {
        return {"spec"_L1, "jobTemplate"_L1, "spec"_L1, "template"_L1, "spec"_L1};
    }
    if (id == "pods") {
        return {"spec"_L1};
    }
    return {};
}

QLatin1StringView memberOf(bool isInit) { return isInit ? "initContainers"_L1 : "containers"_L1; }

std::string_view view(QLatin1StringView text)
{
    return {text.data(), static_cast<std::size_t>(text.size())};
}

QList<ContainerImage> imagesIn(const kube::Resource &resource, const Object &object)
{
    const QList<QLatin1StringView> way = podSpecOf(resource);
    Object spec = object;
    for (const QLatin1StringView member : way) {
        spec = spec[view(member)];
    }
    QList<ContainerImage> out;
    for (const bool isInit : {true, false}) {
        spec[view(memberOf(isInit))].each([&](const Object &container) {
            const QString image = json::text(container["image"].string());
            out.append({json::bytes(container["name"].string()), isInit, image, image});
        });
    }
    return out;
}

} // namespace

bool hasImages(const kube::Resource &resource) { return !podSpecOf(resource).isEmpty(); }

Result<QList<ContainerImage>> imagesOf(const kube::Resource &resource, const QByteArray &text)
{
    kube::Parser parser;
    return parser.parse(json::view(text)).transform([&resource](const Object &object) {
        return imagesIn(resource, object);
    });
}

base::Call<QList<ContainerImage>> fetchImages(kube::HttpTransport *transport,
                                              kube::ObjectRef workload)
{
    if (!hasImages(workload.resource)) {
        co_return base::fail(base::Error::Code::Unsupported, u"has no images that can be set"_s,
                             QString::fromUtf8(workload.resource.id()));
    }
    const Result<ReadObject> there = co_await readObject(transport, workload);
    if (!there) {
        co_return std::unexpected(there.error());
    }
    co_return imagesIn(workload.resource, there->object);
}

Edit imagesEdit(const kube::ObjectRef &workload, const QList<ContainerImage> &images)
{
    Edit out{workload};
    FieldPath spec;
    for (const QLatin1StringView member : podSpecOf(workload.resource)) {
        spec = spec.child({.name = QByteArray(member)});
    }
    for (const ContainerImage &one : images) {
        const FieldPath container =
            spec.child({.name = QByteArray(memberOf(one.isInit))})
                .child({.kind = FieldStep::Kind::Key,
                        .name = {},
                        .keys = {{"name", textValue(QString::fromUtf8(one.container))}}});
        FieldEdit field{container.child({.name = "image"}), textValue(one.image)};
        if (!one.from.isEmpty()) {
            field.from = textValue(one.from);
        }
        out.fields.append(field);
    }
    return out;
}

} // namespace nantian::models

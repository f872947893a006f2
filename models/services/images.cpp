// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/images.h"

#include "kube/api/parser.h"
#include "kube/api/schemacache.h"
#include "services/apply.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/requests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Call;
using base::Error;
using base::Result;
using kube::HttpResponse;
using kube::HttpTransport;
using kube::Object;
using kube::ObjectRef;

namespace {

/// A version that changed between reading and writing is read anew so often: the status of a
/// workload that rolls out changes all the time.
constexpr int kTries = 5;

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

std::unexpected<Error> refuse(Error::Code code, const ObjectRef &workload, const QString &reason,
                              const QString &detail)
{
    std::unexpected<Error> out =
        base::fail(code, detail, QString::fromUtf8(workload.resource.plural + '/' + workload.name));
    out.error().reason = reason;
    return out;
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

/// The members that lead to these images, without apiVersion and kind.
QJsonObject withImages(const kube::Resource &resource, const QList<ContainerImage> &images)
{
    QJsonObject object;
    for (const bool isInit : {true, false}) {
        QJsonArray list;
        for (const ContainerImage &one : images) {
            if (one.isInit == isInit) {
                list.append(QJsonObject{{u"name"_s, QString::fromUtf8(one.container)},
                                        {u"image"_s, one.image}});
            }
        }
        if (!list.isEmpty()) {
            object.insert(memberOf(isInit), list);
        }
    }
    const QList<QLatin1StringView> way = podSpecOf(resource);
    for (auto member = way.crbegin(); member != way.crend(); ++member) {
        object = {{*member, object}};
    }
    return object;
}

/// The images of an object, and its version.
struct Read
{
    QByteArray object;
    QByteArray version;
    QList<ContainerImage> images;
};

Call<Read> readImages(HttpTransport *transport, ObjectRef workload)
{
    if (!hasImages(workload.resource)) {
        co_return base::fail(Error::Code::Unsupported, u"has no images that can be set"_s,
                             QString::fromUtf8(workload.resource.id()));
    }
    const Result<HttpResponse> answer = co_await kube::httpCall(
        transport, jsonGet(workload.resource.path(workload.ns, workload.name)));
    if (!answer) {
        co_return std::unexpected(answer.error());
    }
    kube::Parser parser;
    const Result<Object> object = parser.parse(json::view(answer->body));
    if (!object) {
        co_return std::unexpected(object.error());
    }
    if (!workload.uid.isEmpty()
        && object->at("metadata", "uid").string() != json::view(workload.uid))
    {
        co_return refuse(Error::Code::Conflict, workload, u"Replaced"_s,
                         u"it was deleted and made anew"_s);
    }
    co_return Read{answer->body, json::bytes(object->at("metadata", "resourceVersion").string()),
                   imagesIn(workload.resource, *object)};
}

/// What is really to be set; each of them is there and as it was.
Result<QList<ContainerImage>> toSet(const ObjectRef &workload, const QList<ContainerImage> &wanted,
                                    const Read &read)
{
    QList<ContainerImage> out;
    for (const ContainerImage &one : wanted) {
        const auto there = std::ranges::find_if(read.images, [&one](const ContainerImage &each) {
            return each.container == one.container && each.isInit == one.isInit;
        });
        const QString name = QString::fromUtf8(one.container);
        if (there == read.images.cend()) {
            return refuse(Error::Code::Invalid, workload, u"NoSuchContainer"_s,
                          u"there is no container \"%1\""_s.arg(name));
        }
        if (there->image == one.image) {
            continue;
        }
        if (!one.from.isEmpty() && there->image != one.from) {
            std::unexpected<Error> changed = refuse(Error::Code::Conflict, workload, u"Changed"_s,
                                                    u"the image was changed since"_s);
            changed.error().causes = {{u"Changed"_s,
                                       u"%1[name=\"%2\"].image"_s.arg(memberOf(one.isInit), name),
                                       there->image}};
            return changed;
        }
        out.append(one);
    }
    return out;
}

QByteArray patchOf(const kube::Resource &resource, const QList<ContainerImage> &images,
                   const QByteArray &version)
{
    QJsonObject object = withImages(resource, images);
    object.insert("metadata"_L1, QJsonObject{{u"resourceVersion"_s, QString::fromUtf8(version)}});
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The answer to the patch, or to its dry run.
struct Patched
{
    QByteArray before;
    WriteResult answer;
};

Call<Patched> patchImages(HttpTransport *transport, ObjectRef workload,
                          QList<ContainerImage> wanted, bool dryRun)
{
    for (int left = kTries; true; --left) {
        const Result<Read> read = co_await readImages(transport, workload);
        if (!read) {
            co_return std::unexpected(read.error());
        }
        const Result<QList<ContainerImage>> images = toSet(workload, wanted, *read);
        if (!images) {
            co_return std::unexpected(images.error());
        }
        if (images->isEmpty()) {
            co_return Patched{read->object, {}};
        }
        if (co_await FlowCancelled{}) {
            co_return cancelled();
        }
        const QByteArray path = workload.resource.path(workload.ns, workload.name) + '?' + kManager
            + (dryRun ? "&dryRun=All" : "");
        const Result<WriteResult> answer =
            co_await sendWrite(transport,
                               jsonWrite("PATCH", path, kStrategicPatch,
                                         patchOf(workload.resource, *images, read->version)));
        if (answer) {
            co_return Patched{read->object, *answer};
        }
        if (left == 1 || answer.error().code != Error::Code::Conflict) {
            co_return std::unexpected(answer.error());
        }
    }
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

QByteArray imagesObject(const kube::Resource &resource, const QList<ContainerImage> &images)
{
    QJsonObject object = withImages(resource, images);
    object.insert("apiVersion"_L1, QString::fromUtf8(resource.apiVersion()));
    object.insert("kind"_L1, QString::fromUtf8(resource.kind));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Call<QList<ContainerImage>> fetchImages(HttpTransport *transport, ObjectRef workload)
{
    const Result<Read> read = co_await readImages(transport, workload);
    if (!read) {
        co_return std::unexpected(read.error());
    }
    co_return read->images;
}

Call<Comparison> previewImages(HttpTransport *transport, kube::SchemaCache *schemas,
                               ObjectRef workload, QList<ContainerImage> images)
{
    const Result<Patched> patched = co_await patchImages(transport, workload, images, true);
    if (!patched) {
        co_return std::unexpected(patched.error());
    }
    const bool nothing = patched->answer.object.isEmpty();
    Result<Comparison> out = co_await compareBySchema(
        transport, schemas, patched->before, nothing ? patched->before : patched->answer.object,
        Secrets::Masked);
    if (out) {
        out->warnings = patched->answer.warnings;
        kube::Parser parser;
        if (const Result<Object> live = parser.parse(json::view(patched->before))) {
            out->keepers = keepersOf(*live);
        }
    }
    co_return out;
}

Call<WriteResult> setImages(HttpTransport *transport, ObjectRef workload,
                            QList<ContainerImage> images)
{
    const Result<Patched> patched = co_await patchImages(transport, workload, images, false);
    if (!patched) {
        co_return std::unexpected(patched.error());
    }
    co_return patched->answer;
}

} // namespace nantian::models

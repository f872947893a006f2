// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/deletion.h"

#include "kube/api/parser.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/requests.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Call;
using base::Error;
using base::Result;
using kube::Object;

namespace {

struct DeletionTr
{
    Q_DECLARE_TR_FUNCTIONS(nantian::models::Deletion)
};

/// Where a finalizer of another name ends here, it is of this controller too.
struct Known
{
    const char *name;
    const char *keeper;
    const char *loss;
};

// From the controllers' own sources: kubernetes pkg/controller, cloud-provider,
// external-provisioner and -attacher, external-snapshotter, apiextensions-apiserver, argo-cd,
// cert-manager, aws-load-balancer-controller.
constexpr Known kKnown[]{
    {"kubernetes.io/pvc-protection",
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "the controller manager, once no Pod uses the claim any more"),
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "The claim goes while Pods may still use it, and with it, as its volume has "
                       "it, the data under them.")},
    {"kubernetes.io/pv-protection",
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "the controller manager, once no claim is bound to the volume any more"),
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "The claim that is bound to the volume is lost, and its Pods cannot start "
                       "again.")},
    {"foregroundDeletion",
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "the garbage collector, once everything the object owns is deleted"),
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "What it owns goes after it, in an order that nobody waits for.")},
    {"orphan",
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "the garbage collector, once everything the object owns has no owner any "
                       "more"),
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "What it owns, which was to stay, is deleted after it.")},
    {"service.kubernetes.io/load-balancer-cleanup",
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "the service controller of the cloud, once its load balancer is taken down"),
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "The load balancer stays in the cloud and costs money until it is removed "
                       "there.")},
    {"external-provisioner.volume.kubernetes.io/finalizer",
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "the storage driver's provisioner, once the storage behind the volume is "
                       "deleted"),
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "The storage behind the volume stays, and nothing in the cluster knows of "
                       "it.")},
    {"external-attacher/*",
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "the storage driver's attacher, once the volume is detached from the node"),
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "The volume may stay attached to the node, and no other node gets it.")},
    {"snapshot.storage.kubernetes.io/*",
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "the snapshot controller, once the snapshot is deleted and nothing is made "
                       "from it"),
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "The snapshot may stay in the storage, and nothing in the cluster knows of "
                       "it.")},
    {"batch.kubernetes.io/job-tracking",
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "the Job controller, once it has counted how the Pod ended"),
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "The Job does not know how the Pod ended and may run its work again.")},
    {"customresourcecleanup.apiextensions.k8s.io",
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "the API server, once all objects of the kind are deleted"),
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "The objects of the kind stay in the store; nobody reaches them until the "
                       "kind is defined again.")},
    {"resources-finalizer.argocd.argoproj.io*",
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "Argo CD, once everything the application deployed is deleted"),
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "What the application deployed stays and runs on.")},
    {"finalizers.fluxcd.io",
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "Flux, once everything it deployed from the object is deleted"),
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "What Flux deployed from the object stays and runs on.")},
    {"finalizer.acme.cert-manager.io",
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "cert-manager, once the records of the challenge are cleaned up"),
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "DNS records or Pods of the challenge may stay.")},
    {"ingress.k8s.aws/resources",
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "the AWS load balancer controller, once its load balancer is taken down"),
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "The load balancer stays in the cloud and costs money until it is removed "
                       "there.")},
    {"service.k8s.aws/resources",
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "the AWS load balancer controller, once its load balancer is taken down"),
     QT_TRANSLATE_NOOP("nantian::models::Deletion",
                       "The load balancer stays in the cloud and costs money until it is removed "
                       "there.")},
};

bool isNamed(const QString &name, QLatin1StringView known)
{
    return known.endsWith(u'*') ? name.startsWith(known.chopped(1)) : name == known;
}

bool isNamespace(const kube::ObjectRef &object)
{
    return object.resource.group.isEmpty() && object.resource.plural == "namespaces";
}

QStringList strings(const Object &list)
{
    QStringList out;
    list.each([&out](const Object &item) { out.append(json::text(item.string())); });
    return out;
}

kube::HttpRequest readRequest(const kube::ObjectRef &object)
{
    const QByteArray path = object.resource.path(object.ns, object.name);
    return isNamespace(object) ? jsonGet(path) : metadataGet(path);
}

} // namespace

Finalizer explainFinalizer(const QString &name)
{
    for (const Known &known : kKnown) {
        if (isNamed(name, QLatin1StringView(known.name))) {
            return {name, DeletionTr::tr(known.keeper), DeletionTr::tr(known.loss)};
        }
    }
    const qsizetype slash = name.indexOf(u'/');
    return {name,
            //: %1 a DNS name, such as example.org
            slash > 0 ? DeletionTr::tr("a controller of %1; where it does not run, nobody")
                            .arg(name.left(slash))
                      : QString(),
            DeletionTr::tr("What its controller would have cleaned up stays, mostly outside of the "
                           "cluster.")};
}

Result<Deletion> readDeletion(const kube::ObjectRef &object, const QByteArray &json)
{
    kube::Parser parser;
    const Result<Object> read = parser.parse(json::view(json));
    if (!read) {
        return std::unexpected(read.error());
    }
    Deletion out{object};
    if ((*read)["kind"].string() == "Status") {
        out.isGone = true;
        return out;
    }
    const Object metadata = (*read)["metadata"];
    out.object.uid = json::bytes(metadata["uid"].string());
    out.since = metadata["deletionTimestamp"].time();
    if (const Object grace = metadata["deletionGracePeriodSeconds"]; grace.exists()) {
        out.graceSeconds = grace.integer();
        // The server writes down when it is to be over.
        out.since = out.since > 0 ? out.since - *out.graceSeconds : 0;
    }
    for (const QString &name : strings(metadata["finalizers"])) {
        out.finalizers.append(explainFinalizer(name));
    }
    if (isNamespace(object)) {
        out.contentFinalizers = strings(read->at("spec", "finalizers"));
        if (const Result<ObjectDetails> details = readDetails(json)) {
            out.conditions = details->conditions;
        }
    }
    return out;
}

Call<Deletion> fetchDeletion(kube::HttpTransport *transport, kube::ObjectRef object)
{
    const Result<ReadObject> there = co_await readObject(transport, readRequest(object));
    if (!there && there.error().code == Error::Code::NotFound) {
        Deletion gone{object};
        gone.isGone = true;
        co_return gone;
    }
    if (!there) {
        co_return std::unexpected(there.error());
    }
    Result<Deletion> out = readDeletion(object, there->body);
    if (out && !object.uid.isEmpty() && out->object.uid != object.uid) {
        out = Deletion{object};
        out->isGone = true; // what is there now was made since
    }
    co_return out;
}

Call<WriteResult> removeFinalizers(kube::HttpTransport *transport, kube::ObjectRef object,
                                   QStringList finalizers)
{
    const QByteArray path = object.resource.path(object.ns, object.name);
    const Result<ReadObject> there = co_await readSameObject(transport, object, metadataGet(path));
    if (!there) {
        co_return std::unexpected(there.error());
    }
    if (!there->object.at("metadata", "deletionTimestamp").exists()) {
        co_return refusal(Error::Code::Invalid, object, u"NotDeleting"_s,
                          u"nobody has asked for its deletion"_s);
    }
    const QStringList before = strings(there->object.at("metadata", "finalizers"));
    QStringList after = before;
    after.removeIf([&finalizers](const QString &name) { return finalizers.contains(name); });
    if (after == before) {
        co_return WriteResult{{}, {}, there->body};
    }
    if (co_await FlowCancelled{}) {
        co_return cancelled();
    }
    const QJsonObject patch{
        {u"metadata"_s,
         QJsonObject{{u"uid"_s, QString::fromUtf8(there->uid())},
                     {u"resourceVersion"_s, QString::fromUtf8(there->version())},
                     {u"finalizers"_s, QJsonArray::fromStringList(after)}}}};
    kube::HttpRequest request = jsonWrite("PATCH", path + '?' + kManager, kMergePatch,
                                          QJsonDocument(patch).toJson(QJsonDocument::Compact));
    answerMetadata(request);
    Result<WriteResult> answer = co_await sendWrite(transport, request);
    if (answer) {
        answer->before = there->body;
    }
    co_return answer;
}

} // namespace nantian::models

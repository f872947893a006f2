// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/jobs.h"

#include "services/flow.h"
#include "services/json.h"
#include "services/requests.h"
#include "services/secretmask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

/// Put in by the Job controller (apis/batch/v1, ControllerUidLabel and its kin).
constexpr auto kControllerLabels = std::to_array<QLatin1StringView>(
    {"controller-uid"_L1, "job-name"_L1, "batch.kubernetes.io/controller-uid"_L1,
     "batch.kubernetes.io/job-name"_L1});

QJsonObject without(QJsonObject object, const char *key)
{
    object.remove(QLatin1StringView(key));
    return object;
}

QJsonObject ownLabels(QJsonObject metadata)
{
    QJsonObject labels = metadata.value("labels"_L1).toObject();
    for (const QLatin1StringView name : kControllerLabels) {
        labels.remove(name);
    }
    metadata.insert("labels"_L1, labels);
    return metadata;
}

QJsonObject fromCronJob(const QJsonObject &cronJob)
{
    const QJsonObject metadata = cronJob.value("metadata"_L1).toObject();
    const QJsonObject job = cronJob.value("spec"_L1).toObject().value("jobTemplate"_L1).toObject();
    const QJsonObject inTemplate = job.value("metadata"_L1).toObject();
    QJsonObject annotations = inTemplate.value("annotations"_L1).toObject();
    annotations.insert("cronjob.kubernetes.io/instantiate"_L1, u"manual"_s);
    const QJsonObject owner{{u"apiVersion"_s, cronJob.value("apiVersion"_L1)},
                            {u"kind"_s, u"CronJob"_s},
                            {u"name"_s, metadata.value("name"_L1)},
                            {u"uid"_s, metadata.value("uid"_L1)},
                            {u"controller"_s, true}};
    const QString name = metadata.value("name"_L1).toString();
    return {{u"metadata"_s,
             QJsonObject{{u"generateName"_s, QString(name + u"-manual-")},
                         {u"labels"_s, inTemplate.value("labels"_L1).toObject()},
                         {u"annotations"_s, annotations},
                         {u"ownerReferences"_s, QJsonArray{owner}}}},
            {u"spec"_s, job.value("spec"_L1)}};
}

QJsonObject fromJob(const QJsonObject &job)
{
    const QJsonObject metadata = ownLabels(job.value("metadata"_L1).toObject());
    QJsonObject annotations = metadata.value("annotations"_L1).toObject();
    annotations.remove(QLatin1StringView(kLastApplied));
    // It is to run, whatever holds the one it is made from.
    QJsonObject spec = without(without(job.value("spec"_L1).toObject(), "selector"), "suspend");
    QJsonObject podTemplate = spec.value("template"_L1).toObject();
    podTemplate.insert("metadata"_L1, ownLabels(podTemplate.value("metadata"_L1).toObject()));
    spec.insert("template"_L1, podTemplate);
    const QString name = metadata.value("name"_L1).toString();
    return {{u"metadata"_s,
             QJsonObject{{u"generateName"_s, QString(name + u"-again-")},
                         {u"labels"_s, metadata.value("labels"_L1)},
                         {u"annotations"_s, annotations}}},
            {u"spec"_s, spec}};
}

} // namespace

base::Result<QByteArray> jobFrom(const QByteArray &source)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(source, &error).object();
    if (error.error != QJsonParseError::NoError) {
        return base::fail(Error::Code::Parse, error.errorString());
    }
    const QString kind = object.value("kind"_L1).toString();
    const bool scheduled = kind == "CronJob"_L1;
    if (!scheduled && kind != "Job"_L1) {
        return base::fail(Error::Code::Unsupported, u"is nothing a Job can be made from"_s, kind);
    }
    if (!scheduled && object.value("spec"_L1).toObject().value("manualSelector"_L1).toBool()) {
        return base::fail(Error::Code::Unsupported, u"has a selector that was set by hand"_s, kind);
    }
    QJsonObject job = scheduled ? fromCronJob(object) : fromJob(object);
    job.insert("apiVersion"_L1, u"batch/v1"_s);
    job.insert("kind"_L1, u"Job"_s);
    return QJsonDocument(job).toJson(QJsonDocument::Compact);
}

base::Call<kube::ObjectRef> startJob(kube::HttpTransport *transport, kube::ObjectRef source)
{
    const base::Result<ReadObject> there = co_await readSameObject(transport, source);
    if (!there) {
        co_return std::unexpected(there.error());
    }
    const base::Result<QByteArray> job = jobFrom(there->body);
    if (!job) {
        co_return std::unexpected(job.error());
    }
    if (co_await FlowCancelled{}) {
        co_return cancelled();
    }
    kube::Resource jobs = source.resource;
    jobs.plural = "jobs";
    jobs.kind = "Job";
    const base::Result<WriteResult> made = co_await sendWrite(
        transport,
        jsonWrite("POST", jobs.path(source.ns) + '?' + kManager + "&fieldValidation=Strict", kJson,
                  *job));
    if (!made) {
        co_return std::unexpected(made.error());
    }
    kube::Parser parser;
    const base::Result<kube::Object> object = parser.parse(json::view(made->object));
    if (!object) {
        co_return std::unexpected(object.error());
    }
    const kube::Object metadata = (*object)["metadata"];
    co_return kube::ObjectRef{jobs, source.ns, json::bytes(metadata["name"].string()),
                              json::bytes(metadata["uid"].string())};
}

} // namespace nantian::models

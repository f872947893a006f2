// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/revisions.h"

#include "kube/api/parser.h"
#include "services/json.h"
#include "services/secretmask.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr auto kRevision = "deployment.kubernetes.io/revision"_L1;
constexpr auto kChangeCause = "kubernetes.io/change-cause"_L1;
constexpr auto kRevisionLabel = "controller-revision-hash"_L1;
constexpr auto kHashLabel = "pod-template-hash"_L1;
constexpr auto kJsonPatch = "application/json-patch+json";

/// Annotations that stay the Deployment's own when a revision comes back (kubectl's
/// annotationsToSkip).
const QSet<QString> &keptAnnotations()
{
    static const QSet<QString> kKept{
        QString::fromLatin1(kLastApplied),
        u"deployment.kubernetes.io/revision"_s,
        u"deployment.kubernetes.io/revision-history"_s,
        u"deployment.kubernetes.io/desired-replicas"_s,
        u"deployment.kubernetes.io/max-replicas"_s,
        u"deprecated.deployment.rollback.to"_s,
    };
    return kKept;
}

base::Result<QJsonObject> parse(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return base::fail(Error::Code::Parse, error.errorString());
    }
    return document.object();
}

QJsonObject member(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toObject();
}

bool isControlledBy(const QJsonObject &metadata, const QString &uid)
{
    const QJsonArray owners = metadata.value("ownerReferences"_L1).toArray();
    return std::ranges::any_of(owners, [&uid](const QJsonValue &value) {
        const QJsonObject owner = value.toObject();
        return owner.value("controller"_L1).toBool() && owner.value("uid"_L1).toString() == uid;
    });
}

QJsonValue withoutNulls(const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject out;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!it.value().isNull()) {
                out.insert(it.key(), withoutNulls(it.value()));
            }
        }
        return out;
    }
    if (value.isArray()) {
        QJsonArray out;
        for (const QJsonValue &item : value.toArray()) {
            out.append(withoutNulls(item));
        }
        return out;
    }
    return value;
}

QJsonObject withoutHash(QJsonObject podTemplate)
{
    QJsonObject metadata = member(podTemplate, "metadata"_L1);
    QJsonObject labels = member(metadata, "labels"_L1);
    if (labels.contains(kHashLabel)) {
        labels.remove(kHashLabel);
        if (labels.isEmpty()) {
            metadata.remove("labels"_L1);
        } else {
            metadata.insert("labels"_L1, labels);
        }
        podTemplate.insert("metadata"_L1, metadata);
    }
    return podTemplate;
}

/// kubectl compares typed values, where an absent and a null field are the same.
bool sameTemplate(const QJsonObject &a, const QJsonObject &b)
{
    return withoutNulls(withoutHash(a)) == withoutNulls(withoutHash(b));
}

void fillFromTemplate(HistoryEntry &entry)
{
    const QJsonObject spec = member(entry.templateObject, "spec"_L1);
    for (const QJsonValue &container : spec.value("containers"_L1).toArray()) {
        entry.revision.images += container.toObject().value("image"_L1).toString();
    }
    entry.revision.templateJson =
        QJsonDocument(entry.templateObject).toJson(QJsonDocument::Compact);
}

qint64 created(const QJsonObject &metadata)
{
    const QByteArray time = metadata.value("creationTimestamp"_L1).toString().toLatin1();
    return kube::parseTime({time.constData(), static_cast<std::size_t>(time.size())}).value_or(0);
}

void sortByRevision(QList<HistoryEntry> &history)
{
    std::ranges::stable_sort(history, {},
                             [](const HistoryEntry &entry) { return entry.revision.number; });
}

std::unexpected<Error> noRevision(const QString &reason, const QString &kubectlSays)
{
    std::unexpected<Error> out = base::fail(Error::Code::NotFound, kubectlSays);
    out.error().reason = reason;
    return out;
}

base::Result<const HistoryEntry *> choose(const QList<HistoryEntry> &history, qint64 toRevision,
                                          const QString &nothing)
{
    if (toRevision == 0) {
        if (history.size() < 2) {
            return noRevision(u"NoEarlierRevision"_s, nothing);
        }
        return &history.at(history.size() - 2);
    }
    const auto found = std::ranges::find(
        history, toRevision, [](const HistoryEntry &entry) { return entry.revision.number; });
    if (found == history.end()) {
        return noRevision(u"NoRevision"_s,
                          u"unable to find specified revision %1 in history"_s.arg(toRevision));
    }
    return &*found;
}

/// A template in the shape ControllerRevisions keep it, or taken out of that shape.
QJsonObject historyTemplate(const QJsonObject &data)
{
    QJsonObject podTemplate = member(member(data, "spec"_L1), "template"_L1);
    podTemplate.remove("$patch"_L1);
    return podTemplate;
}

QByteArray workloadWith(QJsonObject workload, const QJsonObject &podTemplate,
                        const QJsonObject &annotations)
{
    QJsonObject spec = member(workload, "spec"_L1);
    spec.insert("template"_L1, podTemplate);
    workload.insert("spec"_L1, spec);
    QJsonObject metadata = member(workload, "metadata"_L1);
    if (annotations.isEmpty()) {
        metadata.remove("annotations"_L1);
    } else {
        metadata.insert("annotations"_L1, annotations);
    }
    workload.insert("metadata"_L1, metadata);
    return QJsonDocument(workload).toJson(QJsonDocument::Compact);
}

/// The object at `key` of an item, verbatim as the server sent it.
QByteArray verbatim(const QJsonObject &item, QLatin1StringView key)
{
    return QJsonDocument(member(item, key)).toJson(QJsonDocument::Compact);
}

QJsonObject annotationsOf(const QJsonObject &workload)
{
    return member(member(workload, "metadata"_L1), "annotations"_L1);
}

QJsonObject templateOf(const QJsonObject &workload)
{
    return member(member(workload, "spec"_L1), "template"_L1);
}

/// The template and these annotations.
QByteArray partOf(const QJsonObject &workload, const QSet<QString> &annotations)
{
    QJsonObject marks = annotationsOf(workload);
    const QStringList keys = marks.keys();
    for (const QString &key : keys) {
        if (!annotations.contains(key)) {
            marks.remove(key);
        }
    }
    const QJsonObject out{
        {u"metadata"_s, QJsonObject{{u"annotations"_s, marks}}},
        {u"spec"_s, QJsonObject{{u"template"_s, templateOf(workload)}}},
    };
    return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

/// Of a Deployment: those that differ, and are not its own throughout.
QSet<QString> changedAnnotations(const kube::Resource &kind, const QJsonObject &before,
                                 const QJsonObject &after)
{
    QSet<QString> out;
    if (!ownsReplicaSets(kind)) {
        return out;
    }
    const QJsonObject then = annotationsOf(before);
    const QJsonObject now = annotationsOf(after);
    const QStringList keys = then.keys() + now.keys();
    for (const QString &key : keys) {
        if (!keptAnnotations().contains(key) && then.value(key) != now.value(key)) {
            out.insert(key);
        }
    }
    return out;
}

/// The JSON patch that makes template and (unless null) annotations of `workload` these. kubectl
/// sends the two replaces alone; the tests keep us from undoing somebody's newer change. Not on
/// resourceVersion: a rollout under way changes it several times a second.
QByteArray templatePatch(const QJsonObject &workload, const QJsonObject &podTemplate,
                         const QJsonObject *annotations)
{
    const auto step = [](const QString &op, const QString &path, const QJsonValue &value) {
        return QJsonObject{{u"op"_s, op}, {u"path"_s, path}, {u"value"_s, value}};
    };
    const QString marks = u"/metadata/annotations"_s;
    QJsonArray patch{
        step(u"test"_s, u"/metadata/uid"_s, member(workload, "metadata"_L1).value("uid"_L1)),
        step(u"test"_s, u"/spec/template"_s, templateOf(workload)),
    };
    const QJsonObject own = annotationsOf(workload);
    if (annotations && !own.isEmpty()) {
        patch.append(step(u"test"_s, marks, own));
    }
    patch.append(step(u"replace"_s, u"/spec/template"_s, podTemplate));
    if (annotations) {
        patch.append(step(own.isEmpty() ? u"add"_s : u"replace"_s, marks, *annotations));
    }
    return QJsonDocument(patch).toJson(QJsonDocument::Compact);
}

} // namespace

bool ownsReplicaSets(const kube::Resource &kind) { return kind.plural == "deployments"; }

bool hasHistory(const kube::Resource &workload)
{
    return workload.group == "apps"
        && (ownsReplicaSets(workload) || workload.plural == "daemonsets"
            || workload.plural == "statefulsets");
}

base::Result<QList<HistoryEntry>> deploymentHistory(const QByteArray &deployment,
                                                    const QByteArray &replicaSets)
{
    const base::Result<QJsonObject> object = parse(deployment);
    const base::Result<QJsonObject> list = parse(replicaSets);
    if (!object || !list) {
        return std::unexpected(object ? list.error() : object.error());
    }
    const QString uid = member(*object, "metadata"_L1).value("uid"_L1).toString();
    const QJsonObject wanted = member(member(*object, "spec"_L1), "template"_L1);

    QList<HistoryEntry> history;
    for (const QJsonValue &value : list->value("items"_L1).toArray()) {
        const QJsonObject item = value.toObject();
        const QJsonObject metadata = member(item, "metadata"_L1);
        HistoryEntry entry;
        entry.name = metadata.value("name"_L1).toString().toUtf8();
        entry.annotations = member(metadata, "annotations"_L1);
        bool numeric = false;
        entry.revision.number = entry.annotations.value(kRevision).toString().toLongLong(&numeric);
        if (!isControlledBy(metadata, uid) || !numeric) {
            continue;
        }
        entry.revision.changeCause = entry.annotations.value(kChangeCause).toString();
        entry.revision.created = created(metadata);
        entry.revision.replicas = member(item, "status"_L1).value("replicas"_L1).toInteger();
        entry.templateObject = withoutHash(member(member(item, "spec"_L1), "template"_L1));
        fillFromTemplate(entry);
        history += entry;
    }
    sortByRevision(history);
    // The current one is the oldest whose template is the Deployment's (deploymentutil's
    // FindNewReplicaSet); none while the controller has not made it yet.
    HistoryEntry *current = nullptr;
    for (HistoryEntry &entry : history) {
        if (sameTemplate(entry.templateObject, wanted)
            && (!current || entry.revision.created < current->revision.created))
        {
            current = &entry;
        }
    }
    if (current) {
        current->revision.current = true;
    }
    return history;
}

base::Result<QList<HistoryEntry>> revisionHistory(const QByteArray &workload,
                                                  const QByteArray &revisions)
{
    const base::Result<QJsonObject> object = parse(workload);
    const base::Result<QJsonObject> list = parse(revisions);
    if (!object || !list) {
        return std::unexpected(object ? list.error() : object.error());
    }
    const QString uid = member(*object, "metadata"_L1).value("uid"_L1).toString();
    const QJsonObject wanted = member(member(*object, "spec"_L1), "template"_L1);

    QList<HistoryEntry> history;
    for (const QJsonValue &value : list->value("items"_L1).toArray()) {
        const QJsonObject item = value.toObject();
        const QJsonObject metadata = member(item, "metadata"_L1);
        if (!isControlledBy(metadata, uid)) {
            continue;
        }
        HistoryEntry entry;
        entry.name = metadata.value("name"_L1).toString().toUtf8();
        entry.annotations = member(metadata, "annotations"_L1);
        entry.revision.number = item.value("revision"_L1).toInteger();
        entry.revision.changeCause = entry.annotations.value(kChangeCause).toString();
        entry.revision.created = created(metadata);
        entry.hash = member(metadata, "labels"_L1).value(kRevisionLabel).toString().toUtf8();
        entry.data = verbatim(item, "data"_L1);
        entry.templateObject = historyTemplate(member(item, "data"_L1));
        fillFromTemplate(entry);
        history += entry;
    }
    sortByRevision(history);
    // From the newest: the controller renumbers a revision that comes back.
    const auto current = std::ranges::find_if(history.rbegin(), history.rend(),
                                              [&wanted](const HistoryEntry &entry) {
                                                  return sameTemplate(entry.templateObject, wanted);
                                              });
    if (current != history.rend()) {
        current->revision.current = true;
    }
    return history;
}

void countPods(QList<HistoryEntry> &history, const QByteArray &workloadUid,
               const kube::Object &pods)
{
    QHash<QByteArray, qint64> counts;
    pods["items"].each([&](const kube::Object &pod) {
        const kube::Object metadata = pod["metadata"];
        bool own = false;
        metadata["ownerReferences"].each([&](const kube::Object &owner) {
            own = own
                || (owner["controller"].boolean()
                    && owner["uid"].string() == kube::viewOf(workloadUid));
        });
        if (own) {
            ++counts[json::bytes(metadata.at("labels", "controller-revision-hash").string())];
        }
    });
    for (HistoryEntry &entry : history) {
        // A StatefulSet's pods carry the name of the revision, a DaemonSet's its hash.
        entry.revision.replicas =
            counts.value(entry.name) + (entry.hash.isEmpty() ? 0 : counts.value(entry.hash));
    }
}

base::Result<UndoPlan> planDeploymentUndo(const QByteArray &deployment,
                                          const QList<HistoryEntry> &history, qint64 toRevision)
{
    const base::Result<QJsonObject> object = parse(deployment);
    if (!object) {
        return std::unexpected(object.error());
    }
    const QJsonObject metadata = member(*object, "metadata"_L1);
    const QJsonObject spec = member(*object, "spec"_L1);
    const QString name = metadata.value("name"_L1).toString();
    const base::Result<const HistoryEntry *> target =
        choose(history, toRevision, u"no rollout history found for deployment \"%1\""_s.arg(name));
    if (!target) {
        return std::unexpected(target.error());
    }
    if (spec.value("paused"_L1).toBool()) {
        std::unexpected<Error> paused = base::fail(
            Error::Code::Invalid, u"deployment \"%1\" is paused; resume it first"_s.arg(name),
            u"deployments/"_s + name);
        paused.error().reason = u"Paused"_s;
        return paused;
    }

    UndoPlan plan;
    plan.revision = (*target)->revision.number;
    if (sameTemplate((*target)->templateObject, member(spec, "template"_L1))) {
        plan.skipped = true;
        return plan;
    }
    const QJsonObject own = annotationsOf(*object);
    QJsonObject annotations;
    for (auto it = own.begin(); it != own.end(); ++it) {
        if (keptAnnotations().contains(it.key())) {
            annotations.insert(it.key(), it.value());
        }
    }
    const QJsonObject &theirs = (*target)->annotations;
    for (auto it = theirs.begin(); it != theirs.end(); ++it) {
        if (!keptAnnotations().contains(it.key())) {
            annotations.insert(it.key(), it.value());
        }
    }
    plan.contentType = kJsonPatch;
    plan.body = templatePatch(*object, (*target)->templateObject, &annotations);
    plan.expected = workloadWith(*object, (*target)->templateObject, annotations);
    return plan;
}

base::Result<UndoPlan> planRevisionUndo(const QByteArray &workload,
                                        const QList<HistoryEntry> &history, qint64 toRevision)
{
    const base::Result<QJsonObject> object = parse(workload);
    if (!object) {
        return std::unexpected(object.error());
    }
    const base::Result<const HistoryEntry *> target =
        choose(history, toRevision, u"no last revision to roll back to"_s);
    if (!target) {
        return std::unexpected(target.error());
    }
    UndoPlan plan;
    plan.revision = (*target)->revision.number;
    plan.skipped = sameTemplate((*target)->templateObject, templateOf(*object));
    base::Result<QJsonObject> patch = parse((*target)->data);
    if (!patch) {
        return std::unexpected(patch.error());
    }
    // kubectl sends the data alone.
    const QJsonObject metadata = member(*object, "metadata"_L1);
    patch->insert("metadata"_L1,
                  QJsonObject{{u"uid"_s, metadata.value("uid"_L1)},
                              {u"resourceVersion"_s, metadata.value("resourceVersion"_L1)}});
    plan.contentType = "application/strategic-merge-patch+json";
    plan.body = QJsonDocument(*patch).toJson(QJsonDocument::Compact);
    plan.expected = workloadWith(*object, (*target)->templateObject, annotationsOf(*object));
    return plan;
}

QByteArray replacedPart(const kube::Resource &kind, const QByteArray &workload)
{
    const QJsonObject object = parse(workload).value_or(QJsonObject());
    QSet<QString> annotations;
    if (ownsReplicaSets(kind)) {
        const QStringList keys = annotationsOf(object).keys();
        annotations = QSet<QString>(keys.begin(), keys.end()) - keptAnnotations();
    }
    return partOf(object, annotations);
}

base::Result<UndoPlan> planRestore(const kube::Resource &kind, const QByteArray &workload,
                                   const QByteArray &before, const QByteArray &after)
{
    const base::Result<QJsonObject> now = parse(workload);
    const base::Result<QJsonObject> then = parse(before);
    const base::Result<QJsonObject> made = parse(after);
    for (const base::Result<QJsonObject> *each : {&now, &then, &made}) {
        if (!*each) {
            return std::unexpected(each->error());
        }
    }
    QJsonObject annotations = annotationsOf(*now);
    const QSet<QString> changed = changedAnnotations(kind, *then, *made);
    for (const QString &key : changed) {
        const QJsonValue value = annotationsOf(*then).value(key);
        if (value.isUndefined()) {
            annotations.remove(key);
        } else {
            annotations.insert(key, value);
        }
    }
    UndoPlan plan;
    plan.contentType = kJsonPatch;
    plan.body =
        templatePatch(*now, templateOf(*then), ownsReplicaSets(kind) ? &annotations : nullptr);
    plan.expected = workloadWith(*now, templateOf(*then), annotations);
    return plan;
}

QByteArray restoredPart(const kube::Resource &kind, const QByteArray &workload,
                        const QByteArray &before, const QByteArray &after)
{
    const QJsonObject nothing;
    return partOf(
        parse(workload).value_or(nothing),
        changedAnnotations(kind, parse(before).value_or(nothing), parse(after).value_or(nothing)));
}

} // namespace nantian::models

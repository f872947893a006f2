// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rollback.h"

#include "kube/api/schemacache.h"
#include "services/details.h"
#include "services/edit.h"
#include "services/flow.h"
#include "services/imagereference.h"
#include "services/images.h"
#include "services/json.h"
#include "services/managedfields.h"
#include "services/objectdifference.h"
#include "services/preview.h"
#include "services/requests.h"
#include "services/revisions.h"

#include <algorithm>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Call;
using base::Error;
using base::Result;
using kube::HttpTransport;
using kube::ObjectRef;

namespace {

/// What somebody else may change between reading and writing is read anew so often.
constexpr int kUndoTries = 5;

/// Another resource of the same group and version (apps/v1).
kube::Resource sibling(const kube::Resource &resource, const QByteArray &plural,
                       const QByteArray &kind)
{
    kube::Resource other;
    other.group = resource.group;
    other.version = resource.version;
    other.plural = plural;
    other.kind = kind;
    other.namespaced = true;
    return other;
}

/// The workload, and what its history is read from.
struct HistorySource
{
    ReadObject workload;
    QByteArray list;
    QByteArray query; ///< for what the workload selects
};

Call<HistorySource> fetchHistory(HttpTransport *transport, ObjectRef ref)
{
    if (!hasHistory(ref.resource)) {
        co_return base::fail(Error::Code::Unsupported, u"has no rollout history"_s,
                             QString::fromUtf8(ref.resource.id()));
    }
    const Result<ReadObject> workload = co_await readSameObject(transport, ref);
    if (!workload) {
        co_return std::unexpected(workload.error());
    }
    const QByteArray query = "?labelSelector="
        + selectorText(json::compact(workload->object.at("spec", "selector"))).toPercentEncoding();
    const kube::Resource source = ownsReplicaSets(ref.resource)
        ? sibling(ref.resource, "replicasets", "ReplicaSet")
        : sibling(ref.resource, "controllerrevisions", "ControllerRevision");
    const Result<kube::HttpResponse> list =
        co_await kube::httpCall(transport, jsonGet(source.path(ref.ns) + query));
    if (!list) {
        co_return std::unexpected(list.error());
    }
    co_return HistorySource{*workload, list->body, query};
}

Result<QList<HistoryEntry>> entriesOf(const ObjectRef &ref, const HistorySource &source)
{
    return ownsReplicaSets(ref.resource) ? deploymentHistory(source.workload.body, source.list)
                                         : revisionHistory(source.workload.body, source.list);
}

Result<UndoPlan> planUndo(const ObjectRef &ref, const HistorySource &source, qint64 toRevision)
{
    return entriesOf(ref, source).and_then([&](const QList<HistoryEntry> &entries) {
        return ownsReplicaSets(ref.resource)
            ? planDeploymentUndo(source.workload.body, entries, toRevision)
            : planRevisionUndo(source.workload.body, entries, toRevision);
    });
}

/// Why what would be written over is not what it was; nullopt: it is.
std::optional<Error> changedSince(const ObjectRef &ref, const QByteArray &then,
                                  const QByteArray &now, const kube::Object &live)
{
    if (then == now) {
        return std::nullopt;
    }
    const Result<QList<FieldChange>> changes = objectDifference(then, now);
    if (changes && changes->isEmpty()) {
        return std::nullopt;
    }
    std::unexpected<Error> out =
        refusal(Error::Code::Conflict, ref, u"Changed"_s, u"it was changed since"_s);
    if (changes) {
        const FieldChange &first = changes->first();
        out.error().causes = {{u"Changed"_s, first.path.text(), valueText(first.after)}};
        const QStringList managers = ownersOf(live, first.path);
        for (const QString &manager : managers) {
            out.error().causes.append({u"Manager"_s, first.path.text(), manager});
        }
    }
    return out.error();
}

/// May the server have refused a patch because what is there is not what the patch says? That it
/// is so shows when it is read anew. (A failed test of a JSON patch is a 422 that names no field.)
bool mayHaveChanged(const Error &error)
{
    return error.code == Error::Code::Conflict
        || (error.httpStatus == 422 && error.causes.isEmpty());
}

struct TriedUndo
{
    Tried tried;
    qint64 revision = 0;
    QByteArray basis; ///< what it was decided on
};

/// One after the other until the server takes one: `source` is read and `plan` made anew.
struct UndoAttempts
{
    QByteArray sent = {};
    std::optional<Error> refused = std::nullopt;
    int left = kUndoTries;

    /// Of the plan that would be sent next: the last answer stands where it says the same as the
    /// last, which was refused for another reason.
    [[nodiscard]] bool areOver(const UndoPlan &plan) const
    {
        return refused && (left == 0 || plan.body == sent);
    }
    void add(const UndoPlan &plan, const Error &error)
    {
        sent = plan.body;
        refused = error;
        --left;
    }
};

/// Is the template that of `plan`? One that is neither that nor what was there does not tell:
/// admission may have changed it.
JudgeWrite templateJudge(const UndoPlan &plan, const QByteArray &before)
{
    const auto templateIn = [](const QByteArray &workload) {
        kube::Parser parser;
        const Result<kube::Object> object = parser.parse(json::view(workload));
        return object ? json::compact(object->at("spec", "template")) : QByteArray();
    };
    return [wanted = templateIn(plan.expected),
            was = templateIn(before)](const kube::Object &there) -> std::optional<bool> {
        const QByteArray now = json::compact(there.at("spec", "template"));
        const auto same = [&now](const QByteArray &other) {
            const Result<QList<FieldChange>> changes = objectDifference(now, other);
            return changes && changes->isEmpty();
        };
        if (same(wanted)) {
            return true;
        }
        return same(was) ? std::optional(false) : std::nullopt;
    };
}

/// `live`: what it was decided on.
Call<Tried> sendPlan(HttpTransport *transport, ObjectRef ref, UndoPlan plan, QByteArray live,
                     bool dryRun)
{
    const QByteArray path = ref.resource.path(ref.ns, ref.name);
    const kube::HttpRequest write = jsonWrite(
        "PATCH", path + '?' + kManager + (dryRun ? kDryRun : ""), plan.contentType, plan.body);
    Result<WriteResult> answer;
    if (dryRun) {
        answer = co_await sendWrite(transport, write);
    } else {
        answer = co_await sendAndSee(transport, write, jsonGet(path), templateJudge(plan, live));
    }
    if (answer) {
        answer->before = live;
        co_return Tried{ref, *answer};
    }
    if (dryRun && refusesDryRun(answer.error())) {
        co_return Tried{ref, {plan.expected, {}, live}, answer.error()};
    }
    co_return std::unexpected(answer.error());
}

Call<TriedUndo> sendUndo(HttpTransport *transport, ObjectRef ref, qint64 toRevision,
                         QByteArray basis, bool dryRun)
{
    UndoAttempts attempts;
    while (true) {
        const Result<HistorySource> source = co_await fetchHistory(transport, ref);
        if (!source) {
            co_return std::unexpected(source.error());
        }
        const ReadObject &workload = source->workload;
        const QByteArray now = replacedPart(ref.resource, workload.body);
        if (basis.isEmpty()) {
            basis = now;
        } else if (const auto changed = changedSince(ref, basis, now, workload.object)) {
            co_return std::unexpected(*changed);
        }
        const Result<UndoPlan> plan = planUndo(ref, *source, toRevision);
        if (!plan) {
            co_return std::unexpected(plan.error());
        }
        if (attempts.areOver(*plan)) {
            co_return std::unexpected(*attempts.refused);
        }
        TriedUndo out{{ref, {{}, {}, workload.body}}, plan->revision, now};
        if (plan->skipped) {
            out.tried.answer.warnings +=
                u"skipped rollback (current template already matches revision %1)"_s.arg(
                    plan->revision);
            co_return out;
        }
        if (co_await FlowCancelled{}) {
            co_return cancelled();
        }
        const Result<Tried> tried = co_await sendPlan(transport, ref, *plan, workload.body, dryRun);
        if (tried) {
            out.tried = *tried;
            co_return out;
        }
        if (!mayHaveChanged(tried.error())) {
            co_return std::unexpected(tried.error());
        }
        attempts.add(*plan, tried.error());
    }
}

/// Of `before`, those that `after` does not have.
QStringList lostAnnotations(const QByteArray &before, const QByteArray &after)
{
    kube::Parser parsers[2];
    const Result<kube::Object> then = parsers[0].parse(json::view(before));
    const Result<kube::Object> now = parsers[1].parse(json::view(after));
    QStringList out;
    if (then && now) {
        const kube::Object left = now->at("metadata", "annotations");
        then->at("metadata", "annotations")
            .members([&](std::string_view key, const kube::Object &) {
                if (!left[key].exists()) {
                    out.append(json::text(key));
                }
            });
    }
    return out;
}

UndoDone doneOf(const kube::Resource &kind, qint64 revision, const WriteResult &answer)
{
    UndoDone out{revision, {}, answer};
    if (answer.object.isEmpty()) {
        return out;
    }
    const QList<ContainerImage> none;
    const QList<ContainerImage> before = imagesOf(kind, answer.before).value_or(none);
    const QList<ContainerImage> after = imagesOf(kind, answer.object).value_or(none);
    for (const ContainerImage &was : before) {
        const auto is = std::ranges::find(after, was.container, &ContainerImage::container);
        if (is != after.end() && is->image != was.image) {
            out.images.append(imageChangeText(was.image, is->image));
        }
    }
    return out;
}

Call<Tried> sendRestore(HttpTransport *transport, ObjectRef workload, QByteArray before,
                        QByteArray after, bool dryRun)
{
    const kube::Resource &kind = workload.resource;
    const QByteArray basis = restoredPart(kind, after, before, after);
    UndoAttempts attempts;
    while (true) {
        const Result<ReadObject> there = co_await readSameObject(transport, workload);
        if (!there) {
            co_return std::unexpected(there.error());
        }
        const QByteArray now = restoredPart(kind, there->body, before, after);
        if (const auto changed = changedSince(workload, basis, now, there->object)) {
            co_return std::unexpected(*changed);
        }
        const Result<UndoPlan> plan = planRestore(kind, there->body, before, after);
        if (!plan) {
            co_return std::unexpected(plan.error());
        }
        if (attempts.areOver(*plan)) {
            co_return std::unexpected(*attempts.refused);
        }
        if (co_await FlowCancelled{}) {
            co_return cancelled();
        }
        const Result<Tried> tried =
            co_await sendPlan(transport, workload, *plan, there->body, dryRun);
        if (tried || !mayHaveChanged(tried.error())) {
            co_return tried;
        }
        attempts.add(*plan, tried.error());
    }
}

} // namespace

Call<QList<Revision>> listRevisions(HttpTransport *transport, ObjectRef workload)
{
    const Result<HistorySource> source = co_await fetchHistory(transport, workload);
    if (!source) {
        co_return std::unexpected(source.error());
    }
    Result<QList<HistoryEntry>> entries = entriesOf(workload, *source);
    if (!entries) {
        co_return std::unexpected(entries.error());
    }
    if (!ownsReplicaSets(workload.resource)) {
        kube::Resource pods;
        pods.version = "v1";
        pods.plural = "pods";
        pods.namespaced = true;
        kube::HttpRequest request = jsonGet(pods.path(workload.ns) + source->query);
        answerMetadataList(request);
        // That they may not be read is no reason to tell nothing.
        if (const Result<ReadObject> list = co_await readObject(transport, request)) {
            countPods(*entries, source->workload.uid(), list->object);
        }
    }
    QList<Revision> revisions;
    for (auto it = entries->rbegin(); it != entries->rend(); ++it) {
        revisions += it->revision;
    }
    co_return revisions;
}

Call<UndoPreview> previewUndo(HttpTransport *transport, kube::SchemaCache *schemas,
                              ObjectRef workload, qint64 toRevision)
{
    const Result<TriedUndo> undo = co_await sendUndo(transport, workload, toRevision, {}, true);
    if (!undo) {
        co_return std::unexpected(undo.error());
    }
    const Result<Comparison> comparison = co_await previewOf(transport, schemas, undo->tried);
    if (!comparison) {
        co_return std::unexpected(comparison.error());
    }
    const WriteResult &answer = undo->tried.answer;
    co_return UndoPreview{undo->revision, *comparison, undo->basis,
                          answer.object.isEmpty() ? QStringList()
                                                  : lostAnnotations(answer.before, answer.object)};
}

Call<UndoDone> undoWorkload(HttpTransport *transport, ObjectRef workload, qint64 toRevision,
                            QByteArray basis)
{
    const Result<TriedUndo> undo = co_await sendUndo(transport, workload, toRevision, basis, false);
    if (!undo) {
        co_return std::unexpected(undo.error());
    }
    co_return doneOf(workload.resource, undo->revision, undo->tried.answer);
}

Call<Comparison> previewRestore(HttpTransport *transport, kube::SchemaCache *schemas,
                                ObjectRef workload, QByteArray before, QByteArray after)
{
    const Result<Tried> tried = co_await sendRestore(transport, workload, before, after, true);
    if (!tried) {
        co_return std::unexpected(tried.error());
    }
    co_return co_await previewOf(transport, schemas, *tried);
}

Call<UndoDone> restoreWorkload(HttpTransport *transport, ObjectRef workload, QByteArray before,
                               QByteArray after)
{
    const Result<Tried> done = co_await sendRestore(transport, workload, before, after, false);
    if (!done) {
        co_return std::unexpected(done.error());
    }
    co_return doneOf(workload.resource, 0, done->answer);
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Cluster writes, and what it shows of a write before.
#include "base/onpool.h"
#include "services/actions.h"
#include "services/apply.h"
#include "services/clusterprivate.h"
#include "services/deletion.h"
#include "services/edit.h"
#include "services/images.h"
#include "services/jobs.h"
#include "services/json.h"
#include "services/kubectlcommand.h"
#include "services/rollback.h"
#include "services/serverpath.h"
#include "services/yaml.h"

#include <QCoreApplication>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Call;
using base::Error;
using base::fail;
using base::Result;

namespace {

struct ClusterTr
{
    Q_DECLARE_TR_FUNCTIONS(Cluster)
};

const QString kUnknownKind = u"UnknownKind"_s;

Result<AppliedDocument> readRequest(const Session &session, const ApplyRequest &request)
{
    const auto documents = parseYaml(request.yaml.toUtf8());
    if (!documents) {
        return std::unexpected(documents.error().error);
    }
    if (documents->size() != 1) {
        return fail(Error::Code::Invalid,
                    documents->isEmpty() ? ClusterTr::tr("The text holds no document.")
                                         : ClusterTr::tr("The text holds more than one document."));
    }
    const YamlDocument &document = documents->first();
    const kube::Resource resource =
        session.discovery().findKind(document.apiVersion, document.kind);
    if (resource.plural.isEmpty()) {
        std::unexpected<Error> unknown = fail(
            Error::Code::Invalid,
            ClusterTr::tr("The server does not know kind \"%1\" in version \"%2\".")
                .arg(QString::fromUtf8(document.kind), QString::fromUtf8(document.apiVersion)));
        unknown.error().reason = kUnknownKind;
        return unknown;
    }
    AppliedDocument out{
        resource,      document.ns, document.name,      document.json,   request.take,
        request.leave, {},          request.isAwaiting, request.reviewed};
    if (!request.opened.isEmpty()) {
        const auto opened = parseYaml(request.opened.toUtf8());
        if (!opened) {
            return std::unexpected(opened.error().error);
        }
        out.base = opened->size() == 1 ? opened->first().json : QByteArray();
    }
    if (out.ns.isEmpty()) {
        out.ns = request.defaultNamespace.toUtf8();
    }
    if (!request.leave.isEmpty()) {
        kube::Parser parser;
        if (const Result<kube::Object> object = parser.parse(json::view(document.json))) {
            out.json = withoutFields(*object, request.leave);
        }
    }
    return out;
}

/// All of it is new: its kind is still to be defined.
Result<Comparison> unservedDocument(const ApplyRequest &request, const Error &unknown)
{
    const auto documents = parseYaml(request.yaml.toUtf8());
    if (!documents || documents->size() != 1) {
        return std::unexpected(unknown);
    }
    Result<Comparison> out = compareObjects({}, documents->first().json, nullptr,
                                            request.reveal ? Secrets::Revealed : Secrets::Masked);
    if (out) {
        out->untried = unknown;
        out->reviewed = Reviewed::of({}, out->changes);
    }
    return out;
}

} // namespace

Call<Comparison> Cluster::previewEdit(const Edit &edit)
{
    return onSession<Comparison>(d->session, [edit](Session &session) {
        return models::previewEdit(session.transport(), session.schemas(), edit);
    });
}

Call<UndoPreview> Cluster::previewUndo(const kube::ObjectRef &workload, qint64 toRevision)
{
    return onSession<UndoPreview>(d->session, [=](Session &session) {
        return models::previewUndo(session.transport(), session.schemas(), workload, toRevision);
    });
}

Call<Comparison> Cluster::previewRestore(const kube::ObjectRef &workload, const QByteArray &before,
                                         const QByteArray &after)
{
    return onSession<Comparison>(d->session, [=](Session &session) {
        return models::previewRestore(session.transport(), session.schemas(), workload, before,
                                      after);
    });
}

Call<Comparison> Cluster::previewApply(const ApplyRequest &request)
{
    return onSession<Comparison>(d->session, [request](Session &session) {
        const Result<AppliedDocument> document = readRequest(session, request);
        if (!document && request.isKindAwaited && document.error().reason == kUnknownKind) {
            return base::onPool<Comparison>(
                [request, error = document.error()] { return unservedDocument(request, error); });
        }
        return document ? previewDocument(session.transport(), session.schemas(), *document,
                                          request.reveal ? Secrets::Revealed : Secrets::Masked)
                        : base::answered<Comparison>(std::unexpected(document.error()));
    });
}

// ---- writes ------------------------------------------------------------------------------------

Call<EditDone> Cluster::edit(const Edit &edit)
{
    using Verb = WriteEntry::Verb;
    return d->write<EditDone>(
        d->entry(edit.subresource == "scale" ? Verb::Scale : Verb::Edit, edit.object,
                 kubectlEdit(d->context.name, edit)),
        [edit](Session &session) { return writeEdit(session.transport(), edit); },
        [](WriteEntry &entry, const Result<EditDone> &done) {
            if (!done) {
                return;
            }
            tellChanges(entry, done->edit);
            entry.warnings = done->answer.warnings;
            if (done->edit.fields.isEmpty()) {
                entry.outcome = WriteEntry::Outcome::Unchanged;
            }
        });
}

Call<UndoDone> Cluster::undo(const kube::ObjectRef &workload, qint64 toRevision,
                             const QByteArray &basis)
{
    return d->write<UndoDone>(
        d->entry(WriteEntry::Verb::RollBack, workload,
                 {kubectlUndo(d->context.name, workload, toRevision)}),
        [=](Session &session) {
            return undoWorkload(session.transport(), workload, toRevision, basis);
        },
        [](WriteEntry &entry, const Result<UndoDone> &done) {
            if (done && done->answer.object.isEmpty()) {
                entry.outcome = WriteEntry::Outcome::Unchanged;
            }
        });
}

Call<UndoDone> Cluster::restore(const kube::ObjectRef &workload, const QByteArray &before,
                                const QByteArray &after)
{
    return d->write<UndoDone>(
        d->entry(WriteEntry::Verb::RollBack, workload, {}),
        [=](Session &session) {
            return restoreWorkload(session.transport(), workload, before, after);
        },
        [](WriteEntry &, const Result<UndoDone> &) {});
}

Call<WriteResult> Cluster::restart(const kube::ObjectRef &workload)
{
    return d->write(
        d->entry(WriteEntry::Verb::Restart, workload, kubectlRestart(d->context.name, {workload})),
        [=](Session &session) { return restartWorkload(session.transport(), workload); });
}

Call<kube::ObjectRef> Cluster::startJob(const kube::ObjectRef &source)
{
    return d->write<kube::ObjectRef>(
        d->entry(WriteEntry::Verb::StartJob, source, {kubectlStartJob(d->context.name, source)}),
        [source](Session &session) { return models::startJob(session.transport(), source); },
        [](WriteEntry &entry, const Result<kube::ObjectRef> &made) {
            if (made) {
                entry.kubectl = {kubectlStartJob(entry.context, entry.object, made->name)};
                entry.changes.append({u"jobs"_s, {}, QString::fromUtf8(made->name)});
            }
        });
}

Call<WriteResult> Cluster::evict(const kube::ObjectRef &pod)
{
    return d->write(d->entry(WriteEntry::Verb::Evict, pod, {kubectlEvict(d->context.name, pod)}),
                    [pod](Session &session) { return evictPod(session.transport(), pod); });
}

Call<WriteResult> Cluster::remove(const kube::ObjectRef &object) { return remove(object, {}); }

Call<WriteResult> Cluster::remove(const kube::ObjectRef &object, const RemoveOptions &options)
{
    return d->write(
        d->entry(WriteEntry::Verb::Delete, object,
                 kubectlDelete(d->context.name, {object}, options)),
        [=](Session &session) { return deleteObject(session.transport(), object, options); });
}

Call<WriteResult> Cluster::removeFinalizers(const kube::ObjectRef &object,
                                            const QStringList &finalizers)
{
    return d->write(d->entry(WriteEntry::Verb::Finalizers, object,
                             kubectlRemoveFinalizers(d->context.name, object, finalizers)),
                    [=](Session &session) {
                        return models::removeFinalizers(session.transport(), object, finalizers);
                    });
}

Call<WriteResult> Cluster::apply(const ApplyRequest &request)
{
    /// What the text is of is known once it is read, on the session's thread.
    struct Read
    {
        kube::ObjectRef object;
        QStringList kubectl;
    };
    const auto read = std::make_shared<Read>();
    return d->write(
        d->entry(WriteEntry::Verb::Apply, {}, {}),
        [request, read, context = d->context.name](Session &session) {
            const Result<AppliedDocument> document = readRequest(session, request);
            if (!document) {
                return base::answered<WriteResult>(std::unexpected(document.error()));
            }
            read->object = {document->resource, document->ns, document->name, {}};
            read->kubectl = {kubectlApply(context, read->object, request.yaml)};
            return applyTaking(session.transport(), session.schemas(), *document);
        },
        [read](WriteEntry &entry, const Result<WriteResult> &done) {
            entry.object = read->object;
            entry.kubectl = read->kubectl;
            if (done) {
                entry.warnings = done->warnings;
            }
        });
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an ActionRunner does with several objects at once, and what a user may do at all.
#include "services/kubectlcommand.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/finalizersdialog.h"
#include "views/dialogs/removeform.h"
#include "views/main/actionrunner.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

using namespace Qt::StringLiterals;
using nantian::models::Access;
using nantian::models::Deletion;
using nantian::models::RemoveOptions;
using nantian::models::WriteResult;

namespace nantian::views {

namespace {

/// One right an action needs, in the namespace of its object.
struct Need
{
    QByteArray verb;
    kube::Resource resource;
    QByteArray subresource = {};
};

QList<Need> needsOf(const models::Cluster &cluster, const QString &action,
                    const kube::ObjectRef &object)
{
    const kube::Resource &resource = object.resource;
    if (action == "create"_L1) { // by server-side apply
        return {{"create", resource}, {"patch", resource}};
    }
    if (action == "install"_L1) {
        return {{"create", resource}};
    }
    if (action == "delete"_L1) {
        return {{"delete", resource}};
    }
    if (action == "scale"_L1) {
        return {{"patch", resource, "scale"}};
    }
    if (action == "logs"_L1) { // of a workload those of its pods
        const kube::Resource pods =
            resource.plural == "pods" ? resource : cluster.findResource("pods");
        return pods.plural.isEmpty() ? QList<Need>() : QList<Need>{{"get", pods, "log"}};
    }
    if (action == "startJob"_L1) {
        return {{"create", cluster.findResource("jobs.batch")}};
    }
    if (action == "drain"_L1) { // which cordons first
        return {{"patch", resource}, {"create", cluster.findResource("pods"), "eviction"}};
    }
    return {{"patch", resource}};
}

QList<kube::ObjectRef> doneIn(const models::ObjectWrites &writes)
{
    QList<kube::ObjectRef> out;
    for (const models::ObjectWrites::Item &item : writes.items()) {
        if (item.state == models::ObjectWrites::State::Done) {
            out.append(item.object);
        }
    }
    return out;
}

} // namespace

// -------------------------------------------------------------------------- restart and delete

void ActionRunner::restart(const QList<kube::ObjectRef> &workloads)
{
    if (workloads.isEmpty() || refuseLocked()) {
        return;
    }
    Question question;
    const auto count = static_cast<int>(workloads.size());
    question.title = count == 1 ? tr("Restart %1?").arg(safe(workloads.first().name))
                                : tr("Restart %n workload(s)?", nullptr, count);
    question.consequence = tr("Every pod is replaced, as the rollout strategy has it.");
    question.verb = tr("Restart");
    question.cluster = m_cluster->context().name;
    question.objects = workloads;
    question.typed = m_production;
    question.destructive = false;
    question.kubectl = [context = question.cluster, workloads] {
        return models::kubectlRestart(context, workloads);
    };
    auto *dialog = new ConfirmDialog(question, m_window);
    connect(dialog, &QDialog::accepted, this, [this, workloads, count] {
        sendEach(
            workloads, tr("Restart"), tr("%1 was not restarted"),
            [this](const kube::ObjectRef &object) { return m_cluster->restart(object); },
            [this, one = count == 1](const QList<kube::ObjectRef> &done,
                                     const WriteResult &answer) {
                if (one) {
                    say(toldOf(tr("Restarted %1").arg(safe(done.first().name)), answer));
                }
                beginRollouts(done);
            });
    });
    dialog->open();
}

void ActionRunner::remove(const QList<kube::ObjectRef> &objects)
{
    if (objects.isEmpty() || refuseLocked()) {
        return;
    }
    Question question;
    const auto count = static_cast<int>(objects.size());
    question.title = count == 1 ? tr("Delete %1?").arg(safe(objects.first().name))
                                : tr("Delete %n object(s)?", nullptr, count);
    if (objects.first().resource.plural == "namespaces") {
        question.consequence = tr("Everything inside the namespace is deleted with it.");
    }
    question.verb = tr("Delete");
    question.cluster = m_cluster->context().name;
    question.objects = objects;
    question.typed = m_production;
    auto *form = new RemoveForm(objects.first().resource);
    question.kubectl = [context = question.cluster, objects, form] {
        return models::kubectlDelete(context, objects, form->options());
    };
    auto *dialog = new ConfirmDialog(question, m_window);
    dialog->setForm(form);
    if (count == 1) {
        const kube::ObjectRef object = objects.first();
        m_cluster->deletion(object).then(form, [form](const base::Result<Deletion> &deletion) {
            if (deletion) {
                form->setDeletion(*deletion);
            }
        });
        connect(form, &RemoveForm::explainRequested, this, [this, object, dialog] {
            dialog->reject();
            explainDeletion(object);
        });
    }
    connect(dialog, &QDialog::accepted, this, [this, objects, form] {
        const RemoveOptions options = form->options();
        if (options.force) {
            askForce(objects, options);
        } else {
            sendRemove(objects, options);
        }
    });
    dialog->open();
}

/// The one thing about a forced deletion that is not seen afterwards is asked about by itself.
void ActionRunner::askForce(const QList<kube::ObjectRef> &pods, const RemoveOptions &options)
{
    Question question;
    const auto count = static_cast<int>(pods.size());
    question.title = count == 1 ? tr("Force the deletion of %1?").arg(safe(pods.first().name))
                                : tr("Force the deletion of %n pod(s)?", nullptr, count);
    question.consequence =
        tr("The object goes at once, and nobody waits for its node: the containers may run on "
           "there, out of sight, beside those that take their place. Two Pods of a StatefulSet may "
           "then write to the same volume.");
    question.verb = tr("Force deletion");
    question.cluster = m_cluster->context().name;
    question.objects = pods;
    question.typed = m_production;
    question.kubectl = [context = question.cluster, pods, options] {
        return models::kubectlDelete(context, pods, options);
    };
    auto *dialog = new ConfirmDialog(question, m_window);
    connect(dialog, &QDialog::accepted, this, [this, pods, options] { sendRemove(pods, options); });
    dialog->open();
}

void ActionRunner::sendRemove(const QList<kube::ObjectRef> &objects, const RemoveOptions &options)
{
    sendEach(
        objects, tr("Delete"), tr("%1 was not deleted"),
        [this, options](const kube::ObjectRef &object) {
            return m_cluster->remove(object, options);
        },
        [this, one = objects.size() == 1](const QList<kube::ObjectRef> &done,
                                          const WriteResult & /*answer*/) {
            if (one) {
                tellRemoved(done.first());
            }
        });
}

/// Where finalizers hold it up, it is not deleted yet: says for whom it waits.
void ActionRunner::tellRemoved(const kube::ObjectRef &object)
{
    const QString done = tr("Deleted %1").arg(safe(object.name));
    m_cluster->deletion(object).then(
        this, [this, object, done](const base::Result<Deletion> &deletion) {
            QStringList names;
            for (const models::Finalizer &each :
                 deletion ? deletion->finalizers : QList<models::Finalizer>())
            {
                names.append(safe(each.name));
            }
            say(names.isEmpty() ? done
                                //: %2 finalizers
                                : tr("%1 is being deleted; it waits for %2")
                                      .arg(safe(object.name), joined(names)));
        });
}

// ---------------------------------------------------------------------------------- finalizers

void ActionRunner::explainDeletion(const kube::ObjectRef &object)
{
    const Access access = accessTo(u"finalizers"_s, object);
    auto *dialog = new FinalizersDialog(object, m_cluster->context().name, access.reason, m_window);
    m_cluster->deletion(object).then(dialog, [dialog](const base::Result<Deletion> &deletion) {
        if (deletion) {
            dialog->setDeletion(*deletion);
        } else {
            dialog->setError(base::errorSentence(deletion.error()));
        }
    });
    connect(dialog, &FinalizersDialog::removeRequested, this, &ActionRunner::removeFinalizers);
    dialog->open();
}

void ActionRunner::removeFinalizers(const kube::ObjectRef &object, const QStringList &finalizers)
{
    if (refuseLocked()) {
        return;
    }
    started();
    m_cluster->removeFinalizers(object, finalizers)
        .then(this, [this, object, finalizers](const base::Result<WriteResult> &answer) {
            finished();
            const QString name = safe(object.name);
            if (!answer) {
                sayError(tr("No finalizer of %1 was taken out").arg(name), answer.error());
                return;
            }
            QStringList names;
            for (const QString &each : finalizers) {
                names.append(safe(each));
            }
            say(tr("Took out of %1: %2").arg(name, joined(names)));
        });
}

void ActionRunner::sendEach(
    const QList<kube::ObjectRef> &objects, const QString &verb, const QString &failure,
    const std::function<base::Call<WriteResult>(const kube::ObjectRef &object)> &send,
    const std::function<void(const QList<kube::ObjectRef> &done, const WriteResult &answer)> &tell)
{
    if (objects.size() > 1) {
        writeEach(
            objects, verb,
            [send](const kube::ObjectRef &object, QObject *context,
                   const models::ObjectWrites::Told &told) {
                send(object).then(context, [told](const base::Result<WriteResult> &answer) {
                    told(answer ? std::nullopt : std::optional(answer.error()));
                });
            },
            [this, verb, tell](const models::ObjectWrites &writes) {
                tellResults(writes, verb, {});
                tell(doneIn(writes), {});
            });
        return;
    }
    const kube::ObjectRef object = objects.first();
    started();
    send(object).then(this, [this, object, failure, tell](const base::Result<WriteResult> &answer) {
        finished();
        if (answer) {
            tell({object}, *answer);
        } else {
            sayError(failure.arg(safe(object.name)), answer.error());
        }
    });
}

// -------------------------------------------------------------------------------------- access

std::optional<Access> ActionRunner::access(const QByteArray &verb, const kube::Resource &resource,
                                           const QByteArray &ns, const QByteArray &subresource)
{
    const QByteArray key = verb + '\n' + resource.id() + '\n' + ns + '\n' + subresource;
    if (const auto known = m_access.constFind(key); known != m_access.constEnd()) {
        return *known;
    }
    m_access.insert(key, std::nullopt);
    m_cluster->access(verb, resource, ns, subresource)
        .then(this, [this, key](const base::Result<Access> &answer) {
            if (answer) {
                m_access.insert(key, *answer);
                Q_EMIT accessChanged();
            } else {
                m_access.remove(key); // asked again when it is wanted again
            }
        });
    return std::nullopt;
}

Access ActionRunner::accessTo(const QString &action, const kube::ObjectRef &object)
{
    if (m_cluster->isLocked() && action != "logs"_L1) {
        return {false,
                tr("This context is locked against writes. The lock beside its name opens "
                   "it.")};
    }
    for (const Need &need : needsOf(*m_cluster, action, object)) {
        if (!need.resource.can(need.verb)) {
            return {false,
                    tr("The server offers no way to do this with %1.")
                        .arg(safe(object.resource.plural))};
        }
        const std::optional<Access> known =
            access(need.verb, need.resource, object.ns, need.subresource);
        if (known && !known->allowed) {
            return {false, deniedSentence(need.verb, need.resource, need.subresource, *known)};
        }
    }
    return {};
}

QString ActionRunner::deniedSentence(const QByteArray &verb, const kube::Resource &resource,
                                     const QByteArray &subresource, const Access &access) const
{
    const QString who = m_cluster->info().userName;
    const QString what =
        safe(subresource.isEmpty() ? resource.plural : resource.plural + '/' + subresource);
    QString text = who.isEmpty()
        ? tr("You may not %1 %2 here.").arg(QString::fromUtf8(verb), what)
        : tr("%1 may not %2 %3 here.").arg(safe(who), QString::fromUtf8(verb), what);
    if (!access.reason.isEmpty()) {
        text += u' ' + safe(access.reason);
    }
    return text;
}

bool ActionRunner::refuseLocked()
{
    if (!m_cluster->isLocked()) {
        return false;
    }
    Q_EMIT resultLine(tr("Nothing was changed: %1 is locked against writes. The lock beside its "
                         "name opens it.")
                          .arg(safe(m_cluster->context().name)),
                      canUndo());
    return true;
}

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an ActionRunner does with several objects at once, and what a user may do at all.
#include "views/dialogs/confirmdialog.h"
#include "views/main/actionrunner.h"
#include "views/theme/theme.h"

using namespace Qt::StringLiterals;
using nantian::models::Access;
using nantian::models::WriteResult;

namespace nantian::views {

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
    auto *dialog = new ConfirmDialog(question, m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, workloads] { sendEach(workloads, Bulk::Restart); });
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
    question.consequence = objects.first().resource.plural == "namespaces"
        ? tr("Everything inside the namespace is deleted with it.")
        : tr("What the object owns is deleted with it, in the background.");
    question.verb = tr("Delete");
    question.cluster = m_cluster->context().name;
    question.objects = objects;
    question.typed = m_production;
    auto *dialog = new ConfirmDialog(question, m_window);
    connect(dialog, &QDialog::accepted, this, [this, objects] { sendEach(objects, Bulk::Remove); });
    dialog->open();
}

void ActionRunner::sendEach(const QList<kube::ObjectRef> &objects, Bulk what)
{
    const bool removing = what == Bulk::Remove;
    const auto send = [this, removing](const kube::ObjectRef &object) {
        return removing ? m_cluster->remove(object) : m_cluster->restart(object);
    };
    if (objects.size() > 1) {
        const QString verb = removing ? tr("Delete") : tr("Restart");
        writeEach(
            objects, verb,
            [send](const kube::ObjectRef &object, QObject *context,
                   const models::ObjectWrites::Told &told) {
                send(object).then(context, [told](const base::Result<WriteResult> &answer) {
                    told(answer ? std::nullopt : std::optional(answer.error()));
                });
            },
            [this, verb](const models::ObjectWrites &writes) { tellResults(writes, verb, {}); });
        return;
    }
    const kube::ObjectRef object = objects.first();
    started();
    send(object).then(this, [this, object, removing](const base::Result<WriteResult> &answer) {
        finished();
        const QString name = safe(object.name);
        if (!answer) {
            sayError((removing ? tr("%1 was not deleted") : tr("%1 was not restarted")).arg(name),
                     answer.error());
            return;
        }
        say((removing ? tr("Deleted %1") : tr("Restarted %1")).arg(name));
        if (!removing) {
            offerRollout(object);
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
    if (m_cluster->isLocked()) {
        return {false,
                tr("This context is locked against writes. The lock beside its name opens "
                   "it.")};
    }
    const bool scaling = action == "scale"_L1;
    const bool starting = action == "startJob"_L1;
    const bool draining = action == "drain"_L1;
    const bool creating = starting || draining;
    const QByteArray verb = action == "delete"_L1 ? "delete"_ba
        : creating                                ? "create"_ba
                                                  : "patch"_ba;
    kube::Resource resource = object.resource;
    if (starting) {
        resource.plural = "jobs"; // CronJobs are of the same group
    } else if (draining) {
        resource = m_cluster->findResource("pods");
    }
    if (!creating && !resource.can(verb)) {
        return {
            false,
            tr("The server offers no way to do this with %1.").arg(safe(object.resource.plural))};
    }
    const QByteArray subresource = scaling ? "scale"_ba : draining ? "eviction"_ba : QByteArray();
    const std::optional<Access> known = access(verb, resource, object.ns, subresource);
    if (!known || known->allowed) {
        return {};
    }
    const QString who = m_cluster->info().userName;
    const QString what =
        safe(subresource.isEmpty() ? resource.plural : resource.plural + '/' + subresource);
    QString text = who.isEmpty()
        ? tr("You may not %1 %2 here.").arg(QString::fromUtf8(verb), what)
        : tr("%1 may not %2 %3 here.").arg(safe(who), QString::fromUtf8(verb), what);
    if (!known->reason.isEmpty()) {
        text += u' ' + safe(known->reason);
    }
    return {false, text};
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

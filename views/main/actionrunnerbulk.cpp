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
    auto tally = std::make_shared<Tally>();
    tally->left = objects.size();
    for (const kube::ObjectRef &object : objects) {
        started();
        const base::Call<WriteResult> call =
            what == Bulk::Remove ? m_cluster->remove(object) : m_cluster->restart(object);
        call.then(this,
                  [this, object, objects, what, tally](const base::Result<WriteResult> &answer) {
                      finished();
                      if (answer) {
                          ++tally->done;
                      } else if (tally->firstError.isEmpty()) {
                          tally->firstError = base::errorSentence(answer.error());
                      }
                      if (--tally->left == 0) {
                          tell(objects, what, *tally);
                      }
                  });
    }
}

void ActionRunner::tell(const QList<kube::ObjectRef> &objects, Bulk what, const Tally &tally)
{
    const auto done = static_cast<int>(tally.done);
    const auto failed = static_cast<int>(objects.size()) - done;
    const bool removing = what == Bulk::Remove;
    if (objects.size() == 1) {
        const QString name = safe(objects.first().name);
        if (done == 1) {
            say(removing ? tr("Deleted %1").arg(name) : tr("Restarted %1").arg(name));
            if (!removing) {
                offerRollout(objects.first());
            }
        } else {
            sayProblem((removing ? tr("%1 was not deleted") : tr("%1 was not restarted")).arg(name),
                       tally.firstError);
        }
        return;
    }
    QString text = removing ? tr("Deleted %n object(s)", nullptr, done)
                            : tr("Restarted %n workload(s)", nullptr, done);
    if (failed > 0) {
        //: %1 what was done, such as "Deleted 3 objects", %2 "2 failed"
        text = tr("%1; %2").arg(text, tr("%n failed", nullptr, failed));
        sayProblem(text, tally.firstError);
        return;
    }
    say(text);
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
    const bool removing = action == "delete"_L1;
    const bool scaling = action == "scale"_L1;
    const QByteArray verb = removing ? "delete"_ba : "patch"_ba;
    if (!object.resource.can(verb)) {
        return {
            false,
            tr("The server offers no way to do this with %1.").arg(safe(object.resource.plural))};
    }
    const std::optional<Access> known =
        access(verb, object.resource, object.ns, scaling ? "scale"_ba : QByteArray());
    if (!known || known->allowed) {
        return {};
    }
    const QString who = m_cluster->info().userName;
    const QString what =
        scaling ? safe(object.resource.plural) + u"/scale"_s : safe(object.resource.plural);
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

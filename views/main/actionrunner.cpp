// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/actionrunner.h"

#include "services/yaml.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/differenceview.h"
#include "views/dialogs/scaledialog.h"
#include "views/theme/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using nantian::models::Access;
using nantian::models::Revision;
using nantian::models::ScaleInfo;
using nantian::models::WriteResult;

namespace nantian::views {

namespace {

/// Presses of + and - within this time become one write (interface.md, "Writing").
constexpr int kPressWindowMs = 600;
/// A roll back shows in the revisions once the controller has acted on it: within 5 s, or never.
constexpr int kUndoRetryMs = 500;
constexpr int kUndoTries = 10;

QString nameOf(const kube::ObjectRef &object)
{
    return safe(object.name);
}

/// "shop/web": what differs between two revisions at a glance, for the result line.
QString imageChange(const Revision &from, const Revision &to)
{
    QStringList parts;
    for (qsizetype i = 0; i < qMin(from.images.size(), to.images.size()); ++i) {
        if (from.images.at(i) != to.images.at(i)) {
            parts.append(u"%1 → %2"_s.arg(safe(from.images.at(i)), safe(to.images.at(i))));
        }
    }
    return parts.join(u", "_s);
}

QString templateText(const Revision &revision)
{
    return models::toYaml(revision.templateJson).value_or(QString());
}

const Revision *currentOf(const QList<Revision> &revisions)
{
    const auto at = std::find_if(revisions.begin(), revisions.end(),
                                 [](const Revision &each) { return each.current; });
    return at == revisions.end() ? nullptr : &*at;
}

/// The one asked for; 0: the highest below the current one.
const Revision *targetOf(const QList<Revision> &revisions, qint64 wanted, const Revision &current)
{
    const Revision *best = nullptr;
    for (const Revision &each : revisions) {
        if (wanted != 0 ? each.number == wanted
                        : !each.current && each.number < current.number
                    && (!best || each.number > best->number)) {
            best = &each;
        }
    }
    return best;
}

} // namespace

ActionRunner::ActionRunner(models::Cluster *cluster, QWidget *window)
    : QObject(window),
      m_cluster(cluster),
      m_window(window),
      m_production(cluster->context().looksLikeProduction())
{
    connect(cluster, &models::Cluster::lockedChanged, this, &ActionRunner::accessChanged);
    connect(cluster, &models::Cluster::stateChanged, this, [this] {
        // Another connection may be another user, or the same one with other rights.
        m_access.clear();
        Q_EMIT accessChanged();
    });
}

// ------------------------------------------------------------------------------------- scale

void ActionRunner::scale(const kube::ObjectRef &workload)
{
    openScaleDialog(workload, 0);
}

void ActionRunner::openScaleDialog(const kube::ObjectRef &workload, int step)
{
    if (refuseLocked()) {
        return;
    }
    auto *dialog = new ScaleDialog(workload, m_cluster->context().name, m_window);
    m_cluster->scaleInfo(workload).then(dialog, [dialog, step](
                                                    const base::Result<ScaleInfo> &info) {
        if (info) {
            dialog->setInfo(*info, step);
        } else {
            dialog->setError(base::errorSentence(info.error()));
        }
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog, workload] {
        sendScale(workload, dialog->before(), dialog->replicas());
    });
    dialog->open();
}

void ActionRunner::scaleTo(const kube::ObjectRef &workload, int replicas)
{
    if (refuseLocked()) {
        return;
    }
    m_cluster->scaleInfo(workload).then(
        this, [this, workload, replicas](const base::Result<ScaleInfo> &info) {
            if (!info) {
                sayError(tr("%1 was not scaled").arg(nameOf(workload)), info.error());
            } else if (info->replicas == replicas) {
                say(tr("%1 has %n replica(s) already", nullptr, replicas).arg(nameOf(workload)));
            } else {
                sendScale(workload, info->replicas, replicas);
            }
        });
}

void ActionRunner::scaleBy(const kube::ObjectRef &workload, int step)
{
    if (m_production) {
        openScaleDialog(workload, step);
        return;
    }
    if (refuseLocked()) {
        return;
    }
    PendingScale &pending = m_pending[workload.uid];
    pending.object = workload;
    pending.steps += step;
    if (!pending.timer) {
        pending.timer = new QTimer(this);
        pending.timer->setSingleShot(true);
        connect(pending.timer, &QTimer::timeout, this,
                [this, uid = workload.uid] { flushScale(uid); });
    }
    pending.timer->start(kPressWindowMs);
    Q_EMIT resultLine(tr("Scaling %1 by %2…")
                          .arg(nameOf(workload))
                          .arg(pending.steps > 0 ? u"+"_s + QString::number(pending.steps)
                                                 : QString::number(pending.steps)),
                      false);
}

void ActionRunner::flushScale(const QByteArray &uid)
{
    const PendingScale pending = m_pending.take(uid);
    pending.timer->deleteLater();
    if (pending.steps == 0) {
        Q_EMIT resultLine({}, canUndo());
        return;
    }
    m_cluster->scaleInfo(pending.object)
        .then(this, [this, pending](const base::Result<ScaleInfo> &info) {
            if (!info) {
                sayError(tr("%1 was not scaled").arg(nameOf(pending.object)), info.error());
                return;
            }
            const qint64 wanted = qMax<qint64>(0, info->replicas + pending.steps);
            sendScale(pending.object, info->replicas, static_cast<int>(wanted));
        });
}

void ActionRunner::sendScale(const kube::ObjectRef &workload, qint64 before, int replicas)
{
    started();
    m_cluster->scale(workload, replicas)
        .then(this, [this, workload, before, replicas](const base::Result<WriteResult> &answer) {
            finished();
            if (!answer) {
                sayError(tr("%1 was not scaled").arg(nameOf(workload)), answer.error());
                return;
            }
            say(tr("Scaled %1 %2 → %3").arg(nameOf(workload)).arg(before).arg(replicas),
                [this, workload, before, replicas] { undoScale(workload, before, replicas); });
        });
}

void ActionRunner::undoScale(const kube::ObjectRef &workload, qint64 before, int written)
{
    started();
    m_cluster->scaleInfo(workload).then(
        this, [this, workload, before, written](const base::Result<ScaleInfo> &info) {
            finished();
            if (!info) {
                sayError(tr("Scaling %1 was not undone").arg(nameOf(workload)), info.error());
                return;
            }
            if (info->replicas != written) {
                QStringList managers;
                for (const QString &manager : info->managers) {
                    managers.append(safe(manager));
                }
                say(managers.isEmpty()
                        ? tr("Not undone: %1 has %2 replicas by now, not %3")
                              .arg(nameOf(workload)).arg(info->replicas).arg(written)
                        : tr("Not undone: %1 has %2 replicas by now, not %3; set by %4")
                              .arg(nameOf(workload)).arg(info->replicas).arg(written)
                              .arg(managers.join(u", "_s)));
                return;
            }
            sendScale(workload, written, static_cast<int>(before));
        });
}

// ---------------------------------------------------------------------------------- roll back

void ActionRunner::rollback(const kube::ObjectRef &workload, qint64 revision,
                            Difference difference)
{
    if (refuseLocked()) {
        return;
    }
    started();
    m_cluster->revisions(workload).then(
        this,
        [this, workload, revision, difference](const base::Result<QList<Revision>> &revisions) {
            finished();
            const QString failure = tr("%1 was not rolled back").arg(nameOf(workload));
            if (!revisions) {
                sayError(failure, revisions.error());
                return;
            }
            const Revision *from = currentOf(*revisions);
            const Revision *to = from ? targetOf(*revisions, revision, *from) : nullptr;
            if (!from || !to) {
                say(revision == 0 ? tr("%1: there is no earlier revision").arg(failure)
                                  : tr("%1: revision %2 is gone").arg(failure).arg(revision));
            } else if (m_production && difference == Difference::Unseen) {
                askRollback(workload, *from, *to);
            } else {
                sendRollback(workload, *from, *to);
            }
        });
}

void ActionRunner::askRollback(const kube::ObjectRef &workload, const Revision &from,
                               const Revision &to)
{
    Question question;
    question.title = tr("Roll back %1 to revision %2?").arg(nameOf(workload)).arg(to.number);
    question.verb = tr("Roll back to revision %1").arg(to.number);
    question.cluster = m_cluster->context().name;
    question.objects = {workload};
    question.destructive = false;
    auto *dialog = new ConfirmDialog(question, m_window);
    auto *difference = new DifferenceView(dialog);
    difference->setTexts(tr("Revision %1 (current)").arg(from.number), templateText(from),
                         tr("Revision %1").arg(to.number), templateText(to));
    dialog->setExtra(difference);
    connect(dialog, &QDialog::accepted, this,
            [this, workload, from, to] { sendRollback(workload, from, to); });
    dialog->open();
}

void ActionRunner::sendRollback(const kube::ObjectRef &workload, const Revision &from,
                                const Revision &to)
{
    started();
    m_cluster->undo(workload, to.number)
        .then(this, [this, workload, from, to](const base::Result<WriteResult> &answer) {
            finished();
            if (!answer) {
                sayError(tr("%1 was not rolled back").arg(nameOf(workload)), answer.error());
                return;
            }
            if (answer->object.isEmpty()) {
                say(answer->warnings.isEmpty()
                        ? tr("%1 has this template already").arg(nameOf(workload))
                        : safe(answer->warnings.join(u"; "_s)));
                return;
            }
            const QString images = imageChange(from, to);
            const QString text = tr("Rolled %1 back to revision %2")
                                     .arg(nameOf(workload)).arg(to.number);
            say(images.isEmpty() ? text : u"%1: %2"_s.arg(text, images),
                [this, workload, from, to] { undoRollback(workload, from, to, kUndoTries); });
        });
}

void ActionRunner::undoRollback(const kube::ObjectRef &workload, const Revision &from,
                                const Revision &to, int triesLeft)
{
    started();
    m_cluster->revisions(workload).then(
        this,
        [this, workload, from, to, triesLeft](const base::Result<QList<Revision>> &revisions) {
            finished();
            if (!revisions) {
                sayError(tr("Rolling %1 back was not undone").arg(nameOf(workload)),
                         revisions.error());
                return;
            }
            const Revision *current = currentOf(*revisions);
            if (current && triesLeft > 0 && current->templateJson == from.templateJson) {
                // The controller has not told of our roll back yet.
                QTimer::singleShot(kUndoRetryMs, this, [this, workload, from, to, triesLeft] {
                    undoRollback(workload, from, to, triesLeft - 1);
                });
                return;
            }
            if (!current || current->templateJson != to.templateJson) {
                say(tr("Not undone: the template of %1 was changed since").arg(nameOf(workload)));
                return;
            }
            // Rolling back renumbers what it rolls back to; what we came from keeps its template.
            const auto back = std::find_if(
                revisions->begin(), revisions->end(),
                [&from](const Revision &each) { return each.templateJson == from.templateJson; });
            if (back == revisions->end()) {
                say(tr("Not undone: revision %1 of %2 is gone")
                        .arg(from.number).arg(nameOf(workload)));
                return;
            }
            sendRollback(workload, *current, *back);
        });
}

// -------------------------------------------------------------------------- restart and delete

void ActionRunner::restart(const QList<kube::ObjectRef> &workloads)
{
    if (workloads.isEmpty() || refuseLocked()) {
        return;
    }
    Question question;
    const auto count = static_cast<int>(workloads.size());
    question.title = count == 1 ? tr("Restart %1?").arg(nameOf(workloads.first()))
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
    question.title = count == 1 ? tr("Delete %1?").arg(nameOf(objects.first()))
                                : tr("Delete %n object(s)?", nullptr, count);
    question.consequence = objects.first().resource.plural == "namespaces"
        ? tr("Everything inside the namespace is deleted with it.")
        : tr("What the object owns is deleted with it, in the background.");
    question.verb = tr("Delete");
    question.cluster = m_cluster->context().name;
    question.objects = objects;
    question.typed = m_production;
    auto *dialog = new ConfirmDialog(question, m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, objects] { sendEach(objects, Bulk::Remove); });
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
        call.then(this, [this, object, objects, what, tally](
                            const base::Result<WriteResult> &answer) {
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
        const QString name = nameOf(objects.first());
        if (done == 1) {
            say(removing ? tr("Deleted %1").arg(name) : tr("Restarted %1").arg(name));
        } else {
            Q_EMIT resultLine((removing ? tr("%1 was not deleted") : tr("%1 was not restarted"))
                                      .arg(name)
                                  + u": "_s + tally.firstError,
                              canUndo());
        }
        return;
    }
    QString text = removing ? tr("Deleted %n object(s)", nullptr, done)
                            : tr("Restarted %n workload(s)", nullptr, done);
    if (failed > 0) {
        text += u"; "_s + tr("%n failed", nullptr, failed) + u": "_s + tally.firstError;
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
        return {false, tr("This context is locked against writes. The lock beside its name opens "
                          "it.")};
    }
    const bool removing = action == "delete"_L1;
    const bool scaling = action == "scale"_L1;
    const QByteArray verb = removing ? "delete"_ba : "patch"_ba;
    if (!object.resource.can(verb)) {
        return {false, tr("The server offers no way to do this with %1.")
                           .arg(safe(object.resource.plural))};
    }
    const std::optional<Access> known = access(verb, object.resource, object.ns,
                                               scaling ? "scale"_ba : QByteArray());
    if (!known || known->allowed) {
        return {};
    }
    const QString who = m_cluster->info().userName;
    const QString what = scaling ? safe(object.resource.plural) + u"/scale"_s
                                 : safe(object.resource.plural);
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
                         "name opens it.").arg(safe(m_cluster->context().name)),
                      canUndo());
    return true;
}

// -------------------------------------------------------------------------------- result, undo

void ActionRunner::undo()
{
    if (!m_undo || refuseLocked()) {
        return;
    }
    const std::function<void()> last = std::exchange(m_undo, {});
    last();
}

void ActionRunner::started()
{
    Q_EMIT runningChanged(++m_running);
}

void ActionRunner::finished()
{
    Q_EMIT runningChanged(--m_running);
}

void ActionRunner::say(const QString &text, std::function<void()> undo)
{
    m_undo = std::move(undo);
    Q_EMIT resultLine(text, canUndo());
}

void ActionRunner::sayError(const QString &what, const base::Error &error)
{
    Q_EMIT resultLine(u"%1: %2"_s.arg(what, base::errorSentence(error)), canUndo());
}

} // namespace nantian::views

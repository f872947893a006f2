// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/actionrunner.h"

#include "kinds/kind.h"
#include "services/kubectlcommand.h"
#include "services/operations.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/scaledialog.h"
#include "views/theme/theme.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using nantian::models::Edit;
using nantian::models::Revision;
using nantian::models::ScaleInfo;
using nantian::models::WriteResult;

namespace nantian::views {

namespace {

/// Presses of + and - within this time become one write (interface.md, "Writing").
constexpr int kPressWindowMs = 600;
constexpr QSize kDifferenceSize(860, 480);
/// A roll back shows in the revisions once the controller has acted on it: within 5 s, or never.
constexpr int kUndoRetryMs = 500;
constexpr int kUndoTries = 10;

QString nameOf(const kube::ObjectRef &object) { return safe(object.name); }

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
                    && (!best || each.number > best->number))
        {
            best = &each;
        }
    }
    return best;
}

} // namespace

ActionRunner::ActionRunner(models::Cluster *cluster, QWidget *window)
    : QObject(window)
    , m_cluster(cluster)
    , m_window(window)
    , m_production(cluster->context().looksLikeProduction())
{
    connect(cluster, &models::Cluster::lockedChanged, this, &ActionRunner::accessChanged);
    connect(cluster, &models::Cluster::stateChanged, this, [this] {
        // Another connection may be another user, or the same one with other rights.
        m_access.clear();
        Q_EMIT accessChanged();
    });
}

// ------------------------------------------------------------------------------------- scale

void ActionRunner::scale(const QList<kube::ObjectRef> &workloads)
{
    if (workloads.size() == 1) {
        openScaleDialog(workloads.first(), 0);
    } else {
        scaleSeveral(workloads);
    }
}

void ActionRunner::openScaleDialog(const kube::ObjectRef &workload, int step)
{
    if (refuseLocked()) {
        return;
    }
    auto *dialog =
        new ScaleDialog(workload, m_cluster->context().name, requiredDifference(), m_window);
    m_cluster->scaleInfo(workload).then(dialog,
                                        [dialog, step](const base::Result<ScaleInfo> &info) {
                                            if (info) {
                                                dialog->setInfo(*info, step);
                                            } else {
                                                dialog->setError(base::errorSentence(info.error()));
                                            }
                                        });
    open(dialog, scaleWords(workload));
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
            if (!info->hpa.isEmpty()) { // which would set it back: that is said first
                Q_EMIT resultLine({}, canUndo());
                openScaleDialog(pending.object, pending.steps);
                return;
            }
            const qint64 wanted = qMax<qint64>(0, info->replicas + pending.steps);
            sendEdit(models::scaleEdit(pending.object, wanted, info->replicas),
                     scaleWords(pending.object));
        });
}

ActionRunner::EditWords ActionRunner::scaleWords(const kube::ObjectRef &workload)
{
    const QString name = nameOf(workload);
    return {tr("%1 was not scaled").arg(name), tr("Scaling %1 was not undone").arg(name),
            tr("%1 has this number of replicas already").arg(name),
            [name](const Edit &done) {
                const models::FieldEdit &replicas = done.fields.first();
                return tr("Scaled %1 %2 → %3")
                    .arg(name, models::valueText(replicas.from.value_or(QByteArray())),
                         models::valueText(replicas.value));
            },
            true};
}

// ---------------------------------------------------------------------------------- roll back

void ActionRunner::rollback(const kube::ObjectRef &workload, qint64 revision, Difference difference)
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
            } else if (difference == Difference::Untried) {
                askUntried(workload, tr("Roll back to revision %1").arg(to->number),
                           [this, workload, current = *from, wanted = *to] {
                               sendRollback(workload, current, wanted);
                           });
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
    question.kubectl = [context = question.cluster, workload, number = to.number] {
        return QStringList(models::kubectlUndo(context, workload, number));
    };
    ask(
        question,
        [this, workload, number = to.number](qsizetype) {
            return m_cluster->previewUndo(workload, number);
        },
        [this, workload, from, to] { sendRollback(workload, from, to); });
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
            const QString text =
                tr("Rolled %1 back to revision %2").arg(nameOf(workload)).arg(to.number);
            say(images.isEmpty() ? text : tr("%1: %2").arg(text, images),
                [this, workload, from, to] { undoRollback(workload, from, to, kUndoTries); },
                {text, {tr("Before"), answer->before}, {tr("Now"), answer->object}});
            offerRollout(workload);
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
            const auto back =
                std::find_if(revisions->begin(), revisions->end(), [&from](const Revision &each) {
                    return each.templateJson == from.templateJson;
                });
            if (back == revisions->end()) {
                say(tr("Not undone: revision %1 of %2 is gone")
                        .arg(from.number)
                        .arg(nameOf(workload)));
                return;
            }
            sendRollback(workload, *current, *back);
        });
}

// ------------------------------------------------------------------------------------- rollout

void ActionRunner::offerRollout(const kube::ObjectRef &workload)
{
    if (kinds::capabilitiesOf(workload.resource).testFlag(kinds::Capability::Rollback)) {
        Q_EMIT rolloutBegun(workload);
    }
}

// -------------------------------------------------------------------------------- result, undo

void ActionRunner::undo()
{
    if (!m_undo) {
        Q_EMIT resultLine(tr("There is nothing to undo"), false);
        return;
    }
    if (refuseLocked()) {
        return;
    }
    const std::function<void()> last = std::exchange(m_undo, {});
    last();
}

void ActionRunner::showDifference()
{
    if (!m_change) {
        return;
    }
    auto *dialog = new QDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(m_change->title);
    auto *difference = new ComparisonView(dialog);
    difference->compare(m_cluster, m_change->before, m_change->after);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(difference, 1);
    column->addWidget(buttons);
    dialog->resize(kDifferenceSize);
    dialog->open();
}

void ActionRunner::started() { Q_EMIT runningChanged(++m_running); }

void ActionRunner::finished() { Q_EMIT runningChanged(--m_running); }

void ActionRunner::say(const QString &text, std::function<void()> undo, Change change)
{
    m_undo = std::move(undo);
    m_change.reset();
    if (!change.title.isEmpty()) {
        m_change = std::move(change);
    }
    Q_EMIT resultLine(text, canUndo());
}

void ActionRunner::sayError(const QString &what, const base::Error &error)
{
    sayProblem(what, base::errorSentence(error));
}

void ActionRunner::sayProblem(const QString &what, const QString &why)
{
    //: %1 what happened, %2 more about it; a sentence each
    const QString text = tr("%1: %2").arg(what, why);
    Q_EMIT resultLine(text, canUndo());
    Q_EMIT failed(text);
}

} // namespace nantian::views

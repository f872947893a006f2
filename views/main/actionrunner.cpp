// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/actionrunner.h"

#include "kinds/kind.h"
#include "services/kubectlcommand.h"
#include "services/operations.h"
#include "services/rollback.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/keepers.h"
#include "views/dialogs/scaledialog.h"
#include "views/theme/theme.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using nantian::models::Edit;
using nantian::models::ScaleInfo;
using nantian::models::UndoDone;
using nantian::models::UndoPreview;
using nantian::models::WriteResult;

namespace nantian::views {

namespace {

/// Presses of + and - within this time become one write (interface.md, "Writing").
constexpr int kPressWindowMs = 600;
constexpr QSize kDifferenceSize(860, 480);

QString nameOf(const kube::ObjectRef &object) { return safe(object.name); }

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

void ActionRunner::rollback(const kube::ObjectRef &workload, qint64 revision, Difference difference,
                            const QByteArray &basis)
{
    if (refuseLocked()) {
        return;
    }
    if (difference == Difference::Untried) {
        askUntried(workload, tr("Roll back to revision %1").arg(revision),
                   [this, workload, revision, basis] { sendRollback(workload, revision, basis); });
    } else if (m_production && difference == Difference::Unseen) {
        askRollback(workload, revision);
    } else {
        sendRollback(workload, revision, basis);
    }
}

void ActionRunner::askRollback(const kube::ObjectRef &workload, qint64 revision)
{
    started();
    m_cluster->previewUndo(workload, revision)
        .then(this, [this, workload](const base::Result<UndoPreview> &preview) {
            finished();
            if (!preview) {
                sayError(tr("%1 was not rolled back").arg(nameOf(workload)), preview.error());
                return;
            }
            if (preview->comparison.changes.isEmpty() && !preview->comparison.warnings.isEmpty()) {
                say(safe(preview->comparison.warnings.join(u"; "_s)));
                return;
            }
            const qint64 number = preview->revision;
            Question question;
            question.title = tr("Roll back %1 to revision %2?").arg(nameOf(workload)).arg(number);
            question.consequence = lostSentence(preview->lostAnnotations, number);
            question.verb = tr("Roll back to revision %1").arg(number);
            question.cluster = m_cluster->context().name;
            question.objects = {workload};
            question.destructive = false;
            question.kubectl = [context = question.cluster, workload, number] {
                return QStringList(models::kubectlUndo(context, workload, number));
            };
            ask(
                question,
                [comparison = preview->comparison](qsizetype) {
                    return base::answered<models::Comparison>(comparison);
                },
                [this, workload, number, basis = preview->basis](
                    const QList<models::Comparison> &) { sendRollback(workload, number, basis); });
        });
}

void ActionRunner::sendRollback(const kube::ObjectRef &workload, qint64 revision,
                                const QByteArray &basis)
{
    started();
    m_cluster->undo(workload, revision, basis)
        .then(this, [this, workload](const base::Result<UndoDone> &done) {
            finished();
            if (!done) {
                sayError(tr("%1 was not rolled back").arg(nameOf(workload)), done.error());
                if (done.error().code == base::Error::Code::Conflict) {
                    Q_EMIT differenceOutdated(workload);
                }
                return;
            }
            if (done->answer.object.isEmpty()) {
                say(done->answer.warnings.isEmpty()
                        ? tr("%1 has this template already").arg(nameOf(workload))
                        : safe(done->answer.warnings.join(u"; "_s)));
                return;
            }
            tellRollback(
                workload,
                tr("Rolled %1 back to revision %2").arg(nameOf(workload)).arg(done->revision),
                *done);
        });
}

void ActionRunner::undoRollback(const kube::ObjectRef &workload, const WriteResult &made)
{
    if (!m_production) {
        sendRestore(workload, made);
        return;
    }
    askUndo(
        {workload},
        [this, workload, made](qsizetype) {
            return m_cluster->previewRestore(workload, made.before, made.object);
        },
        [this, workload, made] { sendRestore(workload, made); },
        [this, workload, made] { undoRollback(workload, made); });
}

void ActionRunner::sendRestore(const kube::ObjectRef &workload, const WriteResult &made)
{
    started();
    m_cluster->restore(workload, made.before, made.object)
        .then(this, [this, workload](const base::Result<UndoDone> &done) {
            finished();
            if (done) {
                tellRollback(workload, tr("Undid the roll back of %1").arg(nameOf(workload)),
                             *done);
            } else {
                sayError(tr("Rolling %1 back was not undone").arg(nameOf(workload)), done.error());
            }
        });
}

void ActionRunner::tellRollback(const kube::ObjectRef &workload, const QString &text,
                                const UndoDone &done)
{
    const WriteResult &answer = done.answer;
    const QString line =
        done.images.isEmpty() ? text : tr("%1: %2").arg(text, safe(done.images.join(u", "_s)));
    say(toldOf(line, answer), [this, workload, answer] { undoRollback(workload, answer); },
        {text, {tr("Before"), answer.before}, {tr("Now"), answer.object}});
    beginRollouts({workload});
}

// ------------------------------------------------------------------------------------- rollout

void ActionRunner::beginRollouts(QList<kube::ObjectRef> objects)
{
    objects.removeIf([](const kube::ObjectRef &object) {
        return !kinds::capabilitiesOf(object.resource).testFlag(kinds::Capability::Rollback);
    });
    if (!objects.isEmpty()) {
        Q_EMIT rolloutsBegun(objects);
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

QString ActionRunner::toldOf(const QString &done, const WriteResult &answer)
{
    //: %1 what was done, %2 a sentence or two
    return answer.isReadBack ? tr("%1. %2").arg(done, safe(answer.warnings.join(u' '))) : done;
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

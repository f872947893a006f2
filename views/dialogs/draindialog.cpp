// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/draindialog.h"

#include "services/kubectlcommand.h"
#include "views/dialogs/kubectlbutton.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using nantian::models::DrainedPod;
using State = nantian::models::DrainedPod::State;
using Kind = nantian::models::DrainedPod::Kind;
using nantian::store::Health;

namespace nantian::views {

namespace {

constexpr int kColumns = 120;
constexpr int kLines = 32;
enum Column { PodColumn, NamespaceColumn, StateColumn };

QString waitingWords(const DrainedPod &pod)
{
    QStringList parts;
    if (pod.hasEmptyDir) {
        parts.append(DrainDialog::tr("loses the data of its emptyDir"));
    }
    if (pod.isUnmanaged) {
        parts.append(DrainDialog::tr("nothing makes it anew"));
    }
    return parts.join(u"; "_s);
}

std::pair<Health, QString> wordsOf(const DrainedPod &pod)
{
    if (pod.kind == Kind::DaemonSet) {
        return {Health::None, DrainDialog::tr("Stays: of a DaemonSet")};
    }
    if (pod.kind == Kind::Mirror) {
        return {Health::None, DrainDialog::tr("Stays: the kubelet's own")};
    }
    switch (pod.state) {
    case State::Waiting:
        return {pod.hasEmptyDir || pod.isUnmanaged ? Health::Warning : Health::None,
                waitingWords(pod)};
    case State::Asked:
        return {Health::Progressing, DrainDialog::tr("Evicting…")};
    case State::Refused:
        //: %1 the server's words
        return {Health::Warning,
                DrainDialog::tr("Refused for now, asked again: %1").arg(safe(pod.error.detail))};
    case State::Leaving:
        return {Health::Progressing, DrainDialog::tr("Ending…")};
    case State::Gone:
        return {Health::Ok, DrainDialog::tr("Gone")};
    case State::Failed:
        return {Health::Failed, base::errorSentence(pod.error)};
    case State::Doubtful:
        //: %1 what would be lost
        return {Health::Warning, DrainDialog::tr("Came since: %1").arg(waitingWords(pod))};
    case State::Returned:
        return {Health::Warning, DrainDialog::tr("Comes back to the cordoned node: left alone")};
    }
    return {};
}

} // namespace

DrainDialog::DrainDialog(models::Cluster *cluster, const kube::ObjectRef &node, bool typed,
                         QWidget *parent)
    : QDialog(parent)
    , m_drain(new models::Drain(cluster, node, this))
    , m_list(new QTreeWidget(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_emptyDirs(new QCheckBox(this))
    , m_unmanaged(new QCheckBox(this))
{
    const QString name = safe(node.name);
    setWindowTitle(tr("Drain %1").arg(name));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *title = new QLabel(tr("Drain node %1").arg(name), this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(headingFont(font()));
    auto *place = new QLabel(tr("In %1. The node takes no new pods, and its pods are evicted, as "
                                "far as their disruption budgets allow.")
                                 .arg(safe(cluster->context().name)),
                             this);
    place->setTextFormat(Qt::PlainText);
    place->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setText(tr("Reading the pods of the node…"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1);
    m_emptyDirs->hide();
    m_unmanaged->hide();

    const int character = fontMetrics().averageCharWidth();
    m_list->setAccessibleName(tr("Pods"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHeaderLabels({tr("Pod"), tr("Namespace"), tr("What becomes of it")});
    m_list->header()->resizeSection(PodColumn, character * 40);
    m_list->header()->resizeSection(NamespaceColumn, character * 20);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_start = buttons->addButton(tr("Drain"), QDialogButtonBox::ActionRole);
    m_stop = buttons->addButton(tr("Evict no more"), QDialogButtonBox::ActionRole);
    m_start->setEnabled(false);
    m_stop->setEnabled(false);
    addKubectlButton(buttons, [this, context = cluster->context().name] {
        return QStringList(models::kubectlDrain(
            context, m_drain->node().name, m_emptyDirs->isChecked(), m_unmanaged->isChecked()));
    });
    for (QPushButton *each : {m_start, m_stop}) {
        each->setAutoDefault(false);
    }
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &DrainDialog::begin);
    connect(m_stop, &QPushButton::clicked, m_drain, &models::Drain::stop);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kGap);
    column->addWidget(title);
    column->addWidget(place);
    column->addWidget(m_list, 1);
    column->addWidget(m_emptyDirs);
    column->addWidget(m_unmanaged);
    if (typed) {
        m_typed = new QLineEdit(this);
        auto *ask = new QLabel(tr("Type %1 to confirm:").arg(name), this);
        ask->setTextFormat(Qt::PlainText);
        ask->setBuddy(m_typed);
        m_typed->setAccessibleName(ask->text());
        column->addWidget(ask);
        column->addWidget(m_typed);
        connect(m_typed, &QLineEdit::textChanged, this, &DrainDialog::showState);
    }
    column->addWidget(m_progress);
    column->addWidget(m_state);
    column->addWidget(buttons);
    resize(character * kColumns, fontMetrics().lineSpacing() * kLines);

    for (QCheckBox *each : {m_emptyDirs, m_unmanaged}) {
        connect(each, &QCheckBox::toggled, this, &DrainDialog::showState);
    }
    connect(m_drain, &models::Drain::planned, this, &DrainDialog::fill);
    connect(m_drain, &models::Drain::podsAdded, this, &DrainDialog::fill);
    connect(m_drain, &models::Drain::podChanged, this, [this](int index) {
        showPod(index);
        showState();
    });
    connect(m_drain, &models::Drain::failed, this, [this, name](const base::Error &error) {
        const QString why = base::errorSentence(error);
        showState();
        m_state->setText(why);
        if (m_hasBegun && !std::exchange(m_hasEnded, true)) {
            Q_EMIT finished(tr("%1 was not drained: %2").arg(name, why), true);
        }
    });
    connect(m_drain, &models::Drain::ended, this, &DrainDialog::onEnded);
    m_drain->read();
}

void DrainDialog::fill()
{
    const QList<DrainedPod> &pods = m_drain->pods();
    for (qsizetype i = m_list->topLevelItemCount(); i < pods.size(); ++i) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(PodColumn, safe(pods.at(i).pod.name));
        item->setText(NamespaceColumn, safe(pods.at(i).pod.ns));
        showPod(static_cast<int>(i));
    }
    m_progress->setRange(0, qMax(1, m_drain->toEvict()));
    m_isPlanned = true;
    ask();
    showState();
}

/// About those that nobody has agreed to: at first all, then what came since.
void DrainDialog::ask()
{
    const QList<DrainedPod> &pods = m_drain->pods();
    const auto count = [this, &pods](bool DrainedPod::*trait) {
        return static_cast<int>(std::ranges::count_if(pods, [&](const DrainedPod &pod) {
            return pod.needsYes() && pod.*trait && (!m_hasBegun || pod.state == State::Doubtful);
        }));
    };
    const int emptyDirs = count(&DrainedPod::hasEmptyDir);
    const int unmanaged = count(&DrainedPod::isUnmanaged);
    if (m_hasBegun && emptyDirs + unmanaged == 0) {
        return; // what was agreed to stays to be read
    }
    m_emptyDirs->setText(tr("Lose the emptyDir data of %n pod(s)", nullptr, emptyDirs));
    m_emptyDirs->setVisible(emptyDirs > 0);
    m_unmanaged->setText(tr("Evict %n pod(s) that nothing makes anew", nullptr, unmanaged));
    m_unmanaged->setVisible(unmanaged > 0);
    if (m_hasBegun) {
        m_start->setText(tr("Evict these too"));
        m_emptyDirs->setChecked(false);
        m_unmanaged->setChecked(false);
    }
}

void DrainDialog::showPod(int index)
{
    const auto &[health, text] = wordsOf(m_drain->pods().at(index));
    QTreeWidgetItem *item = m_list->topLevelItem(index);
    item->setIcon(StateColumn, healthIcon(health));
    item->setText(StateColumn, text);
    item->setToolTip(StateColumn, plainTip(text));
}

void DrainDialog::showState()
{
    if (!m_isPlanned) {
        return;
    }
    const int all = m_drain->toEvict();
    const int gone = m_drain->count(State::Gone);
    const int failed = m_drain->count(State::Failed);
    const int refused = m_drain->count(State::Refused);
    const int doubtful = m_drain->count(State::Doubtful);
    m_progress->setValue(gone + failed);
    if (!m_hasBegun) {
        m_state->setText(all == 0 ? tr("There is no pod to evict.")
                                  : tr("%n pod(s) will be evicted.", nullptr, all));
    } else {
        QStringList parts{tr("%1 of %n gone", nullptr, all).arg(gone)};
        if (refused > 0) {
            parts.append(tr("%n held by a disruption budget", nullptr, refused));
        }
        if (doubtful > 0) {
            parts.append(tr("%n came since and wait for your answer", nullptr, doubtful));
        }
        if (failed > 0) {
            parts.append(tr("%n failed", nullptr, failed));
        }
        m_state->setText(parts.join(u" · "_s));
    }
    const auto agreed = [](const QCheckBox *box) { return box->isHidden() || box->isChecked(); };
    const bool typed = !m_typed || m_typed->text() == safe(m_drain->node().name);
    const bool isAsked = !m_hasBegun || (m_drain->isRunning() && doubtful > 0);
    m_start->setEnabled(isAsked && agreed(m_emptyDirs) && agreed(m_unmanaged) && typed);
    m_stop->setEnabled(m_drain->isRunning());
    m_emptyDirs->setEnabled(isAsked);
    m_unmanaged->setEnabled(isAsked);
    if (m_typed) {
        m_typed->setEnabled(!m_hasBegun);
    }
}

void DrainDialog::begin()
{
    if (m_hasBegun) {
        m_drain->agree();
    } else {
        m_hasBegun = true;
        Q_EMIT began();
        m_drain->start();
    }
    showState();
}

void DrainDialog::onEnded()
{
    showState();
    if (std::exchange(m_hasEnded, true)) {
        return;
    }
    const int all = m_drain->toEvict();
    const int gone = m_drain->count(State::Gone);
    const QString name = safe(m_drain->node().name);
    if (gone == all) {
        Q_EMIT finished(tr("Drained %1: %n pod(s) gone", nullptr, all).arg(name), false);
    } else {
        Q_EMIT finished(tr("%1 is cordoned, not drained: %2 of %n pod(s) gone", nullptr, all)
                            .arg(name)
                            .arg(gone),
                        true);
    }
}

QString DrainDialog::lossSentence() const
{
    return m_hasBegun && !m_hasEnded
        ? tr("Node %1 is being drained: no more of its pods would be evicted.")
              .arg(safe(m_drain->node().name))
        : QString();
}

void DrainDialog::done(int result)
{
    if (m_hasBegun && !m_hasEnded) {
        m_drain->stop();
        if (!m_hasEnded) {
            onEnded(); // what is under way is answered to nobody
        }
    }
    QDialog::done(result);
}

} // namespace nantian::views

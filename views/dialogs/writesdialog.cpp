// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/writesdialog.h"

#include "views/theme/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

using nantian::models::ObjectWrites;
using State = nantian::models::ObjectWrites::State;

namespace nantian::views {

namespace {

/// What is done sooner needs no window: the result line tells.
constexpr int kPatienceMs = 700;
constexpr int kColumns = 110;
constexpr int kLines = 26;
enum Column { ObjectColumn, NamespaceColumn, ResultColumn };

std::pair<store::Health, QString> wordsOf(const ObjectWrites::Item &item)
{
    switch (item.state) {
    case State::Waiting:
        return {store::Health::None, WritesDialog::tr("Waits")};
    case State::Sent:
        return {store::Health::Progressing, WritesDialog::tr("Under way…")};
    case State::Done:
        return {store::Health::Ok, WritesDialog::tr("Done")};
    case State::Failed:
        return {store::Health::Failed, base::errorSentence(item.error)};
    case State::Skipped:
        return {store::Health::Unknown, WritesDialog::tr("Not sent")};
    }
    return {};
}

} // namespace

WritesDialog::WritesDialog(const QString &title, ObjectWrites *writes, QWidget *parent)
    : QDialog(parent)
    , m_writes(writes)
    , m_list(new QTreeWidget(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    m_writes->setParent(this);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(headingFont(font()));
    m_state->setTextFormat(Qt::PlainText);

    m_list->setAccessibleName(tr("Objects"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Object"), tr("Namespace"), tr("Result")});
    m_list->setFrameShape(QFrame::NoFrame);
    const int character = fontMetrics().averageCharWidth();
    m_list->header()->resizeSection(ObjectColumn, character * 34);
    m_list->header()->resizeSection(NamespaceColumn, character * 18);
    const QList<ObjectWrites::Item> &items = m_writes->items();
    for (qsizetype i = 0; i < items.size(); ++i) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(ObjectColumn, safe(items.at(i).object.name));
        item->setText(NamespaceColumn, safe(items.at(i).object.ns));
        showItem(static_cast<int>(i));
    }
    m_progress->setRange(0, static_cast<int>(items.size()));
    m_progress->setTextVisible(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_stop = buttons->addButton(tr("Send no more"), QDialogButtonBox::ActionRole);
    connect(m_stop, &QPushButton::clicked, m_writes, &ObjectWrites::stop);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_writes, &ObjectWrites::itemChanged, this, [this](int index) {
        showItem(index);
        showState();
    });
    connect(m_writes, &ObjectWrites::ended, this, [this] {
        showState();
        // Nothing to be looked at, and nobody has seen it.
        if (m_writes->count(State::Done) == m_writes->items().size() && !isVisible()) {
            deleteLater();
        } else {
            show();
        }
    });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kGap);
    column->addWidget(heading);
    column->addWidget(m_state);
    column->addWidget(m_progress);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    showState();
    resize(character * kColumns, fontMetrics().lineSpacing() * kLines);
}

void WritesDialog::begin()
{
    QTimer::singleShot(kPatienceMs, this, [this] {
        if (!m_writes->isEnded()) {
            show();
        }
    });
    m_writes->start();
}

QString WritesDialog::lossSentence() const
{
    const int left = m_writes->count(State::Waiting);
    //: %1 "Delete: 12 objects"
    return left > 0 ? tr("%1: %n would not be sent.", nullptr, left).arg(windowTitle()) : QString();
}

void WritesDialog::showItem(int index)
{
    const auto &[health, text] = wordsOf(m_writes->items().at(index));
    QTreeWidgetItem *item = m_list->topLevelItem(index);
    item->setIcon(ResultColumn, healthIcon(health));
    item->setText(ResultColumn, text);
    item->setToolTip(ResultColumn, plainTip(text));
}

void WritesDialog::showState()
{
    const int done = m_writes->count(State::Done);
    const int failed = m_writes->count(State::Failed);
    const int skipped = m_writes->count(State::Skipped);
    m_progress->setValue(done + failed + skipped);
    QStringList parts{
        tr("%1 of %n done", nullptr, static_cast<int>(m_writes->items().size())).arg(done)};
    if (failed > 0) {
        parts.append(tr("%n failed", nullptr, failed));
    }
    if (skipped > 0) {
        parts.append(tr("%n not sent", nullptr, skipped));
    }
    m_state->setText(parts.join(QStringLiteral(" · ")));
    m_stop->setEnabled(m_writes->count(State::Waiting) > 0);
}

} // namespace nantian::views

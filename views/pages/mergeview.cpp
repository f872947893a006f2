// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/mergeview.h"

#include "views/dialogs/differenceview.h"
#include "views/pages/livetext.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using nantian::models::MergePart;

namespace nantian::views {

namespace {

constexpr qsizetype kContext = 3; ///< lines around a place

/// What surrounds a place is the same on both sides: the text as it is now.
QString before(const QList<MergePart> &parts, qsizetype place)
{
    QStringList lines;
    for (qsizetype i = place - 1; i >= 0 && lines.size() < kContext; --i) {
        lines = parts.at(i).mine + lines;
    }
    lines = lines.sliced(qMax(qsizetype(0), lines.size() - kContext));
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

QString after(const QList<MergePart> &parts, qsizetype place)
{
    QStringList lines;
    for (qsizetype i = place + 1; i < parts.size() && lines.size() < kContext; ++i) {
        lines += parts.at(i).mine;
    }
    return lines.first(qMin(kContext, lines.size())).join(u'\n');
}

QString own(const QStringList &lines)
{
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

} // namespace

MergeView::MergeView(LiveText *live, QWidget *parent)
    : QWidget(parent)
    , m_live(live)
    , m_heading(new QLabel(this))
    , m_difference(new DifferenceView(this))
    , m_theirs(new QPushButton(tr("Take the server's"), this))
    , m_mine(new QPushButton(tr("Keep mine"), this))
    , m_before(new QPushButton(tr("Previous"), this))
    , m_next(new QPushButton(tr("Next"), this))
{
    m_heading->setTextFormat(Qt::PlainText);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kMargin, kGap, kMargin, kGap);
    head->setSpacing(kGap);
    head->addWidget(m_heading, 1);
    for (QPushButton *button : {m_before, m_next, m_theirs, m_mine}) {
        button->setAutoDefault(false);
        head->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_difference, 1);
    setFocusProxy(m_mine);

    connect(m_before, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_mine, &QPushButton::clicked, this, [this] { decide(false); });
}

void MergeView::showPlace()
{
    const QList<qsizetype> overlaps = m_live->overlaps();
    if (overlaps.isEmpty()) {
        m_place = 0;
        m_difference->clear();
        Q_EMIT decided();
        return;
    }
    m_place = qBound(qsizetype(0), m_place, overlaps.size() - 1);
    const qsizetype index = overlaps.at(m_place);
    const QList<MergePart> &parts = m_live->parts();
    const MergePart &part = parts.at(index);
    m_heading->setText(tr("Changed on the server and by you: place %1 of %2, from line %3")
                           .arg(m_place + 1)
                           .arg(overlaps.size())
                           .arg(part.firstLine + 1));
    m_before->setEnabled(m_place > 0);
    m_next->setEnabled(m_place + 1 < overlaps.size());
    const QString head = before(parts, index);
    const QString tail = after(parts, index);
    m_difference->setFirstLine(part.firstLine + 1 - static_cast<int>(head.count(u'\n')));
    m_difference->setTexts(tr("On the server"), head + own(part.theirs) + tail, tr("Your text"),
                           head + own(part.mine) + tail);
}

void MergeView::decide(bool takeTheirs)
{
    const QList<qsizetype> overlaps = m_live->overlaps();
    if (m_place < overlaps.size()) {
        m_live->decide(overlaps.at(m_place), takeTheirs);
    }
    showPlace();
}

void MergeView::step(qsizetype by)
{
    m_place += by;
    showPlace();
}

} // namespace nantian::views

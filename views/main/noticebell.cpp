// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/noticebell.h"

#include "views/main/notices.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QDateTime>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kBellWidth = 460;
constexpr int kBellHeight = 380; ///< at most: few notices take less
constexpr int kBadge = 14;

QString timeText(qint64 ms)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms);
    const QLocale locale;
    return at.date() == QDate::currentDate() ? locale.toString(at.time(), u"HH:mm:ss"_s)
                                             : at.toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

NoticeBell::NoticeBell(Notices *notices, QWidget *parent)
    : QToolButton(parent)
    , m_notices(notices)
    , m_popup(new QFrame(this, Qt::Popup))
{
    setIcon(actionIcon("bell"_L1));
    setAutoRaise(true);
    connect(this, &QToolButton::clicked, this, &NoticeBell::openPopup);
    connect(notices, &Notices::changed, this, &NoticeBell::refresh);

    m_popup->setFrameShape(QFrame::StyledPanel);
    auto *heading = new QLabel(tr("What needed attention"), m_popup);
    heading->setFont(headingFont(font()));
    auto *area = new QScrollArea(m_popup);
    area->setObjectName(u"notices"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *copy = new QPushButton(tr("Copy all"), m_popup);
    auto *clear = new QPushButton(tr("Clear"), m_popup);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_notices->asText()); });
    connect(clear, &QPushButton::clicked, m_notices, &Notices::clear);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(copy);
    foot->addWidget(clear);
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kGap);
    layout->addWidget(heading);
    layout->addWidget(area, 1);
    layout->addLayout(foot);
    refresh();
}

void NoticeBell::refresh()
{
    const int unseen = m_notices->unseen();
    const QString text =
        unseen > 0 ? tr("%n new notice(s)", nullptr, unseen) : tr("No new notices");
    setToolTip(plainTip(text));
    setAccessibleName(text);
    update();
    if (m_popup->isVisible()) {
        fill();
    }
}

/// Newest first. Made anew each time: there are few, and only while somebody looks.
void NoticeBell::fill()
{
    auto *area = m_popup->findChild<QScrollArea *>(u"notices"_s);
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, kGap, 0);
    grid->setHorizontalSpacing(kGap);
    grid->setVerticalSpacing(kGap);
    grid->setColumnStretch(2, 1);
    int row = 0;
    const auto label = [page](const QString &text) {
        auto *out = new QLabel(text, page);
        out->setTextFormat(Qt::PlainText);
        out->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        return out;
    };
    for (const Notice &notice : m_notices->list()) {
        auto *shape = new QLabel(page);
        shape->setPixmap(
            healthIcon(notice.health).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
        shape->setAccessibleName(healthWord(notice.health));
        QLabel *when = label(timeText(notice.atMs));
        when->setFont(tabularFont(font()));
        when->setForegroundRole(QPalette::PlaceholderText);
        when->setToolTip(QDateTime::fromMSecsSinceEpoch(notice.atMs).toUTC().toString(Qt::ISODate));
        QLabel *text =
            label(notice.times > 1 ? tr("%1 (%n times)", nullptr, notice.times).arg(notice.text)
                                   : notice.text);
        text->setWordWrap(true);
        grid->addWidget(shape, row, 0, Qt::AlignTop);
        grid->addWidget(when, row, 1, Qt::AlignTop);
        grid->addWidget(text, row, 2);
        ++row;
    }
    if (row == 0) {
        QLabel *none = label(tr("Nothing has needed attention since the start. Operations that "
                                "fail, warnings of the server and broken streams appear here."));
        none->setWordWrap(true);
        none->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(none, 0, 0, 1, 3);
        row = 1;
    }
    grid->setRowStretch(row, 1);
    area->setWidget(page);
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
}

void NoticeBell::openPopup()
{
    fill();
    const int inner = kBellWidth - 2 * kMargin - 2 * m_popup->frameWidth();
    auto *area = m_popup->findChild<QScrollArea *>(u"notices"_s);
    const int list = area->widget()->layout()->totalHeightForWidth(inner);
    area->setMinimumHeight(qMin(list, kBellHeight / 2));
    m_popup->resize(
        kBellWidth,
        qMin(kBellHeight, m_popup->minimumSizeHint().height() + qMax(0, list - kBellHeight / 2)));
    m_popup->move(mapToGlobal(QPoint(width() - kBellWidth, height() + 2)));
    m_popup->show();
    m_notices->markSeen();
}

void NoticeBell::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    const int unseen = m_notices->unseen();
    if (unseen == 0) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = tabularFont(font());
    small.setPointSizeF(font().pointSizeF() * 0.75);
    small.setWeight(QFont::DemiBold);
    const QString text = unseen > 99 ? u"99+"_s : QLocale().toString(unseen);
    const int width = qMax(kBadge, QFontMetrics(small).horizontalAdvance(text) + 2 * kUnit);
    const QRectF badge(this->width() - width, 0, width, kBadge);
    painter.setPen(Qt::NoPen);
    painter.setBrush(healthColor(m_notices->worstUnseen(), palette()));
    painter.drawRoundedRect(badge, kBadge / 2.0, kBadge / 2.0);
    painter.setFont(small);
    painter.setPen(palette().color(QPalette::Base));
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace nantian::views

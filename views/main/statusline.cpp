// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/statusline.h"

#include "views/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace nantian::views {

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_shape(new QLabel(this))
    , m_stream(new QLabel(this))
    , m_identity(new QLabel(this))
    , m_result(new QLabel(this))
    , m_difference(new QToolButton(this))
    , m_rollout(new QToolButton(this))
    , m_undo(new QToolButton(this))
    , m_drawer(new QToolButton(this))
{
    for (QLabel *label : {m_stream, m_identity, m_result}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_stream->setFont(tabularFont(font()));
    m_stream->setAccessibleName(tr("State of the shown data"));
    m_identity->setAccessibleName(tr("Identity"));
    m_identity->setForegroundRole(QPalette::PlaceholderText);
    m_result->setAccessibleName(tr("Last result"));
    m_result->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_result->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_difference->setText(tr("Difference"));
    m_difference->setIcon(actionIcon("difference"_L1));
    m_difference->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_difference->setAutoRaise(true);
    m_difference->hide();
    m_rollout->setText(tr("Show rollout"));
    m_rollout->setIcon(actionIcon("revisions"_L1));
    m_rollout->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_rollout->setAutoRaise(true);
    m_rollout->hide();
    m_undo->setText(tr("Undo"));
    m_undo->setIcon(actionIcon("undo"_L1));
    m_undo->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_undo->setAutoRaise(true);
    m_undo->hide();
    m_drawer->setIcon(actionIcon("panel-bottom"_L1));
    m_drawer->setAutoRaise(true);
    m_drawer->setToolTip(tr("Show or hide the drawer"));
    m_drawer->setAccessibleName(tr("Drawer"));
    connect(m_difference, &QToolButton::clicked, this, &StatusLine::differenceRequested);
    connect(m_rollout, &QToolButton::clicked, this, &StatusLine::rolloutRequested);
    connect(m_undo, &QToolButton::clicked, this, &StatusLine::undoRequested);
    connect(m_drawer, &QToolButton::clicked, this, &StatusLine::drawerRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, 2, kGap, 2);
    layout->setSpacing(kUnit);
    layout->addWidget(m_shape);
    layout->addWidget(m_stream);
    layout->addSpacing(4 * kUnit);
    layout->addWidget(m_identity);
    layout->addSpacing(4 * kUnit);
    layout->addWidget(m_result, 1);
    layout->addWidget(m_difference);
    layout->addWidget(m_rollout);
    layout->addWidget(m_undo);
    layout->addWidget(m_drawer);
}

void StatusLine::setStream(store::Health health, const QString &text)
{
    if (m_health != health) {
        m_health = health;
        drawShape();
    }
    m_shape->setVisible(!text.isEmpty());
    m_stream->setText(text);
}

void StatusLine::drawShape()
{
    m_shape->setPixmap(
        healthIcon(m_health).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawShape();
    }
}

void StatusLine::setIdentity(const QString &text) { m_identity->setText(text); }

void StatusLine::setResult(const QString &text, bool undoable)
{
    m_result->setText(text);
    m_result->setToolTip(plainTip(text));
    m_difference->hide();
    m_rollout->hide();
    m_undo->setVisible(undoable);
}

void StatusLine::offerDifference() { m_difference->show(); }
void StatusLine::offerRollout() { m_rollout->show(); }

QString StatusLine::streamText() const { return m_stream->text(); }
QString StatusLine::resultText() const { return m_result->text(); }

void StatusLine::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(separatorColor(palette()));
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace nantian::views

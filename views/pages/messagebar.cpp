// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/messagebar.h"

#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace nantian::views {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(this))
    , m_text(new QLabel(this))
{
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kMargin, kGap, kMargin, kGap);
    row->setSpacing(kGap);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void MessageBar::tell(store::Health health, const QString &text)
{
    m_health = health;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    colour();
    show();
}

void MessageBar::clear()
{
    m_text->clear();
    hide();
}

QString MessageBar::text() const { return m_text->text(); }

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_colouring) {
        colour();
    }
}

void MessageBar::colour()
{
    m_colouring = true;
    const QPalette base = parentWidget() ? parentWidget()->palette() : palette();
    QPalette own = base;
    own.setColor(QPalette::Window, softFill(m_health, base));
    setPalette(own);
    m_icon->setIcon(healthIcon(m_health), healthWord(m_health));
    m_icon->setVisible(m_health != store::Health::None);
    m_colouring = false;
}

} // namespace nantian::views

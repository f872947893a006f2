// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/emptystate.h"

#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace nantian::views {

namespace {
constexpr int kTextWidth = 520;
}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_action(new QPushButton(this))
    , m_fold(new QToolButton(this))
    , m_details(new QLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setFont(headingFont(font()));
    for (QLabel *label : {m_title, m_text, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        label->setMaximumWidth(kTextWidth);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_title->setWordWrap(false); // a short sentence: it stays on its line
    m_details->setAlignment(Qt::AlignLeft);
    m_details->setFont(monospaceFont());
    m_progress->setMaximumWidth(kTextWidth / 2);
    m_progress->setMaximumHeight(kUnit);
    m_progress->setTextVisible(false);
    m_fold->setText(tr("Details"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    m_fold->setIcon(actionIcon(QLatin1StringView("right")));
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        m_fold->setIcon(actionIcon(QLatin1StringView(open ? "down" : "right")));
        m_details->setVisible(open);
    });
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kGap);
    layout->addStretch(2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_icon, m_title, m_text, m_progress,
                                                            m_action, m_fold, m_details})
    {
        auto *line = new QHBoxLayout;
        line->addStretch();
        line->addWidget(widget,
                        widget == m_progress || widget == m_text || widget == m_title ? 1 : 0);
        line->addStretch();
        layout->addLayout(line);
    }
    layout->addStretch(3);
}

QString EmptyState::title() const { return m_title->text(); }

void EmptyState::setContent(const Content &content)
{
    m_icon->setPixmap(content.icon.pixmap(QSize(40, 40), devicePixelRatioF(), QIcon::Disabled));
    m_icon->setVisible(!content.icon.isNull());
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_text->setVisible(!content.text.isEmpty());
    m_action->setText(content.action);
    m_action->setVisible(!content.action.isEmpty());
    m_details->setText(content.details);
    m_fold->setVisible(!content.details.isEmpty());
    m_details->setVisible(!content.details.isEmpty() && m_fold->isChecked());
    m_progress->setVisible(content.busy);
    if (content.total > 0) {
        m_progress->setRange(0, static_cast<int>(content.total));
        m_progress->setValue(static_cast<int>(qMin(content.done, content.total)));
    } else {
        m_progress->setRange(0, 0);
    }
    setAccessibleName(content.title);
    setAccessibleDescription(content.text);
}

} // namespace nantian::views

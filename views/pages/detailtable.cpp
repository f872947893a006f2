// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/detailtable.h"

#include "views/pages/pieces.h"
#include "views/pages/revealedpanel.h"
#include "views/theme/theme.h"

#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

using Show = models::HiddenValue::Show;

constexpr int kMostRows = 60; ///< who needs more opens the kind's own table

IconLabel *shapeOf(store::Health health, QWidget *parent)
{
    auto *label = new IconLabel(parent);
    label->setIcon(healthIcon(health), healthWord(health));
    return label;
}

} // namespace

QPushButton *linkButton(const QString &text, const models::ObjectLink &link, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setFlat(true);
    button->setCursor(Qt::PointingHandCursor);
    button->setIcon(actionIcon("link"_L1));
    button->setToolTip(
        plainTip(DetailTableView::tr("Open %1").arg(safe(link.kind) + u' ' + safe(link.name))));
    return button;
}

DetailTableView::DetailTableView(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kUnit);
}

void DetailTableView::setTable(const models::DetailTable &table)
{
    if (m_table == table) {
        return;
    }
    m_table = table;
    m_hidden.clear();
    clearLayout(layout());
    m_grid = nullptr;
    fill();
}

void DetailTableView::fill()
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->addWidget(headingLabel(safe(m_table.title), this));
    if (m_table.rows.isEmpty()) {
        QLabel *empty = textLabel(safe(m_table.empty), this);
        empty->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(empty);
        return;
    }
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(kMargin + kUnit);
    m_grid->setVerticalSpacing(kUnit);
    // Column 0 holds the shapes; where there are none it takes no room.
    const bool links = std::ranges::any_of(
        m_table.rows, [](const models::DetailRow &row) { return !row.link.name.isEmpty(); });
    for (int i = 0; i < m_table.headers.size(); ++i) {
        QLabel *header = faintLabel(m_table.headers.at(i), this);
        if (i == 0 && links) { // above the text of the buttons
            header->setContentsMargins(kUnit, 0, 0, 0);
        }
        m_grid->addWidget(header, 0, i + 1);
    }
    const auto shown = static_cast<int>(qMin<qsizetype>(m_table.rows.size(), kMostRows));
    int columns = 0;
    for (int r = 0; r < shown; ++r) {
        const models::DetailRow &row = m_table.rows.at(r);
        columns = qMax(columns, static_cast<int>(row.cells.size()));
        addRow(row, 2 * r + 1);
    }
    if (shown < m_table.rows.size()) {
        const auto left = static_cast<int>(m_table.rows.size()) - shown;
        m_grid->addWidget(faintLabel(tr("and %n more", nullptr, left), this), 2 * shown + 1, 1, 1,
                          -1);
    }
    m_grid->setColumnStretch(columns, 1);
    column->addLayout(m_grid);
}

void DetailTableView::addRow(const models::DetailRow &row, int line)
{
    // A button is higher than text: the first line of every cell goes with the button's.
    QPushButton *button = nullptr;
    if (!row.link.name.isEmpty()) {
        button = linkButton(safe(row.cells.value(0)), row.link, this);
        connect(button, &QPushButton::clicked, this,
                [this, link = row.link] { Q_EMIT linkActivated(link); });
        m_grid->addWidget(button, line, 1, Qt::AlignTop | Qt::AlignLeft);
    }
    QWidget *high = button;
    if (row.hidden.show != Show::None) {
        high = addButton(row, line);
    }
    const int above = high ? qMax(0, (high->sizeHint().height() - fontMetrics().height()) / 2) : 0;
    if (row.health != store::Health::None) {
        QWidget *shape = shapeOf(row.health, this);
        shape->setFixedHeight(shape->sizeHint().height() + 2 * above);
        m_grid->addWidget(shape, line, 0, Qt::AlignTop);
    }
    for (int c = button ? 1 : 0; c < row.cells.size(); ++c) {
        const QString text = safe(row.cells.at(c));
        // A table without headers is names and values, or sentences.
        QLabel *cell = m_table.headers.isEmpty() && c == 0 && row.cells.size() > 1
            ? faintLabel(text, this)
            : textLabel(text, this);
        cell->setWordWrap(c == row.cells.size() - 1);
        cell->setContentsMargins(0, above, 0, 0);
        m_grid->addWidget(cell, line, c + 1, Qt::AlignTop);
    }
}

QWidget *DetailTableView::addButton(const models::DetailRow &row, int line)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleDescription(safe(row.cells.value(0)));
    const qsizetype index = m_hidden.size();
    connect(button, &QToolButton::clicked, this, [this, index] { toggle(index); });
    m_grid->addWidget(button, line, static_cast<int>(row.cells.size()) + 1,
                      Qt::AlignTop | Qt::AlignRight);
    const Hidden hidden{row.hidden, button, line + 1, false, nullptr};
    m_hidden.append(hidden);
    dress(hidden);
    return button;
}

void DetailTableView::dress(const Hidden &hidden)
{
    const bool isShown = hidden.panel != nullptr;
    hidden.button->setIcon(actionIcon(isShown ? "eye-off"_L1 : "eye"_L1));
    switch (hidden.value.show) {
    case Show::Text:
        //: a button: hides the value of a key
        hidden.button->setText(isShown ? tr("Hide")
                                       //: a button: shows the value of a key
                                       : tr("Show"));
        break;
    case Show::Secret:
        hidden.button->setText(isShown ? tr("Hide") : tr("Reveal"));
        break;
    case Show::Certificate:
        hidden.button->setText(isShown ? tr("Hide certificate") : tr("Show certificate"));
        hidden.button->setToolTip(plainTip(
            tr("Reads the Secret and shows what its certificate says. Nothing of it is kept.")));
        break;
    case Show::None:
        break;
    }
}

void DetailTableView::toggle(qsizetype index)
{
    Hidden &hidden = m_hidden[index];
    if (hidden.panel) {
        conceal(hidden);
        return;
    }
    hidden.asked = true;
    Q_EMIT revealRequested(hidden.value);
}

bool DetailTableView::showRevealed(const models::HiddenValue &hidden,
                                   const base::Result<models::RevealedValue> &value)
{
    for (qsizetype i = 0; i < m_hidden.size(); ++i) {
        Hidden &each = m_hidden[i];
        if (each.value != hidden || !each.asked) {
            continue;
        }
        each.asked = false;
        each.panel = new RevealedPanel(hidden, value, this);
        connect(each.panel, &RevealedPanel::over, this, [this, hidden] {
            for (Hidden &one : m_hidden) {
                if (one.value == hidden) {
                    conceal(one);
                }
            }
        });
        m_grid->addWidget(each.panel, each.line, 1, 1, -1);
        dress(each);
        return true;
    }
    return false;
}

void DetailTableView::conceal(Hidden &hidden)
{
    hidden.asked = false;
    if (RevealedPanel *panel = hidden.panel) {
        hidden.panel = nullptr;
        m_grid->removeWidget(panel);
        panel->hide();
        panel->deleteLater();
    }
    dress(hidden);
}

void DetailTableView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    for (Hidden &hidden : m_hidden) {
        conceal(hidden);
    }
}

} // namespace nantian::views

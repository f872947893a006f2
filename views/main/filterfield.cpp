// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/filterfield.h"

#include "tables/resourcetablemodel.h"
#include "views/delegates/rowdelegate.h"
#include "views/main/savedfilters.h"
#include "views/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nantian::views {

using models::FilterOffer;

namespace {

constexpr int kMostRows = 10;
constexpr int kLeastWidth = 320;
constexpr int kMostWidth = 560;

} // namespace

FilterField::FilterField(Settings *settings, QWidget *parent)
    : QLineEdit(parent)
    , m_saved(new SavedFilters(settings, parent))
    , m_below(new QFrame(parent))
    , m_said(new QLabel(m_below))
    , m_list(new QTreeWidget(m_below))
{
    setClearButtonEnabled(true);
    setAccessibleName(tr("Filter"));
    QAction *menu = addAction(actionIcon("filter"_L1), LeadingPosition);
    menu->setToolTip(tr("Saved filters (Alt+Down)"));
    connect(menu, &QAction::triggered, this, &FilterField::openMenu);
    setToolTip(plainTip(
        tr("Words are searched in every column. !word excludes, /regex/ matches.\n"
           "status:Running looks at one column, ns:shop at the namespace, label:app=web at a "
           "label; is:broken keeps what is not well.\n"
           "age:<1h, restarts:>3, memory:>=500Mi and cpu:>80% compare values (<, <=, =, >=, >); a "
           "percentage is of the request, else of the limit.\n"
           "Down and Tab choose what is offered below.")));
    m_warning = addAction(healthIcon(store::Health::Warning), TrailingPosition);
    m_warning->setVisible(false);

    m_below->setFrameShape(QFrame::StyledPanel);
    m_below->setAutoFillBackground(true);
    m_below->setBackgroundRole(QPalette::Base);
    m_below->setFocusPolicy(Qt::NoFocus);
    m_below->hide();
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->setMargin(kUnit);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setAccessibleName(tr("What the filter may go on with"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    auto *layout = new QVBoxLayout(m_below);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_said);
    layout->addWidget(m_list, 1);
    connect(m_list, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem *item) { take(m_list->indexOfTopLevelItem(item)); });

    connect(&m_completion, &models::FilterCompletion::offered, this, &FilterField::offer);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] { Q_EMIT filterWanted(text()); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_soon.start();
        complete(Empty::Silent);
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_saved->setCurrent(text, m_problem);
        if (text.isEmpty()) { // also by its own button
            m_soon.start();
            closeList();
        }
    });
    connect(m_saved, &SavedFilters::chosen, this, &FilterField::want);
}

void FilterField::setTable(const models::ResourceTableModel *model, const QByteArray &resourceId)
{
    if (m_model != model) {
        closeList();
    }
    m_model = model;
    m_saved->setKind(resourceId);
    setEnabled(model != nullptr);
}

void FilterField::setProblem(const QString &problem)
{
    m_problem = problem;
    m_warning->setVisible(!problem.isEmpty());
    m_warning->setToolTip(plainTip(problem));
    setAccessibleDescription(problem);
    m_saved->setCurrent(text(), problem);
    layOut();
}

void FilterField::openMenu()
{
    closeList();
    m_saved->setCurrent(text(), m_problem);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_saved->fill(menu);
    menu->popup(mapToGlobal(rect().bottomLeft()));
}

// ---- what is offered ---------------------------------------------------------------------------

void FilterField::complete(Empty empty)
{
    m_empty = empty;
    if (m_model) {
        m_completion.ask(m_model, text(), cursorPosition());
    }
}

void FilterField::offer(const QList<FilterOffer> &offers, qsizetype begin, qsizetype length)
{
    m_begin = begin;
    m_length = length;
    m_offers = length > 0 || m_empty == Empty::Offer ? offers : QList<FilterOffer>();
    m_list->clear();
    for (const FilterOffer &each : std::as_const(m_offers)) {
        auto *item = new QTreeWidgetItem(m_list, {each.shown, hintOf(each)});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setForeground(1, faintText(palette()));
    }
    m_list->setCurrentItem(nullptr);
    if (m_empty == Empty::Offer && hasOffers()) {
        step(1);
    }
    layOut();
}

QString FilterField::hintOf(const FilterOffer &offer) const
{
    using What = FilterOffer::What;
    if (offer.rows > 0) {
        return QLocale().toString(offer.rows);
    }
    if (offer.what == What::Broken) {
        return tr("What is not well");
    }
    if (offer.what == What::Label) {
        return tr("A label");
    }
    if (offer.about == "owner") {
        return tr("What owns it");
    }
    for (int section = 0; m_model && section < m_model->columnCount(); ++section) {
        const store::Column &column = m_model->column(section);
        if (column.id == offer.about) {
            const QString &about = column.description.isEmpty() ? column.title : column.description;
            return safe(about);
        }
    }
    return {};
}

bool FilterField::hasOffers() const { return !m_offers.isEmpty(); }

void FilterField::layOut()
{
    const bool says = !m_problem.isEmpty() && hasFocus() && !text().isEmpty();
    if (!says && !hasOffers()) {
        m_below->hide();
        return;
    }
    QWidget *on = window();
    if (m_below->parentWidget() != on) {
        m_below->setParent(on);
    }
    const int width = qBound(qMin(kLeastWidth, this->width()), this->width(), kMostWidth);
    m_said->setText(m_problem);
    m_said->setVisible(says);
    m_list->setVisible(hasOffers());
    int height = 2 * m_below->frameWidth();
    if (says) {
        height += m_said->heightForWidth(width - height);
    }
    if (hasOffers()) {
        const int row = m_list->sizeHintForRow(0);
        height += row * qMin(kMostRows, static_cast<int>(m_offers.size())) + kUnit;
        int hints = 0;
        for (int i = 0; i < m_offers.size(); ++i) {
            hints = qMax(hints,
                         m_list->fontMetrics().horizontalAdvance(m_list->topLevelItem(i)->text(1)));
        }
        m_list->header()->resizeSection(1, qMin(hints + 2 * kGap + kUnit, width * 2 / 3));
    }
    m_below->setGeometry(QRect(mapTo(on, QPoint(0, this->height() + 1)), QSize(width, height)));
    m_below->show();
    m_below->raise();
}

void FilterField::closeList()
{
    m_completion.drop();
    m_offers.clear();
    m_list->clear();
    layOut();
}

void FilterField::step(int by)
{
    const int count = m_list->topLevelItemCount();
    const int now = m_list->indexOfTopLevelItem(m_list->currentItem());
    // Up from the first leads back into the text.
    const int next = now < 0 && by < 0 ? count - 1 : qMin(now + by, count - 1);
    m_list->setCurrentItem(next < 0 ? nullptr : m_list->topLevelItem(next));
}

void FilterField::take(int index)
{
    if (index < 0 || index >= m_offers.size()) {
        return;
    }
    const FilterOffer offer = m_offers.at(index);
    const QString after = text().mid(m_begin + m_length);
    QString word = offer.text;
    if (!offer.goesOn && !after.startsWith(u' ')) {
        word += u' ';
    }
    const qsizetype cursor = m_begin + word.size();
    closeList();
    setText(text().left(m_begin) + word + after);
    setCursorPosition(static_cast<int>(cursor));
    m_soon.start();
    complete(Empty::Silent);
}

void FilterField::want(const QString &text)
{
    setText(text);
    closeList();
    Q_EMIT filterWanted(text);
}

// ---- keys --------------------------------------------------------------------------------------

bool FilterField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Up) {
            event->accept();
            return true;
        }
    }
    // Here and not in keyPressEvent(): Tab would have left by then.
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (pressed(key->key(), key->modifiers() & ~Qt::KeypadModifier)) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

bool FilterField::pressed(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Down && modifiers == Qt::AltModifier) {
        openMenu();
        return true;
    }
    if (modifiers != Qt::NoModifier) {
        return false;
    }
    const int chosen = m_list->indexOfTopLevelItem(m_list->currentItem());
    switch (key) {
    case Qt::Key_Down:
        if (hasOffers()) {
            step(1);
        } else {
            complete(Empty::Offer);
        }
        return true;
    case Qt::Key_Up:
        if (hasOffers()) {
            step(-1);
        }
        return true;
    case Qt::Key_Tab:
        if (!hasOffers()) {
            return false;
        }
        take(qMax(0, chosen));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chosen >= 0) {
            take(chosen);
        } else {
            closeList();
            Q_EMIT tableWanted();
        }
        return true;
    case Qt::Key_Escape:
        if (hasOffers()) {
            closeList();
        } else {
            clear();
            Q_EMIT tableWanted();
        }
        return true;
    default:
        return false;
    }
}

void FilterField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) {
        closeList();
    }
}

void FilterField::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    layOut();
}

void FilterField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    layOut();
}

} // namespace nantian::views

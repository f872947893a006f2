// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/resourcetable.h"

#include "views/delegates/celldelegate.h"
#include "views/delegates/rowdelegate.h"
#include "views/theme/theme.h"
#include "views/widgets/headerview.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QItemSelection>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {
constexpr int kTableTickMs = 1000;
constexpr int kAimMs = 30'000; ///< how long a pointer that lies still may be about to click

QByteArray uidOf(const store::Row &row)
{
    return {row.uid().data(), static_cast<qsizetype>(row.uid().size())};
}
} // namespace

ResourceTable::ResourceTable(models::ResourceTableModel *model, const KeyMap *keys, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_keys(keys)
    , m_cells(new CellDelegate(this))
    , m_header(new HeaderView(this))
{
    setHorizontalHeader(m_header);
    setItemDelegate(m_cells);
    setModel(model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    updateRowHeight();
    m_header->setSectionResizeMode(QHeaderView::Interactive);
    m_header->setSectionsClickable(true);
    m_header->setSectionsMovable(true);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_header->setSortIndicatorShown(true);
    m_header->setSortIndicator(-1, Qt::AscendingOrder);
    m_header->setSortIndicatorClearable(true);
    setSortingEnabled(true);

    connect(m_header, &QHeaderView::sectionResized, this, &ResourceTable::layoutTouched);
    connect(m_header, &QHeaderView::sectionMoved, this, &ResourceTable::layoutTouched);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, [this] {
        if (!m_restoring) {
            Q_EMIT layoutEdited();
        }
    });
    connect(m_header, &QWidget::customContextMenuRequested, this,
            [this] { Q_EMIT commandPressed(Command::Columns); });
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &ResourceTable::keepSelection);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_model->isSettled()) {
            restoreSelection();
        } else { // many rows: their order is being computed
            connect(m_model, &models::ResourceTableModel::settled, this,
                    &ResourceTable::restoreSelection, Qt::SingleShotConnection);
        }
    });
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this,
            [this] { m_layoutAnchor = anchor(); });
    connect(model, &QAbstractItemModel::layoutChanged, this,
            [this] { restoreAnchor(m_layoutAnchor, false); });
    connect(&m_ticker, &QTimer::timeout, this, &ResourceTable::tick);
    m_ticker.start(kTableTickMs);
}

void ResourceTable::layoutTouched()
{
    if (!m_restoring) {
        m_sized = true; // from here on the user's widths count
        m_remembered = true;
        Q_EMIT layoutEdited();
    }
}

void ResourceTable::updateRowHeight()
{
    // At 200 % text the row grows with its font; at usual sizes it is the grid's.
    const int height = qMax(kRowHeight, fontMetrics().height() + 2 * kUnit);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height);
}

void ResourceTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateRowHeight();
    }
}

void ResourceTable::apply(const store::Batch &batch)
{
    updatePin();
    const Anchor kept = batch.reset ? Anchor() : anchor();
    m_model->apply(batch);
    restoreAnchor(kept, true);
}

/// -1: the pointer is elsewhere.
int ResourceTable::hoveredRow() const
{
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    return viewport()->rect().contains(pointer) && viewport()->underMouse() ? rowAt(pointer.y())
                                                                            : -1;
}

void ResourceTable::updatePin()
{
    if (const QPoint now = QCursor::pos(); now != m_pointer || !m_pointerResting.isValid()) {
        m_pointer = now;
        m_pointerResting.start();
    }
    // A pointer left lying on the table aims at nothing.
    const store::RowPtr object =
        m_pointerResting.hasExpired(kAimMs) ? store::RowPtr() : m_model->rowAt(hoveredRow());
    m_model->setPinned(object ? uidOf(*object) : QByteArray());
}

ResourceTable::Anchor ResourceTable::anchor() const
{
    int row = hoveredRow();
    if (row < 0 && currentIndex().isValid()
        && viewport()->rect().intersects(visualRect(currentIndex())))
    {
        row = currentIndex().row();
    }
    if (row < 0 && verticalScrollBar()->value() > 0) {
        row = rowAt(0);
    }
    return {m_model->rowAt(row), row < 0 ? 0 : rowViewportPosition(row)};
}

/// `far`: the rows around it moved, so that it is followed however far it is now, unless it moved
/// by its own change: that would be a jump too.
void ResourceTable::restoreAnchor(const Anchor &kept, bool far)
{
    if (!kept.object) {
        return;
    }
    const QByteArray uid = uidOf(*kept.object);
    const int row = m_model->indexOfUid(uid);
    if (row < 0) {
        return;
    }
    const int moved = rowViewportPosition(row) - kept.offset;
    const bool follow = qAbs(moved) <= viewport()->height()
        || (far && (m_model->isPinned(uid) || m_model->rowAt(row) == kept.object));
    if (moved != 0 && follow) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
    }
}

void ResourceTable::keepSelection()
{
    m_keptSelection.clear();
    m_keptCurrent.clear();
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        m_keptSelection << index.data(models::ResourceTableModel::UidRole).toByteArray();
    }
    if (currentIndex().isValid()) {
        m_keptCurrent = currentIndex().data(models::ResourceTableModel::UidRole).toByteArray();
    }
}

void ResourceTable::restoreSelection()
{
    QItemSelection selection;
    for (const QByteArray &uid : std::as_const(m_keptSelection)) {
        const int row = m_model->indexOfUid(uid);
        if (row >= 0) {
            selection.select(m_model->index(row, 0), m_model->index(row, 0));
        }
    }
    const int current = m_keptCurrent.isEmpty() ? -1 : m_model->indexOfUid(m_keptCurrent);
    if (current >= 0) {
        selectionModel()->setCurrentIndex(m_model->index(current, 0),
                                          QItemSelectionModel::NoUpdate);
    }
    selectionModel()->select(selection,
                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ResourceTable::resizeEvent(QResizeEvent *event)
{
    const bool inView =
        currentIndex().isValid() && visualRect(currentIndex()).top() < event->oldSize().height();
    QTableView::resizeEvent(event);
    arrangeColumns();
    // Details or the drawer opened below: what they are about stays in sight.
    if (inView && visualRect(currentIndex()).bottom() >= viewport()->height()
        && event->size().height() < event->oldSize().height())
    {
        scrollTo(currentIndex());
    }
}

void ResourceTable::setStale(bool stale)
{
    if (m_cells->isStale() != stale) {
        m_cells->setStale(stale);
        viewport()->update();
    }
}

QList<store::RowPtr> ResourceTable::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        rows << index.row();
    }
    if (rows.isEmpty() && currentIndex().isValid()) {
        rows << currentIndex().row();
    }
    std::ranges::sort(rows);
    QList<store::RowPtr> out;
    for (const int row : std::as_const(rows)) {
        if (store::RowPtr object = m_model->rowAt(row)) {
            out << object;
        }
    }
    return out;
}

store::RowPtr ResourceTable::currentRow() const
{
    return currentIndex().isValid() ? m_model->rowAt(currentIndex().row()) : store::RowPtr();
}

bool ResourceTable::showObject(const QByteArray &uid)
{
    const int row = m_model->indexOfUid(uid);
    if (row < 0) {
        return false;
    }
    selectionModel()->setCurrentIndex(
        m_model->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(m_model->index(row, 0));
    return true;
}

QList<int> ResourceTable::shownSections() const
{
    QList<int> sections;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int section = m_header->logicalIndex(visual);
        if (!isColumnHidden(section)) {
            sections << section;
        }
    }
    return sections;
}

QString ResourceTable::chosenAsTsv() const
{
    const QList<int> sections = shownSections();
    const auto cell = [](QString text) {
        return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
    };
    QStringList lines;
    QStringList line;
    for (const int section : sections) {
        line << cell(m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    lines << line.join(u'\t');
    for (const store::RowPtr &object : chosenRows()) {
        const QByteArray uid(object->uid().data(), static_cast<qsizetype>(object->uid().size()));
        const int row = m_model->indexOfUid(uid);
        line.clear();
        for (const int section : sections) {
            line << cell(m_model->index(row, section).data(Qt::DisplayRole).toString());
        }
        lines << line.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

void ResourceTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Shift || event->key() == Qt::Key_Control) {
        updateHold();
    }
    const Command command = m_keys->tableCommand(*event);
    if (command == Command::Mark) {
        if (currentIndex().isValid()) {
            selectionModel()->select(currentIndex(),
                                     QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
            const QModelIndex next = currentIndex().siblingAtRow(currentIndex().row() + 1);
            if (next.isValid()) {
                selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
            }
        }
        event->accept();
        return;
    }
    if (command != Command::None) {
        event->accept();
        Q_EMIT commandPressed(command);
        return;
    }
    if (!event->text().isEmpty() && event->text().at(0).isLetterOrNumber()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
    {
        event->accept(); // a key without a function must not start QTableView's own search
        return;
    }
    QTableView::keyPressEvent(event);
}

void ResourceTable::keyReleaseEvent(QKeyEvent *event)
{
    QTableView::keyReleaseEvent(event);
    updateHold();
}

void ResourceTable::mousePressEvent(QMouseEvent *event)
{
    m_buttonDown = true;
    updateHold();
    QTableView::mousePressEvent(event);
}

void ResourceTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    m_buttonDown = event->buttons() != Qt::NoButton;
    updateHold();
    if (event->button() == Qt::MiddleButton && indexAt(event->position().toPoint()).isValid()) {
        Q_EMIT objectActivated(true);
    }
}

void ResourceTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    m_buttonDown = false;
    updateHold();
}

void ResourceTable::updateHold()
{
    const Qt::KeyboardModifiers down = QGuiApplication::queryKeyboardModifiers();
    const bool modifier = hasFocus() && (down & (Qt::ShiftModifier | Qt::ControlModifier));
    m_model->setOrderHeld(m_buttonDown || m_menuOpen || modifier);
}

void ResourceTable::contextMenuEvent(QContextMenuEvent *event)
{
    const QPoint place = event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid()
        ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
        : event->globalPos();
    m_buttonDown = false; // the menu takes the release
    Q_EMIT contextMenuWanted(place);
    updateHold();
}

void ResourceTable::holdFor(QMenu *menu)
{
    m_menuOpen = true;
    updateHold();
    connect(menu, &QMenu::aboutToHide, this, [this] {
        m_menuOpen = false;
        updateHold();
    });
}

void ResourceTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid()) {
        Q_EMIT objectActivated(false);
    }
}

void ResourceTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The focus lines run through the whole row, so both rows need painting in full.
    for (const QModelIndex &index : {current, previous}) {
        if (index.isValid()) {
            viewport()->update(0, rowViewportPosition(index.row()), viewport()->width(),
                               rowHeight(index.row()));
        }
    }
    Q_EMIT currentObjectChanged();
}

void ResourceTable::selectionChanged(const QItemSelection &selected,
                                     const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    viewport()->update(); // rows are painted beyond their cells
}

QModelIndex ResourceTable::indexAt(const QPoint &place) const
{
    return QTableView::indexAt(
        {qMin(place.x(), m_header->length() - m_header->offset() - 1), place.y()});
}

void ResourceTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const int from = m_header->length() - m_header->offset();
    if (from < viewport()->width() && m_model->rowCount() > 0) {
        QPainter painter(viewport());
        for (int row = qMax(0, rowAt(0)); row < m_model->rowCount(); ++row) {
            const QRect rest(from, rowViewportPosition(row), viewport()->width() - from,
                             rowHeight(row));
            if (rest.top() >= viewport()->height()) {
                break;
            }
            paintRowGround(&painter, rest, this, selectionModel()->isRowSelected(row),
                           currentIndex().row() == row);
        }
    }
    Q_EMIT painted();
}

void ResourceTable::tick()
{
    if (!isVisible() || m_model->rowCount() == 0) {
        return;
    }
    updatePin(); // the pointer may have left since the last batch
    const int first = qMax(0, rowAt(0));
    const int below = rowAt(viewport()->height() - 1);
    const int last = below < 0 ? m_model->rowCount() - 1 : below;
    for (int section = 0; section < m_model->columnCount(); ++section) {
        if (isColumnHidden(section)) {
            continue;
        }
        for (int row = first; row <= last; ++row) {
            const QModelIndex index = m_model->index(row, section);
            if (index.data(models::ResourceTableModel::TicksRole).toBool()) {
                viewport()->update(visualRect(index));
            }
        }
    }
}

} // namespace nantian::views

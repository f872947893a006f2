// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/batch.h"
#include "tables/resourcetablemodel.h"
#include "views/main/keymap.h"
#include "views/main/settings.h"

#include <QElapsedTimer>
#include <QTableView>
#include <QTimer>

class QMenu;

namespace nantian::views {

class CellDelegate;
class HeaderView;

/// A table of resources: fixed rows, selection kept by UID, the row under the pointer kept in its
/// place while rows come and go, ages that tick, columns sized once and remembered. GUI thread; the
/// model, key map and settings are not owned and outlive it.
class ResourceTable final : public QTableView
{
    Q_OBJECT
public:
    ResourceTable(models::ResourceTableModel *model, const KeyMap *keys, QWidget *parent = nullptr);

    /// Applies a batch to the model while what the user looks at stays where it is.
    void apply(const store::Batch &batch);
    /// Columns, widths, order and sort as remembered, else by the kind's hints.
    void restoreLayout(const std::optional<Settings::TableLayout> &layout);
    [[nodiscard]] Settings::TableLayout layout() const;
    /// True once widths follow content or memory; before, the first rows may still set them.
    [[nodiscard]] bool isSized() const { return m_sized; }
    /// Widths after the rows there are. Until the user changes columns they follow the table's
    /// width: kubectl's wide columns are shown as far as they hold something and there is room.
    void sizeColumns();
    /// Right of the last column a row goes on.
    [[nodiscard]] QModelIndex indexAt(const QPoint &place) const override;
    void setStale(bool stale);

    /// Selected rows from top to bottom; the current one when none is selected.
    [[nodiscard]] QList<store::RowPtr> chosenRows() const;
    [[nodiscard]] store::RowPtr currentRow() const;
    /// Makes the object current and visible; false when it is not shown.
    bool showObject(const QByteArray &uid);
    /// Shown columns of the chosen rows with a header line; raw text, tab-separated.
    [[nodiscard]] QString chosenAsTsv() const;
    /// Columns from left to right.
    [[nodiscard]] QList<int> shownSections() const;
    void setColumnShown(int section, bool shown);
    /// Holds the order until the menu closes.
    void holdFor(QMenu *menu);

Q_SIGNALS:
    void commandPressed(nantian::views::Command command);
    void currentObjectChanged();
    void layoutEdited();
    void contextMenuWanted(const QPoint &globalPos);
    /// A row was double-clicked, or middle-clicked (then a tab of its own is meant).
    void objectActivated(bool ownTab);
    /// Everything visible was painted at least once since the model last changed.
    void painted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    struct Anchor
    {
        store::RowPtr object;
        int offset = 0; ///< of the row's top from the viewport's, px
    };
    [[nodiscard]] int hoveredRow() const;
    [[nodiscard]] Anchor anchor() const;
    void restoreAnchor(const Anchor &anchor, bool far);
    void updatePin();
    void keepSelection();
    void restoreSelection();
    void updateHold();
    void tick();
    void updateRowHeight();
    void layoutTouched();
    void arrangeColumns();
    [[nodiscard]] bool holdsAnything(int section, int rows) const;

    models::ResourceTableModel *m_model;
    const KeyMap *m_keys;
    CellDelegate *m_cells;
    HeaderView *m_header;
    QTimer m_ticker;
    QList<QByteArray> m_keptSelection;
    QByteArray m_keptCurrent;
    Anchor m_layoutAnchor;
    QPoint m_pointer;               ///< on the screen, when last looked at
    QElapsedTimer m_pointerResting; ///< since it was elsewhere
    QList<int> m_wanted;            ///< widths after content; 0: a wide column that holds nothing
    bool m_sized = false;
    bool m_remembered = false; ///< columns and widths are as the user left them
    bool m_restoring = false;
    bool m_buttonDown = false;
    bool m_menuOpen = false;
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/batch.h"
#include "tables/roworder.h"
#include "tables/tableexport.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

#include <functional>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace nantian::models {

/// A side store of cells by object (metrics): columns of its own, joined by namespace and name, so
/// that a poll rewrites no rows. GUI thread; owned by who fills it; must outlive the model.
class ExtraCells : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual const QList<store::Column> &columns() const = 0;
    [[nodiscard]] virtual store::Cell cell(const store::Row &row, int column) const = 0;
    /// cell() of one column as it is now, for any thread: what it reads changes no more.
    [[nodiscard]] virtual CellReader reader(int column) const = 0;
    /// Why a column has no values, a sentence; empty while it has.
    [[nodiscard]] virtual QString problem(int column) const;
    /// What is to be known of a cell besides its value, a sentence; empty: nothing.
    [[nodiscard]] virtual QString remark(const store::Row &row, int column) const;

Q_SIGNALS:
    /// Any cell may have changed.
    void changed();
};

/// The rows of one kind for a view: all rows by UID and its own order of those shown. One class for
/// every kind. GUI thread. A batch is placed by binary search; a new sort or filter is computed on
/// the thread pool over an immutable snapshot and swapped in by one layoutChanged when its
/// generation is still current. Columns: NAMESPACE first (namespaced kinds), the kind's own, then
/// extra ones.
class ResourceTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        RawRole = Qt::UserRole, ///< the Cell's number or text, for tests and exports
        HealthRole,             ///< store::Health as int, of the row
        HealthReasonRole,       ///< QString
        UidRole,                ///< QByteArray
        TicksRole,              ///< bool: the text changes with time alone
        ChangedRole,            ///< qint64 ms since epoch of the cell's last change; 0: never
        FaintRole,              ///< bool: being deleted
        RoleCount,
    };

    explicit ResourceTableModel(bool namespaced, QObject *parent = nullptr);
    ~ResourceTableModel() override;
    Q_DISABLE_COPY_MOVE(ResourceTableModel)

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// Computed on the pool; the order changes when it is ready. -1: by namespace and name.
    void sort(int column, Qt::SortOrder order) override;

    /// Applies a batch: the one way rows come in.
    void apply(const store::Batch &batch);
    void setFilter(const Filter &filter);
    [[nodiscard]] const Filter &filter() const { return m_filter; }
    /// The columns as a filter knows them; what values they have is told by the rows there are.
    [[nodiscard]] QList<FilterColumn> filterColumns() const;
    /// Rows, columns and what stands beside them, for looking through them on another thread. Of a
    /// large table the rows may lag behind a little.
    [[nodiscard]] std::shared_ptr<const Order> snapshot() const;
    [[nodiscard]] const store::Columns &ownColumns() const { return m_columns; }
    [[nodiscard]] CellReaders extraReaders(const Filter &filter, const QByteArray &also = {}) const;
    void setExtraCells(ExtraCells *cells);
    /// While true (a menu open, a button or Shift down) rows keep their places; values still
    /// update.
    void setOrderHeld(bool held);
    /// The row (by UID; empty: none) that keeps its place while its own values change, as long as
    /// it is the one: the row under the pointer must not be another when the button goes down.
    void setPinned(const QByteArray &uid);
    [[nodiscard]] bool isPinned(const QByteArray &uid) const
    {
        return !uid.isEmpty() && uid == m_pinned;
    }
    /// The server's clock minus ours, in seconds; ages are counted with it.
    void setClockSkew(qint64 seconds);
    [[nodiscard]] qint64 nowSeconds() const;

    [[nodiscard]] bool isNamespaced() const { return m_namespaced; }
    [[nodiscard]] const store::Column &column(int section) const;
    [[nodiscard]] store::Cell cell(int row, int section) const;
    /// What is shown now, of these sections, for any thread.
    [[nodiscard]] TableSnapshot snapshot(const QList<int> &sections) const;
    [[nodiscard]] store::RowPtr rowAt(int row) const;
    [[nodiscard]] store::RowPtr rowByUid(const QByteArray &uid) const;
    /// Row shown for a UID, or -1.
    [[nodiscard]] int indexOfUid(const QByteArray &uid) const;
    /// Visits every row, shown or not (triage, counts).
    template <class Visitor>
    void forEachRow(Visitor visit) const
    {
        for (const auto &entry : m_rows) {
            visit(*entry.second.row);
        }
    }
    [[nodiscard]] qsizetype totalCount() const { return static_cast<qsizetype>(m_rows.size()); }
    [[nodiscard]] const store::StreamStatus &status() const { return m_status; }
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// No sort or filter is being computed.
    [[nodiscard]] bool isSettled() const { return m_wanted == m_current; }

Q_SIGNALS:
    void statusChanged(const nantian::store::StreamStatus &status);
    /// Columns were replaced (first batch, a CRD was edited, extra columns came).
    void columnsChanged();
    /// totalCount(), rowCount() or completeness changed.
    void countsChanged();
    /// The order asked for last is the one shown.
    void settled();

private:
    /// Up to so many rows an order is computed on the spot: cheaper than a trip to the pool.
    static constexpr qsizetype kImmediate = 3000;

    struct Entry
    {
        store::RowPtr row;
        qint64 changedMs = 0;
        quint64 changedColumns = 0; ///< bit per own column
    };

    [[nodiscard]] store::Cell cellAt(const store::Row &row, int section) const;
    [[nodiscard]] int firstOwn() const { return m_namespaced ? 1 : 0; }
    [[nodiscard]] int ownCount() const { return m_columns ? int(m_columns->size()) : 0; }
    [[nodiscard]] int extraCount() const { return m_extra ? int(m_extra->columns().size()) : 0; }
    [[nodiscard]] bool accepts(const store::Row &row) const;
    [[nodiscard]] bool isPinnedRow(const store::Row &row) const;
    [[nodiscard]] bool less(const store::RowPtr &a, const store::RowPtr &b) const;
    [[nodiscard]] auto ordering() const { return std::bind_front(&ResourceTableModel::less, this); }
    [[nodiscard]] int find(const store::RowPtr &row) const;
    [[nodiscard]] OrderSpec makeSpec() const;
    void applyReset(const store::Batch &batch);
    void applyChanges(const store::Batch &batch);
    bool fits(int row, const store::RowPtr &candidate) const;
    void noteChange(Entry &entry, const store::Row &before, const store::Row &after);
    void emitChanged(int row, const store::Row &before, const store::Row &after);
    void place(std::vector<int> leaving, Order arriving);
    void removeRuns(const std::vector<int> &rows);
    void insertRuns(const Order &rows);
    void swapIn(Order target);
    void reorder();
    void computeWanted();
    [[nodiscard]] std::shared_ptr<Order> everyRow() const;
    [[nodiscard]] OrderWish wish();
    void adopt(std::shared_ptr<const Order> all, const OrderSpec &spec);
    void trim();
    /// Rows keep their places: the order is held, or was and is not made anew yet.
    [[nodiscard]] bool isFrozen() const { return m_held || m_dirty; }
    void onOrderReady(quint64 generation, MadeOrder made);
    void touch(const store::Row &row);

    bool m_namespaced;
    store::Columns m_columns;
    std::unordered_map<std::string_view, Entry> m_rows; ///< keys view into the rows
    Order m_order;        ///< shown rows, sorted by m_spec unless m_dirty
    OrderSpec m_spec;     ///< what m_order is sorted and filtered by
    bool m_dirty = false; ///< values changed in place while the order was held
    mutable std::unordered_map<std::string_view, int> m_index; ///< row by UID while m_dirty
    Filter m_filter;
    QTimer m_ageStep; ///< while time alone may change what the filter lets through
    int m_sortSection = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    ExtraCells *m_extra = nullptr;
    std::shared_ptr<const OrderKeys>
        m_keys; ///< of the extra column it is sorted by, while they hold
    bool m_held = false;
    QByteArray m_pinned;    ///< UID
    store::RowPtr m_pinKey; ///< what the pinned row stands in the order by, where it has changed
    quint64 m_wanted = 0;   ///< generation of the order asked for last
    quint64 m_current = 0;  ///< generation of the order shown
    bool m_computing = false;
    std::shared_ptr<const Order> m_all; ///< of a large table: what the next order starts from
    OrderSpec m_allSpec;                ///< what m_all is sorted by
    Uids m_touched;                     ///< changed since m_all was made
    quint64 m_resets = 0;
    qint64 m_skew = 0;
    store::StreamStatus m_status;
    bool m_complete = false;
};

} // namespace nantian::models

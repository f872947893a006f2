// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/resourcetablemodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;
using namespace nantian;
using models::ExtraCells;
using models::Filter;
using models::ResourceTableModel;
using store::Batch;
using store::Cell;
using store::RowPtr;

namespace {

/// The global pool, kept from starting anything until released.
class BusyPool
{
public:
    BusyPool()
    {
        QThreadPool::globalInstance()->setMaxThreadCount(1);
        QThreadPool::globalInstance()->start([gate = m_gate] { gate->acquire(); });
    }
    ~BusyPool() { release(); }
    Q_DISABLE_COPY_MOVE(BusyPool)
    void release()
    {
        if (!std::exchange(m_released, true)) {
            m_gate->release();
            QThreadPool::globalInstance()->setMaxThreadCount(m_threads);
        }
    }

private:
    const int m_threads = QThreadPool::globalInstance()->maxThreadCount();
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    bool m_released = false;
};

enum OwnColumn { Name, Restarts, Status };

store::Columns podColumns()
{
    return std::make_shared<QList<store::Column>>(QList<store::Column>{
        {.id = "name", .title = u"NAME"_s},
        {.id = "restarts", .title = u"RESTARTS"_s, .align = store::Column::Align::Right},
        {.id = "status", .title = u"STATUS"_s, .health = true}});
}

RowPtr pod(const std::string &name, int restarts, const std::string &status = "Running")
{
    static store::RowBuilder builder(std::make_shared<store::Interner>());
    builder.setIdentity("uid-" + name, "shop", name, "1");
    builder.add(builder.text(name));
    builder.add(Cell::countSince(restarts, 0));
    builder.add(builder.shared(status));
    return builder.finish();
}

Batch first(const QList<RowPtr> &rows)
{
    Batch batch;
    batch.reset = true;
    batch.columns = podColumns();
    batch.upserted = rows;
    batch.complete = true;
    return batch;
}

Batch change(const QList<RowPtr> &rows, const QList<QByteArray> &removed = {})
{
    Batch batch;
    batch.upserted = rows;
    batch.removed = removed;
    batch.complete = true;
    return batch;
}

QStringList names(const ResourceTableModel &model)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row) {
        out.append(model.data(model.index(row, 1), Qt::DisplayRole).toString());
    }
    return out;
}

class Usage final : public ExtraCells
{
public:
    const QList<store::Column> &columns() const override { return m_columns; }
    Cell cell(const store::Row &row, int) const override { return reader(0)(row); }
    models::CellReader reader(int) const override
    {
        return [known = values](const store::Row &row) {
            const auto it = known.find(std::string(row.name()));
            return it == known.end() ? Cell() : Cell::milliCores(it->second);
        };
    }
    std::map<std::string, qint64> values;

private:
    QList<store::Column> m_columns{{.id = "cpu", .title = u"CPU"_s, .extra = true}};
};

} // namespace

class TstResourceTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStandByNamespaceAndName()
    {
        ResourceTableModel model(true);
        QAbstractItemModelTester tester(&model);
        model.apply(first({pod("web-10", 0), pod("web-9", 1), pod("api", 2)}));
        QCOMPARE(names(model), QStringList({u"api"_s, u"web-9"_s, u"web-10"_s}));
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"NAMESPACE"_s);
        QVERIFY(model.isSettled());
    }

    void sortsByNumbersNotByText()
    {
        ResourceTableModel model(true);
        QAbstractItemModelTester tester(&model);
        model.apply(first({pod("a", 10), pod("b", 9), pod("c", 100)}));
        model.sort(1 + Restarts, Qt::AscendingOrder);
        QCOMPARE(names(model), QStringList({u"b"_s, u"a"_s, u"c"_s}));
        model.sort(1 + Restarts, Qt::DescendingOrder);
        QCOMPARE(names(model), QStringList({u"c"_s, u"a"_s, u"b"_s}));
    }

    void changedRowMovesAndKeepsItsSelection()
    {
        ResourceTableModel model(true);
        QAbstractItemModelTester tester(&model);
        QItemSelectionModel selection(&model);
        model.apply(first({pod("a", 1), pod("b", 2), pod("c", 3)}));
        model.sort(1 + Restarts, Qt::AscendingOrder);
        selection.select(model.index(0, 0),
                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selection.setCurrentIndex(model.index(0, 0), QItemSelectionModel::NoUpdate);
        model.apply(change({pod("a", 9)}));
        QCOMPARE(names(model), QStringList({u"b"_s, u"c"_s, u"a"_s}));
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(selection.selectedRows().first().row(), 2);
        QCOMPARE(selection.currentIndex().row(), 2);
    }

    void unmovedChangeTellsTheChangedCellsOnly()
    {
        ResourceTableModel model(true);
        model.apply(first({pod("a", 1), pod("b", 2)}));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
        model.apply(change({pod("b", 5)}));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(layout.count(), 0);
        QCOMPARE(changed.first().at(0).toModelIndex(), model.index(1, 1 + Restarts));
        QCOMPARE(changed.first().at(1).toModelIndex(), model.index(1, 1 + Restarts));
        QVERIFY(
            model.data(model.index(1, 1 + Restarts), ResourceTableModel::ChangedRole).toLongLong()
            > 0);
        QCOMPARE(
            model.data(model.index(1, 1 + Status), ResourceTableModel::ChangedRole).toLongLong(),
            0);
    }

    void filterHidesAndBringsBack()
    {
        ResourceTableModel model(true);
        QAbstractItemModelTester tester(&model);
        model.apply(first({pod("a", 1), pod("b", 2, "Pending"), pod("c", 3)}));
        model.setFilter(*Filter::parse(u"status:pending"_s));
        QCOMPARE(names(model), QStringList{u"b"_s});
        QCOMPARE(model.totalCount(), 3);
        model.apply(change({pod("a", 1, "Pending"), pod("b", 2, "Running")}));
        QCOMPARE(names(model), QStringList{u"a"_s});
        model.setFilter({});
        QCOMPARE(names(model), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    }

    void aFilterSeesWhatStandsBesideTheRows()
    {
        Usage usage;
        usage.values = {{"a", 5}, {"b", 50}};
        ResourceTableModel model(true);
        QAbstractItemModelTester tester(&model);
        model.setExtraCells(&usage);
        model.apply(first({pod("a", 1), pod("b", 2), pod("c", 3)}));
        model.setFilter(*Filter::parse(u"cpu:>10m"_s));
        QCOMPARE(names(model), QStringList{u"b"_s});
        // Another answer of the metrics: the rows are the same, what matches is not.
        usage.values = {{"a", 20}, {"b", 50}, {"c", 1}};
        Q_EMIT usage.changed();
        QCOMPARE(names(model), QStringList({u"a"_s, u"b"_s}));
        // New rows are held against the same numbers.
        model.apply(change({pod("c", 4), pod("d", 0)}));
        QCOMPARE(names(model), QStringList({u"a"_s, u"b"_s}));
        // Nothing moves across the border: nothing is laid out anew.
        QSignalSpy layout(&model, &ResourceTableModel::layoutChanged);
        usage.values["a"] = 30;
        Q_EMIT usage.changed();
        QCOMPARE(layout.size(), 0);
    }

    void aFilterOfALargeTableFollowsUsage()
    {
        Usage usage;
        ResourceTableModel model(true);
        model.setExtraCells(&usage);
        QList<RowPtr> rows;
        for (int i = 0; i < 5000; ++i) {
            rows.append(pod("pod-" + std::to_string(i), i));
        }
        model.apply(first(rows));
        model.setFilter(*Filter::parse(u"cpu:>10m restarts:<100"_s));
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.rowCount(), 0);
        usage.values = {{"pod-7", 20}, {"pod-9", 30}, {"pod-4000", 30}};
        Q_EMIT usage.changed();
        QTRY_COMPARE(names(model), QStringList({u"pod-7"_s, u"pod-9"_s}));
    }

    void timeAloneMovesRowsAcrossAnAge()
    {
        ResourceTableModel model(true);
        QAbstractItemModelTester tester(&model);
        const qint64 now = model.nowSeconds();
        store::RowBuilder builder(std::make_shared<store::Interner>());
        const auto aged = [&](const std::string &name, qint64 age) {
            builder.setIdentity("uid-" + name, "shop", name, "1");
            builder.add(builder.text(name));
            builder.add(Cell::age(now - age));
            builder.add(Cell());
            return builder.finish();
        };
        model.apply(first({aged("young", 60), aged("old", 7200)}));
        model.setFilter(*Filter::parse(u"restarts:<1h"_s));
        QCOMPARE(names(model), QStringList{u"young"_s});
        model.setClockSkew(4000);
        QCOMPARE(model.rowCount(), 0);
        model.setClockSkew(-7000);
        QCOMPARE(names(model), QStringList({u"old"_s, u"young"_s}));
    }

    void columnsAreKnownByTheirValues()
    {
        using models::FilterColumn;
        using models::ValueKind;
        Usage usage;
        ResourceTableModel model(true);
        QVERIFY(model.filterColumns().isEmpty());
        model.setExtraCells(&usage);
        model.apply(first({}));
        QCOMPARE(model.filterColumns().size(), 5);
        QCOMPARE(model.filterColumns().at(2),
                 (FilterColumn{"restarts", ValueKind::Unknown, false}));
        model.apply(change({pod("a", 1), pod("b", 2, "<none>")}));
        QCOMPARE(model.filterColumns(),
                 (QList<FilterColumn>{{"namespace", ValueKind::Words, false},
                                      {"name", ValueKind::Words, false},
                                      {"restarts", ValueKind::Number, false},
                                      {"status", ValueKind::Words, false},
                                      {"cpu", ValueKind::Unknown, false}}));
        usage.values = {{"a", 20}};
        QCOMPARE(model.filterColumns().last().values, ValueKind::Cores);
    }

    void heldOrderUpdatesValuesInPlace()
    {
        ResourceTableModel model(true);
        QAbstractItemModelTester tester(&model);
        model.apply(first({pod("a", 1), pod("b", 2), pod("c", 3)}));
        model.sort(1 + Restarts, Qt::AscendingOrder);
        model.setOrderHeld(true);
        model.apply(change({pod("a", 9), pod("d", 0)}, {"uid-b"}));
        QCOMPARE(names(model), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(model.data(model.index(0, 1 + Restarts), Qt::DisplayRole).toString(), u"9"_s);
        model.apply(change({pod("a", 11), pod("c", 1)}));
        QCOMPARE(model.indexOfUid("uid-c"), 2);
        model.setOrderHeld(false);
        QCOMPARE(names(model), QStringList({u"d"_s, u"c"_s, u"a"_s}));
    }

    void thePinnedRowKeepsItsPlace()
    {
        ResourceTableModel model(true);
        QAbstractItemModelTester tester(&model);
        model.apply(first({pod("a", 1), pod("b", 2), pod("c", 3), pod("d", 4)}));
        model.sort(1 + Restarts, Qt::AscendingOrder);
        model.setPinned("uid-b");
        model.apply(change({pod("b", 9), pod("d", 0)}));
        QCOMPARE(names(model), QStringList({u"d"_s, u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(model.data(model.index(2, 1 + Restarts), Qt::DisplayRole).toString(), u"9"_s);
        // Others are placed around it as if it stood where it belongs.
        model.apply(change({pod("b", 10), pod("e", 2), pod("f", 8)}, {"uid-a"}));
        QCOMPARE(names(model), QStringList({u"d"_s, u"b"_s, u"e"_s, u"c"_s, u"f"_s}));
        QCOMPARE(model.indexOfUid("uid-b"), 1);
        model.setFilter(*Filter::parse(u"!d"_s));
        QCOMPARE(names(model), QStringList({u"b"_s, u"e"_s, u"c"_s, u"f"_s}));
        model.setFilter({});
        QCOMPARE(names(model), QStringList({u"d"_s, u"b"_s, u"e"_s, u"c"_s, u"f"_s}));
        model.setPinned("uid-c");
        QCOMPARE(names(model), QStringList({u"d"_s, u"e"_s, u"c"_s, u"f"_s, u"b"_s}));
        model.apply(change({pod("c", 0)}, {"uid-d"}));
        QCOMPARE(names(model), QStringList({u"e"_s, u"c"_s, u"f"_s, u"b"_s}));
        model.apply(change({}, {"uid-c"}));
        model.setPinned({});
        QCOMPARE(names(model), QStringList({u"e"_s, u"f"_s, u"b"_s}));
    }

    void nothingMovesUntilAReleasedOrderIsMadeAnew()
    {
        ResourceTableModel model(true);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<RowPtr> rows;
        for (int i = 0; i < 3500; ++i) {
            rows.append(pod("pod-" + std::to_string(i), 1));
        }
        model.apply(first(rows));
        QTRY_VERIFY(model.isSettled());
        model.setOrderHeld(true);
        model.apply(change({pod("pod-7", 5)}, {"uid-pod-8"}));
        BusyPool busy; // an order made at once would be shown at once
        model.setOrderHeld(false);
        QVERIFY(!model.isSettled());
        model.apply(change({pod("pod-9x", 1)}, {"uid-pod-10", "uid-pod-11"}));
        model.apply(change({pod("pod-3499", 77), pod("pod-12", 3)}));
        QCOMPARE(model.indexOfUid("uid-pod-3499"), 3499);
        QCOMPARE(model.rowCount(), 3500);
        busy.release();
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.rowCount(), 3498); // three have gone, one has come
        QCOMPARE(names(model).mid(7, 4),
                 QStringList({u"pod-7"_s, u"pod-9"_s, u"pod-9x"_s, u"pod-12"_s}));
        QCOMPARE(model.data(model.index(3497, 1 + Restarts), Qt::DisplayRole).toString(), u"77"_s);
    }

    void aPinThatGoesDoesNotBreakAHold()
    {
        ResourceTableModel model(true);
        QAbstractItemModelTester tester(&model);
        model.apply(first({pod("a", 1), pod("b", 2), pod("c", 3)}));
        model.sort(1 + Restarts, Qt::AscendingOrder);
        model.setPinned("uid-a");
        model.apply(change({pod("a", 9)}));
        model.setOrderHeld(true);
        model.setPinned({});
        QCOMPARE(names(model), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(model.indexOfUid("uid-c"), 2);
        model.setOrderHeld(false);
        QCOMPARE(names(model), QStringList({u"b"_s, u"c"_s, u"a"_s}));
    }

    void extraColumnsSortByTheirValues()
    {
        Usage usage;
        usage.values = {{"a", 5}, {"b", 50}, {"c", 1}};
        ResourceTableModel model(true);
        QAbstractItemModelTester tester(&model);
        model.setExtraCells(&usage);
        model.apply(first({pod("a", 1), pod("b", 2), pod("c", 3)}));
        model.sort(1 + 3, Qt::DescendingOrder);
        QCOMPARE(names(model), QStringList({u"b"_s, u"a"_s, u"c"_s}));
        usage.values["c"] = 500;
        Q_EMIT usage.changed();
        QCOMPARE(names(model), QStringList({u"c"_s, u"b"_s, u"a"_s}));
        model.apply(change({pod("a", 7), pod("e", 0)}, {"uid-b"}));
        QCOMPARE(names(model), QStringList({u"c"_s, u"a"_s, u"e"_s}));
    }

    void manyRowsSortByAnExtraColumnToo()
    {
        Usage usage;
        QList<RowPtr> rows;
        for (int i = 0; i < 5000; ++i) {
            const std::string name = "pod-" + std::to_string(i);
            rows.append(pod(name, i));
            usage.values[name] = (i * 7) % 5000;
        }
        ResourceTableModel model(true);
        QAbstractItemModelTester tester(&model);
        model.setExtraCells(&usage);
        model.apply(first(rows));
        model.sort(1 + 3, Qt::DescendingOrder);
        const auto sorted = [&] {
            for (int row = 1; row < model.rowCount(); ++row) {
                const auto value = [&](int at) {
                    return usage.values[model.index(at, 1).data().toString().toStdString()];
                };
                if (value(row - 1) <= value(row)) {
                    return false;
                }
            }
            return true;
        };
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.rowCount(), 5000);
        QVERIFY(sorted());
        model.setFilter(*Filter::parse(u"pod-4"_s));
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.rowCount(), 1111);
        QVERIFY(sorted());
        for (auto &value : usage.values) {
            value.second = 5000 - value.second;
        }
        Q_EMIT usage.changed();
        model.setFilter({});
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.rowCount(), 5000);
        QVERIFY(sorted());
    }

    void manyRowsAreOrderedOnThePool()
    {
        ResourceTableModel model(true);
        QAbstractItemModelTester tester(&model);
        QList<RowPtr> rows;
        for (int i = 0; i < 5000; ++i) {
            rows.append(pod("pod-" + std::to_string(i), i % 97));
        }
        model.apply(first(rows));
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.rowCount(), 5000);
        QSignalSpy settled(&model, &ResourceTableModel::settled);
        model.sort(1 + Restarts, Qt::DescendingOrder);
        model.setFilter(*Filter::parse(u"pod-1"_s));
        // Batches that arrive while the order is computed are not lost.
        model.apply(change({pod("pod-1", 1000), pod("pod-2", 0, "pod-1")}, {"uid-pod-10"}));
        QTRY_VERIFY(model.isSettled());
        QVERIFY(settled.count() >= 1);
        QCOMPARE(model.data(model.index(0, 1), Qt::DisplayRole).toString(), u"pod-1"_s);
        QCOMPARE(model.indexOfUid("uid-pod-10"), -1);
        QVERIFY(model.indexOfUid("uid-pod-2") >= 0);
        QVERIFY(model.indexOfUid("uid-pod-3") < 0);
    }

    void rowsThatWereReplacedAreGivenBack()
    {
        ResourceTableModel model(true);
        QList<RowPtr> rows;
        for (int i = 0; i < 5000; ++i) {
            rows.append(pod("pod-" + std::to_string(i), i % 97));
        }
        model.apply(first(rows));
        QTRY_VERIFY(model.isSettled());
        const QList<RowPtr> old = std::exchange(rows, {});
        for (int i = 0; i < 5000; ++i) {
            rows.append(pod("pod-" + std::to_string(i), i % 89));
        }
        model.apply(change(rows));
        QTRY_VERIFY(std::ranges::all_of(
            old, [](const RowPtr &row) { return row->ref.loadRelaxed() == 1; }));
        QCOMPARE(model.rowAt(4999), rows.last());
    }

    void aStormCausesFewSignals()
    {
        ResourceTableModel model(true);
        QList<RowPtr> rows;
        for (int i = 0; i < 2000; ++i) {
            rows.append(pod("pod-" + std::to_string(i), 0));
        }
        model.apply(first({}));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
        model.apply(change(rows));
        QVERIFY(inserted.count() + layout.count() <= 3);
        QCOMPARE(model.rowCount(), 2000);
    }

    void randomBatchesSortsAndFiltersKeepTheOrder_data()
    {
        QTest::addColumn<int>("different");
        QTest::addColumn<int>("rowsAtFirst");
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("steps");
        QTest::newRow("few, ordered at once") << 250 << 0 << 12 << 600;
        QTest::newRow("many, ordered on the pool") << 5000 << 4000 << 60 << 200;
    }

    void randomBatchesSortsAndFiltersKeepTheOrder()
    {
        QFETCH(const int, different);
        QFETCH(const int, rowsAtFirst);
        QFETCH(const int, batch);
        QFETCH(const int, steps);
        const quint32 seed = 7;
        QRandomGenerator random(seed);
        ResourceTableModel model(true);
        std::optional<QAbstractItemModelTester> tester;
        if (rowsAtFirst == 0) { // it looks at every row after every signal
            tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        }
        QItemSelectionModel selection(&model);
        std::map<std::string, RowPtr> truth;
        QList<RowPtr> firstRows;
        for (int i = 0; i < rowsAtFirst; ++i) {
            firstRows.append(pod("pod-" + std::to_string(i), random.bounded(20)));
            truth[std::string(firstRows.last()->name())] = firstRows.last();
        }
        model.apply(first(firstRows));
        const QStringList filters{u""_s, u"pod-1"_s, u"!pod-2"_s, u"status:pending"_s};
        QByteArray selected;
        bool held = false;
        int section = -1;
        Qt::SortOrder direction = Qt::AscendingOrder;
        const auto isRight = [&] {
            std::size_t wanted = 0;
            for (const auto &entry : truth) {
                wanted += model.filter().matches(*entry.second, *podColumns(), 0) ? 1U : 0U;
            }
            if (std::size_t(model.rowCount()) != wanted) {
                return false;
            }
            std::set<std::string_view> seen;
            for (int row = 0; row < model.rowCount(); ++row) {
                const RowPtr shown = model.rowAt(row);
                const Cell before = model.cell(std::max(0, row - 1), std::max(1, section));
                const auto order = Cell::compare(before, model.cell(row, std::max(1, section)));
                const bool ascends = direction == Qt::AscendingOrder;
                if (truth.at(std::string(shown->name())) != shown
                    || !seen.insert(shown->uid()).second
                    || (ascends ? std::is_gt(order) : std::is_lt(order)))
                {
                    return false;
                }
            }
            return true;
        };
        for (int step = 0; step < steps; ++step) {
            QList<RowPtr> rows;
            QList<QByteArray> removed;
            std::map<std::string, bool> used;
            const int size = random.bounded(step % 50 == 0 ? 16 * batch : batch);
            for (int i = 0; i < size; ++i) {
                const std::string name = "pod-" + std::to_string(random.bounded(different));
                if (std::exchange(used[name], true)) {
                    continue;
                }
                if (random.bounded(4) == 0) {
                    removed.append(QByteArray::fromStdString("uid-" + name));
                    truth.erase(name);
                } else {
                    const RowPtr row = pod(name, random.bounded(20),
                                           random.bounded(3) == 0 ? "Pending" : "Running");
                    rows.append(row);
                    truth[name] = row;
                }
            }
            model.apply(change(rows, removed));
            switch (random.bounded(12)) {
            case 0:
                section = random.bounded(5) - 1;
                direction = random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
                model.sort(section, direction);
                break;
            case 1:
                model.setFilter(*Filter::parse(filters.at(random.bounded(filters.size()))));
                break;
            case 2:
                held = random.bounded(2) == 0;
                model.setOrderHeld(held);
                break;
            case 5:
                if (!held) {
                    model.setPinned({});
                    QTRY_VERIFY(model.isSettled());
                    QVERIFY(isRight());
                }
                break;
            case 6:
                QCoreApplication::processEvents(); // an order may be ready now
                break;
            case 3:
                if (model.rowCount() > 0) {
                    const int row = random.bounded(model.rowCount());
                    selected =
                        model.data(model.index(row, 0), ResourceTableModel::UidRole).toByteArray();
                    selection.select(model.index(row, 0),
                                     QItemSelectionModel::ClearAndSelect
                                         | QItemSelectionModel::Rows);
                }
                break;
            case 4:
                model.setPinned(model.rowCount() == 0 || random.bounded(3) == 0
                                    ? QByteArray()
                                    : model
                                          .data(model.index(random.bounded(model.rowCount()), 0),
                                                ResourceTableModel::UidRole)
                                          .toByteArray());
                break;
            default:
                break;
            }
            if (!selected.isEmpty() && selection.hasSelection()) {
                QCOMPARE(model.data(selection.selectedRows().first(), ResourceTableModel::UidRole)
                             .toByteArray(),
                         selected);
            }
        }
        model.setOrderHeld(false);
        model.setPinned({});
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(std::size_t(model.totalCount()), truth.size());
        model.setFilter({});
        model.sort(-1, Qt::AscendingOrder);
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(std::size_t(model.rowCount()), truth.size());
        for (int row = 0; row < model.rowCount(); ++row) {
            const RowPtr shown = model.rowAt(row);
            QCOMPARE(shown.data(), truth.at(std::string(shown->name())).data());
            QVERIFY(
                row == 0
                || std::is_lt(store::naturalCompare(model.rowAt(row - 1)->name(), shown->name())));
        }
    }
};

QTEST_GUILESS_MAIN(TstResourceTableModel)
#include "tst_resourcetablemodel.moc"

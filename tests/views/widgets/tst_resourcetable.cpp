// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/widgets/samplerows.h"
#include "views/theme/theme.h"
#include "views/widgets/resourcetable.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>

#include <cstring>

using namespace nantian;
using namespace Qt::StringLiterals;
using nantian::testing::sampleReset;
using nantian::testing::sampleRow;
using store::Health;

namespace {

QList<store::RowPtr> many(int first, int count)
{
    QList<store::RowPtr> out;
    for (int i = 0; i < count; ++i) {
        out << sampleRow(first + i);
    }
    return out;
}

struct Fixture
{
    models::ResourceTableModel model{true};
    views::KeyMap keys;
    views::ResourceTable table{&model, &keys};
    Fixture()
    {
        QObject::connect(&model, &models::ResourceTableModel::columnsChanged, &table,
                         [this] { table.restoreLayout({}); });
        table.resize(600, 240);
        table.show();
    }
    [[nodiscard]] QString current() const
    {
        const store::RowPtr row = table.currentRow();
        return row ? QString::fromUtf8(row->name().data(), qsizetype(row->name().size()))
                   : QString();
    }
};

} // namespace

class TstResourceTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wideColumnsAreShownWhereThereIsRoom();
    void chosenColumnsAreShownWhenTheyAreChosen();
    void aRowGoesOnBesideItsColumns();
    void selectionSurvivesBatches();
    void theCurrentRowKeepsItsPlace();
    void theRowUnderThePointerStays();
    void layoutComesBack();
    void copiesShownColumnsAsTsv();
    void keysAreCommands();
    void spaceMarksAndMovesOn();
    void whatAColumnSaysOfItselfIsNoMarkup();
};

void TstResourceTable::wideColumnsAreShownWhereThereIsRoom()
{
    Fixture f;
    f.table.apply(sampleReset(many(100, 3)));
    QTRY_COMPARE(f.model.rowCount(), 3);
    f.table.sizeColumns();
    QVERIFY(f.table.isSized());
    QVERIFY(!f.table.isColumnHidden(4));
    f.table.resize(300, 240);
    QTRY_VERIFY(f.table.isColumnHidden(4));
    f.table.resize(800, 240);
    QTRY_VERIFY(!f.table.isColumnHidden(4));
    // What the user chose stays, whatever the width.
    f.table.setColumnShown(4, false);
    f.table.resize(900, 240);
    QTRY_COMPARE(f.table.width(), 900);
    QVERIFY(f.table.isColumnHidden(4));
}

void TstResourceTable::chosenColumnsAreShownWhenTheyAreChosen()
{
    Fixture f;
    store::Batch batch = sampleReset(many(100, 3));
    QList<store::Column> columns = *batch.columns;
    columns[3].chosen = true;
    batch.columns = std::make_shared<const QList<store::Column>>(columns);
    f.table.resize(2000, 240);
    f.table.apply(batch);
    QTRY_COMPARE(f.model.rowCount(), 3);
    f.table.restoreLayout({});
    f.table.sizeColumns();
    QVERIFY(f.table.isSized());
    QVERIFY(f.table.isColumnHidden(4));
    f.table.setColumnShown(4, true);
    QVERIFY(!f.table.isColumnHidden(4));
    Fixture later;
    later.table.apply(batch);
    later.table.restoreLayout(f.table.layout());
    QVERIFY(!later.table.isColumnHidden(4));
}

void TstResourceTable::aRowGoesOnBesideItsColumns()
{
    Fixture f;
    f.table.apply(sampleReset(many(100, 3)));
    QTRY_COMPARE(f.model.rowCount(), 3);
    f.table.resize(2000, 240);
    f.table.sizeColumns();
    QVERIFY(f.table.horizontalHeader()->length() < 1500);
    QTest::mouseClick(f.table.viewport(), Qt::LeftButton, {},
                      {1900, f.table.rowViewportPosition(1) + 4});
    QCOMPARE(f.table.chosenRows().size(), 1);
    QCOMPARE(f.table.currentIndex().row(), 1);
}

void TstResourceTable::selectionSurvivesBatches()
{
    Fixture f;
    f.table.apply(sampleReset(many(100, 20)));
    QTRY_COMPARE(f.model.rowCount(), 20);
    QVERIFY(f.table.showObject("uid-110"));
    store::Batch batch;
    batch.complete = true;
    batch.upserted = many(1, 30);
    batch.removed = {"uid-100", "uid-101"};
    f.table.apply(batch);
    QTRY_COMPARE(f.model.rowCount(), 48);
    QCOMPARE(f.current(), u"pod-110"_s);
    QCOMPARE(f.table.chosenRows().size(), 1);
    // A relist arrives as a reset: the same objects stay chosen.
    f.table.apply(sampleReset(many(90, 40)));
    QTRY_COMPARE(f.model.rowCount(), 40);
    QCOMPARE(f.current(), u"pod-110"_s);
    QCOMPARE(f.table.chosenRows().size(), 1);
}

void TstResourceTable::theCurrentRowKeepsItsPlace()
{
    Fixture f;
    f.table.apply(sampleReset(many(100, 200)));
    QTRY_COMPARE(f.model.rowCount(), 200);
    QVERIFY(f.table.showObject("uid-200"));
    f.table.verticalScrollBar()->setValue(f.table.verticalScrollBar()->value() + 40);
    const int before = f.table.visualRect(f.table.currentIndex()).top();
    store::Batch batch;
    batch.complete = true;
    batch.upserted = many(50, 5);
    f.table.apply(batch);
    QTRY_COMPARE(f.model.rowCount(), 205);
    QCOMPARE(f.table.visualRect(f.table.currentIndex()).top(), before);
}

void TstResourceTable::theRowUnderThePointerStays()
{
    Fixture f;
    f.table.apply(sampleReset(many(100, 200)));
    QTRY_COMPARE(f.model.rowCount(), 200);
    int restarts = 0;
    while (f.model.headerData(restarts, Qt::Horizontal, Qt::DisplayRole).toString()
           != "RESTARTS"_L1)
    {
        QVERIFY(++restarts < f.model.columnCount());
    }
    f.table.sortByColumn(restarts, Qt::DescendingOrder);
    QTRY_VERIFY(f.model.isSettled());
    f.table.scrollTo(f.model.index(150, 0), QAbstractItemView::PositionAtCenter);
    const QPoint place = f.table.visualRect(f.model.index(152, 0)).center();
    QTest::mouseMove(f.table.viewport(), place);
    QCursor::setPos(f.table.viewport()->mapToGlobal(place));
    QTRY_VERIFY(f.table.viewport()->underMouse());
    const auto name = [&] {
        return QByteArray::fromStdString(
            std::string(f.model.rowAt(f.table.rowAt(place.y()))->name()));
    };
    const QByteArray wanted = name();
    // It crashes, which would take it to the top, and more than a screenful above goes away.
    store::Batch batch;
    batch.complete = true;
    batch.upserted = {sampleRow(wanted.mid(qsizetype(std::strlen("pod-"))).toInt(), Health::Failed,
                                "CrashLoopBackOff", 99)};
    for (int row = 20; row < 120; ++row) {
        const store::RowPtr gone = f.model.rowAt(row);
        batch.removed.append(
            QByteArray(gone->uid().data(), static_cast<qsizetype>(gone->uid().size())));
    }
    f.table.apply(batch);
    QCOMPARE(f.model.rowCount(), 100);
    QCOMPARE(name(), wanted);
    // The pointer goes on: the row goes where it belongs.
    QTest::mouseMove(f.table.viewport(), place + QPoint(0, 100));
    QCursor::setPos(f.table.viewport()->mapToGlobal(place + QPoint(0, 100)));
    batch = {};
    batch.complete = true;
    f.table.apply(batch);
    QCOMPARE(QByteArray::fromStdString(std::string(f.model.rowAt(0)->name())), wanted);
}

void TstResourceTable::layoutComesBack()
{
    Fixture f;
    f.table.apply(sampleReset(many(100, 3)));
    QTRY_COMPARE(f.model.rowCount(), 3);
    f.table.setColumnShown(4, true);
    f.table.setColumnShown(3, false);
    f.table.setColumnWidth(1, 233);
    f.table.horizontalHeader()->moveSection(4, 0);
    f.table.sortByColumn(2, Qt::DescendingOrder);
    const views::Settings::TableLayout layout = f.table.layout();
    QCOMPARE(layout.shown, QStringList{u"ip"_s});
    QCOMPARE(layout.hidden, QStringList{u"restarts"_s});

    Fixture again;
    again.table.apply(sampleReset(many(100, 3)));
    QTRY_COMPARE(again.model.rowCount(), 3);
    again.table.restoreLayout(layout);
    QCOMPARE(again.table.layout(), layout);
    QCOMPARE(again.table.columnWidth(1), 233);
}

void TstResourceTable::copiesShownColumnsAsTsv()
{
    Fixture f;
    f.table.apply(sampleReset(many(100, 3)));
    QTRY_COMPARE(f.model.rowCount(), 3);
    f.table.setColumnShown(4, false);
    QVERIFY(f.table.showObject("uid-101"));
    QCOMPARE(f.table.chosenAsTsv(),
             u"NAMESPACE\tNAME\tSTATUS\tRESTARTS\nshop\tpod-101\tRunning\t0\n"_s);
}

void TstResourceTable::keysAreCommands()
{
    Fixture f;
    f.table.apply(sampleReset(many(100, 3)));
    QTRY_COMPARE(f.model.rowCount(), 3);
    QSignalSpy spy(&f.table, &views::ResourceTable::commandPressed);
    QVERIFY(spy.isValid());
    QTest::keyClick(&f.table, Qt::Key_L);
    QTest::keyClick(&f.table, Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(&f.table, Qt::Key_Q); // without a function: nothing, and no type-ahead search
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.at(0).first().value<views::Command>(), views::Command::Logs);
    QCOMPARE(spy.at(1).first().value<views::Command>(), views::Command::Delete);
}

void TstResourceTable::spaceMarksAndMovesOn()
{
    Fixture f;
    f.table.apply(sampleReset(many(100, 5)));
    QTRY_COMPARE(f.model.rowCount(), 5);
    QVERIFY(f.table.showObject("uid-100"));
    f.table.clearSelection();
    QTest::keyClick(&f.table, Qt::Key_Space);
    QTest::keyClick(&f.table, Qt::Key_Space);
    QCOMPARE(f.table.chosenRows().size(), 2);
    QCOMPARE(f.current(), u"pod-102"_s);
}

/// Of a definition of one's own it is whatever its maker wrote.
void TstResourceTable::whatAColumnSaysOfItselfIsNoMarkup()
{
    Fixture f;
    store::Batch batch = sampleReset(many(100, 3));
    QList<store::Column> columns = *batch.columns;
    columns[0].description = u"<img src=\"file:///etc/passwd\"> <b>bold</b>"_s;
    batch.columns = std::make_shared<const QList<store::Column>>(columns);
    f.table.apply(batch);
    QTRY_COMPARE(f.model.rowCount(), 3);
    QWidget *header = f.table.horizontalHeader()->viewport();
    const int section = 1; // behind the namespace
    QCOMPARE(f.model.column(section).id, "name");
    const QPoint place(f.table.horizontalHeader()->sectionViewportPosition(section) + 6,
                       header->height() / 2);
    QHelpEvent help(QEvent::ToolTip, place, header->mapToGlobal(place));
    QVERIFY(QCoreApplication::sendEvent(header, &help));
    QCOMPARE(QToolTip::text(), views::plainTip(columns[0].description));
    QTextDocument shown;
    shown.setHtml(QToolTip::text());
    QCOMPARE(shown.toPlainText(), columns[0].description);
    QToolTip::hideText();
}

QTEST_MAIN(TstResourceTable)
#include "tst_resourcetable.moc"

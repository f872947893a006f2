// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What changes in the cluster while the window is open: a kind that comes and goes, and rows that
// change 200 times a second under a selection and under the pointer.
#include "gui/guisupport.h"

#include "views/main/resourcepage.h"
#include "views/main/workspace.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QCursor>
#include <QHeaderView>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

namespace {

constexpr int kPods = 300;
constexpr int kRate = 200;
constexpr int kSeconds = 8;

QByteArray definition(const QByteArray &group)
{
    return R"({"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition",)"
           R"("metadata":{"name":"lanterns.)"
        + group + R"("},"spec":{"group":")" + group
        + R"(","scope":"Namespaced","names":{"plural":"lanterns","singular":"lantern",)"
          R"("kind":"Lantern"},"versions":[{"name":"v1","served":true,"storage":true,)"
          R"("schema":{"openAPIV3Schema":{"type":"object",)"
          R"("x-kubernetes-preserve-unknown-fields":true}},)"
          R"("additionalPrinterColumns":[{"name":"Colour","type":"string",)"
          R"("jsonPath":".spec.colour"}]}]}})";
}

/// Looks whenever something is painted: what a person sees, not what a batch passes through.
class PaintWatcher final : public QObject
{
public:
    explicit PaintWatcher(std::function<void()> look) : m_look(std::move(look)) { }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            m_look();
        }
        return false;
    }

private:
    std::function<void()> m_look;
};

} // namespace

class TstLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aKindComesAndGoes();
    void rowsStayUnderSelectionAndPointer_data();
    void rowsStayUnderSelectionAndPointer();
    void cleanupTestCase();

private:
    const QByteArray m_group =
        "t" + QByteArray::number(QCoreApplication::applicationPid()) + ".nantian.dev";
    std::unique_ptr<Window> m_window;
};

void TstLive::initTestCase()
{
    views::applyTheme(qApp, views::ThemeChoice::Light);
    const Answer loaded = demo({u"load"_s, u"--pods"_s, QString::number(kPods)});
    QVERIFY2(loaded.exitCode == 0, loaded.err.constData());
}

void TstLive::init() { m_window = std::make_unique<Window>(); }

void TstLive::cleanup() { m_window.reset(); }

void TstLive::cleanupTestCase()
{
    (void)kubectl({u"delete"_s, u"crd"_s, QString::fromLatin1("lanterns." + m_group),
                   u"--ignore-not-found"_s, u"--wait=false"_s});
    const Answer unloaded = demo({u"load"_s, u"--pods"_s, u"0"_s});
    QVERIFY2(unloaded.exitCode == 0, unloaded.err.constData());
}

void TstLive::aKindComesAndGoes()
{
    QVERIFY(m_window->openTable("pods"));
    const QByteArray id = "lanterns." + m_group;
    QVERIFY(!(m_window->sidebarLine(id) != nullptr));
    const Answer made = kubectl({u"apply"_s, u"-f"_s, u"-"_s}, definition(m_group));
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QTRY_VERIFY_WITH_TIMEOUT((m_window->sidebarLine(id) != nullptr), kPatienceMs);

    const QByteArray object = R"({"apiVersion":")" + m_group
        + R"(/v1","kind":"Lantern","metadata":{"name":"red","namespace":"default"},)"
          R"("spec":{"colour":"red"}})";
    QTRY_VERIFY_WITH_TIMEOUT(kubectl({u"apply"_s, u"-f"_s, u"-"_s}, object).exitCode == 0,
                             kPatienceMs);
    QVERIFY(m_window->openTable(id));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->names(), QStringList{u"red"_s}, kPatienceMs);

    const Answer gone = kubectl({u"delete"_s, u"crd"_s, QString::fromLatin1(id)});
    QVERIFY2(gone.exitCode == 0, gone.err.constData());
    QTRY_VERIFY_WITH_TIMEOUT(!(m_window->sidebarLine(id) != nullptr), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->names().isEmpty(), kPatienceMs);
}

void TstLive::rowsStayUnderSelectionAndPointer_data()
{
    QTest::addColumn<QString>("column");
    QTest::newRow("age") << u"AGE"_s;
    QTest::newRow("restarts") << u"RESTARTS"_s;
}

void TstLive::rowsStayUnderSelectionAndPointer()
{
    QFETCH(const QString, column);
    QVERIFY(m_window->openTable("pods"));
    views::ResourceTable *table = m_window->table();
    const models::ResourceTableModel *model = m_window->main().workspace()->currentTable()->model();
    QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > kPods, kPatienceMs);
    int section = -1;
    for (int i = 0; i < model->columnCount(); ++i) {
        if (model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString() == column) {
            section = i;
        }
    }
    QVERIFY(section >= 0);
    table->sortByColumn(section, Qt::DescendingOrder);
    QTRY_VERIFY_WITH_TIMEOUT(model->isSettled(), kPatienceMs);

    // A row in the middle is chosen, another lies under the pointer.
    const auto isInView = [&](int row) {
        return table->viewport()->rect().contains(table->visualRect(model->index(row, 0)).center());
    };
    const auto scrolled = [&] {
        // As long as rows come in, the scroll bar may not reach so far yet.
        table->scrollTo(model->index(150, 0), QAbstractItemView::PositionAtCenter);
        return isInView(150) && isInView(155);
    };
    QTRY_VERIFY(scrolled());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(model->index(150, 0)).center());
    const store::RowPtr chosen = table->currentRow();
    QVERIFY(chosen);
    QTRY_VERIFY(isInView(155));
    const QPoint place = table->visualRect(model->index(155, 0)).center();
    QCursor::setPos(table->viewport()->mapToGlobal(place));
    QTest::mouseMove(table->viewport(), place);
    const auto underPointer = [&] {
        const store::RowPtr row = model->rowAt(table->rowAt(place.y()));
        return QByteArray(row->uid().data(), static_cast<qsizetype>(row->uid().size()));
    };
    const QByteArray hovered = underPointer();

    // Rows above both go away meanwhile.
    QStringList leaving{u"delete"_s, u"pods"_s, u"--wait=false"_s, u"-n"_s};
    for (int i = 0; i < 150 && leaving.size() < 24; ++i) {
        const store::RowPtr row = model->rowAt(i);
        const auto ns = QString::fromUtf8(row->ns());
        if (leaving.size() == 4 && ns.startsWith(u"load-"_s)) {
            leaving.append(ns);
        }
        if (leaving.size() > 4 && ns == leaving.at(4)) {
            leaving.append(QString::fromUtf8(row->name()));
        }
    }
    QVERIFY(leaving.size() > 5);
    int changes = 0;
    const QObject counter;
    connect(model, &QAbstractItemModel::dataChanged, &counter, [&] { ++changes; });
    // Rows whose places change do so together, batch by batch.
    connect(model, &QAbstractItemModel::layoutChanged, &counter, [&] { ++changes; });
    int seen = 0;
    int moved = 0;
    int lost = 0;
    PaintWatcher watcher([&] {
        ++seen;
        moved += underPointer() == hovered ? 0 : 1;
        const QList<store::RowPtr> rows = table->chosenRows();
        lost += rows.size() == 1 && rows.first()->uid() == chosen->uid() ? 0 : 1;
    });
    table->viewport()->installEventFilter(&watcher);
    // kubectl keeps the event loop running while the churn goes on beside it.
    Answer gone;
    QTimer::singleShot(500, this, [&] { gone = kubectl(leaving); });
    // Its exit code tells that some of its pods have gone, which is meant.
    (void)demo({u"churn"_s, u"--rate"_s, QString::number(kRate), u"--seconds"_s,
                QString::number(kSeconds)});
    table->viewport()->removeEventFilter(&watcher);
    QVERIFY2(gone.exitCode == 0, gone.err.constData());
    // Their Deployment makes others, which come in at the other end.
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->names(leaving.at(4).toUtf8()).contains(leaving.last()),
                             kPatienceMs);
    QVERIFY2(changes > 50, qPrintable(QString::number(changes)));
    QVERIFY2(seen > 10, qPrintable(QString::number(seen)));
    QCOMPARE(lost, 0);
    QCOMPARE(moved, 0);
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    TstLive test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_live.moc"

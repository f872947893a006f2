// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the tables, driven by mouse and keys against the demo cluster: counts and
// favorites of the sidebar, tabs and the way between them, where details stand.
#include "gui/guisupport.h"

#include "views/main/objectpage.h"
#include "views/main/resourcepage.h"
#include "views/main/settings.h"
#include "views/main/sidebar.h"
#include "views/main/workspace.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;
using views::Sidebar;

namespace {

/// The line of a kind below a heading ("" for any).
QTreeWidgetItem *lineOf(const Window &window, const QByteArray &id, const QString &heading = {})
{
    const auto *tree = const_cast<Window &>(window).main().workspace()->sidebar()
                           ->findChild<QTreeWidget *>();
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *top = tree->topLevelItem(i);
        for (int k = 0; k < top->childCount(); ++k) {
            if (top->child(k)->data(0, Sidebar::ResourceRole).value<kube::Resource>().id() == id
                && (heading.isEmpty() || top->text(0) == heading)) {
                return top->child(k);
            }
        }
    }
    return nullptr;
}

QTabWidget *tabsOf(Window &window)
{
    for (auto *tabs : window.main().workspace()->findChildren<QTabWidget *>()) {
        if (tabs->accessibleName() == views::Workspace::tr("Open places")) {
            return tabs;
        }
    }
    return nullptr;
}

QStringList titles(Window &window)
{
    QStringList out;
    const QTabWidget *tabs = tabsOf(window);
    for (int i = 0; i < tabs->count(); ++i) {
        out << tabs->tabText(i);
    }
    return out;
}

QByteArray count(const QStringList &arguments)
{
    const QByteArray names = kubectl(QStringList{u"get"_s} + arguments
                                     + QStringList{u"-o"_s, u"name"_s}).out;
    return QByteArray::number(names.isEmpty() ? 0 : names.count('\n') + 1);
}

void click(QTreeWidgetItem *line, Qt::MouseButton button)
{
    QTreeWidget *tree = line->treeWidget();
    tree->scrollToItem(line);
    QTest::mouseClick(tree->viewport(), button, {}, tree->visualItemRect(line).center());
}

} // namespace

class TstFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void countsAreThoseOfKubectl();
    void whoMayNotListSeesNoCount();
    void favoritesStandOnTopAndStay();
    void theMiddleButtonOpensAndClosesTabs();
    void backAndForwardByKeys();
    void tabsAreThereAtTheNextStart();
    void detailsStandWhereTheyWerePut();

private:
    [[nodiscard]] bool open(const QString &context = u"demo"_s, const models::Scope &scope = {});
    std::unique_ptr<Window> m_window;
};

void TstFrame::initTestCase()
{
    views::applyTheme(qApp, views::ThemeChoice::Light);
}

void TstFrame::cleanup()
{
    m_window.reset();
    views::Settings settings;
    settings.setTabs(u"demo"_s, {});
    settings.setFavoriteKinds({});
    settings.setDetailsOnRight(false);
}

bool TstFrame::open(const QString &context, const models::Scope &scope)
{
    m_window = std::make_unique<Window>(context, scope);
    m_window->main().activateWindow();
    return QTest::qWaitFor(
        [&] {
            return m_window->main().workspace() != nullptr
                && lineOf(*m_window, "pods") != nullptr && tabsOf(*m_window)->count() > 0;
        },
        kPatienceMs);
}

void TstFrame::countsAreThoseOfKubectl()
{
    QVERIFY(open());
    const auto shownCount = [&](const QByteArray &id) {
        const QTreeWidgetItem *line = lineOf(*m_window, id);
        return line == nullptr ? QByteArray("no line")
                               : line->data(0, Sidebar::CountRole).toString().toUtf8();
    };
    QTRY_COMPARE_WITH_TIMEOUT(shownCount("nodes"), count({u"nodes"_s}), kPatienceMs);
    QVERIFY(lineOf(*m_window, "nodes")->data(0, Sidebar::LiveRole).toBool());
    QTRY_COMPARE_WITH_TIMEOUT(shownCount("services"), count({u"services"_s, u"-A"_s}),
                              kPatienceMs);
    QVERIFY(!lineOf(*m_window, "services")->data(0, Sidebar::LiveRole).toBool());
    // A folded category is not asked about before it is opened.
    QVERIFY(!lineOf(*m_window, "configmaps")->parent()->isExpanded());
    QCOMPARE(shownCount("configmaps"), ""_ba);
    lineOf(*m_window, "configmaps")->parent()->setExpanded(true);
    QTRY_COMPARE_WITH_TIMEOUT(shownCount("configmaps"), count({u"configmaps"_s, u"-A"_s}),
                              kPatienceMs);
    // Deployments that cannot run carry the mark of failure.
    QTRY_COMPARE_WITH_TIMEOUT(
        lineOf(*m_window, "deployments.apps")->data(0, Sidebar::HealthRole).toInt(),
        static_cast<int>(store::Health::Failed), kPatienceMs);

    // Two namespaces: their sum; kinds without namespaces as before.
    m_window->main().setScope({false, {u"shop"_s, u"talk"_s}});
    const auto sum = [](const QString &kind) {
        return QByteArray::number(count({kind, u"-n"_s, u"shop"_s}).toInt()
                                  + count({kind, u"-n"_s, u"talk"_s}).toInt());
    };
    QTRY_COMPARE_WITH_TIMEOUT(shownCount("configmaps"), sum(u"configmaps"_s), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(shownCount("deployments.apps"), sum(u"deployments"_s), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(shownCount("nodes"), count({u"nodes"_s}), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(
        shownCount("events").toInt(),
        count({u"events"_s, u"-n"_s, u"shop"_s, u"--field-selector=type=Warning"_s}).toInt()
            + count({u"events"_s, u"-n"_s, u"talk"_s, u"--field-selector=type=Warning"_s}).toInt(),
        kPatienceMs);
}

void TstFrame::whoMayNotListSeesNoCount()
{
    QVERIFY(open(u"demo-dev"_s, {false, {u"shop"_s}}));
    const auto countText = [&](const QByteArray &id) {
        return lineOf(*m_window, id)->data(0, Sidebar::CountRole).toString();
    };
    // The one namespace of this user has counts, the cluster does not.
    QTRY_VERIFY_WITH_TIMEOUT(!countText("services").isEmpty(), kPatienceMs);
    QCOMPARE(countText("nodes"), QString());
}

void TstFrame::favoritesStandOnTopAndStay()
{
    QVERIFY(open());
    const QString heading = Sidebar::tr("Favorites");
    QVERIFY(!lineOf(*m_window, "services", heading));
    auto *tree = lineOf(*m_window, "pods")->treeWidget();
    const auto choose = [&](QTreeWidgetItem *line, const QString &text) {
        tree->scrollToItem(line);
        Q_EMIT tree->customContextMenuRequested(tree->visualItemRect(line).center());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
                menu->close();
                return;
            }
        }
        QFAIL(qPrintable(text));
    };
    choose(lineOf(*m_window, "services"), Sidebar::tr("Add to the favorites"));
    choose(lineOf(*m_window, "pods"), Sidebar::tr("Add to the favorites"));
    QCOMPARE(tree->topLevelItem(1)->text(0), heading);
    QVERIFY(lineOf(*m_window, "services", heading) && lineOf(*m_window, "services")); // in both
    choose(lineOf(*m_window, "pods", heading), Sidebar::tr("Move up"));
    QCOMPARE(tree->topLevelItem(1)->child(0), lineOf(*m_window, "pods", heading));
    // The key concerns the table in front.
    QVERIFY(m_window->openTable("jobs"));
    m_window->press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(lineOf(*m_window, "jobs.batch", heading));

    m_window.reset();
    QVERIFY(open());
    QCOMPARE(views::Settings().favoriteKinds(),
             (QStringList{u"pods"_s, u"services"_s, u"jobs.batch"_s}));
    QVERIFY(lineOf(*m_window, "jobs.batch", heading));
    QVERIFY(lineOf(*m_window, "pods", heading)->parent()->isExpanded());
    m_window->press(Qt::Key_B, Qt::ControlModifier); // the tab with the jobs came back
    QTRY_VERIFY(!lineOf(*m_window, "jobs.batch", heading));
}

void TstFrame::theMiddleButtonOpensAndClosesTabs()
{
    QVERIFY(open());
    QVERIFY(m_window->openTable("pods"));
    const int before = tabsOf(*m_window)->count();
    click(lineOf(*m_window, "services"), Qt::MiddleButton);
    QCOMPARE(tabsOf(*m_window)->count(), before + 1);
    QCOMPARE(titles(*m_window).last(), u"Services"_s);
    click(lineOf(*m_window, "jobs.batch"), Qt::LeftButton); // takes the place of what is in front
    QCOMPARE(tabsOf(*m_window)->count(), before + 1);
    QCOMPARE(titles(*m_window).last(), u"Jobs"_s);
    QTabBar *bar = tabsOf(*m_window)->tabBar();
    QTest::mouseClick(bar, Qt::MiddleButton, {}, bar->tabRect(before).center());
    QCOMPARE(tabsOf(*m_window)->count(), before);
}

void TstFrame::backAndForwardByKeys()
{
    QVERIFY(open());
    const auto front = [&] { return m_window->main().workspace()->currentTitle(); };
    QVERIFY(m_window->openTable("pods"));
    m_window->press(Qt::Key_Slash);
    auto *field = qobject_cast<QLineEdit *>(m_window->main().focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, u"web"_s);
    QTRY_COMPARE(m_window->main().workspace()->currentTable()->filterText(), u"web"_s);
    QVERIFY(m_window->openTable("deployments"));
    QVERIFY(m_window->clickRow("shop", "web"));
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(front(), u"web"_s);
    QTest::keyClick(&m_window->main(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(front(), u"Deployments"_s);
    QTest::keyClick(&m_window->main(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(front(), u"Pods"_s);
    QCOMPARE(m_window->main().workspace()->currentTable()->filterText(), u"web"_s);
    QCOMPARE(field->text(), u"web"_s);
    QTest::keyClick(&m_window->main(), Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(front(), u"Deployments"_s);
    QCOMPARE(field->text(), QString());
    QTest::keyClick(&m_window->main(), Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(front(), u"web"_s);
    QTest::keyClick(&m_window->main(), Qt::Key_Right, Qt::AltModifier); // nothing further
    QTRY_COMPARE(front(), u"web"_s);
    const int tabs = tabsOf(*m_window)->count();
    QTest::keyClick(&m_window->main(), Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(tabsOf(*m_window)->count(), tabs - 1);
    const int at = tabsOf(*m_window)->currentIndex();
    m_window->main().open(u"overview"_s);
    QTest::keyClick(&m_window->main(), Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(at >= 0);
}

void TstFrame::tabsAreThereAtTheNextStart()
{
    QVERIFY(open());
    QVERIFY(m_window->openTable("deployments"));
    QVERIFY(m_window->clickRow("shop", "web"));
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->main().workspace()->currentTitle(), u"web"_s);
    click(lineOf(*m_window, "pods"), Qt::MiddleButton);
    QTRY_VERIFY(m_window->table());
    m_window->main().workspace()->currentTable()->setFilterText(u"-l app=web"_s);
    QTabBar *bar = tabsOf(*m_window)->tabBar();
    bar->moveTab(bar->count() - 1, 0);
    bar->setCurrentIndex(1);
    const QStringList before = titles(*m_window);
    const QString front = m_window->main().workspace()->currentTitle();
    QCOMPARE(before, (QStringList{u"Pods"_s, u"Deployments"_s, u"web"_s}));

    m_window.reset();
    QVERIFY(open());
    QCOMPARE(titles(*m_window), before);
    QCOMPARE(m_window->main().workspace()->currentTitle(), front);
    // Each page reads when it is looked at, and is what it was.
    tabsOf(*m_window)->setCurrentIndex(2);
    QTRY_VERIFY_WITH_TIMEOUT(shown<views::ObjectPage>(m_window->main())
                                 && shown<views::ObjectPage>(m_window->main())->statusHealth()
                                     == store::Health::Ok,
                             kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(
        shownText(*shown<views::ObjectPage>(m_window->main())).contains(u"Deployment"_s),
        kPatienceMs);
    tabsOf(*m_window)->setCurrentIndex(0);
    QCOMPARE(m_window->main().workspace()->currentTable()->filterText(), u"-l app=web"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->names("shop").isEmpty(), kPatienceMs);
    for (const QString &name : m_window->names()) {
        QVERIFY2(name.startsWith(u"web-"_s), qPrintable(name));
    }
}

void TstFrame::detailsStandWhereTheyWerePut()
{
    QVERIFY(open());
    const auto splitter = [&] {
        for (auto *each : m_window->main().workspace()->currentTable()->findChildren<QSplitter *>(
                 Qt::FindDirectChildrenOnly)) {
            return each->orientation();
        }
        return Qt::Vertical;
    };
    QVERIFY(m_window->openTable("pods"));
    click(lineOf(*m_window, "services"), Qt::MiddleButton);
    QCOMPARE(splitter(), Qt::Vertical);
    views::Settings().setDetailsOnRight(true);
    m_window->main().workspace()->setDetailsOnRight(true); // as the menu does
    QCOMPARE(splitter(), Qt::Horizontal);
    QVERIFY(m_window->openTable("pods")); // the other open table too
    QCOMPARE(splitter(), Qt::Horizontal);
    QVERIFY(m_window->openTable("jobs")); // and one opened later
    QCOMPARE(splitter(), Qt::Horizontal);
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstFrame test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_frame.moc"

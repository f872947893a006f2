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
    const QByteArray names =
        kubectl(QStringList{u"get"_s} + arguments + QStringList{u"-o"_s, u"name"_s}).out;
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
    void cleanupTestCase();

private:
    const QString m_namespace = u"gui-frame-%1"_s.arg(QCoreApplication::applicationPid());
    [[nodiscard]] bool open(const QString &context = u"demo"_s, const models::Scope &scope = {});
    std::unique_ptr<Window> m_window;
};

void TstFrame::initTestCase() { views::applyTheme(qApp, views::ThemeChoice::Light); }

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
                && m_window->sidebarLine("pods") != nullptr && tabsOf(*m_window)->count() > 0;
        },
        kPatienceMs);
}

/// In namespaces of its own: elsewhere others make and delete things meanwhile.
void TstFrame::countsAreThoseOfKubectl()
{
    const QString other = m_namespace + u"-b"_s;
    for (const QString &ns : {m_namespace, other}) {
        const Answer made = kubectl({u"create"_s, u"namespace"_s, ns});
        QVERIFY2(made.exitCode == 0, made.err.constData());
    }
    const auto make = [](const QString &ns, const QByteArray &kind, const QByteArray &rest) {
        const QByteArray name = "one-" + kind.toLower() + QByteArray::number(rest.size());
        const Answer made = kubectl({u"-n"_s, ns, u"create"_s, u"-f"_s, u"-"_s},
                                    "{apiVersion: v1, kind: " + kind
                                        + ", metadata: {generateName: " + name + "-}" + rest + "}");
        QVERIFY2(made.exitCode == 0, made.err.constData());
    };
    for (const QString &ns : {m_namespace, m_namespace, other}) {
        make(ns, "Service", ", spec: {ports: [{port: 80}]}");
        make(ns, "Secret", {});
        const QByteArray about =
            ", reason: Test, involvedObject: {kind: Pod, name: web, namespace: " + ns.toUtf8()
            + "}";
        make(ns, "Event", ", type: Warning" + about);
        make(ns, "Event", ", type: Normal" + about);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    QVERIFY(open(u"demo"_s, {false, {m_namespace}}));
    const auto shownCount = [&](const QByteArray &id) {
        const QTreeWidgetItem *line = m_window->sidebarLine(id);
        return line == nullptr ? QByteArray("no line")
                               : line->data(0, Sidebar::CountRole).toString().toUtf8();
    };
    QTRY_COMPARE_WITH_TIMEOUT(shownCount("nodes"), count({u"nodes"_s}), kPatienceMs);
    QVERIFY(m_window->sidebarLine("nodes")->data(0, Sidebar::LiveRole).toBool());
    QTRY_COMPARE_WITH_TIMEOUT(shownCount("services"), "2"_ba, kPatienceMs);
    QVERIFY(!m_window->sidebarLine("services")->data(0, Sidebar::LiveRole).toBool());
    // Those that warn; the API server itself may have said something of the Services as well.
    const QStringList warnings{u"events"_s, u"-n"_s, m_namespace, u"--field-selector"_s,
                               u"type=Warning"_s};
    QTRY_COMPARE_WITH_TIMEOUT(shownCount("events"), count(warnings), kPatienceMs);
    QVERIFY(shownCount("events").toInt() >= 2);
    QCOMPARE(m_window->sidebarLine("events")->data(0, Sidebar::HealthRole).toInt(),
             static_cast<int>(store::Health::Warning));
    // A folded category is not asked about before it is opened.
    QVERIFY(!m_window->sidebarLine("secrets")->parent()->isExpanded());
    QCOMPARE(shownCount("secrets"), ""_ba);
    m_window->sidebarLine("secrets")->parent()->setExpanded(true);
    QTRY_COMPARE_WITH_TIMEOUT(shownCount("secrets"), "2"_ba, kPatienceMs);

    // Two namespaces: their sum.
    m_window->main().setScope({false, {m_namespace, other}});
    QTRY_COMPARE_WITH_TIMEOUT(shownCount("services"), "3"_ba, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(shownCount("secrets"), "3"_ba, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(shownCount("deployments.apps"), "0"_ba, kPatienceMs);
    // All of them: deployments that cannot run carry the mark of failure.
    m_window->main().setScope({});
    QTRY_VERIFY_WITH_TIMEOUT(shownCount("services").toInt() > 3, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_window->sidebarLine("deployments.apps")->data(0, Sidebar::HealthRole).toInt(),
        static_cast<int>(store::Health::Failed), kPatienceMs);
}

void TstFrame::whoMayNotListSeesNoCount()
{
    QVERIFY(open(u"demo-dev"_s, {false, {u"shop"_s}}));
    const auto countText = [&](const QByteArray &id) {
        return m_window->sidebarLine(id)->data(0, Sidebar::CountRole).toString();
    };
    // The one namespace of this user has counts, the cluster does not.
    QTRY_VERIFY_WITH_TIMEOUT(!countText("services").isEmpty(), kPatienceMs);
    QCOMPARE(countText("nodes"), QString());
}

void TstFrame::favoritesStandOnTopAndStay()
{
    QVERIFY(open());
    const QString heading = Sidebar::tr("Favorites");
    QVERIFY(!m_window->sidebarLine("services", heading));
    auto *tree = m_window->sidebarLine("pods")->treeWidget();
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
    choose(m_window->sidebarLine("services"), Sidebar::tr("Add to the favorites"));
    choose(m_window->sidebarLine("pods"), Sidebar::tr("Add to the favorites"));
    QCOMPARE(tree->topLevelItem(1)->text(0), heading);
    QVERIFY(m_window->sidebarLine("services", heading)
            && m_window->sidebarLine("services")); // in both
    choose(m_window->sidebarLine("pods", heading), Sidebar::tr("Move up"));
    QCOMPARE(tree->topLevelItem(1)->child(0), m_window->sidebarLine("pods", heading));
    // The key concerns the table in front.
    QVERIFY(m_window->openTable("jobs"));
    m_window->press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(m_window->sidebarLine("jobs.batch", heading));

    m_window.reset();
    QVERIFY(open());
    QCOMPARE(views::Settings().favoriteKinds(),
             (QStringList{u"pods"_s, u"services"_s, u"jobs.batch"_s}));
    QVERIFY(m_window->sidebarLine("jobs.batch", heading));
    QVERIFY(m_window->sidebarLine("pods", heading)->parent()->isExpanded());
    m_window->press(Qt::Key_B, Qt::ControlModifier); // the tab with the jobs came back
    QTRY_VERIFY(!m_window->sidebarLine("jobs.batch", heading));
}

void TstFrame::theMiddleButtonOpensAndClosesTabs()
{
    QVERIFY(open());
    QVERIFY(m_window->openTable("pods"));
    const int before = tabsOf(*m_window)->count();
    click(m_window->sidebarLine("services"), Qt::MiddleButton);
    QCOMPARE(tabsOf(*m_window)->count(), before + 1);
    QCOMPARE(titles(*m_window).last(), u"Services"_s);
    click(m_window->sidebarLine("jobs.batch"),
          Qt::LeftButton); // takes the place of what is in front
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
    click(m_window->sidebarLine("nodes"), Qt::MiddleButton);
    QCOMPARE(front(), u"Nodes"_s);
    QTest::keyClick(&m_window->main(), Qt::Key_Tab, Qt::ControlModifier);
    QTRY_VERIFY(front() != u"Nodes"_s); // round to the first
    QTest::keyClick(&m_window->main(), Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(front(), u"Nodes"_s);
}

void TstFrame::tabsAreThereAtTheNextStart()
{
    QVERIFY(open());
    QVERIFY(m_window->openTable("deployments"));
    QVERIFY(m_window->clickRow("shop", "web"));
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(m_window->main().workspace()->currentTitle(), u"web"_s);
    click(m_window->sidebarLine("pods"), Qt::MiddleButton);
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
                 Qt::FindDirectChildrenOnly))
        {
            return each->orientation();
        }
        return Qt::Vertical;
    };
    QVERIFY(m_window->openTable("pods"));
    click(m_window->sidebarLine("services"), Qt::MiddleButton);
    QCOMPARE(splitter(), Qt::Vertical);
    views::Settings().setDetailsOnRight(true);
    m_window->main().workspace()->setDetailsOnRight(true); // as the menu does
    QCOMPARE(splitter(), Qt::Horizontal);
    QVERIFY(m_window->openTable("pods")); // the other open table too
    QCOMPARE(splitter(), Qt::Horizontal);
    QVERIFY(m_window->openTable("jobs")); // and one opened later
    QCOMPARE(splitter(), Qt::Horizontal);
}

void TstFrame::cleanupTestCase()
{
    const Answer removed = kubectl({u"delete"_s, u"namespace"_s, m_namespace,
                                    QString(m_namespace + u"-b"_s), u"--wait=false"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
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

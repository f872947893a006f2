// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the tables, driven by mouse and keys against the demo cluster: counts and
// favorites of the sidebar, tabs and the way between them, where details stand.
#include "gui/guisupport.h"

#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/differenceview.h"
#include "views/dialogs/scaledialog.h"
#include "views/main/actionrunner.h"
#include "views/main/keyeditor.h"
#include "views/main/keyhelp.h"
#include "views/main/noticebell.h"
#include "views/main/objectpage.h"
#include "views/main/resourcepage.h"
#include "views/main/settings.h"
#include "views/main/sidebar.h"
#include "views/main/statusline.h"
#include "views/main/workspace.h"
#include "views/pages/codeview.h"
#include "views/pages/logpanel.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeySequenceEdit>
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
    void everyKeyDoesWhatItSays();
    void aScaleShowsItsDifferenceAndIsUndoneByKey();
    void theBellTellsWhatFailedAndWhatTheServerWarnsOf();
    void actionsSayWhyNot();
    void changedKeysAreInForceAtOnce();
    void ownershipIsTakenAfterAsking();
    void cleanupTestCase();

private:
    void makeWorkload(const QByteArray &name);
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
    QTRY_COMPARE_WITH_TIMEOUT(shownCount("events"), "2"_ba, kPatienceMs); // those that warn
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

void TstFrame::makeWorkload(const QByteArray &name)
{
    const Answer ns = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(ns.exitCode == 0 || ns.err.contains("AlreadyExists"), ns.err.constData());
    const Answer made =
        kubectl({u"-n"_s, m_namespace, u"apply"_s, u"-f"_s, u"-"_s},
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: " + name
                    + "}, spec: {replicas: 2, selector: {matchLabels: {app: " + name
                    + "}}, template: {metadata: {labels: {app: " + name
                    + "}}, spec: {terminationGracePeriodSeconds: 0, nodeSelector: {type: kwok}, "
                      "containers: [{name: web, image: 'example.org/web:1.0'}]}}}}");
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QVERIFY(open(u"demo"_s, {false, {m_namespace}}));
    QVERIFY(m_window->openTable("deployments"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow(m_namespace.toUtf8(), name), kPatienceMs);
}

void TstFrame::cleanupTestCase()
{
    const Answer removed = kubectl({u"delete"_s, u"namespace"_s, m_namespace,
                                    QString(m_namespace + u"-b"_s), u"--wait=false"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
}

void TstFrame::everyKeyDoesWhatItSays()
{
    makeWorkload("keys");
    if (QTest::currentTestFailed()) {
        return;
    }
    views::MainWindow &main = m_window->main();
    const auto closePopup = [] {
        QWidget *popup = QApplication::activePopupWidget();
        if (popup != nullptr) {
            popup->close();
        }
        return popup != nullptr;
    };
    const auto closeDialog = [&]<class Dialog>(Dialog *) {
        if (!QTest::qWaitFor([&] { return shown<Dialog>(main) != nullptr; }, kPatienceMs)) {
            return false;
        }
        QTest::keyClick(shown<Dialog>(main), Qt::Key_Escape);
        return QTest::qWaitFor([&] { return shown<Dialog>(main) == nullptr; }, kPatienceMs);
    };
    const auto tab = [&] { return m_window->details()->tab(); };
    using Tab = views::DetailsPane::Tab;
    m_window->press(Qt::Key_Y);
    QTRY_VERIFY(m_window->details() && tab() == Tab::Yaml);
    m_window->press(Qt::Key_D);
    QTRY_COMPARE(tab(), Tab::Summary);
    m_window->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->details());
    m_window->press(Qt::Key_U); // there is one revision
    QTRY_VERIFY_WITH_TIMEOUT(m_window->result().contains(u"no earlier revision"_s), kPatienceMs);
    m_window->table()->clearSelection();
    m_window->press(Qt::Key_Space);
    QCOMPARE(m_window->table()->selectionModel()->selectedRows().size(), 1);
    m_window->press(Qt::Key_L);
    QTRY_VERIFY(shown<views::LogPanel>(main));
    QTest::keyClick(&main, Qt::Key_F12);
    QTRY_VERIFY(!shown<views::LogPanel>(main));
    m_window->press(Qt::Key_E);
    QTRY_VERIFY(shown<views::YamlEditor>(main));
    QTest::keyClick(&main, Qt::Key_F12);
    QTRY_VERIFY(!shown<views::YamlEditor>(main));
    m_window->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(main.workspace()->currentTable()->filterText(), u"is:broken"_s);
    m_window->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(main.workspace()->currentTable()->filterText(), QString());
    QVERIFY(m_window->clickRow(m_namespace.toUtf8(), "keys"));
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(main.workspace()->currentTitle(), u"keys"_s);
    // In a tab of its own the same keys concern its object.
    auto *page = shown<views::ObjectPage>(main);
    QTest::keyClick(page, Qt::Key_Y);
    QTRY_COMPARE(page->details()->tab(), Tab::Yaml);
    QTest::keyClick(page, Qt::Key_D, Qt::ControlModifier);
    QVERIFY(closeDialog(static_cast<views::ConfirmDialog *>(nullptr)));
    QTest::keyClick(page, Qt::Key_Escape);
    QTRY_COMPARE(main.workspace()->currentTitle(), u"Deployments"_s);
    // These come last: offscreen a closed window stays Qt's active one, and takes the shortcuts.
    m_window->press(Qt::Key_S);
    QVERIFY(closeDialog(static_cast<views::ScaleDialog *>(nullptr)));
    m_window->press(Qt::Key_R);
    QVERIFY(closeDialog(static_cast<views::ConfirmDialog *>(nullptr)));
    m_window->press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(closeDialog(static_cast<views::ConfirmDialog *>(nullptr)));
    m_window->press(Qt::Key_Question, Qt::ShiftModifier);
    QVERIFY(closeDialog(static_cast<views::KeyHelp *>(nullptr)));
    m_window->press(Qt::Key_C);
    QVERIFY(closePopup());
    m_window->press(Qt::Key_N);
    QVERIFY(closePopup());
    m_window->press(Qt::Key_Colon, Qt::ShiftModifier);
    QVERIFY(closePopup());
}

void TstFrame::aScaleShowsItsDifferenceAndIsUndoneByKey()
{
    makeWorkload("undo");
    if (QTest::currentTestFailed()) {
        return;
    }
    const auto replicas = [&] {
        return kubectl({u"-n"_s, m_namespace, u"get"_s, u"deployment"_s, u"undo"_s, u"-o"_s,
                        u"jsonpath={.spec.replicas}"_s})
            .out;
    };
    m_window->press(Qt::Key_Plus);
    m_window->press(Qt::Key_Plus); // both are one write
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"Scaled undo 2 → 4"_s, kPatienceMs);
    QCOMPARE(replicas(), "4"_ba);
    QAbstractButton *difference =
        button(*m_window->main().statusLine(), views::StatusLine::tr("Difference"));
    QVERIFY(difference);
    QTest::mouseClick(difference, Qt::LeftButton);
    QTRY_VERIFY(shown<views::DifferenceView>(m_window->main()));
    auto *view = shown<views::DifferenceView>(m_window->main());
    QTRY_COMPARE(view->difference().added, 1);
    QCOMPARE(view->difference().removed, 1);
    QTest::keyClick(view->window(), Qt::Key_Escape);
    QTRY_VERIFY(!shown<views::DifferenceView>(m_window->main()));
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"Scaled undo 4 → 2"_s, kPatienceMs);
    QCOMPARE(replicas(), "2"_ba);
    // What somebody else changed since is not undone.
    m_window->press(Qt::Key_Minus);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"Scaled undo 2 → 1"_s, kPatienceMs);
    (void)kubectl({u"-n"_s, m_namespace, u"scale"_s, u"deployment/undo"_s, u"--replicas=7"_s});
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(m_window->result().startsWith(u"Not undone"_s),
                              qPrintable(m_window->result()), kPatienceMs);
    QCOMPARE(replicas(), "7"_ba);
}

void TstFrame::theBellTellsWhatFailedAndWhatTheServerWarnsOf()
{
    makeWorkload("bell");
    if (QTest::currentTestFailed()) {
        return;
    }
    views::Notices *notices = m_window->main().notices();
    const auto told = [&](const QString &part) {
        for (const views::Notice &notice : notices->list()) {
            if (notice.text.contains(part)) {
                return true;
            }
        }
        return false;
    };
    auto *runner = m_window->main().workspace()->findChild<views::ActionRunner *>();
    QVERIFY(runner);
    const kube::Resource deployments = m_window->main().cluster()->findResource("deployments");
    runner->scaleTo({deployments, m_namespace.toUtf8(), "nobody", "no-uid"}, 3);
    QTRY_VERIFY_WITH_TIMEOUT(told(u"nobody was not scaled"_s), kPatienceMs);
    QVERIFY(notices->unseen() > 0);
    // The server warns of a kind that is going away.
    QVERIFY(m_window->openTable("componentstatuses"));
    QTRY_VERIFY_WITH_TIMEOUT(told(u"ComponentStatus is deprecated"_s), kPatienceMs);
    auto *bell = shown<views::NoticeBell>(m_window->main());
    QVERIFY(bell);
    QTest::mouseClick(bell, Qt::LeftButton);
    QVERIFY(shownText(*bell->popup()).contains(u"nobody was not scaled"_s));
    QCOMPARE(notices->unseen(), 0);
    bell->popup()->close();
}

void TstFrame::actionsSayWhyNot()
{
    makeWorkload("actions");
    if (QTest::currentTestFailed()) {
        return;
    }
    QAbstractButton *actions = button(m_window->main(), views::MainWindow::tr("Actions"));
    QVERIFY(actions && actions->isEnabled());
    const auto deletion = [&]() -> std::pair<bool, QString> {
        QTest::mouseClick(actions, Qt::LeftButton);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        std::pair<bool, QString> out{false, u"no menu"_s};
        for (const QAction *each : menu != nullptr ? menu->actions() : QList<QAction *>()) {
            if (each->data().isValid()
                && each->data().toInt() == static_cast<int>(views::Command::Delete))
            {
                out = {each->isEnabled(), each->toolTip()};
            }
        }
        if (menu != nullptr) {
            menu->close();
        }
        return out;
    };
    QVERIFY(deletion().first);
    m_window->main().cluster()->setLocked(true);
    QVERIFY(!deletion().first);
    QVERIFY2(deletion().second.contains(u"locked"_s), qPrintable(deletion().second));
    m_window->press(Qt::Key_D, Qt::ControlModifier); // the key says the same
    QVERIFY2(m_window->result().contains(u"locked"_s), qPrintable(m_window->result()));
    QVERIFY(!shown<views::ConfirmDialog>(m_window->main()));
    m_window->main().cluster()->setLocked(false);
}

void TstFrame::changedKeysAreInForceAtOnce()
{
    makeWorkload("other");
    if (QTest::currentTestFailed()) {
        return;
    }
    m_window->press(Qt::Key_Question, Qt::ShiftModifier);
    QTRY_VERIFY(shown<views::KeyHelp>(m_window->main()));
    QTest::mouseClick(
        button(*shown<views::KeyHelp>(m_window->main()), views::KeyHelp::tr("Change keys…")),
        Qt::LeftButton);
    QTRY_VERIFY(shown<views::KeyEditor>(m_window->main()));
    auto *editor = shown<views::KeyEditor>(m_window->main());
    editor->choose(views::Command::GoTo);
    QTest::keyClick(editor->findChild<QKeySequenceEdit *>(), Qt::Key_K, Qt::ControlModifier);
    QTest::mouseClick(button(*editor, views::KeyEditor::tr("Add this key")), Qt::LeftButton);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(!shown<views::KeyEditor>(m_window->main()));
    m_window->main().activateWindow();
    m_window->press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QApplication::activePopupWidget()->close();
    views::Settings().setKeys(u"goto"_s, {});
}

void TstFrame::ownershipIsTakenAfterAsking()
{
    makeWorkload("owned");
    if (QTest::currentTestFailed()) {
        return;
    }
    m_window->press(Qt::Key_E);
    QTRY_VERIFY(shown<views::YamlEditor>(m_window->main()));
    auto *editor = shown<views::YamlEditor>(m_window->main());
    auto *code = editor->findChild<views::CodeView *>();
    QTRY_VERIFY_WITH_TIMEOUT(code->toPlainText().contains(u"replicas: 2"_s), kPatienceMs);
    code->setPlainText(code->toPlainText().replace(u"replicas: 2"_s, u"replicas: 5"_s));
    const auto press = [&](const char *text) {
        const QString wanted = views::YamlEditor::tr(text);
        QTRY_VERIFY2_WITH_TIMEOUT(button(*editor, wanted) && button(*editor, wanted)->isEnabled(),
                                  qPrintable(shownText(*editor)), kPatienceMs);
        QTest::mouseClick(button(*editor, wanted), Qt::LeftButton);
    };
    for (const char *step :
         {"Review changes", "Take ownership and review", "Apply and take ownership"})
    {
        press(step);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    QTRY_VERIFY(shown<views::ConfirmDialog>(m_window->main()));
    auto *dialog = shown<views::ConfirmDialog>(m_window->main());
    QVERIFY(shownText(*dialog).contains(u"owned"_s));
    const auto replicas = [&] {
        return kubectl({u"-n"_s, m_namespace, u"get"_s, u"deployment"_s, u"owned"_s, u"-o"_s,
                        u"jsonpath={.spec.replicas}"_s})
            .out;
    };
    QCOMPARE(replicas(), "2"_ba); // nothing before the answer
    QTest::mouseClick(button(*dialog, views::YamlEditor::tr("Apply and take ownership")),
                      Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(replicas(), "5"_ba, kPatienceMs);
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

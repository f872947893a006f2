// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and buttons do to a workload, against the demo cluster: what each key opens, what a
// write says of itself, and why something may not be done.
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
#include "views/main/statusline.h"
#include "views/main/workspace.h"
#include "views/pages/codeview.h"
#include "views/pages/conflictview.h"
#include "views/pages/logpanel.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeySequenceEdit>
#include <QMenu>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

class TstKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everyKeyDoesWhatItSays();
    void aScaleShowsItsDifferenceAndIsUndoneByKey();
    void theBellTellsWhatFailedAndWhatTheServerWarnsOf();
    void actionsSayWhyNot();
    void changedKeysAreInForceAtOnce();
    void ownershipIsTakenAfterAsking();
    void cleanupTestCase();

private:
    void makeWorkload(const QByteArray &name);
    [[nodiscard]] bool open();
    const QString m_namespace = u"gui-keys-%1"_s.arg(QCoreApplication::applicationPid());
    std::unique_ptr<Window> m_window;
};

void TstKeys::initTestCase() { views::applyTheme(qApp, views::ThemeChoice::Light); }

void TstKeys::cleanup()
{
    m_window.reset();
    views::Settings().setTabs(u"demo"_s, {});
}

bool TstKeys::open()
{
    m_window = std::make_unique<Window>(u"demo"_s, models::Scope{false, {m_namespace}});
    m_window->main().activateWindow();
    return QTest::qWaitFor(
        [&] {
            return m_window->main().workspace() != nullptr
                && m_window->sidebarLine("pods") != nullptr;
        },
        kPatienceMs);
}

void TstKeys::cleanupTestCase()
{
    const Answer removed = kubectl({u"delete"_s, u"namespace"_s, m_namespace, u"--wait=false"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
}

void TstKeys::makeWorkload(const QByteArray &name)
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
    QVERIFY(open());
    QVERIFY(m_window->openTable("deployments"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow(m_namespace.toUtf8(), name), kPatienceMs);
}

void TstKeys::everyKeyDoesWhatItSays()
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
    QTRY_VERIFY_WITH_TIMEOUT(m_window->result().contains(u"There is no earlier revision"_s),
                             kPatienceMs);
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
    m_window->press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(closePopup());
    m_window->press(Qt::Key_N);
    QVERIFY(closePopup());
    m_window->press(Qt::Key_Colon, Qt::ShiftModifier);
    QVERIFY(closePopup());
}

void TstKeys::aScaleShowsItsDifferenceAndIsUndoneByKey()
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
    QTRY_VERIFY2_WITH_TIMEOUT(m_window->result().contains(u"was not undone: "_s),
                              qPrintable(m_window->result()), kPatienceMs);
    QCOMPARE(replicas(), "7"_ba);
}

void TstKeys::theBellTellsWhatFailedAndWhatTheServerWarnsOf()
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
    runner->scaleBy({deployments, m_namespace.toUtf8(), "nobody", "no-uid"}, 1);
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

void TstKeys::actionsSayWhyNot()
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

void TstKeys::changedKeysAreInForceAtOnce()
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

void TstKeys::ownershipIsTakenAfterAsking()
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
    press("Review changes");
    QTRY_VERIFY_WITH_TIMEOUT(shown<views::ConflictView>(*editor), kPatienceMs);
    QTest::keyClick(shown<views::ConflictView>(*editor)->table(), Qt::Key_Space);
    for (const char *step : {"Review changes", "Apply and take ownership"}) {
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
    TstKeys test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keys.moc"

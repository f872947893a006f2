// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A context that looks like production: read-only until its lock is opened, and nothing is deleted
// before its name was typed.
#include "gui/guisupport.h"
#include "gui/program.h"

#include "views/dialogs/comparisonview.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/imagedialog.h"
#include "views/main/contextchooser.h"
#include "views/main/resourcepage.h"
#include "views/main/services.h"
#include "views/main/statusline.h"
#include "views/main/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

namespace {

const QString kNamespace = u"production-%1"_s.arg(QCoreApplication::applicationPid());
const QString kName = u"to-be-deleted"_s;

QMenu *openMenu() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }

/// Chooses an entry of the menu that is open.
bool choose(const QString &text)
{
    QMenu *menu = openMenu();
    const QList<QAction *> actions = menu ? menu->actions() : QList<QAction *>();
    for (QAction *action : actions) {
        if (action->text() == text) {
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            return true;
        }
    }
    return false;
}

views::ResourceTable *table() { return mainWindow()->workspace()->currentTable()->table(); }

bool select(const QString &name)
{
    const views::ResourcePage *page = mainWindow()->workspace()->currentTable();
    for (int i = 0; page && i < page->model()->rowCount(); ++i) {
        if (QString::fromUtf8(views::toBytes(page->model()->rowAt(i)->name())) == name) {
            const QModelIndex cell =
                page->model()->index(i, table()->horizontalHeader()->logicalIndex(0));
            table()->scrollTo(cell);
            QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                              table()->visualRect(cell).center());
            return true;
        }
    }
    return false;
}

} // namespace

class TstProduction : public QObject
{
    Q_OBJECT

public:
    explicit TstProduction(const Home &home) : m_home(home) { }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void deletesOnlyUnlockedAndTyped();
    void setsAnImageOnlyOnceItsDifferenceWasShown();
    void startsLockedWhenSet();

private:
    const Home &m_home;
    QByteArray m_kubeconfig; ///< the demo's, with the context called prod-demo
};

void TstProduction::initTestCase()
{
    QFile file(kubeconfigFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_kubeconfig = file.readAll();
    m_kubeconfig.replace("user: admin\n  name: demo\n", "user: admin\n  name: prod-demo\n")
        .replace("current-context: demo\n", "current-context: prod-demo\n");
    QVERIFY(m_kubeconfig.contains("name: prod-demo"));
    QCOMPARE(kubectl({u"create"_s, u"namespace"_s, kNamespace}).exitCode, 0);
    QCOMPARE(kubectl({u"create"_s, u"configmap"_s, kName, u"-n"_s, kNamespace}).exitCode, 0);
    QCOMPARE(kubectl({u"create"_s, u"deployment"_s, u"guarded"_s, u"-n"_s, kNamespace,
                      u"--image=example.org/web:1.0"_s, u"--replicas=0"_s})
                 .exitCode,
             0);
}

void TstProduction::cleanupTestCase()
{
    QCOMPARE(kubectl({u"delete"_s, u"namespace"_s, kNamespace, u"--wait=false"_s}).exitCode, 0);
}

void TstProduction::deletesOnlyUnlockedAndTyped()
{
    const auto exists = [] {
        return kubectl({u"get"_s, u"configmap"_s, kName, u"-n"_s, kNamespace}).exitCode == 0;
    };
    app::Options options = startOptions(m_home.write(u"prod.yaml"_s, m_kubeconfig));
    options.scope = models::Scope{false, {kNamespace}};
    options.open = u"configmaps"_s;
    const Program program(options);
    QTRY_VERIFY(mainWindow());
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), kPatienceMs);
    QCOMPARE(mainWindow()->cluster()->context().name, u"prod-demo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(mainWindow()->workspace()->currentTable() && select(kName),
                             kPatienceMs);

    // Read-only: the key does nothing but say so.
    auto *lock = button(*mainWindow(), u"Read-only"_s);
    QVERIFY(lock && mainWindow()->cluster()->isLocked());
    QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY2(mainWindow()->statusLine()->resultText().contains(u"This context is locked"_s),
                 qPrintable(mainWindow()->statusLine()->resultText()));
    QVERIFY(!shown<views::ConfirmDialog>(*mainWindow()));

    QTest::mouseClick(lock, Qt::LeftButton);
    QTRY_VERIFY(openMenu());
    QVERIFY(choose(views::ContextChooser::tr("Allow changes for 30 minutes")));
    QTRY_VERIFY(!mainWindow()->cluster()->isLocked());
    QVERIFY2(lock->toolTip().startsWith(u"Changes allowed until "_s), qPrintable(lock->toolTip()));

    const auto ask = [] {
        QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
        return QTest::qWaitFor([] { return shown<views::ConfirmDialog>(*mainWindow()) != nullptr; },
                               kPatienceMs);
    };
    const auto gone = [] { return !shown<views::ConfirmDialog>(*mainWindow()); };
    // Half the name: the button stays off, and Enter, which is Cancel, deletes nothing.
    QVERIFY(select(kName) && ask());
    {
        const auto *dialog = shown<views::ConfirmDialog>(*mainWindow());
        QVERIFY(says(*dialog, u"prod-demo"_s));
        auto *typed = dialog->findChild<QLineEdit *>();
        const QAbstractButton *remove = button(*dialog, u"Delete"_s);
        QVERIFY(typed && remove && !remove->isEnabled());
        QTest::keyClicks(typed, kName.chopped(1));
        QVERIFY(!remove->isEnabled());
        QTest::keyClick(typed, Qt::Key_Return);
    }
    QTRY_VERIFY(gone());
    QVERIFY(exists());
    // The whole name.
    QVERIFY(select(kName) && ask());
    {
        const auto *dialog = shown<views::ConfirmDialog>(*mainWindow());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), kName);
        QAbstractButton *remove = button(*dialog, u"Delete"_s);
        QVERIFY(remove->isEnabled());
        QTest::mouseClick(remove, Qt::LeftButton);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!exists(), kPatienceMs);

    // A click closes the lock again.
    QTest::mouseClick(lock, Qt::LeftButton);
    QVERIFY(mainWindow()->cluster()->isLocked());
}

void TstProduction::setsAnImageOnlyOnceItsDifferenceWasShown()
{
    app::Options options = startOptions(m_home.write(u"prod.yaml"_s, m_kubeconfig));
    options.scope = models::Scope{false, {kNamespace}};
    options.open = u"deployments"_s;
    const Program program(options);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(mainWindow()->workspace()->currentTable() && select(u"guarded"_s),
                             kPatienceMs);
    QTest::keyClick(table(), Qt::Key_I);
    QTRY_VERIFY2(mainWindow()->statusLine()->resultText().contains(u"This context is locked"_s),
                 qPrintable(mainWindow()->statusLine()->resultText()));
    QVERIFY(!shown<views::ImageDialog>(*mainWindow()));

    mainWindow()->cluster()->setLocked(false);
    QTest::keyClick(table(), Qt::Key_I);
    QTRY_VERIFY(shown<views::ImageDialog>(*mainWindow()));
    const auto *dialog = shown<views::ImageDialog>(*mainWindow());
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QLineEdit *>(), kPatienceMs);
    auto *image = dialog->findChild<QLineEdit *>();
    QTRY_COMPARE_WITH_TIMEOUT(image->text(), u"example.org/web:1.0"_s, kPatienceMs);
    image->selectAll();
    QTest::keyClicks(image, u"example.org/web:1.1"_s);
    // The server is asked once typing has paused: until its answer is there, nothing can be done.
    QAbstractButton *set = button(*dialog, u"Set image"_s);
    const auto *difference = dialog->findChild<views::ComparisonView *>();
    QVERIFY(set && !set->isEnabled() && !difference->hasComparison());
    QTRY_VERIFY_WITH_TIMEOUT(set->isEnabled(), kPatienceMs);
    QVERIFY(difference->hasComparison());
    QTest::mouseClick(set, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(
        kubectl({u"get"_s, u"deployment"_s, u"guarded"_s, u"-n"_s, kNamespace, u"-o"_s,
                 u"jsonpath={.spec.template.spec.containers[0].image}"_s})
            .out,
        "example.org/web:1.1"_ba, kPatienceMs);
}

void TstProduction::startsLockedWhenSet()
{
    {
        const Program program(startOptions(kubeconfigFile(), u"demo-viewer"_s));
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(), kPatienceMs);
        QVERIFY(!mainWindow()->cluster()->isLocked());
        QToolButton *menu = nullptr;
        const QList<QToolButton *> buttons = mainWindow()->findChildren<QToolButton *>();
        for (QToolButton *each : buttons) {
            menu = each->accessibleName() == u"Menu"_s ? each : menu;
        }
        QVERIFY(menu);
        QTest::mouseClick(menu, Qt::LeftButton);
        QTRY_VERIFY(openMenu());
        QVERIFY(choose(u"Every context starts read-only"_s));
    }
    const Program program(startOptions(kubeconfigFile(), u"demo-viewer"_s));
    QTRY_VERIFY(mainWindow() && mainWindow()->cluster());
    QVERIFY(mainWindow()->cluster()->isLocked());
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstProduction test(home);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_production.moc"

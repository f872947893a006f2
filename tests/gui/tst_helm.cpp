// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Helm releases in the window against the demo cluster and the real helm: what is done by mouse and
// keys is what helm and kubectl then see, with a release in a namespace of the test's own.
#include "gui/guisupport.h"

#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/helmdialog.h"
#include "views/main/releasepage.h"
#include "views/main/workspace.h"
#include "views/pages/codeview.h"
#include "views/pages/helmrun.h"
#include "views/pages/manifestreview.h"
#include "views/pages/releasehistory.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

class TstHelm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theDemosReleaseIsListedAndOpened();
    void historyIsReadAndRolledBack();
    void editedValuesAreUpgradedTo();
    void aChartIsInstalledFromAFolder();
    void uninstallingSaysWhatGoes();

private:
    [[nodiscard]] Answer helm(const QStringList &arguments) const;
    [[nodiscard]] Answer ask(const QStringList &arguments) const;
    /// Of the ConfigMap of a release, as the server has it.
    [[nodiscard]] QByteArray greeting(const QString &release) const;
    [[nodiscard]] views::ReleasePage *open(const QByteArray &ns, const QByteArray &release);
    /// The run that was started last has ended well.
    void waitForHelm();
    void confirm(const QString &verb);

    QString m_namespace = u"helm-test-%1"_s.arg(QCoreApplication::applicationPid());
    QString m_chart = QStringLiteral(NANTIAN_SOURCE_DIR "/app/demo/chart");
    QString m_helm;
    std::unique_ptr<Window> m_window;
};

Answer TstHelm::helm(const QStringList &arguments) const
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(
        m_helm, QStringList{u"--kubeconfig"_s, kubeconfigFile(), u"-n"_s, m_namespace} + arguments);
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, kPatienceMs)) {
        return {-1, {}, process.errorString().toUtf8()};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Answer TstHelm::ask(const QStringList &arguments) const
{
    return kubectl(QStringList{u"-n"_s, m_namespace} + arguments);
}

QByteArray TstHelm::greeting(const QString &release) const
{
    return ask({u"get"_s, u"configmap"_s, release + u"-config"_s, u"-o"_s,
                u"jsonpath={.data.GREETING}"_s})
        .out;
}

void TstHelm::initTestCase()
{
    views::applyTheme(qApp, views::ThemeChoice::Light);
    const Answer program = demo({u"program"_s, u"helm"_s});
    QVERIFY2(program.exitCode == 0, program.err.constData());
    m_helm = QString::fromLocal8Bit(program.out);
    qputenv("NANTIAN_HELM", program.out);
    Answer said = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(said.exitCode == 0, said.err.constData());
    said = helm({u"install"_s, u"own"_s, m_chart, u"--set"_s, u"replicas=0"_s});
    QVERIFY2(said.exitCode == 0, said.err.constData());
    said = helm({u"upgrade"_s, u"own"_s, m_chart, u"--set"_s, u"replicas=0,greeting=Hello"_s});
    QVERIFY2(said.exitCode == 0, said.err.constData());
    m_window = std::make_unique<Window>();
}

void TstHelm::cleanupTestCase()
{
    m_window.reset();
    const Answer removed = kubectl({u"delete"_s, u"namespace"_s, m_namespace, u"--wait=false"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
}

views::ReleasePage *TstHelm::open(const QByteArray &ns, const QByteArray &release)
{
    if (!m_window->openTable("releases.helm.sh") || !m_window->clickRow(ns, release)) {
        return nullptr;
    }
    m_window->press(Qt::Key_Return);
    views::ReleasePage *page = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            page = shown<views::ReleasePage>(m_window->main());
            return page && page->object().name == release
                && page->verdictText().contains("deployed"_L1);
        },
        kPatienceMs);
    return page;
}

void TstHelm::waitForHelm()
{
    QTRY_VERIFY(shown<views::HelmRun>(m_window->main()));
    const auto *run = shown<views::HelmRun>(m_window->main());
    QTRY_VERIFY_WITH_TIMEOUT(!run->isRunning(), kPatienceMs);
    QVERIFY2(shownText(*run).contains("done"_L1), qUtf8Printable(shownText(*run)));
}

void TstHelm::confirm(const QString &verb)
{
    QTRY_VERIFY(shown<views::ConfirmDialog>(m_window->main()));
    const auto *dialog = shown<views::ConfirmDialog>(m_window->main());
    QAbstractButton *accept = button(*dialog, verb);
    QVERIFY(accept);
    QTRY_VERIFY_WITH_TIMEOUT(accept->isEnabled(), kPatienceMs);
    QVERIFY(shownText(*dialog).contains(m_namespace));
    QTest::mouseClick(accept, Qt::LeftButton);
}

void TstHelm::theDemosReleaseIsListedAndOpened()
{
    QVERIFY(m_window->openTable("releases.helm.sh"));
    QVERIFY(m_window->names("guestbook").contains(u"guestbook"_s));
    QVERIFY(m_window->names(m_namespace.toUtf8()).contains(u"own"_s));
    const views::ReleasePage *page = open("guestbook", "guestbook");
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->verdictText().contains("guestbook-0.2.0"_L1), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*page).contains("guestbook-config"_L1), kPatienceMs);
    // What is in it leads to the object itself.
    auto *objects = shown<QTreeWidget>(*page);
    const QList<QTreeWidgetItem *> found = objects->findItems(u"Deployment"_s, Qt::MatchExactly);
    QVERIFY(!found.isEmpty());
    objects->setCurrentItem(found.first());
    QTest::keyClick(objects, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_window->details() && m_window->details()->object().name == "guestbook", kPatienceMs);
}

void TstHelm::historyIsReadAndRolledBack()
{
    views::ReleasePage *page = open(m_namespace.toUtf8(), "own");
    QVERIFY(page);
    QCOMPARE(greeting(u"own"_s), "Hello");
    page->setFocus();
    QTest::keyClick(page, Qt::Key_U);
    QTRY_COMPARE(page->tabs()->currentIndex(), int(views::ReleasePage::Tab::History));
    auto *history = shown<views::ReleaseHistory>(*page);
    QVERIFY(history);
    QTRY_COMPARE_WITH_TIMEOUT(history->list()->topLevelItemCount(), 2, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(history->selected(), 1, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(history->review()->isReady(), kPatienceMs);
    QCOMPARE(history->review()->summary(), u"1 to change"_s);
    QTRY_VERIFY(shownText(*history).contains("Install complete"_L1));
    QAbstractButton *rollBack = button(*history, u"Roll back to revision 1"_s);
    QVERIFY(rollBack && rollBack->isEnabled());
    QTest::mouseClick(rollBack, Qt::LeftButton);
    confirm(u"Roll back to revision 1"_s);
    waitForHelm();
    QCOMPARE(greeting(u"own"_s), "Sign here");
    const Answer status = helm({u"status"_s, u"own"_s, u"-o"_s, u"json"_s});
    QVERIFY(status.out.contains(R"("version":3)"));
    QTRY_COMPARE_WITH_TIMEOUT(history->list()->topLevelItemCount(), 3, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(page->verdictText().contains("revision 3"_L1), kPatienceMs);
}

void TstHelm::editedValuesAreUpgradedTo()
{
    views::ReleasePage *page = open(m_namespace.toUtf8(), "own");
    QVERIFY(page);
    QTRY_VERIFY(button(*page, u"Upgrade"_s)->isEnabled());
    QTest::mouseClick(button(*page, u"Upgrade"_s), Qt::LeftButton);
    QTRY_VERIFY(shown<views::HelmDialog>(m_window->main()));
    auto *dialog = shown<views::HelmDialog>(m_window->main());
    QCOMPARE(dialog->values()->text().trimmed(), u"replicas: 0"_s);
    dialog->values()->selectAll();
    QTest::keyClicks(dialog->values(), u"greeting: Moin"_s);
    QTest::keyClick(dialog->values(), Qt::Key_Return);
    QTest::keyClicks(dialog->values(), u"replicas: 0"_s);
    QTest::mouseClick(button(*dialog, u"Show the difference"_s), Qt::LeftButton);
    QAbstractButton *upgrade = button(*dialog, u"Upgrade"_s);
    QTRY_VERIFY_WITH_TIMEOUT(upgrade->isEnabled(), kPatienceMs);
    QCOMPARE(dialog->review()->summary(), u"1 to change"_s);
    QCOMPARE(greeting(u"own"_s), "Sign here"); // it was only tried
    QTest::mouseClick(upgrade, Qt::LeftButton);
    waitForHelm();
    QCOMPARE(greeting(u"own"_s), "Moin");
    QTRY_VERIFY_WITH_TIMEOUT(page->verdictText().contains("revision 4"_L1), kPatienceMs);
}

void TstHelm::aChartIsInstalledFromAFolder()
{
    QVERIFY(m_window->openTable("releases.helm.sh"));
    QTest::keyClick(m_window->table(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(shown<views::HelmDialog>(m_window->main()));
    auto *dialog = shown<views::HelmDialog>(m_window->main());
    dialog->ns()->setText(m_namespace);
    QTest::keyClicks(dialog->name(), u"second"_s);
    QTest::keyClicks(dialog->chart(), m_chart);
    dialog->values()->setPlainText(u"replicas: 0\n"_s);
    QTest::mouseClick(button(*dialog, u"Show the difference"_s), Qt::LeftButton);
    QAbstractButton *install = button(*dialog, u"Install"_s);
    QTRY_VERIFY_WITH_TIMEOUT(install->isEnabled(), kPatienceMs);
    QCOMPARE(dialog->review()->summary(), u"3 to create"_s);
    QTest::mouseClick(install, Qt::LeftButton);
    waitForHelm();
    QCOMPARE(greeting(u"second"_s), "Sign here");
    QVERIFY(m_window->openTable("releases.helm.sh"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->names(m_namespace.toUtf8()).contains(u"second"_s),
                             kPatienceMs);
}

void TstHelm::uninstallingSaysWhatGoes()
{
    views::ReleasePage *page = open(m_namespace.toUtf8(), "own");
    QVERIFY(page);
    QTRY_VERIFY(button(*page, u"Uninstall"_s)->isEnabled());
    QTest::mouseClick(button(*page, u"Uninstall"_s), Qt::LeftButton);
    QTRY_VERIFY(shown<views::ConfirmDialog>(m_window->main()));
    QTRY_VERIFY_WITH_TIMEOUT(
        shownText(*shown<views::ConfirmDialog>(m_window->main())).contains("3 to delete"_L1),
        kPatienceMs);
    confirm(u"Uninstall"_s);
    waitForHelm();
    QVERIFY(greeting(u"own"_s).isEmpty());
    QCOMPARE(
        ask({u"get"_s, u"secrets"_s, u"-l"_s, u"owner=helm,name=own"_s, u"-o"_s, u"name"_s}).out,
        QByteArray());
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*page).contains("There is no release own"_L1), kPatienceMs);
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstHelm test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_helm.moc"

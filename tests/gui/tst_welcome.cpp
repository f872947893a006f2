// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A start without a kubeconfig: a file, a paste or the demo cluster; programs are named before they
// run, and what was pasted is either kept safely or still there.
#include "gui/guisupport.h"
#include "gui/program.h"

#include "kube/config/kubeconfig.h"
#include "views/dialogs/programsdialog.h"
#include "views/main/statusline.h"
#include "views/main/welcomepage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

namespace {

template <class T>
T *topLevel()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *each : all) {
        auto *found = qobject_cast<T *>(each);
        if (found && found->isVisible()) {
            return found;
        }
    }
    return nullptr;
}

/// The files the program kept of what was pasted.
QStringList kept()
{
    QStringList out;
    QDirIterator files(qEnvironmentVariable("XDG_DATA_HOME"), QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        out.append(files.next());
    }
    return out;
}

bool click(const QString &beginning)
{
    QAbstractButton *found = button(*mainWindow(), beginning);
    if (!found || !found->isEnabled()) {
        return false;
    }
    QTest::mouseClick(found, Qt::LeftButton);
    return true;
}

bool answer(const QString &beginning)
{
    const auto *box = topLevel<views::ProgramsDialog>();
    QAbstractButton *found = box ? button(*box, beginning) : nullptr;
    if (found) {
        QTest::mouseClick(found, Qt::LeftButton);
    }
    return found != nullptr;
}

/// In the file dialog.
bool choose(const QString &file)
{
    const auto *dialog = topLevel<QFileDialog>();
    // At once: letter by letter the completion's popup takes the keys and the click.
    dialog->findChild<QLineEdit *>()->setText(file);
    QAbstractButton *open = button(*dialog, u"Open"_s);
    if (!open || !open->isEnabled()) {
        return false;
    }
    QTest::mouseClick(open, Qt::LeftButton);
    return true;
}

QPlainTextEdit *pasteBox() { return mainWindow()->findChild<QPlainTextEdit *>(); }

void paste(const QByteArray &text)
{
    QApplication::clipboard()->setText(QString::fromUtf8(text));
    pasteBox()->setFocus();
    QTest::keyClick(pasteBox(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(pasteBox(), Qt::Key_V, Qt::ControlModifier);
}

} // namespace

class TstWelcome : public QObject
{
    Q_OBJECT

public:
    explicit TstWelcome(const Home &home) : m_home(home) { }

private Q_SLOTS:
    void initTestCase();
    void init();
    void threeWaysAreOffered();
    void aFileIsChosen();
    void aFileWithoutContextsSaysSo();
    void aPasteIsKeptForTheOwnerAlone();
    void aBrokenPasteIsNamedAndNotLost_data();
    void aBrokenPasteIsNamedAndNotLost();
    void programsAreNamedBeforeTheyRun();
    void aDemoThatDoesNotStartSaysWhy();
    void theDemoThatRunsIsUsed();
    void theDemoIsOpenedByItsOption();

private:
    [[nodiscard]] QByteArray withProgram(const QString &ran) const;

    const Home &m_home;
    QByteArray m_demo; ///< its kubeconfig
    kube::Context m_context;
};

void TstWelcome::initTestCase()
{
    QFile file(kubeconfigFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_demo = file.readAll();
    const auto config =
        kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(kubeconfigFile()));
    QVERIFY(config && config->find(u"demo"_s));
    m_context = *config->find(u"demo"_s);
    QVERIFY(m_context.identity.has_value());
    qputenv("LC_ALL", "C.UTF-8");
}

void TstWelcome::init()
{
    // Nothing is remembered of the test before.
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"}) {
        QVERIFY(QDir(qEnvironmentVariable(variable)).removeRecursively());
    }
}

void TstWelcome::threeWaysAreOffered()
{
    const Program program(startOptions());
    QTRY_VERIFY(mainWindow() && shown<views::WelcomePage>(*mainWindow()));
    QVERIFY(says(*mainWindow(), u"No kubeconfig was found\\."_s));
    for (const QString &way : {u"Open a kubeconfig file"_s, u"Start the demo cluster"_s}) {
        QVERIFY2(button(*mainWindow(), way) && button(*mainWindow(), way)->isEnabled(),
                 qPrintable(way));
    }
    // Nothing was pasted yet, so there is nothing to use.
    QVERIFY(!button(*mainWindow(), u"Use the pasted"_s)->isEnabled());
    QVERIFY(!mainWindow()->statusLine()->isVisible());
}

void TstWelcome::aFileIsChosen()
{
    const QString file = m_home.write(u"chosen"_s, m_demo);
    {
        const Program program(startOptions());
        QTRY_VERIFY(mainWindow() && button(*mainWindow(), u"Open a kubeconfig"_s));
        QVERIFY(click(u"Open a kubeconfig file"_s));
        QTRY_VERIFY(topLevel<QFileDialog>());
        QVERIFY(choose(file));
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(), kPatienceMs);
        QCOMPARE(mainWindow()->cluster()->context().name, u"demo"_s);
    }
    // The next start finds it again.
    const Program program(startOptions());
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), kPatienceMs);
    QCOMPARE(mainWindow()->cluster()->context().sourceFile, file);
}

void TstWelcome::aFileWithoutContextsSaysSo()
{
    const QString file = m_home.write(u"bare"_s, "{apiVersion: v1, kind: Config}");
    const Program program(startOptions());
    QTRY_VERIFY(mainWindow() && button(*mainWindow(), u"Open a kubeconfig"_s));
    QVERIFY(click(u"Open a kubeconfig file"_s));
    QTRY_VERIFY(topLevel<QFileDialog>());
    QVERIFY(choose(file));
    QTRY_VERIFY2(says(*mainWindow(), u"/bare cannot be used: it holds no contexts\\."_s),
                 qPrintable(shownText(*mainWindow())));
}

void TstWelcome::aPasteIsKeptForTheOwnerAlone()
{
    {
        const Program program(startOptions());
        QTRY_VERIFY(mainWindow() && shown<views::WelcomePage>(*mainWindow()));
        paste(m_demo);
        QVERIFY(click(u"Use the pasted kubeconfig"_s));
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(), kPatienceMs);
    }
    QCOMPARE(kept().size(), 1);
    QFile file(kept().first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), m_demo);
    QCOMPARE(file.permissions()
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther
                    | QFile::ExeOwner),
             QFile::Permissions());
    // The next start finds it again.
    const Program program(startOptions());
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), kPatienceMs);
}

void TstWelcome::aBrokenPasteIsNamedAndNotLost_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("line");

    QTest::newRow("not YAML")
        << "apiVersion: v1\nkind: Config\nclusters: [{name: x\ncontexts: []\n"_ba
        << u"The pasted text cannot be used: line \\d+, column \\d+: .+\\."_s << -1;
    QTest::newRow("a wrong type")
        << "apiVersion: v1\nkind: Config\nclusters:\n- name: x\n  cluster: {server: [1]}\n"_ba
        << u"The pasted text cannot be used: line 5: .*server.*must be a text"_s << 5;
    QTest::newRow("something else")
        << "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n"_ba
        << u"The pasted text cannot be used: .*is a Pod of v1 and not a kubeconfig"_s << -1;
    QTest::newRow("no contexts") << "apiVersion: v1\nkind: Config\n"_ba
                                 << u"The pasted text cannot be used: it holds no contexts\\."_s
                                 << 0;
}

void TstWelcome::aBrokenPasteIsNamedAndNotLost()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, sentence);
    QFETCH(const int, line);

    const Program program(startOptions());
    QTRY_VERIFY(mainWindow() && shown<views::WelcomePage>(*mainWindow()));
    paste(text);
    QVERIFY(click(u"Use the pasted kubeconfig"_s));
    QTRY_VERIFY2(says(*mainWindow(), sentence), qPrintable(shownText(*mainWindow())));
    QCOMPARE(pasteBox()->toPlainText().toUtf8(), text);
    QCOMPARE(kept(), QStringList());
    if (line >= 0) {
        const auto marks = pasteBox()->extraSelections();
        QCOMPARE(marks.isEmpty() ? 0 : marks.first().cursor.blockNumber() + 1, line);
    }
    // Corrected, it is taken; the sentence about the old text is gone at once.
    paste(m_demo);
    QVERIFY(!says(*mainWindow(), u"cannot be used"_s));
    QVERIFY(click(u"Use the pasted kubeconfig"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), kPatienceMs);
}

/// The demo's kubeconfig with its certificate behind a program that leaves a trace when it runs.
QByteArray TstWelcome::withProgram(const QString &ran) const
{
    const kube::Identity &identity = *m_context.identity;
    const auto escaped = [](QByteArray pem) { return pem.trimmed().replace('\n', "\\\\n"); };
    const QString script = m_home.write(
        u"login"_s,
        "#!/bin/sh\necho \"$@\" >>'" + ran.toUtf8()
            + "'\nprintf '{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"kind\":"
              "\"ExecCredential\",\"status\":{\"clientCertificateData\":\""
            + escaped(identity.clientCert) + "\",\"clientKeyData\":\"" + escaped(identity.clientKey)
            + "\"}}'\n");
    QFile::setPermissions(script, QFile::ReadOwner | QFile::ExeOwner);
    return u"{apiVersion: v1, kind: Config, current-context: there,\n"
           "clusters: [{name: c, cluster: {server: '%1', certificate-authority-data: %2}}],\n"
           "users: [{name: u, user: {exec: {apiVersion: client.authentication.k8s.io/v1, "
           "command: %3, args: [--region, eu 1], interactiveMode: Never}}}],\n"
           "contexts: [{name: there, context: {cluster: c, user: u}},"
           " {name: again, context: {cluster: c, user: u}}]}\n"_s
               .arg(QString::fromUtf8(identity.server),
                    QString::fromLatin1(identity.caData.toBase64()), script)
               .toUtf8();
}

void TstWelcome::programsAreNamedBeforeTheyRun()
{
    const QString ran = m_home.path() + u"/ran"_s;
    const QByteArray text = withProgram(ran);
    const Program program(startOptions());
    QTRY_VERIFY(mainWindow() && shown<views::WelcomePage>(*mainWindow()));
    paste(text);
    QVERIFY(click(u"Use the pasted kubeconfig"_s));
    QTRY_VERIFY(topLevel<views::ProgramsDialog>());
    // Two contexts, one program: it is named once, as it will be run.
    const QString asked = shownText(*topLevel<views::ProgramsDialog>());
    QCOMPARE(asked.count(u"/login --region eu 1"_s), 1);

    QVERIFY(answer(u"Do not open"_s));
    QTRY_VERIFY(!topLevel<views::ProgramsDialog>());
    QVERIFY(mainWindow()->cluster() == nullptr);
    QVERIFY(!QFile::exists(ran));
    QCOMPARE(kept(), QStringList());
    QCOMPARE(pasteBox()->toPlainText().toUtf8(), text);

    QVERIFY(click(u"Use the pasted kubeconfig"_s));
    QTRY_VERIFY(topLevel<views::ProgramsDialog>());
    QVERIFY(!QFile::exists(ran));
    QVERIFY(answer(u"Run and open"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), kPatienceMs);
    QCOMPARE(mainWindow()->cluster()->context().name, u"there"_s);
    QVERIFY(QFile::exists(ran));
}

void TstWelcome::aDemoThatDoesNotStartSaysWhy()
{
    shareDemo();
    qputenv("NANTIAN_DEMO_STATE", "/proc/nowhere"); // where nobody can write
    const Program program(startOptions());
    QTRY_VERIFY(mainWindow() && shown<views::WelcomePage>(*mainWindow()));
    paste("half a kubeconfig");
    QVERIFY(click(u"Start the demo cluster"_s));
    QTRY_VERIFY2_WITH_TIMEOUT(
        says(*mainWindow(), u"The demo cluster could not be started: .*/proc/nowhere"_s),
        qPrintable(shownText(*mainWindow())), kPatienceMs);
    // All three ways are open again.
    for (const QString &way :
         {u"Open a kubeconfig file"_s, u"Use the pasted"_s, u"Start the demo cluster"_s})
    {
        QVERIFY2(button(*mainWindow(), way)->isEnabled(), qPrintable(way));
    }
    QCOMPARE(pasteBox()->toPlainText(), u"half a kubeconfig"_s);
}

void TstWelcome::theDemoThatRunsIsUsed()
{
    shareDemo();
    const Program program(startOptions());
    QTRY_VERIFY(mainWindow() && shown<views::WelcomePage>(*mainWindow()));
    QVERIFY(click(u"Start the demo cluster"_s));
    QVERIFY(says(*mainWindow(), u"Starting the demo cluster"_s));
    QVERIFY(!button(*mainWindow(), u"Start the demo"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), kPatienceMs);
    QCOMPARE(mainWindow()->cluster()->context().identity->server, m_context.identity->server);
    QVERIFY(!shown<views::WelcomePage>(*mainWindow()));
}

void TstWelcome::theDemoIsOpenedByItsOption()
{
    shareDemo();
    app::Options options = startOptions();
    options.demo = true;
    options.open = u"pods"_s;
    const Program program(options);
    QTRY_VERIFY(mainWindow());
    QVERIFY(says(*mainWindow(), u"Starting the demo cluster"_s));
    QTRY_VERIFY2_WITH_TIMEOUT(mainWindow()->statusLine()->streamText().startsWith(u"live, "_s),
                              qPrintable(mainWindow()->statusLine()->streamText()), kPatienceMs);
    QCOMPARE(mainWindow()->cluster()->context().identity->server, m_context.identity->server);
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstWelcome test(home);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_welcome.moc"

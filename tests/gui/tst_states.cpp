// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong is said in the window by a sentence that names it and the next step, and nothing
// is lost: the program as main() puts it together, on kubeconfigs made from the demo cluster's.
#include "gui/guisupport.h"
#include "gui/program.h"

#include "kube/config/kubeconfig.h"
#include "support/testcertificates.h"
#include "views/dialogs/scaledialog.h"
#include "views/main/statusline.h"
#include "views/main/welcomepage.h"
#include "views/main/workspace.h"
#include "views/pages/codeview.h"
#include "views/pages/messagebar.h"
#include "views/pages/yamleditor.h"

#include <QAbstractButton>
#include <QApplication>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

class TstStates : public QObject
{
    Q_OBJECT

public:
    explicit TstStates(const Home &home) : m_home(home) { }

private Q_SLOTS:
    void initTestCase();
    void aBrokenKubeconfigIsPickedUpOnceCorrected();
    void aClusterThatCannotBeUsedSaysWhy_data();
    void aClusterThatCannotBeUsedSaysWhy();
    void aRefusedCertificateCanBeLookedAt();
    void whoMayNotListIsTold();
    void whoMayNotWriteIsTold();
    void brokenYamlIsNamedAndKept();

private:
    [[nodiscard]] QByteArray kubeconfig(const QString &server, const QByteArray &ca,
                                        const QString &user) const;

    const Home &m_home;
    QString m_server;
    QByteArray m_ca;
};

void TstStates::initTestCase()
{
    const auto config =
        kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(kubeconfigFile()));
    QVERIFY(config.has_value());
    const kube::Context *demo = config->find(u"demo"_s);
    QVERIFY(demo && demo->identity);
    m_server = QString::fromUtf8(demo->identity->server);
    m_ca = demo->identity->caData;
}

QByteArray TstStates::kubeconfig(const QString &server, const QByteArray &ca,
                                 const QString &user) const
{
    return u"{apiVersion: v1, kind: Config, current-context: there,\n"
           "clusters: [{name: there, cluster: {server: '%1', certificate-authority-data: %2}}],\n"
           "users: [{name: me, user: %3}],\n"
           "contexts: [{name: there, context: {cluster: there, user: me}},\n"
           "  {name: other, context: {cluster: there, user: me}}]}\n"_s
               .arg(server, QString::fromLatin1(ca.toBase64()), user)
               .toUtf8();
}

void TstStates::aBrokenKubeconfigIsPickedUpOnceCorrected()
{
    const QString file = m_home.write(u"broken.yaml"_s,
                                      "apiVersion: v1\nkind: Config\nclusters:\n"
                                      "- name: x\n  cluster: {server: https://x\n"
                                      "contexts: []\n");
    QVERIFY(!file.isEmpty());
    const Program program(startOptions(file));
    QTRY_VERIFY(mainWindow());
    QTRY_VERIFY2_WITH_TIMEOUT(
        says(*mainWindow(),
             u"broken\\.yaml cannot be used: line \\d+, column \\d+: .+\\. Correct "
             "the kubeconfig\\."_s),
        qPrintable(shownText(*mainWindow())), kPatienceMs);
    QVERIFY(shown<views::WelcomePage>(*mainWindow()));
    QVERIFY(!says(*mainWindow(), u"No kubeconfig was found"_s));
    QVERIFY(button(*mainWindow(), u"Open a kubeconfig file"_s));

    QFile good(kubeconfigFile());
    QVERIFY(good.open(QIODevice::ReadOnly));
    QCOMPARE(m_home.write(u"broken.yaml"_s, good.readAll()), file);
    QTRY_VERIFY_WITH_TIMEOUT(mainWindow()->cluster()
                                 && mainWindow()->cluster()->state()
                                     == models::Cluster::State::Connected,
                             kPatienceMs);
}

void TstStates::aClusterThatCannotBeUsedSaysWhy_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("ca");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("sentence");

    const QByteArray foreign = tests::TestCertificates().ca();
    QVERIFY(!foreign.isEmpty());
    const QString token = u"{token: made-up}"_s;
    QTest::newRow("nobody listens")
        << u"https://127.0.0.1:1"_s << m_ca << token
        << u"does not accept connections\\. Check that the API server is running and that its "
           "address and port are right\\. Nantian keeps trying\\."_s;
    QTest::newRow("a name nobody knows")
        << u"https://nantian.invalid:6443"_s << m_ca << token
        << u"The address of .* cannot be found\\. Check the server's name in the kubeconfig, the "
           "network and the VPN\\."_s;
    QTest::newRow("another authority")
        << m_server << foreign << token
        << u"is not signed by an authority that the kubeconfig trusts\\. Check "
           "certificate-authority in the kubeconfig"_s;
    QTest::newRow("a made-up token")
        << m_server << m_ca << token
        << u"does not accept your credentials\\. They may have expired: sign in again, or get a "
           "new kubeconfig\\."_s;
    // Of a service account, issued and expired in 2020.
    QTest::newRow("a token of long ago")
        << m_server << m_ca
        << u"{token: eyJhbGciOiJSUzI1NiJ9.%1.c2ln}"_s.arg(QString::fromLatin1(
               "{\"iss\":\"https://kubernetes.default.svc\",\"iat\":1577836800,\"exp\":1577840400,"
               "\"sub\":\"system:serviceaccount:default:default\"}"_ba.toBase64(
                   QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)))
        << u"does not accept your credentials\\. They may have expired: sign in again, or get a "
           "new kubeconfig\\."_s;
    QTest::newRow("a program that is not there")
        << m_server << m_ca
        << u"{exec: {apiVersion: client.authentication.k8s.io/v1, command: nantian-no-program, "
           "interactiveMode: Never}}"_s
        << u"The program nantian-no-program, which makes the credentials for this context, was not "
           "found\\. Install it, or correct its command in the kubeconfig\\."_s;
}

void TstStates::aClusterThatCannotBeUsedSaysWhy()
{
    QFETCH(const QString, server);
    QFETCH(const QByteArray, ca);
    QFETCH(const QString, user);
    QFETCH(const QString, sentence);

    const QString file = m_home.write(u"there.yaml"_s, kubeconfig(server, ca, user));
    const Program program(startOptions(file));
    QTRY_VERIFY(mainWindow());
    QTRY_VERIFY2_WITH_TIMEOUT(says(*mainWindow(), sentence), qPrintable(shownText(*mainWindow())),
                              kPatienceMs);
    QVERIFY(says(*mainWindow(), u"there cannot be reached"_s));
    QCOMPARE(mainWindow()->statusLine()->streamText(), u"unreachable"_s);
    // It goes on from there: another context can be chosen.
    mainWindow()->openContext(u"other"_s);
    QTRY_VERIFY_WITH_TIMEOUT(says(*mainWindow(), u"other cannot be reached"_s), kPatienceMs);
}

void TstStates::aRefusedCertificateCanBeLookedAt()
{
    const QString file =
        m_home.write(u"there.yaml"_s,
                     kubeconfig(m_server, tests::TestCertificates().ca(), u"{token: made-up}"_s));
    const Program program(startOptions(file));
    QTRY_VERIFY(mainWindow());
    QTRY_VERIFY_WITH_TIMEOUT(button(*mainWindow(), u"Details"_s), kPatienceMs);
    QTest::mouseClick(button(*mainWindow(), u"Details"_s), Qt::LeftButton);
    QTRY_VERIFY2(
        says(*mainWindow(),
             u"\nserver certificate:\n  subject: CN=kube-apiserver\n  issuer: "
             "CN=nantian-demo-ca\n  valid: \\d{4}-.* to \\d{4}-.*\n  names: .*DNS:kubernetes"_s),
        qPrintable(shownText(*mainWindow())));
}

void TstStates::whoMayNotListIsTold()
{
    app::Options asked = startOptions(kubeconfigFile(), u"demo-dev"_s);
    asked.scope = models::Scope{false, {u"data"_s}};
    asked.open = u"pods"_s;
    const Program program(asked);
    QTRY_VERIFY(mainWindow());
    QTRY_VERIFY2_WITH_TIMEOUT(
        says(*mainWindow(),
             u"The server does not allow it: pods is forbidden: User \"dev\" cannot list resource "
             "\"pods\" in API group \"\" in the namespace \"data\"\\. Ask an administrator of the "
             "cluster for the right to do it\\."_s),
        qPrintable(shownText(*mainWindow())), kPatienceMs);
    QVERIFY(says(*mainWindow(), u"You may not list pods here"_s));
    QCOMPARE(mainWindow()->statusLine()->streamText(), u"denied"_s);
    // What the user may see is a choice away.
    mainWindow()->setScope({false, {u"shop"_s}});
    QTRY_VERIFY2_WITH_TIMEOUT(mainWindow()->statusLine()->streamText().startsWith(u"live, "_s),
                              qPrintable(mainWindow()->statusLine()->streamText()), kPatienceMs);
}

void TstStates::whoMayNotWriteIsTold()
{
    Window window(u"demo-viewer"_s, {false, {u"shop"_s}});
    QVERIFY(window.openTable("deployments"));
    QVERIFY(window.clickRow("shop", "catalog"));
    window.press(Qt::Key_D);
    const auto denied = [&] {
        const QAbstractButton *scale =
            window.details() ? button(*window.details(), u"Scale"_s) : nullptr;
        return scale && !scale->isEnabled()
            && scale->toolTip().contains(u"viewer may not patch deployments/scale here."_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(denied(), kPatienceMs);
    window.press(Qt::Key_S);
    QTRY_VERIFY2_WITH_TIMEOUT(
        window.result().startsWith(u"viewer may not patch deployments/scale here."_s),
        qPrintable(window.result()), kPatienceMs);
    QVERIFY(!shown<views::ScaleDialog>(window.main()));

    QVERIFY(window.openTable("secrets"));
    QTRY_VERIFY2_WITH_TIMEOUT(
        says(window.main(),
             u"The server does not allow it: secrets is forbidden: User \"viewer\" "
             "cannot list resource \"secrets\" in API group \"\" in the namespace "
             "\"shop\"\\."_s),
        qPrintable(shownText(window.main())), kPatienceMs);
}

void TstStates::brokenYamlIsNamedAndKept()
{
    Window window(u"demo"_s, {false, {u"lab"_s}});
    QVERIFY(window.openTable("configmaps"));
    QTest::keyClick(&window.main(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(shown<views::YamlEditor>(window.main()));
    auto *editor = shown<views::YamlEditor>(window.main());
    auto *code = editor->findChild<views::CodeView *>();
    QTest::keyClicks(code, u"apiVersion: v1"_s);
    QTest::keyClick(code, Qt::Key_Return);
    QTest::keyClicks(code, u"kind: ConfigMap"_s);
    QTest::keyClick(code, Qt::Key_Return);
    QTest::keyClicks(code, u"metadata: {name: [broken"_s);
    const QString typed = editor->text();
    QCOMPARE(typed.count(u'\n'), 2);
    QTest::mouseClick(button(*editor, u"Review changes"_s), Qt::LeftButton);
    auto *message = editor->findChild<views::MessageBar *>();
    const QRegularExpression sentence(
        u"^The YAML cannot be read: line \\d+, column \\d+: .+\\.$"_s);
    QTRY_VERIFY2(sentence.match(message->text()).hasMatch(), qPrintable(message->text()));
    QVERIFY(message->isVisible());
    QVERIFY(code->markedLine() > 0);
    QCOMPARE(editor->text(), typed);

    // A server that refuses loses nothing either.
    code->selectAll();
    QTest::keyClicks(code, u"{apiVersion: v1, kind: ConfigMap, metadata: {name: Not_A_Name}}"_s);
    const QString second = editor->text();
    QTest::mouseClick(button(*editor, u"Review changes"_s), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(message->text().contains(u"metadata.name"_s),
                              qPrintable(message->text()), kPatienceMs);
    QCOMPARE(editor->text(), second);
    QVERIFY(window.openTable("nodes"));
    QCOMPARE(editor->text(), second);
    QVERIFY(editor->isModified());
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstStates test(home);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_states.moc"

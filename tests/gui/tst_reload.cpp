// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A kubeconfig that changes under an open window: what is open stays open, new credentials are
// used, lost and broken ones are told.
#include "gui/guisupport.h"
#include "gui/program.h"

#include "kube/config/kubeconfig.h"
#include "views/main/contextchooser.h"
#include "views/main/resourcepage.h"
#include "views/main/statusline.h"
#include "views/main/workspace.h"
#include "views/pages/codeview.h"
#include "views/pages/yamleditor.h"

#include <QApplication>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

namespace {

QStringList offeredContexts()
{
    QStringList out;
    const auto *chooser = mainWindow()->findChild<views::ContextChooser *>();
    const auto *tool = chooser->findChild<QToolButton *>();
    const QList<QAction *> actions = tool->menu()->actions();
    for (const QAction *action : actions) {
        if (action->isCheckable()) {
            out.append(action->text());
        }
    }
    return out;
}

QString stream() { return mainWindow()->statusLine()->streamText(); }
QString result() { return mainWindow()->statusLine()->resultText(); }

qsizetype rows()
{
    const views::ResourcePage *page = mainWindow()->workspace()->currentTable();
    return page ? page->model()->rowCount() : 0;
}

} // namespace

class TstReload : public QObject
{
    Q_OBJECT

public:
    explicit TstReload(const Home &home) : m_home(home) { }

private Q_SLOTS:
    void initTestCase();
    void aNewContextIsOffered();
    void newCredentialsConnectAnew();
    void aLostContextStaysAsItWas();
    void aBrokenFileChangesNothing();
    void oneBrokenFileOfTwoChangesNothing();

private:
    /// A kubeconfig whose contexts are those of the map: name to user of the demo.
    [[nodiscard]] QByteArray kubeconfig(const QMap<QString, QString> &contexts) const;
    [[nodiscard]] QString write(const QByteArray &text) const
    {
        return m_home.write(u"changing.yaml"_s, text);
    }
    /// Opens `there` as the administrator, with Services in front, live.
    [[nodiscard]] bool open() const;

    const Home &m_home;
    kube::Kubeconfig m_demo;
};

void TstReload::initTestCase()
{
    auto config = kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(kubeconfigFile()));
    QVERIFY(config && config->find(u"demo"_s) && config->find(u"demo-viewer"_s));
    m_demo = *std::move(config);
}

QByteArray TstReload::kubeconfig(const QMap<QString, QString> &contexts) const
{
    const auto pem = [](const QByteArray &text) { return QString::fromLatin1(text.toBase64()); };
    const kube::Identity &server = *m_demo.find(u"demo"_s)->identity;
    QString out = u"apiVersion: v1\nkind: Config\nclusters:\n- {name: c, cluster: {server: '%1', "
                  "certificate-authority-data: %2}}\nusers:\n"_s.arg(
                      QString::fromUtf8(server.server), pem(server.caData));
    for (const QString &user : {u"demo"_s, u"demo-viewer"_s}) {
        const kube::Identity &identity = *m_demo.find(user)->identity;
        out += u"- {name: %1, user: {client-certificate-data: %2, client-key-data: %3}}\n"_s.arg(
            user, pem(identity.clientCert), pem(identity.clientKey));
    }
    out += u"current-context: there\ncontexts:\n"_s;
    for (auto it = contexts.constBegin(); it != contexts.constEnd(); ++it) {
        out += u"- {name: %1, context: {cluster: c, user: %2}}\n"_s.arg(it.key(), it.value());
    }
    return out.toUtf8();
}

bool TstReload::open() const
{
    const auto live = [] { return mainWindow() && stream().startsWith(u"live, "_s) && rows() > 0; };
    return QTest::qWaitFor(live, kPatienceMs);
}

void TstReload::aNewContextIsOffered()
{
    const Program program(startOptions(write(kubeconfig({{u"there"_s, u"demo"_s}}))));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), kPatienceMs);
    QCOMPARE(offeredContexts(), QStringList{u"there"_s});
    const models::Cluster *cluster = mainWindow()->cluster();
    (void)write(kubeconfig({{u"there"_s, u"demo"_s}, {u"other"_s, u"demo-viewer"_s}}));
    QTRY_COMPARE(offeredContexts(), (QStringList{u"other"_s, u"there"_s}));
    QCOMPARE(mainWindow()->cluster(), cluster);
    QVERIFY(isConnected());
}

void TstReload::newCredentialsConnectAnew()
{
    app::Options options = startOptions(write(kubeconfig({{u"there"_s, u"demo"_s}})));
    options.open = u"services"_s;
    const Program program(options);
    QTRY_VERIFY(mainWindow());
    QVERIFY2(open(), qPrintable(shownText(*mainWindow())));
    QTRY_COMPARE_WITH_TIMEOUT(mainWindow()->cluster()->info().userName, u"admin"_s, kPatienceMs);
    const views::Workspace *workspace = mainWindow()->workspace();
    QTest::keyClick(mainWindow(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(shown<views::YamlEditor>(*mainWindow()));
    auto *editor = shown<views::YamlEditor>(*mainWindow());
    QTest::keyClicks(editor->findChild<views::CodeView *>(), u"not: saved"_s);
    const qsizetype before = rows();

    (void)write(kubeconfig({{u"there"_s, u"demo-viewer"_s}}));
    QTRY_COMPARE_WITH_TIMEOUT(mainWindow()->cluster()->info().userName, u"viewer"_s, kPatienceMs);
    // The same window, table and unsaved text.
    QCOMPARE(mainWindow()->workspace(), workspace);
    QCOMPARE(editor->text(), u"not: saved"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(stream().startsWith(u"live, "_s), qPrintable(stream()), kPatienceMs);
    QVERIFY(rows() > 0 && rows() <= before);
    QVERIFY(result().contains(u"The kubeconfig changed: connecting to there anew"_s));
}

void TstReload::aLostContextStaysAsItWas()
{
    app::Options options = startOptions(write(kubeconfig({{u"there"_s, u"demo"_s}})));
    options.open = u"services"_s;
    const Program program(options);
    QTRY_VERIFY(mainWindow());
    QVERIFY2(open(), qPrintable(shownText(*mainWindow())));
    const qsizetype before = rows();

    (void)write(kubeconfig({{u"other"_s, u"demo"_s}}));
    QTRY_VERIFY2(result().contains(u"there is no longer in the kubeconfig"_s),
                 qPrintable(result()));
    QTRY_VERIFY2(stream().startsWith(u"stale"_s), qPrintable(stream()));
    QCOMPARE(rows(), before);
    QVERIFY(says(*mainWindow(), u"there, removed"_s));
    QCOMPARE(offeredContexts(), QStringList{u"other"_s});
    // Its credentials are not used any more, whatever wakes up.
    mainWindow()->cluster()->resume();
    const auto answer = mainWindow()->cluster()->get("/version").future;
    QTRY_VERIFY(answer.isFinished());
    QVERIFY(!answer.result());
    QVERIFY2(stream().startsWith(u"stale"_s), qPrintable(stream()));

    (void)write(kubeconfig({{u"there"_s, u"demo"_s}}));
    QTRY_VERIFY2_WITH_TIMEOUT(stream().startsWith(u"live, "_s), qPrintable(stream()), kPatienceMs);
    QTRY_VERIFY(isConnected());
}

void TstReload::aBrokenFileChangesNothing()
{
    app::Options options = startOptions(write(kubeconfig({{u"there"_s, u"demo"_s}})));
    options.open = u"services"_s;
    const Program program(options);
    QTRY_VERIFY(mainWindow());
    QVERIFY2(open(), qPrintable(shownText(*mainWindow())));
    (void)write("apiVersion: v1\nkind: Config\nclusters: [\n");
    QTRY_VERIFY2(result().contains(u"changing.yaml cannot be used: line "_s), qPrintable(result()));
    QVERIFY(isConnected());
    QCOMPARE(offeredContexts(), QStringList{u"there"_s});
    const auto answer = mainWindow()->cluster()->get("/version").future;
    QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), kPatienceMs);
    QVERIFY(answer.result().has_value());
    QVERIFY2(stream().startsWith(u"live, "_s), qPrintable(stream()));
}

void TstReload::oneBrokenFileOfTwoChangesNothing()
{
    const QString one = m_home.write(u"one.yaml"_s, kubeconfig({{u"other"_s, u"demo"_s}}));
    const QString two = write(kubeconfig({{u"there"_s, u"demo"_s}}));
    qputenv("KUBECONFIG", QString(one + u':' + two).toLocal8Bit());
    const Program program(startOptions({}, u"there"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), kPatienceMs);
    QCOMPARE(offeredContexts(), (QStringList{u"other"_s, u"there"_s}));
    (void)write("contexts: [");
    QTRY_VERIFY2(result().contains(u"changing.yaml cannot be used: line "_s), qPrintable(result()));
    QVERIFY(isConnected());
    QCOMPARE(offeredContexts(), (QStringList{u"other"_s, u"there"_s}));
    qunsetenv("KUBECONFIG");
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstReload test(home);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_reload.moc"

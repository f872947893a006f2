// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The connection breaks in the middle of a write (tests/support/faultproxy stands between): it is
// sent once, what is there is read again, and that is what the user is told.
#include "gui/guisupport.h"

#include "kube/config/kubeconfig.h"
#include "services/cluster.h"
#include "views/main/actionrunner.h"
#include "views/pages/messagebar.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

namespace {

/// Done, but the answer is lost; or lost on its way to the server.
enum class Lost : quint8 { Answer, Request };

} // namespace

class TstLostAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aScale_data() { lost(); }
    void aScale();
    void anApply_data() { lost(); }
    void anApply();

private:
    static void lost();
    /// Of those two objects of a kind, by their names.
    [[nodiscard]] static QString nameOf(Lost lost)
    {
        return lost == Lost::Answer ? u"answer"_s : u"request"_s;
    }
    [[nodiscard]] QByteArray ask(const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QString m_namespace = u"lost-%1"_s.arg(QCoreApplication::applicationPid());
    QProcess m_proxy;
    std::unique_ptr<models::Cluster> m_cluster;
};

QByteArray TstLostAnswers::ask(const QStringList &arguments) const
{
    return kubectl(QStringList{u"-n"_s, m_namespace} + arguments).out;
}

void TstLostAnswers::initTestCase()
{
    views::applyTheme(qApp, views::ThemeChoice::Light);
    const Answer made = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QJsonArray script;
    for (const Lost lost : {Lost::Answer, Lost::Request}) {
        for (const QString &path : {u"deployments/%1/scale"_s, u"configmaps/%1"_s}) {
            const QString request = u"PATCH .*/"_s + path.arg(nameOf(lost)) + u"\\?(?!.*dryRun)"_s;
            QJsonObject step{{u"match"_s, request}};
            if (lost == Lost::Answer) {
                step.insert("cut_at"_L1, 0);
            } else {
                step.insert("drop"_L1, true);
            }
            script.append(step);
        }
    }
    QFile file(m_folder.filePath(u"script.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QJsonDocument(script).toJson(QJsonDocument::Compact)) > 0);
    file.close();
    m_proxy.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_proxy.start(u"python3"_s,
                  {u"-u"_s, u"" NANTIAN_SOURCE_DIR "/tests/support/faultproxy/faultproxy.py"_s,
                   kubeconfigFile(), file.fileName()});
    QTRY_VERIFY_WITH_TIMEOUT(m_proxy.canReadLine(), kPatienceMs);
    const QString proxied = QString::fromUtf8(m_proxy.readLine()).trimmed();
    const auto config = kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(proxied));
    QVERIFY(config.has_value());
    m_cluster = std::make_unique<models::Cluster>(*config->find(config->currentContext));
    m_cluster->setLocked(false);
    QTRY_VERIFY_WITH_TIMEOUT(!m_cluster->findResource("deployments.apps").plural.isEmpty(),
                             kPatienceMs);
}

void TstLostAnswers::cleanupTestCase()
{
    m_cluster.reset();
    m_proxy.terminate();
    m_proxy.waitForFinished();
    const Answer removed = kubectl({u"delete"_s, u"namespace"_s, m_namespace, u"--wait=false"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
}

void TstLostAnswers::lost()
{
    QTest::addColumn<Lost>("lost");
    QTest::newRow("the answer") << Lost::Answer;
    QTest::newRow("the request") << Lost::Request;
}

void TstLostAnswers::aScale()
{
    QFETCH(const Lost, lost);
    const QString name = nameOf(lost);
    const Answer made = kubectl({u"-n"_s, m_namespace, u"create"_s, u"deployment"_s, name,
                                 u"--image=example.org/web:1"_s, u"--replicas=0"_s});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    const auto there = [&](const QString &path) {
        return ask({u"get"_s, u"deployment"_s, name, u"-o"_s, u"jsonpath="_s + path});
    };
    QWidget window;
    views::ActionRunner runner(m_cluster.get(), &window);
    runner.setProduction(false);
    QString said;
    connect(&runner, &views::ActionRunner::resultLine, this,
            [&said](const QString &text) { said = text; });
    runner.scaleBy({m_cluster->findResource("deployments.apps"), m_namespace.toUtf8(),
                    name.toUtf8(), there(u"{.metadata.uid}"_s)},
                   1);
    const QString wanted = lost == Lost::Answer
        ? u"Scaled answer 0 → 1. The connection broke before the server answered."_s
        : u"request was not scaled: The connection broke before the server answered."_s;
    QTRY_VERIFY2_WITH_TIMEOUT(said.startsWith(wanted), qPrintable(said), kPatienceMs);
    QVERIFY2(said.contains(lost == Lost::Answer ? u"the change is there"_s
                                                : u"the change was not made"_s),
             qPrintable(said));
    QCOMPARE(runner.canUndo(), lost == Lost::Answer);
    QCOMPARE(there(u"{.spec.replicas}"_s), lost == Lost::Answer ? "1" : "0");
    // Once.
    QCOMPARE(there(u"{.metadata.generation}"_s), lost == Lost::Answer ? "2" : "1");
}

void TstLostAnswers::anApply()
{
    QFETCH(const Lost, lost);
    views::YamlEditor editor(m_cluster.get());
    editor.resize(1000, 560);
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    const QString name = nameOf(lost);
    editor.openText(u"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: "_s + name
                        + u"\ndata:\n  colour: red\n"_s,
                    m_namespace);
    const auto offered = [&editor](const QString &verb) {
        QAbstractButton *found = button(editor, verb);
        return found && found->isEnabled() ? found : nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(offered(u"Review"_s), kPatienceMs);
    QTest::mouseClick(offered(u"Review"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(offered(u"Apply"_s), kPatienceMs);
    QTest::mouseClick(offered(u"Apply"_s), Qt::LeftButton);
    const auto said = [&editor](const QString &words) {
        const auto bars = editor.findChildren<views::MessageBar *>();
        return std::ranges::any_of(bars, [&words](const views::MessageBar *bar) {
            return bar->isVisible() && bar->text().contains(words);
        });
    };
    QTRY_VERIFY2_WITH_TIMEOUT(
        said(lost == Lost::Answer ? u"the change is there"_s : u"the change was not made"_s),
        qPrintable(shownText(editor)), kPatienceMs);
    QCOMPARE(ask({u"get"_s, u"configmap"_s, name, u"--ignore-not-found"_s, u"-o"_s,
                  u"jsonpath={.data.colour}"_s}),
             lost == Lost::Answer ? "red" : "");
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstLostAnswers test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lostanswers.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What helm is started with: by arguments, with the kubeconfig in use, and with values only this
// user can read; what its answers mean.
#include "services/helmtool.h"
#include "services/writelog.h"
#include "support/fakerunner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using base::Error;
using Verb = HelmChange::Verb;

namespace {

kube::Context contextOf(const QString &file = {})
{
    kube::Context out;
    out.name = u"demo"_s;
    out.sourceFile = file;
    return out;
}

HelmChange changeOf(Verb verb)
{
    HelmChange out{verb, "shop", "web"};
    out.revision = 3;
    out.values = u"replicas: 2\n"_s;
    out.chart = u"/charts/web"_s;
    return out;
}

/// helm where the test says it is, and the shell's PATH.
class Tool
{
public:
    Tool() : cluster(contextOf(u"/k/config"_s)), tool(&cluster, &runner)
    {
        cluster.setLocked(false);
        log.follow(&cluster);
    }
    /// The shell tells its PATH, then helm is asked for.
    bool toHelm()
    {
        if (!QTest::qWaitFor([&] { return !runner.requests.isEmpty(); })
            || runner.requests.size() != 1)
        {
            return false;
        }
        runner.print("");
        return QTest::qWaitFor([&] { return runner.requests.size() == 2; });
    }
    test::FakeRunner runner;
    Cluster cluster;
    HelmTool tool;
    WriteLog log;
};

} // namespace

class TstHelmTool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qputenv("NANTIAN_HELM", "/opt/helm");
        qputenv("SHELL", "/bin/sh");
    }

    void everyVerbHasItsArguments_data()
    {
        QTest::addColumn<int>("verb");
        QTest::addColumn<bool>("dryRun");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, Verb verb, bool dryRun, const char *line) {
            QTest::newRow(name) << int(verb) << dryRun << QString::fromLatin1(line);
        };
        row("install", Verb::Install, false,
            "install --values=/v --namespace=shop -K -- web /charts/web");
        row("install, tried", Verb::Install, true,
            "install --values=/v --dry-run=server --output=json --namespace=shop -K -- web "
            "/charts/web");
        row("upgrade", Verb::Upgrade, false,
            "upgrade --reset-values --values=/v --namespace=shop -K -- web /charts/web");
        row("roll back", Verb::Rollback, false, "rollback --namespace=shop -K -- web 3");
        row("uninstall", Verb::Uninstall, false, "uninstall --namespace=shop -K -- web");
        row("test", Verb::Test, false, "test --logs --namespace=shop -K -- web");
    }
    void everyVerbHasItsArguments()
    {
        QFETCH(int, verb);
        QFETCH(bool, dryRun);
        QTEST(helmArguments(changeOf(Verb(verb)), {u"-K"_s}, u"/charts/web"_s, u"/v"_s, dryRun)
                  .join(u' '),
              "line");
    }

    void theClusterIsTheOneThatIsOpen()
    {
        QProcessEnvironment ours;
        ours.insert(u"HOME"_s, u"/home/a"_s);
        for (const char *name : {"HELM_KUBECONTEXT", "HELM_KUBETOKEN", "HELM_KUBEAPISERVER",
                                 "HELM_NAMESPACE", "HELM_DRIVER", "KUBECONFIG"})
        {
            ours.insert(QString::fromLatin1(name), u"elsewhere"_s);
        }
        const base::ProcessRequest one = helmRequest(contextOf(u"/k/a"_s), {}, ours);
        QCOMPARE(one.arguments, (QStringList{u"--kubeconfig=/k/a"_s, u"--kube-context=demo"_s}));
        QCOMPARE(one.environment.keys(), (QStringList{u"HOME"_s, u"NO_COLOR"_s}));
        // Several files are merged by helm as they were by us.
        const base::ProcessRequest both =
            helmRequest(contextOf(u"/k/b"_s), {u"/k/a"_s, u"/k/b"_s}, ours);
        QCOMPARE(both.arguments, QStringList{u"--kube-context=demo"_s});
        QCOMPARE(both.environment.value(u"KUBECONFIG"_s), u"/k/a:/k/b"_s);
        // A pod's own account has neither file nor context.
        QCOMPARE(helmRequest(contextOf(), {}, ours).arguments, QStringList());
    }

    void shellLinesCanBeTyped()
    {
        QCOMPARE(shellLine(u"helm"_s, {u"a"_s, u"it's"_s, u"--x=/y z"_s, {}}),
                 u"helm a 'it'\\''s' '--x=/y z' ''"_s);
    }

    void valuesAreInAFileOfThisUserAlone()
    {
        Tool world;
        const auto call = world.tool.preview(changeOf(Verb::Upgrade));
        QVERIFY(world.toHelm());
        const base::ProcessRequest request = world.runner.requests.last();
        QCOMPARE(request.program, u"/opt/helm"_s);
        const QString option = request.arguments.at(2);
        QVERIFY(option.startsWith("--values="_L1));
        QFile file(option.mid(9));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "replicas: 2\n");
        QCOMPARE(file.permissions() & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
                 QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        world.runner.print(R"({"name":"web","version":4,"manifest":"kind: A"})");
        QTRY_VERIFY(call.future.isFinished());
        QCOMPARE(call.future.result()->manifest, "kind: A");
        QTRY_VERIFY(!QFile::exists(file.fileName()));
    }

    void theKeptChartStandsForOne()
    {
        Tool world;
        HelmChange change = changeOf(Verb::Upgrade);
        change.chart.clear();
        change.keptChart = R"({"metadata":{"name":"web"}})";
        const auto call = world.tool.preview(change);
        QVERIFY(world.toHelm());
        const QString chart = world.runner.requests.last().arguments.last();
        QVERIFY(QFile::exists(chart + u"/Chart.yaml"_s));
        world.runner.fail(Error::Code::Timeout);
        QTRY_VERIFY(call.future.isFinished());
        QCOMPARE(call.future.result().error().code, Error::Code::Timeout);
    }

    void whatHelmRefusesIsInvalid()
    {
        Tool world;
        const auto call = world.tool.preview(changeOf(Verb::Install));
        QVERIFY(world.toHelm());
        world.runner.print("", "Error: no such chart\n", 1);
        QTRY_VERIFY(call.future.isFinished());
        const Error error = call.future.result().error();
        QCOMPARE(error.code, Error::Code::Invalid);
        QCOMPARE(error.reason, u"Helm"_s);
        QCOMPARE(error.detail, u"Error: no such chart\n"_s);
    }

    void aRunHasTimeToStop()
    {
        Tool world;
        const auto call = world.tool.run(changeOf(Verb::Rollback), {});
        QVERIFY(world.toHelm());
        QVERIFY(world.runner.requests.last().grace.count() > 0);
        QCOMPARE(world.runner.requests.last().timeout.count(), 0);
        world.runner.print("Rollback was a success");
        QTRY_VERIFY(call.future.isFinished());
        QCOMPARE(call.future.result()->out, "Rollback was a success");
    }

    void nothingRunsWhileTheContextIsLocked()
    {
        Tool world;
        world.cluster.setLocked(true);
        const auto call = world.tool.run(changeOf(Verb::Uninstall), {});
        QVERIFY(call.future.isFinished());
        QCOMPARE(call.future.result().error().reason, u"ReadOnly"_s);
        QVERIFY(world.runner.requests.isEmpty());
        QVERIFY(world.log.entries().isEmpty());
    }

    void whatIsShownRunsInThisClusterAlone()
    {
        Tool world;
        HelmChange change = changeOf(Verb::Upgrade);
        change.values = u"password: hunter\n"_s;
        QCOMPARE(world.tool.command(change),
                 u"helm upgrade --reset-values --values=values.yaml --namespace=shop "
                 "--kubeconfig=/k/config --kube-context=demo -- web /charts/web"_s);
        change.values = u" \n"_s;
        change.chart.clear();
        QCOMPARE(world.tool.command(change),
                 u"helm upgrade --reset-values --namespace=shop --kubeconfig=/k/config "
                 "--kube-context=demo -- web CHART-OF-THE-RELEASE"_s);
        world.tool.setKubeconfigFiles({u"/k/a b"_s, u"/k/config"_s});
        QCOMPARE(world.tool.command(changeOf(Verb::Uninstall)),
                 u"KUBECONFIG='/k/a b:/k/config' helm uninstall --namespace=shop "
                 "--kube-context=demo -- web"_s);
    }

    void aRunIsToldAsAWrite_data()
    {
        QTest::addColumn<int>("verb");
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("changed");
        QTest::newRow("install") << int(Verb::Install) << u"install"_s
                                 << u"chart: – → /charts/web"_s;
        QTest::newRow("upgrade") << int(Verb::Upgrade) << u"upgrade"_s
                                 << u"chart: – → /charts/web"_s;
        QTest::newRow("roll back") << int(Verb::Rollback) << u"rollback"_s << u"revision: – → 3"_s;
        QTest::newRow("uninstall") << int(Verb::Uninstall) << u"uninstall"_s << QString();
        QTest::newRow("test") << int(Verb::Test) << u"test"_s << QString();
    }
    void aRunIsToldAsAWrite()
    {
        QFETCH(int, verb);
        QFETCH(QString, told);
        QFETCH(QString, changed);
        Tool world;
        HelmChange change = changeOf(Verb(verb));
        change.values = u"password: hunter\n"_s;
        const auto call = world.tool.run(change, {});
        QVERIFY(world.toHelm());
        QCOMPARE(world.log.entries().size(), 1);
        QCOMPARE(world.log.entries().first().outcome, WriteEntry::Outcome::UnderWay);
        world.runner.print("done, password: hunter");
        QTRY_VERIFY(call.future.isFinished());
        const WriteEntry &entry = world.log.entries().first();
        QCOMPARE(world.log.entries().size(), 1);
        QCOMPARE(entry.outcome, WriteEntry::Outcome::Done);
        QVERIFY(entry.endedMs >= entry.begunMs);
        QCOMPARE(entry.context, u"demo"_s);
        QCOMPARE(entry.object.resource.id(), "releases.helm.sh");
        QCOMPARE(entry.object.ns + '/' + entry.object.name, "shop/web");
        QCOMPARE(entry.kubectl, QStringList{world.tool.command(change)});
        QCOMPARE(verbName(entry.verb), told);
        QCOMPARE(entry.changes.isEmpty() ? QString() : changeText(entry.changes.first()), changed);
        const QByteArray exported = writesAsJsonLines({entry}) + writesAsText({entry}).toUtf8();
        QVERIFY(exported.contains("\"helm\":[\"helm ") && !exported.contains("\"kubectl\""));
        QVERIFY(!exported.contains("hunter"));
    }

    void whatBecameOfARunIsTold()
    {
        Tool world;
        const auto refused = world.tool.run(changeOf(Verb::Upgrade), {});
        QVERIFY(world.toHelm());
        world.runner.print("", "a warning\nError: UPGRADE FAILED: timed out\n", 1);
        QTRY_VERIFY(refused.future.isFinished());
        QCOMPARE(world.log.entries().last().outcome, WriteEntry::Outcome::Failed);
        QCOMPARE(base::errorSentence(world.log.entries().last().error),
                 u"helm says: UPGRADE FAILED: timed out"_s);
        // Stopped in the middle: how far it came is not known here.
        const auto stopped = world.tool.run(changeOf(Verb::Upgrade), {});
        QTRY_COMPARE(world.runner.requests.size(), 3);
        world.runner.fail(Error::Code::Cancelled, u"killed"_s);
        QTRY_VERIFY(stopped.future.isFinished());
        QCOMPARE(world.log.entries().size(), 2);
        QCOMPARE(world.log.entries().last().outcome, WriteEntry::Outcome::Indeterminate);
        // Before it was started: nothing was done.
        const auto early = world.tool.run(changeOf(Verb::Upgrade), {});
        early.cancel();
        QTRY_VERIFY(early.future.isFinished());
        QCOMPARE(world.log.entries().last().outcome, WriteEntry::Outcome::Failed);
        QCOMPARE(world.runner.requests.size(), 3);
    }

    void withoutAProgramItSaysSo()
    {
        qunsetenv("NANTIAN_HELM");
        const QTemporaryDir empty;
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", empty.path().toUtf8());
        Tool world;
        qputenv("PATH", before);
        const auto call = world.tool.program();
        QTRY_COMPARE(world.runner.requests.size(), 1);
        world.runner.fail(Error::Code::NotFound);
        QTRY_VERIFY(call.future.isFinished());
        QCOMPARE(call.future.result().error().code, Error::Code::NotFound);
        QCOMPARE(call.future.result().error().target, u"helm"_s);
        QVERIFY(base::errorSentence(call.future.result().error()).contains("NANTIAN_HELM"_L1));
    }
};

QTEST_GUILESS_MAIN(TstHelmTool)
#include "tst_helmtool.moc"

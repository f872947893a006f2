// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a Helm release, and that nothing is started before its difference was seen.
#include "support/fakerunner.h"
#include "views/dialogs/helmdialog.h"
#include "views/pages/codeview.h"
#include "views/pages/helmrun.h"
#include "views/pages/manifestreview.h"
#include "views/pages/releasesummary.h"
#include "views/pages/releasetexts.h"
#include "views/theme/theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::views;
using models::HelmChange;
using models::HelmRelease;
using models::OwnedObject;
using models::ReleaseRevision;
using store::Health;

namespace {

ReleaseRevision revisionOf(const char *status, qint64 ago = 60)
{
    ReleaseRevision out;
    out.release = "web";
    out.revision = 2;
    out.status = status;
    out.changed = QDateTime::currentSecsSinceEpoch() - ago;
    return out;
}

HelmRelease releaseOf()
{
    HelmRelease out;
    out.name = "web";
    out.ns = "shop";
    out.revision = 2;
    out.chart = u"web"_s;
    out.chartVersion = u"1.0"_s;
    out.description = u"timed out"_s;
    out.values = R"({"password":"hunter2"})";
    out.computed = R"({"password":"hunter2","replicas":1})";
    out.manifest = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: \"1\"}\n";
    out.chartJson = R"({"metadata":{"name":"web"}})";
    return out;
}

OwnedObject owned(OwnedObject::State state)
{
    OwnedObject out;
    out.state = state;
    return out;
}

QPushButton *button(const QWidget &root, const QString &beginning)
{
    const QList<QPushButton *> all = root.findChildren<QPushButton *>();
    const auto at = std::ranges::find_if(all, [&](const QPushButton *each) {
        return each->text().remove(u'&').startsWith(beginning);
    });
    return at == all.cend() ? nullptr : *at;
}

/// Answers the shell's PATH, then helm, with these.
struct World
{
    World() : tool(&cluster, &runner) { cluster.setLocked(false); }
    bool answer(const QByteArray &out, const QByteArray &err = {}, int exitCode = 0)
    {
        if (answered == 0) {
            if (!QTest::qWaitFor([&] { return runner.requests.size() == 1; })) {
                return false;
            }
            runner.print("");
            answered = 1;
        }
        if (!QTest::qWaitFor([&] { return runner.requests.size() == answered + 1; })) {
            return false;
        }
        runner.print(out, err, exitCode);
        ++answered;
        return true;
    }
    test::FakeRunner runner;
    static kube::Context context()
    {
        kube::Context out;
        out.name = u"demo"_s;
        out.sourceFile = u"/k"_s;
        return out;
    }
    models::Cluster cluster{context()};
    models::HelmTool tool;
    qsizetype answered = 0;
};

/// What helm answers. Not raw: moc loses the class behind such strings.
constexpr auto kAnswer1 = "{\"manifest\":\"apiVersion: v1\\nkind: ConfigMap\\nmetadata: {name: "
                          "a}\\ndata: {x: \\\"2\\\"}\\n\"}";
constexpr auto kAnswer2 = "{\"manifest\":\"\"}";
constexpr auto kAnswer3 = "{\"manifest\":\"apiVersion: v1\\nkind: A\\nmetadata: {name: a}\\n\"}";

} // namespace

class TstHelmViews : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("NANTIAN_HELM", "/opt/helm");
        qputenv("SHELL", "/bin/sh");
        applyTheme(qApp, ThemeChoice::Light);
    }

    void theVerdictSaysHowItIs_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("ago");
        QTest::addColumn<QList<int>>("objects");
        QTest::addColumn<int>("health");
        QTest::addColumn<QString>("said");
        using S = OwnedObject::State;
        const auto row = [](const char *name, const char *status, int ago, const QList<S> &objects,
                            Health health, const char *said) {
            QList<int> states;
            for (const S state : objects) {
                states.append(int(state));
            }
            QTest::newRow(name) << QString::fromLatin1(status) << ago << states << int(health)
                                << QString::fromLatin1(said);
        };
        row("well", "deployed", 60, {S::There, S::There}, Health::Ok,
            "web-1.0 is deployed as revision 2, and all its objects are well.");
        row("not looked at", "deployed", 60, {S::There, S::Waiting}, Health::Ok,
            "web-1.0 is deployed as revision 2.");
        row("missing", "deployed", 60, {S::There, S::Missing}, Health::Failed, "do(es) not exist");
        row("failed", "failed", 60, {}, Health::Failed, "Revision 2 failed: timed out");
        row("at work", "pending-upgrade", 60, {}, Health::Progressing, "helm is at work");
        row("stuck", "pending-upgrade", 7200, {}, Health::Failed, "Stuck: pending-upgrade since");
        row("stuck at first", "pending-install", 7200, {}, Health::Failed, "uninstall it");
        row("kept", "uninstalled", 60, {}, Health::None, "its history was kept");
    }
    void theVerdictSaysHowItIs()
    {
        QFETCH(QString, status);
        QFETCH(int, ago);
        QFETCH(QList<int>, objects);
        QFETCH(QString, said);
        QList<OwnedObject> list;
        for (const int state : objects) {
            list.append(owned(OwnedObject::State(state)));
            if (list.last().state == OwnedObject::State::There) {
                store::RowBuilder builder(std::make_shared<store::Interner>());
                builder.setIdentity("1", "shop", "a", "1");
                list.last().row = builder.finish();
            }
        }
        const HelmRelease body = releaseOf();
        const auto [health, text] =
            releaseVerdict(revisionOf(status.toLatin1().constData(), ago), &body, list, 0);
        QTEST(int(health), "health");
        QVERIFY2(text.contains(said), qUtf8Printable(text));
    }

    void passwordsOfValuesAreHiddenUntilRevealed()
    {
        ReleaseText text(ReleaseText::What::Values);
        text.show();
        const HelmRelease release = releaseOf();
        text.setRelease(&release, {});
        QTRY_VERIFY(text.code()->text().contains(u"•••• (7 bytes)"_s));
        text.choice()->setCurrentIndex(1);
        QTRY_VERIFY(text.code()->text().contains("replicas: 1"_L1));
        QVERIFY(!text.code()->text().contains("hunter2"_L1));
        const QList<QToolButton *> buttons = text.findChildren<QToolButton *>();
        for (QToolButton *each : buttons) {
            if (each->text() == "Reveal values"_L1) {
                each->click();
                break;
            }
        }
        QTRY_VERIFY(text.code()->text().contains("hunter2"_L1));
        text.hide();
        QVERIFY(!text.code()->text().contains("hunter2"_L1));
    }

    void anUpgradeWaitsForItsDifference()
    {
        World world;
        const HelmRelease current = releaseOf();
        auto *dialog = new HelmDialog(&world.cluster, &world.tool, &current, u"a: 1\n"_s, "shop",
                                      false, nullptr);
        dialog->show();
        QSignalSpy confirmed(dialog, &HelmDialog::confirmed);
        QPushButton *show = button(*dialog, u"Show the difference"_s);
        QPushButton *upgrade = button(*dialog, u"Upgrade"_s);
        QVERIFY(show && upgrade && !upgrade->isEnabled() && show->isEnabled());
        show->click();
        QVERIFY(world.answer(kAnswer1));
        QTRY_VERIFY(upgrade->isEnabled());
        QCOMPARE(upgrade->text().remove(u'&'), u"Upgrade (1 to change)"_s.remove(u'&'));
        QCOMPARE(dialog->review()->changes().size(), 1);
        // What was looked at is another now.
        dialog->values()->setPlainText(u"a: 2\n"_s);
        QVERIFY(!upgrade->isEnabled());
        show->click();
        QVERIFY(world.answer({}, "Error: values don't meet the schema\n", 1));
        QTRY_VERIFY(show->isEnabled());
        QVERIFY(!upgrade->isEnabled());
        show->click();
        QVERIFY(world.answer(kAnswer2));
        QTRY_VERIFY(upgrade->isEnabled());
        upgrade->click();
        QCOMPARE(confirmed.size(), 1);
        const auto change = confirmed.first().first().value<HelmChange>();
        QCOMPARE(change.values, u"a: 2\n"_s);
        QCOMPARE(change.release, "web");
        QVERIFY(change.chart.isEmpty() && !change.keptChart.isEmpty());
    }

    void inProductionTheNameIsTyped()
    {
        World world;
        auto *dialog =
            new HelmDialog(&world.cluster, &world.tool, nullptr, {}, "shop", true, nullptr);
        dialog->show();
        QPushButton *install = button(*dialog, u"Install"_s);
        QPushButton *show = button(*dialog, u"Show the difference"_s);
        QVERIFY(!show->isEnabled());
        dialog->name()->setText(u"web"_s);
        dialog->chart()->setText(u"/charts/web"_s);
        QVERIFY(show->isEnabled());
        show->click();
        QVERIFY(world.answer(kAnswer3));
        QTRY_VERIFY(dialog->review()->isReady());
        QVERIFY(!install->isEnabled());
        const QList<QLineEdit *> fields = dialog->findChildren<QLineEdit *>();
        for (QLineEdit *field : fields) {
            if (field->accessibleName().startsWith("Type"_L1)) {
                field->setText(u"web"_s);
            }
        }
        QVERIFY(install->isEnabled());
        delete dialog;
    }

    void whatHelmWritesIsShownAsItComes()
    {
        World world;
        HelmRun run(&world.tool, {HelmChange::Verb::Rollback, "shop", "web"},
                    u"Rolling back web"_s);
        QSignalSpy finished(&run, &HelmRun::finished);
        run.start();
        QTRY_COMPARE(world.runner.requests.size(), 1);
        world.runner.print("");
        QTRY_COMPARE(world.runner.requests.size(), 2);
        QVERIFY(!run.lossSentence().isEmpty());
        world.runner.requests.last().onOutput("working\x1b[31m on it\n", false);
        QVERIFY(run.output().contains("working on it"_L1));
        QVERIFY(run.output().startsWith("$ helm rollback "_L1));
        QVERIFY(finished.isEmpty());
        world.runner.print("", "level=INFO\nError: release: not found\n", 1);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().at(0).toString(),
                 u"Rolling back web: helm says: release: not found"_s);
        QVERIFY(finished.first().at(1).toBool());
        QVERIFY(run.lossSentence().isEmpty());
    }
};

QTEST_MAIN(TstHelmViews)
#include "tst_helmviews.moc"

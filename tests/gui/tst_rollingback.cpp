// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rolling back on the demo cluster while others change the same workload: only what was shown is
// written over, and where nothing can be rolled back the reason is told.
#include "gui/guisupport.h"

#include "kube/config/kubeconfig.h"
#include "services/cluster.h"
#include "services/rollback.h"
#include "views/dialogs/comparisonview.h"
#include "views/dialogs/confirmdialog.h"
#include "views/main/actionrunner.h"
#include "views/pages/revisionstab.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;
using views::DetailsPane;

class TstRollingBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void aColleagueIsNotOverwritten_data();
    void aColleagueIsNotOverwritten();
    void whatWasMadeAnewIsLeftAlone();
    void otherChangesDoNotMatter();
    void theRevisionsShowWhatChangedSince();
    void anUndoSaysWhoChangedIt();
    void aPausedOneSaysSo();

private:
    [[nodiscard]] QByteArray ask(const QStringList &arguments, const QByteArray &input = {}) const;
    /// With three revisions, images web:1 to web:3.
    [[nodiscard]] kube::ObjectRef make(const QByteArray &kind, const QByteArray &name);
    [[nodiscard]] kube::ObjectRef find(const QByteArray &kind, const QByteArray &name) const;
    [[nodiscard]] QByteArray image(const kube::ObjectRef &workload) const;
    [[nodiscard]] std::unique_ptr<DetailsPane> revisions(const kube::ObjectRef &workload);
    /// The question, once its difference can be agreed to.
    [[nodiscard]] QAbstractButton *answerTo(const QString &verb) const;

    QString m_namespace = u"rolling-back-%1"_s.arg(QCoreApplication::applicationPid());
    std::unique_ptr<models::Cluster> m_cluster;
    std::unique_ptr<QWidget> m_window;
    views::ActionRunner *m_runner = nullptr;
    QString m_said;
};

QByteArray TstRollingBack::ask(const QStringList &arguments, const QByteArray &input) const
{
    const Answer said = kubectl(QStringList{u"-n"_s, m_namespace} + arguments, input);
    return said.exitCode == 0 ? said.out : "failed: " + said.err;
}

void TstRollingBack::initTestCase()
{
    views::applyTheme(qApp, views::ThemeChoice::Light);
    const auto config =
        kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(kubeconfigFile()));
    QVERIFY(config.has_value());
    m_cluster = std::make_unique<models::Cluster>(*config->find(config->currentContext));
    m_cluster->setLocked(false);
    QTRY_VERIFY_WITH_TIMEOUT(!m_cluster->findResource("deployments.apps").plural.isEmpty(),
                             kPatienceMs);
    const Answer made = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(made.exitCode == 0, made.err.constData());
}

void TstRollingBack::cleanupTestCase()
{
    m_window.reset();
    m_cluster.reset();
    const Answer removed = kubectl({u"delete"_s, u"namespace"_s, m_namespace, u"--wait=false"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
}

void TstRollingBack::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(1200, 800);
    m_window->show();
    m_runner = new views::ActionRunner(m_cluster.get(), m_window.get());
    m_runner->setProduction(false);
    m_said.clear();
    connect(m_runner, &views::ActionRunner::resultLine, this,
            [this](const QString &text) { m_said = text; });
}

kube::ObjectRef TstRollingBack::find(const QByteArray &kind, const QByteArray &name) const
{
    const QByteArray uid = ask({u"get"_s, QString::fromUtf8(kind), QString::fromUtf8(name), u"-o"_s,
                                u"jsonpath={.metadata.uid}"_s});
    return {m_cluster->findResource(kind), m_namespace.toUtf8(), name, uid};
}

kube::ObjectRef TstRollingBack::make(const QByteArray &kind, const QByteArray &name)
{
    const QByteArray service = kind == "StatefulSet" ? "serviceName: none, " : "";
    const QByteArray replicas = kind == "DaemonSet" ? "" : "replicas: 1, ";
    const QString workload = QString::fromUtf8(kind.toLower() + '/' + name);
    for (const char number : {'1', '2', '3'}) {
        const QByteArray said =
            ask({u"apply"_s, u"-f"_s, u"-"_s},
                "{apiVersion: apps/v1, kind: " + kind + ", metadata: {name: " + name + "}, spec: {"
                    + replicas + service + "selector: {matchLabels: {app: " + name
                    + "}}, template: {metadata: {labels: {app: " + name
                    + "}}, spec: {nodeSelector: {no.such/node: here}, containers: [{name: web, "
                      "image: 'example.org/web:"
                    + number + "'}]}}}}");
        if (said.startsWith("failed")) {
            return {};
        }
        const QByteArray line = QByteArray("\n") + number + ' ';
        const auto isThere = [&] {
            return ask({u"rollout"_s, u"history"_s, workload}).contains(line);
        };
        if (!QTest::qWaitFor(isThere, kPatienceMs)) {
            return {};
        }
    }
    return find(kind.toLower() + 's', name);
}

QByteArray TstRollingBack::image(const kube::ObjectRef &workload) const
{
    return ask({u"get"_s, QString::fromUtf8(workload.resource.plural),
                QString::fromUtf8(workload.name), u"-o"_s,
                u"jsonpath={.spec.template.spec.containers[0].image}"_s});
}

std::unique_ptr<DetailsPane> TstRollingBack::revisions(const kube::ObjectRef &workload)
{
    auto pane = std::make_unique<DetailsPane>(m_cluster.get());
    pane->setActionRunner(m_runner);
    pane->resize(1100, 620);
    pane->QWidget::show();
    pane->show(workload, {});
    pane->setTab(DetailsPane::Tab::Revisions);
    return pane;
}

QAbstractButton *TstRollingBack::answerTo(const QString &verb) const
{
    QAbstractButton *found = nullptr;
    const auto isReady = [&] {
        const auto *dialog = shown<views::ConfirmDialog>(*m_window);
        found = dialog ? button(*dialog, verb) : nullptr;
        return found && found->isEnabled();
    };
    return QTest::qWaitFor(isReady, kPatienceMs) ? found : nullptr;
}

void TstRollingBack::aColleagueIsNotOverwritten_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("Deployment") << "Deployment"_ba;
    QTest::newRow("StatefulSet") << "StatefulSet"_ba;
    QTest::newRow("DaemonSet") << "DaemonSet"_ba;
}

/// The question stands open; meanwhile somebody rolls out another image.
void TstRollingBack::aColleagueIsNotOverwritten()
{
    QFETCH(const QByteArray, kind);
    const kube::ObjectRef workload = make(kind, "asked");
    QVERIFY(!workload.uid.isEmpty());
    m_runner->setProduction(true);
    m_runner->rollback(workload, 0);
    QAbstractButton *agree = answerTo(u"Roll back to revision 2"_s);
    QVERIFY2(agree, qPrintable(m_said));
    const QByteArray set = ask({u"set"_s, u"image"_s, QString::fromUtf8(kind.toLower() + "/asked"),
                                u"web=example.org/web:5"_s});
    QVERIFY2(!set.startsWith("failed"), set.constData());
    QTest::mouseClick(agree, Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(
        m_said.contains(u"asked was not rolled back: "_s)
            && m_said.contains(u"image is example.org/web:5 by now, set by kubectl-set"_s),
        qPrintable(m_said), kPatienceMs);
    QCOMPARE(image(workload), "example.org/web:5");
}

void TstRollingBack::whatWasMadeAnewIsLeftAlone()
{
    const kube::ObjectRef gone = make("Deployment", "anew");
    QVERIFY(!gone.uid.isEmpty());
    QVERIFY(!ask({u"delete"_s, u"deployment"_s, u"anew"_s}).startsWith("failed"));
    const kube::ObjectRef there = make("Deployment", "anew");
    QVERIFY(!there.uid.isEmpty() && there.uid != gone.uid);
    m_runner->rollback(gone, 0);
    QTRY_VERIFY2_WITH_TIMEOUT(m_said.contains(u"anew was not rolled back: "_s)
                                  && m_said.contains(u"was deleted and made anew"_s),
                              qPrintable(m_said), kPatienceMs);
    m_runner->restart({gone});
    QAbstractButton *agree = answerTo(u"Restart"_s);
    QVERIFY(agree);
    QTest::mouseClick(agree, Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(m_said.contains(u"anew was not restarted: "_s)
                                  && m_said.contains(u"was deleted and made anew"_s),
                              qPrintable(m_said), kPatienceMs);
    QCOMPARE(
        ask({u"get"_s, u"deployment"_s, u"anew"_s, u"-o"_s, u"jsonpath={.metadata.generation}"_s}),
        "3");
}

void TstRollingBack::otherChangesDoNotMatter()
{
    const kube::ObjectRef workload = make("Deployment", "other");
    QVERIFY(!workload.uid.isEmpty());
    m_runner->setProduction(true);
    m_runner->rollback(workload, 1);
    QAbstractButton *agree = answerTo(u"Roll back to revision 1"_s);
    QVERIFY2(agree, qPrintable(m_said));
    QVERIFY(!ask({u"scale"_s, u"deployment/other"_s, u"--replicas=2"_s}).startsWith("failed"));
    QVERIFY(!ask({u"label"_s, u"deployment/other"_s, u"a=b"_s}).startsWith("failed"));
    QTest::mouseClick(agree, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_said, u"Rolled other back to revision 1: web 3 → 1"_s, kPatienceMs);
    QCOMPARE(image(workload), "example.org/web:1");
}

void TstRollingBack::theRevisionsShowWhatChangedSince()
{
    const kube::ObjectRef workload = make("Deployment", "noted");
    QVERIFY(!workload.uid.isEmpty());
    const auto pane = revisions(workload);
    const auto *tab = pane->findChild<views::RevisionsTab *>();
    const auto offered = [&] {
        QAbstractButton *back = button(*pane, u"Roll back to revision 2"_s);
        return back && back->isEnabled() ? back : nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(offered(), kPatienceMs);
    QVERIFY2(!shownText(*tab).contains(u"are lost"_s), qPrintable(shownText(*tab)));
    // A mark of the whole workload, which no revision has.
    QVERIFY(!ask({u"annotate"_s, u"deployment/noted"_s, u"note=here"_s,
                  u"meta.helm.sh/release-name=shop"_s})
                 .startsWith("failed"));
    QTest::mouseClick(offered(), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(m_said.contains(u"noted was not rolled back: "_s)
                                  && m_said.contains(u"was changed by somebody else"_s),
                              qPrintable(m_said), kPatienceMs);
    QCOMPARE(image(workload), "example.org/web:3");
    // What is lost is said above the new difference, and agreed to by another click.
    QTRY_VERIFY2_WITH_TIMEOUT(
        shownText(*tab).contains(u"Annotations that revision 2 does not have are lost: "_s)
            && shownText(*tab).contains(u"note"_s)
            && shownText(*tab).contains(u"The mark of Helm release shop is removed"_s),
        qPrintable(shownText(*tab)), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(offered(), kPatienceMs);
    QTest::mouseClick(offered(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_said, u"Rolled noted back to revision 2: web 3 → 2"_s, kPatienceMs);
    const auto note = [this] {
        return ask({u"get"_s, u"deployment"_s, u"noted"_s, u"-o"_s,
                    u"jsonpath={.metadata.annotations.note}"_s});
    };
    QCOMPARE(note(), QByteArray());
    // The way back brings it again.
    m_runner->undo();
    QTRY_COMPARE_WITH_TIMEOUT(m_said, u"Undid the roll back of noted: web 2 → 3"_s, kPatienceMs);
    QCOMPARE(note(), "here");
    QCOMPARE(image(workload), "example.org/web:3");
}

void TstRollingBack::anUndoSaysWhoChangedIt()
{
    const kube::ObjectRef workload = make("StatefulSet", "undone");
    QVERIFY(!workload.uid.isEmpty());
    m_runner->rollback(workload, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_said, u"Rolled undone back to revision 2: web 3 → 2"_s,
                              kPatienceMs);
    QVERIFY(!ask({u"set"_s, u"image"_s, u"statefulset/undone"_s, u"web=example.org/web:9"_s})
                 .startsWith("failed"));
    m_runner->undo();
    QTRY_VERIFY2_WITH_TIMEOUT(
        m_said.contains(u"Rolling undone back was not undone: "_s)
            && m_said.contains(u"image is example.org/web:9 by now, set by kubectl-set"_s),
        qPrintable(m_said), kPatienceMs);
    QCOMPARE(image(workload), "example.org/web:9");
}

/// No revision has its template: that is not what keeps it from being rolled back.
void TstRollingBack::aPausedOneSaysSo()
{
    const kube::ObjectRef workload = make("Deployment", "paused");
    QVERIFY(!workload.uid.isEmpty());
    QVERIFY(!ask({u"rollout"_s, u"pause"_s, u"deployment/paused"_s}).startsWith("failed"));
    QVERIFY(!ask({u"set"_s, u"image"_s, u"deployment/paused"_s, u"web=example.org/web:4"_s})
                 .startsWith("failed"));
    m_runner->rollback(workload, 0);
    const QString why = u"The rollout of deployments/paused is paused. Resume it first."_s;
    QTRY_COMPARE_WITH_TIMEOUT(m_said, u"paused was not rolled back: "_s + why, kPatienceMs);

    const auto pane = revisions(workload);
    const auto *tab = pane->findChild<views::RevisionsTab *>();
    QTRY_VERIFY2_WITH_TIMEOUT(shownText(*tab).contains(why), qPrintable(shownText(*tab)),
                              kPatienceMs);
    const QList<QTreeWidget *> lists = tab->findChildren<QTreeWidget *>();
    const auto list = std::ranges::find_if(
        lists, [](const QTreeWidget *each) { return each->accessibleName() == u"Revisions"_s; });
    QVERIFY(list != lists.cend());
    QCOMPARE((*list)->selectedItems().size(), 1);
    QAbstractButton *back = button(*pane, u"Roll back to revision 3"_s);
    QVERIFY(back && !back->isEnabled());
    QTRY_VERIFY2_WITH_TIMEOUT(back->toolTip().contains(u"Resume it first"_s),
                              qPrintable(back->toolTip()), kPatienceMs);

    // Resumed it can be rolled back, from the tab that stands open too.
    QVERIFY(!ask({u"rollout"_s, u"resume"_s, u"deployment/paused"_s}).startsWith("failed"));
    const auto offered = [&] {
        QAbstractButton *found = button(*pane, u"Roll back to revision 3"_s);
        return found && found->isEnabled() ? found : nullptr;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(offered(), qPrintable(shownText(*tab)), kPatienceMs);
    QTest::mouseClick(offered(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_said, u"Rolled paused back to revision 3: web 4 → 3"_s,
                              kPatienceMs);
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstRollingBack test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_rollingback.moc"

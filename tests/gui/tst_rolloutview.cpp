// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A rollout in the window, on the demo cluster's simulated nodes: it hangs and says why, is rolled
// back from there, is paused and resumed, and ends with a notice. NANTIAN_SCREENS=FOLDER keeps
// pictures of it.
#include "gui/guisupport.h"

#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/imagedialog.h"
#include "views/main/noticebell.h"
#include "views/main/rolloutnotices.h"
#include "views/pages/rolloutchart.h"
#include "views/pages/rollouttab.h"
#include "views/pages/rolloutwatch.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFrame>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

class TstRolloutView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void saysWhyItHangsAndEndsWell();
    void isPausedAndResumed();
    void scalingOffersIt();
    void itsEndIsToldWhereverOneIs_data();
    void itsEndIsToldWhereverOneIs();
    void theEndsOfManyAreTold();
    void itComesToTheFrontOfItsOwnPage();
    void followsStatefulAndDaemonSets_data();
    void followsStatefulAndDaemonSets();

private:
    [[nodiscard]] Answer ask(const QStringList &arguments) const;
    void make(const QByteArray &kind, const QByteArray &name);
    void open(const QByteArray &plural, const QByteArray &name);
    [[nodiscard]] QString text() const;
    void keepPicture(const QString &name);

    QString m_namespace = u"gui-rollout-%1"_s.arg(QCoreApplication::applicationPid());
    std::unique_ptr<Window> m_window;
};

Answer TstRolloutView::ask(const QStringList &arguments) const
{
    return kubectl(QStringList{u"-n"_s, m_namespace} + arguments);
}

void TstRolloutView::initTestCase()
{
    views::applyTheme(qApp, views::ThemeChoice::Light);
    const Answer made = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    m_window = std::make_unique<Window>(u"demo"_s, models::Scope{false, {m_namespace}});
}

void TstRolloutView::cleanupTestCase()
{
    m_window.reset();
    const Answer removed = kubectl({u"delete"_s, u"namespace"_s, m_namespace, u"--wait=false"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
}

/// On simulated nodes, with all its pods.
void TstRolloutView::make(const QByteArray &kind, const QByteArray &name)
{
    const QByteArray replicas = kind == "DaemonSet" ? "" : "replicas: 3, ";
    const QByteArray strategy =
        kind == "Deployment" ? "strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}, " : "";
    const QByteArray service = kind == "StatefulSet" ? "serviceName: none, " : "";
    const QByteArray text = "{apiVersion: apps/v1, kind: " + kind + ", metadata: {name: " + name
        + "}, spec: {" + replicas + strategy + service + "selector: {matchLabels: {app: " + name
        + "}}, template: {metadata: {labels: {app: " + name
        + "}}, spec: {terminationGracePeriodSeconds: 0, nodeSelector: {type: kwok}, tolerations: "
          "[{operator: Exists}], containers: [{name: web, image: 'example.org/web:1.0'}]}}}}";
    Answer said = kubectl({u"-n"_s, m_namespace, u"apply"_s, u"-f"_s, u"-"_s}, text);
    QVERIFY2(said.exitCode == 0, said.err.constData());
    said = ask({u"rollout"_s, u"status"_s, QString::fromUtf8(kind.toLower() + '/' + name),
                u"--timeout=60s"_s});
    QVERIFY2(said.exitCode == 0, said.err.constData());
}

void TstRolloutView::open(const QByteArray &plural, const QByteArray &name)
{
    QVERIFY(m_window->openTable(plural));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow(m_namespace.toUtf8(), name), kPatienceMs);
    m_window->press(Qt::Key_D);
    QTRY_VERIFY(m_window->details());
    QVERIFY(m_window->clickTab("Rollout"));
    QTRY_VERIFY2_WITH_TIMEOUT(text().contains(u"Rolled out."_s), qPrintable(text()), kPatienceMs);
}

QString TstRolloutView::text() const
{
    const auto *tab = shown<views::RolloutTab>(m_window->main());
    return tab ? shownText(*tab) : QString();
}

void TstRolloutView::keepPicture(const QString &name)
{
    const QString folder = qEnvironmentVariable("NANTIAN_SCREENS");
    if (!folder.isEmpty()) {
        QVERIFY(m_window->main().grab().save(QDir(folder).filePath(name + u".png"_s)));
    }
}

void TstRolloutView::saysWhyItHangsAndEndsWell()
{
    make("Deployment", "web");
    if (QTest::currentTestFailed()) {
        return;
    }
    open("deployments", "web");
    if (QTest::currentTestFailed()) {
        return;
    }
    auto *tab = shown<views::RolloutTab>(m_window->main());

    const Answer broken =
        ask({u"patch"_s, u"deployment"_s, u"web"_s, u"-p"_s,
             u"{\"spec\":{\"template\":{\"metadata\":{\"labels\":{\"nantian.dev/simulate\":"
             "\"image\"}},\"spec\":{\"containers\":[{\"name\":\"web\",\"image\":\"example.org/"
             "web:broken\"}]}}}}"_s});
    QVERIFY2(broken.exitCode == 0, broken.err.constData());
    QTRY_VERIFY2_WITH_TIMEOUT(
        text().contains(u"The rollout is stuck. 1 of 3 pods are of the new revision."_s),
        qPrintable(text()), kPatienceMs);
    // New labels are shown by the next turn of the event loop.
    QTRY_VERIFY2_WITH_TIMEOUT(text().contains(u"example.org/web:broken"_s), qPrintable(text()),
                              kPatienceMs);
    QVERIFY2(text().contains(u"cannot be pulled"_s), qPrintable(text()));
    QVERIFY2(text().contains(u"3 to 4 pods"_s), qPrintable(text()));
    QVERIFY2(text().contains(u"1 ImagePullBackOff"_s), qPrintable(text()));
    QCOMPARE(tab->watch()->lines().size(), 2);
    keepPicture(u"rollout-stuck"_s);

    // Rolling back begins where its difference is.
    QTest::mouseClick(button(*tab, u"Roll back"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(button(*m_window->details(), u"Roll back to revision 1"_s),
                             kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(
        button(*m_window->details(), u"Roll back to revision 1"_s)->isEnabled(), kPatienceMs);
    auto *bell = m_window->main().findChild<views::NoticeBell *>();
    const QString before = bell->accessibleName();
    QTest::mouseClick(button(*m_window->details(), u"Roll back to revision 1"_s), Qt::LeftButton);
    // It comes to the front by itself: it is what was worked on.
    QTRY_COMPARE_WITH_TIMEOUT(m_window->details()->tab(), views::DetailsPane::Tab::Rollout,
                              kPatienceMs);
    QVERIFY(!button(m_window->main(), u"Show rollout"_s));
    QTRY_VERIFY_WITH_TIMEOUT(bell->accessibleName() != before, kPatienceMs);
    QTRY_VERIFY2_WITH_TIMEOUT(text().contains(u"Rolled out. 3 pod"_s), qPrintable(text()),
                              kPatienceMs);
    QVERIFY(!text().contains(u"cannot be pulled"_s));
    keepPicture(u"rollout-done"_s);
}

void TstRolloutView::isPausedAndResumed()
{
    make("Deployment", "calm");
    if (QTest::currentTestFailed()) {
        return;
    }
    open("deployments", "calm");
    if (QTest::currentTestFailed()) {
        return;
    }
    auto *tab = shown<views::RolloutTab>(m_window->main());
    const auto paused = [this] {
        return ask({u"get"_s, u"deployment"_s, u"calm"_s, u"-o"_s, u"jsonpath={.spec.paused}"_s})
            .out;
    };
    QTest::mouseClick(button(*tab, u"Pause"_s), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(text().contains(u"The rollout is paused."_s), qPrintable(text()),
                              kPatienceMs);
    QCOMPARE(paused(), "true");
    QCOMPARE(m_window->result(), u"Paused the rollout of calm"_s);
    QTRY_VERIFY(button(*tab, u"Resume"_s));
    QTest::mouseClick(button(*tab, u"Resume"_s), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(text().contains(u"Rolled out."_s), qPrintable(text()), kPatienceMs);
    QVERIFY(paused() != "true");
    QTRY_COMPARE(m_window->result(), u"Resumed the rollout of calm"_s);
    // Undone: paused again.
    QTRY_VERIFY(button(m_window->main(), u"Undo"_s));
    QTest::mouseClick(button(m_window->main(), u"Undo"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(paused(), "true", kPatienceMs);
}

void TstRolloutView::scalingOffersIt()
{
    make("Deployment", "wide");
    if (QTest::currentTestFailed()) {
        return;
    }
    QVERIFY(m_window->openTable("deployments"));
    m_window->press(Qt::Key_Escape); // where the rollout is shown it need not be offered
    QTRY_VERIFY(!m_window->details());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow(m_namespace.toUtf8(), "wide"), kPatienceMs);
    m_window->press(Qt::Key_Plus);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"Scaled wide 3 → 4"_s, kPatienceMs);
    QTRY_VERIFY(button(m_window->main(), u"Show rollout"_s));
    QTest::mouseClick(button(m_window->main(), u"Show rollout"_s), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(text().contains(u"Rolled out. 4 pod"_s), qPrintable(text()),
                              kPatienceMs);
    QCOMPARE(m_window->details()->tab(), views::DetailsPane::Tab::Rollout);
}

void TstRolloutView::itsEndIsToldWhereverOneIs_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("how");
    QTest::newRow("a restart") << "Deployment"_ba << u"restart"_s;
    QTest::newRow("a scale") << "StatefulSet"_ba << u"scale"_s;
    QTest::newRow("an image") << "DaemonSet"_ba << u"image"_s;
}

/// Begun in a table; nobody has opened the rollout, and another table stands in front.
void TstRolloutView::itsEndIsToldWhereverOneIs()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const QString, how);
    const QByteArray name = "told-" + how.toUtf8();
    make(kind, name);
    if (QTest::currentTestFailed()) {
        return;
    }
    QVERIFY(m_window->openTable(kind.toLower() + 's'));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow(m_namespace.toUtf8(), name), kPatienceMs);
    if (how == "restart"_L1) {
        m_window->press(Qt::Key_R);
        QTRY_VERIFY(shown<views::ConfirmDialog>(m_window->main()));
        QTest::mouseClick(button(*shown<views::ConfirmDialog>(m_window->main()), u"Restart"_s),
                          Qt::LeftButton);
    } else if (how == "scale"_L1) {
        m_window->press(Qt::Key_Plus);
    } else {
        m_window->press(Qt::Key_I);
        QTRY_VERIFY(shown<views::ImageDialog>(m_window->main()));
        const auto *dialog = shown<views::ImageDialog>(m_window->main());
        const auto edit = [&] { return qobject_cast<QLineEdit *>(dialog->focusWidget()); };
        QTRY_VERIFY_WITH_TIMEOUT(edit(), kPatienceMs);
        QTest::keyClicks(edit(), u"2.0"_s);
        QTest::mouseClick(button(*dialog, u"Set image"_s), Qt::LeftButton);
    }
    QTRY_VERIFY_WITH_TIMEOUT(button(m_window->main(), u"Show rollout"_s), kPatienceMs);
    QVERIFY(m_window->openTable("configmaps"));
    const QString end = QString::fromUtf8(kind + ' ' + name + ": Rolled out.");
    const auto told = [this, &end] {
        auto *bell = m_window->main().findChild<views::NoticeBell *>();
        bell->openPopup();
        const bool found = shownText(*bell->popup()).contains(end);
        bell->popup()->hide();
        return found;
    };
    QTRY_VERIFY_WITH_TIMEOUT(told(), kPatienceMs);
}

/// More than are followed at once.
void TstRolloutView::theEndsOfManyAreTold()
{
    constexpr int kMany = static_cast<int>(views::RolloutNotices::kMostFollowed) + 3;
    models::Cluster *const cluster = m_window->main().cluster();
    views::RolloutNotices notices(cluster, nullptr);
    QSet<QString> told;
    connect(&notices, &views::RolloutNotices::noticed, this,
            [&told](store::Health, const QString &text) { told.insert(text); });
    for (int i = 0; i < kMany; ++i) {
        const QString name = u"many-%1"_s.arg(i);
        const Answer made =
            ask({u"create"_s, u"deployment"_s, name, u"--image=example.org/web:1.0"_s,
                 u"--replicas=0"_s, u"-o"_s, u"jsonpath={.metadata.uid}"_s});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        notices.follow({cluster->findResource("deployments.apps"), m_namespace.toUtf8(),
                        name.toUtf8(), made.out});
    }
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), kMany, kPatienceMs);
}

void TstRolloutView::itComesToTheFrontOfItsOwnPage()
{
    make("Deployment", "own");
    if (QTest::currentTestFailed()) {
        return;
    }
    using Tab = views::DetailsPane::Tab;
    QVERIFY(m_window->openTable("deployments"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow(m_namespace.toUtf8(), "own"), kPatienceMs);
    m_window->press(Qt::Key_D);
    QTRY_VERIFY(m_window->details());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->details()->object().name == "own", kPatienceMs);
    const auto restart = [this] {
        QTRY_VERIFY(button(*m_window->details(), u"Restart"_s));
        auto *there = button(*m_window->details(), u"Restart"_s);
        there->setFocus();
        QTest::mouseClick(there, Qt::LeftButton);
        QTRY_VERIFY(shown<views::ConfirmDialog>(m_window->main()));
        QTest::mouseClick(button(*shown<views::ConfirmDialog>(m_window->main()), u"Restart"_s),
                          Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"Restarted own"_s, kPatienceMs);
    };
    // Nobody is torn away from what is read there.
    QVERIFY(m_window->clickTab("YAML"));
    restart();
    QVERIFY(button(m_window->main(), u"Show rollout"_s));
    QCOMPARE(m_window->details()->tab(), Tab::Yaml);
    m_window->press(Qt::Key_Plus); // another result line
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"Scaled own 3 → 4"_s, kPatienceMs);
    QVERIFY(m_window->clickTab("Summary"));
    restart();
    QCOMPARE(m_window->details()->tab(), Tab::Rollout);
    QVERIFY(!button(m_window->main(), u"Show rollout"_s));
}

void TstRolloutView::followsStatefulAndDaemonSets_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("StatefulSet") << "StatefulSet"_ba;
    QTest::newRow("DaemonSet") << "DaemonSet"_ba;
}

void TstRolloutView::followsStatefulAndDaemonSets()
{
    QFETCH(const QByteArray, kind);
    const QByteArray name = kind.toLower().first(3);
    make(kind, name);
    if (QTest::currentTestFailed()) {
        return;
    }
    open(kind.toLower() + 's', name);
    if (QTest::currentTestFailed()) {
        return;
    }
    const auto *tab = shown<views::RolloutTab>(m_window->main());
    auto *bell = m_window->main().findChild<views::NoticeBell *>();
    const QString before = bell->accessibleName();
    const Answer set = ask({u"set"_s, u"image"_s, QString::fromUtf8(kind.toLower() + '/' + name),
                            u"web=example.org/web:2.0"_s});
    QVERIFY2(set.exitCode == 0, set.err.constData());
    const auto isNew = [tab] {
        const std::optional<models::Rollout> &rollout = tab->watch()->rollout();
        return rollout && rollout->isOver() && !rollout->revisions.isEmpty()
            && rollout->revisions.first().images == QStringList{u"example.org/web:2.0"_s}
        && rollout->revisions.first().current && rollout->revisions.first().pods == rollout->wanted;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isNew(), qPrintable(text()), kPatienceMs);
    QTRY_VERIFY(bell->accessibleName() != before);
    keepPicture(u"rollout-"_s + QString::fromUtf8(kind));
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstRolloutView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_rolloutview.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Operations that set a field, chosen in the palette, on each kind that offers them: what kubectl
// then sees, and what it sees once they are undone.
#include "gui/fieldobjects.h"
#include "gui/guisupport.h"

#include "views/dialogs/comparisonview.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/draindialog.h"
#include "views/dialogs/fielddialogs.h"
#include "views/dialogs/writesdialog.h"
#include "views/main/gotopalette.h"
#include "views/pages/chartview.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

class TstFieldOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void switchesAreWhatKubectlSees_data();
    void switchesAreWhatKubectlSees();
    void aJobIsStarted_data();
    void aJobIsStarted();
    void aClaimIsExpanded();
    void boundsAreSet();
    void anAutoscalersLinesAreDrawn();
    void labelsAreSet();
    void severalAreChangedAndUndone();
    void aDrainIsStopped();
    void aNodeIsDrained();

private:
    void choose(const QString &action);
    void make(const QString &yaml);
    [[nodiscard]] QString value(const QString &object, const QString &path) const;
    [[nodiscard]] bool openAt(const QByteArray &plural, const QByteArray &name);
    template <class Dialog>
    Dialog *opened();
    void accept(const QWidget &dialog, const QString &verb);

    QString m_id = QString::number(QCoreApplication::applicationPid());
    QString m_namespace = u"gui-fields-"_s + m_id;
    QString m_node = u"gui-node-"_s + m_id;
    std::unique_ptr<Window> m_window;
};

void TstFieldOperations::make(const QString &yaml)
{
    const Answer made = kubectl({u"-n"_s, m_namespace, u"apply"_s, u"-f"_s, u"-"_s},
                                QString(yaml).replace(u"%ID"_s, m_id).toUtf8());
    QVERIFY2(made.exitCode == 0, made.err.constData());
}

QString TstFieldOperations::value(const QString &object, const QString &path) const
{
    return QString::fromUtf8(
        kubectl({u"-n"_s, m_namespace, u"get"_s, object, u"-o"_s, u"jsonpath={%1}"_s.arg(path)})
            .out);
}

bool TstFieldOperations::openAt(const QByteArray &plural, const QByteArray &name)
{
    if (!m_window->openTable(plural)) {
        return false;
    }
    const QByteArray ns = plural == "nodes" ? QByteArray() : m_namespace.toUtf8();
    return QTest::qWaitFor([&] { return m_window->clickRow(ns, name); }, kPatienceMs);
}

void TstFieldOperations::choose(const QString &action)
{
    m_window->press(Qt::Key_Colon);
    QTRY_VERIFY(shown<views::GoToPalette>(m_window->main()));
    auto *field = shown<views::GoToPalette>(m_window->main())->findChild<QLineEdit *>();
    QTest::keyClicks(field, action);
    QTest::keyClick(field, Qt::Key_Return);
}

template <class Dialog>
Dialog *TstFieldOperations::opened()
{
    return QTest::qWaitFor([this] { return shown<Dialog>(m_window->main()) != nullptr; })
        ? shown<Dialog>(m_window->main())
        : nullptr;
}

void TstFieldOperations::accept(const QWidget &dialog, const QString &verb)
{
    QAbstractButton *yes = button(dialog, verb);
    QVERIFY(yes);
    QTRY_VERIFY_WITH_TIMEOUT(yes->isEnabled(), kPatienceMs);
    QTest::mouseClick(yes, Qt::LeftButton);
}

void TstFieldOperations::initTestCase()
{
    views::applyTheme(qApp, views::ThemeChoice::Light);
    const Answer made = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    make(QString::fromUtf8(kFieldObjects));
    m_window = std::make_unique<Window>(u"demo"_s, models::Scope{false, {m_namespace}});
}

void TstFieldOperations::cleanupTestCase()
{
    m_window.reset();
    const QStringList objects{u"namespace/"_s + m_namespace, u"node/"_s + m_node,
                              u"node/gui-drained-"_s + m_id, u"storageclass/gui-grows-"_s + m_id,
                              u"pv/gui-volume-"_s + m_id};
    for (const QString &object : objects) {
        const Answer removed = kubectl({u"delete"_s, object, u"--wait=false"_s});
        QVERIFY2(removed.exitCode == 0, removed.err.constData());
    }
}

void TstFieldOperations::switchesAreWhatKubectlSees_data()
{
    QTest::addColumn<QByteArray>("plural");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("seen");
    QTest::addColumn<QString>("undone");
    const auto row = [](const char *name, const QByteArray &plural, const QString &object,
                        const QString &action, const QString &said, const QString &path,
                        const QString &before, const QString &seen, const QString &undone) {
        QTest::newRow(name) << plural << object << action << said << path << before << seen
                            << undone;
    };
    const QString paused = u".spec.paused"_s;
    const QString suspend = u".spec.suspend"_s;
    const QString cordoned = u".spec.unschedulable"_s;
    row("pause", "deployments", u"web"_s, u"Pause the rollout"_s, u"Paused the rollout of web"_s,
        paused, {}, u"true"_s, {});
    row("resume", "deployments", u"web"_s, u"Resume the rollout"_s, u"Resumed the rollout of web"_s,
        paused, u"true"_s, {}, u"true"_s);
    row("suspend a CronJob", "cronjobs", u"nightly"_s, u"Suspend"_s, u"Suspended nightly"_s,
        suspend, u"false"_s, u"true"_s, u"false"_s);
    row("resume a CronJob", "cronjobs", u"nightly"_s, u"Resume"_s, u"Resumed nightly"_s, suspend,
        u"true"_s, u"false"_s, u"true"_s);
    row("suspend a Job", "jobs", u"once"_s, u"Suspend"_s, u"Suspended once"_s, suspend, u"false"_s,
        u"true"_s, u"false"_s);
    row("cordon", "nodes", m_node, u"Cordon"_s, u"Cordoned "_s + m_node, cordoned, {}, u"true"_s,
        {});
    row("uncordon", "nodes", m_node, u"Uncordon"_s, u"Uncordoned "_s + m_node, cordoned, u"true"_s,
        {}, u"true"_s);
}

void TstFieldOperations::switchesAreWhatKubectlSees()
{
    QFETCH(const QByteArray, plural);
    QFETCH(const QString, name);
    QFETCH(const QString, action);
    QFETCH(const QString, said);
    QFETCH(const QString, path);
    QFETCH(const QString, before);
    QFETCH(const QString, seen);
    QFETCH(const QString, undone);
    const QString object = QString::fromUtf8(plural) + u'/' + name;
    const QString field = path.section(u'.', -1);
    const Answer set =
        kubectl({u"-n"_s, m_namespace, u"patch"_s, object, u"--type=merge"_s, u"-p"_s,
                 u"{\"spec\":{\"%1\":%2}}"_s.arg(field, before.isEmpty() ? u"null"_s : before)});
    QVERIFY2(set.exitCode == 0, set.err.constData());
    QVERIFY(openAt(plural, name.toUtf8()));
    choose(action);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), said, kPatienceMs);
    QCOMPARE(value(object, path), seen);
    // Once more changes nothing, and says so.
    choose(action);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->result() != said, kPatienceMs);
    QVERIFY2(m_window->result().startsWith(name + u" is "_s), qPrintable(m_window->result()));
    QCOMPARE(value(object, path), seen);
    // Back, and undone.
    const Answer back =
        kubectl({u"-n"_s, m_namespace, u"patch"_s, object, u"--type=merge"_s, u"-p"_s,
                 u"{\"spec\":{\"%1\":%2}}"_s.arg(field, before.isEmpty() ? u"null"_s : before)});
    QVERIFY2(back.exitCode == 0, back.err.constData());
    choose(action);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), said, kPatienceMs);
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(value(object, path), undone, kPatienceMs);
}

void TstFieldOperations::aJobIsStarted_data()
{
    QTest::addColumn<QByteArray>("plural");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("prefix");
    QTest::newRow("of a CronJob") << "cronjobs"_ba << u"weekly"_s << u"Run now"_s
                                  << u"weekly-manual-"_s;
    QTest::newRow("like a Job") << "jobs"_ba << u"once"_s << u"Run again"_s << u"once-again-"_s;
}

void TstFieldOperations::aJobIsStarted()
{
    QFETCH(const QByteArray, plural);
    QFETCH(const QString, name);
    QFETCH(const QString, action);
    QFETCH(const QString, prefix);
    QVERIFY(openAt(plural, name.toUtf8()));
    choose(action);
    QTRY_VERIFY2_WITH_TIMEOUT(m_window->result().startsWith(u"Started Job "_s + prefix),
                              qPrintable(m_window->result()), kPatienceMs);
    const QString job = m_window->result().section(u' ', 2, 2);
    QCOMPARE(value(u"job/"_s + job, u".spec.template.spec.containers[0].image"_s),
             u"example.org/c:1"_s);
    if (plural == "cronjobs") {
        QCOMPARE(value(u"job/"_s + job, u".metadata.ownerReferences[0].name"_s), name);
        // What kubectl makes is the same.
        const Answer made = kubectl({u"-n"_s, m_namespace, u"create"_s, u"job"_s, u"by-kubectl"_s,
                                     u"--from=cronjob/"_s + name});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        for (const QString &path :
             {u".metadata.annotations"_s, u".metadata.ownerReferences"_s, u".spec.template.spec"_s})
        {
            QCOMPARE(value(u"job/"_s + job, path), value(u"job/by-kubectl"_s, path));
        }
    }
}

void TstFieldOperations::aClaimIsExpanded()
{
    QTRY_COMPARE_WITH_TIMEOUT(value(u"pvc/data"_s, u".status.phase"_s), u"Bound"_s, kPatienceMs);
    QVERIFY(openAt("persistentvolumeclaims", "data"));
    choose(u"Expand"_s);
    auto *dialog = opened<views::SizeDialog>();
    QVERIFY(dialog);
    auto *size = dialog->findChild<QLineEdit *>();
    QTRY_VERIFY_WITH_TIMEOUT(size->isEnabled(), kPatienceMs);
    QCOMPARE(size->text(), u"1Gi"_s);
    QTest::keyClicks(size, u"500Mi"_s); // what was there is selected
    QVERIFY(!button(*dialog, u"Expand"_s)->isEnabled());
    QVERIFY(shownText(*dialog).contains(u"A claim only grows"_s));
    size->selectAll();
    QTest::keyClicks(size, u"2Gi"_s);
    const auto *difference = dialog->findChild<views::ComparisonView *>();
    QTRY_VERIFY_WITH_TIMEOUT(difference->hasComparison(), kPatienceMs);
    accept(*dialog, u"Expand"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"Expanded data 1Gi → 2Gi"_s, kPatienceMs);
    QCOMPARE(value(u"pvc/data"_s, u".spec.resources.requests.storage"_s), u"2Gi"_s);
}

void TstFieldOperations::boundsAreSet()
{
    QVERIFY(openAt("horizontalpodautoscalers", "web"));
    choose(u"Set the bounds"_s);
    auto *dialog = opened<views::BoundsDialog>();
    QVERIFY(dialog);
    const QList<QSpinBox *> boxes = dialog->findChildren<QSpinBox *>();
    QCOMPARE(boxes.size(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(boxes.at(0)->isEnabled(), kPatienceMs);
    QCOMPARE(boxes.at(0)->value(), 1);
    QCOMPARE(boxes.at(1)->value(), 3);
    boxes.at(0)->setValue(4);
    QVERIFY(!button(*dialog, u"Set bounds"_s)->isEnabled());
    boxes.at(1)->setValue(8);
    accept(*dialog, u"Set bounds"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"web: at least 1 → 4, at most 3 → 8"_s,
                              kPatienceMs);
    QCOMPARE(value(u"hpa/web"_s, u".spec.minReplicas"_s), u"4"_s);
    QCOMPARE(value(u"hpa/web"_s, u".spec.maxReplicas"_s), u"8"_s);
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(value(u"hpa/web"_s, u".spec.maxReplicas"_s), u"3"_s, kPatienceMs);
    QCOMPARE(value(u"hpa/web"_s, u".spec.minReplicas"_s), u"1"_s);
}

/// Where no Prometheus keeps them they are what was seen since it was opened.
void TstFieldOperations::anAutoscalersLinesAreDrawn()
{
    QVERIFY(openAt("horizontalpodautoscalers", "web"));
    m_window->press(Qt::Key_D);
    QTRY_VERIFY(m_window->details());
    QVERIFY(m_window->clickTab("Metrics"));
    const QWidget *page = tabsOf(*m_window->details())->currentWidget();
    QTRY_VERIFY_WITH_TIMEOUT(shown<views::ChartView>(*page), kPatienceMs);
    QTRY_VERIFY2_WITH_TIMEOUT(shownText(*page).contains(u"Replicas"_s),
                              qPrintable(shownText(*page)), kPatienceMs);
    for (const QString &line : {u"current"_s, u"desired"_s, u"at least"_s, u"at most"_s}) {
        QVERIFY2(shownText(*page).contains(line), qPrintable(shownText(*page)));
    }
}

void TstFieldOperations::labelsAreSet()
{
    QVERIFY(openAt("configmaps", "settings"));
    choose(u"Labels and annotations"_s);
    auto *dialog = opened<views::LabelsDialog>();
    QVERIFY(dialog);
    auto *table = shown<QTableWidget>(*dialog);
    QVERIFY(table);
    QTRY_VERIFY_WITH_TIMEOUT(table->isEnabled(), kPatienceMs);
    QCOMPARE(table->item(0, 0)->text(), u"tier"_s);
    table->item(0, 1)->setText(u"front"_s);
    table->setItem(1, 0, new QTableWidgetItem(u"not a key"_s));
    QVERIFY(!button(*dialog, u"Set"_s)->isEnabled());
    QVERIFY(shownText(*dialog).contains(u"A key has at most 63"_s));
    table->item(1, 0)->setText(u"example.org/owner"_s);
    table->setItem(1, 1, new QTableWidgetItem(u"team-a"_s));
    QCOMPARE(table->rowCount(), 3); // always one more
    accept(*dialog, u"Set"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(),
                              u"settings: tier=front, example.org/owner=team-a"_s, kPatienceMs);
    QCOMPARE(value(u"configmap/settings"_s, u".metadata.labels.tier"_s), u"front"_s);
    QCOMPARE(value(u"configmap/settings"_s, u".metadata.labels.example\\.org/owner"_s),
             u"team-a"_s);
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(value(u"configmap/settings"_s, u".metadata.labels.tier"_s), u"back"_s,
                              kPatienceMs);
    QCOMPARE(value(u"configmap/settings"_s, u".metadata.labels.example\\.org/owner"_s), QString());
}

/// The difference of each can be looked at before, each has its result after, and all are undone.
void TstFieldOperations::severalAreChangedAndUndone()
{
    for (const QString &name : {u"nightly"_s, u"weekly"_s}) {
        (void)kubectl({u"-n"_s, m_namespace, u"patch"_s, u"cronjob"_s, name, u"--type=merge"_s,
                       u"-p"_s, u"{\"spec\":{\"suspend\":false}}"_s});
    }
    QVERIFY(openAt("cronjobs", "nightly"));
    m_window->press(Qt::Key_Down, Qt::ShiftModifier);
    choose(u"Suspend"_s);
    auto *dialog = opened<views::ConfirmDialog>();
    QVERIFY(dialog);
    const QString text = shownText(*dialog);
    QVERIFY2(text.contains(u"nightly"_s) && text.contains(u"weekly"_s), qPrintable(text));
    QVERIFY(!button(*dialog, u"Suspend"_s)->isEnabled()); // until a difference is shown
    accept(*dialog, u"Suspend"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"Suspend: 2 done"_s, kPatienceMs);
    for (const QString &name : {u"nightly"_s, u"weekly"_s}) {
        QCOMPARE(value(u"cronjob/"_s + name, u".spec.suspend"_s), u"true"_s);
    }
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    dialog = opened<views::ConfirmDialog>();
    QVERIFY(dialog);
    accept(*dialog, u"Undo"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"Undo Suspend: 2 done"_s, kPatienceMs);
    for (const QString &name : {u"nightly"_s, u"weekly"_s}) {
        QCOMPARE(value(u"cronjob/"_s + name, u".spec.suspend"_s), u"false"_s);
    }
}

/// What is not evicted by then stays, whatever allows it later.
void TstFieldOperations::aDrainIsStopped()
{
    const QString node = u"gui-drained-"_s + m_id;
    QTRY_COMPARE_WITH_TIMEOUT(value(u"deployment/held"_s, u".status.readyReplicas"_s), u"2"_s,
                              kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(value(u"pdb/held"_s, u".status.currentHealthy"_s), u"2"_s,
                              kPatienceMs);
    const auto pods = [&] {
        return kubectl({u"get"_s, u"pods"_s, u"-n"_s, m_namespace, u"-o"_s, u"name"_s,
                        u"--field-selector=spec.nodeName="_s + node})
            .out;
    };
    const QByteArray before = pods();
    QCOMPARE(before.split('\n').size(), 2);
    QVERIFY(openAt("nodes", node.toUtf8()));
    choose(u"Drain"_s);
    const QPointer<views::DrainDialog> dialog = opened<views::DrainDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(u"2 pod(s) will be evicted"_s),
                             kPatienceMs);
    QTest::mouseClick(button(*dialog, u"Lose the emptyDir data of 2 pod(s)"_s), Qt::LeftButton, {},
                      QPoint(8, 8));
    QTest::mouseClick(button(*dialog, u"Drain"_s), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(shownText(*dialog).contains(u"2 held by a disruption budget"_s),
                              qPrintable(shownText(*dialog)), kPatienceMs);
    QAbstractButton *stop = button(*dialog, u"Evict no more"_s);
    QVERIFY(stop && stop->isEnabled());
    QTest::mouseClick(stop, Qt::LeftButton);
    QTRY_COMPARE(m_window->result(),
                 u"%1 is cordoned, not drained: 0 of 2 pod(s) gone"_s.arg(node));
    QVERIFY(!stop->isEnabled());
    // Nothing would hold it up now; it would be asked for again every 5 s.
    const QString budget = u"poddisruptionbudget/held"_s;
    Answer said = kubectl({u"-n"_s, m_namespace, u"delete"_s, budget});
    QVERIFY2(said.exitCode == 0, said.err.constData());
    QVERIFY(!QTest::qWaitFor([&] { return pods() != before; }, 7000));
    dialog->close();
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(value(u"node/"_s + node, u".spec.unschedulable"_s), QString(),
                              kPatienceMs);
    make(QString::fromUtf8(kFieldObjects).section(u"---"_s, 3, 3)); // for the next test
    QVERIFY(!value(budget, u".metadata.uid"_s).isEmpty());
}

/// A disruption budget holds it up; once it is gone the drain goes on by itself.
void TstFieldOperations::aNodeIsDrained()
{
    const QString node = u"gui-drained-"_s + m_id;
    QTRY_COMPARE_WITH_TIMEOUT(value(u"deployment/held"_s, u".status.readyReplicas"_s), u"2"_s,
                              kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(value(u"pdb/held"_s, u".status.currentHealthy"_s), u"2"_s,
                              kPatienceMs);
    QVERIFY(openAt("nodes", node.toUtf8()));
    choose(u"Drain"_s);
    const QPointer<views::DrainDialog> dialog = opened<views::DrainDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(u"2 pod(s) will be evicted"_s),
                             kPatienceMs);
    QAbstractButton *drain = button(*dialog, u"Drain"_s);
    QVERIFY(drain);
    QVERIFY(!drain->isEnabled()); // data would be lost
    QTest::mouseClick(button(*dialog, u"Lose the emptyDir data of 2 pod(s)"_s), Qt::LeftButton, {},
                      QPoint(8, 8));
    QVERIFY(drain->isEnabled());
    QTest::mouseClick(drain, Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(shownText(*dialog).contains(u"2 held by a disruption budget"_s),
                              qPrintable(shownText(*dialog)), kPatienceMs);
    QCOMPARE(value(u"node/"_s + node, u".spec.unschedulable"_s), u"true"_s);
    QCOMPARE(value(u"deployment/held"_s, u".status.readyReplicas"_s), u"2"_s);
    // Whoever leaves is told.
    m_window->main().close();
    auto *question = opened<views::ConfirmDialog>();
    QVERIFY(question);
    QVERIFY(shownText(*question).contains(u"Node %1 is being drained"_s.arg(node)));
    QTest::mouseClick(button(*question, u"Cancel"_s), Qt::LeftButton);
    QVERIFY(m_window->main().isVisible());
    const Answer removed = kubectl({u"-n"_s, m_namespace, u"delete"_s, u"pdb"_s, u"held"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"Drained %1: 2 pod(s) gone"_s.arg(node),
                              kPatienceMs);
    const Answer left = kubectl({u"get"_s, u"pods"_s, u"-n"_s, m_namespace, u"-o"_s, u"name"_s,
                                 u"--field-selector=spec.nodeName="_s + node});
    QCOMPARE(left.out, QByteArray());
    dialog->close();
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(value(u"node/"_s + node, u".spec.unschedulable"_s), QString(),
                              kPatienceMs);
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstFieldOperations test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fieldoperations.moc"

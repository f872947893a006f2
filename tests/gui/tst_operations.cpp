// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done in the window by mouse and keys is what kubectl then sees, on the demo cluster, with
// a Deployment on simulated nodes in a namespace of the test's own.
#include "gui/guisupport.h"

#include "views/dialogs/comparisonview.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/differenceview.h"
#include "views/dialogs/imagedialog.h"
#include "views/dialogs/scaledialog.h"
#include "views/main/workspace.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

class TstOperations : public QObject
{
    Q_OBJECT

public:
    enum class Operation { ScaleByDialog, ScaleByKey, SetImage, RollBack, Restart, DeletePod };
    Q_ENUM(Operation)

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void anOperationIsWhatKubectlSees_data();
    void anOperationIsWhatKubectlSees();
    void anImageSetSinceIsNotUndone();

private:
    void makeWorkload(const QString &name);
    void scaleByDialog();
    void setImage(const QString &tag);
    void rollBack();
    void confirm(const QString &verb, const QString &name);
    [[nodiscard]] Answer ask(const QStringList &arguments) const;

    QString m_namespace = u"gui-operations-%1"_s.arg(QCoreApplication::applicationPid());
    std::unique_ptr<Window> m_window;
};

namespace {

QByteArray deployment(const QString &name)
{
    return u"{apiVersion: apps/v1, kind: Deployment, metadata: {name: %1}, spec: {replicas: 2, "
           "selector: {matchLabels: {app: %1}}, template: {metadata: {labels: {app: %1}}, spec: "
           "{terminationGracePeriodSeconds: 0, nodeSelector: {type: kwok}, containers: [{name: "
           "web, "
           "image: 'example.org/web:1.0'}]}}}}"_s.arg(name)
               .toUtf8();
}

} // namespace

Answer TstOperations::ask(const QStringList &arguments) const
{
    return kubectl(QStringList{u"-n"_s, m_namespace} + arguments);
}

void TstOperations::initTestCase()
{
    views::applyTheme(qApp, views::ThemeChoice::Light);
    const Answer made = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    m_window = std::make_unique<Window>(u"demo"_s, models::Scope{false, {m_namespace}});
}

void TstOperations::cleanupTestCase()
{
    m_window.reset();
    const Answer removed = kubectl({u"delete"_s, u"namespace"_s, m_namespace, u"--wait=false"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
}

/// Two revisions, both acted on by the controller, two pods.
void TstOperations::makeWorkload(const QString &name)
{
    const QString workload = u"deployment/"_s + name;
    const auto settledAt = [&](int revision) {
        return ask({u"wait"_s, workload, u"--timeout=30s"_s,
                    u"--for=jsonpath={.metadata.annotations.deployment\\.kubernetes\\.io/"
                    "revision}=%1"_s.arg(revision)});
    };
    Answer said = kubectl({u"-n"_s, m_namespace, u"apply"_s, u"-f"_s, u"-"_s}, deployment(name));
    QVERIFY2(said.exitCode == 0, said.err.constData());
    said = settledAt(1);
    QVERIFY2(said.exitCode == 0, said.err.constData());
    said = ask({u"set"_s, u"image"_s, workload, u"web=example.org/web:1.1"_s});
    QVERIFY2(said.exitCode == 0, said.err.constData());
    said = settledAt(2);
    QVERIFY2(said.exitCode == 0, said.err.constData());
    said = ask({u"rollout"_s, u"status"_s, workload, u"--timeout=60s"_s});
    QVERIFY2(said.exitCode == 0, said.err.constData());
}

void TstOperations::scaleByDialog()
{
    m_window->press(Qt::Key_S);
    QTRY_VERIFY(shown<views::ScaleDialog>(m_window->main()));
    auto *dialog = shown<views::ScaleDialog>(m_window->main());
    auto *number = dialog->findChild<QSpinBox *>();
    QTRY_VERIFY_WITH_TIMEOUT(number->isEnabled(), kPatienceMs);
    QCOMPARE(number->value(), 2);
    number->selectAll();
    QTest::keyClicks(number, u"5"_s);
    QAbstractButton *scale = button(*dialog, u"Scale"_s);
    QVERIFY(scale && scale->isEnabled());
    QTest::mouseClick(scale, Qt::LeftButton);
}

/// The tag is selected; what the server would make of it is shown before.
void TstOperations::setImage(const QString &tag)
{
    m_window->press(Qt::Key_I);
    QTRY_VERIFY(shown<views::ImageDialog>(m_window->main()));
    const auto *dialog = shown<views::ImageDialog>(m_window->main());
    const auto edit = [&] { return qobject_cast<QLineEdit *>(dialog->focusWidget()); };
    QTRY_VERIFY_WITH_TIMEOUT(edit(), kPatienceMs);
    QCOMPARE(edit()->text(), u"example.org/web:1.1"_s);
    QCOMPARE(edit()->selectedText(), u"1.1"_s);
    QTest::keyClicks(edit(), tag);
    const auto *difference = dialog->findChild<views::ComparisonView *>();
    QTRY_VERIFY_WITH_TIMEOUT(difference->hasComparison(), kPatienceMs);
    QTRY_COMPARE(difference->texts()->difference().added, 1);
    QCOMPARE(difference->texts()->difference().removed, 1);
    QAbstractButton *set = button(*dialog, u"Set image"_s);
    QVERIFY(set && set->isEnabled());
    QTest::mouseClick(set, Qt::LeftButton);
}

void TstOperations::rollBack()
{
    m_window->press(Qt::Key_D);
    QTRY_VERIFY(m_window->details());
    QVERIFY(m_window->clickTab("Revisions"));
    QTRY_VERIFY_WITH_TIMEOUT(button(*m_window->details(), u"Roll back to revision 1"_s),
                             kPatienceMs);
    QAbstractButton *back = button(*m_window->details(), u"Roll back to revision 1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(back->isEnabled(), kPatienceMs); // once its difference is shown
    QTest::mouseClick(back, Qt::LeftButton);
}

/// The dialog names everything that is concerned; its button says the verb.
void TstOperations::confirm(const QString &verb, const QString &name)
{
    QTRY_VERIFY(shown<views::ConfirmDialog>(m_window->main()));
    const auto *dialog = shown<views::ConfirmDialog>(m_window->main());
    const QString text = shownText(*dialog);
    for (const QString &word : {u"demo"_s, m_namespace, name}) {
        QVERIFY2(text.contains(word), qPrintable(text));
    }
    QTest::mouseClick(button(*dialog, verb), Qt::LeftButton);
}

void TstOperations::anOperationIsWhatKubectlSees_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("seen");
    QTest::addColumn<QString>("undone");

    const QString image = u"{.spec.template.spec.containers[0].image}"_s;
    QTest::newRow("scale by the dialog")
        << Operation::ScaleByDialog << "deployments"_ba << u"^Scaled %1 2 → 5$"_s
        << u"{.spec.replicas}"_s << u"^5$"_s << u"^2$"_s;
    QTest::newRow("scale by the key +")
        << Operation::ScaleByKey << "deployments"_ba << u"^Scaled %1 2 → 3$"_s
        << u"{.spec.replicas}"_s << u"^3$"_s << u"^2$"_s;
    QTest::newRow("set an image") << Operation::SetImage << "deployments"_ba
                                  << u"^%1: image web 1.1 → 1.2$"_s << image
                                  << u"^example.org/web:1.2$"_s << u"^example.org/web:1.1$"_s;
    QTest::newRow("roll back in the revisions")
        << Operation::RollBack << "deployments"_ba
        << u"^Rolled %1 back to revision 1: web 1.1 → 1.0$"_s << image << u"^example.org/web:1.0$"_s
        << u"^example.org/web:1.1$"_s;
    QTest::newRow("restart")
        << Operation::Restart << "deployments"_ba << u"^Restarted %1$"_s
        << u"{.spec.template.metadata.annotations.kubectl\\.kubernetes\\.io/restartedAt}"_s
        << u"^20\\d\\d-\\d\\d-\\d\\dT.*$"_s << QString();
    QTest::newRow("delete a pod") << Operation::DeletePod << "pods"_ba
                                  << u"^Deleted %1-[a-z0-9-]+$"_s << u"{.status.replicas}"_s
                                  << u"^2$"_s << QString();
}

void TstOperations::anOperationIsWhatKubectlSees()
{
    QFETCH(const Operation, operation);
    QFETCH(const QByteArray, kind);
    QFETCH(const QString, said);
    QFETCH(const QString, path);
    QFETCH(const QString, seen);
    QFETCH(const QString, undone);

    const QString name = u"w%1"_s.arg(static_cast<int>(operation));
    makeWorkload(name);
    if (QTest::currentTestFailed()) {
        return;
    }
    QVERIFY(m_window->openTable(kind));
    const QByteArray ns = m_namespace.toUtf8();
    // Pods are named <workload>-<hash>-<suffix>, and hash and suffix may hold a workload's name.
    const QRegularExpression own(u"^%1(-|$)"_s.arg(name));
    const auto ofWorkload = [&] { return m_window->names(ns).filter(own); };
    const int rows = operation == Operation::DeletePod ? 2 : 1;
    QTRY_COMPARE_WITH_TIMEOUT(ofWorkload().size(), rows, kPatienceMs);
    const QStringList before = ofWorkload();
    QVERIFY(m_window->clickRow(ns, before.first().toUtf8()));

    switch (operation) {
    case Operation::ScaleByDialog:
        scaleByDialog();
        break;
    case Operation::ScaleByKey:
        m_window->press(Qt::Key_Plus);
        break;
    case Operation::SetImage:
        setImage(u"1.2"_s);
        break;
    case Operation::RollBack:
        rollBack();
        break;
    case Operation::Restart:
        m_window->press(Qt::Key_R);
        confirm(u"Restart"_s, name);
        break;
    case Operation::DeletePod:
        m_window->press(Qt::Key_D, Qt::ControlModifier);
        confirm(u"Delete"_s, before.first());
        break;
    }
    if (QTest::currentTestFailed()) {
        return;
    }
    const QRegularExpression sentence(said.arg(name));
    QTRY_VERIFY2_WITH_TIMEOUT(sentence.match(m_window->result()).hasMatch(),
                              qPrintable(m_window->result()), kPatienceMs);
    const auto present = [&] {
        return QString::fromUtf8(
            ask({u"get"_s, u"deployment"_s, name, u"-o"_s, u"jsonpath="_s + path}).out);
    };
    if (operation == Operation::DeletePod) {
        // The table shows another pod in its place, and that is what is there.
        QTRY_VERIFY_WITH_TIMEOUT(ofWorkload().size() == 2 && !ofWorkload().contains(before.first()),
                                 kPatienceMs);
        QStringList pods = QString::fromUtf8(ask({u"get"_s, u"pods"_s, u"-l"_s, u"app="_s + name,
                                                  u"-o"_s, u"jsonpath={.items[*].metadata.name}"_s})
                                                 .out)
                               .split(u' ');
        QStringList shownPods = ofWorkload();
        pods.sort();
        shownPods.sort();
        QCOMPARE(shownPods, pods);
    }
    const QString now = present();
    QVERIFY2(QRegularExpression(seen).match(now).hasMatch(), qPrintable(now));

    QAbstractButton *undo = button(m_window->main(), u"Undo"_s);
    QCOMPARE(undo != nullptr, !undone.isEmpty());
    if (undo) {
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_VERIFY2_WITH_TIMEOUT(QRegularExpression(undone).match(present()).hasMatch(),
                                  qPrintable(m_window->result()), kPatienceMs);
    }
    if (m_window->details()) {
        m_window->press(Qt::Key_Escape);
    }
}

void TstOperations::anImageSetSinceIsNotUndone()
{
    const QString name = u"since"_s;
    makeWorkload(name);
    if (QTest::currentTestFailed()) {
        return;
    }
    QVERIFY(m_window->openTable("deployments"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow(m_namespace.toUtf8(), name.toUtf8()), kPatienceMs);
    setImage(u"1.2"_s);
    if (QTest::currentTestFailed()) {
        return;
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"since: image web 1.1 → 1.2"_s, kPatienceMs);
    QVERIFY(button(m_window->main(), u"Difference"_s)
            && button(m_window->main(), u"Show rollout"_s));
    const Answer said =
        ask({u"set"_s, u"image"_s, u"deployment/since"_s, u"web=example.org/web:9"_s});
    QVERIFY2(said.exitCode == 0, said.err.constData());
    QTest::mouseClick(button(m_window->main(), u"Undo"_s), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(
        m_window->result().contains(
            u"not undone: deployments/since was changed by somebody else in the meantime: "
            ".spec.template.spec.containers[name=\"web\"].image is example.org/web:9 by now"_s),
        qPrintable(m_window->result()), kPatienceMs);
    QCOMPARE(ask({u"get"_s, u"deployment"_s, name, u"-o"_s,
                  u"jsonpath={.spec.template.spec.containers[0].image}"_s})
                 .out,
             "example.org/web:9");
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstOperations test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_operations.moc"

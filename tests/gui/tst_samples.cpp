// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The demo's samples of a whole application, opened as a person opens them: what is good is applied
// in the order it needs, what is bad is pointed at with its line and the reason.
#include "gui/guisupport.h"

#include "services/applyset.h"
#include "views/dialogs/helmdialog.h"
#include "views/pages/applyreview.h"
#include "views/pages/codeview.h"
#include "views/pages/manifestreview.h"
#include "views/pages/messagebar.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QTest>
#include <QTextBlock>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;
using namespace nantian::views;

namespace {

const QString kSamples = QStringLiteral(NANTIAN_SOURCE_DIR "/app/demo/samples/");
const Home *home = nullptr;

} // namespace

class TstSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aWholeApplicationIsApplied();
    void aChartWithoutASelectorIsPointedAt();

private:
    [[nodiscard]] QString value(const QString &object, const QString &path) const;

    QString m_name = u"bookshop-%1"_s.arg(QCoreApplication::applicationPid());
    std::unique_ptr<Window> m_window;
};

QString TstSamples::value(const QString &object, const QString &path) const
{
    return QString::fromUtf8(
        kubectl({u"-n"_s, m_name, u"get"_s, object, u"-o"_s, u"jsonpath={%1}"_s.arg(path)}).out);
}

void TstSamples::initTestCase()
{
    applyTheme(qApp, ThemeChoice::Light);
    const Answer program = demo({u"program"_s, u"helm"_s});
    QVERIFY2(program.exitCode == 0, program.err.constData());
    qputenv("NANTIAN_HELM", program.out);
    m_window = std::make_unique<Window>();
    QVERIFY(m_window->openTable("namespaces"));
}

void TstSamples::cleanupTestCase()
{
    m_window.reset();
    const QStringList objects{u"namespace/"_s + m_name, u"namespace/"_s + m_name + u"-monitoring"_s,
                              u"pv/"_s + m_name + u"-covers"_s};
    for (const QString &object : objects) {
        const Answer removed =
            kubectl({u"delete"_s, object, u"--wait=false"_s, u"--ignore-not-found"_s});
        QVERIFY2(removed.exitCode == 0, removed.err.constData());
    }
}

void TstSamples::aWholeApplicationIsApplied()
{
    // Of names that nobody else has.
    QFile sample(kSamples + u"bookshop.yaml"_s);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(sample.readAll())
                             .replace(u": bookshop"_s, u": "_s + m_name)
                             .replace(u"[bookshop]"_s, u'[' + m_name + u']');
    const QString path = home->write(u"bookshop.yaml"_s, text.toUtf8());
    const auto lines = text.split(u'\n');
    const auto wrong = static_cast<int>(lines.indexOf(u"apiVersion: monitoring.coreos.com/v1"_s)
                                        + 1); // the object's first
    QVERIFY(wrong > 0);

    m_window->press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY(shown<QFileDialog>(m_window->main()));
    auto *files = shown<QFileDialog>(m_window->main());
    files->findChild<QLineEdit *>()->setText(path);
    QTest::keyClick(files->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(shown<YamlEditor>(m_window->main()));
    const auto *editor = shown<YamlEditor>(m_window->main());
    QTRY_COMPARE_WITH_TIMEOUT(editor->text(), text, kPatienceMs);
    auto *code = editor->findChild<CodeView *>();
    m_window->main().activateWindow(); // the dialog was
    QVERIFY(QTest::qWaitForWindowActive(&m_window->main()));
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    const auto *review = editor->findChild<ApplyReview *>();
    QTRY_VERIFY_WITH_TIMEOUT(review->isVisible() && review->next() == ApplyReview::Next::Apply,
                             kPatienceMs);

    QStringList kinds;
    for (const models::ApplyStep &step : review->set()->steps()) {
        kinds.append(QString::fromUtf8(step.target.resource.kind));
    }
    QCOMPARE(kinds,
             QStringList({u"Namespace"_s, u"Namespace"_s, u"ResourceQuota"_s, u"Secret"_s,
                          u"ConfigMap"_s, u"PersistentVolume"_s, u"PersistentVolumeClaim"_s,
                          u"Service"_s, u"Deployment"_s, u"HorizontalPodAutoscaler"_s, u"Ingress"_s,
                          u"ServiceMonitor"_s}));
    // The bad one is in front, with its line and why; nothing is written yet.
    QCOMPARE(review->set()->count(models::ApplyStep::State::Refused), 1);
    QCOMPARE(review->list()->currentItem()->text(0), u"ServiceMonitor "_s + m_name);
    const QString said = shown<MessageBar>(*editor)->text();
    QVERIFY2(
        said.startsWith(u"Line %1: "_s.arg(wrong))
            && said.contains(
                uR"(does not know kind "ServiceMonitor" in version "monitoring.coreos.com/v1")"_s),
        qPrintable(said));
    QVERIFY(value(u"namespace/"_s + m_name, u".metadata.name"_s).isEmpty());

    QTest::mouseClick(button(*editor, u"Apply 11"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"Applied 11 of 12 object(s)"_s, kPatienceMs);
    QCOMPARE(review->set()->count(models::ApplyStep::State::Applied), 11);
    QTRY_COMPARE_WITH_TIMEOUT(value(u"pvc/%1-covers"_s.arg(m_name), u".status.phase"_s), u"Bound"_s,
                              kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(
        value(u"deployment/"_s + m_name, u".status.readyReplicas"_s).toInt() > 0, kPatienceMs);
    QCOMPARE(value(u"hpa/"_s + m_name, u".spec.metrics[0].resource.target.averageUtilization"_s),
             u"70"_s);
    QCOMPARE(value(u"ingress/"_s + m_name, u".spec.rules[0].http.paths[0].backend.service.name"_s),
             m_name);

    // From the refused one to its line.
    for (int i = 0; i < review->list()->topLevelItemCount(); ++i) {
        if (review->list()->topLevelItem(i)->text(0).startsWith("ServiceMonitor"_L1)) {
            review->list()->setCurrentItem(review->list()->topLevelItem(i));
        }
    }
    review->list()->setFocus();
    QTest::keyClick(review->list(), Qt::Key_Return);
    QTRY_COMPARE(code->markedLine(), wrong);
}

/// helm's own dry run finds nothing wrong with it.
void TstSamples::aChartWithoutASelectorIsPointedAt()
{
    QVERIFY(m_window->openTable("releases.helm.sh"));
    QTest::keyClick(m_window->table(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(shown<HelmDialog>(m_window->main()));
    auto *dialog = shown<HelmDialog>(m_window->main());
    dialog->ns()->setText(u"default"_s);
    dialog->name()->setText(m_name);
    dialog->chart()->setText(kSamples + u"bookshop-chart"_s);
    QTest::mouseClick(button(*dialog, u"Show the difference"_s), Qt::LeftButton);
    const ManifestReview *review = dialog->review();
    QTRY_VERIFY_WITH_TIMEOUT(review->isReady(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(review->summary(), u"2 to create, 1 refused"_s, kPatienceMs);
    QCOMPARE(review->refused(), 1);
    QCOMPARE(review->list()->currentItem()->text(0), u"Deployment "_s + m_name);
    QVERIFY(review->list()->currentItem()->text(2).contains(u"spec.selector: Required value"_s));
    const auto *code = shown<CodeView>(*review);
    QVERIFY(code);
    const QTextBlock marked = code->document()->findBlockByNumber(code->markedLine() - 1);
    QCOMPARE(marked.text(), u"spec:"_s);
    const QString text = shownText(*dialog);
    QVERIFY2(
        text.contains(u"bookshop/templates/deployment.yaml, line %1 of"_s.arg(code->markedLine())),
        qPrintable(text));
    QVERIFY(text.contains(u"The server refuses 1 object(s) of this"_s));
    // The other one is fine, and nothing was written.
    for (int i = 0; i < review->list()->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = review->list()->topLevelItem(i);
        if (item->text(0).startsWith("Service "_L1)) {
            QCOMPARE(item->text(2), u"Added"_s);
            review->list()->setCurrentItem(item);
        }
    }
    QVERIFY(!code->isVisible());
    QVERIFY(kubectl({u"-n"_s, u"default"_s, u"get"_s, u"service"_s, m_name}).exitCode != 0);
    dialog->reject();
}

int main(int argc, char **argv)
{
    const Home here;
    home = &here;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstSamples test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_samples.moc"

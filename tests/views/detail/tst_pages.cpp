// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of an object and the actions, against the demo cluster. Pictures of what was shown are
// left in <build>/shots for tests/gui/LOOK.md.
#include "kube/config/kubeconfig.h"
#include "services/cluster.h"
#include "services/metrics.h"
#include "services/operations.h"
#include "views/dialogs/comparisonview.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/differenceview.h"
#include "views/dialogs/scaledialog.h"
#include "views/main/actionrunner.h"
#include "views/pages/chartview.h"
#include "views/pages/codeview.h"
#include "views/pages/detailspane.h"
#include "views/pages/logpanel.h"
#include "views/pages/logview.h"
#include "views/pages/messagebar.h"
#include "views/pages/overviewpage.h"
#include "views/pages/revisionstab.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::views;

namespace {

constexpr int kPatience = 30'000; ///< the demo shares its processors with the build

QString allText(const QWidget &widget)
{
    QStringList texts;
    const QList<QLabel *> labels = widget.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        texts.append(label->text());
    }
    const QList<QLineEdit *> lines = widget.findChildren<QLineEdit *>();
    for (const QLineEdit *line : lines) {
        texts.append(line->text());
    }
    return texts.join(u'\n');
}

QAbstractButton *button(const QWidget &widget, const QString &text)
{
    const QList<QAbstractButton *> buttons = widget.findChildren<QAbstractButton *>();
    for (QAbstractButton *each : buttons) {
        if (each->isVisibleTo(&widget) && each->text().remove(u'&').startsWith(text)) {
            return each;
        }
    }
    return nullptr;
}

template <class T>
T *visible(const QWidget &widget)
{
    const QList<T *> all = widget.findChildren<T *>();
    for (T *each : all) {
        if (each->isVisible()) {
            return each;
        }
    }
    return nullptr;
}

} // namespace

class TstPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aCrashingPodTellsWhy();
    void containersShowProbesAndSources();
    void eventsOfAWorkloadIncludeItsPods();
    void secretValuesStayMaskedUntilRevealed();
    void brokenYamlPointsAtItsLine();
    void anUnknownFieldPointsAtItsLine();
    void whatIsAppliedIsShownFirst();
    void revisionsRollBackInOneClickAndUndo();
    void twoRevisionsAreCompared();
    void scalingIsUndoneOnlyIfStillOurs();
    void pressesBecomeOneWrite();
    void deletionAsksFirst();
    void aLockedClusterRefusesAndSaysSo();
    void logsOfAWorkloadAreMerged();
    void chartsAreDrawn();
    void theOverviewCountsWhatIsThere();

private:
    [[nodiscard]] QByteArray answer(const base::Call<QByteArray> &call) const;
    [[nodiscard]] kube::ObjectRef find(const QByteArray &kind, const QByteArray &ns,
                                       const QString &prefix) const;
    [[nodiscard]] int replicas(const kube::ObjectRef &workload) const;
    void shoot(QWidget &widget, const QString &name) const;
    std::unique_ptr<DetailsPane> pane(const kube::ObjectRef &object, DetailsPane::Tab tab);

    QTemporaryDir m_state;
    std::unique_ptr<models::Cluster> m_cluster;
    std::unique_ptr<models::Prometheus> m_prometheus;
    std::unique_ptr<models::UsageCells> m_usage;
    std::unique_ptr<QWidget> m_window;
    ActionRunner *m_runner = nullptr;
};

QByteArray TstPages::answer(const base::Call<QByteArray> &call) const
{
    if (!QTest::qWaitFor([&call] { return call.future.isFinished(); }, kPatience)) {
        return {};
    }
    return call.future.result().value_or(QByteArray());
}

kube::ObjectRef TstPages::find(const QByteArray &kind, const QByteArray &ns,
                               const QString &prefix) const
{
    const kube::Resource resource = m_cluster->findResource(kind);
    const QJsonArray items =
        QJsonDocument::fromJson(answer(m_cluster->get(resource.path(ns))))[u"items"].toArray();
    for (const QJsonValue item : items) {
        const QJsonValue metadata = item[u"metadata"];
        if (metadata[u"name"].toString().startsWith(prefix)) {
            return {resource, ns, metadata[u"name"].toString().toUtf8(),
                    metadata[u"uid"].toString().toUtf8()};
        }
    }
    return {};
}

int TstPages::replicas(const kube::ObjectRef &workload) const
{
    return QJsonDocument::fromJson(answer(m_cluster->fetch(workload)))[u"spec"][u"replicas"].toInt(
        -1);
}

void TstPages::shoot(QWidget &widget, const QString &name) const
{
    const QDir folder(u"" NANTIAN_BINARY_DIR "/shots"_s);
    QVERIFY(folder.mkpath(u"."_s));
    QVERIFY(widget.grab().save(folder.filePath(name + u".png"_s)));
    qApp->setPalette(palette(Qt::ColorScheme::Dark));
    QCoreApplication::sendPostedEvents();
    QVERIFY(widget.grab().save(folder.filePath(name + u"-dark.png"_s)));
    qApp->setPalette(palette(Qt::ColorScheme::Light));
    QCoreApplication::sendPostedEvents();
}

std::unique_ptr<DetailsPane> TstPages::pane(const kube::ObjectRef &object, DetailsPane::Tab tab)
{
    auto made = std::make_unique<DetailsPane>(m_cluster.get());
    made->setActionRunner(m_runner);
    made->setPrometheus(m_prometheus.get());
    made->setPodUsage(m_usage.get());
    made->resize(1100, 620);
    made->QWidget::show();
    made->show(object, {});
    made->setTab(tab);
    return made;
}

void TstPages::initTestCase()
{
    applyTheme(qApp, ThemeChoice::Light);
    QVERIFY(qputenv("XDG_STATE_HOME", m_state.path().toLocal8Bit())); // texts that are kept
    const QString path = qEnvironmentVariable("NANTIAN_TEST_KUBECONFIG");
    QVERIFY2(!path.isEmpty(), "NANTIAN_TEST_KUBECONFIG names no kubeconfig");
    const auto config = kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(path));
    QVERIFY(config.has_value());
    const kube::Context *context = config->find(config->currentContext);
    QVERIFY(context);
    m_cluster = std::make_unique<models::Cluster>(*context);
    m_cluster->setLocked(false);
    QTRY_COMPARE_WITH_TIMEOUT(m_cluster->state(), models::Cluster::State::Connected, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_cluster->findResource("deployments.apps").plural.isEmpty(),
                             kPatience);
    m_prometheus = std::make_unique<models::Prometheus>(m_cluster.get());
    m_usage = std::make_unique<models::UsageCells>(m_cluster.get(), models::UsageCells::Of::Pods);
    m_window = std::make_unique<QWidget>();
    m_window->resize(1200, 800);
    m_window->show();
    m_runner = new ActionRunner(m_cluster.get(), m_window.get());
    m_runner->setProduction(false);
}

void TstPages::cleanupTestCase()
{
    m_window.reset();
    m_usage.reset();
    m_prometheus.reset();
    m_cluster.reset();
}

void TstPages::aCrashingPodTellsWhy()
{
    const auto details = pane(find("pods", "lab", u"pay-"_s), DetailsPane::Tab::Summary);
    QTRY_VERIFY_WITH_TIMEOUT(allText(*details).contains(u"exit"_s), kPatience);
    QVERIFY(allText(*details).contains(u"Conditions"_s));
    QVERIFY(button(*details, u"Delete"_s));
    QVERIFY(!button(*details, u"Scale"_s));
    shoot(*details, u"details-summary"_s);
}

void TstPages::containersShowProbesAndSources()
{
    const auto details = pane(find("pods", "shop", u"web-"_s), DetailsPane::Tab::Containers);
    QTRY_VERIFY_WITH_TIMEOUT(allText(*details).contains(u"every "_s), kPatience);
    const QString text = allText(*details);
    QVERIFY(text.contains(u"Readiness probe"_s));
    QVERIFY(text.contains(u"Secret"_s) || text.contains(u"ConfigMap"_s));
    shoot(*details, u"details-containers"_s);
}

void TstPages::eventsOfAWorkloadIncludeItsPods()
{
    const auto details = pane(find("deployments.apps", "lab", u"pay"_s), DetailsPane::Tab::Events);
    const auto podEvents = [&details] {
        const auto *table = visible<QAbstractItemView>(*details);
        if (!table || !table->model()) {
            return false;
        }
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 2).data().toString().startsWith(u"pod/"_s)) {
                return true;
            }
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(podEvents(), kPatience);
    shoot(*details, u"details-events"_s);
}

void TstPages::secretValuesStayMaskedUntilRevealed()
{
    const auto details = pane(find("secrets", "shop", {}), DetailsPane::Tab::Yaml);
    auto *code = details->findChild<CodeView *>();
    QTRY_VERIFY_WITH_TIMEOUT(code->toPlainText().contains(u"••••"_s), kPatience);
    shoot(*details, u"details-secret"_s);
    QTest::mouseClick(button(*details, u"Reveal"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(
        !code->toPlainText().isEmpty() && !code->toPlainText().contains(u"••••"_s), kPatience);
    details->hide();
    QVERIFY(code->toPlainText().isEmpty());
}

void TstPages::brokenYamlPointsAtItsLine()
{
    YamlEditor editor(m_cluster.get());
    editor.resize(900, 500);
    editor.show();
    const QString text = u"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: [broken\n"_s;
    editor.openText(text, u"lab"_s);
    QTest::mouseClick(button(editor, u"Review"_s), Qt::LeftButton);
    QTRY_VERIFY(!editor.findChild<MessageBar *>()->text().isEmpty());
    QVERIFY(editor.findChild<CodeView *>()->markedLine() >= 4);
    QCOMPARE(editor.text(), text);
    shoot(editor, u"editor-broken"_s);
}

void TstPages::anUnknownFieldPointsAtItsLine()
{
    YamlEditor editor(m_cluster.get());
    editor.resize(900, 500);
    editor.show();
    const QString text = u"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: nantian-look\n"
                         "dataa:\n  a: b\n"_s;
    editor.openText(text, u"lab"_s);
    QTest::mouseClick(button(editor, u"Review"_s), Qt::LeftButton);
    auto *message = editor.findChild<MessageBar *>();
    QTRY_VERIFY_WITH_TIMEOUT(!message->text().isEmpty(), kPatience);
    QTRY_VERIFY2(editor.findChild<CodeView *>()->markedLine() == 5, qPrintable(message->text()));
    QCOMPARE(editor.text(), text);
}

void TstPages::whatIsAppliedIsShownFirst()
{
    YamlEditor editor(m_cluster.get());
    editor.resize(1000, 560);
    editor.show();
    editor.openText(u"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: nantian-look\n"
                    "data:\n  colour: red\n"_s,
                    u"lab"_s);
    const auto review = [&editor] {
        QTest::mouseClick(button(editor, u"Review"_s), Qt::LeftButton);
        const auto ready = [&editor] {
            const QAbstractButton *apply = button(editor, u"Apply"_s);
            return apply && apply->isEnabled();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(ready(), qPrintable(editor.findChild<MessageBar *>()->text()),
                                  8000);
    };
    review();
    QVERIFY(find("configmaps", "lab", u"nantian-look"_s).name.isEmpty());
    QSignalSpy result(&editor, &YamlEditor::resultLine);
    QTest::mouseClick(button(editor, u"Apply"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatience);
    const kube::ObjectRef made = find("configmaps", "lab", u"nantian-look"_s);
    QCOMPARE(made.name, "nantian-look"_ba);

    editor.open(made);
    auto *code = editor.findChild<CodeView *>();
    QVERIFY(!button(editor, u"Review"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(button(editor, u"Review"_s)->isEnabled(), kPatience);
    QVERIFY(code->toPlainText().contains(u"colour: red"_s));
    QVERIFY(!code->toPlainText().contains(u"resourceVersion"_s));
    code->setPlainText(code->toPlainText().replace(u"colour: red"_s, u"colour: blue"_s));
    review();
    auto *difference = editor.findChild<ComparisonView *>()->findChild<DifferenceView *>();
    QTRY_COMPARE_WITH_TIMEOUT(difference->difference().added, 1, kPatience);
    shoot(editor, u"editor-review"_s);
    QTest::mouseClick(button(editor, u"Apply"_s), Qt::LeftButton);
    QTest::keyClick(&editor, Qt::Key_Escape); // too late: what was sent is answered
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 2, kPatience);
    QVERIFY(answer(m_cluster->fetch(made)).contains("blue"));
    const auto removed = m_cluster->remove(made);
    QTRY_VERIFY_WITH_TIMEOUT(removed.future.isFinished(), kPatience);
}

void TstPages::revisionsRollBackInOneClickAndUndo()
{
    const kube::ObjectRef workload = find("deployments.apps", "shop", u"payments"_s);
    const auto details = pane(workload, DetailsPane::Tab::Revisions);
    const auto image = [&] {
        return QJsonDocument::fromJson(answer(m_cluster->fetch(workload)))[u"spec"][u"template"]
            .toObject();
    };
    const QJsonObject before = image();
    auto *difference = details->findChild<DifferenceView *>();
    QTRY_VERIFY_WITH_TIMEOUT(difference->difference().added > 0, kPatience);
    shoot(*details, u"details-revisions"_s);
    QSignalSpy result(m_runner, &ActionRunner::resultLine);
    QAbstractButton *rollback = button(*details, u"Roll back to revision"_s);
    QVERIFY(rollback);
    QTRY_VERIFY(rollback->isEnabled());
    QTest::mouseClick(rollback, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatience);
    QVERIFY2(result.first().at(1).toBool(), qPrintable(result.first().at(0).toString()));
    QVERIFY(image() != before);
    m_runner->undo();
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 2, kPatience);
    QVERIFY2(result.last().at(0).toString().startsWith(u"Undid the roll back"_s),
             qPrintable(result.last().at(0).toString()));
    QCOMPARE(image(), before);
}

void TstPages::scalingIsUndoneOnlyIfStillOurs()
{
    const kube::ObjectRef workload = find("deployments.apps", "shop", u"catalog"_s);
    const int before = replicas(workload);
    QSignalSpy result(m_runner, &ActionRunner::resultLine);
    m_runner->scale({workload});
    QTRY_VERIFY(visible<ScaleDialog>(*m_window));
    auto *dialog = visible<ScaleDialog>(*m_window);
    auto *spin = dialog->findChild<QSpinBox *>();
    QTRY_VERIFY_WITH_TIMEOUT(spin->isEnabled(), kPatience);
    QCOMPARE(spin->value(), before);
    spin->setValue(before + 1);
    shoot(*dialog, u"dialog-scale"_s);
    QTest::mouseClick(button(*dialog, u"Scale"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatience);
    QCOMPARE(replicas(workload), before + 1);
    m_runner->undo();
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 2, kPatience);
    QCOMPARE(replicas(workload), before);

    m_runner->scaleBy(workload, 1);
    QTRY_COMPARE_WITH_TIMEOUT(replicas(workload), before + 1, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(result.last().at(1).toBool(), kPatience);
    const auto foreign = m_cluster->edit(models::scaleEdit(workload, before + 2));
    QTRY_VERIFY_WITH_TIMEOUT(foreign.future.isFinished(), kPatience);
    result.clear();
    m_runner->undo();
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatience);
    const QString said = result.last().at(0).toString();
    QVERIFY2(said.startsWith(u"Scaling catalog was not undone: "_s), qPrintable(said));
    QVERIFY2(said.contains(u".spec.replicas is %1 by now"_s.arg(before + 2)), qPrintable(said));
    QCOMPARE(replicas(workload), before + 2);
    const auto restored = m_cluster->edit(models::scaleEdit(workload, before));
    QTRY_VERIFY_WITH_TIMEOUT(restored.future.isFinished(), kPatience);
}

/// Two of them are compared with each other; nothing is rolled back from there.
void TstPages::twoRevisionsAreCompared()
{
    const kube::ObjectRef workload = find("deployments.apps", "shop", u"payments"_s);
    const auto details = pane(workload, DetailsPane::Tab::Revisions);
    const QList<QTreeWidget *> lists =
        details->findChild<RevisionsTab *>()->findChildren<QTreeWidget *>();
    const auto found = std::ranges::find(lists, u"Revisions"_s, &QTreeWidget::accessibleName);
    QVERIFY(found != lists.cend());
    QTreeWidget *list = *found;
    QTRY_VERIFY_WITH_TIMEOUT(list->topLevelItemCount() > 1, kPatience);
    QTreeWidgetItem *current = list->topLevelItem(0);
    QVERIFY(current->text(0).contains(u"current"_s));
    QTRY_COMPARE_WITH_TIMEOUT(current->text(2), QString::number(replicas(workload)), kPatience);
    QAbstractButton *rollback = button(*details, u"Roll back to revision"_s);
    QVERIFY(rollback);
    QTRY_VERIFY_WITH_TIMEOUT(rollback->isEnabled(), kPatience);
    const auto *view = details->findChild<ComparisonView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->hasComparison(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(view->texts()->difference().added > 0, kPatience);
    const qsizetype whole = view->texts()->difference().rows.size();
    list->selectAll();
    QVERIFY(!rollback->isEnabled());
    for (int row = 2; row < list->topLevelItemCount(); ++row) {
        list->topLevelItem(row)->setSelected(false);
    }
    // Only what revisions keep: their templates.
    QTRY_VERIFY_WITH_TIMEOUT(
        view->hasComparison() && view->texts()->difference().rows.size() < whole, kPatience);
    shoot(*details, u"details-revisions-two"_s);
    list->clearSelection();
    QVERIFY(!view->hasComparison());
    QVERIFY(!rollback->isEnabled());
}

void TstPages::pressesBecomeOneWrite()
{
    const kube::ObjectRef workload = find("deployments.apps", "shop", u"catalog"_s);
    const int before = replicas(workload);
    QSignalSpy running(m_runner, &ActionRunner::runningChanged);
    QSignalSpy result(m_runner, &ActionRunner::resultLine);
    m_runner->scaleBy(workload, 1);
    m_runner->scaleBy(workload, 1);
    m_runner->scaleBy(workload, -1);
    QTRY_VERIFY_WITH_TIMEOUT(!result.isEmpty() && result.last().at(1).toBool(), kPatience);
    QCOMPARE(running.size(), 2); // one write began and ended
    QCOMPARE(replicas(workload), before + 1);
    m_runner->undo();
    QTRY_COMPARE_WITH_TIMEOUT(replicas(workload), before, kPatience);
}

void TstPages::deletionAsksFirst()
{
    const kube::ObjectRef pod = find("pods", "shop", u"catalog-"_s);
    m_runner->remove({pod});
    QTRY_VERIFY(visible<ConfirmDialog>(*m_window));
    auto *dialog = visible<ConfirmDialog>(*m_window);
    shoot(*dialog, u"dialog-delete"_s);
    QSignalSpy result(m_runner, &ActionRunner::resultLine);
    QTest::mouseClick(button(*dialog, u"Delete"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(find("pods", "shop", QString::fromUtf8(pod.name)).uid != pod.uid,
                             kPatience);
}

void TstPages::aLockedClusterRefusesAndSaysSo()
{
    const kube::ObjectRef workload = find("deployments.apps", "shop", u"catalog"_s);
    const auto details = pane(workload, DetailsPane::Tab::Summary);
    m_cluster->setLocked(true);
    QAbstractButton *scale = button(*details, u"Scale"_s);
    QVERIFY(scale);
    QVERIFY(!scale->isEnabled());
    QVERIFY(scale->toolTip().contains(u"locked"_s));
    QSignalSpy result(m_runner, &ActionRunner::resultLine);
    m_runner->scale({workload});
    QCOMPARE(result.size(), 1);
    m_cluster->setLocked(false);
    QVERIFY(scale->isEnabled());
}

void TstPages::logsOfAWorkloadAreMerged()
{
    const auto details =
        pane(find("deployments.apps", "talk", u"talker"_s), DetailsPane::Tab::Logs);
    QTRY_VERIFY(details->findChild<LogView *>());
    auto *view = details->findChild<LogView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->buffer().size() > 20, kPatience);
    view->setSearch(u"o"_s);
    QTRY_VERIFY(view->matchCount() > 0);
    QVERIFY(view->findNext(false));
    shoot(*details, u"details-logs"_s);
}

void TstPages::chartsAreDrawn()
{
    const auto details =
        pane(find("deployments.apps", "shop", u"web"_s), DetailsPane::Tab::Metrics);
    QTRY_VERIFY_WITH_TIMEOUT(visible<ChartView>(*details), kPatience);
    shoot(*details, u"details-metrics"_s);
}

void TstPages::theOverviewCountsWhatIsThere()
{
    OverviewPage page(m_cluster.get(), m_prometheus.get());
    page.resize(1200, 1000);
    const QSignalSpy settled(&page, &OverviewPage::settled);
    page.show();
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, kPatience);
    // Who takes a picture then has all of it.
    QVERIFY(visible<ChartView>(page));
    QVERIFY(allText(page).contains(u"not ready"_s));
    // The demo's control plane has one of each, which need no election.
    QVERIFY(allText(page).contains(u"There is no leader lease"_s));
    QVERIFY(allText(page).contains(u"checks pass"_s));
    const auto workload = [&page] {
        const auto *list = page.findChild<QTreeWidget *>();
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            if (list->topLevelItem(i)->text(2) == u"pay"_s) {
                return list->topLevelItem(i);
            }
        }
        return static_cast<QTreeWidgetItem *>(nullptr);
    };
    QTRY_VERIFY_WITH_TIMEOUT(workload(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(visible<ChartView>(page), kPatience);
    shoot(page, u"overview"_s);
    QSignalSpy open(&page, &OverviewPage::openRequested);
    auto *list = page.findChild<QTreeWidget *>();
    Q_EMIT list->itemActivated(workload(), 0);
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.first().at(0).value<kube::Resource>().plural, "deployments"_ba);
}

QTEST_MAIN(TstPages)
#include "tst_pages.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From object to object through what connects them, back and forward, and the map of an
// application, on the demo cluster. NANTIAN_SCREENS=FOLDER keeps pictures of it.
#include "gui/guisupport.h"

#include "views/main/objectpage.h"
#include "views/main/workspace.h"
#include "views/pages/applicationmapview.h"
#include "views/pages/relationstab.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

namespace {

constexpr auto kShop = R"(
{apiVersion: v1, kind: ConfigMap, metadata: {name: settings}, data: {a: b}}
---
{apiVersion: v1, kind: Service, metadata: {name: front}, spec: {selector: {app: web}, ports: [{port: 80}]}}
---
{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: shop}, spec: {rules: [{host: a.example.com,
  http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: front, port: {number: 80}}}},
                 {path: /lost, pathType: Prefix, backend: {service: {name: nobody, port: {number: 80}}}}]}}]}}
---
{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: web}, spec: {minAvailable: 1, selector: {matchLabels: {app: web}}}}
---
{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 3, selector: {matchLabels: {app: web}},
  template: {metadata: {labels: {app: web}}, spec: {terminationGracePeriodSeconds: 0, nodeSelector: {type: kwok},
    tolerations: [{operator: Exists}], containers: [{name: web, image: 'example.org/web:1.0',
      envFrom: [{configMapRef: {name: settings}}]}]}}}}
)";

} // namespace

class TstRelationsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void walksFromTheIngressToWhatUsesTheSettings();
    void whatIsMissingIsNoLink();
    void theMapShowsTheApplicationAndKeepsItsPlaces();

private:
    [[nodiscard]] QString front() const { return m_window->main().workspace()->currentTitle(); }
    [[nodiscard]] views::RelationsTab *tab() const
    {
        return shown<views::RelationsTab>(m_window->main());
    }
    /// The line of that object in a section; null until it is there.
    [[nodiscard]] QTreeWidgetItem *line(const QString &section, const QString &beginning) const;
    void follow(const QString &section, const QString &beginning, const QString &title);
    void openIngress();
    void keepPicture(const QString &name);

    QString m_namespace = u"connections-%1"_s.arg(QCoreApplication::applicationPid());
    std::unique_ptr<Window> m_window;
};

void TstRelationsView::initTestCase()
{
    views::applyTheme(qApp, views::ThemeChoice::Light);
    Answer said = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(said.exitCode == 0, said.err.constData());
    said = kubectl({u"-n"_s, m_namespace, u"apply"_s, u"-f"_s, u"-"_s}, kShop);
    QVERIFY2(said.exitCode == 0, said.err.constData());
    said = kubectl(
        {u"-n"_s, m_namespace, u"rollout"_s, u"status"_s, u"deployment/web"_s, u"--timeout=60s"_s});
    QVERIFY2(said.exitCode == 0, said.err.constData());
    m_window = std::make_unique<Window>(u"demo"_s, models::Scope{false, {m_namespace}});
}

void TstRelationsView::cleanupTestCase()
{
    m_window.reset();
    const Answer removed = kubectl({u"delete"_s, u"namespace"_s, m_namespace, u"--wait=false"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
}

QTreeWidgetItem *TstRelationsView::line(const QString &section, const QString &beginning) const
{
    const auto *tree = tab() != nullptr ? shown<QTreeWidget>(*tab()) : nullptr;
    for (int i = 0; tree != nullptr && i < tree->topLevelItemCount(); ++i) {
        if (tree->topLevelItem(i)->text(0) != section) {
            continue;
        }
        QTreeWidgetItemIterator it(tree->topLevelItem(i));
        for (++it; *it != nullptr && (*it)->parent() != nullptr; ++it) {
            if ((*it)->text(0).startsWith(beginning)) {
                return *it;
            }
        }
    }
    return nullptr;
}

/// With the keys alone: the line is made the current one, and Enter opens it.
void TstRelationsView::follow(const QString &section, const QString &beginning,
                              const QString &title)
{
    QTRY_VERIFY2_WITH_TIMEOUT(line(section, beginning), qPrintable(section + u' ' + beginning),
                              kPatienceMs);
    auto *tree = shown<QTreeWidget>(*tab());
    tree->setCurrentItem(line(section, beginning));
    QTest::keyClick(tree, Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(front().startsWith(title), qPrintable(front()), kPatienceMs);
}

void TstRelationsView::openIngress()
{
    QVERIFY(m_window->openTable("ingresses.networking.k8s.io"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow(m_namespace.toUtf8(), "shop"), kPatienceMs);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(front(), u"shop"_s);
    QVERIFY(m_window->clickTab("Relations"));
}

void TstRelationsView::keepPicture(const QString &name)
{
    const QString folder = qEnvironmentVariable("NANTIAN_SCREENS");
    if (!folder.isEmpty()) {
        QVERIFY(m_window->main().grab().save(QDir(folder).filePath(name + u".png"_s)));
    }
}

void TstRelationsView::walksFromTheIngressToWhatUsesTheSettings()
{
    openIngress();
    const auto *tabs = m_window->main().workspace()->findChild<QTabWidget *>();
    const int count = tabs->count();
    follow(u"Uses"_s, u"Service front"_s, u"front"_s);
    follow(u"Uses"_s, u"Pod web-"_s, u"web-"_s);
    const QString pod = front();
    keepPicture(u"relations-pod"_s);
    follow(u"Owners"_s, u"Deployment web"_s, u"web"_s);
    QCOMPARE(front(), u"web"_s);
    QTRY_VERIFY_WITH_TIMEOUT(line(u"Owns"_s, u"Pod "_s + pod), kPatienceMs);
    keepPicture(u"relations-deployment"_s);
    follow(u"Uses"_s, u"ConfigMap settings"_s, u"settings"_s);
    QTRY_VERIFY_WITH_TIMEOUT(line(u"Used by"_s, u"Deployment web"_s), kPatienceMs);
    QCOMPARE(line(u"Used by"_s, u"Deployment web"_s)->text(1), u"env of container web"_s);
    QVERIFY(!line(u"Used by"_s, u"Pod "_s)); // said once
    QCOMPARE(tabs->count(), count);          // all of it in one tab

    const auto go = [this](Qt::Key key) {
        QTest::keyClick(&m_window->main(), key, Qt::AltModifier);
    };
    for (const QString &title : {u"web"_s, pod, u"front"_s, u"shop"_s}) {
        go(Qt::Key_Left);
        QTRY_COMPARE(front(), title);
        QTRY_VERIFY(tab()); // what was looked at there
    }
    go(Qt::Key_Left); // from its first place to the tab it was opened from
    QTRY_COMPARE(front(), u"Ingresses"_s);
    go(Qt::Key_Right);
    QTRY_COMPARE(front(), u"shop"_s);
    for (const QString &title : {u"front"_s, pod, u"web"_s, u"settings"_s}) {
        go(Qt::Key_Right);
        QTRY_COMPARE(front(), title);
    }
    go(Qt::Key_Right); // nothing further
    QTRY_COMPARE(front(), u"settings"_s);
    // Another way from the middle forgets what was ahead.
    go(Qt::Key_Left);
    QTRY_COMPARE(front(), u"web"_s);
    follow(u"Used by"_s, u"PodDisruptionBudget web"_s, u"web"_s);
    go(Qt::Key_Right);
    QTRY_COMPARE(front(), u"web"_s);
    QTest::keyClick(&m_window->main(), Qt::Key_W, Qt::ControlModifier);
}

void TstRelationsView::whatIsMissingIsNoLink()
{
    openIngress();
    QTRY_VERIFY_WITH_TIMEOUT(line(u"Uses"_s, u"Service nobody"_s), kPatienceMs);
    QCOMPARE(line(u"Uses"_s, u"Service nobody"_s)->text(2), u"does not exist"_s);
    auto *tree = shown<QTreeWidget>(*tab());
    tree->setCurrentItem(line(u"Uses"_s, u"Service nobody"_s));
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(front(), u"shop"_s);
    keepPicture(u"relations-missing"_s);
    QTest::keyClick(&m_window->main(), Qt::Key_W, Qt::ControlModifier);
}

void TstRelationsView::theMapShowsTheApplicationAndKeepsItsPlaces()
{
    QVERIFY(m_window->openTable("deployments"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow(m_namespace.toUtf8(), "web"), kPatienceMs);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(front(), u"web"_s);
    QVERIFY(m_window->clickTab("Relations"));
    QTRY_VERIFY(tab());
    QTest::mouseClick(button(*tab(), u"Map"_s), Qt::LeftButton);
    const views::ApplicationMapView *map = tab()->map();
    const auto idsOf = [&](const QByteArray &kind) {
        QList<QByteArray> out;
        for (const models::MapNode &node : map->map().nodes) {
            if (node.object.kind == kind) {
                out += node.id;
            }
        }
        return out;
    };
    QTRY_COMPARE_WITH_TIMEOUT(idsOf("Pod").size(), 3, kPatienceMs);
    for (const char *kind :
         {"Ingress", "Service", "Deployment", "ReplicaSet", "ConfigMap", "PodDisruptionBudget"})
    {
        QCOMPARE(idsOf(kind).size(), 1);
    }
    keepPicture(u"relations-map"_s);
    QHash<QByteArray, QPoint> before;
    for (const models::MapNode &node : map->map().nodes) {
        before.insert(node.id, map->box(node.id)->pos());
    }
    const QByteArray gone = idsOf("Pod").first();
    const QString name = QString::fromUtf8(gone.mid(gone.lastIndexOf('/') + 1));
    const Answer said =
        kubectl({u"-n"_s, m_namespace, u"delete"_s, u"pod"_s, name, u"--wait=false"_s});
    QVERIFY2(said.exitCode == 0, said.err.constData());
    // By itself: the new one stands where the one before stood, nothing else moved.
    QTRY_VERIFY_WITH_TIMEOUT(idsOf("Pod").size() == 3 && map->box(gone) == nullptr, kPatienceMs);
    int fresh = 0;
    for (const models::MapNode &node : map->map().nodes) {
        const QPoint place = map->box(node.id)->pos();
        if (before.contains(node.id)) {
            QCOMPARE(place, before.value(node.id));
        } else {
            ++fresh;
            QCOMPARE(place, before.value(gone));
        }
    }
    QCOMPARE(fresh, 1);
    // A click opens, in this tab.
    QTest::mouseClick(map->box(idsOf("ConfigMap").first()), Qt::LeftButton);
    QTRY_COMPARE(front(), u"settings"_s);
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstRelationsView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_relationsview.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/applicationmapview.h"

#include "views/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::views;

namespace {

Application shop(int pods)
{
    Application out;
    const auto add = [&out](const QByteArray &kind, const QByteArray &name, Layer layer) {
        ApplicationNode node;
        node.object = {{}, kind, "shop", name, name};
        node.layer = layer;
        node.created = out.nodes.size();
        node.health = store::Health::Ok;
        out.nodes += node;
        return out.nodes.size() - 1;
    };
    const qsizetype service = add("Service", "web", Layer::Service);
    const qsizetype workload = add("Deployment", "web", Layer::Workload);
    const qsizetype config = add("ConfigMap", "settings", Layer::Config);
    out.edges = {{service, workload, u"pods behind it"_s}, {workload, config, u"volume config"_s}};
    for (int i = 0; i < pods; ++i) {
        out.edges += {workload, add("Pod", "p" + QByteArray::number(i), Layer::Pod), {}};
    }
    out.self = workload;
    return out;
}

QHash<QByteArray, QPoint> places(const ApplicationMapView &view)
{
    QHash<QByteArray, QPoint> out;
    for (const MapNode &node : view.map().nodes) {
        out.insert(node.id, view.box(node.id)->pos());
    }
    return out;
}

} // namespace

class TstApplicationMapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everythingStandsApart();
    void arrowKeysGoFromBoxToBoxAndEnterOpens();
    void theFocusTellsWhatBelongsTogether();
    void zoomsByKeysAndWheelAndFits();
    void aReplacedPodMovesNothing();
    void aGroupOpensItsKind();
    void growsWithTheLetters();

private:
    void setMap(const Application &application)
    {
        m_view->setMap(layoutApplication(application, m_view->map()), {});
    }
    [[nodiscard]] MapBox *box(const QByteArray &kind, const QByteArray &name) const
    {
        return m_view->box(kind + "./shop/" + name);
    }
    std::unique_ptr<ApplicationMapView> m_view;
};

void TstApplicationMapView::initTestCase() { applyTheme(qApp, ThemeChoice::Light); }

void TstApplicationMapView::init()
{
    m_view = std::make_unique<ApplicationMapView>();
    m_view->resize(1200, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    setMap(shop(3));
}

void TstApplicationMapView::everythingStandsApart()
{
    QList<QRect> rects;
    for (const MapNode &node : m_view->map().nodes) {
        const QRect rect = m_view->box(node.id)->geometry();
        QVERIFY(m_view->widget()->rect().contains(rect));
        for (const QRect &other : std::as_const(rects)) {
            QVERIFY(!other.intersects(rect));
        }
        rects += rect;
    }
    QVERIFY(box("Service", "web")->x() < box("Deployment", "web")->x());
    QVERIFY(box("Deployment", "web")->x() < box("Pod", "p0")->x());
}

void TstApplicationMapView::arrowKeysGoFromBoxToBoxAndEnterOpens()
{
    const QSignalSpy opened(m_view.get(), &ApplicationMapView::linkActivated);
    QVERIFY(opened.isValid());
    m_view->focusBox(); // the one it was asked for
    QVERIFY(box("Deployment", "web")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QVERIFY(box("Service", "web")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QVERIFY(box("Pod", "p0")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(box("Pod", "p1")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).value<ObjectLink>().name, "p1");
    QTest::mouseClick(box("ConfigMap", "settings"), Qt::LeftButton);
    QCOMPARE(opened.at(1).at(0).value<ObjectLink>().name, "settings");
}

void TstApplicationMapView::theFocusTellsWhatBelongsTogether()
{
    QSignalSpy described(m_view.get(), &ApplicationMapView::described);
    QVERIFY(described.isValid());
    box("ConfigMap", "settings")->setFocus();
    QVERIFY(!described.isEmpty());
    QCOMPARE(described.last().at(0).toString(),
             u"Deployment web, ok → ConfigMap settings, ok (volume config)"_s);
    QCOMPARE(box("ConfigMap", "settings")->accessibleName(), u"ConfigMap settings, ok"_s);
}

void TstApplicationMapView::zoomsByKeysAndWheelAndFits()
{
    QCOMPARE(m_view->scale(), 1.0); // all of it can be seen
    m_view->focusBox();
    const int width = box("Pod", "p0")->width();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Plus);
    QVERIFY(box("Pod", "p0")->width() > width);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Minus);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Minus);
    QVERIFY(box("Pod", "p0")->width() < width);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_0);
    QCOMPARE(box("Pod", "p0")->width(), width);
    const QPointF at = m_view->viewport()->rect().center();
    QWheelEvent wheel(at, m_view->viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &wheel);
    QVERIFY(box("Pod", "p0")->width() > width);
    m_view->fit();
    setMap(shop(30));
    QVERIFY(m_view->scale() < 1);
    QVERIFY(m_view->widget()->width() <= m_view->viewport()->width());
}

void TstApplicationMapView::aReplacedPodMovesNothing()
{
    Application application = shop(4);
    setMap(application);
    const QHash<QByteArray, QPoint> before = places(*m_view);
    application.nodes.last().object.name = "new"; // the fourth pod
    application.nodes.last().object.uid = "new";
    setMap(application);
    const QHash<QByteArray, QPoint> after = places(*m_view);
    QCOMPARE(after.value("Pod./shop/new"), before.value("Pod./shop/p3"));
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        QVERIFY(it.key() == "Pod./shop/p3" || after.value(it.key()) == it.value());
    }
}

void TstApplicationMapView::aGroupOpensItsKind()
{
    const QSignalSpy opened(m_view.get(), &ApplicationMapView::kindActivated);
    QVERIFY(opened.isValid());
    Application application = shop(200);
    application.nodes.last().health = store::Health::Failed;
    setMap(application);
    MapBox *group = nullptr;
    for (const MapNode &node : m_view->map().nodes) {
        group = node.isGroup() ? m_view->box(node.id) : group;
    }
    QVERIFY(group);
    QCOMPARE(group->accessibleName(), u"Pod × 200, 1 not ready"_s);
    QTest::mouseClick(group, Qt::LeftButton);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).value<ObjectLink>().kind, "Pod");
}

void TstApplicationMapView::growsWithTheLetters()
{
    const int height = box("Pod", "p0")->height();
    m_view->resize(4000, 2000);
    QFont large = m_view->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    m_view->setFont(large);
    QVERIFY(box("Pod", "p0")->height() > height * 3 / 2);
    everythingStandsApart();
}

QTEST_MAIN(TstApplicationMapView)
#include "tst_applicationmapview.moc"

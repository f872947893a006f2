// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/alerts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;

class TstAlerts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsNameObjects_data();
    void labelsNameObjects();
    void theWorstComesFirst();
    void whatIsNoAnswerIsAnError();
};

using Labels = QMap<QByteArray, QByteArray>;

void TstAlerts::labelsNameObjects_data()
{
    QTest::addColumn<Labels>("labels");
    QTest::addColumn<QByteArrayList>("objects");
    QTest::newRow("pod and its deployment")
        << Labels{{"namespace", "shop"}, {"deployment", "web"}, {"pod", "web-1"}}
        << QByteArrayList{"Pod shop/web-1", "Deployment shop/web"};
    QTest::newRow("node") << Labels{{"node", "n1"}} << QByteArrayList{"Node /n1"};
    QTest::newRow("pod on a node")
        << Labels{{"namespace", "shop"}, {"pod", "web-1"}, {"node", "n1"}}
        << QByteArrayList{"Pod shop/web-1", "Node /n1"};
    QTest::newRow("job scraped, and a Job")
        << Labels{{"namespace", "batch"}, {"job", "kube-state-metrics"}, {"job_name", "report"}}
        << QByteArrayList{"Job batch/report"};
    QTest::newRow("the Service it was scraped through")
        << Labels{{"namespace", "shop"}, {"pod", "web-1"}, {"service", "kube-state-metrics"}}
        << QByteArrayList{"Pod shop/web-1"};
    QTest::newRow("a Service alone")
        << Labels{{"namespace", "shop"}, {"service", "web"}} << QByteArrayList{"Service shop/web"};
    QTest::newRow("a namespace") << Labels{{"namespace", "shop"}}
                                 << QByteArrayList{"Namespace /shop"};
    QTest::newRow("a pod without a namespace") << Labels{{"pod", "web-1"}} << QByteArrayList{};
}

void TstAlerts::labelsNameObjects()
{
    QFETCH(Labels, labels);
    QFETCH(QByteArrayList, objects);
    QByteArrayList found;
    for (const ObjectLink &link : objectsNamedBy(labels)) {
        found += link.kind + ' ' + link.ns + '/' + link.name;
    }
    QCOMPARE(found, objects);
}

void TstAlerts::theWorstComesFirst()
{
    const auto alerts = parseAlerts(R"({"status": "success", "data": {"alerts": [
        {"labels": {"alertname": "Watchdog", "severity": "none"}, "state": "firing"},
        {"labels": {"alertname": "New", "severity": "warning"}, "state": "firing",
         "activeAt": "2026-11-18T11:06:00Z"},
        {"labels": {"alertname": "Maybe", "severity": "critical"}, "state": "pending"},
        {"labels": {"alertname": "Old"}, "state": "firing",
         "activeAt": "2026-11-18T10:00:00.123456789Z",
         "annotations": {"description": "two\n lines"}},
        {"labels": {"alertname": "Worst", "severity": "critical"}, "state": "firing"}]}})");
    QVERIFY(alerts);
    QStringList names;
    for (const Alert &alert : *alerts) {
        names += alert.name;
    }
    QCOMPARE(names, QStringList({u"Worst"_s, u"Old"_s, u"New"_s, u"Watchdog"_s, u"Maybe"_s}));
    QCOMPARE(alerts->at(0).health, store::Health::Failed);
    QCOMPARE(alerts->at(1).sentence, u"two lines"_s);
    QCOMPARE(alerts->at(3).health, store::Health::None);
    QVERIFY(!alerts->at(4).isFiring);
}

void TstAlerts::whatIsNoAnswerIsAnError()
{
    QVERIFY(!parseAlerts("<html>"));
    const auto refused = parseAlerts(R"({"status": "error", "error": "not now"})");
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, u"not now"_s);
    QVERIFY(parseAlerts(R"({"status": "success", "data": {"alerts": []}})")->isEmpty());
}

QTEST_GUILESS_MAIN(TstAlerts)
#include "tst_alerts.moc"

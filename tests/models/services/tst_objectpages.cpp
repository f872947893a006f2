// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/pagesupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;

class TstObjectPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnlyForWhatIsMissing();
    void aServiceTellsOfItsEndpoints();
    void aServiceWithoutEndpointsHasFailed();
    void whatMayNotBeReadIsSaid();
};

namespace {

constexpr auto kService = R"({"apiVersion": "v1", "kind": "Service",
    "metadata": {"name": "web", "namespace": "shop"},
    "spec": {"type": "ClusterIP", "selector": {"app": "web"}, "ports": [{"port": 80}]}})";

} // namespace

void TstObjectPages::asksOnlyForWhatIsMissing()
{
    const PageCase page(kService);
    const QList<pages::Need> first = page.needs();
    QCOMPARE(first.size(), 1);
    QCOMPARE(first.constFirst().plural, "endpointslices");
    QCOMPARE(first.constFirst().ns, "shop");
    QCOMPARE(first.constFirst().query, "labelSelector=kubernetes.io%2Fservice-name%3Dweb");
    QVERIFY(PageCase(kService).answered("slices", R"({"items": []})").needs().isEmpty());
}

void TstObjectPages::aServiceTellsOfItsEndpoints()
{
    const ObjectDetails details = PageCase(kService)
                                      .answered("slices", R"({"items": [{
        "ports": [{"port": 8080, "protocol": "TCP"}],
        "endpoints": [
          {"addresses": ["10.0.0.1"], "conditions": {"ready": true}, "nodeName": "node-1",
           "targetRef": {"kind": "Pod", "namespace": "shop", "name": "web-1", "uid": "u1"}},
          {"addresses": ["10.0.0.2"], "conditions": {"ready": false}}]}]})")
                                      .details();
    QVERIFY(details.drifts);
    QCOMPARE(details.verdicts.constFirst().health, store::Health::Warning);
    const DetailTable *endpoints = tableOf(details, "endpoints");
    QVERIFY(endpoints);
    QCOMPARE(endpoints->rows.size(), 2);
    QCOMPARE(endpoints->rows.at(0).cells,
             QStringList({u"web-1"_s, u"10.0.0.1"_s, u"8080/TCP"_s, u"node-1"_s}));
    QCOMPARE(endpoints->rows.at(0).link, (ObjectLink{{}, "Pod", "shop", "web-1", "u1"}));
    QCOMPARE(endpoints->rows.at(1).health, store::Health::Warning);
    QVERIFY(endpoints->rows.at(1).link.name.isEmpty());
}

void TstObjectPages::aServiceWithoutEndpointsHasFailed()
{
    const ObjectDetails details =
        PageCase(kService).answered("slices", R"({"items": []})").details();
    QCOMPARE(details.verdicts.constFirst().health, store::Health::Failed);
    QCOMPARE(details.verdicts.constFirst().cause, "NoReadyEndpoints");
}

void TstObjectPages::whatMayNotBeReadIsSaid()
{
    const ObjectDetails details =
        PageCase(kService).refused("slices", base::Error::Code::Forbidden).details();
    QCOMPARE(details.verdicts.constFirst().health, store::Health::Unknown);
}

QTEST_GUILESS_MAIN(TstObjectPages)
#include "tst_objectpages.moc"

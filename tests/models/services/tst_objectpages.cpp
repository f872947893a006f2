// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/pagesupport.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;

class TstObjectPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnlyForWhatIsMissing();
    void whatMayNotBeReadIsSaid();
};

namespace {

constexpr auto kService = R"({"apiVersion": "v1", "kind": "Service",
    "metadata": {"name": "web", "namespace": "shop"},
    "spec": {"type": "ClusterIP", "selector": {"app": "web"}, "ports": [{"port": 80}]}})";

} // namespace

void TstObjectPages::asksOnlyForWhatIsMissing()
{
    const QList<pages::Need> first = PageCase(kService).needs();
    const auto slices = std::ranges::find(first, "slices", &pages::Need::id);
    QVERIFY(slices != first.end());
    QCOMPARE(slices->plural, "endpointslices");
    QCOMPARE(slices->ns, "shop");
    QCOMPARE(slices->query, "labelSelector=kubernetes.io%2Fservice-name%3Dweb");
    const QList<pages::Need> then =
        PageCase(kService).answered("slices", R"({"items": []})").needs();
    QCOMPARE(then.size(), first.size() - 1);
    QVERIFY(std::ranges::find(then, "slices", &pages::Need::id) == then.end());
}

void TstObjectPages::whatMayNotBeReadIsSaid()
{
    const ObjectDetails details =
        PageCase(kService).refused("slices", base::Error::Code::Forbidden).details();
    QCOMPARE(details.verdicts.constFirst().health, store::Health::Unknown);
}

QTEST_GUILESS_MAIN(TstObjectPages)
#include "tst_objectpages.moc"

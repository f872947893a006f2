// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/overviewdata.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using nantian::views::OverviewData;

namespace {

kube::Resource pods()
{
    kube::Resource resource;
    resource.plural = "pods";
    resource.kind = "Pod";
    return resource;
}

store::Columns columns()
{
    QList<store::Column> list(2);
    list[0].id = "name";
    list[1].id = "status";
    list[1].health = true;
    return std::make_shared<const QList<store::Column>>(list);
}

store::RowPtr row(const char *uid, const char *status, store::Health health, qint64 created = 1)
{
    static const auto interner = std::make_shared<store::Interner>();
    store::RowBuilder builder(interner);
    builder.setIdentity(uid, "shop", uid, "1");
    builder.setTimes(created, 0);
    builder.setHealth(health, status);
    builder.add(builder.text(uid));
    builder.add(builder.shared(status));
    return builder.finish();
}

store::Batch batch(const QList<store::RowPtr> &rows, bool reset = false)
{
    store::Batch made;
    made.reset = reset;
    if (reset) {
        made.columns = columns();
    }
    made.upserted = rows;
    return made;
}

} // namespace

class TstOverviewData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreCountedByState();
    void aColumnIsCounted();
    void aChangedRowMovesBetweenStates();
    void aRemovedRowLeavesNothing();
    void aResetForgetsAll();
    void troubledRowsComeWorstFirst();
};

void TstOverviewData::rowsAreCountedByState()
{
    OverviewData data;
    data.apply(
        pods(),
        batch({row("a", "Running", store::Health::Ok), row("b", "Running", store::Health::Ok),
               row("c", "CrashLoopBackOff", store::Health::Failed)},
              true));
    const OverviewData::Kind kind = data.kind("pods");
    QCOMPARE(kind.total, 3);
    QCOMPARE(kind.healthy, 2);
    QCOMPARE(kind.states.value(u"Running"_s).count, 2);
    QCOMPARE(kind.states.value(u"CrashLoopBackOff"_s).health, store::Health::Failed);
}

void TstOverviewData::aChangedRowMovesBetweenStates()
{
    OverviewData data;
    data.apply(pods(), batch({row("a", "Pending", store::Health::Progressing)}, true));
    QCOMPARE(data.troubled("pods").size(), 1);
    data.apply(pods(), batch({row("a", "Running", store::Health::Ok)}));
    const OverviewData::Kind kind = data.kind("pods");
    QCOMPARE(kind.total, 1);
    QVERIFY(!kind.states.contains(u"Pending"_s));
    QVERIFY(data.troubled("pods").isEmpty());
}

void TstOverviewData::aRemovedRowLeavesNothing()
{
    OverviewData data;
    data.apply(pods(), batch({row("a", "Failed", store::Health::Failed)}, true));
    store::Batch removal;
    removal.removed = {"a", "never seen"};
    data.apply(pods(), removal);
    QCOMPARE(data.kind("pods").total, 0);
    QVERIFY(data.kind("pods").states.isEmpty());
    QVERIFY(data.troubled("pods").isEmpty());
}

void TstOverviewData::aResetForgetsAll()
{
    OverviewData data;
    data.apply(pods(), batch({row("a", "Failed", store::Health::Failed)}, true));
    data.apply(pods(), batch({row("b", "Running", store::Health::Ok)}, true));
    QCOMPARE(data.kind("pods").total, 1);
    QCOMPARE(data.kind("pods").healthy, 1);
}

void TstOverviewData::troubledRowsComeWorstFirst()
{
    OverviewData data;
    data.apply(pods(),
               batch({row("p", "Pending", store::Health::Progressing, 1),
                      row("w", "Odd", store::Health::Warning, 2),
                      row("f2", "Bad", store::Health::Failed, 9),
                      row("f1", "Bad", store::Health::Failed, 3)},
                     true));
    QStringList names;
    for (const store::RowPtr &each : data.troubled("pods")) {
        names.append(QString::fromStdString(std::string(each->name())));
    }
    QCOMPARE(names, QStringList({u"f1"_s, u"f2"_s, u"w"_s, u"p"_s}));
}

void TstOverviewData::aColumnIsCounted()
{
    OverviewData data;
    data.apply(
        pods(),
        batch({row("a", "Running", store::Health::Ok), row("b", "Pending", store::Health::Ok),
               row("c", "Running", store::Health::Ok)},
              true));
    QCOMPARE(data.counted("pods", "status"),
             (QMap<QString, int>{{u"Pending"_s, 1}, {u"Running"_s, 2}}));
    QVERIFY(data.counted("pods", "none").isEmpty());
    QVERIFY(data.counted("nodes", "status").isEmpty());
}

QTEST_GUILESS_MAIN(TstOverviewData)
#include "tst_overviewdata.moc"

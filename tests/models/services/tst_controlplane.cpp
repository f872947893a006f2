// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/api/parser.h"
#include "services/controlplane.h"
#include "support/faketransport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;
using store::Health;

class TstControlPlane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsChecks();
    void allIsWell();
    void whatFailsIsNamed();
    void whatMayNotBeAskedIsSaid();
    void aLeaderThatIsSilentIsNone();
    void versionsThatDoNotFitAreSaid();
};

namespace {

constexpr qint64 kNow = 1'795'000'000; // 2026-11-18T11:06:40Z
constexpr auto kWell = "[+]ping ok\n[+]etcd ok\n[+]poststarthook/rbac/bootstrap-roles ok\n"
                       "readyz check passed\n";
constexpr auto kIll = "[+]ping ok\n[-]etcd failed: reason withheld\n[-]informer-sync failed: "
                      "2 informers not started yet: [a b]\nreadyz check failed\n";

QByteArray lease(const QByteArray &renewed)
{
    return R"({"spec": {"holderIdentity": "host-1_0e6b", "leaseDurationSeconds": 15,
               "renewTime": ")"
        + renewed + R"("}})";
}

constexpr auto kNoLease = R"({"kind": "Status", "status": "Failure", "reason": "NotFound",
                              "code": 404})";

/// What was asked, in this order: readyz, livez, the leases.
struct Asked
{
    FakeTransport transport;
    base::Call<ControlPlane> call = fetchControlPlane(&transport, kNow);

    void reply(qsizetype index, int status, const QByteArray &body) const
    {
        transport.at(index).reply(status, kube::viewOf(body));
    }
    [[nodiscard]] QList<ControlPlane::Part> parts() const
    {
        return QTest::qWaitFor([this] { return call.future.isFinished(); })
            ? call.future.result().value_or(ControlPlane()).parts
            : QList<ControlPlane::Part>();
    }
};

} // namespace

void TstControlPlane::readsChecks()
{
    const QList<HealthCheck> checks = parseHealthChecks(QString::fromLatin1(kIll));
    QCOMPARE(checks.size(), 3);
    QCOMPARE(checks.at(0), (HealthCheck{u"ping"_s, true, {}}));
    QCOMPARE(checks.at(1), (HealthCheck{u"etcd"_s, false, u"reason withheld"_s}));
    QCOMPARE(checks.at(2).why, u"2 informers not started yet: [a b]"_s);
    QVERIFY(parseHealthChecks(u"<html>ok"_s).isEmpty());
}

void TstControlPlane::allIsWell()
{
    const Asked asked;
    QCOMPARE(asked.transport.count(), 5);
    QCOMPARE(asked.transport.at(0).request.path, "/readyz?verbose");
    QCOMPARE(asked.transport.at(1).request.path, "/livez?verbose");
    asked.reply(0, 200, kWell);
    asked.reply(1, 200, kWell);
    asked.reply(2, 200, lease("2026-11-18T11:06:38.000000Z"));
    asked.reply(3, 404, kNoLease);
    asked.reply(4, 404, kNoLease);
    const QList<ControlPlane::Part> parts = asked.parts();
    QCOMPARE(parts.size(), 4); // the cloud's is left out
    QCOMPARE(parts.at(0).health, Health::Ok);
    QCOMPARE(parts.at(0).sentence, u"All of its 3 checks pass."_s);
    QCOMPARE(parts.at(2).health, Health::Ok);
    QCOMPARE(parts.at(2).sentence, u"host-1 leads, heard of 2s ago."_s);
    QCOMPARE(parts.at(2).about.name, "kube-controller-manager");
    QCOMPARE(parts.at(3).health, Health::Unknown);
    QVERIFY(parts.at(3).sentence.startsWith(u"There is no leader lease"_s));
}

void TstControlPlane::whatFailsIsNamed()
{
    const Asked asked;
    asked.reply(0, 500, kIll);
    asked.reply(1, 200, kWell);
    for (int i = 2; i < 5; ++i) {
        asked.reply(i, 404, kNoLease);
    }
    const QList<ControlPlane::Part> parts = asked.parts();
    QCOMPARE(parts.at(0).health, Health::Failed);
    QCOMPARE(parts.at(0).sentence, u"It is not ready; failed: etcd, informer-sync"_s);
    QCOMPARE(parts.at(1).health, Health::Ok);
}

void TstControlPlane::whatMayNotBeAskedIsSaid()
{
    const Asked asked;
    for (int i = 0; i < 5; ++i) {
        asked.reply(i, 403, R"({"kind": "Status", "status": "Failure", "reason": "Forbidden",
                                "code": 403})");
    }
    const QList<ControlPlane::Part> parts = asked.parts();
    QCOMPARE(parts.size(), 4);
    for (const ControlPlane::Part &part : parts) {
        QCOMPARE(part.health, Health::Unknown);
        QVERIFY2(part.sentence.startsWith(u"You may not"_s), qPrintable(part.sentence));
    }
}

void TstControlPlane::aLeaderThatIsSilentIsNone()
{
    const Asked asked;
    asked.reply(0, 200, kWell);
    asked.reply(1, 200, kWell);
    asked.reply(2, 200, lease("2026-11-18T11:05:40.000000Z"));
    asked.reply(3, 200, R"({"spec": {}})");
    asked.reply(4, 404, kNoLease);
    const QList<ControlPlane::Part> parts = asked.parts();
    QCOMPARE(parts.at(2).health, Health::Failed);
    QCOMPARE(parts.at(2).sentence, u"Nobody leads: host-1 was heard of last 60s ago."_s);
    QCOMPARE(parts.at(3).sentence, u"Nobody leads."_s);
}

void TstControlPlane::versionsThatDoNotFitAreSaid()
{
    QCOMPARE(versionsPart(u"v1.36.3"_s, {{u"v1.33.1"_s, 2}, {u"v1.36.3"_s, 1}}).sentence,
             u"API server v1.36.3; kubelets v1.33.1 (2), v1.36.3 (1)"_s);
    QCOMPARE(versionsPart(u"v1.36.3"_s, {{u"v1.33.1"_s, 2}}).health, Health::Ok);
    QCOMPARE(versionsPart(u"v1.36.3"_s, {{u"v1.32.1"_s, 2}}).health, Health::Warning);
    QCOMPARE(versionsPart(u"v1.36.3+k3s1"_s, {{u"v1.37.0"_s, 1}}).health, Health::Warning);
    QCOMPARE(versionsPart(u"v1.36.3"_s, {{u"fake"_s, 1}}).health, Health::Ok);
    QCOMPARE(versionsPart(u"v1.36.3"_s, {}).sentence, u"API server v1.36.3"_s);
}

QTEST_GUILESS_MAIN(TstControlPlane)
#include "tst_controlplane.moc"

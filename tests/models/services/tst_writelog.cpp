// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writelog.h"

#include "exchange.h"
#include "writelogjson.h"

#include "services/cluster.h"
#include "services/deletion.h"
#include "services/edit.h"
#include "services/operations.h"
#include "services/rollback.h"
#include "support/fakeapiserver.h"

#include <QJsonArray>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;
using base::Error;
using Outcome = WriteEntry::Outcome;

namespace {

WriteEntry entry(quint64 id, Outcome outcome = Outcome::Done)
{
    WriteEntry out;
    out.id = id;
    out.begunMs = 1767225600123;
    out.context = u"demo"_s;
    out.user = u"admin"_s;
    out.object = refOf("deployments.apps");
    out.outcome = outcome;
    return out;
}

/// "edit done, delete failed"
QString told(const WriteLog &log)
{
    QStringList out;
    for (const WriteEntry &each : log.entries()) {
        out.append(verbName(each.verb) + u' ' + outcomeName(each.outcome));
    }
    return out.join(u", "_s);
}

} // namespace

class TstWriteLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_cluster.reset(); }
    void everyWriteIsTold();
    void aRefusalIsToldWithItsReason();
    void aLockedContextWritesNothing();
    void whatIsUnderWayWhenTheClusterEndsIsNotKnown();
    void anEntryTakesThePlaceOfTheOneBefore();
    void changesAreBoundedAndRedacted();
    void valuesOfSecretsAreNeverKept();
    void exportsAreRedacted();

private:
    template <class T>
    base::Result<T> done(const base::Call<T> &call)
    {
        return wait(call);
    }

    std::unique_ptr<FakeApiServer> m_server;
    std::unique_ptr<Cluster> m_cluster;
    QList<FakeExchange *> m_held;
    int m_refuse = 0; ///< status of writes; 0: they are done
    bool m_hold = false;
};

void TstWriteLog::init()
{
    m_refuse = 0;
    m_hold = false;
    m_server = std::make_unique<FakeApiServer>();
    m_server->setHandler([this](const FakeRequest &request, FakeExchange *exchange) {
        const bool cron = request.path.contains("/cronjobs/");
        QByteArray before = cron ? kWrittenCronJob : kWrittenDeployment;
        QByteArray after = before;
        before.replace("%1", "1");
        after.replace("%1", "2");
        if (request.method == "GET") {
            const bool known = request.path.contains("/web");
            exchange->reply(known ? 200 : 404, known ? before : kMissing);
        } else if (m_hold) {
            m_held.append(exchange);
        } else if (m_refuse != 0) {
            exchange->reply(m_refuse, kRefused);
        } else {
            exchange->reply(200, after);
        }
    });
    kube::Context context;
    context.name = u"fake"_s;
    kube::Identity identity;
    identity.server = m_server->url();
    context.identity = identity;
    m_cluster = std::make_unique<Cluster>(context);
}

void TstWriteLog::everyWriteIsTold()
{
    WriteLog log;
    log.follow(m_cluster.get());
    const kube::ObjectRef web = refOf("deployments.apps");
    QVERIFY(done(m_cluster->edit(scaleEdit(web, 2))).has_value());
    QVERIFY(done(m_cluster->edit(switchEdit(web, Operation::Pause))).has_value());
    QVERIFY(done(m_cluster->restart(web)).has_value());
    QVERIFY(done(m_cluster->evict(refOf("pods", "Pod"))).has_value());
    QVERIFY(done(m_cluster->remove(refOf("pods", "Pod"))).has_value());
    QVERIFY(done(m_cluster->remove(web, {Propagation::Orphan})).has_value());
    QVERIFY(done(m_cluster->removeFinalizers(web, {u"a"_s})).has_value());
    QVERIFY(done(m_cluster->startJob(refOf("cronjobs.batch", "CronJob"))).has_value());
    (void)done(m_cluster->undo(web, 7));
    (void)done(m_cluster->apply({u"kind: Nothing"_s, {}}));
    QTRY_COMPARE(told(log),
                 u"scale done, edit unchanged, restart done, evict done, delete done, delete done, "
                 "removeFinalizers done, startJob done, rollback failed, apply failed"_s);
    // What the server was asked to write stands there, and nothing else was asked.
    const auto writes = std::ranges::count_if(m_server->requests(), [](const FakeRequest &request) {
        return request.method != "GET" && !request.path.contains("selfsubject");
    });
    QCOMPARE(writes, 8);

    const WriteEntry &scale = log.entries().first();
    QCOMPARE(scale.context, u"fake"_s);
    QCOMPARE(scale.kubectl.join(u'\n'),
             u"kubectl --context fake -n shop scale deployment/web --replicas=2"_s);
    QCOMPARE(scale.changes, (QList<WrittenField>{{u"spec.replicas"_s, u"1"_s, u"2"_s}}));
    QVERIFY(scale.begunMs > 0 && scale.endedMs >= scale.begunMs);
    // Of other writes it is found out from what was there and what came back.
    QTRY_VERIFY(
        log.entries().at(2).changes.contains(WrittenField{u"spec.replicas"_s, u"1"_s, u"2"_s}));
}

void TstWriteLog::aRefusalIsToldWithItsReason()
{
    WriteLog log;
    log.follow(m_cluster.get());
    m_refuse = 403;
    QCOMPARE(done(m_cluster->remove(refOf("pods", "Pod"))).error().code, Error::Code::Forbidden);
    QCOMPARE(told(log), u"delete failed"_s);
    QCOMPARE(log.entries().first().error.reason, u"Forbidden"_s);
}

void TstWriteLog::aLockedContextWritesNothing()
{
    WriteLog log;
    log.follow(m_cluster.get());
    m_cluster->setLocked(true);
    QVERIFY(!done(m_cluster->remove(refOf("pods", "Pod"))));
    QVERIFY(log.entries().isEmpty());
}

void TstWriteLog::whatIsUnderWayWhenTheClusterEndsIsNotKnown()
{
    WriteLog log;
    log.follow(m_cluster.get());
    m_hold = true;
    const auto call = m_cluster->remove(refOf("pods", "Pod"));
    QCOMPARE(told(log), u"delete underWay"_s);
    QTRY_VERIFY(!m_held.isEmpty());
    m_cluster.reset();
    QCOMPARE(told(log), u"delete indeterminate"_s);
}

void TstWriteLog::anEntryTakesThePlaceOfTheOneBefore()
{
    WriteLog log;
    const QSignalSpy added(&log, &WriteLog::added);
    const QSignalSpy changed(&log, &WriteLog::changed);
    log.note(entry(1, Outcome::UnderWay));
    log.note(entry(2, Outcome::UnderWay));
    log.note(entry(1, Outcome::Done));
    QCOMPARE(told(log), u"edit done, edit underWay"_s);
    QCOMPARE(added.size(), 2);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first(), 0);
}

void TstWriteLog::changesAreBoundedAndRedacted()
{
    WriteEntry one = entry(1);
    TextPairs pairs{{u"api-token"_s, u"abc"_s}, {u"note"_s, QString(1000, u'x')}};
    for (int i = 0; i < 40; ++i) {
        pairs.append({u"k%1"_s.arg(i), u"v"_s});
    }
    tellChanges(one, Edit{one.object, {}, pairEdits("annotations", pairs, {})});
    QCOMPARE(one.changes.size(), 24);
    QCOMPARE(one.moreChanges, 18);
    QCOMPARE(one.changes.first().field, u"metadata.annotations.api-token"_s);
    QCOMPARE(one.changes.first().to, u"[redacted]"_s);
    QVERIFY(one.changes.at(1).to.size() < 200);
}

void TstWriteLog::valuesOfSecretsAreNeverKept()
{
    WriteEntry one = entry(1);
    const auto secret = [](const QByteArray &password) {
        return QByteArray(kWrittenSecret)
            .replace("%1", password)
            .replace("%2", password.toBase64());
    };
    tellChanges(one, secret("old-hunter"), secret("new-hunter"));
    QCOMPARE(one.changes.size(), 2);
    for (const WrittenField &change : one.changes) {
        QVERIFY2(!changeText(change).contains(u"hunter"_s), qPrintable(changeText(change)));
        QVERIFY(!changeText(change).contains(u"b2xk"_s));
    }
    const Edit edit{one.object,
                    {},
                    pairEdits("annotations",
                              {{u"kubectl.kubernetes.io/last-applied-configuration"_s,
                                u"{\"data\": \"hunter\"}"_s}},
                              {})};
    tellChanges(one, edit);
    QVERIFY(!writesAsText({one}).contains(u"hunter"_s));
    QVERIFY(!writesAsJsonLines({one}).contains("hunter"));
}

void TstWriteLog::exportsAreRedacted()
{
    WriteEntry failed = entry(1, Outcome::Failed);
    failed.error.code = Error::Code::Forbidden;
    failed.error.reason = u"Forbidden"_s;
    failed.error.detail = u"no token=abc123 \x1b[31m"_s;
    failed.error.httpStatus = 403;
    failed.changes = {{u"spec.replicas"_s, u"1"_s, {}}};
    failed.kubectl = {u"kubectl get pod/a"_s};
    const QString text = writesAsText({failed, entry(2)});
    QVERIFY2(text.startsWith(u"2026-01-01T00:00:00.123Z  demo  admin  edit  shop "
                             "deployments.apps/web  failed\n"_s),
             qPrintable(text));
    QVERIFY(text.contains(u"\n    spec.replicas: 1 → –\n"_s));
    QVERIFY(text.contains(u"\n    $ kubectl get pod/a\n"_s));
    QVERIFY(!text.contains(u"abc123"_s) && !text.contains(u'\x1b'));

    const QByteArrayList lines = writesAsJsonLines({failed, entry(2)}).split('\n');
    QCOMPARE(lines.size(), 3);
    const QJsonObject first = json(lines.first());
    QCOMPARE(first["time"_L1], u"2026-01-01T00:00:00.123Z"_s);
    QCOMPARE(first["verb"_L1], u"edit"_s);
    QCOMPARE(first["namespace"_L1], u"shop"_s);
    QCOMPARE(first["status"_L1], 403);
    QCOMPARE(first["changes"_L1][0]["field"_L1], u"spec.replicas"_s);
    QCOMPARE(first["kubectl"_L1][0], u"kubectl get pod/a"_s);
    QVERIFY(!lines.first().contains("abc123"));
    QCOMPARE(json(lines.at(1))["outcome"_L1], u"done"_s);
}

QTEST_GUILESS_MAIN(TstWriteLog)
#include "tst_writelog.moc"

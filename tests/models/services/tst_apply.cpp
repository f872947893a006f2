// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apply.h"

#include "appliedobjects.h"
#include "changes.h"
#include "support/faketransport.h"

#include "base/clock.h"
#include "kube/api/parser.h"
#include "kube/api/schemacache.h"
#include "services/serverpath.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using base::Error;
using models::AppliedDocument;
using models::Comparison;
using models::FieldConflict;
using models::Keeper;
using models::Secrets;
using tests::conflict;
using tests::dump;
using tests::kDeep;
using tests::kKept;
using tests::kMine;
using tests::kOpened;
using tests::kOwned;

namespace {

QByteArray settings(const QByteArray &version, const QByteArray &value)
{
    return R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a","resourceVersion":")"
        + version + R"("},"data":{"k":")" + value + R"("}})";
}

/// Answers what is asked, in turn; the server has no schemas. Each request as "METHOD path".
struct Server
{
    using Answers = QList<std::pair<int, QByteArray>>;

    base::Result<Comparison> preview(const Answers &answers, const QStringList &take = {},
                                     const QByteArray &base = {})
    {
        AppliedDocument wanted = document(take);
        wanted.base = base;
        return finish(models::previewDocument(&transport, &schemas, wanted, Secrets::Masked),
                      answers);
    }
    base::Result<models::WriteResult> apply(const Answers &answers, const QStringList &take = {})
    {
        return finish(models::applyTaking(&transport, &schemas, document(take)), answers);
    }

    static AppliedDocument document(const QStringList &take)
    {
        kube::Resource maps;
        maps.version = "v1";
        maps.kind = "ConfigMap";
        maps.plural = "configmaps";
        maps.namespaced = true;
        return {maps, "shop", "a", kMine, take};
    }

    template <class T>
    base::Result<T> finish(const base::Call<T> &call, const Answers &answers)
    {
        qsizetype given = 0;
        for (qsizetype at = 0; !call.future.isFinished(); ++at) {
            if (!QTest::qWaitFor(
                    [&] { return call.future.isFinished() || transport.count() > at; }))
            {
                break;
            }
            if (transport.count() <= at) {
                continue;
            }
            const kube::HttpRequest &request = transport.at(at).request;
            asked.append(request.method + ' ' + request.path.split('?').first()
                         + (request.path.contains("dryRun") ? " dry" : "")
                         + (request.path.contains("force") ? " force" : ""));
            const bool schema = request.path.startsWith("/openapi");
            const auto [status, body] =
                schema ? std::pair(404, QByteArray("{}")) : answers.value(given++);
            transport.at(at).reply(status,
                                   {body.constData(), static_cast<std::size_t>(body.size())});
        }
        return call.future.isFinished() ? call.future.result()
                                        : base::fail(Error::Code::Timeout, u"no answer"_s);
    }

    tests::FakeTransport transport;
    base::SystemClock clock;
    kube::SchemaCache schemas{&clock};
    QByteArrayList asked;
};

constexpr auto kPath = "/api/v1/namespaces/shop/configmaps/a";

kube::Object parsed(kube::Parser &parser, const QByteArray &json)
{
    const auto object = parser.parse({json.constData(), static_cast<std::size_t>(json.size())});
    return object ? *object : kube::Object();
}

} // namespace

class TstApply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dryRunAndLiveObjectAreOfOneVersion()
    {
        Server server;
        const auto found = server.preview({{200, settings("5", "mine")},
                                           {200, settings("6", "theirs")},
                                           {200, settings("6", "mine")},
                                           {200, settings("6", "theirs")}});
        QVERIFY(found);
        QCOMPARE(dump(found->changes), QStringList(u"~.data.k \"theirs\" -> \"mine\""_s));
        const QByteArray patch = "PATCH "_ba + kPath + " dry";
        const QByteArray get = "GET "_ba + kPath;
        QCOMPARE(server.asked, QByteArrayList({patch, get, patch, get, "GET /openapi/v3"}));
    }

    void whatAlwaysChangesIsStillCompared()
    {
        Server server;
        Server::Answers answers;
        for (int i = 0; i < 3; ++i) {
            answers.append({200, settings(QByteArray::number(2 * i), "mine")});
            answers.append({200, settings(QByteArray::number(2 * i + 1), "theirs")});
        }
        const auto found = server.preview(answers);
        QVERIFY(found);
        QCOMPARE(found->changes.size(), 1);
    }

    void whatMayNotBeReadSaysSo()
    {
        Server server;
        const auto hidden = server.preview({{200, settings("5", "mine")}, {403, "{}"}});
        QVERIFY(hidden && hidden->beforeIsHidden && hidden->before.isEmpty());
        QVERIFY(hidden->after.contains(u"mine"_s));
        Server other;
        const auto made = other.preview({{201, settings({}, "mine")}, {404, "{}"}});
        QVERIFY(made && !made->beforeIsHidden && made->before.isEmpty());
        Server broken;
        const auto failed = broken.preview({{200, settings("5", "mine")}, {500, "{}"}});
        QCOMPARE(failed.error().code, Error::Code::ServerError);
        Server refused;
        QCOMPARE(refused.preview({{422, "{}"}}).error().code, Error::Code::Invalid);
        QCOMPARE(refused.asked.size(), 1);
    }

    void conflictsAreToldWithBothValues()
    {
        Server server;
        const auto found = server.preview({{409, conflict({".data.k"})},
                                           {200, settings("6", "mine")},
                                           {200, settings("6", "theirs")}});
        QVERIFY(found);
        QCOMPARE(found->conflicts,
                 QList<FieldConflict>({{.field = u".data.k"_s,
                                        .manager = u"someone"_s,
                                        .subresource = {},
                                        .since = 1795341600,
                                        .theirs = "\"theirs\"",
                                        .yours = "\"mine\""}}));
        QCOMPARE(dump(found->changes), QStringList(u"~.data.k \"theirs\" -> \"mine\""_s));
        QVERIFY(server.asked.at(1).endsWith("dry force"));

        Server taking;
        const auto taken = taking.preview({{409, conflict({".data.k"})},
                                           {200, settings("6", "mine")},
                                           {200, settings("6", "theirs")}},
                                          {u".data.k"_s});
        QVERIFY(taken && taken->conflicts.isEmpty());
    }

    void takesOnlyWhatItWasToldTo()
    {
        const QByteArray get = "GET "_ba + kPath;
        const QByteArray patch = "PATCH "_ba + kPath;
        const QStringList take{u".data.k"_s};
        Server server;
        QVERIFY(server.apply({{409, conflict({".data.k"})},
                              {200, settings("6", "mine")},
                              {200, settings("6", "theirs")},
                              {200, settings("7", "mine")}},
                             take));
        QCOMPARE(server.asked,
                 QByteArrayList({patch + " dry", patch + " dry force", get, patch + " force"}));
        // Whatever else is owned by then was never agreed to: the version says so.
        QVERIFY(server.transport.last().request.body.contains(R"("resourceVersion":"6")"));

        Server more;
        const auto refused = more.apply({{409, conflict({".data.k", ".data.other"})},
                                         {200, settings("6", "mine")},
                                         {200, settings("6", "theirs")}},
                                        take);
        QCOMPARE(refused.error().code, Error::Code::Conflict);
        QCOMPARE(more.asked.size(), 3);

        Server none;
        QVERIFY(none.apply({{200, settings("6", "mine")},
                            {200, settings("6", "theirs")},
                            {200, settings("7", "mine")}},
                           take));
        QCOMPARE(none.asked.last(), patch);
        QVERIFY(!none.transport.last().request.body.contains("resourceVersion"));

        Server plain;
        QCOMPARE(plain.apply({{409, conflict({".data.k"})}}).error().code, Error::Code::Conflict);
        QCOMPARE(plain.asked, QByteArrayList({patch}));
    }

    void anotherVersionIsAskedForAnewAndLostAnswersAreNot()
    {
        const QStringList take{u".data.k"_s};
        const QByteArray stale = R"({"kind":"Status","reason":"Conflict","code":409})";
        Server server;
        QVERIFY(server.apply({{409, conflict({".data.k"})},
                              {200, settings("6", "mine")},
                              {200, settings("6", "theirs")},
                              {409, stale},
                              {409, conflict({".data.k"})},
                              {200, settings("8", "mine")},
                              {200, settings("8", "theirs")},
                              {200, settings("9", "mine")}},
                             take));
        QVERIFY(server.transport.last().request.body.contains(R"("resourceVersion":"8")"));
        Server broken;
        const auto failed = broken.apply({{409, conflict({".data.k"})},
                                          {200, settings("6", "mine")},
                                          {200, settings("6", "theirs")},
                                          {500, "{}"}},
                                         take);
        QVERIFY(!failed);
        QCOMPARE(broken.asked.size(), 4);
    }

    void whatOthersOwnStaysUntilItIsTaken()
    {
        // The text had `other` and `same`; `other` is owned by someone, `same` was nantian's.
        Server server;
        const auto found = server.preview({{200, kOwned}, {200, kOwned}}, {}, kOpened);
        QVERIFY(found);
        QCOMPARE(found->conflicts.size(), 1);
        const FieldConflict &one = found->conflicts.first();
        QVERIFY(one.isRemoved);
        QCOMPARE(one.field, u".data.other"_s);
        QCOMPARE(one.manager, u"someone, hpa"_s);
        QCOMPARE(one.theirs, "\"2\"");

        Server taking;
        const auto taken =
            taking.preview({{200, kOwned}, {200, kOwned}, {200, settings("6", "mine")}},
                           {u".data.other"_s}, kOpened);
        QVERIFY(taken && taken->conflicts.isEmpty());
        QCOMPARE(dump(taken->changes), QStringList(u"-.data.other \"2\""_s));
        QCOMPARE(taking.asked.count("PUT "_ba + kPath + " dry"), 1);
        for (qsizetype i = 0; i < taking.transport.count(); ++i) {
            const kube::HttpRequest &request = taking.transport.at(i).request;
            if (request.method == "PUT") {
                QVERIFY(request.path.contains("fieldManager=nantian"));
                QVERIFY(request.path.contains("dryRun=All"));
                QCOMPARE(request.body,
                         R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a",)"
                         R"("resourceVersion":"6"},"data":{"k":"mine"}})");
            }
        }
    }

    void managersAreReadAsTheServerWritesThem_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("manager");
        QTest::addColumn<QString>("subresource");
        QTest::addColumn<qint64>("since");
        QTest::newRow("applies") << u"conflict with \"flux\""_s << u"flux"_s << QString() << 0LL;
        QTest::newRow("updates") << u"conflict with \"kubectl edit\" using apps/v1"_s
                                 << u"kubectl edit"_s << QString() << 0LL;
        QTest::newRow("scales")
            << u"conflict with \"hpa\" with subresource \"scale\" using apps/v1 at 2026-11-22T10:00:00Z"_s
            << u"hpa"_s << u"scale"_s << 1795341600LL;
        QTest::newRow("quoted") << u"conflict with \"a \\\"b\\\" c\""_s << u"a \\\"b\\\" c"_s
                                << QString() << 0LL;
        QTest::newRow("other") << u"owned by somebody"_s << u"owned by somebody"_s << QString()
                               << 0LL;
    }
    void managersAreReadAsTheServerWritesThem()
    {
        QFETCH(const QString, message);
        Error error;
        error.causes = {{u"FieldManagerConflict"_s, u".a"_s, message}, {u"Other"_s, u".b"_s, {}}};
        const QList<FieldConflict> found = models::conflictsOf(error);
        QCOMPARE(found.size(), 1);
        QTEST(found.first().manager, "manager");
        QTEST(found.first().subresource, "subresource");
        QTEST(found.first().since, "since");
    }

    void pathsOfTheServerLeadToValues_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("without");
        const QByteArray whole = kDeep;
        const auto without = [&whole](const QByteArray &part, const QByteArray &with = {}) {
            return QByteArray(whole).replace(part, with);
        };
        QTest::newRow("field") << u".spec.replicas"_s << "3"_ba << without(R"("replicas":3,)");
        QTest::newRow("dotted name") << u".metadata.labels.app.kubernetes.io/name"_s << R"("x")"_ba
                                     << without(R"("app.kubernetes.io/name":"x",)");
        QTest::newRow("keys") << u".spec.ports[port=80,protocol=\"TCP\"].name"_s << R"("a,b")"_ba
                              << without(R"(,"name":"a,b")");
        QTest::newRow("quoted key")
            << u".spec.ports[name=\"a,b\"].port"_s << "80"_ba << without(R"("port":80,)");
        QTest::newRow("item") << u".spec.ports[port=53,protocol=\"UDP\"]"_s
                              << R"({"port":53,"protocol":"UDP"})"_ba
                              << without(R"(,{"port":53,"protocol":"UDP"})");
        QTest::newRow("set") << u".metadata.finalizers[=\"a/b\"]"_s << R"("a/b")"_ba
                             << without(R"("a/b",)");
        QTest::newRow("index") << u".metadata.finalizers[1]"_s << R"("c")"_ba << without(R"(,"c")");
        QTest::newRow("nowhere") << u".spec.nothing.here"_s << ""_ba << whole;
        QTest::newRow("broken") << u".spec.ports[port=\""_s << ""_ba << whole;
        QTest::newRow("beyond a value") << u".spec.replicas.more"_s << ""_ba << whole;
        QTest::newRow("empty") << QString() << ""_ba << whole;
    }
    void pathsOfTheServerLeadToValues()
    {
        QFETCH(const QString, path);
        kube::Parser parser;
        const kube::Object object = parsed(parser, kDeep);
        QTEST(models::valueAt(object, path), "value");
        QTEST(models::withoutFields(object, {path}), "without");
    }

    void severalFieldsAreLeftOutAtOnce()
    {
        kube::Parser parser;
        const kube::Object object = parsed(parser, kDeep);
        QCOMPARE(models::withoutFields(
                     object, {u".metadata"_s, u".spec.ports[port=80]"_s, u".spec.replicas"_s}),
                 R"({"spec":{"ports":[{"port":53,"protocol":"UDP"}]}})");
    }

    void tellsWhoKeepsAnObject()
    {
        kube::Parser parser;
        QCOMPARE(models::keepersOf(parsed(parser, kKept)),
                 QList<Keeper>({{Keeper::Kind::Helm, u"web"_s},
                                {Keeper::Kind::ArgoCd, u"shop"_s},
                                {Keeper::Kind::FluxKustomization, u"apps"_s},
                                {Keeper::Kind::FluxHelmRelease, u"rel"_s},
                                {Keeper::Kind::Controller, u"ReplicaSet web-1"_s}}));
        QVERIFY(models::keepersOf(parsed(parser, settings("1", "x"))).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstApply)
#include "tst_apply.moc"

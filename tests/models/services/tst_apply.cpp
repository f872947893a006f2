// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apply.h"

#include "appliedobjects.h"
#include "changes.h"
#include "support/faketransport.h"

#include "base/clock.h"
#include "kube/api/parser.h"
#include "kube/api/schemacache.h"
#include "services/preview.h"
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
using tests::kSecret;

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
const QByteArray kGet = "GET "_ba + kPath;
const QByteArray kPatch = "PATCH "_ba + kPath;
const QByteArray kDry = kPatch + " dry";

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
        const auto found = server.preview({{200, settings("5", "theirs")},
                                           {200, settings("6", "mine")},
                                           {200, settings("6", "theirs")},
                                           {200, settings("6", "mine")}});
        QVERIFY(found);
        QCOMPARE(dump(found->changes), QStringList(u"~.data.k \"theirs\" -> \"mine\""_s));
        QCOMPARE(server.asked, QByteArrayList({kGet, kDry, kGet, kDry, "GET /openapi/v3"}));
    }

    void whatAlwaysChangesIsStillCompared()
    {
        Server server;
        Server::Answers answers;
        for (int i = 0; i < 3; ++i) {
            answers.append({200, settings(QByteArray::number(2 * i), "theirs")});
            answers.append({200, settings(QByteArray::number(2 * i + 1), "mine")});
        }
        const auto found = server.preview(answers);
        QVERIFY(found);
        QCOMPARE(found->changes.size(), 1);
    }

    void whatMayNotBeReadSaysSo()
    {
        Server server;
        const auto hidden = server.preview({{403, "{}"}, {200, settings("5", "mine")}});
        QVERIFY(hidden && hidden->beforeIsHidden && hidden->before.isEmpty());
        QVERIFY(hidden->after.contains(u"mine"_s));
        Server other;
        const auto made = other.preview({{404, "{}"}, {201, settings({}, "mine")}});
        QVERIFY(made && !made->beforeIsHidden && made->before.isEmpty());
        Server broken;
        QCOMPARE(broken.preview({{500, "{}"}}).error().code, Error::Code::ServerError);
        Server refused;
        QCOMPARE(refused.preview({{404, "{}"}, {422, "{}"}}).error().code, Error::Code::Invalid);
        QCOMPARE(refused.asked.size(), 2);
    }

    void whatIsNotTriedOutIsOurOwnResult()
    {
        Server server;
        const auto found =
            server.preview({{200, settings("5", "theirs")}, {400, tests::kNoDryRun}});
        QVERIFY(found);
        QVERIFY(found->untried && found->untried->detail.contains(u"does not support dry run"_s));
        QCOMPARE(dump(found->changes), QStringList(u"~.data.k \"theirs\" -> \"mine\""_s));
        QVERIFY(!server.asked.contains(kPatch)); // nothing was written
        Server other;
        QCOMPARE(other.preview({{200, settings("5", "theirs")}, {400, "{}"}}).error().code,
                 Error::Code::Invalid);
    }

    void whatIsNotTriedOutIsTakenWhereItWasAgreed()
    {
        const QStringList take{u".data.k"_s};
        Server server;
        QVERIFY(server.apply({{200, settings("6", "theirs")},
                              {400, tests::kNoDryRun},
                              {409, conflict({".data.k"})},
                              {200, settings("7", "mine")}},
                             take));
        server.asked.removeIf([](const QByteArray &one) { return one.contains("/openapi"); });
        QCOMPARE(server.asked, QByteArrayList({kGet, kDry, kPatch, kPatch + " force"}));
        QVERIFY(server.transport.last().request.body.contains(R"("resourceVersion":"6")"));

        Server more;
        QCOMPARE(more.apply({{200, settings("6", "theirs")},
                             {400, tests::kNoDryRun},
                             {409, conflict({".data.k", ".data.other"})}},
                            take)
                     .error()
                     .code,
                 Error::Code::Conflict);
        QCOMPARE(more.asked.last(), kPatch);
    }

    void whatIsStillToBeMadeIsNoError()
    {
        Server server;
        AppliedDocument document = Server::document({});
        document.isAwaiting = true;
        const Server::Answers missing{{404, "{}"}, {404, "{}"}};
        const auto found = server.finish(
            models::previewDocument(&server.transport, &server.schemas, document, Secrets::Masked),
            missing);
        QVERIFY(found && found->untried);
        QVERIFY(found->before.isEmpty() && found->after.contains(u"k: mine"_s));
        Server alone;
        QCOMPARE(alone.preview(missing).error().code, Error::Code::NotFound);
    }

    void conflictsAreToldWithBothValues()
    {
        const Server::Answers answers{{200, settings("6", "theirs")},
                                      {409, conflict({".data.k"})},
                                      {200, settings("6", "mine")}};
        Server server;
        const auto found = server.preview(answers);
        QVERIFY(found);
        QCOMPARE(found->conflicts.size(), 1);
        const FieldConflict &one = found->conflicts.first();
        QCOMPARE(one.field, u".data.k"_s);
        QCOMPARE(one.manager, u"someone"_s);
        QCOMPARE(one.since, 1795341600);
        QCOMPARE(one.theirs, "\"theirs\"");
        QCOMPARE(one.yours, "\"mine\"");
        QVERIFY(!one.isRemoved);
        QCOMPARE(dump(found->changes), QStringList(u"~.data.k \"theirs\" -> \"mine\""_s));
        QCOMPARE(server.asked.at(2), kDry + " force");

        Server taking;
        const auto taken = taking.preview(answers, {u".data.k"_s});
        QVERIFY(taken && taken->conflicts.isEmpty());
        // What was to be left and is reported was sent all the same: it is not decided.
        Server leaving;
        AppliedDocument document = Server::document({});
        document.leave = {u".data.k"_s};
        const auto left =
            leaving.finish(models::previewDocument(&leaving.transport, &leaving.schemas, document,
                                                   Secrets::Masked),
                           answers);
        QVERIFY(left);
        QCOMPARE(left->conflicts.size(), 1);
    }

    void valuesOfSecretsAreHidden()
    {
        Server server;
        const auto found =
            server.preview({{200, kSecret}, {409, conflict({".data.k"})}, {200, kSecret}});
        QVERIFY(found);
        QCOMPARE(found->conflicts.size(), 1);
        QVERIFY(!found->conflicts.first().theirs.contains("aGlkZGVu"));
        QVERIFY(found->conflicts.first().theirs.contains("••••"));
    }

    void takesOnlyWhatItWasToldTo()
    {
        const QStringList take{u".data.k"_s};
        const Server::Answers answers{{200, settings("6", "theirs")},
                                      {409, conflict({".data.k"})},
                                      {200, settings("6", "mine")},
                                      {200, settings("7", "mine")}};
        Server server;
        QVERIFY(server.apply(answers, take));
        QCOMPARE(server.asked, QByteArrayList({kGet, kDry, kDry + " force", kPatch + " force"}));
        // Whatever else is owned by then was never agreed to: the version says so.
        QVERIFY(server.transport.last().request.body.contains(R"("resourceVersion":"6")"));

        Server more;
        const auto refused = more.apply({{200, settings("6", "theirs")},
                                         {409, conflict({".data.k", ".data.other"})},
                                         {200, settings("6", "mine")}},
                                        take);
        QCOMPARE(refused.error().code, Error::Code::Conflict);
        QCOMPARE(more.asked.size(), 3);

        Server none;
        QVERIFY(none.apply({{200, settings("6", "theirs")},
                            {200, settings("6", "mine")},
                            {200, settings("7", "mine")}},
                           take));
        QCOMPARE(none.asked.last(), kPatch);
        QVERIFY(!none.transport.last().request.body.contains("resourceVersion"));

        Server plain;
        QCOMPARE(plain.apply({{409, conflict({".data.k"})}}).error().code, Error::Code::Conflict);
        QCOMPARE(plain.asked, QByteArrayList({kPatch}));
    }

    void onlyWhatWasLookedAtIsWritten_data()
    {
        QTest::addColumn<QByteArray>("then"); // on the server when it was looked at; empty: nothing
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QByteArray>("made"); // of it by the write
        QTest::addColumn<bool>("written");
        const QByteArray mine = settings("7", "mine");
        const auto with = [](QByteArray object, const char *what, const char *by) {
            return object.replace(what, by);
        };
        const QByteArray then = settings("5", "theirs");
        QTest::newRow("the same") << then << then << settings("5", "mine") << true;
        QTest::newRow("another version") << then << settings("7", "theirs") << mine << true;
        QTest::newRow("another value") << then << settings("7", "other") << mine << false;
        QTest::newRow("done by another") << then << mine << mine << true;
        QTest::newRow("another field is in the way")
            << then << with(settings("7", "theirs"), R"("k":)", R"("x":"1","k":)")
            << with(mine, R"("k":)", R"("x":"2","k":)") << false;
        QTest::newRow("a field that was to be replaced is gone")
            << then << with(then, R"("k":"theirs")", "") << settings("5", "mine") << false;
        QTest::newRow("a field that was there is put back")
            << with(then, R"("k":)", R"("x":"1","k":)") << then
            << with(settings("5", "mine"), R"("k":)", R"("x":"1","k":)") << false;
        QTest::newRow("gone") << then << QByteArray() << mine << false;
        QTest::newRow("made anew")
            << with(then, R"("name")", R"("uid":"1","name")")
            << with(then, R"("name")", R"("uid":"2","name")")
            << with(settings("5", "mine"), R"("name")", R"("uid":"2","name")") << false;
        QTest::newRow("still not there") << QByteArray() << QByteArray() << mine << true;
        QTest::newRow("made meanwhile")
            << QByteArray() << with(then, R"("name")", R"("uid":"1","name")")
            << with(settings("5", "mine"), R"("name")", R"("uid":"1","name")") << false;
        QTest::newRow("added in part already")
            << with(then, R"(,"data":{"k":"theirs"})", "")
            << with(then, R"("k":"theirs")", R"("x":"1")")
            << with(settings("5", "mine"), R"("k":)", R"("x":"1","k":)") << true;
    }
    void onlyWhatWasLookedAtIsWritten()
    {
        QFETCH(const QByteArray, then);
        QFETCH(const QByteArray, now);
        QFETCH(const QByteArray, made);
        QFETCH(const bool, written);
        const auto live = [](const QByteArray &object) {
            return object.isEmpty() ? std::pair(404, "{}"_ba) : std::pair(200, object);
        };
        // What was there then besides `k` is in the text.
        const QByteArray shown = then.contains(R"("x")")
            ? settings("5", "mine").replace(R"("k":)", R"("x":"1","k":)")
            : settings("5", "mine");
        Server looking;
        const auto found = looking.preview(
            {live(then),
             {200,
              then.contains("uid") ? QByteArray(shown).replace(R"("name")", R"("uid":"1","name")")
                                   : shown}});
        QVERIFY(found && found->reviewed);
        Server server;
        AppliedDocument document = Server::document({});
        document.reviewed = found->reviewed;
        const auto done =
            server.finish(models::applyTaking(&server.transport, &server.schemas, document),
                          {live(now), {200, made}, {200, made}});
        QCOMPARE(done.has_value(), written);
        QCOMPARE(server.asked.count(kPatch), written ? 1 : 0);
        if (!written) {
            QCOMPARE(done.error().code, Error::Code::Conflict);
            QCOMPARE(done.error().reason, u"Changed"_s);
        } else if (!now.isEmpty()) {
            // To that version only: what is written between the two requests is not overwritten.
            kube::Parser parser;
            const QByteArray version = now.contains(R"("resourceVersion":"5")") ? "5" : "7";
            QCOMPARE(models::valueAt(parsed(parser, server.transport.last().request.body),
                                     u".metadata.resourceVersion"_s),
                     '"' + version + '"');
        }
    }

    void whatIsWrittenInBetweenIsSeen()
    {
        const QByteArray stale = R"({"kind":"Status","reason":"Conflict","code":409})";
        Server looking;
        const auto found =
            looking.preview({{200, settings("5", "theirs")}, {200, settings("5", "mine")}});
        QVERIFY(found);
        AppliedDocument document = Server::document({});
        document.reviewed = found->reviewed;
        Server server;
        const auto done =
            server.finish(models::applyTaking(&server.transport, &server.schemas, document),
                          {{200, settings("5", "theirs")},
                           {200, settings("5", "mine")},
                           {409, stale},
                           {200, settings("6", "other")},
                           {200, settings("6", "mine")}});
        QCOMPARE(done.error().reason, u"Changed"_s);
        QCOMPARE(server.asked.count(kPatch), 1);
    }

    void valuesOfASecretCountThoughMasked()
    {
        const auto secret = [](const QByteArray &value) {
            return QByteArray(kSecret).replace("aGlkZGVu", value);
        };
        Server looking;
        const auto found = looking.preview({{200, kSecret}, {200, secret("bWluZW1p")}});
        QVERIFY(found && found->masked);
        AppliedDocument document = Server::document({});
        document.reviewed = found->reviewed;
        for (const char *now : {"aGlkZGVu", "b3RoZXJz"}) {
            Server server;
            const auto done = server.finish(
                models::applyTaking(&server.transport, &server.schemas, document),
                {{200, secret(now)}, {200, secret("bWluZW1p")}, {200, secret("bWluZW1p")}});
            QCOMPARE(done.has_value(), QByteArray(now) == "aGlkZGVu");
        }
    }

    void itsOwnOtherWritesAreNoConflict()
    {
        const QByteArray own = conflict({".data.k"}, "nantian");
        Server looking;
        const auto found = looking.preview(
            {{200, settings("6", "theirs")}, {409, own}, {200, settings("6", "mine")}});
        QVERIFY(found && found->conflicts.isEmpty());
        Server server;
        QVERIFY(server.apply({{409, own},
                              {200, settings("6", "theirs")},
                              {409, own},
                              {200, settings("6", "mine")},
                              {200, settings("7", "mine")}}));
        QCOMPARE(server.asked.last(), kPatch + " force");
        QVERIFY(server.transport.last().request.body.contains(R"("resourceVersion":"6")"));
    }

    void anotherVersionIsAskedForAnewAndLostAnswersAreNot()
    {
        const QStringList take{u".data.k"_s};
        const QByteArray stale = R"({"kind":"Status","reason":"Conflict","code":409})";
        Server server;
        QVERIFY(server.apply({{200, settings("6", "theirs")},
                              {409, conflict({".data.k"})},
                              {200, settings("6", "mine")},
                              {409, stale},
                              {200, settings("8", "theirs")},
                              {409, conflict({".data.k"})},
                              {200, settings("8", "mine")},
                              {200, settings("9", "mine")}},
                             take));
        QVERIFY(server.transport.last().request.body.contains(R"("resourceVersion":"8")"));
        Server broken;
        const auto failed = broken.apply({{200, settings("6", "theirs")},
                                          {409, conflict({".data.k"})},
                                          {200, settings("6", "mine")},
                                          {500, "{}"}},
                                         take);
        QVERIFY(!failed);
        QCOMPARE(broken.asked.size(), 4);
        // Who may not read it has the version from the dry run.
        Server hidden;
        QVERIFY(hidden.apply({{403, "{}"},
                              {409, conflict({".data.k"})},
                              {200, settings("6", "mine")},
                              {200, settings("7", "mine")}},
                             take));
        QVERIFY(hidden.transport.last().request.body.contains(R"("resourceVersion":"6")"));
    }

    void whatOthersOwnStaysUntilItIsTaken()
    {
        // The text had `other` and `same`; `other` is owned by someone, `same` was nantian's, and
        // `free` is owned by nobody.
        Server server;
        const auto found = server.preview({{200, kOwned}, {200, kOwned}}, {}, kOpened);
        QVERIFY(found);
        QCOMPARE(found->conflicts.size(), 1);
        const FieldConflict &one = found->conflicts.first();
        QVERIFY(one.isRemoved);
        QCOMPARE(one.field, u".data.other"_s);
        QCOMPARE(one.manager, u"someone, hpa"_s);
        QCOMPARE(one.theirs, "\"2\"");

        const QStringList take{u".data.other"_s};
        const QByteArray put = "PUT "_ba + kPath;
        const QByteArray body =
            R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a","resourceVersion":"6"},"data":{"k":"mine","free":"4"}})";
        Server taking;
        const auto taken = taking.preview(
            {{200, kOwned}, {200, kOwned}, {200, settings("6", "mine")}}, take, kOpened);
        QVERIFY(taken && taken->conflicts.isEmpty());
        QCOMPARE(taking.asked.count(put + " dry"), 1);

        Server writing;
        AppliedDocument document = Server::document(take);
        document.base = kOpened;
        QVERIFY(writing.finish(
            models::applyTaking(&writing.transport, &writing.schemas, document),
            {{200, kOwned}, {200, kOwned}, {200, settings("6", "mine")}, {200, "{}"}}));
        QCOMPARE(writing.asked.last(), put);
        QCOMPARE(writing.transport.last().request.body, body);
        QVERIFY(writing.transport.last().request.path.contains("fieldManager=nantian"));
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
        QTest::newRow("dots") << u".data..env"_s << R"("1")"_ba << without(R"(".env":"1",)");
        QTest::newRow("no dots") << u".data.env"_s << R"("2")"_ba << without(R"(,"env":"2")");
        QTest::newRow("default key") << u".spec.ports[port=90,protocol=\"TCP\"].name"_s
                                     << R"("c")"_ba << without(R"(,"name":"c")");
        QTest::newRow("escapes") << u".metadata.finalizers[=\"d\\u00a0\"]"_s << "\"d\u00a0\""_ba
                                 << without(",\"d\u00a0\"");
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
                 R"({"data":{".env":"1","env":"2"},"spec":{"ports":[{"port":90,"name":"c"},)"
                 R"({"port":53,"protocol":"UDP"}]}})");
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

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/edit.h"

#include "editjson.h"
#include "exchange.h"
#include "imagesjson.h"

#include "base/clock.h"
#include "kube/api/schemacache.h"
#include "services/images.h"
#include "services/operations.h"

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;
using base::Error;

namespace {

const kube::ObjectRef kWeb = refOf("deployments.apps");

FieldPath labelPath(const QByteArray &name) { return fieldsPath({"metadata", "labels", name}); }

} // namespace

class TstEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void whatIsThereAlreadyIsNotWritten();
    void aStaleVersionIsReadAnew();
    void aStaleVersionIsNoLeaveToOverwrite();
    void givesUpWhereTheVersionChangesAllTheTime();
    void otherErrorsAreFinal_data();
    void otherErrorsAreFinal();
    void aLostAnswerIsLookedForOnce_data();
    void aLostAnswerIsLookedForOnce();
    void cancelBeforeTheWriteSendsNothing();
    void aPreviewIsADryRun();
    void aPreviewOfNothingAsksNothing();
    void whatTheServerDoesNotTryOutIsOurOwnResult();
    void scalesThroughTheSubresource();
    void aSubresourceTellsWhoChangedIt();
    void pausesAndResumes();
    void labelsNeverTouchTheRest();
    void undoneIsWhatWasDone();
};

void TstEdit::refuses_data()
{
    QTest::addColumn<ContainerImage>("image");
    QTest::addColumn<QByteArray>("uid");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("says");
    QTest::newRow("changed since")
        << ContainerImage{"web", false, u"nginx:2"_s, u"nginx:0"_s} << "uid-web"_ba
        << Error::Code::Conflict << u"Changed"_s << u"image is nginx:1 by now"_s;
    QTest::newRow("an init container changed since")
        << ContainerImage{"first", true, u"first:2"_s, u"first:0"_s} << "uid-web"_ba
        << Error::Code::Conflict << u"Changed"_s
        << u"initContainers[name=\"first\"].image is first:1 by now"_s;
    QTest::newRow("no such container")
        << ContainerImage{"absent", false, u"nginx:2"_s} << QByteArray() << Error::Code::Invalid
        << u"NoSuchItem"_s << u".spec.template.spec.containers[name=\"absent\"]"_s;
    QTest::newRow("an init container is none of the others")
        << ContainerImage{"first", false, u"first:2"_s} << QByteArray() << Error::Code::Invalid
        << u"NoSuchItem"_s << u".spec.template.spec.containers[name=\"first\"]"_s;
    QTest::newRow("another object of that name")
        << ContainerImage{"web", false, u"nginx:2"_s, u"nginx:1"_s} << "uid-before"_ba
        << Error::Code::Conflict << u"Replaced"_s << u"deployments/web was deleted and made anew"_s;
}

void TstEdit::refuses()
{
    QFETCH(const ContainerImage, image);
    QFETCH(const QByteArray, uid);
    QFETCH(const Error::Code, code);
    QFETCH(const QString, reason);
    QFETCH(const QString, says);
    kube::ObjectRef ref = kWeb;
    ref.uid = uid;
    FakeTransport transport;
    const auto call = writeEdit(&transport, imagesEdit(ref, {{"side", false, u"side:2"_s}, image}));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, workloadWith("nginx:1"));
    const auto result = wait(call);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, code);
    QCOMPARE(result.error().reason, reason);
    const QString sentence = base::errorSentence(result.error());
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    QCOMPARE(methods(transport), "GET"); // nor was the other container's
}

void TstEdit::whatIsThereAlreadyIsNotWritten()
{
    FakeTransport transport;
    // Whatever it was before: what is wanted is there.
    const auto call =
        writeEdit(&transport, imagesEdit(kWeb, {{"web", false, u"nginx:1"_s, u"nginx:0"_s}}));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, workloadWith("nginx:1"));
    const auto result = wait(call);
    QVERIFY(result.has_value());
    QVERIFY(result->edit.fields.isEmpty());
    QVERIFY(result->answer.object.isEmpty());
    QCOMPARE(methods(transport), "GET");
}

void TstEdit::aStaleVersionIsReadAnew()
{
    FakeTransport transport;
    const auto call =
        writeEdit(&transport, imagesEdit(kWeb, {{"web", false, u"nginx:2"_s, u"nginx:1"_s}}));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, workloadWith("nginx:1", "7"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 409, kStale);
    TAKE_REQUEST(transport, 3);
    reply(transport, 200, workloadWith("nginx:1", "8"));
    TAKE_REQUEST(transport, 4);
    QCOMPARE(json(transport.last().request.body)["metadata"_L1]["resourceVersion"_L1], u"8"_s);
    reply(transport, 200, workloadWith("nginx:2", "9"));
    QVERIFY(wait(call).has_value());
    QCOMPARE(methods(transport), "GET PATCH GET PATCH");
}

void TstEdit::aStaleVersionIsNoLeaveToOverwrite()
{
    FakeTransport transport;
    const auto call =
        writeEdit(&transport, imagesEdit(kWeb, {{"web", false, u"nginx:2"_s, u"nginx:1"_s}}));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, workloadWith("nginx:1", "7"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 409, kStale);
    TAKE_REQUEST(transport, 3);
    reply(transport, 200, workloadWith("nginx:9", "8"));
    QCOMPARE(wait(call).error().reason, u"Changed"_s);
    QCOMPARE(methods(transport), "GET PATCH GET");
}

void TstEdit::givesUpWhereTheVersionChangesAllTheTime()
{
    FakeTransport transport;
    const auto call = writeEdit(&transport, imagesEdit(kWeb, {{"web", false, u"nginx:2"_s}}));
    for (int round = 0; round < 5; ++round) {
        TAKE_REQUEST(transport, 2 * round + 1);
        reply(transport, 200, workloadWith("nginx:1"));
        TAKE_REQUEST(transport, 2 * round + 2);
        reply(transport, 409, kStale);
    }
    QCOMPARE(wait(call).error().code, Error::Code::Conflict);
    QCOMPARE(transport.count(), 10);
}

void TstEdit::otherErrorsAreFinal_data()
{
    QTest::addColumn<int>("status"); // 0: no answer
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("forbidden") << 403 << Error::Code::Forbidden;
    QTest::newRow("invalid") << 422 << Error::Code::Invalid;
    QTest::newRow("too many") << 429 << Error::Code::RateLimited;
    QTest::newRow("server error") << 500 << Error::Code::ServerError;
    QTest::newRow("unavailable") << 503 << Error::Code::ServerError;
    QTest::newRow("connection lost") << 0 << Error::Code::Network;
}

void TstEdit::otherErrorsAreFinal()
{
    QFETCH(const int, status);
    QFETCH(const Error::Code, code);
    FakeTransport transport;
    const auto call = writeEdit(&transport, imagesEdit(kWeb, {{"web", false, u"nginx:2"_s}}));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, workloadWith("nginx:1"));
    TAKE_REQUEST(transport, 2);
    if (status == 0) {
        transport.last().finish(base::fail(code, u"lost"_s));
    } else {
        reply(transport, status, "{}");
    }
    const auto result = wait(call);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, code);
    QCOMPARE(methods(transport), "GET PATCH");
}

void TstEdit::aLostAnswerIsLookedForOnce_data()
{
    QTest::addColumn<QByteArray>("there"); // empty: it cannot be read
    QTest::addColumn<QString>("says");
    QTest::newRow("it was written") << workloadWith("nginx:2") << u"the change is there"_s;
    QTest::newRow("it was not") << workloadWith("nginx:1") << u"the change was not made"_s;
    QTest::newRow("nobody knows") << QByteArray() << u"may have been changed or not"_s;
}

void TstEdit::aLostAnswerIsLookedForOnce()
{
    QFETCH(const QByteArray, there);
    QFETCH(const QString, says);
    FakeTransport transport;
    const auto call = writeEdit(&transport, imagesEdit(kWeb, {{"web", false, u"nginx:2"_s}}));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, workloadWith("nginx:1"));
    TAKE_REQUEST(transport, 2);
    transport.last().finish(base::fail(Error::Code::Indeterminate, u"lost"_s));
    TAKE_REQUEST(transport, 3);
    if (there.isEmpty()) {
        transport.last().finish(base::fail(Error::Code::Network, u"lost"_s));
    } else {
        reply(transport, 200, there);
    }
    const base::Result<EditDone> result = wait(call);
    const bool isDone = there == workloadWith("nginx:2");
    QCOMPARE(result.has_value(), isDone);
    const QString said =
        isDone ? result->answer.warnings.join(u' ') : base::errorSentence(result.error());
    QVERIFY2(said.contains(says), qPrintable(said));
    if (isDone) {
        QVERIFY(result->answer.isReadBack);
        QCOMPARE(result->edit.fields.size(), 1);
        QCOMPARE(result->edit.fields.first().from.value_or(QByteArray()), textValue(u"nginx:1"_s));
    } else {
        QCOMPARE(result.error().code, Error::Code::Indeterminate);
    }
    QCOMPARE(methods(transport), "GET PATCH GET");
}

void TstEdit::cancelBeforeTheWriteSendsNothing()
{
    FakeTransport transport;
    const auto call = writeEdit(&transport, imagesEdit(kWeb, {{"web", false, u"nginx:2"_s}}));
    TAKE_REQUEST(transport, 1);
    call.cancel();
    QCOMPARE(wait(call).error().code, Error::Code::Cancelled);
    QTRY_VERIFY(!transport.last().isRunning());
    QCOMPARE(methods(transport), "GET");
}

void TstEdit::aPreviewIsADryRun()
{
    base::SystemClock clock;
    FakeTransport transport;
    kube::SchemaCache schemas(&clock);
    const auto call = previewEdit(&transport, &schemas,
                                  imagesEdit(kWeb, {{"web", false, u"nginx:2"_s, u"nginx:1"_s}}));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, workloadWith("nginx:1"));
    TAKE_REQUEST(transport, 2);
    QCOMPARE(transport.last().request.path,
             "/apis/apps/v1/namespaces/shop/deployments/web?fieldManager=nantian&dryRun=All");
    reply(transport, 409, kStale);
    TAKE_REQUEST(transport, 3);
    reply(transport, 200, workloadWith("nginx:1", "8"));
    TAKE_REQUEST(transport, 4);
    QVERIFY(transport.last().request.path.endsWith("&dryRun=All"));
    const QByteArray answer = workloadWith("nginx:2", "8");
    transport.last().reply(200, {answer.constData(), static_cast<std::size_t>(answer.size())},
                           {{"Warning", "299 - \"careful\""}});
    TAKE_REQUEST(transport, 5);
    QCOMPARE(transport.last().request.path, "/openapi/v3");
    reply(transport, 404, "{}");
    const auto comparison = wait(call);
    QVERIFY(comparison.has_value());
    QCOMPARE(comparison->changes.size(), 1);
    QCOMPARE(comparison->changes.first().before, "\"nginx:1\"");
    QCOMPARE(comparison->changes.first().after, "\"nginx:2\"");
    QCOMPARE(comparison->warnings, QStringList{u"careful"_s});
    QCOMPARE(comparison->stood, QList<QByteArray>{"\"nginx:1\""});
    QCOMPARE(comparison->keepers, (QList<Keeper>{{Keeper::Kind::Helm, u"shop"_s}}));
}

void TstEdit::aPreviewOfNothingAsksNothing()
{
    base::SystemClock clock;
    FakeTransport transport;
    kube::SchemaCache schemas(&clock);
    const auto call =
        previewEdit(&transport, &schemas, imagesEdit(kWeb, {{"web", false, u"nginx:1"_s}}));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, workloadWith("nginx:1"));
    TAKE_REQUEST(transport, 2);
    QCOMPARE(transport.last().request.path, "/openapi/v3");
    reply(transport, 404, "{}");
    const auto comparison = wait(call);
    QVERIFY(comparison.has_value());
    QVERIFY(comparison->changes.isEmpty());
}

void TstEdit::whatTheServerDoesNotTryOutIsOurOwnResult()
{
    base::SystemClock clock;
    FakeTransport transport;
    kube::SchemaCache schemas(&clock);
    const auto call =
        previewEdit(&transport, &schemas,
                    {kWeb,
                     {},
                     {{labelPath("a.b/c"), textValue(u"new"_s)},
                      {labelPath("gone"), {}},
                      {fieldsPath({"metadata", "annotations", "note"}), textValue(u"n"_s)}}});
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, kLabelled);
    TAKE_REQUEST(transport, 2);
    reply(transport, 400, kNoDryRun);
    TAKE_REQUEST(transport, 3);
    reply(transport, 404, "{}");
    const auto comparison = wait(call);
    QVERIFY(comparison.has_value());
    QVERIFY(comparison->untried.has_value());
    QCOMPARE(methods(transport), "GET PATCH GET");
    QStringList changes;
    for (const FieldChange &change : std::as_const(comparison->changes)) {
        changes.append(change.path.text() + u' ' + QString::fromUtf8(change.before) + u'>'
                       + QString::fromUtf8(change.after));
    }
    QCOMPARE(changes,
             (QStringList{u".metadata.annotations >{\"note\":\"n\"}"_s,
                          u".metadata.labels[\"a.b/c\"] \"old\">\"new\""_s,
                          u".metadata.labels.gone \"x\">"_s}));
}

void TstEdit::scalesThroughTheSubresource()
{
    FakeTransport transport;
    const auto call = writeEdit(&transport, scaleEdit(kWeb, 5, 3));
    TAKE_REQUEST(transport, 1);
    QCOMPARE(transport.last().request.path, "/apis/apps/v1/namespaces/shop/deployments/web/scale");
    reply(transport, 200, scaleWith(3));
    TAKE_REQUEST(transport, 2);
    const kube::HttpRequest sent = transport.last().request;
    QCOMPARE(sent.method, "PATCH");
    QCOMPARE(sent.path, "/apis/apps/v1/namespaces/shop/deployments/web/scale?fieldManager=nantian");
    QCOMPARE(header(sent, "Content-Type"), "application/merge-patch+json");
    QCOMPARE(sent.body, kScalePatch);
    reply(transport, 200, scaleWith(5), {{"Warning", "299 - \"careful\""}});
    const auto done = wait(call);
    QVERIFY(done.has_value());
    QCOMPARE(done->answer.before, scaleWith(3));
    QCOMPARE(done->answer.object, scaleWith(5));
    QCOMPARE(done->answer.warnings, QStringList{u"careful"_s});
    QCOMPARE(done->edit, scaleEdit(kWeb, 5, 3));
    QCOMPARE(done->edit.reversed(), scaleEdit(kWeb, 3, 5));
}

void TstEdit::aSubresourceTellsWhoChangedIt()
{
    FakeTransport transport;
    const auto call = writeEdit(&transport, scaleEdit(kWeb, 5, 3));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, scaleWith(4));
    TAKE_REQUEST(transport, 2);
    QCOMPARE(transport.last().request.path, "/apis/apps/v1/namespaces/shop/deployments/web");
    QVERIFY(header(transport.last().request, "Accept").contains("as=PartialObjectMetadata;"));
    reply(transport, 200, kOwnedReplicas);
    const auto done = wait(call);
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().reason, u"Changed"_s);
    const QString sentence = base::errorSentence(done.error());
    QVERIFY2(sentence.contains(u".spec.replicas is 4 by now, set by the-autoscaler."_s),
             qPrintable(sentence));
    QCOMPARE(methods(transport), "GET GET");
}

void TstEdit::pausesAndResumes()
{
    for (const bool paused : {true, false}) {
        FakeTransport transport;
        const auto call =
            writeEdit(&transport, switchEdit(kWeb, paused ? Operation::Pause : Operation::Resume));
        TAKE_REQUEST(transport, 1);
        reply(transport, 200, pausedWith(!paused));
        TAKE_REQUEST(transport, 2);
        QCOMPARE(
            json(transport.last().request.body)["spec"_L1],
            (QJsonObject{{u"paused"_s, paused ? QJsonValue(true) : QJsonValue(QJsonValue::Null)}}));
        reply(transport, 200, pausedWith(paused));
        const auto done = wait(call);
        QVERIFY(done.has_value());
        QCOMPARE(done->edit.fields.size(), 1);
        const auto again =
            writeEdit(&transport, switchEdit(kWeb, paused ? Operation::Pause : Operation::Resume));
        TAKE_REQUEST(transport, 3);
        reply(transport, 200, pausedWith(paused));
        QVERIFY(wait(again)->edit.fields.isEmpty());
        QCOMPARE(methods(transport), "GET PATCH GET");
    }
}

/// A Secret's values need not travel for its labels.
void TstEdit::labelsNeverTouchTheRest()
{
    FakeTransport transport;
    const kube::ObjectRef secret = refOf("secrets", "Secret");
    const auto call =
        writeEdit(&transport, {secret, {}, {{labelPath("a.b/c"), textValue(u"new"_s), "\"old\""}}});
    TAKE_REQUEST(transport, 1);
    QVERIFY(header(transport.last().request, "Accept").contains("as=PartialObjectMetadata;"));
    reply(transport, 200, kLabelled);
    TAKE_REQUEST(transport, 2);
    QVERIFY(header(transport.last().request, "Accept").contains("as=PartialObjectMetadata;"));
    QCOMPARE(json(transport.last().request.body),
             QJsonObject({{u"metadata"_s,
                           QJsonObject{{u"labels"_s, QJsonObject{{u"a.b/c"_s, u"new"_s}}},
                                       {u"resourceVersion"_s, u"7"_s}}}}));
    reply(transport, 200, kLabelled);
    QVERIFY(wait(call).has_value());
}

/// An admission webhook may have made another value of what was asked for; and a field may have
/// been asked for whatever it was.
void TstEdit::undoneIsWhatWasDone()
{
    FakeTransport transport;
    const auto call = writeEdit(
        &transport, imagesEdit(kWeb, {{"web", false, u"nginx:2"_s}, {"side", false, u"side:1"_s}}));
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, workloadWith("nginx:1"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, workloadWith("mirror/nginx:2"));
    const auto done = wait(call);
    QVERIFY(done.has_value());
    const Edit expected = imagesEdit(kWeb, {{"web", false, u"nginx:1"_s, u"mirror/nginx:2"_s}});
    QCOMPARE(done->edit.reversed(), expected);
}

QTEST_GUILESS_MAIN(TstEdit)
#include "tst_edit.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/images.h"

#include "imagesjson.h"
#include "support/faketransport.h"

#include "base/clock.h"
#include "kube/api/schemacache.h"
#include "services/comparison.h"
#include "services/imagereference.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;
using base::Error;

namespace {

/// "deployments.apps": web in shop.
kube::ObjectRef refOf(const QByteArray &id)
{
    kube::Resource resource;
    resource.plural = id.split('.').first();
    resource.group = id.mid(resource.plural.size() + 1);
    resource.version = "v1";
    resource.kind = "Deployment";
    resource.namespaced = true;
    return {resource, "shop", "web", "uid-web"};
}

const kube::ObjectRef kWeb = refOf("deployments.apps");

void reply(const FakeTransport &transport, int status, const QByteArray &json)
{
    transport.last().reply(status, {json.constData(), static_cast<std::size_t>(json.size())});
}

QJsonObject json(const QByteArray &bytes) { return QJsonDocument::fromJson(bytes).object(); }

QByteArray methods(const FakeTransport &transport)
{
    QByteArrayList out;
    for (qsizetype i = 0; i < transport.count(); ++i) {
        out.append(transport.at(i).request.method);
    }
    return out.join(' ');
}

} // namespace

#define TAKE_REQUEST(transport, n) QTRY_COMPARE((transport).count(), qsizetype(n))

class TstImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsPatchedWhereItsPodsAre_data();
    void everyKindIsPatchedWhereItsPodsAre();
    void otherKindsHaveNone();
    void initContainersComeFirst();
    void refuses_data();
    void refuses();
    void whatIsThereAlreadyIsNotWritten();
    void aStaleVersionIsReadAnew();
    void aStaleVersionIsNoLeaveToOverwrite();
    void givesUpWhereTheVersionChangesAllTheTime();
    void otherErrorsAreFinal_data();
    void otherErrorsAreFinal();
    void cancelBeforeTheWriteSendsNothing();
    void aPreviewIsADryRun();
    void aPreviewOfNothingAsksNothing();
    void namesAreTakenApart_data();
    void namesAreTakenApart();
    void onlyWhatIsPlainlyWrongIsSaid_data();
    void onlyWhatIsPlainlyWrongIsSaid();
    void changesAreShort_data();
    void changesAreShort();

private:
    template <class T>
    static base::Result<T> wait(const base::Call<T> &call)
    {
        QFuture<base::Result<T>> future = call.future;
        if (!QTest::qWaitFor([&future] { return future.isFinished(); })) {
            return base::fail(Error::Code::Timeout, u"the call did not end"_s);
        }
        return future.result();
    }
};

void TstImages::everyKindIsPatchedWhereItsPodsAre_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<QByteArray>("spec"); // of the patch
    const QByteArray inTemplate = "{\"template\":{\"spec\":" + kPatchedPodSpec + "}}";
    for (const QByteArray plural : {"deployments", "statefulsets", "daemonsets", "replicasets"}) {
        QTest::newRow(plural.constData())
            << QByteArray(plural + ".apps") << "/apis/apps/v1/namespaces/shop/" + plural + "/web"
            << workloadWith("nginx:1") << inTemplate;
    }
    QTest::newRow("replicationcontrollers")
        << "replicationcontrollers"_ba << "/api/v1/namespaces/shop/replicationcontrollers/web"_ba
        << workloadWith("nginx:1") << inTemplate;
    QTest::newRow("cronjobs") << "cronjobs.batch"_ba
                              << "/apis/batch/v1/namespaces/shop/cronjobs/web"_ba
                              << cronJobWith("nginx:1")
                              << QByteArray("{\"jobTemplate\":{\"spec\":" + inTemplate + "}}");
    QTest::newRow("pods") << "pods"_ba << "/api/v1/namespaces/shop/pods/web"_ba
                          << object(podSpec("nginx:1")) << kPatchedPodSpec;
}

void TstImages::everyKindIsPatchedWhereItsPodsAre()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, there);
    QFETCH(const QByteArray, spec);
    const kube::ObjectRef ref = refOf(id);
    QVERIFY(hasImages(ref.resource));
    FakeTransport transport;
    const auto call = setImages(&transport, ref,
                                {{"web", false, u"nginx:2"_s, u"nginx:1"_s},
                                 {"first", true, u"first:2"_s},
                                 {"side", false, u"side:1"_s}}); // is so already
    TAKE_REQUEST(transport, 1);
    QCOMPARE(transport.last().request.method, "GET");
    QCOMPARE(transport.last().request.path, path);
    reply(transport, 200, there);
    TAKE_REQUEST(transport, 2);
    const kube::HttpRequest &sent = transport.last().request;
    QCOMPARE(sent.method, "PATCH");
    QCOMPARE(sent.path, path + "?fieldManager=nantian");
    QVERIFY(sent.headers.contains(std::pair<QByteArray, QByteArray>(
        "Content-Type", "application/strategic-merge-patch+json")));
    QCOMPARE(json(sent.body),
             QJsonObject({{u"metadata"_s, QJsonObject{{u"resourceVersion"_s, u"7"_s}}},
                          {u"spec"_s, json(spec)}}));
    reply(transport, 200, "{\"kind\":\"Deployment\"}");
    const auto result = wait(call);
    QVERIFY(result.has_value());
    QCOMPARE(result->object, "{\"kind\":\"Deployment\"}");
    QCOMPARE(methods(transport), "GET PATCH");
}

void TstImages::otherKindsHaveNone()
{
    for (const QByteArray id : {"jobs.batch", "configmaps", "deployments.example.org"}) {
        const kube::ObjectRef ref = refOf(id);
        QVERIFY2(!hasImages(ref.resource), id.constData());
        FakeTransport transport;
        const auto result = wait(setImages(&transport, ref, {{"web", false, u"nginx:2"_s}}));
        QCOMPARE(result.error().code, Error::Code::Unsupported);
        QCOMPARE(transport.count(), 0);
    }
}

void TstImages::initContainersComeFirst()
{
    const QList<ContainerImage> wanted{{"first", true, u"first:1"_s, u"first:1"_s},
                                       {"web", false, u"nginx:1"_s, u"nginx:1"_s},
                                       {"side", false, u"side:1"_s, u"side:1"_s}};
    FakeTransport transport;
    const auto call = fetchImages(&transport, kWeb);
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, workloadWith("nginx:1"));
    const auto images = wait(call);
    QVERIFY(images.has_value());
    QCOMPARE(*images, wanted);
    QCOMPARE(imagesOf(kWeb.resource, imagesObject(kWeb.resource, wanted)).value(), wanted);
    QVERIFY(!imagesOf(kWeb.resource, "{").has_value());
}

void TstImages::refuses_data()
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
        << u"NoSuchContainer"_s << u"no container \"absent\""_s;
    QTest::newRow("an init container is none of the others")
        << ContainerImage{"first", false, u"first:2"_s} << QByteArray() << Error::Code::Invalid
        << u"NoSuchContainer"_s << u"no container \"first\""_s;
    QTest::newRow("another object of that name")
        << ContainerImage{"web", false, u"nginx:2"_s, u"nginx:1"_s} << "uid-before"_ba
        << Error::Code::Conflict << u"Replaced"_s << u"deployments/web was changed"_s;
}

void TstImages::refuses()
{
    QFETCH(const ContainerImage, image);
    QFETCH(const QByteArray, uid);
    QFETCH(const Error::Code, code);
    QFETCH(const QString, reason);
    QFETCH(const QString, says);
    kube::ObjectRef ref = kWeb;
    ref.uid = uid;
    FakeTransport transport;
    const auto call = setImages(&transport, ref, {{"side", false, u"side:2"_s}, image});
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

void TstImages::whatIsThereAlreadyIsNotWritten()
{
    FakeTransport transport;
    // Whatever it was before: what is wanted is there.
    const auto call = setImages(&transport, kWeb, {{"web", false, u"nginx:1"_s, u"nginx:0"_s}});
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, workloadWith("nginx:1"));
    const auto result = wait(call);
    QVERIFY(result.has_value());
    QVERIFY(result->object.isEmpty());
    QCOMPARE(methods(transport), "GET");
}

void TstImages::aStaleVersionIsReadAnew()
{
    FakeTransport transport;
    const auto call = setImages(&transport, kWeb, {{"web", false, u"nginx:2"_s, u"nginx:1"_s}});
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

void TstImages::aStaleVersionIsNoLeaveToOverwrite()
{
    FakeTransport transport;
    const auto call = setImages(&transport, kWeb, {{"web", false, u"nginx:2"_s, u"nginx:1"_s}});
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, workloadWith("nginx:1", "7"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 409, kStale);
    TAKE_REQUEST(transport, 3);
    reply(transport, 200, workloadWith("nginx:9", "8"));
    QCOMPARE(wait(call).error().reason, u"Changed"_s);
    QCOMPARE(methods(transport), "GET PATCH GET");
}

void TstImages::givesUpWhereTheVersionChangesAllTheTime()
{
    FakeTransport transport;
    const auto call = setImages(&transport, kWeb, {{"web", false, u"nginx:2"_s}});
    for (int round = 0; round < 5; ++round) {
        TAKE_REQUEST(transport, 2 * round + 1);
        reply(transport, 200, workloadWith("nginx:1"));
        TAKE_REQUEST(transport, 2 * round + 2);
        reply(transport, 409, kStale);
    }
    QCOMPARE(wait(call).error().code, Error::Code::Conflict);
    QCOMPARE(transport.count(), 10);
}

void TstImages::otherErrorsAreFinal_data()
{
    QTest::addColumn<int>("status"); // 0: no answer
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("forbidden") << 403 << Error::Code::Forbidden;
    QTest::newRow("invalid") << 422 << Error::Code::Invalid;
    QTest::newRow("too many") << 429 << Error::Code::RateLimited;
    QTest::newRow("server error") << 500 << Error::Code::ServerError;
    QTest::newRow("unavailable") << 503 << Error::Code::ServerError;
    QTest::newRow("maybe written") << 0 << Error::Code::Indeterminate;
    QTest::newRow("connection lost") << 0 << Error::Code::Network;
}

void TstImages::otherErrorsAreFinal()
{
    QFETCH(const int, status);
    QFETCH(const Error::Code, code);
    FakeTransport transport;
    const auto call = setImages(&transport, kWeb, {{"web", false, u"nginx:2"_s}});
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

void TstImages::cancelBeforeTheWriteSendsNothing()
{
    FakeTransport transport;
    const auto call = setImages(&transport, kWeb, {{"web", false, u"nginx:2"_s}});
    TAKE_REQUEST(transport, 1);
    call.cancel();
    QCOMPARE(wait(call).error().code, Error::Code::Cancelled);
    QTRY_VERIFY(!transport.last().isRunning());
    QCOMPARE(methods(transport), "GET");
}

void TstImages::aPreviewIsADryRun()
{
    base::SystemClock clock;
    FakeTransport transport;
    kube::SchemaCache schemas(&clock);
    const auto call =
        previewImages(&transport, &schemas, kWeb, {{"web", false, u"nginx:2"_s, u"nginx:1"_s}});
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
    QCOMPARE(comparison->keepers, (QList<Keeper>{{Keeper::Kind::Helm, u"shop"_s}}));
}

void TstImages::aPreviewOfNothingAsksNothing()
{
    base::SystemClock clock;
    FakeTransport transport;
    kube::SchemaCache schemas(&clock);
    const auto call = previewImages(&transport, &schemas, kWeb, {{"web", false, u"nginx:1"_s}});
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, workloadWith("nginx:1"));
    TAKE_REQUEST(transport, 2);
    QCOMPARE(transport.last().request.path, "/openapi/v3");
    reply(transport, 404, "{}");
    const auto comparison = wait(call);
    QVERIFY(comparison.has_value());
    QVERIFY(comparison->changes.isEmpty());
}

void TstImages::namesAreTakenApart_data()
{
    QTest::addColumn<QString>("repository");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("image");
    const auto row = [](const char *image, const char *repository, const char *version) {
        QTest::newRow(image) << QString::fromLatin1(repository) << QString::fromLatin1(version)
                             << QString::fromLatin1(image);
    };
    row("nginx", "nginx", "");
    row("nginx:1.27", "nginx", "1.27");
    row("r.example:5000/a/b", "r.example:5000/a/b", "");
    row("r.example:5000/a/b:v1", "r.example:5000/a/b", "v1");
    row("nginx@sha256:abc", "nginx", "sha256:abc");
    row("r:5000/nginx:1@sha256:abc", "r:5000/nginx", "1@sha256:abc");
    row("", "", "");
}

void TstImages::namesAreTakenApart()
{
    QFETCH(const QString, repository);
    QFETCH(const QString, version);
    QFETCH(const QString, image);
    const ImageReference parts = ImageReference::of(image);
    QCOMPARE(parts.repository, repository);
    QCOMPARE(parts.version, version);
}

void TstImages::onlyWhatIsPlainlyWrongIsSaid_data()
{
    QTest::addColumn<QString>("says"); // empty: nothing
    QTest::addColumn<QString>("image");
    const auto row = [](const char *image, const char *says) {
        QTest::newRow(image) << QString::fromLatin1(says) << QString::fromLatin1(image);
    };
    row("", "missing");
    row("nginx: 1.27", "spaces");
    row("https://r.example/nginx:1", "without \"https://\"");
    row("Nginx:1", "upper-case");
    row("r.example/Team/nginx:1", "upper-case");
    row("nginx:", "tag or digest");
    row("nginx@", "tag or digest");
    row(":1.27", "repository is missing");
    row("r.example/:1.27", "repository is missing");
    for (const char *fine :
         {"nginx", "nginx:1.27-Alpine", "localhost/a:1", "R.example:5000/a/b_c--d:V1", "Host/a:1",
          "nginx@sha256:abc", "r:5000/nginx:1@sha256:abc", "10.0.0.1/x", "[::1]:5000/a:1"})
    {
        row(fine, "");
    }
}

void TstImages::onlyWhatIsPlainlyWrongIsSaid()
{
    QFETCH(const QString, says);
    QFETCH(const QString, image);
    const QString sentence = imageProblem(image);
    QCOMPARE(sentence.isEmpty(), says.isEmpty());
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
}

void TstImages::changesAreShort_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("text");
    QTest::newRow("tag") << u"nginx:1.27"_s << u"nginx:1.28"_s << u"nginx 1.27 → 1.28"_s;
    QTest::newRow("registry") << u"r:5000/a/web:1"_s << u"r:5000/a/web:2"_s << u"web 1 → 2"_s;
    QTest::newRow("repository") << u"a/web:1"_s << u"b/web:1"_s << u"a/web:1 → b/web:1"_s;
    QTest::newRow("no tag before") << u"web"_s << u"web:1"_s << u"web → web:1"_s;
    const QString digest = u"sha256:"_s + QString(64, u'a');
    QTest::newRow("digest") << u"web:1"_s << QString(u"web@"_s + digest)
                            << u"web 1 → sha256:aaaaaaaaaaaa…"_s;
}

void TstImages::changesAreShort()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, text);
    QCOMPARE(imageChangeText(before, after), text);
}

QTEST_GUILESS_MAIN(TstImages)
#include "tst_images.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/images.h"

#include "exchange.h"
#include "imagesjson.h"

#include "services/imagereference.h"

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;
using base::Error;

namespace {

const kube::ObjectRef kWeb = refOf("deployments.apps");

} // namespace

class TstImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsPatchedWhereItsPodsAre_data();
    void everyKindIsPatchedWhereItsPodsAre();
    void otherKindsHaveNone();
    void initContainersComeFirst();
    void namesAreTakenApart_data();
    void namesAreTakenApart();
    void onlyWhatIsPlainlyWrongIsSaid_data();
    void onlyWhatIsPlainlyWrongIsSaid();
    void changesAreShort_data();
    void changesAreShort();
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
    const auto call = writeEdit(&transport,
                                imagesEdit(ref,
                                           {{"web", false, u"nginx:2"_s, u"nginx:1"_s},
                                            {"first", true, u"first:2"_s},
                                            {"side", false, u"side:1"_s}})); // is so already
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
    QCOMPARE(result->answer.object, "{\"kind\":\"Deployment\"}");
    QCOMPARE(methods(transport), "GET PATCH");
}

void TstImages::otherKindsHaveNone()
{
    for (const QByteArray id : {"jobs.batch", "configmaps", "deployments.example.org"}) {
        const kube::ObjectRef ref = refOf(id);
        QVERIFY2(!hasImages(ref.resource), id.constData());
        FakeTransport transport;
        const auto result = wait(fetchImages(&transport, ref));
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
    QCOMPARE(imagesOf(kWeb.resource, workloadWith("nginx:1")).value(), wanted);
    QVERIFY(!imagesOf(kWeb.resource, "{").has_value());
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

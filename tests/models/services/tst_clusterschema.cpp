// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/api/openapi.h"
#include "services/cluster.h"
#include "support/fakeapiserver.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace nantian;
using tests::FakeApiServer;
using tests::FakeExchange;
using tests::FakeRequest;

class TstClusterSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersWithTheServersSchema();
    void saysWhereThereIsNone();

private:
    [[nodiscard]] base::Result<kube::SchemaPtr> ask(const QByteArray &apiVersion) const;
    [[nodiscard]] qsizetype asked(const QByteArray &path) const;

    std::unique_ptr<FakeApiServer> m_server;
    std::unique_ptr<models::Cluster> m_cluster;
};

void TstClusterSchema::init()
{
    m_cluster.reset();
    m_server = std::make_unique<FakeApiServer>();
    m_server->setHandler([](const FakeRequest &request, FakeExchange *exchange) {
        if (request.path == "/openapi/v3") {
            exchange->reply(
                200, R"({"paths":{"apis/apps/v1":{"serverRelativeURL":"/openapi?hash=1"}}})");
        } else if (request.path == "/openapi/v3/apis/apps/v1") {
            QFile file(QStringLiteral(NANTIAN_SOURCE_DIR "/tests/data/openapi/apps-v1.json"));
            exchange->reply(200, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        } else {
            exchange->reply(404, R"({"kind":"Status","reason":"NotFound","code":404})");
        }
    });
    kube::Context context;
    context.name = u"fake"_s;
    kube::Identity identity;
    identity.server = m_server->url();
    context.identity = identity;
    m_cluster = std::make_unique<models::Cluster>(context);
}

base::Result<kube::SchemaPtr> TstClusterSchema::ask(const QByteArray &apiVersion) const
{
    const base::Call<kube::SchemaPtr> call = m_cluster->schema(apiVersion);
    if (!QTest::qWaitFor([&call] { return call.future.isFinished(); }, 30'000)) {
        return base::fail(base::Error::Code::Timeout, u"no answer"_s);
    }
    return call.future.result();
}

qsizetype TstClusterSchema::asked(const QByteArray &path) const
{
    return std::ranges::count(m_server->requests(), path, &FakeRequest::path);
}

void TstClusterSchema::answersWithTheServersSchema()
{
    const base::Result<kube::SchemaPtr> first = ask("apps/v1");
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    const kube::SchemaType *const type = (*first)->find("apps/v1", "Deployment");
    QVERIFY(type && type->field("spec"));
    const base::Result<kube::SchemaPtr> again = ask("apps/v1");
    QVERIFY(again);
    QCOMPARE(again->get(), first->get());
    QCOMPARE(asked("/openapi/v3/apis/apps/v1"), 1);
    // It outlives the cluster it is from.
    m_cluster.reset();
    QVERIFY(!type->field("spec")->type->fields.empty());
}

void TstClusterSchema::saysWhereThereIsNone()
{
    const base::Result<kube::SchemaPtr> none = ask("nothing.example/v1");
    QVERIFY(!none);
    QCOMPARE(none.error().code, base::Error::Code::NotFound);
    m_cluster->setRemoved();
    const base::Result<kube::SchemaPtr> removed = ask("apps/v1");
    QVERIFY(!removed);
}

QTEST_GUILESS_MAIN(TstClusterSchema)
#include "tst_clusterschema.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Of a Secret a page reads what is public, and reads it anew only once the Secret has changed.
#include "services/pages/fetch.h"

#include "exchange.h"
#include "kinds/builtin.h"

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::models::pages;
using namespace nantian::tests;

namespace {

constexpr auto kPath = "/api/v1/namespaces/shop/secrets/cert";

QByteArray secret(const QByteArray &version, const QByteArray &data)
{
    return R"({"apiVersion": "v1", "kind": "Secret", "type": "kubernetes.io/tls",
        "metadata": {"name": "cert", "uid": "u", "resourceVersion": ")"
        + version + R"(", "annotations": {"kubectl.kubernetes.io/last-applied-configuration":
        "tls.key: cHJpdmF0ZQ=="}}, "data": )"
        + data + '}';
}

QByteArray metadata(const QByteArray &version)
{
    return R"({"kind": "PartialObjectMetadata", "metadata": {"name": "cert", "uid": "u",
        "resourceVersion": ")"
        + version + R"("}})";
}

const QByteArray kBoth = R"({"tls.crt": "cHVibGlj", "tls.key": "cHJpdmF0ZQ=="})";

base::Call<Around> ask(FakeTransport &transport, const std::shared_ptr<KeptKeys> &kept)
{
    const Need need{.id = "cert",
                    .group = {},
                    .plural = "secrets",
                    .ns = "shop",
                    .name = "cert",
                    .keep = "tls.crt"};
    return readAround(
        &transport, kinds::builtInResources(), [need](const Around &) { return QList{need}; }, 1,
        {}, kept);
}

bool asksForMetadata(const FakeTransport &transport)
{
    return header(transport.last().request, "Accept").contains("PartialObjectMetadata");
}

} // namespace

class TstKeptKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allButTheKeyIsForgotten();
    void aSecretIsReadAnewOnceItChanged();
    void whatMayNotBeReadIsNotAskedForWhole();
};

void TstKeptKeys::allButTheKeyIsForgotten()
{
    const base::Result<QByteArray> kept = keepKey(secret("1", kBoth), "tls.crt");
    QVERIFY(kept);
    QCOMPARE(json(*kept)["data"_L1].toObject(), (QJsonObject{{u"tls.crt"_s, u"cHVibGlj"_s}}));
    QCOMPARE(json(*kept)["type"_L1].toString(), u"kubernetes.io/tls"_s);
    QVERIFY(!kept->contains("cHJpdmF0ZQ"));
    QVERIFY(!kept->contains("tls.key"));
    const base::Result<QByteArray> without = keepKey(secret("1", "null"), "tls.crt");
    QVERIFY(without);
    QVERIFY(!json(*without).contains("data"_L1));
    QVERIFY(!keepKey("[", "tls.crt"));
}

void TstKeptKeys::aSecretIsReadAnewOnceItChanged()
{
    FakeTransport transport;
    const auto kept = std::make_shared<KeptKeys>();
    const auto take = [&](const char *version, bool isSent) {
        const int before = static_cast<int>(transport.count());
        const auto call = ask(transport, kept);
        TAKE_REQUEST(transport, before + 1);
        QCOMPARE(transport.last().request.path, QByteArray(kPath));
        QVERIFY(asksForMetadata(transport));
        reply(transport, 200, metadata(version));
        if (isSent) {
            TAKE_REQUEST(transport, before + 2);
            QCOMPARE(transport.last().request.path, QByteArray(kPath));
            QVERIFY(!asksForMetadata(transport));
            reply(transport, 200, secret(version, kBoth));
        }
        const auto around = wait(call);
        QVERIFY(around);
        QCOMPARE((*around)["cert"].at("data", "tls.crt").string(), "cHVibGlj");
        QVERIFY(!(*around)["cert"].at("data", "tls.key").exists());
        QVERIFY(!around->text("cert").contains("cHJpdmF0ZQ"));
        QCOMPARE(transport.count(), before + (isSent ? 2 : 1));
    };
    take("1", true);
    take("1", false);
    take("2", true);
    take("2", false);
}

void TstKeptKeys::whatMayNotBeReadIsNotAskedForWhole()
{
    FakeTransport transport;
    const auto call = ask(transport, std::make_shared<KeptKeys>());
    TAKE_REQUEST(transport, 1);
    reply(transport, 403, R"({"kind": "Status", "reason": "Forbidden", "code": 403})");
    const auto around = wait(call);
    QVERIFY(around);
    QVERIFY(around->error("cert"));
    QCOMPARE(around->error("cert")->code, base::Error::Code::Forbidden);
    QCOMPARE(transport.count(), 1);
}

QTEST_GUILESS_MAIN(TstKeptKeys)
#include "tst_keptkeys.moc"

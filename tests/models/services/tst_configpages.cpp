// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of what is given to pods and what bounds them: ConfigMap, Secret, ResourceQuota,
// LimitRange, PriorityClass; and what is shown of values once a person asks for them.
#include "models/services/certificatepem.h"
#include "models/services/pagesupport.h"
#include "services/pages/certificate.h"
#include "services/pages/quotacount.h"
#include "services/pages/reveal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;
using store::Health;
using Show = HiddenValue::Show;

class TstConfigPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConfigMapTellsItsKeys();
    void aConfigMapThatIsNearlyFullWarns();
    void aSecretNeverTellsAValue();
    void judgesASecret_data();
    void judgesASecret();
    void aCertificateIsExplained();
    void judgesACertificate_data();
    void judgesACertificate();
    void certificatesCoverHosts();
    void valuesAreRevealedOneByOne();
    void ofACertificateOnlyWhatItSaysIsRevealed();
    void judgesAQuota_data();
    void judgesAQuota();
    void aQuotaOfNothingIsKept();
    void aQuotaTellsWhoHoldsIt();
    void scopesDecideWhatCounts_data();
    void scopesDecideWhatCounts();
    void aLimitRangeTellsWhatContainersGet();
    void aLimitRangeTellsWhatRunsOutsideOfIt();
    void aPriorityClassStandsAmongTheOthers();
};

namespace {

const QByteArray kMap = R"({"apiVersion": "v1", "kind": "ConfigMap",
    "metadata": {"name": "web", "namespace": "shop"}, "immutable": true,
    "data": {"a.conf": "x=1\ny=2\n", "empty": ""}, "binaryData": {"logo": "AAEC"}})";

QByteArray secret(const QByteArray &type, const QByteArray &data, const QByteArray &metadata = {})
{
    return R"({"apiVersion": "v1", "kind": "Secret",
        "metadata": {"name": "s", "namespace": "shop")"
        + metadata + R"(}, "type": ")" + type + R"(", "data": )" + data + '}';
}

QByteArray entry(const QByteArray &key, const QByteArray &value)
{
    return '"' + key + R"(": ")" + value.toBase64() + '"';
}

const QByteArray kTls = secret("kubernetes.io/tls",
                               '{' + entry("tls.crt", kCertificate) + ", "
                                   + entry("tls.key", "the-key-nobody-may-see") + '}');

QByteArrayList causes(const ObjectDetails &details)
{
    QByteArrayList out;
    for (const Verdict &verdict : details.verdicts) {
        out += verdict.cause;
    }
    return out;
}

/// Every text of a page.
QString allText(const ObjectDetails &details)
{
    QStringList out;
    for (const Verdict &verdict : details.verdicts) {
        out += verdict.sentence;
    }
    for (const Field &field : details.fields) {
        out += field.text;
    }
    for (const DetailTable &table : details.tables) {
        for (const DetailRow &row : table.rows) {
            out += row.cells;
        }
    }
    return out.join(u'\n');
}

base::Result<RevealedValue> reveal(const QByteArray &json, const HiddenValue &hidden)
{
    kube::Parser parser;
    const base::Result<kube::Object> object = parser.parse(kube::viewOf(json));
    return object ? pages::revealValue(*object, hidden, kCertificateFrom + 86400)
                  : std::unexpected(object.error());
}

QByteArray quota(const QByteArray &hard, const QByteArray &used, const QByteArray &more = {})
{
    return R"({"apiVersion": "v1", "kind": "ResourceQuota",
        "metadata": {"name": "q", "namespace": "shop"}, "spec": {"hard": )"
        + hard + more + R"(}, "status": {"used": )" + used + "}}";
}

QByteArray pod(const QByteArray &name, const QByteArray &cpu, const QByteArray &spec = {},
               const QByteArray &status = R"("phase": "Running", "qosClass": "Burstable")")
{
    return R"({"metadata": {"name": ")" + name + R"(", "namespace": "shop"}, "spec": {)" + spec
        + R"("containers": [{"resources": {"requests": {"cpu": ")" + cpu + R"("}}}]}, "status": {)"
        + status + "}}";
}

QByteArray list(const QByteArrayList &items) { return R"({"items": [)" + items.join(',') + "]}"; }

} // namespace

void TstConfigPages::aConfigMapTellsItsKeys()
{
    const ObjectDetails details = PageCase(kMap).details();
    QCOMPARE(details.verdicts.constFirst().sentence, u"It holds 3 key(s), 11 B in all."_s);
    QVERIFY(causes(details).contains("Immutable"));
    const QList<DetailRow> rows = tableOf(details, "keys")->rows;
    QCOMPARE(rows.at(0).cells, QStringList({u"a.conf"_s, u"8 B"_s}));
    QCOMPARE(rows.at(2).cells, QStringList({u"logo"_s, u"3 B"_s}));
    QCOMPARE(rows.at(0).hidden,
             (HiddenValue{Show::Text, {{}, "ConfigMap", "shop", "web"}, "a.conf"}));
    QVERIFY(details.gauges.isEmpty());
}

void TstConfigPages::aConfigMapThatIsNearlyFullWarns()
{
    const QByteArray big = R"({"apiVersion": "v1", "kind": "ConfigMap",
        "metadata": {"name": "web", "namespace": "shop"}, "data": {"all": ")"
        + QByteArray(1'000'000, 'x') + R"("}})";
    const ObjectDetails details = PageCase(big).details();
    QCOMPARE(details.verdicts.constFirst().cause, "NearlyFull");
    QCOMPARE(details.gauges.constFirst().health, Health::Warning);
}

void TstConfigPages::aSecretNeverTellsAValue()
{
    const QByteArray json = secret(
        "Opaque", '{' + entry("password", "hunter2") + '}',
        R"(, "annotations": {"kubectl.kubernetes.io/last-applied-configuration": "hunter2"})");
    const ObjectDetails details = PageCase(json).details();
    const QList<DetailRow> rows = tableOf(details, "keys")->rows;
    QCOMPARE(rows.constFirst().cells, QStringList({u"password"_s, u"7 B"_s}));
    QCOMPARE(rows.constFirst().hidden.show, Show::Secret);
    const QString all = allText(details);
    QVERIFY(!all.contains(u"hunter2"_s) && !all.contains(u"aHVudGVy"_s));
    QVERIFY(details.annotations.isEmpty());
}

void TstConfigPages::judgesASecret_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("opaque")
        << secret("Opaque", '{' + entry("a", "1") + '}') << "Type"_ba
        << u"It holds 1 key(s). Values are shown only when they are asked for."_s;
    QTest::newRow("empty") << secret("Opaque", "{}") << "Type"_ba << u"It holds nothing."_s;
    QTest::newRow("registries") << secret(
        "kubernetes.io/dockerconfigjson",
        '{'
            + entry(".dockerconfigjson",
                    R"({"auths": {"ghcr.io": {"auth": "dXNlcjpwYXNz"},
                                            "quay.io": {"password": "hunter2"}}})")
            + '}') << "Type"_ba << u"It holds credentials for ghcr.io and quay.io."_s;
    QTest::newRow("token") << secret("kubernetes.io/service-account-token",
                                     '{' + entry("token", "t") + '}',
                                     R"(, "annotations": {
                                         "kubernetes.io/service-account.name": "robot"})")
                           << "Type"_ba
                           << u"It holds a token of ServiceAccount robot, which does not expire."_s;
    QTest::newRow("Helm") << secret("helm.sh/release.v1", '{' + entry("release", "x") + '}',
                                    R"(, "labels": {"name": "guestbook", "version": "2"})")
                          << "Type"_ba << u"It holds revision 2 of the Helm release guestbook."_s;
    QTest::newRow("no key") << secret("kubernetes.io/tls",
                                      '{' + entry("tls.crt", kCertificate) + '}')
                            << "KeyMissing"_ba
                            << u"A Secret of its type has tls.key, and it has not."_s;
    QTest::newRow("no certificate")
        << secret("kubernetes.io/tls",
                  '{' + entry("tls.crt", "x") + ", " + entry("tls.key", "y") + '}')
        << "Type"_ba << u"It should hold a certificate, which cannot be read."_s;
}

void TstConfigPages::judgesASecret()
{
    QFETCH(const QByteArray, json);
    const ObjectDetails details = PageCase(json).at(kCertificateFrom + 86400).details();
    QTEST(details.verdicts.constFirst().cause, "cause");
    QTEST(details.verdicts.constFirst().sentence, "sentence");
    QVERIFY(!allText(details).contains(u"hunter2"_s));
}

void TstConfigPages::aCertificateIsExplained()
{
    const ObjectDetails details = PageCase(kTls).at(kCertificateFrom + 86400).details();
    QCOMPARE(details.verdicts.constFirst().health, Health::Ok);
    const DetailTable *certificate = tableOf(details, "certificate/tls.crt");
    QVERIFY(certificate);
    QCOMPARE(certificate->rows.at(0).cells.at(1), u"shop.example.com"_s);
    QCOMPARE(certificate->rows.at(1).cells.at(1),
             u"*.shop.example.com, 192.0.2.1, shop.example.com"_s);
    QVERIFY(!tableOf(details, "certificate/tls.key"));
    QVERIFY(!allText(details).contains(u"nobody-may-see"_s));
}

void TstConfigPages::judgesACertificate_data()
{
    QTest::addColumn<qint64>("now");
    QTest::addColumn<Health>("health");
    QTest::addColumn<QByteArray>("cause");
    constexpr qint64 kDay = 86400;
    QTest::newRow("not yet") << kCertificateFrom - 1 << Health::Failed
                             << "CertificateNotYetValid"_ba;
    QTest::newRow("valid") << kCertificateFrom << Health::Ok << "CertificateValid"_ba;
    QTest::newRow("30 days left") << kCertificateUntil - 30 * kDay << Health::Ok
                                  << "CertificateValid"_ba;
    QTest::newRow("less") << kCertificateUntil - 30 * kDay + 1 << Health::Warning
                          << "CertificateExpiresSoon"_ba;
    QTest::newRow("over") << kCertificateUntil << Health::Failed << "CertificateExpired"_ba;
}

void TstConfigPages::judgesACertificate()
{
    QFETCH(const qint64, now);
    const Verdict verdict = PageCase(kTls).at(now).details().verdicts.constFirst();
    QTEST(verdict.health, "health");
    QTEST(verdict.cause, "cause");
}

void TstConfigPages::certificatesCoverHosts()
{
    const std::optional<pages::CertificateFacts> facts = pages::readCertificate(kCertificate);
    QVERIFY(facts.has_value());
    QVERIFY(facts->selfSigned);
    QVERIFY(pages::covers(*facts, u"shop.example.com"_s));
    QVERIFY(pages::covers(*facts, u"SHOP.example.com"_s));
    QVERIFY(pages::covers(*facts, u"a.shop.example.com"_s));
    QVERIFY(!pages::covers(*facts, u"a.b.shop.example.com"_s));
    QVERIFY(!pages::covers(*facts, u"example.com"_s));
    QVERIFY(!pages::readCertificate("-----BEGIN CERTIFICATE-----\nnonsense").has_value());
}

void TstConfigPages::valuesAreRevealedOneByOne()
{
    base::Result<RevealedValue> value = reveal(kMap, {Show::Text, {}, "a.conf"});
    QVERIFY(value.has_value());
    QVERIFY(value->isText);
    QCOMPARE(value->text, u"x=1\ny=2\n"_s);
    value = reveal(kMap, {Show::Text, {}, "logo"});
    QVERIFY(value.has_value() && !value->isText);
    QCOMPARE(value->bytes, 3);
    QVERIFY(value->text.isEmpty());
    value = reveal(secret("Opaque", '{' + entry("p", "hunter2") + '}'), {Show::Secret, {}, "p"});
    QCOMPARE(value->text, u"hunter2"_s);
    value = reveal(kMap, {Show::Text, {}, "gone"});
    QVERIFY(!value.has_value());
    QCOMPARE(value.error().code, base::Error::Code::NotFound);
}

void TstConfigPages::ofACertificateOnlyWhatItSaysIsRevealed()
{
    base::Result<RevealedValue> value = reveal(kTls, {Show::Certificate, {}, "tls.crt"});
    QVERIFY(value.has_value());
    QCOMPARE(value->verdict.health, Health::Ok);
    QCOMPARE(value->lines.constFirst().value, u"shop.example.com"_s);
    QVERIFY(value->text.isEmpty());
    value = reveal(kTls, {Show::Certificate, {}, "tls.key"});
    QCOMPARE(value->verdict.cause, "NoCertificate");
    QVERIFY(value->lines.isEmpty() && value->text.isEmpty());
}

void TstConfigPages::judgesAQuota_data()
{
    QTest::addColumn<QByteArray>("used");
    QTest::addColumn<Health>("health");
    QTest::addColumn<QString>("sentence");
    const QString room = u"There is room: the most used is requests.cpu, with %1."_s;
    QTest::newRow("room") << R"({"requests.cpu": "1", "pods": "2"})"_ba << Health::Ok
                          << room.arg(u"50%"_s);
    QTest::newRow("just below") << R"({"requests.cpu": "1799m", "pods": "2"})"_ba << Health::Ok
                                << room.arg(u"90%"_s);
    QTest::newRow("nearly") << R"({"requests.cpu": "1800m", "pods": "2"})"_ba << Health::Warning
                            << u"Nearly used up: requests.cpu."_s;
    QTest::newRow("full") << R"({"requests.cpu": "2", "pods": "9"})"_ba << Health::Failed
                          << u"Used up: requests.cpu. What needs more of it is refused."_s;
    QTest::newRow("beyond")
        << R"({"requests.cpu": "3", "pods": "11"})"_ba << Health::Failed
        << u"Used up: pods and requests.cpu. What needs more of it is refused."_s;
}

void TstConfigPages::judgesAQuota()
{
    QFETCH(const QByteArray, used);
    const ObjectDetails details =
        PageCase(quota(R"({"requests.cpu": "2", "pods": "10"})", used)).details();
    QTEST(details.verdicts.constFirst().health, "health");
    QTEST(details.verdicts.constFirst().sentence, "sentence");
    QCOMPARE(details.gauges.size(), 2);
}

/// As its row has it: a bound of nothing that is kept is meant so.
void TstConfigPages::aQuotaOfNothingIsKept()
{
    const QByteArray balancers = R"({"services.loadbalancers": "0"})";
    ObjectDetails details = PageCase(quota(balancers, balancers)).details();
    QCOMPARE(details.verdicts.constFirst().health, Health::Ok);
    QCOMPARE(details.verdicts.constFirst().sentence,
             u"It allows none of these, and there are none: services.loadbalancers."_s);
    QCOMPARE(details.gauges.constFirst().share, 0.0);
    QCOMPARE(details.gauges.constFirst().health, Health::Ok);
    details = PageCase(quota(balancers, R"({"services.loadbalancers": "1"})")).details();
    QCOMPARE(details.verdicts.constFirst().cause, "Full");
    details = PageCase(quota(R"({"services.loadbalancers": "0", "pods": "10"})",
                             R"({"services.loadbalancers": "0", "pods": "5"})"))
                  .details();
    QCOMPARE(details.verdicts.constFirst().sentence,
             u"There is room: the most used is pods, with 50%."_s);
}

void TstConfigPages::aQuotaTellsWhoHoldsIt()
{
    const QByteArray own = quota(R"({"requests.cpu": "2", "pods": "10", "requests.storage": "1Ti",
        "fast.storageclass.storage.k8s.io/requests.storage": "1Ti"})",
                                 "{}");
    QCOMPARE(PageCase(own).needs().size(), 2);
    const QByteArray claim = R"({"metadata": {"name": "data"}, "spec": {"storageClassName": "slow",
        "resources": {"requests": {"storage": "5Gi"}}}})";
    const ObjectDetails details =
        PageCase(own)
            .answered("pods",
                      list({pod("small", "100m"), pod("large", "1"),
                            pod("over", "1", {}, R"("phase": "Succeeded")")}))
            .answered("claims", list({claim}))
            .details();
    const DetailTable *pods = tableOf(details, "pods");
    QCOMPARE(pods->headers, QStringList({u"Pod"_s, u"requests.cpu"_s}));
    QCOMPARE(pods->rows.size(), 2);
    QCOMPARE(pods->rows.at(0).cells, QStringList({u"large"_s, u"1"_s}));
    QCOMPARE(pods->rows.at(1).cells, QStringList({u"small"_s, u"100m"_s}));
    QCOMPARE(tableOf(details, "claims")->rows.at(0).cells,
             QStringList({u"data"_s, QString(), u"5Gi"_s}));
    QCOMPARE(details.gauges.constFirst().health, Health::Unknown);
}

void TstConfigPages::scopesDecideWhatCounts_data()
{
    QTest::addColumn<QByteArray>("scopes");
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<bool>("counts");
    const QByteArray deadline = R"("activeDeadlineSeconds": 60, )";
    const QByteArray high = R"("priorityClassName": "high", )";
    const auto scope = [](const QByteArray &name) {
        return QByteArray(R"(, "scopes": [")" + name + R"("])");
    };
    const auto classes = [](const QByteArray &op, const QByteArray &values) {
        return QByteArray(R"(, "scopeSelector": {"matchExpressions": [{"scopeName": "PriorityClass",
            "operator": ")"
                          + op + R"(", "values": [)" + values + "]}]}");
    };
    QTest::newRow("none") << QByteArray() << QByteArray() << true;
    QTest::newRow("ends") << scope("Terminating") << deadline << true;
    QTest::newRow("does not end") << scope("Terminating") << QByteArray() << false;
    QTest::newRow("must not end") << scope("NotTerminating") << deadline << false;
    QTest::newRow("best effort") << scope("BestEffort") << QByteArray() << false;
    QTest::newRow("not best effort") << scope("NotBestEffort") << QByteArray() << true;
    QTest::newRow("class") << classes("In", R"("high")") << high << true;
    QTest::newRow("another class") << classes("In", R"("low")") << high << false;
    QTest::newRow("not that class") << classes("NotIn", R"("high")") << high << false;
    QTest::newRow("any class") << classes("Exists", "") << QByteArray() << false;
    QTest::newRow("no class") << classes("DoesNotExist", "") << QByteArray() << true;
}

void TstConfigPages::scopesDecideWhatCounts()
{
    QFETCH(const QByteArray, scopes);
    QFETCH(const QByteArray, spec);
    const ObjectDetails details = PageCase(quota(R"({"pods": "9"})", R"({"pods": "1"})", scopes))
                                      .answered("pods", list({pod("web", "1", spec)}))
                                      .details();
    QTEST(tableOf(details, "pods") != nullptr, "counts");
}

void TstConfigPages::aLimitRangeTellsWhatContainersGet()
{
    const ObjectDetails details = PageCase(R"({"apiVersion": "v1", "kind": "LimitRange",
        "metadata": {"name": "l", "namespace": "shop"}, "spec": {"limits": [{"type": "Container",
        "defaultRequest": {"cpu": "10m"}, "default": {"cpu": "200m", "memory": "64Mi"},
        "max": {"cpu": "2"}}, {"type": "PersistentVolumeClaim", "min": {"storage": "1Gi"}}]}})")
                                      .details();
    QCOMPARE(details.verdicts.constFirst().sentence,
             u"A container that says nothing gets the requests cpu=10m and the limits cpu=200m, "
             "memory=64Mi."_s);
    const QList<DetailRow> rows = tableOf(details, "limits")->rows;
    QCOMPARE(rows.size(), 3);
    QCOMPARE(
        rows.at(0).cells,
        QStringList({u"Container"_s, u"cpu"_s, QString(), u"2"_s, u"10m"_s, u"200m"_s, QString()}));
    QCOMPARE(rows.at(2).cells.at(2), u"1Gi"_s);
}

void TstConfigPages::aLimitRangeTellsWhatRunsOutsideOfIt()
{
    PageCase page(R"({"apiVersion": "v1", "kind": "LimitRange",
        "metadata": {"name": "l", "namespace": "shop"}, "spec": {"limits": [
        {"type": "Container", "min": {"cpu": "50m"}, "max": {"cpu": "2", "memory": "1Gi"}},
        {"type": "Pod", "max": {"cpu": "3"}}]}})");
    QCOMPARE(page.needs().constFirst().ns, "shop");
    const QByteArray fine = R"({"requests": {"cpu": "50m"}, "limits": {"cpu": "2"}})";
    const QByteArray wide = R"({"requests": {"cpu": "10m", "memory": "1Gi"},
                                "limits": {"cpu": "2500m", "memory": "1025Mi"}})";
    const auto pod = [](const QByteArray &name, const QByteArrayList &resources,
                        const QByteArray &phase) {
        QByteArrayList containers;
        for (const QByteArray &each : resources) {
            containers += R"({"name": "c)" + QByteArray::number(containers.size())
                + R"(", "resources": )" + each + '}';
        }
        return QByteArray(R"({"metadata": {"name": ")" + name + R"(", "namespace": "shop"},
            "spec": {"containers": [)"
                          + containers.join(',') + R"(]}, "status": {"phase": ")" + phase
                          + R"("}})");
    };
    page.answered("pods",
                  list({pod("web", {fine}, "Running"), pod("old", {fine, wide}, "Running"),
                        pod("over", {wide}, "Succeeded")}));
    const ObjectDetails details = page.details();
    QCOMPARE(details.verdicts.constFirst().cause, "Outside");
    const QList<DetailRow> rows = tableOf(details, "outside")->rows;
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).cells,
             QStringList({u"old"_s, u"c1"_s,
                          u"request of cpu is 10m, at least 50m, limit of cpu is 2500m, at most 2, "
                          "limit of memory is 1025Mi, at most 1Gi"_s}));
    QCOMPARE(rows.at(1).cells,
             QStringList({u"old"_s, QString(), u"limit of cpu is 4500m, at most 3"_s}));
    QVERIFY(!tableOf(PageCase(R"({"apiVersion": "v1", "kind": "LimitRange", "metadata":
        {"name": "l", "namespace": "shop"}, "spec": {"limits": []}})")
                         .details(),
                     "outside"));
}

void TstConfigPages::aPriorityClassStandsAmongTheOthers()
{
    const auto priority = [](const QByteArray &name, int value, const QByteArray &more = {}) {
        return QByteArray(R"({"apiVersion": "scheduling.k8s.io/v1", "kind": "PriorityClass",
            "metadata": {"name": ")"
                          + name + R"("}, "value": )" + QByteArray::number(value) + more + '}');
    };
    const QByteArray own = priority("batch", 100, R"(, "preemptionPolicy": "Never")");
    ObjectDetails details =
        PageCase(own).answered("classes", list({own, priority("web", 1000)})).details();
    QVERIFY(details.verdicts.constFirst().sentence.contains(u"never evict"_s));
    const QList<DetailRow> rows = tableOf(details, "classes")->rows;
    QCOMPARE(rows.at(0).cells.constFirst(), u"web"_s);
    QCOMPARE(rows.at(0).link.name, "web");
    QVERIFY(rows.at(1).link.name.isEmpty());
    const QByteArray standard = priority("a", 1, R"(, "globalDefault": true)");
    details =
        PageCase(standard)
            .answered("classes", list({standard, priority("b", 2, R"(, "globalDefault": true)")}))
            .details();
    QCOMPARE(details.verdicts.constFirst().cause, "SeveralDefaults");
}

QTEST_GUILESS_MAIN(TstConfigPages)
#include "tst_configpages.moc"

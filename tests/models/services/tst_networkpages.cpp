// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of what leads to pods: Service, EndpointSlice, Ingress, IngressClass, NetworkPolicy.
#include "models/services/certificatepem.h"
#include "models/services/pagesupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;
using store::Health;

class TstNetworkPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServiceTellsItsPortsEndpointsAndNames();
    void namedPortsAreLookedUpInThePods_data();
    void namedPortsAreLookedUpInThePods();
    void judgesAService_data();
    void judgesAService();
    void aPodOfTwoFamiliesIsOneEndpoint();
    void aHeadlessServiceNamesItsPods();
    void ingressesThatLeadToAServiceAreTold();
    void anEndpointSliceTellsItsService();
    void judgesAnEndpointSlice_data();
    void judgesAnEndpointSlice();
    void judgesAnIngress_data();
    void judgesAnIngress();
    void anIngressTellsItsRoutes();
    void ofTheSecretsOfAnIngressOnlyTheCertificateIsKept();
    void judgesTheCertificatesOfAnIngress_data();
    void judgesTheCertificatesOfAnIngress();
    void anIngressWhoseCertificatesAreWellSaysSo();
    void anIngressClassTellsWhoUsesIt();
    void theParametersOfAnIngressClassMustBeThere();
    void aNetworkPolicyTellsItsPodsAndItsSiblings();
};

namespace {

QByteArray service(const QByteArray &spec, const QByteArray &status = "{}")
{
    return R"({"apiVersion": "v1", "kind": "Service",
        "metadata": {"name": "web", "namespace": "shop"}, "spec": )"
        + spec + R"(, "status": )" + status + '}';
}

const QByteArray kPlain = service(R"({"type": "ClusterIP", "clusterIP": "10.96.0.7",
    "clusterIPs": ["10.96.0.7"], "selector": {"app": "web"},
    "ports": [{"name": "http", "port": 80, "targetPort": "http", "protocol": "TCP"}]})");

QByteArray endpoint(const QByteArray &name, const QByteArray &conditions)
{
    return R"({"addresses": ["10.0.0.)" + QByteArray::number(name.back() - '0')
        + R"("], "nodeName": "node-1", "conditions": )" + conditions
        + R"(, "targetRef": {"kind": "Pod", "namespace": "shop", "name": ")" + name
        + R"(", "uid": "u-)" + name + R"("}})";
}

QByteArray slices(const QByteArrayList &endpoints, const QByteArray &portName = "http")
{
    return R"({"items": [{"metadata": {"labels": {"kubernetes.io/service-name": "web"}},
        "addressType": "IPv4", "ports": [{"name": ")"
        + portName + R"(", "port": 8080, "protocol": "TCP"}], "endpoints": [)" + endpoints.join(',')
        + "]}]}";
}

QByteArray slice(const QByteArrayList &endpoints)
{
    QByteArray out = slices(endpoints).sliced(11).chopped(2);
    return out.replace(R"("metadata": {)", R"("apiVersion": "discovery.k8s.io/v1",
        "kind": "EndpointSlice", "metadata": {"name": "web-x", "namespace": "shop", )");
}

QByteArray pod(const QByteArray &name, const QByteArray &ports)
{
    return R"({"metadata": {"name": ")" + name + R"(", "namespace": "shop",
        "labels": {"app": "web"}}, "spec": {"containers": [{"name": "web", "ports": [)"
        + ports + R"(]}]}, "status": {"phase": "Running"}})";
}

QByteArray list(const QByteArrayList &items) { return R"({"items": [)" + items.join(',') + "]}"; }

const QByteArray kReady = R"({"ready": true})";
const QByteArray kNotReady = R"({"ready": false})";
const QByteArray kLeaving = R"({"ready": false, "serving": true, "terminating": true})";
const QByteArray kHttp = R"({"name": "http", "containerPort": 8080})";

QByteArrayList causes(const ObjectDetails &details)
{
    QByteArrayList out;
    for (const Verdict &verdict : details.verdicts) {
        out += verdict.cause;
    }
    return out;
}

QByteArray ingress(const QByteArray &spec, const QByteArray &status = "{}")
{
    return R"({"apiVersion": "networking.k8s.io/v1", "kind": "Ingress",
        "metadata": {"name": "shop", "namespace": "shop"}, "spec": )"
        + spec + R"(, "status": )" + status + '}';
}

QByteArray backend(const QByteArray &name, const QByteArray &port)
{
    return R"({"service": {"name": ")" + name + R"(", "port": )" + port + "}}";
}

QByteArray rules(const QByteArrayList &backends)
{
    QByteArrayList paths;
    for (const QByteArray &each : backends) {
        paths += R"({"path": "/p", "pathType": "Prefix", "backend": )" + each + '}';
    }
    return R"("rules": [{"host": "a.b", "http": {"paths": [)" + paths.join(',') + "]}}]";
}

const QByteArray kAddress = R"({"loadBalancer": {"ingress": [{"ip": "192.0.2.1"}]}})";
const QByteArray kNginx = R"({"metadata": {"name": "nginx"},
    "spec": {"controller": "k8s.io/ingress-nginx"}})";
const QByteArray kDefaultClass = R"({"metadata": {"name": "main", "annotations":
    {"ingressclass.kubernetes.io/is-default-class": "true"}}, "spec": {"controller": "x"}})";

} // namespace

void TstNetworkPages::aServiceTellsItsPortsEndpointsAndNames()
{
    const ObjectDetails details =
        PageCase(kPlain)
            .answered("slices",
                      slices({endpoint("web-1", kReady), endpoint("web-2", kNotReady),
                              endpoint("web-3", kLeaving)}))
            .answered("pods", list({pod("web-1", kHttp)}))
            .details();
    QCOMPARE(details.verdicts.constFirst().health, Health::Warning);
    QCOMPARE(details.verdicts.constFirst().about.name, "web-2");
    QCOMPARE(details.gauges.constFirst().share, 1.0 / 3);
    QCOMPARE(tableOf(details, "ports")->rows.constFirst().cells,
             QStringList({u"http"_s, u"80"_s, u"http → 8080"_s, QString(), u"TCP"_s, u"1"_s}));
    const QList<DetailRow> rows = tableOf(details, "endpoints")->rows;
    QCOMPARE(rows.size(), 3);
    // Those that are not ready come first.
    QCOMPARE(rows.at(0).cells,
             QStringList({u"web-2"_s, u"not ready"_s, u"10.0.0.2"_s, u"8080/TCP"_s, u"node-1"_s}));
    QCOMPARE(rows.at(1).cells.at(1), u"terminating, still serving"_s);
    QCOMPARE(rows.at(2).link, (ObjectLink{{}, "Pod", "shop", "web-1", "u-web-1"}));
    const QList<DetailRow> names = tableOf(details, "names")->rows;
    QCOMPARE(names.at(0).cells, QStringList({u"web.shop.svc.cluster.local"_s, u"10.96.0.7"_s}));
    QCOMPARE(names.at(1).cells.at(0), u"_http._tcp.web.shop.svc.cluster.local"_s);
}

void TstNetworkPages::namedPortsAreLookedUpInThePods_data()
{
    QTest::addColumn<QByteArrayList>("podPorts");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<Health>("health");
    const QByteArray other = R"({"name": "http", "containerPort": 9090})";
    const QByteArray udp = R"({"name": "http", "containerPort": 1, "protocol": "UDP"})";
    QTest::newRow("one number") << QByteArrayList{kHttp, kHttp} << u"http → 8080"_s
                                << "Endpoints"_ba << Health::Ok;
    QTest::newRow("two numbers") << QByteArrayList{kHttp, other} << u"http → 8080, 9090"_s
                                 << "Endpoints"_ba << Health::Ok;
    QTest::newRow("in no pod") << QByteArrayList{"", udp} << u"http"_s << "NamedPortMissing"_ba
                               << Health::Failed;
    QTest::newRow("not in all") << QByteArrayList{kHttp, ""} << u"http → 8080"_s
                                << "NamedPortMissing"_ba << Health::Warning;
}

void TstNetworkPages::namedPortsAreLookedUpInThePods()
{
    QFETCH(const QByteArrayList, podPorts);
    QByteArrayList pods;
    for (const QByteArray &ports : podPorts) {
        pods += pod("web-" + QByteArray::number(pods.size()), ports);
    }
    const ObjectDetails details =
        PageCase(kPlain)
            .answered("slices", slices({endpoint("web-0", kReady), endpoint("web-1", kReady)}))
            .answered("pods", list(pods))
            .details();
    QTEST(tableOf(details, "ports")->rows.constFirst().cells.at(2), "target");
    QTEST(details.verdicts.constFirst().cause, "cause");
    QTEST(details.verdicts.constFirst().health, "health");
}

void TstNetworkPages::judgesAService_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("slices");
    QTest::addColumn<QByteArray>("pods");
    QTest::addColumn<QByteArrayList>("causes");
    QTest::addColumn<Health>("health");
    const QByteArray none = list({});
    const QByteArray unready = slices({endpoint("web-1", kNotReady)});
    const QByteArray fine = slices({endpoint("web-1", kReady)});
    const QByteArray pods = list({pod("web-1", kHttp)});
    const QByteArray bare = service(R"({"type": "ClusterIP", "ports": [{"port": 80}]})");
    const QByteArray balanced = R"({"type": "LoadBalancer", "selector": {"app": "web"},
        "ports": [{"port": 80}]})";
    QTest::newRow("all ready") << kPlain << fine << pods << QByteArrayList{"Endpoints"}
                               << Health::Ok;
    QTest::newRow("none ready") << kPlain << unready << pods << QByteArrayList{"NoReadyEndpoints"}
                                << Health::Failed;
    QTest::newRow("matches no pod")
        << kPlain << none << none << QByteArrayList{"SelectsNothing"} << Health::Failed;
    QTest::newRow("pods, but no endpoint")
        << kPlain << none << pods << QByteArrayList{"NoEndpoints"} << Health::Failed;
    QTest::newRow("no selector, nothing")
        << bare << none << QByteArray() << QByteArrayList{"NoSelector"} << Health::Warning;
    QTest::newRow("no selector, by hand")
        << bare << fine << QByteArray() << QByteArrayList{"Endpoints"} << Health::Ok;
    QTest::newRow("waits for a load balancer")
        << service(balanced) << fine << pods << QByteArrayList{"LoadBalancerPending", "Endpoints"}
        << Health::Progressing;
    QTest::newRow("has a load balancer")
        << service(balanced, kAddress) << fine << pods << QByteArrayList{"Endpoints"} << Health::Ok;
    QTest::newRow("another name") << service(
        R"({"type": "ExternalName", "externalName": "db.example.com"})")
                                  << QByteArray() << QByteArray() << QByteArrayList{"ExternalName"}
                                  << Health::None;
}

void TstNetworkPages::judgesAService()
{
    QFETCH(const QByteArray, object);
    QFETCH(const QByteArray, slices);
    QFETCH(const QByteArray, pods);
    PageCase page(object);
    if (!slices.isEmpty()) {
        page.answered("slices", slices);
    }
    if (!pods.isEmpty()) {
        page.answered("pods", pods);
    }
    const ObjectDetails details = page.details();
    QTEST(causes(details), "causes");
    QTEST(details.verdicts.constFirst().health, "health");
}

void TstNetworkPages::aPodOfTwoFamiliesIsOneEndpoint()
{
    QByteArray both = slices({endpoint("web-1", kReady)});
    QByteArray other = both;
    other.replace("10.0.0.1", "fd00::1").replace("IPv4", "IPv6");
    both = list({both.sliced(11).chopped(2), other.sliced(11).chopped(2)});
    const ObjectDetails details = PageCase(kPlain).answered("slices", both).details();
    const QList<DetailRow> rows = tableOf(details, "endpoints")->rows;
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().cells.at(2), u"10.0.0.1, fd00::1"_s);
}

void TstNetworkPages::aHeadlessServiceNamesItsPods()
{
    QByteArray named = endpoint("db-1", kReady);
    named.replace("\"nodeName\"", R"("hostname": "db-1", "nodeName")");
    const ObjectDetails details = PageCase(service(R"({"type": "ClusterIP", "clusterIP": "None",
            "clusterIPs": ["None"], "selector": {"app": "db"}, "ports": [{"port": 5432}]})"))
                                      .answered("slices", slices({named}, ""))
                                      .details();
    const QList<DetailRow> rows = tableOf(details, "names")->rows;
    QCOMPARE(rows.at(0).cells,
             QStringList({u"web.shop.svc.cluster.local"_s, u"the addresses of its endpoints"_s}));
    QCOMPARE(rows.at(1).cells, QStringList({u"db-1.web.shop.svc.cluster.local"_s, u"10.0.0.1"_s}));
}

void TstNetworkPages::ingressesThatLeadToAServiceAreTold()
{
    const QByteArray mine = ingress('{' + rules({backend("web", R"({"number": 80})")}) + '}');
    const QByteArray other = ingress('{' + rules({backend("api", R"({"number": 80})")}) + '}');
    const ObjectDetails details =
        PageCase(kPlain).answered("ingresses", list({other, mine})).details();
    const QList<DetailRow> rows = tableOf(details, "ingresses")->rows;
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().cells, QStringList({u"shop"_s, u"a.b/p"_s}));
    QCOMPARE(rows.constFirst().link.kind, "Ingress");
}

void TstNetworkPages::anEndpointSliceTellsItsService()
{
    PageCase page(slice({endpoint("web-1", kReady), endpoint("web-2", kNotReady)}));
    QCOMPARE(page.needs().constFirst().name, "web");
    page.answered("service", kPlain);
    QCOMPARE(page.needs().constFirst().query, "labelSelector=app%3Dweb");
    page.answered("pods", list({pod("web-1", kHttp), R"({"metadata": {"name": "web-2"}, "status":
        {"phase": "Running", "containerStatuses": [{"name": "c", "state":
        {"waiting": {"reason": "CrashLoopBackOff"}}}]}})"}));
    const ObjectDetails details = page.details();
    QCOMPARE(details.verdicts.constFirst().health, Health::Warning);
    QCOMPARE(details.verdicts.constFirst().about, (ObjectLink{{}, "Service", "shop", "web"}));
    QCOMPARE(details.verdicts.at(1).sentence, u"Not ready: web-2 (CrashLoopBackOff)."_s);
    QCOMPARE(details.verdicts.at(1).about.name, "web-2");
    QCOMPARE(details.gauges.constFirst().text, u"1 of 2"_s);
    const QList<DetailRow> rows = tableOf(details, "endpoints")->rows;
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.constFirst().cells.at(1), u"not ready: CrashLoopBackOff"_s);
    QVERIFY(details.drifts);
}

void TstNetworkPages::judgesAnEndpointSlice_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<bool>("serviceGone");
    QTest::addColumn<QByteArrayList>("causes");
    QTest::addColumn<Health>("health");
    QByteArray free = slice({endpoint("web-1", kReady)});
    free.replace("kubernetes.io/service-name", "other");
    QTest::newRow("all ready") << slice({endpoint("web-1", kReady)}) << false
                               << QByteArrayList{"Endpoints"} << Health::Ok;
    QTest::newRow("one leaves") << slice({endpoint("web-1", kReady), endpoint("web-2", kLeaving)})
                                << false << QByteArrayList{"Endpoints"} << Health::Ok;
    QTest::newRow("none ready") << slice({endpoint("web-1", kNotReady)}) << false
                                << QByteArrayList{"NoReadyEndpoints", "NotReady"}
                                << Health::Warning;
    QTest::newRow("empty") << slice({}) << false << QByteArrayList{"NoEndpoints"}
                           << Health::Warning;
    QTest::newRow("of no Service")
        << free << false << QByteArrayList{"Endpoints", "NoService"} << Health::Ok;
    QTest::newRow("its Service is gone")
        << slice({endpoint("web-1", kReady)}) << true
        << QByteArrayList{"ServiceMissing", "Endpoints"} << Health::Warning;
}

void TstNetworkPages::judgesAnEndpointSlice()
{
    QFETCH(const QByteArray, object);
    QFETCH(const bool, serviceGone);
    PageCase page(object);
    if (serviceGone) {
        page.refused("service", base::Error::Code::NotFound);
    }
    const ObjectDetails details = page.details();
    QTEST(causes(details), "causes");
    QTEST(details.verdicts.constFirst().health, "health");
}

void TstNetworkPages::judgesAnIngress_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("classes");
    QTest::addColumn<QByteArray>("slices");
    QTest::addColumn<QByteArrayList>("causes");
    const QByteArray byNumber = backend("web", R"({"number": 80})");
    const QByteArray byName = backend("web", R"({"name": "http"})");
    const QByteArray wrongPort = backend("web", R"({"number": 8080})");
    const QByteArray wrongName = backend("web", R"({"name": "grpc"})");
    const QByteArray gone = backend("api", R"({"number": 80})");
    const QByteArray nginx = R"({"ingressClassName": "nginx", )";
    const QByteArray fine = slices({endpoint("web-1", kReady)});
    const QByteArray unready = slices({endpoint("web-1", kNotReady)});
    const QByteArray known = list({kNginx});
    QTest::newRow("well") << ingress(nginx + rules({byNumber, byName}) + '}', kAddress) << known
                          << fine << QByteArrayList{"Routes"};
    QTest::newRow("no address") << ingress(nginx + rules({byName}) + '}') << known << fine
                                << QByteArrayList{"NoAddress", "Routes"};
    QTest::newRow("no class") << ingress('{' + rules({byName}) + '}') << known << fine
                              << QByteArrayList{"NoClass", "Routes"};
    QTest::newRow("no class, but served") << ingress('{' + rules({byName}) + '}', kAddress) << known
                                          << fine << QByteArrayList{"Routes"};
    QTest::newRow("no such class")
        << ingress(nginx + rules({byName}) + '}', kAddress) << list({kDefaultClass}) << fine
        << QByteArrayList{"ClassMissing", "Routes"};
    QTest::newRow("nothing ready") << ingress(nginx + rules({byName}) + '}', kAddress) << known
                                   << unready << QByteArrayList{"NothingReady"};
    QTest::newRow("no such Service") << ingress(nginx + rules({gone}) + '}', kAddress) << known
                                     << fine << QByteArrayList{"ServiceMissing"};
    QTest::newRow("some lead nowhere")
        << ingress(nginx + rules({byName, gone, wrongPort, wrongName}) + '}', kAddress) << known
        << fine << QByteArrayList{"RoutesLost", "ServiceMissing", "PortMissing", "PortMissing"};
    QTest::newRow("no rule at all") << ingress(R"({"ingressClassName": "nginx"})", kAddress)
                                    << known << fine << QByteArrayList{"NoRoutes"};
}

void TstNetworkPages::judgesAnIngress()
{
    QFETCH(const QByteArray, object);
    QFETCH(const QByteArray, classes);
    QFETCH(const QByteArray, slices);
    const ObjectDetails details = PageCase(object)
                                      .answered("classes", classes)
                                      .answered("services", list({kPlain}))
                                      .answered("slices", slices)
                                      .details();
    QTEST(causes(details), "causes");
}

void TstNetworkPages::anIngressTellsItsRoutes()
{
    const QByteArray object = ingress(R"({"ingressClassName": "nginx", "defaultBackend": )"
                                          + backend("api", R"({"number": 80})") + ", "
                                          + rules({backend("web", R"({"name": "http"})")}) + '}',
                                      kAddress);
    const PageCase asked(object);
    QCOMPARE(asked.needs().last().query,
             "labelSelector=kubernetes.io%2Fservice-name%20in%20%28web%2Capi%29");
    const ObjectDetails details =
        PageCase(object)
            .answered("classes", list({kNginx}))
            .answered("services", list({kPlain}))
            .answered("slices", slices({endpoint("web-1", kReady), endpoint("web-2", kNotReady)}))
            .details();
    const QList<DetailRow> rows = tableOf(details, "rules")->rows;
    QCOMPARE(rows.at(0).cells,
             QStringList({u"web:http"_s, u"a.b"_s, u"/p"_s, u"Prefix"_s, u"1 of 2"_s}));
    QCOMPARE(rows.at(0).health, Health::Warning);
    QCOMPARE(rows.at(0).link, (ObjectLink{{}, "Service", "shop", "web"}));
    QCOMPARE(rows.at(1).cells.at(1), u"Everything else"_s);
    QCOMPARE(rows.at(1).health, Health::Failed);
    QVERIFY(rows.at(1).link.name.isEmpty());
}

void TstNetworkPages::ofTheSecretsOfAnIngressOnlyTheCertificateIsKept()
{
    const QByteArray object = ingress(R"({"tls": [{"hosts": ["a.b", "c.d"], "secretName": "cert"},
        {"hosts": ["e.f"], "secretName": "gone"}, {"hosts": ["g.h"]}]})",
                                      kAddress);
    QByteArrayList secrets;
    const QList<pages::Need> needs = PageCase(object).needs();
    for (const pages::Need &need : needs) {
        if (need.plural == "secrets") {
            secrets += need.name;
            QCOMPARE(need.keep, "tls.crt");
        }
    }
    QCOMPARE(secrets, QByteArrayList({"cert", "gone"}));
    const ObjectDetails details = PageCase(object)
                                      .refused("secret/cert", base::Error::Code::Forbidden)
                                      .refused("secret/gone", base::Error::Code::NotFound)
                                      .details();
    const QList<DetailRow> rows = tableOf(details, "tls")->rows;
    QCOMPARE(rows.at(0).cells, QStringList({u"cert"_s, u"a.b, c.d"_s, u"may not be read"_s}));
    QCOMPARE(
        rows.at(0).hidden,
        (HiddenValue{HiddenValue::Show::Certificate, {{}, "Secret", "shop", "cert"}, "tls.crt"}));
    QCOMPARE(rows.at(1).cells.at(2), u"does not exist"_s);
    QCOMPARE(rows.at(1).health, Health::Failed);
    QCOMPARE(rows.at(1).hidden.show, HiddenValue::Show::None);
    QVERIFY(rows.at(1).link.name.isEmpty());
    QCOMPARE(rows.at(2).cells.at(0), u"the controller's own"_s);
    QVERIFY(causes(details).contains("TlsSecretMissing"));
    QVERIFY(causes(details).contains("TlsUnread"));
}

void TstNetworkPages::judgesTheCertificatesOfAnIngress_data()
{
    QTest::addColumn<QByteArray>("tls");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::addColumn<QString>("words");
    constexpr qint64 kDay = 24 * 60 * 60;
    const QByteArray tls = R"("kubernetes.io/tls")";
    const auto item = [](const QByteArray &hosts) -> QByteArray {
        return R"({"secretName": "cert", "hosts": [)" + hosts + "]}";
    };
    const auto secret = [](const QByteArray &type, const QByteArray &pem) -> QByteArray {
        return R"({"metadata": {"name": "cert"}, "type": )" + type + R"(, "data": {"tls.crt": ")"
            + pem.toBase64() + R"("}})";
    };
    const QByteArray good = secret(tls, kCertificate);
    const qint64 soon = kCertificateUntil - 10 * kDay;
    const qint64 fine = kCertificateUntil - 100 * kDay;
    // It is for shop.example.com and *.shop.example.com.
    QTest::newRow("its own names")
        << item(R"("shop.example.com", "a.SHOP.example.com")") << good << fine
        << QByteArrayList{"Certificates"} << u"valid for 100 more day(s)"_s;
    QTest::newRow("a wildcard") << item(R"("*.shop.example.com")") << good << fine
                                << QByteArrayList{"Certificates"} << u"valid for 100 more day(s)"_s;
    QTest::newRow("another name") << item(R"("shop.example.com", "shop.example.org")") << good
                                  << fine << QByteArrayList{"HostNotCovered"}
                                  << u"valid for 100 more day(s); not for shop.example.org"_s;
    QTest::newRow("two labels deep")
        << item(R"("a.b.shop.example.com")") << good << fine << QByteArrayList{"HostNotCovered"}
        << u"valid for 100 more day(s); not for a.b.shop.example.com"_s;
    QTest::newRow("a wider wildcard")
        << item(R"("*.example.com")") << good << fine << QByteArrayList{"HostNotCovered"}
        << u"valid for 100 more day(s); not for *.example.com"_s;
    QTest::newRow("without hosts, those of the rules")
        << R"({"secretName": "cert"})"_ba << good << fine << QByteArrayList{"HostNotCovered"}
        << u"valid for 100 more day(s); not for a.b"_s;
    QTest::newRow("without hosts, but another has those of the rules")
        << R"({"secretName": "cert"}, {"hosts": ["a.b"]})"_ba << good << fine
        << QByteArrayList{"Certificates"} << u"valid for 100 more day(s)"_s;
    QTest::newRow("soon over") << item(R"("shop.example.com")") << good << soon
                               << QByteArrayList{"CertificateExpiresSoon"}
                               << u"valid for 10 more day(s)"_s;
    QTest::newRow("over and for others") << item(R"("a.b")") << good << kCertificateUntil + 3 * kDay
                                         << QByteArrayList{"CertificateExpired", "HostNotCovered"}
                                         << u"expired 3d ago; not for a.b"_s;
    QTest::newRow("not yet valid")
        << item(R"("shop.example.com")") << good << kCertificateFrom - kDay
        << QByteArrayList{"CertificateNotYetValid"} << u"not valid yet"_s;
    QTest::newRow("another type") << item(R"("shop.example.com")")
                                  << secret(R"("Opaque")", kCertificate) << fine
                                  << QByteArrayList{"TlsSecretType"}
                                  << u"type Opaque; valid for 100 more day(s)"_s;
    QTest::newRow("no certificate") << item(R"("shop.example.com")") << secret(tls, "hello") << fine
                                    << QByteArrayList{"TlsNoCertificate"} << u"no certificate"_s;
    QTest::newRow("no tls.crt") << item(R"("shop.example.com")")
                                << R"({"type": "kubernetes.io/tls"})"_ba << fine
                                << QByteArrayList{"TlsKeyMissing"} << u"holds no tls.crt"_s;
}

void TstNetworkPages::judgesTheCertificatesOfAnIngress()
{
    QFETCH(const QByteArray, tls);
    QFETCH(const QByteArray, secret);
    QFETCH(const qint64, now);
    const ObjectDetails details =
        PageCase(ingress(R"({"tls": [)" + tls + "], " + rules({backend("web", R"({"number": 80})")})
                             + '}',
                         kAddress))
            .answered("classes", list({kNginx}))
            .answered("services", list({kPlain}))
            .answered("slices", slices({endpoint("web-1", kReady)}))
            .answered("secret/cert", secret)
            .at(now)
            .details();
    QByteArrayList found = causes(details);
    found.removeAll("Routes");
    QTEST(found, "expected");
    const DetailRow row = tableOf(details, "tls")->rows.constFirst();
    QTEST(row.cells.at(2), "words");
    const bool isWell = found == QByteArrayList{"Certificates"};
    QCOMPARE(row.health == Health::Ok, isWell);
    for (const Verdict &verdict : details.verdicts) {
        QVERIFY(verdict.cause == "Routes" || isWell || verdict.about.name == "cert");
    }
}

void TstNetworkPages::anIngressWhoseCertificatesAreWellSaysSo()
{
    const QByteArray secret = R"({"metadata": {"name": "cert"}, "type": "kubernetes.io/tls",
        "data": {"tls.crt": ")"
        + kCertificate.toBase64() + R"("}})";
    const ObjectDetails details =
        PageCase(ingress(R"({"tls": [{"hosts": ["shop.example.com"], "secretName": "cert"},
                            {"hosts": ["a.shop.example.com"], "secretName": "cert"}]})",
                         kAddress))
            .answered("secret/cert", secret)
            .at(kCertificateUntil - 100 * 24 * 60 * 60)
            .details();
    QCOMPARE(details.verdicts.constLast().sentence,
             u"Its certificates are for all of their hosts; the first runs out in 100 day(s)."_s);
}

void TstNetworkPages::anIngressClassTellsWhoUsesIt()
{
    const QByteArray own = R"({"apiVersion": "networking.k8s.io/v1", "kind": "IngressClass",
        "metadata": {"name": "nginx", "annotations":
        {"ingressclass.kubernetes.io/is-default-class": "true"}},
        "spec": {"controller": "k8s.io/ingress-nginx"}})";
    const QByteArray served = ingress(R"({"ingressClassName": "nginx"})", kAddress);
    const QByteArray waiting = ingress(R"({"ingressClassName": "nginx"})");
    const QByteArray other = ingress(R"({"ingressClassName": "traefik"})");
    ObjectDetails details = PageCase(own)
                                .answered("classes", list({own}))
                                .answered("ingresses", list({served, waiting, other}))
                                .details();
    QCOMPARE(details.verdicts.constFirst().health, Health::Warning);
    QCOMPARE(tableOf(details, "ingresses")->rows.size(), 2);
    details = PageCase(own)
                  .answered("classes", list({own, kDefaultClass}))
                  .answered("ingresses", list({served}))
                  .details();
    QCOMPARE(causes(details), QByteArrayList({"SeveralDefaults", "Addresses"}));
    details = PageCase(own)
                  .answered("classes", list({own}))
                  .answered("ingresses", list({served}))
                  .details();
    QCOMPARE(causes(details), QByteArrayList({"Addresses", "Default"}));
}

void TstNetworkPages::theParametersOfAnIngressClassMustBeThere()
{
    PageCase page(R"({"apiVersion": "networking.k8s.io/v1", "kind": "IngressClass",
        "metadata": {"name": "nginx"}, "spec": {"controller": "x", "parameters":
        {"apiGroup": "example.com", "kind": "Tuning", "name": "fast", "namespace": "infra",
         "scope": "Namespace"}}})");
    const pages::Need need = page.needs().constLast();
    QCOMPARE(need.kind, "Tuning");
    QCOMPARE(need.group, "example.com");
    QCOMPARE(need.ns, "infra");
    page.refused("parameters", base::Error::Code::NotFound);
    const Verdict verdict = page.details().verdicts.constFirst();
    QCOMPARE(verdict.sentence, u"Its parameters Tuning/infra/fast do not exist."_s);
    QCOMPARE(verdict.health, Health::Failed);
}

void TstNetworkPages::aNetworkPolicyTellsItsPodsAndItsSiblings()
{
    const auto policy = [](const QByteArray &name, const QByteArray &selector) -> QByteArray {
        return R"({"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy",
            "metadata": {"name": ")"
            + name + R"(", "namespace": "shop"}, "spec": {"podSelector": )" + selector
            + R"(, "policyTypes": ["Ingress"]}})";
    };
    const QByteArray own = policy("own", R"({"matchLabels": {"app": "web"}})");
    QCOMPARE(PageCase(own).needs().constFirst().query, "labelSelector=app%3Dweb");
    const QByteArray policies =
        list({own, policy("all", "{}"), policy("db", R"({"matchLabels": {"app": "db"}})")});
    ObjectDetails details = PageCase(own)
                                .answered("pods", list({pod("web-1", kHttp)}))
                                .answered("policies", policies)
                                .details();
    QCOMPARE(details.verdicts.constFirst().sentence,
             u"It limits incoming traffic of pods with app=web in shop."_s);
    QCOMPARE(tableOf(details, "pods")->rows.constFirst().cells.constFirst(), u"web-1"_s);
    const QList<DetailRow> others = tableOf(details, "others")->rows;
    QCOMPARE(others.size(), 1);
    QCOMPARE(others.constFirst().link.name, "all");
    details = PageCase(own).answered("pods", list({})).details();
    QCOMPARE(causes(details), QByteArrayList{"SelectsNothing"});
}

QTEST_GUILESS_MAIN(TstNetworkPages)
#include "tst_networkpages.moc"

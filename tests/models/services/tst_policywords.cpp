// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What fifteen NetworkPolicies say, word for word.
#include "kube/api/parser.h"
#include "services/pages/policywords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;

class TstPolicyWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItMeans_data();
    void saysWhatItMeans();
    void looksForDns_data();
    void looksForDns();
};

namespace {

const QString kOpenIn = u"Incoming traffic is not limited by this policy."_s;
const QString kOpenOut = u"Outgoing traffic is not limited by this policy."_s;

pages::PolicyWords wordsOf(const QByteArray &spec)
{
    const QByteArray json = R"({"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy",
        "metadata": {"name": "p", "namespace": "shop"}, "spec": )"
        + spec + '}';
    kube::Parser parser;
    const base::Result<kube::Object> policy = parser.parse(kube::viewOf(json));
    return policy ? pages::policyWords(*policy) : pages::PolicyWords();
}

} // namespace

void TstPolicyWords::saysWhatItMeans_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QString>("pods");
    QTest::addColumn<QStringList>("ingress");
    QTest::addColumn<QStringList>("egress");
    const auto row = [](const char *name, const QByteArray &spec, const QString &pods,
                        const QStringList &ingress, const QStringList &egress) {
        QTest::newRow(name) << spec << pods << ingress << egress;
    };
    const QString all = u"all pods in shop"_s;

    row("deny all incoming", R"({"podSelector": {}, "policyTypes": ["Ingress"]})", all,
        {u"No incoming traffic is allowed."_s}, {kOpenOut});
    row("deny all outgoing", R"({"podSelector": {}, "policyTypes": ["Egress"]})", all, {kOpenIn},
        {u"No outgoing traffic is allowed."_s});
    row("deny both", R"({"podSelector": {}, "policyTypes": ["Ingress", "Egress"]})", all,
        {u"No incoming traffic is allowed."_s}, {u"No outgoing traffic is allowed."_s});
    row("allow all incoming", R"({"podSelector": {}, "policyTypes": ["Ingress"], "ingress": [{}]})",
        all, {u"Incoming traffic is allowed from anywhere, on every port."_s}, {kOpenOut});
    row("allow all outgoing", R"({"podSelector": {}, "policyTypes": ["Egress"], "egress": [{}]})",
        all, {kOpenIn}, {u"Outgoing traffic is allowed to anywhere, on every port."_s});
    row("no types, no rules: incoming is denied", R"({"podSelector": {}})", all,
        {u"No incoming traffic is allowed."_s}, {kOpenOut});
    row("no types, a rule for outgoing: both are limited",
        R"({"podSelector": {"matchLabels": {"app": "web"}},
            "egress": [{"to": [{"podSelector": {"matchLabels": {"app": "db"}}}]}]})",
        u"pods with app=web in shop"_s, {u"No incoming traffic is allowed."_s},
        {u"Outgoing traffic is allowed to pods with app=db in shop, on every port."_s});
    row("from pods on a port",
        R"({"podSelector": {"matchLabels": {"app": "catalog"}}, "policyTypes": ["Ingress"],
            "ingress": [{"from": [{"podSelector": {"matchLabels": {"app": "web"}}}],
                         "ports": [{"protocol": "TCP", "port": 8080}]}]})",
        u"pods with app=catalog in shop"_s,
        {u"Incoming traffic is allowed from pods with app=web in shop, on TCP 8080."_s},
        {kOpenOut});
    row("pods and namespaces of one peer both hold",
        R"({"podSelector": {}, "policyTypes": ["Ingress"],
            "ingress": [{"from": [{"podSelector": {"matchLabels": {"app": "web"}},
                                   "namespaceSelector": {"matchLabels": {"team": "a"}}}]}]})",
        all,
        {u"Incoming traffic is allowed from pods with app=web in namespaces with team=a, on every "
         "port."_s},
        {kOpenOut});
    row("of two peers either may hold",
        R"({"podSelector": {}, "policyTypes": ["Ingress"],
            "ingress": [{"from": [{"podSelector": {"matchLabels": {"app": "web"}}},
                                  {"namespaceSelector": {"matchLabels": {"team": "a"}}}]}]})",
        all,
        {u"Incoming traffic is allowed from pods with app=web in shop and all pods in namespaces "
         "with team=a, on every port."_s},
        {kOpenOut});
    row("empty selectors, names of namespaces",
        R"({"podSelector": {}, "policyTypes": ["Ingress"], "ingress": [
            {"from": [{"podSelector": {}}]},
            {"from": [{"namespaceSelector": {}}]},
            {"from": [{"namespaceSelector": {}, "podSelector": {"matchLabels": {"a": "b"}}}]},
            {"from": [{"namespaceSelector": {"matchLabels":
                {"kubernetes.io/metadata.name": "ingress-nginx"}}}]},
            {"from": [{"namespaceSelector": {"matchExpressions": [
                {"key": "kubernetes.io/metadata.name", "operator": "In", "values": ["x", "y"]}]}}]}
            ]})",
        all,
        {u"Incoming traffic is allowed from all pods in shop, on every port."_s,
         u"Incoming traffic is allowed from all pods in all namespaces, on every port."_s,
         u"Incoming traffic is allowed from pods with a=b in all namespaces, on every port."_s,
         u"Incoming traffic is allowed from all pods in ingress-nginx, on every port."_s,
         u"Incoming traffic is allowed from all pods in x and y, on every port."_s},
        {kOpenOut});
    row("blocks of addresses with exceptions",
        R"({"podSelector": {}, "policyTypes": ["Ingress", "Egress"],
            "ingress": [{"from": [{"ipBlock": {"cidr": "172.17.0.0/16",
                                               "except": ["172.17.1.0/24", "172.17.2.0/24"]}}]}],
            "egress": [{"to": [{"ipBlock": {"cidr": "0.0.0.0/0", "except": ["10.0.0.0/8"]}},
                               {"ipBlock": {"cidr": "::/0"}}]}]})",
        all,
        {u"Incoming traffic is allowed from 172.17.0.0/16 (except 172.17.1.0/24 and "
         u"172.17.2.0/24), "
         "on every port."_s},
        {u"Outgoing traffic is allowed to every IPv4 address (except 10.0.0.0/8) and every IPv6 "
         "address, on every port."_s});
    row("ranges, names and protocols of ports",
        R"({"podSelector": {}, "policyTypes": ["Ingress"], "ingress": [{"ports": [
            {"port": 32000, "endPort": 32768}, {"protocol": "UDP", "port": "dns"},
            {"protocol": "SCTP"}]}]})",
        all,
        {u"Incoming traffic is allowed from anywhere, on TCP 32000-32768, the UDP port named dns "
         "and all SCTP ports."_s},
        {kOpenOut});
    row("expressions in selectors",
        R"({"podSelector": {"matchExpressions": [
                {"key": "tier", "operator": "In", "values": ["front", "back"]},
                {"key": "canary", "operator": "DoesNotExist"}]},
            "policyTypes": ["Ingress"], "ingress": []})",
        u"pods with tier in (front,back),!canary in shop"_s, {u"No incoming traffic is allowed."_s},
        {kOpenOut});
    row("an empty list of peers is anywhere, a peer without a selector is nobody",
        R"({"podSelector": {}, "policyTypes": ["Egress"],
            "egress": [{"to": [], "ports": [{"protocol": "UDP", "port": 53}]}, {"to": [{}]}]})",
        all, {kOpenIn},
        {u"Outgoing traffic is allowed to anywhere, on UDP 53."_s,
         u"Outgoing traffic is allowed to nobody, on every port."_s});
}

void TstPolicyWords::saysWhatItMeans()
{
    QFETCH(const QByteArray, spec);
    const pages::PolicyWords words = wordsOf(spec);
    QTEST(words.pods, "pods");
    QTEST(words.ingress, "ingress");
    QTEST(words.egress, "egress");
}

void TstPolicyWords::looksForDns_data()
{
    QTest::addColumn<QByteArray>("egress");
    QTest::addColumn<bool>("stops");
    QTest::newRow("no rule") << "[]"_ba << true;
    QTest::newRow("every port") << R"([{"to": [{"podSelector": {}}]}])"_ba << false;
    QTest::newRow("only 443") << R"([{"ports": [{"port": 443}]}])"_ba << true;
    QTest::newRow("53") << R"([{"ports": [{"port": 443}]},
                              {"ports": [{"protocol": "UDP", "port": 53}]}])"_ba
                        << false;
    QTest::newRow("a range") << R"([{"ports": [{"port": 1, "endPort": 1024}]}])"_ba << false;
    QTest::newRow("all of UDP") << R"([{"ports": [{"protocol": "UDP"}]}])"_ba << false;
}

void TstPolicyWords::looksForDns()
{
    QFETCH(const QByteArray, egress);
    QTEST(wordsOf(R"({"podSelector": {}, "policyTypes": ["Egress"], "egress": )" + egress + '}')
              .stopsDns,
          "stops");
    QVERIFY(!wordsOf(R"({"podSelector": {}, "policyTypes": ["Ingress"]})").stopsDns);
}

QTEST_GUILESS_MAIN(TstPolicyWords)
#include "tst_policywords.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/config/context.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian::kube;

class TstContext : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void productionIsAWholeWord_data();
    void productionIsAWholeWord();
    void everyNameCounts();
    void patternCanBeChanged();
    void everyFieldChangesTheKey();
    void keyHoldsNoSecret();
};

void TstContext::productionIsAWholeWord_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("production");
    const auto row = [](const QString &name, bool production) {
        QTest::newRow(qPrintable(name)) << name << production;
    };
    row(u"prod"_s, true);
    row(u"prod-eu"_s, true);
    row(u"eu_PROD_1"_s, true);
    row(u"shop-prd"_s, true);
    row(u"live2"_s, true);
    row(u"production"_s, true);
    row(u"gke_company_europe-west1_prod"_s, true);
    row(u"https://api.prod.example:6443"_s, true);
    row(u"reproducer"_s, false);
    row(u"product-catalog"_s, false);
    row(u"deliver"_s, false);
    row(u"oliver"_s, false);
    row(u"dev"_s, false);
}

void TstContext::productionIsAWholeWord()
{
    QFETCH(QString, name);
    QFETCH(bool, production);
    Context context;
    context.name = name;
    QCOMPARE(context.looksLikeProduction(), production);
}

void TstContext::everyNameCounts()
{
    Context context;
    context.cluster = u"prod"_s;
    QVERIFY(context.looksLikeProduction());
    context = {};
    context.user = u"prod-admin"_s;
    QVERIFY(context.looksLikeProduction());
    context = {};
    Identity identity;
    identity.server = "https://k8s.live.example";
    context.identity = identity;
    QVERIFY(context.looksLikeProduction());
}

void TstContext::patternCanBeChanged()
{
    Context context;
    context.name = u"prod"_s;
    QVERIFY(!context.looksLikeProduction(u"critical"_s));
    context.name = u"critical-1"_s;
    QVERIFY(context.looksLikeProduction(u"critical"_s));
    // A broken expression is taken as text: it must not switch the lock off for what it names.
    context.name = u"eu(1"_s;
    QVERIFY(context.looksLikeProduction(u"eu("_s));
}

void TstContext::everyFieldChangesTheKey()
{
    QList<Identity> all;
    const auto add = [&](auto change) {
        Identity identity;
        identity.server = "https://a";
        change(identity);
        all.append(identity);
    };
    add([](Identity &) { });
    add([](Identity &i) { i.server = "https://b"; });
    add([](Identity &i) { i.tlsServerName = u"x"_s; });
    add([](Identity &i) { i.proxyUrl = u"x"_s; });
    add([](Identity &i) { i.insecure = true; });
    add([](Identity &i) { i.disableCompression = true; });
    add([](Identity &i) { i.caData = "x"; });
    add([](Identity &i) { i.clientCert = "x"; });
    add([](Identity &i) { i.clientKey = "x"; });
    add([](Identity &i) { i.token = "x"; });
    add([](Identity &i) { i.tokenFile = u"x"_s; });
    add([](Identity &i) { i.username = u"x"_s; });
    add([](Identity &i) { i.password = u"x"_s; });
    add([](Identity &i) { i.exec = ExecConfig(); });
    add([](Identity &i) {
        i.exec = ExecConfig();
        i.exec->command = u"x"_s;
    });
    add([](Identity &i) {
        i.exec = ExecConfig();
        i.exec->args = {u"x"_s};
    });
    add([](Identity &i) {
        i.exec = ExecConfig();
        i.exec->env = {{u"x"_s, {}}};
    });
    add([](Identity &i) {
        i.exec = ExecConfig();
        i.exec->env = {{{}, u"x"_s}};
    });
    add([](Identity &i) {
        i.exec = ExecConfig();
        i.exec->provideClusterInfo = true;
    });
    add([](Identity &i) {
        i.exec = ExecConfig();
        i.exec->clusterConfig = "x";
    });
    add([](Identity &i) { i.impersonateUser = u"x"_s; });
    add([](Identity &i) { i.impersonateUid = u"x"_s; });
    add([](Identity &i) { i.impersonateGroups = {u"x"_s, u"y"_s}; });
    add([](Identity &i) { i.impersonateGroups = {u"xy"_s}; });
    add([](Identity &i) { i.impersonateExtra = {{u"x"_s, {}}}; });
    QSet<QByteArray> keys;
    for (const Identity &identity : all) {
        keys.insert(identity.key());
    }
    QCOMPARE(keys.size(), all.size());
    QCOMPARE(all.first().key(), Identity(all.first()).key());
}

void TstContext::keyHoldsNoSecret()
{
    Identity identity;
    identity.token = "abcdef0123456789";
    QVERIFY(!identity.key().contains(identity.token));
    QCOMPARE(identity.key().size(), 64);
}

QTEST_GUILESS_MAIN(TstContext)
#include "tst_context.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/config/kubeconfig.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::kube;
using Code = base::Error::Code;

namespace {

QString fixture(const QString &name)
{
    return QStringLiteral(NANTIAN_SOURCE_DIR) + u"/tests/data/kubeconfig/"_s + name;
}

KubeconfigSources explicitly(const QString &path)
{
    KubeconfigSources sources;
    sources.explicitPath = path;
    return sources;
}

KubeconfigSources listed(const QStringList &paths)
{
    KubeconfigSources sources;
    sources.environment = paths.join(u':');
    return sources;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// One context "c" of a cluster and a user with these fields.
QByteArray config(const QByteArray &cluster, const QByteArray &user)
{
    return "clusters: [{name: k, cluster: {" + cluster + "}}]\nusers: [{name: u, user: {" + user
        + "}}]\ncontexts: [{name: c, context: {cluster: k, user: u}}]\n";
}

base::Result<Identity> resolved(const QByteArray &text)
{
    const auto file = readKubeFile(text, u"/nowhere/config"_s);
    return file ? resolveIdentity(*file, u"c"_s)
                : base::Result<Identity>(std::unexpected(file.error()));
}

} // namespace

class TstKubeconfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEncodingIsRead_data();
    void everyEncodingIsRead();
    void firstFileWinsEntryByEntry();
    void pathsStartAtTheirFile();
    void execIsResolved();
    void explicitFileMustExist();
    void brokenFileSpoilsOnlyItself();
    void missingFilesAreSkipped();
    void nothingIsAnEmptyList();
    void homeIsTheLastResort();
    void samePathIsReadOnce();
    void insideAPodTheClusterIsFound();
    void whatClientGoRefusesIsRefused_data();
    void whatClientGoRefusesIsRefused();
    void filesThatAreNoConfigsAreErrors_data();
    void filesThatAreNoConfigsAreErrors();
    void serversAreNormalised_data();
    void serversAreNormalised();
    void plainHttpGetsNoSecrets();
    void danglingNamesAreErrors();
    void contextWithoutUserIsAnonymous();
    void changedCertificateMakesAnotherIdentity();
    void endlessFilesAreErrors();
    void dependenciesNameEveryFile();
};

void TstKubeconfig::everyEncodingIsRead_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"plain.yaml", "bom.yaml", "utf16le.yaml", "utf16be.yaml", "config.json"})
    {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TstKubeconfig::everyEncodingIsRead()
{
    QFETCH(QString, name);
    const auto config = loadKubeconfig(explicitly(fixture(name)));
    QVERIFY(config);
    QCOMPARE(config->currentContext, u"kind-größe"_s);
    const Context *context = config->find(u"kind-größe"_s);
    QVERIFY(context != nullptr);
    QCOMPARE(context->ns, u"shop"_s);
    QVERIFY(context->identity);
    QCOMPARE(context->identity->server, "https://127.0.0.1:6443");
    QCOMPARE(context->identity->token, "geheim");
}

void TstKubeconfig::firstFileWinsEntryByEntry()
{
    const auto config =
        loadKubeconfig(listed({fixture(u"first.yaml"_s), fixture(u"second.yaml"_s)}));
    QVERIFY(config);
    QStringList names;
    for (const Context &context : config->contexts) {
        names.append(context.name);
    }
    QCOMPARE(names, (QStringList{u"a-files"_s, u"b-shared"_s, u"cloud"_s}));
    const Context *shared = config->find(u"b-shared"_s);
    QCOMPARE(shared->cluster, u"shared"_s);
    QCOMPARE(shared->sourceFile, fixture(u"first.yaml"_s));
    QCOMPARE(shared->identity->server, "https://first:6443");
    QVERIFY(!shared->identity->insecure);
    QCOMPARE(shared->identity->token, "first");
    QVERIFY(shared->identity->username.isEmpty());
    QCOMPARE(config->currentContext, u"cloud"_s);
    QCOMPARE(config->files.size(), 2);
}

void TstKubeconfig::pathsStartAtTheirFile()
{
    const auto config =
        loadKubeconfig(listed({fixture(u"second.yaml"_s), fixture(u"first.yaml"_s)}));
    QVERIFY(config);
    const Context *context = config->find(u"a-files"_s);
    QVERIFY2(context->identity, qPrintable(context->identity.error_or(base::Error()).detail));
    const Identity &identity = *context->identity;
    QCOMPARE(identity.server, "https://files:6443/k8s/clusters/c-1");
    QCOMPARE(identity.caData, "CA\n");
    QCOMPARE(identity.clientCert, "CERT\n");
    QCOMPARE(identity.clientKey, "KEY\n");
    QCOMPARE(identity.tlsServerName, u"kubernetes"_s);
    QCOMPARE(identity.proxyUrl, u"socks5://proxy:1080"_s);
    QVERIFY(identity.disableCompression);
    QCOMPARE(identity.impersonateUser, u"jane"_s);
    QCOMPARE(identity.impersonateGroups, (QStringList{u"ops"_s, u"dev"_s}));
    QCOMPARE(identity.impersonateExtra.value(u"scopes"_s), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(config->merged.users.value(u"files"_s).keyFile, fixture(u"pki/client.key"_s));
}

void TstKubeconfig::execIsResolved()
{
    const auto config = loadKubeconfig(explicitly(fixture(u"second.yaml"_s)));
    const Context *context = config->find(u"cloud"_s);
    QVERIFY(context->identity);
    const ExecConfig exec = context->identity->exec.value();
    QCOMPARE(exec.command, fixture(u"bin/login"_s));
    QCOMPARE(exec.args, (QStringList{u"get-token"_s, u"--region"_s, u"eu"_s}));
    QCOMPARE(exec.interactiveMode, u"IfAvailable"_s);
    QCOMPARE(exec.installHint, u"Install it"_s);
    QVERIFY(exec.provideClusterInfo);
    QCOMPARE(exec.clusterConfig, "{\"numbers\":[1,2.5,true,null],\"region\":\"eu\"}");
    QCOMPARE(context->identity->caData, "CA");
}

void TstKubeconfig::explicitFileMustExist()
{
    const auto config = loadKubeconfig(explicitly(u"/nowhere/config"_s));
    QVERIFY(!config);
    QCOMPARE(config.error().code, Code::Config);
    QCOMPARE(config.error().target, u"/nowhere/config"_s);
    QVERIFY(!loadKubeconfig(explicitly(QDir::tempPath())));
}

void TstKubeconfig::brokenFileSpoilsOnlyItself()
{
    const auto config =
        loadKubeconfig(listed({fixture(u"broken.yaml"_s), fixture(u"first.yaml"_s)}));
    QVERIFY(config);
    QCOMPARE(config->contexts.size(), 2);
    QCOMPARE(config->problems.size(), 1);
    QCOMPARE(config->problems.first().target, fixture(u"broken.yaml"_s));
    QVERIFY(config->problems.first().detail.contains(u"line "_s));
    const auto alone = loadKubeconfig(explicitly(fixture(u"broken.yaml"_s)));
    QVERIFY(!alone);
    QVERIFY(base::errorSentence(alone.error()).contains(u"broken.yaml"_s));
}

void TstKubeconfig::missingFilesAreSkipped()
{
    const auto config = loadKubeconfig(listed({u"/nowhere/a"_s, {}, fixture(u"first.yaml"_s)}));
    QVERIFY(config);
    QCOMPARE(config->files, QStringList{fixture(u"first.yaml"_s)});
    QVERIFY(config->problems.isEmpty());
}

void TstKubeconfig::nothingIsAnEmptyList()
{
    const auto missing = loadKubeconfig(listed({u"/nowhere/a"_s}));
    QVERIFY(missing);
    QVERIFY(missing->contexts.isEmpty());
    const QTemporaryDir folder;
    QVERIFY(write(folder.filePath(u"empty"_s), {}));
    const auto empty = loadKubeconfig(explicitly(folder.filePath(u"empty"_s)));
    QVERIFY(empty);
    QVERIFY(empty->contexts.isEmpty());
}

void TstKubeconfig::homeIsTheLastResort()
{
    const QTemporaryDir folder;
    QVERIFY(
        write(folder.filePath(u".kube/config"_s), config("server: 'https://home'", "token: t")));
    KubeconfigSources sources;
    sources.home = folder.path();
    QCOMPARE(loadKubeconfig(sources)->contexts.size(), 1);
    sources.environment = fixture(u"first.yaml"_s);
    QCOMPARE(loadKubeconfig(sources)->contexts.size(), 2);
}

void TstKubeconfig::samePathIsReadOnce()
{
    const QString path = fixture(u"first.yaml"_s);
    QCOMPARE(listed({path, path, path}).files(), QStringList{path});
}

void TstKubeconfig::insideAPodTheClusterIsFound()
{
    const QTemporaryDir folder;
    KubeconfigSources sources;
    sources.home = folder.path();
    sources.serviceAccount = folder.path();
    sources.serviceHost = u"10.96.0.1"_s;
    sources.servicePort = u"443"_s;
    QVERIFY(loadKubeconfig(sources)->contexts.isEmpty());
    QVERIFY(write(folder.filePath(u"token"_s), "t"));
    QVERIFY(write(folder.filePath(u"ca.crt"_s), "CA"));
    QVERIFY(write(folder.filePath(u"namespace"_s), "shop\n"));
    const auto config = loadKubeconfig(sources);
    QCOMPARE(config->contexts.size(), 1);
    const Context &context = config->contexts.first();
    QCOMPARE(context.ns, u"shop"_s);
    QCOMPARE(context.identity->server, "https://10.96.0.1:443");
    QCOMPARE(context.identity->caData, "CA");
    QCOMPARE(context.identity->tokenFile, folder.filePath(u"token"_s));
    sources.serviceHost = u"fd00::1"_s;
    QCOMPARE(loadKubeconfig(sources)->contexts.first().identity->server, "https://[fd00::1]:443");
}

void TstKubeconfig::whatClientGoRefusesIsRefused_data()
{
    QTest::addColumn<QByteArray>("cluster");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QString>("part");
    const QByteArray server = "server: 'https://x'";
    const QByteArray exec = "command: a, apiVersion: client.authentication.k8s.io/v1";
    const auto row = [](const char *name, const QByteArray &cluster, const QByteArray &user,
                        const QString &part) { QTest::newRow(name) << cluster << user << part; };
    row("no server", "tls-server-name: x", "", u"no server"_s);
    row("both authorities",
        server + ", certificate-authority: f, certificate-authority-data: Q0E=", "",
        u"both given"_s);
    row("insecure with authority",
        server + ", insecure-skip-tls-verify: true, certificate-authority-data: Q0E=", "",
        u"insecure-skip-tls-verify"_s);
    row("authority is not there", server + ", certificate-authority: nope", "", u"such file"_s);
    row("proxy of another kind", server + ", proxy-url: 'ftp://x'", "", u"proxy-url"_s);
    row("server of another kind", "server: 'ftp://x'", "", u"neither https nor http"_s);
    row("server without host", "server: 'https://'", "", u"not an address"_s);
    row("certificate without key", server,
        "client-certificate-data: Q0E=", u"without client-key"_s);
    row("both certificates", server,
        "client-certificate-data: Q0E=, client-certificate: f, client-key-data: Q0E=",
        u"both given"_s);
    row("both keys", server,
        "client-certificate-data: Q0E=, client-key: f, client-key-data: Q0E=", u"both given"_s);
    row("key is not there", server, "client-certificate-data: Q0E=, client-key: nope",
        u"such file"_s);
    row("token and basic", server, "token: t, username: u", u"exclude each other"_s);
    row("groups without user", server, "as-groups: [g]", u"need as"_s);
    row("exec without command", server, "exec: {apiVersion: client.authentication.k8s.io/v1}",
        u"no command"_s);
    row("exec without version", server, "exec: {command: a}", u"no apiVersion"_s);
    row("exec of an old version", server,
        "exec: {command: a, apiVersion: client.authentication.k8s.io/v1alpha1}", u"v1alpha1"_s);
    row("exec without mode", server, "exec: {" + exec + "}", u"no interactiveMode"_s);
    row("exec with a wrong mode", server, "exec: {" + exec + ", interactiveMode: Sometimes}",
        u"Sometimes"_s);
    row("exec with a nameless variable", server,
        "exec: {" + exec + ", interactiveMode: Never, env: [{value: x}]}", u"without a name"_s);
    row("exec and provider", server,
        "auth-provider: {name: oidc}, exec: {" + exec + ", interactiveMode: Never}",
        u"exclude each other"_s);
    row("provider alone", server, "auth-provider: {name: gcp}", u"gcp"_s);
}

void TstKubeconfig::whatClientGoRefusesIsRefused()
{
    QFETCH(QByteArray, cluster);
    QFETCH(QByteArray, user);
    QFETCH(QString, part);
    const auto identity = resolved(config(cluster, user));
    QVERIFY(!identity);
    QCOMPARE(identity.error().code, Code::Config);
    QVERIFY2(identity.error().detail.contains(part), qPrintable(identity.error().detail));
    QVERIFY(!identity.error().target.isEmpty());
}

void TstKubeconfig::filesThatAreNoConfigsAreErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("text") << QByteArray("hello\n");
    QTest::newRow("list") << QByteArray("- a\n");
    QTest::newRow("another kind") << QByteArray("apiVersion: v1\nkind: Pod\n");
    QTest::newRow("another version") << QByteArray("apiVersion: v2\nkind: Config\n");
    QTest::newRow("a name twice") << QByteArray("clusters: [{name: a}, {name: a}]\n");
    QTest::newRow("number as token") << config("server: 'https://x'", "token: 123");
    QTest::newRow("bad base64") << config("server: 'https://x', certificate-authority-data: '***'",
                                          "");
    QTest::newRow("clusters as a map") << QByteArray("clusters: {a: {server: x}}\n");
}

void TstKubeconfig::filesThatAreNoConfigsAreErrors()
{
    QFETCH(QByteArray, text);
    const auto file = readKubeFile(text, u"/some/config"_s);
    QVERIFY(!file);
    QCOMPARE(file.error().code, Code::Parse);
    QCOMPARE(file.error().target, u"/some/config"_s);
}

void TstKubeconfig::serversAreNormalised_data()
{
    QTest::addColumn<QByteArray>("cluster");
    QTest::addColumn<QByteArray>("server");
    const auto row = [](const QByteArray &cluster, const QByteArray &server) {
        QTest::newRow(cluster.constData()) << cluster << server;
    };
    row("server: 'https://h:6443/'", "https://h:6443");
    row("server: 'https://h/a/b/?q=1#f'", "https://h/a/b");
    row("server: 'https://[::1]:6443'", "https://[::1]:6443");
    row("server: 'h:8080'", "http://h:8080");
    row("server: 'h:6443', insecure-skip-tls-verify: true", "https://h:6443");
    row("server: 'HTTPS://H'", "https://h");
    row("server: 'https://u:p@h'", "https://h");
}

void TstKubeconfig::serversAreNormalised()
{
    QFETCH(QByteArray, cluster);
    QFETCH(QByteArray, server);
    const auto identity = resolved(config(cluster, ""));
    QVERIFY(identity);
    QCOMPARE(identity->server, server);
}

void TstKubeconfig::plainHttpGetsNoSecrets()
{
    const auto identity = resolved(config("server: 'http://h'", "token: t, as: jane"));
    QVERIFY(identity);
    QVERIFY(identity->token.isEmpty());
    QCOMPARE(identity->impersonateUser, u"jane"_s);
}

void TstKubeconfig::danglingNamesAreErrors()
{
    const auto bare = [](const QByteArray &context) {
        return resolved("clusters: [{name: k, cluster: {server: 'https://x'}}]\n"
                        "contexts: [{name: c, context: {"
                        + context + "}}]\n");
    };
    QVERIFY(bare("cluster: other, user: u").error().detail.contains(u"other"_s));
    QVERIFY(bare("cluster: k, user: nobody").error().detail.contains(u"nobody"_s));
    QVERIFY(bare("user: u").error().detail.contains(u"names no cluster"_s));
    const auto file = readKubeFile("", u"/x"_s);
    QVERIFY(!resolveIdentity(*file, u"gone"_s));
}

void TstKubeconfig::contextWithoutUserIsAnonymous()
{
    const auto identity = resolved("clusters: [{name: k, cluster: {server: 'https://x'}}]\n"
                                   "contexts: [{name: c, context: {cluster: k}}]\n");
    QVERIFY(identity);
    QVERIFY(identity->token.isEmpty());
}

void TstKubeconfig::changedCertificateMakesAnotherIdentity()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"config"_s);
    QVERIFY(write(folder.filePath(u"ca"_s), "one"));
    QVERIFY(write(path, config("server: 'https://x', certificate-authority: ca", "")));
    const auto before = loadKubeconfig(explicitly(path));
    QVERIFY(write(folder.filePath(u"ca"_s), "two"));
    const auto after = loadKubeconfig(explicitly(path));
    QVERIFY(before->contexts.first().identity && after->contexts.first().identity);
    QVERIFY(before->contexts.first().identity->key() != after->contexts.first().identity->key());
}

void TstKubeconfig::endlessFilesAreErrors()
{
    const auto config = loadKubeconfig(explicitly(u"/dev/zero"_s));
    QVERIFY(!config);
    QVERIFY2(config.error().detail.contains(u"16 MiB"_s), qPrintable(config.error().detail));
    const auto identity = resolved("clusters: [{name: k, cluster: {server: 'https://x',"
                                   " certificate-authority: /dev/zero}}]\n"
                                   "contexts: [{name: c, context: {cluster: k}}]\n");
    QVERIFY(!identity);
    QVERIFY2(identity.error().detail.contains(u"not a regular file"_s),
             qPrintable(identity.error().detail));
}

void TstKubeconfig::dependenciesNameEveryFile()
{
    const auto sources = listed({fixture(u"first.yaml"_s), u"/nowhere/later"_s});
    const QStringList files = loadKubeconfig(sources)->dependencies(sources);
    QCOMPARE(files,
             (QStringList{fixture(u"first.yaml"_s), u"/nowhere/later"_s, fixture(u"pki/ca.crt"_s),
                          fixture(u"pki/client.crt"_s), fixture(u"pki/client.key"_s)}));
}

QTEST_GUILESS_MAIN(TstKubeconfig)
#include "tst_kubeconfig.moc"

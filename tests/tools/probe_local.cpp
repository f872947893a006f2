// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/probe_local.h"

#include "base/duration.h"
#include "base/quantity.h"
#include "kube/config/kubeconfig.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <charconv>
#include <optional>
#include <string>

using namespace Qt::StringLiterals;

namespace nantian::probe {

namespace {

std::optional<qint64> wholeSeconds(const std::string &line)
{
    qint64 seconds = 0;
    const char *end = line.data() + line.size();
    const auto [stop, error] = std::from_chars(line.data(), end, seconds);
    if (error != std::errc() || stop != end) {
        return std::nullopt;
    }
    return seconds;
}

void put(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty()) {
        object.insert(key, value);
    }
}

void put(QJsonObject &object, const QString &key, bool value)
{
    if (value) {
        object.insert(key, true);
    }
}

void put(QJsonObject &object, const QString &key, const QStringList &values)
{
    if (!values.isEmpty()) {
        object.insert(key, QJsonArray::fromStringList(values));
    }
}

/// The SHA-256 of inline bytes, else of a file's; nothing when the file cannot be read.
void putDigest(QJsonObject &object, const QString &key, const QByteArray &data, const QString &path)
{
    QByteArray bytes = data;
    if (bytes.isEmpty() && !path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        bytes = file.readAll();
    }
    if (!bytes.isEmpty()) {
        const QByteArray digest =
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        object.insert(key, QString::fromLatin1(digest));
    }
}

void putCluster(QJsonObject &object, const kube::ClusterEntry &cluster)
{
    put(object, u"server"_s, cluster.server);
    put(object, u"tlsServerName"_s, cluster.tlsServerName);
    put(object, u"proxyUrl"_s, cluster.proxyUrl);
    put(object, u"insecure"_s, cluster.insecure);
    put(object, u"disableCompression"_s, cluster.disableCompression);
    putDigest(object, u"caSha256"_s, cluster.caData, cluster.caFile);
}

QJsonObject toJson(const kube::ExecConfig &exec)
{
    QJsonObject out;
    put(out, u"command"_s, exec.command);
    put(out, u"args"_s, exec.args);
    QJsonArray env;
    for (const auto &[name, value] : exec.env) {
        env.append(QJsonObject{{u"name"_s, name}, {u"value"_s, value}});
    }
    if (!env.isEmpty()) {
        out.insert(u"env"_s, env);
    }
    put(out, u"apiVersion"_s, exec.apiVersion);
    put(out, u"interactiveMode"_s, exec.interactiveMode);
    put(out, u"provideClusterInfo"_s, exec.provideClusterInfo);
    return out;
}

void putUser(QJsonObject &object, const kube::UserEntry &user)
{
    putDigest(object, u"certSha256"_s, user.certData, user.certFile);
    putDigest(object, u"keySha256"_s, user.keyData, user.keyFile);
    putDigest(object, u"tokenSha256"_s, user.token.toUtf8(), user.tokenFile);
    put(object, u"tokenFile"_s, user.tokenFile);
    put(object, u"username"_s, user.username);
    if (user.exec) {
        object.insert(u"exec"_s, toJson(*user.exec));
    }
    QJsonObject impersonate;
    put(impersonate, u"user"_s, user.impersonateUser);
    put(impersonate, u"uid"_s, user.impersonateUid);
    put(impersonate, u"groups"_s, user.impersonateGroups);
    QJsonObject extra;
    for (auto it = user.impersonateExtra.constBegin(); it != user.impersonateExtra.constEnd(); ++it)
    {
        extra.insert(it.key(), QJsonArray::fromStringList(*it));
    }
    if (!extra.isEmpty()) {
        impersonate.insert(u"extra"_s, extra);
    }
    if (!impersonate.isEmpty()) {
        object.insert(u"impersonate"_s, impersonate);
    }
}

QJsonObject toJson(const kube::Context &context, const kube::KubeFile &merged)
{
    QJsonObject out;
    put(out, u"context"_s, context.name);
    put(out, u"cluster"_s, context.cluster);
    put(out, u"user"_s, context.user);
    put(out, u"namespace"_s, context.ns);
    putCluster(out, merged.clusters.value(context.cluster));
    putUser(out, merged.users.value(context.user));
    return out;
}

} // namespace

int runQuantity(std::istream &in, std::ostream &out)
{
    for (std::string line; std::getline(in, line);) {
        if (const auto quantity = base::Quantity::parse(line)) {
            out << quantity->toString().toStdString() << '\t' << quantity->milliValue() << '\n';
        } else {
            out << "error\n";
        }
    }
    return 0;
}

int runAge(std::istream &in, std::ostream &out)
{
    for (std::string line; std::getline(in, line);) {
        const std::optional<qint64> seconds = wholeSeconds(line);
        out << (seconds ? base::humanDuration(*seconds).toStdString() : "error") << '\n';
    }
    return 0;
}

int runConfig(const QString &kubeconfig, std::ostream &out, std::ostream &err)
{
    const auto sources = kube::KubeconfigSources::fromEnvironment(kubeconfig);
    const base::Result<kube::Kubeconfig> config = kube::loadKubeconfig(sources);
    if (!config) {
        err << base::errorSentence(config.error()).toStdString() << '\n';
        return 1;
    }
    QJsonArray all;
    for (const base::Error &problem : config->problems) {
        err << base::errorSentence(problem).toStdString() << '\n';
    }
    for (const kube::Context &context : config->contexts) {
        if (!context.identity) {
            err << base::errorSentence(context.identity.error()).toStdString() << '\n';
        }
        all.append(toJson(context, config->merged));
    }
    out << QJsonDocument(all).toJson().toStdString();
    return 0;
}

} // namespace nantian::probe

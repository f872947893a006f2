// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A kubeconfig, and YAML of any shape under it. No file is read but the input itself.
#include "kube/config/kubeconfig.h"

#include "base/text.h"
#include "fuzz/fuzz.h"
#include "kube/config/yamlreader.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace nantian;
using namespace Qt::StringLiterals;
using fuzz::require;

namespace {

void checkYaml(const QByteArray &bytes)
{
    const auto root = kube::YamlValue::parse(bytes);
    if (!root) {
        require(!root.error().detail.isEmpty(), "an error says what is wrong");
        return;
    }
    const QJsonValue value = root->json();
    if (root->error()) {
        return;
    }
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    require(QJsonDocument::fromJson(json).array().size() == 1, "YAML makes JSON");
}

bool needsFiles(const kube::KubeFile &file)
{
    for (const kube::ClusterEntry &cluster : file.clusters) {
        if (!cluster.caFile.isEmpty()) {
            return true;
        }
    }
    for (const kube::UserEntry &user : file.users) {
        if (!user.certFile.isEmpty() || !user.keyFile.isEmpty()) {
            return true;
        }
    }
    return false;
}

void checkPath(const QString &path)
{
    require(path.isEmpty() || QDir::isAbsolutePath(path), "paths of a file are absolute");
}

void checkIdentity(const base::Result<kube::Identity> &identity)
{
    if (!identity) {
        require(!identity.error().detail.isEmpty(), "a broken context says why");
        require(!base::errorSentence(identity.error()).isEmpty(), "an error has a sentence");
        return;
    }
    require(identity->server.startsWith("http://") || identity->server.startsWith("https://"),
            "a server is an address of http or https");
    require(!identity->server.endsWith('/'), "a server ends without a slash");
    const bool secrets = !identity->token.isEmpty() || !identity->password.isEmpty()
        || !identity->clientKey.isEmpty() || identity->exec;
    require(!secrets || identity->server.startsWith("https://"), "secrets travel over TLS only");
    require(identity->key() == kube::Identity(*identity).key(), "equal identities have equal keys");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(fuzz::textOf(data, size));
    checkYaml(bytes);
    const auto file = kube::readKubeFile(bytes, u"/nowhere/config"_s);
    if (!file) {
        require(file.error().target == "/nowhere/config"_L1, "a broken file is named");
        return 0;
    }
    for (const kube::ClusterEntry &cluster : file->clusters) {
        checkPath(cluster.caFile);
    }
    for (const kube::UserEntry &user : file->users) {
        checkPath(user.certFile);
        checkPath(user.keyFile);
        checkPath(user.tokenFile);
    }
    kube::KubeFile merged = *file;
    kube::mergeKubeFile(merged, *file);
    require(merged.contexts.keys() == file->contexts.keys()
                && merged.currentContext == file->currentContext,
            "a file adds nothing to itself");
    if (needsFiles(*file)) {
        return 0;
    }
    const auto config = kube::parseKubeconfig(bytes, u"/nowhere/config"_s);
    require(config.has_value(), "what could be read is a kubeconfig");
    require(config->contexts.size() == file->contexts.size(), "every context is listed");
    for (const kube::Context &context : config->contexts) {
        checkIdentity(context.identity);
        (void)context.looksLikeProduction();
    }
    return 0;
}

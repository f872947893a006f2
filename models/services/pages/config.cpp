// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "kube/api/parser.h"
#include "services/json.h"
#include "services/pages/certificate.h"
#include "services/pages/podrows.h"
#include "services/pages/reading.h"
#include "services/pages/registry.h"

#include <array>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

/// With its unit: a bare number in a sentence says nothing.
QString sizeText(qint64 bytes)
{
    constexpr qint64 kUnit = 1024;
    return base::formatBytes(bytes) + (bytes < kUnit ? u" B"_s : u"B"_s);
}

/// What the API server takes at most, in data of a ConfigMap or Secret (MaxSecretSize in
/// pkg/apis/core).
constexpr qint64 kMostBytes = 1024 * 1024;
constexpr double kNearlyFull = 0.9;

using Show = HiddenValue::Show;

/// Rows of keys with their sizes; answers all bytes together.
qint64 addKeys(QList<DetailRow> &rows, const Object &object, std::string_view member, Show show)
{
    qint64 all = 0;
    const ObjectLink self = linkTo({}, json::bytes(object["kind"].string()), object);
    object[member].members([&](std::string_view key, const Object &value) {
        const QByteArray text = json::bytes(value.string());
        const bool encoded = member != "data" || show == Show::Secret;
        const qsizetype size = encoded ? QByteArray::fromBase64(text).size() : text.size();
        all += size;
        DetailRow row(QStringList{json::text(key), sizeText(size)});
        row.hidden = {show, self, json::bytes(key)};
        rows += row;
    });
    return all;
}

void addFill(ObjectDetails &out, qint64 bytes)
{
    const double share = static_cast<double>(bytes) / static_cast<double>(kMostBytes);
    if (share < kNearlyFull / 2) {
        return; // nobody has to decide anything yet
    }
    const Health health = share >= kNearlyFull ? Health::Warning : Health::Ok;
    out.gauges += {"size", Tr::tr("Size"),
                   Tr::tr("%1 of %2").arg(sizeText(bytes), sizeText(kMostBytes)), share, health};
    if (health == Health::Warning) {
        out.verdicts +=
            {Health::Warning, "NearlyFull", Tr::tr("It is nearly as large as an object may be.")};
    }
}

void addImmutable(ObjectDetails &out, const Object &object)
{
    if (object["immutable"].boolean()) {
        out.verdicts +=
            {Health::None, "Immutable",
             Tr::tr("It is immutable: to change it, it must be deleted and made anew.")};
    }
}

void composeConfigMap(ObjectDetails &out, const Object &map, const Around &, qint64)
{
    QList<DetailRow> rows;
    qint64 bytes = addKeys(rows, map, "data", Show::Text);
    bytes += addKeys(rows, map, "binaryData", Show::Text);
    out.verdicts += {Health::None, "Keys",
                     rows.isEmpty() ? Tr::tr("It holds nothing.")
                                    : Tr::tr("It holds %n key(s), %1 in all.", nullptr,
                                             static_cast<int>(rows.size()))
                                          .arg(sizeText(bytes))};
    addFill(out, bytes);
    addImmutable(out, map);
    details::addTable(out, "keys", Tr::tr("Keys"), {Tr::tr("Key"), Tr::tr("Size")}, rows);
    putWorstFirst(out);
}

// --------------------------------------------------------------------------------------- Secret

QByteArray decoded(const Object &secret, std::string_view key)
{
    return QByteArray::fromBase64(json::bytes(secret["data"][key].string()));
}

/// Registries of a .dockerconfigjson, or of the .dockercfg that came before it. Nothing else of it
/// is taken over.
QStringList registries(const Object &secret, bool old)
{
    QStringList out;
    const QByteArray text = decoded(secret, old ? ".dockercfg" : ".dockerconfigjson");
    kube::Parser parser;
    if (const base::Result<Object> config = parser.parse(json::view(text))) {
        (old ? *config : (*config)["auths"]).members([&out](std::string_view name, const Object &) {
            out += json::text(name);
        });
    }
    return out;
}

/// The keys a type promises (SecretType in core/v1).
QStringList promisedKeys(std::string_view type)
{
    if (type == "kubernetes.io/tls") {
        return {u"tls.crt"_s, u"tls.key"_s};
    }
    if (type == "kubernetes.io/ssh-auth") {
        return {u"ssh-privatekey"_s};
    }
    if (type == "kubernetes.io/dockerconfigjson") {
        return {u".dockerconfigjson"_s};
    }
    if (type == "kubernetes.io/service-account-token") {
        return {u"token"_s};
    }
    return {};
}

QString typeSentence(const Object &secret)
{
    const std::string_view type = secret["type"].string("Opaque");
    const Object annotations = secret.at("metadata", "annotations");
    const Object labels = secret.at("metadata", "labels");
    if (type == "kubernetes.io/dockerconfigjson" || type == "kubernetes.io/dockercfg") {
        const QStringList names = registries(secret, type == "kubernetes.io/dockercfg");
        return names.isEmpty() ? Tr::tr("It should hold credentials of registries, and names none.")
                               : Tr::tr("It holds credentials for %1.").arg(listed(names, 4));
    }
    if (type == "kubernetes.io/service-account-token") {
        return Tr::tr("It holds a token of ServiceAccount %1, which does not expire.")
            .arg(json::text(annotations["kubernetes.io/service-account.name"].string()));
    }
    if (type == "kubernetes.io/basic-auth") {
        return Tr::tr("It holds a user name and a password.");
    }
    if (type == "kubernetes.io/ssh-auth") {
        return Tr::tr("It holds a private SSH key.");
    }
    if (type == "kubernetes.io/tls") {
        return Tr::tr("It should hold a certificate, which cannot be read.");
    }
    if (type == "helm.sh/release.v1") {
        return Tr::tr("It holds revision %1 of the Helm release %2.")
            .arg(json::text(labels["version"].string()), json::text(labels["name"].string()));
    }
    const auto count = static_cast<int>(secret["data"].size());
    return count == 0 ? Tr::tr("It holds nothing.")
                      : Tr::tr("It holds %n key(s). Values are shown only when they are asked for.",
                               nullptr, count);
}

ObjectLink typeLink(const Object &secret)
{
    const std::string_view account =
        secret.at("metadata", "annotations", "kubernetes.io/service-account.name").string();
    return account.empty()
        ? ObjectLink()
        : ObjectLink{{}, "ServiceAccount", namespaceOf(secret), json::bytes(account)};
}

/// Certificates are public: they are explained without being asked for.
void addCertificates(ObjectDetails &out, const Object &secret, qint64 now)
{
    secret["data"].members([&](std::string_view key, const Object &) {
        const std::optional<CertificateFacts> facts = readCertificate(decoded(secret, key));
        if (!facts) {
            return;
        }
        Verdict verdict = certificateVerdict(*facts, now);
        const bool isMain = key == "tls.crt";
        if (isMain || verdict.health != Health::Ok) {
            out.verdicts += verdict;
        }
        QList<DetailRow> rows;
        const QList<KeyValue> lines = certificateLines(*facts);
        for (const KeyValue &line : lines) {
            rows += QStringList{line.key, line.value};
        }
        const QString title = Tr::tr("Certificate in %1").arg(json::text(key));
        details::addTable(out, QByteArray("certificate/" + json::bytes(key)).constData(), title, {},
                          rows);
    });
}

void composeSecret(ObjectDetails &out, const Object &secret, const Around &, qint64 now)
{
    QList<DetailRow> rows;
    const qint64 bytes = addKeys(rows, secret, "data", Show::Secret);
    QStringList missing;
    const QStringList promised = promisedKeys(secret["type"].string());
    for (const QString &key : promised) {
        const QByteArray name = key.toUtf8();
        if (!secret["data"][json::view(name)].exists()) {
            missing += key;
        }
    }
    if (!missing.isEmpty()) {
        out.verdicts +=
            {Health::Failed, "KeyMissing",
             Tr::tr("A Secret of its type has %1, and it has not.").arg(listed(missing))};
    }
    details::addTable(out, "keys", Tr::tr("Keys"), {Tr::tr("Key"), Tr::tr("Size")}, rows);
    addCertificates(out, secret, now);
    if (out.verdicts.isEmpty()) {
        out.verdicts += {Health::None, "Type", typeSentence(secret), typeLink(secret)};
    }
    addFill(out, bytes);
    addImmutable(out, secret);
    putWorstFirst(out);
}

} // namespace

const Page &configMapPage()
{
    static constexpr Page kPage{"", "ConfigMap", nullptr, composeConfigMap};
    return kPage;
}

const Page &secretPage()
{
    static constexpr Page kPage{"", "Secret", nullptr, composeSecret};
    return kPage;
}

} // namespace nantian::models::pages

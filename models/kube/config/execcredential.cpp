// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/config/execcredential.h"

#include "kube/config/yamlreader.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using nantian::base::Error;

namespace nantian::kube {

namespace {

QJsonObject clusterInfo(const Identity &identity)
{
    QJsonObject out{{u"server"_s, QString::fromUtf8(identity.server)}};
    if (!identity.tlsServerName.isEmpty()) {
        out.insert(u"tls-server-name"_s, identity.tlsServerName);
    }
    if (identity.insecure) {
        out.insert(u"insecure-skip-tls-verify"_s, true);
    }
    if (!identity.caData.isEmpty()) {
        out.insert(u"certificate-authority-data"_s,
                   QString::fromLatin1(identity.caData.toBase64()));
    }
    if (!identity.proxyUrl.isEmpty()) {
        out.insert(u"proxy-url"_s, identity.proxyUrl);
    }
    if (identity.disableCompression) {
        out.insert(u"disable-compression"_s, true);
    }
    // client-go names it always, null where the kubeconfig has none.
    const QByteArray config =
        identity.exec->clusterConfig.isEmpty() ? "null"_ba : identity.exec->clusterConfig;
    out.insert(u"config"_s, QJsonDocument::fromJson('[' + config + ']').array().at(0));
    return out;
}

/// The output as a map; client-go's decoder takes YAML as well as JSON.
QJsonObject toObject(const QByteArray &output)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(output, &error);
    if (error.error == QJsonParseError::NoError) {
        return document.object();
    }
    const base::Result<YamlValue> yaml = YamlValue::parse(output);
    if (!yaml || !yaml->isMap()) {
        return {};
    }
    const QJsonValue value = yaml->json();
    return yaml->error() ? QJsonObject() : value.toObject();
}

} // namespace

QByteArray execInfo(const Identity &identity)
{
    QJsonObject spec{{u"interactive"_s, false}};
    if (identity.exec->provideClusterInfo) {
        spec.insert(u"cluster"_s, clusterInfo(identity));
    }
    const QJsonObject info{{u"kind"_s, u"ExecCredential"_s},
                           {u"apiVersion"_s, identity.exec->apiVersion},
                           {u"spec"_s, spec}};
    return QJsonDocument(info).toJson(QJsonDocument::Compact);
}

base::Result<ExecCredential> parseExecCredential(const QByteArray &output, const ExecConfig &config)
{
    const auto bad = [&](const QString &why) {
        Error error;
        error.code = Error::Code::Unauthorized;
        error.reason = u"ExecOutput"_s;
        error.detail = why;
        error.target = config.command;
        return std::unexpected(error);
    };
    const QJsonObject object = toObject(output);
    if (object.isEmpty()) {
        return bad(u"it wrote no ExecCredential to standard output"_s);
    }
    if (object.value("kind"_L1).toString() != "ExecCredential"_L1) {
        return bad(u"it wrote something that is no ExecCredential"_s);
    }
    if (const QString version = object.value("apiVersion"_L1).toString();
        version != config.apiVersion)
    {
        // Whatever else stands there may be anything, a secret too.
        const bool known = version == "client.authentication.k8s.io/v1"_L1
            || version == "client.authentication.k8s.io/v1beta1"_L1
            || version == "client.authentication.k8s.io/v1alpha1"_L1;
        return bad(u"the kubeconfig asks for %1, it answered with %2"_s.arg(
            config.apiVersion, known ? version : u"another version"_s));
    }
    if (!object.value("status"_L1).isObject()) {
        return bad(u"its answer has no status"_s);
    }
    const QJsonObject status = object.value("status"_L1).toObject();
    ExecCredential out;
    out.token = status.value("token"_L1).toString().toUtf8();
    out.clientCert = status.value("clientCertificateData"_L1).toString().toUtf8();
    out.clientKey = status.value("clientKeyData"_L1).toString().toUtf8();
    if (out.token.isEmpty() && out.clientCert.isEmpty() && out.clientKey.isEmpty()) {
        return bad(u"its answer holds neither a token nor a certificate"_s);
    }
    if (out.clientCert.isEmpty() != out.clientKey.isEmpty()) {
        return bad(u"its answer holds only one of certificate and key"_s);
    }
    if (const QJsonValue expiry = status.value("expirationTimestamp"_L1);
        !expiry.isUndefined() && !expiry.isNull())
    {
        const QDateTime time = QDateTime::fromString(expiry.toString(), Qt::ISODateWithMs);
        if (!time.isValid()) {
            return bad(u"its expirationTimestamp is not a time"_s);
        }
        out.expiresMs = time.toMSecsSinceEpoch();
    }
    return out;
}

} // namespace nantian::kube

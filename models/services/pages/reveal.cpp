// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/reveal.h"

#include "base/onpool.h"
#include "kube/api/parser.h"
#include "services/cluster.h"
#include "services/detailsread.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/pages/certificate.h"

#include <QDateTime>
#include <QStringDecoder>

namespace nantian::models {

using kube::Object;
using Show = HiddenValue::Show;

namespace pages {

namespace {

/// Text as it is, or nothing where it is none: control characters mean bytes.
void readText(RevealedValue &out, const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    const bool binary = decoder.hasError() || bytes.contains('\0');
    out.bytes = bytes.size();
    out.isText = !binary;
    out.text = binary ? QString() : text;
}

} // namespace

base::Result<RevealedValue> revealValue(const Object &object, const HiddenValue &hidden, qint64 now)
{
    const std::string_view key = json::view(hidden.key);
    const bool secret = hidden.show != Show::Text;
    Object value = object["data"][key];
    bool encoded = secret;
    if (!value.isString() && !secret) {
        value = object["binaryData"][key];
        encoded = true;
    }
    if (!value.isString()) {
        return base::fail(base::Error::Code::NotFound, QString::fromUtf8(hidden.key));
    }
    const QByteArray raw = json::bytes(value.string());
    const QByteArray bytes = encoded ? QByteArray::fromBase64(raw) : raw;
    RevealedValue out;
    if (hidden.show == Show::Certificate) {
        const std::optional<CertificateFacts> facts = readCertificate(bytes);
        if (!facts) {
            out.verdict = {store::Health::Failed, "NoCertificate",
                           details::Tr::tr("What it holds in %1 is not a certificate.")
                               .arg(QString::fromUtf8(hidden.key))};
            return out;
        }
        out.verdict = certificateVerdict(*facts, now);
        out.lines = certificateLines(*facts);
        return out;
    }
    readText(out, bytes);
    return out;
}

} // namespace pages

base::Call<RevealedValue> fetchRevealed(Cluster *cluster, HiddenValue hidden)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch() + cluster->clockSkew();
    const kube::Resource resource =
        cluster->findResource(hidden.show == Show::Text ? "configmaps" : "secrets");
    const base::Result<QByteArray> read =
        co_await cluster->fetch({resource, hidden.of.ns, hidden.of.name, hidden.of.uid});
    if (!read) {
        co_return std::unexpected(read.error());
    }
    co_return co_await base::onPool<RevealedValue>([body = *read, hidden, now] {
        kube::Parser parser;
        return parser.parse(json::view(body)).and_then([&](const Object &object) {
            return pages::revealValue(object, hidden, now);
        });
    });
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/ingresstls.h"

#include "services/json.h"
#include "services/pages/certificate.h"
#include "services/pages/ingressread.h"
#include "services/pages/podrows.h"
#include "services/pages/reading.h"

#include <algorithm>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

constexpr auto kKey = "tls.crt";
constexpr std::string_view kType = "kubernetes.io/tls";
constexpr qint64 kDay = 24 * 60 * 60;
constexpr qsizetype kMostNamed = 3;

QByteArray needId(const QByteArray &secret) { return "secret/" + secret; }

QStringList hostsOf(const Object &item)
{
    QStringList out;
    item["hosts"].each([&out](const Object &host) { out += json::text(host.string()); });
    return out;
}

/// Those of the rules that no other item of spec.tls names: what an item without hosts is for.
QStringList otherHosts(const Object &ingress)
{
    QStringList named;
    ingress.at("spec", "tls").each([&named](const Object &item) { named += hostsOf(item); });
    QStringList out;
    ingress.at("spec", "rules").each([&](const Object &rule) {
        const QString host = json::text(rule["host"].string());
        if (!host.isEmpty() && !named.contains(host) && !out.contains(host)) {
            out += host;
        }
    });
    return out;
}

/// What is to be said of one item of spec.tls.
struct Finding
{
    QStringList words; ///< for the table
    QList<Verdict> verdicts;
    std::optional<qint64> validUntil; ///< of a certificate that serves all its hosts
    bool isThere = true;
};

Finding readError(const QString &name, const base::Error &error)
{
    if (error.code == base::Error::Code::NotFound) {
        return {{Tr::tr("does not exist")},
                {{Health::Warning, "TlsSecretMissing",
                  Tr::tr("The TLS Secret %1 does not exist: its hosts get the certificate of the "
                         "controller.")
                      .arg(name)}},
                {},
                false};
    }
    const bool isForbidden = error.code == base::Error::Code::Forbidden;
    return {
        {isForbidden ? Tr::tr("may not be read") : Tr::tr("could not be read")},
        {{Health::None, "TlsUnread",
          isForbidden ? Tr::tr("The certificate in Secret %1 is not looked at: you may not read "
                               "it.")
                            .arg(name)
                      : Tr::tr("The certificate in Secret %1 could not be read: %2")
                            .arg(name, base::errorSentence(error))}},
        {},
        true};
}

/// How long it is valid, and which hosts it is not for.
void judgeCertificate(Finding &out, const CertificateFacts &facts, const QString &name,
                      const QStringList &hosts, qint64 now)
{
    const Verdict validity = certificateVerdict(facts, now);
    if (now < facts.validFrom) {
        out.words += Tr::tr("not valid yet");
    } else if (now >= facts.validUntil) {
        out.words += Tr::tr("expired %1 ago").arg(ageAt(facts.validUntil, now));
    } else {
        out.words += Tr::tr("valid for %n more day(s)", nullptr,
                            static_cast<int>((facts.validUntil - now) / kDay));
    }
    if (validity.health != Health::Ok) {
        out.verdicts += validity;
    }
    QStringList uncovered;
    for (const QString &host : hosts) {
        if (!covers(facts, host)) {
            uncovered += host;
        }
    }
    if (!uncovered.isEmpty()) {
        out.words += Tr::tr("not for %1").arg(listed(uncovered, kMostNamed));
        out.verdicts += {Health::Failed, "HostNotCovered",
                         Tr::tr("The certificate in Secret %1 is not for %2: browsers refuse it.")
                             .arg(name, listed(uncovered, kMostNamed))};
    }
    if (out.verdicts.isEmpty()) {
        out.validUntil = facts.validUntil;
    }
}

Finding find(const Object &secret, const QString &name, const QStringList &hosts, qint64 now)
{
    Finding out;
    if (const std::string_view type = secret["type"].string(); type != kType) {
        out.words += Tr::tr("type %1").arg(json::text(type));
        out.verdicts += {Health::Warning, "TlsSecretType",
                         Tr::tr("Secret %1 is of type %2 instead of %3: not every controller takes "
                                "it.")
                             .arg(name, json::text(type), json::text(kType))};
    }
    const Object value = secret["data"][kKey];
    if (!value.isString()) {
        out.words += Tr::tr("holds no tls.crt");
        out.verdicts += {Health::Failed, "TlsKeyMissing",
                         Tr::tr("The TLS Secret %1 holds no tls.crt: its hosts get the certificate "
                                "of the controller.")
                             .arg(name)};
        return out;
    }
    const auto facts = readCertificate(QByteArray::fromBase64(json::bytes(value.string())));
    if (!facts) {
        out.words += Tr::tr("no certificate");
        out.verdicts +=
            {Health::Failed, "TlsNoCertificate",
             Tr::tr("What the TLS Secret %1 holds in tls.crt is no certificate.").arg(name)};
        return out;
    }
    judgeCertificate(out, *facts, name, hosts, now);
    return out;
}

/// The gravest of what is to be said; of a certificate that is well: so.
Health healthOf(const Finding &finding)
{
    if (finding.validUntil) {
        return Health::Ok;
    }
    const auto has = [&finding](Health health) {
        return std::ranges::any_of(finding.verdicts, [health](const Verdict &verdict) {
            return verdict.health == health;
        });
    };
    if (!finding.isThere || has(Health::Failed)) {
        return Health::Failed;
    }
    return has(Health::Warning) ? Health::Warning : Health::None;
}

} // namespace

QList<Need> tlsNeeds(const Object &ingress)
{
    QList<Need> out;
    const QByteArrayList secrets = tlsSecrets(ingress);
    for (const QByteArray &secret : secrets) {
        out += Need{.id = needId(secret),
                    .group = {},
                    .plural = "secrets",
                    .ns = namespaceOf(ingress),
                    .name = secret,
                    .keep = kKey};
    }
    return out;
}

void addTls(ObjectDetails &out, const Object &ingress, const Around &around, qint64 now)
{
    QList<DetailRow> rows;
    QList<Verdict> verdicts;
    std::optional<qint64> first; ///< of those that are well, the one that runs out first
    ingress.at("spec", "tls").each([&](const Object &item) {
        const QByteArray secret = json::bytes(item["secretName"].string());
        const QStringList said = hostsOf(item);
        const QStringList hosts = said.isEmpty() ? otherHosts(ingress) : said;
        if (secret.isEmpty()) {
            rows += QStringList{Tr::tr("the controller's own"), hosts.join(u", "_s), QString()};
            return;
        }
        const ObjectLink link{{}, "Secret", namespaceOf(ingress), secret};
        const QString name = QString::fromUtf8(secret);
        const base::Error *error = around.error(needId(secret));
        Finding finding;
        if (error) {
            finding = readError(name, *error);
        } else if (around[needId(secret)].exists()) {
            finding = find(around[needId(secret)], name, hosts, now);
        }
        DetailRow row({name, hosts.join(u", "_s), finding.words.join(u"; "_s)}, healthOf(finding),
                      finding.isThere ? link : ObjectLink());
        if (finding.isThere) {
            row.hidden = {HiddenValue::Show::Certificate, link, kKey};
        }
        rows += row;
        for (Verdict &verdict : finding.verdicts) {
            verdict.about = row.link;
            if (!verdicts.contains(verdict)) {
                verdicts += verdict;
            }
        }
        if (finding.validUntil) {
            first = std::min(*finding.validUntil, first.value_or(*finding.validUntil));
        }
    });
    if (first && verdicts.isEmpty()) {
        verdicts += {Health::Ok, "Certificates",
                     Tr::tr("Its certificates are for all of their hosts; the first runs out in %n "
                            "day(s).",
                            nullptr, static_cast<int>((*first - now) / kDay))};
    }
    out.verdicts += verdicts;
    details::addTable(out, "tls", Tr::tr("TLS"),
                      {Tr::tr("Secret"), Tr::tr("Hosts"), Tr::tr("Certificate")}, rows);
}

} // namespace nantian::models::pages

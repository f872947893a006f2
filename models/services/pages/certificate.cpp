// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/certificate.h"

#include "base/format.h"
#include "services/detailsread.h"
#include "services/pages/reading.h"

#include <QDateTime>
#include <QSslCertificate>

#include <algorithm>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using store::Health;

namespace {

constexpr qint64 kDay = 24 * 60 * 60;
constexpr qint64 kSoon = 30 * kDay; ///< a third of the usual 90 days: when renewal is due

/// "shop.example.com", or "O=Acme, CN=..." where there is no common name.
QString shortName(const QStringList &commonNames, const QString &whole)
{
    return commonNames.isEmpty() ? whole : commonNames.join(u", "_s);
}

} // namespace

std::optional<CertificateFacts> readCertificate(const QByteArray &pem)
{
    if (!pem.contains("-----BEGIN CERTIFICATE-----")) {
        return std::nullopt;
    }
    const QList<QSslCertificate> chain = QSslCertificate::fromData(pem, QSsl::Pem);
    if (chain.isEmpty() || chain.constFirst().isNull()) {
        return std::nullopt;
    }
    const QSslCertificate &own = chain.constFirst();
    CertificateFacts out;
    out.subject = shortName(own.subjectInfo(QSslCertificate::CommonName), own.subjectDisplayName());
    out.issuer = shortName(own.issuerInfo(QSslCertificate::CommonName), own.issuerDisplayName());
    const QMultiMap<QSsl::AlternativeNameEntryType, QString> names = own.subjectAlternativeNames();
    for (const QString &name : names) {
        out.names += name;
    }
    std::ranges::sort(out.names);
    out.validFrom = own.effectiveDate().toSecsSinceEpoch();
    out.validUntil = own.expiryDate().toSecsSinceEpoch();
    out.selfSigned = own.isSelfSigned();
    out.chain = static_cast<int>(chain.size());
    return out;
}

Verdict certificateVerdict(const CertificateFacts &facts, qint64 now)
{
    const QString until = base::formatDateTime(facts.validUntil);
    const auto days = static_cast<int>((facts.validUntil - now) / kDay);
    // Newer certificates have names alone.
    const QString subject = facts.subject.isEmpty() ? listed(facts.names, 2) : facts.subject;
    if (now < facts.validFrom) {
        return {Health::Failed, "CertificateNotYetValid",
                Tr::tr("Its certificate for %1 is not valid before %2.")
                    .arg(subject, base::formatDateTime(facts.validFrom))};
    }
    if (now >= facts.validUntil) {
        return {Health::Failed, "CertificateExpired",
                Tr::tr("Its certificate for %1 expired at %2.").arg(subject, until)};
    }
    return {
        facts.validUntil - now < kSoon ? Health::Warning : Health::Ok,
        facts.validUntil - now < kSoon ? "CertificateExpiresSoon" : "CertificateValid",
        Tr::tr("Its certificate for %1 is valid for %n more day(s).", nullptr, days).arg(subject)};
}

bool covers(const CertificateFacts &facts, const QString &host)
{
    return std::ranges::any_of(facts.names, [&host](const QString &name) {
        if (name.startsWith("*."_L1)) {
            const qsizetype dot = host.indexOf(u'.');
            return dot > 0 && host.sliced(dot).compare(name.sliced(1), Qt::CaseInsensitive) == 0;
        }
        return name.compare(host, Qt::CaseInsensitive) == 0;
    });
}

QList<KeyValue> certificateLines(const CertificateFacts &facts)
{
    QList<KeyValue> out{
        {Tr::tr("Subject"), facts.subject},
        {Tr::tr("Names"), facts.names.join(u", "_s)},
        {Tr::tr("Issuer"),
         facts.selfSigned ? Tr::tr("%1 (signed by itself)").arg(facts.issuer) : facts.issuer},
        {Tr::tr("Valid from"), base::formatDateTime(facts.validFrom)},
        {Tr::tr("Valid until"), base::formatDateTime(facts.validUntil)}};
    if (facts.chain > 1) {
        out += KeyValue{Tr::tr("Certificates in the chain"), QString::number(facts.chain)};
    }
    return out;
}

} // namespace nantian::models::pages

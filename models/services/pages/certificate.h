// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/details.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace nantian::models::pages {

/// What the first certificate of a PEM text says of itself. It is public; private keys beside it
/// are not looked at. Texts are as they came. Pure, any thread.
struct CertificateFacts
{
    QString subject; ///< the common name, else the whole name
    QString issuer;
    QStringList names;     ///< DNS names and addresses it is for
    qint64 validFrom = 0;  ///< epoch seconds
    qint64 validUntil = 0; ///< epoch seconds
    bool selfSigned = false;
    int chain = 1; ///< certificates in the text
    bool operator==(const CertificateFacts &) const = default;
};

[[nodiscard]] std::optional<CertificateFacts> readCertificate(const QByteArray &pem);
/// Valid, soon over (30 days), over, or not yet; `now` in epoch seconds.
[[nodiscard]] Verdict certificateVerdict(const CertificateFacts &facts, qint64 now);
/// Is it for that host? As browsers match: a wildcard stands for one label.
[[nodiscard]] bool covers(const CertificateFacts &facts, const QString &host);
/// "Subject", "Names", ... with their values, for a table.
[[nodiscard]] QList<KeyValue> certificateLines(const CertificateFacts &facts);

} // namespace nantian::models::pages

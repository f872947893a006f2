// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace nantian::tests {

/// A certificate authority of the test's own, made by the openssl program when constructed.
class TestCertificates
{
public:
    struct Pair
    {
        QByteArray cert; ///< PEM
        QByteArray key;  ///< PEM
    };

    TestCertificates();

    [[nodiscard]] QByteArray ca() const { return m_ca.cert; }
    /// A certificate with that common name; `names` is an X.509 subjectAltName ("IP:127.0.0.1"),
    /// `from` and `until` are dates as `YYYYMMDDHHMMSSZ`.
    [[nodiscard]] Pair issue(const QString &commonName, const QString &names = {},
                             const QString &from = {}, const QString &until = {}) const;
    /// For a server that asks clients for a certificate of this authority.
    [[nodiscard]] QSslConfiguration server(const Pair &pair) const;

private:
    [[nodiscard]] bool openssl(const QStringList &arguments) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
    Pair m_ca;
};

} // namespace nantian::tests

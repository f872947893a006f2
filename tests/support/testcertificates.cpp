// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testcertificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace nantian::tests {

using namespace Qt::StringLiterals;

TestCertificates::TestCertificates()
{
    const bool made =
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                 u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s, u"ca.key"_s,
                 u"-out"_s, u"ca.crt"_s, u"-subj"_s, u"/CN=Test CA"_s, u"-days"_s, u"2"_s});
    Q_ASSERT(made);
    m_ca = {read(u"ca.crt"_s), read(u"ca.key"_s)};
}

TestCertificates::Pair TestCertificates::issue(const QString &commonName, const QString &names,
                                               const QString &from, const QString &until) const
{
    const QString key = commonName + u".key"_s;
    const QString cert = commonName + u".crt"_s;
    QStringList arguments{u"req"_s,
                          u"-x509"_s,
                          u"-newkey"_s,
                          u"ec"_s,
                          u"-pkeyopt"_s,
                          u"ec_paramgen_curve:prime256v1"_s,
                          u"-nodes"_s,
                          u"-keyout"_s,
                          key,
                          u"-out"_s,
                          cert,
                          u"-subj"_s,
                          u"/CN="_s + commonName,
                          u"-CA"_s,
                          u"ca.crt"_s,
                          u"-CAkey"_s,
                          u"ca.key"_s};
    if (!names.isEmpty()) {
        arguments << u"-addext"_s << u"subjectAltName="_s + names;
    }
    if (from.isEmpty()) {
        arguments << u"-days"_s << u"2"_s;
    } else {
        arguments << u"-not_before"_s << from << u"-not_after"_s << until;
    }
    const bool made = openssl(arguments);
    Q_ASSERT(made);
    return {read(cert), read(key)};
}

QSslConfiguration TestCertificates::server(const Pair &pair) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(pair.cert));
    configuration.setPrivateKey(QSslKey(pair.key, QSsl::Ec));
    configuration.setCaCertificates({QSslCertificate(m_ca.cert)});
    configuration.setPeerVerifyMode(QSslSocket::QueryPeer);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
}

bool TestCertificates::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

QByteArray TestCertificates::read(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace nantian::tests

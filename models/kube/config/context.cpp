// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/config/context.h"

#include "base/regex.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace nantian::kube {

namespace {

/// Feeds values with their lengths, so that no two different sequences look alike.
class Digest
{
public:
    void add(QByteArrayView value)
    {
        const QByteArray length = QByteArray::number(value.size()) + ':';
        m_hash.addData(length);
        m_hash.addData(value);
    }
    void add(const QString &value) { add(QByteArrayView(value.toUtf8())); }
    void add(bool value) { add(QByteArrayView(value ? "1" : "0")); }
    void add(const QStringList &values)
    {
        add(QByteArrayView(QByteArray::number(values.size())));
        for (const QString &value : values) {
            add(value);
        }
    }
    [[nodiscard]] QByteArray result() const { return m_hash.result().toHex(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

void addExec(Digest &digest, const ExecConfig &exec)
{
    digest.add(exec.command);
    digest.add(exec.args);
    for (const auto &[name, value] : exec.env) {
        digest.add(name);
        digest.add(value);
    }
    digest.add(exec.apiVersion);
    digest.add(exec.installHint);
    digest.add(exec.interactiveMode);
    digest.add(exec.provideClusterInfo);
    digest.add(QByteArrayView(exec.clusterConfig));
}

} // namespace

QByteArray Identity::key() const
{
    Digest digest;
    digest.add(QByteArrayView(server));
    digest.add(tlsServerName);
    digest.add(proxyUrl);
    digest.add(insecure);
    digest.add(disableCompression);
    for (const QByteArray *bytes : {&caData, &clientCert, &clientKey, &token}) {
        digest.add(QByteArrayView(*bytes));
    }
    digest.add(tokenFile);
    digest.add(username);
    digest.add(password);
    digest.add(exec.has_value());
    if (exec) {
        addExec(digest, *exec);
    }
    digest.add(impersonateUser);
    digest.add(impersonateUid);
    digest.add(impersonateGroups);
    for (auto it = impersonateExtra.constBegin(); it != impersonateExtra.constEnd(); ++it) {
        digest.add(it.key());
        digest.add(*it);
    }
    return digest.result();
}

bool Context::looksLikeProduction(const QString &pattern) const
{
    // Whole words only: "prod-eu" and "eu_live2" are meant, "reproducer" and "deliver" are not.
    static const QString kDefault = u"(^|[^a-z])(prod|prd|live|production)([^a-z]|$)"_s;
    const base::Regex regex = base::Regex::lenient(pattern.isEmpty() ? kDefault : pattern,
                                                   base::Regex::Case::Insensitive);
    const QString server = identity ? QString::fromUtf8(identity->server) : QString();
    const std::array<QString, 4> names{name, cluster, user, server};
    return std::ranges::any_of(names, [&](const QString &text) { return regex.matches(text); });
}

} // namespace nantian::kube

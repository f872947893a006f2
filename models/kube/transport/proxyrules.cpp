// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/transport/proxyrules.h"

#include <QHostAddress>
#include <QUrl>

namespace nantian::kube {

using namespace Qt::StringLiterals;

namespace {

QString variable(const QProcessEnvironment &environment, const QString &name)
{
    const QString upper = environment.value(name);
    return upper.isEmpty() ? environment.value(name.toLower()) : upper;
}

QString withoutBrackets(const QString &host)
{
    return host.startsWith(u'[') && host.endsWith(u']') ? host.mid(1, host.size() - 2) : host;
}

bool matchesHost(const QString &host, const QString &pattern)
{
    const QHostAddress address(host);
    if (!address.isNull()) {
        const auto block = QHostAddress::parseSubnet(pattern);
        if (pattern.contains(u'/')) {
            return block.second >= 0 && address.isInSubnet(block);
        }
        const QHostAddress other(withoutBrackets(pattern));
        return !other.isNull() && other == address;
    }
    if (pattern.startsWith("*."_L1)) {
        return host.endsWith(pattern.mid(1));
    }
    if (pattern.startsWith(u'.')) {
        return host.endsWith(pattern);
    }
    return host == pattern || host.endsWith(u'.' + pattern);
}

bool exempts(const QString &entry, const QString &host, int port)
{
    if (entry == u'*') {
        return true;
    }
    QString pattern = entry;
    const auto colon = entry.lastIndexOf(u':');
    const bool plainIpv6 = entry.count(u':') > 1 && !entry.contains(u']');
    if (colon > 0 && !plainIpv6 && !entry.endsWith(u']')) {
        bool isNumber = false;
        const int wanted = QStringView(entry).mid(colon + 1).toInt(&isNumber);
        if (isNumber) {
            if (wanted != port) {
                return false;
            }
            pattern = entry.left(colon);
        }
    }
    return matchesHost(host, pattern);
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(withoutBrackets(host)).isLoopback();
}

QString proxyFromEnvironment(const QByteArray &serverUrl, const QProcessEnvironment &environment)
{
    const QUrl url = QUrl::fromEncoded(serverUrl);
    const bool tls = url.scheme() == "https"_L1;
    const QString proxy = variable(environment, tls ? u"HTTPS_PROXY"_s : u"HTTP_PROXY"_s);
    const QString host = url.host().toLower();
    if (proxy.isEmpty() || isLoopbackHost(host)) {
        return {};
    }
    const int port = url.port(tls ? 443 : 80);
    const auto entries = variable(environment, u"NO_PROXY"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        const QString trimmed = entry.trimmed().toLower();
        if (!trimmed.isEmpty() && exempts(trimmed, host, port)) {
            return {};
        }
    }
    return proxy;
}

} // namespace nantian::kube

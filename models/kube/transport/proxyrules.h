// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>

namespace nantian::kube {

/// The proxy for a server when the kubeconfig names none: the rules of Go's x/net/http/httpproxy,
/// which kubectl follows: HTTPS_PROXY or HTTP_PROXY by the server's scheme (upper or lower case),
/// NO_PROXY as a list of `*`, hosts, domain suffixes, addresses and CIDR blocks, each with an
/// optional port; localhost and loopback addresses never go through a proxy. Empty: none.
[[nodiscard]] QString proxyFromEnvironment(const QByteArray &serverUrl,
                                           const QProcessEnvironment &environment);

/// "localhost", 127.0.0.0/8 or ::1?
[[nodiscard]] bool isLoopbackHost(const QString &host);

} // namespace nantian::kube

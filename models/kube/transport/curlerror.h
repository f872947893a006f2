// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <curl/curl.h>

namespace nantian::kube {

/// What a transfer did before it ended without a complete answer.
struct CurlFailure
{
    enum class Way : quint8 {
        Direct,
        ByProxy,   ///< how far it came is not known
        AtProxy,   ///< the proxy has opened no tunnel for it
        PastProxy, ///< the proxy did its part
    };
    CURLcode code = CURLE_OK;
    QString text;         ///< libcurl's own words
    long osError = 0;     ///< errno of the connect or the last system call
    bool isWrite = false; ///< neither GET nor HEAD
    bool wasSent = false; ///< bytes of the request left this machine
    Way way = Way::Direct;
    QByteArray clientCert; ///< PEM that was offered; may be empty
    QByteArray peerCert;   ///< DER of the server's own certificate; may be empty
};

/// Maps a failed transfer to an Error. `reason` is a short word: ConnectionRefused, ConnectionLost,
/// NameResolution, ProxyRefused (nothing listens there), ProxyFailed, CertificateExpired,
/// UnknownAuthority, HostnameMismatch, ClientCertificate, Handshake. A write that was sent and not
/// answered is Indeterminate.
[[nodiscard]] base::Error curlError(const CurlFailure &failure);

} // namespace nantian::kube

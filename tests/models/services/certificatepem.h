// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace nantian::tests {

/// Signed by itself, for shop.example.com, *.shop.example.com and 192.0.2.1, valid through 2026.
/// Its key was thrown away.
inline const QByteArray
    kCertificate("-----BEGIN CERTIFICATE-----\n"
                 "MIIBfjCCASOgAwIBAgIBATAKBggqhkjOPQQDAjAbMRkwFwYDVQQDDBBzaG9wLmV4\n"
                 "YW1wbGUuY29tMB4XDTI2MDEwMTAwMDAwMFoXDTI3MDEwMTAwMDAwMFowGzEZMBcG\n"
                 "A1UEAwwQc2hvcC5leGFtcGxlLmNvbTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA\n"
                 "BERnzhObvGpbQ3Z5wxJ+T/gJJNAIj6pYzxzR8XB+VSc2AV8ZbQh0ge3fpAiB0Wxh\n"
                 "hTJwWJrC4jFeGjmQpeOoGzmjWDBWMDUGA1UdEQQuMCyCEHNob3AuZXhhbXBsZS5j\n"
                 "b22CEiouc2hvcC5leGFtcGxlLmNvbYcEwAACATAdBgNVHQ4EFgQUZmCOqmsB2rZ3\n"
                 "MAHgp4fTX10i0EIwCgYIKoZIzj0EAwIDSQAwRgIhANsv1fC6yQ2k4c4rfMwnITps\n"
                 "0LvTHSWpMC9QqiIMnuwXAiEA06EZA4GznLdV4uSR9C0kKcjfvoskx1OdBOy5Axtl\n"
                 "gFc=\n"
                 "-----END CERTIFICATE-----\n");
inline constexpr qint64 kCertificateFrom = 1'767'225'600;
inline constexpr qint64 kCertificateUntil = 1'798'761'600;

} // namespace nantian::tests

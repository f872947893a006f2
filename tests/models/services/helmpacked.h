// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <zlib.h>

namespace nantian::test {

/// As Go's compress/gzip writes it.
inline QByteArray gzip(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray in = bytes;
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(in.size()))),
                   '\0');
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

/// `data.release` of a Secret before the API's own base64.
inline QByteArray packedRelease(const QByteArray &json) { return gzip(json).toBase64(); }

/// The whole Secret.
inline QByteArray releaseSecret(const QByteArray &json)
{
    QByteArray out =
        R"({"apiVersion":"v1","kind":"Secret","type":"helm.sh/release.v1","data":{"release":")";
    out += packedRelease(json).toBase64();
    out += R"("}})";
    return out;
}

} // namespace nantian::test

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/helmrelease.h"

#include "kube/api/parser.h"
#include "services/helmvalues.h"
#include "services/json.h"

#include <algorithm>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace nantian::models {

using base::Error;
using base::fail;
using base::Result;
using kube::Object;

namespace {

constexpr char kGzipMagic[] = "\x1f\x8b\x08";
constexpr qsizetype kChunk = 256 * 1024;
constexpr int kGzipWindow = 15 + 16; ///< zlib: the largest window, with gzip's own header

/// zlib's state, ended whatever happens.
class Inflater
{
public:
    Inflater() : m_ready(inflateInit2(&m_stream, kGzipWindow) == Z_OK) { }
    ~Inflater()
    {
        if (m_ready) {
            inflateEnd(&m_stream);
        }
    }
    Q_DISABLE_COPY_MOVE(Inflater)

    Result<QByteArray> run(QByteArray packed)
    {
        if (!m_ready) {
            return fail(Error::Code::Parse, u"gzip could not be started"_s);
        }
        m_stream.next_in = reinterpret_cast<Bytef *>(packed.data());
        m_stream.avail_in = static_cast<uInt>(packed.size());
        QByteArray out;
        int state = Z_OK;
        while (state == Z_OK) {
            const qsizetype at = out.size();
            if (at >= kMaxReleaseBytes) {
                return fail(Error::Code::Unsupported,
                            u"more than %1 bytes unpacked"_s.arg(kMaxReleaseBytes));
            }
            out.resize(at + kChunk);
            m_stream.next_out = reinterpret_cast<Bytef *>(out.data() + at);
            m_stream.avail_out = static_cast<uInt>(kChunk);
            state = inflate(&m_stream, Z_NO_FLUSH);
            out.resize(at + kChunk - static_cast<qsizetype>(m_stream.avail_out));
        }
        if (state != Z_STREAM_END || m_stream.avail_in != 0) {
            return fail(Error::Code::Parse, u"the gzip stream is broken"_s);
        }
        return out;
    }

private:
    z_stream m_stream{};
    bool m_ready;
};

Result<QByteArray> decoded(QByteArrayView text)
{
    QByteArray::FromBase64Result out = QByteArray::fromBase64Encoding(
        text.toByteArray(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!out) {
        return fail(Error::Code::Parse, u"it is no base64"_s);
    }
    return std::move(*out);
}

/// Year 1 is what Go writes for no time.
qint64 timeOf(const Object &value) { return std::max<qint64>(0, value.time()); }

HelmHook hookOf(const Object &hook)
{
    HelmHook out{json::bytes(hook["kind"].string()),
                 json::bytes(hook["name"].string()),
                 {},
                 json::bytes(hook["manifest"].string())};
    hook["events"].each(
        [&out](const Object &event) { out.events.append(json::text(event.string())); });
    return out;
}

} // namespace

QString HelmRelease::chartTitle() const
{
    return chartVersion.isEmpty() ? chart : QString(chart + u'-' + chartVersion);
}

Result<QByteArray> unpackRelease(QByteArrayView packed)
{
    if (packed.size() > kMaxPackedRelease) {
        return fail(
            Error::Code::Unsupported,
            u"%1 bytes, more than the %2 allowed"_s.arg(packed.size()).arg(kMaxPackedRelease));
    }
    Result<QByteArray> bytes = decoded(packed);
    if (!bytes || !bytes->startsWith(kGzipMagic)) {
        return bytes;
    }
    return Inflater().run(*std::move(bytes));
}

Result<HelmRelease> readRelease(QByteArrayView json)
{
    kube::Parser parser(
        {static_cast<std::size_t>(kMaxReleaseBytes), kube::Parser::Limits{}.maxDepth});
    const Result<Object> root = parser.parse(kube::viewOf(json));
    if (!root) {
        return std::unexpected(root.error());
    }
    if (!root->isObject()) {
        return fail(Error::Code::Parse, u"a release is a JSON object"_s);
    }
    const Object info = (*root)["info"];
    const Object chart = (*root)["chart"];
    const Object metadata = chart["metadata"];
    HelmRelease out;
    out.name = json::bytes((*root)["name"].string());
    out.ns = json::bytes((*root)["namespace"].string());
    out.revision = (*root)["version"].integer();
    out.status = json::bytes(info["status"].string());
    out.description = json::text(info["description"].string());
    out.chart = json::text(metadata["name"].string());
    out.chartVersion = json::text(metadata["version"].string());
    out.appVersion = json::text(metadata["appVersion"].string());
    out.firstDeployed = timeOf(info["first_deployed"]);
    out.lastDeployed = timeOf(info["last_deployed"]);
    out.notes = json::text(info["notes"].string());
    out.manifest = json::bytes((*root)["manifest"].string());
    const Object given = (*root)["config"];
    out.values = given.isObject() ? json::compact(given) : "{}"_ba;
    out.computed = valuesOf(chart["values"], given);
    (*root)["hooks"].each([&out](const Object &hook) { out.hooks.append(hookOf(hook)); });
    out.chartJson = chart.isObject() ? json::compact(chart) : QByteArray();
    out.hasSubcharts = metadata["dependencies"].size() > 0;
    return out;
}

Result<HelmRelease> readReleaseSecret(QByteArrayView secretJson)
{
    kube::Parser parser;
    const Result<Object> secret = parser.parse(kube::viewOf(secretJson));
    if (!secret) {
        return std::unexpected(secret.error());
    }
    const Object packed = secret->at("data", "release");
    if ((*secret)["type"].string() != "helm.sh/release.v1" || !packed.isString()) {
        return fail(Error::Code::Parse, u"it is no Secret of type helm.sh/release.v1"_s);
    }
    return decoded({packed.string().data(), static_cast<qsizetype>(packed.string().size())})
        .and_then(&unpackRelease)
        .and_then(&readRelease);
}

} // namespace nantian::models

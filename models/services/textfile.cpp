// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/textfile.h"

#include "services/drafts.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringDecoder>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

namespace {

constexpr qint64 kMaxBytes = 16 * 1024 * 1024;
constexpr auto kMark = "\xEF\xBB\xBF";
constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<QByteArray> readBytes(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) {
        return base::fail(Error::Code::Io, u"it is not a regular file"_s, path);
    }
    QFile in(path);
    if (!in.open(QIODevice::ReadOnly)) {
        return base::fail(Error::Code::Io, in.errorString(), path);
    }
    QByteArray bytes = in.read(kMaxBytes + 1);
    if (in.error() != QFileDevice::NoError) {
        return base::fail(Error::Code::Io, in.errorString(), path);
    }
    if (bytes.size() > kMaxBytes) {
        return base::fail(Error::Code::Unsupported, u"longer than 16 MiB"_s, path);
    }
    return bytes;
}

} // namespace

Result<TextFile> readTextFile(const QString &path)
{
    const Result<QByteArray> bytes = readBytes(path);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    TextFile out;
    out.path = QFileInfo(path).absoluteFilePath();
    out.digest = digestOf(*bytes);
    out.hasByteOrderMark = bytes->startsWith(kMark);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    out.text = decoder.decode(out.hasByteOrderMark ? bytes->sliced(3) : *bytes);
    if (decoder.hasError() || out.text.contains(QChar(u'\0'))) {
        return base::fail(Error::Code::Parse, u"it is no text in UTF-8"_s, path);
    }
    const qsizetype pairs = out.text.count("\r\n"_L1);
    out.hasCarriageReturns = pairs > 0 && pairs == out.text.count(u'\n');
    out.text.replace("\r\n"_L1, "\n"_L1);
    if (out.text.contains(u'\r') || out.text.contains(QChar::ParagraphSeparator)) {
        return base::fail(Error::Code::Parse,
                          u"it has line ends that would become others (CR or U+2029)"_s, path);
    }
    return out;
}

Result<TextFile> writeTextFile(const TextFile &file)
{
    const bool exists = QFileInfo::exists(file.path);
    if (!file.digest.isEmpty() && exists) {
        const Result<QByteArray> there = readBytes(file.path);
        if (!there || digestOf(*there) != file.digest) {
            return base::fail(Error::Code::Conflict, u"another program changed it"_s, file.path);
        }
    }
    QByteArray bytes = file.text.toUtf8();
    if (file.hasCarriageReturns) {
        bytes.replace("\n", "\r\n");
    }
    if (file.hasByteOrderMark) {
        bytes.prepend(kMark);
    }
    QSaveFile out(file.path);
    if (!out.open(QIODevice::WriteOnly)
        || (!exists && holdsSecret(file.text) != HoldsSecret::No && !out.setPermissions(kOwnerOnly))
        || out.write(bytes) != bytes.size() || !out.commit())
    {
        return base::fail(Error::Code::Io, out.errorString(), file.path);
    }
    TextFile written = file;
    written.path = QFileInfo(file.path).absoluteFilePath();
    written.digest = digestOf(bytes);
    return written;
}

} // namespace nantian::models

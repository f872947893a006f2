// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drafts.h"

#include "services/yaml.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

namespace {

constexpr quint32 kMagic = 0x4e544432; ///< "NTD2"
constexpr qint64 kMaxBytes = 16LL * 1024 * 1024;
constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

template <class Stream, class Subject>
void visit(Stream &stream, Subject &draft)
{
    const auto each = [&stream](auto &...fields) {
        if constexpr (std::is_const_v<Subject>) {
            (stream << ... << fields);
        } else {
            (stream >> ... >> fields);
        }
    };
    each(draft.context, draft.object.resource.group, draft.object.resource.plural,
         draft.object.resource.kind, draft.object.ns, draft.object.name, draft.object.uid,
         draft.defaultNamespace, draft.opened, draft.text, draft.file.path, draft.file.digest,
         draft.file.hasCarriageReturns, draft.file.hasByteOrderMark);
}

} // namespace

QString draftFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation)
        + u"/nantian/drafts"_s;
}

bool mayBeKept(const QString &yaml)
{
    // Not static: the last drafts are written while the program ends.
    if (!yaml.contains(QRegularExpression(u"\\bSecret(List)?\\b"_s))) {
        return true;
    }
    const auto documents = parseYaml(yaml.toUtf8());
    return documents && std::ranges::none_of(*documents, [](const YamlDocument &document) {
               return document.json.contains("\"kind\":\"Secret\"")
                   || document.json.contains("\"kind\":\"SecretList\"");
           });
}

Result<void> writeDraft(const QString &file, const Draft &draft)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_8);
    stream << kMagic;
    visit(stream, draft);
    if (bytes.size() > kMaxBytes) {
        return base::fail(Error::Code::Unsupported, u"longer than 16 MiB"_s, file);
    }
    QDir().mkpath(draftFolder());
    QFile::setPermissions(draftFolder(), kOwnerOnly | QFileDevice::ExeOwner);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(kOwnerOnly)
        || out.write(bytes) != bytes.size() || !out.commit())
    {
        return base::fail(Error::Code::Io, out.errorString(), file);
    }
    return {};
}

Result<Draft> readDraft(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        return base::fail(Error::Code::Io, in.errorString(), file);
    }
    if (in.size() > kMaxBytes) {
        return base::fail(Error::Code::Parse, u"longer than 16 MiB"_s, file);
    }
    const QByteArray bytes = in.readAll();
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_8);
    quint32 magic = 0;
    stream >> magic;
    Draft draft;
    if (magic == kMagic) {
        visit(stream, draft);
    }
    if (magic != kMagic || stream.status() != QDataStream::Ok) {
        return base::fail(Error::Code::Parse, u"not a draft"_s, file);
    }
    return draft;
}

QList<KeptDraft> draftsOf(const QString &context)
{
    QList<KeptDraft> out;
    const QFileInfoList files =
        QDir(draftFolder()).entryInfoList({u"*.draft"_s}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo &file : files) {
        Result<Draft> draft = readDraft(file.absoluteFilePath());
        if (draft && draft->context == context) {
            out.append({file.absoluteFilePath(), std::move(*draft)});
        }
    }
    return out;
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drafts.h"

#include "kube/api/parser.h"
#include "services/json.h"
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
using kube::Object;

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

bool namesSecret(const QString &yaml)
{
    // Not static: the last drafts are written while the program ends.
    return yaml.contains(QRegularExpression(u"\\bSecret(List)?\\b"_s));
}

/// It is one, or has one in it. Others' fields name Secrets by their kind too, without values.
bool isOrHasSecret(const Object &value, bool isObject)
{
    const std::string_view kind = value["kind"].string();
    bool found = (kind == "Secret" || kind == "SecretList")
        && (isObject || value["data"].exists() || value["stringData"].exists());
    const bool isList = isObject && kind == "List";
    value.members([&](std::string_view name, const Object &member) {
        found = found || isOrHasSecret(member, false);
        if (isList && name == "items") {
            member.each(
                [&found](const Object &item) { found = found || isOrHasSecret(item, true); });
        }
    });
    if (value.isArray()) {
        value.each([&found](const Object &item) { found = found || isOrHasSecret(item, false); });
    }
    return found;
}

/// nullopt: it cannot be read.
std::optional<HoldsSecret> readable(const QString &yaml)
{
    const auto documents = parseYaml(yaml.toUtf8());
    if (!documents) {
        return std::nullopt;
    }
    const bool found = std::ranges::any_of(*documents, [](const YamlDocument &document) {
        kube::Parser parser;
        const Result<Object> object = parser.parse(json::view(document.json));
        return !object || isOrHasSecret(*object, true);
    });
    return found ? HoldsSecret::Yes : HoldsSecret::No;
}

} // namespace

QString draftFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation)
        + u"/nantian/drafts"_s;
}

HoldsSecret holdsSecret(const QString &yaml)
{
    if (!namesSecret(yaml)) {
        return HoldsSecret::No;
    }
    if (const std::optional<HoldsSecret> all = readable(yaml)) {
        return *all;
    }
    // A document by itself: what is broken in one says nothing of the others.
    HoldsSecret found = HoldsSecret::No;
    const QStringList parts = yaml.split(u"\n---"_s);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString part = i == 0 ? parts.at(i) : QString(u"---" + parts.at(i));
        if (namesSecret(part)) {
            found = std::max(found, readable(part).value_or(HoldsSecret::Perhaps));
        }
    }
    return found;
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

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/objectdifference.h"

#include <QFile>
#include <QStringList>

/// What the tests of differences and patches share.
namespace nantian::tests {

/// What a server of Kubernetes 1.36 answered, cut down.
inline kube::SchemaPtr schema(const QString &name)
{
    QFile file(QStringLiteral(NANTIAN_SOURCE_DIR "/tests/data/openapi/") + name
               + QStringLiteral(".json"));
    const auto parsed = file.open(QIODevice::ReadOnly)
        ? kube::Schema::parse(file.readAll())
        : base::fail(base::Error::Code::Io, file.errorString());
    return parsed.value_or(nullptr);
}

inline QList<models::FieldChange> difference(const QByteArray &before, const QByteArray &after,
                                             const kube::SchemaType *type = nullptr,
                                             const models::DifferenceOptions &options = {})
{
    const auto found = models::objectDifference(before, after, type, options);
    return found.value_or(QList<models::FieldChange>{
        {models::FieldChange::Kind::Changed, {}, "failed", "failed", false, false}});
}

/// "+path after", "-path before", "~path before -> after", ">path" for moved.
inline QStringList dump(const QList<models::FieldChange> &changes)
{
    QStringList out;
    for (const models::FieldChange &change : changes) {
        const QString path = change.path.text();
        const QString before = QString::fromUtf8(change.before);
        const QString after = QString::fromUtf8(change.after);
        switch (change.kind) {
        case models::FieldChange::Kind::Added:
            out += u'+' + path + u' ' + after;
            break;
        case models::FieldChange::Kind::Removed:
            out += u'-' + path + u' ' + before;
            break;
        case models::FieldChange::Kind::Changed:
            out += u'~' + path + u' ' + before + QStringLiteral(" -> ") + after;
            break;
        case models::FieldChange::Kind::Moved:
            out += u'>' + path + u' ' + before + QStringLiteral(" -> ") + after;
            break;
        }
    }
    return out;
}

} // namespace nantian::tests

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/objectdifference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

/// Patches applied by Qt's JSON, which the models do not use.
namespace nantian::tests {

using namespace Qt::StringLiterals;

inline QByteArray jsonOf(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

inline QJsonValue valueOf(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().at(0);
}

/// RFC 7396, section 2.
inline QJsonValue merged(const QJsonValue &target, const QJsonValue &patch)
{
    if (!patch.isObject()) {
        return patch;
    }
    QJsonObject out = target.toObject();
    const QJsonObject changes = patch.toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it->isNull()) {
            out.remove(it.key());
        } else {
            out.insert(it.key(), merged(out.value(it.key()), *it));
        }
    }
    return out;
}

/// One operation of RFC 6902 below `path`; false when its place does not exist.
inline bool operate(QJsonValue &value, QStringList path, const QString &operation,
                    const QJsonValue &with)
{
    if (path.isEmpty()) {
        value = with;
        return operation == "replace"_L1;
    }
    const QString name = path.takeFirst().replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    const bool last = path.isEmpty();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const qsizetype at = name.toLongLong();
        if (at > array.size() || (at == array.size() && !(last && operation == "add"_L1))) {
            return false;
        }
        bool fine = true;
        if (last && operation == "add"_L1) {
            array.insert(at, with);
        } else if (last && operation == "remove"_L1) {
            array.removeAt(at);
        } else {
            QJsonValue inner = array.at(at);
            fine = operate(inner, path, operation, with);
            array.replace(at, inner);
        }
        value = array;
        return fine;
    }
    QJsonObject object = value.toObject();
    bool fine = last && operation == "add"_L1 ? !object.contains(name) : object.contains(name);
    if (last && operation == "remove"_L1) {
        object.remove(name);
    } else if (last) {
        object.insert(name, with);
    } else {
        QJsonValue inner = object.value(name);
        fine = fine && operate(inner, path, operation, with);
        object.insert(name, inner);
    }
    value = object;
    return fine;
}

/// What the patch makes of `before`; nothing when it does not fit.
inline QJsonValue patched(const QByteArray &before, const models::ObjectPatch &patch)
{
    QJsonValue value = valueOf(before);
    if (patch.contentType == "application/merge-patch+json") {
        return merged(value, valueOf(patch.body));
    }
    const QJsonArray operations = valueOf(patch.body).toArray();
    for (const QJsonValue &one : operations) {
        const QString path = one["path"_L1].toString();
        if (!operate(value, path.split(u'/').sliced(1), one["op"_L1].toString(), one["value"_L1])) {
            return QJsonValue(QJsonValue::Undefined);
        }
    }
    return value;
}

} // namespace nantian::tests

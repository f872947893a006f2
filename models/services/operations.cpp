// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/operations.h"

#include "base/quantity.h"
#include "kinds/labels.h"
#include "kube/api/parser.h"
#include "services/json.h"

#include <QCoreApplication>

#include <algorithm>

namespace nantian::models {

using namespace Qt::StringLiterals;

namespace {

struct OperationsTr
{
    Q_DECLARE_TR_FUNCTIONS(nantian::models::Operations)
};

FieldEdit number(std::initializer_list<QByteArray> path, int value, int from)
{
    return {fieldsPath(path), QByteArray::number(value), QByteArray::number(from)};
}

} // namespace

bool offers(const kube::Resource &resource, Operation operation)
{
    const QByteArray id = resource.id();
    switch (operation) {
    case Operation::Pause:
    case Operation::Resume:
        return id == "deployments.apps";
    case Operation::Cordon:
    case Operation::Uncordon:
    case Operation::Drain:
        return id == "nodes";
    case Operation::Suspend:
    case Operation::Unsuspend:
    case Operation::Start:
        return id == "cronjobs.batch" || id == "jobs.batch";
    case Operation::Resize:
        return id == "persistentvolumeclaims";
    case Operation::Bounds:
        return id == "horizontalpodautoscalers.autoscaling";
    case Operation::Labels:
        return resource.can("patch");
    }
    return false;
}

Edit scaleEdit(const kube::ObjectRef &workload, qint64 replicas, std::optional<qint64> from)
{
    FieldEdit field{fieldsPath({"spec", "replicas"}), QByteArray::number(replicas)};
    if (from) {
        field.from = QByteArray::number(*from);
    }
    return {workload, "scale", {field}};
}

Edit switchEdit(const kube::ObjectRef &object, Operation operation)
{
    const auto edit = [&object](const QByteArray &member, bool on) {
        return Edit{object, {}, {{fieldsPath({"spec", member}), on ? "true" : ""}}};
    };
    switch (operation) {
    case Operation::Pause:
    case Operation::Resume:
        return edit("paused", operation == Operation::Pause);
    case Operation::Cordon:
    case Operation::Uncordon:
        return edit("unschedulable", operation == Operation::Cordon);
    case Operation::Suspend:
    case Operation::Unsuspend: {
        // The API server sets false where it is missing; kubectl's patch says so too.
        Edit out = edit("suspend", operation == Operation::Suspend);
        if (operation == Operation::Unsuspend) {
            out.fields.first().value = "false";
        }
        return out;
    }
    default:
        return {object};
    }
}

Edit resizeEdit(const kube::ObjectRef &claim, const QString &size, const QString &from)
{
    return {claim,
            {},
            {{fieldsPath({"spec", "resources", "requests", "storage"}), textValue(size),
              textValue(from)}}};
}

QString sizeProblem(const QString &size, const QString &from)
{
    const base::Result<base::Quantity> wanted = base::Quantity::parse(size.toStdString());
    const base::Result<base::Quantity> now = base::Quantity::parse(from.toStdString());
    if (!wanted) {
        return OperationsTr::tr("A size is a number with a unit, such as 20Gi.");
    }
    if (now && *wanted < *now) {
        return OperationsTr::tr("A claim only grows; it has %1 now.").arg(from);
    }
    return {};
}

Edit boundsEdit(const kube::ObjectRef &autoscaler, const ReplicaBounds &bounds,
                const ReplicaBounds &from)
{
    Edit out{autoscaler};
    if (bounds.least != from.least) {
        out.fields.append(number({"spec", "minReplicas"}, bounds.least, from.least));
    }
    if (bounds.most != from.most) {
        out.fields.append(number({"spec", "maxReplicas"}, bounds.most, from.most));
    }
    return out;
}

QList<FieldEdit> pairEdits(const QByteArray &member, const TextPairs &pairs, const TextPairs &from)
{
    const auto find = [](const TextPairs &list, const QString &key) {
        return std::ranges::find(list, key, [](const auto &pair) { return pair.first; });
    };
    const auto path = [&member](const QString &key) {
        return fieldsPath({"metadata", member, key.toUtf8()});
    };
    QList<FieldEdit> out;
    for (const auto &[key, value] : from) {
        if (find(pairs, key) == pairs.cend()) {
            out.append({path(key), {}, textValue(value)});
        }
    }
    for (const auto &[key, value] : pairs) {
        const auto before = find(from, key);
        if (before == from.cend()) {
            out.append({path(key), textValue(value), QByteArray()});
        } else if (before->second != value) {
            out.append({path(key), textValue(value), textValue(before->second)});
        }
    }
    return out;
}

QString keyProblem(const QString &key)
{
    const std::string text = key.toStdString();
    const std::size_t slash = text.find('/');
    if (slash != std::string::npos && !kinds::isDnsSubdomain(text.substr(0, slash))) {
        return OperationsTr::tr(
            "What stands before / in a key is a DNS name in lower case, such as "
            "example.org.");
    }
    if (!kinds::isLabelKey(text)) {
        return OperationsTr::tr(
            "A key has at most 63 letters, digits, -, _ and ., and begins and ends with a "
            "letter or digit.");
    }
    return {};
}

QString labelValueProblem(const QString &value)
{
    if (kinds::isLabelValue(value.toStdString())) {
        return {};
    }
    return OperationsTr::tr(
        "The value of a label has at most 63 letters, digits, -, _ and ., and begins and "
        "ends with a letter or digit.");
}

std::expected<QList<FieldEdit>, QString> pairFields(const QByteArray &member, const QString &line)
{
    QList<FieldEdit> out;
    QStringList seen;
    const QStringList words = line.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        const bool removes = equals < 0 && word.endsWith(u'-');
        const QString key = removes ? word.chopped(1) : word.first(qMax(equals, qsizetype(0)));
        if (equals < 0 && !removes) {
            return std::unexpected(OperationsTr::tr("%1 is neither key=value nor key-.").arg(word));
        }
        const QString value = removes ? QString() : word.sliced(equals + 1);
        const QString problem = keyProblem(key);
        const QString wrong =
            problem.isEmpty() && member == "labels" ? labelValueProblem(value) : problem;
        if (!wrong.isEmpty()) {
            return std::unexpected(wrong);
        }
        if (seen.contains(key)) {
            return std::unexpected(OperationsTr::tr("%1 stands there twice.").arg(key));
        }
        seen.append(key);
        out.append({fieldsPath({"metadata", member, key.toUtf8()}),
                    removes ? QByteArray() : textValue(value)});
    }
    return out;
}

TextPairs pairsOf(const QByteArray &json)
{
    TextPairs out;
    kube::Parser parser;
    if (const auto object = parser.parse(json::view(json))) {
        object->members([&out](std::string_view name, const kube::Object &value) {
            out.append({json::text(name), json::text(value.string())});
        });
    }
    std::ranges::sort(out);
    return out;
}

} // namespace nantian::models

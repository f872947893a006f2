// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/edit.h"

#include "kube/api/parser.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/managedfields.h"
#include "services/preview.h"
#include "services/requests.h"
#include "services/serverpath.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <span>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Call;
using base::Error;
using base::Result;
using kube::HttpRequest;
using kube::HttpTransport;
using kube::Object;
using kube::ObjectRef;

namespace {

/// A version that changed between reading and writing is read anew so often: the status of a
/// workload that rolls out changes all the time.
constexpr int kTries = 5;

using Steps = std::span<const FieldStep>;

QJsonValue jsonValue(const QByteArray &json)
{
    return json.isEmpty() ? QJsonValue(QJsonValue::Null)
                          : QJsonDocument::fromJson('[' + json + ']').array().first();
}

QJsonObject keysOf(const FieldStep &step)
{
    QJsonObject out;
    for (const auto &[name, value] : step.keys) {
        out.insert(QString::fromUtf8(name), jsonValue(value));
    }
    return out;
}

bool hasKeys(const QJsonObject &item, const QJsonObject &keys)
{
    return std::ranges::all_of(keys.keys(), [&item, &keys](const QString &name) {
        return item.value(name) == keys.value(name);
    });
}

/// The value of a member or item that lies `steps` deep below `node` set; what is on the way is
/// made. A null is written (a patch says so that a field goes) or taken out.
enum class Nulls : quint8 { Written, Removed };

QJsonValue withValue(const QJsonValue &node, Steps steps, const QJsonValue &value, Nulls nulls)
{
    if (steps.empty()) {
        return value;
    }
    const FieldStep &step = steps.front();
    if (step.kind == FieldStep::Kind::Key) {
        const QJsonObject keys = keysOf(step);
        QJsonArray items = node.toArray();
        const auto found = std::ranges::find_if(
            items, [&keys](const QJsonValue &item) { return hasKeys(item.toObject(), keys); });
        if (found == items.end()) {
            items.append(withValue(keys, steps.subspan(1), value, nulls));
        } else {
            *found = withValue(*found, steps.subspan(1), value, nulls);
        }
        return items;
    }
    QJsonObject object = node.toObject();
    const QString name = QString::fromUtf8(step.name);
    const QJsonValue below = withValue(object.value(name), steps.subspan(1), value, nulls);
    if (below.isNull() && nulls == Nulls::Removed) {
        object.remove(name);
    } else {
        object.insert(name, below);
    }
    return object;
}

QJsonObject withFields(QJsonObject object, const QList<FieldEdit> &fields, Nulls nulls)
{
    for (const FieldEdit &field : fields) {
        const QList<FieldStep> steps = field.path.steps();
        object = withValue(object, steps, jsonValue(field.value), nulls).toObject();
    }
    return object;
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The item the path goes through that is not there; null: there is none such.
std::optional<FieldPath> missingItem(const Object &object, const FieldPath &path)
{
    FieldPath way;
    const QList<FieldStep> steps = path.steps();
    for (const FieldStep &step : steps) {
        way = way.child(step);
        if (step.kind == FieldStep::Kind::Key && valueAt(object, way).isEmpty()) {
            return way;
        }
    }
    return std::nullopt;
}

/// A field that is not there and one that is false or null are the same to the API's types.
QByteArray plain(const QByteArray &json)
{
    return json == "false" || json == "null" ? QByteArray() : json;
}

/// What is really to be written; all of it is as it was.
Result<QList<FieldEdit>> toWrite(const Edit &edit, const Object &there)
{
    QList<FieldEdit> out;
    for (const FieldEdit &field : edit.fields) {
        if (const std::optional<FieldPath> missing = missingItem(there, field.path)) {
            return refusal(Error::Code::Invalid, edit.object, u"NoSuchItem"_s,
                           u"there is no %1"_s.arg(missing->text()));
        }
        const QByteArray now = valueAt(there, field.path);
        if (plain(now) == plain(field.value)) {
            continue;
        }
        if (field.from && plain(now) != plain(*field.from)) {
            std::unexpected<Error> changed = refusal(Error::Code::Conflict, edit.object,
                                                     u"Changed"_s, u"it was changed since"_s);
            changed.error().causes = {{u"Changed"_s, field.path.text(), valueText(now)}};
            return changed;
        }
        out.append(field);
    }
    return out;
}

/// The error with who owns the field that was changed.
Error withManagers(Error error, const Edit &edit, const Object &live)
{
    const QString field = error.causes.first().field;
    for (const FieldEdit &each : edit.fields) {
        const QStringList managers =
            each.path.text() == field ? ownersOf(live, each.path) : QStringList();
        for (const QString &manager : managers) {
            error.causes.append({u"Manager"_s, field, manager});
        }
    }
    return error;
}

/// Values of a Secret need not come along where only its labels change.
bool isInMetadata(const FieldPath &path) { return path.steps().first().name == "metadata"; }

/// Do the fields have these values?
JudgeWrite isThere(const QList<FieldEdit> &fields)
{
    return [fields](const Object &now) {
        return std::optional(std::ranges::all_of(fields, [&now](const FieldEdit &field) {
            return plain(valueAt(now, field.path)) == plain(field.value);
        }));
    };
}

Call<Tried> send(HttpTransport *transport, Edit edit, bool dryRun)
{
    const QByteArray path =
        edit.object.resource.path(edit.object.ns, edit.object.name, edit.subresource);
    const bool metadataOnly = std::ranges::all_of(edit.fields, isInMetadata, &FieldEdit::path);
    for (int left = kTries; true; --left) {
        const Result<ReadObject> there = co_await readSameObject(
            transport, edit.object, metadataOnly ? metadataGet(path) : jsonGet(path));
        if (!there) {
            co_return std::unexpected(there.error());
        }
        const Result<QList<FieldEdit>> fields = toWrite(edit, there->object);
        if (!fields && fields.error().reason == "Changed"_L1) {
            // A subresource does not tell.
            const Result<ReadObject> live = edit.subresource.isEmpty()
                ? there
                : co_await readObject(
                      transport,
                      metadataGet(edit.object.resource.path(edit.object.ns, edit.object.name)));
            co_return std::unexpected(live ? withManagers(fields.error(), edit, live->object)
                                           : fields.error());
        }
        if (!fields) {
            co_return std::unexpected(fields.error());
        }
        Tried out{edit.object, {{}, {}, there->body}};
        if (fields->isEmpty()) {
            co_return out;
        }
        if (co_await FlowCancelled{}) {
            co_return cancelled();
        }
        const FieldEdit version{fieldsPath({"metadata", "resourceVersion"}),
                                textValue(QString::fromUtf8(there->version()))};
        HttpRequest request = jsonWrite("PATCH", path + '?' + kManager + (dryRun ? kDryRun : ""),
                                        isStrategic(*fields) ? kStrategicPatch : kMergePatch,
                                        patchOf(QList<FieldEdit>(*fields) << version));
        if (metadataOnly) {
            answerMetadata(request);
        }
        Result<WriteResult> answer;
        if (dryRun) {
            answer = co_await sendWrite(transport, request);
        } else {
            answer = co_await sendAndSee(transport, request,
                                         metadataOnly ? metadataGet(path) : jsonGet(path),
                                         isThere(*fields));
        }
        if (answer) {
            out.answer = *answer;
            out.answer.before = there->body;
            co_return out;
        }
        if (dryRun && refusesDryRun(answer.error())) {
            const QJsonObject live = QJsonDocument::fromJson(there->body).object();
            out.answer.object = bytes(withFields(live, *fields, Nulls::Removed));
            out.untried = answer.error();
            co_return out;
        }
        if (left == 1 || answer.error().code != Error::Code::Conflict) {
            co_return std::unexpected(answer.error());
        }
    }
}

} // namespace

Edit Edit::reversed() const
{
    Edit out = *this;
    for (FieldEdit &field : out.fields) {
        const QByteArray written = field.value;
        field.value = field.from.value_or(QByteArray());
        field.from = written;
    }
    return out;
}

Edit Edit::over(const QList<QByteArray> &stood) const
{
    Edit out = *this;
    for (qsizetype i = 0; i < qMin(out.fields.size(), stood.size()); ++i) {
        out.fields[i].from = stood.at(i);
    }
    return out;
}

FieldPath fieldsPath(std::initializer_list<QByteArray> names)
{
    FieldPath out;
    for (const QByteArray &name : names) {
        out = out.child({.name = name});
    }
    return out;
}

QByteArray patchOf(const QList<FieldEdit> &fields)
{
    return bytes(withFields({}, fields, Nulls::Written));
}

bool isStrategic(const QList<FieldEdit> &fields)
{
    return std::ranges::any_of(fields, [](const FieldEdit &field) {
        const QList<FieldStep> steps = field.path.steps();
        return std::ranges::any_of(
            steps, [](const FieldStep &step) { return step.kind == FieldStep::Kind::Key; });
    });
}

QByteArray textValue(const QString &text)
{
    QByteArray out;
    json::appendString(out, json::view(text.toUtf8()));
    return out;
}

QString valueText(const QByteArray &json)
{
    const QJsonValue value = jsonValue(json);
    return value.isString() ? value.toString() : QString::fromUtf8(json);
}

Call<Comparison> previewEdit(HttpTransport *transport, kube::SchemaCache *schemas, Edit edit)
{
    const Result<Tried> tried = co_await send(transport, edit, true);
    if (!tried) {
        co_return std::unexpected(tried.error());
    }
    Result<Comparison> out = co_await previewOf(transport, schemas, *tried);
    if (out) {
        kube::Parser parser;
        if (const Result<Object> before = parser.parse(json::view(tried->answer.before))) {
            for (const FieldEdit &field : std::as_const(edit.fields)) {
                out->stood.append(valueAt(*before, field.path));
            }
        }
    }
    co_return out;
}

Call<EditDone> writeEdit(HttpTransport *transport, Edit edit)
{
    const Result<Tried> done = co_await send(transport, edit, false);
    if (!done) {
        co_return std::unexpected(done.error());
    }
    EditDone out{edit, done->answer};
    if (done->answer.object.isEmpty()) {
        out.edit.fields.clear();
        co_return out;
    }
    kube::Parser parsers[2];
    const Result<Object> before = parsers[0].parse(json::view(done->answer.before));
    const Result<Object> after = parsers[1].parse(json::view(done->answer.object));
    if (before && after) {
        for (FieldEdit &field : out.edit.fields) {
            field.from = valueAt(*before, field.path);
            field.value = valueAt(*after, field.path);
        }
    }
    out.edit.fields.removeIf([](const FieldEdit &field) { return field.value == field.from; });
    co_return out;
}

Call<QList<QByteArray>> readValues(HttpTransport *transport, ObjectRef object,
                                   QList<FieldPath> fields)
{
    const QByteArray path = object.resource.path(object.ns, object.name);
    const Result<ReadObject> there = co_await readObject(
        transport, std::ranges::all_of(fields, isInMetadata) ? metadataGet(path) : jsonGet(path));
    if (!there) {
        co_return std::unexpected(there.error());
    }
    QList<QByteArray> out;
    for (const FieldPath &field : std::as_const(fields)) {
        out.append(valueAt(there->object, field));
    }
    co_return out;
}

} // namespace nantian::models

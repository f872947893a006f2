// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/serverpath.h"

#include "services/json.h"

#include <algorithm>
#include <span>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::Object;

namespace {

/// A way that has one reading: names of members and positions of items.
struct PlaceStep
{
    std::string name;
    std::optional<std::size_t> index;
};
using Place = std::vector<PlaceStep>;
using Places = std::vector<std::span<const PlaceStep>>;

/// Behind the end of what begins at `from`, up to one of `ends` outside quotes.
qsizetype endOf(QStringView text, qsizetype from, QStringView ends)
{
    bool quoted = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted && c == u'\\') {
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && ends.contains(c)) {
            return i;
        }
    }
    return text.size();
}

/// A value as Go quotes it (%q), without its quotes.
std::string unquoted(QStringView text)
{
    if (!text.startsWith(u'"')) {
        return text.toString().toStdString();
    }
    text = text.sliced(1);
    if (text.endsWith(u'"')) {
        text.chop(1);
    }
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        QChar c = text.at(i);
        if (c == u'\\' && i + 1 < text.size()) {
            c = text.at(++i);
            c = c == u'n' ? QChar(u'\n') : c == u't' ? QChar(u'\t') : c;
        }
        out += c;
    }
    return out.toStdString();
}

ServerStep bracketed(QStringView inside)
{
    bool isNumber = false;
    const int index = inside.toInt(&isNumber);
    if (isNumber && index >= 0) {
        return {.kind = ServerStep::Kind::Index, .index = static_cast<std::size_t>(index)};
    }
    if (inside.startsWith(u'=')) {
        return {.kind = ServerStep::Kind::Value, .text = unquoted(inside.sliced(1))};
    }
    if (endOf(inside, 0, u"=") == inside.size()) {
        return {.text = unquoted(inside)};
    }
    ServerStep step{.kind = ServerStep::Kind::Keys};
    for (qsizetype at = 0; at < inside.size();) {
        const qsizetype end = endOf(inside, at, u",");
        const QStringView part = inside.sliced(at, end - at);
        const qsizetype equals = endOf(part, 0, u"=");
        step.keys.emplace_back(part.first(equals).trimmed().toString().toStdString(),
                               unquoted(part.sliced(std::min(equals + 1, part.size()))));
        at = end + 1;
    }
    return step;
}

bool hasKeys(const Object &item, const ServerStep &step)
{
    return std::ranges::all_of(step.keys, [&item](const auto &key) {
        const Object value = item[key.first];
        return value.exists() && json::scalarText(value).toStdString() == key.second;
    });
}

std::optional<PlaceStep> itemOf(const Object &array, const ServerStep &step, Object &found)
{
    std::optional<PlaceStep> out;
    std::size_t index = 0;
    array.each([&](const Object &item) {
        const bool hit = step.kind == ServerStep::Kind::Index ? index == step.index
            : step.kind == ServerStep::Kind::Keys
            ? hasKeys(item, step)
            : json::scalarText(item).toStdString() == step.text;
        if (hit && !out) {
            out = PlaceStep{{}, index};
            found = item;
        }
        ++index;
    });
    return out;
}

/// Where a path leads, and what stands there.
std::optional<Place> locate(Object &value, const QString &path)
{
    const std::vector<ServerStep> steps = parseServerPath(path);
    Place place;
    std::size_t at = 0;
    while (at < steps.size()) {
        if (value.isObject()) {
            const std::optional<PlaceStep> step =
                longestMember(steps, at, [&value](const std::string &name) {
                    bool has = false;
                    value.members(
                        [&](std::string_view key, const Object &) { has |= key == name; });
                    return has ? std::optional(PlaceStep{name, std::nullopt}) : std::nullopt;
                });
            if (!step) {
                return std::nullopt;
            }
            value = value[step->name];
            place.push_back(*step);
        } else {
            Object item;
            const std::optional<PlaceStep> step = itemOf(value, steps[at++], item);
            if (!step) {
                return std::nullopt;
            }
            value = item;
            place.push_back(*step);
        }
    }
    return place.empty() ? std::nullopt : std::optional(place);
}

/// The rest of those places that go on at this step.
Places below(const Places &places, std::string_view name, std::optional<std::size_t> index)
{
    Places out;
    for (const std::span<const PlaceStep> place : places) {
        if (place.front().index == index && (index || place.front().name == name)) {
            out.push_back(place.subspan(1));
        }
    }
    return out;
}

bool endsHere(const Places &places)
{
    return std::ranges::any_of(places, [](const auto &place) { return place.empty(); });
}

/// The depth is that of the longest place: whatever is below the last of them is copied whole.
void copyWithout(QByteArray &out, const Object &value, const Places &places)
{
    if (places.empty()) {
        json::appendValue(out, value);
    } else if (value.isObject()) {
        json::copyMembers(out, value, [&](std::string_view name, const Object &member) {
            const Places inner = below(places, name, std::nullopt);
            if (!endsHere(inner)) {
                copyWithout(out, member, inner);
            }
        });
    } else {
        out += '[';
        std::size_t index = 0;
        value.each([&](const Object &item) {
            const Places inner = below(places, {}, index++);
            if (!endsHere(inner)) {
                json::beginItem(out);
                copyWithout(out, item, inner);
            }
        });
        out += ']';
    }
}

} // namespace

std::vector<ServerStep> parseServerPath(QStringView path)
{
    std::vector<ServerStep> steps;
    qsizetype at = 0;
    while (at < path.size()) {
        if (path.at(at) == u'.') {
            ++at;
        } else if (path.at(at) == u'[') {
            const qsizetype end = endOf(path, at + 1, u"]");
            steps.push_back(bracketed(path.sliced(at + 1, end - at - 1)));
            at = end + 1;
        } else {
            qsizetype end = at;
            while (end < path.size() && path.at(end) != u'.' && path.at(end) != u'[') {
                ++end;
            }
            steps.push_back({.text = path.sliced(at, end - at).toString().toStdString()});
            at = end;
        }
    }
    return steps;
}

QByteArray valueAt(const Object &object, const QString &path)
{
    Object value = object;
    return locate(value, path) ? json::compact(value) : QByteArray();
}

QByteArray withoutFields(const Object &object, const QStringList &paths)
{
    std::vector<Place> found;
    for (const QString &path : paths) {
        Object value = object;
        if (std::optional<Place> place = locate(value, path)) {
            found.push_back(std::move(*place));
        }
    }
    QByteArray out;
    copyWithout(out, object, Places(found.begin(), found.end()));
    return out;
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/serverpath.h"

#include "kube/api/parser.h"
#include "services/json.h"

#include <algorithm>
#include <array>
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
    static constexpr QStringView kEscapes = u"abfnrtv";
    static constexpr QStringView kMeant = u"\a\b\f\n\r\t\v";
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'\\' || i + 1 == text.size()) {
            out += text.at(i);
            continue;
        }
        const QChar c = text.at(++i);
        const qsizetype digits = c == u'x' ? 2 : c == u'u' ? 4 : c == u'U' ? 8 : 0;
        const qsizetype known = kEscapes.indexOf(c);
        if (digits > 0) {
            out += QString::fromUcs4(
                std::array{char32_t(text.mid(i + 1, digits).toUInt(nullptr, 16))}.data(), 1);
            i += digits;
        } else {
            out += known < 0 ? c : kMeant.at(known);
        }
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

std::optional<PlaceStep> itemOf(const Object &array, const ServerStep &step, Object &found)
{
    std::vector<Object> items;
    array.each([&items](const Object &item) { items.push_back(item); });
    const std::optional<std::size_t> index = itemOf(
        step, items.size(), [&](std::size_t i) { return json::scalarText(items[i]).toStdString(); },
        [&](std::size_t i, const std::string &name) {
            const Object value = items[i][name];
            return value.exists() ? std::optional(json::scalarText(value).toStdString())
                                  : std::nullopt;
        });
    if (!index) {
        return std::nullopt;
    }
    found = items[*index];
    return PlaceStep{{}, index};
}

std::optional<PlaceStep> memberOf(const Object &object, const std::string &name)
{
    bool has = false;
    object.members([&](std::string_view key, const Object &) { has |= key == name; });
    return has ? std::optional(PlaceStep{name, std::nullopt}) : std::nullopt;
}

/// As a person means it, where every step has one reading.
std::vector<ServerStep> exactSteps(const FieldPath &path)
{
    const auto text = [](const QByteArray &json) {
        kube::Parser parser;
        const auto value = parser.parse(json::view("[" + json + "]"));
        std::string out;
        if (value) {
            value->each([&out](const Object &one) { out = json::scalarText(one).toStdString(); });
        }
        return out;
    };
    std::vector<ServerStep> out;
    for (const FieldStep &step : path.steps()) {
        ServerStep one;
        switch (step.kind) {
        case FieldStep::Kind::Field:
            one.text = step.name.toStdString();
            break;
        case FieldStep::Kind::Key:
            one.kind = ServerStep::Kind::Keys;
            for (const auto &[name, value] : step.keys) {
                one.keys.emplace_back(name.toStdString(), text(value));
            }
            break;
        case FieldStep::Kind::Value:
            one.kind = ServerStep::Kind::Value;
            one.text = text(step.name);
            break;
        case FieldStep::Kind::Index:
            one.kind = ServerStep::Kind::Index;
            one.index = static_cast<std::size_t>(step.index);
            break;
        }
        out.push_back(std::move(one));
    }
    return out;
}

/// Where steps lead, and what stands there. Unless they are `exact`, several may be one name.
std::optional<Place> locate(Object &value, const std::vector<ServerStep> &steps, bool exact)
{
    Place place;
    std::size_t at = 0;
    while (at < steps.size()) {
        std::optional<PlaceStep> step;
        Object inner;
        if (!value.isObject()) {
            step = itemOf(value, steps[at++], inner);
        } else if (exact) {
            step = memberOf(value, steps[at++].text);
        } else {
            step = longestMember(
                steps, at, [&value](const std::string &name) { return memberOf(value, name); });
        }
        if (!step) {
            return std::nullopt;
        }
        value = step->index ? inner : value[step->name];
        place.push_back(std::move(*step));
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

/// What is at those places and nothing else.
void copyOnly(QByteArray &out, const Object &value, const Places &places)
{
    if (endsHere(places)) {
        json::appendValue(out, value);
    } else if (value.isObject()) {
        json::copyMembers(out, value, [&](std::string_view name, const Object &member) {
            if (const Places inner = below(places, name, std::nullopt); !inner.empty()) {
                copyOnly(out, member, inner);
            }
        });
    } else {
        out += '[';
        std::size_t index = 0;
        value.each([&](const Object &item) {
            if (const Places inner = below(places, {}, index++); !inner.empty()) {
                json::beginItem(out);
                copyOnly(out, item, inner);
            }
        });
        out += ']';
    }
}

/// The keys of the items a place leads through, each a place of its own.
void appendKeys(std::vector<Place> &out, const Place &place, const std::vector<ServerStep> &steps)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (const auto &[name, value] : steps[i].keys) {
            Place key(place.begin(), place.begin() + static_cast<std::ptrdiff_t>(i) + 1);
            key.push_back({name, std::nullopt});
            out.push_back(std::move(key));
        }
    }
}

QByteArray without(const Object &object, const std::vector<std::optional<Place>> &places)
{
    Places found;
    for (const std::optional<Place> &place : places) {
        if (place) {
            found.emplace_back(*place);
        }
    }
    QByteArray out;
    copyWithout(out, object, found);
    return out;
}

} // namespace

std::vector<ServerStep> parseServerPath(QStringView path)
{
    std::vector<ServerStep> steps;
    qsizetype at = 0;
    while (at < path.size()) {
        if (path.at(at) == u'[') {
            const qsizetype end = endOf(path, at + 1, u"]");
            steps.push_back(bracketed(path.sliced(at + 1, end - at - 1)));
            at = end + 1;
            continue;
        }
        if (path.at(at) == u'.') {
            ++at;
        }
        qsizetype end = at;
        while (end < path.size() && path.at(end) != u'.' && path.at(end) != u'[') {
            ++end;
        }
        steps.push_back({.text = path.sliced(at, end - at).toString().toStdString()});
        at = end;
    }
    return steps;
}

QByteArray valueAt(const Object &object, const QString &path)
{
    Object value = object;
    return locate(value, parseServerPath(path), false) ? json::compact(value) : QByteArray();
}

QByteArray valueAt(const Object &object, const FieldPath &path)
{
    Object value = object;
    return locate(value, exactSteps(path), true) ? json::compact(value) : QByteArray();
}

QByteArray withoutFields(const Object &object, const QStringList &paths)
{
    std::vector<std::optional<Place>> places;
    for (const QString &path : paths) {
        Object value = object;
        places.push_back(locate(value, parseServerPath(path), false));
    }
    return without(object, places);
}

QByteArray withoutFields(const Object &object, const QList<FieldPath> &paths)
{
    std::vector<std::optional<Place>> places;
    for (const FieldPath &path : paths) {
        Object value = object;
        places.push_back(locate(value, exactSteps(path), true));
    }
    return without(object, places);
}

QByteArray onlyFields(const Object &object, const QList<FieldPath> &paths)
{
    std::vector<Place> places;
    for (const FieldPath &path : paths) {
        Object value = object;
        const std::vector<ServerStep> steps = exactSteps(path);
        if (path.isRoot()) {
            places.emplace_back();
        } else if (std::optional<Place> place = locate(value, steps, true)) {
            appendKeys(places, *place, steps);
            places.push_back(std::move(*place));
        }
    }
    QByteArray out;
    copyOnly(out, object, Places(places.begin(), places.end()));
    return out;
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"
#include "services/fieldpath.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nantian::models {

/// One step of a field path as the server writes it, in errors and conflicts
/// (structured-merge-diff's PathElement.String(), and field.Path of validation). Names are not
/// quoted there: a label with dots comes as several steps, which longestMember() puts together.
struct ServerStep
{
    enum class Kind : quint8 {
        Field, ///< `.image`, `[some.key]`, `["some.key"]`
        Keys,  ///< `[name="web"]`, `[port=80,protocol="TCP"]`
        Value, ///< `[="a/b"]`
        Index, ///< `[0]`
    };
    Kind kind = Kind::Field;
    std::string text = {}; ///< Field, and Value without its quotes
    std::vector<std::pair<std::string, std::string>> keys = {}; ///< values without their quotes
    std::size_t index = 0;
};

/// Whatever is no path of the server's becomes fields that are nowhere. Names may begin, end and go
/// on with dots (`.data..env`): each dot without a name before it is an empty Field step.
/// Pure, any thread.
[[nodiscard]] std::vector<ServerStep> parseServerPath(QStringView path);

/// The longest run of Field steps from `at` that is one member, as `find(name)` knows it (optional
/// or pointer); `at` goes behind it, or one on where there is none.
template <class Find>
auto longestMember(const std::vector<ServerStep> &steps, std::size_t &at, Find find)
    -> decltype(find(std::string()))
{
    decltype(find(std::string())) found{};
    std::string joined;
    std::size_t used = at;
    for (std::size_t i = at; i < steps.size() && steps[i].kind == ServerStep::Kind::Field; ++i) {
        joined += (i == at ? "" : ".") + steps[i].text;
        if (auto hit = find(joined)) {
            found = hit;
            used = i;
        }
    }
    at = used + 1;
    return found;
}

/// Which of `count` items a step means; nullopt: none. `text(i)` is a plain item's text, `field(i,
/// name)` the text of a member or nullopt where it has none. Keys that an item leaves out, because
/// they are defaults, count as fitting where that leads to one item only.
template <class Text, class Field>
std::optional<std::size_t> itemOf(const ServerStep &step, std::size_t count, Text text, Field field)
{
    if (step.kind == ServerStep::Kind::Index) {
        return step.index < count ? std::optional(step.index) : std::nullopt;
    }
    std::optional<std::size_t> likely;
    int candidates = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (step.kind != ServerStep::Kind::Keys) {
            if (text(i) == step.text) {
                return i;
            }
            continue;
        }
        std::size_t written = 0;
        bool fits = true;
        for (const auto &[name, wanted] : step.keys) {
            const std::optional<std::string> value = field(i, name);
            fits = fits && (!value || *value == wanted);
            written += value ? 1U : 0U;
        }
        if (fits && written == step.keys.size()) {
            return i;
        }
        if (fits && written > 0) {
            likely = i;
            ++candidates;
        }
    }
    return candidates == 1 ? likely : std::nullopt;
}

/// Compact JSON of what stands at a path; empty: nothing. Pure, any thread.
[[nodiscard]] QByteArray valueAt(const kube::Object &object, const QString &path);
[[nodiscard]] QByteArray valueAt(const kube::Object &object, const FieldPath &path);
/// The object as compact JSON without what stands at these paths. Pure, any thread.
[[nodiscard]] QByteArray withoutFields(const kube::Object &object, const QStringList &paths);
[[nodiscard]] QByteArray withoutFields(const kube::Object &object, const QList<FieldPath> &paths);
/// The object as compact JSON with what stands at these paths only, and the keys of the list items
/// that are on the way. Pure, any thread.
[[nodiscard]] QByteArray onlyFields(const kube::Object &object, const QList<FieldPath> &paths);

} // namespace nantian::models

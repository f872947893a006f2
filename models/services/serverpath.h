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

// Keys that an item leaves out, because they are defaults, count as fitting where that leads to one
// item only.

/// Compact JSON of what stands at a path; empty: nothing. Pure, any thread.
[[nodiscard]] QByteArray valueAt(const kube::Object &object, const QString &path);
[[nodiscard]] QByteArray valueAt(const kube::Object &object, const FieldPath &path);
/// The object as compact JSON without what stands at these paths. Pure, any thread.
[[nodiscard]] QByteArray withoutFields(const kube::Object &object, const QStringList &paths);
[[nodiscard]] QByteArray withoutFields(const kube::Object &object, const QList<FieldPath> &paths);

} // namespace nantian::models

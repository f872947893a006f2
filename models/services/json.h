// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"

#include <QByteArray>
#include <QString>

#include <string_view>

namespace nantian::models::json {

/// Appends a JSON string, quoted and escaped.
void appendString(QByteArray &out, std::string_view text);
/// Before an item of the list, or a member of the object, that is open at the end of `out`: appends
/// a comma unless the text ends with '[' or '{'. No value that is complete ends so (a string ends
/// with its quote), therefore the text does exactly where nothing came before in this list or
/// object.
void beginItem(QByteArray &out);
/// beginItem(), then the name and its colon; the value comes next.
void beginMember(QByteArray &out, std::string_view name);
/// Appends the value as compact JSON; nothing there: null.
void appendValue(QByteArray &out, const kube::Object &value);
[[nodiscard]] QByteArray compact(const kube::Object &value);

/// Appends an object. For each member of `object` in order, `write(name, value)` appends to `out`
/// the value it shall have; a member it appends nothing for is left out.
template <class Writer>
void copyMembers(QByteArray &out, const kube::Object &object, Writer write)
{
    out += '{';
    object.members([&](std::string_view name, const kube::Object &value) {
        const qsizetype before = out.size();
        beginMember(out, name);
        const qsizetype begun = out.size();
        write(name, value);
        if (out.size() == begun) {
            out.truncate(before);
        }
    });
    out += '}';
}
/// Appends a list. For each item of `array` in order, `write(item)` appends one value to `out`.
template <class Writer>
void copyItems(QByteArray &out, const kube::Object &array, Writer write)
{
    out += '[';
    array.each([&](const kube::Object &item) {
        beginItem(out);
        write(item);
    });
    out += ']';
}

[[nodiscard]] inline QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}
[[nodiscard]] inline QString text(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
[[nodiscard]] inline std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}
/// A plain value as it would be written: strings as they are, numbers and booleans as JSON.
[[nodiscard]] QString scalarText(const kube::Object &value);

} // namespace nantian::models::json

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"

#include <string>

namespace nantian::models::json {

void appendString(QByteArray &out, std::string_view text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += kHex[static_cast<unsigned char>(c) >> 4];
                out += kHex[static_cast<unsigned char>(c) & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void beginItem(QByteArray &out)
{
    if (!out.endsWith('[') && !out.endsWith('{')) {
        out += ',';
    }
}

void beginMember(QByteArray &out, std::string_view name)
{
    beginItem(out);
    appendString(out, name);
    out += ':';
}

void appendValue(QByteArray &out, const kube::Object &value)
{
    if (!value.exists()) {
        out += "null";
        return;
    }
    const std::string text = simdjson::minify(value.element());
    out.append(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArray compact(const kube::Object &value)
{
    QByteArray out;
    appendValue(out, value);
    return out;
}

QString scalarText(const kube::Object &value)
{
    if (value.isString()) {
        return text(value.string());
    }
    return value.exists() ? QString::fromUtf8(compact(value)) : QString();
}

} // namespace nantian::models::json

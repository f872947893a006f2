// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/labels.h"

#include <QVarLengthArray>

#include <algorithm>
#include <utility>

namespace nantian::kinds {

using kube::Object;

namespace {

constexpr std::string_view kNoLabels = "<none>";
constexpr std::size_t kMostName = 63;
constexpr std::size_t kMostPrefix = 253;

bool isLowerOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool isAlphanumeric(char c) { return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z'); }

/// Ends as well as inner characters fit.
bool isWord(std::string_view text, bool (*end)(char), bool (*inner)(char))
{
    return !text.empty() && end(text.front()) && end(text.back())
        && std::ranges::all_of(text, inner);
}

bool isName(std::string_view text)
{
    return text.size() <= kMostName && isWord(text, isAlphanumeric, [](char c) {
               return isAlphanumeric(c) || c == '-' || c == '_' || c == '.';
           });
}

} // namespace

bool isDnsSubdomain(std::string_view text)
{
    if (text.size() > kMostPrefix) {
        return false;
    }
    while (true) {
        const std::size_t dot = std::min(text.find('.'), text.size());
        if (!isWord(text.substr(0, dot), isLowerOrDigit,
                    [](char c) { return isLowerOrDigit(c) || c == '-'; }))
        {
            return false;
        }
        if (dot == text.size()) {
            return true;
        }
        text.remove_prefix(dot + 1);
    }
}

bool isLabelKey(std::string_view key)
{
    const std::size_t slash = key.find('/');
    if (slash == std::string_view::npos) {
        return isName(key);
    }
    return isDnsSubdomain(key.substr(0, slash)) && isName(key.substr(slash + 1));
}

bool isLabelValue(std::string_view value) { return value.empty() || isName(value); }

std::string formatLabels(const Object &labels)
{
    // labels.Set sorts the finished "key=value" texts: "app.kubernetes.io/name=x" before "app=x".
    QVarLengthArray<std::string, 8> parts;
    labels.members([&](std::string_view key, const Object &value) {
        std::string text(key);
        text.append(1, '=').append(value.string());
        parts.append(std::move(text));
    });
    std::ranges::sort(parts);
    std::string out;
    for (const std::string &part : parts) {
        out.append(out.empty() ? "" : ",").append(part);
    }
    return out.empty() ? std::string(kNoLabels) : out;
}

std::optional<std::string> formatSelector(const Object &selector)
{
    // Key first: requirements are sorted by key alone, so equal keys keep their order.
    QVarLengthArray<std::pair<std::string_view, std::string>, 8> parts;
    bool valid = true;
    selector["matchLabels"].members([&](std::string_view key, const Object &value) {
        valid = valid && isLabelKey(key) && isLabelValue(value.string());
        std::string text(key);
        text.append(1, '=').append(value.string());
        parts.emplace_back(key, std::move(text));
    });
    selector["matchExpressions"].each([&](const Object &expression) {
        const std::string_view key = expression["key"].string();
        const std::string_view op = expression["operator"].string();
        QVarLengthArray<std::string_view, 8> values;
        expression["values"].each([&](const Object &value) { values.append(value.string()); });
        valid = valid && isLabelKey(key) && std::ranges::all_of(values, isLabelValue);
        std::string text(key);
        if (op == "Exists" || op == "DoesNotExist") {
            valid = valid && values.isEmpty();
            if (op == "DoesNotExist") {
                text.insert(0, 1, '!');
            }
        } else if (op == "In" || op == "NotIn") {
            valid = valid && !values.isEmpty();
            std::ranges::sort(values);
            text += op == "In" ? " in (" : " notin (";
            for (qsizetype i = 0; i < values.size(); ++i) {
                text.append(i > 0 ? "," : "").append(values[i]);
            }
            text += ')';
        } else {
            valid = false;
        }
        parts.emplace_back(key, std::move(text));
    });
    if (!valid) {
        return std::nullopt;
    }
    std::ranges::stable_sort(parts, {}, [](const auto &part) { return part.first; });
    std::string out;
    for (const auto &part : parts) {
        out.append(out.empty() ? "" : ",").append(part.second);
    }
    return out;
}

} // namespace nantian::kinds

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/helmvalues.h"

#include "kube/api/parser.h"
#include "services/json.h"
#include "services/secretmask.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace nantian::models {

using base::Result;
using kube::Object;

namespace {

/// What the name of a value that nobody else is to see holds, in lower case and without signs.
constexpr auto kSecretWords = std::to_array<const char *>(
    {"password", "passwd", "secret", "token", "apikey", "accesskey", "privatekey", "credential"});

bool namesSecret(std::string_view name)
{
    QByteArray plain = json::bytes(name).toLower();
    plain.removeIf([](char c) { return c == '-' || c == '_' || c == '.'; });
    return std::ranges::any_of(kSecretWords,
                               [&plain](const char *word) { return plain.contains(word); });
}

void appendMaskedValues(QByteArray &out, const Object &value, bool hidden, bool &masked)
{
    if (value.isObject()) {
        json::copyMembers(out, value, [&](std::string_view name, const Object &member) {
            appendMaskedValues(out, member, hidden || namesSecret(name), masked);
        });
    } else if (value.isArray()) {
        json::copyItems(out, value,
                        [&](const Object &item) { appendMaskedValues(out, item, hidden, masked); });
    } else if (hidden && (value.isNumber() || !value.string().empty())) {
        masked = true;
        appendMasked(out, json::view(json::scalarText(value).toUtf8()), false);
    } else {
        json::appendValue(out, value);
    }
}

void overlay(QByteArray &out, const Object &chart, const Object &given);

void appendOverlaid(QByteArray &out, const Object &chart, const Object &given)
{
    if (chart.isObject() && given.isObject()) {
        overlay(out, chart, given);
    } else {
        json::appendValue(out, given);
    }
}

void overlay(QByteArray &out, const Object &chart, const Object &given)
{
    std::unordered_map<std::string_view, Object> own;
    given.members([&own](std::string_view name, const Object &value) { own[name] = value; });
    std::unordered_set<std::string_view> known;
    out += '{';
    chart.members([&](std::string_view name, const Object &value) {
        known.insert(name);
        const auto theirs = own.find(name);
        if (theirs == own.end()) {
            json::beginMember(out, name);
            json::appendValue(out, value);
        } else if (theirs->second.exists()) { // null takes the chart's own value away
            json::beginMember(out, name);
            appendOverlaid(out, value, theirs->second);
        }
    });
    given.members([&](std::string_view name, const Object &value) {
        if (!known.contains(name)) {
            json::beginMember(out, name);
            json::appendValue(out, value);
        }
    });
    out += '}';
}

} // namespace

QByteArray valuesOf(const Object &chart, const Object &given)
{
    QByteArray out;
    if (chart.isObject() && given.isObject()) {
        overlay(out, chart, given);
    } else {
        out = given.isObject() ? json::compact(given)
            : chart.isObject() ? json::compact(chart)
                               : "{}"_ba;
    }
    return out;
}

Result<QByteArray> computedValues(QByteArrayView chart, QByteArrayView given)
{
    kube::Parser ofChart;
    kube::Parser ofGiven;
    const Result<Object> below = ofChart.parse(kube::viewOf(chart));
    const Result<Object> above = ofGiven.parse(kube::viewOf(given));
    if (!below || !above) {
        return std::unexpected(below ? above.error() : below.error());
    }
    return valuesOf(*below, *above);
}

Result<QByteArray> maskedValues(QByteArrayView values, bool &masked)
{
    kube::Parser parser;
    const Result<Object> root = parser.parse(kube::viewOf(values));
    if (!root) {
        return std::unexpected(root.error());
    }
    QByteArray out;
    appendMaskedValues(out, *root, false, masked);
    return out;
}

} // namespace nantian::models

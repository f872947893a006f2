// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/api/parser.h"
#include "services/details.h"
#include "services/json.h"

namespace nantian::models {

using kube::Object;

namespace {

void addTerm(QByteArray &out, const QByteArray &term)
{
    if (!out.isEmpty()) {
        out += ',';
    }
    out += term;
}

/// One of matchExpressions: In, NotIn, Exists, DoesNotExist.
QByteArray expressionText(const Object &expression)
{
    const QByteArray key = json::bytes(expression["key"].string());
    const std::string_view op = expression["operator"].string();
    if (op == "Exists") {
        return key;
    }
    if (op == "DoesNotExist") {
        return '!' + key;
    }
    QByteArrayList values;
    expression["values"].each(
        [&values](const Object &value) { values += json::bytes(value.string()); });
    return key + (op == "NotIn" ? " notin (" : " in (") + values.join(',') + ')';
}

} // namespace

QByteArray selectorText(const QByteArray &json)
{
    kube::Parser parser;
    const base::Result<Object> selector = parser.parse(json::view(json));
    if (!selector || !selector->isObject()) {
        return {};
    }
    const bool structured =
        (*selector)["matchLabels"].isObject() || (*selector)["matchExpressions"].isArray();
    QByteArray out;
    (structured ? (*selector)["matchLabels"] : *selector)
        .members([&out](std::string_view key, const Object &value) {
            addTerm(out, json::bytes(key) + '=' + json::bytes(value.string()));
        });
    if (structured) {
        (*selector)["matchExpressions"].each(
            [&out](const Object &expression) { addTerm(out, expressionText(expression)); });
    }
    return out;
}

} // namespace nantian::models

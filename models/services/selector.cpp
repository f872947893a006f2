// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/selector.h"

#include "kube/api/parser.h"
#include "services/details.h"
#include "services/json.h"

#include <algorithm>

namespace nantian::models {

using kube::Object;
using Operator = Requirement::Operator;

namespace {

Operator operatorOf(std::string_view word)
{
    return word == "Exists"      ? Operator::Exists
        : word == "DoesNotExist" ? Operator::DoesNotExist
        : word == "NotIn"        ? Operator::NotIn
                                 : Operator::In;
}

QByteArray termText(const Requirement &term)
{
    switch (term.op) {
    case Operator::Exists:
        return term.key;
    case Operator::DoesNotExist:
        return '!' + term.key;
    case Operator::NotIn:
        return term.key + " notin (" + term.values.join(',') + ')';
    case Operator::In:
        break;
    }
    if (term.values.size() == 1) {
        return term.key + '=' + term.values.first();
    }
    return term.key + " in (" + term.values.join(',') + ')';
}

} // namespace

LabelSelector LabelSelector::read(const Object &selector)
{
    LabelSelector out;
    const bool structured =
        selector["matchLabels"].isObject() || selector["matchExpressions"].isArray();
    (structured ? selector["matchLabels"] : selector)
        .members([&out](std::string_view key, const Object &value) {
            out.terms += {json::bytes(key), Operator::In, {json::bytes(value.string())}};
        });
    if (structured) {
        selector["matchExpressions"].each([&out](const Object &expression) {
            Requirement term{json::bytes(expression["key"].string()),
                             operatorOf(expression["operator"].string()),
                             {}};
            expression["values"].each(
                [&term](const Object &value) { term.values += json::bytes(value.string()); });
            out.terms += term;
        });
    }
    return out;
}

QByteArray LabelSelector::text() const
{
    QByteArrayList out;
    for (const Requirement &term : terms) {
        out += termText(term);
    }
    return out.join(',');
}

bool LabelSelector::matches(const Object &labels) const
{
    return std::ranges::all_of(terms, [&labels](const Requirement &term) {
        const Object label = labels[json::view(term.key)];
        const bool isOne = label.exists() && term.values.contains(json::bytes(label.string()));
        switch (term.op) {
        case Operator::Exists:
            return label.exists();
        case Operator::DoesNotExist:
            return !label.exists();
        case Operator::NotIn:
            return !isOne; // an object without the label is chosen too
        case Operator::In:
            break;
        }
        return isOne;
    });
}

QByteArray selectorText(const QByteArray &json)
{
    kube::Parser parser;
    const base::Result<Object> selector = parser.parse(json::view(json));
    return selector && selector->isObject() ? LabelSelector::read(*selector).text() : QByteArray();
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/comparedobject.h"

#include "services/json.h"
#include "services/objectdifference.h"

#include <algorithm>
#include <utility>

namespace nantian::models {

using kube::Object;

namespace {

bool isLeftOut(std::string_view name, bool bookkeeping)
{
    static constexpr std::string_view kServersOwn[] = {
        "resourceVersion", "generation", "uid", "creationTimestamp", "selfLink",
    };
    return name == "managedFields"
        || (!bookkeeping && std::ranges::find(kServersOwn, name) != std::end(kServersOwn));
}

} // namespace

void appendBare(QByteArray &out, const Object &object, bool bookkeeping)
{
    json::copyMembers(out, object, [&](std::string_view name, const Object &value) {
        if (name == "metadata" && value.isObject()) {
            json::copyMembers(out, value, [&](std::string_view field, const Object &content) {
                if (!isLeftOut(field, bookkeeping)) {
                    json::appendValue(out, content);
                }
            });
        } else if (name != "status" || bookkeeping) {
            json::appendValue(out, value);
        }
    });
}

base::Result<ComparedPair::Side> ComparedPair::readSide(const QByteArray &json, bool bookkeeping)
{
    Side side;
    if (json.isEmpty()) {
        return side;
    }
    kube::Parser::Limits limits;
    limits.maxDepth = kMaxDifferenceDepth;
    side.parser = std::make_unique<kube::Parser>(limits);
    base::Result<Object> object = side.parser->parse(json::view(json));
    if (object && object->isObject()) {
        QByteArray bare;
        appendBare(bare, *object, bookkeeping);
        object = side.parser->parse(json::view(bare));
    }
    if (!object) {
        return std::unexpected(object.error());
    }
    side.root = *object;
    return side;
}

SecretMask ComparedPair::secrets() const
{
    SecretMask mask;
    for (const Object *const side : {before(), after()}) {
        mask = side ? mask | SecretMask::of(*side) : mask;
    }
    return mask;
}

base::Result<ComparedPair> ComparedPair::read(const QByteArray &before, const QByteArray &after,
                                              bool bookkeeping)
{
    base::Result<Side> left = readSide(before, bookkeeping);
    if (!left) {
        return std::unexpected(left.error());
    }
    base::Result<Side> right = readSide(after, bookkeeping);
    if (!right) {
        return std::unexpected(right.error());
    }
    ComparedPair pair;
    pair.m_before = std::move(*left);
    pair.m_after = std::move(*right);
    return pair;
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secretmask.h"

#include "services/json.h"
#include "services/jsoncompare.h"

#include <unordered_map>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::Object;

namespace {

bool isCore(const Object &object, std::string_view kind)
{
    return object["kind"].string() == kind && object["apiVersion"].string() == "v1";
}

} // namespace

bool isSecret(const Object &object) { return isCore(object, "Secret"); }

bool isSecretList(const Object &object) { return isCore(object, "SecretList"); }

void appendMasked(QByteArray &out, std::string_view text, bool encoded, bool changed)
{
    const QByteArray bytes = json::bytes(text);
    const qsizetype size = encoded ? QByteArray::fromBase64(bytes).size() : bytes.size();
    const QString shown = changed ? u"•••• (%1 bytes, changed)"_s : u"•••• (%1 bytes)"_s;
    json::appendString(out, json::view(shown.arg(size).toUtf8()));
}

SecretMask SecretMask::of(const Object &object)
{
    bool secret = isSecret(object) || isSecretList(object);
    object["items"].each([&secret](const Object &item) { secret = secret || isSecret(item); });
    return SecretMask(secret ? At::Root : At::Nothing);
}

SecretMask SecretMask::operator|(SecretMask other) const { return isActive() ? *this : other; }

SecretMask SecretMask::child(std::string_view name) const
{
    switch (m_at) {
    case At::Nothing:
        break;
    case At::Root:
        if (name == "data") {
            return SecretMask(At::Data);
        }
        if (name == "stringData") {
            return SecretMask(At::StringData);
        }
        if (name == "metadata") {
            return SecretMask(At::Metadata);
        }
        return SecretMask(name == "items" ? At::Items : At::Nothing);
    case At::Items:
        return SecretMask(At::Root);
    case At::Metadata:
        return SecretMask(name == "annotations" ? At::Annotations : At::Nothing);
    case At::Annotations:
        return SecretMask(name == kLastApplied ? At::Plain : At::Nothing);
    case At::Data:
    case At::Encoded:
        return SecretMask(At::Encoded);
    case At::StringData:
    case At::Plain:
        return SecretMask(At::Plain);
    }
    return {};
}

bool SecretMask::hides(const Object &value) const
{
    const bool isMap = m_at == At::Data || m_at == At::StringData || m_at == At::Annotations;
    return m_at == At::Encoded || m_at == At::Plain || (isMap && !value.isObject());
}

void SecretMask::append(QByteArray &out, const Object &value, const Object *before,
                        bool &masked) const
{
    if (!isActive() || !value.exists()) {
        json::appendValue(out, value);
        return;
    }
    if (hides(value)) {
        masked = true;
        const QByteArray text =
            value.isString() ? json::bytes(value.string()) : json::compact(value);
        const bool encoded = value.isString() && (m_at == At::Encoded || m_at == At::Data);
        const bool changed = before && before->exists() && !json::equal(*before, value);
        appendMasked(out, json::view(text), encoded, changed);
        return;
    }
    if (value.isObject()) {
        std::unordered_map<std::string_view, Object> others;
        if (before) {
            before->members([&](std::string_view name, const Object &member) {
                others.insert_or_assign(name, member);
            });
        }
        json::copyMembers(out, value, [&](std::string_view name, const Object &member) {
            const auto other = others.find(name);
            child(name).append(out, member, other == others.end() ? nullptr : &other->second,
                               masked);
        });
    } else if (value.isArray()) {
        const std::vector<Object> others = before ? json::elements(*before) : std::vector<Object>();
        std::size_t at = 0;
        json::copyItems(out, value, [&](const Object &item) {
            const Object *other = at < others.size() ? &others[at] : nullptr;
            ++at;
            child({}).append(out, item, other, masked);
        });
    } else {
        json::appendValue(out, value);
    }
}

QByteArray SecretMask::json(const Object &value, const Object *before, bool &masked) const
{
    QByteArray out;
    append(out, value, before, masked);
    return out;
}

} // namespace nantian::models

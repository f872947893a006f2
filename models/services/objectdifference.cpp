// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/objectdifference.h"

#include "base/duration.h"
#include "base/quantity.h"
#include "services/comparedobject.h"
#include "services/json.h"
#include "services/jsoncompare.h"
#include "services/secretmask.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace nantian::models {

using kube::Object;
using kube::SchemaType;
using Format = SchemaType::Format;
using ListType = SchemaType::ListType;

namespace {

enum class Equality : quint8 { Same, Spelling, Different };

Equality worse(Equality a, Equality b) { return std::max(a, b); }

bool isNull(const Object *value) { return value && !value->exists(); }

std::string plainText(const Object &value)
{
    return value.isString() ? std::string(value.string()) : json::compact(value).toStdString();
}

Equality compareScalars(const Object &a, const Object &b, const SchemaType *type)
{
    if (json::equal(a, b)) {
        return Equality::Same;
    }
    const Format format = type ? type->format : Format::None;
    const auto isText = [](const Object &value) { return value.isString() || value.isNumber(); };
    if (format == Format::Quantity && isText(a) && isText(b)) {
        const auto left = base::Quantity::parse(plainText(a));
        const auto right = base::Quantity::parse(plainText(b));
        return left && right && *left == *right ? Equality::Spelling : Equality::Different;
    }
    if (format == Format::Duration && a.isString() && b.isString()) {
        const auto left = base::parseGoDuration(a.string());
        const auto right = base::parseGoDuration(b.string());
        return left && left == right ? Equality::Spelling : Equality::Different;
    }
    return Equality::Different;
}

bool isMissing(const Object *value, const SchemaType *type, bool exact)
{
    if (!value) {
        return true;
    }
    const bool known = type && !type->nullable && !type->preservesUnknown
        && (type->kind != SchemaType::Kind::Unknown || type->format != Format::None);
    return isNull(value) && known && !exact;
}

/// Everything below counts: what is atomic.
Equality compareWhole(const Object *a, const Object *b, const SchemaType *type)
{
    const bool noA = isMissing(a, type, false);
    const bool noB = isMissing(b, type, false);
    if (noA || noB) {
        if (noA != noB) {
            return Equality::Different;
        }
        return a == b || (a && b) ? Equality::Same : Equality::Spelling;
    }
    Equality found = Equality::Same;
    if (a->isObject() && b->isObject()) {
        json::visitBoth(
            *a, *b, [&](std::string_view name, const Object *left, const Object *right) {
                if (found != Equality::Different) {
                    found = worse(found,
                                  compareWhole(left, right, type ? type->member(name) : nullptr));
                }
            });
        return found;
    }
    if (a->isArray() && b->isArray()) {
        const std::vector<Object> left = json::elements(*a);
        const std::vector<Object> right = json::elements(*b);
        if (left.size() != right.size()) {
            return Equality::Different;
        }
        for (std::size_t i = 0; i < left.size() && found != Equality::Different; ++i) {
            found = worse(found, compareWhole(&left[i], &right[i], type ? type->items : nullptr));
        }
        return found;
    }
    return compareScalars(*a, *b, type);
}

using StepKeys = QList<std::pair<QByteArray, QByteArray>>;

/// A list whose items are told apart by keys.
struct KeyedList
{
    std::vector<Object> items;
    std::vector<StepKeys> keys; ///< of each item
    std::unordered_map<std::string, std::size_t> places;
    std::vector<std::string> ids; ///< of each item: its place in `places`
};

/// The value of a key as JSON; empty where there is none that could be one.
QByteArray keyValue(const Object &item, std::string_view key, const SchemaType *items)
{
    const Object value = item[key];
    if (!value.exists()) {
        const SchemaType *const type = items ? items->member(key) : nullptr;
        return type ? json::bytes(type->defaultJson) : QByteArray();
    }
    return value.isObject() || value.isArray() ? QByteArray() : json::canonical(value);
}

std::optional<KeyedList> readKeyed(const Object &list, std::span<const std::string_view> names,
                                   const SchemaType *items)
{
    KeyedList keyed;
    keyed.items = json::elements(list);
    for (const Object &item : keyed.items) {
        StepKeys keys;
        std::string id;
        for (const std::string_view name : names) {
            const QByteArray value = item.isObject() ? keyValue(item, name, items) : QByteArray();
            if (value.isEmpty()) {
                return std::nullopt;
            }
            id.append(json::view(value)).push_back('\n');
            keys.append({json::bytes(name), value});
        }
        if (!keyed.places.emplace(id, keyed.ids.size()).second) {
            return std::nullopt;
        }
        keyed.ids.push_back(std::move(id));
        keyed.keys.push_back(std::move(keys));
    }
    return keyed;
}

/// Where nothing is said of a list: objects that all have a name.
std::optional<KeyedList> readNamed(const Object &list)
{
    static constexpr std::string_view kName[] = {"name"};
    bool named = true;
    list.each([&named](const Object &item) { named = named && item["name"].isString(); });
    return named ? readKeyed(list, kName, nullptr) : std::nullopt;
}

QByteArray keysJson(const KeyedList &list, const std::vector<std::size_t> &order)
{
    QByteArray out = "[";
    for (const std::size_t index : order) {
        json::beginItem(out);
        out += '{';
        for (const auto &[name, value] : list.keys[index]) {
            json::beginMember(out, json::view(name));
            out += value;
        }
        out += '}';
    }
    return out + ']';
}

class Comparer
{
public:
    explicit Comparer(const DifferenceOptions &options) : m_options(options) { }

    void compare(const Object *a, const Object *b, const SchemaType *type, const FieldPlace &place,
                 SecretMask mask)
    {
        const bool noA = isMissing(a, type, m_options.exact);
        const bool noB = isMissing(b, type, m_options.exact);
        if (noA || noB) {
            if (noA != noB) {
                // A null that stands for nothing is not shown.
                tell(noA ? FieldChange::Kind::Added : FieldChange::Kind::Removed, noA ? nullptr : a,
                     noB ? nullptr : b, place, mask, isMissing(noA ? b : a, type, false));
            }
            return;
        }
        if (mask.hides(*a) || mask.hides(*b)) {
            compareAtom(*a, *b, type, place, mask);
        } else if (a->isObject() && b->isObject() && !(type && type->atomicMap)) {
            json::visitBoth(*a, *b,
                            [&](std::string_view name, const Object *left, const Object *right) {
                                compare(left, right, type ? type->member(name) : nullptr,
                                        FieldPlace(&place, name), mask.child(name));
                            });
        } else if (a->isArray() && b->isArray()) {
            compareLists(*a, *b, type, place, mask);
        } else {
            compareAtom(*a, *b, type, place, mask);
        }
    }

    QList<FieldChange> take() { return std::move(m_changes); }

private:
    void tell(FieldChange::Kind kind, const Object *a, const Object *b, const FieldPlace &place,
              SecretMask mask, bool sameValue = false)
    {
        FieldChange change;
        change.kind = kind;
        change.path = place.path();
        change.sameValue = sameValue;
        if (a) {
            change.before = mask.json(*a, nullptr, change.masked);
        }
        if (b) {
            change.after = mask.json(*b, a, change.masked);
        }
        m_changes.append(std::move(change));
    }

    void compareAtom(const Object &a, const Object &b, const SchemaType *type,
                     const FieldPlace &place, SecretMask mask)
    {
        const Equality equality = compareWhole(&a, &b, type);
        if (equality == Equality::Different || (equality == Equality::Spelling && m_options.exact))
        {
            tell(FieldChange::Kind::Changed, &a, &b, place, mask, equality == Equality::Spelling);
        }
    }

    void compareLists(const Object &a, const Object &b, const SchemaType *type,
                      const FieldPlace &place, SecretMask mask)
    {
        const bool known = type && type->kind == SchemaType::Kind::List;
        if (known && type->listType == ListType::Atomic) {
            compareAtom(a, b, type, place, mask);
            return;
        }
        if (known && type->listType == ListType::Set) {
            compareSets(a, b, type, place, mask);
            return;
        }
        const SchemaType *const items = type ? type->items : nullptr;
        const auto read = [&](const Object &list) {
            return known ? readKeyed(list, type->listKeys, items) : readNamed(list);
        };
        const std::optional<KeyedList> left = read(a);
        const std::optional<KeyedList> right = left ? read(b) : std::nullopt;
        if (left && right) {
            compareKeyed(*left, *right, items, place, mask.child({}));
        } else {
            compareByPosition(a, b, items, place, mask.child({}));
        }
    }

    void compareByPosition(const Object &a, const Object &b, const SchemaType *items,
                           const FieldPlace &place, SecretMask mask)
    {
        const std::vector<Object> left = json::elements(a);
        const std::vector<Object> right = json::elements(b);
        for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
            compare(i < left.size() ? &left[i] : nullptr, i < right.size() ? &right[i] : nullptr,
                    items, FieldPlace(&place, i), mask);
        }
    }

    void compareKeyed(const KeyedList &a, const KeyedList &b, const SchemaType *items,
                      const FieldPlace &place, SecretMask mask)
    {
        std::vector<std::size_t> before; // of those on both sides, in either order
        std::vector<std::size_t> after;
        bool moved = false;
        for (std::size_t i = 0; i < a.items.size(); ++i) {
            const auto other = b.places.find(a.ids[i]);
            const bool both = other != b.places.end();
            if (both) {
                moved = moved || (!after.empty() && other->second < after.back());
                before.push_back(i);
                after.push_back(other->second);
            }
            compare(&a.items[i], both ? &b.items[other->second] : nullptr, items,
                    FieldPlace(&place, &a.keys[i]), mask);
        }
        for (std::size_t i = 0; i < b.items.size(); ++i) {
            if (!a.places.contains(b.ids[i])) {
                compare(nullptr, &b.items[i], items, FieldPlace(&place, &b.keys[i]), mask);
            }
        }
        if (moved) {
            std::ranges::sort(after);
            FieldChange change;
            change.kind = FieldChange::Kind::Moved;
            change.path = place.path();
            change.before = keysJson(a, before);
            change.after = keysJson(b, after);
            m_changes.append(std::move(change));
        }
    }

    void compareSets(const Object &a, const Object &b, const SchemaType *type,
                     const FieldPlace &place, SecretMask mask)
    {
        const std::vector<Object> left = json::elements(a);
        const std::vector<Object> right = json::elements(b);
        const auto index = [](const std::vector<Object> &items) {
            std::unordered_map<std::string, const Object *> found;
            for (const Object &item : items) {
                found.emplace(json::canonical(item).toStdString(), &item);
            }
            return found;
        };
        const auto before = index(left);
        const auto after = index(right);
        if (before.size() != left.size() || after.size() != right.size()) {
            compareAtom(a, b, type, place, mask); // no sets after all
            return;
        }
        const auto tellMissing = [&](const std::vector<Object> &items, const auto &others,
                                     FieldChange::Kind kind) {
            for (const Object &item : items) {
                const QByteArray text = json::canonical(item);
                if (others.contains(text.toStdString())) {
                    continue;
                }
                FieldChange change;
                change.kind = kind;
                FieldStep step;
                step.kind = FieldStep::Kind::Value;
                step.name = text;
                change.path = place.path().child(std::move(step));
                (kind == FieldChange::Kind::Removed ? change.before : change.after) = text;
                m_changes.append(std::move(change));
            }
        };
        tellMissing(left, after, FieldChange::Kind::Removed);
        tellMissing(right, before, FieldChange::Kind::Added);
    }

    DifferenceOptions m_options;
    QList<FieldChange> m_changes;
};

} // namespace

QList<FieldChange> differences(const ComparedPair &pair, const SchemaType *type,
                               const DifferenceOptions &options)
{
    const SecretMask mask = options.revealSecrets ? SecretMask() : pair.secrets();
    Comparer comparer(options);
    comparer.compare(pair.before(), pair.after(), type, FieldPlace(), mask);
    return comparer.take();
}

base::Result<QList<FieldChange>> objectDifference(const QByteArray &before, const QByteArray &after,
                                                  const SchemaType *type,
                                                  const DifferenceOptions &options)
{
    return ComparedPair::read(before, after, options.bookkeeping)
        .transform([&](const ComparedPair &pair) { return differences(pair, type, options); });
}

} // namespace nantian::models

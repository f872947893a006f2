// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Both forms of objectPatch(): RFC 7396 and RFC 6902.
#include "services/comparedobject.h"
#include "services/json.h"
#include "services/jsoncompare.h"
#include "services/objectdifference.h"
#include "services/secretmask.h"

#include <algorithm>
#include <vector>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::Object;

namespace {

/// A merge patch reads null as "remove": no object in it may mean one. Nulls in lists stay.
bool holdsNull(const Object &value)
{
    bool found = !value.exists();
    value.members(
        [&found](std::string_view, const Object &member) { found = found || holdsNull(member); });
    return found;
}

/// Empty where a merge patch cannot say it.
QByteArray mergePatch(const Object &a, const Object &b)
{
    QByteArray out = "{";
    bool exact = true;
    json::visitBoth(a, b, [&](std::string_view name, const Object *left, const Object *right) {
        if (!exact || (left && right && json::equal(*left, *right))) {
            return;
        }
        QByteArray value;
        if (!right) {
            value = "null";
        } else if (left && left->isObject() && right->isObject()) {
            value = mergePatch(*left, *right);
        } else if (!holdsNull(*right)) {
            value = json::compact(*right);
        }
        exact = !value.isEmpty();
        json::beginMember(out, name);
        out += value;
    });
    return exact ? out + '}' : QByteArray();
}

/// The operations of a JSON patch, one after another.
class JsonPatch
{
public:
    void compare(const Object &a, const Object &b, const QByteArray &pointer)
    {
        if (a.isObject() && b.isObject()) {
            json::visitBoth(a, b,
                            [&](std::string_view name, const Object *left, const Object *right) {
                                const QByteArray below = pointer + '/' + escaped(name);
                                if (left && right) {
                                    compare(*left, *right, below);
                                } else if (right) {
                                    add("add", below, right);
                                } else {
                                    add("remove", below, nullptr);
                                }
                            });
        } else if (a.isArray() && b.isArray()) {
            compareLists(json::elements(a), json::elements(b), pointer);
        } else if (!json::equal(a, b)) {
            add("replace", pointer, &b);
        }
    }

    [[nodiscard]] QByteArray body() const { return '[' + m_operations.join(',') + ']'; }

private:
    static QByteArray escaped(std::string_view name)
    {
        return json::bytes(name).replace('~', "~0").replace('/', "~1");
    }

    void add(const char *operation, const QByteArray &pointer, const Object *value)
    {
        QByteArray out = "{\"op\":\""_ba + operation + "\",\"path\":";
        json::appendString(out, json::view(pointer));
        if (value) {
            out += ",\"value\":";
            json::appendValue(out, *value);
        }
        m_operations += out + '}';
    }

    /// What both ends have in common stays; what is between is changed in place as far as it goes.
    void compareLists(const std::vector<Object> &a, const std::vector<Object> &b,
                      const QByteArray &pointer)
    {
        const std::size_t shorter = std::min(a.size(), b.size());
        std::size_t head = 0;
        while (head < shorter && json::equal(a[head], b[head])) {
            ++head;
        }
        std::size_t tail = 0;
        while (tail < shorter - head && json::equal(a[a.size() - 1 - tail], b[b.size() - 1 - tail]))
        {
            ++tail;
        }
        const auto at = [&pointer](std::size_t index) {
            return QByteArray(pointer + '/' + QByteArray::number(static_cast<qint64>(index)));
        };
        const std::size_t common = shorter - tail;
        for (std::size_t i = head; i < common; ++i) {
            compare(a[i], b[i], at(i));
        }
        for (std::size_t i = a.size() - tail; i > common; --i) {
            add("remove", at(i - 1), nullptr);
        }
        for (std::size_t i = common; i < b.size() - tail; ++i) {
            add("add", at(i), &b[i]);
        }
    }

    QByteArrayList m_operations;
};

} // namespace

base::Result<ObjectPatch> objectPatch(const QByteArray &before, const QByteArray &after,
                                      const DifferenceOptions &options)
{
    return ComparedPair::read(before, after, options.bookkeeping)
        .and_then([&](const ComparedPair &pair) { return patchOf(pair, options); });
}

base::Result<ObjectPatch> patchOf(const ComparedPair &pair, const DifferenceOptions &options)
{
    if (!pair.before() || !pair.after()) {
        return base::fail(base::Error::Code::Parse, u"a patch needs two objects"_s);
    }
    if (!options.revealSecrets) {
        DifferenceOptions exact = options;
        exact.exact = true;
        if (std::ranges::any_of(differences(pair, nullptr, exact), &FieldChange::masked)) {
            return base::fail(base::Error::Code::Unsupported,
                              u"the patch would hold values of a Secret"_s);
        }
    }
    const Object &a = *pair.before();
    const Object &b = *pair.after();
    if (a.isObject() && b.isObject()) {
        if (const QByteArray merge = mergePatch(a, b); !merge.isEmpty()) {
            return ObjectPatch{"application/merge-patch+json", merge};
        }
    }
    JsonPatch patch;
    patch.compare(a, b, {});
    return ObjectPatch{"application/json-patch+json", patch.body()};
}

} // namespace nantian::models

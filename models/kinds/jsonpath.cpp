// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/jsonpath.h"

#include "kinds/jsonpathsteps.h"

#include <algorithm>

namespace nantian::kinds {

using kube::Object;

namespace {

/// Values looked at for one object: `..` and `[*]` multiply, and objects are untrusted.
constexpr int kMostLooks = 20'000;

template <class T>
bool holds(JsonPathCompare how, const T &left, const T &right)
{
    switch (how) {
    case JsonPathCompare::Exists:
        return true;
    case JsonPathCompare::Equal:
        return left == right;
    case JsonPathCompare::Unequal:
        return left != right;
    case JsonPathCompare::Less:
        return left < right;
    case JsonPathCompare::LessOrEqual:
        return left <= right;
    case JsonPathCompare::Greater:
        return left > right;
    case JsonPathCompare::GreaterOrEqual:
        return left >= right;
    }
    return false;
}

std::optional<Scalar> scalarOf(const Object &value)
{
    Scalar out;
    if (value.isString()) {
        out.type = Scalar::Type::Text;
        out.text = value.string();
    } else if (value.isNumber()) {
        out.type = value.element().is_int64() ? Scalar::Type::Whole : Scalar::Type::Real;
        out.whole = value.integer();
        out.real = value.real();
    } else if (value.element().is_bool()) {
        out.whole = value.boolean() ? 1 : 0;
    } else {
        return std::nullopt;
    }
    return out;
}

} // namespace

/// One way through one object.
class JsonPath::Walk
{
public:
    using Visit = std::function<void(const Object &)>;
    Walk(const Object &root, int most, int *looks, Visit visit)
        : m_root(root)
        , m_left(most)
        , m_looks(looks)
        , m_visit(std::move(visit))
    {
    }

    /// False: it was cut short.
    bool go(const Object &value, const Steps &steps, std::size_t at)
    {
        if (--*m_looks < 0) {
            return false;
        }
        if (at == steps.size()) {
            if (!value.exists()) {
                return true;
            }
            if (m_left == 0) {
                return false;
            }
            --m_left;
            m_visit(value);
            return true;
        }
        const Step &step = steps[at];
        switch (step.kind) {
        case Step::Kind::Names:
            return std::ranges::all_of(step.names, [&](const std::string &name) {
                const Object next = value[name];
                return !next.exists() || go(next, steps, at + 1);
            });
        case Step::Kind::Every:
            return children(value, [&](const Object &next) { return go(next, steps, at + 1); });
        case Step::Kind::Anywhere:
            return descend(value, steps, at + 1);
        case Step::Kind::Slices:
            return std::ranges::all_of(step.slices, [&](const Slice &slice) {
                return elements(value, slice,
                                [&](const Object &next) { return go(next, steps, at + 1); });
            });
        case Step::Kind::Filter: {
            bool whole = true;
            value.each([&](const Object &next) {
                whole = whole && (!passes(next, *step.filter) || go(next, steps, at + 1));
            });
            return whole;
        }
        }
        return true;
    }

private:
    template <class Next>
    static bool children(const Object &value, Next next)
    {
        bool whole = true;
        value.each([&](const Object &item) { whole = whole && next(item); });
        value.members(
            [&](std::string_view, const Object &member) { whole = whole && next(member); });
        return whole;
    }

    /// What holds something, itself first, as evalRecursive() has them.
    bool descend(const Object &value, const Steps &steps, std::size_t at)
    {
        if (value.size() == 0) {
            return true;
        }
        return go(value, steps, at)
            && children(value, [&](const Object &next) { return descend(next, steps, at); });
    }

    template <class Next>
    static bool elements(const Object &value, const Slice &slice, Next next)
    {
        if (!value.isArray()) {
            return true;
        }
        const auto size = static_cast<qint64>(value.size());
        const auto place = [size](qint64 index) { return index < 0 ? index + size : index; };
        qint64 from = place(slice.from.value_or(0));
        qint64 to = slice.to ? place(*slice.to) : size;
        if (slice.isIndex) {
            to = from + 1;
        }
        if (from < 0 || from >= size) {
            return true;
        }
        to = std::min(to, size);
        bool whole = true;
        qint64 at = 0;
        value.each([&](const Object &item) {
            const bool meant = at >= from && at < to && (at - from) % slice.step == 0;
            whole = whole && (!meant || next(item));
            ++at;
        });
        return whole;
    }

    /// The only value of an operand; nothing where there is none or are several.
    std::optional<Scalar> valueOf(const Operand &operand, const Object &item) const
    {
        if (!operand.path) {
            return operand.scalar;
        }
        std::optional<Scalar> out;
        int count = 0;
        Walk walk(m_root, 2, m_looks, [&](const Object &found) {
            ++count;
            out = scalarOf(found);
        });
        walk.go(operand.ofRoot ? m_root : item, *operand.path, 0);
        return count == 1 ? out : std::nullopt;
    }

    bool passes(const Object &item, const Filter &filter) const
    {
        if (filter.compare == JsonPathCompare::Exists) {
            if (!filter.left.path) {
                return true;
            }
            bool found = false;
            Walk walk(m_root, 1, m_looks, [&found](const Object &) { found = true; });
            walk.go(filter.left.ofRoot ? m_root : item, *filter.left.path, 0);
            return found;
        }
        const std::optional<Scalar> left = valueOf(filter.left, item);
        const std::optional<Scalar> right = valueOf(filter.right, item);
        if (!left || !right) {
            return false;
        }
        using Type = Scalar::Type;
        if (left->type == Type::Text && right->type == Type::Text) {
            return holds(filter.compare, left->text, right->text);
        }
        const bool areNumbers = (left->type == Type::Whole || left->type == Type::Real)
            && (right->type == Type::Whole || right->type == Type::Real);
        if (left->type == right->type && left->type != Type::Real && left->type != Type::Text) {
            return holds(filter.compare, left->whole, right->whole);
        }
        return areNumbers && holds(filter.compare, left->real, right->real);
    }

    Object m_root;
    int m_left;
    int *m_looks;
    Visit m_visit;
};

bool JsonPath::each(const Object &object, int most,
                    const std::function<void(const Object &)> &visit) const
{
    int looks = kMostLooks;
    return Walk(object, most, &looks, visit).go(object, *m_steps, 0);
}

std::vector<std::string> JsonPath::firstNames() const
{
    std::vector<std::string> out;
    for (const Step &step : *m_steps) {
        if (step.kind != Step::Kind::Names || step.names.size() != 1) {
            break;
        }
        out.push_back(step.names.front());
    }
    return out;
}

std::string JsonPath::lastName() const
{
    const auto named =
        std::ranges::find(m_steps->rbegin(), m_steps->rend(), Step::Kind::Names, &Step::kind);
    return named == m_steps->rend() || named->names.size() != 1 ? std::string()
                                                                : named->names.front();
}

} // namespace nantian::kinds

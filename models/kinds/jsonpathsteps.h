// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/jsonpath.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What a JsonPath is made of: for its parser and its evaluation alone.
namespace nantian::kinds {

enum class JsonPathCompare : quint8 {
    Exists, ///< no comparison: is there anything?
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
};

struct Scalar
{
    enum class Type : quint8 { Bool, Whole, Real, Text };
    Type type = Type::Bool;
    qint64 whole = 0; ///< Bool: 0 or 1
    double real = 0;  ///< Whole too
    std::string text = {};
};

struct Slice
{
    std::optional<qint64> from;
    std::optional<qint64> to;
    qint64 step = 1;
    bool isIndex = false; ///< `from` alone
};

/// One side of a comparison: a literal, or the only value of a path.
struct JsonPath::Operand
{
    std::shared_ptr<const Steps> path; ///< null: `scalar`
    bool ofRoot = false;               ///< `$`: of the object, not of the element
    Scalar scalar;
};

struct JsonPath::Filter
{
    Operand left;
    JsonPathCompare compare = JsonPathCompare::Exists;
    Operand right = {};
};

struct JsonPath::Step
{
    enum class Kind : quint8 { Names, Every, Anywhere, Slices, Filter };
    Kind kind = Kind::Names;
    std::vector<std::string> names = {};
    std::vector<Slice> slices = {};
    std::shared_ptr<const JsonPath::Filter> filter = {};
};

} // namespace nantian::kinds

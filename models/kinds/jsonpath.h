// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/api/object.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace nantian::kinds {

/// One path as kubectl's JSONPath and custom-columns take it (client-go v0.36.3, util/jsonpath):
/// `{.spec.replicas}`, `.status.conditions[?(@.type=="Ready")].status`, `..image`, `[*]`,
/// `['a.b']`,
/// `[-1]`, `[0:2]`, `.labels.app\.kubernetes\.io/name`. Braces and the first `.` or `$` may be left
/// out. One path only: no ranges, no text around it. Where kubectl refuses to go on (an index that
/// is not there, values that cannot be compared) there is nothing here. A value; any thread.
class JsonPath
{
public:
    /// Characters of a text that parse() takes.
    static constexpr qsizetype kLongest = 1024;
    static constexpr int kMostSteps = 64;

    /// Error: Invalid; its detail is a sentence for the one who typed it, with the character's
    /// place.
    [[nodiscard]] static base::Result<JsonPath> parse(const QString &text);

    /// Calls `visit` for what is there, in order, at most `most` times. False: there was more, or
    /// it took too many steps to find.
    bool each(const kube::Object &object, int most,
              const std::function<void(const kube::Object &)> &visit) const;

    /// The names it begins with, up to the first step that is none: `.metadata.annotations[*]` is
    /// {"metadata", "annotations"}.
    [[nodiscard]] std::vector<std::string> firstNames() const;
    /// The last name in it; empty without one.
    [[nodiscard]] std::string lastName() const;

    // What it is made of (jsonpathsteps.h), for its parser.
    struct Step;
    struct Operand;
    struct Filter;
    using Steps = std::vector<Step>;

private:
    friend class JsonPathParser;
    class Walk;

    std::shared_ptr<const Steps> m_steps;
};

} // namespace nantian::kinds

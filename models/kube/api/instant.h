// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"

#include <compare>
#include <optional>
#include <string_view>

namespace nantian::kube {

/// A point in time as the API writes it, to the nanosecond.
struct Instant
{
    qint64 seconds = 0; ///< epoch seconds, rounded down
    qint32 nanos = 0;   ///< beyond them
    auto operator<=>(const Instant &) const = default;
};
/// 0001-01-01T00:00:00Z: Go's zero time, mostly as good as none.
inline constexpr Instant kZeroTime{-62'135'596'800};

/// Of an RFC 3339 time ("2026-11-22T22:00:00Z", fractions and offsets too).
[[nodiscard]] std::optional<Instant> parseInstant(std::string_view text);
/// Of such a value. Nothing when it is absent, unreadable or Go's zero time; unlike with
/// Object::time() 1970 counts.
[[nodiscard]] std::optional<Instant> instantOf(const Object &value);

} // namespace nantian::kube

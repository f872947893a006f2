// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace nantian::base {

/// An age as kubectl prints it: two or three significant figures ("47s", "3m12s", "5d4h", "2y30d").
/// Same answers as apimachinery's duration.HumanDuration (v0.36.3); more than one second in the
/// future is "<invalid>". Any thread, any value.
[[nodiscard]] QString humanDuration(qint64 seconds);

/// One unit only ("47s", "3m", "5d"), as duration.ShortHumanDuration.
[[nodiscard]] QString shortHumanDuration(qint64 seconds);

/// The seconds a text of either function stands for ("5d4h" -> 446400); nothing for other texts,
/// "<invalid>" and "<unknown>" included.
[[nodiscard]] std::optional<qint64> parseHumanDuration(std::string_view text);

/// The nanoseconds of a Go duration ("1h30m", "-1.5s", "300ms", "0"), as time.ParseDuration of Go
/// 1.24 reads it, its rounding included; nothing for other texts and beyond 292 years.
[[nodiscard]] std::optional<qint64> parseGoDuration(std::string_view text);

} // namespace nantian::base

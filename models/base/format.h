// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace nantian::base {

/// Numbers as people read them, in a locale: the one place for it. Units are Kubernetes' own in
/// every language. Any thread.

/// "1,234,567".
[[nodiscard]] QString formatInteger(qint64 value, const QLocale &locale = QLocale());
/// At most `decimals` digits behind the point, without trailing zeros.
[[nodiscard]] QString formatReal(double value, int decimals = 2, const QLocale &locale = QLocale());
/// Bytes with binary units and two to three significant digits: "512", "1.2Ki", "37Mi".
[[nodiscard]] QString formatBytes(qint64 bytes, const QLocale &locale = QLocale());
/// Bytes per second: "1.2Ki/s".
[[nodiscard]] QString formatByteRate(double bytesPerSecond, const QLocale &locale = QLocale());
/// Thousandths of a core: "12m" below one, "1.5" above.
[[nodiscard]] QString formatMilli(qint64 milliCores, const QLocale &locale = QLocale());
/// Per mille as a percentage: 125 -> "12.5%".
[[nodiscard]] QString formatPerMille(qint64 perMille, const QLocale &locale = QLocale());
/// A local date and time with seconds, e.g. for tooltips; epoch seconds. Empty for 0.
[[nodiscard]] QString formatDateTime(qint64 epochSeconds, const QLocale &locale = QLocale());
/// The local time of day, "22:04:31".
[[nodiscard]] QString formatTime(qint64 epochSeconds, const QLocale &locale = QLocale());

} // namespace nantian::base

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"

#include <QDateTime>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace nantian::base {

namespace {

QString withoutTrailingZeros(QString text, const QLocale &locale)
{
    const QString point = locale.decimalPoint();
    if (!text.contains(point)) {
        return text;
    }
    const QString zero = locale.zeroDigit();
    while (text.endsWith(zero)) {
        text.chop(zero.size());
    }
    if (text.endsWith(point)) {
        text.chop(point.size());
    }
    return text;
}

QString scaledBytes(double bytes, const QLocale &locale)
{
    static constexpr std::array kUnits{""_L1, "Ki"_L1, "Mi"_L1, "Gi"_L1, "Ti"_L1, "Pi"_L1, "Ei"_L1};
    std::size_t unit = 0;
    double value = bytes;
    // 1023.6Ki would round to 1024Ki: it is 1Mi.
    while (std::abs(value) >= (unit == 0 ? 1024.0 : 1023.5) && unit + 1 < kUnits.size()) {
        value /= 1024;
        ++unit;
    }
    const int decimals = unit == 0 || std::abs(value) >= 9.95 ? 0 : 1;
    return withoutTrailingZeros(locale.toString(value, 'f', decimals), locale) + kUnits.at(unit);
}

} // namespace

QString formatInteger(qint64 value, const QLocale &locale) { return locale.toString(value); }

QString formatReal(double value, int decimals, const QLocale &locale)
{
    return withoutTrailingZeros(locale.toString(value, 'f', decimals), locale);
}

QString formatBytes(qint64 bytes, const QLocale &locale)
{
    return scaledBytes(static_cast<double>(bytes), locale);
}

QString formatByteRate(double bytesPerSecond, const QLocale &locale)
{
    return scaledBytes(std::round(bytesPerSecond), locale) + "/s"_L1;
}

QString formatMilli(qint64 milliCores, const QLocale &locale)
{
    if (milliCores > -1000 && milliCores < 1000) {
        return locale.toString(milliCores) + (milliCores == 0 ? ""_L1 : "m"_L1);
    }
    const double cores = static_cast<double>(milliCores) / 1000;
    return formatReal(cores, std::abs(cores) < 10 ? 2 : 1, locale);
}

QString formatPerMille(qint64 perMille, const QLocale &locale)
{
    return formatReal(static_cast<double>(perMille) / 10, 1, locale) + locale.percent();
}

QString formatDateTime(qint64 epochSeconds, const QLocale &locale)
{
    if (epochSeconds == 0) {
        return {};
    }
    const QDateTime time = QDateTime::fromSecsSinceEpoch(epochSeconds);
    // Never "11/28/36": whether that is day, month or year is nobody's guess.
    return time.date().toString(Qt::ISODate) + u' ' + formatTime(epochSeconds, locale);
}

QString formatTime(qint64 epochSeconds, const QLocale &locale)
{
    return locale.toString(QDateTime::fromSecsSinceEpoch(epochSeconds).time(), u"HH:mm:ss"_s);
}

} // namespace nantian::base

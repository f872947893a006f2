// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/filtervalue.h"

#include "base/duration.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::models {

using base::Quantity;
using base::Result;
using store::Cell;

namespace {

struct FilterValueTexts
{
    Q_DECLARE_TR_FUNCTIONS(FilterValueTexts)
};

constexpr double kNanosecond = 1e-9;

bool isBracketed(std::string_view text) { return text.starts_with('<') && text.ends_with('>'); }

std::optional<double> secondsOf(std::string_view text)
{
    if (const auto seconds = base::parseHumanDuration(text)) {
        return static_cast<double>(*seconds);
    }
    const auto nanoseconds = base::parseGoDuration(text);
    return nanoseconds ? std::optional(static_cast<double>(*nanoseconds) * kNanosecond)
                       : std::nullopt;
}

std::optional<double> percentOf(QStringView text)
{
    if (!text.endsWith(u'%')) {
        return std::nullopt;
    }
    const QStringView digits = text.chopped(1);
    const bool plain =
        std::ranges::all_of(digits, [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
    bool ok = false;
    const double value = digits.toDouble(&ok);
    return plain && ok ? std::optional(value) : std::nullopt;
}

qsizetype signLength(QStringView text)
{
    if (text.startsWith(u"<=") || text.startsWith(u">=")) {
        return 2;
    }
    return text.startsWith(u'<') || text.startsWith(u'>') || text.startsWith(u'=') ? 1 : 0;
}

} // namespace

std::unexpected<base::Error> filterError(const QString &detail)
{
    base::Error error;
    error.code = base::Error::Code::Invalid;
    error.reason = u"Filter"_s;
    error.detail = detail;
    return std::unexpected(error);
}

ValueKind valueKindOf(const Cell &cell)
{
    switch (cell.type()) {
    case Cell::Type::Empty:
        return ValueKind::Unknown;
    case Cell::Type::Text:
        return isBracketed(cell.view()) ? ValueKind::Unknown : ValueKind::Words;
    case Cell::Type::Integer:
    case Cell::Type::Real:
    case Cell::Type::CountSince:
        return ValueKind::Number;
    case Cell::Type::Fraction:
        return ValueKind::Fraction;
    case Cell::Type::Age:
    case Cell::Type::Time:
    case Cell::Type::Duration:
        return ValueKind::Span;
    case Cell::Type::MilliCores:
        return ValueKind::Cores;
    case Cell::Type::Bytes:
        return ValueKind::Bytes;
    case Cell::Type::Percent:
        return ValueKind::Percent;
    }
    return ValueKind::Unknown;
}

bool ValueComparison::isOne(QStringView text)
{
    return signLength(text) > 0 && !(text.startsWith(u'<') && text.endsWith(u'>'));
}

bool ValueComparison::isUnfinished(QStringView text) { return signLength(text) == text.size(); }

Result<ValueComparison> ValueComparison::parse(QStringView text)
{
    ValueComparison out;
    const qsizetype length = signLength(text);
    const bool equal = length == 2 || text.startsWith(u'=');
    out.m_sign = text.startsWith(u'<') ? (equal ? Sign::AtMost : Sign::Less)
        : text.startsWith(u'>')        ? (equal ? Sign::AtLeast : Sign::More)
                                       : Sign::Equal;
    const QStringView value = text.sliced(length);
    const QByteArray utf8 = value.toUtf8();
    const std::string_view bytes(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    out.m_percent = percentOf(value);
    out.m_seconds = secondsOf(bytes);
    if (auto quantity = Quantity::parse(bytes)) {
        out.m_quantity = std::move(*quantity);
    }
    if (!out.m_percent && !out.m_seconds && !out.m_quantity) {
        return filterError(
            FilterValueTexts::tr("“%1” is none of a number (3), a quantity (500Mi, 250m), a "
                                 "percentage (80%) and a duration (90s, 15m, 2h, 7d)")
                .arg(value));
    }
    return out;
}

bool ValueComparison::agrees(std::partial_ordering order) const
{
    switch (m_sign) {
    case Sign::Less:
        return std::is_lt(order);
    case Sign::AtMost:
        return std::is_lteq(order);
    case Sign::Equal:
        return std::is_eq(order);
    case Sign::AtLeast:
        return std::is_gteq(order);
    case Sign::More:
        return std::is_gt(order);
    }
    return false;
}

bool ValueComparison::holds(const Cell &cell, qint64 nowSeconds) const
{
    const auto number = static_cast<double>(cell.number());
    if (m_percent) {
        switch (cell.type()) {
        case Cell::Type::Percent:
            return agrees(number <=> *m_percent * 10);
        case Cell::Type::Fraction: // 0/0 is complete
            return agrees(cell.number() == 0
                              ? 100.0 <=> *m_percent
                              : static_cast<double>(cell.count()) * 100 <=> *m_percent * number);
        default:
            return false;
        }
    }
    switch (cell.type()) {
    case Cell::Type::Age:
    case Cell::Type::Time: // by the time since
        return m_seconds && agrees(static_cast<double>(nowSeconds - cell.number()) <=> *m_seconds);
    case Cell::Type::Duration:
        return m_seconds && agrees(number <=> *m_seconds);
    case Cell::Type::Real:
        return m_quantity && agrees(cell.realValue() <=> m_quantity->toDouble());
    case Cell::Type::MilliCores:
        return m_quantity && agrees(Quantity::fromMilli(cell.number()) <=> *m_quantity);
    case Cell::Type::Percent:
        return m_quantity && agrees(Quantity::fromMilli(cell.number() * 100) <=> *m_quantity);
    case Cell::Type::Integer:
    case Cell::Type::Bytes:
        return m_quantity && agrees(Quantity::fromInteger(cell.number()) <=> *m_quantity);
    case Cell::Type::Fraction:
    case Cell::Type::CountSince:
        return m_quantity && agrees(Quantity::fromInteger(cell.count()) <=> *m_quantity);
    case Cell::Type::Empty:
    case Cell::Type::Text:
        return false;
    }
    return false;
}

Result<void> ValueComparison::fits(const FilterColumn &column) const
{
    const QString id = QString::fromUtf8(column.id);
    switch (column.values) {
    case ValueKind::Unknown:
    case ValueKind::Words: // said by who knows the other columns
        return {};
    case ValueKind::Span:
        if (!m_seconds) {
            return filterError(
                FilterValueTexts::tr("“%1” is compared with a duration, as in %1:<15m or %1:>7d")
                    .arg(id));
        }
        return {};
    default:
        break;
    }
    if (m_percent) {
        return column.hasShare
            ? Result<void>()
            : filterError(
                  FilterValueTexts::tr("“%1” has nothing that a percentage could be of").arg(id));
    }
    if (m_quantity) {
        return {};
    }
    const QString example = column.values == ValueKind::Bytes ? u"500Mi"_s
        : column.values == ValueKind::Cores                   ? u"250m"_s
                                                              : u"3"_s;
    return filterError(
        FilterValueTexts::tr("“%1” is compared with a number, as in %1:>%2").arg(id, example));
}

} // namespace nantian::models

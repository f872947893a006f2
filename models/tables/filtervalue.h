// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/quantity.h"
#include "base/result.h"
#include "store/cell.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace nantian::models {

/// What the values of a column are to a comparison. Unknown: none has been seen.
enum class ValueKind : quint8 { Unknown, Words, Number, Fraction, Span, Cores, Bytes, Percent };

/// That of a cell: Unknown for an empty one, and for "<none>" and its like, which stand in columns
/// of every kind.
[[nodiscard]] ValueKind valueKindOf(const store::Cell &cell);

/// A column as the filter language knows it.
struct FilterColumn
{
    QByteArray id;
    ValueKind values = ValueKind::Unknown;
    /// It has percentages: of a request, a limit, what is allocatable, or the value is a fraction
    /// or percentage itself.
    bool hasShare = false;
    bool operator==(const FilterColumn &) const = default;
};

/// `<1h`, `>=0.5`, `>80%`, `=3`: how a cell's value is to be. By the raw value, never by text. What
/// is written is kept as each thing it can mean ("5m" is a duration and five thousandths); the cell
/// decides. A value; any thread.
class ValueComparison
{
public:
    /// Begins with <, <=, >, >= or =, and is not a word in angle brackets ("<none>").
    [[nodiscard]] static bool isOne(QStringView text);
    /// Nothing behind the sign yet: it is still being typed.
    [[nodiscard]] static bool isUnfinished(QStringView text);
    /// Invalid: what stands behind the sign is no number. The detail says what may stand there.
    [[nodiscard]] static base::Result<ValueComparison> parse(QStringView text);

    /// A percentage is compared with percentages and fractions. What has no value never holds.
    [[nodiscard]] bool holds(const store::Cell &cell, qint64 nowSeconds) const;
    /// Invalid: such a value means nothing in that column; the detail says what would.
    [[nodiscard]] base::Result<void> fits(const FilterColumn &column) const;
    [[nodiscard]] bool isPercent() const { return m_percent.has_value(); }
    /// Of a value that can be a duration.
    [[nodiscard]] const std::optional<double> &seconds() const { return m_seconds; }

private:
    enum class Sign : quint8 { Less, AtMost, Equal, AtLeast, More };
    [[nodiscard]] bool agrees(std::partial_ordering order) const;

    Sign m_sign = Sign::Equal;
    std::optional<base::Quantity> m_quantity;
    std::optional<double> m_percent; ///< 80 for "80%"
    std::optional<double> m_seconds;
};

/// An error of the filter language; the detail is a part of a sentence, translated.
[[nodiscard]] std::unexpected<base::Error> filterError(const QString &detail);

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <string_view>

namespace nantian::store {

/// What a state means to an operator. Views give each a shape and a colour; models never do.
enum class Health : quint8 { None, Ok, Progressing, Warning, Failed, Unknown };

/// One raw value of a table, 16 bytes, trivially copyable. Numbers stay numbers and times stay
/// times: text is made when painted. Text points into its Row or into the session's Interner and
/// lives as long as the row.
class Cell
{
public:
    enum class Type : quint8 {
        Empty,      ///< nothing; paints as an empty cell and sorts last
        Text,       ///< UTF-8, exactly what is shown
        Integer,    ///< i
        Real,       ///< d
        Fraction,   ///< "count/i", e.g. READY 1/2
        Age,        ///< i = epoch seconds; shown as HumanDuration of the time since
        CountSince, ///< "count" or "count (AGE ago)", i = epoch seconds or 0
        Duration,   ///< i = seconds, fixed
        MilliCores, ///< i = thousandths of a core
        Bytes,      ///< i
        Percent,    ///< i = per mille
        Time,       ///< i = epoch seconds; shown as a date and time of the local zone
    };

    constexpr Cell() = default;
    static Cell text(std::string_view value);
    static Cell integer(qint64 value) { return number(Type::Integer, value); }
    static Cell real(double value);
    /// The API's counts are int32: these are cut to 0 .. 2^31-1, so that products of two fit.
    static Cell fraction(qint64 numerator, qint64 denominator);
    static Cell age(qint64 epochSeconds) { return number(Type::Age, epochSeconds); }
    /// `count` is cut likewise.
    static Cell countSince(qint64 count, qint64 epochSeconds);
    static Cell duration(qint64 seconds) { return number(Type::Duration, seconds); }
    static Cell milliCores(qint64 value) { return number(Type::MilliCores, value); }
    static Cell bytes(qint64 value) { return number(Type::Bytes, value); }
    static Cell time(qint64 epochSeconds) { return number(Type::Time, epochSeconds); }
    static Cell percent(qint64 perMille) { return number(Type::Percent, perMille); }

    [[nodiscard]] Type type() const { return m_type; }
    [[nodiscard]] bool isEmpty() const { return m_type == Type::Empty; }
    [[nodiscard]] qint64 number() const { return m_type == Type::Text ? 0 : m_integer; }
    [[nodiscard]] double realValue() const { return m_real; }
    /// Of a Fraction (the numerator) or a CountSince.
    [[nodiscard]] qint64 count() const;
    /// The bytes of a Text cell; empty for other types.
    [[nodiscard]] std::string_view view() const;
    [[nodiscard]] bool ticks() const { return m_type == Type::Age || m_type == Type::CountSince; }

    /// What `kubectl get` would print, at the given time (epoch seconds of the server's clock).
    /// Plain and untranslated; not yet passed through safeText().
    [[nodiscard]] QString display(qint64 nowSeconds) const;

    /// Same raw value? (Texts by content.)
    bool operator==(const Cell &other) const;
    /// Order by raw value: Empty last, numbers before text, fractions by ratio then size, ages by
    /// the time since (an older object has the larger age), cores among whole numbers by what they
    /// are, text bytewise with digit runs by value.
    [[nodiscard]] static std::weak_ordering compare(const Cell &a, const Cell &b);

private:
    friend class RowBuilder;
    static Cell number(Type type, qint64 value);

    Type m_type = Type::Empty;
    bool m_pending = false; ///< inside RowBuilder: m_integer is an offset into its texts
    quint32 m_count = 0;    ///< text length, numerator, or count
    union {
        qint64 m_integer = 0;
        double m_real;
        const char *m_text;
    };
};
static_assert(sizeof(Cell) == 16);

/// kubectl's natural reading of names: digit runs compare by value, the rest bytewise.
[[nodiscard]] std::weak_ordering naturalCompare(std::string_view a, std::string_view b);

} // namespace nantian::store

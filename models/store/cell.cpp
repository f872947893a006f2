// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cell.h"

#include "base/duration.h"
#include "base/format.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace nantian::store {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::weak_ordering order(std::strong_ordering ordering) { return ordering; }

qint64 asCount(qint64 value)
{
    return std::clamp<qint64>(value, 0, std::numeric_limits<qint32>::max());
}

/// HumanDuration of the time since. Go's durations end at 2^63-1 ns, and time.Since() stays there.
QString since(qint64 nowSeconds, qint64 epochSeconds)
{
    constexpr qint64 kLongest = 9'223'372'036;
    const qint64 seconds = nowSeconds - epochSeconds;
    // Now is some part of a second later, and Go cuts towards zero: what is two seconds ahead is
    // less than that.
    return base::humanDuration(seconds < 0 ? seconds + 1 : std::min(seconds, kLongest));
}

/// Unlike QString::fromUtf8() alone it keeps a byte order mark in front: the cell holds it.
QString exactText(const char *utf8, qsizetype size)
{
    constexpr char kMark[] = "\xef\xbb\xbf";
    QString out = QString::fromUtf8(utf8, size);
    if (QByteArrayView(utf8, size).startsWith(kMark)) {
        out.prepend(QChar(QChar::ByteOrderMark));
    }
    return out;
}

/// A CountSince. Counts of 0 .. 2^31-1 stand in 32 bits beside the time. All others, which only
/// foreign objects have, are marked by the highest of these bits, and what does not fit stands
/// above the 40 bits that hold the time then.
struct Counted
{
    static constexpr quint32 kMark = 1U << 31;
    static constexpr int kTimeBits = 40;

    qint64 count = 0;
    qint64 since = 0;

    static Counted read(quint32 low, qint64 value)
    {
        if ((low & kMark) == 0) {
            return {low, value};
        }
        const auto time = static_cast<qint64>(static_cast<quint64>(value) << (64 - kTimeBits));
        return {(value >> kTimeBits) * qint64(kMark) + (low & ~kMark), time >> (64 - kTimeBits)};
    }
    [[nodiscard]] quint32 low() const
    {
        const auto bits = static_cast<quint32>(count);
        return isPlain() ? bits : bits | kMark;
    }
    [[nodiscard]] qint64 value() const
    {
        const auto high = static_cast<quint64>(count >> 31) << kTimeBits;
        const quint64 time = static_cast<quint64>(since) & ((quint64(1) << kTimeBits) - 1);
        return isPlain() ? since : static_cast<qint64>(high | time);
    }

private:
    [[nodiscard]] bool isPlain() const { return count >= 0 && count < qint64(kMark); }
};

/// A fraction by its ratio, then its size; 0/0 is complete.
std::weak_ordering compareFractions(qint64 an, qint64 ad, qint64 bn, qint64 bd)
{
    const bool aWhole = ad == 0;
    const bool bWhole = bd == 0;
    const qint64 left = (aWhole ? 1 : an) * (bWhole ? 1 : bd);
    const qint64 right = (bWhole ? 1 : bn) * (aWhole ? 1 : ad);
    if (left != right) {
        return left < right ? std::weak_ordering::less : std::weak_ordering::greater;
    }
    return order(ad != bd ? ad <=> bd : an <=> bn);
}

/// As Go prints a float64 with %v: shortest digits, an exponent below 1e-4 and from 1e6 on.
QString formatReal(double value)
{
    std::array<char, 64> buffer{};
    const double size = std::fabs(value);
    const bool exponent = size != 0 && (size < 1e-4 || size >= 1e6);
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                      exponent ? std::chars_format::scientific : std::chars_format::fixed);
    return QString::fromLatin1(buffer.data(), result.ptr - buffer.data());
}

/// Empty last, texts after numbers.
int rank(Cell::Type type)
{
    switch (type) {
    case Cell::Type::Empty:
        return 2;
    case Cell::Type::Text:
        return 1;
    default:
        return 0;
    }
}

} // namespace

Cell Cell::number(Type type, qint64 value)
{
    Cell cell;
    cell.m_type = type;
    cell.m_integer = value;
    return cell;
}

Cell Cell::text(std::string_view value)
{
    Cell cell;
    cell.m_type = Type::Text;
    cell.m_count = static_cast<quint32>(value.size());
    cell.m_text = value.data();
    return cell;
}

Cell Cell::real(double value)
{
    Cell cell;
    cell.m_type = Type::Real;
    cell.m_real = value;
    return cell;
}

Cell Cell::fraction(qint64 numerator, qint64 denominator)
{
    Cell cell = number(Type::Fraction, asCount(denominator));
    cell.m_count = static_cast<quint32>(asCount(numerator));
    return cell;
}

Cell Cell::countSince(qint64 count, qint64 epochSeconds)
{
    constexpr qint64 kMost = (qint64(1) << 53) - 1;
    const Counted counted{std::clamp(count, -kMost, kMost), epochSeconds};
    Cell cell = number(Type::CountSince, counted.value());
    cell.m_count = counted.low();
    return cell;
}

qint64 Cell::count() const
{
    return m_type == Type::CountSince ? Counted::read(m_count, m_integer).count : qint64(m_count);
}

std::string_view Cell::view() const
{
    return m_type == Type::Text ? std::string_view(m_text, m_count) : std::string_view();
}

QString Cell::display(qint64 nowSeconds) const
{
    switch (m_type) {
    case Type::Empty:
        return {};
    case Type::Text:
        return exactText(m_text, static_cast<qsizetype>(m_count));
    case Type::Integer:
        return QString::number(m_integer);
    case Type::Real:
        return formatReal(m_real);
    case Type::Fraction:
        return QString::number(m_count) + u'/' + QString::number(m_integer);
    case Type::Age:
        return since(nowSeconds, m_integer);
    case Type::CountSince: {
        const Counted counted = Counted::read(m_count, m_integer);
        const QString count = QString::number(counted.count);
        return counted.since == 0 || counted.count == 0
            ? count
            : count + u" ("_s + since(nowSeconds, counted.since) + u" ago)"_s;
    }
    case Type::Duration:
        return base::humanDuration(m_integer);
    case Type::MilliCores:
        return QString::number(m_integer) + u'm';
    case Type::Bytes:
        return base::formatBytes(m_integer);
    case Type::Percent:
        return QString::number((m_integer + 5) / 10) + u'%';
    case Type::Time:
        return QDateTime::fromSecsSinceEpoch(m_integer).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    }
    return {};
}

bool Cell::operator==(const Cell &other) const
{
    if (m_type != other.m_type) {
        return false;
    }
    if (m_type == Type::Text) {
        return view() == other.view();
    }
    if (m_type == Type::Real) {
        return m_real == other.m_real || (std::isnan(m_real) && std::isnan(other.m_real));
    }
    return m_count == other.m_count && m_integer == other.m_integer;
}

std::weak_ordering Cell::compare(const Cell &a, const Cell &b)
{
    if (rank(a.m_type) != rank(b.m_type)) {
        return order(rank(a.m_type) <=> rank(b.m_type));
    }
    if (a.m_type != b.m_type) {
        const auto value = [](const Cell &cell) {
            constexpr double kMilli = 1000;
            return cell.m_type == Type::Real      ? cell.m_real
                : cell.m_type == Type::MilliCores ? static_cast<double>(cell.m_integer) / kMilli
                                                  : static_cast<double>(cell.m_integer);
        };
        const double left = value(a);
        const double right = value(b);
        if (left < right || left > right) {
            return left < right ? std::weak_ordering::less : std::weak_ordering::greater;
        }
        return order(static_cast<int>(a.m_type) <=> static_cast<int>(b.m_type));
    }
    switch (a.m_type) {
    case Type::Empty:
        return std::weak_ordering::equivalent;
    case Type::Text:
        return naturalCompare(a.view(), b.view());
    case Type::Real: {
        // NaN sorts before every number, so that the order stays strict.
        const bool aNan = std::isnan(a.m_real);
        const bool bNan = std::isnan(b.m_real);
        if (aNan || bNan) {
            return order(static_cast<int>(bNan) <=> static_cast<int>(aNan));
        }
        return a.m_real < b.m_real ? std::weak_ordering::less
            : a.m_real > b.m_real  ? std::weak_ordering::greater
                                   : std::weak_ordering::equivalent;
    }
    case Type::Fraction:
        return compareFractions(a.m_count, a.m_integer, b.m_count, b.m_integer);
    case Type::Age:
        return order(b.m_integer <=> a.m_integer);
    case Type::CountSince: {
        const Counted left = Counted::read(a.m_count, a.m_integer);
        const Counted right = Counted::read(b.m_count, b.m_integer);
        return left.count != right.count ? order(left.count <=> right.count)
                                         : order(left.since <=> right.since);
    }
    default:
        return order(a.m_integer <=> b.m_integer);
    }
}

std::weak_ordering naturalCompare(std::string_view a, std::string_view b)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const std::size_t startA = i;
            const std::size_t startB = j;
            while (i < a.size() && isDigit(a[i])) {
                ++i;
            }
            while (j < b.size() && isDigit(b[j])) {
                ++j;
            }
            std::string_view left = a.substr(startA, i - startA);
            std::string_view right = b.substr(startB, j - startB);
            left.remove_prefix(std::min(left.find_first_not_of('0'), left.size()));
            right.remove_prefix(std::min(right.find_first_not_of('0'), right.size()));
            if (left.size() != right.size()) {
                return order(left.size() <=> right.size());
            }
            if (const int c = left.compare(right); c != 0) {
                return order(c <=> 0);
            }
        } else {
            const auto left = static_cast<unsigned char>(a[i++]);
            const auto right = static_cast<unsigned char>(b[j++]);
            if (left != right) {
                return order(left <=> right);
            }
        }
    }
    if (i < a.size() || j < b.size()) {
        return order(j < b.size() ? 0 <=> 1 : 1 <=> 0);
    }
    // "a01" and "a1" have equal values: bytes decide, so that different texts never tie.
    return order(a.compare(b) <=> 0);
}

} // namespace nantian::store

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/filter.h"

#include "base/regex.h"
#include "base/text.h"
#include "services/json.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <limits>

using namespace Qt::StringLiterals;

namespace nantian::models {

using base::Error;

struct Filter::Term
{
    enum class Kind : quint8 { Text, Regex, Label, Value, Broken };
    Kind kind = Kind::Text;
    bool negated = false;
    QString column;     ///< lower-case id, "ns" or "name"; empty: anywhere
    QByteArray id;      ///< the same
    QString needle;     ///< case-folded; of a Regex its pattern
    QByteArray ascii;   ///< needle as lower-case ASCII; empty when it is not
    bool whole = false; ///< the needle is all of the text, not a part of it
    base::Regex regex;
    mutable std::atomic_bool slow{false}; ///< the expression took too long
    QByteArray labelKey;
    QByteArray labelValue;
    bool labelAnyValue = false;
    std::optional<ValueComparison> value;
    QList<QByteArray> shares; ///< where a percentage may stand

    void setNeedle(const QString &text);
    [[nodiscard]] bool hits(std::string_view utf8) const;
    [[nodiscard]] bool hits(const store::Cell &cell, qint64 nowSeconds) const;
};

namespace {

struct FilterTexts
{
    Q_DECLARE_TR_FUNCTIONS(FilterTexts)
};

bool containsAscii(std::string_view haystack, const QByteArray &needle)
{
    const auto *const begin = needle.constData();
    return std::search(haystack.begin(), haystack.end(), begin, begin + needle.size(),
                       [](char a, char b) { return base::asciiLower(a) == b; })
        != haystack.end();
}

bool hasLabel(std::string_view labels, const QByteArray &key, const QByteArray &value, bool any)
{
    while (!labels.empty()) {
        const std::size_t comma = labels.find(',');
        const std::string_view pair = labels.substr(0, comma);
        const std::size_t equals = pair.find('=');
        if (pair.substr(0, equals) == std::string_view(key.constData(), std::size_t(key.size()))) {
            const std::string_view found =
                equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
            return any || found == std::string_view(value.constData(), std::size_t(value.size()));
        }
        if (comma == std::string_view::npos) {
            break;
        }
        labels.remove_prefix(comma + 1);
    }
    return false;
}

store::Cell valueIn(const store::Row &row, const QList<store::Column> &columns,
                    const QByteArray &id, const CellReaders &extra)
{
    if (const qsizetype at = filterColumn(columns, id); at >= 0) {
        return row.cell(static_cast<std::size_t>(at));
    }
    const auto reader = extra.constFind(id);
    return reader == extra.constEnd() ? store::Cell() : (*reader)(row);
}

store::Cell shareIn(const store::Row &row, const QList<store::Column> &columns,
                    const QList<QByteArray> &shares, const CellReaders &extra)
{
    for (const QByteArray &id : shares) {
        if (const store::Cell cell = valueIn(row, columns, id, extra); !cell.isEmpty()) {
            return cell;
        }
    }
    return {};
}

bool isShare(const store::Cell &cell)
{
    return valueKindOf(cell) == ValueKind::Percent || valueKindOf(cell) == ValueKind::Fraction;
}

/// Columns whose values can be compared, as an enumeration.
QString comparable(const QList<FilterColumn> &columns)
{
    QStringList ids;
    for (const FilterColumn &column : columns) {
        if (column.values != ValueKind::Words) {
            ids.append(QString::fromUtf8(column.id));
        }
    }
    return ids.join(u", "_s);
}

} // namespace

QByteArray filterId(const store::Column &column)
{
    return column.custom ? column.title.toLower().replace(u' ', u'-').toUtf8() : column.id;
}

qsizetype filterColumn(const QList<store::Column> &columns, const QByteArray &id)
{
    qsizetype health = -1;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns.at(i).id == id || (columns.at(i).custom && filterId(columns.at(i)) == id)) {
            return i;
        }
        if (columns.at(i).health && health < 0) {
            health = i;
        }
    }
    return id == "status" ? health : -1;
}

QList<QByteArray> filterShares(const QByteArray &column)
{
    return {column + "-of-request", column + "-of-limit", column + "-of-allocatable"};
}

QList<FilterWord> filterWords(const QString &text)
{
    QList<FilterWord> out;
    FilterWord word;
    QChar closing;
    const auto finish = [&](qsizetype end) {
        if (!word.text.isEmpty()) {
            word.length = end - word.begin;
            out.append(word);
        }
        word = {};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (closing.isNull() && c.isSpace()) {
            finish(i);
            word.begin = i + 1;
            continue;
        }
        if (word.text.isEmpty() && closing.isNull()) {
            word.begin = i;
        }
        if (!closing.isNull()) {
            const bool closes = c == closing;
            if (closes) {
                closing = QChar();
            }
            if (!closes || c == u'/') {
                word.text += c;
            }
        } else if (c == u'"') {
            closing = c;
        } else {
            if (c == u'/'
                && (word.text.isEmpty() || word.text == u"!"_s || word.text.endsWith(u':')))
            {
                closing = c;
            }
            word.text += c;
        }
    }
    finish(text.size());
    return out;
}

// ---- terms -------------------------------------------------------------------------------------

void Filter::Term::setNeedle(const QString &text)
{
    needle = text.toCaseFolded();
    const QByteArray utf8 = needle.toUtf8();
    if (utf8.size() == needle.size()) {
        ascii = utf8;
    }
}

bool Filter::Term::hits(std::string_view utf8) const
{
    if (kind == Kind::Regex) {
        if (slow.load(std::memory_order_relaxed)) {
            return false;
        }
        const QString text = json::text(utf8);
        const auto match = regex.tryFind(text, 0, text.size() + 1);
        if (!match) {
            slow.store(true, std::memory_order_relaxed);
        }
        return match && match->has_value();
    }
    if (whole && !ascii.isEmpty()) {
        return utf8.size() == static_cast<std::size_t>(ascii.size()) && containsAscii(utf8, ascii);
    }
    if (whole) {
        return json::text(utf8).toCaseFolded() == needle;
    }
    return ascii.isEmpty() ? json::text(utf8).toCaseFolded().contains(needle)
                           : containsAscii(utf8, ascii);
}

bool Filter::Term::hits(const store::Cell &cell, qint64 nowSeconds) const
{
    return cell.type() == store::Cell::Type::Text
        ? hits(cell.view())
        : !cell.isEmpty() && hits(cell.display(nowSeconds).toStdString());
}

base::Result<std::shared_ptr<const Filter::Term>> Filter::parseWord(QString word)
{
    auto term = std::make_shared<Term>();
    if (word.size() > 1 && word.startsWith(u'!')) {
        term->negated = true;
        word.remove(0, 1);
    }
    if (word == u"is:broken"_s) {
        term->kind = Term::Kind::Broken;
        return term;
    }
    const qsizetype colon = word.indexOf(u':');
    if (colon > 0 && !word.startsWith(u'/')) {
        term->column = word.left(colon).toLower();
        term->id = term->column.toUtf8();
        word.remove(0, colon + 1);
        if (word.isEmpty()) {
            return nullptr; // still being typed
        }
    }
    if (term->column == u"label"_s) {
        const qsizetype equals = word.indexOf(u'=');
        term->kind = Term::Kind::Label;
        term->labelAnyValue = equals < 0;
        term->labelKey = (equals < 0 ? word : word.left(equals)).toUtf8();
        term->labelValue = equals < 0 ? QByteArray() : word.mid(equals + 1).toUtf8();
    } else if (!term->column.isEmpty() && ValueComparison::isOne(word)) {
        if (ValueComparison::isUnfinished(word)) {
            return nullptr;
        }
        if (auto value = ValueComparison::parse(word); value) {
            term->kind = Term::Kind::Value;
            if (value->isPercent()) {
                term->shares = filterShares(term->id);
            }
            term->value = std::move(*value);
        } else if (word.startsWith(u'=')) { // no value: a word, and that alone
            term->whole = true;
            term->setNeedle(word.sliced(1));
        } else {
            return std::unexpected(value.error());
        }
    } else if (word.size() > 2 && word.startsWith(u'/') && word.endsWith(u'/')) {
        term->needle = word.sliced(1, word.size() - 2);
        auto regex = base::Regex::compile(term->needle, base::Regex::Case::Insensitive);
        if (!regex) {
            //: %1 a regular expression, %2 what is wrong with it
            return filterError(FilterTexts::tr("/%1/: %2").arg(term->needle, regex.error().detail));
        }
        term->kind = Term::Kind::Regex;
        term->regex = std::move(*regex);
    } else {
        term->setNeedle(word);
    }
    return term;
}

// ---- the filter --------------------------------------------------------------------------------

base::Result<Filter> Filter::parse(const QString &text)
{
    Filter filter;
    filter.m_text = text.trimmed();
    const QList<FilterWord> words = filterWords(text);
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString word = words.at(i).text;
        if (word == u"-l"_s) {
            if (i + 1 == words.size()) {
                continue; // still being typed
            }
            word = u"label:"_s + words.at(++i).text;
        }
        auto term = parseWord(word);
        if (!term) {
            return std::unexpected(term.error());
        }
        if (*term) {
            filter.m_onlyBroken |= (*term)->kind == Term::Kind::Broken && !(*term)->negated;
            filter.m_terms.append(std::move(*term));
        }
    }
    return filter;
}

base::Result<void> Filter::fits(const QList<FilterColumn> &columns) const
{
    if (columns.isEmpty()) {
        return {};
    }
    for (const auto &term : m_terms) {
        if (term->kind != Term::Kind::Value) {
            continue;
        }
        const auto column = std::ranges::find(columns, term->id, &FilterColumn::id);
        if (column == columns.cend() || column->values == ValueKind::Words) {
            const QString allowed = comparable(columns);
            return filterError(
                allowed.isEmpty() ? FilterTexts::tr("no column here has values to compare")
                    : column == columns.cend()
                    ? FilterTexts::tr("there is no column “%1” here; these can be compared: %2")
                          .arg(term->column, allowed)
                    : FilterTexts::tr("“%1” has words, no values; these can be compared: %2")
                          .arg(term->column, allowed));
        }
        if (const base::Result<void> fitting = term->value->fits(*column); !fitting) {
            return fitting;
        }
    }
    return {};
}

bool Filter::names(const QByteArray &column) const
{
    return std::ranges::any_of(m_terms, [&](const auto &term) {
        return term->id == column || term->shares.contains(column);
    });
}

std::chrono::seconds Filter::ageStep() const
{
    // A sixtieth of an age is finer than what its column shows.
    constexpr double kParts = 60;
    double step = std::numeric_limits<double>::max();
    for (const auto &term : m_terms) {
        if (term->kind == Term::Kind::Value && term->value->seconds()) {
            step = std::min(step, std::clamp(*term->value->seconds() / kParts, 1.0, kParts));
        }
    }
    return std::chrono::seconds(step > kParts ? 0 : static_cast<qint64>(step));
}

std::optional<base::Error> Filter::slowness() const
{
    for (const auto &term : m_terms) {
        if (term->slow.load(std::memory_order_relaxed)) {
            base::Error error = filterError(term->needle).error();
            error.code = base::Error::Code::Timeout;
            return error;
        }
    }
    return std::nullopt;
}

bool Filter::matches(const store::Row &row, const QList<store::Column> &columns, qint64 nowSeconds,
                     const CellReaders &extra) const
{
    const auto found = [&](const Term &term) {
        switch (term.kind) {
        case Term::Kind::Broken:
            return row.health() == store::Health::Failed || row.health() == store::Health::Warning;
        case Term::Kind::Label:
            return hasLabel(row.labels(), term.labelKey, term.labelValue, term.labelAnyValue);
        case Term::Kind::Value: {
            const store::Cell cell = valueIn(row, columns, term.id, extra);
            const bool elsewhere = term.value->isPercent() && !isShare(cell);
            return term.value->holds(elsewhere ? shareIn(row, columns, term.shares, extra) : cell,
                                     nowSeconds);
        }
        case Term::Kind::Text:
        case Term::Kind::Regex:
            break;
        }
        if (term.column.isEmpty()) {
            return term.hits(row.ns()) || term.hits(row.name()) || term.hits(row.healthReason())
                || std::ranges::any_of(row.cells(), [&](const store::Cell &cell) {
                       return term.hits(cell, nowSeconds);
                   });
        }
        if (term.column == u"ns"_s || term.column == u"namespace"_s) {
            return term.hits(row.ns());
        }
        if (term.column == u"name"_s) {
            return term.hits(row.name());
        }
        if (term.column == u"owner"_s) {
            return term.hits(row.owner());
        }
        const qsizetype at = filterColumn(columns, term.id);
        return term.hits(valueIn(row, columns, term.id, extra), nowSeconds)
            || (at >= 0 && columns.at(at).health && term.hits(row.healthReason()));
    };
    return std::ranges::all_of(m_terms,
                               [&](const auto &term) { return found(*term) != term->negated; });
}

} // namespace nantian::models

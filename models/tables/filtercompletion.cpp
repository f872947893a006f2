// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/filtercompletion.h"

#include "base/onpool.h"
#include "base/text.h"
#include "tables/resourcetablemodel.h"

#include <algorithm>
#include <ranges>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace nantian::models {

namespace {

/// Different values that are counted: what has more is no list to choose from.
constexpr std::size_t kMostValues = 2000;
constexpr qsizetype kMostOffers = 60;
/// Looked through on the spot: quicker than a trip to the pool.
constexpr qsizetype kFewRows = 3000;
constexpr qint64 kValuesFreshMs = 5000;

using ValueCounts = std::unordered_map<std::string_view, qsizetype>;

void countValue(ValueCounts &counts, std::string_view value)
{
    if (const auto it = counts.find(value); it != counts.end()) {
        ++it->second;
    } else if (!value.empty() && counts.size() < kMostValues) {
        counts.emplace(value, 1);
    }
}

/// Keys, or the values of `key`.
void countLabels(ValueCounts &counts, std::string_view labels, const FilterTyping &typing)
{
    const std::string_view wanted(typing.labelKey.constData(), std::size_t(typing.labelKey.size()));
    while (!labels.empty()) {
        const std::string_view pair = labels.substr(0, labels.find(','));
        labels.remove_prefix(std::min(pair.size() + 1, labels.size()));
        const std::string_view key = pair.substr(0, pair.find('='));
        if (!typing.hasKey) {
            countValue(counts, key);
        } else if (key == wanted && key.size() < pair.size()) {
            countValue(counts, pair.substr(key.size() + 1));
        }
    }
}

/// A value as it is typed: in quotes where blanks would part it. Empty: it cannot be.
QString quotedValue(const QString &value)
{
    if (value.contains(u'"') || base::safeText(value) != value) {
        return {};
    }
    const bool plain =
        !value.startsWith(u'/') && std::ranges::none_of(value, [](QChar c) { return c.isSpace(); });
    return plain ? value : QString(u'"' + value + u'"');
}

bool isComparable(const FilterColumn &column)
{
    return column.values != ValueKind::Words && column.values != ValueKind::Unknown;
}

QList<FilterOffer> termOffers(const FilterTyping &typing, const QList<FilterColumn> &columns)
{
    using What = FilterOffer::What;
    QList<FilterOffer> out;
    const auto add = [&](const QString &term, What what, bool goesOn,
                         const QByteArray &about = {}) {
        if (term.startsWith(typing.typed, Qt::CaseInsensitive) && term != typing.typed) {
            out.append({what, typing.lead + term, term, 0, goesOn, about});
        }
    };
    for (const FilterColumn &column : columns) {
        if (column.id == "namespace") {
            add(u"ns:"_s, What::Term, true, column.id);
        } else if (!isComparable(column)) {
            add(QString::fromUtf8(column.id) + u':', What::Term, true, column.id);
        } else {
            for (const QChar sign : u"<>"_s) {
                add(QString::fromUtf8(column.id) + u':' + sign, What::Comparison, true, column.id);
            }
        }
    }
    add(u"label:"_s, What::Label, true);
    add(u"owner:"_s, What::Term, true, "owner"_ba);
    add(u"is:broken"_s, What::Broken, false);
    return out;
}

/// How a comparison may go on.
QList<FilterOffer> comparisonOffers(const FilterTyping &typing, const FilterColumn &column)
{
    QList<FilterOffer> out;
    QStringList values;
    const QString sign = typing.typed.left(1);
    if (typing.typed.isEmpty()) {
        values = {u"<"_s, u">"_s};
    } else if (column.values == ValueKind::Span && (sign == u"<"_s || sign == u">"_s)) {
        values = {sign + u"15m"_s, sign + u"1h"_s, sign + u"1d"_s, sign + u"7d"_s};
    } else if (column.hasShare && (sign == u"<"_s || sign == u">"_s)) {
        values = {sign + u"50%"_s, sign + u"80%"_s, sign + u"100%"_s};
    }
    for (const QString &value : std::as_const(values)) {
        if (value.startsWith(typing.typed) && value != typing.typed) {
            out.append({FilterOffer::What::Comparison, typing.lead + value, typing.lead + value, 0,
                        value.size() == 1, column.id});
        }
    }
    return out;
}

} // namespace

std::optional<FilterTyping> filterTyping(const QString &text, qsizetype cursor)
{
    FilterTyping out;
    out.begin = cursor;
    const QList<FilterWord> words = filterWords(text);
    QString before;
    QString word;
    for (const FilterWord &each : words) {
        if (each.begin <= cursor && cursor <= each.begin + each.length) {
            if (cursor < each.begin + each.length) {
                return std::nullopt;
            }
            out.begin = each.begin;
            out.length = each.length;
            word = each.text;
        } else if (each.begin + each.length < cursor) {
            before = each.text;
        }
    }
    const bool afterFlag = before == u"-l"_s;
    const qsizetype begin = afterFlag ? text.lastIndexOf(u"-l"_s, out.begin - 1) : out.begin;
    out.others = QString(text.left(begin) + text.mid(out.begin + out.length)).simplified();
    if (word.startsWith(u'!')) {
        out.lead = u"!"_s;
        word.remove(0, 1);
    }
    const qsizetype colon = word.indexOf(u':');
    if (afterFlag) {
        out.column = "label"_ba;
    } else if (colon > 0 && !word.startsWith(u'/')) {
        out.column = word.left(colon).toLower().toUtf8();
        out.lead += word.left(colon + 1);
        word.remove(0, colon + 1);
    }
    if (const qsizetype equals = word.indexOf(u'='); out.column == "label" && equals >= 0) {
        out.hasKey = true;
        out.labelKey = word.left(equals).toUtf8();
        out.lead += word.left(equals + 1);
        word.remove(0, equals + 1);
    }
    out.typed = word;
    return out;
}

QList<CountedValue> filterValues(const FilterTyping &typing, const Order &rows,
                                 const OrderSpec &spec)
{
    ValueCounts counts;
    const qsizetype column = filterColumn(*spec.columns, typing.column);
    const auto at = static_cast<std::size_t>(column);
    const bool own = column >= 0;
    const CellReader beside = own ? CellReader() : spec.extras.value(typing.column);
    for (const store::RowPtr &row : rows) {
        if (!spec.accepts(*row)) {
            continue;
        }
        if (typing.column == "label") {
            countLabels(counts, row->labels(), typing);
        } else if (typing.column == "ns" || typing.column == "namespace") {
            countValue(counts, row->ns());
        } else if (typing.column == "owner") {
            countValue(counts, row->owner());
        } else if (own) {
            const store::Cell cell = row->cell(at);
            countValue(counts, cell.view());
            if (spec.columns->at(column).health && row->healthReason() != cell.view()) {
                countValue(counts, row->healthReason());
            }
        } else if (beside) {
            countValue(counts, beside(*row).view());
        }
    }
    QList<CountedValue> out;
    for (const auto &[value, count] : counts) {
        out.append({QString::fromUtf8(value.data(), qsizetype(value.size())), count});
    }
    std::ranges::sort(out, [](const CountedValue &a, const CountedValue &b) {
        return a.rows != b.rows ? a.rows > b.rows : a.value < b.value;
    });
    return out;
}

QList<FilterOffer> filterOffers(const FilterTyping &typing, const QList<FilterColumn> &columns,
                                const QList<CountedValue> &values)
{
    using What = FilterOffer::What;
    if (typing.column.isEmpty()) {
        return termOffers(typing, columns);
    }
    if (typing.column == "is") {
        const QString only = u"broken"_s;
        return only.startsWith(typing.typed) && only != typing.typed
            ? QList<FilterOffer>{{What::Broken, typing.lead + only, typing.lead + only}}
            : QList<FilterOffer>();
    }
    const auto column = std::ranges::find(columns, typing.column, &FilterColumn::id);
    if (column != columns.cend() && isComparable(*column)) {
        return comparisonOffers(typing, *column);
    }
    const bool keys = typing.column == "label" && !typing.hasKey;
    QList<FilterOffer> begins;
    QList<FilterOffer> holds;
    for (const CountedValue &each : values) {
        const qsizetype at = each.value.indexOf(typing.typed, 0, Qt::CaseInsensitive);
        const QString quoted = quotedValue(each.value);
        if (at < 0 || quoted.isEmpty() || (each.value == typing.typed && !keys)) {
            continue;
        }
        (at == 0 ? begins : holds)
            .append({keys ? What::Label : What::Value,
                     typing.lead + quoted + (keys ? u"="_s : QString()), each.value, each.rows,
                     keys, typing.column});
    }
    return (begins + holds).first(std::min(kMostOffers, begins.size() + holds.size()));
}

// ---- while it is typed -------------------------------------------------------------------------

void FilterCompletion::ask(const ResourceTableModel *model, const QString &text, qsizetype cursor)
{
    if (m_model != model) {
        m_age.invalidate();
    }
    m_model = model;
    m_typing = filterTyping(text, cursor);
    if (!m_typing) {
        Q_EMIT offered({}, cursor, 0);
        return;
    }
    m_columns = model->filterColumns();
    const auto column = std::ranges::find(m_columns, m_typing->column, &FilterColumn::id);
    // Names are what the table itself shows.
    const bool needsNone = m_typing->column.isEmpty() || m_typing->column == "is"
        || m_typing->column == "name" || (column != m_columns.cend() && isComparable(*column));
    const bool known =
        m_age.isValid() && !m_age.hasExpired(kValuesFreshMs) && m_known.sameQuestion(*m_typing);
    if (needsNone || known) {
        if (needsNone) {
            m_values.clear();
            m_age.invalidate();
        }
        answer();
    } else if (!m_looking) {
        look();
    } // else: when that look ends
}

void FilterCompletion::look()
{
    OrderSpec spec;
    spec.filter = Filter::parse(m_typing->others).value_or(Filter());
    spec.columns = m_model->ownColumns();
    spec.nowSeconds = m_model->nowSeconds();
    spec.extras = m_model->extraReaders(spec.filter, m_typing->column);
    const auto take = [this](const FilterTyping &typing, const QList<CountedValue> &values) {
        m_known = typing;
        m_values = values;
        m_age.start();
    };
    if (m_model->totalCount() <= kFewRows) {
        take(*m_typing, filterValues(*m_typing, *m_model->snapshot(), spec));
        answer();
        return;
    }
    m_looking = true;
    using Values = QList<CountedValue>;
    base::onPool<Values>([typing = *m_typing, rows = m_model->snapshot(), spec] {
        return filterValues(typing, *rows, spec);
    }).then(this, [this, take, typing = *m_typing](const base::Result<Values> &values) {
        m_looking = false;
        take(typing, *values);
        if (!m_typing || !m_model) {
            return;
        }
        if (typing.sameQuestion(*m_typing)) {
            answer();
        } else {
            look();
        }
    });
}

void FilterCompletion::answer()
{
    Q_EMIT offered(filterOffers(*m_typing, m_columns, m_values), m_typing->begin, m_typing->length);
}

void FilterCompletion::drop()
{
    m_typing.reset();
    m_age.invalidate();
}

} // namespace nantian::models

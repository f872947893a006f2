// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/column.h"
#include "store/row.h"
#include "tables/filtervalue.h"

#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace nantian::models {

/// Reads a value that stands beside the rows; what it reads changes no more. Any thread.
using CellReader = std::function<store::Cell(const store::Row &row)>;
/// By the column's id.
using CellReaders = QHash<QByteArray, CellReader>;

/// A word of a filter as it was typed: quotes keep blanks, and /.../ a whole expression, together.
struct FilterWord
{
    qsizetype begin = 0;
    qsizetype length = 0;
    QString text; ///< without quotes
    bool operator==(const FilterWord &) const = default;
};
[[nodiscard]] QList<FilterWord> filterWords(const QString &text);

/// What a column is called in a filter: its id; of one of the user's own its title in lower case,
/// "-" for blanks, because the id of a path is nothing to type.
[[nodiscard]] QByteArray filterId(const store::Column &column);
/// The column a filter's word names: by its filterId(), and where none is called so, `status` means
/// the one that tells the health. -1: there is none.
[[nodiscard]] qsizetype filterColumn(const QList<store::Column> &columns, const QByteArray &id);
/// Ids of the columns that have this one as a percentage of something: the first that has a value
/// counts.
[[nodiscard]] QList<QByteArray> filterShares(const QByteArray &column);

/// What the filter field holds, parsed. Words are ANDed and match without case anywhere in the
/// namespace, the name or a cell's text; `!word` excludes; `/regex/` is PCRE2; `-l key=value` (or
/// `label:key=value`) selects by label; `ns:shop`, `status:Running` look at one column, of one that
/// tells the health at its reason too; `status:=Ready` is the whole text; `is:broken` keeps what is
/// failed or a warning. `age:<1h`, `restarts:>3`, `memory:>=500Mi` compare values: a
/// quantity as Kubernetes reads it, a duration as kubectl prints it. `cpu:>80%` looks at the column
/// cpu-of-request, where that has a value, else at cpu-of-limit, else at cpu-of-allocatable. A
/// value; used on any thread; copies share whether an expression was too slow.
class Filter
{
public:
    Filter() = default;
    /// Invalid: a broken expression, or a comparison with what is no value. The detail says where
    /// and what would be one.
    [[nodiscard]] static base::Result<Filter> parse(const QString &text);
    /// Invalid: a comparison with a column that is none of these or has no such values; the detail
    /// says what is allowed. No columns: they are not known yet, everything fits.
    [[nodiscard]] base::Result<void> fits(const QList<FilterColumn> &columns) const;

    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool onlyBroken() const { return m_onlyBroken; }
    /// Does it look at this column by its id, or for a percentage?
    [[nodiscard]] bool names(const QByteArray &column) const;
    /// How often time alone may change what matches; 0: it does not.
    [[nodiscard]] std::chrono::seconds ageStep() const;
    /// `columns` names the row's own cells by id, `extra` reads those beside it, `nowSeconds` dates
    /// ages.
    [[nodiscard]] bool matches(const store::Row &row, const QList<store::Column> &columns,
                               qint64 nowSeconds, const CellReaders &extra = {}) const;
    /// Timeout once an expression took too long for one text: from then on it matches nothing.
    [[nodiscard]] std::optional<base::Error> slowness() const;

private:
    struct Term;
    [[nodiscard]] static base::Result<std::shared_ptr<const Term>> parseWord(QString word);
    QString m_text;
    QList<std::shared_ptr<const Term>> m_terms;
    bool m_onlyBroken = false;
};

} // namespace nantian::models

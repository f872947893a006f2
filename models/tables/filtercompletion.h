// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/filter.h"
#include "tables/roworder.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

namespace nantian::models {

class ResourceTableModel;

/// Something the word under the cursor may become.
struct FilterOffer
{
    enum class What : quint8 { Term, Comparison, Broken, Label, Value };
    What what = What::Term;
    QString text;        ///< stands for the whole word
    QString shown;       ///< the part that is offered
    qsizetype rows = 0;  ///< that have it; 0: not counted
    bool goesOn = false; ///< more is to be typed right behind it
    QByteArray about{};  ///< the column's id; empty: none
    bool operator==(const FilterOffer &) const = default;
};

/// What is being typed: the word under the cursor, taken apart.
struct FilterTyping
{
    qsizetype begin = 0;
    qsizetype length = 0;
    QString lead;        ///< what stands before the value: "!status:", "-l" of the word before none
    QByteArray column;   ///< lower-case; empty: a bare word
    QByteArray labelKey; ///< of "label:app=..."
    bool hasKey = false; ///< the sign of equality is there
    QString typed;       ///< what is there of the word or value
    QString others;      ///< the filter without this word
    [[nodiscard]] bool sameQuestion(const FilterTyping &other) const
    {
        return column == other.column && labelKey == other.labelKey && hasKey == other.hasKey
            && others == other.others;
    }
};
/// nullopt: the cursor is inside a word, where nothing is offered.
[[nodiscard]] std::optional<FilterTyping> filterTyping(const QString &text, qsizetype cursor);

/// A value and in how many rows it stands.
struct CountedValue
{
    QString value;
    qsizetype rows = 0;
    bool operator==(const CountedValue &) const = default;
};
/// The values rows have for what is being typed (namespaces, label keys or values, texts of a
/// column), most frequent first, those rows left out that the other words exclude. Any thread; the
/// time is that of one filter.
[[nodiscard]] QList<CountedValue> filterValues(const FilterTyping &typing, const Order &rows,
                                               const OrderSpec &spec);
/// Terms that begin as typed, or values that hold it: those that begin so first.
[[nodiscard]] QList<FilterOffer> filterOffers(const FilterTyping &typing,
                                              const QList<FilterColumn> &columns,
                                              const QList<CountedValue> &values);

/// Offers what a filter may go on with while it is typed. GUI thread; values of a large table are
/// looked up on the pool, once for each word.
class FilterCompletion final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// The model must be alive now; later is told by offered(), at once where that is quick.
    void ask(const ResourceTableModel *model, const QString &text, qsizetype cursor);
    /// Nothing is offered for what was asked.
    void drop();

Q_SIGNALS:
    /// The word at `begin` may become one of these; none: an empty list.
    void offered(const QList<nantian::models::FilterOffer> &offers, qsizetype begin,
                 qsizetype length);

private:
    void look();
    void answer();

    QPointer<const ResourceTableModel> m_model;
    std::optional<FilterTyping> m_typing;
    QList<FilterColumn> m_columns;
    FilterTyping m_known; ///< what m_values answer
    QList<CountedValue> m_values;
    QElapsedTimer m_age; ///< of m_values; invalid: there are none
    bool m_looking = false;
};

} // namespace nantian::models

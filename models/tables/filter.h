// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/column.h"
#include "store/row.h"

#include <QList>
#include <QString>

#include <span>
#include <string>

namespace nantian::models {

/// What the filter field holds, parsed. Words are ANDed and match without case anywhere in the
/// namespace, the name or a cell's text; `!word` excludes; `/regex/` is PCRE2; `-l key=value` (or
/// `label:key=value`) selects by label; `ns:shop`, `status:Running` look at one column (one of the
/// user's own goes by its title, "-" for blanks); `is:broken` keeps what is failed or a warning. A
/// value; used on any thread.
class Filter
{
public:
    Filter() = default;
    /// A broken regular expression is an Invalid error whose detail says where.
    [[nodiscard]] static base::Result<Filter> parse(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty() && !m_onlyBroken; }
    [[nodiscard]] const QString &text() const { return m_text; }
    void setOnlyBroken(bool on) { m_onlyBroken = on; }
    [[nodiscard]] bool onlyBroken() const { return m_onlyBroken; }
    /// `columns` names the row's own cells by id (for `status:`), `nowSeconds` dates ages.
    [[nodiscard]] bool matches(const store::Row &row, const QList<store::Column> &columns,
                               qint64 nowSeconds) const;

private:
    struct Term;
    QString m_text;
    QList<std::shared_ptr<const Term>> m_terms;
    bool m_onlyBroken = false;
};

} // namespace nantian::models

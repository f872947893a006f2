// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/valuecell.h"

#include "views/theme/theme.h"

#include <QTreeWidgetItem>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr qsizetype kCellCharacters = 300;
constexpr qsizetype kTipCharacters = 4000;

QString excerpt(const QString &text, qsizetype begin, qsizetype length)
{
    const QString middle = safe(QStringView(text).mid(begin, length).toString());
    return (begin > 0 ? u"…"_s : QString()) + middle
        + (begin + length < text.size() ? u"…"_s : QString());
}

} // namespace

void setValueText(QTreeWidgetItem *item, int column, const QString &text, qsizetype begin)
{
    item->setText(column, excerpt(text, begin, kCellCharacters));
    item->setToolTip(column, plainTip(excerpt(text, begin, kTipCharacters)));
}

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace nantian::store {

/// A column as tables show it. `title` is kubectl's word in upper case, in every language.
struct Column
{
    enum class Align : quint8 { Left, Right };
    QByteArray id = {};       ///< untranslated, for settings ("status")
    QString title = {};       ///< "STATUS"
    QString description = {}; ///< for the tooltip; the server's words for Table kinds
    Align align = Align::Left;
    bool custom = false;      ///< the user's own (kinds/customcolumn.h)
    int width = 12;           ///< hint, in characters
    bool wide = false;        ///< shown only when asked for, as kubectl's -o wide
    bool elideMiddle = false; ///< names: their end matters
    bool health = false;      ///< carries the row's health glyph
    bool extra = false;       ///< ours, not kubectl's (metrics)
    bool chosen = false;      ///< wide, and not even shown where there is room, unless chosen
    bool operator==(const Column &) const = default;
};

/// Shared, immutable list: a Table kind's columns may change while rows of the old ones still live.
using Columns = std::shared_ptr<const QList<Column>>;

} // namespace nantian::store

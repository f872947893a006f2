// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace nantian::views {

/// Paints a field of an API in two lines: its name and type, and below what it is. The name is the
/// item's text; required ones are bold, deprecated ones quiet. GUI thread; owned by its view.
class FieldDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    enum Role {
        Path = Qt::UserRole, ///< QStringList, for the view's owner
        Note,                ///< on the right: the type
        Summary,
        Required,
        Deprecated
    };

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace nantian::views

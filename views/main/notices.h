// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cell.h"

#include <QList>
#include <QObject>
#include <QString>

namespace nantian::views {

/// Something that happened and wants to be looked at.
struct Notice
{
    qint64 atMs = 0; ///< when it last happened, epoch
    store::Health health = store::Health::Warning;
    QString text;  ///< a sentence, safe to show as plain text
    int times = 1; ///< in a row
    bool seen = false;
};

/// What needed attention since the start, newest first: failed operations, warnings of servers,
/// broken streams, unreadable kubeconfigs. GUI thread; kept in memory only.
class Notices final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    static constexpr qsizetype kMost = 200;

    /// The same sentence again counts up the one that is there and brings it to the top.
    void add(store::Health health, const QString &text);
    void markSeen();
    void clear();
    [[nodiscard]] const QList<Notice> &list() const { return m_list; }
    [[nodiscard]] int unseen() const;
    /// The worst of those not seen yet; None without one.
    [[nodiscard]] store::Health worstUnseen() const;
    /// Everything as lines of text with UTC times, for the clipboard.
    [[nodiscard]] QString asText() const;

Q_SIGNALS:
    void changed();

private:
    QList<Notice> m_list;
};

} // namespace nantian::views

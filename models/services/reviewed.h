// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace nantian::models {

struct FieldChange;

/// What a review showed of the object that is written after it: enough to tell then whether the
/// write would replace anything that was not shown. Values are kept as digests, so that those of a
/// Secret stay where they were read. A value; any thread.
class Reviewed
{
public:
    /// `live` is the object as JSON, empty: there was none; `changes` are what would become of it,
    /// by the schema, with the values of Secrets.
    [[nodiscard]] static Reviewed of(const QByteArray &live, const QList<FieldChange> &changes);

    /// It is the same object, and all that would change now was to change then, from the values
    /// that were there then. What needs no change any more is none.
    [[nodiscard]] bool covers(const QByteArray &live, const QList<FieldChange> &changes) const;

private:
    QByteArray m_uid;                    ///< empty: it was not there
    QHash<QString, QByteArray> m_before; ///< path -> digest of what stood there; empty: nothing
};

} // namespace nantian::models

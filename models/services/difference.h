// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace nantian::models {

/// Characters [begin, begin + length) of a line, UTF-16 units.
struct TextRange
{
    qsizetype begin = 0;
    qsizetype length = 0;
    bool operator==(const TextRange &) const = default;
};

/// One row of a side-by-side difference.
struct DifferenceRow
{
    enum class Kind : quint8 {
        Same,
        Changed, ///< a line stands on both sides
        Removed, ///< only on the left
        Added,   ///< only on the right
    };
    Kind kind = Kind::Same;
    int left = -1;                ///< index of the line in the left text; -1: none
    int right = -1;               ///< index of the line in the right text; -1: none
    QList<TextRange> leftChanges; ///< Changed: what differs in the line
    QList<TextRange> rightChanges;
    bool operator==(const DifferenceRow &) const = default;
};

struct Difference
{
    QStringList left; ///< lines without their ends
    QStringList right;
    QList<DifferenceRow> rows;
    int added = 0;   ///< lines that stand only on the right, changed ones included
    int removed = 0; ///< lines that stand only on the left, changed ones included
    [[nodiscard]] bool isEmpty() const { return added == 0 && removed == 0; }
};

/// Plain line difference of two texts: Myers, "An O(ND) Difference Algorithm and Its Variations"
/// (1986), greedy, over what is left between the common head and tail. Beyond 2,000 edits the rest
/// is told as one replaced block, so the cost stays bounded. Removed and added lines that face each
/// other become Changed rows when they have something in common. Pure, any thread.
[[nodiscard]] Difference lineDifference(const QString &left, const QString &right);

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace nantian::models {

/// A place of two texts that have one origin, in the order of the text; lines without their ends.
struct MergePart
{
    enum class Kind : quint8 {
        Same,    ///< as it was
        Mine,    ///< only mine is another
        Theirs,  ///< only theirs is another
        Both,    ///< both made the same of it
        Overlap, ///< each made something else of it
    };
    Kind kind = Kind::Same;
    QStringList base;
    QStringList mine;
    QStringList theirs;
    int firstLine = 0; ///< of `mine` in my text, from 0
    bool operator==(const MergePart &) const = default;
};

/// What became of a text in two places at once, line by line: as diff3 does it (Khanna, Kunal and
/// Pierce, "A Formal Investigation of Diff3", 2007) over lineDifference(), except that changes of
/// neighbouring lines which leave their number as it was are two changes and no overlap, and lines
/// of YAML with the same key are the same line. The parts'
/// `mine` are all of my text, their `theirs` all of theirs. Line ends are "\n". Pure, any thread.
[[nodiscard]] QList<MergePart> mergeTexts(const QString &base, const QString &mine,
                                          const QString &theirs);

/// All of one text (`&MergePart::mine`), each line with its end.
[[nodiscard]] QString textOf(const QList<MergePart> &parts, QStringList MergePart::*side);

[[nodiscard]] bool hasOverlap(const QList<MergePart> &parts);

/// My text with their changes, where they do not overlap with mine.
[[nodiscard]] QString mergedText(const QList<MergePart> &parts);

/// What the merged text is to be held against the next time: their text, but as it was before where
/// changes overlap, so that these are found again.
[[nodiscard]] QString mergedBase(const QList<MergePart> &parts);

} // namespace nantian::models

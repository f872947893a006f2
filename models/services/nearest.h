// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nantian::models {

/// Finds the one of several names that was probably meant: of a third of the letters others at
/// most (insertions, deletions, substitutions, swaps of neighbours), case aside. The first of
/// equals. Names beyond 64 characters are not looked for. A plain value; cost of each candidate:
/// the product of both lengths.
class Nearest
{
public:
    explicit Nearest(const QString &text);
    void consider(const QString &candidate);
    /// Empty: none is near.
    [[nodiscard]] QString found() const { return m_found; }

private:
    QString m_text;
    QString m_found;
    qsizetype m_distance;
};

} // namespace nantian::models

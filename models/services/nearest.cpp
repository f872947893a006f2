// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace nantian::models {

namespace {

/// Longer names are not looked for among the known ones.
constexpr qsizetype kLongestName = 64;

/// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
qsizetype editDistance(QStringView a, QStringView b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<qsizetype> before(width);
    std::vector<qsizetype> last(width);
    std::vector<qsizetype> row(width);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j < width; ++j) {
            const auto at = static_cast<qsizetype>(j);
            const bool same = a[i - 1] == b[at - 1];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[at - 2] && a[i - 2] == b[at - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        before.swap(last);
        last.swap(row);
    }
    return last.back();
}

} // namespace

Nearest::Nearest(const QString &text)
    : m_text(text.toLower())
    , m_distance(std::max<qsizetype>(1, text.size() / 3) + 1)
{
}

void Nearest::consider(const QString &candidate)
{
    if (m_text.size() > kLongestName || candidate.size() > kLongestName) {
        return;
    }
    const qsizetype distance = editDistance(m_text, candidate.toLower());
    if (distance < m_distance && distance < candidate.size()) {
        m_distance = distance;
        m_found = candidate;
    }
}

} // namespace nantian::models

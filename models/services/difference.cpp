// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/difference.h"

#include <algorithm>
#include <vector>

namespace nantian::models {

namespace {

/// Edits searched for before the middle is told as replaced as a whole: keeps the trace of Myers'
/// algorithm (the sum of 2 d + 1 integers of four bytes) below 16 MiB.
constexpr qsizetype kMaxEdits = 2'000;
/// Lines longer than this are compared by their common ends only.
constexpr qsizetype kMaxLineForWords = 2'000;

struct Span
{
    qsizetype left;
    qsizetype right;
    qsizetype length;
};

/// Runs of equal items of two sequences, in order: the longest common subsequence by Myers' greedy
/// algorithm; one block less after `maxEdits`.
template <class Equal>
std::vector<Span> commonRuns(qsizetype leftSize, qsizetype rightSize, qsizetype maxEdits,
                             Equal equal)
{
    qsizetype head = 0;
    while (head < leftSize && head < rightSize && equal(head, head)) {
        ++head;
    }
    qsizetype tail = 0;
    while (tail < leftSize - head && tail < rightSize - head
           && equal(leftSize - 1 - tail, rightSize - 1 - tail))
    {
        ++tail;
    }
    const qsizetype n = leftSize - head - tail;
    const qsizetype m = rightSize - head - tail;

    std::vector<Span> runs;
    if (head > 0) {
        runs.push_back({0, 0, head});
    }
    // furthest[d] holds, for d edits, the furthest x on every diagonal k = x - y in [-d, d].
    std::vector<std::vector<qint32>> furthest;
    const qsizetype limit = std::min(n + m, maxEdits);
    bool reached = n == 0 || m == 0;
    for (qsizetype d = 0; !reached && d <= limit; ++d) {
        std::vector<qint32> row(static_cast<std::size_t>(2 * d + 1), 0);
        for (qsizetype k = -d; k <= d; k += 2) {
            qsizetype x = 0;
            if (d > 0) {
                const std::vector<qint32> &before = furthest.back();
                const auto at = [&before, d](qsizetype diagonal) {
                    return qsizetype(before[static_cast<std::size_t>(diagonal + d - 1)]);
                };
                const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
                x = down ? at(k + 1) : at(k - 1) + 1;
            }
            while (x < n && x - k < m && equal(head + x, head + x - k)) {
                ++x;
            }
            row[static_cast<std::size_t>(k + d)] = static_cast<qint32>(x);
            if (x >= n && x - k >= m) {
                reached = true;
                break;
            }
        }
        furthest.push_back(std::move(row));
    }
    if (reached && n > 0 && m > 0) {
        std::vector<Span> middle;
        qsizetype x = n;
        qsizetype y = m;
        for (auto d = static_cast<qsizetype>(furthest.size()) - 1; d >= 0; --d) {
            const qsizetype k = x - y;
            qsizetype fromX = 0;
            qsizetype fromY = 0;
            qsizetype startX = 0; // where the run of equals begins
            if (d > 0) {
                const std::vector<qint32> &before = furthest[static_cast<std::size_t>(d - 1)];
                const auto at = [&before, d](qsizetype diagonal) {
                    return qsizetype(before[static_cast<std::size_t>(diagonal + d - 1)]);
                };
                const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
                fromX = down ? at(k + 1) : at(k - 1);
                fromY = fromX - (down ? k + 1 : k - 1);
                startX = down ? fromX : fromX + 1;
            }
            if (x > startX) {
                middle.push_back({head + startX, head + startX - k, x - startX});
            }
            x = fromX;
            y = fromY;
        }
        runs.insert(runs.end(), middle.rbegin(), middle.rend());
    }
    if (tail > 0) {
        runs.push_back({leftSize - tail, rightSize - tail, tail});
    }
    return runs;
}

QStringList splitLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    if (!lines.isEmpty() && lines.constLast().isEmpty()) {
        lines.removeLast(); // the newline ends the last line, it begins none
    }
    for (QString &line : lines) {
        if (line.endsWith(u'\r')) {
            line.chop(1);
        }
    }
    return lines;
}

/// Words, runs of spaces and single other characters: what a person sees as one change.
QList<TextRange> words(const QString &line)
{
    QList<TextRange> out;
    qsizetype begin = 0;
    const auto isWord = [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c.isSurrogate();
    };
    for (qsizetype i = 1; i <= line.size(); ++i) {
        const bool joined = i < line.size()
            && ((isWord(line.at(i)) && isWord(line.at(i - 1)))
                || (line.at(i).isSpace() && line.at(i - 1).isSpace()));
        if (!joined) {
            out += {begin, i - begin};
            begin = i;
        }
    }
    return out;
}

void addRange(QList<TextRange> &ranges, qsizetype begin, qsizetype end)
{
    if (end <= begin) {
        return;
    }
    if (!ranges.isEmpty() && ranges.constLast().begin + ranges.constLast().length == begin) {
        ranges.last().length = end - ranges.constLast().begin;
    } else {
        ranges += {begin, end - begin};
    }
}

/// compareLines() of long ones: what stands between their common ends.
double compareEnds(QStringView left, QStringView right, DifferenceRow &row)
{
    const qsizetype shorter = std::min(left.size(), right.size());
    qsizetype begin = 0;
    while (begin < shorter && left.at(begin) == right.at(begin)) {
        ++begin;
    }
    qsizetype end = 0;
    while (end < shorter - begin
           && left.at(left.size() - 1 - end) == right.at(right.size() - 1 - end))
    {
        ++end;
    }
    addRange(row.leftChanges, begin, left.size() - end);
    addRange(row.rightChanges, begin, right.size() - end);
    return static_cast<double>(begin + end)
        / static_cast<double>(std::max({left.size(), right.size(), qsizetype(1)}));
}

/// What differs between two lines; the share of characters that do not, of the longer line.
double compareLines(const QString &left, const QString &right, DifferenceRow &row)
{
    if (std::max(left.size(), right.size()) > kMaxLineForWords) {
        return compareEnds(left, right, row);
    }
    const QList<TextRange> a = words(left);
    const QList<TextRange> b = words(right);
    const auto equal = [&](qsizetype i, qsizetype j) {
        return QStringView(left).sliced(a.at(i).begin, a.at(i).length)
            == QStringView(right).sliced(b.at(j).begin, b.at(j).length);
    };
    qsizetype leftAt = 0;
    qsizetype rightAt = 0;
    qsizetype same = 0;
    for (const Span &run : commonRuns(a.size(), b.size(), kMaxLineForWords, equal)) {
        const TextRange &leftFirst = a.at(run.left);
        const TextRange &leftLast = a.at(run.left + run.length - 1);
        const TextRange &rightFirst = b.at(run.right);
        const TextRange &rightLast = b.at(run.right + run.length - 1);
        addRange(row.leftChanges, leftAt, leftFirst.begin);
        addRange(row.rightChanges, rightAt, rightFirst.begin);
        leftAt = leftLast.begin + leftLast.length;
        rightAt = rightLast.begin + rightLast.length;
        // Indentation alone is nothing in common.
        same +=
            QStringView(left).sliced(leftFirst.begin, leftAt - leftFirst.begin).trimmed().size();
    }
    addRange(row.leftChanges, leftAt, left.size());
    addRange(row.rightChanges, rightAt, right.size());
    const qsizetype longer =
        std::max({left.trimmed().size(), right.trimmed().size(), qsizetype(1)});
    return static_cast<double>(same) / static_cast<double>(longer);
}

/// Lines [left, leftEnd) became [right, rightEnd): lines that resemble each other face each other.
void addBlock(Difference &out, qsizetype left, qsizetype leftEnd, qsizetype right,
              qsizetype rightEnd)
{
    constexpr double kAlike = 0.3;
    out.removed += static_cast<int>(leftEnd - left);
    out.added += static_cast<int>(rightEnd - right);
    while (left < leftEnd && right < rightEnd) {
        DifferenceRow row{
            DifferenceRow::Kind::Changed, static_cast<int>(left), static_cast<int>(right), {}, {}};
        const QString &leftLine = out.left.at(left);
        const QString &rightLine = out.right.at(right);
        if (compareLines(leftLine, rightLine, row) >= kAlike) {
            out.rows += row;
            ++left;
            ++right;
            continue;
        }
        // Let the side with more lines left go on alone: the others may yet meet their like.
        if (leftEnd - left > rightEnd - right) {
            out.rows += {DifferenceRow::Kind::Removed, static_cast<int>(left++), -1, {}, {}};
        } else if (leftEnd - left < rightEnd - right) {
            out.rows += {DifferenceRow::Kind::Added, -1, static_cast<int>(right++), {}, {}};
        } else {
            out.rows += {DifferenceRow::Kind::Removed, static_cast<int>(left++), -1, {}, {}};
            out.rows += {DifferenceRow::Kind::Added, -1, static_cast<int>(right++), {}, {}};
        }
    }
    while (left < leftEnd) {
        out.rows += {DifferenceRow::Kind::Removed, static_cast<int>(left++), -1, {}, {}};
    }
    while (right < rightEnd) {
        out.rows += {DifferenceRow::Kind::Added, -1, static_cast<int>(right++), {}, {}};
    }
}

} // namespace

Difference lineDifference(const QString &left, const QString &right)
{
    Difference out;
    out.left = splitLines(left);
    out.right = splitLines(right);
    const auto equal = [&out](qsizetype i, qsizetype j) {
        return out.left.at(i) == out.right.at(j);
    };
    qsizetype leftAt = 0;
    qsizetype rightAt = 0;
    for (const Span &run : commonRuns(out.left.size(), out.right.size(), kMaxEdits, equal)) {
        addBlock(out, leftAt, run.left, rightAt, run.right);
        for (qsizetype i = 0; i < run.length; ++i) {
            out.rows += {DifferenceRow::Kind::Same,
                         static_cast<int>(run.left + i),
                         static_cast<int>(run.right + i),
                         {},
                         {}};
        }
        leftAt = run.left + run.length;
        rightAt = run.right + run.length;
    }
    addBlock(out, leftAt, out.left.size(), rightAt, out.right.size());
    return out;
}

} // namespace nantian::models

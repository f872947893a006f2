// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/textmerge.h"

#include "services/difference.h"

#include <algorithm>

namespace nantian::models {

namespace {

using Kind = MergePart::Kind;

/// Lines [begin, end) of the base became [other, otherEnd).
struct Edit
{
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype other = 0;
    qsizetype otherEnd = 0;

    bool beginsItem = false; ///< a changed line may be what tells a list's item from others

    [[nodiscard]] bool keepsCount() const { return end - begin == otherEnd - other; }
};

/// `  key:` of a line of YAML, or `- key:`; empty without one.
QStringView keyOf(const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    return colon < 0 ? QStringView() : QStringView(line).first(colon);
}

/// One edit for each line where every line has its like on the other side, by its key: what is
/// written to one of them leaves the others alone.
void appendEdits(QList<Edit> &out, const Edit &edit, const Difference &difference)
{
    bool paired = edit.keepsCount();
    for (qsizetype i = 0; paired && i < edit.end - edit.begin; ++i) {
        const QStringView key = keyOf(difference.left.at(edit.begin + i));
        paired = !key.isEmpty() && key == keyOf(difference.right.at(edit.other + i));
    }
    if (!paired) {
        out.append(edit);
        return;
    }
    for (qsizetype i = 0; i < edit.end - edit.begin; ++i) {
        out.append({edit.begin + i, edit.begin + i + 1, edit.other + i, edit.other + i + 1, false});
    }
}

/// Changed lines that face each other are edits of their own, so that neighbours can be told apart.
QList<Edit> editsOf(const Difference &difference)
{
    QList<Edit> out;
    Edit edit; // that is being read: lines that stand on one side only
    const auto finish = [&] {
        if (edit.end > edit.begin || edit.otherEnd > edit.other) {
            appendEdits(out, edit, difference);
        }
        edit = {edit.end, edit.end, edit.otherEnd, edit.otherEnd, false};
    };
    for (const DifferenceRow &row : difference.rows) {
        const bool alone =
            row.kind == DifferenceRow::Kind::Removed || row.kind == DifferenceRow::Kind::Added;
        if (!alone) {
            finish();
        }
        edit.end += row.left >= 0 ? 1 : 0;
        edit.otherEnd += row.right >= 0 ? 1 : 0;
        if (row.kind == DifferenceRow::Kind::Changed) {
            finish();
        } else if (!alone) {
            edit = {edit.end, edit.end, edit.otherEnd, edit.otherEnd, false};
        }
    }
    finish();
    for (Edit &each : out) {
        for (qsizetype i = each.begin; i < each.end; ++i) {
            each.beginsItem |= QStringView(difference.left.at(i)).trimmed().startsWith(u"- ");
        }
    }
    return out;
}

/// Neighbours are apart only where each is as many lines as before: what is inserted or taken away
/// next to a change may well belong to it.
bool meet(const Edit &a, const Edit &b)
{
    const bool alone = a.keepsCount() && b.keepsCount() && !a.beginsItem && !b.beginsItem;
    const bool apart =
        alone ? a.end <= b.begin || b.end <= a.begin : a.end < b.begin || b.end < a.begin;
    return !apart;
}

class Merger
{
public:
    Merger(const Difference &mine, const Difference &theirs)
        : m_base(mine.left)
        , m_mine(mine.right)
        , m_theirs(theirs.right)
        , m_mineEdits(editsOf(mine))
        , m_theirEdits(editsOf(theirs))
    {
    }

    QList<MergePart> merge()
    {
        while (m_i < m_mineEdits.size() || m_j < m_theirEdits.size()) {
            takeGroup();
        }
        append(m_base.size(), m_mine.size(), m_theirs.size(), false, false);
        return std::move(m_parts);
    }

private:
    /// The next edit, and all that meet it or one of those.
    void takeGroup()
    {
        const bool mineFirst = m_j == m_theirEdits.size()
            || (m_i < m_mineEdits.size()
                && m_mineEdits.at(m_i).begin <= m_theirEdits.at(m_j).begin);
        const Edit &first = mineFirst ? m_mineEdits.at(m_i) : m_theirEdits.at(m_j);
        const qsizetype fromMine = m_i;
        const qsizetype fromTheirs = m_j;
        appendSame(first.begin);
        (mineFirst ? m_i : m_j) += 1;
        bool grown = true;
        while (grown) {
            grown = false;
            if (m_i < m_mineEdits.size()
                && meetsAny(m_mineEdits.at(m_i), m_theirEdits, fromTheirs, m_j))
            {
                ++m_i;
                grown = true;
            }
            if (m_j < m_theirEdits.size()
                && meetsAny(m_theirEdits.at(m_j), m_mineEdits, fromMine, m_i))
            {
                ++m_j;
                grown = true;
            }
        }
        const bool isMine = m_i > fromMine;
        const bool isTheirs = m_j > fromTheirs;
        qsizetype end = first.end;
        if (isMine) {
            end = std::max(end, m_mineEdits.at(m_i - 1).end);
        }
        if (isTheirs) {
            end = std::max(end, m_theirEdits.at(m_j - 1).end);
        }
        append(end, at(m_mineEdits, m_i, end), at(m_theirEdits, m_j, end), isMine, isTheirs);
    }

    static bool meetsAny(const Edit &edit, const QList<Edit> &others, qsizetype from, qsizetype to)
    {
        return std::any_of(others.begin() + from, others.begin() + to,
                           [&edit](const Edit &other) { return meet(edit, other); });
    }

    /// Where line `base` stands in the other text, all edits before `next` lying before it.
    static qsizetype at(const QList<Edit> &edits, qsizetype next, qsizetype base)
    {
        return next == 0 ? base : edits.at(next - 1).otherEnd + base - edits.at(next - 1).end;
    }

    void appendSame(qsizetype end)
    {
        append(end, at(m_mineEdits, m_i, end), at(m_theirEdits, m_j, end), false, false);
    }

    void append(qsizetype baseEnd, qsizetype mineEnd, qsizetype theirEnd, bool mine, bool theirs)
    {
        MergePart part;
        part.firstLine = static_cast<int>(m_mineAt);
        part.base = m_base.sliced(m_baseAt, baseEnd - m_baseAt);
        part.mine = m_mine.sliced(m_mineAt, mineEnd - m_mineAt);
        part.theirs = m_theirs.sliced(m_theirsAt, theirEnd - m_theirsAt);
        m_baseAt = baseEnd;
        m_mineAt = mineEnd;
        m_theirsAt = theirEnd;
        if (part.base.isEmpty() && part.mine.isEmpty() && part.theirs.isEmpty()) {
            return;
        }
        part.kind = !mine && !theirs   ? Kind::Same
            : !theirs                  ? Kind::Mine
            : !mine                    ? Kind::Theirs
            : part.mine == part.theirs ? Kind::Both
                                       : Kind::Overlap;
        m_parts.append(std::move(part));
    }

    const QStringList &m_base;
    const QStringList &m_mine;
    const QStringList &m_theirs;
    QList<Edit> m_mineEdits;
    QList<Edit> m_theirEdits;
    qsizetype m_i = 0;
    qsizetype m_j = 0;
    qsizetype m_baseAt = 0;
    qsizetype m_mineAt = 0;
    qsizetype m_theirsAt = 0;
    QList<MergePart> m_parts;
};

template <class Choose>
QString joined(const QList<MergePart> &parts, Choose choose)
{
    QString out;
    for (const MergePart &part : parts) {
        const QStringList &lines = choose(part);
        for (const QString &line : lines) {
            out += line;
            out += u'\n';
        }
    }
    return out;
}

} // namespace

QList<MergePart> mergeTexts(const QString &base, const QString &mine, const QString &theirs)
{
    const Difference ours = lineDifference(base, mine);
    const Difference other = lineDifference(base, theirs);
    return Merger(ours, other).merge();
}

QString textOf(const QList<MergePart> &parts, QStringList MergePart::*side)
{
    return joined(parts,
                  [side](const MergePart &part) -> const QStringList & { return part.*side; });
}

bool hasOverlap(const QList<MergePart> &parts)
{
    return std::ranges::any_of(parts,
                               [](const MergePart &part) { return part.kind == Kind::Overlap; });
}

QString mergedText(const QList<MergePart> &parts)
{
    return joined(parts, [](const MergePart &part) -> const QStringList & {
        return part.kind == Kind::Theirs ? part.theirs : part.mine;
    });
}

QString mergedBase(const QList<MergePart> &parts)
{
    return joined(parts, [](const MergePart &part) -> const QStringList & {
        return part.kind == Kind::Overlap ? part.base : part.theirs;
    });
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/yamlplace.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

namespace nantian::models {

using namespace Qt::StringLiterals;
using Spot = YamlPlace::Spot;

namespace {

bool isBlank(QChar c) { return c == u' ' || c == u'\t'; }

/// The first place from `at` that is no space; the end where there is none.
qsizetype skipBlanks(QStringView line, qsizetype at)
{
    while (at < line.size() && isBlank(line[at])) {
        ++at;
    }
    return at;
}

bool endsOrIsComment(QStringView line, qsizetype at)
{
    return at >= line.size() || line[at] == u'#';
}

bool isMarker(QStringView line)
{
    return (line.startsWith("---"_L1) || line.startsWith("..."_L1))
        && (line.size() == 3 || isBlank(line[3]));
}

/// Where a plain scalar that begins at `at` ends: before a comment and the spaces around.
qsizetype plainEnd(QStringView line, qsizetype at)
{
    qsizetype end = at;
    for (qsizetype i = at; i < line.size(); ++i) {
        if (line[i] == u'#' && i > 0 && isBlank(line[i - 1])) {
            break;
        }
        if (!isBlank(line[i])) {
            end = i + 1;
        }
    }
    return end;
}

/// Behind the closing quote of a scalar that begins with one at `at`; nothing: it goes on.
std::optional<qsizetype> quotedEnd(QStringView line, qsizetype at)
{
    const QChar quote = line[at];
    for (qsizetype i = at + 1; i < line.size(); ++i) {
        if (quote == u'"' && line[i] == u'\\') {
            ++i;
        } else if (line[i] == quote) {
            if (quote != u'\'' || i + 1 >= line.size() || line[i + 1] != quote) {
                return i + 1;
            }
            ++i;
        }
    }
    return std::nullopt;
}

bool isQuote(QChar c) { return c == u'"' || c == u'\''; }

/// The text of a scalar as far as names and versions need it.
QString unquoted(QStringView text)
{
    if (text.size() < 2 || !isQuote(text.front())) {
        return text.toString();
    }
    QString out = text.sliced(1, text.size() - 2).toString();
    if (text.front() == u'\'') {
        return out.replace(u"''"_s, u"'"_s);
    }
    return out.replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s);
}

/// A key in a line.
struct KeyText
{
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype colon = 0;
};

std::optional<KeyText> keyAt(QStringView line, qsizetype at)
{
    const auto isColon = [line](qsizetype i) {
        return i < line.size() && line[i] == u':' && (i + 1 == line.size() || isBlank(line[i + 1]));
    };
    if (isQuote(line[at])) {
        const std::optional<qsizetype> end = quotedEnd(line, at);
        const qsizetype colon = end ? skipBlanks(line, *end) : 0;
        return end && isColon(colon) ? std::optional(KeyText{at, *end, colon}) : std::nullopt;
    }
    if (QStringView(u"{[|>*&!%@`").contains(line[at])) {
        return std::nullopt;
    }
    const qsizetype end = plainEnd(line, at);
    for (qsizetype i = at; i < end; ++i) {
        if (isColon(i)) {
            qsizetype last = i;
            while (last > at && isBlank(line[last - 1])) {
                --last;
            }
            return KeyText{at, last, i};
        }
    }
    return std::nullopt;
}

/// Anchors and tags before a value.
qsizetype skipProperties(QStringView line, qsizetype at)
{
    while (at < line.size() && (line[at] == u'&' || line[at] == u'!')) {
        while (at < line.size() && !isBlank(line[at])) {
            ++at;
        }
        at = skipBlanks(line, at);
    }
    return at;
}

/// Reads the lines of one document, one after the other.
class Reader
{
public:
    explicit Reader(const TextPosition &cursor) : m_cursor(cursor) { }

    void read(QStringView line, int number)
    {
        const bool here = number == m_cursor.line;
        m_at = here ? std::clamp<qsizetype>(m_cursor.column - 1, 0, line.size()) : -1;
        m_line = line;
        const qsizetype indent = skipBlanks(line, 0);
        if (!goesOn(indent)) {
            readContent(indent);
        }
        if (here) {
            m_quote = QChar(); // one that is being written swallows nothing
        }
    }

    [[nodiscard]] bool isTooDeep() const { return m_tooDeep; }

    [[nodiscard]] YamlPlace place() const
    {
        YamlPlace out;
        out.spot = m_spot;
        const int root = objectOf(m_node);
        out.path = pathOf(m_node, root);
        if (m_spot == Spot::Key || m_spot == Spot::Open) {
            const int object = m_spot == Spot::Key ? node(m_node).parent : m_node;
            out.object = pathOf(object, root);
            for (std::size_t i = 1; i < m_nodes.size(); ++i) {
                if (m_nodes[i].parent == object && !m_nodes[i].isItem
                    && (m_spot == Spot::Open || static_cast<int>(i) != m_node))
                {
                    out.written.insert(m_nodes[i].name.toUtf8());
                }
            }
        }
        if (m_spot != Spot::None) {
            out.start = {m_cursor.line, static_cast<int>(m_start) + 1};
            out.length = static_cast<int>(m_length);
            out.typed = m_typed;
        }
        const ObjectKind what = m_kinds.value(root);
        out.apiVersion = what.apiVersion;
        out.kind = what.kind;
        return out;
    }

private:
    struct Node
    {
        qsizetype column = -1; ///< from 0
        int parent = -1;
        bool isItem = false;
        bool hasValue = false; ///< a scalar, or something in flow style
        bool hasChildren = false;
        int index = 0; ///< of an item
        int items = 0;
        QString name = {};
    };

    [[nodiscard]] const Node &node(int index) const
    {
        return m_nodes[static_cast<std::size_t>(index)];
    }
    Node &node(int index) { return m_nodes[static_cast<std::size_t>(index)]; }

    /// What an object says it is.
    struct ObjectKind
    {
        QByteArray apiVersion;
        QByteArray kind;
    };

    /// An item of the document's own `items`: of a List, an object.
    [[nodiscard]] bool isListItem(int index) const
    {
        return node(index).isItem && node(node(index).parent).parent == 0
            && node(node(index).parent).name == "items"_L1;
    }

    /// The object a node is part of: the document, or an item of a List.
    [[nodiscard]] int objectOf(int index) const
    {
        for (int at = index; at > 0; at = node(at).parent) {
            if (isListItem(at)) {
                return m_kinds.value(0).kind == "List" ? at : 0;
            }
        }
        return 0;
    }

    [[nodiscard]] FieldPath pathOf(int index, int root) const
    {
        std::vector<int> way;
        for (int at = index; at > 0 && at != root; at = node(at).parent) {
            way.push_back(at);
        }
        FieldPath path;
        for (auto it = way.rbegin(); it != way.rend(); ++it) {
            FieldStep step;
            if (node(*it).isItem) {
                step.kind = FieldStep::Kind::Index;
                step.index = node(*it).index;
            } else {
                step.name = node(*it).name.toUtf8();
            }
            path = path.child(std::move(step));
        }
        return path;
    }

    void found(Spot spot, int nodeIndex, qsizetype start = 0, qsizetype end = 0)
    {
        m_spot = spot;
        m_node = nodeIndex;
        m_start = start;
        m_length = end - start;
        m_typed = m_line.sliced(start, std::max<qsizetype>(0, m_at - start)).toString();
        if (spot == Spot::Value && !m_typed.isEmpty() && isQuote(m_typed.front())) {
            m_typed.remove(0, 1);
        }
    }

    /// What a key at this column would be part of.
    [[nodiscard]] int parentOfKey(qsizetype column) const
    {
        const auto it = std::find_if(m_open.rbegin(), m_open.rend(),
                                     [&](int index) { return node(index).column < column; });
        return it != m_open.rend() ? *it : 0;
    }

    int push(Node added)
    {
        added.parent = m_open.back();
        node(added.parent).hasChildren = true;
        m_nodes.push_back(std::move(added));
        const int index = static_cast<int>(m_nodes.size()) - 1;
        m_open.push_back(index);
        m_tooDeep = m_tooDeep || m_open.size() > static_cast<std::size_t>(kMaxYamlDepth);
        return index;
    }
    int pushKey(qsizetype column, const QString &name)
    {
        while (m_open.size() > 1 && node(m_open.back()).column >= column) {
            m_open.pop_back();
        }
        return push({.column = column, .name = name});
    }
    int pushItem(qsizetype column)
    {
        // A list may stand at the column of the key it belongs to.
        while (m_open.size() > 1
               && (node(m_open.back()).column > column
                   || (node(m_open.back()).column == column && node(m_open.back()).isItem)))
        {
            m_open.pop_back();
        }
        const int index = node(m_open.back()).items++;
        return push({.column = column, .isItem = true, .index = index});
    }

    /// Lines of a block scalar, and those of a quoted one or of flow style after their first.
    bool goesOn(qsizetype indent)
    {
        const bool empty = indent == m_line.size();
        const qsizetype column = node(m_owner).column;
        if (m_block) {
            if (empty ? m_at >= 0 && m_at <= column : indent <= column) {
                m_block = empty;
                return false;
            }
        } else if (m_quote.isNull() && m_depth == 0) {
            return false;
        } else if (!empty && indent <= column && !QStringView(u"]}").contains(m_line[indent])) {
            m_quote = QChar(); // never closed
            m_depth = 0;
            return false;
        } else {
            scanFlow(0);
        }
        if (m_at >= 0) {
            found(Spot::None, m_owner);
        }
        return true;
    }

    /// Quotes and brackets from `at` to the end of the line.
    void scanFlow(qsizetype at)
    {
        for (qsizetype i = at; i < m_line.size(); ++i) {
            const QChar c = m_line[i];
            if (!m_quote.isNull()) {
                if (m_quote == u'"' && c == u'\\') {
                    ++i;
                } else if (c == m_quote) {
                    m_quote = QChar();
                }
            } else if (isQuote(c)
                       && (i == at || isBlank(m_line[i - 1])
                           || QStringView(u"[{,:").contains(m_line[i - 1])))
            {
                m_quote = c;
            } else if (c == u'[' || c == u'{') {
                ++m_depth;
            } else if ((c == u']' || c == u'}') && m_depth > 0) {
                --m_depth;
            } else if (c == u'#' && i > 0 && isBlank(m_line[i - 1])) {
                return;
            }
        }
    }

    void readContent(qsizetype indent)
    {
        if (endsOrIsComment(m_line, indent)) {
            if (indent == m_line.size() && m_at >= 0) {
                foundOpen(parentOfKey(m_at), m_at, m_at);
            }
            return;
        }
        if (m_at >= 0) {
            // Whatever the cursor is on says so below; before the first of it there is nothing.
            found(Spot::None, 0);
        }
        qsizetype at = indent;
        int item = -1;
        while (at < m_line.size() && m_line[at] == u'-'
               && (at + 1 == m_line.size() || isBlank(m_line[at + 1])))
        {
            item = pushItem(at);
            if (m_tooDeep) {
                return;
            }
            if (m_at > at) {
                found(Spot::None, item);
            }
            const qsizetype dash = at;
            at = skipBlanks(m_line, at + 1);
            if (endsOrIsComment(m_line, at)) {
                if (at == m_line.size() && m_at > dash + 1) {
                    foundOpen(item, m_at, m_at);
                }
                return;
            }
        }
        const qsizetype begin = skipProperties(m_line, at);
        const std::optional<KeyText> key =
            begin < m_line.size() ? keyAt(m_line, begin) : std::nullopt;
        if (key) {
            readKey(*key, at);
        } else {
            const int owner = item >= 0 ? item : parentOfKey(at);
            readValue(owner, begin, Spot::Open);
        }
    }

    void readKey(const KeyText &key, qsizetype column)
    {
        const QString name = unquoted(m_line.sliced(key.begin, key.end - key.begin));
        const int index = pushKey(column, name);
        if (m_at > key.end) {
            found(Spot::None, index);
        } else if (m_at >= key.begin) {
            found(Spot::Key, index, key.begin, key.end);
        }
        const qsizetype begin = skipBlanks(m_line, key.colon + 1);
        if (endsOrIsComment(m_line, begin)) {
            if (begin == m_line.size() && m_at > key.colon + 1) {
                found(Spot::Value, index, m_at, m_at);
            }
            return;
        }
        readValue(index, begin, Spot::Value);
        const int parent = node(index).parent;
        if ((parent == 0 || isListItem(parent)) && (name == "apiVersion"_L1 || name == "kind"_L1)) {
            const qsizetype end = isQuote(m_line[begin]) ? quotedEnd(m_line, begin).value_or(begin)
                                                         : plainEnd(m_line, begin);
            ObjectKind &what = m_kinds[parent];
            (name == "kind"_L1 ? what.kind : what.apiVersion) =
                unquoted(m_line.sliced(begin, end - begin)).toUtf8();
        }
    }

    /// What is written at `begin` belongs to `owner`; the cursor in it is at `spot`.
    void readValue(int owner, qsizetype begin, Spot spot)
    {
        const qsizetype at = skipProperties(m_line, begin);
        if (endsOrIsComment(m_line, at)) {
            return;
        }
        const QChar first = m_line[at];
        qsizetype end = plainEnd(m_line, at);
        bool plain = at == begin && first != u'*';
        if (first == u'|' || first == u'>') {
            plain = false;
            m_block = true;
        } else if (first == u'[' || first == u'{') {
            plain = false;
            scanFlow(at);
        } else if (isQuote(first)) {
            const std::optional<qsizetype> closed = quotedEnd(m_line, at);
            end = closed.value_or(end);
            if (!closed) {
                m_quote = first;
            }
        }
        if (m_block || m_depth > 0 || !m_quote.isNull()) {
            m_owner = owner;
        }
        if (m_at >= at && m_at <= end && plain && spot == Spot::Value) {
            found(spot, owner, at, end);
        } else if (m_at >= at && m_at <= end && plain && spot == Spot::Open) {
            foundOpen(owner, at, end);
        } else if (m_at >= at && m_at <= end) {
            found(Spot::None, owner);
        }
        // A word among keys is one of them, not finished.
        node(owner).hasValue = owner > 0 && !node(owner).hasChildren;
    }

    void foundOpen(int owner, qsizetype start, qsizetype end)
    {
        // Behind a value that is complete, words only make it longer.
        found(node(owner).hasValue ? Spot::None : Spot::Open, owner, start, end);
    }

    TextPosition m_cursor;
    QStringView m_line;
    qsizetype m_at = -1; ///< the cursor's place in the line, if it is there
    std::vector<Node> m_nodes = std::vector<Node>(1); ///< the first is the document
    std::vector<int> m_open = {0};                    ///< from the document inwards
    bool m_tooDeep = false;

    // What goes on in the next line, and whose it is.
    int m_owner = 0;
    bool m_block = false;
    QChar m_quote;
    int m_depth = 0; ///< of brackets

    Spot m_spot = Spot::None;
    int m_node = 0;
    qsizetype m_start = 0;
    qsizetype m_length = 0;
    QString m_typed;
    QHash<int, ObjectKind> m_kinds; ///< by the object's node
};

/// The lines of the document around a line.
struct DocumentLines
{
    std::vector<QStringView> lines;
    int first = 1; ///< number of the first line
    bool known = true;
};

DocumentLines documentAround(QStringView text, int wanted)
{
    DocumentLines out;
    qsizetype size = 0;
    int number = 1;
    for (qsizetype at = 0; at <= text.size(); ++number) {
        qsizetype end = text.indexOf(u'\n', at);
        end = end < 0 ? text.size() : end;
        QStringView line = text.sliced(at, end - at);
        if (line.endsWith(u'\r')) {
            line.chop(1);
        }
        at = end + 1;
        if (isMarker(line)) {
            if (number >= wanted) {
                out.known = number > wanted;
                break;
            }
            out.lines.clear();
            out.first = number + 1;
            size = 0;
            continue;
        }
        size += line.size() + 1;
        if (size <= kMaxYamlBytes) {
            out.lines.push_back(line);
        } else if (number >= wanted) {
            break;
        }
    }
    out.known = out.known && size <= kMaxYamlBytes && wanted >= out.first;
    return out;
}

} // namespace

YamlPlace yamlPlace(QStringView text, const TextPosition &cursor)
{
    const DocumentLines document = documentAround(text, cursor.line);
    if (!document.known) {
        return {};
    }
    Reader reader(cursor);
    int number = document.first;
    for (const QStringView line : document.lines) {
        reader.read(line, number++);
        if (reader.isTooDeep()) {
            return {};
        }
    }
    YamlPlace out = reader.place();
    out.firstLine = document.first;
    out.lastLine = number - 1;
    return out;
}

} // namespace nantian::models

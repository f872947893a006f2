// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/watch/jsoncutter.h"

#include <QByteArray>

#include <string>
#include <string_view>

namespace nantian::kube {

/// `metadata` of a List or Table.
struct ListMeta
{
    QByteArray resourceVersion;
    QByteArray continueToken;
    qint64 remaining = -1; ///< remainingItemCount; -1 when the server did not tell
    bool operator==(const ListMeta &) const = default;
};

/// What a ListReader finds, in the order of the body.
class ListVisitor
{
public:
    virtual ~ListVisitor() = default;
    /// One element of `items` or `rows`. Answers false to stop: nothing is told any more.
    virtual bool visitItem(std::string_view json) = 0;
    /// The array `columnDefinitions` of a Table. Answers false to stop.
    virtual bool visitColumns(std::string_view json) = 0;
};

/// Cuts a List's `items` or a Table's `rows` out of the body as it arrives, in any chunking and any
/// order of keys, so that no body is ever held whole: at most one element is. Strings and nesting
/// are followed, elements are not read.
class ListReader
{
public:
    /// As EventFramer::kMaxEvent.
    static constexpr std::size_t kMaxElement = 64 * 1024 * 1024;

    explicit ListReader(ListVisitor *visitor, std::size_t maxElement = kMaxElement)
        : m_visitor(visitor)
        , m_maxElement(maxElement)
    {
    }

    /// Parse: no JSON object, nested too deeply, or an element over the limit.
    [[nodiscard]] base::Result<void> feed(std::string_view bytes);
    /// The body has ended: what its metadata said. Parse: it was cut short or had no list in it.
    [[nodiscard]] base::Result<ListMeta> finish() const;
    void reset();

    [[nodiscard]] const ListMeta &meta() const { return m_meta; }
    /// `kind` as the body gave it ("PodList", "Table", "Status"); empty before it came.
    [[nodiscard]] const QByteArray &kind() const { return m_kind; }
    /// Had it a `rows` array rather than `items`?
    [[nodiscard]] bool hasRows() const { return m_hasRows; }

private:
    /// Text, Value and Element are inside a value; the others look at one byte between values.
    enum class At : quint8 {
        Begin,
        Key,
        Text,
        Colon,
        ValueStart,
        Value,
        ElementStart,
        Element,
        End
    };
    enum class Wanted : quint8 { Nothing, Kind, Metadata, Columns, Items };

    [[nodiscard]] base::Result<void> between(char byte, std::size_t &pos);
    [[nodiscard]] base::Result<void> inside(std::string_view bytes, std::size_t &pos);
    void keyRead(std::string_view key);
    void valueRead(std::string_view value);

    ListVisitor *m_visitor;
    std::size_t m_maxElement;
    At m_at = At::Begin;
    Wanted m_wanted = Wanted::Nothing;
    JsonCutter m_cutter;
    std::string m_partial; ///< what earlier chunks held of the value under way
    std::string m_whole;   ///< a value put together from several chunks, while it is told
    ListMeta m_meta;
    QByteArray m_kind;
    bool m_hasRows = false;
    bool m_hasList = false;
    bool m_stopped = false;
};

} // namespace nantian::kube

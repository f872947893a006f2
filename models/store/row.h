// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cell.h"

#include <QExplicitlySharedDataPointer>
#include <QMetaType>
#include <QSharedData>

#include <atomic>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace nantian::store {

/// One use of a string that an Interner keeps for as long as it is used. Made on the cluster's
/// thread; read, moved and destroyed on any, before its Interner.
class SharedText
{
public:
    SharedText() = default;
    ~SharedText() { release(); }
    SharedText(SharedText &&other) noexcept : m_node(std::exchange(other.m_node, nullptr)) { }
    SharedText &operator=(SharedText &&other) noexcept
    {
        std::swap(m_node, other.m_node);
        other.release();
        return *this;
    }
    Q_DISABLE_COPY(SharedText)

    [[nodiscard]] std::string_view view() const
    {
        return m_node ? std::string_view(m_node->text) : std::string_view();
    }

private:
    friend class Interner;
    struct Node
    {
        explicit Node(std::string_view value) : text(value) { }
        std::string text;
        mutable std::atomic<quint32> uses{0};
    };
    explicit SharedText(const Node *node) : m_node(node)
    {
        node->uses.fetch_add(1, std::memory_order_relaxed);
    }
    void release()
    {
        if (const Node *node = std::exchange(m_node, nullptr)) {
            node->uses.fetch_sub(1, std::memory_order_release);
        }
    }

    const Node *m_node = nullptr;
};

/// Keeps one copy of strings that repeat. Filled on the cluster's thread only; what it returned may
/// be read anywhere while a Row or a holder of the shared pointer lives. Belongs to one session.
class Interner
{
public:
    /// Kept until the Interner goes: for what a cluster has few of (namespace, node, image).
    [[nodiscard]] std::string_view intern(std::string_view value);
    /// Kept while it is used: for what comes and goes with objects (labels, owner).
    [[nodiscard]] SharedText share(std::string_view value);
    [[nodiscard]] std::size_t size() const { return m_strings.size() + m_shared.size(); }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view value) const
        {
            return std::hash<std::string_view>{}(value);
        }
        std::size_t operator()(const SharedText::Node &node) const { return (*this)(node.text); }
    };
    struct Equal
    {
        using is_transparent = void;
        static std::string_view view(std::string_view value) { return value; }
        static std::string_view view(const SharedText::Node &node) { return node.text; }
        bool operator()(const auto &a, const auto &b) const { return view(a) == view(b); }
    };
    void sweep();

    static constexpr std::size_t kFirstSweep = 1024;
    std::unordered_set<std::string, Hash, std::equal_to<>> m_strings;
    std::unordered_set<SharedText::Node, Hash, Equal> m_shared;
    std::size_t m_sweepAt = kFirstSweep;
};

/// One object as tables see it: immutable, reference-counted, one allocation, readable on any
/// thread without locks. UTF-8 throughout. Made by RowBuilder.
class Row final : public QSharedData
{
public:
    [[nodiscard]] std::string_view uid() const { return m_uid; }
    [[nodiscard]] std::string_view name() const { return m_name; }
    /// Empty for cluster-scoped objects.
    [[nodiscard]] std::string_view ns() const { return m_ns; }
    [[nodiscard]] std::string_view resourceVersion() const { return m_resourceVersion; }
    /// Canonical "k=v,k2=v2" sorted by key; interned.
    [[nodiscard]] std::string_view labels() const { return m_labels.view(); }
    /// The controlling owner as "Kind/name"; empty without one. Interned.
    [[nodiscard]] std::string_view owner() const { return m_owner.view(); }
    [[nodiscard]] std::string_view ownerUid() const { return m_ownerUid.view(); }
    /// Epoch seconds.
    [[nodiscard]] qint64 created() const { return m_created; }
    /// Epoch seconds of deletionTimestamp; 0 when not being deleted.
    [[nodiscard]] qint64 deleting() const { return m_deleting; }
    [[nodiscard]] Health health() const { return m_health; }
    /// Why the health is what it is, in Kubernetes' own word ("CrashLoopBackOff"); may be empty.
    [[nodiscard]] std::string_view healthReason() const { return m_healthReason.view(); }
    /// What tells objects of one reason apart, in Kubernetes' words: the image that cannot be
    /// pulled, what no node has enough of. May be empty.
    [[nodiscard]] std::string_view healthDetail() const { return m_healthDetail.view(); }
    /// One per column of the kind, in the kind's order.
    [[nodiscard]] std::span<const Cell> cells() const { return {m_cells, m_cellCount}; }
    [[nodiscard]] Cell cell(std::size_t column) const
    {
        return column < m_cellCount ? m_cells[column] : Cell();
    }
    /// Bytes of the one allocation.
    [[nodiscard]] std::size_t allocated() const { return m_allocated; }
    /// Everything a table shows is equal (resource version left out).
    [[nodiscard]] bool sameContent(const Row &other) const;

    // The row lives at the head of a larger block made by RowBuilder.
    static void operator delete(void *block) { ::operator delete(block); }

private:
    friend class RowBuilder;
    Row() = default;
    static void *operator new(std::size_t, void *place) { return place; }

    std::shared_ptr<const Interner> m_interner;
    std::string_view m_uid, m_name, m_ns, m_resourceVersion;
    SharedText m_labels, m_owner, m_ownerUid, m_healthReason, m_healthDetail;
    qint64 m_created = 0;
    qint64 m_deleting = 0;
    const Cell *m_cells = nullptr;
    quint32 m_cellCount = 0;
    quint32 m_allocated = 0;
    Health m_health = Health::None;
};

using RowPtr = QExplicitlySharedDataPointer<const Row>;

/// Collects one row, then makes it with a single allocation. Reused for row after row; one thread.
class RowBuilder
{
public:
    explicit RowBuilder(std::shared_ptr<Interner> interner);

    void setIdentity(std::string_view uid, std::string_view ns, std::string_view name,
                     std::string_view resourceVersion);
    void setTimes(qint64 created, qint64 deleting);
    void setLabels(std::string_view canonical);
    void setOwner(std::string_view kindAndName, std::string_view uid);
    void setHealth(Health health, std::string_view reason = {}, std::string_view detail = {});

    /// A cell whose text is copied into the row (rare values: names, addresses).
    [[nodiscard]] Cell text(std::string_view value);
    /// A cell whose text is shared by the session (values that repeat).
    [[nodiscard]] Cell shared(std::string_view value);
    void add(Cell cell) { m_cells.push_back(cell); }

    /// Makes the row and empties the builder.
    [[nodiscard]] RowPtr finish();

private:
    std::shared_ptr<Interner> m_interner;
    std::string m_uid, m_name, m_resourceVersion;
    std::string_view m_ns;
    SharedText m_labels, m_owner, m_ownerUid, m_healthReason, m_healthDetail;
    qint64 m_created = 0;
    qint64 m_deleting = 0;
    Health m_health = Health::None;
    std::vector<Cell> m_cells;
    std::string m_texts; ///< bytes of text() cells; a pending cell holds its offset
};

} // namespace nantian::store

Q_DECLARE_METATYPE(nantian::store::RowPtr)

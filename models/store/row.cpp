// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/row.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace nantian::store {

std::string_view Interner::intern(std::string_view value)
{
    if (value.empty()) {
        return {};
    }
    // A node-based set never moves its strings, so the views stay valid.
    if (const auto it = m_strings.find(value); it != m_strings.end()) {
        return *it;
    }
    return *m_strings.emplace(value).first;
}

SharedText Interner::share(std::string_view value)
{
    if (value.empty()) {
        return {};
    }
    if (const auto it = m_shared.find(value); it != m_shared.end()) {
        return SharedText(&*it);
    }
    if (m_shared.size() >= m_sweepAt) {
        sweep();
    }
    return SharedText(&*m_shared.emplace(value).first);
}

void Interner::sweep()
{
    // Other threads only ever let go: what nobody uses now stays unused until share().
    std::erase_if(m_shared, [](const SharedText::Node &node) {
        return node.uses.load(std::memory_order_acquire) == 0;
    });
    // Twice what is left: a string is looked at a bounded number of times for each one that is new.
    m_sweepAt = std::max(kFirstSweep, 2 * m_shared.size());
}

bool Row::sameContent(const Row &other) const
{
    return m_uid == other.m_uid && m_name == other.m_name && m_ns == other.m_ns
        && labels() == other.labels() && owner() == other.owner() && ownerUid() == other.ownerUid()
        && m_created == other.m_created && m_deleting == other.m_deleting
        && m_health == other.m_health && healthReason() == other.healthReason()
        && healthDetail() == other.healthDetail() && std::ranges::equal(cells(), other.cells());
}

RowBuilder::RowBuilder(std::shared_ptr<Interner> interner) : m_interner(std::move(interner)) { }

void RowBuilder::setIdentity(std::string_view uid, std::string_view ns, std::string_view name,
                             std::string_view resourceVersion)
{
    m_uid = uid;
    m_ns = m_interner->intern(ns);
    m_name = name;
    m_resourceVersion = resourceVersion;
}

void RowBuilder::setTimes(qint64 created, qint64 deleting)
{
    m_created = created;
    m_deleting = deleting;
}

void RowBuilder::setLabels(std::string_view canonical) { m_labels = m_interner->share(canonical); }

void RowBuilder::setOwner(std::string_view kindAndName, std::string_view uid)
{
    m_owner = m_interner->share(kindAndName);
    m_ownerUid = m_interner->share(uid);
}

void RowBuilder::setHealth(Health health, std::string_view reason, std::string_view detail)
{
    m_health = health;
    m_healthReason = m_interner->share(reason);
    m_healthDetail = m_interner->share(detail);
}

Cell RowBuilder::text(std::string_view value)
{
    Cell cell = Cell::text({});
    cell.m_pending = true;
    cell.m_count = static_cast<quint32>(value.size());
    cell.m_integer = static_cast<qint64>(m_texts.size());
    m_texts += value;
    return cell;
}

Cell RowBuilder::shared(std::string_view value) { return Cell::text(m_interner->intern(value)); }

RowPtr RowBuilder::finish()
{
    static_assert(sizeof(Row) % alignof(Cell) == 0);
    const std::size_t cellBytes = m_cells.size() * sizeof(Cell);
    const std::size_t size = sizeof(Row) + cellBytes + m_texts.size() + m_uid.size() + m_name.size()
        + m_resourceVersion.size();
    char *const block = static_cast<char *>(::operator new(size));
    Row *const row = new (static_cast<void *>(block)) Row;

    char *const texts = block + sizeof(Row) + cellBytes;
    std::memcpy(texts, m_texts.data(), m_texts.size());
    char *next = texts + m_texts.size();
    const auto keep = [&next](const std::string &value) {
        std::memcpy(next, value.data(), value.size());
        const std::string_view view(next, value.size());
        next += value.size();
        return view;
    };
    row->m_uid = keep(m_uid);
    row->m_name = keep(m_name);
    row->m_resourceVersion = keep(m_resourceVersion);

    Cell *const cells = std::launder(reinterpret_cast<Cell *>(block + sizeof(Row)));
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        Cell cell = m_cells[i];
        if (cell.m_pending) {
            cell.m_text = texts + cell.m_integer;
            cell.m_pending = false;
        }
        new (static_cast<void *>(cells + i)) Cell(cell);
    }
    row->m_cells = cells;
    row->m_cellCount = static_cast<quint32>(m_cells.size());
    row->m_allocated = static_cast<quint32>(size);
    row->m_interner = m_interner;
    row->m_ns = m_ns;
    row->m_labels = std::exchange(m_labels, {});
    row->m_owner = std::exchange(m_owner, {});
    row->m_ownerUid = std::exchange(m_ownerUid, {});
    row->m_healthReason = std::exchange(m_healthReason, {});
    row->m_healthDetail = std::exchange(m_healthDetail, {});
    row->m_created = m_created;
    row->m_deleting = m_deleting;
    row->m_health = m_health;

    m_uid.clear();
    m_name.clear();
    m_resourceVersion.clear();
    m_ns = {};
    m_created = m_deleting = 0;
    m_health = Health::None;
    m_cells.clear();
    m_texts.clear();
    return RowPtr(row);
}

} // namespace nantian::store

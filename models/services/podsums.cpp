// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/podsums.h"

#include "services/json.h"

#include <algorithm>
#include <utility>

namespace nantian::models {

using kinds::Bound;
using kinds::Compute;
using store::Row;
using store::RowPtr;

namespace {

constexpr std::array kBoundIds{"cpu-request", "memory-request", "cpu-limit", "memory-limit"};
constexpr std::string_view kUnplaced = "<none>"; ///< in a pod's column NODE

void adjustAmount(PodSum::Amount &sum, const PodSum::Amount &part, bool plus)
{
    sum.sum += plus ? part.sum : 0 - part.sum;
    sum.pods += plus ? part.pods : -part.pods;
}

void note(PodSum::Amount &amount, qint64 value)
{
    amount = {static_cast<quint64>(std::max<qint64>(value, 0)), 1};
}

store::Cell cellAt(const Row &row, int column)
{
    return column < 0 ? store::Cell() : row.cell(static_cast<std::size_t>(column));
}

} // namespace

PodSums::PodSums(By by, const QByteArray &ownerKind)
    : m_by(by)
    , m_ownerPrefix(ownerKind.isEmpty() ? std::string() : ownerKind.toStdString() + '/')
{
}

void PodSums::findColumns(const store::Columns &columns)
{
    const auto find = [&columns](const char *id) {
        const auto at = std::ranges::find(*columns, QByteArrayView(id), &store::Column::id);
        return at == columns->cend() ? -1 : static_cast<int>(at - columns->cbegin());
    };
    m_phase = find("phase");
    m_node = find("node");
    std::ranges::transform(kBoundIds, m_bounds.begin(), find);
}

std::string_view PodSums::groupOf(const Row &pod) const
{
    switch (m_by) {
    case By::Node: {
        const std::string_view node = cellAt(pod, m_node).view();
        return node == kUnplaced ? std::string_view() : node;
    }
    case By::Namespace:
        return pod.ns();
    case By::Owner:
    case By::OwnersOwner:
        return pod.owner().starts_with(m_ownerPrefix) ? pod.ownerUid() : std::string_view();
    }
    return {};
}

PodSums::Part PodSums::partOf(const Row &pod) const
{
    Part out;
    const std::string_view phase = cellAt(pod, m_phase).view();
    if (phase == "Succeeded" || phase == "Failed") {
        return out;
    }
    out.group = groupOf(pod);
    if (out.group.empty()) {
        return out;
    }
    out.sum.pods = 1;
    for (std::size_t i = 0; i < m_bounds.size(); ++i) {
        if (const store::Cell cell = cellAt(pod, m_bounds.at(i)); !cell.isEmpty()) {
            note(out.sum.bounds.at(i), cell.number());
        }
    }
    m_key.resize(0);
    m_key.append(pod.ns().data(), static_cast<qsizetype>(pod.ns().size()))
        .append('/')
        .append(pod.name().data(), static_cast<qsizetype>(pod.name().size()));
    if (const auto usage = m_usage.constFind(m_key); usage != m_usage.constEnd()) {
        note(out.sum.use(Compute::Cpu), usage->milliCores);
        note(out.sum.use(Compute::Memory), usage->bytes);
    }
    return out;
}

std::string_view PodSums::ownerOf(std::string_view controller) const
{
    const auto owner = m_owners.find(controller);
    return owner == m_owners.end() ? std::string_view() : owner->second->ownerUid();
}

void PodSums::adjust(Sums &sums, std::string_view group, const PodSum &part, Sign sign)
{
    auto at = sums.find(group);
    if (at == sums.end()) {
        at = sums.emplace(std::string(group), PodSum()).first;
    }
    const bool plus = sign == Sign::Plus;
    PodSum &sum = at->second;
    sum.pods += plus ? part.pods : -part.pods;
    for (std::size_t i = 0; i < sum.bounds.size(); ++i) {
        adjustAmount(sum.bounds.at(i), part.bounds.at(i), plus);
    }
    for (std::size_t i = 0; i < sum.used.size(); ++i) {
        adjustAmount(sum.used.at(i), part.used.at(i), plus);
    }
    if (sum.pods == 0) {
        sums.erase(at);
    }
}

void PodSums::changeGroup(std::string_view group, const PodSum &part, Sign sign)
{
    if (!group.empty()) {
        adjust(m_sums, group, part, sign);
        m_touched.emplace(group);
    }
}

void PodSums::change(const Part &part, Sign sign)
{
    if (part.sum.pods == 0) {
        return;
    }
    if (m_by == By::OwnersOwner) {
        adjust(m_direct, part.group, part.sum, sign);
        changeGroup(ownerOf(part.group), part.sum, sign);
    } else {
        changeGroup(part.group, part.sum, sign);
    }
}

void PodSums::moveOwner(std::string_view controller, Sign sign)
{
    if (const auto sum = m_direct.find(controller); sum != m_direct.end()) {
        changeGroup(ownerOf(controller), sum->second, sign);
    }
}

/// From the pods alone.
void PodSums::rebuild()
{
    const Sums before = std::exchange(m_sums, {});
    Uids touched = std::exchange(m_touched, {});
    m_direct.clear();
    for (const auto &pod : m_pods) {
        change(partOf(*pod.second), Sign::Plus);
    }
    m_touched = std::move(touched);
    const auto touchDifferent = [this](const Sums &these, const Sums &others) {
        for (const auto &[group, sum] : these) {
            const auto other = others.find(group);
            if (other == others.end() || other->second != sum) {
                m_touched.insert(group);
            }
        }
    };
    touchDifferent(before, m_sums);
    touchDifferent(m_sums, before);
}

void PodSums::applyPods(const store::Batch &batch)
{
    if (batch.reset) {
        if (batch.columns) {
            findColumns(batch.columns);
        }
        m_pods.clear();
        for (const RowPtr &pod : batch.upserted) {
            m_pods.insert_or_assign(pod->uid(), pod);
        }
        rebuild();
        return;
    }
    for (const QByteArray &uid : batch.removed) {
        if (const auto pod = m_pods.find(json::view(uid)); pod != m_pods.end()) {
            change(partOf(*pod->second), Sign::Minus);
            m_pods.erase(pod);
        }
    }
    for (const RowPtr &next : batch.upserted) {
        const Part after = partOf(*next);
        auto node = m_pods.extract(next->uid());
        if (node.empty()) {
            change(after, Sign::Plus);
            m_pods.emplace(next->uid(), next);
            continue;
        }
        if (const Part before = partOf(*node.mapped()); before != after) {
            change(before, Sign::Minus);
            change(after, Sign::Plus);
        }
        node.key() = next->uid();
        node.mapped() = next;
        m_pods.insert(std::move(node));
    }
}

void PodSums::applyOwners(const store::Batch &batch)
{
    if (batch.reset) {
        m_owners.clear();
        for (const RowPtr &owner : batch.upserted) {
            m_owners.insert_or_assign(owner->uid(), owner);
        }
        rebuild();
        return;
    }
    for (const QByteArray &uid : batch.removed) {
        moveOwner(json::view(uid), Sign::Minus);
        m_owners.erase(json::view(uid));
    }
    for (const RowPtr &owner : batch.upserted) {
        if (ownerOf(owner->uid()) != owner->ownerUid()) {
            moveOwner(owner->uid(), Sign::Minus);
            m_owners.erase(owner->uid());
            m_owners.emplace(owner->uid(), owner);
            moveOwner(owner->uid(), Sign::Plus);
        }
    }
}

void PodSums::setUsage(const QHash<QByteArray, UsageCells::Usage> &usage)
{
    if (!usage.isEmpty() || !m_usage.isEmpty()) {
        m_usage = usage;
        rebuild();
    }
}

PodSum PodSums::sum(std::string_view group) const
{
    const auto at = m_sums.find(group);
    return at == m_sums.end() ? PodSum() : at->second;
}

PodSums::Changes PodSums::takeChanges()
{
    Changes out;
    const Uids touched = std::exchange(m_touched, {});
    out.all = !touched.empty() && touched.size() * 2 >= m_sums.size();
    out.sums.reserve(static_cast<qsizetype>(out.all ? m_sums.size() : touched.size()));
    if (out.all) {
        for (const auto &[group, sum] : m_sums) {
            out.sums.insert(QByteArray::fromStdString(group), sum);
        }
    } else {
        for (const std::string &group : touched) {
            out.sums.insert(QByteArray::fromStdString(group), sum(group));
        }
    }
    return out;
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/applicationmap.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace nantian::models {

using store::Health;

namespace {

/// What is worse comes later.
int badness(Health health)
{
    switch (health) {
    case Health::None:
        return 0;
    case Health::Ok:
        return 1;
    case Health::Progressing:
        return 2;
    case Health::Unknown:
        return 3;
    case Health::Warning:
        return 4;
    case Health::Failed:
        return 5;
    }
    return 0;
}

bool isUnwell(Health health) { return badness(health) > badness(Health::Ok); }

QByteArray idOf(const ObjectLink &link)
{
    return link.kind + '.' + link.group + '/' + link.ns + '/' + link.name;
}

QByteArray kindOf(const ApplicationNode &node)
{
    return node.object.kind + '.' + node.object.group;
}

/// A box before it has its place.
struct Box
{
    MapNode node;
    Layer layer = Layer::Workload;
    bool isBeside = false;
    bool isDeleting = false;
    qint64 created = 0;
};

/// Which box each object goes to.
class Boxes
{
public:
    explicit Boxes(const Application &application) : m_application(application)
    {
        m_group.resize(application.nodes.size());
        groupIfTooMany();
        for (qsizetype i = 0; i < application.nodes.size(); ++i) {
            put(i);
        }
    }
    QList<Box> boxes;
    QList<qsizetype> boxOf; ///< by place in Application::nodes

private:
    [[nodiscard]] qsizetype count() const
    {
        QSet<QByteArray> groups;
        qsizetype single = 0;
        for (const QByteArray &group : m_group) {
            if (group.isEmpty()) {
                ++single;
            } else {
                groups.insert(group);
            }
        }
        return single + groups.size();
    }
    /// Kinds by how many objects of them there are, most first.
    [[nodiscard]] QList<QByteArray> kinds() const
    {
        QMap<QByteArray, qsizetype> counts;
        for (const ApplicationNode &node : m_application.nodes) {
            ++counts[kindOf(node)];
        }
        QList<QByteArray> out = counts.keys();
        std::ranges::stable_sort(out, [&counts](const QByteArray &a, const QByteArray &b) {
            return counts.value(a) > counts.value(b);
        });
        return out;
    }
    /// Kind after kind: first those of one lane together, then all of the kind.
    void groupIfTooMany()
    {
        for (const bool isWhole : {false, true}) {
            const QList<QByteArray> all = kinds();
            for (const QByteArray &kind : all) {
                if (count() <= kMostMapNodes) {
                    return;
                }
                group(kind, isWhole);
            }
        }
    }
    void group(const QByteArray &kind, bool isWhole)
    {
        QHash<QByteArray, QList<qsizetype>> members;
        for (qsizetype i = 0; i < m_group.size(); ++i) {
            const ApplicationNode &node = m_application.nodes.at(i);
            if (i != m_application.self && kindOf(node) == kind) {
                members[isWhole ? kind : kind + '#' + QByteArray::number(node.lane)] += i;
            }
        }
        for (auto it = members.cbegin(); it != members.cend(); ++it) {
            for (const qsizetype member : it.value()) {
                m_group[member] = it->size() > 1 ? it.key() : QByteArray();
            }
        }
    }
    void put(qsizetype index)
    {
        const ApplicationNode &from = m_application.nodes.at(index);
        const QByteArray group = m_group.at(index);
        const auto known = m_boxOfGroup.constFind(group);
        if (!group.isEmpty() && known != m_boxOfGroup.cend()) {
            MapNode &box = boxes[*known].node;
            ++box.count;
            box.unwell += isUnwell(from.health) ? 1 : 0;
            if (badness(from.health) > badness(box.health)) {
                box.health = from.health;
            }
            boxOf += *known;
            return;
        }
        Box box;
        box.layer = from.layer;
        box.isBeside = from.isBeside;
        box.created = from.created;
        box.node.object = from.object;
        box.node.health = from.health;
        box.node.unwell = isUnwell(from.health) ? 1 : 0;
        box.node.lane = from.lane;
        if (group.isEmpty()) {
            box.isDeleting = from.isDeleting;
            box.node.id = idOf(from.object);
            box.node.state = from.state;
            box.node.isMissing = from.isMissing;
        } else {
            box.node.id = "group " + group;
            box.node.object.name.clear();
            box.node.object.uid.clear();
            m_boxOfGroup.insert(group, boxes.size());
        }
        boxOf += boxes.size();
        boxes += box;
    }

    const Application &m_application;
    QList<QByteArray> m_group; ///< by node; empty: it stands alone
    QHash<QByteArray, qsizetype> m_boxOfGroup;
};

/// Gives the boxes of one lane and layer their slots. Boxes that give way are marked by slot -1.
void giveSlots(QList<Box *> &boxes, const QHash<QByteArray, int> &before)
{
    // In the order they would have without a past: a new pod comes last.
    std::ranges::sort(boxes, [](const Box *a, const Box *b) {
        return std::tie(a->isBeside, a->node.object.kind, a->created, a->node.id)
            < std::tie(b->isBeside, b->node.object.kind, b->created, b->node.id);
    });
    int most = -1;
    for (const Box *box : boxes) {
        most = std::max(most, before.value(box->node.id, -1));
    }
    // Where more places are empty than taken, what was is worth nothing.
    const bool isKept = most < 2 * static_cast<int>(boxes.size());
    QHash<int, Box *> taken;
    QList<Box *> fresh;
    for (Box *box : std::as_const(boxes)) {
        const int slot = isKept ? before.value(box->node.id, -1) : -1;
        if (slot >= 0 && !taken.contains(slot)) {
            box->node.slot = slot;
            taken.insert(slot, box);
        } else {
            fresh += box;
        }
    }
    for (Box *box : std::as_const(fresh)) {
        if (box->isDeleting && !before.isEmpty()) {
            box->node.slot = -1; // it gave way before
            continue;
        }
        int slot = 0;
        while (slot <= most && taken.contains(slot)) {
            ++slot;
        }
        if (slot > most && !box->isDeleting) {
            // No place is free: one that is going makes room for its successor.
            for (int i = 0; i <= most; ++i) {
                if (taken.contains(i) && taken.value(i)->isDeleting
                    && taken.value(i)->node.object.kind == box->node.object.kind)
                {
                    taken.value(i)->node.slot = -1;
                    slot = i;
                    break;
                }
            }
        }
        box->node.slot = slot;
        taken.insert(slot, box);
        most = std::max(most, slot);
    }
}

} // namespace

ApplicationMap layoutApplication(const Application &application, const ApplicationMap &before)
{
    Boxes sorted(application);
    QHash<QByteArray, int> slots;
    for (const MapNode &node : before.nodes) {
        slots.insert(node.id, node.slot);
    }
    // Only layers that hold something are columns.
    QSet<int> used;
    ApplicationMap out;
    int lanes = 0;
    for (const Box &box : std::as_const(sorted.boxes)) {
        used.insert(static_cast<int>(box.layer));
        lanes = std::max(lanes, box.node.lane + 1);
    }
    QList<int> layers = used.values();
    std::ranges::sort(layers);
    out.columns = static_cast<int>(layers.size());
    for (int lane = 0; lane < lanes; ++lane) {
        int height = 0;
        QList<Box *> all;
        for (const int layer : std::as_const(layers)) {
            QList<Box *> boxes;
            for (Box &box : sorted.boxes) {
                if (box.node.lane == lane && static_cast<int>(box.layer) == layer) {
                    box.node.column = static_cast<int>(layers.indexOf(layer));
                    boxes += &box;
                }
            }
            giveSlots(boxes, slots);
            for (Box *box : std::as_const(boxes)) {
                box->node.row = out.rows + box->node.slot;
                height = std::max(height, box->node.slot + 1);
            }
            all += boxes;
        }
        // A lane whose objects all stand in groups of others is none.
        for (Box *box : std::as_const(all)) {
            box->node.lane = out.lanes;
        }
        out.lanes += all.isEmpty() ? 0 : 1;
        out.rows += height;
    }
    QList<qsizetype> nodeOf;
    for (const Box &box : std::as_const(sorted.boxes)) {
        nodeOf += box.node.slot < 0 ? -1 : out.nodes.size();
        if (box.node.slot >= 0) {
            out.nodes += box.node;
        }
    }
    const auto placeOf = [&](qsizetype node) {
        return node < 0 ? -1 : nodeOf.at(sorted.boxOf.at(node));
    };
    out.self = placeOf(application.self);
    for (const ApplicationEdge &edge : application.edges) {
        const MapEdge mapped{placeOf(edge.from), placeOf(edge.to), edge.words};
        const bool isKnown = std::ranges::any_of(out.edges, [&mapped](const MapEdge &each) {
            return each.from == mapped.from && each.to == mapped.to;
        });
        if (mapped.from >= 0 && mapped.to >= 0 && mapped.from != mapped.to && !isKnown) {
            out.edges += mapped;
        }
    }
    return out;
}

} // namespace nantian::models

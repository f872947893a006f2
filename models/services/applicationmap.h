// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/application.h"

namespace nantian::models {

/// One box of a map: an object, or all objects of a kind.
struct MapNode
{
    QByteArray id;     ///< the same for the same object, or group, whenever it is laid out
    ObjectLink object; ///< of a group its kind and namespace, without a name
    int count = 1;     ///< of objects
    int unwell = 0;    ///< of those that are not well
    store::Health health = store::Health::None; ///< of a group the worst
    QString state;                              ///< of one object
    bool isMissing = false;
    int column = 0; ///< from what comes in, on the left, to what is configured
    int row = 0;
    int lane = 0; ///< boxes of a lane stand beside each other
    int slot = 0; ///< the row within its lane
    [[nodiscard]] bool isGroup() const { return object.name.isEmpty(); }
    bool operator==(const MapNode &) const = default;
};

/// Places in ApplicationMap::nodes.
struct MapEdge
{
    qsizetype from = 0;
    qsizetype to = 0;
    QString words;
    bool operator==(const MapEdge &) const = default;
};

/// Where everything of an application stands, in columns and rows.
struct ApplicationMap
{
    QList<MapNode> nodes;
    QList<MapEdge> edges;
    qsizetype self = -1;
    int columns = 0;
    int rows = 0;
    int lanes = 0;
    bool operator==(const ApplicationMap &) const = default;
};

/// More than a person takes in at once; beyond, objects are grouped by kind.
inline constexpr int kMostMapNodes = 60;

/// Lays an application out. What stood in the map before keeps its place in its lane; an object
/// that is new takes the place of one that is gone, or of one that is being deleted, which then is
/// not shown any more. Deterministic, pure, any thread.
[[nodiscard]] ApplicationMap layoutApplication(const Application &application,
                                               const ApplicationMap &before = {});

} // namespace nantian::models

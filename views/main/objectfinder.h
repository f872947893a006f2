// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/objectsearch.h"

#include <QObject>

namespace nantian::views {

class GoToPalette;

/// Fills the go-to list with objects of one cluster while letters are typed, and says below it
/// where it did not look. GUI thread; the palette and the cluster outlive it.
class ObjectFinder final : public QObject
{
    Q_OBJECT
public:
    ObjectFinder(models::Cluster *cluster, GoToPalette *palette, QObject *parent);
    /// The palette was opened, with these namespaces chosen.
    void begin(const models::Scope &scope);

Q_SIGNALS:
    void objectChosen(const nantian::kube::ObjectRef &object);

private:
    void tell();
    [[nodiscard]] QString note() const;

    models::Cluster *m_cluster;
    GoToPalette *m_palette;
    models::ObjectSearch m_search;
    QString m_typed;
};

} // namespace nantian::views

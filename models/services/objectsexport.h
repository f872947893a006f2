// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/resource.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

namespace nantian::models {

class Cluster;

/// What was read of the objects asked for.
struct ExportedObjects
{
    QStringList texts; ///< YAML of each, in the order asked for
    int gone = 0;      ///< were deleted meanwhile
    bool operator==(const ExportedObjects &) const = default;
};

/// Reads whole objects one by one, a few at a time, as YAML with the values of Secrets masked. GUI
/// thread; the cluster outlives it.
class ObjectsExport final : public QObject
{
    Q_OBJECT
public:
    /// More of them are a backup, not an export: each is a request and a text in memory.
    static constexpr qsizetype kMostObjects = 2000;

    ObjectsExport(Cluster *cluster, const QList<kube::ObjectRef> &objects,
                  QObject *parent = nullptr);
    void start();
    /// finished() comes with Cancelled.
    void cancel();

Q_SIGNALS:
    void progressed(int done, int total);
    /// Once. Errors: those of a read but NotFound; Cancelled.
    void finished(const nantian::base::Result<nantian::models::ExportedObjects> &result);

private:
    void askMore();
    void take(qsizetype index, const base::Result<QString> &yaml);
    void end(const base::Result<ExportedObjects> &result);

    Cluster *m_cluster;
    QList<kube::ObjectRef> m_objects;
    QStringList m_texts; ///< by index of m_objects
    QHash<qsizetype, base::Call<QString>> m_asked;
    qsizetype m_next = 0;
    int m_done = 0;
    int m_gone = 0;
    bool m_ended = false;
};

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"
#include "services/helmmanifest.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace nantian::models {

/// One object of a release, and what there is of it.
struct OwnedObject
{
    enum class State : quint8 {
        Waiting,    ///< not read yet
        There,      ///< `row` tells how it is
        Missing,    ///< it does not exist
        Unknown,    ///< the server does not know its kind, or the document cannot be read
        Unreadable, ///< this user may not see it, or the way to the server is broken
    };
    ManifestObject object;
    kube::ObjectRef ref; ///< its resource is empty where the server does not know the kind
    State state = State::Waiting;
    store::RowPtr row;
    [[nodiscard]] store::Health health() const;
};

/// The objects a manifest names, watched: one subscription for each kind and namespace. GUI thread;
/// the cluster is not owned and must outlive it.
class HelmObjects final : public QObject
{
    Q_OBJECT
public:
    explicit HelmObjects(Cluster *cluster, QObject *parent = nullptr);
    ~HelmObjects() override;
    Q_DISABLE_COPY_MOVE(HelmObjects)

    /// `ns`: where objects are that name no namespace.
    void setObjects(const QList<ManifestObject> &objects, const QByteArray &ns);
    [[nodiscard]] const QList<OwnedObject> &objects() const { return m_objects; }

Q_SIGNALS:
    void changed();

private:
    struct Watched
    {
        QByteArray resource; ///< its id
        QByteArray ns;
        std::unique_ptr<Subscription> subscription;
        QHash<QByteArray, qsizetype> indexes; ///< in m_objects, by name
    };
    void onBatch(const Watched &watched, const store::Batch &batch);
    [[nodiscard]] Watched &watchedFor(const kube::ObjectRef &ref);
    [[nodiscard]] kube::Resource resourceOf(const ManifestObject &object) const;

    Cluster *m_cluster;
    QByteArray m_ns;
    QList<OwnedObject> m_objects;
    std::vector<std::unique_ptr<Watched>> m_watched;
};

} // namespace nantian::models

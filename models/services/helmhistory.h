// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"
#include "services/helmrelease.h"
#include "services/helmreleases.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace nantian::models {

/// One revision as its Secret keeps it, whose name follows from its own. GUI thread.
[[nodiscard]] base::Call<HelmRelease> fetchRelease(Cluster *cluster, const QByteArray &ns,
                                                   const QByteArray &name, qint64 revision);

/// The revisions of one release: which there are is live, from the Secrets' watch; what they hold
/// is read when it is asked for. GUI thread; the cluster is not owned and must outlive it.
class HelmHistory final : public QObject
{
    Q_OBJECT
public:
    HelmHistory(Cluster *cluster, const QByteArray &ns, const QByteArray &name,
                QObject *parent = nullptr);
    ~HelmHistory() override;
    Q_DISABLE_COPY_MOVE(HelmHistory)

    /// Subscribes; changed() follows.
    void start();
    void refresh();
    /// The highest first.
    [[nodiscard]] const QList<ReleaseRevision> &revisions() const { return m_list; }
    /// The highest, which is what the release is; null: there is none, or none was read yet.
    [[nodiscard]] const ReleaseRevision *current() const;
    [[nodiscard]] const store::StreamStatus &status() const { return m_status; }
    /// All Secrets have been read: what is not there does not exist.
    [[nodiscard]] bool isComplete() const { return m_complete; }

    /// Reads what a revision holds, unless it is known or being read: bodyRead() follows.
    void read(qint64 revision);
    /// The newest of those that are not known, one after the other, at most `count`.
    void readAll(int count);
    /// What it holds; null while it is not known.
    [[nodiscard]] const HelmRelease *body(qint64 revision) const;
    /// Why it is not known; nullopt: it was not asked for, or it is.
    [[nodiscard]] std::optional<base::Error> problem(qint64 revision) const;

Q_SIGNALS:
    /// Revisions, their states or the stream's are others.
    void changed();
    /// body() or problem() is there.
    void bodyRead(qint64 revision);

private:
    void onBatch(const store::Batch &batch);
    void forgetChanged();
    void onBody(qint64 revision, const base::Result<HelmRelease> &answer);

    struct Body
    {
        QByteArray version; ///< of the Secret it is of
        bool asked = false;
        std::optional<HelmRelease> release;
        std::optional<base::Error> error;
    };

    Cluster *m_cluster;
    QByteArray m_ns;
    QByteArray m_name;
    kube::Resource m_secrets;
    std::unique_ptr<Subscription> m_subscription;
    std::map<QByteArray, ReleaseRevision> m_revisions; ///< by the Secret's UID
    QList<ReleaseRevision> m_list;
    std::map<qint64, Body> m_bodies;
    store::StreamStatus m_status;
    int m_typeColumn = -1;
    int m_toRead = 0; ///< of readAll()
    bool m_complete = false;
};

} // namespace nantian::models

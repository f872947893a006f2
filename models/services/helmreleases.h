// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"
#include "store/batch.h"

#include <QByteArray>

#include <map>
#include <optional>
#include <unordered_map>

namespace nantian::models {

/// Helm's releases as a kind of their own, "releases.helm.sh": the server has no such kind, their
/// rows are made of the Secrets that keep them. Cluster::subscribe() knows it.
[[nodiscard]] const kube::Resource &helmReleaseResource();
[[nodiscard]] bool isHelmRelease(const kube::Resource &resource);

/// One revision of a release, as far as the labels of its Secret tell.
struct ReleaseRevision
{
    QByteArray ns;
    QByteArray release;
    QByteArray secret;  ///< the Secret's name
    QByteArray version; ///< its resourceVersion
    qint64 revision = 0;
    QByteArray status;  ///< "deployed", "superseded", "pending-upgrade", ...
    qint64 created = 0; ///< epoch seconds
    qint64 changed = 0; ///< when its status was last set; epoch seconds
    bool operator==(const ReleaseRevision &) const = default;
};

/// Of a row of the Secrets' table; `typeColumn` as typeColumnOf() tells, -1: not known. nullopt: it
/// keeps no release.
[[nodiscard]] std::optional<ReleaseRevision> revisionOf(const store::Row &secret, int typeColumn);
[[nodiscard]] int typeColumnOf(const store::Columns &columns);

/// Helm is at work on it, or was when it ended: nobody else may change the release until then.
[[nodiscard]] bool isPending(const QByteArray &status);
/// Longer than this nothing takes that helm does with its own time limits (5 min each for hooks and
/// for --wait): seconds.
inline constexpr qint64 kStuckAfter = 10 * 60;
[[nodiscard]] bool isStuck(const ReleaseRevision &revision, qint64 now);
[[nodiscard]] store::Health healthOf(const ReleaseRevision &revision, qint64 now);

/// Where a release's row has its revision.
inline constexpr std::size_t kRevisionCell = 1;

/// Makes of the Secrets' rows one row per release: its highest revision. Columns NAME, REVISION,
/// STATUS, AGE. Belongs to one thread.
class ReleaseFold
{
public:
    /// `only`: of this name; empty: all.
    explicit ReleaseFold(QByteArray only = {});

    /// What a batch of Secrets changes; `now` in epoch seconds.
    [[nodiscard]] store::Batch fold(const store::Batch &secrets, qint64 now);
    /// What time alone changed: releases that got stuck.
    [[nodiscard]] store::Batch tick(qint64 now);
    /// When the next one gets stuck, in epoch seconds; 0: none is pending.
    [[nodiscard]] qint64 nextStuck() const;

private:
    using Place = std::pair<QByteArray, QByteArray>; ///< namespace and name
    struct Release
    {
        std::map<qint64, ReleaseRevision> revisions;
        store::RowPtr row; ///< as it was told
    };
    [[nodiscard]] store::RowPtr makeRow(const ReleaseRevision &current, qint64 now);
    void drop(const QByteArray &secretUid, std::map<Place, bool> &touched);
    void tell(const Place &place, qint64 now, store::Batch &out);

    QByteArray m_only;
    int m_typeColumn = -1;
    std::map<Place, Release> m_releases;
    std::unordered_map<std::string, std::pair<Place, qint64>> m_secrets; ///< by UID
    store::RowBuilder m_builder;
    store::StreamStatus m_status;
    bool m_complete = false;
};

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "services/cluster.h"
#include "services/relations.h"
#include "services/rollout.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace nantian::views {

/// How many pods there were at one moment; it holds until the next sample.
struct RolloutSample
{
    qint64 atMs = 0;                ///< epoch
    QHash<QByteArray, qint64> pods; ///< by revision
    qint64 available = 0;
    std::optional<qint64> most;
    std::optional<qint64> fewest;
    /// Everything but the moment.
    [[nodiscard]] bool sameCounts(const RolloutSample &other) const;
};

/// A revision that had pods while it was watched; the order is that of their first samples.
struct RolloutLine
{
    QByteArray name;
    qint64 number = 0;
    bool operator==(const RolloutLine &) const = default;
};

/// Follows one rollout: listens to rows of the workload, of what it owns and of events, reads
/// everything anew when one of them changed (at most twice a second, and never more than a quarter
/// of the time), and keeps what was seen. GUI thread; the cluster is not owned.
class RolloutWatch final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kMostSamples = 2000; ///< older ones are forgotten

    explicit RolloutWatch(models::Cluster *cluster, QObject *parent);
    ~RolloutWatch() override;
    Q_DISABLE_COPY_MOVE(RolloutWatch)

    /// The same object again does nothing.
    void setObject(const kube::ObjectRef &object);
    /// The same, of a rollout that was begun just before: its end is told even if it is over by the
    /// first reading, and so is that it goes on only when somebody deletes pods (OnDelete).
    void setBegun(const kube::ObjectRef &object);
    void clear();
    [[nodiscard]] bool isWatching(const kube::ObjectRef &object) const;
    [[nodiscard]] const kube::ObjectRef &object() const { return m_object; }
    [[nodiscard]] const std::optional<models::Rollout> &rollout() const { return m_rollout; }
    /// Epoch ms of the last answer.
    [[nodiscard]] qint64 readAtMs() const { return m_readAtMs; }
    /// Why the last reading failed; none when it did not.
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; }
    /// The worst of the streams listened to.
    [[nodiscard]] store::StreamStatus streamStatus() const;
    [[nodiscard]] const QList<RolloutSample> &samples() const { return m_samples; }
    [[nodiscard]] const QList<RolloutLine> &lines() const { return m_lines; }
    /// About the workload and what it owns, newest first.
    [[nodiscard]] QList<store::RowPtr> events() const;
    [[nodiscard]] const store::Columns &eventColumns() const { return m_events.columns(); }

    /// Has a rollout come to its end with `now`? `settled` is the last reading that was whole, if
    /// there was one, `before` the reading before. Pods that were lost and replaced are none.
    [[nodiscard]] static bool hasEnded(const std::optional<models::Rollout> &settled,
                                       const models::Rollout &before, const models::Rollout &now);

Q_SIGNALS:
    /// A newer answer, an error, or events.
    void changed();
    void streamChanged();
    /// The rollout that was watched is complete, or has exceeded its deadline.
    void ended(const nantian::models::Rollout &rollout);

private:
    void listen(const QByteArray &name, const models::Scope &scope);
    void onBatch(const QByteArray &id, const store::Batch &batch);
    [[nodiscard]] QList<models::RolloutEvent> knownEvents() const;
    void readSoon();
    void read();
    void take(const models::Rollout &rollout);
    void addSample(bool wasOver);

    models::Cluster *m_cluster;
    kube::ObjectRef m_object;
    models::OwnerIndex m_owners;
    models::EventIndex m_events;
    QHash<QByteArray, store::StreamStatus> m_streams; ///< by resource
    std::vector<std::unique_ptr<models::Subscription>> m_subscriptions;
    base::Question<models::Rollout> m_question;
    std::optional<models::Rollout> m_rollout;
    std::optional<models::Rollout> m_settled; ///< the last one that was whole
    std::optional<base::Error> m_error;
    QList<RolloutSample> m_samples;
    QList<RolloutLine> m_lines;
    QTimer m_readTimer;
    QElapsedTimer m_reading;
    qint64 m_readAtMs = 0;
    int m_pauseMs = 0;      ///< least time to the next reading
    bool m_changed = false; ///< since the reading under way was asked for
    bool m_begun = false;   ///< setBegun(), and its end was not told yet
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/podsums.h"
#include "services/session.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>

namespace nantian::models {

/// What became of the sums; made on the cluster's thread, crosses by value.
struct PodSumNews
{
    bool isKnown = false;          ///< every pod was read, and every owner where those are needed
    PodSums::Changes changes = {}; ///< none unless isKnown; the first are all
    bool isFailed = false;         ///< pods or owners cannot be read
    base::Error error = {};        ///< meaningful if they cannot
};

/// Sums over pods on the cluster's thread, fed by one relay or two, which hold it together.
class PodSumKeeper final : public QObject
{
    Q_OBJECT
public:
    /// As PodSums; where it sums by an owner's owner, the owners come too.
    PodSumKeeper(PodSums::By by, const QByteArray &ownerKind);

    void takePods(const store::Batch &pods);
    void takeOwners(const store::Batch &owners);
    void setUsage(const QHash<QByteArray, UsageCells::Usage> &usage);

Q_SIGNALS:
    /// Twice a second at most: each may sort a table anew.
    void told(const nantian::models::PodSumNews &news);

private:
    void tellSoon();
    void tell();

    PodSums m_sums;
    bool m_arePodsKnown = false;
    bool m_areOwnersKnown;
    store::StreamStatus m_podStatus;
    store::StreamStatus m_ownerStatus;
    PodSumNews m_told; ///< without its changes
    QTimer m_timer{this};
    QElapsedTimer m_last; ///< since it was told
};

/// Feeds the pods, or (`Owners`) what they belong to.
class PodSumRelay final : public BatchRelay
{
    Q_OBJECT
public:
    enum class Of : quint8 { Pods, Owners };
    PodSumRelay(Of of, std::shared_ptr<PodSumKeeper> keeper);

    void take(const store::Batch &batch) override;
    [[nodiscard]] PodSumKeeper &keeper() const { return *m_keeper; }

private:
    Of m_of;
    std::shared_ptr<PodSumKeeper> m_keeper;
};

} // namespace nantian::models

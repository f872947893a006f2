// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "kube/resource.h"
#include "kube/transport/httptransport.h"
#include "services/cluster.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <optional>

namespace nantian::models {

/// How many objects there are, by lists of one object and the server's `remainingItemCount`,
/// metadata only. The server does not tell it where a field selector is given: then pages are
/// counted, up to 10,000 objects. `namespaces` are counted one after the other; empty: the whole
/// cluster. Called on the transport's thread. One namespace that may not be listed is the error of
/// all.
[[nodiscard]] base::Call<ObjectCount> countObjects(kube::HttpTransport *transport,
                                                   kube::Resource resource,
                                                   QList<QByteArray> namespaces,
                                                   QByteArray fieldSelector);

/// Counts kinds now and then: one question at a time, each kind about once a minute, kinds never
/// counted first. GUI thread; the function that asks outlives it. Stands still while inactive.
class CountPoller final : public QObject
{
    Q_OBJECT
public:
    using Ask = std::function<base::Call<ObjectCount>(const kube::Resource &)>;
    struct Timing
    {
        std::chrono::milliseconds interval{60'000}; ///< between two counts of one kind
        std::chrono::milliseconds denied{600'000};  ///< the same after the server refused
        std::chrono::milliseconds spacing{40};      ///< between two questions
    };
    /// The latest answer about one kind.
    struct Known
    {
        ObjectCount count;
        qint64 atMs = 0; ///< when it was counted, our clock
    };

    explicit CountPoller(Ask ask, QObject *parent = nullptr);
    CountPoller(Ask ask, const Timing &timing, QObject *parent = nullptr);

    /// The kinds to count from now on; what is known of others is kept, not refreshed.
    void setWanted(const QList<kube::Resource> &resources);
    void setActive(bool active);
    /// Counts this kind next, whenever it was counted last.
    void askSoon(const QByteArray &resourceId);
    /// Forgets every count and the question under way: another scope.
    void reset();
    /// By Resource::id(). Nothing: not counted yet, or the server refuses.
    [[nodiscard]] std::optional<Known> known(const QByteArray &resourceId) const;

Q_SIGNALS:
    /// A count came, changed or is refused now.
    void changed(const QByteArray &resourceId);

private:
    struct Entry
    {
        std::optional<Known> known;
        qint64 dueMs = 0; ///< monotonic
    };
    void next();
    void answered(const QByteArray &resourceId, const base::Result<ObjectCount> &answer);

    Ask m_ask;
    Timing m_timing;
    QList<kube::Resource> m_wanted;
    std::map<QByteArray, Entry> m_entries;
    base::Question<ObjectCount> m_question;
    QTimer m_timer;
    bool m_active = false;
};

} // namespace nantian::models

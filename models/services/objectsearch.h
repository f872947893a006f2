// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "services/cluster.h"
#include "services/objectnames.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace nantian::models {

/// Objects of all kinds by name, for the go-to list: first what is watched anyway, at every key;
/// then, after a pause, the names of the other common kinds, each listed once until end(). GUI
/// thread; the cluster outlives it. Three lists at a time, cancelled by end().
class ObjectSearch final : public QObject
{
    Q_OBJECT
public:
    /// Shorter words find nothing: everything holds them.
    static constexpr qsizetype kShortest = 2;
    struct Limits
    {
        qsizetype most = 200;     ///< found objects that are told
        qsizetype perKind = 2000; ///< names of a kind that are listed
        int atOnce = 3;           ///< lists under way
        std::chrono::milliseconds pause{300};
    };
    explicit ObjectSearch(Cluster *cluster, QObject *parent = nullptr);
    ObjectSearch(Cluster *cluster, const Limits &limits, QObject *parent = nullptr);
    ~ObjectSearch() override;
    Q_DISABLE_COPY_MOVE(ObjectSearch)

    /// Of what a server offers, the kinds worth listing for their names.
    [[nodiscard]] static QList<kube::Resource> kindsToList(const QList<kube::Resource> &all);
    /// Begins anew with these kinds to list; where a whole cluster may not be listed, these
    /// namespaces are.
    void begin(const QList<kube::Resource> &kinds, const QStringList &namespaces);
    /// Looks for what was typed. changed() tells of each answer.
    void search(const QString &typed);
    /// Nobody looks any more: forgets what was listed and stops what is under way.
    void end();

    /// Best first, of what was typed last.
    [[nodiscard]] const QList<FoundObject> &found() const { return m_found; }
    /// Where the search did not look, by kind ("Secret").
    struct Gaps
    {
        QStringList cut;    ///< only the first Limits::perKind were looked at
        QStringList narrow; ///< only some namespaces could be looked at
        QStringList denied;
        QStringList failed; ///< to be read; the next begin() tries again
        bool operator==(const Gaps &) const = default;
    };
    [[nodiscard]] Gaps gaps() const;
    [[nodiscard]] bool isBusy() const;
    /// Has the time of the lists come?
    [[nodiscard]] bool hasListed() const { return m_listing; }
    [[nodiscard]] const Limits &limits() const { return m_limits; }

Q_SIGNALS:
    void changed();

private:
    /// A kind that is listed: under way until it has an answer.
    struct Listed
    {
        kube::Resource resource;
        std::unique_ptr<base::Question<NameList>> question;
        std::shared_ptr<const NameList> names;
        std::optional<base::Error> error;
        [[nodiscard]] bool isDone() const { return names || error; }
    };
    void beginLists();
    void listMore();
    void match();

    Cluster *m_cluster;
    Limits m_limits;
    QList<kube::Resource> m_kinds;
    QList<QByteArray> m_namespaces;
    QByteArray m_folded; ///< what is looked for; empty: nothing
    StoreMatches m_stores;
    base::Question<StoreMatches> m_storeQuestion;
    std::vector<Listed> m_lists;
    QList<FoundObject> m_found;
    QTimer m_pause;
    bool m_listing = false;
    bool m_matching = false; ///< on the pool
    bool m_again = false;    ///< something has come since that began
    quint64 m_session = 0;   ///< answers for those before are dropped
};

} // namespace nantian::models

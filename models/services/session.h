// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/processrunner.h"
#include "kinds/kind.h"
#include "kube/api/discovery.h"
#include "kube/api/schemacache.h"
#include "kube/config/context.h"
#include "kube/config/credentials.h"
#include "kube/transport/curltransport.h"
#include "kube/transport/switchtransport.h"
#include "kube/watch/reflector.h"
#include "services/cluster.h"
#include "services/healthprobe.h"
#include "store/store.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <deque>
#include <map>
#include <memory>

namespace nantian::base {
class LoginPath;
}

namespace nantian::models::pages {
class KeptKeys;
}

namespace nantian::models {

/// Carries batches from a store to a subscriber on another thread. Made by the subscriber, moved to
/// the cluster's thread, owned by the session from attach() on.
class BatchRelay : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// A batch of the store, on the cluster's thread; hands it on, as it is or made anew.
    virtual void take(const store::Batch &batch) { Q_EMIT this->batch(batch); }

Q_SIGNALS:
    void batch(const nantian::store::Batch &batch);
};

/// One open cluster on its own thread: transports, discovery, stores and their watches. Made on the
/// GUI thread by Cluster, moved to the cluster's thread before start(), destroyed there. Everything
/// below is called on the cluster's thread.
class Session final : public QObject
{
    Q_OBJECT
public:
    explicit Session(const kube::Context &context);
    ~Session() override;
    Q_DISABLE_COPY_MOVE(Session)

    /// Connects: version, discovery, who we are; tries again with backoff until it works.
    void start();
    /// The cluster's transport, the same one whatever its identity; null when the context could not
    /// be resolved (see failed()) and once it is retired.
    [[nodiscard]] kube::HttpTransport *transport();
    /// A transport of another identity on this thread (Prometheus at a URL of its own), cached by
    /// the identity's key and owned by the session.
    [[nodiscard]] kube::HttpTransport *transportFor(const kube::Identity &identity);
    [[nodiscard]] base::Clock *clock() { return &m_clock; }
    [[nodiscard]] const kube::Discovery &discovery() const { return m_discovery; }
    /// What pages keep of Secrets between two looks.
    [[nodiscard]] const std::shared_ptr<pages::KeptKeys> &keptKeys() const { return m_keptKeys; }
    /// What the server says of its kinds.
    [[nodiscard]] kube::SchemaCache *schemas() { return &m_schemas; }

    /// Feeds the relay, which it now owns, from the store of (resource, scope) until detach(id).
    /// The first batch is a snapshot. One store and its watches serve all subscribers of the same
    /// scope and end 60 s after the last of them.
    void attach(quint64 id, const kube::Resource &resource, const Scope &scope, BatchRelay *relay);
    void detach(quint64 id);
    /// The relay attached by that id, or null.
    [[nodiscard]] BatchRelay *relay(quint64 id) const;
    void refresh(quint64 id);
    /// Columns of the user's behind a kind's own, by Resource::id(): in every watch of it that
    /// there is and will be. Those there are list again; no other is opened.
    void setCustomColumns(const QByteArray &resourceId, const QList<kinds::CustomColumn> &columns);

    /// Visits every store that is filled now: visit(resource, scope, store).
    template <class Visitor>
    void forEachStore(Visitor visit) const
    {
        for (const auto &[key, watch] : m_watches) {
            visit(watch->resource, watch->scope, *watch->store);
        }
    }

    void suspend();
    void resume();
    /// The same place with another identity: connects anew. Watches go on into the same stores, so
    /// that only what differs changes; requests under way end or are repeated.
    void setContext(const kube::Context &context);
    /// The kubeconfig has it no more: its credentials are used no longer, rows stay as they are.
    void retire();

Q_SIGNALS:
    void connected(const nantian::models::ClusterInfo &info);
    void failed(const nantian::base::Error &error);
    void resourcesChanged(const nantian::kube::Discovery &discovery);
    void clockSkewChanged(qint64 seconds);
    /// The server warned of something it has not warned of before in this session.
    void warning(const QString &text);
    /// About to be destroyed: services on this thread let go of the transport. Connect directly.
    void closing();

private:
    struct Watch
    {
        QByteArray resourceId;
        kube::Resource resource;
        Scope scope;
        std::unique_ptr<kinds::ColumnSink> sink;
        std::unique_ptr<store::Store> store;
        std::vector<std::unique_ptr<kube::Reflector>> reflectors;
        int users = 0;
        QTimer linger;
    };
    struct Link
    {
        std::unique_ptr<kube::CredentialSource> credentials;
        std::unique_ptr<kube::CurlTransport> transport;
    };
    [[nodiscard]] Link makeLink(const kube::Identity &identity);
    [[nodiscard]] Watch &watchFor(const QByteArray &key, const kube::Resource &resource,
                                  const Scope &scope);
    void noteWarning(const QByteArray &text);
    void replaceLink();
    void connectNow();
    void retryLater(const base::Error &error);
    void retryNow();
    void readVersion(const base::Result<kube::HttpResponse> &answer);
    void askWhoWeAre();
    void discoverNow();
    void onDiscovered(const base::Result<kube::Discovery> &answer);
    void watchDefinitions();
    void noteStatus(const store::StreamStatus &status);

    kube::Context m_context;
    HealthProbe *m_health;
    base::SystemClock m_clock;
    kube::SchemaCache m_schemas;
    std::unique_ptr<base::ProcessRunner> m_runner;
    std::unique_ptr<base::LoginPath> m_loginPath;
    Link m_link;
    std::deque<Link> m_oldLinks; ///< of identities before, until their last call has ended
    kube::SwitchTransport m_way; ///< to m_link's transport
    bool m_retired = false;
    quint64 m_connection = 0; ///< answers on those before are dropped
    std::map<QByteArray, Link> m_otherLinks;
    std::shared_ptr<store::Interner> m_interner = std::make_shared<store::Interner>();
    kube::Discovery m_discovery;
    ClusterInfo m_info;
    bool m_connected = false;
    bool m_watchingDefinitions = false;
    int m_attempt = 0;
    std::shared_ptr<pages::KeptKeys> m_keptKeys;
    QTimer m_retry;
    QTimer m_rediscover;         ///< soon after definitions changed
    QTimer m_periodic;           ///< for users who may not watch definitions
    QSet<QByteArray> m_warnings; ///< told already
    std::map<QByteArray, std::unique_ptr<Watch>> m_watches;
    std::map<QByteArray, QList<kinds::CustomColumn>> m_customColumns; ///< by Resource::id()
    struct Attachment
    {
        QByteArray key;
        std::unique_ptr<BatchRelay> relay;
    };
    std::map<quint64, Attachment> m_attached;
};

} // namespace nantian::models

Q_DECLARE_METATYPE(nantian::models::ClusterInfo)

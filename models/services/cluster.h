// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kinds/catalog.h"
#include "kinds/kind.h"
#include "kube/config/context.h"
#include "kube/resource.h"
#include "services/reviewed.h"
#include "store/batch.h"

#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace nantian::kube {
class Discovery;
class Schema;
using SchemaPtr = std::shared_ptr<const Schema>;
} // namespace nantian::kube

namespace nantian::models {

class BatchRelay;
class Session;
struct Comparison;
struct ContainerImage;
struct ControlPlane;
struct Edit;
struct ObjectDetails;
class Prometheus;
struct EditDone;
struct UndoDone;
struct UndoPreview;
struct Deletion;
struct DrainedPod;
class FieldPath;
struct Rollout;
struct RemoveOptions;
struct RolloutEvent;
struct WriteEntry;

/// Which namespaces a view looks at: all of them, or the named ones; or one object there, of which
/// each version is told.
struct Scope
{
    bool all = true;
    QStringList namespaces;
    QByteArray name = {}; ///< of the only object that is looked at; empty: all objects

    [[nodiscard]] static Scope of(const kube::ObjectRef &object)
    {
        return {object.ns.isEmpty(),
                object.ns.isEmpty() ? QStringList() : QStringList{QString::fromUtf8(object.ns)},
                object.name};
    }
    bool operator==(const Scope &) const = default;
};

/// What a cluster told about itself once connected.
struct ClusterInfo
{
    QString version;      ///< "v1.36.3"
    QString userName;     ///< from SelfSubjectReview; empty where the server does not offer it
    QByteArray uid;       ///< of namespace kube-system; empty when it may not be read
    QStringList problems; ///< parts of discovery that failed, e.g. a dead aggregated API
};

/// One batch stream for one view. Destroying it ends the subscription. GUI thread.
class Subscription : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Relists at once.
    virtual void refresh() = 0;
    /// Runs this with the subscription's relay on the cluster's thread, if it is fed by then.
    virtual void tell(std::function<void(BatchRelay &)> what) = 0;

Q_SIGNALS:
    void batch(const nantian::store::Batch &batch);
};

/// What an answered write tells.
struct WriteResult
{
    QByteArray object;      ///< JSON of the object the server answered with; may be empty
    QStringList warnings;   ///< Warning headers
    QByteArray before = {}; ///< JSON of what was read before, where something was; may be empty
    /// The answer was lost, and `object` is what was read afterwards: it is as it was to be.
    bool isReadBack = false;
};

/// One YAML document to be applied.
struct ApplyRequest
{
    QString yaml;
    QString defaultNamespace;
    /// FieldConflict::field of what is taken over from other managers, or removed though others
    /// own it.
    QStringList take = {};
    /// That of what is left to its manager: it is not sent.
    QStringList leave = {};
    /// The text as it was opened, where a live object is edited: what is missing now is to go.
    QString opened = {};
    /// Values of a Secret are shown as they are.
    bool reveal = false;
    /// Another document that is applied before makes its namespace or its kind: that this is
    /// missing is no error of a preview, which is then without the server's word.
    bool isAwaiting = false;
    bool isKindAwaited = false; ///< it is the kind
    /// Comparison::reviewed of what was looked at: where the write would change anything else,
    /// nothing is written (Conflict, reason "Changed"). nullopt: nothing was looked at.
    std::optional<Reviewed> reviewed = std::nullopt;
};

/// One revision of a workload.
struct Revision
{
    qint64 number = 0;
    QString changeCause;
    QStringList images;
    qint64 created = 0;             ///< epoch seconds
    std::optional<qint64> replicas; ///< pods of it there are now; nullopt: not known
    bool current = false;
    QByteArray templateJson; ///< the pod template, without the hash label
};

/// May this user do it? Advisory: the server decides in the end.
struct Access
{
    bool allowed = true;
    QString reason; ///< the server's words when denied
};

/// How many objects of a kind there are.
struct ObjectCount
{
    qint64 objects = 0;
    bool atLeast = false; ///< there are more: the server did not tell how many
    bool operator==(const ObjectCount &) const = default;
};

/// What the user may want to know before scaling.
struct ScaleInfo
{
    qint64 replicas = 0;
    QByteArray hpa;       ///< name of a HorizontalPodAutoscaler that targets it; empty without one
    QStringList managers; ///< field managers that own f:replicas
};

/// One open cluster as the GUI sees it: facade over a Session that lives on the cluster's own
/// thread. GUI thread; destroying it never blocks. Views talk to nothing else.
class Cluster : public QObject
{
    Q_OBJECT
public:
    /// Removed: the kubeconfig no longer has the context; what was read stays, nothing more is
    /// asked.
    enum class State : quint8 { Connecting, Connected, Failed, Removed };

    explicit Cluster(const kube::Context &context, QObject *parent = nullptr);
    ~Cluster() override;
    Q_DISABLE_COPY_MOVE(Cluster)

    [[nodiscard]] const kube::Context &context() const;
    [[nodiscard]] State state() const;
    [[nodiscard]] const base::Error &error() const; ///< why Failed (it keeps trying)
    [[nodiscard]] const ClusterInfo &info() const;
    /// Everything the server offers that can be listed; kept current (a new CRD appears).
    [[nodiscard]] const QList<kube::Resource> &resources() const;
    /// Every kind in every version the server has, as far as it is known.
    [[nodiscard]] const kube::Discovery &discovery() const;
    /// By plural, singular, short name, kind or "plural.group"; nothing found: an empty Resource.
    [[nodiscard]] kube::Resource findResource(const QByteArray &name) const;
    /// The server's clock minus ours, in seconds.
    [[nodiscard]] qint64 clockSkew() const;

    /// The kubeconfig changed: connects anew with the new identity (which must be usable), keeping
    /// every subscription and what it shows until the new answers are there.
    void setContext(const kube::Context &context);
    /// The kubeconfig no longer has it: rows become stale, reads and writes fail. Until
    /// setContext().
    void setRemoved();

    /// Read-only lock: while on, every write below answers Forbidden without asking the server.
    [[nodiscard]] bool isLocked() const;
    void setLocked(bool locked);

    /// A subscriber gets a reset batch first, then changes. Several views share one store.
    [[nodiscard]] std::unique_ptr<Subscription> subscribe(const kube::Resource &resource,
                                                          const Scope &scope);
    /// The same with a relay of the caller's own (services/session.h), which makes what it likes of
    /// the batches on the cluster's thread.
    [[nodiscard]] std::unique_ptr<Subscription> subscribe(const kube::Resource &resource,
                                                          const Scope &scope,
                                                          std::unique_ptr<BatchRelay> relay);

    /// Columns of the user's behind those of a kind, by Resource::id(): from now on in every
    /// subscription to it, which gets a reset batch and the cells as they are read.
    void setCustomColumns(const QByteArray &resourceId, const QList<kinds::CustomColumn> &columns);

    // Reads
    /// The full object as JSON bytes (managed fields dropped).
    [[nodiscard]] base::Call<QByteArray> fetch(const kube::ObjectRef &object);
    /// All there is to tell of an object and what stands around it (services/details.h). What of
    /// the latter may not be read is said in the page.
    /// What Prometheus answered last joins in, where there is one. `early` is answered as soon as
    /// the object itself is read: what stands around it takes longer.
    [[nodiscard]] base::Call<ObjectDetails>
    page(const kube::ObjectRef &object, Prometheus *prometheus = nullptr,
         std::optional<base::Answer<ObjectDetails>> early = {});
    /// How the control plane is (services/controlplane.h). What may not be read is said in it.
    [[nodiscard]] base::Call<ControlPlane> controlPlane();
    /// The full object as YAML, for the editor and the YAML view; Secret values are masked unless
    /// revealed.
    [[nodiscard]] base::Call<QString> fetchYaml(const kube::ObjectRef &object, bool reveal = false);
    [[nodiscard]] base::Call<Access> access(const QByteArray &verb, const kube::Resource &resource,
                                            const QByteArray &ns,
                                            const QByteArray &subresource = {});
    [[nodiscard]] base::Call<QList<Revision>> revisions(const kube::ObjectRef &workload);
    [[nodiscard]] base::Call<ScaleInfo> scaleInfo(const kube::ObjectRef &workload);
    /// Where the rollout of a Deployment, StatefulSet or DaemonSet stands (services/rollout.h). The
    /// events are those about it and what it owns, as far as they are known.
    [[nodiscard]] base::Call<Rollout> rollout(const kube::ObjectRef &workload,
                                              const QList<RolloutEvent> &events);
    /// What stands at these fields, as compact JSON; empty: nothing.
    [[nodiscard]] base::Call<QList<QByteArray>> values(const kube::ObjectRef &object,
                                                       const QList<FieldPath> &fields);
    /// The pods of a node, judged for its draining (services/drain.h).
    [[nodiscard]] base::Call<QList<DrainedPod>> podsOf(const kube::ObjectRef &node);
    /// Where the deletion of an object stands, and what holds it up (services/deletion.h).
    [[nodiscard]] base::Call<Deletion> deletion(const kube::ObjectRef &object);
    /// The object as plain text for a ticket, redacted (services/ticket.h).
    [[nodiscard]] base::Call<QString> ticket(const kube::ObjectRef &object);
    /// How many objects of a kind a scope holds, without reading them (services/counts.h).
    [[nodiscard]] base::Call<ObjectCount> count(const kube::Resource &resource, const Scope &scope,
                                                const QByteArray &fieldSelector = {});
    /// A GET below the server's prefix: the service proxy, metrics, anything read-only.
    [[nodiscard]] base::Call<QByteArray> get(const QByteArray &pathAndQuery);

    /// The schema the server publishes for an apiVersion ("v1", "apps/v1"), cached: cheap to ask
    /// while somebody types. NotFound where it has none.
    [[nodiscard]] base::Call<kube::SchemaPtr> schema(const QByteArray &apiVersion);
    /// What differs between two objects (JSON; empty: there is none), by the server's schema.
    /// Values of Secrets are masked unless revealed.
    [[nodiscard]] base::Call<Comparison> compare(const QByteArray &before, const QByteArray &after,
                                                 bool reveal = false);
    /// The images of a workload or Pod (services/images.h).
    [[nodiscard]] base::Call<QList<ContainerImage>> images(const kube::ObjectRef &workload);
    // What a write would change: what is there against the server's answer to a dry run.
    [[nodiscard]] base::Call<Comparison> previewEdit(const Edit &edit);
    [[nodiscard]] base::Call<UndoPreview> previewUndo(const kube::ObjectRef &workload,
                                                      qint64 toRevision);
    /// Errors as those of apply(), but conflicts are part of the answer.
    [[nodiscard]] base::Call<Comparison> previewApply(const ApplyRequest &request);

    // Writes: field manager `nantian`, never repeated blindly. Each is told by wrote().
    /// Some fields of one object (services/edit.h).
    [[nodiscard]] base::Call<EditDone> edit(const Edit &edit);
    /// kubectl rollout undo (services/rollback.h); toRevision 0: the one before. With the `basis`
    /// of a preview only while that holds.
    [[nodiscard]] base::Call<UndoDone> undo(const kube::ObjectRef &workload, qint64 toRevision,
                                            const QByteArray &basis = {});
    /// Takes a roll back that made `after` of `before` back.
    [[nodiscard]] base::Call<Comparison> previewRestore(const kube::ObjectRef &workload,
                                                        const QByteArray &before,
                                                        const QByteArray &after);
    [[nodiscard]] base::Call<UndoDone> restore(const kube::ObjectRef &workload,
                                               const QByteArray &before, const QByteArray &after);
    [[nodiscard]] base::Call<WriteResult> restart(const kube::ObjectRef &workload);
    /// Makes a Job of a CronJob, or one like a Job (services/jobs.h); answers what was made.
    [[nodiscard]] base::Call<kube::ObjectRef> startJob(const kube::ObjectRef &source);
    /// Through the Eviction API: disruption budgets hold (RateLimited where one refuses). With
    /// preconditions.uid, as remove().
    [[nodiscard]] base::Call<WriteResult> evict(const kube::ObjectRef &pod);
    /// With preconditions.uid from the ref.
    [[nodiscard]] base::Call<WriteResult> remove(const kube::ObjectRef &object);
    [[nodiscard]] base::Call<WriteResult> remove(const kube::ObjectRef &object,
                                                 const RemoveOptions &options);
    /// Takes finalizers out of an object that is being deleted (services/deletion.h).
    [[nodiscard]] base::Call<WriteResult> removeFinalizers(const kube::ObjectRef &object,
                                                           const QStringList &finalizers);
    /// Server-side apply. Conflicts and validation come as Error with causes (field paths).
    [[nodiscard]] base::Call<WriteResult> apply(const ApplyRequest &request);

    /// Suspend and resume, network changes: made by app/.
    void suspend();
    void resume();

    /// The session, for services that live on the cluster's thread (logs, metrics).
    [[nodiscard]] Session *session() const;

Q_SIGNALS:
    void stateChanged();
    void resourcesChanged();
    void lockedChanged(bool locked);
    /// A Warning header of any answer; each text once.
    void warning(const QString &text);
    /// A write was sent, was answered, or (the same once more) what it changed was found out: for a
    /// WriteLog. Nothing is written without.
    void wrote(const nantian::models::WriteEntry &entry);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nantian::models

Q_DECLARE_METATYPE(nantian::models::Scope)

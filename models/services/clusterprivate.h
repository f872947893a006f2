// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/onpool.h"
#include "services/cluster.h"
#include "services/flow.h"
#include "services/requests.h"
#include "services/rollback.h"
#include "services/session.h"
#include "services/sessioncall.h"
#include "services/writelog.h"

// What the files of Cluster share.
namespace nantian::models {

struct Cluster::Private
{
    explicit Private(Cluster *cluster) : q(cluster) { }

    Cluster *q;
    kube::Context context;
    State state = State::Connecting;
    base::Error error;
    ClusterInfo info;
    QList<kube::Resource> resources;
    kube::Discovery discovery;
    qint64 skew = 0;
    bool locked = false;
    QThread *thread = nullptr;
    Session *session = nullptr;
    std::shared_ptr<bool> alive = std::make_shared<bool>(true);

    [[nodiscard]] WriteEntry entry(WriteEntry::Verb verb, const kube::ObjectRef &object,
                                   const QStringList &kubectl) const
    {
        WriteEntry out = beginEntry(*q);
        out.verb = verb;
        out.object = object;
        out.kubectl = kubectl;
        return out;
    }

    /// The one way of every write. A locked context answers without asking the server; whatever
    /// is asked is told, and so is what became of it: `tell(WriteEntry &, const base::Result<T> &)`
    /// adds what is known of the answer.
    template <class T = WriteResult, class Ask, class Tell>
    base::Call<T> write(WriteEntry entry, Ask ask, Tell tell) const
    {
        if (locked) {
            base::Error denied;
            denied.code = base::Error::Code::Forbidden;
            denied.reason = QStringLiteral("ReadOnly");
            denied.target = context.name;
            return base::answered<T>(std::unexpected(denied));
        }
        Q_EMIT q->wrote(entry);
        const base::Call<T> call = onSession<T>(session, std::move(ask));
        const base::Answer<T> answer;
        call.then(q, [q = q, entry, tell, answer](const base::Result<T> &result) mutable {
            endEntry(entry, result ? std::nullopt : std::optional(result.error()));
            tell(entry, result);
            Q_EMIT q->wrote(entry);
            if constexpr (std::is_same_v<T, WriteResult>) {
                tellChangesLater(q, entry, result);
            } else if constexpr (std::is_same_v<T, UndoDone>) {
                tellChangesLater(
                    q, entry, result.transform([](const UndoDone &done) { return done.answer; }));
            }
            answer.finish(result);
        });
        return {answer.future(), call.cancel};
    }
    template <class Ask>
    base::Call<WriteResult> write(const WriteEntry &entry, Ask ask) const
    {
        return write(entry, std::move(ask),
                     [](WriteEntry &, const base::Result<WriteResult> &) { });
    }

private:
    /// What differs is found on the pool: objects are large.
    static void tellChangesLater(Cluster *q, const WriteEntry &entry,
                                 const base::Result<WriteResult> &result)
    {
        if (!result || result->before.isEmpty() || result->object.isEmpty()) {
            return;
        }
        base::onPool<WriteEntry>([entry, before = result->before, after = result->object] {
            WriteEntry out = entry;
            tellChanges(out, before, after);
            if (out.changes.isEmpty()) {
                out.outcome = WriteEntry::Outcome::Unchanged;
            }
            return base::Result<WriteEntry>(out);
        }).then(q, [q](const base::Result<WriteEntry> &told) { Q_EMIT q->wrote(*told); });
    }
};

} // namespace nantian::models

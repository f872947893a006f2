// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/rolloutwatch.h"

#include "views/main/services.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;
using nantian::models::Rollout;

namespace nantian::views {

namespace {

constexpr int kLeastPauseMs = 500;
constexpr qint64 kForgetMs = 60'000; ///< after a rollout, until another one begins
constexpr qint64 kLeadMs = 10'000;   ///< shown of the time before it
constexpr int kRetryMs = 5000;       ///< after a reading that failed

const models::RolloutRevision *currentOf(const Rollout &rollout)
{
    const auto at = std::ranges::find_if(rollout.revisions, &models::RolloutRevision::current);
    return at == rollout.revisions.end() ? nullptr : &*at;
}

} // namespace

bool RolloutSample::sameCounts(const RolloutSample &other) const
{
    return pods == other.pods && available == other.available && most == other.most
        && fewest == other.fewest;
}

RolloutWatch::RolloutWatch(models::Cluster *cluster, QObject *parent)
    : QObject(parent)
    , m_cluster(cluster)
{
    m_readTimer.setSingleShot(true);
    connect(&m_readTimer, &QTimer::timeout, this, &RolloutWatch::read);
}

RolloutWatch::~RolloutWatch() = default;

bool RolloutWatch::isWatching(const kube::ObjectRef &object) const
{
    return !m_subscriptions.empty() && object.uid == m_object.uid && object.name == m_object.name
        && object.ns == m_object.ns && object.resource.id() == m_object.resource.id();
}

void RolloutWatch::setObject(const kube::ObjectRef &object)
{
    if (isWatching(object)) {
        return;
    }
    clear();
    m_object = object;
    const models::Scope ns{false, {QString::fromUtf8(object.ns)}};
    listen(object.resource.id(), models::Scope::of(object));
    listen("events"_ba, ns);
    listen("pods"_ba, ns);
    if (object.resource.plural == "deployments") {
        listen("replicasets.apps"_ba, ns);
    }
    read();
}

void RolloutWatch::setBegun(const kube::ObjectRef &object)
{
    clear();
    setObject(object);
    m_begun = true;
}

void RolloutWatch::clear()
{
    m_begun = false;
    m_readTimer.stop();
    m_question.drop();
    m_subscriptions.clear();
    m_owners = {};
    m_events = {};
    m_streams.clear();
    m_rollout.reset();
    m_settled.reset();
    m_error.reset();
    m_samples.clear();
    m_lines.clear();
    m_object = {};
    m_readAtMs = 0;
    m_pauseMs = 0;
    m_changed = false;
}

void RolloutWatch::listen(const QByteArray &name, const models::Scope &scope)
{
    const kube::Resource resource = m_cluster->findResource(name);
    if (resource.plural.isEmpty()) {
        return;
    }
    std::unique_ptr<models::Subscription> subscription = m_cluster->subscribe(resource, scope);
    connect(subscription.get(), &models::Subscription::batch, this,
            [this, id = resource.id()](const store::Batch &batch) { onBatch(id, batch); });
    m_subscriptions.push_back(std::move(subscription));
}

void RolloutWatch::onBatch(const QByteArray &id, const store::Batch &batch)
{
    const store::StreamStatus before = streamStatus();
    m_streams.insert(id, batch.status);
    if (streamStatus() != before) {
        Q_EMIT streamChanged();
    }
    if (batch.isEmpty()) {
        return;
    }
    QSet<QByteArray> family = m_owners.family(m_object.uid);
    bool ours = false;
    if (id == "events") {
        ours = m_events.touches(batch, family);
        m_events.apply(batch);
    } else if (id == m_object.resource.id()) {
        ours = std::ranges::any_of(batch.upserted, [this](const store::RowPtr &row) {
            return toBytes(row->uid()) == m_object.uid;
        });
    } else {
        const auto about = [&family](const QByteArray &uid) { return family.contains(uid); };
        ours = std::ranges::any_of(batch.removed, about);
        m_owners.apply(id, batch);
        family = m_owners.family(m_object.uid);
        ours = ours || std::ranges::any_of(batch.upserted, [&about](const store::RowPtr &row) {
                   return about(toBytes(row->uid()));
               });
    }
    if (ours) {
        readSoon();
    }
}

store::StreamStatus RolloutWatch::streamStatus() const
{
    store::StreamStatus worst;
    worst.state = store::StreamStatus::State::Live;
    for (const store::StreamStatus &each : m_streams) {
        if (each.state > worst.state) {
            worst = each;
        }
    }
    return worst;
}

QList<store::RowPtr> RolloutWatch::events() const
{
    return m_events.events(m_owners.family(m_object.uid));
}

QList<models::RolloutEvent> RolloutWatch::knownEvents() const
{
    const store::Columns &columns = m_events.columns();
    QHash<QByteArray, std::size_t> places;
    for (qsizetype i = 0; columns && i < columns->size(); ++i) {
        places.insert(columns->at(i).id, static_cast<std::size_t>(i));
    }
    QList<models::RolloutEvent> out;
    const QList<store::RowPtr> rows = events();
    for (const store::RowPtr &row : rows) {
        const auto cell = [&](const char *id) {
            const auto at = places.constFind(id);
            return at == places.constEnd() ? store::Cell() : row->cell(*at);
        };
        out.append({toBytes(row->ownerUid()), cell("object").display(0), cell("reason").display(0),
                    cell("message").display(0), cell("count").number(),
                    cell("last-seen").number()});
    }
    return out;
}

void RolloutWatch::readSoon()
{
    m_changed = true;
    if (!m_question.isWaiting() && !m_readTimer.isActive()) {
        m_readTimer.start(m_pauseMs);
    }
}

void RolloutWatch::read()
{
    m_changed = false;
    m_reading.start();
    m_question.ask(m_cluster->rollout(m_object, knownEvents()), this,
                   [this](const base::Result<Rollout> &answer) {
                       // A large workload takes long to read: three quarters of the time are left
                       // to others.
                       m_pauseMs = qMax(kLeastPauseMs, static_cast<int>(m_reading.elapsed()) * 3);
                       if (answer) {
                           take(*answer);
                       } else {
                           m_error = answer.error();
                           Q_EMIT changed();
                       }
                       if (m_changed) {
                           readSoon();
                       } else if (!answer && answer.error().code != base::Error::Code::NotFound) {
                           m_readTimer.start(kRetryMs);
                       }
                   });
}

void RolloutWatch::take(const Rollout &rollout)
{
    const std::optional<Rollout> before = std::exchange(m_rollout, rollout);
    m_error.reset();
    m_readAtMs = QDateTime::currentMSecsSinceEpoch();
    addSample(before && before->isOver());
    using State = Rollout::State;
    const bool isOver = rollout.state == State::Complete || rollout.state == State::Manual
        || rollout.state == State::DeadlineExceeded;
    const bool ends = (m_begun && isOver) || (before && hasEnded(m_settled, *before, rollout));
    m_begun = m_begun && !isOver;
    if (rollout.step.kind == models::RolloutStep::Kind::Done) {
        m_settled = rollout;
    }
    Q_EMIT changed();
    if (ends) {
        Q_EMIT ended(rollout);
    }
}

bool RolloutWatch::hasEnded(const std::optional<Rollout> &settled, const Rollout &before,
                            const Rollout &now)
{
    using State = Rollout::State;
    if (now.state == State::DeadlineExceeded) {
        return before.state != State::DeadlineExceeded;
    }
    if (now.state != State::Complete) {
        return false;
    }
    const bool wasWhole = before.step.kind == models::RolloutStep::Kind::Done;
    if (!settled) {
        return !wasWhole;
    }
    const models::RolloutRevision *then = currentOf(*settled);
    const models::RolloutRevision *here = currentOf(now);
    const bool otherRevision = then && here && then->name != here->name;
    // A quick one was never seen under way.
    return now.generation != settled->generation
        && (!wasWhole || otherRevision || now.wanted != settled->wanted);
}

void RolloutWatch::addSample(bool wasOver)
{
    RolloutSample sample;
    sample.atMs = m_readAtMs;
    sample.available = m_rollout->available;
    sample.most = m_rollout->most;
    sample.fewest = m_rollout->fewest;
    // The oldest first, so that what was there before has the first colour.
    for (auto revision = m_rollout->revisions.rbegin(); revision != m_rollout->revisions.rend();
         ++revision)
    {
        if (revision->pods == 0) {
            continue;
        }
        sample.pods.insert(revision->name, revision->pods);
        const auto known = std::ranges::find(m_lines, revision->name, &RolloutLine::name);
        if (known == m_lines.end()) {
            m_lines.append({revision->name, revision->number});
        } else {
            known->number = revision->number; // a revision that comes back is numbered anew
        }
    }
    if (!m_samples.isEmpty() && m_samples.last().sameCounts(sample)) {
        return;
    }
    if (wasOver && m_samples.last().atMs < m_readAtMs - kForgetMs) {
        // Another rollout begins: the one before and the time between would only press it together.
        RolloutSample last = m_samples.last();
        last.atMs = m_readAtMs - kLeadMs;
        m_samples = {last};
        m_lines.removeIf([&](const RolloutLine &line) {
            return !last.pods.contains(line.name) && !sample.pods.contains(line.name);
        });
    }
    m_samples.append(sample);
    if (m_samples.size() > kMostSamples) {
        m_samples.removeFirst();
    }
}

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/applyset.h"

#include "base/onpool.h"
#include "services/requests.h"

#include <algorithm>
#include <chrono>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using State = ApplyStep::State;
using ReadSteps = std::expected<QList<ApplyStep>, YamlError>;

namespace {

/// So many are asked about at the same time.
constexpr int kAtOnce = 4;
/// A definition is served a moment after it was accepted.
constexpr std::chrono::seconds kPatience{30};

Error because(const QString &reason, const QString &detail)
{
    Error error;
    error.code = Error::Code::Cancelled;
    error.reason = reason;
    error.detail = detail;
    return error;
}

/// One of them would undo the other, whichever was meant.
Error isTwin(const ApplyStep &first)
{
    Error error;
    error.code = Error::Code::Invalid;
    error.reason = u"Twice"_s;
    error.detail = QString(QString::number(first.line) + u' ' + first.place).trimmed();
    error.target = QString::fromUtf8(first.target.resource.kind + ' ' + first.target.name);
    return error;
}

} // namespace

ApplySet::ApplySet(Cluster *cluster, QObject *parent) : QObject(parent), m_cluster(cluster)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_awaited >= 0) {
            send(std::exchange(m_awaited, -1)); // whose error says that it is not served
        }
    });
    connect(cluster, &Cluster::stateChanged, this, [this] {
        if (m_cluster->state() == Cluster::State::Connecting) {
            stop(); // by now it may be another server
        }
    });
    connect(cluster, &Cluster::resourcesChanged, this, [this] {
        if (m_awaited >= 0 && findResource(m_steps[m_awaited])) {
            m_patience.stop();
            send(std::exchange(m_awaited, -1));
        }
    });
}

ApplySet::~ApplySet() = default;

void ApplySet::start(const QString &text, const QString &defaultNamespace,
                     const kube::ObjectRef &object, const QString &opened)
{
    clear();
    m_reading = true;
    const quint64 generation = m_generation;
    base::onPool<ReadSteps>([text, defaultNamespace] {
        return Result<ReadSteps>(readSteps(text, defaultNamespace));
    }).then(this, [this, generation, object, opened](const Result<ReadSteps> &read) {
        if (generation != m_generation || !read) {
            return;
        }
        m_reading = false;
        if (!*read) {
            Q_EMIT unreadable(read->error());
            return;
        }
        m_steps = **read;
        for (ApplyStep &step : m_steps) {
            if (findResource(step) && !step.target.resource.namespaced && step.after >= 0
                && m_steps.at(step.after).target.resource.kind == "Namespace")
            {
                step.after = -1; // it is in none
                step.request.isAwaiting = false;
            }
            const kube::ObjectRef &target = step.target;
            // A copy under another name is no edit of the object.
            if (!opened.isEmpty() && target.resource.id() == object.resource.id()
                && target.ns == object.ns && target.name == object.name)
            {
                step.target = object;
                step.request.opened = opened;
            }
        }
        findTwins(m_steps);
        Q_EMIT began();
        preview();
    });
}

bool ApplySet::findResource(ApplyStep &step) const
{
    const QList<kube::Resource> &all = m_cluster->resources();
    const auto found = std::ranges::find_if(all, [&step](const kube::Resource &each) {
        return each.kind == step.target.resource.kind && each.apiVersion() == step.apiVersion;
    });
    if (found == all.cend()) {
        return false;
    }
    step.target.resource = *found;
    if (!found->namespaced) {
        step.target.ns.clear();
    } else if (step.target.ns.isEmpty()) {
        step.target.ns = step.request.defaultNamespace.toUtf8();
    }
    return true;
}

bool ApplySet::isBusy() const
{
    return m_reading || std::ranges::any_of(m_steps, &ApplyStep::isBusy) || !m_toPreview.isEmpty()
        || !m_toApply.isEmpty() || m_awaited >= 0;
}

int ApplySet::count(State state) const
{
    return static_cast<int>(std::ranges::count(m_steps, state, &ApplyStep::state));
}

void ApplySet::setState(int step, State state)
{
    m_steps[step].state = state;
    Q_EMIT stepChanged(step);
}

void ApplySet::fail(int step, State state, const Error &error)
{
    m_steps[step].error = error;
    setState(step, state);
}

void ApplySet::clear()
{
    ++m_generation;
    m_patience.stop();
    m_awaited = -1;
    m_asked = 0;
    m_reading = false;
    m_toPreview.clear();
    m_toApply.clear();
    m_steps.clear();
}

void ApplySet::stop()
{
    m_patience.stop();
    QList<int> left = std::exchange(m_toApply, {});
    const bool waits = m_awaited >= 0;
    if (waits) {
        left.prepend(std::exchange(m_awaited, -1));
    }
    for (const int each : std::as_const(left)) {
        fail(each, State::Skipped, because(u"Stopped"_s, {}));
    }
    if (waits) {
        applyNext(); // there is no answer to wait for
    }
}

// ---- previews ----------------------------------------------------------------------------------

void ApplySet::preview()
{
    m_toPreview.clear();
    for (int at = 0; at < m_steps.size(); ++at) {
        if (m_steps.at(at).state != State::Applied) {
            m_steps[at].isChanged = false;
            if (m_steps.at(at).twin < 0) {
                ask(at);
            } else {
                fail(at, State::Refused, isTwin(m_steps.at(m_steps.at(at).twin)));
            }
        }
    }
    previewMore();
}

void ApplySet::lookAgain()
{
    for (int at = 0; at < m_steps.size(); ++at) {
        if (m_steps.at(at).isChanged || m_steps.at(at).state == State::Skipped) {
            ask(at);
        }
    }
    previewMore();
}

void ApplySet::ask(int step)
{
    // What was decided was about what was there then.
    m_steps[step].request.take.clear();
    m_steps[step].request.leave.clear();
    m_toPreview.append(step);
    setState(step, State::Waiting);
}

void ApplySet::decide(int step, const QStringList &take, const QStringList &leave)
{
    m_steps[step].request.take += take;
    m_steps[step].request.leave += leave;
    m_toPreview.append(step);
    previewMore();
}

void ApplySet::previewMore()
{
    const quint64 generation = m_generation;
    while (!m_toPreview.isEmpty() && m_asked < kAtOnce) {
        const int step = m_toPreview.takeFirst();
        ++m_asked;
        setState(step, State::Previewing);
        m_cluster->previewApply(m_steps.at(step).request)
            .then(this, [this, generation, step](const Result<Comparison> &answer) {
                if (generation == m_generation) {
                    previewAnswered(step, answer);
                }
            });
    }
    if (m_asked == 0 && m_toPreview.isEmpty()) {
        Q_EMIT previewed();
    }
}

void ApplySet::previewAnswered(int step, const Result<Comparison> &answer)
{
    --m_asked;
    if (answer) {
        m_steps[step].comparison = *answer;
        m_steps[step].request.reviewed = answer->reviewed;
        m_steps[step].error = {};
        setState(step, State::Previewed);
    } else {
        fail(step, State::Refused, answer.error());
    }
    previewMore();
}

// ---- writes ------------------------------------------------------------------------------------

void ApplySet::apply()
{
    m_toApply.clear();
    for (int at = 0; at < m_steps.size(); ++at) {
        if (m_steps.at(at).isReady()) {
            m_toApply.append(at);
        }
    }
    applyNext();
}

void ApplySet::applyNext()
{
    while (!m_toApply.isEmpty()) {
        const int step = m_toApply.takeFirst();
        const int maker = m_steps.at(step).after;
        if (maker >= 0 && m_steps.at(maker).state != State::Applied) {
            const kube::ObjectRef &needed = m_steps.at(maker).target;
            fail(step, State::Skipped,
                 because(u"Needs"_s,
                         QString::fromUtf8(QByteArray(needed.resource.kind + ' ' + needed.name))));
            continue;
        }
        m_steps[step].isChanged = false;
        setState(step, State::Applying);
        if (!findResource(m_steps[step]) && m_steps.at(step).request.isKindAwaited) {
            m_awaited = step;
            m_patience.start();
        } else {
            send(step);
        }
        return;
    }
    Q_EMIT applied();
}

void ApplySet::send(int step)
{
    const quint64 generation = m_generation;
    m_cluster->apply(m_steps.at(step).request)
        .then(this, [this, generation, step](const Result<WriteResult> &answer) {
            if (generation == m_generation) {
                writeAnswered(step, answer);
            }
        });
}

void ApplySet::writeAnswered(int step, const Result<WriteResult> &answer)
{
    if (answer) {
        m_steps[step].result = *answer;
        setState(step, State::Applied);
    } else {
        m_steps[step].isChanged =
            answer.error().code == Error::Code::Conflict && answer.error().reason == "Changed"_L1;
        fail(step, State::Failed, answer.error());
        if (isWayBroken(answer.error())) {
            stop();
        }
    }
    applyNext();
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/objectwrites.h"

#include "services/requests.h"

#include <algorithm>

namespace nantian::models {

namespace {

/// The server handles that many of one user without making others wait (API priority and fairness
/// counts seats per request); a hundred objects are done in seconds all the same.
constexpr int kAtOnce = 4;

} // namespace

ObjectWrites::ObjectWrites(const QList<kube::ObjectRef> &objects, Send send, QObject *parent)
    : QObject(parent)
    , m_send(std::move(send))
{
    for (const kube::ObjectRef &object : objects) {
        m_items.append(Item{object});
    }
}

void ObjectWrites::start() { sendMore(); }

void ObjectWrites::stop()
{
    if (isEnded()) {
        return;
    }
    skipRest();
    if (m_underWay == 0) {
        Q_EMIT ended();
    }
}

void ObjectWrites::skipRest()
{
    while (m_next < m_items.size()) {
        setState(m_next++, State::Skipped);
    }
}

int ObjectWrites::count(State state) const
{
    return static_cast<int>(std::ranges::count(m_items, state, &Item::state));
}

bool ObjectWrites::isEnded() const { return count(State::Waiting) == 0 && count(State::Sent) == 0; }

void ObjectWrites::sendMore()
{
    while (m_underWay < kAtOnce && m_next < m_items.size()) {
        const int index = m_next++;
        ++m_underWay;
        setState(index, State::Sent);
        m_send(m_items.at(index).object, this,
               [this, index](const std::optional<base::Error> &error) { answered(index, error); });
    }
}

void ObjectWrites::answered(int index, const std::optional<base::Error> &error)
{
    --m_underWay;
    if (error) {
        m_items[index].error = *error;
    }
    setState(index, error ? State::Failed : State::Done);
    if (error && isWayBroken(*error)) {
        skipRest();
    }
    sendMore();
    if (m_underWay == 0) {
        Q_EMIT ended();
    }
}

void ObjectWrites::setState(int index, State state)
{
    m_items[index].state = state;
    Q_EMIT itemChanged(index);
}

} // namespace nantian::models

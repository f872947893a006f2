// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/resource.h"

#include <QObject>

#include <functional>
#include <optional>

namespace nantian::models {

/// The same write for each of several objects, a few at a time, each sent once. Where the way to
/// the server fails, what is left is skipped: it would fail too. GUI thread.
class ObjectWrites final : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 { Waiting, Sent, Done, Failed, Skipped };
    struct Item
    {
        kube::ObjectRef object;
        State state = State::Waiting;
        base::Error error = {}; ///< of Failed
    };
    /// nullopt: it was done.
    using Told = std::function<void(const std::optional<base::Error> &error)>;
    /// Sends the write of one object and tells how it ended, unless `context` is gone by then.
    using Send =
        std::function<void(const kube::ObjectRef &object, QObject *context, const Told &told)>;

    ObjectWrites(const QList<kube::ObjectRef> &objects, Send send, QObject *parent = nullptr);

    void start();
    /// Sends nothing more. What was sent is still answered.
    void stop();

    [[nodiscard]] const QList<Item> &items() const { return m_items; }
    [[nodiscard]] int count(State state) const;
    [[nodiscard]] bool isEnded() const;

Q_SIGNALS:
    void itemChanged(int index);
    /// Every item is Done, Failed or Skipped.
    void ended();

private:
    void sendMore();
    void answered(int index, const std::optional<base::Error> &error);
    void skipRest();
    void setState(int index, State state);

    QList<Item> m_items;
    Send m_send;
    int m_next = 0;
    int m_underWay = 0;
};

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"

#include <QProcessEnvironment>
#include <QString>

#include <memory>

namespace nantian::base {

class ProcessRunner;

/// The PATH a user has in a terminal: a program started from the desktop does not see what the
/// shell's start files add, and credential plugins live there. Read once, by running
/// `$SHELL -ilc` with markers around the answer (start files may print too), at most 10 s.
/// Falls back to our own PATH. Thread-safe; one per program, made by the composition root.
class LoginPath
{
public:
    explicit LoginPath(
        ProcessRunner *runner,
        const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
    ~LoginPath();
    Q_DISABLE_COPY_MOVE(LoginPath)

    /// Always answers with a path, never with an error, unless `owner` of the first call went away
    /// before: then the next call asks again. Call from a thread with an event loop.
    [[nodiscard]] Call<QString> get(QObject *owner);

    /// The path inside a shell's output; empty when the markers are not there.
    [[nodiscard]] static QString parse(const QByteArray &output);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace nantian::base

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"
#include "services/comparison.h"
#include "services/yaml.h"

#include <QList>

#include <expected>

namespace nantian::models {

/// One object of a text on its way to the server.
struct ApplyStep
{
    enum class State : quint8 {
        Waiting,    ///< nothing was asked yet
        Previewing, ///< the server is asked what would change
        Previewed,  ///< `comparison` is its answer
        Refused,    ///< `error` is
        Applying,
        Applied, ///< `result` is the answer
        Failed,  ///< `error` is: nothing was written, or it is Indeterminate
        Skipped, ///< not sent, because of what came before
    };
    State state = State::Waiting;
    ApplyRequest request;   ///< its text is the object alone
    kube::ObjectRef target; ///< by its own words; of a kind nobody serves only `kind` is set
    QByteArray apiVersion;
    int line = 1;       ///< of the object in the text
    QString place = {}; ///< path of the object there: ".items[2]" in a List, mostly empty
    int after = -1;     ///< the step that makes its namespace or its kind; -1: none
    int twin = -1;      ///< the step before that is of the same object; -1: none
    Comparison comparison = {};
    base::Error error = {};
    WriteResult result = {};
    /// It was not written, because something else is there than what was looked at; until it is
    /// written.
    bool isChanged = false;

    /// Fields of others that nothing is decided about.
    [[nodiscard]] bool hasConflicts() const
    {
        return state == State::Previewed && !comparison.conflicts.isEmpty();
    }
    /// It could be sent as it is.
    [[nodiscard]] bool isReady() const { return state == State::Previewed && !hasConflicts(); }
    [[nodiscard]] bool isBusy() const
    {
        return state == State::Previewing || state == State::Applying;
    }
};

/// The objects of a YAML text, those of Lists one by one, in the order they depend on each other:
/// that of Helm (pkg/release/util/kind_sorter.go, InstallOrder), custom resources after it; what is
/// equal in it stays in the order of the text. `target.resource` is only named. Pure, any thread.
[[nodiscard]] std::expected<QList<ApplyStep>, YamlError> readSteps(const QString &text,
                                                                   const QString &defaultNamespace);

/// Finds the steps that are of one object, once it is known which kinds have namespaces. Pure.
void findTwins(QList<ApplyStep> &steps);

} // namespace nantian::models

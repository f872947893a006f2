// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/deletion.h"
#include "services/edit.h"

#include <QString>
#include <QStringList>

namespace nantian::models {

// What is done here as commands of kubectl, one a line, for a POSIX shell: names and values of a
// cluster are quoted so that the shell reads them as the words they are, and control characters and
// those that turn the reading direction are written as numbers, so that nothing happens when a
// command is pasted. Context and namespace are named. Pure, any thread.

/// One word. The shell reads back exactly this text, but for U+0000, which no argument can hold.
[[nodiscard]] QString shellQuoted(const QString &word);

/// "deployment/web", "widgets.example.com/web": quoted where a command holds it, not here.
[[nodiscard]] QString kubectlName(const kube::ObjectRef &object);

/// `kubectl --context demo -n shop WORDS`; `ns` empty: none is named.
[[nodiscard]] QString kubectlCommand(const QString &context, const QByteArray &ns,
                                     const QStringList &words);

/// The command for a small write: scale, rollout pause and resume, cordon, set image, label and
/// annotate, else a patch. What the write leaves out is left out here too.
[[nodiscard]] QStringList kubectlEdit(const QString &context, const Edit &edit);
/// One for each namespace the objects are in.
[[nodiscard]] QStringList kubectlDelete(const QString &context,
                                        const QList<kube::ObjectRef> &objects,
                                        const RemoveOptions &options);
[[nodiscard]] QStringList kubectlRestart(const QString &context,
                                         const QList<kube::ObjectRef> &workloads);
/// revision 0: the one before.
[[nodiscard]] QString kubectlUndo(const QString &context, const kube::ObjectRef &workload,
                                  qint64 revision);
/// A Job of a CronJob, or (through jq) one like a Job. `made`: what was made; empty: a name is made
/// up as the command runs.
[[nodiscard]] QString kubectlStartJob(const QString &context, const kube::ObjectRef &source,
                                      const QByteArray &made = {});
[[nodiscard]] QString kubectlEvict(const QString &context, const kube::ObjectRef &pod);
[[nodiscard]] QString kubectlDrain(const QString &context, const QByteArray &node,
                                   bool losesEmptyDirs, bool evictsUnmanaged);
/// Bound to the UID: takes out the finalizers of these names, whatever others there are (through
/// jq).
[[nodiscard]] QStringList kubectlRemoveFinalizers(const QString &context,
                                                  const kube::ObjectRef &object,
                                                  const QStringList &finalizers);
/// The text of an object that is applied. A file is named in its place where it is too long for a
/// command, or (of a Secret) nobody should see it.
[[nodiscard]] QString kubectlApply(const QString &context, const kube::ObjectRef &object,
                                   const QString &yaml);
/// What looks at objects of one kind: get, describe, events, logs, rollout status. Values of
/// Secrets are not asked for.
[[nodiscard]] QStringList kubectlLooks(const QString &context,
                                       const QList<kube::ObjectRef> &objects);
/// The same, and what is done with them without asking for more: restart, roll back, the switches,
/// run now, drain, delete.
[[nodiscard]] QStringList kubectlCommands(const QString &context,
                                          const QList<kube::ObjectRef> &objects);

} // namespace nantian::models

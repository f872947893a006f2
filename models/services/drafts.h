// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/resource.h"
#include "services/textfile.h"

#include <QList>
#include <QString>

namespace nantian::models {

/// A text that was written and not applied, as it is kept for the case that the program ends.
struct Draft
{
    QString context; ///< name of the kubeconfig's context
    kube::ObjectRef
        object; ///< that is edited; of its resource only group, plural and kind are kept
    QString defaultNamespace;
    QString opened; ///< what the text was held against; empty for a new object
    QString text;
    TextFile file; ///< where the text is from, as it was read or saved last; without its text
    bool operator==(const Draft &) const = default;
};

/// Where drafts are: $XDG_STATE_HOME/nantian/drafts.
[[nodiscard]] QString draftFolder();

/// Whether a text holds a Secret: what does is for memory only.
enum class HoldsSecret : quint8 {
    No,      ///< it may name some
    Perhaps, ///< one of its documents cannot be read as it stands, and has the word
    Yes,     ///< also in a List, or with its values inside of another object
};
/// Pure, any thread.
[[nodiscard]] HoldsSecret holdsSecret(const QString &yaml);

/// Writes the file anew as a whole, readable by its owner only; makes the folder. Blocks: call it
/// on the pool. Errors: Io; Unsupported beyond 16 MiB.
[[nodiscard]] base::Result<void> writeDraft(const QString &file, const Draft &draft);
/// Blocks. Errors: Io; Parse for what is no draft of this version.
[[nodiscard]] base::Result<Draft> readDraft(const QString &file);

/// A draft and its file.
struct KeptDraft
{
    QString file;
    Draft draft;
};
/// Those of a context, the oldest first; what cannot be read is left out. Blocks.
[[nodiscard]] QList<KeptDraft> draftsOf(const QString &context);

} // namespace nantian::models

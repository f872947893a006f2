// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"
#include "services/cluster.h"
#include "services/comparison.h"

#include <QByteArray>
#include <QStringList>

namespace nantian::models {

/// One object to be applied, and what is to be taken for it.
struct AppliedDocument
{
    kube::Resource resource; ///< where its apiVersion and kind are served
    QByteArray ns;           ///< empty where the kind has none
    QByteArray name;
    QByteArray json;
    QStringList take = {};  ///< FieldConflict::field of what is taken over from other managers
    QStringList leave = {}; ///< that of what stays theirs; `json` is without it
    /// What `json` was when it was opened for editing: what differs, and what nantian applied
    /// before, is applied and nothing else. Empty for a document that stands alone.
    QByteArray base = {};
    bool isAwaiting = false; ///< its namespace may be missing, see ApplyRequest
    std::optional<Reviewed> reviewed = std::nullopt; ///< see ApplyRequest
};

// Called on the transport's thread; transport and schemas must outlive the call.

/// What writing the document would change: the live object against the server's answer to a dry
/// run, admission and defaults included, both of the same version unless it changes all the time.
/// Fields that others own are no error: the answer is that of taking all of them, and `conflicts`
/// are those nothing is decided about; what nantian itself wrote in another way (scale, undo) is
/// none. Where the server does not try it out (an admission webhook that cannot, a namespace still
/// to be made) it is our own result, see Comparison::untried. Among the conflicts are the fields
/// the text had when it was opened and has no longer, where others own them and server-side apply
/// leaves them; they go only when they are named in `take`. Errors: those of the dry run and of
/// reading the object; that it is not there or may not be read is none.
[[nodiscard]] base::Call<Comparison> previewDocument(kube::HttpTransport *transport,
                                                     kube::SchemaCache *schemas,
                                                     AppliedDocument document, Secrets secrets);

/// Server-side apply. What was looked at before (`reviewed`), and where others own fields, is tried
/// out once more: it takes over fields named in `take` and no others, changes what was shown to
/// change and nothing else, and is bound to the version that was found; Conflict for anything else
/// (reason "Changed" where other values are there than what was shown). Only that an object is not
/// there yet cannot be bound: one made between try-out and write is applied to. Where fields of
/// others are to go, all is written by one PUT of that version instead. Sent once.
[[nodiscard]] base::Call<WriteResult>
applyTaking(kube::HttpTransport *transport, kube::SchemaCache *schemas, AppliedDocument document);

/// The conflicts an error of server-side apply names; `theirs` and `yours` are empty. Pure.
[[nodiscard]] QList<FieldConflict> conflictsOf(const base::Error &error);

} // namespace nantian::models

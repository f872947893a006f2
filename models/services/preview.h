// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"
#include "services/comparison.h"

#include <optional>

namespace nantian::models {

/// A write that was tried out.
struct Tried
{
    kube::ObjectRef object;
    /// Of the dry run; without an object: nothing would change. `before` empty: there is nothing,
    /// or it may not be read.
    WriteResult answer;
    /// Why the server did not try it out: `answer` is our own result.
    std::optional<base::Error> untried = std::nullopt;
};

/// What it would change, with the server's warnings and who else decides about the object. Called
/// on the transport's thread; the pointers must outlive the call. Errors: Parse.
[[nodiscard]] base::Call<Comparison> previewOf(kube::HttpTransport *transport,
                                               kube::SchemaCache *schemas, Tried tried,
                                               Secrets secrets = Secrets::Masked);

/// Who else decides about a live object, by its labels, annotations and owners (an Autoscaler is
/// not among these). Pure, any thread.
[[nodiscard]] QList<Keeper> keepersOf(const kube::Object &object);

} // namespace nantian::models

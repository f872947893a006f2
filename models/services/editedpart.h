// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/api/object.h"
#include "kube/api/openapi.h"

#include <QByteArray>

namespace nantian::models {

/// What of an edited object is to be applied, so that its editor owns what was changed and nothing
/// else: the fields of `edited` that `opened` has not or has otherwise, and those that `manager`
/// applied before, by the `metadata.managedFields` of `live`, since leaving them out would give
/// them up; with them what names the object, and the keys of list items on the way. As client-go's
/// Extract functions do, for any kind. Lists the server replaces as a whole are whole.
/// Empty: all of `edited` is to be applied, because that cannot be told (no type; `manager` applied
/// another version of the API; no JSON) or these are more than 2,000 fields. Pure, any thread.
/// Errors: Conflict where one of the fields applied before is another by now and was not edited: it
/// would be set back.
[[nodiscard]] base::Result<QByteArray>
editedPart(const QByteArray &edited, const QByteArray &opened, const kube::Object &live,
           const kube::SchemaType *type, const QByteArray &manager);

} // namespace nantian::models

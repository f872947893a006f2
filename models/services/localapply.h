// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"
#include "kube/api/openapi.h"

#include <QByteArray>

namespace nantian::models {

/// What `live` would be once `manager` had applied `sent`, for servers that will not tell: maps and
/// lists are merged as the schema says, what the manager alone applied before and sends no longer
/// goes, all of `sent` is taken over. Without admission, defaults and validation. Without a type
/// lists are replaced as a whole. JSON. Algorithm: structured-merge-diff, merge and apply (three
/// sides: what was applied, what is applied, what is there). Pure, any thread.
[[nodiscard]] QByteArray appliedLocally(const kube::Object &live, const kube::Object &sent,
                                        const kube::SchemaType *type, const QByteArray &manager);

} // namespace nantian::models

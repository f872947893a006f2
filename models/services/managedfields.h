// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"
#include "services/fieldpath.h"

#include <QStringList>

#include <optional>
#include <string_view>

namespace nantian::models {

/// Managers whose fields, by `metadata.managedFields` of a live object, hold this one or something
/// in it; each once. Pure, any thread.
[[nodiscard]] QStringList ownersOf(const kube::Object &live, const FieldPath &path);

/// The fields a manager holds by server-side apply, the deepest that are told; an item of a list
/// that is held for itself is told by its keys. nullopt: it applied another apiVersion, where they
/// may have other names. Pure, any thread.
[[nodiscard]] std::optional<QList<FieldPath>>
appliedFields(const kube::Object &live, const QByteArray &manager, std::string_view apiVersion);

} // namespace nantian::models

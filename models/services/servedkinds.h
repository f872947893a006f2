// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/discovery.h"
#include "services/schemahelp.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace nantian::models {

/// Why a cluster takes no object of a kind.
struct UnservedKind
{
    QStringList versions; ///< apiVersions that do serve a kind of this name; best first
    QString nearest;      ///< without any: the kind that was probably meant; may be empty
    bool operator==(const UnservedKind &) const = default;
};
/// Nothing where the kind is served, or where that cannot be told: one of both is not written yet,
/// nothing is known of the cluster, or parts of its discovery failed. Pure, any thread.
[[nodiscard]] std::optional<UnservedKind>
unservedKind(const kube::Discovery &served, const QByteArray &apiVersion, const QByteArray &kind);

/// What can be written where an object says what it is: values of `apiVersion` and `kind` that go
/// with the other of both, and these keys while nothing is known of the object. Empty elsewhere.
/// Pure, any thread.
[[nodiscard]] QList<SchemaCompletion> kindCompletions(const kube::Discovery &served,
                                                      const YamlPlace &place);

} // namespace nantian::models

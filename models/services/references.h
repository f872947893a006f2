// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/details.h"
#include "services/selector.h"

#include <QStringList>

namespace nantian::models {

/// Another object that one names, and what for.
struct Reference
{
    ObjectLink to;
    /// Noun phrases, translated, words of the cluster in them as they came: "env of container web",
    /// "backend of shop.example.com/". Each once, in the order of the object.
    QStringList purposes;
    bool optional = false; ///< it works without: every place that names it says so
    bool operator==(const Reference &) const = default;
};

/// Objects of a kind that one chooses by their labels.
struct Selection
{
    QByteArray group;
    QByteArray kind;
    QByteArray ns; ///< empty: in every namespace
    LabelSelector selector;
    QString purpose;
    bool operator==(const Selection &) const = default;
};

/// What an object says of others by itself, owners left out.
struct References
{
    QList<Reference> named;
    QList<Selection> selected;
    bool operator==(const References &) const = default;
};

// Of a kind, by its group ("" for core): what a list holds, or metadata alone, does not say it.

/// Reads them; of kinds nobody wrote one for there are none. Every object is named once, whatever
/// it is wanted for. Pure, any thread (translations must be installed).
[[nodiscard]] References readReferences(const QByteArray &group, const QByteArray &kind,
                                        const kube::Object &object);

/// The labels of the pods an object makes: its template's, or a pod's own. Does not exist for what
/// makes none.
[[nodiscard]] kube::Object podLabels(const QByteArray &kind, const kube::Object &object);

/// The object itself as a link.
[[nodiscard]] ObjectLink linkOf(const QByteArray &group, const QByteArray &kind,
                                const kube::Object &object);
/// Its ownerReferences, the controller first. An owner is of the same namespace or of none: which,
/// only discovery knows; ns is the object's own.
[[nodiscard]] QList<ObjectLink> ownersOf(const kube::Object &object);

/// "apps/v1" -> "apps", "v1" -> "".
[[nodiscard]] QByteArray groupOf(const QByteArray &apiVersion);

} // namespace nantian::models

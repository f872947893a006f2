// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"

#include <QStringList>

namespace nantian::models::pages {

/// What a NetworkPolicy says, in translated sentences; the words of the cluster in them (labels,
/// addresses) are as they came.
struct PolicyWords
{
    QString pods; ///< whom it speaks of: "pods with app=web in shop"
    /// policyTypes, or what the API takes in their place: a direction that is not limited is open,
    /// one that is limited allows only what its rules say.
    bool limitsIngress = false;
    bool limitsEgress = false;
    /// A sentence a rule, or one on there being none.
    QStringList ingress;
    QStringList egress;
    /// Egress is limited, and no rule lets port 53 out.
    bool stopsDns = false;
};

/// Semantics are those of networking.k8s.io/v1: an empty `from` or `to` is anywhere, empty `ports`
/// is every port, a selector without terms is all, podSelector and namespaceSelector of one peer
/// both hold. Pure, any thread.
[[nodiscard]] PolicyWords policyWords(const kube::Object &policy);

} // namespace nantian::models::pages

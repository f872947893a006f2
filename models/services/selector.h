// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

namespace nantian::models {

/// One term of a label selector.
struct Requirement
{
    enum class Operator : quint8 { In, NotIn, Exists, DoesNotExist };
    QByteArray key;
    Operator op = Operator::In;
    QByteArrayList values; ///< of In and NotIn
    bool operator==(const Requirement &) const = default;
};

/// Which labels are chosen: a metav1.LabelSelector, or the plain map of a Service. An empty one
/// chooses everything, as in the API; whether the field was there at all is for the caller to know.
/// A value, any thread.
struct LabelSelector
{
    QList<Requirement> terms;
    bool operator==(const LabelSelector &) const = default;

    [[nodiscard]] static LabelSelector read(const kube::Object &selector);
    /// In the query language of label selectors: "app=web,tier in (a,b),!old".
    [[nodiscard]] QByteArray text() const;
    /// `labels` is an object's metadata.labels.
    [[nodiscard]] bool matches(const kube::Object &labels) const;
};

} // namespace nantian::models

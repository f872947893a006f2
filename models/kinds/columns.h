// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kinds/kind.h"

#include <QCoreApplication>

#include <string>

/// What the files of the single kinds share; nothing outside kinds/ includes it.
namespace nantian::kinds {

/// Tooltips of our own columns.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(nantian::kinds)
};

inline constexpr std::string_view kNone = "<none>";
inline constexpr std::string_view kUnknown = "<unknown>";

/// Tells the builder identity, times, labels and controlling owner from an object's `metadata`.
/// An object without a name is an Error (Parse), and so are a metadata or time of the wrong type.
/// Objects without a UID (metrics.k8s.io, manifests) are known by "namespace/name" instead.
[[nodiscard]] base::Result<void> readMetadata(const kube::Object &metadata,
                                              store::RowBuilder &builder);

/// How a column looks; `alignRight` for numbers and ages.
struct Look
{
    int width = 12;
    bool wide = false;
    bool health = false;
    bool alignRight = false;
    bool elideMiddle = false;
};

using Read = store::Cell (*)(const kube::Object &, store::RowBuilder &);

[[nodiscard]] ColumnSpec column(const char *id, const char *title, const QString &description,
                                const Look &look, Read read);
/// NAME: metadata.name.
[[nodiscard]] ColumnSpec nameColumn(const Look &look = {.width = 36, .elideMiddle = true});
/// AGE: since metadata.creationTimestamp.
[[nodiscard]] ColumnSpec ageColumn();
/// CONTAINERS and IMAGES of spec.template (wide).
[[nodiscard]] ColumnSpec containersColumn();
[[nodiscard]] ColumnSpec imagesColumn();

/// "<unknown>" for 0, as kubectl has it for a zero time.
[[nodiscard]] store::Cell ageCell(qint64 epochSeconds, store::RowBuilder &builder);
/// A cell of text that repeats, "<none>" (or another word) when it is empty.
[[nodiscard]] store::Cell sharedOr(std::string_view value, std::string_view fallback,
                                   store::RowBuilder &builder);

/// A count of the API, which are int32; what is beyond that is cut, so that sums of them fit.
[[nodiscard]] qint64 countOf(const kube::Object &value, qint64 fallback = 0);
/// spec.replicas, 1 when absent: the server's default.
[[nodiscard]] qint64 desiredReplicas(const kube::Object &object);
/// The condition of that type; a view that does not exist if there is none.
[[nodiscard]] kube::Object condition(const kube::Object &object, std::string_view type);
[[nodiscard]] bool isTrue(const kube::Object &condition);
/// The controller has not yet seen the newest spec.
[[nodiscard]] bool isUnobserved(const kube::Object &object);
/// Terminating objects are Progressing whatever else is true of them. True when it was told.
[[nodiscard]] bool judgeDeletion(const kube::Object &object, store::RowBuilder &builder);

/// "a=b,c=d", `<none>` when empty: labels.FormatLabels.
[[nodiscard]] std::string formatLabels(const kube::Object &labels);
/// metav1.LabelSelectorAsSelector(...).String(): "" for none or an empty one; nothing when an
/// operator makes no sense.
[[nodiscard]] std::optional<std::string> formatSelector(const kube::Object &selector);
/// metav1.FormatLabelSelector: "<none>" when empty, "<error>" when it makes no sense.
[[nodiscard]] store::Cell selectorCell(const kube::Object &selector, store::RowBuilder &builder);

// The kinds with a file of their own.
[[nodiscard]] const Kind &namespaceKind();
[[nodiscard]] const Kind &nodeKind();
[[nodiscard]] const Kind &podKind();
[[nodiscard]] const Kind &deploymentKind();
[[nodiscard]] const Kind &replicaSetKind();
[[nodiscard]] const Kind &statefulSetKind();
[[nodiscard]] const Kind &daemonSetKind();
[[nodiscard]] const Kind &serviceKind();
[[nodiscard]] const Kind &eventKind();

} // namespace nantian::kinds

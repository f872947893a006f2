// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kinds/kind.h"
#include "kinds/labels.h"

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
inline constexpr std::string_view kUnset = "<unset>";

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
/// One of ours, which kubectl has not; such stand behind all others.
[[nodiscard]] ColumnSpec ownColumn(ColumnSpec spec);
/// CONTAINERS and IMAGES of spec.template (wide).
[[nodiscard]] ColumnSpec containersColumn();
[[nodiscard]] ColumnSpec imagesColumn();
/// One field ("name", "image") of a pod spec's containers.
[[nodiscard]] store::Cell containersCell(const kube::Object &podSpec, std::string_view field,
                                         store::RowBuilder &builder);

/// The time since; "<unknown>" for none and for Go's zero time.
[[nodiscard]] store::Cell sinceCell(const kube::Object &time, store::RowBuilder &builder);
/// A cell of text that repeats, "<none>" (or another word) when it is empty.
[[nodiscard]] store::Cell sharedOr(std::string_view value, std::string_view fallback,
                                   store::RowBuilder &builder);
/// The same for what is a pointer in Go: an empty text counts, only what is not there does not.
[[nodiscard]] store::Cell toldOr(const kube::Object &value, std::string_view fallback,
                                 store::RowBuilder &builder);
/// An API field that the server fills in when it is empty.
[[nodiscard]] std::string_view stringOr(const kube::Object &value, std::string_view fallback);
/// "1/2"; what is negative, which no server would have, is text.
[[nodiscard]] store::Cell fractionCell(qint64 numerator, qint64 denominator,
                                       store::RowBuilder &builder);
/// A cell of text that hardly repeats; empty without any, so that it sorts last.
[[nodiscard]] store::Cell textCell(std::string_view text, store::RowBuilder &builder);

/// A quantity as Go's Quantity.String() has it, "0" for none. `milli`: of a ResourceList, which the
/// server rounds up to thousandths (core/v1 SetDefaults_ResourceList).
enum class Rounding : quint8 { Exact, Milli };
[[nodiscard]] std::string quantityText(const kube::Object &value, Rounding rounding);
/// The size a text such as "10Gi" tells, so that it sorts by size; empty for one that would not be
/// shown exactly as it is written.
[[nodiscard]] store::Cell sizeCell(std::string_view text);

/// Addresses of a load balancer (status.loadBalancer of Services and Ingresses), sorted and each
/// once, as the wide output has them: not cut.
[[nodiscard]] std::string loadBalancerAddresses(const kube::Object &object);
/// "RWO,ROX": helper.GetAccessModesAsString().
[[nodiscard]] store::Cell accessModesCell(const kube::Object &modes, store::RowBuilder &builder);
/// The storage class of a volume or claim: the beta annotation comes first.
[[nodiscard]] store::Cell storageClassCell(const kube::Object &object, store::RowBuilder &builder);

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

// What marks the class that is taken where none is named.
inline constexpr std::string_view kDefaultIngressClass =
    "ingressclass.kubernetes.io/is-default-class";
inline constexpr std::string_view kDefaultStorageClass =
    "storageclass.kubernetes.io/is-default-class";
inline constexpr std::string_view kDefaultStorageClassBeta =
    "storageclass.beta.kubernetes.io/is-default-class";
/// Is the annotation "true"?
[[nodiscard]] bool isMarked(const kube::Object &object, std::string_view annotation);
/// metadata.name, with " (default)" behind that of a default.
[[nodiscard]] store::Cell markedName(const kube::Object &object, bool isDefault,
                                     store::RowBuilder &builder);

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
[[nodiscard]] const Kind &jobKind();
[[nodiscard]] const Kind &cronJobKind();
[[nodiscard]] const Kind &horizontalPodAutoscalerKind();
[[nodiscard]] const Kind &podDisruptionBudgetKind();
[[nodiscard]] const Kind &ingressKind();
[[nodiscard]] const Kind &networkPolicyKind();
[[nodiscard]] const Kind &persistentVolumeKind();
[[nodiscard]] const Kind &persistentVolumeClaimKind();
[[nodiscard]] const Kind &resourceQuotaKind();
[[nodiscard]] const Kind &endpointSliceKind();
[[nodiscard]] const Kind &ingressClassKind();
[[nodiscard]] const Kind &leaseKind();
[[nodiscard]] const Kind &limitRangeKind();
[[nodiscard]] const Kind &storageClassKind();

} // namespace nantian::kinds

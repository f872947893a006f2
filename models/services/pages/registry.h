// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/pages/page.h"

/// What the files of this folder give to registry.cpp.
namespace nantian::models::pages {

[[nodiscard]] const Page &apiServicePage();
[[nodiscard]] const Page &autoscalerPage();
[[nodiscard]] const Page &clusterRoleBindingPage();
[[nodiscard]] const Page &clusterRolePage();
[[nodiscard]] const Page &configMapPage();
[[nodiscard]] const Page &cronJobPage();
[[nodiscard]] const Page &daemonSetPage();
[[nodiscard]] const Page &definitionPage();
[[nodiscard]] const Page &deploymentPage();
[[nodiscard]] const Page &disruptionBudgetPage();
[[nodiscard]] const Page &endpointSlicePage();
[[nodiscard]] const Page &ingressClassPage();
[[nodiscard]] const Page &ingressPage();
[[nodiscard]] const Page &jobPage();
[[nodiscard]] const Page &leasePage();
[[nodiscard]] const Page &limitRangePage();
[[nodiscard]] const Page &namespacePage();
[[nodiscard]] const Page &networkPolicyPage();
[[nodiscard]] const Page &nodePage();
[[nodiscard]] const Page &persistentVolumeClaimPage();
[[nodiscard]] const Page &persistentVolumePage();
[[nodiscard]] const Page &podMonitorPage();
[[nodiscard]] const Page &podPage();
[[nodiscard]] const Page &priorityClassPage();
[[nodiscard]] const Page &prometheusRulePage();
[[nodiscard]] const Page &replicaSetPage();
[[nodiscard]] const Page &replicationControllerPage();
[[nodiscard]] const Page &resourceQuotaPage();
[[nodiscard]] const Page &roleBindingPage();
[[nodiscard]] const Page &rolePage();
[[nodiscard]] const Page &secretPage();
[[nodiscard]] const Page &serviceAccountPage();
[[nodiscard]] const Page &serviceMonitorPage();
[[nodiscard]] const Page &servicePage();
[[nodiscard]] const Page &statefulSetPage();
[[nodiscard]] const Page &storageClassPage();
[[nodiscard]] const Page &volumeAttachmentPage();

} // namespace nantian::models::pages

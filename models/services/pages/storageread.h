// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/pages/page.h"

namespace nantian::models::pages {

/// What pages read of volumes and claims. Pure, any thread.

/// "container: /data" for each place a pod mounts a claim at; "container: (block)" for raw devices;
/// the volume's name where no container mounts it. Empty: it does not use it.
[[nodiscard]] QStringList claimMounts(const kube::Object &pod, const QByteArray &claim);
/// A table of the pods that use a claim, and where they mount it.
[[nodiscard]] DetailTable claimUsers(const QByteArray &claim, const Around &around,
                                     const QByteArray &pods);
/// What happens to a volume and its data once its claim is deleted, in one sentence.
[[nodiscard]] QString reclaimSentence(const kube::Object &volume);
/// Nobody makes volumes of this class by itself.
[[nodiscard]] bool isProvisionedByHand(const kube::Object &storageClass);
[[nodiscard]] bool isDefaultStorageClass(const kube::Object &storageClass);
/// Is there, among the items of a list, a free volume of that size, class, access modes and labels?
[[nodiscard]] bool hasFittingVolume(const kube::Object &claim, const kube::Object &volumes);
/// Where a volume may be used, a line a term: "kubernetes.io/hostname in (node-1)".
[[nodiscard]] QStringList affinityLines(const kube::Object &volume);
/// "hostPath /data", "csi ebs.csi.aws.com (vol-1)".
[[nodiscard]] QString volumeSource(const kube::Object &volume);

} // namespace nantian::models::pages

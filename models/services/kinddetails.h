// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/detailsread.h"

/// What each kind tells of itself, a file a family: fields, and tables that need no other object.
/// What stands around it is told by services/pages. Pure, any thread.
namespace nantian::models::details {

// workloaddetails.cpp
void readPod(ObjectDetails &out, const kube::Object &object);
void readDeployment(ObjectDetails &out, const kube::Object &object);
void readReplicaSet(ObjectDetails &out, const kube::Object &object);
void readStatefulSet(ObjectDetails &out, const kube::Object &object);
void readDaemonSet(ObjectDetails &out, const kube::Object &object);
void readJob(ObjectDetails &out, const kube::Object &object);
void readCronJob(ObjectDetails &out, const kube::Object &object);
// networkdetails.cpp
void readService(ObjectDetails &out, const kube::Object &object);
void readIngress(ObjectDetails &out, const kube::Object &object);
void readIngressClass(ObjectDetails &out, const kube::Object &object);
void readEndpointSlice(ObjectDetails &out, const kube::Object &object);
void readNetworkPolicy(ObjectDetails &out, const kube::Object &object);
// storagedetails.cpp
void readClaim(ObjectDetails &out, const kube::Object &object);
void readVolume(ObjectDetails &out, const kube::Object &object);
void readStorageClass(ObjectDetails &out, const kube::Object &object);
void readVolumeAttachment(ObjectDetails &out, const kube::Object &object);
void readSecret(ObjectDetails &out, const kube::Object &object);
void readPriorityClass(ObjectDetails &out, const kube::Object &object);

} // namespace nantian::models::details

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/api/discovery.h"
#include "kube/transport/httptransport.h"
#include "services/details.h"

namespace nantian::models {

class Cluster;
namespace pages {
class Around;
struct Need;
} // namespace pages

/// Where an object stands in its application, from what comes in to what is configured.
enum class Layer : quint8 { Entry, Service, Workload, Set, Pod, Config };

/// One object of an application.
struct ApplicationNode
{
    ObjectLink object;
    Layer layer = Layer::Workload;
    /// Which of the application's workloads it belongs to: the first of them where it is several.
    int lane = 0;
    store::Health health = store::Health::None;
    QString state;         ///< the word behind its health, or that it does not exist
    qint64 created = 0;    ///< epoch seconds; 0: not known
    bool isBeside = false; ///< looks after a workload: an autoscaler, a disruption budget
    bool isDeleting = false;
    bool isMissing = false;
    bool operator==(const ApplicationNode &) const = default;
};

/// `from` leads to, owns, uses or looks after `to`: places in Application::nodes.
struct ApplicationEdge
{
    qsizetype from = 0;
    qsizetype to = 0;
    QString words; ///< "volume config"; empty where one owns the other
    bool operator==(const ApplicationEdge &) const = default;
};

/// The application an object belongs to: the workload that is its top owner (or those it leads to),
/// all workloads of the same app.kubernetes.io/instance, what they own and use, and what leads to
/// them, within one namespace.
struct Application
{
    QList<ApplicationNode> nodes;
    QList<ApplicationEdge> edges;
    qsizetype self = -1; ///< the object it was asked for, in nodes
    QStringList unread;  ///< what could not be looked at; sentences
    bool operator==(const Application &) const = default;
};

/// Has an object of that kind an application? (Those without a namespace have none.)
[[nodiscard]] bool hasApplication(const kube::Resource &resource);

/// Asked by a view: read on the cluster's thread. Errors: those of reading the object.
[[nodiscard]] base::Call<Application> applicationOf(const Cluster &cluster,
                                                    const kube::ObjectRef &object);

// Its pure parts.
[[nodiscard]] QList<pages::Need> applicationNeeds(const kube::Discovery &discovery,
                                                  const kube::ObjectRef &self,
                                                  const kube::Object &object,
                                                  const pages::Around &around);
[[nodiscard]] Application composeApplication(const kube::Discovery &discovery,
                                             const kube::ObjectRef &self,
                                             const kube::Object &object,
                                             const pages::Around &around);

} // namespace nantian::models

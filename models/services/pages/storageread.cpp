// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/storageread.h"

#include "base/quantity.h"
#include "kinds/podstatus.h"
#include "services/detailsread.h"
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/reading.h"
#include "services/selector.h"

#include <array>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using base::Quantity;
using details::Tr;
using kube::Object;

namespace {

/// The volumes of a pod that are that claim; an ephemeral one's claim is called POD-VOLUME.
QList<std::string_view> volumesOf(const Object &pod, const QByteArray &claim)
{
    QList<std::string_view> out;
    pod.at("spec", "volumes").each([&](const Object &volume) {
        const std::string_view named = volume.at("persistentVolumeClaim", "claimName").string();
        const QByteArray ephemeral = nameOf(pod) + '-' + json::bytes(volume["name"].string());
        if (json::view(claim) == named || (volume["ephemeral"].isObject() && ephemeral == claim)) {
            out += volume["name"].string();
        }
    });
    return out;
}

Quantity quantityOf(const Object &value)
{
    const QByteArray text = json::scalarText(value).toUtf8();
    return Quantity::parse(json::view(text)).value_or(Quantity());
}

bool fits(const Object &claim, const Object &volume)
{
    const Object wanted = claim["spec"];
    const Object has = volume["spec"];
    if (volume.at("status", "phase").string() != "Available"
        || wanted["storageClassName"].string() != has["storageClassName"].string()
        || wanted["volumeMode"].string("Filesystem") != has["volumeMode"].string("Filesystem")
        || quantityOf(has.at("capacity", "storage"))
            < quantityOf(wanted.at("resources", "requests", "storage"))
        || (wanted["selector"].isObject()
            && !LabelSelector::read(wanted["selector"]).matches(volume.at("metadata", "labels"))))
    {
        return false;
    }
    bool modes = true;
    wanted["accessModes"].each([&](const Object &mode) {
        bool found = false;
        has["accessModes"].each(
            [&](const Object &each) { found = found || each.string() == mode.string(); });
        modes = modes && found;
    });
    return modes;
}

} // namespace

QStringList claimMounts(const Object &pod, const QByteArray &claim)
{
    const QList<std::string_view> volumes = volumesOf(pod, claim);
    QStringList out;
    const auto look = [&](const Object &container) {
        const QString name = json::text(container["name"].string());
        container["volumeMounts"].each([&](const Object &mount) {
            if (volumes.contains(mount["name"].string())) {
                out += name + u": "_s + json::text(mount["mountPath"].string());
            }
        });
        container["volumeDevices"].each([&](const Object &device) {
            if (volumes.contains(device["name"].string())) {
                out += name + u": "_s + json::text(device["devicePath"].string());
            }
        });
    };
    pod.at("spec", "initContainers").each(look);
    pod.at("spec", "containers").each(look);
    if (out.isEmpty()) {
        for (const std::string_view volume : volumes) {
            out += json::text(volume);
        }
    }
    return out;
}

DetailTable claimUsers(const QByteArray &claim, const Around &around, const QByteArray &pods)
{
    DetailTable out{"pods",
                    cutTitle(Tr::tr("Pods that use it"), around, pods),
                    {Tr::tr("Pod"), Tr::tr("Status"), Tr::tr("Node"), Tr::tr("Mounted at")},
                    {},
                    around.error(pods) ? base::errorSentence(*around.error(pods))
                                       : Tr::tr("No pod uses it.")};
    around.each(pods, [&](const Object &pod) {
        const QStringList mounts = claimMounts(pod, claim);
        if (!mounts.isEmpty() && !kinds::isPodOver(pod)) {
            out.rows +=
                DetailRow({json::text(pod.at("metadata", "name").string()),
                           QString::fromStdString(kinds::podStatus(pod).word),
                           json::text(pod.at("spec", "nodeName").string()), mounts.join(u", "_s)},
                          judged({}, "pods", pod).health, linkTo({}, "Pod", pod));
        }
    });
    return out;
}

QString reclaimSentence(const Object &volume)
{
    const std::string_view policy = volume.at("spec", "persistentVolumeReclaimPolicy").string();
    if (policy == "Delete") {
        return Tr::tr("When its claim is deleted, the volume and all data on it are deleted too.");
    }
    if (policy == "Recycle") {
        return Tr::tr("When its claim is deleted, the data on it is wiped and the volume is free "
                      "again.");
    }
    return Tr::tr(
        "When its claim is deleted, the volume and its data stay, and no other claim gets "
        "it until somebody frees it.");
}

bool isProvisionedByHand(const Object &storageClass)
{
    return storageClass["provisioner"].string() == "kubernetes.io/no-provisioner";
}

bool isDefaultStorageClass(const Object &storageClass)
{
    const Object annotations = storageClass.at("metadata", "annotations");
    return annotations["storageclass.kubernetes.io/is-default-class"].string() == "true"
        || annotations["storageclass.beta.kubernetes.io/is-default-class"].string() == "true";
}

bool hasFittingVolume(const Object &claim, const Object &volumes)
{
    bool found = false;
    volumes["items"].each([&](const Object &volume) { found = found || fits(claim, volume); });
    return found;
}

QStringList affinityLines(const Object &volume)
{
    QStringList out;
    volume.at("spec", "nodeAffinity", "required", "nodeSelectorTerms")
        .each([&](const Object &term) {
            QStringList parts;
            const auto add = [&parts](const Object &expression) {
                QStringList values;
                expression["values"].each(
                    [&values](const Object &value) { values += json::text(value.string()); });
                const QString key = json::text(expression["key"].string());
                const QString op = json::text(expression["operator"].string());
                parts += values.isEmpty() ? u"%1 %2"_s.arg(key, op)
                                          : u"%1 %2 (%3)"_s.arg(key, op, values.join(u", "_s));
            };
            term["matchExpressions"].each(add);
            term["matchFields"].each(add);
            out += listed(parts);
        });
    return out;
}

QString volumeSource(const Object &volume)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kPaths{{
        {"hostPath", "path"},
        {"local", "path"},
        {"nfs", "path"},
        {"csi", "volumeHandle"},
        {"iscsi", "iqn"},
        {"fc", "lun"},
    }};
    const Object spec = volume["spec"];
    for (const auto &[source, path] : kPaths) {
        const Object at = spec[source];
        if (!at.isObject()) {
            continue;
        }
        const QString text = json::scalarText(at[path]);
        const std::string_view by = at["driver"].string(at["server"].string());
        return by.empty() ? u"%1 %2"_s.arg(json::text(source), text)
                          : u"%1 %2 %3"_s.arg(json::text(source), json::text(by), text);
    }
    return {};
}

} // namespace nantian::models::pages

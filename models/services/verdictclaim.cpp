// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a PersistentVolumeClaim has no volume, or not the one it asks for.
#include "kinds/claimchange.h"
#include "services/verdictread.h"

namespace nantian::models::verdicts {

using namespace Qt::StringLiterals;
using kube::Object;
using store::Health;

namespace {

/// A provisioner that has not answered for so long will not.
constexpr qint64 kProvisionSeconds = 60;
/// The provisioner of classes whose volumes are made by hand.
constexpr std::string_view kNoProvisioner = "kubernetes.io/no-provisioner";

const RolloutEvent *newest(const QList<RolloutEvent> &events, QLatin1StringView reason)
{
    for (const RolloutEvent &event : events) {
        if (event.reason == reason) {
            return &event;
        }
    }
    return nullptr;
}

Verdict ofWaiting(const ClaimAround &around, const QString &name)
{
    if (around.user) {
        return {Health::Warning, "WaitForFirstConsumer",
                Tr::tr("Waits until its pod %1 has a node: StorageClass \"%2\" binds then.")
                    .arg(QString::fromUtf8(around.user->name), name),
                *around.user};
    }
    return {
        Health::Progressing, "WaitForFirstConsumer",
        around.usersKnown
            ? Tr::tr("No pod uses it yet: StorageClass \"%1\" binds it for the first one.")
                  .arg(name)
            : Tr::tr("Waits for a pod that uses it: StorageClass \"%1\" binds then.").arg(name)};
}

Verdict ofPending(const Object &claim, const ClaimAround &around, qint64 now)
{
    const Object spec = claim["spec"];
    const QString name = json::text(spec["storageClassName"].string());
    const ObjectLink link{"storage.k8s.io", "StorageClass", {}, name.toUtf8()};
    if (!spec["volumeName"].string().empty()) {
        const QString volume = json::text(spec["volumeName"].string());
        return {Health::Warning,
                "NoMatchingVolume",
                Tr::tr("Waits for PersistentVolume \"%1\", which it asks for by name.").arg(volume),
                {{}, "PersistentVolume", {}, volume.toUtf8()}};
    }
    if (name.isEmpty()) {
        return {
            Health::Warning, "NoMatchingVolume",
            Tr::tr("No PersistentVolume fits it, and it names no StorageClass that makes one.")};
    }
    const RolloutEvent *failed = newest(around.events, "ProvisioningFailed"_L1);
    if ((around.classKnown && !around.storageClass.exists())
        || (failed && failed->message.contains(u"\"" + name + u"\" not found")))
    {
        return {Health::Warning, "NoStorageClass",
                Tr::tr("StorageClass \"%1\" does not exist.").arg(name), link};
    }
    const Object annotations = claim.at("metadata", "annotations");
    if (around.storageClass["volumeBindingMode"].string() == "WaitForFirstConsumer"
        && !annotations["volume.kubernetes.io/selected-node"].exists())
    {
        return ofWaiting(around, name);
    }
    if (failed) {
        return {Health::Warning, "ProvisioningFailed",
                //: %1 the provisioner's words
                stopped(Tr::tr("No volume can be made: %1").arg(brief(failed->message))), link};
    }
    const std::string_view provisioner = around.storageClass["provisioner"].string();
    if (provisioner == kNoProvisioner) {
        return {Health::Warning, "NoMatchingVolume",
                Tr::tr("No PersistentVolume fits it, and StorageClass \"%1\" makes none "
                       "(no-provisioner).")
                    .arg(name),
                link};
    }
    if (!provisioner.empty()) {
        const bool late =
            now - claim.at("metadata", "creationTimestamp").time() > kProvisionSeconds;
        return {late ? Health::Warning : Health::Progressing, "NoProvisioner",
                //: %1 the name of a program
                Tr::tr("Waits for the provisioner %1, which has made no volume yet.")
                    .arg(json::text(provisioner)),
                link};
    }
    return unknown(Health::Warning, around.events);
}

/// Why a change failed: the events of its controller tell it, newer ones its condition too.
Verdict ofFailedChange(const Object &condition, const ClaimAround &around, const QString &what,
                       QLatin1StringView reason)
{
    const RolloutEvent *failed = newest(around.events, reason);
    const QString why = brief(failed ? failed->message : json::text(condition["message"].string()));
    return {Health::Warning, json::bytes(condition["type"].string()),
            why.isEmpty() ? stopped(what)
                          //: %1 "Its volume cannot be resized", %2 the reason
                          : stopped(Tr::tr("%1: %2").arg(what, why))};
}

Verdict ofChange(const Object &claim, const kinds::ClaimChange &change, const ClaimAround &around)
{
    const std::string_view type = change.condition["type"].string();
    const QString attributes = json::text(
        claim.at("status", "modifyVolumeStatus", "targetVolumeAttributesClassName").string());
    if (type == "ModifyVolumeError") {
        return ofFailedChange(
            change.condition, around,
            Tr::tr("Its volume cannot be given VolumeAttributesClass \"%1\"").arg(attributes),
            "VolumeModifyFailed"_L1);
    }
    if (change.health == Health::Warning) {
        return ofFailedChange(change.condition, around, Tr::tr("Its volume cannot be resized"),
                              "VolumeResizeFailed"_L1);
    }
    QString sentence;
    if (type == "ModifyingVolume") {
        sentence =
            Tr::tr("Its volume is being given VolumeAttributesClass \"%1\".").arg(attributes);
    } else if (type == "Resizing") {
        sentence =
            //: %1 a size such as 10Gi
            Tr::tr("Its volume is being resized to %1.")
                .arg(json::text(claim.at("spec", "resources", "requests", "storage").string()));
    } else {
        sentence = around.user
            ? Tr::tr("Its volume has grown; its file system does when the node gets to it.")
            : Tr::tr("Its volume has grown; its file system does once a pod uses it.");
    }
    return {change.health, json::bytes(type), sentence};
}

Verdict ofBound(const Object &claim, const ClaimAround &around)
{
    if (const std::optional<kinds::ClaimChange> change = kinds::claimChange(claim)) {
        return ofChange(claim, *change, around);
    }
    return {Health::Ok, "Bound",
            Tr::tr("Bound to PersistentVolume \"%1\".")
                .arg(json::text(claim.at("spec", "volumeName").string()))};
}

} // namespace

QList<Verdict> ofClaim(const Object &claim, const ClaimAround &around, qint64 now)
{
    if (std::optional<Verdict> deletion = ofDeletion(claim, now)) {
        if (around.user) {
            return {{Health::Progressing, "Finalizers",
                     Tr::tr("Being deleted, but kept as long as pod %1 uses it.")
                         .arg(QString::fromUtf8(around.user->name)),
                     *around.user}};
        }
        return {*deletion};
    }
    const std::string_view phase = claim.at("status", "phase").string();
    if (phase == "Lost") {
        const QString volume = json::text(claim.at("spec", "volumeName").string());
        return {
            {Health::Failed,
             "ClaimLost",
             Tr::tr("Its PersistentVolume \"%1\" is gone, and what was on it with it.").arg(volume),
             {{}, "PersistentVolume", {}, volume.toUtf8()}}};
    }
    return {phase == "Bound" ? ofBound(claim, around) : ofPending(claim, around, now)};
}

} // namespace nantian::models::verdicts

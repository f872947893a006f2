// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/kinddetails.h"

namespace nantian::models::details {

using namespace Qt::StringLiterals;
using kube::Object;

void readClaim(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    addField(out, "phase", Tr::tr("Phase"), object.at("status", "phase"));
    addField(out, "volume", Tr::tr("Volume"), spec["volumeName"]);
    addField(out, "requested", Tr::tr("Requested"), spec.at("resources", "requests", "storage"));
    addField(out, "capacity", Tr::tr("Capacity"), object.at("status", "capacity", "storage"));
    addField(out, "accessModes", Tr::tr("Access modes"), joined(spec["accessModes"], u", "_s));
    addField(out, "storageClass", Tr::tr("Storage class"), spec["storageClassName"]);
    addField(out, "volumeMode", Tr::tr("Volume mode"), spec["volumeMode"]);
    addField(
        out, "dataSource", Tr::tr("Made from"),
        reference(spec["dataSourceRef"].exists() ? spec["dataSourceRef"] : spec["dataSource"]));
}

void readVolume(ObjectDetails &out, const Object &object)
{
    const Object spec = object["spec"];
    addField(out, "phase", Tr::tr("Phase"), object.at("status", "phase"));
    addField(out, "capacity", Tr::tr("Capacity"), spec.at("capacity", "storage"));
    addField(out, "accessModes", Tr::tr("Access modes"), joined(spec["accessModes"], u", "_s));
    addField(out, "reclaimPolicy", Tr::tr("Reclaim policy"), spec["persistentVolumeReclaimPolicy"]);
    addField(out, "storageClass", Tr::tr("Storage class"), spec["storageClassName"]);
    addField(out, "claim", Tr::tr("Claim"), reference(spec["claimRef"]));
    addField(out, "volumeMode", Tr::tr("Volume mode"), spec["volumeMode"]);
    addField(out, "mountOptions", Tr::tr("Mount options"), joined(spec["mountOptions"], u", "_s));
}

void readStorageClass(ObjectDetails &out, const Object &object)
{
    addField(out, "provisioner", Tr::tr("Provisioner"), object["provisioner"]);
    addField(out, "reclaimPolicy", Tr::tr("Reclaim policy"), object["reclaimPolicy"]);
    addField(out, "bindingMode", Tr::tr("Volume binding mode"), object["volumeBindingMode"]);
    addField(out, "expansion", Tr::tr("Can grow"),
             yesOrNo(object["allowVolumeExpansion"].boolean()));
    addField(out, "mountOptions", Tr::tr("Mount options"), joined(object["mountOptions"], u", "_s));
}

void readVolumeAttachment(ObjectDetails &out, const Object &object)
{
    addField(out, "attacher", Tr::tr("Attacher"), object.at("spec", "attacher"));
    addField(out, "attached", Tr::tr("Attached"),
             yesOrNo(object.at("status", "attached").boolean()));
}

void readSecret(ObjectDetails &out, const Object &object)
{
    addField(out, "type", Tr::tr("Type"), object["type"]);
}

void readPriorityClass(ObjectDetails &out, const Object &object)
{
    addField(out, "value", Tr::tr("Value"), object["value"]);
    addField(out, "preemption", Tr::tr("Preemption policy"), object["preemptionPolicy"]);
    addField(out, "description", Tr::tr("Description"), object["description"]);
}

} // namespace nantian::models::details

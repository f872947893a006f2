// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include <array>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::RowBuilder;

namespace {

Cell readName(const Object &storageClass, RowBuilder &builder)
{
    return markedName(storageClass,
                      isMarked(storageClass, kDefaultStorageClass)
                          || isMarked(storageClass, kDefaultStorageClassBeta),
                      builder);
}

void judge(const Object &storageClass, RowBuilder &builder)
{
    (void)judgeDeletion(storageClass, builder);
}

} // namespace

const Kind &storageClassKind()
{
    static const std::array kColumns{
        column("name", "NAME", Tr::tr("Name of the class; the default one is marked."),
               {.width = 36, .elideMiddle = true}, readName),
        column("provisioner", "PROVISIONER", Tr::tr("Who makes volumes of this class."),
               {.width = 36, .health = true},
               [](const Object &storageClass, RowBuilder &builder) {
                   return builder.shared(storageClass["provisioner"].string());
               }),
        column("reclaimpolicy", "RECLAIMPOLICY",
               Tr::tr("What becomes of a volume when its claim is deleted."), {.width = 14},
               [](const Object &storageClass, RowBuilder &builder) {
                   return toldOr(storageClass["reclaimPolicy"], "Delete", builder);
               }),
        column("volumebindingmode", "VOLUMEBINDINGMODE",
               Tr::tr("When a claim gets its volume: at once or with its first pod."),
               {.width = 20},
               [](const Object &storageClass, RowBuilder &builder) {
                   return toldOr(storageClass["volumeBindingMode"], "Immediate", builder);
               }),
        column("allowvolumeexpansion", "ALLOWVOLUMEEXPANSION",
               Tr::tr("Whether claims can be made larger."), {.width = 21},
               [](const Object &storageClass, RowBuilder &builder) {
                   return builder.shared(storageClass["allowVolumeExpansion"].boolean() ? "true"
                                                                                        : "false");
               }),
        ageColumn(),
    };
    static const Kind kKind{"storage.k8s.io", "storageclasses", kColumns, judge, Capability::None};
    return kKind;
}

} // namespace nantian::kinds

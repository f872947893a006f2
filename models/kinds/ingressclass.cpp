// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include <array>
#include <string>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::RowBuilder;

namespace {

Cell readName(const Object &ingressClass, RowBuilder &builder)
{
    return markedName(ingressClass, isMarked(ingressClass, kDefaultIngressClass), builder);
}

/// "Kind.group/name"; a namespace is not told.
Cell readParameters(const Object &ingressClass, RowBuilder &builder)
{
    const Object parameters = ingressClass.at("spec", "parameters");
    if (!parameters.exists()) {
        return builder.shared(kNone);
    }
    std::string text(parameters["kind"].string());
    if (const Object group = parameters["apiGroup"]; group.exists()) {
        text.append(1, '.').append(group.string());
    }
    text.append(1, '/').append(parameters["name"].string());
    return builder.shared(text);
}

void judge(const Object &ingressClass, RowBuilder &builder)
{
    (void)judgeDeletion(ingressClass, builder);
}

} // namespace

const Kind &ingressClassKind()
{
    static const std::array kColumns{
        column("name", "NAME", Tr::tr("Name of the class; the default one is marked."),
               {.width = 36, .elideMiddle = true}, readName),
        column("controller", "CONTROLLER", Tr::tr("Who serves the Ingresses of this class."),
               {.width = 36, .health = true},
               [](const Object &ingressClass, RowBuilder &builder) {
                   return builder.shared(ingressClass.at("spec", "controller").string());
               }),
        column("parameters", "PARAMETERS", Tr::tr("The object that tells the controller more."),
               {.width = 28}, readParameters),
        ageColumn(),
    };
    static const Kind kKind{"networking.k8s.io", "ingressclasses", kColumns, judge,
                            Capability::None};
    return kKind;
}

} // namespace nantian::kinds

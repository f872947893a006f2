// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/keepers.h"

#include "views/theme/theme.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

struct KeepersTr
{
    Q_DECLARE_TR_FUNCTIONS(nantian::views::Keepers)
};

} // namespace

QString keeperSentence(const models::Keeper &keeper)
{
    using Kind = models::Keeper::Kind;
    const QString name = safe(keeper.name);
    switch (keeper.kind) {
    case Kind::Helm:
        return KeepersTr::tr("Helm release %1 holds this object: its next upgrade or rollback may "
                             "set the change back.")
            .arg(name);
    case Kind::ArgoCd:
        return KeepersTr::tr("Argo CD application %1 holds this object: its next sync may set the "
                             "change back.")
            .arg(name);
    case Kind::FluxKustomization:
    case Kind::FluxHelmRelease:
        return KeepersTr::tr("Flux %1 %2 holds this object and may set the change back.")
            .arg(keeper.kind == Kind::FluxHelmRelease ? u"HelmRelease"_s : u"Kustomization"_s,
                 name);
    case Kind::Controller:
        return KeepersTr::tr("%1 made this object and may set the change back.").arg(name);
    case Kind::Autoscaler:
        return KeepersTr::tr(
                   "HorizontalPodAutoscaler %1 sets the replicas: a number set here lasts "
                   "until it decides again.")
            .arg(name);
    }
    return {};
}

QString untriedSentence(const base::Error &why)
{
    return KeepersTr::tr("The server does not try this out (%1). Shown is our own result, without "
                         "admission and defaults.")
        .arg(safe(why.detail));
}

} // namespace nantian::views

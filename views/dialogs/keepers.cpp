// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/keepers.h"

#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

struct KeepersTr
{
    Q_DECLARE_TR_FUNCTIONS(nantian::views::Keepers)
};

/// "Helm release web", as it stands in a sentence.
QString keeperName(const models::Keeper &keeper)
{
    using Kind = models::Keeper::Kind;
    const QString name = safe(keeper.name);
    switch (keeper.kind) {
    case Kind::Helm:
        //: %1 its name; in the middle of a sentence
        return KeepersTr::tr("Helm release %1").arg(name);
    case Kind::ArgoCd:
        //: %1 its name; in the middle of a sentence
        return KeepersTr::tr("Argo CD application %1").arg(name);
    case Kind::FluxKustomization:
        return u"Flux Kustomization "_s + name;
    case Kind::FluxHelmRelease:
        return u"Flux HelmRelease "_s + name;
    case Kind::Controller:
    case Kind::Autoscaler:
        break;
    }
    return name;
}

} // namespace

QString keeperSentence(const models::Keeper &keeper)
{
    using Kind = models::Keeper::Kind;
    const QString name = safe(keeper.name);
    if (keeper.isLost) {
        return KeepersTr::tr("The mark of %1 is removed: until it is set again, nothing tells that "
                             "this object belongs to it.")
            .arg(keeperName(keeper));
    }
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

QString lostSentence(const QStringList &annotations, qint64 revision)
{
    if (annotations.isEmpty()) {
        return {};
    }
    constexpr qsizetype kNamed = 5;
    QStringList names;
    for (const QString &name : annotations.first(qMin(kNamed, annotations.size()))) {
        names.append(safe(name));
    }
    if (annotations.size() > kNamed) {
        names.append(
            KeepersTr::tr("and %n more", nullptr, static_cast<int>(annotations.size() - kNamed)));
    }
    //: %1 a number, %2 names
    return KeepersTr::tr("Annotations that revision %1 does not have are lost: %2.")
        .arg(revision)
        .arg(joined(names));
}

QString untriedSentence(const base::Error &why)
{
    return KeepersTr::tr("The server does not try this out (%1). Shown is our own result, without "
                         "admission and defaults.")
        .arg(safe(why.detail));
}

QStringList comparisonNotes(const models::Comparison &comparison, const QString &untried)
{
    QStringList notes;
    if (comparison.untried) {
        notes.append(untried.isEmpty() ? untriedSentence(*comparison.untried) : untried);
    }
    for (const QString &warning : comparison.warnings) {
        notes.append(safe(warning));
    }
    for (const models::Keeper &keeper : comparison.keepers) {
        notes.append(keeperSentence(keeper));
    }
    return notes;
}

} // namespace nantian::views

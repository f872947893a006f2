// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a Workspace tells the window around it: its state in words, and what one can go to.
#include "services/helmreleases.h"
#include "views/dialogs/draindialog.h"
#include "views/dialogs/writesdialog.h"
#include "views/main/actionrunner.h"
#include "views/main/drawer.h"
#include "views/main/helmactions.h"
#include "views/main/objectpage.h"
#include "views/main/releasepage.h"
#include "views/main/resourcepage.h"
#include "views/main/sidebar.h"
#include "views/main/workspace.h"
#include "views/pages/helmrun.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

template <class Widget>
QStringList lossesOf(const QWidget &root)
{
    QStringList out;
    const QList<Widget *> all = root.findChildren<Widget *>();
    for (const Widget *each : all) {
        if (const QString sentence = each->lossSentence(); !sentence.isEmpty()) {
            out.append(sentence);
        }
    }
    return out;
}

} // namespace

QString Workspace::streamText() const
{
    if (const ResourcePage *table = currentTable()) {
        return m_ready ? table->statusText() : QString();
    }
    if (const auto *object = qobject_cast<const ObjectPage *>(m_tabs->currentWidget())) {
        return object->statusText();
    }
    if (const auto *pair = qobject_cast<const ComparePage *>(m_tabs->currentWidget())) {
        return pair->statusText();
    }
    if (const auto *release = qobject_cast<const ReleasePage *>(m_tabs->currentWidget())) {
        return release->statusText();
    }
    switch (m_cluster->state()) {
    case models::Cluster::State::Connecting:
        return tr("connecting");
    case models::Cluster::State::Connected:
        return tr("connected");
    case models::Cluster::State::Failed:
        return tr("unreachable");
    case models::Cluster::State::Removed:
        return tr("removed from the kubeconfig");
    }
    return {};
}

store::Health Workspace::streamHealth() const
{
    if (const ResourcePage *table = currentTable()) {
        return table->statusHealth();
    }
    if (const auto *object = qobject_cast<const ObjectPage *>(m_tabs->currentWidget())) {
        return object->statusHealth();
    }
    if (const auto *pair = qobject_cast<const ComparePage *>(m_tabs->currentWidget())) {
        return pair->statusHealth();
    }
    if (const auto *release = qobject_cast<const ReleasePage *>(m_tabs->currentWidget())) {
        return release->statusHealth();
    }
    switch (m_cluster->state()) {
    case models::Cluster::State::Connecting:
        return store::Health::Progressing;
    case models::Cluster::State::Connected:
        return store::Health::Ok;
    case models::Cluster::State::Failed:
    case models::Cluster::State::Removed:
        return store::Health::Failed;
    }
    return store::Health::Unknown;
}

QString Workspace::identityText() const
{
    const QString context = safe(m_cluster->context().name);
    const models::ClusterInfo &info = m_cluster->info();
    const QString user = safe(info.userName.isEmpty() ? m_cluster->context().user : info.userName);
    if (info.version.isEmpty()) {
        return tr("%1 as %2").arg(context, user);
    }
    return tr("%1 as %2 (%3)").arg(context, user, safe(info.version));
}

QList<PageAction> Workspace::actions() const
{
    using G = PageAction::Group;
    QList<PageAction> out;
    if (const ResourcePage *table = currentTable()) {
        out = table->actions();
        out.append({Command::Favorite, G::Page, {}});
    } else if (const auto *object = qobject_cast<const ObjectPage *>(m_tabs->currentWidget())) {
        out = object->actions();
    } else if (const auto *release = qobject_cast<const ReleasePage *>(m_tabs->currentWidget())) {
        out = release->actions();
    } else if (qobject_cast<const ComparePage *>(m_tabs->currentWidget()) != nullptr) {
        out.append({Command::Compare, G::Look, {}, ComparePage::tr("Compare with…")});
        out.append(
            {Command::Undo, G::Page,
             m_actions->canUndo() ? QString() : ComparePage::tr("There is nothing to undo.")});
        out.append({Command::Refresh, G::Page, {}});
    }
    if (isAboutReleases()) {
        out.append({Command::NewObject, G::Window,
                    m_services.helm->reasonAgainst(defaultNamespace().toUtf8()),
                    tr("Install a Helm chart…")});
    } else {
        out.append({Command::NewObject, G::Window, {}});
    }
    out.append({Command::OpenFiles, G::Window, {}});
    out.append({Command::WriteLog, G::Window, {}});
    out.append({Command::Drawer, G::Window,
                m_drawer->count() > 0 ? QString() : tr("The drawer is empty.")});
    return out;
}

/// What is new there is a release.
bool Workspace::isAboutReleases() const
{
    return m_ready && m_tabs->currentWidget() != nullptr
        && models::isHelmRelease(placeOf(m_tabs->currentWidget()).resource);
}

QString Workspace::chosenTitle() const
{
    if (const ResourcePage *table = currentTable()) {
        return table->chosenTitle();
    }
    if (const auto *release = qobject_cast<const ReleasePage *>(m_tabs->currentWidget())) {
        return safe(release->object().name);
    }
    const auto *object = qobject_cast<const ObjectPage *>(m_tabs->currentWidget());
    return object != nullptr ? safe(object->object().name) : QString();
}

QStringList Workspace::losses() const
{
    return lossesOf<YamlEditor>(*this) + lossesOf<DrainDialog>(*this)
        + lossesOf<WritesDialog>(*this) + lossesOf<HelmRun>(*this);
}

QList<GoToPalette::Entry> Workspace::paletteEntries()
{
    QList<GoToPalette::Entry> out;
    out.append({kindIcon("overview"), tr("Overview"), {}, {}, [this] { openOverview(); }});
    for (const kube::Resource &resource :
         m_cluster->resources() + QList{models::helmReleaseResource()})
    {
        if (!resource.can("list")) {
            continue;
        }
        QStringList words{QString::fromUtf8(resource.kind), QString::fromUtf8(resource.plural),
                          QString::fromUtf8(resource.id())};
        for (const QByteArray &name : resource.shortNames) {
            words << QString::fromUtf8(name);
        }
        const kinds::Place place = kinds::placeOf(resource);
        out.append({kindIcon(place.icon), Sidebar::kindTitle(resource),
                    Sidebar::categoryName(place.category), words,
                    [this, resource] { openKind(resource, {}, false); }});
    }
    QList<Command> listed{Command::GoTo, Command::Leave, Command::Mark};
    const auto add = [this, &out, &listed](Command command, const QString &reason,
                                           const QString &text) {
        if (listed.contains(command)) {
            return;
        }
        listed << command;
        const KeyBinding &binding = m_services.keys->binding(command);
        const QString icon = binding.icon.isEmpty() ? u"goto"_s : binding.icon;
        out.append({actionIcon(QLatin1StringView(icon.toLatin1())),
                    text.isEmpty() ? binding.text : text,
                    reason.isEmpty() ? m_services.keys->keyText(command) : shortReason(reason),
                    {},
                    [this, command] { Q_EMIT windowCommand(command); }});
    };
    const QList<PageAction> here = actions();
    for (const PageAction &action : here) {
        add(action.command, action.reason, action.text);
    }
    for (const KeyBinding &binding : m_services.keys->bindings()) {
        if (binding.where == KeyBinding::Where::Window) {
            add(binding.command, {}, {});
        }
    }
    return out;
}

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/objectactions.h"

#include "services/helmreleases.h"
#include "services/images.h"
#include "services/kubectlcommand.h"
#include "services/operations.h"
#include "views/main/actionrunner.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

using Group = PageAction::Group;
using C = kinds::Capability;

/// Of a command in a menu; the whole of it is its tooltip.
constexpr int kCommandWidth = 720;

struct Trait
{
    Command command;
    Group group;
    std::optional<C> needs; ///< of the kind
    const char *access;     ///< named as ActionRunner::accessTo() does; null: needs no other right
    bool several;           ///< works on all marked objects at once
};

constexpr auto kTraits = std::to_array<Trait>({
    {Command::Summary, Group::Look, std::nullopt, nullptr, false},
    {Command::Open, Group::Look, std::nullopt, nullptr, false},
    {Command::Logs, Group::Look, C::Logs, "logs", true},
    {Command::Yaml, Group::Look, std::nullopt, nullptr, false},
    {Command::Compare, Group::Look, std::nullopt, nullptr, true},
    {Command::Edit, Group::Change, std::nullopt, "edit", false},
    {Command::Scale, Group::Change, C::Scale, "scale", true},
    {Command::ScaleUp, Group::Change, C::Scale, "scale", false},
    {Command::ScaleDown, Group::Change, C::Scale, "scale", false},
    {Command::SetImage, Group::Change, std::nullopt, "image", false},
    {Command::Restart, Group::Change, C::Restart, "restart", true},
    {Command::Rollback, Group::Change, C::Rollback, "rollback", false},
    {Command::Pause, Group::Change, std::nullopt, "pause", true},
    {Command::Resume, Group::Change, std::nullopt, "pause", true},
    {Command::Suspend, Group::Change, std::nullopt, "suspend", true},
    {Command::Unsuspend, Group::Change, std::nullopt, "suspend", true},
    {Command::StartJob, Group::Change, std::nullopt, "startJob", true},
    {Command::Cordon, Group::Change, std::nullopt, "cordon", true},
    {Command::Uncordon, Group::Change, std::nullopt, "cordon", true},
    {Command::Drain, Group::Change, std::nullopt, "drain", false},
    {Command::Resize, Group::Change, std::nullopt, "resize", false},
    {Command::Bounds, Group::Change, std::nullopt, "bounds", false},
    {Command::Labels, Group::Change, std::nullopt, "labels", true},
    {Command::CopyTicket, Group::Copy, std::nullopt, nullptr, false},
    {Command::CopyKubectl, Group::Copy, std::nullopt, nullptr, true},
    {Command::Finalizers, Group::Delete, std::nullopt, nullptr, false},
    {Command::Delete, Group::Delete, std::nullopt, "delete", true},
});

/// Of commands that are one; else nullopt.
std::optional<models::Operation> operationOf(Command command)
{
    using O = models::Operation;
    switch (command) {
    case Command::Pause:
        return O::Pause;
    case Command::Resume:
        return O::Resume;
    case Command::Suspend:
        return O::Suspend;
    case Command::Unsuspend:
        return O::Unsuspend;
    case Command::StartJob:
        return O::Start;
    case Command::Cordon:
        return O::Cordon;
    case Command::Uncordon:
        return O::Uncordon;
    case Command::Drain:
        return O::Drain;
    case Command::Resize:
        return O::Resize;
    case Command::Bounds:
        return O::Bounds;
    case Command::Labels:
        return O::Labels;
    default:
        return std::nullopt;
    }
}

const Trait *traitOf(Command command)
{
    const auto at = std::ranges::find(kTraits, command, &Trait::command);
    return at == kTraits.end() ? nullptr : &*at;
}

bool fits(const Trait &trait, const kube::Resource &resource)
{
    if (models::isHelmRelease(resource)) { // no object of the server's: it has a page of its own
        return trait.command == Command::Open || trait.command == Command::Summary;
    }
    const kinds::Capabilities can = kinds::capabilitiesOf(resource);
    const bool deletes = trait.command == Command::Delete || trait.command == Command::Finalizers;
    if (deletes && !resource.can("delete")) {
        return false;
    }
    if (trait.command == Command::SetImage && !models::hasImages(resource)) {
        return false;
    }
    if (const std::optional<models::Operation> operation = operationOf(trait.command)) {
        return models::offers(resource, *operation);
    }
    return !trait.needs || (can & *trait.needs);
}

} // namespace

ObjectActions::ObjectActions(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

QString ObjectActions::reasonAgainst(Command command, const Chosen &chosen) const
{
    const Trait *trait = traitOf(command);
    const QString kind = safe(chosen.resource.kind);
    if (!fits(*trait, chosen.resource)) {
        return tr("%1 offers no such action.").arg(kind);
    }
    if (chosen.objects.isEmpty() || chosen.current.name.isEmpty()) {
        return tr("Nothing is chosen.");
    }
    if (command == Command::Compare && chosen.objects.size() > 2) {
        return tr("Two objects are compared at a time; %n are marked.", nullptr,
                  static_cast<int>(chosen.objects.size()));
    }
    if (trait->access == nullptr) {
        return {};
    }
    if (!trait->several && chosen.objects.size() > 1) {
        return tr("This is done with one object at a time; %n are marked.", nullptr,
                  static_cast<int>(chosen.objects.size()));
    }
    for (const kube::ObjectRef &object : chosen.objects) {
        const models::Access access =
            m_services.actions->accessTo(QString::fromLatin1(trait->access), object);
        if (!access.allowed) {
            return access.reason;
        }
    }
    return {};
}

QList<PageAction> ObjectActions::list(const Chosen &chosen) const
{
    QList<PageAction> out;
    for (const Trait &trait : kTraits) {
        if (fits(trait, chosen.resource)) {
            out.append({trait.command, trait.group, reasonAgainst(trait.command, chosen)});
            if (trait.command == Command::Compare) {
                out.last().text =
                    chosen.objects.size() < 2 ? tr("Compare with…") : tr("Compare the marked");
            }
            if (trait.command == Command::StartJob && chosen.resource.plural == "jobs") {
                out.last().text = tr("Run again");
            }
        }
    }
    return out;
}

void ObjectActions::run(Command command, const Chosen &chosen)
{
    if (traitOf(command) == nullptr) {
        return;
    }
    const QString reason = reasonAgainst(command, chosen);
    if (!reason.isEmpty()) {
        Q_EMIT resultLine(reason, m_services.actions->canUndo());
        return;
    }
    const kube::ObjectRef &current =
        chosen.objects.size() == 1 ? chosen.objects.first() : chosen.current;
    switch (command) {
    case Command::Summary:
        Q_EMIT detailsRequested(DetailsPane::Tab::Summary);
        break;
    case Command::Yaml:
        Q_EMIT detailsRequested(DetailsPane::Tab::Yaml);
        break;
    case Command::Open:
        Q_EMIT tabRequested(chosen.current);
        break;
    case Command::Logs:
        Q_EMIT logsRequested(chosen.current);
        break;
    case Command::Compare:
        Q_EMIT compareRequested(chosen.objects);
        break;
    case Command::Edit:
        Q_EMIT editRequested(current);
        break;
    case Command::Scale:
        m_services.actions->scale(chosen.objects);
        break;
    case Command::ScaleUp:
        m_services.actions->scaleBy(current, 1);
        break;
    case Command::ScaleDown:
        m_services.actions->scaleBy(current, -1);
        break;
    case Command::SetImage:
        m_services.actions->setImages(current);
        break;
    case Command::Restart:
        m_services.actions->restart(chosen.objects);
        break;
    case Command::Rollback:
        m_services.actions->rollback(current, 0);
        break;
    case Command::Finalizers:
        m_services.actions->explainDeletion(current);
        break;
    case Command::Delete:
        m_services.actions->remove(chosen.objects);
        break;
    case Command::CopyTicket:
        copyTicket(chosen);
        break;
    case Command::CopyKubectl:
        offerKubectl(chosen.objects);
        break;
    default:
        if (const std::optional<models::Operation> operation = operationOf(command)) {
            m_services.actions->run(*operation, chosen.objects);
        }
        break;
    }
}

void ObjectActions::copyTicket(const Chosen &chosen)
{
    const QString name = safe(chosen.current.name);
    Q_EMIT resultLine(tr("Reading what a ticket says of %1…").arg(name), false);
    m_services.cluster->ticket(chosen.current)
        .then(this, [this, name](const base::Result<QString> &text) {
            if (!text) {
                Q_EMIT resultLine(
                    tr("Nothing was copied: %1").arg(base::errorSentence(text.error())), false);
                return;
            }
            QGuiApplication::clipboard()->setText(*text);
            Q_EMIT resultLine(tr("Copied %1 for the ticket, %n line(s)", nullptr,
                                 static_cast<int>(text->count(u'\n')))
                                  .arg(name),
                              false);
        });
}

void ObjectActions::offerKubectl(const QList<kube::ObjectRef> &objects)
{
    auto *page = qobject_cast<QWidget *>(parent());
    auto *menu = new QMenu(page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Commands of kubectl"));
    menu->setToolTipsVisible(true);
    const QStringList all = models::kubectlCommands(m_services.cluster->context().name, objects);
    for (const QString &command : all) {
        QString shown = safe(command);
        shown.replace(u'&', u"&&"_s);
        QAction *action =
            menu->addAction(menu->fontMetrics().elidedText(shown, Qt::ElideMiddle, kCommandWidth));
        action->setToolTip(plainTip(safe(command)));
        connect(action, &QAction::triggered, this, [this, command] {
            QGuiApplication::clipboard()->setText(command);
            Q_EMIT resultLine(tr("Copied: %1").arg(safe(command)), false);
        });
    }
    // Where the mouse chose it; by a key or from the palette, in the middle of the page.
    const QPoint mouse = QCursor::pos();
    const bool near = page->rect().contains(page->mapFromGlobal(mouse));
    menu->popup(near ? mouse : page->mapToGlobal(page->rect().center()));
    menu->setActiveAction(menu->actions().value(0));
}

} // namespace nantian::views

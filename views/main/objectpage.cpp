// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/objectpage.h"

#include "views/main/actionrunner.h"
#include "views/main/streamtext.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QVBoxLayout>

namespace nantian::views {

ObjectPage::ObjectPage(const Services &services, const kube::ObjectRef &object, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_object(object)
    , m_details(new DetailsPane(services.cluster, this))
    , m_actions(new ObjectActions(services, this))
{
    setAccessibleName(safe(object.name));
    m_details->setActionRunner(services.actions);
    m_details->setPrometheus(services.prometheus);
    m_details->setPodUsage(services.podUsage);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_details);
    setFocusProxy(m_details);
    connect(m_actions, &ObjectActions::detailsRequested, m_details, &DetailsPane::setTab);
    connect(m_actions, &ObjectActions::editRequested, this, &ObjectPage::editRequested);
    connect(m_actions, &ObjectActions::logsRequested, this, &ObjectPage::logsRequested);
    connect(m_actions, &ObjectActions::compareRequested, this, &ObjectPage::compareRequested);
    connect(m_actions, &ObjectActions::resultLine, this, &ObjectPage::resultLine);
}

void ObjectPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_subscription) {
        return;
    }
    m_details->show(m_object, {});
    m_subscription = m_services.cluster->subscribe(m_object.resource, models::Scope::of(m_object));
    connect(m_subscription.get(), &models::Subscription::batch, this, &ObjectPage::onBatch);
}

void ObjectPage::onBatch(const store::Batch &batch)
{
    // By name: when it is deleted and made anew, the page goes on with the new one.
    for (const store::RowPtr &row : batch.upserted) {
        if (toBytes(row->name()) == m_object.name && toBytes(row->ns()) == m_object.ns) {
            m_object.uid = toBytes(row->uid());
            m_found = true;
            m_gone = false;
            m_details->show(m_object, row);
        }
    }
    if (m_found && batch.removed.contains(m_object.uid)) {
        m_gone = true;
    }
    m_missing = !m_found && batch.complete;
    m_status = batch.status;
    Q_EMIT statusChanged();
}

QList<PageAction> ObjectPage::actions() const
{
    QList<PageAction> out = m_actions->list({m_object.resource, {m_object}, m_object});
    out.removeIf([](const PageAction &each) { return each.command == Command::Open; });
    out.append({Command::Undo, PageAction::Group::Page,
                m_services.actions->canUndo() ? QString() : tr("There is nothing to undo.")});
    return out;
}

void ObjectPage::run(Command command)
{
    switch (command) {
    case Command::Open:
        break; // it is open
    case Command::Leave:
        Q_EMIT windowCommand(Command::Back);
        break;
    case Command::Undo:
        m_services.actions->undo();
        break;
    default:
        m_actions->run(command, {m_object.resource, {m_object}, m_object});
    }
}

/// What the details did not want for themselves.
void ObjectPage::keyPressEvent(QKeyEvent *event)
{
    const Command command = m_services.keys->tableCommand(*event);
    if (command == Command::None) {
        QWidget::keyPressEvent(event);
    } else if (m_services.keys->binding(command).where == KeyBinding::Where::Window) {
        Q_EMIT windowCommand(command);
    } else {
        run(command);
    }
}

QString ObjectPage::statusText() const
{
    if (m_gone) {
        return tr("%1 was deleted; what is shown is the last known").arg(safe(m_object.name));
    }
    if (m_missing) {
        return tr("%1 is not here any more").arg(safe(m_object.name));
    }
    return streamText(m_status, 1, 1, kindWord(m_object.resource, 1), 0);
}

store::Health ObjectPage::statusHealth() const
{
    return m_gone || m_missing ? store::Health::Warning : streamHealth(m_status);
}

} // namespace nantian::views

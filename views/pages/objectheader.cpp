// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/objectheader.h"

#include "kinds/causes.h"
#include "views/main/actionrunner.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using nantian::kinds::Capability;

namespace nantian::views {

ObjectHeader::ObjectHeader(models::Cluster *cluster, QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_icon(new IconLabel(this, kIconSize + kUnit))
    , m_title(new ElidedLabel(this))
    , m_place(new ElidedLabel(this))
    , m_health(new IconLabel(this))
    , m_verdict(new WholeLabel(this))
    , m_buttons(new QHBoxLayout)
{
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_title->setFont(headingFont(font()));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *first = new QHBoxLayout;
    first->setSpacing(kGap);
    first->addWidget(m_icon);
    first->addWidget(m_title);
    first->addWidget(m_place);
    first->addStretch();
    first->addLayout(m_buttons);
    auto *second = new QHBoxLayout;
    second->setSpacing(kGap);
    second->addWidget(m_health, 0, Qt::AlignTop);
    second->addWidget(m_verdict, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kGap, kMargin, kUnit);
    column->setSpacing(kUnit);
    column->addLayout(first);
    column->addLayout(second);
    m_buttons->setSpacing(kUnit);
    const QList<std::tuple<QString, QString, QString>> actions{
        {u"scale"_s, tr("Scale…"), u"scale"_s},
        {u"restart"_s, tr("Restart…"), u"restart"_s},
        {u"rollback"_s, tr("Roll back"), u"rollback"_s},
        {u"delete"_s, tr("Delete…"), u"delete"_s},
    };
    for (const auto &[action, text, icon] : actions) {
        m_actions.append({action, addAction(action, text, icon)});
    }
    clear();
}

QPushButton *ObjectHeader::addAction(const QString &action, const QString &text,
                                     const QString &icon)
{
    auto *button = new QPushButton(text, this);
    button->setIcon(actionIcon(QLatin1StringView(icon.toLatin1().constData())));
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, action] {
        if (!m_runner) {
            return;
        }
        if (action == "scale"_L1) {
            m_runner->scale({m_object});
        } else if (action == "restart"_L1) {
            m_runner->restart({m_object});
        } else if (action == "rollback"_L1) {
            m_runner->rollback(m_object, 0);
        } else {
            m_runner->remove({m_object});
        }
    });
    return button;
}

void ObjectHeader::setRunner(ActionRunner *runner)
{
    if (m_runner) {
        m_runner->disconnect(this);
    }
    m_runner = runner;
    if (runner) {
        connect(runner, &ActionRunner::accessChanged, this, &ObjectHeader::updateActions);
    }
    updateActions();
}

void ObjectHeader::setObject(const kube::ObjectRef &object, const store::RowPtr &row)
{
    const bool other = object.uid != m_object.uid || object.name != m_object.name
        || object.resource.id() != m_object.resource.id();
    m_object = object;
    m_icon->setIcon(resourceIcon(object.resource), safe(object.resource.kind));
    m_title->setMinimumWidth(0); // or the width wanted would be that of the name before
    m_title->setText(safe(object.name));
    m_title->setToolTip(plainTip(safe(object.name)));
    m_title->setMinimumWidth(qMin(m_title->sizeHint().width(), // the name gives way last
                                  m_title->fontMetrics().averageCharWidth() * 16));
    m_place->setText(object.ns.isEmpty()
                         ? safe(object.resource.kind)
                         : tr("%1 in %2").arg(safe(object.resource.kind), safe(object.ns)));
    m_place->setToolTip(plainTip(m_place->text()));
    const store::Health health = row ? row->health() : store::Health::None;
    m_health->setVisible(health != store::Health::None);
    m_health->setIcon(healthIcon(health), healthWord(health));
    if (other) {
        m_verdict->setText(row ? safe(row->healthReason()) : QString());
        updateActions();
    }
}

void ObjectHeader::setDetails(const models::ObjectDetails &details, const store::RowPtr &row)
{
    if (!details.verdicts.isEmpty()) {
        const models::Verdict &first = details.verdicts.constFirst();
        const store::Health health =
            first.cause == kinds::kUntold && row ? row->health() : first.health;
        m_health->setVisible(health != store::Health::None);
        m_health->setIcon(healthIcon(health), healthWord(health));
    }
    const QString text = verdict(details, row, m_cluster->clockSkew());
    m_verdict->setText(text);
    m_verdict->setVisible(!text.isEmpty());
}

void ObjectHeader::setProblem(const QString &sentence)
{
    m_verdict->setText(sentence);
    m_verdict->show();
}

void ObjectHeader::clear()
{
    m_object = {};
    m_title->clear();
    m_place->clear();
    m_verdict->clear();
    m_icon->setIcon({});
    m_health->setIcon({});
    updateActions();
}

void ObjectHeader::updateActions()
{
    const kinds::Capabilities can =
        m_object.name.isEmpty() ? kinds::Capabilities() : kinds::capabilitiesOf(m_object.resource);
    for (const auto &[action, button] : std::as_const(m_actions)) {
        const bool offered = m_runner && !m_object.name.isEmpty()
            && (action == "delete"_L1 || (action == "scale"_L1 && can.testFlag(Capability::Scale))
                || (action == "restart"_L1 && can.testFlag(Capability::Restart))
                || (action == "rollback"_L1 && can.testFlag(Capability::Rollback)));
        button->setVisible(offered);
        if (!offered) {
            continue;
        }
        const models::Access access = m_runner->accessTo(action, m_object);
        button->setEnabled(access.allowed);
        button->setToolTip(plainTip(access.reason));
        button->setAccessibleDescription(access.reason);
    }
}

} // namespace nantian::views

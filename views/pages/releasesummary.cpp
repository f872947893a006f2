// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/releasesummary.h"

#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QDateTime>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

using models::OwnedObject;
using State = OwnedObject::State;
using store::Health;

namespace {

enum Column : quint8 { KindColumn, NameColumn, NamespaceColumn, StateColumn };

QString stateText(const OwnedObject &owned)
{
    switch (owned.state) {
    case State::Waiting:
        return ReleaseSummary::tr("Reading…");
    case State::There:
        return owned.row->healthReason().empty() ? healthWord(owned.health())
                                                 : safe(owned.row->healthReason());
    case State::Missing:
        return ReleaseSummary::tr("It does not exist");
    case State::Unknown:
        return owned.object.problem.isEmpty()
            ? ReleaseSummary::tr("The server does not know this kind")
            : ReleaseSummary::tr("Its document cannot be read");
    case State::Unreadable:
        return ReleaseSummary::tr("It cannot be read");
    }
    return {};
}

/// How the objects of a deployed release are.
std::pair<Health, QString> objectsVerdict(const QString &what, const QList<OwnedObject> &objects)
{
    const auto count = [&objects](auto matches) {
        return static_cast<int>(std::ranges::count_if(objects, matches));
    };
    const int missing = count([](const OwnedObject &each) { return each.state == State::Missing; });
    const int ill = count([](const OwnedObject &each) {
        return each.state == State::There
            && (each.health() == Health::Failed || each.health() == Health::Warning);
    });
    const int moving = count([](const OwnedObject &each) {
        return each.state == State::There && each.health() == Health::Progressing;
    });
    const int unseen = count([](const OwnedObject &each) { return each.state != State::There; });
    if (missing > 0) {
        return {Health::Failed,
                ReleaseSummary::tr("%1, but %n of its objects do(es) not exist.", nullptr, missing)
                    .arg(what)};
    }
    if (ill > 0) {
        return {Health::Warning,
                ReleaseSummary::tr("%1, but %n of its objects is (are) not well.", nullptr, ill)
                    .arg(what)};
    }
    if (moving > 0) {
        return {Health::Progressing,
                ReleaseSummary::tr("%1, and %n of its objects is (are) still on the way.", nullptr,
                                   moving)
                    .arg(what)};
    }
    if (unseen > 0 || objects.isEmpty()) {
        return {Health::Ok, ReleaseSummary::tr("%1.").arg(what)};
    }
    return {Health::Ok, ReleaseSummary::tr("%1, and all its objects are well.").arg(what)};
}

} // namespace

std::pair<Health, QString> releaseVerdict(const models::ReleaseRevision &current,
                                          const models::HelmRelease *body,
                                          const QList<OwnedObject> &objects, qint64 skew)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch() + skew;
    const Health health = models::healthOf(current, now);
    const QString status = safe(current.status);
    const QString since = ageText(current.changed, skew);
    if (models::isStuck(current, now)) {
        return {health,
                current.status == "pending-install"
                    ? ReleaseSummary::tr(
                          "Stuck: %1 since %2. helm ended before it was done, and refuses to touch "
                          "the release now; uninstall it, then install it again.")
                          .arg(status, since)
                    : ReleaseSummary::tr(
                          "Stuck: %1 since %2. helm ended before it was done, and refuses to "
                          "upgrade the release now; roll it back to a revision that worked.")
                          .arg(status, since)};
    }
    if (models::isPending(current.status)) {
        return {health,
                ReleaseSummary::tr("helm is at work on revision %1: %2 for %3.")
                    .arg(current.revision)
                    .arg(status, since)};
    }
    if (current.status == "failed") {
        return {health,
                body && !body->description.isEmpty()
                    ? ReleaseSummary::tr("Revision %1 failed: %2")
                          .arg(current.revision)
                          .arg(safe(body->description))
                    : ReleaseSummary::tr("Revision %1 failed.").arg(current.revision)};
    }
    if (current.status == "deployed") {
        return objectsVerdict(
            body ? ReleaseSummary::tr("%1 is deployed as revision %2")
                       .arg(safe(body->chartTitle()))
                       .arg(current.revision)
                 : ReleaseSummary::tr("Revision %1 is deployed").arg(current.revision),
            objects);
    }
    if (current.status == "uninstalled") {
        return {Health::None,
                ReleaseSummary::tr("Uninstalled; its history was kept, so it can be rolled back.")};
    }
    return {health, ReleaseSummary::tr("Revision %1: %2.").arg(current.revision).arg(status)};
}

ReleaseSummary::ReleaseSummary(QWidget *parent)
    : QWidget(parent)
    , m_fields(new FieldGrid(this))
    , m_list(plainList(tr("Objects of the release"),
                       {tr("Kind"), tr("Name"), tr("Namespace"), tr("State")}, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_list->header()->setStretchLastSection(true);
    m_list->setToolTip(tr("Enter or a double click opens the object."));
    auto *facts = new QVBoxLayout;
    facts->setContentsMargins(kMargin, kMargin, kMargin, 0);
    facts->setSpacing(kMargin);
    facts->addWidget(m_fields);
    facts->addWidget(headingLabel(tr("Objects"), this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kUnit);
    column->addLayout(facts);
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const OwnedObject &owned = m_objects.at(m_list->indexOfTopLevelItem(item));
        if (!owned.ref.resource.plural.isEmpty()) {
            Q_EMIT openObject(owned.ref);
        }
    });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, m_fields, &FieldGrid::tick);
    m_tick.start();
}

void ReleaseSummary::setRevision(const models::ReleaseRevision &current,
                                 const models::HelmRelease *body, qint64 skew)
{
    QList<models::Field> fields;
    if (body) {
        fields.append({"chart"_ba, tr("Chart"), safe(body->chartTitle())});
        fields.append({"appVersion"_ba, tr("App version"), safe(body->appVersion)});
    }
    fields.append({"revision"_ba, tr("Revision"), QString::number(current.revision)});
    fields.append({"status"_ba, tr("Status"), safe(current.status)});
    fields.append({"updated"_ba,
                   tr("Updated"),
                   {},
                   body && body->lastDeployed != 0 ? body->lastDeployed : current.changed});
    if (body) {
        fields.append({"installed"_ba, tr("First installed"), {}, body->firstDeployed});
        fields.append({"description"_ba, tr("Description"), safe(body->description)});
    }
    fields.removeIf(
        [](const models::Field &field) { return field.text.isEmpty() && field.time == 0; });
    m_fields->setFields(fields, skew);
}

void ReleaseSummary::setObjects(const QList<OwnedObject> &objects)
{
    const bool sameList =
        std::ranges::equal(objects, m_objects, [](const OwnedObject &a, const OwnedObject &b) {
            return a.ref.name == b.ref.name && a.ref.ns == b.ref.ns
                && a.ref.resource.id() == b.ref.resource.id();
        });
    m_objects = objects;
    if (!sameList) {
        m_list->clear();
        for (qsizetype i = 0; i < objects.size(); ++i) {
            new QTreeWidgetItem(m_list);
        }
    }
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        const OwnedObject &owned = m_objects.at(i);
        item->setText(KindColumn, safe(owned.object.kind));
        item->setIcon(KindColumn, resourceIcon(owned.ref.resource));
        item->setText(NameColumn, safe(owned.object.name));
        item->setText(NamespaceColumn, safe(owned.ref.ns));
        const QString state = stateText(owned);
        item->setText(StateColumn, state);
        item->setToolTip(StateColumn, plainTip(state));
        const Health health = owned.health();
        item->setIcon(StateColumn, health == Health::None ? QIcon() : healthIcon(health));
    }
    if (!sameList) {
        for (const int column : {KindColumn, NameColumn, NamespaceColumn}) {
            m_list->resizeColumnToContents(column);
            m_list->setColumnWidth(
                column, qMin(m_list->columnWidth(column), fontMetrics().averageCharWidth() * 48));
        }
        if (m_list->topLevelItemCount() > 0) {
            m_list->setCurrentItem(m_list->topLevelItem(0));
        }
    }
}

} // namespace nantian::views

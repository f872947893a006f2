// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/relationstab.h"

#include "views/pages/applicationmapview.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using nantian::models::Connection;
using nantian::models::Connections;
using nantian::models::ObjectLink;

namespace nantian::views {

namespace {

constexpr auto kAgain = 2s;
constexpr double kZoomStep = 1.25;

enum Column { ObjectColumn, RelationColumn, StateColumn };
enum Role { LinkRole = Qt::UserRole, KeyRole };

/// What of a namespace makes and unmakes connections by itself.
constexpr auto kWatched = {
    "pods",      "replicasets.apps", "deployments.apps", "daemonsets.apps", "statefulsets.apps",
    "jobs.batch"};

/// As it was last chosen, whichever object it was for: who follows the lines of a map stays in
/// maps.
bool &lastChoice()
{
    static bool map = false;
    return map;
}

QByteArray keyOf(const ObjectLink &link)
{
    return link.group + '/' + link.kind + '/' + link.ns + '/' + link.name;
}

} // namespace

RelationsTab::RelationsTab(models::Cluster *cluster, QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_bar(new QWidget(this))
    , m_asList(new QToolButton(m_bar))
    , m_asMap(new QToolButton(m_bar))
    , m_stack(new QStackedWidget(this))
    , m_tree(plainList(tr("Relations"), {tr("Object"), tr("Relation"), tr("State")}, m_stack))
    , m_map(new ApplicationMapView(m_stack))
    , m_said(faintLabel({}, this))
    , m_note(faintLabel({}, this))
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(kMargin, kUnit, kMargin, kUnit);
    row->setSpacing(kUnit);
    auto *choice = new QButtonGroup(this);
    const auto addButton = [&](QToolButton *button, const QString &text, bool isChoice) {
        button->setText(text);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAutoRaise(true);
        if (isChoice) {
            button->setCheckable(true);
            choice->addButton(button);
        }
        row->addWidget(button);
    };
    //: relations as a list or as a map
    addButton(m_asList, tr("List"), true);
    //: relations as a list or as a map
    addButton(m_asMap, tr("Map"), true);
    row->addStretch();
    const auto addZoom = [&](const QString &text, const QString &words, auto action) {
        auto *button = new QToolButton(m_bar);
        addButton(button, text, false);
        button->setAccessibleName(words);
        button->setToolTip(plainTip(words));
        connect(button, &QToolButton::clicked, m_map, action);
        m_zoom += button;
    };
    addZoom(u"−"_s, tr("Smaller (-)"), [this] { m_map->zoom(1 / kZoomStep); });
    addZoom(u"+"_s, tr("Larger (+)"), [this] { m_map->zoom(kZoomStep); });
    //: make the map so small that all of it can be seen
    addZoom(tr("Fit"), tr("Fit to the view (0)"), [this] { m_map->fit(); });
    connect(m_asMap, &QToolButton::toggled, this, [this](bool map) {
        if (map != m_wantsMap) {
            showMap(map);
        }
    });
    connect(m_map, &ApplicationMapView::linkActivated, this, &RelationsTab::linkActivated);
    connect(m_map, &ApplicationMapView::kindActivated, this, &RelationsTab::kindActivated);
    connect(m_map, &ApplicationMapView::described, m_said, &QLabel::setText);
    m_wantsMap = lastChoice();
    (m_wantsMap ? m_asMap : m_asList)->setChecked(true);
    m_tree->setRootIsDecorated(true);
    m_tree->setIndentation(2 * kMargin);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setMouseTracking(true);
    m_tree->installEventFilter(this);
    m_tree->viewport()->installEventFilter(this);
    const int character = fontMetrics().averageCharWidth();
    m_tree->header()->resizeSection(ObjectColumn, character * 52);
    m_tree->header()->resizeSection(RelationColumn, character * 52);
    for (QLabel *label : {m_said, m_note}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setContentsMargins(kMargin, kUnit, kMargin, kUnit);
    }
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_map);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    column->addWidget(m_said);
    column->addWidget(m_note);
    setFocusPolicy(Qt::StrongFocus);
    m_again.setSingleShot(true);
    m_again.setInterval(kAgain);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (std::exchange(m_changed, false)) {
            read();
        }
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, &RelationsTab::activate);
    connect(m_tree, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item, int at) {
        if (at == ObjectColumn) {
            activate(item);
        }
    });
    m_note->hide();
    arrange();
}

RelationsTab::~RelationsTab() = default;

void RelationsTab::setObject(const kube::ObjectRef &object)
{
    if (object.uid != m_object.uid || object.name != m_object.name || object.ns != m_object.ns
        || object.resource.id() != m_object.resource.id())
    {
        clear();
        say(tr("Reading relations…"));
    }
    m_object = object;
    m_hasMap = models::hasApplication(object.resource);
    arrange();
    if (m_subscriptions.empty()) {
        listen();
    }
    read();
}

bool RelationsTab::isMap() const { return m_stack->currentWidget() == m_map; }

void RelationsTab::showMap(bool map)
{
    m_wantsMap = map;
    lastChoice() = map;
    (map ? m_asMap : m_asList)->setChecked(true);
    arrange();
    if (!m_object.name.isEmpty()) {
        say(tr("Reading relations…"));
        read();
    }
}

/// Who comes here by a link goes on from what is shown.
void RelationsTab::passFocus()
{
    if (hasFocus() && isMap()) {
        m_map->focusBox();
    } else if (hasFocus() && m_shown) {
        m_tree->setFocus();
    }
}

void RelationsTab::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    passFocus();
}

void RelationsTab::arrange()
{
    const bool map = m_hasMap && m_wantsMap;
    m_bar->setVisible(m_hasMap);
    m_stack->setCurrentWidget(map ? static_cast<QWidget *>(m_map) : m_tree);
    m_said->setVisible(map);
    for (QToolButton *button : std::as_const(m_zoom)) {
        button->setVisible(map);
    }
}

void RelationsTab::clear()
{
    m_question.drop();
    m_mapQuestion.drop();
    m_again.stop();
    m_changed = false;
    m_subscriptions.clear();
    m_object = {};
    m_shown.reset();
    m_tree->clear();
    m_map->clear();
    m_said->clear();
    say({});
}

void RelationsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_object.name.isEmpty() && m_subscriptions.empty()) {
        listen();
        read();
    }
}

void RelationsTab::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_subscriptions.clear();
}

void RelationsTab::listen()
{
    if (m_object.ns.isEmpty() || !isVisible()) {
        return;
    }
    for (const char *name : kWatched) {
        const kube::Resource resource = m_cluster->findResource(name);
        if (resource.plural.isEmpty()) {
            continue;
        }
        const models::Scope scope{false, {QString::fromUtf8(m_object.ns)}};
        std::unique_ptr<models::Subscription> subscription = m_cluster->subscribe(resource, scope);
        connect(subscription.get(), &models::Subscription::batch, this,
                [this](const store::Batch &batch) {
                    if (batch.reset || (batch.upserted.isEmpty() && batch.removed.isEmpty())) {
                        return;
                    }
                    m_changed = true;
                    if (!m_again.isActive() && !isReading()) {
                        m_again.start();
                    }
                });
        m_subscriptions.push_back(std::move(subscription));
    }
}

void RelationsTab::read()
{
    m_changed = false;
    if (isMap()) {
        m_mapQuestion.ask(
            models::applicationOf(*m_cluster, m_object), this,
            [this](const base::Result<models::Application> &answer) { mapped(answer); });
        return;
    }
    m_question.ask(models::connectionsOf(*m_cluster, m_object), this,
                   [this](const base::Result<Connections> &answer) { answered(answer); });
}

void RelationsTab::answered(const base::Result<Connections> &answer)
{
    if (m_changed) {
        m_again.start();
    }
    if (!answer) {
        // What stands there stays: the header says that the object is gone.
        if (!m_shown) {
            say(base::errorSentence(answer.error()));
        }
        return;
    }
    if (m_shown != *answer) {
        m_shown = *answer;
        fill();
    }
    say(answer->unread.join(u'\n'));
    passFocus();
}

void RelationsTab::mapped(const base::Result<models::Application> &answer)
{
    if (m_changed) {
        m_again.start();
    }
    if (!answer) {
        if (m_map->map().nodes.isEmpty()) {
            say(base::errorSentence(answer.error()));
        }
        return;
    }
    const models::ApplicationMap map = models::layoutApplication(*answer, m_map->map());
    if (map != m_map->map()) {
        m_map->setMap(map, m_cluster->resources());
    }
    say(answer->unread.join(u'\n'));
    passFocus();
}

void RelationsTab::say(const QString &text)
{
    m_note->setText(safe(text));
    m_note->setVisible(!text.isEmpty());
}

void RelationsTab::fill()
{
    const QByteArray current = m_tree->currentItem() != nullptr
        ? m_tree->currentItem()->data(ObjectColumn, KeyRole).toByteArray()
        : QByteArray();
    QSet<QByteArray> folded;
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
        if ((*it)->childCount() > 0 && !(*it)->isExpanded()) {
            folded.insert((*it)->data(ObjectColumn, KeyRole).toByteArray());
        }
    }
    const int scrolled = m_tree->verticalScrollBar()->value();
    const QSignalBlocker quiet(m_tree);
    m_tree->setUpdatesEnabled(false);
    m_tree->clear();
    addSection(tr("Owners"), m_shown->owners);
    addSection(tr("Owns"), m_shown->owned);
    addSection(tr("Uses"), m_shown->uses);
    addSection(tr("Used by"), m_shown->usedBy);
    QTreeWidgetItem *select = nullptr;
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
        const QByteArray key = (*it)->data(ObjectColumn, KeyRole).toByteArray();
        (*it)->setExpanded(!folded.contains(key));
        if (select == nullptr
            && (key == current || (current.isEmpty() && (*it)->parent() != nullptr)))
        {
            select = *it;
        }
    }
    m_tree->setCurrentItem(select != nullptr ? select : m_tree->topLevelItem(0));
    m_tree->setUpdatesEnabled(true);
    m_tree->verticalScrollBar()->setValue(scrolled);
}

QTreeWidgetItem *RelationsTab::addSection(const QString &title,
                                          const QList<Connection> &connections)
{
    auto *section = new QTreeWidgetItem(m_tree);
    section->setText(ObjectColumn, title);
    section->setData(ObjectColumn, KeyRole, title.toUtf8());
    QFont font = m_tree->font();
    font.setBold(true);
    section->setFont(ObjectColumn, font);
    if (connections.isEmpty()) {
        //: beside "Owners" or "Used by": there are none
        section->setText(RelationColumn, tr("none"));
        section->setForeground(RelationColumn, faintText(palette()));
    }
    for (const Connection &each : connections) {
        addItem(section, each);
    }
    return section;
}

void RelationsTab::addItem(QTreeWidgetItem *parent, const Connection &connection)
{
    auto *item = new QTreeWidgetItem(parent);
    const ObjectLink &link = connection.to;
    const bool isElsewhere = !link.ns.isEmpty() && link.ns != m_object.ns;
    const QString name = safe(isElsewhere ? link.ns + '/' + link.name : link.name);
    const QString what = safe(link.kind) + u' ' + name;
    const QString relation = safe(connection.relation);
    const QString word = healthWord(connection.health);
    const QString state = connection.state.isEmpty() ? word : safe(connection.state);
    kube::Resource kind;
    kind.group = link.group;
    kind.kind = link.kind;
    for (const kube::Resource &each : m_cluster->resources()) {
        if (each.kind == link.kind && each.group == link.group) {
            kind = each;
        }
    }
    item->setIcon(ObjectColumn, resourceIcon(kind));
    item->setText(ObjectColumn, what);
    item->setToolTip(ObjectColumn, plainTip(tr("Open %1").arg(what)));
    item->setText(RelationColumn, relation);
    item->setToolTip(RelationColumn, plainTip(relation));
    if (connection.health != store::Health::None) {
        item->setIcon(StateColumn, healthIcon(connection.health));
    }
    item->setText(StateColumn, state);
    item->setToolTip(StateColumn, plainTip(state));
    const QByteArray above = parent->data(ObjectColumn, KeyRole).toByteArray();
    item->setData(ObjectColumn, KeyRole, QByteArray(above + '>' + keyOf(link)));
    if (connection.presence == Connection::Presence::Missing) {
        item->setForeground(ObjectColumn, faintText(palette()));
        item->setToolTip(ObjectColumn, plainTip(tr("%1 does not exist").arg(what)));
    } else {
        item->setForeground(ObjectColumn, palette().brush(QPalette::Link));
        item->setData(ObjectColumn, LinkRole, QVariant::fromValue(link));
    }
    item->setData(ObjectColumn, Qt::AccessibleTextRole,
                  joined({what, relation, word.isEmpty() ? state : word}));
    for (const Connection &below : connection.below) {
        addItem(item, below);
    }
}

void RelationsTab::activate(const QTreeWidgetItem *item)
{
    const QVariant link = item->data(ObjectColumn, LinkRole);
    if (link.isValid()) {
        Q_EMIT linkActivated(link.value<ObjectLink>());
    }
}

/// A name is a link: the hand says so, and the middle button opens it in a tab of its own.
bool RelationsTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_tree->currentItem() != nullptr) {
            activate(
                m_tree->currentItem()); // and nobody else: a table opens its row by the same key
            return true;
        }
    }
    if (watched == m_tree->viewport() && event->type() == QEvent::MouseButtonPress) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QPoint at = mouse->position().toPoint();
        const QTreeWidgetItem *item = m_tree->itemAt(at);
        if (mouse->button() == Qt::MiddleButton && item != nullptr
            && m_tree->columnAt(at.x()) == ObjectColumn)
        {
            activate(item); // in a tab of its own
            return true;
        }
    }
    if (watched == m_tree->viewport() && event->type() == QEvent::MouseMove) {
        const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
        const QTreeWidgetItem *item = m_tree->itemAt(at);
        const bool isLink = item != nullptr && m_tree->columnAt(at.x()) == ObjectColumn
            && item->data(ObjectColumn, LinkRole).isValid();
        m_tree->viewport()->setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace nantian::views

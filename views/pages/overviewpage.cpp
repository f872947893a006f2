// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/overviewpage.h"

#include "services/relations.h"
#include "views/pages/alertsview.h"
#include "views/pages/controlplaneview.h"
#include "views/pages/eventstab.h"
#include "views/pages/metricspanel.h"
#include "views/pages/overviewdata.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <vector>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kMostTroubles = 200; ///< rows of the list; the rest is counted
constexpr int kMostWarnings = 100;
constexpr int kRecentSeconds = 3600; ///< as long as the server keeps events by default

const QList<QByteArray> &workloadKinds()
{
    static const QList<QByteArray> kKinds{"deployments.apps", "statefulsets.apps",
                                          "daemonsets.apps"};
    return kKinds;
}

/// The kinds that have a tile.
QList<QByteArray> overviewKinds() { return QList<QByteArray>{"nodes", "pods"} + workloadKinds(); }

bool hasFailed(const store::StreamStatus &status)
{
    return status.state >= store::StreamStatus::State::Denied;
}

/// A flat button that begins where other text begins.
QToolButton *linkButton(const QIcon &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    if (icon.isNull()) {
        QPixmap nothing(kIconSize, kIconSize);
        nothing.fill(Qt::transparent);
        button->setIcon(nothing);
    } else {
        button->setIcon(icon);
    }
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

struct OverviewPage::Private
{
    explicit Private(OverviewPage *page) : q(page) { }

    void build();
    void listen();
    void listen(const kube::Resource &resource, const models::Scope &scope);
    [[nodiscard]] bool isNarrowed(const kube::Resource &resource, const models::Scope &scope,
                                  const store::StreamStatus &status);
    void hear(const kube::Resource &resource, const store::Batch &batch);
    void refresh();
    void fillTitle();
    void fillTiles();
    void fillTroubles();
    void fillWarnings();
    void fillVersions();
    void checkSettled();
    void addTile(const OverviewData::Kind &kind);
    void open(const QByteArray &id, const QString &filter)
    {
        const kube::Resource resource = cluster->findResource(id);
        if (!resource.plural.isEmpty()) {
            Q_EMIT q->openRequested(resource, filter);
        }
    }

    OverviewPage *q;
    models::Cluster *cluster = nullptr;
    models::Prometheus *prometheus = nullptr;
    OverviewData data;
    QHash<QByteArray, OverviewData::Kind> shownKinds;
    QHash<QByteArray, store::RowPtr> warnings;
    store::Columns eventColumns;
    bool eventsHeard = false;
    bool settled = false;
    MetricsPanel *metrics = nullptr;
    AlertsView *alerts = nullptr;
    ControlPlaneView *controlPlane = nullptr;
    std::map<QByteArray, std::unique_ptr<models::Subscription>> subscriptions; ///< by kind
    QHash<QByteArray, QString> narrowed; ///< kinds that are seen in one namespace only
    QTimer timer;                        ///< several batches, one look
    QLabel *title = nullptr;
    QLabel *identity = nullptr;
    QLabel *problems = nullptr;
    QWidget *tiles = nullptr;
    QLabel *troublesTitle = nullptr;
    QTreeWidget *troubles = nullptr;
    QLabel *warningsTitle = nullptr;
    EventListModel *events = nullptr;
    QTableView *eventsTable = nullptr;
};

OverviewPage::OverviewPage(models::Cluster *cluster, models::Prometheus *prometheus,
                           QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    d->cluster = cluster;
    d->prometheus = prometheus;
    d->build();
    d->timer.setSingleShot(true);
    d->timer.setInterval(200);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->refresh(); });
    connect(cluster, &models::Cluster::stateChanged, this, [this] { d->fillTitle(); });
    connect(cluster, &models::Cluster::resourcesChanged, this, [this] {
        if (d->subscriptions.empty() && isVisible()) {
            d->listen();
        }
        d->fillTitle();
    });
    d->fillTitle();
}

OverviewPage::~OverviewPage() = default;

void OverviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (d->subscriptions.empty()) {
        d->listen();
    }
}

void OverviewPage::Private::build()
{
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(kMargin + kUnit, kMargin + kUnit, kMargin + kUnit, kMargin);
    column->setSpacing(kMargin);

    title = new QLabel(content);
    title->setTextFormat(Qt::PlainText);
    title->setFont(headingFont(q->font(), 2));
    identity = textLabel({}, content);
    problems = textLabel({}, content);
    problems->hide();
    tiles = new QWidget(content);
    new FlowLayout(tiles, kMargin);
    auto *head = new QVBoxLayout;
    head->setSpacing(kUnit / 2);
    head->addWidget(title);
    head->addWidget(identity);
    head->addWidget(problems);
    column->addLayout(head);
    column->addWidget(tiles);

    troublesTitle = headingLabel({}, content);
    troubles = plainList(OverviewPage::tr("Workloads that are not ready"),
                         {u"KIND"_s, u"NAMESPACE"_s, u"NAME"_s, u"READY"_s, u"AGE"_s, u"REASON"_s},
                         content);
    troubles->setTextElideMode(Qt::ElideMiddle);
    const int character = q->fontMetrics().averageCharWidth();
    const QList<int> widths{20, 20, 36, 10, 9};
    for (int i = 0; i < widths.size(); ++i) {
        troubles->header()->resizeSection(i, widths.at(i) * character);
    }
    column->addWidget(troublesTitle);
    column->addWidget(troubles);

    alerts = new AlertsView(prometheus, [this] { return cluster->clockSkew(); }, content);
    column->addWidget(alerts);
    QObject::connect(alerts, &AlertsView::answered, q, [this] { checkSettled(); });
    QObject::connect(alerts, &AlertsView::linkActivated, q, [this](const models::ObjectLink &link) {
        for (const kube::Resource &resource : cluster->resources()) {
            if (resource.group == link.group && resource.kind == link.kind) {
                open(resource.id(), QString::fromUtf8(link.name));
                return;
            }
        }
    });
    controlPlane = new ControlPlaneView(cluster, content);
    column->addWidget(controlPlane);
    QObject::connect(controlPlane, &ControlPlaneView::answered, q, [this] { checkSettled(); });

    if (prometheus) {
        metrics = new MetricsPanel(content);
        metrics->layout()->setContentsMargins(0, 0, 0, 0);
        metrics->setPrometheus(prometheus);
        metrics->setTarget({});
        column->addWidget(metrics);
        QObject::connect(metrics, &MetricsPanel::endpointChosen, q,
                         &OverviewPage::prometheusEndpointChosen);
        QObject::connect(metrics, &MetricsPanel::answered, q, [this] { checkSettled(); });
    }

    warningsTitle = headingLabel({}, content);
    events = new EventListModel(q);
    eventsTable = eventTable(events, content);
    eventsTable->setAccessibleName(OverviewPage::tr("Recent warnings"));
    column->addWidget(warningsTitle);
    column->addWidget(eventsTable);
    column->addStretch();

    auto *scroll = new QScrollArea(q);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *all = new QVBoxLayout(q);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    fillTroubles();
    fillWarnings();

    const auto openItem = [this](QTreeWidgetItem *item) {
        open(item->data(0, Qt::UserRole).toByteArray(), item->data(0, Qt::UserRole + 1).toString());
    };
    QObject::connect(troubles, &QTreeWidget::itemActivated, q, openItem);
    QObject::connect(troubles, &QTreeWidget::itemClicked, q, openItem);
    QObject::connect(eventsTable, &QTableView::activated, q, [this](const QModelIndex &index) {
        const QString object =
            index.siblingAtColumn(EventListModel::ObjectColumn).data().toString();
        open("events"_ba, object.section(u'/', -1));
    });
}

void OverviewPage::Private::listen()
{
    const QList<QByteArray> wanted = overviewKinds() + QList<QByteArray>{"events"};
    for (const QByteArray &id : wanted) {
        const kube::Resource resource = cluster->findResource(id);
        if (resource.plural.isEmpty()) {
            continue;
        }
        listen(resource, {});
    }
}

void OverviewPage::Private::listen(const kube::Resource &resource, const models::Scope &scope)
{
    std::unique_ptr<models::Subscription> &subscription = subscriptions[resource.id()];
    subscription = cluster->subscribe(resource, scope);
    QObject::connect(subscription.get(), &models::Subscription::batch, q,
                     [this, resource, scope](const store::Batch &batch) {
                         if (isNarrowed(resource, scope, batch.status)) {
                             return;
                         }
                         hear(resource, batch);
                         if (!timer.isActive()) {
                             timer.start();
                         }
                     });
}

/// Who may not look at all namespaces is shown the one of the context.
bool OverviewPage::Private::isNarrowed(const kube::Resource &resource, const models::Scope &scope,
                                       const store::StreamStatus &status)
{
    const QString own = cluster->context().ns;
    if (status.state != store::StreamStatus::State::Denied || !scope.all || !resource.namespaced
        || own.isEmpty())
    {
        return false;
    }
    narrowed.insert(resource.id(), own);
    // Not while the subscription that goes tells of it.
    QMetaObject::invokeMethod(
        q, [this, resource, own] { listen(resource, {false, {own}}); }, Qt::QueuedConnection);
    return true;
}

void OverviewPage::Private::hear(const kube::Resource &resource, const store::Batch &batch)
{
    if (resource.plural != "events") {
        data.apply(resource, batch);
        return;
    }
    eventsHeard = eventsHeard || batch.complete || hasFailed(batch.status);
    if (batch.reset) {
        warnings.clear();
        eventColumns = batch.columns;
    }
    for (const QByteArray &uid : batch.removed) {
        warnings.remove(uid);
    }
    for (const store::RowPtr &row : batch.upserted) {
        if (row->health() == store::Health::Warning) {
            warnings.insert(
                QByteArray(row->uid().data(), static_cast<qsizetype>(row->uid().size())), row);
        }
    }
}

void OverviewPage::Private::refresh()
{
    fillTiles();
    fillTroubles();
    fillWarnings();
    fillVersions();
    checkSettled();
}

void OverviewPage::Private::fillVersions()
{
    controlPlane->setKubelets(data.counted("nodes", "version"));
}

void OverviewPage::Private::checkSettled()
{
    if (settled || timer.isActive() || subscriptions.empty() || !eventsHeard
        || (metrics && !metrics->hasAnswered()) || !controlPlane->hasAnswered()
        || (prometheus && !alerts->hasAnswered()))
    {
        return;
    }
    for (const QByteArray &id : overviewKinds()) {
        if (cluster->findResource(id).plural.isEmpty()) {
            continue;
        }
        const OverviewData::Kind kind = data.kind(id);
        if (!kind.complete && !hasFailed(kind.status)) {
            return;
        }
    }
    settled = true;
    Q_EMIT q->settled();
}

void OverviewPage::Private::fillTitle()
{
    title->setText(safe(cluster->context().name));
    const models::ClusterInfo &info = cluster->info();
    QStringList parts;
    switch (cluster->state()) {
    case models::Cluster::State::Connecting:
        parts.append(OverviewPage::tr("Connecting…"));
        break;
    case models::Cluster::State::Failed:
        parts.append(base::errorSentence(cluster->error()));
        break;
    case models::Cluster::State::Removed:
        parts.append(OverviewPage::tr("No longer in the kubeconfig"));
        break;
    case models::Cluster::State::Connected:
        break;
    }
    if (!info.version.isEmpty()) {
        parts.append(OverviewPage::tr("Kubernetes %1").arg(safe(info.version)));
    }
    if (!info.userName.isEmpty()) {
        parts.append(OverviewPage::tr("as %1").arg(safe(info.userName)));
    }
    if (cluster->context().identity) {
        parts.append(safe(cluster->context().identity->server));
        if (cluster->context().identity->insecure) {
            parts.append(OverviewPage::tr("the server's certificate is not checked"));
        }
    }
    identity->setText(parts.join(u" · "_s));
    QStringList lines;
    for (const QString &problem : info.problems) {
        lines.append(safe(problem));
    }
    problems->setText(lines.join(u'\n'));
    problems->setVisible(!lines.isEmpty());
}

void OverviewPage::Private::addTile(const OverviewData::Kind &kind)
{
    const QByteArray id = kind.resource.id();
    auto *tile = new QWidget(tiles);
    tile->setMinimumWidth(q->fontMetrics().averageCharWidth() * 26);
    auto *column = new QVBoxLayout(tile);
    column->setContentsMargins(0, 0, kMargin, 0);
    column->setSpacing(kUnit / 2);
    // The five kinds here take a plain s, and in Chinese none.
    const QString plural = QLocale().language() == QLocale::Chinese ? QString() : u"s"_s;
    QToolButton *name =
        linkButton(resourceIcon(kind.resource), safe(kind.resource.kind) + plural, tile);
    name->setCursor(Qt::PointingHandCursor);
    name->setToolTip(OverviewPage::tr("Open the table of %1").arg(kindWord(kind.resource)));
    QObject::connect(name, &QToolButton::clicked, q, [this, id] { open(id, {}); });
    auto *first = new QHBoxLayout;
    first->addWidget(name);
    if (const auto ns = narrowed.constFind(id); ns != narrowed.cend()) {
        //: %1 a namespace; beside the name of a kind
        first->addWidget(faintLabel(OverviewPage::tr("only in %1").arg(safe(*ns)), tile));
    }
    first->addStretch();
    column->addLayout(first);
    auto *number = new QLabel(tile);
    number->setFont(tabularFont(headingFont(q->font(), 2)));
    number->setContentsMargins(kUnit, 0, 0, 0);
    const QLocale locale;
    if (kind.status.state >= store::StreamStatus::State::Denied && kind.total == 0) {
        number->setText(u"–"_s);
        column->addWidget(number);
        QLabel *why = textLabel(base::errorSentence(kind.status.error), tile);
        why->setMaximumWidth(q->fontMetrics().averageCharWidth() * 40);
        column->addWidget(why);
        tiles->layout()->addWidget(tile);
        return;
    }
    number->setText(kind.healthy == kind.total
                        ? locale.toString(kind.total)
                        : OverviewPage::tr("%1 of %2")
                              .arg(locale.toString(kind.healthy), locale.toString(kind.total)));
    number->setAccessibleName(OverviewPage::tr("%1 of %2 %3 are well")
                                  .arg(kind.healthy)
                                  .arg(kind.total)
                                  .arg(kindWord(kind.resource)));
    column->addWidget(number);

    QList<std::pair<QString, OverviewData::Tally>> states;
    for (auto at = kind.states.cbegin(); at != kind.states.cend(); ++at) {
        states.append({at.key(), at.value()});
    }
    std::sort(states.begin(), states.end(), [](const auto &a, const auto &b) {
        return a.second.count != b.second.count ? a.second.count > b.second.count
                                                : a.first < b.first;
    });
    for (const auto &[state, tally] : std::as_const(states)) {
        const QString word = state.isEmpty() ? healthWord(tally.health) : safe(state);
        if (word.isEmpty()) {
            continue;
        }
        QToolButton *line = linkButton(healthIcon(tally.health),
                                       u"%1  %2"_s.arg(locale.toString(tally.count), word), tile);
        line->setCursor(Qt::PointingHandCursor);
        const QString filter = state.isEmpty() ? QString() : u"status:=\"%1\""_s.arg(state);
        QObject::connect(line, &QToolButton::clicked, q, [this, id, filter] { open(id, filter); });
        auto *row = new QHBoxLayout;
        row->addWidget(line);
        row->addStretch();
        column->addLayout(row);
    }
    column->addStretch();
    tiles->layout()->addWidget(tile);
}

void OverviewPage::Private::fillTiles()
{
    const QList<QByteArray> ids = overviewKinds();
    QHash<QByteArray, OverviewData::Kind> kinds;
    for (const QByteArray &id : ids) {
        kinds.insert(id, data.kind(id));
    }
    if (kinds == shownKinds) {
        return;
    }
    shownKinds = kinds;
    // The tile that has the focus keeps it by its place.
    clearLayout(tiles->layout());
    for (const QByteArray &id : ids) {
        if (!kinds.value(id).resource.plural.isEmpty()) {
            addTile(kinds.value(id));
        }
    }
}

void OverviewPage::Private::fillTroubles()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch() + cluster->clockSkew();
    QList<QTreeWidgetItem *> items;
    int count = 0;
    bool complete = true;
    for (const QByteArray &id : workloadKinds()) {
        const OverviewData::Kind kind = data.kind(id);
        complete =
            complete && (kind.complete || kind.resource.plural.isEmpty() || hasFailed(kind.status));
        const QList<store::RowPtr> rows = data.troubled(id);
        for (const store::RowPtr &row : rows) {
            if (++count > kMostTroubles) {
                continue;
            }
            store::Cell ready = data.cell(id, *row, "ready");
            const QString name =
                QString::fromUtf8(row->name().data(), static_cast<qsizetype>(row->name().size()));
            auto *item = new QTreeWidgetItem(
                {safe(kind.resource.kind), safe(row->ns()), safe(name), safe(ready.display(now)),
                 ageText(row->created(), cluster->clockSkew()), safe(row->healthReason())});
            item->setIcon(0, healthIcon(row->health()));
            item->setToolTip(0, healthWord(row->health()));
            item->setData(0, Qt::UserRole, id);
            item->setData(0, Qt::UserRole + 1, name);
            items.append(item);
        }
    }
    const int at = troubles->indexOfTopLevelItem(troubles->currentItem());
    troubles->clear();
    troubles->addTopLevelItems(items);
    if (at >= 0 && at < items.size()) {
        troubles->setCurrentItem(items.at(at));
    }
    troublesTitle->setText(!complete ? OverviewPage::tr("Workloads: reading…")
                               : count == 0
                               ? OverviewPage::tr("All workloads are ready")
                               : OverviewPage::tr("%n workload(s) not ready", nullptr, count));
    troubles->setVisible(count > 0);
    const int rows = qMin(count, 8);
    const bool scrolls = troubles->header()->length() > troubles->width();
    troubles->setFixedHeight(troubles->header()->sizeHint().height()
                             + (scrolls ? troubles->horizontalScrollBar()->sizeHint().height() : 0)
                             + rows * qMax(kRowHeight, q->fontMetrics().height() + kGap) + kUnit);
}

void OverviewPage::Private::fillWarnings()
{
    const qsizetype seenColumn = eventColumns
        ? std::ranges::find(*eventColumns, "last-seen", &store::Column::id) - eventColumns->cbegin()
        : 0;
    const bool hasSeen = eventColumns && seenColumn < eventColumns->size();
    const qint64 since = QDateTime::currentSecsSinceEpoch() + cluster->clockSkew() - kRecentSeconds;
    std::vector<std::pair<qint64, store::RowPtr>> seen;
    seen.reserve(static_cast<std::size_t>(warnings.size()));
    for (const store::RowPtr &row : std::as_const(warnings)) {
        seen.emplace_back(hasSeen ? row->cell(static_cast<std::size_t>(seenColumn)).number()
                                  : row->created(),
                          row);
    }
    const auto recent = static_cast<int>(
        std::ranges::count_if(seen, [since](const auto &each) { return each.first >= since; }));
    const auto most = std::min<std::ptrdiff_t>(std::ssize(seen), kMostWarnings);
    std::ranges::partial_sort(seen, seen.begin() + most, std::ranges::greater(),
                              [](const auto &each) { return each.first; });
    QList<store::RowPtr> rows;
    for (const auto &[when, row] : std::span(seen).first(static_cast<std::size_t>(most))) {
        rows.append(row);
    }
    events->setRows(rows, eventColumns, cluster->clockSkew());
    events->tick();
    warningsTitle->setText(
        !eventsHeard         ? OverviewPage::tr("Warnings: reading…")
            : rows.isEmpty() ? OverviewPage::tr("No warnings")
                             : OverviewPage::tr("%n warning(s) in the last hour", nullptr, recent));
    eventsTable->setVisible(!rows.isEmpty());
    const int shown = qBound(1, static_cast<int>(rows.size()), 10);
    eventsTable->setFixedHeight(eventsTable->horizontalHeader()->sizeHint().height()
                                + shown * eventsTable->verticalHeader()->defaultSectionSize()
                                + kUnit);
}

} // namespace nantian::views

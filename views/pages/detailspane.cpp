// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/detailspane.h"

#include "services/pages/reveal.h"
#include "views/main/actionrunner.h"
#include "views/main/services.h"
#include "views/pages/containerstab.h"
#include "views/pages/eventstab.h"
#include "views/pages/logpanel.h"
#include "views/pages/metricspanel.h"
#include "views/pages/objectheader.h"
#include "views/pages/relationstab.h"
#include "views/pages/revisionstab.h"
#include "views/pages/rollouttab.h"
#include "views/pages/summarytab.h"
#include "views/pages/yamltab.h"
#include "views/theme/theme.h"

#include <QDateTime>
#include <QScopeGuard>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;
using nantian::kinds::Capability;

namespace nantian::views {

namespace {

constexpr int kReadIntervalMs = 1000;
constexpr int kFollowMs = 700;
constexpr int kHoldMs = 150; ///< a reader takes a blank page of less than this for a flicker

constexpr std::array kTabs{
    DetailsPane::Tab::Summary,   DetailsPane::Tab::Containers, DetailsPane::Tab::Events,
    DetailsPane::Tab::Logs,      DetailsPane::Tab::Metrics,    DetailsPane::Tab::Rollout,
    DetailsPane::Tab::Revisions, DetailsPane::Tab::Yaml,       DetailsPane::Tab::Relations};

bool sameObject(const kube::ObjectRef &a, const kube::ObjectRef &b)
{
    return a.uid == b.uid && a.name == b.name && a.ns == b.ns && a.resource.id() == b.resource.id();
}

} // namespace

DetailsPane::DetailsPane(models::Cluster *cluster, QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_header(new ObjectHeader(cluster, this))
    , m_tabs(new QTabWidget(this))
    , m_summary(new SummaryTab(this))
    , m_containers(new ContainersTab(this))
    , m_events(new EventsTab(cluster, this))
    , m_logsHost(new QWidget(this))
    , m_metricsHost(new QScrollArea(this))
    , m_metrics(new MetricsPanel(m_metricsHost))
    , m_rollout(new RolloutTab(cluster, this))
    , m_revisions(new RevisionsTab(cluster, this))
    , m_yaml(new YamlTab(cluster, this))
    , m_relations(new RelationsTab(cluster, this))
{
    auto *host = new QVBoxLayout(m_logsHost);
    host->setContentsMargins(0, 0, 0, 0);
    // Charts keep their height in a low pane: it scrolls.
    m_metricsHost->setWidgetResizable(true);
    m_metricsHost->setFrameShape(QFrame::NoFrame);
    m_metricsHost->setWidget(m_metrics);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Details"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_tabs, 1);
    for (QWidget *page : {static_cast<QWidget *>(m_containers), static_cast<QWidget *>(m_events),
                          m_logsHost, static_cast<QWidget *>(m_metricsHost),
                          static_cast<QWidget *>(m_rollout), static_cast<QWidget *>(m_revisions),
                          static_cast<QWidget *>(m_yaml), static_cast<QWidget *>(m_relations)})
    {
        page->hide();
    }
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(kReadIntervalMs);
    connect(&m_readTimer, &QTimer::timeout, this, &DetailsPane::readNow);
    m_followTimer.setSingleShot(true);
    m_followTimer.setInterval(kFollowMs);
    connect(&m_followTimer, &QTimer::timeout, this, &DetailsPane::follow);
    m_driftTimer.setSingleShot(true);
    connect(&m_driftTimer, &QTimer::timeout, this, [this] {
        // Numbers that are collected go on behind other tabs.
        if (isVisible() && (m_tabs->currentWidget() == m_summary || !m_measures.isEmpty())) {
            read();
        } else {
            m_driftTimer.start();
        }
    });
    m_holdTimer.setSingleShot(true);
    m_holdTimer.setInterval(kHoldMs);
    connect(&m_holdTimer, &QTimer::timeout, m_tabs, [this] { m_tabs->setUpdatesEnabled(true); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailsPane::onCurrentChanged);
    connect(m_summary, &SummaryTab::linkActivated, this, &DetailsPane::followLink);
    connect(m_summary, &SummaryTab::revealRequested, this, &DetailsPane::reveal);
    connect(m_containers, &ContainersTab::logsRequested, this, [this](const QByteArray &name) {
        openLogs(name);
        setTab(Tab::Logs);
    });
    connect(m_rollout, &RolloutTab::revisionsRequested, this, [this] { setTab(Tab::Revisions); });
    connect(m_rollout, &RolloutTab::ended, this, &DetailsPane::rolloutEnded);
    connect(m_relations, &RelationsTab::linkActivated, this, &DetailsPane::followLink);
    connect(m_relations, &RelationsTab::kindActivated, this, &DetailsPane::followKind);
    connect(m_yaml, &YamlTab::editRequested, this, &DetailsPane::editRequested);
    connect(m_metrics, &MetricsPanel::endpointChosen, this, &DetailsPane::prometheusEndpointChosen);
    arrangeTabs();
}

DetailsPane::~DetailsPane() = default;

void DetailsPane::setActionRunner(ActionRunner *runner)
{
    m_runner = runner;
    m_header->setRunner(runner);
    m_rollout->setRunner(runner);
    m_revisions->setRunner(runner);
    m_yaml->setRunner(runner);
    connect(runner, &ActionRunner::accessChanged, this, &DetailsPane::offerLogs);
}

void DetailsPane::offerLogs()
{
    if (!m_runner || !offers(Tab::Logs)) {
        return;
    }
    const QString reason = m_runner->accessTo(u"logs"_s, m_object).reason;
    const int index = m_tabs->indexOf(m_logsHost);
    m_tabs->setTabEnabled(index, reason.isEmpty());
    m_tabs->setTabToolTip(index, reason.isEmpty() ? QString() : plainTip(reason));
    m_containers->setLogsDenied(reason);
}

void DetailsPane::setPrometheus(models::Prometheus *prometheus)
{
    if (m_prometheus) {
        m_prometheus->disconnect(this);
    }
    m_prometheus = prometheus;
    if (prometheus) {
        connect(prometheus, &models::Prometheus::latestChanged, this, [this] {
            if (!m_object.name.isEmpty() && isVisible()) {
                read();
            }
        });
    }
    m_metrics->setPrometheus(prometheus);
    arrangeTabs();
}

void DetailsPane::setPodUsage(models::UsageCells *usage) { m_containers->setUsage(usage); }

void DetailsPane::show(const kube::ObjectRef &object, const store::RowPtr &row)
{
    const bool other = !sameObject(object, m_object);
    const QByteArray version = row ? toBytes(row->resourceVersion()) : QByteArray();
    const bool changed = other || version.isEmpty() || version != m_version;
    if (other) {
        // The page before stays painted until this one's answer, or a moment at most.
        m_tabs->setUpdatesEnabled(!isVisible());
        m_holdTimer.start();
        clear();
    }
    m_object = object;
    m_row = row;
    m_version = version;
    m_header->setObject(object, row);
    if (other) {
        arrangeTabs();
        offerLogs();
        fillCurrent();
        readNow();
        m_followTimer.start();
    } else if (changed) {
        read();
    }
}

void DetailsPane::clear()
{
    ++m_generation;
    m_reading = false;
    m_again = false;
    m_readTimer.stop();
    m_followTimer.stop();
    m_driftTimer.stop();
    m_subscription.reset();
    m_version.clear();
    m_object = {};
    m_row.reset();
    m_details.reset();
    m_measures.clear();
    m_filled.clear();
    m_header->clear();
    m_summary->clear();
    m_containers->clear();
    m_events->clear();
    delete m_logs;
    m_metrics->clear();
    m_rollout->clear();
    m_revisions->clear();
    m_yaml->clear();
    m_relations->clear();
}

bool DetailsPane::offers(Tab tab) const
{
    const kinds::Capabilities can =
        m_object.name.isEmpty() ? kinds::Capabilities() : kinds::capabilitiesOf(m_object.resource);
    switch (tab) {
    case Tab::Containers:
        return can.testFlag(Capability::Containers);
    case Tab::Logs:
        return can.testFlag(Capability::Logs);
    case Tab::Metrics:
        return m_prometheus && can.testFlag(Capability::Metrics);
    case Tab::Rollout:
    case Tab::Revisions:
        return can.testFlag(Capability::Rollback);
    case Tab::Events:
        return m_object.resource.id() != "events";
    case Tab::Summary:
    case Tab::Yaml:
    case Tab::Relations:
        break;
    }
    return true;
}

QWidget *DetailsPane::pageOf(Tab tab) const
{
    switch (tab) {
    case Tab::Summary:
        return m_summary;
    case Tab::Containers:
        return m_containers;
    case Tab::Events:
        return m_events;
    case Tab::Logs:
        return m_logsHost;
    case Tab::Metrics:
        return m_metricsHost;
    case Tab::Rollout:
        return m_rollout;
    case Tab::Revisions:
        return m_revisions;
    case Tab::Yaml:
        return m_yaml;
    case Tab::Relations:
        return m_relations;
    }
    return m_summary;
}

void DetailsPane::arrangeTabs()
{
    const auto title = [](Tab tab) {
        switch (tab) {
        case Tab::Summary:
            return tr("Summary");
        case Tab::Containers:
            return tr("Containers");
        case Tab::Events:
            return tr("Events");
        case Tab::Logs:
            return tr("Logs");
        case Tab::Metrics:
            return tr("Metrics");
        case Tab::Rollout:
            return tr("Rollout");
        case Tab::Revisions:
            return tr("Revisions");
        case Tab::Yaml:
            return tr("YAML");
        case Tab::Relations:
            return tr("Relations");
        }
        return QString();
    };
    m_arranging = true;
    int at = 0;
    for (const Tab tab : kTabs) {
        QWidget *page = pageOf(tab);
        const int index = m_tabs->indexOf(page);
        if (!offers(tab)) {
            if (index >= 0) {
                m_tabs->removeTab(index);
                page->hide();
            }
            continue;
        }
        if (index < 0) {
            m_tabs->insertTab(at, page, title(tab));
        }
        ++at;
    }
    m_tabs->setCurrentWidget(pageOf(offers(m_wanted) ? m_wanted : Tab::Summary));
    m_arranging = false;
}

void DetailsPane::setTab(Tab tab)
{
    m_wanted = tab;
    if (offers(tab)) {
        m_tabs->setCurrentWidget(pageOf(tab));
    }
}

bool DetailsPane::showRollout()
{
    const QWidget *focus = window()->focusWidget();
    const QWidget *front = m_tabs->currentWidget();
    if (!isVisible() || !offers(Tab::Rollout) || front == m_logsHost || front == m_yaml
        || (front != m_rollout && focus != this && !isAncestorOf(focus)))
    {
        return false;
    }
    setTab(Tab::Rollout);
    return true;
}

void DetailsPane::onCurrentChanged(int index)
{
    if (m_arranging || index < 0) {
        return;
    }
    for (const Tab tab : kTabs) {
        if (m_tabs->widget(index) == pageOf(tab)) {
            m_wanted = tab;
        }
    }
    fillCurrent();
    Q_EMIT tabChanged(m_wanted);
}

void DetailsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_object.name.isEmpty()) {
        m_followTimer.start();
    }
}

void DetailsPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_followTimer.stop();
    m_subscription.reset();
}

void DetailsPane::follow()
{
    if (m_object.name.isEmpty() || !isVisible()) {
        return;
    }
    m_subscription = m_cluster->subscribe(m_object.resource, models::Scope::of(m_object));
    connect(m_subscription.get(), &models::Subscription::batch, this,
            [this](const store::Batch &batch) {
                for (const store::RowPtr &row : batch.upserted) {
                    const QByteArray version = toBytes(row->resourceVersion());
                    if (toBytes(row->uid()) == m_object.uid && version != m_version) {
                        m_version = version;
                        read();
                    }
                }
            });
}

void DetailsPane::read()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    if (!m_readTimer.isActive()) {
        m_readTimer.start();
    }
}

void DetailsPane::readNow()
{
    m_reading = true;
    const quint64 generation = m_generation;
    std::optional<base::Answer<models::ObjectDetails>> early;
    if (!m_details) {
        early.emplace();
        base::Call<models::ObjectDetails>{early->future()}.then(
            this, [this, generation](const base::Result<models::ObjectDetails> &itself) {
                if (generation == m_generation && !m_details && itself) {
                    answered(itself);
                }
            });
    }
    m_cluster->page(m_object, m_prometheus, early)
        .then(this, [this, generation](const base::Result<models::ObjectDetails> &answer) {
            if (generation == m_generation) {
                m_reading = false;
                answered(answer);
                if (std::exchange(m_again, false)) {
                    read();
                }
            }
        });
}

void DetailsPane::answered(const base::Result<models::ObjectDetails> &answer)
{
    const auto paint = qScopeGuard([this] { m_tabs->setUpdatesEnabled(true); });
    if (!answer) {
        const bool gone = answer.error().code == base::Error::Code::NotFound;
        m_header->setProblem(gone ? tr("%1 is gone. What is shown here is its last known state.")
                                        .arg(safe(m_object.name))
                                  : base::errorSentence(answer.error()));
        return;
    }
    if (answer->drifts) {
        m_driftTimer.start(answer->driftSeconds * 1000);
    }
    if (!answer->measures.isEmpty()) {
        m_measures.add(QDateTime::currentMSecsSinceEpoch(), answer->measures);
        m_metrics->setCollected(m_measures.charts(), m_measures.since());
    }
    m_details = *answer;
    m_filled.clear();
    m_header->setDetails(*m_details, m_row);
    fillCurrent();
}

void DetailsPane::fillCurrent()
{
    const QWidget *page = m_tabs->currentWidget();
    if (m_object.name.isEmpty() || !page) {
        return;
    }
    Tab tab = Tab::Summary;
    for (const Tab each : kTabs) {
        if (pageOf(each) == page) {
            tab = each;
        }
    }
    if (m_filled.contains(tab)) {
        return;
    }
    const qint64 skew = m_cluster->clockSkew();
    switch (tab) {
    case Tab::Summary:
        if (m_details) {
            m_summary->setDetails(*m_details, skew);
        }
        break;
    case Tab::Containers:
        if (m_details) {
            m_containers->setDetails(*m_details, skew);
        }
        break;
    case Tab::Events:
        m_events->setObject(m_object);
        break;
    case Tab::Logs:
        if (!m_logs && m_tabs->isTabEnabled(m_tabs->indexOf(m_logsHost))) {
            openLogs({});
        }
        break;
    case Tab::Metrics:
        m_metrics->setTarget(m_object);
        break;
    case Tab::Rollout:
        m_rollout->setObject(m_object);
        break;
    case Tab::Revisions:
        m_revisions->setObject(m_object);
        break;
    case Tab::Yaml:
        m_yaml->setObject(m_object);
        break;
    case Tab::Relations:
        m_relations->setObject(m_object);
        if (hasFocus()) {
            m_relations->setFocus(); // from link to link by Enter
        }
        break;
    }
    if (m_details) {
        m_filled.insert(tab);
    }
}

void DetailsPane::openLogs(const QByteArray &container)
{
    delete m_logs;
    models::LogFeed::Options options;
    options.target = m_object;
    options.container = container;
    m_logs = new LogPanel(m_cluster, options, m_logsHost);
    m_logsHost->layout()->addWidget(m_logs);
    if (m_details) {
        QStringList names;
        for (const models::ContainerDetails &each : std::as_const(m_details->containers)) {
            names.append(each.name);
        }
        m_logs->setContainers(names);
    }
}

void DetailsPane::reveal(const models::HiddenValue &hidden)
{
    const quint64 generation = m_generation;
    models::fetchRevealed(m_cluster, hidden)
        .then(this, [this, generation, hidden](const base::Result<models::RevealedValue> &answer) {
            if (generation == m_generation) {
                m_summary->showRevealed(hidden, answer);
            }
        });
}

kube::Resource DetailsPane::resourceOf(const models::ObjectLink &link)
{
    for (const kube::Resource &resource : m_cluster->resources()) {
        if (resource.kind == link.kind && resource.group == link.group) {
            return resource;
        }
    }
    m_header->setProblem(tr("The server does not list %1.").arg(safe(link.kind)));
    return {};
}

void DetailsPane::followLink(const models::ObjectLink &link)
{
    const kube::Resource resource = resourceOf(link);
    if (!resource.plural.isEmpty()) {
        Q_EMIT openObject(
            {resource, resource.namespaced ? link.ns : QByteArray(), link.name, link.uid});
    }
}

void DetailsPane::followKind(const models::ObjectLink &kind)
{
    const kube::Resource resource = resourceOf(kind);
    if (!resource.plural.isEmpty()) {
        Q_EMIT openKind(resource);
    }
}

} // namespace nantian::views

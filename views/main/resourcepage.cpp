// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/resourcepage.h"

#include "base/text.h"
#include "services/podsumcells.h"
#include "views/main/actionrunner.h"
#include "views/main/settings.h"
#include "views/main/streamtext.h"
#include "views/main/tableexporter.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/triagestrip.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {
constexpr int kFollowMs = 120;
constexpr int kUnsubscribeMs = 60'000; ///< architecture.md: kinds are kept 60 s after a view left
constexpr int kSaveLayoutMs = 500;
constexpr qint64 kMinuteMs = 60'000;
} // namespace

ResourcePage::ResourcePage(const Services &services, const kube::Resource &resource,
                           QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_resource(resource)
    , m_model(std::make_unique<models::ResourceTableModel>(resource.namespaced))
    , m_triage(new TriageStrip(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new ResourceTable(m_model.get(), services.keys, this))
    , m_empty(new EmptyState(this))
    , m_splitter(new QSplitter(this))
    , m_actions(new ObjectActions(services, this))
    , m_exporter(new TableExporter(services.cluster, this))
{
    const QString kind = QString::fromUtf8(resource.kind);
    setAccessibleName(kind);
    m_table->setAccessibleName(tr("Table of %1").arg(kindWord(resource)));
    setFocusProxy(m_table);

    auto *tableSide = new QWidget(this);
    auto *column = new QVBoxLayout(tableSide);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_triage);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_splitter->addWidget(tableSide);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setDetailsOnRight(services.settings->detailsOnRight());

    setExtraCells();
    m_model->setClockSkew(services.cluster->clockSkew());

    connect(m_model.get(), &models::ResourceTableModel::columnsChanged, this,
            &ResourcePage::onColumns);
    connect(m_model.get(), &models::ResourceTableModel::countsChanged, this, [this] {
        updateEmptyState();
        Q_EMIT statusChanged();
    });
    connect(m_model.get(), &models::ResourceTableModel::statusChanged, this, [this] {
        using S = store::StreamStatus::State;
        const S state = m_model->status().state;
        m_table->setStale(m_model->totalCount() > 0 && state >= S::Reconnecting);
        if (m_live && state >= S::Reconnecting) {
            Q_EMIT streamBroke(
                tr("The live view of %1 broke: %2")
                    .arg(kindWord(m_resource), base::errorSentence(m_model->status().error)));
        }
        m_live = state == S::Live;
        updateEmptyState();
        Q_EMIT statusChanged();
    });
    connect(m_model.get(), &models::ResourceTableModel::settled, this, [this] {
        judgeFilter();
        updateEmptyState();
        seekObject();
        checkSettled();
    });
    connect(m_table, &ResourceTable::commandPressed, this, &ResourcePage::run);
    connect(m_table, &ResourceTable::currentObjectChanged, this, [this] { m_follow.start(); });
    connect(m_table, &ResourceTable::layoutEdited, this, [this] {
        m_saveLayout.start();
        wantSums();
    });
    connect(m_table, &ResourceTable::contextMenuWanted, this, &ResourcePage::showContextMenu);
    connect(m_table, &ResourceTable::objectActivated, this,
            [this](bool ownTab) { run(ownTab ? Command::Open : Command::Summary); });
    connect(m_table, &ResourceTable::painted, this, &ResourcePage::checkSettled,
            Qt::QueuedConnection);
    connect(m_triage, &TriageStrip::filterRequested, this, [this](const QString &filter) {
        setFilterText(m_filterText == filter ? QString() : filter);
        Q_EMIT filterChanged(m_filterText);
    });
    connect(m_actions, &ObjectActions::detailsRequested, this, &ResourcePage::openDetails);
    connect(m_actions, &ObjectActions::tabRequested, this, &ResourcePage::openInTab);
    connect(m_actions, &ObjectActions::editRequested, this, &ResourcePage::editRequested);
    connect(m_actions, &ObjectActions::logsRequested, this, &ResourcePage::logsRequested);
    connect(m_actions, &ObjectActions::compareRequested, this, &ResourcePage::compareRequested);
    connect(m_actions, &ObjectActions::resultLine, this, &ResourcePage::resultLine);
    connect(m_exporter, &TableExporter::done, this,
            [this](const QString &text) { Q_EMIT resultLine(text, false); });
    connect(m_exporter, &TableExporter::failed, this, [this](const QString &text) {
        Q_EMIT resultLine(text, false);
        Q_EMIT noticed(store::Health::Failed, text);
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &ResourcePage::onEmptyAction);
    connect(services.actions, &ActionRunner::accessChanged, this, [this] {
        if (m_heard && m_stack->currentWidget() == m_empty) {
            updateEmptyState(); // it may offer to make one
        }
    });

    m_follow.setSingleShot(true);
    m_follow.setInterval(kFollowMs);
    connect(&m_follow, &QTimer::timeout, this, &ResourcePage::followCurrent);
    m_unsubscribe.setSingleShot(true);
    m_unsubscribe.setInterval(kUnsubscribeMs);
    connect(&m_unsubscribe, &QTimer::timeout, this, [this] {
        m_subscription.reset();
        wantSums();
    });
    m_saveLayout.setSingleShot(true);
    m_saveLayout.setInterval(kSaveLayoutMs);
    connect(&m_saveLayout, &QTimer::timeout, this,
            [this] { m_services.settings->setTableLayout(m_resource.id(), m_table->layout()); });
    // "reconnecting in 4 s" counts down, and the minute's changes fade.
    connect(&m_statusTick, &QTimer::timeout, this, &ResourcePage::statusChanged);
    m_statusTick.start(1000);
    updateEmptyState();
}

ResourcePage::~ResourcePage() = default;

void ResourcePage::setScope(const models::Scope &scope)
{
    if (m_resource.namespaced && !(m_scope == scope)) {
        m_scope = scope;
        m_subscription.reset();
        wantSums();
    }
    if (!m_subscription && isVisible()) {
        subscribe();
    }
}

void ResourcePage::subscribe()
{
    m_settled = false;
    m_heard = false;
    m_changes.clear();
    m_subscription = m_services.cluster->subscribe(m_resource, m_scope);
    connect(m_subscription.get(), &models::Subscription::batch, this, &ResourcePage::onBatch);
    wantSums();
    updateEmptyState();
}

void ResourcePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_unsubscribe.stop();
    if (!m_subscription) {
        subscribe();
    }
}

void ResourcePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_unsubscribe.start();
}

void ResourcePage::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_table->setFocus();
}

void ResourcePage::onBatch(const store::Batch &batch)
{
    m_model->setClockSkew(m_services.cluster->clockSkew());
    m_heard = true;
    const bool listed = m_model->isComplete(); // what a first list brings is no change
    m_table->apply(batch);
    m_triage->apply(batch);
    if (!listed && m_model->isComplete()) {
        judgeFilter(); // what values there are is known now
    }
    if (!batch.reset && listed) {
        const qsizetype rows = batch.upserted.size() + batch.removed.size();
        if (rows > 0) {
            m_changes.emplace_back(QDateTime::currentMSecsSinceEpoch(), rows);
        }
    }
    if (!m_table->isSized() && m_model->rowCount() > 0) {
        m_table->sizeColumns();
    }
    seekObject();
    // The details hold the same object: they read it again when its row changed.
    if (hasDetails() && !m_details->object().uid.isEmpty()) {
        const QByteArray &uid = m_details->object().uid;
        for (const store::RowPtr &row : batch.upserted) {
            if (row->uid() == std::string_view(uid.constData(), std::size_t(uid.size()))) {
                m_details->show(refOf(m_resource, *row), row);
                break;
            }
        }
    }
    checkSettled();
}

void ResourcePage::setFilterText(const QString &text)
{
    m_filterText = text;
    const auto filter = models::Filter::parse(text);
    if (filter && filter->fits(m_model->filterColumns())) {
        m_settled = false;
        m_model->setFilter(*filter);
    }
    judgeFilter();
    wantSums();
    updateEmptyState();
    Q_EMIT filterEdited();
    Q_EMIT statusChanged();
}

/// What is wrong with the text; columns, values and a slow expression show later than it is typed.
void ResourcePage::judgeFilter()
{
    const auto filter = models::Filter::parse(m_filterText);
    const base::Result<void> fits =
        filter ? filter->fits(m_model->filterColumns()) : std::unexpected(filter.error());
    const std::optional<base::Error> slow = m_model->filter().slowness();
    if (filter && !fits && m_model->filter().text() == filter->text()) {
        m_model->setFilter({});
    }
    const QString problem = !fits ? base::errorSentence(fits.error())
        : slow                    ? base::errorSentence(*slow)
                                  : QString();
    if (std::exchange(m_filterProblem, problem) != problem) {
        Q_EMIT filterProblemChanged();
    }
}

void ResourcePage::setOnlyBroken(bool on)
{
    QStringList words = m_filterText.split(u' ', Qt::SkipEmptyParts);
    words.removeAll(u"is:broken"_s);
    if (on) {
        words.prepend(u"is:broken"_s);
    }
    setFilterText(words.join(u' '));
    Q_EMIT filterChanged(m_filterText);
}

void ResourcePage::refresh()
{
    if (m_subscription) {
        m_subscription->refresh();
    }
}

QString ResourcePage::statusText() const
{
    const qint64 since = QDateTime::currentMSecsSinceEpoch() - kMinuteMs;
    qsizetype changes = 0;
    for (const auto &[ms, rows] : m_changes) {
        changes += ms >= since ? rows : 0;
    }
    return streamText(m_model->status(), m_model->rowCount(), m_model->totalCount(),
                      kindWord(m_resource, m_model->totalCount()), changes);
}

store::Health ResourcePage::statusHealth() const { return streamHealth(m_model->status()); }

bool ResourcePage::isSettled() const { return m_settled; }

void ResourcePage::checkSettled()
{
    while (!m_changes.empty()
           && m_changes.front().first < QDateTime::currentMSecsSinceEpoch() - kMinuteMs)
    {
        m_changes.pop_front();
    }
    if (m_settled || !m_heard || !isVisible()) {
        return; // what the model holds is of the subscription before
    }
    using S = store::StreamStatus::State;
    const S state = m_model->status().state;
    const bool failed = state == S::Denied || state == S::Failed;
    const bool synced = m_model->isComplete() && m_model->isSettled() && m_seekName.isEmpty();
    if (synced) {
        m_settled = true;
        Q_EMIT settledAndPainted();
    } else if (failed && m_model->totalCount() == 0) {
        m_settled = true;
        Q_EMIT readFailed(base::errorSentence(m_model->status().error));
    }
}

void ResourcePage::updateEmptyState()
{
    using S = store::StreamStatus::State;
    const store::StreamStatus &status = m_model->status();
    const QString plural = kindWord(m_resource);
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    EmptyState::Content content;
    content.icon = kindIcon(kinds::placeOf(m_resource).icon);
    m_emptyAction = EmptyAction::None;
    if (!m_heard) {
        content.title = tr("Reading %1").arg(plural);
        content.busy = true;
    } else if (status.state == S::Denied || status.state == S::Failed
               || (!m_model->isComplete() && status.state >= S::Reconnecting))
    {
        content.icon = actionIcon("warning"_L1);
        content.title = status.state == S::Denied ? tr("You may not list %1 here").arg(plural)
                                                  : tr("%1 could not be read").arg(plural);
        content.text = base::errorSentence(status.error);
        content.details = base::safeText(status.error.detail, base::Newlines::Keep);
        const bool otherScope = status.state == S::Denied && m_resource.namespaced && m_scope.all;
        content.action = otherScope ? tr("Choose namespaces") : tr("Try again");
        m_emptyAction = otherScope ? EmptyAction::AllNamespaces : EmptyAction::Retry;
    } else if (!m_model->isComplete() || !m_model->isSettled()) {
        content.title = tr("Reading %1").arg(plural);
        content.busy = true;
        content.done = status.received;
        content.total = status.expected;
        const QLocale locale;
        content.text = status.expected > 0
            ? tr("%1 of %2").arg(locale.toString(status.received), locale.toString(status.expected))
            : status.received > 0 ? locale.toString(status.received)
                                  : QString();
    } else if (m_model->totalCount() > 0) {
        content.icon = actionIcon("filter"_L1);
        content.title = tr("No %1 match the filter").arg(plural);
        content.text = tr("%1 are hidden by “%2”.")
                           .arg(QLocale().toString(m_model->totalCount()), m_filterText.trimmed());
        content.action = tr("Clear the filter");
        m_emptyAction = EmptyAction::ClearFilter;
    } else if (m_resource.namespaced && !m_scope.all) {
        content.title = m_scope.namespaces.size() == 1
            ? tr("No %1 in %2").arg(plural, safe(m_scope.namespaces.first()))
            : tr("No %1 in the chosen namespaces").arg(plural);
        content.text = tr("Other namespaces may have some.");
        content.action = tr("Show all namespaces");
        m_emptyAction = EmptyAction::AllNamespaces;
    } else {
        content.title = tr("No %1 in this cluster").arg(plural);
        content.text = tr("They appear here as soon as they are made.");
        const std::optional<models::Access> may =
            m_services.actions->access("create", m_resource, newObject().ns);
        if (may && may->allowed && reasonAgainstNew().isEmpty()) {
            content.action = newText();
            m_emptyAction = EmptyAction::New;
        }
    }
    m_empty->setContent(content);
    m_stack->setCurrentWidget(m_empty);
}

void ResourcePage::onEmptyAction()
{
    switch (m_emptyAction) {
    case EmptyAction::None:
        break;
    case EmptyAction::ClearFilter:
        setFilterText({});
        Q_EMIT filterChanged({});
        break;
    case EmptyAction::AllNamespaces:
        if (m_scope.all) {
            Q_EMIT windowCommand(Command::Namespaces);
        } else {
            Q_EMIT allNamespacesRequested();
        }
        break;
    case EmptyAction::Retry:
        refresh();
        break;
    case EmptyAction::New:
        run(Command::NewOfKind);
        break;
    }
}

ObjectActions::Chosen ResourcePage::chosen() const
{
    ObjectActions::Chosen out;
    out.resource = m_resource;
    for (const store::RowPtr &row : m_table->chosenRows()) {
        out.objects << refOf(m_resource, *row);
    }
    if (const store::RowPtr row = m_table->currentRow()) {
        out.current = refOf(m_resource, *row);
    }
    return out;
}

QString ResourcePage::chosenTitle() const
{
    const ObjectActions::Chosen now = chosen();
    if (now.objects.isEmpty()) {
        return {};
    }
    return now.objects.size() == 1 ? safe(now.objects.first().name)
                                   //: objects marked in a table
                                   : tr("%n marked", nullptr, static_cast<int>(now.objects.size()));
}

QList<PageAction> ResourcePage::actions() const
{
    using G = PageAction::Group;
    QList<PageAction> out = m_actions->list(chosen());
    const bool any = m_table->currentRow() != nullptr;
    const auto last = std::ranges::find(out, Command::Delete, &PageAction::command);
    out.insert(last, {Command::Copy, G::Copy, any ? QString() : tr("Nothing is chosen.")});
    out.append({Command::Undo, G::Page,
                m_services.actions->canUndo() ? QString() : tr("There is nothing to undo.")});
    if (m_resource.can("create")) {
        out.append({Command::NewOfKind, G::Page, reasonAgainstNew(), newText()});
    }
    out.append({Command::OnlyBroken, G::Page, {}});
    out.append({Command::Columns, G::Page, {}});
    out.append({Command::Export, G::Page,
                m_model->rowCount() > 0 ? QString() : tr("The table is empty.")});
    out.append({Command::Refresh, G::Page, {}});
    return out;
}

void ResourcePage::run(Command command)
{
    switch (command) {
    case Command::Leave:
        if (hasDetails()) {
            closeDetails();
        } else if (!m_filterText.isEmpty()) {
            setFilterText({});
            Q_EMIT filterChanged({});
        } else {
            m_table->clearSelection();
        }
        return;
    case Command::Refresh:
        refresh();
        return;
    case Command::OnlyBroken:
        setOnlyBroken(!m_model->filter().onlyBroken());
        return;
    case Command::Columns:
        showColumnMenu();
        return;
    case Command::Export:
        showExportMenu();
        return;
    case Command::Copy:
        copyRows();
        return;
    case Command::NewOfKind:
        if (const QString reason = reasonAgainstNew(); !reason.isEmpty()) {
            Q_EMIT resultLine(reason, m_services.actions->canUndo());
        } else {
            Q_EMIT newRequested(newObject());
        }
        return;
    case Command::Undo:
        m_services.actions->undo();
        return;
    default:
        break;
    }
    if (m_services.keys->binding(command).where == KeyBinding::Where::Window) {
        Q_EMIT windowCommand(command);
    } else {
        m_actions->run(command, chosen());
    }
}

QString ResourcePage::newText() const
{
    //: %1 a kind
    return tr("New %1").arg(safe(m_resource.kind));
}

QString ResourcePage::reasonAgainstNew() const
{
    if (!m_resource.can("create")) {
        return tr("The server makes no %1 on demand.").arg(safe(m_resource.kind));
    }
    return m_services.actions->accessTo(u"create"_s, newObject()).reason;
}

kube::ObjectRef ResourcePage::newObject() const
{
    const QString own = m_services.cluster->context().ns;
    const QString ns = !m_scope.all && !m_scope.namespaces.isEmpty() ? m_scope.namespaces.first()
        : own.isEmpty()                                              ? u"default"_s
                                                                     : own;
    return {m_resource, m_resource.namespaced ? ns.toUtf8() : QByteArray(), {}, {}};
}

/// What the details below did not want for themselves is meant for the table.
void ResourcePage::keyPressEvent(QKeyEvent *event)
{
    const Command command = m_services.keys->tableCommand(*event);
    if (command == Command::None) {
        QWidget::keyPressEvent(event);
    } else {
        run(command);
    }
}

void ResourcePage::copyRows()
{
    QGuiApplication::clipboard()->setText(m_table->chosenAsTsv());
    Q_EMIT resultLine(tr("Copied %n rows", nullptr, static_cast<int>(m_table->chosenRows().size())),
                      false);
}

} // namespace nantian::views

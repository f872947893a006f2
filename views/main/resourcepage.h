// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/resourcetablemodel.h"
#include "views/main/objectactions.h"
#include "views/main/services.h"
#include "views/pages/detailspane.h"
#include "views/widgets/resourcetable.h"

#include <QTimer>
#include <QWidget>

#include <deque>
#include <memory>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace nantian::models {
class PodSumCells;
}

namespace nantian::views {

class EmptyState;
class TableExporter;
class TriageStrip;

/// The live table of one kind with its triage strip, its empty states and the details of the
/// current object below or beside it. GUI thread; owned by its tab. Subscribed while shown and 60 s
/// after.
class ResourcePage final : public QWidget
{
    Q_OBJECT
public:
    ResourcePage(const Services &services, const kube::Resource &resource,
                 QWidget *parent = nullptr);
    ~ResourcePage() override;
    Q_DISABLE_COPY_MOVE(ResourcePage)

    [[nodiscard]] const kube::Resource &resource() const { return m_resource; }
    [[nodiscard]] const models::ResourceTableModel *model() const { return m_model.get(); }
    [[nodiscard]] ResourceTable *table() const { return m_table; }

    void setScope(const models::Scope &scope);
    /// Text as typed; what is no filter here keeps the last good one and is told by
    /// filterProblem().
    void setFilterText(const QString &text);
    [[nodiscard]] QString filterText() const { return m_filterText; }
    /// Why the text is no filter; empty while it is.
    [[nodiscard]] QString filterProblem() const { return m_filterProblem; }
    /// Selects the object once it is there and opens its details.
    void showObject(const QByteArray &ns, const QByteArray &name, DetailsPane::Tab tab);
    /// Null before any were opened.
    [[nodiscard]] DetailsPane *details() const { return m_details; }
    void run(Command command);
    /// What can be done with the chosen rows and with the page.
    [[nodiscard]] QList<PageAction> actions() const;
    /// The name of the chosen object, or how many are marked; empty: none.
    [[nodiscard]] QString chosenTitle() const;
    void refresh();
    void setOnlyBroken(bool on);
    void setDetailsOnRight(bool right);
    [[nodiscard]] bool hasDetails() const;
    /// The truth of the stream, for the status line.
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] store::Health statusHealth() const;
    /// Listed in full, sorted, filtered and painted.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void statusChanged();
    void settledAndPainted();
    /// Nothing can be read; a sentence.
    void readFailed(const QString &sentence);
    /// What was live is not any more; a sentence, once for each time it breaks.
    void streamBroke(const QString &sentence);
    /// The page changed its own filter: the field above has to follow.
    void filterChanged(const QString &text);
    /// filterText() is another, whoever changed it.
    void filterEdited();
    void filterProblemChanged();
    void openInTab(const nantian::kube::ObjectRef &object);
    void openObject(const nantian::kube::ObjectRef &object);
    void openKind(const nantian::kube::Resource &resource);
    void editRequested(const nantian::kube::ObjectRef &object);
    void logsRequested(const nantian::kube::ObjectRef &object);
    void compareRequested(const QList<nantian::kube::ObjectRef> &objects);
    /// A new object of this kind is to be written, in this namespace; it has no name yet.
    void newRequested(const nantian::kube::ObjectRef &object);
    void windowCommand(nantian::views::Command command);
    void allNamespacesRequested();
    /// Something wants to be looked at; a sentence.
    void noticed(nantian::store::Health health, const QString &text);
    /// A rollout that was watched in the details has ended.
    void rolloutEnded(const nantian::kube::ObjectRef &workload,
                      const nantian::models::Rollout &rollout);
    void resultLine(const QString &text, bool undoable);
    void prometheusEndpointChosen(const nantian::models::Prometheus::Endpoint &endpoint);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void subscribe();
    void onBatch(const store::Batch &batch);
    void setExtraCells();
    void onColumns();
    void judgeFilter();
    void wantSums();
    void tellSumProblem();
    void updateEmptyState();
    void onEmptyAction();
    void divide();
    void openDetails(DetailsPane::Tab tab);
    void closeDetails();
    void followCurrent();
    void showContextMenu(const QPoint &globalPos);
    void showColumnMenu();
    void showExportMenu();
    void chooseCustomColumns();
    void setCustomColumns(const QList<kinds::CustomColumn> &columns);
    void checkSettled();
    void seekObject();
    void copyRows();
    [[nodiscard]] QString newText() const;
    /// Of the namespace a new object would begin in.
    [[nodiscard]] kube::ObjectRef newObject() const;
    [[nodiscard]] QString reasonAgainstNew() const;
    [[nodiscard]] ObjectActions::Chosen chosen() const;

    Services m_services;
    kube::Resource m_resource;
    models::Scope m_scope;
    std::unique_ptr<models::PodSumCells> m_sums; ///< null: the kind has none
    std::unique_ptr<models::ResourceTableModel> m_model;
    std::unique_ptr<models::Subscription> m_subscription;
    TriageStrip *m_triage;
    QStackedWidget *m_stack;
    ResourceTable *m_table;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    ObjectActions *m_actions;
    DetailsPane *m_details = nullptr;
    QTimer m_follow;      ///< the details follow the current row, a moment later
    QTimer m_unsubscribe; ///< 60 s after the page was hidden
    QTimer m_saveLayout;
    QTimer m_statusTick;
    QString m_filterText;
    QString m_filterProblem;
    QString m_sumProblem;            ///< as it was told
    QByteArray m_seekNs, m_seekName; ///< object to show once it is there
    DetailsPane::Tab m_seekTab = DetailsPane::Tab::Summary;
    std::deque<std::pair<qint64, qsizetype>>
        m_changes; ///< ms and rows of the last minute's batches
    enum class EmptyAction : quint8 { None, ClearFilter, AllNamespaces, Retry, New };
    EmptyAction m_emptyAction = EmptyAction::None;
    bool m_settled = false;
    bool m_live = false;  ///< the stream was live when last heard of
    bool m_heard = false; ///< a batch of the present subscription has come
    TableExporter *m_exporter;
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/main/pageaction.h"
#include "views/main/services.h"

#include "services/helmhistory.h"
#include "services/helmobjects.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QPushButton;
class QTabWidget;

namespace nantian::views {

class EmptyState;
class IconLabel;
class ReleaseHistory;
class ReleaseSummary;
class ReleaseText;

/// One Helm release in a tab of its own: its verdict in a sentence, its objects with how they are,
/// history, values, manifest and notes. Live from when it is first shown; what the revisions hold
/// is read when it is looked at. GUI thread.
class ReleasePage final : public QWidget
{
    Q_OBJECT
public:
    enum class Tab : quint8 { Summary, History, Values, Manifest, Notes };

    ReleasePage(const Services &services, const kube::ObjectRef &release,
                QWidget *parent = nullptr);
    ~ReleasePage() override;
    Q_DISABLE_COPY_MOVE(ReleasePage)

    [[nodiscard]] const kube::ObjectRef &object() const { return m_release; }
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    void setTab(Tab tab);
    [[nodiscard]] QString verdictText() const;
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] store::Health statusHealth() const;
    [[nodiscard]] QList<PageAction> actions() const;
    void run(Command command);

Q_SIGNALS:
    void statusChanged();
    /// Everything asked for at first is there, or cannot be had.
    void settled();
    void openObject(const nantian::kube::ObjectRef &object);
    void windowCommand(nantian::views::Command command);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void onHistory();
    void onBody(qint64 revision);
    void showBody();
    void showVerdict();
    void checkSettled();
    void addButton(QHBoxLayout *row, QLatin1StringView icon, const QString &text, Command command);
    [[nodiscard]] const models::HelmRelease *currentBody() const;
    [[nodiscard]] QString reasonAgainst(Command command) const;
    void updateButtons();
    void rollback(qint64 revision);

    Services m_services;
    kube::ObjectRef m_release;
    models::HelmHistory *m_history;
    models::HelmObjects *m_objects;
    IconLabel *m_health;
    QLabel *m_verdict;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTabWidget *m_tabs;
    ReleaseSummary *m_summary;
    ReleaseHistory *m_revisions;
    ReleaseText *m_values;
    ReleaseText *m_manifest;
    QPlainTextEdit *m_notes;
    QTimer m_tick; ///< of what time alone changes in the verdict
    QList<std::pair<Command, QPushButton *>> m_buttons;
    QLabel *m_noHelm; ///< that there is no helm program, and where to get one
    bool m_hasObjects = false;
    bool m_started = false;
    bool m_settled = false;
};

} // namespace nantian::views

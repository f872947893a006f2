// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"
#include "services/drafts.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace nantian::views {

class CodeView;
class ComparisonView;
class ConflictView;
class DraftKeeper;
class LiveText;
class MergeView;
class MessageBar;
class YamlAssistant;

/// Edits one YAML document and applies it on the server's side: a dry run first, where others
/// manage what was changed a choice of what to take over, then the live object beside the dry run's
/// answer, then the write. An error points at its line; the text is never lost. While it is written
/// it is held against the server's schema, and what changes on the server comes in. GUI thread; the
/// cluster is not owned.
class YamlEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit YamlEditor(models::Cluster *cluster, QWidget *parent = nullptr);
    ~YamlEditor() override;
    Q_DISABLE_COPY_MOVE(YamlEditor)

    /// Reads the object and offers it for editing. Secrets come with their values, because what is
    /// edited is what will be applied.
    void open(const kube::ObjectRef &object);
    /// A new document; objects without a namespace go to `defaultNamespace`.
    void openText(const QString &yaml, const QString &defaultNamespace = {});
    /// Goes on with a text of a run before.
    void restore(const models::KeptDraft &kept);
    /// In production taking ownership is confirmed by typing.
    void setProduction(bool production) { m_production = production; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] const kube::ObjectRef &object() const { return m_object; }

Q_SIGNALS:
    /// For tab titles: "pods/web" or "New object", and whether it holds unapplied text.
    void titleChanged(const QString &title, bool modified);
    void resultLine(const QString &text, bool undoable);
    void closeRequested();

protected:
    /// Asks first where something would be lost.
    void closeEvent(QCloseEvent *event) override;

private:
    void dryRun();
    void preview();
    void goOn();
    void decideConflicts();
    void showField(const QString &path);
    void dryRunAnswered(const base::Result<models::Comparison> &answer);
    /// Asks first where fields would be taken from other managers.
    void applyNow();
    void sendApply();
    void applied(const base::Result<models::WriteResult> &answer);
    void showError(const base::Error &error);
    void showRemark();
    void showLive();
    void showOverlaps();
    void setBusy(const QString &what);
    void backToText();
    void updateState();

    models::Cluster *m_cluster;
    CodeView *m_code;
    ConflictView *m_conflicts;
    ComparisonView *m_difference;
    QStackedWidget *m_stack;
    MessageBar *m_message;
    MessageBar *m_liveMessage; ///< about the object on the server
    LiveText *m_live;
    DraftKeeper *m_drafts;
    MergeView *m_merge;
    YamlAssistant *m_assistant;
    QLabel *m_hint;
    QPushButton *m_overlaps;
    QPushButton *m_review;
    QPushButton *m_apply;
    QPushButton *m_back;
    kube::ObjectRef m_object;
    QString m_defaultNamespace;
    kube::ObjectRef m_target;       ///< what that writes, by its own words
    models::ApplyRequest m_request; ///< what the shown dry run is of
    quint64 m_generation = 0;
    bool m_busy = false;
    bool m_unreadable = false; ///< the message is about YAML that could not be read
    bool m_production = false;
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/applysteps.h"
#include "services/cluster.h"
#include "services/drafts.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace nantian::views {

class ApplyReview;
class CodeView;
class DraftKeeper;
class EditorFile;
class EditorHelp;
class LiveText;
class MergeView;
class MessageBar;
class YamlAssistant;

/// Edits YAML, of a live object, of a file or new, and applies it on the server's side: a dry run
/// of each object first, where others manage what was changed a choice of what to take over, then
/// the live object beside the dry run's answer, then the write (ApplyReview). An error points at
/// its line; the text is never lost. While it is written it is held against the server's schema,
/// and what changes on the server comes in. GUI thread; the cluster is not owned.
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
    /// A new object of a kind, to be filled in (views/pages/snippets.h).
    void openNew(const kube::Resource &resource, const QString &ns);
    /// A file's text; its objects without a namespace go to `defaultNamespace`.
    void openFile(const QString &path, const QString &defaultNamespace = {});
    /// Goes on with a text of a run before.
    void restore(const models::KeptDraft &kept);
    /// In production taking ownership is confirmed by typing.
    void setProduction(bool production) { m_production = production; }
    [[nodiscard]] QString text() const;
    /// It holds what was not applied.
    [[nodiscard]] bool isModified() const;
    /// Closing it would lose what was written: it is neither applied nor in a file.
    [[nodiscard]] bool isUnsaved() const;
    /// What is lost when it ends now, in a sentence: what is not even kept for the next start, or
    /// what is still to be sent. Empty: nothing.
    [[nodiscard]] QString lossSentence() const;
    /// "pods/web", "deploy.yaml" or "New object".
    [[nodiscard]] QString title() const;
    /// The file it is of; empty: none.
    [[nodiscard]] QString filePath() const;
    [[nodiscard]] const kube::ObjectRef &object() const { return m_object; }
    [[nodiscard]] EditorHelp *help() const { return m_help; }

Q_SIGNALS:
    /// title(), and whether it holds unapplied text.
    void titleChanged(const QString &title, bool modified);
    void resultLine(const QString &text, bool undoable);
    void closeRequested();
    /// Other files are to be chosen and opened; these are.
    void openRequested();
    void filesDropped(const QStringList &paths);

protected:
    /// Asks first where something would be lost.
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeActions();
    void review();
    void goOn();
    void showPlace(int line, QString path);
    void showUnreadable(const models::YamlError &error);
    void reviewed();
    /// Asks first where a server tried nothing out, or fields would be taken from other managers.
    void applyNow();
    void sendApply();
    void applied();
    /// What the server made of a text that is of a live object.
    struct Answered
    {
        QString live; ///< the object
        QString text; ///< the same with comments and layout of the text that was applied
    };
    void readAnswer(const models::ApplyStep &step);
    void appliedOne(const models::ApplyStep &step, const std::optional<Answered> &answered);
    void appliedSeveral();
    void showError(const models::ApplyStep &step);
    void markField(const QStringList &paths, int firstLine);
    void showReview();
    void showRemark();
    void showLive();
    void showOverlaps();
    void setBusy(const QString &what);
    void leave();
    void backToText();
    void updateState();

    models::Cluster *m_cluster;
    CodeView *m_code;
    ApplyReview *m_review;
    QStackedWidget *m_stack;
    MessageBar *m_message;
    MessageBar *m_liveMessage; ///< about the object on the server
    LiveText *m_live;
    DraftKeeper *m_drafts;
    MergeView *m_merge;
    YamlAssistant *m_assistant;
    EditorHelp *m_help;
    QLabel *m_hint;
    QPushButton *m_overlaps;
    QPushButton *m_check;
    QPushButton *m_apply;
    QPushButton *m_back;
    EditorFile *m_file;
    kube::ObjectRef m_object;
    QString m_defaultNamespace;
    QString m_reviewed; ///< the text the review is of
    quint64 m_generation = 0;
    bool m_busy = false;
    bool m_isThrownAway = false; ///< its user agreed to lose the text
    bool m_unreadable = false;   ///< the message is about YAML that could not be read
    bool m_production = false;
};

} // namespace nantian::views

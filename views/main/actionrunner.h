// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"
#include "services/deletion.h"
#include "services/objectwrites.h"
#include "services/operations.h"
#include "views/dialogs/changesview.h"
#include "views/dialogs/comparisonview.h"
#include "views/dialogs/editdialog.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace nantian::views {

class ConfirmDialog;
struct Question;

/// Carries out what a user asks of objects of one cluster: asks first where the interface says so,
/// sends the write, words the result line, and undoes the last one that can be. GUI thread; neither
/// cluster nor window is owned; both must outlive it.
///
/// It never changes a view: tables change when the watch says so.
class ActionRunner final : public QObject
{
    Q_OBJECT
public:
    ActionRunner(models::Cluster *cluster, QWidget *window);

    /// Production contexts (as the context looks unless set) show the difference first and have
    /// confirmations typed.
    void setProduction(bool production) { m_production = production; }
    [[nodiscard]] bool isProduction() const { return m_production; }

    /// Opens the scale dialog; of several, asks for the one number all of them get.
    void scale(const QList<kube::ObjectRef> &workloads);
    /// Presses within 600 ms become one write.
    void scaleBy(const kube::ObjectRef &workload, int step);
    /// Whether the user has the difference before the eyes already; Untried: one that is our own,
    /// because the server does not try it out.
    enum class Difference : quint8 { Unseen, Seen, Untried };
    /// revision 0: the one before. In production an unseen difference is shown first. With the
    /// basis of the UndoPreview that was seen, only what it was made of is written over.
    void rollback(const kube::ObjectRef &workload, qint64 revision,
                  Difference difference = Difference::Unseen, const QByteArray &basis = {});
    void restart(const QList<kube::ObjectRef> &workloads);
    /// An operation that the kind of all of them offers. Drain, Resize and Bounds: of the first.
    void run(models::Operation operation, const QList<kube::ObjectRef> &objects);
    /// Opens the image dialog, for kinds with models::hasImages().
    void setImages(const kube::ObjectRef &workload);
    /// Asks how; Pods may be forced after a second question.
    void remove(const QList<kube::ObjectRef> &objects);
    /// Shows what holds the deletion of an object up, and offers to take finalizers out.
    void explainDeletion(const kube::ObjectRef &object);

    /// May the user do it? Answers at once from the cache (an optional without a value: being
    /// asked; accessChanged() follows). The lock counts as denied.
    [[nodiscard]] std::optional<models::Access> access(const QByteArray &verb,
                                                       const kube::Resource &resource,
                                                       const QByteArray &ns,
                                                       const QByteArray &subresource = {});
    /// The same for a named action: "scale", "rollback", "restart", "pause", "image",
    /// "suspend", "startJob", "cordon", "drain", "resize", "bounds", "labels", "finalizers",
    /// "delete", "edit", "logs" (whatever is locked); "create" (by an editor) and "install" (by
    /// helm, of Secrets) are about the kind and the namespace. Not yet known counts as allowed: the
    /// server decides in the end.
    [[nodiscard]] models::Access accessTo(const QString &action, const kube::ObjectRef &object);

    [[nodiscard]] bool canUndo() const { return static_cast<bool>(m_undo); }
    /// Undoes the last write if the field still has the value we wrote; otherwise says so.
    void undo();
    /// Is there a difference to show for the last write that can be undone?
    [[nodiscard]] bool hasDifference() const { return canUndo() && m_change.has_value(); }
    void showDifference();

Q_SIGNALS:
    /// What just happened, in one line, for the status line.
    void resultLine(const QString &text, bool undoable);
    /// The same line when what was asked for was not done.
    void failed(const QString &text);
    /// Something else is there than the difference that was seen was made of: nothing was written.
    void differenceOutdated(const nantian::kube::ObjectRef &object);
    /// Follows a result line: what was done rolls these workloads out.
    void rolloutsBegun(const QList<nantian::kube::ObjectRef> &workloads);
    void accessChanged();
    /// A write is on its way (0: none).
    void runningChanged(int count);

private:
    [[nodiscard]] QString deniedSentence(const QByteArray &verb, const kube::Resource &resource,
                                         const QByteArray &subresource,
                                         const models::Access &access) const;
    struct PendingScale
    {
        kube::ObjectRef object;
        int steps = 0;
        QTimer *timer = nullptr;
    };
    void openScaleDialog(const kube::ObjectRef &workload, int step);
    /// What is said of an edit.
    struct EditWords
    {
        QString failure; ///< "web was not scaled"
        QString undoFailure;
        QString nothing; ///< it is so already
        std::function<QString(const models::Edit &done)> done;
        bool rollsOut = false;
    };
    static EditWords scaleWords(const kube::ObjectRef &workload);
    static EditWords switchWords(models::Operation operation, const kube::ObjectRef &object);
    static QString switchVerb(models::Operation operation);
    void flip(models::Operation operation, const QList<kube::ObjectRef> &objects);
    void sendEdits(const QList<models::Edit> &edits, const QString &verb);
    /// Shows how it goes where it takes a while; `tell` once all have answered.
    void writeEach(const QList<kube::ObjectRef> &objects, const QString &verb,
                   const models::ObjectWrites::Send &send,
                   const std::function<void(const models::ObjectWrites &)> &tell);
    void tellResults(const models::ObjectWrites &writes, const QString &verb,
                     const std::function<void()> &undo);
    void startJobs(const QList<kube::ObjectRef> &sources);
    void startJob(const kube::ObjectRef &source);
    void drain(const kube::ObjectRef &node);
    void resizeClaim(const kube::ObjectRef &claim);
    void setBounds(const kube::ObjectRef &autoscaler);
    void setLabels(const kube::ObjectRef &object);
    void scaleSeveral(const QList<kube::ObjectRef> &workloads);
    void setLabelsOfSeveral(const QList<kube::ObjectRef> &objects);
    /// Shows the difference of each, then sends them; only what was shown is written over.
    void askEdits(const QList<models::Edit> &edits, const QString &title, const QString &verb);
    [[nodiscard]] EditDialog::Difference requiredDifference() const;
    /// Answers its previews and sends what was entered. The dialog deletes itself.
    void open(EditDialog *dialog, const EditWords &words);
    void sendEdit(const models::Edit &edit, const EditWords &words);
    /// Asks with the difference before the eyes.
    ConfirmDialog *ask(const Question &question, const ChangesView::Preview &preview,
                       const std::function<void(const QList<models::Comparison> &seen)> &write);
    /// The same of the last write's way back; `undo` is what remains to be done where it is left.
    void askUndo(const QList<kube::ObjectRef> &objects, const ChangesView::Preview &preview,
                 const std::function<void()> &write, const std::function<void()> &undo);
    void undoEdit(const models::Edit &back, const EditWords &words);
    void undoEdits(const QList<models::Edit> &back, const QString &verb);
    /// Asks once more where the server did not try it out.
    void askUntried(const kube::ObjectRef &object, const QString &verb,
                    const std::function<void()> &write);
    void flushScale(const QByteArray &uid);
    void sendRollback(const kube::ObjectRef &workload, qint64 revision, const QByteArray &basis);
    void undoRollback(const kube::ObjectRef &workload, const models::WriteResult &made);
    void sendRestore(const kube::ObjectRef &workload, const models::WriteResult &made);
    void tellRollback(const kube::ObjectRef &workload, const QString &text,
                      const models::UndoDone &done);
    void askRollback(const kube::ObjectRef &workload, qint64 revision);
    void askForce(const QList<kube::ObjectRef> &pods, const models::RemoveOptions &options);
    void sendRemove(const QList<kube::ObjectRef> &objects, const models::RemoveOptions &options);
    void tellRemoved(const kube::ObjectRef &object);
    void removeFinalizers(const kube::ObjectRef &object, const QStringList &finalizers);
    /// The same write for one object or several; `failure` with %1 for a name. `tell` gets what was
    /// done; of several a line has said so already, and there is no answer.
    void sendEach(
        const QList<kube::ObjectRef> &objects, const QString &verb, const QString &failure,
        const std::function<base::Call<models::WriteResult>(const kube::ObjectRef &object)> &send,
        const std::function<void(const QList<kube::ObjectRef> &done,
                                 const models::WriteResult &answer)> &tell);
    /// Of those that have rollouts.
    void beginRollouts(QList<kube::ObjectRef> objects);
    [[nodiscard]] bool refuseLocked();
    void started();
    void finished();
    /// What the last write changed; without a title there is nothing to show.
    struct Change
    {
        QString title;
        ComparedSide before;
        ComparedSide after;
    };
    void say(const QString &text, std::function<void()> undo = {}, Change change = {});
    void sayError(const QString &what, const base::Error &error);
    /// Where the answer was lost and it was read again, the line says so.
    [[nodiscard]] static QString toldOf(const QString &done, const models::WriteResult &answer);
    void sayProblem(const QString &what, const QString &why);

    models::Cluster *m_cluster;
    QWidget *m_window;
    QHash<QByteArray, std::optional<models::Access>> m_access;
    QHash<QByteArray, PendingScale> m_pending;
    std::function<void()> m_undo;
    std::optional<Change> m_change; ///< of the write m_undo takes back
    int m_running = 0;
    bool m_production = false;
};

} // namespace nantian::views

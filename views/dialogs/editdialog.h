// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "services/cluster.h"
#include "services/comparison.h"
#include "services/edit.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace nantian::views {

class ComparisonView;

/// Asks for a small change of one object. Opened at once; what is there is filled in when it has
/// been read, and what the server would make of the change is shown below once typing has paused.
/// GUI thread; no nested loop.
class EditDialog : public QDialog
{
    Q_OBJECT
public:
    /// Whether what would change has to be seen before it can be done.
    enum class Difference : quint8 { Offered, Required };
    /// `lines`: how tall it opens.
    struct Look
    {
        QString title; ///< "Scale Deployment web"
        QString verb;  ///< of the button
        QString cluster;
        Difference difference = Difference::Offered;
        int columns = 100; ///< characters
        int lines = 24;
    };

    EditDialog(kube::ObjectRef object, const Look &look, QWidget *parent);

    /// What is there could not be read.
    void setError(const QString &sentence);
    /// Shows what would change once it is known; an answer to what was asked before is dropped.
    void setPreview(const base::Call<models::Comparison> &call);
    /// What was entered and differs; its `from` is what was read. Without fields: nothing.
    [[nodiscard]] virtual models::Edit edit() const = 0;
    [[nodiscard]] const kube::ObjectRef &object() const { return m_object; }
    /// The preview that is shown is our own, because the server does not try it out: why. Else
    /// empty.
    [[nodiscard]] QString untried() const { return m_untried; }

Q_SIGNALS:
    /// To be answered by setPreview().
    void previewWanted(const nantian::models::Edit &edit);

protected:
    /// Puts what is asked for between the title and the difference; takes ownership.
    void setForm(QWidget *form);
    /// What is there is known, or what was entered has changed.
    void onEdited();
    /// Why what was entered cannot be; empty: it may.
    [[nodiscard]] virtual QString problem() const { return {}; }
    /// What is always said.
    [[nodiscard]] virtual QStringList notes() const { return {}; }
    /// Of the button, where it tells of what was entered.
    [[nodiscard]] virtual QString verb() const { return m_verb; }
    /// Whoever else decides: said unless the form says so itself.
    [[nodiscard]] virtual bool saysKeeper(const models::Keeper &) const { return true; }

private:
    void onPreview(const base::Result<models::Comparison> &answer);
    void showNotes(const QStringList &more);
    void updateButton();

    kube::ObjectRef m_object;
    QString m_verb;
    Difference m_required;
    QVBoxLayout *m_column;
    QLabel *m_note;
    ComparisonView *m_difference;
    QPushButton *m_accept;
    QPushButton *m_kubectl;
    QStringList m_keepers; ///< who else decides, in sentences
    QString m_untried;
    QTimer m_pause; ///< of typing
    base::Question<models::Comparison> m_question;
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace nantian::views {

/// What is about to happen, to what exactly.
struct Question
{
    QString title;       ///< "Delete 3 pods?"
    QString consequence; ///< one sentence on what follows; may be empty
    QString verb;        ///< the button: "Delete"
    QString cluster;     ///< the context's name; empty: none has a part in it
    QList<kube::ObjectRef> objects;
    bool typed = false;      ///< the name of the object (several: of the context) must be typed
    bool destructive = true; ///< Cancel is the default button
    /// The same for kubectl, to be copied; null: there is nothing to copy.
    std::function<QStringList()> kubectl = {};
};

/// The one dialog every confirmation goes through: names cluster, namespace, kind, names and count.
/// Opened with open(); no nested event loop. GUI thread.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT
public:
    ConfirmDialog(const Question &question, QWidget *parent);

    /// Says something more below the question; empty: nothing.
    void setNote(const QString &text);
    /// Shows something more above the buttons, e.g. a difference. Takes ownership.
    void setExtra(QWidget *extra);
    /// The same for a few fields: the dialog stays as large as it is.
    void setForm(QWidget *form);
    /// Off until what has to be seen first is there: the button stays disabled.
    void setReady(bool ready);
    /// What has to be typed; empty when nothing has to be.
    [[nodiscard]] const QString &wanted() const { return m_wanted; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateButton();
    void colourCluster();

    QLabel *m_cluster = nullptr; ///< its name, in its colour
    QString m_clusterName;
    QString m_wanted;
    QLineEdit *m_typed = nullptr;
    bool m_ready = true;
    QPushButton *m_accept;
    QLabel *m_note;
    QVBoxLayout *m_column;
};

} // namespace nantian::views

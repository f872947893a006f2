// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/deletion.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace nantian::views {

/// What holds the deletion of an object up: its finalizers, who takes each out, and what is lost by
/// taking it out by hand; of a namespace its conditions. Finalizers of an object that is being
/// deleted can be marked and, once its name is typed, taken out. GUI thread; no nested loop.
class FinalizersDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `refusal`: why the user may not take them out; empty: they may.
    FinalizersDialog(const kube::ObjectRef &object, const QString &cluster, const QString &refusal,
                     QWidget *parent);

    void setDeletion(const models::Deletion &deletion);
    void setError(const QString &sentence);
    /// Those that are marked.
    [[nodiscard]] QStringList chosen() const;

Q_SIGNALS:
    void removeRequested(const nantian::kube::ObjectRef &object, const QStringList &finalizers);

private:
    void addFinalizer(const models::Finalizer &finalizer, bool removable);
    void addNamespace(const models::Deletion &deletion);
    void updateButton();

    kube::ObjectRef m_object;
    QString m_cluster;
    QString m_refusal;
    QVBoxLayout *m_list;
    QLabel *m_state;
    QList<std::pair<QString, QCheckBox *>> m_boxes;
    QLabel *m_ask;
    QLineEdit *m_typed;
    QPushButton *m_remove;
    QPushButton *m_kubectl;
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/operations.h"
#include "views/dialogs/editdialog.h"

class QLabel;
class QLineEdit;
class QSpinBox;
class QTableWidget;

namespace nantian::views {

/// Asks for the size of a PersistentVolumeClaim. GUI thread.
class SizeDialog final : public EditDialog
{
    Q_OBJECT
public:
    SizeDialog(const kube::ObjectRef &claim, const QString &cluster, Difference difference,
               QWidget *parent);

    /// What is asked for now, a quantity.
    void setSize(const QString &size);
    [[nodiscard]] models::Edit edit() const override;

protected:
    [[nodiscard]] QString problem() const override;

private:
    QString m_before;
    QLineEdit *m_size;
};

/// Asks for the bounds of a HorizontalPodAutoscaler. GUI thread.
class BoundsDialog final : public EditDialog
{
    Q_OBJECT
public:
    BoundsDialog(const kube::ObjectRef &autoscaler, const QString &cluster, Difference difference,
                 QWidget *parent);

    void setBounds(const models::ReplicaBounds &bounds);
    [[nodiscard]] models::Edit edit() const override;

protected:
    [[nodiscard]] QString problem() const override;

private:
    models::ReplicaBounds m_before;
    bool m_isKnown = false;
    QSpinBox *m_least;
    QSpinBox *m_most;
};

/// Asks for the labels and annotations of an object: two tables of keys and values, each with an
/// empty row at its end for one more; a row without a key goes. GUI thread.
class LabelsDialog final : public EditDialog
{
    Q_OBJECT
public:
    LabelsDialog(const kube::ObjectRef &object, const QString &cluster, Difference difference,
                 QWidget *parent);

    void setPairs(const models::TextPairs &labels, const models::TextPairs &annotations);
    [[nodiscard]] models::Edit edit() const override;

protected:
    [[nodiscard]] QString problem() const override;

private:
    struct Part
    {
        QByteArray member;
        QTableWidget *table;
        models::TextPairs before;
    };
    void fill(Part &part, const models::TextPairs &pairs);
    void onChanged(QTableWidget *table);
    void removeRow(QTableWidget *table);
    [[nodiscard]] static models::TextPairs entered(const Part &part);

    Part m_parts[2];
    bool m_isKnown = false;
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "kinds/customcolumn.h"

#include <QDialog>
#include <QTimer>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace nantian::views {

/// The columns a user made for a kind: added from a label, an annotation or a JSONPath, renamed in
/// their line, removed. What is entered is tried out on the first objects of the table, which are
/// read once for it. GUI thread; deletes itself when it closes.
class ColumnsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// What a column is tried out on.
    struct Sample
    {
        QStringList names; ///< of the objects, as they are
        /// JSON of each, in the same order (models::readForPreview()).
        std::function<base::Call<QList<QByteArray>>()> read;
    };
    /// `labels`: keys to be offered.
    ColumnsDialog(const kube::Resource &resource, const QList<kinds::CustomColumn> &columns,
                  const QStringList &labels, const Sample &sample, QWidget *parent);

    [[nodiscard]] QList<kinds::CustomColumn> columns() const;

    /// What is entered below the list counts as added.
    void accept() override;

private:
    [[nodiscard]] kinds::CustomColumn entered() const;
    void addLine(const kinds::CustomColumn &column);
    [[nodiscard]] bool addEntered();
    void removeCurrent();
    void offer();
    void check();
    void preview();
    void showPreview();
    void tellPreview(const QString &sentence);

    kube::Resource m_resource;
    QStringList m_labels;
    Sample m_sample;
    std::optional<QList<QByteArray>> m_objects; ///< of the sample, once they were read
    base::Question<QList<QByteArray>> m_reading;
    base::Question<QStringList> m_trying;
    QTimer m_typing; ///< a moment after the last key
    QTreeWidget *m_list;
    QComboBox *m_from;
    QComboBox *m_what;
    QLineEdit *m_title;
    QLabel *m_problem;
    QTreeWidget *m_preview;
    QLabel *m_previewNote;
    QPushButton *m_add;
    QPushButton *m_rename;
    QPushButton *m_remove;
};

} // namespace nantian::views

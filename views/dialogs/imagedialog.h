// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "services/cluster.h"
#include "services/comparison.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace nantian::views {

class ComparisonView;

/// Asks for the images of a workload's or Pod's containers. Opened at once; what is there is filled
/// in when it has been read, and what the server would make of the change is shown below once
/// typing has paused. GUI thread; no nested loop.
class ImageDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Whether what would change has to be seen before it can be done.
    enum class Difference : quint8 { Offered, Required };

    ImageDialog(const kube::ObjectRef &workload, const QString &cluster, Difference difference,
                QWidget *parent);

    /// The present images.
    void setImages(const QList<models::ContainerImage> &images);
    void setError(const QString &sentence);
    /// Shows what would change once it is known; an answer to what was asked before is dropped.
    void setPreview(const base::Call<models::Comparison> &call);
    /// What was entered and differs; `from` is what was read.
    [[nodiscard]] QList<models::ContainerImage> changes() const;

Q_SIGNALS:
    /// To be answered by setPreview().
    void previewWanted(const QList<nantian::models::ContainerImage> &changes);

private:
    struct Row
    {
        models::ContainerImage image;
        QLineEdit *edit;
    };
    void onEdited();
    void onPreview(const base::Result<models::Comparison> &answer);
    [[nodiscard]] QString problem() const;
    /// Sentences, and who else decides.
    void showNotes(const QStringList &more);
    void updateButton();

    Difference m_required;
    QScrollArea *m_images;
    QLabel *m_note;
    ComparisonView *m_difference;
    QPushButton *m_accept;
    QList<Row> m_rows;
    QStringList m_keepers; ///< who else decides, in sentences
    QTimer m_pause;        ///< of typing
    base::Question<models::Comparison> m_question;
};

} // namespace nantian::views

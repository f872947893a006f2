// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/images.h"
#include "views/dialogs/editdialog.h"

class QLineEdit;
class QScrollArea;

namespace nantian::views {

/// Asks for the images of a workload's or Pod's containers. GUI thread.
class ImageDialog final : public EditDialog
{
    Q_OBJECT
public:
    ImageDialog(const kube::ObjectRef &workload, const QString &cluster, Difference difference,
                QWidget *parent);

    /// The present images.
    void setImages(const QList<models::ContainerImage> &images);
    [[nodiscard]] QList<models::ContainerImage> changes() const;
    [[nodiscard]] models::Edit edit() const override;

protected:
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QString verb() const override;

private:
    struct Row
    {
        models::ContainerImage image;
        QLineEdit *edit;
    };

    QScrollArea *m_images;
    QList<Row> m_rows;
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/operations.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace nantian::views {

/// Labels and annotations to be set and taken away, as kubectl label and annotate take them. GUI
/// thread.
class PairsForm final : public QWidget
{
    Q_OBJECT
public:
    explicit PairsForm(QWidget *parent = nullptr);

    /// What was entered; nothing while a part of it cannot be.
    [[nodiscard]] QList<models::FieldEdit> fields() const;

Q_SIGNALS:
    void changed();

private:
    void check();

    QLineEdit *m_labels;
    QLineEdit *m_annotations;
    QLabel *m_problem;
    QList<models::FieldEdit> m_fields;
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/pairsform.h"

#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace nantian::views {

PairsForm::PairsForm(QWidget *parent)
    : QWidget(parent)
    , m_labels(new QLineEdit(this))
    , m_annotations(new QLineEdit(this))
    , m_problem(textLabel({}, this))
{
    const QString example = tr("key=value sets, key- takes away, a space between them");
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(kMargin);
    form->setVerticalSpacing(kGap);
    form->addRow(tr("Labels"), m_labels);
    form->addRow(tr("Annotations"), m_annotations);
    form->addRow(m_problem);
    m_problem->hide();
    for (QLineEdit *each : {m_labels, m_annotations}) {
        each->setPlaceholderText(example);
        connect(each, &QLineEdit::textChanged, this, &PairsForm::check);
    }
    m_labels->setAccessibleName(tr("Labels"));
    m_annotations->setAccessibleName(tr("Annotations"));
    setFocusProxy(m_labels);
}

QList<models::FieldEdit> PairsForm::fields() const { return m_fields; }

void PairsForm::check()
{
    const auto labels = models::pairFields("labels", m_labels->text());
    const auto annotations = models::pairFields("annotations", m_annotations->text());
    QString problem;
    m_fields.clear();
    if (!labels) {
        problem = labels.error();
    } else if (!annotations) {
        problem = annotations.error();
    } else {
        m_fields = *labels + *annotations;
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    Q_EMIT changed();
}

} // namespace nantian::views

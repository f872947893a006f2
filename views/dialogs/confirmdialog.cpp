// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/confirmdialog.h"

#include "views/dialogs/kubectlbutton.h"
#include "views/theme/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr qsizetype kNamesInLine = 3;
/// Where a form goes: behind the title and the facts.
constexpr int kFormIndex = 2;

QLabel *plain(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    return label;
}

QString joinedOnce(const QList<kube::ObjectRef> &objects, QByteArray kube::ObjectRef::*field)
{
    QStringList values;
    for (const kube::ObjectRef &object : objects) {
        const QString value = safe(object.*field);
        if (!value.isEmpty() && !values.contains(value)) {
            values.append(value);
        }
    }
    return values.join(u", "_s);
}

} // namespace

ConfirmDialog::ConfirmDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_note(plain({}, this))
    , m_column(new QVBoxLayout(this))
{
    m_note->hide();
    setWindowTitle(question.title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    m_column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_column->setSpacing(kMargin);

    QLabel *title = plain(question.title, this);
    title->setFont(headingFont(font()));
    m_column->addWidget(title);

    auto *facts = new QFormLayout;
    facts->setHorizontalSpacing(kMargin);
    facts->setVerticalSpacing(kUnit);
    if (!question.cluster.isEmpty()) {
        m_cluster = plain(safe(question.cluster), this);
        QFont bold = m_cluster->font();
        bold.setBold(true);
        m_cluster->setFont(bold);
        m_clusterName = question.cluster;
        colourCluster();
        facts->addRow(tr("Cluster"), m_cluster);
    }
    if (const QString ns = joinedOnce(question.objects, &kube::ObjectRef::ns); !ns.isEmpty()) {
        facts->addRow(tr("Namespace"), plain(ns, this));
    }
    QStringList kinds;
    QStringList names;
    for (const kube::ObjectRef &object : question.objects) {
        const QString kind = safe(object.resource.kind);
        if (!kinds.contains(kind)) {
            kinds.append(kind);
        }
        names.append(safe(object.name));
    }
    facts->addRow(tr("Kind"), plain(kinds.join(u", "_s), this));
    if (names.size() <= kNamesInLine) {
        facts->addRow(tr("Name"), plain(names.join(u", "_s), this));
    } else {
        auto *list = new QPlainTextEdit(names.join(u'\n'), this);
        list->setReadOnly(true);
        list->setTabChangesFocus(true);
        list->setAccessibleName(tr("Names"));
        list->setMaximumHeight(fontMetrics().lineSpacing() * 8);
        facts->addRow(tr("Names (%1)").arg(QLocale().toString(names.size())), list);
    }
    m_column->addLayout(facts);
    if (!question.consequence.isEmpty()) {
        m_column->addWidget(plain(question.consequence, this));
    }
    m_column->addWidget(m_note);

    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(question.verb, QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    if (question.kubectl) {
        addKubectlButton(buttons, question.kubectl);
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (question.typed) {
        m_wanted = question.objects.size() == 1 ? safe(question.objects.first().name)
                                                : safe(question.cluster);
        m_typed = new QLineEdit(this);
        QLabel *ask = plain(tr("Type %1 to confirm:").arg(m_wanted), this);
        ask->setBuddy(m_typed);
        m_typed->setAccessibleName(ask->text());
        m_column->addWidget(ask);
        m_column->addWidget(m_typed);
        connect(m_typed, &QLineEdit::textChanged, this, &ConfirmDialog::updateButton);
        m_typed->setFocus();
    }
    m_column->addWidget(buttons);
    const bool careful = question.destructive || question.typed;
    m_accept->setAutoDefault(!careful);
    m_accept->setDefault(!careful);
    cancel->setDefault(careful);
    if (!question.typed) {
        (careful ? cancel : m_accept)->setFocus();
    }
    updateButton();
}

void ConfirmDialog::setNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void ConfirmDialog::setForm(QWidget *form) { m_column->insertWidget(kFormIndex, form); }

void ConfirmDialog::setExtra(QWidget *extra)
{
    extra->setParent(this);
    m_column->insertWidget(m_column->count() - 1, extra, 1);
    resize(qMax(width(), fontMetrics().averageCharWidth() * 150),
           qMax(height(), fontMetrics().lineSpacing() * 34));
}

void ConfirmDialog::setReady(bool ready)
{
    m_ready = ready;
    updateButton();
}

void ConfirmDialog::colourCluster()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, contextColor(m_clusterName, palette()));
    m_cluster->setPalette(colours);
}

void ConfirmDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_cluster) {
        colourCluster();
    }
}

void ConfirmDialog::updateButton()
{
    const bool ready = m_ready && (!m_typed || m_typed->text() == m_wanted);
    m_accept->setEnabled(ready);
    if (m_typed) {
        m_accept->setDefault(ready);
    }
}

} // namespace nantian::views

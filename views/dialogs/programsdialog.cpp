// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/programsdialog.h"

#include "views/theme/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace nantian::views {

namespace {
constexpr qsizetype kMostLines = 10;
constexpr int kColumns = 90;
} // namespace

ProgramsDialog::ProgramsDialog(const QStringList &commands, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Programs that will run"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *list = new QPlainTextEdit(this);
    QStringList lines;
    for (const QString &command : commands) {
        lines << safe(command);
    }
    list->setPlainText(lines.join(u'\n'));
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setLineWrapMode(QPlainTextEdit::NoWrap);
    list->setFont(monospaceFont());
    list->setAccessibleName(tr("Programs"));
    const QFontMetrics metrics(list->font());
    // One line more is the horizontal scroll bar's.
    list->setFixedHeight(
        metrics.lineSpacing() * static_cast<int>(qMin(kMostLines, lines.size()) + 1) + 3 * kUnit);
    list->setMinimumWidth(metrics.averageCharWidth() * kColumns);

    auto *text = new QLabel(
        tr("To log in, this kubeconfig runs the programs below, with your rights on this machine."),
        this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Run and open"), QDialogButtonBox::AcceptRole)->setAutoDefault(false);
    QPushButton *leave = buttons->addButton(tr("Do not open"), QDialogButtonBox::RejectRole);
    leave->setDefault(true);
    leave->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kGap);
    layout->addWidget(text);
    layout->addWidget(list);
    layout->addWidget(buttons);
}

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/keyhelp.h"

#include "views/main/keymap.h"
#include "views/theme/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nantian::views {

KeyHelp::KeyHelp(const KeyMap &keys, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(6 * kUnit);
    for (const auto where : {KeyBinding::Where::Table, KeyBinding::Where::Window}) {
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(4 * kUnit);
        grid->setVerticalSpacing(kUnit);
        auto *heading =
            new QLabel(where == KeyBinding::Where::Table ? tr("In a table") : tr("Anywhere"), this);
        heading->setFont(headingFont(font()));
        grid->addWidget(heading, 0, 0, 1, 2);
        int line = 1;
        const auto add = [this, grid, &line](const QString &name, const QString &text) {
            auto *key = new QLabel(name, this);
            QFont bold = font();
            bold.setWeight(QFont::DemiBold);
            key->setFont(bold);
            grid->addWidget(key, line, 0);
            grid->addWidget(new QLabel(text, this), line, 1);
            ++line;
        };
        for (const KeyBinding &binding : keys.bindings()) {
            if (binding.where != where || binding.keys.isEmpty()) {
                continue;
            }
            QStringList texts;
            for (const QKeySequence &key : binding.keys) {
                texts << key.toString(QKeySequence::NativeText);
            }
            texts.removeDuplicates(); // Return and Enter are one word in some languages
            add(texts.join(tr(" or ")), binding.text);
        }
        if (where == KeyBinding::Where::Window) {
            add(u"F1"_s, tr("Explain the field, in the YAML editor"));
        }
        grid->setRowStretch(line, 1);
        columns->addLayout(grid);
    }
    auto *note = new QLabel(
        tr("Keys of one letter or sign work while a table has the focus. Keys that write do "
           "nothing while they repeat."),
        this);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto *change = buttons->addButton(tr("Change keys…"), QDialogButtonBox::ActionRole);
    connect(change, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT editRequested();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kMargin, 2 * kMargin, 2 * kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addLayout(columns);
    layout->addWidget(note);
    layout->addWidget(buttons);
}

} // namespace nantian::views

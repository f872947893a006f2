// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/keyeditor.h"

#include "views/delegates/rowdelegate.h"
#include "views/theme/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr QSize kSize(640, 560);
constexpr int kCommandRole = Qt::UserRole;

QString keysText(const KeyBinding &binding)
{
    QStringList texts;
    for (const QKeySequence &key : binding.keys) {
        texts << key.toString(QKeySequence::NativeText);
    }
    texts.removeDuplicates(); // Return and Enter are one word in some languages
    return texts.join(KeyEditor::tr(" or "));
}

} // namespace

KeyEditor::KeyEditor(KeyMap *keys, QWidget *parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_list(new QTreeWidget(this))
    , m_key(new QKeySequenceEdit(this))
    , m_message(new QLabel(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(tr("Take its keys away"), this))
    , m_reset(new QPushButton(tr("Back to its default"), this))
{
    setWindowTitle(tr("Change keys"));
    m_list->setHeaderLabels({tr("What it does"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setAccessibleName(tr("Keys"));
    m_key->setMaximumSequenceLength(1);
    m_key->setClearButtonEnabled(true);
    m_key->setAccessibleName(tr("New key"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (QPushButton *button : {m_add, m_remove, m_reset}) {
        button->setAutoDefault(false);
    }
    auto *line = new QHBoxLayout;
    line->setSpacing(kGap);
    line->addWidget(m_key, 1);
    line->addWidget(m_add);
    line->addWidget(m_remove);
    line->addWidget(m_reset);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *all = buttons->addButton(tr("Reset all keys"), QDialogButtonBox::ResetRole);
    all->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kGap);
    column->addWidget(m_list, 1);
    column->addLayout(line);
    column->addWidget(m_message);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(all, &QPushButton::clicked, this, [this] {
        m_keys->resetAll();
        fill();
        Q_EMIT keysChanged();
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        m_key->clear();
        updateState();
    });
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &KeyEditor::updateState);
    connect(m_add, &QPushButton::clicked, this, &KeyEditor::addKey);
    connect(m_remove, &QPushButton::clicked, this, [this] { change({}); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_keys->reset(chosen());
        fill();
        Q_EMIT keysChanged();
    });
    fill();
    choose(m_keys->bindings().first().command);
    resize(kSize);
}

void KeyEditor::fill()
{
    const Command before = chosen();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const auto where : {KeyBinding::Where::Table, KeyBinding::Where::Window}) {
            auto *heading = new QTreeWidgetItem(
                m_list, {where == KeyBinding::Where::Table ? tr("In a table") : tr("Anywhere")});
            QFont bold = font();
            bold.setWeight(QFont::DemiBold);
            heading->setFont(0, bold);
            heading->setFlags(Qt::ItemIsEnabled);
            for (const KeyBinding &binding : m_keys->bindings()) {
                if (binding.where == where) {
                    auto *item = new QTreeWidgetItem(heading, {binding.text, keysText(binding)});
                    item->setData(0, kCommandRole, static_cast<int>(binding.command));
                    QFont font = this->font();
                    font.setWeight(m_keys->isDefault(binding.command) ? QFont::Normal
                                                                      : QFont::DemiBold);
                    item->setFont(1, font);
                }
            }
        }
        m_list->expandAll();
    }
    choose(before);
    updateState();
}

void KeyEditor::choose(Command command)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        for (int k = 0; k < m_list->topLevelItem(i)->childCount(); ++k) {
            QTreeWidgetItem *item = m_list->topLevelItem(i)->child(k);
            if (item->data(0, kCommandRole).toInt() == static_cast<int>(command)) {
                m_list->setCurrentItem(item);
            }
        }
    }
}

Command KeyEditor::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item == nullptr ? Command::None
                           : static_cast<Command>(item->data(0, kCommandRole).toInt());
}

void KeyEditor::updateState()
{
    const Command command = chosen();
    const bool any = command != Command::None;
    const QKeySequence key = m_key->keySequence();
    const Command owner = key.isEmpty() ? Command::None : m_keys->commandOf(key);
    const bool conflict = owner != Command::None && owner != command;
    m_key->setEnabled(any);
    m_add->setText(conflict ? tr("Take it over") : tr("Add this key"));
    m_add->setEnabled(any && !key.isEmpty() && owner != command);
    m_remove->setEnabled(any && !m_keys->binding(command).keys.isEmpty());
    m_reset->setEnabled(any && !m_keys->isDefault(command));
    const QString text = key.toString(QKeySequence::NativeText);
    m_message->setText(key.isEmpty() ? tr("Click the field and press the new key.")
                           : conflict
                           ? tr("%1 is the key of “%2” now.").arg(text, m_keys->binding(owner).text)
                           : owner == command ? tr("%1 is a key of it already.").arg(text)
                                              : tr("%1 has no meaning yet.").arg(text));
}

void KeyEditor::addKey()
{
    QList<QKeySequence> keys = m_keys->binding(chosen()).keys;
    keys << m_key->keySequence();
    change(keys);
}

void KeyEditor::change(const QList<QKeySequence> &keys)
{
    m_keys->setKeys(chosen(), keys);
    m_key->clear();
    fill();
    Q_EMIT keysChanged();
}

} // namespace nantian::views

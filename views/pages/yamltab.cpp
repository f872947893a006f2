// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/yamltab.h"

#include "views/main/actionrunner.h"
#include "views/pages/codeview.h"
#include "views/pages/findbar.h"
#include "views/pages/messagebar.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

bool isSecret(const kube::ObjectRef &object)
{
    return object.resource.group.isEmpty() && object.resource.plural == "secrets";
}

} // namespace

YamlTab::YamlTab(models::Cluster *cluster, QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_code(new CodeView(this))
    , m_message(new MessageBar(this))
    , m_reveal(new QToolButton(this))
    , m_edit(new QToolButton(this))
{
    m_code->setReadOnly(true);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_edit->setIcon(actionIcon("edit"_L1));
    m_edit->setText(tr("Edit"));
    auto *copy = new QToolButton(this);
    copy->setIcon(actionIcon("copy"_L1));
    copy->setText(tr("Copy"));
    copy->setToolTip(tr("Copy the text as it is shown."));
    auto *find = new QToolButton(this);
    find->setIcon(actionIcon("search"_L1));
    find->setText(tr("Search"));
    find->setToolTip(tr("Search in the YAML") + u" (Ctrl+F)"_s);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(kGap, kUnit, kGap, kUnit);
    tools->setSpacing(kUnit);
    for (QToolButton *button : {m_edit, copy, find, m_reveal}) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        tools->addWidget(button);
    }
    tools->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_message);
    column->addWidget(m_code, 1);
    setFocusProxy(m_code);

    connect(m_edit, &QToolButton::clicked, this, [this] { Q_EMIT editRequested(m_object); });
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_code->text()); });
    connect(m_reveal, &QToolButton::clicked, this, [this] { setRevealed(!m_revealed); });
    connect(find, &QToolButton::clicked, this,
            [this] { m_code->findBar()->open(FindBar::Mode::Find); });
}

void YamlTab::setRunner(ActionRunner *runner)
{
    if (m_runner) {
        m_runner->disconnect(this);
    }
    m_runner = runner;
    if (runner) {
        connect(runner, &ActionRunner::accessChanged, this, &YamlTab::updateEdit);
    }
    updateEdit();
}

void YamlTab::updateEdit()
{
    const models::Access access = m_runner && !m_object.name.isEmpty()
        ? m_runner->accessTo(u"edit"_s, m_object)
        : models::Access();
    m_edit->setEnabled(access.allowed);
    m_edit->setToolTip(plainTip(access.reason));
    m_edit->setAccessibleDescription(access.reason);
}

void YamlTab::setObject(const kube::ObjectRef &object)
{
    if (object.uid != m_object.uid || object.name != m_object.name) {
        clear();
        m_object = object;
        m_reveal->setVisible(isSecret(object));
        m_reveal->setText(tr("Reveal values"));
        m_reveal->setIcon(actionIcon("eye"_L1));
    }
    m_object = object;
    updateEdit();
    read();
}

void YamlTab::clear()
{
    ++m_generation;
    m_object = {};
    m_revealed = false;
    m_message->clear();
    m_code->clear();
}

void YamlTab::setRevealed(bool revealed)
{
    m_revealed = revealed;
    m_reveal->setText(revealed ? tr("Hide values") : tr("Reveal values"));
    m_reveal->setIcon(actionIcon(revealed ? "eye-off"_L1 : "eye"_L1));
    if (!revealed) {
        m_code->clear();
    }
    read();
}

void YamlTab::read()
{
    const quint64 generation = ++m_generation;
    m_cluster->fetchYaml(m_object, m_revealed)
        .then(this, [this, generation](const base::Result<QString> &yaml) {
            if (generation != m_generation) {
                return;
            }
            if (!yaml) {
                m_message->tell(store::Health::Failed, base::errorSentence(yaml.error()));
                return;
            }
            m_message->clear();
            // A selection is being made: the next change will do.
            if (!m_code->textCursor().hasSelection() || m_code->document()->isEmpty()) {
                m_code->replaceText(*yaml);
            }
        });
}

void YamlTab::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_revealed) {
        ++m_generation;
        m_revealed = false;
        m_code->clear();
        m_reveal->setText(tr("Reveal values"));
        m_reveal->setIcon(actionIcon("eye"_L1));
    }
}

void YamlTab::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Slash) {
        m_code->findBar()->open(FindBar::Mode::Find);
    } else if (event->key() == Qt::Key_E && event->modifiers() == Qt::NoModifier
               && m_edit->isEnabled())
    {
        Q_EMIT editRequested(m_object);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace nantian::views

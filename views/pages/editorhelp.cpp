// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/editorhelp.h"

#include "views/pages/codeview.h"
#include "views/pages/explainpane.h"
#include "views/pages/snippets.h"
#include "views/pages/yamlassistant.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace nantian::views {

EditorHelp::EditorHelp(models::Cluster *cluster, CodeView *code, YamlAssistant *assistant,
                       QStackedWidget *pages, QWidget *editor)
    : QSplitter(editor)
    , m_code(code)
    , m_pages(pages)
    , m_pane(new ExplainPane(cluster, code, this))
    , m_buttons(new QWidget(editor))
    , m_explain(new QPushButton(tr("Explain"), m_buttons))
{
    addWidget(pages);
    addWidget(m_pane);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    setChildrenCollapsible(false);
    setHandleWidth(1);
    m_pane->hide();

    auto *chooser = new QPushButton(tr("Snippets"), m_buttons);
    chooser->setToolTip(tr("Objects to begin with (Ctrl+Space in an empty text)."));
    auto *menu = new QMenu(chooser);
    const QList<Snippet> all = snippets();
    for (const Snippet &snippet : all) {
        connect(menu->addAction(snippet.title + u" · "_s + snippet.description),
                &QAction::triggered, code, [code, snippet] { appendSnippet(code, snippet); });
    }
    chooser->setMenu(menu);
    m_explain->setCheckable(true);
    m_explain->setToolTip(tr("What the field at the cursor is, by the server's schema (F1)."));
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    for (QPushButton *button : {chooser, m_explain}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }

    editor->installEventFilter(this);
    connect(pages, &QStackedWidget::currentChanged, this, &EditorHelp::arrange);
    connect(m_explain, &QPushButton::toggled, this, &EditorHelp::arrange);
    connect(m_explain, &QPushButton::clicked, this, &EditorHelp::arranged);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        m_width = sizes().constLast();
        Q_EMIT arranged();
    });
    connect(m_pane, &ExplainPane::insertRequested, assistant,
            [code, assistant](const QString &key) {
                if (assistant->insertKey(key)) {
                    code->setFocus();
                }
            });
}

void EditorHelp::arrange()
{
    const bool atText = m_pages->currentWidget() == m_code;
    m_buttons->setVisible(atText);
    const bool hadFocus = m_pane->isAncestorOf(m_pane->window()->focusWidget());
    m_pane->setVisible(atText && m_explain->isChecked());
    place();
    if (hadFocus && m_pane->isHidden()) {
        m_pages->currentWidget()->setFocus();
    }
}

/// The text takes what the pane leaves, at least half.
void EditorHelp::place()
{
    if (!m_pane->isHidden() && width() > 0) {
        const int wanted = m_width > 0 ? m_width : m_pane->sizeHint().width();
        const int pane = qMin(wanted, width() / 2);
        setSizes({width() - handleWidth() - pane, pane});
    }
}

void EditorHelp::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    place();
}

QByteArray EditorHelp::arrangement() const
{
    return (m_explain->isChecked() ? "1"_ba : "0"_ba) + QByteArray::number(m_width);
}

void EditorHelp::restore(const QByteArray &arrangement)
{
    m_width = qMax(0, arrangement.mid(1).toInt());
    m_explain->setChecked(arrangement.startsWith('1'));
}

/// F1 anywhere in the editor; in the rest of the window it shows the keys.
bool EditorHelp::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) {
        return QSplitter::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier
        || m_pages->currentWidget() != m_code)
    {
        return QSplitter::eventFilter(watched, event);
    }
    event->accept();
    if (event->type() == QEvent::KeyPress && !key->isAutoRepeat()) {
        m_explain->click();
    }
    return true;
}

} // namespace nantian::views

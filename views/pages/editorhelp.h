// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

class QPushButton;
class QStackedWidget;

namespace nantian::models {
class Cluster;
}

namespace nantian::views {

class CodeView;
class ExplainPane;
class YamlAssistant;

/// What an editor has beside its text: the pane that explains fields (F1), and the snippets. Both
/// are there while the text is in front. GUI thread; cluster, code view and assistant must outlive
/// it.
class EditorHelp final : public QSplitter
{
    Q_OBJECT
public:
    /// Takes `pages`, in which the text is one, as its left part.
    EditorHelp(models::Cluster *cluster, CodeView *code, YamlAssistant *assistant,
               QStackedWidget *pages, QWidget *editor);

    /// "Snippets" and "Explain", for the editor's foot.
    [[nodiscard]] QWidget *buttons() const { return m_buttons; }
    [[nodiscard]] ExplainPane *pane() const { return m_pane; }
    /// Whether the pane is shown, and how wide; to be kept between starts.
    [[nodiscard]] QByteArray arrangement() const;
    void restore(const QByteArray &arrangement);

Q_SIGNALS:
    /// The user changed the arrangement.
    void arranged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void place();

    CodeView *m_code;
    QStackedWidget *m_pages;
    ExplainPane *m_pane;
    QWidget *m_buttons;
    QPushButton *m_explain;
    int m_width = 0; ///< of the pane, as the user wants it, px; 0: as it wants itself
};

} // namespace nantian::views

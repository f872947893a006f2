// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

#include <memory>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace nantian::views {

/// YAML with colours and line numbers; one line may be marked as wrong. Follows the palette. GUI
/// thread.
class CodeView final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeView(QWidget *parent = nullptr);
    ~CodeView() override;
    Q_DISABLE_COPY_MOVE(CodeView)

    /// Replaces the text and keeps the scroll position and the cursor's line where they still
    /// exist.
    void replaceText(const QString &text);
    /// Marks a line (from 1) and brings it into view; 0 takes the mark away.
    void markLine(int line);
    [[nodiscard]] int markedLine() const { return m_marked; }
    /// Selects the next occurrence, beginning anew at the end. False: there is none.
    bool findText(const QString &text, bool backwards);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    friend class LineNumbers;
    [[nodiscard]] int numbersWidth() const;
    void paintNumbers(QPaintEvent *event);
    void placeNumbers();
    void highlightLines();
    void applyColours();

    QWidget *m_numbers;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter = nullptr;
    int m_marked = 0;
};

} // namespace nantian::views

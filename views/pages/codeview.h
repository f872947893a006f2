// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cell.h"

#include <QPlainTextEdit>

#include <memory>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace nantian::views {

/// Something to be said about a place of the text; it moves with it.
struct CodeMark
{
    QTextCursor place; ///< what is underlined
    store::Health health = store::Health::Warning;
    QString text; ///< safe()
};

/// YAML with colours and line numbers; one line may be marked as wrong, and places may carry
/// remarks. Follows the palette. GUI thread.
class CodeView final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeView(QWidget *parent = nullptr);
    ~CodeView() override;
    Q_DISABLE_COPY_MOVE(CodeView)

    /// The text as it is: unlike with toPlainText(), no-break spaces stay what they are.
    [[nodiscard]] QString text() const;
    /// Replaces the text and keeps the scroll position and the cursor's line where they still
    /// exist.
    void replaceText(const QString &text);
    /// Marks a line (from 1) and brings it into view; 0 takes the mark away.
    void markLine(int line);
    [[nodiscard]] int markedLine() const { return m_marked; }
    /// Remarks, in the order of the text; they are told at their lines, and as tooltips.
    void setMarks(const QList<CodeMark> &marks);
    [[nodiscard]] const QList<CodeMark> &marks() const { return m_marks; }
    /// Lines that came from elsewhere while the text was open: a bar in the margin.
    void setMerged(const QList<QTextCursor> &lines);
    [[nodiscard]] const QList<QTextCursor> &merged() const { return m_merged; }
    /// Of the cursor's line, one below the other; empty without one.
    [[nodiscard]] QString markText() const;
    /// Of the place under a point of the viewport.
    [[nodiscard]] QString markTextAt(const QPoint &point) const;
    /// The cursor goes to the next place with a remark, around the end. False: there is none.
    bool goToMark(bool backwards);
    /// What `column` characters into a line (both from 1) are on: a word, or one character.
    [[nodiscard]] QTextCursor wordAt(int line, int column) const;
    /// Selects the next occurrence, beginning anew at the end. False: there is none.
    bool findText(const QString &text, bool backwards);

protected:
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    friend class LineNumbers;
    [[nodiscard]] int numbersWidth() const;
    void paintNumbers(QPaintEvent *event);
    void placeNumbers();
    [[nodiscard]] store::Health healthOf(int block) const;
    void highlightLines();
    void applyColours();

    QWidget *m_numbers;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter = nullptr;
    int m_marked = 0;
    QList<CodeMark> m_marks;
    QList<QTextCursor> m_merged;
};

} // namespace nantian::views

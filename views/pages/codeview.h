// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/textsearch.h"
#include "store/cell.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace nantian::views {

class CodeFolds;
class CodeHighlighter;
class FindBar;

/// Something to be said about a place of the text; it moves with it.
struct CodeMark
{
    QTextCursor place; ///< what is underlined
    store::Health health = store::Health::Warning;
    QString text; ///< safe()
};

/// YAML with colours, line numbers, indent guides, folding (Ctrl+Shift+[ and ], with - and + for
/// everything) and a bar to find in it (Ctrl+F, F3) and, where it can be written, to replace
/// (Ctrl+H). One line may be marked as wrong, and places may carry remarks. Follows the palette.
/// What is done for a key press does not grow with the text. GUI thread.
class CodeView final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeView(QWidget *parent = nullptr);
    ~CodeView() override;
    Q_DISABLE_COPY_MOVE(CodeView)

    /// Another text, as setPlainText() of the class below. Of a long one the first screens are
    /// there at once and the rest comes in slices; what is written meanwhile cannot be undone.
    void setPlainText(const QString &text);
    /// Not all of it has come.
    [[nodiscard]] bool isLoading() const { return m_loaded < m_rest.size(); }
    /// Brings in what is still to come.
    void loadAll();
    /// It was written on since setPlainText().
    [[nodiscard]] bool isTouched() const { return m_touched; }
    /// The text as it is, with what is still to come: unlike with toPlainText(), no-break spaces
    /// stay what they are.
    [[nodiscard]] QString text() const;
    /// Replaces the text and keeps the scroll position, the folds and the cursor's line where they
    /// still exist.
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

    /// Places that were found, in the order of the text. They are shown, and follow what is
    /// written; those that are written into go.
    void setMatches(const QList<base::TextMatch> &matches);
    [[nodiscard]] const QList<base::TextMatch> &matches() const { return m_matches; }
    /// Selects a place and brings it into view.
    void selectPlace(const base::TextMatch &place);
    /// Lines of the text become others, as one step to undo; the cursor stays in its line.
    void replaceLines(const base::TextSearch::Replaced &lines);

    [[nodiscard]] FindBar *findBar() const { return m_find; }
    [[nodiscard]] CodeFolds *folds() const { return m_folds; }
    [[nodiscard]] const CodeHighlighter *highlighter() const { return m_highlighter; }

Q_SIGNALS:
    /// All of the last text is there.
    void loaded();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// Files are no text: they are for whoever is around.
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;

private:
    friend class LineNumbers;
    [[nodiscard]] int numbersWidth() const;
    void paintNumbers(QPaintEvent *event);
    void placeNumbers();
    void pressNumbers(const QPoint &point);
    bool ownKey(const QKeyEvent &key, bool act);
    void toggleFold(const QTextBlock &head);
    void onCursor();
    void loadSlice();
    void onChange(int from, int removed, int added);
    [[nodiscard]] QTextBlock lastVisibleBlock() const;
    [[nodiscard]] QRectF foldedLabel(const QTextBlock &block, const QRectF &place) const;
    void paintLines(QPainter *painter, const QTextBlock &last) const;
    void paintMatches(QPainter *painter, const QTextBlock &block, const QRectF &place) const;
    void paintGuides(QPainter *painter, const QTextBlock &last) const;
    void paintFolds(QPainter *painter, const QTextBlock &last) const;
    [[nodiscard]] store::Health healthOf(int block) const;
    void underlineMarks();

    QString m_rest; ///< a text of which `m_loaded` characters are in the document
    qsizetype m_loaded = 0;
    QTimer m_load;
    bool m_loading = false; ///< a slice is being put in
    bool m_touched = false;
    QWidget *m_numbers;
    CodeHighlighter *m_highlighter;
    CodeFolds *m_folds;
    FindBar *m_find;
    int m_marked = 0;
    int m_line = 0; ///< the cursor's
    QList<CodeMark> m_marks;
    QList<QTextCursor> m_merged;
    QList<base::TextMatch> m_matches;
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/State>

#include <QObject>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>

class QPlainTextEdit;

namespace nantian::views {

/// What is known of a line besides its text; it goes where the line goes.
struct CodeLine final : QTextBlockUserData
{
    [[nodiscard]] static CodeLine &of(const QTextBlock &block);
    /// Null where nothing is known.
    [[nodiscard]] static const CodeLine *known(const QTextBlock &block);

    KSyntaxHighlighting::State after;  ///< what the next line begins in
    KSyntaxHighlighting::State before; ///< what its colours are made from
    int colours = -1;                  ///< how many there are; -1: none were made
    int generation = 0;                ///< of the palette they are of
    int foldedLines = 0;               ///< below it; 0: it is not folded
    int foldedIndent = 0;              ///< of the line when it was folded
};

/// Reads YAML by KSyntaxHighlighting's definition and sets it as a newspaper would: keys in the
/// colour of links, comments and marks quiet, everything else as text. Colour that alarms is for
/// health. Only lines that are about to be painted get colours. What a line begins in depends on
/// all lines above: those are read in slices between other events, and until they are, lines far
/// below are coloured as if the text began shortly above them. GUI thread.
class CodeHighlighter final : public QObject, private KSyntaxHighlighting::AbstractHighlighter
{
    Q_OBJECT
public:
    explicit CodeHighlighter(QPlainTextEdit *view);

    /// Gives colours to the lines from `first` to `last` that lack them. Before painting.
    void prepare(const QTextBlock &first, const QTextBlock &last);
    /// Other colours from now on.
    void recolour() { ++m_generation; }
    /// Has every line been read?
    [[nodiscard]] bool isDone() const { return m_known >= m_lines; }

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;
    void onChange(int from, int removed, int added);
    void slice();
    void read(const QTextBlock &block);
    void colour(const QTextBlock &block, const KSyntaxHighlighting::State &before);
    KSyntaxHighlighting::State line(const QTextBlock &block,
                                    const KSyntaxHighlighting::State &before);

    QPlainTextEdit *m_view;
    QTimer m_slices;
    QList<QTextLayout::FormatRange> m_ranges; ///< of the line that is read
    bool m_collects = false;
    int m_generation = 1;
    int m_lines = 0;      ///< of the document
    int m_known = 0;      ///< lines before this one have their `after`
    int m_wasKnown = 0;   ///< before the last changes; not less than m_known
    int m_changedEnd = 0; ///< lines from here on are as they were
};

} // namespace nantian::views

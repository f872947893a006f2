// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTextBlock>

class QPlainTextEdit;

namespace nantian::views {

/// Lines of a YAML text that are folded away below their key or list item. What belongs to a line
/// is decided by indentation, when it is asked for and no further than asked. Changing a line that
/// is folded away, or what begins a fold, shows its lines again. GUI thread.
class CodeFolds final : public QObject
{
    Q_OBJECT
public:
    explicit CodeFolds(QPlainTextEdit *view);

    /// Blanks before the first character; -1 in a line without any other.
    [[nodiscard]] static int indentOf(const QString &line);
    /// Does anything deeper come below the line?
    [[nodiscard]] static bool isFoldable(const QTextBlock &line);
    /// The last line of what belongs to a line; the line itself when nothing does.
    [[nodiscard]] static QTextBlock endOf(const QTextBlock &line);
    /// How many lines are folded away below this one.
    [[nodiscard]] static int foldedLines(const QTextBlock &line);
    /// The next line that is not folded away.
    [[nodiscard]] static QTextBlock nextVisible(const QTextBlock &line);
    /// The line that `line` folds with: itself when something belongs to it, else what it belongs
    /// to; invalid at the top.
    [[nodiscard]] static QTextBlock headOf(const QTextBlock &line);

    void fold(const QTextBlock &head);
    void unfold(const QTextBlock &head);
    void foldAll();
    void unfoldAll();
    /// Unfolds whatever hides the line.
    void reveal(const QTextBlock &line);

    /// The folded lines by their text and that of the lines they belong to, to fold them again in
    /// another text of the same object.
    [[nodiscard]] QSet<QString> paths() const;
    void foldPaths(const QSet<QString> &paths);

private:
    template <class Handler>
    void everyPath(Handler handler) const;
    void mend();
    void laidOut(const QTextBlock &first, const QTextBlock &last);

    QPlainTextEdit *m_view;
    bool m_hasFolds = false; ///< may have some
    bool m_isMending = false;
    int m_changedFrom = -1; ///< by the change that is being made
    int m_changedTo = -1;
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/textsearch.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QKeyEvent;
class QLabel;
class QLineEdit;
class QToolButton;

namespace nantian::views {

class CodeView;

/// Finds in the text of a CodeView, above which it lies, and replaces where that can be written.
/// The text is searched on the pool; what is found is marked in it and counted, and searched anew
/// shortly after it was changed. GUI thread; belongs to its view.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    enum class Mode : quint8 { Find, Replace };
    explicit FindBar(CodeView *code);
    ~FindBar() override;
    Q_DISABLE_COPY_MOVE(FindBar)

    /// Shows it and takes the keyboard; what is selected in one line is what is looked for.
    void open(Mode mode);
    /// Back to the text, at the place that was found.
    void close();
    /// The next place, around the end, which it says.
    void findNext(bool backwards);
    /// Writes over the place that is selected and goes to the next; selects one first.
    void replaceOne();
    /// As one step to undo.
    void replaceAll();
    /// Is the key one of its own while the text has the keyboard? `act`: and does what it is for.
    bool takesKey(const QKeyEvent &key, bool act);

    /// "3 of 17", and what else there is to say about the search; empty without.
    [[nodiscard]] QString count() const;
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    /// Shown, hidden, or of another height.
    void shownChanged();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Go : quint8 { Stay, FromHere, Forward, Backward };
    QToolButton *button(const QString &text, const QString &tip);
    QToolButton *option(const QString &text, const QString &tip);
    void build();
    void search(Go go);
    void found(const base::Result<base::TextSearch::Found> &answer, Go go);
    void replaced(const base::Result<base::TextSearch::Replaced> &answer);
    void go(Go where);
    void stop();
    void tell(const QString &text, bool isError = false);
    void tellError(const base::Error &error);
    void updateCount();
    void restyle();
    [[nodiscard]] qsizetype selectedMatch() const;
    [[nodiscard]] bool canReplace() const;

    CodeView *m_code;
    QLineEdit *m_field;
    QLineEdit *m_with;
    QLabel *m_count;
    QLabel *m_message;
    QToolButton *m_case = nullptr;
    QToolButton *m_word = nullptr;
    QToolButton *m_regex = nullptr;
    QWidget *m_replaceRow;
    QTimer m_later;
    base::TextSearch m_search;
    std::shared_ptr<std::atomic_bool> m_stop; ///< of the search that runs; null: none does
    quint64 m_generation = 0;
    Go m_go = Go::Stay;  ///< when it ends
    bool m_isAll = true; ///< the marked places are all there are
    bool m_isError = false;
};

} // namespace nantian::views

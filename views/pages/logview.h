// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/pages/ansi.h"
#include "views/pages/logbuffer.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QCache>
#include <QTimer>

#include <vector>

class QIODevice;
class QTextLayout;

namespace nantian::views {

/// Paints the lines of a LogBuffer: only those visible are laid out, so appending costs nothing per
/// line shown before. Follows the end until the user scrolls up; selection by mouse; search over
/// the whole buffer in slices of a few milliseconds. GUI thread.
class LogView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit LogView(QWidget *parent = nullptr);
    ~LogView() override;
    Q_DISABLE_COPY_MOVE(LogView)

    void append(const QList<models::LogLine> &lines);
    void clear();
    /// What stands before a line of each source; none is shown when all are empty.
    void setPrefixes(const QStringList &prefixes);
    void setWrap(bool wrap);
    void setShowTimes(bool show);
    /// While paused what arrives is kept aside, as much as the buffer would hold.
    void setPaused(bool paused);
    void setFollow(bool follow);
    /// Shown in the middle while there is no line.
    void setPlaceholder(const QString &text);

    /// Highlights every occurrence, without case unless the text has upper case; empty: none.
    void setSearch(const QString &text);
    /// Scrolls to the next line with an occurrence, beginning anew at the end. False: there is
    /// none.
    bool findNext(bool backwards);

    [[nodiscard]] const LogBuffer &buffer() const { return m_buffer; }
    [[nodiscard]] qint64 heldLines() const { return m_held.size(); }
    [[nodiscard]] bool isFollowing() const { return m_follow; }
    [[nodiscard]] qint64 matchCount() const { return static_cast<qint64>(m_matches.size()); }
    /// 1-based place of the current match; 0 without one.
    [[nodiscard]] qint64 matchPosition() const;
    [[nodiscard]] QString selectedText() const;
    void copy() const;
    void selectAll();
    /// Writes every line as it left the container, with time and prefix where these are shown.
    [[nodiscard]] bool write(QIODevice *device) const;

Q_SIGNALS:
    void followChanged(bool follow);
    void matchesChanged();
    void countsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    struct Position
    {
        qint64 line = 0;
        int column = 0;
        auto operator<=>(const Position &) const = default;
    };
    [[nodiscard]] QTextLayout *layout(qint64 line);
    [[nodiscard]] int heightOf(qint64 line);
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] int gutterWidth() const;
    [[nodiscard]] qint64 topLine() const;
    [[nodiscard]] qint64 lastTop();
    [[nodiscard]] Position positionAt(const QPoint &point);
    [[nodiscard]] QString timeText(const models::LogLine &line) const;
    [[nodiscard]] QString prefixOf(const models::LogLine &line) const;
    [[nodiscard]] bool lineMatches(const models::LogLine &line) const;
    void paintGutter(QPainter &painter, const models::LogLine &line, int x, int y);
    void paintLine(QPainter &painter, qint64 line, int y);
    void add(const QList<models::LogLine> &lines);
    void updateBars();
    void forget();
    void scanSome();
    void reveal(qint64 line);

    LogBuffer m_buffer;
    LogBuffer m_held;
    QStringList m_prefixes;
    int m_prefixLength = 0;
    QString m_placeholder;
    QCache<qint64, QTextLayout> m_layouts{512};
    bool m_wrap = false;
    bool m_times = false;
    bool m_paused = false;
    bool m_follow = true;
    bool m_moving = false; ///< the bar is moved by us, not by the user
    int m_widest = 0;

    QString m_search;
    Qt::CaseSensitivity m_searchCase = Qt::CaseInsensitive;
    std::vector<qint64> m_matches; ///< numbers of lines with an occurrence, ascending
    qint64 m_scanned = 0;          ///< first line not searched yet
    qint64 m_currentMatch = -1;
    QTimer m_scanTimer;

    Position m_anchor;
    Position m_cursor;
    bool m_selecting = false;
    QPoint m_dragPoint;
    QBasicTimer m_dragTimer;
};

} // namespace nantian::views

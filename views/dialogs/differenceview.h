// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/difference.h"

#include <QAbstractScrollArea>
#include <QList>

namespace nantian::views {

/// Two texts side by side, what differs marked by sign and colour, long unchanged stretches folded
/// (a click or Space opens one). The difference is computed on the pool. GUI thread.
class DifferenceView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit DifferenceView(QWidget *parent = nullptr);

    void setTexts(const QString &leftTitle, const QString &left, const QString &rightTitle,
                  const QString &right);
    /// The number of the first line of both texts, where they are parts of longer ones.
    void setFirstLine(int number) { m_firstLine = number; }
    [[nodiscard]] int firstLine() const { return m_firstLine; }
    void clear();
    /// Shown instead of a difference: while something is read, or when nothing differs.
    void setPlaceholder(const QString &text);
    [[nodiscard]] const models::Difference &difference() const { return m_difference; }

Q_SIGNALS:
    /// The difference of the last texts is shown.
    void ready();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A line of the view: a row of the difference, or a fold of several.
    struct Line
    {
        qsizetype row = 0;
        qsizetype folded = 0; ///< rows behind a fold; 0: the row itself
    };
    void fold();
    void unfold(qsizetype line);
    void updateBars();
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] int headHeight() const;
    void paintSide(QPainter &painter, const models::DifferenceRow &row, const QRect &cell,
                   bool right);

    models::Difference m_difference;
    QList<Line> m_lines;
    QString m_leftTitle;
    QString m_rightTitle;
    QString m_placeholder;
    quint64 m_generation = 0;
    int m_widest = 0;
    int m_firstLine = 1;
    bool m_has = false;
};

} // namespace nantian::views

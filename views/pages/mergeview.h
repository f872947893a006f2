// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace nantian::views {

class DifferenceView;
class LiveText;

/// Places of a text that were changed on the server too, one after the other: what is there beside
/// what was written, and which of them stays. GUI thread; the live text must outlive it.
class MergeView final : public QWidget
{
    Q_OBJECT
public:
    explicit MergeView(LiveText *live, QWidget *parent = nullptr);

    /// Shows the first place, or the one after the last that was decided.
    void showPlace();

Q_SIGNALS:
    /// Nothing overlaps any more.
    void decided();

private:
    void decide(bool takeTheirs);
    void step(qsizetype by);

    LiveText *m_live;
    QLabel *m_heading;
    DifferenceView *m_difference;
    QPushButton *m_theirs;
    QPushButton *m_mine;
    QPushButton *m_before;
    QPushButton *m_next;
    qsizetype m_place = 0; ///< of the overlaps
};

} // namespace nantian::views

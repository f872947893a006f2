// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cell.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace nantian::views {

/// The line at the bottom: the truth of what is on screen, who you are, what just happened with its
/// undo. GUI thread.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setStream(store::Health health, const QString &text);
    void setIdentity(const QString &text);
    void setResult(const QString &text, bool undoable);
    /// Offers to show what the last result changed, until the next result.
    void offerDifference();
    /// Offers to show the rollout the last result began, until the next result.
    void offerRollout();
    [[nodiscard]] QString streamText() const;
    [[nodiscard]] QString resultText() const;

Q_SIGNALS:
    void undoRequested();
    void differenceRequested();
    void rolloutRequested();
    void drawerRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void drawShape();

    QLabel *m_shape;
    QLabel *m_stream;
    QLabel *m_identity;
    QLabel *m_result;
    QToolButton *m_difference;
    QToolButton *m_rollout;
    QToolButton *m_undo;
    QToolButton *m_drawer;
    store::Health m_health = store::Health::None;
};

} // namespace nantian::views

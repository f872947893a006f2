// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QFrame;
class QVBoxLayout;

namespace nantian::views {

class Notices;

/// The bell of the top bar: a badge with the number of notices not seen yet, and a list of all of
/// them that marks them seen. GUI thread; the notices outlive it.
class NoticeBell final : public QToolButton
{
    Q_OBJECT
public:
    explicit NoticeBell(Notices *notices, QWidget *parent = nullptr);
    void openPopup();
    [[nodiscard]] QFrame *popup() const { return m_popup; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void fill();

    Notices *m_notices;
    QFrame *m_popup;
    QWidget *m_list = nullptr;
};

} // namespace nantian::views

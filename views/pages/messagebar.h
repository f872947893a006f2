// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cell.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace nantian::views {

class IconLabel;

/// A strip that says what happened and offers at most one next step; hidden while it has nothing to
/// say. Text can be selected. GUI thread.
class MessageBar final : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// `action` is the word on the button; none when empty.
    void tell(store::Health health, const QString &text, const QString &action = {});
    void clear();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    store::Health m_health = store::Health::None;
    IconLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    bool m_colouring = false;
};

} // namespace nantian::views

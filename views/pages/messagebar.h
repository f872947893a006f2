// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cell.h"

#include <QFrame>

class QLabel;

namespace nantian::views {

class IconLabel;

/// A strip that says what happened; hidden while it has nothing to say. Text can be selected. GUI
/// thread.
class MessageBar final : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void tell(store::Health health, const QString &text);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    store::Health m_health = store::Health::None;
    IconLabel *m_icon;
    QLabel *m_text;
    bool m_colouring = false;
};

} // namespace nantian::views

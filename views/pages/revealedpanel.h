// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/details.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QVBoxLayout;

namespace nantian::views {

/// A value that a person asked to see, or why it cannot be seen. Of a Secret it is shown for
/// kSeconds; its owner deletes it on over(). GUI thread.
class RevealedPanel final : public QFrame
{
    Q_OBJECT
public:
    static constexpr int kSeconds = 30;

    RevealedPanel(const models::HiddenValue &hidden,
                  const base::Result<models::RevealedValue> &value, QWidget *parent);
    /// For tests: as if all but so many seconds had passed.
    void setSecondsLeft(int seconds);

Q_SIGNALS:
    /// Its time is over.
    void over();

private:
    void addText(const models::RevealedValue &value);
    void addCertificate(const models::RevealedValue &value);
    void tick();

    QVBoxLayout *m_column;
    QLabel *m_left = nullptr; ///< says when it is hidden again
    QTimer m_timer;
    int m_seconds = kSeconds;
};

} // namespace nantian::views

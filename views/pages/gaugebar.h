// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/details.h"

#include <QWidget>

namespace nantian::views {

/// How much of a bound is used, as a bar in the colour of its health. What is beyond the bound
/// fills it. GUI thread.
class GaugeBar final : public QWidget
{
    Q_OBJECT
public:
    explicit GaugeBar(QWidget *parent = nullptr);

    void setGauge(const models::Gauge &gauge);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
    store::Health m_health = store::Health::None;
};

} // namespace nantian::views

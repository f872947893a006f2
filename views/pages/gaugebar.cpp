// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/gaugebar.h"

#include "views/theme/theme.h"

#include <QLocale>
#include <QPainter>

namespace nantian::views {

GaugeBar::GaugeBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void GaugeBar::setGauge(const models::Gauge &gauge)
{
    m_share = gauge.share;
    m_health = gauge.health;
    setAccessibleName(safe(gauge.label));
    setAccessibleDescription(safe(gauge.text));
    setToolTip(plainTip(QLocale().toString(qRound(gauge.share * 100)) + QLocale().percent()));
    update();
}

QSize GaugeBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height()};
}

void GaugeBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double height = kGap;
    const QRectF ground(0, (this->height() - height) / 2.0, width(), height);
    painter.setBrush(separatorColor(palette()));
    painter.drawRoundedRect(ground, height / 2, height / 2);
    const double share = qBound(0.0, m_share, 1.0);
    if (share <= 0) {
        return;
    }
    QRectF filled = ground;
    filled.setWidth(qMax(height, ground.width() * share));
    painter.setBrush(m_health == store::Health::None || m_health == store::Health::Ok
                         ? palette().color(QPalette::Highlight)
                         : healthColor(m_health, palette()));
    painter.drawRoundedRect(filled, height / 2, height / 2);
}

} // namespace nantian::views

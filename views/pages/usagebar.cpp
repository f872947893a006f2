// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/usagebar.h"

#include "base/quantity.h"
#include "views/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kBarWidth = 120;
constexpr int kBarHeight = 8;
/// Beyond this share of the limit the bar warns.
constexpr double kTight = 0.9;

} // namespace

UsageBar::UsageBar(Of of, QWidget *parent) : QWidget(parent), m_of(of)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void UsageBar::setBounds(const QString &request, const QString &limit)
{
    const auto read = [this](const QString &text) -> qint64 {
        const auto quantity = base::Quantity::parse(text.toStdString());
        if (text.isEmpty() || !quantity) {
            return -1;
        }
        return m_of == Of::Cpu ? quantity->milliValue() : quantity->value();
    };
    m_request = read(request);
    m_limit = read(limit);
    m_requestText = safe(request);
    m_limitText = safe(limit);
    describe();
}

void UsageBar::setUsage(qint64 usage)
{
    m_usage = usage;
    describe();
}

QString UsageBar::number(qint64 value) const
{
    if (m_of == Of::Cpu) {
        return u"%1m"_s.arg(value);
    }
    constexpr double kMi = 1024.0 * 1024.0;
    const double mi = static_cast<double>(value) / kMi;
    return mi >= 1024 ? u"%1Gi"_s.arg(mi / 1024, 0, 'f', 1)
                      : u"%1Mi"_s.arg(mi, 0, 'f', mi < 10 ? 1 : 0);
}

QString UsageBar::text() const
{
    QStringList parts;
    if (m_usage >= 0) {
        parts.append(tr("%1 used").arg(number(m_usage)));
    }
    parts.append(m_request < 0 ? tr("no request") : tr("request %1").arg(m_requestText));
    parts.append(m_limit < 0 ? tr("no limit") : tr("limit %1").arg(m_limitText));
    return parts.join(u" · "_s);
}

void UsageBar::describe()
{
    setAccessibleName(text());
    updateGeometry();
    update();
}

QSize UsageBar::sizeHint() const
{
    return {kBarWidth + kGap + fontMetrics().horizontalAdvance(text()) + kUnit,
            fontMetrics().height() + kUnit / 2};
}

void UsageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int x = 0;
    const qint64 full = m_limit > 0 ? m_limit : m_request;
    if (m_usage >= 0 && full > 0) {
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF track(0, (height() - kBarHeight) / 2.0, kBarWidth, kBarHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(separatorColor(palette()));
        painter.drawRoundedRect(track, 2, 2);
        const double share = static_cast<double>(m_usage) / static_cast<double>(full);
        QRectF filled = track;
        filled.setWidth(track.width() * qBound(0.0, share, 1.0));
        const bool tight = m_limit > 0 && share >= kTight;
        painter.setBrush(tight ? healthColor(store::Health::Warning, palette())
                               : palette().color(QPalette::Highlight));
        painter.drawRoundedRect(filled, 2, 2);
        if (m_limit > 0 && m_request > 0 && m_request < m_limit) {
            const double at =
                track.width() * static_cast<double>(m_request) / static_cast<double>(m_limit);
            painter.fillRect(QRectF(at, track.top() - 2, 1.5, track.height() + 4),
                             palette().color(QPalette::Text));
        }
        x = kBarWidth + kGap;
    }
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width() - x));
}

} // namespace nantian::views

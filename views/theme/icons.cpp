// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

/// Draws a black SVG in the colour of the palette that is current while painting.
class PaletteIconEngine final : public QIconEngine
{
public:
    explicit PaletteIconEngine(const QString &path) : m_path(path) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap drawn = pixmap(rect.size() * ratio, mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), drawn);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const QColor color = colorOf(mode);
        const QString key = u"%1:%2:%3x%4"_s.arg(m_path, color.name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height());
        QPixmap out;
        if (QPixmapCache::find(key, &out)) {
            return out;
        }
        out = QPixmap(size);
        out.fill(Qt::transparent);
        QFile file(m_path);
        if (file.open(QIODevice::ReadOnly)) {
            QByteArray svg = file.readAll();
            svg.replace("#000", color.name(QColor::HexRgb).toLatin1());
            QSvgRenderer renderer(svg);
            QPainter painter(&out);
            const int side = qMin(size.width(), size.height());
            renderer.render(
                &painter,
                QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
        }
        QPixmapCache::insert(key, out);
        return out;
    }

    QSize actualSize(const QSize &size, QIcon::Mode /*mode*/, QIcon::State /*state*/) override
    {
        const int side = qMin(size.width(), size.height());
        return {side, side};
    }

    [[nodiscard]] QIconEngine *clone() const override { return new PaletteIconEngine(*this); }
    QString key() const override { return u"nantian-palette"_s; }

private:
    static QColor colorOf(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::Text);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::Text);
    }

    QString m_path;
};

/// Health shapes as icons: they follow the palette as well.
class HealthIconEngine final : public QIconEngine
{
public:
    explicit HealthIconEngine(store::Health health) : m_health(health) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode,
               QIcon::State /*state*/) override
    {
        const QPalette palette = QGuiApplication::palette();
        const double side = qMin(rect.width(), rect.height()) * 0.625;
        QRectF box(0, 0, side, side);
        box.moveCenter(QRectF(rect).center());
        paintHealth(painter, m_health, box, palette,
                    mode == QIcon::Selected ? palette.color(QPalette::HighlightedText) : QColor());
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap out(size);
        out.fill(Qt::transparent);
        QPainter painter(&out);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return out;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new HealthIconEngine(*this); }

private:
    store::Health m_health;
};

} // namespace

QIcon paletteIcon(const QString &resourcePath)
{
    static QHash<QString, QIcon> icons;
    auto found = icons.constFind(resourcePath);
    if (found == icons.cend()) {
        found = icons.insert(resourcePath, QIcon(new PaletteIconEngine(resourcePath)));
    }
    return *found;
}

QIcon kindIcon(const QByteArray &id)
{
    const QString path = u":/icons/kinds/"_s + QString::fromLatin1(id) + u".svg"_s;
    return paletteIcon(QFile::exists(path) ? path : u":/icons/kinds/custom.svg"_s);
}

QIcon actionIcon(QLatin1StringView name)
{
    return paletteIcon(u":/icons/actions/"_s + name + u".svg"_s);
}

QIcon healthIcon(store::Health health) { return QIcon(new HealthIconEngine(health)); }

} // namespace nantian::views

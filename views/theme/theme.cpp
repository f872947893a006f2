// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"

#include "base/text.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleHints>
#include <QStyleOption>
#include <QToolButton>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

struct ThemeTr
{
    Q_DECLARE_TR_FUNCTIONS(Theme)
};

struct Scheme
{
    QRgb window, base, alternate, text, faint, button, highlight, link, separator, tip;
    std::array<QRgb, 6> health; // by store::Health
};

// Chosen so that every text and every health colour has at least 4.5:1 against window, base and
// alternate; tests/views/tst_theme.cpp measures it.
constexpr Scheme kLight{0xfff2f4f7,
                        0xffffffff,
                        0xfff8f9fb,
                        0xff1c2128,
                        0xff59626e,
                        0xfff7f8fa,
                        0xff2460b5,
                        0xff1f5fb8,
                        0xffd5dae1,
                        0xffffffff,
                        {0xff1c2128, 0xff18753a, 0xff0a62b3, 0xff8f5600, 0xffbe2323, 0xff5b6470}};
constexpr Scheme kDark{0xff1f2228,
                       0xff17191e,
                       0xff1b1e23,
                       0xffe4e7eb,
                       0xff9ea7b3,
                       0xff2a2e36,
                       0xff2f69bd,
                       0xff7fb4ff,
                       0xff343942,
                       0xff2a2e36,
                       {0xffe4e7eb, 0xff56c271, 0xff6cb2ff, 0xfff0b04a, 0xffff8078, 0xff9ea7b3}};

constexpr int kArrow = 10; ///< edge of a menu's arrow

const Scheme &scheme(const QPalette &palette) { return isDark(palette) ? kDark : kLight; }

QColor mix(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int x, int y) { return qRound(x + (y - x) * share); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()),
                  channel(a.blue(), b.blue()));
}

/// Fusion with a close mark on tabs that is quiet until the pointer is over it, the arrow of a
/// button with a menu at the height of its words, and an edge of fields, boxes and menus on dark
/// grounds.
class Style final : public QProxyStyle
{
public:
    Style() : QProxyStyle(u"Fusion"_s) { }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element == PE_IndicatorArrowDown && qobject_cast<const QToolButton *>(widget)) {
            QRect arrow(0, 0, kArrow, kArrow);
            arrow.moveCenter({widget->rect().right() - kGap, widget->rect().center().y() + 1});
            actionIcon("down"_L1).paint(painter, arrow, Qt::AlignCenter,
                                        option->state.testFlag(State_Enabled) ? QIcon::Normal
                                                                              : QIcon::Disabled);
            return;
        }
        if (element != PE_IndicatorTabClose) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            if (hasEdge(element) && isDark(option->palette)
                && !option->state.testFlag(State_HasFocus))
            {
                painter->save();
                painter->setRenderHint(QPainter::Antialiasing);
                painter->setPen(mix(option->palette.color(QPalette::Window),
                                    option->palette.color(QPalette::WindowText), 0.3));
                painter->setBrush(Qt::NoBrush);
                const double round = element == PE_FrameLineEdit ? 2 : 0;
                painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), round,
                                         round);
                painter->restore();
            }
            return;
        }
        QRectF box(0, 0, kIconSize, kIconSize);
        box.moveCenter(QRectF(option->rect).center());
        if (option->state.testFlag(State_MouseOver)) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(option->palette.color(QPalette::Mid));
            painter->drawRoundedRect(box, kUnit, kUnit);
            painter->restore();
        }
        actionIcon("close"_L1).paint(painter, box.adjusted(2, 2, -2, -2).toRect());
    }

    /// What Fusion outlines darker than its ground: invisible where that is nearly black.
    [[nodiscard]] static bool hasEdge(PrimitiveElement element)
    {
        return element == PE_FrameLineEdit || element == PE_FrameMenu || element == PE_Frame
            || element == PE_PanelMenu || element == PE_IndicatorItemViewItemCheck
            || element == PE_IndicatorCheckBox;
    }

    /// Icons grow with text that is much larger than usual.
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override
    {
        const int usual = QProxyStyle::pixelMetric(metric, option, widget);
        // Sizes for tabs, lists and fields follow the small one.
        return metric == PM_SmallIconSize || metric == PM_ButtonIconSize
            ? usual * iconPercent() / 100
            : usual;
    }

    [[nodiscard]] static int iconPercent()
    {
        constexpr int kUsualLine = 16;
        const int line = QFontMetrics(QApplication::font()).height();
        return line < kUsualLine * 5 / 4 ? 100 : 100 * line / kUsualLine;
    }

    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option,
                                         const QSize &size, const QWidget *widget) const override
    {
        QSize out = QProxyStyle::sizeFromContents(type, option, size, widget);
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (type == CT_ToolButton && button != nullptr
            && button->features.testFlag(QStyleOptionToolButton::HasMenu))
        {
            out.rwidth() += kMargin; // the arrow
        }
        return out;
    }
};

double luminance(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

bool isDark(const QPalette &palette) { return palette.color(QPalette::Window).lightness() < 128; }

QPalette palette(Qt::ColorScheme wanted)
{
    const bool dark = wanted == Qt::ColorScheme::Dark;
    const Scheme &s = dark ? kDark : kLight;
    const QColor window(s.window);
    const QColor text(s.text);
    QPalette out(QColor(s.button), window);
    out.setColor(QPalette::Window, window);
    out.setColor(QPalette::WindowText, text);
    out.setColor(QPalette::Base, QColor(s.base));
    out.setColor(QPalette::AlternateBase, QColor(s.alternate));
    out.setColor(QPalette::Text, text);
    out.setColor(QPalette::PlaceholderText, QColor(s.faint));
    out.setColor(QPalette::Button, QColor(s.button));
    out.setColor(QPalette::ButtonText, text);
    out.setColor(QPalette::BrightText, QColor(s.health[4]));
    out.setColor(QPalette::ToolTipBase, QColor(s.tip));
    out.setColor(QPalette::ToolTipText, text);
    out.setColor(QPalette::Link, QColor(s.link));
    out.setColor(QPalette::LinkVisited, QColor(s.link));
    out.setColor(QPalette::Highlight, QColor(s.highlight));
    out.setColor(QPalette::HighlightedText, Qt::white);
    out.setColor(QPalette::Accent, QColor(s.highlight));
    out.setColor(QPalette::Light, dark ? mix(window, Qt::white, 0.12) : QColor(Qt::white));
    out.setColor(QPalette::Midlight, mix(window, dark ? Qt::white : Qt::black, 0.05));
    out.setColor(QPalette::Mid, QColor(s.separator));
    out.setColor(QPalette::Dark, mix(window, Qt::black, dark ? 0.45 : 0.35));
    out.setColor(QPalette::Shadow, mix(window, Qt::black, dark ? 0.7 : 0.6));
    const QColor disabled = mix(text, window, 0.5);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        out.setColor(QPalette::Disabled, role, disabled);
    }
    out.setColor(QPalette::Disabled, QPalette::Highlight, mix(QColor(s.highlight), window, 0.6));
    return out;
}

void applyTheme(QApplication *application, ThemeChoice choice)
{
    QStyleHints *hints = QGuiApplication::styleHints();
    switch (choice) {
    case ThemeChoice::System:
        hints->unsetColorScheme();
        break;
    case ThemeChoice::Light:
        hints->setColorScheme(Qt::ColorScheme::Light);
        break;
    case ThemeChoice::Dark:
        hints->setColorScheme(Qt::ColorScheme::Dark);
        break;
    }
    static bool following = false;
    static ThemeChoice current = choice;
    current = choice;
    const auto update = [application] {
        Qt::ColorScheme now = QGuiApplication::styleHints()->colorScheme();
        if (current != ThemeChoice::System) {
            now = current == ThemeChoice::Dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light;
        }
        application->setPalette(palette(now));
    };
    if (!following) {
        following = true;
        application->setStyle(new Style);
        QObject::connect(hints, &QStyleHints::colorSchemeChanged, application, update);
    }
    update();
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
}

QColor healthColor(store::Health health, const QPalette &palette)
{
    return QColor(scheme(palette).health[static_cast<std::size_t>(health)]);
}

QPainterPath healthShape(store::Health health, const QRectF &box)
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    const double side = qMin(box.width(), box.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(box.center());
    const QPointF c = square.center();
    const double r = side / 2;
    const double ring = qMax(1.25, side * 0.15);
    switch (health) {
    case store::Health::None:
        break;
    case store::Health::Ok:
        path.addEllipse(c, r * 0.86, r * 0.86);
        break;
    case store::Health::Progressing: {
        path.addEllipse(c, r * 0.94, r * 0.94);
        QPainterPath hole;
        const QRectF inner(c.x() - r * 0.94 + ring, c.y() - r * 0.94 + ring, 2 * (r * 0.94 - ring),
                           2 * (r * 0.94 - ring));
        hole.moveTo(c.x(), inner.top());
        hole.arcTo(inner, 90, -180);
        hole.closeSubpath();
        path.addPath(hole);
        break;
    }
    case store::Health::Warning:
        path.moveTo(c.x(), square.top());
        path.lineTo(square.right(), square.bottom() - side * 0.04);
        path.lineTo(square.left(), square.bottom() - side * 0.04);
        path.closeSubpath();
        break;
    case store::Health::Failed: {
        const double arm = r * 0.92;
        const double half = side * 0.125;
        QPainterPath bar;
        bar.addRect(-arm, -half, 2 * arm, 2 * half);
        const QTransform there = QTransform::fromTranslate(c.x(), c.y());
        const QPainterPath one = (QTransform().rotate(45) * there).map(bar);
        const QPainterPath other = (QTransform().rotate(-45) * there).map(bar);
        path = one.united(other);
        break;
    }
    case store::Health::Unknown:
        path.addEllipse(c, r * 0.94, r * 0.94);
        path.addEllipse(c, r * 0.94 - ring, r * 0.94 - ring);
        break;
    }
    return path;
}

void paintHealth(QPainter *painter, store::Health health, const QRectF &box,
                 const QPalette &palette, const QColor &color)
{
    if (health == store::Health::None) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color.isValid() ? color : healthColor(health, palette));
    painter->drawPath(healthShape(health, box));
    painter->restore();
}

QString healthWord(store::Health health)
{
    switch (health) {
    case store::Health::None:
        return {};
    //: health of an object
    case store::Health::Ok:
        return ThemeTr::tr("ok");
    //: health of an object
    case store::Health::Progressing:
        return ThemeTr::tr("progressing");
    //: health of an object
    case store::Health::Warning:
        return ThemeTr::tr("warning");
    //: health of an object
    case store::Health::Failed:
        return ThemeTr::tr("failed");
    //: health of an object
    case store::Health::Unknown:
        return ThemeTr::tr("unknown");
    }
    return {};
}

QColor faintText(const QPalette &palette) { return QColor(scheme(palette).faint); }

QColor separatorColor(const QPalette &palette) { return QColor(scheme(palette).separator); }

QColor selectionFill(const QPalette &palette, bool active)
{
    const double share = isDark(palette) ? 0.42 : 0.14;
    return mix(palette.color(QPalette::Base), palette.color(QPalette::Active, QPalette::Highlight),
               active ? share : share * 0.6);
}

QColor softFill(store::Health health, const QPalette &palette)
{
    return mix(palette.color(QPalette::Base), healthColor(health, palette),
               isDark(palette) ? 0.16 : 0.09);
}

QColor seriesColor(int index, const QPalette &palette)
{
    // Okabe and Ito's colours (jfly.uni-koeln.de/color), darkened or lightened for the background.
    static constexpr std::array<QRgb, kSeriesColors> kOnLight{
        0xff0072b2, 0xffbf5000, 0xff00805d, 0xffa8487f, 0xff8a6100, 0xff2677a5, 0xff555c66};
    static constexpr std::array<QRgb, kSeriesColors> kOnDark{
        0xff56b4e9, 0xffff8f3f, 0xff2fc79a, 0xffe394c1, 0xffe6b034, 0xff8fc7ff, 0xffaab2bd};
    const auto i = static_cast<std::size_t>(qAbs(index) % kSeriesColors);
    return QColor(isDark(palette) ? kOnDark[i] : kOnLight[i]);
}

QColor contextColor(const QString &contextName, const QPalette &palette)
{
    // FNV-1a: the same name has the same colour at every start, unlike qHash.
    quint32 hash = 2166136261U;
    for (const QChar c : contextName) {
        hash = (hash ^ c.unicode()) * 16777619U;
    }
    return seriesColor(static_cast<int>(hash % (kSeriesColors - 1)), palette);
}

void applyFont(QApplication *application)
{
    QFont font = QApplication::font();
    font.setFamilies({QFontInfo(font).family(), u"Noto Sans CJK SC"_s});
    application->setFont(font);
}

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);
    font.setPointSizeF(QApplication::font().pointSizeF()); // larger text is larger everywhere
    return font;
}

QFont tabularFont(const QFont &font)
{
    QFont out = font;
    out.setFeature(QFont::Tag("tnum"), 1);
    return out;
}

QFont headingFont(const QFont &font, int step)
{
    QFont out = font;
    out.setPointSizeF(font.pointSizeF() * (step >= 2 ? 1.5 : 1.2));
    out.setWeight(QFont::DemiBold);
    return out;
}

QString safe(const QString &text) { return base::safeText(text); }

QString safe(const QByteArray &utf8) { return base::safeText(QString::fromUtf8(utf8)); }

QString safe(std::string_view utf8)
{
    return base::safeText(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

QString plainTip(const QString &safeText)
{
    // Plain tooltips are one line, however long; escaped text without a tag would be taken as
    // plain.
    constexpr qsizetype kOneLine = 80;
    return safeText.size() > kOneLine || Qt::mightBeRichText(safeText)
        ? u"<p style='white-space:pre-wrap'>"_s + safeText.toHtmlEscaped() + u"</p>"_s
        : safeText;
}

} // namespace nantian::views

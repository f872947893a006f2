// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cell.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPainterPath>
#include <QPalette>
#include <QString>

class QApplication;
class QPainter;

/// The one place that knows colours, shapes, icons and distances. GUI thread.
namespace nantian::views {

/// The grid: every distance is a multiple of 4 px.
inline constexpr int kUnit = 4;
inline constexpr int kGap = 2 * kUnit;    ///< between controls
inline constexpr int kMargin = 3 * kUnit; ///< around a page's content
inline constexpr int kRowHeight = 24;     ///< default table row
inline constexpr int kCompactRowHeight = 20;
inline constexpr int kRelaxedRowHeight = 30;
inline constexpr int kIconSize = 16;
inline constexpr int kHealthSize = 10; ///< edge of a health shape in a table

enum class ThemeChoice : quint8 { System, Light, Dark };

/// Sets Fusion, our palette and follows the system's colour scheme when `choice` is System.
void applyTheme(QApplication *application, ThemeChoice choice);
/// The palette of one scheme, as applyTheme() sets it.
[[nodiscard]] QPalette palette(Qt::ColorScheme scheme);
/// Is the window background dark?
[[nodiscard]] bool isDark(const QPalette &palette);

/// Health as colour: at least 4.5:1 against Base, AlternateBase and Window of both schemes.
[[nodiscard]] QColor healthColor(store::Health health, const QPalette &palette);
/// Health as shape inside `box`: ● ok, ◐ progressing, ▲ warning, ✕ failed, ○ unknown; empty for
/// None. Filled with the odd-even rule.
[[nodiscard]] QPainterPath healthShape(store::Health health, const QRectF &box);
/// Draws the shape in its colour, or in `color` when valid (e.g. on a selection).
void paintHealth(QPainter *painter, store::Health health, const QRectF &box,
                 const QPalette &palette, const QColor &color = {});
/// The same as a pixmap icon, for labels, menus and the sidebar.
[[nodiscard]] QIcon healthIcon(store::Health health);
/// "ok", "progressing", "warning", "failed", "unknown": translated; empty for None.
[[nodiscard]] QString healthWord(store::Health health);

/// Secondary text: readable (4.5:1) but quieter than Text.
[[nodiscard]] QColor faintText(const QPalette &palette);
/// Lines between areas.
[[nodiscard]] QColor separatorColor(const QPalette &palette);
/// The fill of a selected row: soft, so that health colours stay readable on it.
[[nodiscard]] QColor selectionFill(const QPalette &palette, bool active);
/// A soft fill behind a notice of this health (strips, banners).
[[nodiscard]] QColor softFill(store::Health health, const QPalette &palette);
/// Colour-blind safe line colours for charts and log sources (Okabe and Ito, tuned per scheme).
[[nodiscard]] QColor seriesColor(int index, const QPalette &palette);
inline constexpr int kSeriesColors = 7;
/// A context's own colour, from its name: stable, readable on Window.
[[nodiscard]] QColor contextColor(const QString &contextName, const QPalette &palette);
/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// The icon of a kind by catalog id ("pod", "deployment"); unknown ids get the one for custom
/// kinds. Follows the palette, disabled and selected states included.
[[nodiscard]] QIcon kindIcon(const QByteArray &id);
/// The icon of an action by the file name in resources/icons/actions ("logs", "edit", "lock").
[[nodiscard]] QIcon actionIcon(QLatin1StringView name);
/// A single-colour SVG of the resources as an icon that follows the palette.
[[nodiscard]] QIcon paletteIcon(const QString &resourcePath);

/// Names the family for Chinese characters outright: left to itself, the fallback may be found in a
/// bold face only. Before the first window.
void applyFont(QApplication *application);
/// Fixed-pitch font of the system, for logs, YAML and code.
[[nodiscard]] QFont monospaceFont();
/// The same font with figures of equal width, for numbers in tables.
[[nodiscard]] QFont tabularFont(const QFont &font);
/// A larger, bold font for headings; `step` 1 or 2.
[[nodiscard]] QFont headingFont(const QFont &font, int step = 1);

/// Text from a cluster, escaped for showing (base::safeText). Show it as Qt::PlainText.
[[nodiscard]] QString safe(const QString &text);
[[nodiscard]] QString safe(const QByteArray &utf8);
[[nodiscard]] QString safe(std::string_view utf8);
/// The same for a tooltip, where Qt guesses what is markup: never markup, and long text in lines.
[[nodiscard]] QString plainTip(const QString &safeText);

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/screens.h"

#include "views/theme/theme.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QLibraryInfo>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSet>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace nantian::gui {

namespace {

constexpr int kColours = 12; ///< fewer different ones are a page without text

/// Text that its widget has no room for. What elides itself carries an ellipsis; what may be longer
/// than its place says so by its size policy and has the whole in its tip.
QStringList cutOff(const QWidget &root)
{
    QStringList out;
    const QList<QWidget *> widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool isButton =
            qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget);
        const QString text = widget->property("text").toString();
        const bool inMenu = qobject_cast<const QMenu *>(widget->parentWidget());
        if (inMenu || (!label && !isButton) || !widget->isVisible() || text.isEmpty()
            || (text.contains(u'…') && !widget->toolTip().isEmpty())
            || (widget->toolTip().contains(text)
                && widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored))
        {
            continue;
        }
        const bool wraps = label && label->wordWrap();
        const QSize wanted = wraps ? QSize(0, label->heightForWidth(label->width()))
            : isButton             ? widget->sizeHint()
                                   : label->minimumSizeHint();
        if (wanted.width() > widget->width() || wanted.height() > widget->height() + 1) {
            out.append(u"“%1” has %2x%3 and wants %4x%5"_s.arg(text)
                           .arg(widget->width())
                           .arg(widget->height())
                           .arg(wanted.width())
                           .arg(wanted.height()));
        }
    }
    return out;
}

int coloursOf(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2) {
            colours.insert(image.pixel(x, y));
        }
    }
    return static_cast<int>(colours.size());
}

} // namespace

QList<Look> Screens::looks() { return {{u"en"_s, 100}, {u"zh_CN"_s, 100}, {u"en"_s, 200}}; }

bool Screens::load()
{
    m_font = QApplication::font();
    const QString wanted = qEnvironmentVariable("NANTIAN_SCREENS");
    m_folder.setPath(wanted.isEmpty() ? u"" NANTIAN_BINARY_DIR "/screens"_s : wanted);
    return m_folder.mkpath(u"."_s) && m_english.load(u"" NANTIAN_BINARY_DIR "/app/nantian_en.qm"_s)
        && m_qt.load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))
        && m_chinese.load(u"" NANTIAN_BINARY_DIR "/app/nantian_zh_CN.qm"_s);
}

bool Screens::speak(const Look &look)
{
    if (m_look == look) {
        return false;
    }
    m_look = look;
    QFont font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * look.percent / 100);
    QApplication::setFont(font);
    QLocale::setDefault(QLocale(look.language));
    const bool chinese = look.language == "zh_CN"_L1;
    QCoreApplication::removeTranslator(chinese ? &m_english : &m_chinese);
    QCoreApplication::installTranslator(chinese ? &m_chinese : &m_english);
    if (chinese) {
        QCoreApplication::installTranslator(&m_qt);
    } else {
        QCoreApplication::removeTranslator(&m_qt);
    }
    views::applyTheme(qApp, views::ThemeChoice::Light);
    return true;
}

void Screens::shoot(QWidget &widget, const QString &name)
{
    QStringList cut;
    const QString size = m_look.percent == 100 ? QString() : u"-%1"_s.arg(m_look.percent);
    for (const bool dark : {false, true}) {
        views::applyTheme(qApp, dark ? views::ThemeChoice::Dark : views::ThemeChoice::Light);
        // A palette reaches the widgets, and what has just arrived is laid out, in several turns.
        (void)QTest::qWaitFor(
            [&] { return views::isDark(widget.palette()) == dark && cutOff(widget).isEmpty(); },
            5000);
        QImage image = widget.grab().toImage();
        if (QWidget *popup = QApplication::activePopupWidget(); popup && popup != &widget) {
            // What is offered stands in a window of its own.
            QPainter painter(&image);
            painter.drawPixmap(popup->mapToGlobal(QPoint()) - widget.mapToGlobal(QPoint()),
                               popup->grab());
        }
        const QString file =
            u"%1-%2%3-%4.png"_s.arg(name, m_look.language, size, dark ? u"dark"_s : u"light"_s);
        QVERIFY2(image.save(m_folder.filePath(file)), qPrintable(file));
        QVERIFY2(coloursOf(image) >= kColours, qPrintable(file));
        QCOMPARE(views::isDark(widget.palette()), dark);
        cut += cutOff(widget);
    }
    views::applyTheme(qApp, views::ThemeChoice::Light);
    cut.removeDuplicates();
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

} // namespace nantian::gui

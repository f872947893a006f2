// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/catalog.h"
#include "views/theme/theme.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace nantian;
using namespace Qt::StringLiterals;

namespace {

constexpr double kReadable = 4.5; // WCAG 2.2, 1.4.3

QImage drawn(const QIcon &icon, int size)
{
    return icon.pixmap(QSize(size, size), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
}

int inked(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += qAlpha(image.pixel(x, y)) > 64 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class TstTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastIsThatOfTheStandard();
    void everythingIsReadableInBothSchemes_data();
    void everythingIsReadableInBothSchemes();
    void healthShapesDiffer();
    void everyKindHasAnIconOfItsOwn();
    void everyIconDraws();
    void iconsFollowThePalette();
    void contextColorsAreStable();
    void clusterTextIsEscaped();
};

void TstTheme::contrastIsThatOfTheStandard()
{
    QCOMPARE(views::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(views::contrast(Qt::red, Qt::red), 1.0);
    QVERIFY(qAbs(views::contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
}

void TstTheme::everythingIsReadableInBothSchemes_data()
{
    QTest::addColumn<Qt::ColorScheme>("scheme");
    QTest::newRow("light") << Qt::ColorScheme::Light;
    QTest::newRow("dark") << Qt::ColorScheme::Dark;
}

void TstTheme::everythingIsReadableInBothSchemes()
{
    QFETCH(Qt::ColorScheme, scheme);
    const QPalette palette = views::palette(scheme);
    QList<QColor> grounds;
    for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window}) {
        grounds << palette.color(role);
    }
    grounds << views::selectionFill(palette, true) << views::selectionFill(palette, false);
    QList<QColor> inks{palette.color(QPalette::Text), palette.color(QPalette::WindowText)};
    for (const auto health : {store::Health::Ok, store::Health::Progressing, store::Health::Warning,
                              store::Health::Failed, store::Health::Unknown})
    {
        inks << views::healthColor(health, palette);
    }
    for (const QColor &ink : std::as_const(inks)) {
        for (const QColor &ground : std::as_const(grounds)) {
            QVERIFY2(views::contrast(ink, ground) >= kReadable,
                     qPrintable(u"%1 on %2: %3"_s.arg(ink.name(), ground.name())
                                    .arg(views::contrast(ink, ground))));
        }
    }
    for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window}) {
        QVERIFY(views::contrast(views::faintText(palette), palette.color(role)) >= kReadable);
        QVERIFY(views::contrast(palette.color(QPalette::Link), palette.color(role)) >= kReadable);
    }
    for (int i = 0; i < views::kSeriesColors; ++i) { // names of sources in logs are text
        QVERIFY2(views::contrast(views::seriesColor(i, palette), palette.color(QPalette::Base))
                     >= kReadable,
                 qPrintable(views::seriesColor(i, palette).name()));
    }
    QVERIFY(views::contrast(views::faintText(palette), views::selectionFill(palette, true))
            >= kReadable);
    QVERIFY(views::contrast(palette.color(QPalette::HighlightedText),
                            palette.color(QPalette::Highlight))
            >= kReadable);
    QVERIFY(views::contrast(views::healthColor(store::Health::Failed, palette),
                            views::softFill(store::Health::Failed, palette))
            >= kReadable);
}

void TstTheme::healthShapesDiffer()
{
    QList<QImage> images;
    for (const auto health : {store::Health::Ok, store::Health::Progressing, store::Health::Warning,
                              store::Health::Failed, store::Health::Unknown})
    {
        QImage image(20, 20, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        // One colour for all: the shape alone must tell.
        views::paintHealth(&painter, health, QRectF(2, 2, 16, 16), {}, Qt::black);
        painter.end();
        QVERIFY(inked(image) > 20);
        for (const QImage &other : std::as_const(images)) {
            QVERIFY(image != other);
        }
        images << image;
    }
    QVERIFY(views::healthShape(store::Health::None, QRectF(0, 0, 10, 10)).isEmpty());
}

void TstTheme::everyKindHasAnIconOfItsOwn()
{
    QHash<QByteArray, QString> seen;
    const QDir folder(u":/icons/kinds"_s);
    QVERIFY(folder.count() >= 30);
    for (const QString &file : folder.entryList({u"*.svg"_s})) {
        const QImage image = drawn(views::paletteIcon(folder.filePath(file)), 16);
        const QByteArray bits(reinterpret_cast<const char *>(image.constBits()),
                              image.sizeInBytes());
        QVERIFY2(!seen.contains(bits), qPrintable(file + u" looks like "_s + seen.value(bits)));
        seen.insert(bits, file);
    }
    kube::Resource pods;
    pods.plural = "pods";
    pods.kind = "Pod";
    QVERIFY(drawn(views::kindIcon(kinds::placeOf(pods).icon), 16)
            != drawn(views::kindIcon("nobody knows it"), 16));
}

void TstTheme::everyIconDraws()
{
    for (const QString &name : {u":/icons/kinds"_s, u":/icons/actions"_s}) {
        const QDir folder(name);
        for (const QString &file : folder.entryList({u"*.svg"_s})) {
            const QImage image = drawn(views::paletteIcon(folder.filePath(file)), 16);
            QVERIFY2(inked(image) > 6, qPrintable(file));
        }
    }
}

void TstTheme::iconsFollowThePalette()
{
    const QIcon icon = views::actionIcon("menu"_L1);
    QGuiApplication::setPalette(views::palette(Qt::ColorScheme::Light));
    const QImage light = drawn(icon, 32);
    QGuiApplication::setPalette(views::palette(Qt::ColorScheme::Dark));
    const QImage dark = drawn(icon, 32);
    QVERIFY(light != dark);
    QCOMPARE(inked(light), inked(dark));
    const QImage disabled = icon.pixmap(QSize(32, 32), 1.0, QIcon::Disabled).toImage();
    QVERIFY(disabled != dark);
}

void TstTheme::contextColorsAreStable()
{
    const QPalette palette = views::palette(Qt::ColorScheme::Light);
    QCOMPARE(views::contextColor(u"demo"_s, palette), views::contextColor(u"demo"_s, palette));
    QSet<QRgb> colors;
    for (int i = 0; i < 50; ++i) {
        colors.insert(views::contextColor(u"cluster-%1"_s.arg(i), palette).rgb());
    }
    QVERIFY(colors.size() > 3);
}

void TstTheme::clusterTextIsEscaped()
{
    QVERIFY(!views::safe(u"a\x1b[31m\u202e"_s).contains(u'\x1b'));
    QCOMPARE(views::safe(QByteArray("web")), u"web"_s);
}

QTEST_MAIN(TstTheme)
#include "tst_theme.moc"

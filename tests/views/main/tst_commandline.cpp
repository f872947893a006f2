// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QTest>

using namespace nantian;
using namespace Qt::StringLiterals;

class TstCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEverything();
    void scopes();
    void mistakesAreSentences_data();
    void mistakesAreSentences();
    void helpNamesEveryOption();
};

void TstCommandLine::readsEverything()
{
    const auto options = app::parseCommandLine(
        {u"nantian"_s, u"--kubeconfig"_s, u"k.yaml"_s, u"--context=prod"_s, u"--open"_s,
         u"deploy/web"_s, u"--theme"_s, u"dark"_s, u"--lang"_s, u"zh_CN"_s, u"--size"_s,
         u"1280x800"_s, u"--screenshot"_s, u"/tmp/p.png"_s},
        u"/work"_s);
    QVERIFY(options);
    QCOMPARE(options->kubeconfig, u"/work/k.yaml"_s);
    QCOMPARE(options->context, u"prod"_s);
    QCOMPARE(options->open, u"deploy/web"_s);
    QCOMPARE(options->theme, u"dark"_s);
    QCOMPARE(options->language, u"zh_CN"_s);
    QCOMPARE(options->size, QSize(1280, 800));
    QCOMPARE(options->screenshot, u"/tmp/p.png"_s);
    QVERIFY(!options->scope);
    QVERIFY(!options->demo);
}

void TstCommandLine::scopes()
{
    const auto scope = [](const QStringList &arguments) {
        return app::parseCommandLine(QStringList{u"nantian"_s} + arguments, u"/"_s)->scope;
    };
    QCOMPARE(*scope({u"-n"_s, u"shop"_s}), (models::Scope{false, {u"shop"_s}}));
    QCOMPARE(*scope({u"-n"_s, u"shop"_s, u"--namespace=lab"_s}),
             (models::Scope{false, {u"shop"_s, u"lab"_s}}));
    QCOMPARE(*scope({u"--demo"_s, u"--open"_s, u"pods"_s, u"-A"_s}), models::Scope());
}

void TstCommandLine::mistakesAreSentences_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--colour"_s};
    QTest::newRow("a word too many") << QStringList{u"pods"_s};
    QTest::newRow("no such theme") << QStringList{u"--theme"_s, u"blue"_s};
    QTest::newRow("no such language") << QStringList{u"--lang"_s, u"fr"_s};
    QTest::newRow("no size") << QStringList{u"--size"_s, u"big"_s};
    QTest::newRow("too small") << QStringList{u"--size"_s, u"10x10"_s};
    QTest::newRow("value missing") << QStringList{u"--screenshot"_s};
    QTest::newRow("two clusters") << QStringList{u"--demo"_s, u"--kubeconfig"_s, u"k"_s};
}

void TstCommandLine::mistakesAreSentences()
{
    QFETCH(QStringList, arguments);
    const auto options = app::parseCommandLine(QStringList{u"nantian"_s} + arguments, u"/"_s);
    QVERIFY(!options);
    QVERIFY(options.error().detail.size() > 10);
}

void TstCommandLine::helpNamesEveryOption()
{
    const QString help = app::helpText();
    for (const auto &option :
         {"--kubeconfig"_L1, "--context"_L1, "--namespace"_L1, "--all-namespaces"_L1, "--demo"_L1,
          "--open"_L1, "--theme"_L1, "--lang"_L1, "--size"_L1, "--screenshot"_L1, "--version"_L1,
          "--help"_L1})
    {
        QVERIFY2(help.contains(option), option.data());
    }
}

QTEST_GUILESS_MAIN(TstCommandLine)
#include "tst_commandline.moc"

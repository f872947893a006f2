// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nantian;
using namespace nantian::views;
using namespace Qt::StringLiterals;

class TstSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void layoutsComeBackAsTheyWere();
    void customColumnsComeBackAsTheyWere();
    void scopesBelongToTheirContext();
    void tabsComeBackAsTheyWere();
    void detailsHaveASizeForEachPlace();
    void savedFiltersBelongToTheirKind();
    void unknownIsEmpty();
};

void TstSettings::layoutsComeBackAsTheyWere()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    Settings::TableLayout layout;
    layout.hidden = {u"restarts"_s};
    layout.shown = {u"ip"_s, u"node"_s};
    layout.order = {u"namespace"_s, u"name"_s, u"ready"_s};
    layout.widths = {{u"name"_s, 220}, {u"ready"_s, 60}};
    layout.sortColumn = u"age"_s;
    layout.descending = true;
    {
        Settings(file).setTableLayout("deployments.apps", layout);
    }
    const Settings again(file);
    QVERIFY(again.tableLayout("deployments.apps").has_value());
    QCOMPARE(*again.tableLayout("deployments.apps"), layout);
    QVERIFY(!again.tableLayout("pods").has_value());
}

void TstSettings::customColumnsComeBackAsTheyWere()
{
    using From = kinds::CustomColumn::From;
    QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    const QList<kinds::CustomColumn> columns{
        {From::Label, u"app.kubernetes.io/name"_s},
        {From::Annotation, u"a/b"_s, u"Fährmann 南"_s},
        {From::Path, u"{.status.conditions[?(@.type==\"Ready\")].status}"_s, u"Ready, or not"_s}};
    {
        Settings settings(file);
        settings.setCustomColumns("deployments.apps", columns);
        Settings::TableLayout layout;
        layout.order = {u"name"_s};
        settings.setTableLayout("deployments.apps", layout);
    }
    {
        Settings again(file);
        QCOMPARE(again.customColumns("deployments.apps"), columns);
        QCOMPARE(again.customColumns(), (Settings::CustomColumns{{"deployments.apps", columns}}));
        again.setCustomColumns("deployments.apps", columns.first(1));
    }
    Settings last(file);
    QCOMPARE(last.customColumns("deployments.apps"), columns.first(1));
    last.setCustomColumns("deployments.apps", {});
    QVERIFY(last.customColumns().isEmpty());
    QVERIFY(last.tableLayout("deployments.apps").has_value());
}

void TstSettings::scopesBelongToTheirContext()
{
    QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    const models::Scope two{false, {u"shop"_s, u"lab"_s}};
    settings.setScope(u"arn:aws:eks/one"_s, two);
    settings.setScope(u"arn:aws:eks"_s, {});
    QCOMPARE(*settings.scope(u"arn:aws:eks/one"_s), two);
    QCOMPARE(*settings.scope(u"arn:aws:eks"_s), models::Scope());
    QVERIFY(!settings.scope(u"other"_s).has_value());
}

void TstSettings::tabsComeBackAsTheyWere()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    const Settings::Tabs tabs{{{},
                               {u"pods"_s, {}, {}, u"is:broken -l app=web"_s},
                               {u"deployments.apps"_s, u"shop"_s, u"web"_s, {}}},
                              2};
    {
        Settings settings(file);
        settings.setTabs(u"a/b"_s, {{{}, {}, {}, {}}, 3});
        settings.setTabs(u"a/b"_s, tabs); // fewer than before: nothing of those is left
        settings.setTabs(u"a"_s, {});
    }
    const Settings again(file);
    QCOMPARE(again.tabs(u"a/b"_s), tabs);
    QVERIFY(again.tabs(u"a"_s).tabs.isEmpty());
}

void TstSettings::detailsHaveASizeForEachPlace()
{
    QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    settings.setDetailsOnRight(false);
    settings.setDetailsSizes({400, 300});
    settings.setDetailsOnRight(true);
    QVERIFY(settings.detailsSizes().isEmpty());
    settings.setDetailsSizes({700, 500});
    settings.setDetailsOnRight(false);
    QCOMPARE(settings.detailsSizes(), (QList{400, 300}));
}

void TstSettings::savedFiltersBelongToTheirKind()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    const QList<Settings::SavedFilter> pods{{u"hungry"_s, u"cpu:>80% !status:\"a, b\""_s},
                                            {u"新的"_s, u"age:<1h"_s}};
    {
        Settings settings(file);
        settings.setSavedFilters("pods", pods + pods);
        settings.setSavedFilters("pods", pods); // fewer than before
        settings.setSavedFilters("deployments.apps", {{u"hungry"_s, u"web"_s}});
        settings.setSavedFilters("deployments.apps", {});
    }
    const Settings again(file);
    QCOMPARE(again.savedFilters("pods"), pods);
    QVERIFY(again.savedFilters("deployments.apps").isEmpty());
    QVERIFY(again.savedFilters("nodes").isEmpty());
}

void TstSettings::unknownIsEmpty()
{
    QTemporaryDir folder;
    const Settings settings(folder.filePath(u"settings.ini"_s));
    QVERIFY(settings.theme().isEmpty());
    QVERIFY(settings.tabs(u"demo"_s).tabs.isEmpty());
    QVERIFY(settings.favoriteKinds().isEmpty());
    QVERIFY(!settings.isUnlocked(u"production"_s));
}

QTEST_GUILESS_MAIN(TstSettings)
#include "tst_settings.moc"

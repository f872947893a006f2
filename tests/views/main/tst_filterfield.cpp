// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/filterfield.h"

#include "tables/resourcetablemodel.h"
#include "views/main/savedfilters.h"
#include "views/main/settings.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nantian;
using views::FilterField;
using views::GoToPalette;
using views::SavedFilters;
using views::Settings;

namespace {

store::RowPtr pod(const std::string &ns, const std::string &name, const std::string &status)
{
    static store::RowBuilder builder(std::make_shared<store::Interner>());
    builder.setIdentity(ns + "/" + name, ns, name, "1");
    builder.add(builder.text(name));
    builder.add(builder.shared(status));
    builder.add(store::Cell::countSince(2, 0));
    return builder.finish();
}

struct Fixture
{
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    models::ResourceTableModel model{true};
    QWidget window;
    FilterField *field = nullptr;
    QPushButton *other = nullptr;

    Fixture()
    {
        store::Batch batch;
        batch.reset = true;
        batch.columns = std::make_shared<QList<store::Column>>(QList<store::Column>{
            {.id = "name", .title = u"NAME"_s},
            {.id = "status", .title = u"STATUS"_s, .description = u"How it is."_s},
            {.id = "restarts", .title = u"RESTARTS"_s}});
        batch.upserted = {pod("shop", "web", "Running"), pod("shop", "pay", "Running"),
                          pod("lab", "odd", "Error")};
        batch.complete = true;
        model.apply(batch);
        auto *layout = new QVBoxLayout(&window);
        field = new FilterField(&settings, &window);
        other = new QPushButton(u"other"_s, &window);
        layout->addWidget(field);
        layout->addStretch();
        layout->addWidget(other);
        window.resize(800, 600);
        window.show();
        field->setTable(&model, "pods");
        field->setFocus();
    }
    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&window); }
    [[nodiscard]] QTreeWidget *list() const { return window.findChild<QTreeWidget *>(); }
    /// What is offered now; nothing when the list is hidden.
    [[nodiscard]] QStringList offers() const
    {
        QStringList out;
        for (int i = 0; list()->isVisible() && i < list()->topLevelItemCount(); ++i) {
            out.append(list()->topLevelItem(i)->text(0));
        }
        return out;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(field, key, modifiers);
    }
    [[nodiscard]] QDialog *dialog() const { return window.findChild<QDialog *>(); }
    /// Types a name into the dialog and presses Enter.
    [[nodiscard]] bool name(const QString &text) const
    {
        auto *name = dialog() != nullptr ? dialog()->findChild<QLineEdit *>() : nullptr;
        if (name == nullptr) {
            return false;
        }
        name->selectAll();
        QTest::keyClicks(name, text);
        QTest::keyClick(name, Qt::Key_Return);
        return QTest::qWaitFor([this] { return dialog() == nullptr; });
    }
    [[nodiscard]] QAction *entry(QMenu &menu, const QString &text) const
    {
        const QList<QAction *> all = menu.actions();
        const auto at = std::ranges::find(all, text, &QAction::text);
        return at == all.cend() ? nullptr : *at;
    }
    /// Runs the go-to list's entry of that text.
    [[nodiscard]] bool run(const QString &text) const
    {
        const QList<GoToPalette::Entry> entries = field->saved()->entries();
        const auto at = std::ranges::find(entries, text, &GoToPalette::Entry::text);
        if (at == entries.cend()) {
            return false;
        }
        at->run();
        return true;
    }
};

} // namespace

class TstFilterField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsOfferedStaysOutOfTheWay();
    void tabTakesAndGoesOn();
    void arrowsChoose();
    void theMouseChooses();
    void downOffersAllTerms();
    void escapeClosesThenClears();
    void aProblemStandsBelow();
    void filtersAreSavedAppliedRenamedAndDeleted();
    void theGoToListKnowsThem();
    void anotherKindHasItsOwn();
};

void TstFilterField::whatIsOfferedStaysOutOfTheWay()
{
    Fixture f;
    QVERIFY(f.isReady());
    QSignalSpy wanted(f.field, &FilterField::filterWanted);
    QSignalSpy leaves(f.field, &FilterField::tableWanted);
    QTest::keyClicks(f.field, u"w"_s);
    QVERIFY(f.offers().isEmpty());
    f.field->clear();
    QTest::keyClicks(f.field, u"st"_s);
    QCOMPARE(f.offers(), QStringList{u"status:"_s});
    QCOMPARE(f.list()->topLevelItem(0)->text(1), u"How it is."_s);
    QVERIFY(f.field->hasFocus());
    // Nothing is chosen: Enter means what was typed.
    f.press(Qt::Key_Return);
    QCOMPARE(f.field->text(), u"st"_s);
    QCOMPARE(leaves.size(), 1);
    QVERIFY(f.offers().isEmpty());
    QTRY_VERIFY(!wanted.isEmpty());
    QCOMPARE(wanted.last().first().toString(), u"st"_s);
    // Who leaves takes the list along, and Tab without one is for moving on.
    QTest::keyClicks(f.field, u"a"_s);
    f.field->setText(u"st"_s);
    QTest::keyClicks(f.field, u"a"_s);
    QVERIFY(!f.offers().isEmpty());
    f.other->setFocus();
    QVERIFY(f.offers().isEmpty());
    f.field->setFocus();
    f.press(Qt::Key_Tab);
    QVERIFY(!f.field->hasFocus());
}

void TstFilterField::tabTakesAndGoesOn()
{
    Fixture f;
    QVERIFY(f.isReady());
    QSignalSpy wanted(f.field, &FilterField::filterWanted);
    QTest::keyClicks(f.field, u"web s"_s);
    f.press(Qt::Key_Tab);
    QCOMPARE(f.field->text(), u"web status:"_s);
    QVERIFY(f.field->hasFocus());
    // Of the rows that the other word leaves.
    QCOMPARE(f.offers(), QStringList{u"Running"_s});
    QCOMPARE(f.list()->topLevelItem(0)->text(1), u"1"_s);
    f.press(Qt::Key_Tab);
    QCOMPARE(f.field->text(), u"web status:Running "_s);
    QVERIFY(f.offers().isEmpty());
    QTRY_COMPARE(wanted.isEmpty() ? QString() : wanted.last().first().toString(),
                 u"web status:Running "_s);
}

void TstFilterField::arrowsChoose()
{
    Fixture f;
    QVERIFY(f.isReady());
    QTest::keyClicks(f.field, u"ns:"_s);
    QCOMPARE(f.offers(), QStringList({u"shop"_s, u"lab"_s}));
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Down); // the last stays
    QCOMPARE(f.list()->currentItem()->text(0), u"lab"_s);
    f.press(Qt::Key_Up);
    f.press(Qt::Key_Up); // back in the text
    QVERIFY(f.list()->currentItem() == nullptr);
    f.press(Qt::Key_Up);
    QCOMPARE(f.list()->currentItem()->text(0), u"lab"_s);
    f.press(Qt::Key_Return);
    QCOMPARE(f.field->text(), u"ns:lab "_s);
    // In the middle, before another word.
    f.field->setText(u"sta web"_s);
    f.field->setCursorPosition(3);
    QTest::keyClicks(f.field, u"t"_s);
    f.press(Qt::Key_Tab);
    QCOMPARE(f.field->text(), u"status: web"_s);
    QCOMPARE(f.field->cursorPosition(), 7);
}

void TstFilterField::theMouseChooses()
{
    Fixture f;
    QVERIFY(f.isReady());
    QTest::keyClicks(f.field, u"ns:"_s);
    QTreeWidget *list = f.list();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->topLevelItem(1)).center());
    QCOMPARE(f.field->text(), u"ns:lab "_s);
    QVERIFY(f.field->hasFocus());
}

void TstFilterField::downOffersAllTerms()
{
    Fixture f;
    QVERIFY(f.isReady());
    QVERIFY(f.offers().isEmpty());
    f.press(Qt::Key_Down);
    QCOMPARE(f.offers(),
             QStringList({u"ns:"_s, u"name:"_s, u"status:"_s, u"restarts:<"_s, u"restarts:>"_s,
                          u"label:"_s, u"owner:"_s, u"is:broken"_s}));
    QCOMPARE(f.list()->currentItem()->text(0), u"ns:"_s);
}

void TstFilterField::escapeClosesThenClears()
{
    Fixture f;
    QVERIFY(f.isReady());
    QSignalSpy wanted(f.field, &FilterField::filterWanted);
    QSignalSpy leaves(f.field, &FilterField::tableWanted);
    QTest::keyClicks(f.field, u"st"_s);
    f.press(Qt::Key_Escape);
    QVERIFY(f.offers().isEmpty());
    QCOMPARE(f.field->text(), u"st"_s);
    QCOMPARE(leaves.size(), 0);
    f.press(Qt::Key_Escape);
    QVERIFY(f.field->text().isEmpty());
    QCOMPARE(leaves.size(), 1);
    QTRY_COMPARE(wanted.isEmpty() ? u"?"_s : wanted.last().first().toString(), QString());
}

void TstFilterField::aProblemStandsBelow()
{
    Fixture f;
    QVERIFY(f.isReady());
    QTest::keyClicks(f.field, u"restarts:>x"_s);
    f.field->setProblem(u"That is no number."_s);
    auto *said = f.list()->parentWidget()->findChild<QLabel *>();
    QVERIFY(said->isVisible());
    QCOMPARE(said->text(), u"That is no number."_s);
    QCOMPARE(f.field->accessibleDescription(), u"That is no number."_s);
    f.field->setProblem({});
    QVERIFY(!said->isVisible());
}

void TstFilterField::filtersAreSavedAppliedRenamedAndDeleted()
{
    Fixture f;
    QVERIFY(f.isReady());
    SavedFilters *saved = f.field->saved();
    QSignalSpy told(saved, &SavedFilters::told);
    QSignalSpy wanted(f.field, &FilterField::filterWanted);
    {
        QMenu menu;
        saved->fill(&menu);
        QVERIFY(!f.entry(menu, SavedFilters::tr("Save this filter…"))->isEnabled());
    }
    f.field->setText(u"status:Error "_s);
    f.field->setProblem(u"Wrong."_s);
    {
        QMenu menu;
        saved->fill(&menu);
        QVERIFY(!f.entry(menu, SavedFilters::tr("Save this filter…"))->isEnabled());
    }
    f.field->setProblem({});
    saved->save();
    QVERIFY(f.name(u"R&D"_s));
    QCOMPARE(f.settings.savedFilters("pods"),
             QList<Settings::SavedFilter>({{u"R&D"_s, u"status:Error"_s}}));
    QVERIFY(told.last().first().toString().contains(u"R&D"_s));
    f.field->setText(u"web"_s);
    {
        QMenu menu;
        saved->fill(&menu);
        QAction *apply = f.entry(menu, u"R&&D"_s);
        QVERIFY(apply != nullptr && !apply->isChecked());
        apply->trigger();
    }
    QCOMPARE(f.field->text(), u"status:Error"_s);
    QCOMPARE(wanted.last().first().toString(), u"status:Error"_s);
    // The same name once more replaces it.
    f.field->setText(u"ns:lab"_s);
    saved->save();
    QVERIFY(f.name(u"R&D"_s));
    QCOMPARE(f.settings.savedFilters("pods"),
             QList<Settings::SavedFilter>({{u"R&D"_s, u"ns:lab"_s}}));
    saved->rename(u"R&D"_s);
    QVERIFY(f.name(u"laboratory"_s));
    QCOMPARE(f.settings.savedFilters("pods"),
             QList<Settings::SavedFilter>({{u"laboratory"_s, u"ns:lab"_s}}));
    saved->remove(u"laboratory"_s);
    QVERIFY(f.settings.savedFilters("pods").isEmpty());
    QVERIFY(told.last().first().toString().contains(u"ns:lab"_s));
}

void TstFilterField::theGoToListKnowsThem()
{
    Fixture f;
    QVERIFY(f.isReady());
    QVERIFY(f.field->saved()->entries().isEmpty());
    f.field->setText(u"status:Error"_s);
    QVERIFY(f.run(SavedFilters::tr("Save this filter…")));
    QVERIFY(f.name(u"errors"_s));
    f.field->clear();
    QVERIFY(f.run(u"errors"_s));
    QCOMPARE(f.field->text(), u"status:Error"_s);
    QVERIFY(f.run(SavedFilters::tr("Rename the filter “%1”…").arg(u"errors"_s)));
    QVERIFY(f.name(u"wrong"_s));
    QVERIFY(f.run(u"wrong"_s));
    QVERIFY(f.run(SavedFilters::tr("Delete the filter “%1”").arg(u"wrong"_s)));
    QVERIFY(!f.run(u"wrong"_s));
}

void TstFilterField::anotherKindHasItsOwn()
{
    Fixture f;
    QVERIFY(f.isReady());
    f.settings.setSavedFilters("pods", {{u"errors"_s, u"status:Error"_s}});
    f.settings.setSavedFilters("nodes", {{u"full"_s, u"cpu:>80%"_s}});
    f.field->setTable(&f.model, "nodes");
    QVERIFY(f.run(u"full"_s));
    QVERIFY(!f.run(u"errors"_s));
    f.field->setTable(nullptr, {});
    QVERIFY(f.field->saved()->entries().isEmpty());
    QVERIFY(!f.field->isEnabled());
}

QTEST_MAIN(TstFilterField)
#include "tst_filterfield.moc"

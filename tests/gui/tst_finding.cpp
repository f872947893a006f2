// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How things are found in the window, by keys, against the demo cluster: the filter of a table with
// what it offers and keeps, and objects in the go-to list.
#include "gui/guisupport.h"

#include "views/main/filterfield.h"
#include "views/main/gotopalette.h"
#include "views/main/objectpage.h"
#include "views/main/resourcepage.h"
#include "views/main/savedfilters.h"
#include "views/main/settings.h"
#include "views/main/workspace.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;
using views::FilterField;

class TstFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void theFilterOffersWhatIsThere();
    void theFilterComparesValues();
    void theFilterSaysWhatItCannotDo();
    void aSavedFilterIsThereAtTheNextStart();
    void objectsAreFoundByName();
    void whatMayNotBeListedIsSaid();

private:
    [[nodiscard]] bool open(const QString &context = u"demo"_s, const models::Scope &scope = {});
    [[nodiscard]] FilterField *filter();
    /// Opens the go-to list and types.
    [[nodiscard]] views::GoToPalette *goTo(const QString &text);
    std::unique_ptr<Window> m_window;
};

void TstFinding::initTestCase() { views::applyTheme(qApp, views::ThemeChoice::Light); }

void TstFinding::cleanup()
{
    m_window.reset();
    views::Settings settings;
    settings.setTabs(u"demo"_s, {});
    settings.setSavedFilters("pods", {});
}

bool TstFinding::open(const QString &context, const models::Scope &scope)
{
    m_window = std::make_unique<Window>(context, scope);
    m_window->main().activateWindow();
    return QTest::qWaitFor(
        [&] {
            return m_window->main().workspace() != nullptr
                && m_window->sidebarLine("pods") != nullptr;
        },
        kPatienceMs);
}

FilterField *TstFinding::filter()
{
    m_window->press(Qt::Key_Slash);
    return qobject_cast<FilterField *>(m_window->main().focusWidget());
}

views::GoToPalette *TstFinding::goTo(const QString &text)
{
    m_window->press(Qt::Key_Colon);
    auto *palette = shown<views::GoToPalette>(m_window->main());
    if (palette != nullptr) {
        QTest::keyClicks(palette->findChild<QLineEdit *>(), text);
    }
    return palette;
}

void TstFinding::theFilterOffersWhatIsThere()
{
    QVERIFY(open());
    QVERIFY(m_window->openTable("pods"));
    FilterField *field = filter();
    QVERIFY(field);
    QTest::keyClicks(field, u"ns:sh"_s);
    const auto offers = [&] {
        for (const auto *list : m_window->main().findChildren<QTreeWidget *>()) {
            if (list->accessibleName() == FilterField::tr("What the filter may go on with")) {
                return list->isVisible() ? list->topLevelItemCount() : 0;
            }
        }
        return -1;
    };
    QTRY_COMPARE(offers(), 1);
    QTest::keyClick(field, Qt::Key_Tab);
    QCOMPARE(field->text(), u"ns:shop "_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        !m_window->names().isEmpty() && m_window->names("shop") == m_window->names(), kPatienceMs);
    QTest::keyClicks(field, u"sta"_s);
    QTest::keyClick(field, Qt::Key_Tab);
    QTest::keyClicks(field, u"run"_s);
    QTRY_COMPARE(offers(), 1);
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(field->text(), u"ns:shop status:Running "_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_window->table()->hasFocus());
}

void TstFinding::theFilterComparesValues()
{
    QVERIFY(open());
    QVERIFY(m_window->openTable("pods"));
    FilterField *field = filter();
    const qsizetype all = m_window->names().size();
    QVERIFY(all > 5);
    QTest::keyClicks(field, u"age:>1s"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->names().size(), all, kPatienceMs);
    field->selectAll();
    QTest::keyClicks(field, u"age:>90y"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->names().size(), 0, kPatienceMs);
    field->selectAll();
    QTest::keyClicks(field, u"restarts:>0"_s); // the demo has some that crash
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->names().isEmpty() && m_window->names().size() < all,
                             kPatienceMs);
    const auto *model =
        qobject_cast<const models::ResourceTableModel *>(m_window->table()->model());
    QVERIFY(model);
    for (int row = 0; row < model->rowCount(); ++row) {
        QVERIFY(model->index(row, 4).data(models::ResourceTableModel::RawRole).toLongLong() > 0);
    }
    // Of what metrics-server says, which is asked every 15 seconds.
    field->selectAll();
    QTest::keyClicks(field, u"cpu:>0 memory:>1Ki"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->names().isEmpty(), kPatienceMs);
    field->selectAll();
    QTest::keyClicks(field, u"cpu:>100000"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->names().size(), 0, kPatienceMs);
}

void TstFinding::theFilterSaysWhatItCannotDo()
{
    QVERIFY(open());
    QVERIFY(m_window->openTable("deployments"));
    FilterField *field = filter();
    const qsizetype all = m_window->names().size();
    QTest::keyClicks(field, u"restarts:>3"_s);
    QTRY_VERIFY(shownText(m_window->main()).contains(u"there is no column “restarts” here"_s));
    QCOMPARE(m_window->names().size(), all); // the one before holds
    field->selectAll();
    QTest::keyClicks(field, u"age:>3"_s);
    QTRY_VERIFY(shownText(m_window->main()).contains(u"is compared with a duration"_s));
    QTest::keyClicks(field, u"d"_s);
    QTRY_VERIFY(!shownText(m_window->main()).contains(u"is compared with a duration"_s));
}

void TstFinding::aSavedFilterIsThereAtTheNextStart()
{
    QVERIFY(open());
    QVERIFY(m_window->openTable("pods"));
    FilterField *field = filter();
    QTest::keyClicks(field, u"ns:lab"_s);
    QTRY_VERIFY(m_window->names() == m_window->names("lab") && !m_window->names().isEmpty());
    QTest::keyClick(field, Qt::Key_Return);
    views::GoToPalette *palette = goTo(u"save this filter"_s);
    QVERIFY(palette);
    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(shown<QDialog>(m_window->main()));
    auto *name = shown<QDialog>(m_window->main())->findChild<QLineEdit *>();
    QTest::keyClicks(name, u"laboratory"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(m_window->result().contains(u"laboratory"_s));

    m_window.reset();
    views::Settings().setTabs(u"demo"_s, {});
    QVERIFY(open());
    QVERIFY(m_window->openTable("pods"));
    QVERIFY(m_window->names() != m_window->names("lab"));
    palette = goTo(u"laboratory"_s);
    QVERIFY(palette);
    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(m_window->names() == m_window->names("lab") && !m_window->names().isEmpty());
    QCOMPARE(m_window->main().findChild<FilterField *>()->text(), u"ns:lab"_s);
}

void TstFinding::objectsAreFoundByName()
{
    QVERIFY(open());
    QVERIFY(m_window->openTable("pods"));
    // A ConfigMap: nothing shows ConfigMaps.
    views::GoToPalette *palette = goTo(u"guestbook-conf"_s);
    QVERIFY(palette);
    auto *list = palette->findChild<QListWidget *>();
    QTRY_VERIFY_WITH_TIMEOUT(list->count() > 0 && list->item(0)->text() == u"guestbook-config"_s,
                             kPatienceMs);
    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(shown<views::ObjectPage>(m_window->main()), kPatienceMs);
    const kube::ObjectRef object = shown<views::ObjectPage>(m_window->main())->object();
    QCOMPARE(object.resource.kind, "ConfigMap");
    QCOMPARE(object.ns, "guestbook");
    QCOMPARE(object.name, "guestbook-config");
}

void TstFinding::whatMayNotBeListedIsSaid()
{
    QVERIFY(open(u"demo-viewer"_s));
    QVERIFY(m_window->openTable("pods"));
    views::GoToPalette *palette = goTo(u"zz-nothing"_s);
    QVERIFY(palette);
    auto *note = palette->findChild<QLabel *>();
    QTRY_VERIFY2_WITH_TIMEOUT(note->isVisible() && note->text().contains(u"Secret"_s),
                              qPrintable(note->text()), kPatienceMs);
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstFinding test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_finding.moc"

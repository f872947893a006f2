// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two objects compared, here and in two contexts: what is chosen, what each side says of itself and
// of what went wrong, and that values of Secrets are shown only once they are revealed. The other
// contexts are the demo cluster under other names.
#include "gui/guisupport.h"

#include "kube/config/kubeconfig.h"
#include "views/dialogs/comparisonview.h"
#include "views/dialogs/differenceview.h"
#include "views/main/comparedialog.h"
#include "views/main/comparepage.h"
#include "views/main/objectpage.h"
#include "views/main/settings.h"
#include "views/main/statusline.h"
#include "views/main/workspace.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

namespace {

const QByteArray kValue = "x3-first-value-of-a-secret-3x"_ba;
const QByteArray kOther = "x4-second-value-of-a-secret-4x"_ba;

/// Both texts of the difference, and the fields with their tips.
QString comparedText(const views::ComparePage &page)
{
    const auto *view = page.findChild<views::ComparisonView *>();
    const models::Difference &difference = view->texts()->difference();
    QStringList out = difference.left + difference.right;
    for (QTreeWidgetItemIterator at(view->fields()); *at; ++at) {
        for (int column = 0; column < 3; ++column) {
            out << (*at)->text(column) << (*at)->toolTip(column);
        }
    }
    return out.join(u'\n');
}

/// Either way a Secret's value may be written.
bool holds(const QString &text, const QByteArray &value)
{
    return text.contains(QString::fromUtf8(value))
        || text.contains(QString::fromUtf8(value.toBase64().chopped(4)));
}

} // namespace

class TstCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void twoMarkedAreCompared();
    void anotherIsChosenByName();
    void theSameInAnotherContext();
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();
    void anotherContextIsReadOnceItCanBe();
    void valuesOfSecretsAreRevealed();
    void keysOfAPageEndThere();

private:
    void openFor(const QByteArray &kind, const QByteArray &name, const QString &context,
                 const QString &other);
    [[nodiscard]] QList<kube::Context> contexts(bool reachable) const;
    [[nodiscard]] views::ComparePage *page() { return shown<views::ComparePage>(m_window->main()); }
    [[nodiscard]] QString tabText() const { return m_window->main().workspace()->currentTitle(); }

    const QString m_namespace = u"gui-compare-%1"_s.arg(QCoreApplication::applicationPid());
    std::unique_ptr<Window> m_window;
};

void TstCompare::initTestCase()
{
    views::applyTheme(qApp, views::ThemeChoice::Light);
    Answer made = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    const QByteArray objects =
        "{apiVersion: v1, kind: ConfigMap, metadata: {name: one}, data: {mode: fast, same: a}}\n"
        "---\n"
        "{apiVersion: v1, kind: ConfigMap, metadata: {name: two}, data: {mode: slow, same: a}}\n"
        "---\n"
        "{apiVersion: v1, kind: Secret, metadata: {name: keys}, stringData: {password: '"
        + kValue
        + "'}}\n---\n"
          "{apiVersion: v1, kind: Secret, metadata: {name: locks}, stringData: {password: '"
        + kOther + "'}}\n";
    made = kubectl({u"-n"_s, m_namespace, u"create"_s, u"-f"_s, u"-"_s}, objects);
    QVERIFY2(made.exitCode == 0, made.err.constData());
}

void TstCompare::init()
{
    m_window = std::make_unique<Window>(u"demo"_s, models::Scope{false, {m_namespace}});
    m_window->main().activateWindow();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->main().cluster() && m_window->sidebarLine("pods") != nullptr,
                             kPatienceMs);
    m_window->main().updateContexts(contexts(false));
}

void TstCompare::cleanup()
{
    m_window.reset();
    views::Settings().setTabs(u"demo"_s, {});
}

void TstCompare::cleanupTestCase()
{
    const Answer removed = kubectl({u"delete"_s, u"namespace"_s, m_namespace, u"--wait=false"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
}

/// The demo's, "staging" that is the same, and "far" that can be reached or not.
QList<kube::Context> TstCompare::contexts(bool reachable) const
{
    const auto config =
        kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(kubeconfigFile()));
    QList<kube::Context> out = config ? config->contexts : QList<kube::Context>();
    const auto demo = std::ranges::find(out, u"demo"_s, &kube::Context::name);
    if (demo == out.end()) {
        return {};
    }
    kube::Context staging = *demo;
    staging.name = u"staging"_s;
    kube::Context far = *demo;
    far.name = u"far"_s;
    if (!reachable) {
        far.identity->server = "https://127.0.0.1:1";
    }
    return out + QList<kube::Context>{staging, far};
}

/// Compares with one of that name in that context.
void TstCompare::openFor(const QByteArray &kind, const QByteArray &name, const QString &context,
                         const QString &other)
{
    QVERIFY(m_window->openTable(kind));
    QVERIFY(m_window->clickRow(m_namespace.toUtf8(), name));
    m_window->press(Qt::Key_V);
    QTRY_VERIFY(shown<views::CompareDialog>(m_window->main()));
    auto *dialog = shown<views::CompareDialog>(m_window->main());
    auto *choice = dialog->findChild<QComboBox *>();
    QCOMPARE(choice->currentData().toString(), u"demo"_s);
    QVERIFY(choice->findData(context) > 0);
    choice->setCurrentIndex(choice->findData(context));
    const QList<QLineEdit *> all = dialog->findChildren<QLineEdit *>();
    QList<QLineEdit *> fields;
    for (QLineEdit *each : all) {
        if (each->isVisible()) {
            fields.append(each);
        }
    }
    QCOMPARE(fields.size(), 2); // filled with the same place
    QCOMPARE(fields.at(0)->text(), m_namespace);
    QCOMPARE(fields.at(1)->text(), QString::fromUtf8(name));
    fields.at(1)->selectAll();
    QTest::keyClicks(fields.at(1), other);
    QTest::mouseClick(button(*dialog, u"Compare"_s), Qt::LeftButton);
    QTRY_VERIFY(page());
    m_window->main().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->main()));
}

void TstCompare::twoMarkedAreCompared()
{
    QVERIFY(m_window->openTable("configmaps"));
    QVERIFY(m_window->clickRow(m_namespace.toUtf8(), "one"));
    QTest::keyClick(m_window->table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_window->table()->chosenRows().size(), 2);
    m_window->press(Qt::Key_V);
    QTRY_VERIFY(page());
    QVERIFY(!shown<views::CompareDialog>(m_window->main()));
    QCOMPARE(tabText(), u"one ↔ two"_s);
    const auto *view = page()->findChild<views::ComparisonView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->hasComparison() && !view->texts()->difference().isEmpty(),
                             kPatienceMs);
    const QString text = comparedText(*page());
    QVERIFY2(text.contains(u"mode: fast"_s) && text.contains(u"mode: slow"_s), qPrintable(text));
    for (const QString &servers : {u"uid:"_s, u"resourceVersion:"_s, u"creationTimestamp:"_s}) {
        QVERIFY2(!text.contains(servers), qPrintable(text));
    }
    QString said = shownText(*page());
    QVERIFY2(said.contains(u"2 field(s) differ"_s), qPrintable(said)); // name and mode
    QCOMPARE(said.count(u"context demo · read at "_s), 2);
    QVERIFY(m_window->main().statusLine()->streamText().startsWith(u"not live"_s));

    // What changes there comes with the next reading.
    const Answer changed = kubectl({u"-n"_s, m_namespace, u"patch"_s, u"configmap"_s, u"two"_s,
                                    u"-p"_s, u"{\"data\":{\"mode\":\"idle\"}}"_s});
    QVERIFY2(changed.exitCode == 0, changed.err.constData());
    QVERIFY(!comparedText(*page()).contains(u"mode: idle"_s));
    QTest::keyClick(&m_window->main(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(comparedText(*page()).contains(u"mode: idle"_s), kPatienceMs);

    // A place like others, but none to come back to at the next start.
    QTest::keyClick(&m_window->main(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(!page());
    QTest::keyClick(&m_window->main(), Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(page());
    m_window.reset();
    const auto tabs = views::Settings().tabs(u"demo"_s).tabs;
    QVERIFY(!tabs.isEmpty());
    for (const auto &tab : tabs) {
        QVERIFY2(tab.name.isEmpty(), qPrintable(tab.name));
    }
}

void TstCompare::anotherIsChosenByName()
{
    QVERIFY(m_window->openTable("configmaps"));
    QVERIFY(m_window->clickRow(m_namespace.toUtf8(), "one"));
    m_window->press(Qt::Key_V);
    QTRY_VERIFY(shown<views::CompareDialog>(m_window->main()));
    QPointer<views::CompareDialog> dialog = shown<views::CompareDialog>(m_window->main());
    auto *list = dialog->findChild<QListWidget *>();
    const QString two = m_namespace + u"/two"_s;
    const auto listed = [list](const QString &text) {
        return !list->findItems(text, Qt::MatchExactly).isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(listed(two), kPatienceMs);
    QVERIFY(!listed(m_namespace + u"/one"_s)); // not with itself
    auto *search = shown<QLineEdit>(*dialog);
    QTest::keyClicks(search, u"tw"_s);
    QCOMPARE(list->currentItem()->text(), two);
    QVERIFY(listed(u"Use “%1/tw”"_s.arg(m_namespace)));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(page() && (!dialog || !dialog->isVisible()));
    QCOMPARE(tabText(), u"one ↔ two"_s);
    QTRY_VERIFY_WITH_TIMEOUT(comparedText(*page()).contains(u"mode: fast"_s), kPatienceMs);

    // From there, something else.
    QTest::mouseClick(button(*page(), u"Compare with…"_s), Qt::LeftButton);
    QTRY_VERIFY(shown<views::CompareDialog>(m_window->main()));
    QTest::keyClick(shown<views::CompareDialog>(m_window->main()), Qt::Key_Escape);
}

void TstCompare::theSameInAnotherContext()
{
    openFor("configmaps", "one", u"staging"_s, u"one"_s);
    QCOMPARE(tabText(), u"one: demo ↔ staging"_s);
    QPointer<views::ComparePage> compared = page();
    const auto *view = compared->findChild<views::ComparisonView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->hasComparison(), kPatienceMs);
    QVERIFY(view->texts()->difference().isEmpty());
    const QString said = shownText(*compared);
    QVERIFY2(said.contains(u"context demo · read at "_s), qPrintable(said));
    QVERIFY2(said.contains(u"context staging · read at "_s), qPrintable(said));
    QTest::keyClick(&m_window->main(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!compared);
}

void TstCompare::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("it is not there")
        << "configmaps"_ba << "one"_ba << u"staging"_s << u"three"_s
        << u"There is no ConfigMap %1/three in staging. Choose another to compare with."_s;
    QTest::newRow("it may not be read")
        << "secrets"_ba << "keys"_ba << u"demo-viewer"_s << u"keys"_s
        << u"User \"viewer\" cannot get resource \"secrets\""_s;
    QTest::newRow("nothing answers")
        << "configmaps"_ba << "one"_ba << u"far"_s << u"one"_s << u"far cannot be reached: "_s;
}

void TstCompare::whatCannotBeReadIsSaid()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const QByteArray, name);
    QFETCH(const QString, context);
    QFETCH(const QString, other);
    QFETCH(QString, sentence);
    openFor(kind, name, context, other);
    sentence.replace(u"%1"_s, m_namespace);
    QTRY_VERIFY2_WITH_TIMEOUT(shownText(*page()).contains(sentence), qPrintable(shownText(*page())),
                              kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*page()).contains(u"context demo · read at "_s),
                             kPatienceMs);
    QVERIFY(!page()->findChild<views::ComparisonView *>()->hasComparison());
    QVERIFY(button(*page(), u"Read again"_s)->isEnabled());
    QVERIFY(button(*page(), u"Compare with…"_s)->isEnabled());
}

void TstCompare::anotherContextIsReadOnceItCanBe()
{
    openFor("configmaps", "one", u"far"_s, u"two"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*page()).contains(u"far cannot be reached: "_s),
                             kPatienceMs);
    m_window->main().updateContexts(contexts(true));
    QTRY_VERIFY_WITH_TIMEOUT(button(*page(), u"Read again"_s)->isEnabled(), kPatienceMs);
    QTest::mouseClick(button(*page(), u"Read again"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(page()->findChild<views::ComparisonView *>()->hasComparison(),
                             kPatienceMs);
    QVERIFY(!shownText(*page()).contains(u"cannot be reached"_s));

    // Gone from the kubeconfig.
    QList<kube::Context> fewer = contexts(true);
    fewer.removeIf([](const kube::Context &each) { return each.name == u"far"_s; });
    m_window->main().updateContexts(fewer);
    QTest::mouseClick(button(*page(), u"Read again"_s), Qt::LeftButton);
    QTRY_VERIFY(shownText(*page()).contains(u"far is no longer in the kubeconfig."_s));
}

void TstCompare::valuesOfSecretsAreRevealed()
{
    QVERIFY(m_window->openTable("secrets"));
    QVERIFY(m_window->clickRow(m_namespace.toUtf8(), "keys"));
    QTest::keyClick(m_window->table(), Qt::Key_Down, Qt::ShiftModifier);
    m_window->press(Qt::Key_V);
    QTRY_VERIFY(page());
    QCOMPARE(tabText(), u"keys ↔ locks"_s);
    const auto *view = page()->findChild<views::ComparisonView *>();
    const auto hidden = [&] {
        return view->hasComparison() && comparedText(*page()).contains(u"••••"_s)
            && button(*page(), u"Reveal values"_s);
    };
    const auto neither = [&] {
        const QString text = comparedText(*page()) + shownText(m_window->main())
            + QGuiApplication::clipboard()->text();
        return !holds(text, kValue) && !holds(text, kOther);
    };
    const auto both = [&] {
        const QString text = comparedText(*page());
        return holds(text, kValue) && holds(text, kOther);
    };
    QTRY_VERIFY_WITH_TIMEOUT(hidden(), kPatienceMs);
    QTest::mouseClick(button(*page(), u"Fields"_s), Qt::LeftButton);
    QVERIFY(view->fields()->topLevelItemCount() > 0);
    QVERIFY2(neither(), qPrintable(comparedText(*page())));
    QVERIFY(!button(*page(), u"Copy as patch"_s)->isEnabled());

    QTest::mouseClick(button(*page(), u"Reveal values"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(both(), kPatienceMs);
    QVERIFY(button(*page(), u"Copy as patch"_s)->isEnabled());
    QTest::mouseClick(button(*page(), u"Copy as patch"_s), Qt::LeftButton);
    QVERIFY(holds(QGuiApplication::clipboard()->text(), kOther));
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(button(*page(), u"Hide values"_s), Qt::LeftButton);
    QTRY_VERIFY(hidden());
    QVERIFY(neither());

    // Revealed for what is shown alone: neither for the next reading nor for the next look.
    const auto reveal = [&] {
        QTest::mouseClick(button(*page(), u"Reveal values"_s), Qt::LeftButton);
        return QTest::qWaitFor(both, kPatienceMs);
    };
    QVERIFY(reveal());
    QTest::keyClick(&m_window->main(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(hidden(), kPatienceMs);
    QVERIFY(neither());
    QVERIFY(reveal());
    QTest::keyClick(&m_window->main(), Qt::Key_Tab, Qt::ControlModifier);
    QTRY_VERIFY(!page());
    QTest::keyClick(&m_window->main(), Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(page());
    QTRY_VERIFY(hidden());
    QVERIFY(neither());
    QTest::mouseClick(button(*page(), u"Side by side"_s), Qt::LeftButton);
}

void TstCompare::keysOfAPageEndThere()
{
    QVERIFY(m_window->openTable("configmaps"));
    QVERIFY(m_window->clickRow(m_namespace.toUtf8(), "one"));
    m_window->press(Qt::Key_Return);
    QTRY_VERIFY(shown<views::ObjectPage>(m_window->main()));
    // Keys of tables, which a page of one object has no use for.
    QTest::keyClick(&m_window->main(), Qt::Key_F5);
    QTest::keyClick(&m_window->main(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    auto *object = shown<views::ObjectPage>(m_window->main());
    QVERIFY(object);
    QTest::keyClick(object, Qt::Key_V);
    QTRY_VERIFY(shown<views::CompareDialog>(m_window->main()));
    QTest::keyClick(shown<views::CompareDialog>(m_window->main()), Qt::Key_Escape);
    QTRY_VERIFY(!shown<views::CompareDialog>(m_window->main()));
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstCompare test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_compare.moc"

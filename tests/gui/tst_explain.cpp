// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the editor explains of fields, and the snippets it begins with, by the demo cluster's
// schemas.
#include "gui/guisupport.h"

#include "kube/config/kubeconfig.h"
#include "services/cluster.h"
#include "views/main/drawer.h"
#include "views/main/keyhelp.h"
#include "views/pages/codeview.h"
#include "views/pages/editorhelp.h"
#include "views/pages/explainpane.h"
#include "views/pages/snippets.h"
#include "views/pages/yamlassistant.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;
using namespace nantian::views;

namespace {

const QString kDeployment = u"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: explained\n"
                            "spec:\n  replicas: 2\n  \n  template:\n    spec:\n      containers:\n"
                            "      - name: main\n        image: app:1\n"_s;
const QStringList kImage{u"spec"_s, u"template"_s, u"spec"_s, u"containers"_s, u"image"_s};

} // namespace

class TstExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QDir(models::draftFolder()).removeRecursively(); }
    void initTestCase();
    void cleanupTestCase();
    void followsTheCursor();
    void goesDeeperAndBack();
    void searchFindsFields();
    void customResourcesAreExplained();
    void whyNothingIsExplained();
    void whatWasReadIsInserted();
    void snippetsBeginAnEmptyText();
    void snippetsAreAppended();
    void f1IsTheEditorsAndRemembered();
    void snippetsHaveTexts();

private:
    [[nodiscard]] std::unique_ptr<YamlEditor> write(const QString &text, bool explained = true);
    static void moveTo(const YamlEditor &editor, const QString &words);
    static void click(const ExplainPane &pane, const QString &name);

    std::unique_ptr<models::Cluster> m_cluster;
};

void TstExplain::initTestCase()
{
    applyTheme(qApp, ThemeChoice::Light);
    const auto config =
        kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(kubeconfigFile()));
    QVERIFY(config.has_value());
    m_cluster = std::make_unique<models::Cluster>(*config->find(config->currentContext));
    m_cluster->setLocked(false);
    QTRY_VERIFY_WITH_TIMEOUT(!m_cluster->findResource("deployments.apps").plural.isEmpty(),
                             kPatienceMs);
}

void TstExplain::cleanupTestCase() { m_cluster.reset(); }

std::unique_ptr<YamlEditor> TstExplain::write(const QString &text, bool explained)
{
    auto editor = std::make_unique<YamlEditor>(m_cluster.get());
    editor->resize(1000, 560);
    editor->show();
    if (!QTest::qWaitForWindowActive(editor.get())) {
        return nullptr;
    }
    editor->openText(text);
    auto *code = editor->findChild<CodeView *>();
    code->setFocus();
    if (explained) {
        QTest::keyClick(code, Qt::Key_F1);
        if (!editor->help()->pane()->isVisible()) {
            return nullptr;
        }
    }
    return editor;
}

/// The cursor goes behind the words.
void TstExplain::moveTo(const YamlEditor &editor, const QString &words)
{
    auto *code = editor.findChild<CodeView *>();
    QTextCursor cursor = code->document()->find(words);
    QVERIFY2(!cursor.isNull(), qPrintable(words));
    cursor.clearSelection();
    code->setTextCursor(cursor);
}

void TstExplain::click(const ExplainPane &pane, const QString &name)
{
    auto *list = pane.findChild<QTreeWidget *>();
    const QList<QTreeWidgetItem *> found = list->findItems(name, Qt::MatchExactly);
    QVERIFY2(found.size() == 1, qPrintable(name + u" in "_s + shownText(pane)));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(found.first()).center());
}

void TstExplain::followsTheCursor()
{
    const auto editor = write(kDeployment);
    QVERIFY(editor);
    const ExplainPane *const pane = editor->help()->pane();
    moveTo(*editor, u"image: "_s);
    QTRY_COMPARE_WITH_TIMEOUT(pane->path(), kImage, kPatienceMs);
    QVERIFY(shownText(*pane).contains(u"Container image name"_s));
    QVERIFY(shownText(*pane).contains(u"string"_s));

    moveTo(*editor, u"containers"_s);
    QTRY_COMPARE(pane->path(), kImage.first(4));
    QString shown = shownText(*pane);
    QVERIFY2(shown.contains(u"[]Container, required"_s), qPrintable(shown));
    QVERIFY(shown.contains(u"item by item, by name"_s));
    QVERIFY(shown.contains(u"imagePullPolicy"_s));

    moveTo(*editor, u"replicas"_s);
    QTRY_COMPARE(pane->path(), (QStringList{u"spec"_s, u"replicas"_s}));
    shown = shownText(*pane);
    QVERIFY(shown.contains(u"integer (int32)"_s) && !shown.contains(u"required"_s));
    QVERIFY(!button(*editor, u"Follow"_s));

    auto *code = editor->findChild<CodeView *>();
    QTest::keyClick(code, Qt::Key_F1);
    QVERIFY(!pane->isVisible());
    QTest::mouseClick(button(*editor, u"Explain"_s), Qt::LeftButton);
    QVERIFY(pane->isVisible());
}

void TstExplain::goesDeeperAndBack()
{
    const auto editor = write(kDeployment);
    QVERIFY(editor);
    const ExplainPane *const pane = editor->help()->pane();
    moveTo(*editor, u"containers"_s);
    QTRY_COMPARE_WITH_TIMEOUT(pane->path(), kImage.first(4), kPatienceMs);
    click(*pane, u"resources"_s);
    QCOMPARE(pane->path(), kImage.first(4) + QStringList{u"resources"_s});
    click(*pane, u"limits"_s);
    QCOMPARE(pane->path().constLast(), u"limits"_s);
    QVERIFY(shownText(*pane).contains(u"map[string]Quantity"_s));

    // Somebody who is elsewhere stays there.
    moveTo(*editor, u"replicas"_s);
    auto *list = pane->findChild<QTreeWidget *>();
    QCOMPARE(pane->path().constLast(), u"limits"_s);
    auto *spec = qobject_cast<QToolButton *>(button(*pane, u"spec"_s));
    QVERIFY(spec);
    QTest::mouseClick(spec, Qt::LeftButton);
    QCOMPARE(pane->path(), QStringList{u"spec"_s});
    list->setFocus();
    list->setCurrentItem(list->findItems(u"strategy"_s, Qt::MatchExactly).value(0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(pane->path(), (QStringList{u"spec"_s, u"strategy"_s}));

    QTest::mouseClick(button(*pane, u"Follow"_s), Qt::LeftButton);
    QTRY_COMPARE(pane->path(), (QStringList{u"spec"_s, u"replicas"_s}));
    QVERIFY(!button(*pane, u"Follow"_s));
    QTRY_VERIFY(editor->findChild<CodeView *>()->hasFocus());
}

void TstExplain::searchFindsFields()
{
    const auto editor = write(kDeployment);
    QVERIFY(editor);
    const ExplainPane *const pane = editor->help()->pane();
    moveTo(*editor, u"replicas"_s);
    QTRY_COMPARE_WITH_TIMEOUT(pane->path().size(), 2, kPatienceMs);
    auto *line = pane->findChild<QLineEdit *>();
    auto *list = pane->findChild<QTreeWidget *>();
    const QString wanted = u"spec.template.spec.securityContext.runAsUser"_s;
    QTest::keyClicks(line, u"runasuser"_s);
    QTRY_VERIFY(list->topLevelItemCount() > 0 && list->topLevelItem(0)->text(0) == u"runAsUser"_s);
    QVERIFY(list->topLevelItemCount() >= 3); // of containers of each kind too
    QTest::keyClick(line, Qt::Key_Down);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(pane->path().join(u'.'), wanted); // the nearest
    QVERIFY(line->text().isEmpty());
    QVERIFY(button(*pane, u"Follow"_s));

    QTest::keyClicks(line, u"nosuchfield"_s);
    QTRY_VERIFY(shownText(*pane).contains(u"No field of Deployment"_s));
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(shownText(*pane).contains(u"integer (int64)"_s)); // where it was
    QVERIFY(editor->isVisible());
}

void TstExplain::customResourcesAreExplained()
{
    const auto editor =
        write(u"apiVersion: demo.nantian.dev/v1\nkind: Backup\nmetadata:\n  name: b\nspec:\n"_s);
    QVERIFY(editor);
    const ExplainPane *const pane = editor->help()->pane();
    moveTo(*editor, u"spec"_s);
    QTRY_COMPARE_WITH_TIMEOUT(pane->path(), QStringList{u"spec"_s}, kPatienceMs);
    QVERIFY(pane->findChild<QTreeWidget *>()->topLevelItemCount() > 0);
}

void TstExplain::whyNothingIsExplained()
{
    const auto editor = write(u"metadata:\n  name: x\n"_s);
    QVERIFY(editor);
    const ExplainPane *const pane = editor->help()->pane();
    QTRY_VERIFY(shownText(*pane).contains(u"apiVersion and a kind"_s));
    auto *code = editor->findChild<CodeView *>();
    code->setPlainText(u"apiVersion: apps/v1\nkind: Nonsense\n"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        shownText(*pane).contains(u"The server describes no Nonsense in apps/v1."_s), kPatienceMs);
    code->setPlainText(u"apiVersion: nobody.example/v1\nkind: Nonsense\n"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        shownText(*pane).contains(u"The server describes no Nonsense in nobody.example/v1."_s),
        kPatienceMs);
    code->setPlainText(u"apiVersion: apps/v1\nkind: Deployment\nspec:\n  replica: 1\n"_s);
    moveTo(*editor, u"replica"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*pane).contains(u"no field replica in it"_s), kPatienceMs);
    QCOMPARE(pane->path(), QStringList{u"spec"_s});
}

void TstExplain::whatWasReadIsInserted()
{
    const auto editor = write(kDeployment);
    QVERIFY(editor);
    const ExplainPane *const pane = editor->help()->pane();
    auto *code = editor->findChild<CodeView *>();
    QSignalSpy checked(editor->findChild<YamlAssistant *>(), &YamlAssistant::checked);
    QTextCursor cursor = code->document()->find(u"replicas: 2"_s);
    cursor.movePosition(QTextCursor::NextBlock);
    cursor.movePosition(QTextCursor::EndOfBlock);
    code->setTextCursor(cursor);
    QTRY_COMPARE_WITH_TIMEOUT(pane->path(), QStringList{u"spec"_s}, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!checked.isEmpty() && !code->marks().isEmpty(), kPatienceMs);
    click(*pane, u"replicas"_s);
    QVERIFY(!button(*pane, u"Insert"_s)->isEnabled()); // it is there already
    QTest::mouseClick(button(*pane, u"spec"_s), Qt::LeftButton);
    click(*pane, u"strategy"_s);
    QTRY_VERIFY(button(*pane, u"Insert"_s)->isEnabled());
    QTest::mouseClick(button(*pane, u"Insert"_s), Qt::LeftButton);
    QVERIFY2(editor->text().contains(u"  replicas: 2\n  strategy:\n    \n  template:"_s),
             qPrintable(editor->text()));
    QTRY_VERIFY(code->hasFocus());
    // And what can be written there is explained at once.
    QTRY_COMPARE(pane->path(), (QStringList{u"spec"_s, u"strategy"_s}));
    code->undo();
    QCOMPARE(editor->text(), kDeployment);
}

void TstExplain::snippetsBeginAnEmptyText()
{
    const auto editor = write({}, false);
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    auto *popup = editor->findChild<YamlAssistant *>()->completer()->popup();
    QTest::keyClick(code, Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(popup->isVisible());
    QCOMPARE(popup->model()->rowCount(), static_cast<int>(snippets().size()));
    QTest::keyClick(popup, Qt::Key_Escape);
    QTest::keyClicks(code, u"stateful"_s);
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Return);
    QVERIFY2(editor->text().startsWith(u"apiVersion: apps/v1\nkind: StatefulSet\n"_s),
             qPrintable(editor->text()));
    QVERIFY(editor->text().endsWith(u'\n'));
    QCOMPARE(code->textCursor().selectedText(), u"my-app"_s);
    QVERIFY(code->hasFocus());
    code->undo();
    QCOMPARE(editor->text(), u"stateful"_s);

    // Behind "---" nothing is written either; in an object there is.
    code->setPlainText(u"kind: A\n---\n"_s);
    code->moveCursor(QTextCursor::End);
    QTest::keyClick(code, Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Return);
    QVERIFY(editor->text().startsWith(u"kind: A\n---\napiVersion: apps/v1\nkind: Deployment\n"_s));
    code->setPlainText(u"kind: A\n"_s);
    code->moveCursor(QTextCursor::End);
    QTest::keyClick(code, Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(popup->isVisible()); // with what it says of itself first, no snippets
    QCOMPARE(popup->model()->index(0, 0).data().toString(), u"apiVersion"_s);
    QCOMPARE(popup->model()->rowCount(), 2);
    QTest::keyClick(popup, Qt::Key_Escape);
}

void TstExplain::snippetsAreAppended()
{
    const auto editor = write({}, false);
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    auto *chooser = qobject_cast<QPushButton *>(button(*editor, u"Snippets"_s));
    QVERIFY(chooser && chooser->menu());
    const QList<QAction *> actions = chooser->menu()->actions();
    const auto choose = [&actions](const QString &title) {
        for (QAction *action : actions) {
            if (action->text().startsWith(title + u" · "_s)) {
                action->trigger();
            }
        }
    };
    choose(u"ConfigMap"_s);
    const QString first = editor->text();
    QVERIFY(first.startsWith(u"apiVersion: v1\nkind: ConfigMap\n"_s) && first.endsWith(u'\n'));
    code->moveCursor(QTextCursor::Start);
    choose(u"Service"_s);
    QVERIFY2(editor->text().startsWith(first + u"---\napiVersion: v1\nkind: Service\n"_s),
             qPrintable(editor->text()));
    QCOMPARE(code->textCursor().selectedText(), u"my-app"_s);
    QVERIFY(code->textCursor().position() > first.size());
    code->undo();
    QCOMPARE(editor->text(), first); // one step
    code->undo();
    QCOMPARE(editor->text(), QString());
    code->setPlainText(first + u"---\n\n"_s);
    choose(u"Service"_s);
    QVERIFY(editor->text().startsWith(first + u"---\napiVersion: v1\nkind: Service\n"_s));
}

void TstExplain::f1IsTheEditorsAndRemembered()
{
    Window window;
    QVERIFY(window.openTable("configmaps"));
    const auto newEditor = [&window]() -> YamlEditor * {
        QTest::keyClick(&window.main(), Qt::Key_N, Qt::ControlModifier);
        // A draft of another test may be open too.
        const auto isNew = [&window] {
            const auto *editor = shown<YamlEditor>(window.main());
            return editor && editor->text().isEmpty();
        };
        return QTest::qWaitFor(isNew) ? shown<YamlEditor>(window.main()) : nullptr;
    };
    QPointer<YamlEditor> editor = newEditor();
    QVERIFY(editor);
    QVERIFY(!editor->help()->pane()->isVisible());
    auto *code = editor->findChild<CodeView *>();
    code->setFocus();
    QTest::keyClick(code, Qt::Key_F1);
    QTRY_VERIFY(editor->help()->pane()->isVisible());
    QVERIFY(!shown<KeyHelp>(window.main()));
    QTest::keyClick(editor->help()->pane()->findChild<QLineEdit *>(), Qt::Key_F1);
    QTRY_VERIFY(!editor->help()->pane()->isVisible());
    QTest::mouseClick(button(*editor, u"Explain"_s), Qt::LeftButton);
    QTRY_VERIFY(editor->help()->pane()->isVisible());

    auto *drawer = shown<Drawer>(window.main());
    QVERIFY(drawer);
    Q_EMIT drawer->tabCloseRequested(drawer->indexOf(editor));
    QTRY_VERIFY(!editor);
    editor = newEditor();
    QVERIFY(editor);
    QTRY_VERIFY(editor->help()->pane()->isVisible());
}

void TstExplain::snippetsHaveTexts()
{
    const QList<Snippet> all = snippets();
    QStringList ids;
    for (const Snippet &snippet : all) {
        QVERIFY2(snippet.text().endsWith(u'\n'), qPrintable(snippet.id));
        QVERIFY2(snippet.text().contains(u"\n  name: my-app\n"_s), qPrintable(snippet.id));
        QVERIFY(!snippet.description.isEmpty());
        ids += snippet.id + u".yaml"_s;
    }
    // Every file is offered.
    ids.sort();
    QCOMPARE(QDir(QStringLiteral(NANTIAN_SOURCE_DIR "/resources/snippets"))
                 .entryList(QDir::Files, QDir::Name),
             ids);
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    TstExplain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_explain.moc"

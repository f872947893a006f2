// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the YAML editor helps while one writes, by the schemas of the demo cluster.
#include "gui/editortest.h"

#include "views/pages/messagebar.h"
#include "views/pages/yamlassistant.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;
using namespace nantian::views;

class TstEditorHelp : public EditorTest
{
    Q_OBJECT

private Q_SLOTS:
    void noBreakSpacesStay();
    void whatDoesNotFitIsMarkedWhileTyping();
    void brokenYamlIsToldUntilItIsMended();
    void largeTextsAreChecked();
    void keysAndValuesAreCompleted();
    void fieldsAreExplained();
};

void TstEditorHelp::noBreakSpacesStay()
{
    QVERIFY(someoneApplies(configMap("blank", "\"a\":\"1\u00a02\"")));
    const auto editor = edit(u"blank"_s, "configmaps");
    QVERIFY(editor);
    QVERIFY(editor->text().contains(u"1\u00a02"_s));
}

void TstEditorHelp::whatDoesNotFitIsMarkedWhileTyping()
{
    const auto editor = write(u"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: typed\n"
                              "spec:\n  replica: 2\n  paused: maybe\n"_s);
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    // The two, and what a Deployment has to have.
    QTRY_VERIFY_WITH_TIMEOUT(code->marks().size() >= 3, kPatience);
    const auto told = [code](const QString &word) {
        return std::ranges::any_of(code->marks(), [&word](const CodeMark &mark) {
            return mark.place.selectedText() == word && !mark.text.isEmpty();
        });
    };
    QVERIFY(told(u"replica"_s));
    QVERIFY(told(u"maybe"_s));
    code->moveCursor(QTextCursor::Start);
    QTest::keyClick(code, Qt::Key_F8);
    QVERIFY(!code->markText().isEmpty());
    QVERIFY(shownText(*editor).contains(code->markText().section(u'\n', 0, 0)));

    QTextCursor cursor = code->document()->find(u"replica"_s);
    code->setTextCursor(cursor);
    QVERIFY(code->markText().contains(u"replicas"_s)); // did you mean
    QTest::keyClicks(code, u"replicas"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!told(u"replica"_s), kPatience);
    QVERIFY(told(u"maybe"_s));
}

void TstEditorHelp::brokenYamlIsToldUntilItIsMended()
{
    const auto editor = write(u"kind: [ConfigMap\napiVersion: v1\n"_s);
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    QTRY_COMPARE_WITH_TIMEOUT(code->marks().size(), qsizetype(1), kPatience);
    QTest::mouseClick(button(*editor, u"Review"_s), Qt::LeftButton);
    auto *message = editor->findChild<MessageBar *>();
    QTRY_VERIFY(message->isVisible());
    code->setTextCursor(code->document()->find(u"["_s));
    QTest::keyClick(code, Qt::Key_Delete);
    QVERIFY(!message->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(code->marks().isEmpty(), kPatience);
}

void TstEditorHelp::largeTextsAreChecked()
{
    QString text;
    for (int i = 0; text.size() < 5'000'000; ++i) {
        text += u"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c%1\ndata:\n"_s.arg(i);
        for (int line = 0; line < 1000; ++line) {
            text += u"  k%1: %2\n"_s.arg(line).arg(QString(80, u'x'));
        }
        text += u"---\n"_s;
    }
    const auto editor = write(text + u"apiVersion: v1\nkind: ConfigMap\nmetadatas: {}\n"_s);
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    QTRY_COMPARE_WITH_TIMEOUT(code->marks().size(), qsizetype(1), 4 * kPatience);
    QCOMPARE(code->marks().first().place.selectedText(), u"metadatas"_s);

    // What is wrong with all of it is said without a place.
    code->setPlainText(text.repeated(4));
    code->document()->setModified(true);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*editor).contains(u"cannot be read: larger than 16 MiB"_s),
                             4 * kPatience);
    QVERIFY(code->marks().isEmpty());
}

void TstEditorHelp::keysAndValuesAreCompleted()
{
    const auto editor = write(u"apiVersion: apps/v1\nkind: Deployment\nspec:\n  "_s);
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    QSignalSpy checked(editor->findChild<YamlAssistant *>(), &YamlAssistant::checked);
    QTRY_VERIFY_WITH_TIMEOUT(!code->marks().isEmpty() || checked.size() >= 2, kPatience);
    auto *popup = editor->findChild<YamlAssistant *>()->completer()->popup();
    code->moveCursor(QTextCursor::End);
    QTest::keyClicks(code, u"repl"_s);
    QTRY_VERIFY_WITH_TIMEOUT(popup->isVisible(), kPatience);
    QCOMPARE(popup->currentIndex().siblingAtColumn(0).data().toString(), u"replicas"_s);
    QTest::keyClick(popup, Qt::Key_Return);
    QVERIFY2(editor->text().endsWith(u"\n  replicas: "_s), qPrintable(editor->text()));
    QTest::keyClicks(code, u"2"_s);
    QTest::keyClick(code, Qt::Key_Return); // the line below begins where this one does
    QTest::keyClick(code, Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(popup->isVisible());
    // What is required comes first, and what is written already is not offered.
    QCOMPARE(popup->model()->index(0, 0).data().toString(), u"selector"_s);
    for (int row = 0; row < popup->model()->rowCount(); ++row) {
        QVERIFY(popup->model()->index(row, 0).data().toString() != u"replicas"_s);
    }
    QTest::keyClick(popup, Qt::Key_Return);
    QVERIFY2(editor->text().endsWith(u"\n  selector:\n    "_s), qPrintable(editor->text()));
    QTest::keyClick(code, Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());

    code->setPlainText(u"spec:"_s);
    code->moveCursor(QTextCursor::End);
    QTest::keyClick(code, Qt::Key_Return);
    QTest::keyClicks(code, u"list:"_s);
    QTest::keyClick(code, Qt::Key_Return);
    QTest::keyClicks(code, u"- a: 1"_s);
    QTest::keyClick(code, Qt::Key_Return);
    QTest::keyClick(code, Qt::Key_Tab);
    QCOMPARE(editor->text(), u"spec:\n  list:\n    - a: 1\n        "_s);
}

void TstEditorHelp::fieldsAreExplained()
{
    const auto editor = write(u"apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: 1\n"_s);
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    const auto *assistant = editor->findChild<YamlAssistant *>();
    const int at = code->document()->find(u"replicas"_s).position() - 2;
    QTRY_VERIFY_WITH_TIMEOUT(assistant->explanation(at).contains(u"desired pods"_s), kPatience);
    QVERIFY(assistant->explanation(at).startsWith(u".spec.replicas: integer"_s));
    QVERIFY(assistant->explanation(0).contains(u"APIVersion"_s));
    // The same under the pointer.
    QTextCursor cursor(code->document());
    cursor.setPosition(at);
    const QPoint point = code->cursorRect(cursor).center();
    QHelpEvent help(QEvent::ToolTip, point, code->viewport()->mapToGlobal(point));
    QApplication::sendEvent(code->viewport(), &help);
    QTRY_VERIFY(QToolTip::text().contains(u"desired pods"_s));
    QToolTip::hideText();
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    TstEditorHelp test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_editorhelp.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The YAML editor against the demo cluster, beside somebody else who writes the same objects.
#include "gui/editortest.h"

#include "views/dialogs/comparisonview.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/differenceview.h"
#include "views/pages/detailspane.h"
#include "views/pages/livetext.h"
#include "views/pages/mergeview.h"
#include "views/pages/messagebar.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;
using namespace nantian::views;

class TstEditor : public EditorTest
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsOfOthersAreChosenOneByOne();
    void whatOthersOwnIsRemovedOnlyWhenAgreed();
    void anotherObjectIsNotTakenForTheOpened();
    void changesOnTheServerComeIn();
    void aCopyIsNotMerged();
    void whatOverlapsIsDecided();
    void commentsOfALiveObjectStay();
    void aNewTextStaysAsItWasWritten();
    void whatIsDeletedOrMadeAnewIsSaid();
    void detailsSeeWhatNoColumnShows();
    void whatWasNotAppliedIsKept();
    void secretsAreNotKept();
    void whatMightBeASecretIsKeptWhenItCanBeRead();
    void closingAsksFirst();
    void whoElseDecidesIsSaid();
    void valuesOfAReviewAreRevealed();
    void valuesOfAnOpenedSecretStayHidden();
};

void TstEditor::fieldsOfOthersAreChosenOneByOne()
{
    QVERIFY(someoneApplies(configMap("shared", R"("a":"theirs","b":"theirs")")));
    const auto editor = edit(u"shared"_s, "configmaps");
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    code->setPlainText(code->toPlainText().replace(u": theirs"_s, u": mine"_s));
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    auto *conflicts = editor->findChild<ConflictView *>();
    QTRY_VERIFY_WITH_TIMEOUT(conflicts->isVisible(), kPatience);
    QCOMPARE(conflicts->table()->topLevelItemCount(), 2);
    const QTreeWidgetItem *const first = conflicts->table()->topLevelItem(0);
    QCOMPARE(first->text(0), u".data.a"_s);
    QCOMPARE(first->text(1), u"someone"_s);
    QCOMPARE(first->text(2), u"\"theirs\""_s);
    QCOMPARE(first->text(3), u"\"mine\""_s);
    QCOMPARE(conflicts->left().size(), 2);

    // To the text and back: a conflict is a place in it.
    QTest::keyClick(conflicts->table(), Qt::Key_Return);
    QTRY_VERIFY(code->isVisible());
    QTRY_VERIFY(
        code->document()->findBlockByNumber(code->markedLine() - 1).text().contains(u"a: mine"_s));
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(conflicts->isVisible(), kPatience);
    check(*conflicts, 0);
    QCOMPARE(conflicts->taken(), QStringList(u".data.a"_s));
    QTest::keyClick(conflicts->table(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(shows(*editor, u"Apply and take"_s), kPatience);
    const auto *texts = editor->findChild<ComparisonView *>()->findChild<DifferenceView *>();
    QTRY_COMPARE(texts->difference().added, 1);
    const qsizetype line = texts->difference().right.indexOf(u"  a: mine"_s);
    QVERIFY(line >= 0);
    // Numbered as in the text itself.
    QCOMPARE(
        code->document()->findBlockByNumber(texts->firstLine() + static_cast<int>(line) - 1).text(),
        u"  a: mine"_s);
    QVERIFY(texts->difference().right.contains(u"  b: theirs"_s));

    // Taking over is a step of its own.
    QSignalSpy result(editor.get(), &YamlEditor::resultLine);
    QTest::mouseClick(button(*editor, u"Apply and take"_s), Qt::LeftButton);
    auto *dialog = editor->findChild<ConfirmDialog *>();
    QVERIFY(dialog && shownText(*dialog).contains(u".data.a"_s));
    QVERIFY(!shownText(*dialog).contains(u".data.b"_s));
    QTest::mouseClick(button(*dialog, u"Apply and take"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatience);
    QCOMPARE(data(u"shared"_s), R"({"a":"mine","b":"theirs"})");
    QVERIFY(editor->text().contains(u"b: theirs"_s) && !editor->isModified());
}

void TstEditor::whatOthersOwnIsRemovedOnlyWhenAgreed()
{
    QVERIFY(someoneApplies(configMap("gone", R"("a":"1","b":"2","c":"3")")));
    const auto editor = edit(u"gone"_s, "configmaps");
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    code->setPlainText(code->toPlainText().remove(u"  a: \"1\"\n"_s).remove(u"  b: \"2\"\n"_s));
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    auto *conflicts = editor->findChild<ConflictView *>();
    QTRY_VERIFY_WITH_TIMEOUT(conflicts->isVisible(), kPatience);
    QCOMPARE(conflicts->left(), QStringList({u".data.a"_s, u".data.b"_s}));
    QCOMPARE(conflicts->table()->topLevelItem(0)->text(1), u"someone"_s);
    check(*conflicts, 1);
    QTest::keyClick(conflicts->table(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(shows(*editor, u"Apply and take"_s), kPatience);
    QTRY_COMPARE(
        editor->findChild<ComparisonView *>()->findChild<DifferenceView *>()->difference().removed,
        1);
    QTest::mouseClick(button(*editor, u"Apply and take"_s), Qt::LeftButton);
    QSignalSpy result(editor.get(), &YamlEditor::resultLine);
    QTest::mouseClick(button(*editor->findChild<ConfirmDialog *>(), u"Apply and take"_s),
                      Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatience);
    QCOMPARE(data(u"gone"_s), R"({"a":"1","c":"3"})");
}

void TstEditor::anotherObjectIsNotTakenForTheOpened()
{
    QVERIFY(someoneApplies(configMap("first", R"("a":"1")")));
    QVERIFY(someoneApplies(configMap("second", R"("a":"1","b":"2")")));
    const auto editor = edit(u"first"_s, "configmaps");
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    static const QRegularExpression kUid(u"  uid: .*\\n"_s);
    code->setPlainText(code->text()
                           .remove(kUid)
                           .replace(u"name: first"_s, u"name: second"_s)
                           .replace(u"a: \"1\""_s, u"a: \"3\""_s));
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    auto *conflicts = editor->findChild<ConflictView *>();
    QTRY_VERIFY_WITH_TIMEOUT(conflicts->isVisible(), kPatience);
    QVERIFY(editor->findChild<MessageBar *>()->text().contains(u"second"_s));
    QCOMPARE(conflicts->left(), QStringList(u".data.a"_s)); // b was never in this text
    check(*conflicts, 0);
    QTest::keyClick(conflicts->table(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(shows(*editor, u"Apply and take"_s), kPatience);
    QTest::mouseClick(button(*editor, u"Apply and take"_s), Qt::LeftButton);
    auto *dialog = editor->findChild<ConfirmDialog *>();
    QVERIFY(dialog && shownText(*dialog).contains(u"second"_s));
    QVERIFY(!shownText(*dialog).contains(u"first"_s));
    dialog->reject();
}

void TstEditor::changesOnTheServerComeIn()
{
    QVERIFY(someoneApplies(configMap("live", R"("a":"1","b":"2","c":"3")")));
    const auto editor = edit(u"live"_s, "configmaps");
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    code->moveCursor(QTextCursor::Start);
    QVERIFY(code->find(u"c: \"3\""_s));
    QTest::keyClicks(code, u"c: mine"_s);
    const QTextCursor place = code->textCursor();
    QVERIFY(someoneApplies(configMap("live", R"("a":"theirs","b":"2","c":"3")")));
    QTRY_VERIFY2_WITH_TIMEOUT(editor->text().contains(u"a: theirs"_s), qPrintable(editor->text()),
                              kPatience);
    QVERIFY(editor->text().contains(u"  a: theirs\n  b: \"2\"\n  c: mine\n"_s));
    QCOMPARE(code->textCursor().block().text(), u"  c: mine"_s);
    QCOMPARE(code->textCursor().positionInBlock(), place.positionInBlock());
    QCOMPARE(code->merged().size(), 1);
    QCOMPARE(code->merged().first().block().text(), u"  a: theirs"_s);
    QVERIFY(editor->isModified());
    // One step of the text's own undo takes it out again, and then it would be set back.
    QTest::keyClick(code, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(editor->text().contains(u"a: \"1\""_s));
    QTest::keyClick(code, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(editor->text().contains(u"a: theirs"_s));

    QSignalSpy result(editor.get(), &YamlEditor::resultLine);
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    auto *conflicts = editor->findChild<ConflictView *>();
    QTRY_VERIFY_WITH_TIMEOUT(conflicts->isVisible(), kPatience);
    QCOMPARE(conflicts->table()->topLevelItemCount(), 1);
    QCOMPARE(conflicts->table()->topLevelItem(0)->text(0), u".data.c"_s);
    check(*conflicts, 0);
    QTest::keyClick(conflicts->table(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(shows(*editor, u"Apply and take"_s), kPatience);
    QTest::mouseClick(button(*editor, u"Apply and take"_s), Qt::LeftButton);
    QTest::mouseClick(button(*editor->findChild<ConfirmDialog *>(), u"Apply and take"_s),
                      Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatience);
    QCOMPARE(data(u"live"_s), R"({"a":"theirs","b":"2","c":"mine"})");
    QVERIFY(code->merged().isEmpty());

    // A text nobody wrote on follows, and stays one.
    QVERIFY(someoneApplies(configMap("live", R"("a":"again","b":"2","c":"mine")")));
    QTRY_VERIFY_WITH_TIMEOUT(editor->text().contains(u"a: again"_s), kPatience);
    QVERIFY(!editor->isModified());
}

void TstEditor::aCopyIsNotMerged()
{
    QVERIFY(someoneApplies(configMap("original", R"("a":"1","b":"2")")));
    const auto editor = edit(u"original"_s, "configmaps");
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    code->setPlainText(code->text().replace(u"name: original"_s, u"name: copy"_s));
    const QString mine = editor->text();
    const auto other = edit(u"original"_s, "configmaps");
    QVERIFY(other);
    for (const char *value : {"theirs", "theirs again"}) { // by the second the first has come in
        const QByteArray data = QByteArray("\"b\":\"2\",\"a\":\"") + value + "\"";
        QVERIFY(someoneApplies(configMap("original", data)));
        QTRY_VERIFY_WITH_TIMEOUT(other->text().contains(u"a: %1\n"_s.arg(QLatin1StringView(value))),
                                 kPatience);
        QCOMPARE(editor->text(), mine);
    }
    // Named as before, it is the object's text again and follows.
    code->setPlainText(QString(mine).replace(u"name: copy"_s, u"name: original"_s));
    QVERIFY(someoneApplies(configMap("original", R"("a":"theirs","b":"too")")));
    QTRY_VERIFY_WITH_TIMEOUT(editor->text().contains(u"b: too"_s), kPatience);
    QVERIFY(editor->text().contains(u"a: theirs"_s));
    QVERIFY(!editor->text().contains(u"copy"_s));
}

void TstEditor::whatOverlapsIsDecided()
{
    QVERIFY(someoneApplies(configMap("both", R"("a":"1","b":"2","c":"3")")));
    const auto editor = edit(u"both"_s, "configmaps");
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    QVERIFY(code->find(u"a: \"1\""_s));
    QTest::keyClicks(code, u"a: mine"_s);
    QVERIFY(code->find(u"c: \"3\""_s));
    QTest::keyClicks(code, u"c: mine"_s);
    QVERIFY(someoneApplies(configMap("both", R"("a":"theirs","b":"theirs","c":"theirs")")));
    QTRY_VERIFY_WITH_TIMEOUT(shows(*editor, u"Compare with the server"_s), kPatience);
    QVERIFY2(says(*editor, u"2 place(s) you changed"_s), qPrintable(shownText(*editor)));
    QVERIFY(editor->text().contains(u"  a: mine\n  b: theirs\n  c: mine\n"_s));

    QTest::mouseClick(button(*editor, u"Compare with the server"_s), Qt::LeftButton);
    const auto *merge = editor->findChild<MergeView *>();
    QVERIFY(merge->isVisible() && shownText(*merge).contains(u"place 1 of 2"_s));
    const auto *texts = merge->findChild<DifferenceView *>();
    QTRY_VERIFY(texts->difference().left.contains(u"  a: theirs"_s));
    QVERIFY(texts->difference().right.contains(u"  a: mine"_s));
    QCOMPARE(texts->difference().added, 1);
    QTest::mouseClick(button(*merge, u"Take the server's"_s), Qt::LeftButton);
    QVERIFY(shownText(*merge).contains(u"place 1 of 1"_s));
    QTRY_VERIFY(texts->difference().left.contains(u"  c: theirs"_s));
    QTest::mouseClick(button(*merge, u"Keep mine"_s), Qt::LeftButton);
    QVERIFY(code->isVisible());
    QVERIFY(editor->text().contains(u"  a: theirs\n  b: theirs\n  c: mine\n"_s));
    QVERIFY(!says(*editor, u"you changed"_s));

    // What is written to be the same overlaps no more.
    QVERIFY(someoneApplies(configMap("both", R"("a":"theirs","b":"theirs","c":"other")")));
    QTRY_VERIFY2_WITH_TIMEOUT(says(*editor, u"1 place(s) you changed"_s),
                              qPrintable(shownText(*editor)), kPatience);
    code->moveCursor(QTextCursor::Start);
    QVERIFY(code->find(u"c: mine"_s));
    QTest::keyClicks(code, u"c: other"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!says(*editor, u"you changed"_s), kPatience);
}

void TstEditor::commentsOfALiveObjectStay()
{
    QVERIFY(weApply(R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"noted"},)"
                    R"("spec":{"selector":{"app":"a"},"ports":[{"name":"web","port":80}]}})"));
    const auto editor = edit(u"noted"_s, "services");
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    code->setPlainText(code->text()
                           .replace(u"  selector:\n    app: a\n"_s,
                                    u"  # for the sale\n  selector:\n    app: b # was a\n"_s)
                           .replace(u"  ports:\n"_s, u"  ports:\n  - {name: more, port: 81}\n"_s));
    QSignalSpy result(editor.get(), &YamlEditor::resultLine);
    QTest::mouseClick(button(*editor, u"Review"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shows(*editor, u"Apply"_s), kPatience);
    QTest::mouseClick(button(*editor, u"Apply"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatience);
    QVERIFY2(editor->text().contains(u"  # for the sale\n  selector:\n    app: b # was a\n"_s),
             qPrintable(editor->text()));
    QVERIFY(says(*editor, u"Comments and layout stay"_s));
    QVERIFY(!editor->isModified());

    // It is of the live object as before.
    QVERIFY(someoneApplies(R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"noted",)"
                           R"("labels":{"theirs":"too"}},"spec":{"ports":[{"name":"web",)"
                           R"("port":80}]}})"));
    QTRY_VERIFY_WITH_TIMEOUT(editor->text().contains(u"theirs: too"_s), kPatience);
    QVERIFY(editor->text().contains(u"app: b # was a\n"_s));
    QVERIFY(!editor->isModified());

    // Without any, it is the server's text.
    code->setPlainText(code->text()
                           .remove(u"  # for the sale\n"_s)
                           .replace(u"app: b # was a"_s, u"app: c"_s)
                           .replace(u"\n  - {name: more, port: 81}\n"_s, u"\n"_s));
    QTest::mouseClick(button(*editor, u"Review"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shows(*editor, u"Apply"_s), kPatience);
    QTest::mouseClick(button(*editor, u"Apply"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 2, kPatience);
    QVERIFY(editor->text().contains(u"    app: c\n"_s));
    QVERIFY(!says(*editor, u"Comments and layout stay"_s));
}

void TstEditor::aNewTextStaysAsItWasWritten()
{
    const QString text =
        u"# of its own\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: written}\n"
        "data:\n  b: '1' # in this order\n  a: '2'\n"_s;
    const auto editor = write(text);
    QVERIFY(editor);
    QSignalSpy result(editor.get(), &YamlEditor::resultLine);
    for (int times = 1; times <= 2; ++times) { // and once more, without what it named before
        QTest::mouseClick(button(*editor, u"Review"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(shows(*editor, u"Apply"_s), kPatience);
        QTest::mouseClick(button(*editor, u"Apply"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(result.size(), times, kPatience);
        QVERIFY(says(*editor, u"The text stays as it was written"_s));
        QVERIFY(!editor->isModified());
        QCOMPARE(editor->title(), u"configmaps/written"_s);
        if (times == 1) {
            QCOMPARE(editor->text(), text);
            auto *code = editor->findChild<CodeView *>();
            code->setPlainText(QString(text).remove(u"  a: '2'\n"_s));
            code->document()->setModified(true);
        }
    }
    QCOMPARE(data(u"written"_s), R"({"b":"1"})");
}

void TstEditor::whatIsDeletedOrMadeAnewIsSaid()
{
    QVERIFY(someoneApplies(configMap("short", R"("a":"1")")));
    const auto editor = edit(u"short"_s, "configmaps");
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    QTRY_COMPARE_WITH_TIMEOUT(editor->findChild<LiveText *>()->state(), LiveText::State::Live,
                              kPatience);
    const auto gone = [this] {
        return kubectl({u"-n"_s, m_namespace, u"delete"_s, u"configmap"_s, u"short"_s}).exitCode;
    };
    QCOMPARE(gone(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(says(*editor, u"was deleted on the server. Without"_s), kPatience);
    QVERIFY(someoneApplies(configMap("short", R"("a":"2")")));
    QTRY_VERIFY_WITH_TIMEOUT(says(*editor, u"made anew"_s), kPatience);
    QVERIFY(editor->text().contains(u"a: \"1\""_s));

    // As the sentence says: without the uid it is made anew, all of it.
    QCOMPARE(gone(), 0);
    QVERIFY(code->find(u"  uid:"_s));
    QTextCursor line = code->textCursor();
    line.select(QTextCursor::LineUnderCursor);
    line.removeSelectedText();
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(shows(*editor, u"Apply"_s), kPatience);
    QSignalSpy result(editor.get(), &YamlEditor::resultLine);
    QTest::mouseClick(button(*editor, u"Apply"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatience);
    QCOMPARE(data(u"short"_s), R"({"a":"1"})");
}

void TstEditor::detailsSeeWhatNoColumnShows()
{
    QVERIFY(someoneApplies(configMap("seen", R"("a":"before")")));
    const kube::ObjectRef object{m_cluster->findResource("configmaps"), m_namespace.toUtf8(),
                                 "seen",
                                 kubectl({u"-n"_s, m_namespace, u"get"_s, u"configmap"_s, u"seen"_s,
                                          u"-o"_s, u"jsonpath={.metadata.uid}"_s})
                                     .out};
    DetailsPane pane(m_cluster.get());
    pane.resize(900, 500);
    static_cast<QWidget &>(pane).show();
    pane.setTab(DetailsPane::Tab::Yaml);
    pane.show(object, {});
    const auto *code = pane.findChild<CodeView *>();
    QTRY_VERIFY_WITH_TIMEOUT(code->text().contains(u"a: before"_s), kPatience);
    QVERIFY(someoneApplies(configMap("seen", R"("a":"after")")));
    QTRY_VERIFY_WITH_TIMEOUT(code->text().contains(u"a: after"_s), kPatience);
    // And once more, when nothing is read for another reason.
    QVERIFY(someoneApplies(configMap("seen", R"("a":"again")")));
    QTRY_VERIFY_WITH_TIMEOUT(code->text().contains(u"a: again"_s), kPatience);
}

void TstEditor::whatWasNotAppliedIsKept()
{
    QVERIFY(someoneApplies(configMap("kept", R"("a":"1","b":"2")")));
    auto editor = edit(u"kept"_s, "configmaps");
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    QVERIFY(code->find(u"b: \"2\""_s));
    QTest::keyClicks(code, u"b: mine"_s);
    QTRY_COMPARE_WITH_TIMEOUT(drafts().size(), 1, kPatience);
    const QString text = editor->text();
    editor.reset(); // as when the program ends
    QCOMPARE(drafts().size(), 1);
    QVERIFY(!DraftKeeper::isOpen(drafts().first().file));
    QVERIFY(someoneApplies(configMap("kept", R"("a":"theirs","b":"2")")));

    editor = std::make_unique<YamlEditor>(m_cluster.get());
    editor->show();
    editor->restore(drafts().first());
    QCOMPARE(editor->text(), text);
    QVERIFY(editor->isModified() && says(*editor, u"was not applied"_s));
    QCOMPARE(editor->object().name, "kept");
    // What happened meanwhile comes in.
    QTRY_VERIFY_WITH_TIMEOUT(editor->text().contains(u"a: theirs\n  b: mine"_s), kPatience);
    code = editor->findChild<CodeView *>();
    code->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(editor.get()));
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    auto *conflicts = editor->findChild<ConflictView *>();
    QTRY_VERIFY_WITH_TIMEOUT(conflicts->isVisible(), kPatience);
    QCOMPARE(conflicts->table()->topLevelItemCount(), 1);
    QTest::mouseClick(button(*editor, u"Review changes"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shows(*editor, u"Apply"_s), kPatience);
    QTest::mouseClick(button(*editor, u"Apply"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!editor->isModified(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(drafts().isEmpty(), kPatience);
}

void TstEditor::whatMightBeASecretIsKeptWhenItCanBeRead()
{
    const QString text = u"kind: HelmRelease\nspec:\n  valuesFrom:\n  - kind: Secret\n"_s;
    const auto editor = write(text);
    QVERIFY(editor);
    QTRY_COMPARE_WITH_TIMEOUT(drafts().size(), 1, kPatience);
    auto *code = editor->findChild<CodeView *>();
    code->moveCursor(QTextCursor::End);
    QTest::keyClicks(code, u"  x: ["_s);
    const auto lossIs = [&editor](const QString &words) {
        return editor->lossSentence().contains(words);
    };
    QVERIFY(lossIs(u"may hold a Secret"_s));
    // What could be read before is there still, and what is written next is again.
    QTRY_COMPARE_WITH_TIMEOUT(editor->findChild<DraftKeeper *>()->secret(),
                              models::HoldsSecret::Perhaps, kPatience);
    QCOMPARE(drafts().size(), 1);
    QCOMPARE(drafts().first().draft.text, text);
    QTest::keyClicks(code, u"]"_s);
    QTRY_COMPARE_WITH_TIMEOUT(drafts().first().draft.text, text + u"  x: []"_s, kPatience);
    QVERIFY(editor->lossSentence().isEmpty());
}

void TstEditor::secretsAreNotKept()
{
    const auto editor = write(u"kind: ConfigMap\n"_s);
    QVERIFY(editor);
    QTRY_COMPARE_WITH_TIMEOUT(drafts().size(), 1, kPatience);
    auto *code = editor->findChild<CodeView *>();
    QVERIFY(code->find(u"ConfigMap"_s));
    QTest::keyClicks(code, u"Secret"_s);
    QTRY_VERIFY_WITH_TIMEOUT(drafts().isEmpty(), kPatience);
    code->setPlainText(u"apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n"_s);
    code->document()->setModified(true);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*editor).contains(u"kept in memory only"_s), kPatience);
    QVERIFY(drafts().isEmpty());
}

void TstEditor::closingAsksFirst()
{
    QWidget window;
    YamlEditor *const editor = write(u"kind: ConfigMap\n"_s).release();
    QVERIFY(editor);
    editor->setParent(&window);
    window.show();
    editor->show();
    QTRY_COMPARE_WITH_TIMEOUT(drafts().size(), 1, kPatience);
    QSignalSpy closed(editor, &YamlEditor::closeRequested);
    QVERIFY(!editor->close());
    auto *dialog = editor->findChild<ConfirmDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTest::mouseClick(button(*dialog, u"Cancel"_s), Qt::LeftButton);
    QTRY_VERIFY(!editor->findChild<ConfirmDialog *>());
    QVERIFY(editor->isVisible() && editor->isModified());
    QVERIFY(!editor->close());
    dialog = editor->findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    QTest::mouseClick(button(*dialog, u"Throw away"_s), Qt::LeftButton);
    QTRY_COMPARE(closed.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(drafts().isEmpty(), kPatience);
}

void TstEditor::whoElseDecidesIsSaid()
{
    QVERIFY(someoneApplies(
        R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"kept","annotations":)"
        R"({"meta.helm.sh/release-name":"rel"}},"data":{"a":"1"}})"));
    const auto editor = edit(u"kept"_s, "configmaps");
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    code->setPlainText(code->toPlainText().replace(u"\ndata:\n"_s, u"\ndata:\n  b: mine\n"_s));
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(shows(*editor, u"Apply"_s), kPatience);
    QVERIFY(editor->findChild<MessageBar *>()->text().contains(u"Helm release rel"_s));
}

void TstEditor::valuesOfAnOpenedSecretStayHidden()
{
    const auto encoded = [](const QByteArray &text) { return QString::fromUtf8(text.toBase64()); };
    const QString theirs = encoded("what-nobody-knows");
    const QString mine = encoded("what-i-know-alone");
    QVERIFY(someoneApplies(R"({"apiVersion":"v1","kind":"Secret","metadata":{"name":"opened"},)"
                           R"("data":{"a":")"
                           + theirs.toUtf8() + R"("}})"));
    const auto editor = edit(u"opened"_s, "secrets");
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    QTRY_VERIFY_WITH_TIMEOUT(code->toPlainText().contains(theirs), kPatience);
    code->setPlainText(code->toPlainText().replace(theirs, mine));
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    auto *conflicts = editor->findChild<ConflictView *>();
    QTRY_VERIFY_WITH_TIMEOUT(conflicts->isVisible(), kPatience);
    const auto isHidden = [&](const QString &text) {
        return text.contains(u"17 bytes"_s) && !text.contains(theirs) && !text.contains(mine);
    };
    QStringList row;
    for (int column = 0; column < conflicts->table()->columnCount(); ++column) {
        row.append(conflicts->table()->topLevelItem(0)->text(column));
    }
    QVERIFY2(isHidden(row.join(u'\n')), qPrintable(row.join(u'\n')));
    check(*conflicts, 0);
    QTest::mouseClick(button(*editor, u"Review changes"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shows(*editor, u"Apply"_s), kPatience);
    const auto *comparison = editor->findChild<ComparisonView *>();
    QTRY_VERIFY_WITH_TIMEOUT(comparison->hasComparison(), kPatience);
    const auto shown = [&]() -> QString {
        const models::Difference &found = comparison->texts()->difference();
        return found.left.join(u'\n') + found.right.join(u'\n');
    };
    QTRY_VERIFY2(isHidden(shown()), qPrintable(shown()));
    QTest::mouseClick(button(*comparison, u"Reveal values"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(theirs) && shown().contains(mine), kPatience);
}

void TstEditor::valuesOfAReviewAreRevealed()
{
    const auto editor = write(u"apiVersion: v1\nkind: Secret\nmetadata:\n  name: seen\n"
                              "stringData:\n  a: what-nobody-knows\n"_s);
    QVERIFY(editor);
    QTest::keyClick(editor->findChild<CodeView *>(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(shows(*editor, u"Apply"_s), kPatience);
    const auto *comparison = editor->findChild<ComparisonView *>();
    QTRY_VERIFY_WITH_TIMEOUT(comparison->hasComparison(), kPatience);
    const QString encoded = QString::fromUtf8("what-nobody-knows"_ba.toBase64());
    const auto shown = [&] { return comparison->texts()->difference().right.join(u'\n'); };
    QTRY_VERIFY(shown().contains(u"17 bytes"_s));
    QVERIFY(!shown().contains(encoded));
    QTest::mouseClick(button(*comparison, u"Reveal values"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(encoded), kPatience);
    QTest::mouseClick(button(*comparison, u"Hide values"_s), Qt::LeftButton);
    QTRY_VERIFY(!shown().contains(encoded));
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    TstEditor test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_editor.moc"

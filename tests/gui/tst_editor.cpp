// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The YAML editor against the demo cluster, beside somebody else who writes the same objects.
#include "gui/guisupport.h"

#include "kube/config/kubeconfig.h"
#include "services/cluster.h"
#include "views/dialogs/comparisonview.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/differenceview.h"
#include "views/pages/codeview.h"
#include "views/pages/conflictview.h"
#include "views/pages/detailspane.h"
#include "views/pages/draftkeeper.h"
#include "views/pages/livetext.h"
#include "views/pages/mergeview.h"
#include "views/pages/messagebar.h"
#include "views/pages/yamlassistant.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QDir>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;
using namespace nantian::views;

namespace {

constexpr int kPatience = 30'000; ///< the demo shares its processors with the build

QByteArray configMap(const QByteArray &name, const QByteArray &data)
{
    return R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":")" + name + R"("},"data":{)"
        + data + "}}";
}

} // namespace

class TstEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QDir(models::draftFolder()).removeRecursively(); }
    void initTestCase();
    void cleanupTestCase();
    void fieldsOfOthersAreChosenOneByOne();
    void whatOthersOwnIsRemovedOnlyWhenAgreed();
    void anotherObjectIsNotTakenForTheOpened();
    void changesOnTheServerComeIn();
    void aCopyIsNotMerged();
    void whatOverlapsIsDecided();
    void whatIsDeletedOrMadeAnewIsSaid();
    void detailsSeeWhatNoColumnShows();
    void whatWasNotAppliedIsKept();
    void secretsAreNotKept();
    void closingAsksFirst();
    void noBreakSpacesStay();
    void whoElseDecidesIsSaid();
    void whatDoesNotFitIsMarkedWhileTyping();
    void brokenYamlIsToldUntilItIsMended();
    void keysAndValuesAreCompleted();
    void fieldsAreExplained();

private:
    /// Server-side apply by somebody else.
    [[nodiscard]] bool someoneApplies(const QByteArray &json) const;
    [[nodiscard]] QByteArray data(const QString &name) const;
    [[nodiscard]] std::unique_ptr<YamlEditor> edit(const QString &name, const QByteArray &kind);
    [[nodiscard]] std::unique_ptr<YamlEditor> write(const QString &text);
    [[nodiscard]] QList<models::KeptDraft> drafts() const
    {
        return models::draftsOf(m_cluster->context().name);
    }
    [[nodiscard]] static bool shows(const YamlEditor &editor, const QString &beginning);
    static void check(const ConflictView &view, int row);
    [[nodiscard]] static bool says(const YamlEditor &editor, const QString &words);

    std::unique_ptr<models::Cluster> m_cluster;
    QString m_namespace = u"editor-%1"_s.arg(QCoreApplication::applicationPid());
};

void TstEditor::initTestCase()
{
    applyTheme(qApp, ThemeChoice::Light);
    const auto config =
        kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(kubeconfigFile()));
    QVERIFY(config.has_value());
    m_cluster = std::make_unique<models::Cluster>(*config->find(config->currentContext));
    m_cluster->setLocked(false);
    QTRY_VERIFY_WITH_TIMEOUT(!m_cluster->findResource("deployments.apps").plural.isEmpty(),
                             kPatience);
    const Answer made = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(made.exitCode == 0, made.err.constData());
}

void TstEditor::cleanupTestCase()
{
    const Answer removed = kubectl({u"delete"_s, u"namespace"_s, m_namespace, u"--wait=false"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
    m_cluster.reset();
}

bool TstEditor::someoneApplies(const QByteArray &json) const
{
    return kubectl({u"-n"_s, m_namespace, u"apply"_s, u"--server-side"_s, u"--force-conflicts"_s,
                    u"--field-manager=someone"_s, u"-f"_s, u"-"_s},
                   json)
               .exitCode
        == 0;
}

QByteArray TstEditor::data(const QString &name) const
{
    return kubectl({u"-n"_s, m_namespace, u"get"_s, u"configmap"_s, name, u"-o"_s,
                    u"jsonpath={.data}"_s})
        .out;
}

std::unique_ptr<YamlEditor> TstEditor::edit(const QString &name, const QByteArray &kind)
{
    kube::ObjectRef object;
    object.resource = m_cluster->findResource(kind);
    object.ns = m_namespace.toUtf8();
    object.name = name.toUtf8();
    auto editor = std::make_unique<YamlEditor>(m_cluster.get());
    editor->resize(1000, 560);
    editor->show();
    if (!QTest::qWaitForWindowActive(editor.get())) {
        return nullptr;
    }
    editor->open(object);
    const auto *code = editor->findChild<CodeView *>();
    if (!QTest::qWaitFor([code] { return !code->document()->isEmpty(); }, kPatience)) {
        return nullptr;
    }
    return editor;
}

std::unique_ptr<YamlEditor> TstEditor::write(const QString &text)
{
    auto editor = std::make_unique<YamlEditor>(m_cluster.get());
    editor->resize(1000, 560);
    editor->show();
    if (!QTest::qWaitForWindowActive(editor.get())) {
        return nullptr;
    }
    editor->openText(text, m_namespace);
    editor->findChild<CodeView *>()->setFocus();
    return editor;
}

bool TstEditor::shows(const YamlEditor &editor, const QString &beginning)
{
    const QAbstractButton *const found = button(editor, beginning);
    return found && found->isEnabled();
}

void TstEditor::check(const ConflictView &view, int row)
{
    view.table()->setCurrentItem(view.table()->topLevelItem(row));
    QTest::keyClick(view.table(), Qt::Key_Space);
}

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
    QVERIFY(
        code->document()->findBlockByNumber(code->markedLine() - 1).text().contains(u"a: mine"_s));
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(conflicts->isVisible(), kPatience);
    check(*conflicts, 0);
    QCOMPARE(conflicts->taken().size(), 1);
    QCOMPARE(conflicts->taken().first().field, u".data.a"_s);
    QCOMPARE(conflicts->taken().first().theirs, "\"theirs\""_ba);
    QTest::keyClick(conflicts->table(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(shows(*editor, u"Apply and take"_s), kPatience);
    const auto *texts = editor->findChild<ComparisonView *>()->findChild<DifferenceView *>();
    QTRY_COMPARE(texts->difference().added, 1);
    QVERIFY(texts->difference().right.contains(u"  a: mine"_s));
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

bool TstEditor::says(const YamlEditor &editor, const QString &words)
{
    const auto bars = editor.findChildren<MessageBar *>();
    return std::ranges::any_of(bars, [&words](const MessageBar *bar) {
        return bar->isVisible() && bar->text().contains(words);
    });
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

void TstEditor::noBreakSpacesStay()
{
    QVERIFY(someoneApplies(configMap("blank", "\"a\":\"1\u00a02\"")));
    const auto editor = edit(u"blank"_s, "configmaps");
    QVERIFY(editor);
    QVERIFY(editor->text().contains(u"1\u00a02"_s));
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

void TstEditor::whatDoesNotFitIsMarkedWhileTyping()
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

void TstEditor::brokenYamlIsToldUntilItIsMended()
{
    const auto editor = write(u"kind: [broken\napiVersion: v1\n"_s);
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

void TstEditor::keysAndValuesAreCompleted()
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

void TstEditor::fieldsAreExplained()
{
    const auto editor = write(u"apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: 1\n"_s);
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    const auto *assistant = editor->findChild<YamlAssistant *>();
    const int at = code->document()->find(u"replicas"_s).position() - 2;
    QTRY_VERIFY_WITH_TIMEOUT(assistant->explanation(at).contains(u"desired pods"_s), kPatience);
    QVERIFY(assistant->explanation(at).startsWith(u".spec.replicas: integer"_s));
    QVERIFY(assistant->explanation(0).contains(u"APIVersion"_s));
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    TstEditor test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_editor.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The text side of the YAML editor, by mouse and keys: find and replace, folds, guides, colours.
#include "views/pages/codefolds.h"
#include "views/pages/codehighlighter.h"
#include "views/pages/codeview.h"
#include "views/pages/findbar.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::views;

namespace {

const QString kPod = u"apiVersion: v1\n"    // 0
                     "kind: Pod\n"          // 1
                     "metadata:\n"          // 2
                     "  name: web\n"        // 3
                     "  labels:\n"          // 4
                     "    app: web\n"       // 5
                     "spec:\n"              // 6
                     "  containers:\n"      // 7
                     "  - name: web\n"      // 8
                     "    image: web:1\n"   // 9
                     "  - name: side\n"     // 10
                     "    command:\n"       // 11
                     "      - sh\n"         // 12
                     "\n"                   // 13
                     "  volumes: []\n"      // 14
                     "data:\n"              // 15
                     "  script: |\n"        // 16
                     "    # web: comment\n" // 17
                     "    echo web\n"       // 18
                     "# end\n"_s;           // 19

/// A List of ConfigMaps of at least so many characters.
QString manyObjects(qsizetype characters)
{
    QString out = u"apiVersion: v1\nkind: List\nitems:\n"_s;
    for (int i = 0; out.size() < characters; ++i) {
        out += u"- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: map-%1\n  data:\n"
               "    text: |\n      key: no key\n"_s.arg(i);
    }
    return out;
}

} // namespace

class TstCodeView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongTextComesInSlices()
    {
        CodeView view;
        view.resize(600, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QSignalSpy loaded(&view, &CodeView::loaded);
        const QString text = manyObjects(1'000'000) + u"# no end"_s;
        view.setPlainText(text);
        view.document()->setModified(false);
        QVERIFY(view.isLoading() && view.document()->characterCount() < text.size() / 2);
        QVERIFY(view.text() == text); // all of it counts from the beginning on
        QTest::keyClicks(&view, u"# mine"_s);
        QVERIFY(view.isTouched() && view.document()->isModified());
        QVERIFY(view.text() == QString(u"# mine"_s + text));
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(!view.isLoading());
        QVERIFY(view.text() == QString(u"# mine"_s + text));
        QVERIFY(view.document()->isModified());
        QTest::keyClicks(&view, u"!"_s);
        view.undo();
        QVERIFY(view.text() == QString(u"# mine"_s + text));

        // A text that takes the place of one that is still coming.
        view.setPlainText(text);
        QVERIFY(view.isLoading());
        view.setPlainText(u"a: 1\n"_s);
        QVERIFY(!view.isLoading());
        QCOMPARE(loaded.size(), 2);
        QTRY_VERIFY(view.highlighter()->isDone());
        QCOMPARE(view.text(), u"a: 1\n"_s);
        view.setPlainText(text);
        view.document()->setModified(false);
        QTRY_COMPARE(loaded.size(), 3);
        QVERIFY(!view.document()->isModified() && !view.isTouched());
    }
    void init();
    void cleanup();
    void placesAreFoundAroundTheEnd();
    void theSelectionIsWhatIsLookedFor();
    void whatCountsAsAPlaceIsChosen();
    void patternsThatCannotBeUsedAreTold();
    void onePlaceAfterTheOtherIsReplaced();
    void allPlacesAreReplacedAsOneStep();
    void readOnlyTextIsOnlySearched();
    void placesFollowTheText();
    void itsKeysAreNobodysShortcuts();
    void linesFoldByTheirChevron();
    void listsAndTextFoldWithTheirKey();
    void keysFold();
    void aFoldOpensForWhatIsInIt();
    void foldsAreCopiedWhole();
    void writingKeepsFoldsTrue();
    void foldsOutliveAnotherText();
    void guidesStandBelowWhatTheyBelongTo();
    void visibleLinesHaveColours();
    void coloursFollowWhatIsWritten();
    void farLinesGetTheColoursOfTheWhole();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    [[nodiscard]] QLineEdit *field(const QString &name) const;
    void option(const QString &text);
    [[nodiscard]] QTextBlock line(int number) const;
    void clickChevron(int number);
    [[nodiscard]] QString visible() const;
    [[nodiscard]] QColor colourAt(int number, int column) const;

    std::unique_ptr<CodeView> m_code;
};

void TstCodeView::init()
{
    m_code = std::make_unique<CodeView>();
    m_code->resize(700, 600);
    m_code->show();
    QVERIFY(QTest::qWaitForWindowActive(m_code.get()));
    m_code->setPlainText(kPod);
    m_code->setFocus();
}

void TstCodeView::cleanup() { m_code.reset(); }

void TstCodeView::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void TstCodeView::type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

QLineEdit *TstCodeView::field(const QString &name) const
{
    const auto all = m_code->findBar()->findChildren<QLineEdit *>();
    const auto found = std::ranges::find(all, name, &QLineEdit::placeholderText);
    return found == all.cend() ? nullptr : *found;
}

void TstCodeView::option(const QString &text)
{
    const auto all = m_code->findBar()->findChildren<QToolButton *>();
    const auto found = std::ranges::find(all, text, &QToolButton::text);
    QVERIFY(found != all.cend());
    QTest::mouseClick(*found, Qt::LeftButton);
}

QTextBlock TstCodeView::line(int number) const
{
    return m_code->document()->findBlockByNumber(number);
}

void TstCodeView::clickChevron(int number)
{
    const QRect place = m_code->cursorRect(QTextCursor(line(number)));
    constexpr int kChevron = 20; // right of what is said about a line
    const QPoint point(kChevron, m_code->viewport()->y() + place.center().y());
    QWidget *strip = m_code->childAt(point);
    QTest::mouseClick(strip, Qt::LeftButton, {}, strip->mapFrom(m_code.get(), point));
}

/// The numbers of the lines that are not folded away.
QString TstCodeView::visible() const
{
    QStringList out;
    for (QTextBlock each = line(0); each.isValid(); each = each.next()) {
        if (each.isVisible()) {
            out.append(QString::number(each.blockNumber()));
        }
    }
    return out.join(u' ');
}

QColor TstCodeView::colourAt(int number, int column) const
{
    for (const QTextLayout::FormatRange &range : line(number).layout()->formats()) {
        if (column >= range.start && column < range.start + range.length) {
            return range.format.foreground().color();
        }
    }
    return m_code->palette().color(QPalette::Text);
}

void TstCodeView::placesAreFoundAroundTheEnd()
{
    const FindBar *const bar = m_code->findBar();
    QVERIFY(!bar->isVisible());
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar->isVisible() && field(u"Find"_s)->hasFocus());
    type(u"name"_s);
    QTRY_COMPARE(m_code->textCursor().selectedText(), u"name"_s);
    QTRY_COMPARE(bar->count(), u"1 of 3"_s);
    QCOMPARE(m_code->textCursor().blockNumber(), 3);
    press(Qt::Key_Return);
    press(Qt::Key_F3);
    QCOMPARE(bar->count(), u"3 of 3"_s);
    QVERIFY(bar->message().isEmpty());
    press(Qt::Key_Return);
    QCOMPARE(bar->count(), u"1 of 3"_s);
    QVERIFY(!bar->message().isEmpty());
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(bar->count(), u"3 of 3"_s);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(bar->count(), u"2 of 3"_s);
    QVERIFY(bar->message().isEmpty());
    QCOMPARE(m_code->matches().size(), 3);
    press(Qt::Key_Escape);
    QVERIFY(!bar->isVisible() && m_code->hasFocus() && m_code->matches().isEmpty());
    QCOMPARE(m_code->textCursor().blockNumber(), 8);
    QCOMPARE(m_code->text(), kPod);
    press(Qt::Key_F3); // what was looked for is known
    QTRY_COMPARE(m_code->textCursor().blockNumber(), 10);
}

void TstCodeView::theSelectionIsWhatIsLookedFor()
{
    QTextCursor cursor(line(9));
    cursor.movePosition(QTextCursor::NextWord, QTextCursor::MoveAnchor, 3);
    cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
    m_code->setTextCursor(cursor);
    QCOMPARE(cursor.selectedText(), u"web"_s);
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(field(u"Find"_s)->text(), u"web"_s);
    QTRY_COMPARE(m_code->findBar()->count(), u"4 of 6"_s);
    QCOMPARE(m_code->textCursor().blockNumber(), 9);
    type(u"no such"_s);
    QTRY_COMPARE(m_code->findBar()->count(), u"no match"_s);
}

void TstCodeView::whatCountsAsAPlaceIsChosen()
{
    m_code->setPlainText(u"Web webs web\nwob\n"_s);
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"web"_s);
    QTRY_COMPARE(m_code->matches().size(), 3);
    option(u"Aa"_s);
    QTRY_COMPARE(m_code->matches().size(), 2);
    option(u"ab|"_s);
    QTRY_COMPARE(m_code->matches(), (QList<base::TextMatch>{{9, 3}}));
    field(u"Find"_s)->clear();
    field(u"Find"_s)->setFocus();
    type(u"w.b"_s);
    QTRY_COMPARE(m_code->findBar()->count(), u"no match"_s);
    option(u".*"_s);
    QTRY_COMPARE(m_code->matches(), (QList<base::TextMatch>{{9, 3}, {13, 3}}));
}

void TstCodeView::patternsThatCannotBeUsedAreTold()
{
    m_code->setPlainText(QString(5'000, u'a') + u'b');
    press(Qt::Key_F, Qt::ControlModifier);
    option(u".*"_s);
    field(u"Find"_s)->setFocus();
    type(u"(a"_s);
    QTRY_VERIFY(m_code->findBar()->message().startsWith(u"The pattern cannot be read"_s));
    field(u"Find"_s)->setText(u"^(a+)+$"_s);
    QTRY_COMPARE(m_code->findBar()->message(), u"The pattern takes too long on this text."_s);
    field(u"Find"_s)->setText(u"b$"_s);
    QTRY_COMPARE(m_code->findBar()->count(), u"1 of 1"_s);
    QVERIFY(m_code->findBar()->message().isEmpty());
}

void TstCodeView::onePlaceAfterTheOtherIsReplaced()
{
    m_code->setPlainText(u"a-1: x\u00a0y\nb-2: x\u00a0y\n"_s);
    press(Qt::Key_H, Qt::ControlModifier);
    option(u".*"_s);
    field(u"Find"_s)->setFocus();
    type(u"(\\w)-(\\d)"_s);
    QTRY_COMPARE(m_code->textCursor().selectedText(), u"a-1"_s);
    QTRY_COMPARE(m_code->findBar()->count(), u"1 of 2"_s);
    field(u"Replace with"_s)->setFocus();
    type(u"$2$1"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_code->text(), u"1a: x\u00a0y\nb-2: x\u00a0y\n"_s);
    QCOMPARE(m_code->textCursor().selectedText(), u"b-2"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_code->text(), u"1a: x\u00a0y\n2b: x\u00a0y\n"_s);
    QTRY_COMPARE(m_code->findBar()->count(), u"no match"_s);
}

void TstCodeView::allPlacesAreReplacedAsOneStep()
{
    const QString text = kPod + u"nbsp: web\u00a0web\n"_s;
    m_code->setPlainText(text);
    m_code->setTextCursor(QTextCursor(line(9)));
    press(Qt::Key_H, Qt::ControlModifier);
    type(u"web"_s);
    QTRY_COMPARE(m_code->matches().size(), 8);
    field(u"Replace with"_s)->setFocus();
    type(u"shop"_s);
    option(u"Replace all"_s);
    QString wanted = text;
    wanted.replace(u"web"_s, u"shop"_s);
    QTRY_COMPARE(m_code->text(), wanted);
    QVERIFY(m_code->findBar()->message().contains(u'8'));
    QCOMPARE(m_code->textCursor().blockNumber(), 9);
    QTRY_COMPARE(m_code->findBar()->count(), u"no match"_s);
    m_code->undo();
    QCOMPARE(m_code->text(), text);
    QVERIFY(!m_code->document()->isUndoAvailable());
}

void TstCodeView::readOnlyTextIsOnlySearched()
{
    m_code->setReadOnly(true);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    press(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(!m_code->findBar()->isVisible());
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_code->findBar()->isVisible() && !field(u"Replace with"_s)->isVisible());
    type(u"image"_s);
    QTRY_COMPARE(m_code->textCursor().selectedText(), u"image"_s);
    m_code->findBar()->replaceAll();
    m_code->findBar()->replaceOne();
    QCOMPARE(m_code->text(), kPod);
}

void TstCodeView::placesFollowTheText()
{
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"name"_s);
    QTRY_COMPARE(m_code->textCursor().selectedText(), u"name"_s);
    QTRY_COMPARE(m_code->matches().size(), 3);
    const base::TextMatch second = m_code->matches().at(1);
    QTextCursor cursor(m_code->document());
    cursor.insertText(u"# new\n"_s);
    QCOMPARE(m_code->matches().at(1), (base::TextMatch{second.begin + 6, second.length}));
    cursor.setPosition(second.begin + 6 + 2);
    cursor.insertText(u"x"_s); // into it
    QCOMPARE(m_code->matches().size(), 2);
    cursor.insertText(u" name"_s);
    QTRY_COMPARE(m_code->matches().size(), 3); // it is searched anew
}

void TstCodeView::itsKeysAreNobodysShortcuts()
{
    int others = 0;
    for (const char *key : {"Ctrl+F", "F3", "Esc", "Ctrl+H"}) {
        auto *shortcut = new QShortcut(QKeySequence(QLatin1StringView(key)), m_code.get());
        connect(shortcut, &QShortcut::activated, this, [&others] { ++others; });
    }
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"web"_s);
    press(Qt::Key_F3);
    press(Qt::Key_H, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QVERIFY(!m_code->findBar()->isVisible());
    QCOMPARE(others, 0);
    press(Qt::Key_Escape); // is not its own any more
    QCOMPARE(others, 1);
}

void TstCodeView::linesFoldByTheirChevron()
{
    const int before = m_code->verticalScrollBar()->maximum();
    clickChevron(2);
    QCOMPARE(visible(), u"0 1 2 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20"_s);
    QCOMPARE(CodeFolds::foldedLines(line(2)), 3);
    QVERIFY(m_code->cursorRect(QTextCursor(line(6))).top()
                - m_code->cursorRect(QTextCursor(line(2))).top()
            < 2 * m_code->cursorRect().height());
    clickChevron(6);
    QCOMPARE(visible(), u"0 1 2 6 15 16 17 18 19 20"_s);
    clickChevron(2);
    QCOMPARE(visible(), u"0 1 2 3 4 5 6 15 16 17 18 19 20"_s);
    clickChevron(6);
    QCOMPARE(m_code->text(), kPod);
    QCOMPARE(m_code->verticalScrollBar()->maximum(), before);
    clickChevron(5); // has nothing below it
    QCOMPARE(CodeFolds::foldedLines(line(5)), 0);
}

void TstCodeView::listsAndTextFoldWithTheirKey()
{
    QCOMPARE(CodeFolds::endOf(line(7)).blockNumber(), 12); // items at the key's own indent
    QCOMPARE(CodeFolds::endOf(line(8)).blockNumber(), 9);
    QCOMPARE(CodeFolds::endOf(line(11)).blockNumber(), 12);
    QCOMPARE(CodeFolds::endOf(line(16)).blockNumber(), 18);
    QCOMPARE(CodeFolds::endOf(line(15)).blockNumber(), 18);
    QVERIFY(!CodeFolds::isFoldable(line(14)));
    QVERIFY(!CodeFolds::isFoldable(line(17)));
    QVERIFY(CodeFolds::isFoldable(line(16))); // though only what looks like a comment follows
    m_code->folds()->fold(line(8));
    m_code->folds()->fold(line(7));
    QVERIFY(visible().startsWith(u"0 1 2 3 4 5 6 7 13 14 "_s));
    m_code->folds()->unfold(line(7));
    QVERIFY(visible().startsWith(u"0 1 2 3 4 5 6 7 8 10 "_s)); // as it was
}

void TstCodeView::keysFold()
{
    constexpr auto kBoth = Qt::ControlModifier | Qt::ShiftModifier;
    m_code->setTextCursor(QTextCursor(line(5)));
    press(Qt::Key_BracketLeft, kBoth); // what it belongs to
    QVERIFY(visible().startsWith(u"0 1 2 3 4 6 "_s));
    QCOMPARE(m_code->textCursor().blockNumber(), 4);
    press(Qt::Key_Down);
    QCOMPARE(m_code->textCursor().blockNumber(), 6);
    press(Qt::Key_Up);
    press(Qt::Key_BracketRight, kBoth);
    QVERIFY(visible().startsWith(u"0 1 2 3 4 5 6 "_s));
    press(Qt::Key_Minus, kBoth);
    QCOMPARE(visible(), u"0 1 2 6 15 19 20"_s);
    QCOMPARE(m_code->textCursor().blockNumber(), 2);
    clickChevron(6);
    QCOMPARE(visible(), u"0 1 2 6 7 13 14 15 19 20"_s); // one level
    press(Qt::Key_Plus, kBoth);
    QCOMPARE(visible().count(u' '), 20);
    QCOMPARE(m_code->text(), kPod);
}

void TstCodeView::aFoldOpensForWhatIsInIt()
{
    m_code->folds()->foldAll();
    m_code->markLine(6);
    QVERIFY(line(5).isVisible() && !line(9).isVisible());
    m_code->folds()->foldAll();
    m_code->setMarks({{QTextCursor(line(12)), store::Health::Failed, u"wrong"_s}});
    QVERIFY(m_code->goToMark(false));
    QCOMPARE(m_code->textCursor().blockNumber(), 12);
    QVERIFY(line(12).isVisible() && !line(9).isVisible() && !line(5).isVisible());
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"echo"_s);
    QTRY_COMPARE(m_code->textCursor().selectedText(), u"echo"_s);
    QVERIFY(line(18).isVisible());
    m_code->folds()->foldAll();
    m_code->setTextCursor(QTextCursor(line(2)));
    m_code->moveCursor(QTextCursor::EndOfBlock);
    m_code->setFocus();
    press(Qt::Key_Right);
    QVERIFY(m_code->textCursor().block().isVisible() && line(3).isVisible());
    QVERIFY(!line(9).isVisible());
}

void TstCodeView::foldsAreCopiedWhole()
{
    m_code->folds()->foldAll();
    m_code->setTextCursor(QTextCursor(line(1)));
    for (int i = 0; i < 3; ++i) {
        press(Qt::Key_Down, Qt::ShiftModifier);
    }
    press(Qt::Key_C, Qt::ControlModifier);
    QString wanted = kPod.section(u'\n', 1, 14) + u'\n';
    QCOMPARE(QGuiApplication::clipboard()->text(), wanted);
}

void TstCodeView::writingKeepsFoldsTrue()
{
    const auto isWhole = [this] { // nothing is hidden without a line that says so
        for (QTextBlock each = line(0); each.isValid(); each = each.next()) {
            const bool hides = each.next().isValid() && !each.next().isVisible();
            if (each.isVisible() && hides != (CodeFolds::foldedLines(each) > 0)) {
                return false;
            }
        }
        return true;
    };
    m_code->folds()->fold(line(2));
    QTextCursor end(line(2));
    end.movePosition(QTextCursor::EndOfBlock);
    m_code->setTextCursor(end);
    type(u" # kept"_s);
    QVERIFY(!line(3).isVisible() && isWhole());
    press(Qt::Key_Return);
    QVERIFY(line(3).isVisible() && line(4).isVisible() && isWhole());
    m_code->undo();
    m_code->undo();
    QCOMPARE(m_code->text(), kPod);
    QVERIFY(isWhole());

    m_code->folds()->fold(line(2));
    m_code->setTextCursor(QTextCursor(line(6)));
    press(Qt::Key_Backspace); // into what is folded away
    QVERIFY(line(5).isVisible() && isWhole());
    m_code->undo();
    QCOMPARE(m_code->text(), kPod);

    m_code->folds()->foldAll();
    m_code->setTextCursor(QTextCursor(line(2)));
    press(Qt::Key_Space);
    QVERIFY(line(3).isVisible() && isWhole()); // indented, it holds other lines
    m_code->undo();

    m_code->folds()->foldAll();
    m_code->setTextCursor(QTextCursor(line(1)));
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Delete); // the fold with all it hides
    QCOMPARE(m_code->text(), QString(kPod.section(u'\n', 0, 0) + u'\n' + kPod.section(u'\n', 6)));
    QVERIFY(isWhole());
    m_code->undo();
    QCOMPARE(m_code->text(), kPod);
    QVERIFY(isWhole());
    m_code->selectAll();
    m_code->insertPlainText(kPod);
    QVERIFY(isWhole());
    QCOMPARE(visible().count(u' '), 20);
}

void TstCodeView::foldsOutliveAnotherText()
{
    m_code->folds()->fold(line(8));
    m_code->folds()->fold(line(2));
    QString other = kPod;
    m_code->replaceText(other.replace(u"kind: Pod\n"_s, u"kind: Pod\nmore: 1\n"_s)
                            .replace(u"image: web:1"_s, u"image: web:2"_s));
    QCOMPARE(CodeFolds::foldedLines(line(3)), 3);
    QCOMPARE(CodeFolds::foldedLines(line(9)), 1);
    QVERIFY(!line(4).isVisible() && line(8).isVisible() && !line(10).isVisible());
}

void TstCodeView::guidesStandBelowWhatTheyBelongTo()
{
    m_code->setTextCursor(QTextCursor(line(0)));
    const qreal step = QFontMetricsF(m_code->font()).horizontalAdvance(u' ');
    const QColor ground = m_code->palette().color(QPalette::Base);
    const auto guideAt = [&](int number, int column) {
        const QImage picture = m_code->viewport()->grab().toImage();
        const QRect place = m_code->cursorRect(QTextCursor(line(number)));
        const int x = qRound(m_code->document()->documentMargin() + column * step);
        int hits = 0;
        for (int dx = -1; dx <= 1; ++dx) {
            hits += picture.pixelColor(x + dx, place.bottom() - 1) != ground
                    && picture.pixelColor(x + dx, place.top() + 1) != ground
                ? 1
                : 0;
        }
        return hits == 1;
    };
    QVERIFY(!guideAt(1, 0));
    QVERIFY(guideAt(5, 0));
    QVERIFY(guideAt(5, 2));
    QVERIFY(guideAt(9, 2));
    QVERIFY(guideAt(13, 0)); // a blank line inside
    QVERIFY(!guideAt(13, 2));
    QVERIFY(!guideAt(19, 0));
}

void TstCodeView::visibleLinesHaveColours()
{
    const QColor key = m_code->palette().color(QPalette::Link);
    QTRY_COMPARE(colourAt(0, 0), key);
    QCOMPARE(colourAt(3, 3), key);
    QCOMPARE(colourAt(3, 8), m_code->palette().color(QPalette::Text));
    QCOMPARE(colourAt(19, 0), faintText(m_code->palette()));
    QPalette other = m_code->palette();
    other.setColor(QPalette::Link, Qt::magenta);
    m_code->setPalette(other);
    QTRY_COMPARE(colourAt(0, 0), QColor(Qt::magenta));
}

void TstCodeView::coloursFollowWhatIsWritten()
{
    const QColor key = m_code->palette().color(QPalette::Link);
    QTRY_COMPARE(colourAt(5, 4), key);
    QTextCursor cursor(line(4));
    cursor.movePosition(QTextCursor::EndOfBlock);
    cursor.insertText(u" |"_s);
    QTRY_VERIFY(colourAt(5, 4) != key); // it is text now
    QCOMPARE(colourAt(6, 0), key);
    m_code->undo();
    QTRY_COMPARE(colourAt(5, 4), key);
    m_code->setPlainText(u"a: 1\n"_s + kPod);
    QTRY_COMPARE(colourAt(6, 4), key);
}

void TstCodeView::farLinesGetTheColoursOfTheWhole()
{
    const QColor key = m_code->palette().color(QPalette::Link);
    m_code->setPlainText(u"text: |\n  "_s + manyObjects(100'000).replace(u'\n', u"\n  "_s));
    m_code->moveCursor(QTextCursor::End);
    QTRY_VERIFY(m_code->highlighter()->isDone());
    const int last = m_code->blockCount() - 4;
    QTRY_VERIFY(colourAt(last, line(last).text().indexOf(u':') - 1) != key);
    QTextCursor cursor(m_code->document());
    cursor.setPosition(6);
    cursor.deleteChar(); // no block of text any more
    QTRY_VERIFY(m_code->highlighter()->isDone());
    QTRY_COMPARE(colourAt(last, line(last).text().indexOf(u':') - 1), key);
}

QTEST_MAIN(TstCodeView)
#include "tst_codeview.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several objects in one text, and texts that are files, against the demo cluster.
#include "gui/guisupport.h"

#include "kube/config/kubeconfig.h"
#include "services/cluster.h"
#include "services/drafts.h"
#include "views/dialogs/comparisonview.h"
#include "views/dialogs/confirmdialog.h"
#include "views/pages/applyreview.h"
#include "views/pages/codeview.h"
#include "views/pages/conflictview.h"
#include "views/pages/editorfile.h"
#include "views/pages/messagebar.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;
using namespace nantian::views;

namespace {

QString configMap(const QString &name, const QString &value, const QString &ns = {})
{
    return u"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: %1\n"_s.arg(name)
        + (ns.isEmpty() ? QString() : u"  namespace: %1\n"_s.arg(ns))
        + u"data:\n  k: \"%1\"\n"_s.arg(value);
}

} // namespace

class TstDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QDir(models::draftFolder()).removeRecursively(); }
    void initTestCase();
    void cleanupTestCase();
    void areAppliedInTheirOrder();
    void oneThatFailsEndsThoseThatNeedIt();
    void theRefusedOneIsInView();
    void conflictsAreDecidedOneAfterTheOther();
    void theSameObjectTwiceIsRefused();
    void itemsOfAListLeadToTheirLines();
    void anotherServerIsReviewedAnew();
    void aFileIsOpenedAppliedAndSaved();
    void aKeptTextKnowsItsFile();
    void whatAnotherProgramWroteIsNotLost();
    void droppedFilesAreOpened();
    void aNewTextIsSavedAsAFile();

private:
    [[nodiscard]] std::unique_ptr<YamlEditor> write(const QString &text);
    [[nodiscard]] QByteArray value(const QString &name, const QString &ns) const;
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
    std::unique_ptr<models::Cluster> m_cluster;
    QString m_namespace = u"documents-%1"_s.arg(QCoreApplication::applicationPid());
    QString m_made = m_namespace + u"-made"_s; ///< by a text
    QString m_kind = u"Doc%1"_s.arg(QCoreApplication::applicationPid());
};

void TstDocuments::initTestCase()
{
    applyTheme(qApp, ThemeChoice::Light);
    const auto config =
        kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(kubeconfigFile()));
    QVERIFY(config.has_value());
    m_cluster = std::make_unique<models::Cluster>(*config->find(config->currentContext));
    m_cluster->setLocked(false);
    QTRY_VERIFY_WITH_TIMEOUT(!m_cluster->findResource("deployments.apps").plural.isEmpty(),
                             kPatienceMs);
    const Answer made = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(made.exitCode == 0, made.err.constData());
}

void TstDocuments::cleanupTestCase()
{
    (void)kubectl({u"delete"_s, u"crd"_s, m_kind.toLower() + u"s.example.org"_s, u"--wait=false"_s,
                   u"--ignore-not-found"_s});
    const Answer removed = kubectl({u"delete"_s, u"namespace"_s, m_namespace, m_made,
                                    u"--wait=false"_s, u"--ignore-not-found"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
    m_cluster.reset();
}

std::unique_ptr<YamlEditor> TstDocuments::write(const QString &text)
{
    auto editor = std::make_unique<YamlEditor>(m_cluster.get());
    editor->resize(1100, 560);
    editor->show();
    if (!QTest::qWaitForWindowActive(editor.get())) {
        return nullptr;
    }
    editor->openText(text, m_namespace);
    editor->findChild<CodeView *>()->setFocus();
    return editor;
}

QByteArray TstDocuments::value(const QString &name, const QString &ns) const
{
    return kubectl({u"-n"_s, ns, u"get"_s, u"configmap"_s, name, u"-o"_s, u"jsonpath={.data.k}"_s})
        .out;
}

QString TstDocuments::file(const QString &name, const QByteArray &bytes) const
{
    QFile out(m_folder.filePath(name));
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName()
                                                                              : QString();
}

void TstDocuments::areAppliedInTheirOrder()
{
    const QString plural = m_kind.toLower() + u's';
    const QString definition =
        u"apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
        "metadata: {name: %1.example.org}\nspec:\n  group: example.org\n  scope: Namespaced\n"
        "  names: {kind: %2, plural: %1}\n  versions:\n  - name: v1\n    served: true\n"
        "    storage: true\n    schema: {openAPIV3Schema: {type: object, properties: {spec: {type: "
        "object, properties: {size: {type: integer}}}}}}\n"_s.arg(plural, m_kind);
    const QString own =
        u"apiVersion: example.org/v1\nkind: %1\nmetadata: {name: own, namespace: %2}\n"
        "spec: {size: 3}\n"_s.arg(m_kind, m_made);
    const QString text = u"# of this text\n"_s + own + u"---\n"_s
        + configMap(u"in"_s, u"1"_s, m_made) + u"---\n"_s + definition
        + u"---\napiVersion: v1\nkind: Namespace\nmetadata: {name: %1}\n"_s.arg(m_made) + u"---\n"_s
        + configMap(u"here"_s, u"2"_s);
    const auto editor = write(text);
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    const auto *review = editor->findChild<ApplyReview *>();
    QTRY_VERIFY_WITH_TIMEOUT(review->isVisible() && review->next() == ApplyReview::Next::Apply,
                             kPatienceMs);
    const QTreeWidget *const list = review->list();
    QStringList shownObjects;
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        shownObjects.append(list->topLevelItem(i)->text(0).section(u' ', 0, 0));
    }
    QCOMPARE(shownObjects,
             QStringList({u"Namespace"_s, u"ConfigMap"_s, u"ConfigMap"_s,
                          u"CustomResourceDefinition"_s, m_kind}));
    // What is still to be made is shown as such, and nothing was made yet.
    QVERIFY2(list->topLevelItem(1)->text(2).contains(u"not tried out"_s),
             qPrintable(list->topLevelItem(1)->text(2)));
    QVERIFY(list->topLevelItem(4)->text(2).contains(u"not tried out"_s));
    QCOMPARE(list->topLevelItem(2)->text(2), u"Will be created"_s);
    QVERIFY(kubectl({u"get"_s, u"namespace"_s, m_made}).exitCode != 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->topLevelItem(4)).center());
    QTRY_VERIFY(editor->findChild<MessageBar *>()->text().contains(u"without admission"_s));
    QTRY_VERIFY(shownText(*review->findChild<ComparisonView *>()).contains(u"Does not exist yet"_s)
                || review->findChild<ComparisonView *>()->hasComparison());

    QSignalSpy result(editor.get(), &YamlEditor::resultLine);
    QTest::mouseClick(button(*editor, u"Apply 5"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatienceMs);
    QCOMPARE(review->set()->count(models::ApplyStep::State::Applied), 5);
    QCOMPARE(value(u"in"_s, m_made), "1"_ba);
    QCOMPARE(value(u"here"_s, m_namespace), "2"_ba);
    QCOMPARE(
        kubectl({u"-n"_s, m_made, u"get"_s, plural, u"own"_s, u"-o"_s, u"jsonpath={.spec.size}"_s})
            .out,
        "3"_ba);
    QVERIFY(!editor->isModified());
    QCOMPARE(editor->text(), text); // remarks and order are the writer's
    QTest::keyClick(review->list(), Qt::Key_Escape);
    QTRY_VERIFY(code->isVisible());
}

void TstDocuments::oneThatFailsEndsThoseThatNeedIt()
{
    const QString other = m_namespace + u"-none"_s;
    const QString text = configMap(u"good"_s, u"1"_s) + u"---\n"_s
        + configMap(u"Bad_Name"_s, u"1"_s) + u"---\n"_s
        + u"apiVersion: v1\nkind: Namespace\nmetadata: {name: %1, labels: {a: '-'}}\n"_s.arg(other)
        + u"---\n"_s + configMap(u"needs"_s, u"1"_s, other);
    const auto editor = write(text);
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    auto *review = editor->findChild<ApplyReview *>();
    QTRY_VERIFY_WITH_TIMEOUT(review->isVisible() && review->next() == ApplyReview::Next::Apply,
                             kPatienceMs);
    // The refused ones say why, the first of them at once.
    QCOMPARE(review->set()->count(models::ApplyStep::State::Refused), 2);
    QVERIFY(shownText(*review).contains(u"metadata.labels"_s));

    QSignalSpy result(editor.get(), &YamlEditor::resultLine);
    QTest::mouseClick(button(*editor, u"Apply"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatienceMs);
    QVERIFY(result.first().first().toString().contains(u"1 of 4"_s));
    QCOMPARE(value(u"good"_s, m_namespace), "1"_ba);
    QCOMPARE(review->set()->count(models::ApplyStep::State::Skipped), 1);
    QVERIFY(editor->isModified());
    QCOMPARE(editor->text(), text);

    // From the list to the line, and what was mended is applied alone.
    for (int i = 0; i < review->list()->topLevelItemCount(); ++i) {
        if (review->list()->topLevelItem(i)->text(0).contains(u"Bad_Name"_s)) {
            review->list()->setCurrentItem(review->list()->topLevelItem(i));
        }
    }
    review->list()->setFocus();
    QTest::keyClick(review->list(), Qt::Key_Return);
    QTRY_VERIFY(code->isVisible());
    QTRY_VERIFY(code->markedLine() > 0);
    const QTextBlock marked = code->document()->findBlockByNumber(code->markedLine() - 1);
    QVERIFY2(marked.text().contains(u"Bad_Name"_s), qPrintable(marked.text()));
}

/// Far down a list of many, and in the text.
void TstDocuments::theRefusedOneIsInView()
{
    constexpr int kMany = 60;
    QString text;
    for (int i = 0; i < kMany; ++i) {
        text += configMap(u"many-%1"_s.arg(i), u"1"_s) + u"---\n"_s;
    }
    text += configMap(u"Bad_Name"_s, u"1"_s);
    const auto editor = write(text);
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    auto *review = editor->findChild<ApplyReview *>();
    QTRY_VERIFY_WITH_TIMEOUT(review->isVisible() && review->next() == ApplyReview::Next::Apply,
                             kPatienceMs);
    const QTreeWidget *list = review->list();
    QCOMPARE(list->currentItem()->text(0), u"ConfigMap Bad_Name"_s);
    QTRY_VERIFY(list->viewport()->rect().contains(list->visualItemRect(list->currentItem())));
    QTest::keyClick(review->list(), Qt::Key_Escape);
    QTRY_VERIFY(code->isVisible() && code->markedLine() > kMany);
    QVERIFY(
        code->document()->findBlockByNumber(code->markedLine() - 1).text().contains(u"Bad_Name"_s));
    QVERIFY(code->viewport()->rect().contains(code->cursorRect()));
}

void TstDocuments::conflictsAreDecidedOneAfterTheOther()
{
    for (const char *name : {"one", "two"}) {
        const Answer made = kubectl({u"-n"_s, m_namespace, u"apply"_s, u"--server-side"_s,
                                     u"--field-manager=someone"_s, u"-f"_s, u"-"_s},
                                    configMap(QString::fromLatin1(name), u"theirs"_s).toUtf8());
        QVERIFY2(made.exitCode == 0, made.err.constData());
    }
    const auto editor =
        write(configMap(u"one"_s, u"mine"_s) + u"---\n"_s + configMap(u"two"_s, u"mine"_s));
    QVERIFY(editor);
    QTest::keyClick(editor->findChild<CodeView *>(), Qt::Key_Return, Qt::ControlModifier);
    const auto *review = editor->findChild<ApplyReview *>();
    auto *conflicts = review->findChild<ConflictView *>();
    // Not while it is asked about once more, as when the server comes to serve another kind.
    const auto asks = [&](const QByteArray &name) {
        return conflicts->isVisible() && review->next() == ApplyReview::Next::Decide
            && review->current()->target.name == name;
    };
    QTRY_VERIFY_WITH_TIMEOUT(asks("one"), kPatienceMs);
    conflicts->table()->setCurrentItem(conflicts->table()->topLevelItem(0));
    QTest::keyClick(conflicts->table(), Qt::Key_Space);
    QTest::keyClick(conflicts->table(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(asks("two"), kPatienceMs);
    QTest::keyClick(conflicts->table(), Qt::Key_Return, Qt::ControlModifier); // stays theirs
    QTRY_VERIFY_WITH_TIMEOUT(review->next() == ApplyReview::Next::Apply, kPatienceMs);
    QTest::mouseClick(button(*editor, u"Apply and take"_s), Qt::LeftButton);
    auto *dialog = editor->findChild<ConfirmDialog *>();
    QVERIFY(dialog && shownText(*dialog).contains(u"one"_s)
            && !shownText(*dialog).contains(u"two"_s));
    QSignalSpy result(editor.get(), &YamlEditor::resultLine);
    QTest::mouseClick(button(*dialog, u"Apply and take"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatienceMs);
    QCOMPARE(value(u"one"_s, m_namespace), "mine"_ba);
    QCOMPARE(value(u"two"_s, m_namespace), "theirs"_ba);
}

void TstDocuments::theSameObjectTwiceIsRefused()
{
    // In the default namespace, which one of them names.
    const auto editor = write(configMap(u"twin"_s, u"1"_s) + u"---\n"_s
                              + configMap(u"twin"_s, u"2"_s, m_namespace));
    QVERIFY(editor);
    QTest::keyClick(editor->findChild<CodeView *>(), Qt::Key_Return, Qt::ControlModifier);
    const auto *review = editor->findChild<ApplyReview *>();
    QTRY_VERIFY_WITH_TIMEOUT(review->isVisible() && review->next() == ApplyReview::Next::Apply,
                             kPatienceMs);
    QCOMPARE(review->set()->count(models::ApplyStep::State::Refused), 1);
    const QString said = editor->findChild<MessageBar *>()->text();
    QVERIFY2(said.contains(u"Line 8: ConfigMap twin"_s) && said.contains(u"in line 1"_s),
             qPrintable(said));
    QSignalSpy result(editor.get(), &YamlEditor::resultLine);
    QTest::mouseClick(button(*editor, u"Apply"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatienceMs);
    QCOMPARE(value(u"twin"_s, m_namespace), "1"_ba);
}

void TstDocuments::itemsOfAListLeadToTheirLines()
{
    const QString text = u"apiVersion: v1\nkind: List\nitems:\n"
                         "- {apiVersion: v1, kind: ConfigMap, metadata: {name: first-item}}\n"
                         "- {apiVersion: v1, kind: ConfigMap, metadata: {name: second-item}}\n"_s;
    const auto editor = write(text);
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    const auto *review = editor->findChild<ApplyReview *>();
    QTRY_VERIFY_WITH_TIMEOUT(review->isVisible() && review->next() == ApplyReview::Next::Apply,
                             kPatienceMs);
    review->list()->setCurrentItem(review->list()->topLevelItem(1));
    review->list()->setFocus();
    QTest::keyClick(review->list(), Qt::Key_Return);
    QTRY_VERIFY(code->isVisible());
    QTRY_COMPARE(code->markedLine(), 5);
}

void TstDocuments::anotherServerIsReviewedAnew()
{
    const auto editor =
        write(configMap(u"never"_s, u"1"_s) + u"---\n"_s + configMap(u"ever"_s, u"1"_s));
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    const auto *review = editor->findChild<ApplyReview *>();
    QTRY_VERIFY_WITH_TIMEOUT(review->isVisible() && review->next() == ApplyReview::Next::Apply,
                             kPatienceMs);
    m_cluster->setContext(m_cluster->context()); // the kubeconfig was written anew
    QTRY_VERIFY(code->isVisible());
    QVERIFY(editor->findChild<MessageBar *>()->text().contains(u"another server"_s));
    QVERIFY(review->set()->steps().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_cluster->state(), models::Cluster::State::Connected, kPatienceMs);
    QCOMPARE(value(u"never"_s, m_namespace), QByteArray());
}

void TstDocuments::aFileIsOpenedAppliedAndSaved()
{
    const QByteArray bytes =
        QByteArray("# kept\n" + configMap(u"filed"_s, u"1"_s).toUtf8()).replace("\n", "\r\n");
    const QString path = file(u"filed.yaml"_s, bytes);
    const auto editor = write({});
    QVERIFY(editor);
    editor->openFile(path, m_namespace);
    auto *code = editor->findChild<CodeView *>();
    QTRY_VERIFY_WITH_TIMEOUT(editor->text().startsWith(u"# kept\n"_s), kPatienceMs);
    QCOMPARE(editor->title(), u"filed.yaml"_s);
    QVERIFY(editor->isModified() && !editor->isUnsaved()); // not applied, but nothing to lose
    code->moveCursor(QTextCursor::End);
    QTest::keyClicks(code, u"  l: two"_s);
    QVERIFY(editor->isUnsaved());
    QTest::keyClick(code, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!editor->isUnsaved(), kPatienceMs);
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray(bytes + "  l: two"));

    QSignalSpy result(editor.get(), &YamlEditor::resultLine);
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    const auto *review = editor->findChild<ApplyReview *>();
    QTRY_VERIFY_WITH_TIMEOUT(review->isVisible() && review->next() == ApplyReview::Next::Apply,
                             kPatienceMs);
    QTest::mouseClick(button(*editor, u"Apply"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatienceMs);
    QCOMPARE(value(u"filed"_s, m_namespace), "1"_ba);
    QVERIFY(editor->text().startsWith(u"# kept\n"_s)); // the text stays the file's
    QVERIFY(!editor->isModified());
}

void TstDocuments::aKeptTextKnowsItsFile()
{
    const QString path = file(u"keeps.yaml"_s, "a: 1\r\n");
    auto editor = write({});
    QVERIFY(editor);
    editor->openFile(path, m_namespace);
    auto *code = editor->findChild<CodeView *>();
    QTRY_COMPARE_WITH_TIMEOUT(editor->text(), u"a: 1\n"_s, kPatienceMs);
    code->moveCursor(QTextCursor::End);
    QTest::keyClicks(code, u"b: 2"_s);
    const auto kept = [this] { return models::draftsOf(m_cluster->context().name); };
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, kPatienceMs);
    editor.reset(); // as when the program ends

    editor = write({});
    QVERIFY(editor);
    editor->restore(kept().first());
    QCOMPARE(editor->filePath(), path);
    QVERIFY(editor->isUnsaved());
    code = editor->findChild<CodeView *>();
    code->setFocus();
    QTest::keyClick(code, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!editor->isUnsaved(), kPatienceMs);
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), "a: 1\r\nb: 2"_ba);
}

void TstDocuments::whatAnotherProgramWroteIsNotLost()
{
    const QString path = file(u"shared.yaml"_s, "a: 1\n");
    const auto editor = write({});
    QVERIFY(editor);
    editor->openFile(path, m_namespace);
    auto *code = editor->findChild<CodeView *>();
    QTRY_COMPARE_WITH_TIMEOUT(editor->text(), u"a: 1\n"_s, kPatienceMs);
    QVERIFY(!file(u"shared.yaml"_s, "a: theirs\n").isEmpty());
    code->moveCursor(QTextCursor::End);
    QTest::keyClicks(code, u"b: 2"_s);
    QTest::keyClick(code, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(editor->findChild<ConfirmDialog *>(), kPatienceMs);
    editor->findChild<ConfirmDialog *>()->reject();
    QFile there(path);
    QVERIFY(there.open(QIODevice::ReadOnly) && there.readAll() == "a: theirs\n");
    there.close();
    QTRY_VERIFY(!editor->findChild<ConfirmDialog *>());
    editor->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(editor.get()));
    QTest::keyClick(code, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(editor->findChild<ConfirmDialog *>(), kPatienceMs);
    QTest::mouseClick(button(*editor->findChild<ConfirmDialog *>(), u"Overwrite"_s),
                      Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!editor->isUnsaved(), kPatienceMs);
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), "a: 1\nb: 2"_ba);
}

void TstDocuments::droppedFilesAreOpened()
{
    const QString path = file(u"dropped.yaml"_s, "a: 1\n");
    const auto editor = write(u"kind: Something\n"_s);
    QVERIFY(editor);
    QSignalSpy dropped(editor.get(), &YamlEditor::filesDropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path), QUrl(u"https://example.org/a.yaml"_s)});
    auto *viewport = editor->findChild<CodeView *>()->viewport();
    QDragEnterEvent enter({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QApplication::sendEvent(viewport, &enter));
    QDropEvent drop({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &drop);
    if (dropped.isEmpty()) { // the view left it to what is around it
        QApplication::sendEvent(editor.get(), &enter);
        QVERIFY(enter.isAccepted());
        QApplication::sendEvent(editor.get(), &drop);
    }
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().first().toStringList(), QStringList(path));
    QCOMPARE(editor->text(), u"kind: Something\n"_s); // its text is left alone
}

void TstDocuments::aNewTextIsSavedAsAFile()
{
    const auto editor = write(configMap(u"fresh"_s, u"1"_s));
    QVERIFY(editor);
    auto *code = editor->findChild<CodeView *>();
    QVERIFY(editor->isUnsaved());
    QTest::keyClick(code, Qt::Key_S, Qt::ControlModifier);
    auto *dialog = editor->findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString path = m_folder.filePath(u"fresh.yaml"_s);
    dialog->setDirectory(m_folder.path());
    dialog->findChild<QLineEdit *>()->setText(path);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!editor->isUnsaved(), kPatienceMs);
    QCOMPARE(editor->title(), u"fresh.yaml"_s);
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(saved.readAll()), editor->text());
    saved.close();

    // Over another file only when that was agreed to.
    const QString other = file(u"other.yaml"_s, "theirs\n");
    QTRY_VERIFY(!editor->findChild<QFileDialog *>());
    editor->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(editor.get()));
    QTest::keyClick(code, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    dialog = editor->findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(other);
    dialog->close();
    QTRY_VERIFY(editor->findChild<ConfirmDialog *>());
    editor->findChild<ConfirmDialog *>()->reject();
    QFile there(other);
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), "theirs\n"_ba);
    QCOMPARE(editor->title(), u"fresh.yaml"_s);
}

int main(int argc, char *argv[])
{
    const Home home;
    QApplication application(argc, argv);
    TstDocuments test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_documents.moc"

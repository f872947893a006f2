// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two people who write the same object, both with Nantian: the server sees one manager and no
// conflict, so the editor has to.
#include "gui/editortest.h"

#include "views/dialogs/comparisonview.h"
#include "views/dialogs/differenceview.h"
#include "views/pages/applyreview.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;
using namespace nantian::views;

namespace {

QString configText(const QString &name, const QString &value)
{
    return u"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: %1\ndata:\n  a: \"%2\"\n"_s.arg(
        name, value);
}

/// Another place than the one the text cursor is in, so that only what is meant is written.
void rewrite(const YamlEditor &editor, const QString &from, const QString &to)
{
    auto *code = editor.findChild<CodeView *>();
    code->setPlainText(editor.text().replace(from, to));
    code->document()->setModified(true);
}

QStringList before(const YamlEditor &editor)
{
    return editor.findChild<ComparisonView *>()->texts()->difference().left;
}

} // namespace

class TstTwoEditors : public EditorTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheOtherAppliedIsShownFirst_data();
    void whatTheOtherAppliedIsShownFirst();
    void aTextIsHeldAgainstWhatItShowed();
    void whatWasNotThereIsNotOverwritten();
    void whatWasMadeAnewIsAnother();
    void ofSeveralOnlyTheChangedIsShownAgain();

private:
    static void review(const YamlEditor &editor)
    {
        QTest::mouseClick(button(editor, u"Review changes"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(shows(editor, u"Apply"_s), kPatience);
    }
    static void apply(const YamlEditor &editor)
    {
        QTest::mouseClick(button(editor, u"Apply"_s), Qt::LeftButton);
    }
    /// Both values of a field, as the server has them.
    [[nodiscard]] QByteArray field(const QString &object, const QString &path) const
    {
        return kubectl(
                   {u"-n"_s, m_namespace, u"get"_s, object, u"-o"_s, u"jsonpath={%1}"_s.arg(path)})
            .out;
    }
    /// The review is there anew and can be applied.
    static void isShownAnew(const YamlEditor &editor)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(says(editor, u"since it was looked at"_s),
                                  qPrintable(shownText(editor)), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(shows(editor, u"Apply"_s), kPatience);
    }
};

void TstTwoEditors::whatTheOtherAppliedIsShownFirst_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("annas");
    QTest::addColumn<QString>("bens");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("first"); // what stands there when Anna has applied
    QTest::addColumn<QByteArray>("last");
    QTest::newRow("image") << u"image: app:1"_s << u"image: app:2"_s << u"image: app:3"_s
                           << u".spec.template.spec.containers[0].image"_s << "app:2"_ba
                           << "app:3"_ba;
    QTest::newRow("replicas") << u"replicas: 0"_s << u"replicas: 1"_s << u"replicas: 2"_s
                              << u".spec.replicas"_s << "1"_ba << "2"_ba;
}

void TstTwoEditors::whatTheOtherAppliedIsShownFirst()
{
    QFETCH(const QString, before);
    QFETCH(const QString, annas);
    QFETCH(const QString, bens);
    QFETCH(const QString, path);
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, last);
    const QString name = u"web-"_s + QLatin1StringView(QTest::currentDataTag());
    QVERIFY(weApply(
        R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":")" + name.toUtf8()
        + R"("},"spec":{"replicas":0,"selector":{"matchLabels":{"app":"web"}},"template":{)"
          R"("metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"name":"main",)"
          R"("image":"app:1"}]}}}})"));
    const auto anna = edit(name, "deployments.apps");
    const auto ben = edit(name, "deployments.apps");
    QVERIFY(anna && ben);
    rewrite(*anna, before, annas);
    rewrite(*ben, before, bens);
    review(*ben);
    const auto shown = [&ben] { return ::before(*ben).join(u'\n'); };
    QTRY_VERIFY(shown().contains(before));

    review(*anna);
    QSignalSpy annasResult(anna.get(), &YamlEditor::resultLine);
    apply(*anna);
    QTRY_COMPARE_WITH_TIMEOUT(annasResult.size(), 1, kPatience);
    QCOMPARE(field(u"deployment/"_s + name, path), first);

    QSignalSpy result(ben.get(), &YamlEditor::resultLine);
    apply(*ben);
    isShownAnew(*ben);
    QCOMPARE(result.size(), 0);
    QCOMPARE(field(u"deployment/"_s + name, path), first);
    QTRY_VERIFY2(shown().contains(annas), qPrintable(shown()));
    // Now that he has seen it, it is his to decide.
    apply(*ben);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatience);
    QCOMPARE(field(u"deployment/"_s + name, path), last);
}

void TstTwoEditors::aTextIsHeldAgainstWhatItShowed()
{
    QVERIFY(weApply(configMap("file", R"("a":"1","b":"1")")));
    const QString text = configText(u"file"_s, u"3"_s) + u"  b: \"1\"\n"_s;
    const auto ben = write(text);
    QVERIFY(ben);
    review(*ben);
    // Another field than the one he changes, which his text has as it was.
    QVERIFY(weApply(configMap("file", R"("a":"1","b":"2")")));
    apply(*ben);
    isShownAnew(*ben);
    QCOMPARE(data(u"file"_s), R"({"a":"1","b":"2"})");
    QTRY_VERIFY(before(*ben).contains(u"  b: \"2\""_s));
    QCOMPARE(ben->text(), text);
    QSignalSpy result(ben.get(), &YamlEditor::resultLine);
    apply(*ben);
    QTRY_COMPARE_WITH_TIMEOUT(result.size(), 1, kPatience);
    QCOMPARE(data(u"file"_s), R"({"a":"3","b":"1"})");
}

void TstTwoEditors::whatWasNotThereIsNotOverwritten()
{
    const auto anna = write(configText(u"new"_s, u"annas"_s));
    const auto ben = write(configText(u"new"_s, u"bens"_s));
    QVERIFY(anna && ben);
    review(*anna);
    review(*ben);
    QVERIFY(before(*ben).isEmpty());
    QSignalSpy annasResult(anna.get(), &YamlEditor::resultLine);
    apply(*anna);
    QTRY_COMPARE_WITH_TIMEOUT(annasResult.size(), 1, kPatience);
    apply(*ben);
    isShownAnew(*ben);
    QCOMPARE(data(u"new"_s), R"({"a":"annas"})");
    QTRY_VERIFY(before(*ben).contains(u"  a: annas"_s));
}

void TstTwoEditors::whatWasMadeAnewIsAnother()
{
    QVERIFY(weApply(configMap("anew", R"("a":"1")")));
    const auto ben = write(configText(u"anew"_s, u"bens"_s));
    QVERIFY(ben);
    review(*ben);
    QCOMPARE(kubectl({u"-n"_s, m_namespace, u"delete"_s, u"configmap"_s, u"anew"_s}).exitCode, 0);
    // What would change is the same, but not in the object that was looked at.
    QVERIFY(weApply(configMap("anew", R"("a":"1")")));
    apply(*ben);
    isShownAnew(*ben);
    QCOMPARE(data(u"anew"_s), R"({"a":"1"})");
}

void TstTwoEditors::ofSeveralOnlyTheChangedIsShownAgain()
{
    QVERIFY(weApply(configMap("left", R"("a":"1")")));
    QVERIFY(weApply(configMap("right", R"("a":"1")")));
    const auto ben =
        write(configText(u"left"_s, u"bens"_s) + u"---\n"_s + configText(u"right"_s, u"bens"_s));
    QVERIFY(ben);
    review(*ben);
    QVERIFY(weApply(configMap("left", R"("a":"annas")")));
    apply(*ben);
    auto *set = ben->findChild<ApplyReview *>()->set();
    QTRY_VERIFY_WITH_TIMEOUT(!set->isBusy() && set->count(models::ApplyStep::State::Previewed) == 1,
                             kPatience);
    QCOMPARE(set->count(models::ApplyStep::State::Applied), 1);
    QCOMPARE(data(u"left"_s), R"({"a":"annas"})");
    QCOMPARE(data(u"right"_s), R"({"a":"bens"})");
    isShownAnew(*ben);
    QTRY_VERIFY(before(*ben).contains(u"  a: annas"_s));
    apply(*ben);
    QTRY_COMPARE_WITH_TIMEOUT(set->count(models::ApplyStep::State::Applied), 2, kPatience);
    QCOMPARE(data(u"left"_s), R"({"a":"bens"})");
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    TstTwoEditors test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_twoeditors.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/operations.h"
#include "views/dialogs/comparisonview.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/differenceview.h"
#include "views/dialogs/fielddialogs.h"
#include "views/dialogs/imagedialog.h"
#include "views/dialogs/scaledialog.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::views;

namespace {

kube::ObjectRef pod(const QByteArray &name)
{
    kube::Resource pods;
    pods.plural = "pods";
    pods.kind = "Pod";
    pods.namespaced = true;
    return {pods, "shop", name, "uid-" + name};
}

QString allText(const QWidget &dialog)
{
    QStringList texts;
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        texts.append(label->text());
    }
    return texts.join(u'\n');
}

template <class Button = QPushButton>
Button *button(const QWidget &dialog, const QString &text)
{
    const QList<Button *> buttons = dialog.findChildren<Button *>();
    for (Button *each : buttons) {
        if (each->text().remove(u'&') == text) {
            return each;
        }
    }
    return nullptr;
}

Question question()
{
    Question asked;
    asked.title = u"Delete web?"_s;
    asked.verb = u"Delete"_s;
    asked.cluster = u"demo"_s;
    asked.objects = {pod("web")};
    return asked;
}

const QList<models::ContainerImage> kImages{
    {"first", true, u"first:1"_s, u"first:1"_s},
    {"web", false, u"r:5000/nginx:1.27"_s, u"r:5000/nginx:1.27"_s},
    {"side", false, u"side@sha256:abc"_s, u"side@sha256:abc"_s}};

/// In the order of the rows.
QList<QLineEdit *> imageEdits(const ImageDialog &dialog)
{
    QList<QLineEdit *> out = dialog.findChildren<QLineEdit *>();
    out.removeIf([](const QLineEdit *each) { return each->accessibleName().isEmpty(); });
    return out;
}

models::Comparison kept()
{
    models::Comparison out;
    out.before = u"image: 1\n"_s;
    out.after = u"image: 2\n"_s;
    out.warnings = {u"careful"_s};
    out.keepers = {{models::Keeper::Kind::Helm, u"shop"_s}};
    return out;
}

} // namespace

class TstDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void confirmationNamesEverything();
    void deletionIsNotTheDefault();
    void productionMustBeTyped();
    void severalObjectsAreTypedByContext();
    void hostileNamesStayPlain();
    void scaleOffersOnlyAChange();
    void largeNumbersStay();
    void scaleTellsOfAnAutoscaler();
    void productionSeesWhatScalingChanges();
    void typingReplacesTheTag();
    void imagesAreSetOnceTheyDiffer();
    void productionSeesTheDifferenceFirst();
    void anImageThatCannotBeIsSaid();
    void onlyTheLastPreviewIsShown();
    void differenceFoldsWhatIsSame();
    void onlyTheLastDifferenceIsShown();
    void comparisonShowsFieldsAsATree();
    void comparisonShowsWhereLongValuesDiffer();
    void manyFieldsAreShown();
    void hiddenValuesAreRevealedForWhatIsShown();
    void confirmationWaitsForWhatHasToBeSeen();
    void tipsAreNeverMarkup();
};

void TstDialogs::confirmationNamesEverything()
{
    ConfirmDialog dialog(question(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const QString text = allText(dialog);
    for (const QString &part : {u"demo"_s, u"shop"_s, u"Pod"_s, u"web"_s, u"Delete web?"_s}) {
        QVERIFY2(text.contains(part), qPrintable(part));
    }
}

void TstDialogs::deletionIsNotTheDefault()
{
    ConfirmDialog dialog(question(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QPushButton *accept = button(dialog, u"Delete"_s);
    QVERIFY(accept);
    QVERIFY(accept->isEnabled());
    QVERIFY(!accept->isDefault());
    QVERIFY(button(dialog, u"Cancel"_s)->isDefault());
}

void TstDialogs::productionMustBeTyped()
{
    Question asked = question();
    asked.typed = true;
    ConfirmDialog dialog(asked, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QPushButton *accept = button(dialog, u"Delete"_s);
    QVERIFY(!accept->isEnabled());
    auto *field = dialog.findChild<QLineEdit *>();
    QVERIFY(field);
    QTest::keyClicks(field, u"we"_s);
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(field, u"b"_s);
    QVERIFY(accept->isEnabled());
}

void TstDialogs::severalObjectsAreTypedByContext()
{
    Question asked = question();
    asked.typed = true;
    asked.objects = {pod("a"), pod("b"), pod("c"), pod("d"), pod("e")};
    ConfirmDialog dialog(asked, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(dialog.wanted(), u"demo"_s);
    QVERIFY(allText(dialog).contains(u"(5)"_s));
}

void TstDialogs::hostileNamesStayPlain()
{
    Question asked = question();
    asked.objects = {pod("<b>x</b>\x1b[31m")};
    ConfirmDialog dialog(asked, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    int named = 0;
    for (const QLabel *label : labels) {
        if (label->text().contains(u"<b>"_s)) {
            ++named;
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->text().contains(u'\x1b'));
        }
    }
    QVERIFY(named > 0);
}

void TstDialogs::scaleOffersOnlyAChange()
{
    ScaleDialog dialog(pod("web"), u"demo"_s, EditDialog::Difference::Offered, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QPushButton *accept = button(dialog, u"Scale"_s);
    QVERIFY(!accept->isEnabled());
    dialog.setInfo({3, {}, {}});
    QCOMPARE(dialog.replicas(), 3);
    QVERIFY(!accept->isEnabled());
    dialog.findChild<QSpinBox *>()->setValue(5);
    QVERIFY(accept->isEnabled());
    QVERIFY(allText(dialog).contains(u"3 → 5"_s));
}

/// What is there already is no edit, however large.
void TstDialogs::largeNumbersStay()
{
    ScaleDialog scale(pod("web"), u"demo"_s, EditDialog::Difference::Offered, nullptr);
    scale.setAttribute(Qt::WA_DeleteOnClose, false);
    scale.setInfo({20'000, {}, {}});
    QCOMPARE(scale.replicas(), 20'000);
    QVERIFY(!button(scale, u"Scale"_s)->isEnabled());
    BoundsDialog bounds(pod("web"), u"demo"_s, EditDialog::Difference::Offered, nullptr);
    bounds.setAttribute(Qt::WA_DeleteOnClose, false);
    bounds.setBounds({11'000, 12'000});
    QVERIFY(bounds.edit().fields.isEmpty());
    QVERIFY(!button(bounds, u"Set bounds"_s)->isEnabled());
}

void TstDialogs::scaleTellsOfAnAutoscaler()
{
    ScaleDialog dialog(pod("web"), u"demo"_s, EditDialog::Difference::Offered, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setInfo({3, "web-hpa", {u"kubectl-client-side-apply"_s, u"argocd"_s}}, 1);
    QCOMPARE(dialog.replicas(), 4);
    const QString text = allText(dialog);
    QVERIFY(text.contains(u"web-hpa"_s));
    QVERIFY(text.contains(u"argocd"_s));
    QVERIFY(!text.contains(u"kubectl"_s));
}

void TstDialogs::productionSeesWhatScalingChanges()
{
    ScaleDialog dialog(pod("web"), u"demo"_s, EditDialog::Difference::Required, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy wanted(&dialog, &EditDialog::previewWanted);
    dialog.setInfo({3, "web-hpa", {}}, 1);
    const QPushButton *accept = button(dialog, u"Scale"_s);
    QVERIFY(!accept->isEnabled());
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<models::Edit>(), models::scaleEdit(pod("web"), 4, 3));
    models::Comparison untried = kept();
    untried.keepers = {{models::Keeper::Kind::Autoscaler, u"web-hpa"_s}};
    untried.untried = base::Error{};
    untried.untried->detail = u"a webhook does not"_s;
    dialog.setPreview(base::answered<models::Comparison>(untried));
    QTRY_VERIFY(accept->isEnabled());
    QCOMPARE(dialog.untried(), u"a webhook does not"_s);
    const QString text = allText(dialog);
    QVERIFY2(text.contains(u"The server does not try this out (a webhook does not)."_s),
             qPrintable(text));
    QCOMPARE(text.count(u"web-hpa"_s), 1); // said once
    dialog.findChild<QSpinBox *>()->setValue(3);
    QVERIFY(!accept->isEnabled());
    QVERIFY(dialog.untried().isEmpty());
}

void TstDialogs::typingReplacesTheTag()
{
    ImageDialog dialog(pod("web"), u"demo"_s, EditDialog::Difference::Offered, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    dialog.setImages(kImages);
    const QList<QLineEdit *> edits = imageEdits(dialog);
    QCOMPARE(edits.size(), 3);
    QVERIFY(allText(dialog).contains(u"first (init)"_s));
    // Init containers are rarely what is to be changed.
    QTRY_VERIFY(edits.at(1)->hasFocus());
    QCOMPARE(edits.at(1)->selectedText(), u"1.27"_s);
    QTest::keyClicks(edits.at(1), u"1.28"_s);
    QTest::keyClick(edits.at(1), Qt::Key_Tab);
    QCOMPARE(edits.at(2)->selectedText(), u"sha256:abc"_s);
    QCOMPARE(dialog.changes(),
             (QList<models::ContainerImage>{
                 {"web", false, u"r:5000/nginx:1.28"_s, u"r:5000/nginx:1.27"_s}}));
}

void TstDialogs::imagesAreSetOnceTheyDiffer()
{
    ImageDialog dialog(pod("web"), u"demo"_s, EditDialog::Difference::Offered, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QPushButton *accept = button(dialog, u"Set image"_s);
    QVERIFY(accept && !accept->isEnabled());
    dialog.setImages(kImages);
    QVERIFY(!accept->isEnabled());
    const QList<QLineEdit *> edits = imageEdits(dialog);
    edits.at(1)->setText(u" r:5000/nginx:1.28 "_s); // as it came from the clipboard
    QVERIFY(accept->isEnabled());
    QCOMPARE(dialog.changes().constFirst().image, u"r:5000/nginx:1.28"_s);
    edits.at(0)->setText(u"first:2"_s);
    QCOMPARE(accept->text().remove(u'&'), u"Set 2 images"_s);
    QCOMPARE(dialog.changes().constFirst(),
             (models::ContainerImage{"first", true, u"first:2"_s, u"first:1"_s}));
    edits.at(0)->setText(u"first:1"_s);
    edits.at(1)->setText(kImages.at(1).image);
    QVERIFY(!accept->isEnabled());
}

void TstDialogs::productionSeesTheDifferenceFirst()
{
    ImageDialog dialog(pod("web"), u"demo"_s, EditDialog::Difference::Required, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy wanted(&dialog, &EditDialog::previewWanted);
    dialog.setImages(kImages);
    const QList<QLineEdit *> edits = imageEdits(dialog);
    const QPushButton *accept = button(dialog, u"Set image"_s);
    edits.at(1)->setText(u"r:5000/nginx:1.28"_s);
    QVERIFY(!accept->isEnabled());
    QTRY_COMPARE(wanted.size(), 1);
    dialog.setPreview(base::answered<models::Comparison>(kept()));
    QTRY_VERIFY(accept->isEnabled());
    const QString text = allText(dialog);
    QVERIFY2(text.contains(u"Helm release shop"_s), qPrintable(text));
    QVERIFY2(text.contains(u"careful"_s), qPrintable(text));
    // What is shown is no longer what would be done.
    edits.at(1)->setText(u"r:5000/nginx:1.29"_s);
    QVERIFY(!accept->isEnabled());
    QTRY_COMPARE(wanted.size(), 2);
    dialog.setPreview(
        base::answered<models::Comparison>(base::fail(base::Error::Code::Forbidden, u"no"_s)));
    QTRY_VERIFY2(allText(dialog).contains(u"The server does not allow it"_s),
                 qPrintable(allText(dialog)));
    QVERIFY(!accept->isEnabled());
}

void TstDialogs::anImageThatCannotBeIsSaid()
{
    ImageDialog dialog(pod("web"), u"demo"_s, EditDialog::Difference::Offered, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy wanted(&dialog, &EditDialog::previewWanted);
    dialog.setImages(kImages);
    const QList<QLineEdit *> edits = imageEdits(dialog);
    edits.at(1)->setText(u"r:5000/Nginx:1.27"_s);
    QVERIFY(!button(dialog, u"Set image"_s)->isEnabled());
    const QString text = allText(dialog);
    QVERIFY2(text.contains(u"web: The name of a repository has no upper-case letters."_s),
             qPrintable(text));
    edits.at(1)->setText(u"r:5000/nginx:1.28"_s);
    QVERIFY(!allText(dialog).contains(u"upper-case"_s));
    QTRY_COMPARE(wanted.size(), 1); // nothing was asked for the one before
}

void TstDialogs::onlyTheLastPreviewIsShown()
{
    ImageDialog dialog(pod("web"), u"demo"_s, EditDialog::Difference::Required, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setImages(kImages);
    const QList<QLineEdit *> edits = imageEdits(dialog);
    edits.at(1)->setText(u"r:5000/nginx:1.28"_s);
    const base::Answer<models::Comparison> late;
    dialog.setPreview({late.future()});
    edits.at(1)->setText(u"r:5000/nginx:1.29"_s);
    const base::Answer<models::Comparison> next;
    QSignalSpy ready(dialog.findChild<ComparisonView *>(), &ComparisonView::ready);
    late.finish(kept());
    dialog.setPreview({next.future()});
    next.finish(kept());
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(button(dialog, u"Set image"_s)->isEnabled());
}

void TstDialogs::differenceFoldsWhatIsSame()
{
    QStringList left;
    for (int i = 0; i < 100; ++i) {
        left.append(u"line %1"_s.arg(i));
    }
    QStringList right = left;
    right[50] = u"changed"_s;
    DifferenceView view;
    view.resize(600, 300);
    QSignalSpy ready(&view, &DifferenceView::ready);
    view.setTexts(u"a"_s, left.join(u'\n'), u"b"_s, right.join(u'\n'));
    QTRY_VERIFY(!ready.isEmpty());
    QCOMPARE(view.difference().added, 1);
    QCOMPARE(view.difference().removed, 1);
    QVERIFY(!view.grab().isNull());
}

void TstDialogs::onlyTheLastDifferenceIsShown()
{
    DifferenceView view;
    QSignalSpy ready(&view, &DifferenceView::ready);
    view.setTexts(u"a"_s, u"1\n2\n"_s, u"b"_s, u"3\n4\n"_s);
    view.setTexts(u"a"_s, u"same\n"_s, u"b"_s, u"same\n"_s);
    // The first may have been computed before the second was asked for; it never comes after it.
    QTRY_VERIFY(!ready.isEmpty() && view.difference().isEmpty());
    QVERIFY(ready.size() <= 2);
}

void TstDialogs::comparisonShowsFieldsAsATree()
{
    const auto head = R"({"apiVersion":"apps/v1","kind":"Deployment","spec":{"replicas":)"_ba;
    const auto object = [&head](const QByteArray &replicas, const QByteArray &labels,
                                const QByteArray &image) {
        return QByteArray(head + replicas + R"(,"template":{"metadata":{"labels":{)" + labels
                          + R"(}},"spec":{"containers":[{"name":"web","image":")" + image
                          + R"("}]}}}})");
    };
    const auto comparison = models::compareObjects(
        object("2", R"("a.b/c":"<b>old</b>")", "nginx:1"), object("3", R"("team":"x")", "nginx:2"),
        nullptr, models::Secrets::Masked);
    QVERIFY(comparison);
    ComparisonView view;
    view.resize(900, 400);
    view.setComparison(u"Before"_s, u"After"_s, *comparison);
    view.show();
    QVERIFY(allText(view).contains(u"4 field(s) differ"_s));
    QVERIFY(view.texts()->isVisible());
    QTest::mouseClick(button<QToolButton>(view, u"Fields"_s), Qt::LeftButton);
    const QTreeWidget *fields = view.fields();
    QVERIFY(fields->isVisible());
    QStringList lines;
    for (QTreeWidgetItemIterator at(view.fields()); *at; ++at) {
        lines.append(u"%1|%2|%3"_s.arg((*at)->text(0), (*at)->text(1), (*at)->text(2)));
    }
    QCOMPARE(lines,
             QStringList({u"spec||"_s, u"~ replicas|2|3"_s, u"template||"_s, u"metadata.labels||"_s,
                          u"− [\"a.b/c\"]|\"<b>old</b>\"|"_s, u"+ team||\"x\""_s,
                          u"~ spec.containers[name=\"web\"].image|\"nginx:1\"|\"nginx:2\""_s}));
    QTest::mouseClick(button<QToolButton>(view, u"Copy as patch"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), comparison->patch->body);

    // What was chosen stays for the next one; a sentence alone has no choices.
    ComparisonView next;
    next.setComparison(u"Before"_s, u"After"_s, *comparison);
    next.show();
    QVERIFY(next.fields()->isVisible());
    QTest::mouseClick(button<QToolButton>(next, u"Side by side"_s), Qt::LeftButton);
    QVERIFY(next.texts()->isVisible());
    next.setPlaceholder(u"Reading"_s);
    QVERIFY(!next.fields()->isVisible());
    QVERIFY(!button<QToolButton>(next, u"Fields"_s)->isVisible());
}

void TstDialogs::comparisonShowsWhereLongValuesDiffer()
{
    const auto object = [](const QByteArray &end) {
        return QByteArray(R"({"kind":"ConfigMap","apiVersion":"v1","data":{"a":"<x>)"
                          + QByteArray(6000, 'a') + end + QByteArray(6000, 'z') + "\"}}");
    };
    const auto comparison =
        models::compareObjects(object("old"), object("new"), nullptr, models::Secrets::Masked);
    QVERIFY(comparison);
    ComparisonView view;
    view.resize(900, 400);
    view.show();
    view.setComparison(u"Before"_s, u"After"_s, *comparison);
    QCOMPARE(view.focusProxy(), view.texts());
    QTest::mouseClick(button<QToolButton>(view, u"Fields"_s), Qt::LeftButton);
    QCOMPARE(view.focusProxy(), view.fields());
    const QTreeWidgetItem *item = view.fields()->topLevelItem(0);
    for (const auto &[column, wanted] : {std::pair(1, u"aold"_s), std::pair(2, u"anew"_s)}) {
        QVERIFY2(item->text(column).contains(wanted), qPrintable(item->text(column)));
        QVERIFY(item->text(column).startsWith(u"…"_s) && item->text(column).endsWith(u"…"_s));
        QVERIFY(item->toolTip(column).contains(wanted));
    }
    QVERIFY(view.fields()->columnWidth(1) > 300 && view.fields()->columnWidth(2) > 300);
    QTest::mouseClick(button<QToolButton>(view, u"Side by side"_s), Qt::LeftButton);

    // What is new as a whole is shown as such, whatever was chosen.
    const auto made = models::compareObjects({}, object("new"), nullptr, models::Secrets::Masked);
    view.setComparison(u"Before"_s, u"After"_s, *made);
    QVERIFY(view.texts()->isVisible());
    QVERIFY(!button<QToolButton>(view, u"Fields"_s)->isVisible());
    QVERIFY(!button<QToolButton>(view, u"Copy as patch"_s)->isVisible());
}

void TstDialogs::manyFieldsAreShown()
{
    QByteArray before = R"({"kind":"ConfigMap","apiVersion":"v1","data":{"a":"")";
    QByteArray after = before;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray name = ",\"key-" + QByteArray::number(i) + "\":\"";
        before += name + "old\"";
        after += name + "new\"";
    }
    const auto comparison =
        models::compareObjects(before + "}}", after + "}}", nullptr, models::Secrets::Masked);
    QVERIFY(comparison);
    QCOMPARE(comparison->changes.size(), 20'000);
    ComparisonView view;
    view.resize(900, 400);
    view.show();
    view.setComparison(u"Before"_s, u"After"_s, *comparison);
    QCOMPARE(view.fields()->topLevelItemCount(), 0); // until somebody looks
    QTest::mouseClick(button<QToolButton>(view, u"Fields"_s), Qt::LeftButton);
    QCOMPARE(view.fields()->topLevelItem(0)->childCount(), 20'000);
    QTest::mouseClick(button<QToolButton>(view, u"Side by side"_s), Qt::LeftButton);
}

void TstDialogs::hiddenValuesAreRevealedForWhatIsShown()
{
    using models::Secrets;
    const auto secret = [](const QByteArray &value) {
        return QByteArray(R"({"apiVersion":"v1","kind":"Secret","data":{"password":")"
                          + value.toBase64() + "\"}}");
    };
    const auto compared = [&secret](Secrets secrets) {
        return models::compareObjects(secret("before-7"), secret("after-77"), nullptr, secrets);
    };
    const QString value = QString::fromLatin1("after-77"_ba.toBase64());
    const auto isShown = [&value](const ComparisonView &view) {
        QString all = view.texts()->difference().right.join(u'\n');
        for (QTreeWidgetItemIterator at(view.fields()); *at; ++at) {
            all += (*at)->text(2) + (*at)->toolTip(2);
        }
        return all.contains(value);
    };
    const auto masked = compared(Secrets::Masked);
    QVERIFY(masked && masked->masked);
    ComparisonView view;
    view.resize(900, 400);
    view.show();
    QSignalSpy ready(&view, &ComparisonView::ready);
    view.setComparison(u"Before"_s, u"After"_s, *masked);
    QVERIFY(!button<QToolButton>(view, u"Reveal values"_s)->isVisible()); // nobody to ask
    base::Result<models::Comparison> answer = base::fail(base::Error::Code::Forbidden, {});
    int asked = 0;
    view.setComparison(u"Before"_s, u"After"_s, *masked, [&] {
        ++asked;
        return base::answered(answer);
    });
    auto *reveal = button<QToolButton>(view, u"Reveal values"_s);
    QVERIFY(reveal->isVisible() && allText(view).contains(u"values of Secrets hidden"_s));
    QTest::mouseClick(reveal, Qt::LeftButton);
    QTRY_VERIFY(allText(view).contains(base::errorSentence(answer.error())));
    QVERIFY(reveal->isEnabled());

    answer = compared(Secrets::Revealed);
    QTest::mouseClick(reveal, Qt::LeftButton);
    QTRY_VERIFY(isShown(view));
    QCOMPARE(asked, 2);
    QCOMPARE(ready.size(), 2); // of the comparisons, not of looking closer
    QVERIFY(!allText(view).contains(u"values of Secrets hidden"_s));
    QTest::mouseClick(button<QToolButton>(view, u"Copy as patch"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(value));
    QTest::mouseClick(button<QToolButton>(view, u"Hide values"_s), Qt::LeftButton);
    QTRY_VERIFY(!isShown(view) && !view.texts()->difference().isEmpty());
    QVERIFY(!button<QToolButton>(view, u"Copy as patch"_s)->isEnabled());

    // Out of sight it is hidden, as is the next one.
    for (const bool next : {false, true}) {
        QTest::mouseClick(button<QToolButton>(view, u"Reveal values"_s), Qt::LeftButton);
        QTRY_VERIFY(isShown(view));
        if (next) {
            view.setComparison(u"Before"_s, u"After"_s, *masked);
        } else {
            view.hide();
            view.show();
        }
        QTRY_VERIFY(!isShown(view) && !view.texts()->difference().isEmpty());
    }
}

void TstDialogs::confirmationWaitsForWhatHasToBeSeen()
{
    ConfirmDialog dialog(question(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setReady(false);
    QVERIFY(!button(dialog, u"Delete"_s)->isEnabled());
    dialog.setReady(true);
    QVERIFY(button(dialog, u"Delete"_s)->isEnabled());
}

void TstDialogs::tipsAreNeverMarkup()
{
    QCOMPARE(plainTip(u"\"a\" & b"_s), u"\"a\" & b"_s);
    QVERIFY(plainTip({}).isEmpty());
    for (const QString &text :
         QStringList{u"<b>x</b>"_s, u"&lt;b"_s, QString(100, u'x') + u"\"<i>\""_s})
    {
        QVERIFY(Qt::mightBeRichText(plainTip(text)));
        QTextDocument shown;
        shown.setHtml(plainTip(text));
        QCOMPARE(shown.toPlainText(), text);
    }
}

QTEST_MAIN(TstDialogs)
#include "tst_dialogs.moc"

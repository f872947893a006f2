// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every list and dialog, and what is around the objects, as Screens looks at it, at 1280 x 800.
#include "gui/guisupport.h"
#include "gui/screens.h"

#include "kube/config/kubeconfig.h"
#include "views/dialogs/comparisonview.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/differenceview.h"
#include "views/dialogs/fielddialogs.h"
#include "views/dialogs/imagedialog.h"
#include "views/dialogs/scaledialog.h"
#include "views/main/comparedialog.h"
#include "views/main/comparepage.h"
#include "views/main/contextchooser.h"
#include "views/main/gotopalette.h"
#include "views/main/keyhelp.h"
#include "views/main/settings.h"
#include "views/main/welcomepage.h"
#include "views/main/workspace.h"
#include "views/pages/applyreview.h"
#include "views/pages/chartview.h"
#include "views/pages/codeview.h"
#include "views/pages/conflictview.h"
#include "views/pages/editorhelp.h"
#include "views/pages/explainpane.h"
#include "views/pages/logview.h"
#include "views/pages/mergeview.h"
#include "views/pages/messagebar.h"
#include "views/pages/rolloutchart.h"
#include "views/pages/snippets.h"
#include "views/pages/yamlassistant.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

class TstScreens : public QObject
{
    Q_OBJECT

public:
    explicit TstScreens(const Home &home) : m_home(home) { }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyPage_data();
    void everyPage();

private:
    void speak(const Look &look);
    void openDetails(const QByteArray &kind, const QByteArray &ns, const QByteArray &name,
                     const char *tab);
    void openPage(const QString &page);
    [[nodiscard]] QWidget *openOver(const QString &page);
    void edit(const QByteArray &kind, const QByteArray &ns, const QByteArray &name);
    void someoneWrites(const QByteArray &name, const QByteArray &rate, const QByteArray &currency);

    const Home &m_home;
    const QByteArray m_namespace =
        "screens-" + QByteArray::number(QCoreApplication::applicationPid()); ///< once needed
    int m_prices = 0; ///< objects that were written there
    Screens m_screens;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<views::Settings> m_emptySettings;
    std::unique_ptr<views::MainWindow> m_empty; ///< a window without a cluster
};

void TstScreens::initTestCase() { QVERIFY(m_screens.load()); }

void TstScreens::cleanupTestCase()
{
    m_empty.reset();
    m_window.reset();
    (void)kubectl({u"delete"_s, u"namespace"_s, QString::fromLatin1(m_namespace), u"--wait=false"_s,
                   u"--ignore-not-found"_s});
}

void TstScreens::speak(const Look &look)
{
    if (!m_screens.speak(look)) {
        return;
    }
    m_empty.reset();
    m_window.reset();
    m_window = std::make_unique<Window>();
    m_emptySettings = std::make_unique<views::Settings>(m_home.path() + u"/empty.ini"_s);
    m_empty = std::make_unique<views::MainWindow>(m_emptySettings.get());
    m_empty->resize(1280, 800);
}

void TstScreens::everyPage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("page");
    for (const Look &look : Screens::looks()) {
        for (const char *page : {"welcome",
                                 "broken",
                                 "unreachable",
                                 "overview",
                                 "pods",
                                 "filter-empty",
                                 "pod-summary",
                                 "pod-containers",
                                 "pod-events",
                                 "pod-metrics",
                                 "pod-yaml",
                                 "deployment-summary",
                                 "deployment-rollout",
                                 "deployment-revisions",
                                 "deployment-metrics",
                                 "object-tab",
                                 "compare",
                                 "compare-secrets",
                                 "compare-failed",
                                 "logs",
                                 "log-search",
                                 "editor-difference",
                                 "editor-difference-fields",
                                 "editor-broken",
                                 "editor-find",
                                 "editor-conflict",
                                 "editor-schema",
                                 "editor-several",
                                 "editor-explain",
                                 "editor-snippets",
                                 "editor-completion",
                                 "editor-merge",
                                 "nodes",
                                 "events",
                                 "crd",
                                 "secrets",
                                 "secret-yaml",
                                 "dialog-scale",
                                 "dialog-image",
                                 "dialog-labels",
                                 "dialog-delete",
                                 "dialog-restart",
                                 "dialog-compare",
                                 "keys",
                                 "goto",
                                 "contexts",
                                 "namespaces",
                                 "menu",
                                 "context-menu"})
        {
            QTest::addRow("%s in %s at %d %%", page, qPrintable(look.language), look.percent)
                << look.language << look.percent << QString::fromLatin1(page);
        }
    }
}

void TstScreens::openDetails(const QByteArray &kind, const QByteArray &ns, const QByteArray &name,
                             const char *tab)
{
    QVERIFY(m_window->openTable(kind));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow(ns, name), kPatienceMs);
    m_window->press(Qt::Key_D);
    QTRY_VERIFY(m_window->details());
    QVERIFY(m_window->clickTab(tab));
    const QWidget *page = tabsOf(*m_window->details())->currentWidget();
    const QByteArray which(tab);
    const auto filled = [&] {
        if (which == "YAML") {
            const auto *code = page->findChild<views::CodeView *>();
            return code && code->toPlainText().contains(u"metadata:"_s);
        }
        if (which == "Metrics") {
            return shown<views::ChartView>(*page) != nullptr;
        }
        if (which == "Rollout") {
            return shown<views::RolloutChart>(*page) != nullptr;
        }
        if (which == "Revisions") {
            const auto *difference = page->findChild<views::DifferenceView *>();
            return difference && !difference->difference().isEmpty();
        }
        return shownText(*page).size() > 20;
    };
    QTRY_VERIFY_WITH_TIMEOUT(filled(), kPatienceMs);
}

void TstScreens::openPage(const QString &page)
{
    if (page == "overview"_L1) {
        m_window->main().open(u"overview"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shown<views::ChartView>(m_window->main()), kPatienceMs);
        QTRY_VERIFY(shownText(m_window->main()).contains(u"  Running"_s)); // in the tile of pods
    } else if (page == "filter-empty"_L1) {
        QVERIFY(m_window->openTable("pods"));
        m_window->press(Qt::Key_Slash);
        auto *field = qobject_cast<QLineEdit *>(m_window->main().focusWidget());
        QVERIFY(field && field->accessibleName() == views::MainWindow::tr("Filter"));
        QTest::keyClicks(field, u"no-such-pod"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->names().size(), 0, kPatienceMs);
    } else if (page == "pod-summary"_L1) {
        openDetails("pods", "lab", "pay-", "Summary");
    } else if (page == "pod-containers"_L1) {
        openDetails("pods", "shop", "web-", "Containers");
    } else if (page == "pod-events"_L1) {
        openDetails("pods", "lab", "pay-", "Events");
    } else if (page == "pod-metrics"_L1) {
        openDetails("pods", "shop", "web-", "Metrics");
    } else if (page == "pod-yaml"_L1) {
        openDetails("pods", "shop", "web-", "YAML");
    } else if (page == "deployment-summary"_L1) {
        openDetails("deployments", "shop", "payments", "Summary");
    } else if (page == "deployment-rollout"_L1) {
        openDetails("deployments", "lab", "checkout", "Rollout");
    } else if (page == "deployment-revisions"_L1) {
        openDetails("deployments", "shop", "payments", "Revisions");
    } else if (page == "deployment-metrics"_L1) {
        openDetails("deployments", "shop", "web", "Metrics");
    } else if (page == "secret-yaml"_L1) {
        openDetails("secrets", "shop", "", "YAML");
    } else if (page == "logs"_L1 || page == "log-search"_L1) {
        QVERIFY(m_window->openTable("deployments"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow("talk", "talker"), kPatienceMs);
        m_window->press(Qt::Key_L);
        QTRY_VERIFY(shown<views::LogView>(m_window->main()));
        const auto *log = shown<views::LogView>(m_window->main());
        QTRY_VERIFY_WITH_TIMEOUT(log->buffer().size() > 10, kPatienceMs);
        if (page == "log-search"_L1) {
            QTest::keyClick(m_window->main().focusWidget(), Qt::Key_Slash);
            QTest::keyClicks(m_window->main().focusWidget(), u"GET"_s);
            QTRY_VERIFY(log->matchCount() > 0);
        }
    } else if (page == "object-tab"_L1) {
        QVERIFY(m_window->openTable("deployments"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow("shop", "web"), kPatienceMs);
        m_window->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(shownText(m_window->main()).contains(u"app=web"_s), kPatienceMs);
    } else if (page == "compare-failed"_L1) {
        QVERIFY(m_window->openTable("secrets"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow("shop", ""), kPatienceMs);
        m_window->press(Qt::Key_V);
        QTRY_VERIFY(shown<views::CompareDialog>(m_window->main()));
        const auto *dialog = shown<views::CompareDialog>(m_window->main());
        auto *contexts = dialog->findChild<QComboBox *>();
        contexts->setCurrentIndex(contexts->findData(u"demo-viewer"_s)); // may not read Secrets
        QTest::mouseClick(button(*dialog, views::CompareDialog::tr("Compare")), Qt::LeftButton);
        QTRY_VERIFY(shown<views::ComparePage>(m_window->main()));
        QTRY_VERIFY_WITH_TIMEOUT(
            shown<views::MessageBar>(*shown<views::ComparePage>(m_window->main())), kPatienceMs);
    } else if (page.startsWith("compare"_L1)) {
        const bool secrets = page == "compare-secrets"_L1;
        QVERIFY(m_window->openTable(secrets ? "secrets" : "deployments"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow("shop", ""), kPatienceMs);
        QTest::keyClick(m_window->table(), Qt::Key_Down, Qt::ShiftModifier);
        m_window->press(Qt::Key_V);
        QTRY_VERIFY(shown<views::ComparePage>(m_window->main()));
        const auto *view = shown<views::ComparisonView>(m_window->main());
        QTRY_VERIFY_WITH_TIMEOUT(view && view->hasComparison(), kPatienceMs);
    } else if (page.startsWith("editor-difference"_L1)) {
        edit("deployments", "shop", "payments");
        auto *editor = shown<views::YamlEditor>(m_window->main());
        if (auto *back = button(*editor, views::YamlEditor::tr("Back to the text"))) {
            QTest::mouseClick(back, Qt::LeftButton); // it is still open from the page before
        }
        auto *code = editor->findChild<views::CodeView *>();
        code->setPlainText(code->toPlainText().replace(u"MODE"_s, u"MODUS"_s));
        QTest::mouseClick(button(*editor, views::YamlEditor::tr("Review changes")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(shown<views::ConflictView>(*editor), kPatienceMs);
        QTest::keyClick(shown<views::ConflictView>(*editor)->table(), Qt::Key_Space);
        QTest::mouseClick(button(*editor, views::YamlEditor::tr("Review changes")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(shown<views::ComparisonView>(*editor), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(button(*editor, views::YamlEditor::tr("Apply"))->isEnabled(),
                                 kPatienceMs);
        const bool fields = page.endsWith("fields"_L1);
        QTest::mouseClick(
            button(*editor, views::ComparisonView::tr(fields ? "Fields" : "Side by side")),
            Qt::LeftButton);
        QCOMPARE(shown<views::DifferenceView>(*editor) == nullptr, fields);
    } else if (page == "editor-broken"_L1) {
        edit("deployments", "shop", "catalog");
        auto *editor = shown<views::YamlEditor>(m_window->main());
        auto *code = editor->findChild<views::CodeView *>();
        code->setPlainText(u"kind: [broken\n"_s + code->toPlainText());
        QTest::mouseClick(button(*editor, views::YamlEditor::tr("Review changes")), Qt::LeftButton);
        QTRY_VERIFY(shown<views::MessageBar>(*editor));
    } else if (page == "editor-conflict"_L1) {
        edit("deployments", "shop", "web");
        auto *editor = shown<views::YamlEditor>(m_window->main());
        auto *code = editor->findChild<views::CodeView *>();
        code->setPlainText(code->toPlainText()
                               .replace(u"\n  replicas: "_s, u"\n  replicas: 1"_s)
                               .remove(QRegularExpression(u"\\n    app: web(?=\\n)"_s)));
        QTest::mouseClick(button(*editor, views::YamlEditor::tr("Review changes")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(shown<views::ConflictView>(*editor), kPatienceMs);
    } else if (page == "editor-schema"_L1) {
        edit("deployments", "shop", "catalog");
        auto *editor = shown<views::YamlEditor>(m_window->main());
        auto *code = editor->findChild<views::CodeView *>();
        code->setPlainText(
            code->toPlainText()
                .remove(u"kind: [broken\n"_s) // of a page before
                .replace(u"\n  replicas:"_s, u"\n  replica:"_s)
                .replace(u"\n  revisionHistoryLimit: "_s, u"\n  revisionHistoryLimit: many"_s));
        QTRY_COMPARE_WITH_TIMEOUT(code->marks().size(), qsizetype(2), kPatienceMs);
        QVERIFY(code->goToMark(false));
    } else if (page == "editor-several"_L1) {
        QVERIFY(m_window->openTable("deployments"));
        m_window->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(shown<views::YamlEditor>(m_window->main()));
        auto *editor = shown<views::YamlEditor>(m_window->main());
        editor->findChild<views::CodeView *>()->setPlainText(
            u"apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\n"
            "spec: {selector: {app: web}, ports: [{port: 8080}]}\n"
            "---\napiVersion: v1\nkind: ConfigMap\n"
            "metadata: {name: settings, namespace: new-room}\ndata: {mode: fast}\n"
            "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: new-room}\n"
            "---\napiVersion: apps/v1\nkind: Deployment\n"
            "metadata: {name: incomplete, namespace: shop}\nspec: {replicas: 2}\n"_s);
        QTest::mouseClick(button(*editor, views::YamlEditor::tr("Review changes")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(shown<views::ApplyReview>(*editor)
                                     && !shown<views::ApplyReview>(*editor)->set()->isBusy(),
                                 kPatienceMs);
    } else if (page == "editor-explain"_L1) {
        edit("deployments", "shop", "web");
        auto *editor = shown<views::YamlEditor>(m_window->main());
        if (auto *back = button(*editor, views::YamlEditor::tr("Back to the text"))) {
            QTest::mouseClick(back, Qt::LeftButton); // it is still open from a page before
        }
        auto *code = editor->findChild<views::CodeView *>();
        code->setTextCursor(code->document()->find(u"containers"_s));
        if (!editor->help()->pane()->isVisible()) {
            QTest::keyClick(code, Qt::Key_F1);
        }
        const views::ExplainPane *const pane = editor->help()->pane();
        QTRY_VERIFY_WITH_TIMEOUT(pane->path().endsWith(u"containers"_s), kPatienceMs);
    } else if (page == "editor-snippets"_L1) {
        QTest::keyClick(&m_window->main(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(shown<views::YamlEditor>(m_window->main()));
        auto *editor = shown<views::YamlEditor>(m_window->main());
        views::appendSnippet(editor->findChild<views::CodeView *>(), views::snippets().first());
        if (!editor->help()->pane()->isVisible()) {
            QTest::keyClick(editor->findChild<views::CodeView *>(), Qt::Key_F1);
        }
        QTRY_COMPARE_WITH_TIMEOUT(editor->help()->pane()->path().join(u'.'), u"metadata.name"_s,
                                  kPatienceMs);
        editor->findChild<views::CodeView *>()->document()->setModified(false);
    } else if (page == "editor-completion"_L1) {
        QTest::keyClick(&m_window->main(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(shown<views::YamlEditor>(m_window->main()));
        auto *editor = shown<views::YamlEditor>(m_window->main());
        auto *code = editor->findChild<views::CodeView *>();
        code->setPlainText(u"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n"
                           "spec:\n  "_s);
        const auto *assistant = editor->findChild<views::YamlAssistant *>();
        QTRY_VERIFY_WITH_TIMEOUT(!assistant->explanation(0).isEmpty(), kPatienceMs);
        code->moveCursor(QTextCursor::End);
        code->setFocus();
        QTest::keyClicks(code, u"re"_s);
        QTRY_VERIFY_WITH_TIMEOUT(assistant->completer()->popup()->isVisible(), kPatienceMs);
        code->document()->setModified(false);
    } else if (page == "editor-merge"_L1) {
        const QByteArray name = "prices-" + QByteArray::number(++m_prices);
        someoneWrites(name, "1.20", "EUR");
        edit("configmaps", m_namespace, name);
        auto *editor = shown<views::YamlEditor>(m_window->main());
        auto *code = editor->findChild<views::CodeView *>();
        code->setTextCursor(code->document()->find(u"rate: \"1.20\""_s));
        QTest::keyClicks(code, u"rate: \"1.30\""_s);
        someoneWrites(name, "1.25", "CNY");
        const QString compare = views::YamlEditor::tr("Compare with the server");
        QTRY_VERIFY_WITH_TIMEOUT(button(*editor, compare), kPatienceMs);
        QTest::mouseClick(button(*editor, compare), Qt::LeftButton);
        QTRY_VERIFY(shown<views::MergeView>(*editor));
        const auto *texts = shown<views::MergeView>(*editor)->findChild<views::DifferenceView *>();
        QTRY_VERIFY(texts->difference().left.contains(u"  rate: \"1.25\""_s));
    } else if (page == "editor-find"_L1) {
        edit("deployments", "shop", "web");
        auto *code = shown<views::YamlEditor>(m_window->main())->findChild<views::CodeView *>();
        code->setFocus();
        QTest::keyClick(code, Qt::Key_Underscore, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(code, Qt::Key_H, Qt::ControlModifier);
        QTest::keyClicks(m_window->main().focusWidget(), u"app: web"_s);
        QTRY_VERIFY(code->textCursor().selectedText() == u"app: web"_s); // unfolds what it is in
    } else if (page == "crd"_L1) {
        QVERIFY(m_window->openTable("backups.demo.nantian.dev"));
        QTRY_VERIFY(!m_window->names().isEmpty());
    } else {
        QVERIFY(m_window->openTable(page.toUtf8()));
        QTRY_VERIFY(!m_window->names().isEmpty());
    }
}

/// The editor of an object, with its text.
void TstScreens::edit(const QByteArray &kind, const QByteArray &ns, const QByteArray &name)
{
    QVERIFY(m_window->openTable(kind));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow(ns, name), kPatienceMs);
    m_window->press(Qt::Key_E);
    QTRY_VERIFY(shown<views::YamlEditor>(m_window->main()));
    const auto *editor = shown<views::YamlEditor>(m_window->main());
    QTRY_VERIFY_WITH_TIMEOUT(editor->text().contains(u"metadata:"_s), kPatienceMs);
}

/// A ConfigMap of this test, as somebody else applies it.
void TstScreens::someoneWrites(const QByteArray &name, const QByteArray &rate,
                               const QByteArray &currency)
{
    const QByteArray text = "apiVersion: v1\nkind: Namespace\nmetadata: {name: " + m_namespace
        + "}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name
        + ", namespace: " + m_namespace + "}\ndata: {currency: " + currency + ", rate: \"" + rate
        + "\", rounding: half-up}\n";
    const Answer applied = kubectl({u"apply"_s, u"--server-side"_s, u"--force-conflicts"_s,
                                    u"--field-manager=billing"_s, u"-f"_s, u"-"_s},
                                   text);
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
}

/// Opens what lies over the window; null when `page` is none of these.
QWidget *TstScreens::openOver(const QString &page)
{
    views::MainWindow &main = m_window->main();
    const auto waitFor = [](const auto &find) {
        QWidget *found = nullptr;
        (void)QTest::qWaitFor([&] { return (found = find()) != nullptr; }, kPatienceMs);
        return found;
    };
    const bool dialog = page.startsWith("dialog-"_L1);
    if (!m_window->openTable(dialog ? "deployments" : "pods")
        || !waitFor([&] { return m_window->clickRow("shop", "web") ? &main : nullptr; }))
    {
        return nullptr;
    }
    if (page == "dialog-scale"_L1) {
        m_window->press(Qt::Key_S);
        return waitFor([&]() -> QWidget * {
            auto *found = shown<views::ScaleDialog>(main);
            auto *number = found ? found->findChild<QSpinBox *>() : nullptr;
            if (!number || !number->isEnabled()) {
                return nullptr;
            }
            number->setValue(5);
            return found->findChild<views::ComparisonView *>()->hasComparison() ? found : nullptr;
        });
    }
    if (page == "dialog-compare"_L1) {
        m_window->press(Qt::Key_V);
        return waitFor([&]() -> QWidget * {
            const auto *list = shown<views::CompareDialog>(main)
                ? shown<views::CompareDialog>(main)->findChild<QListWidget *>()
                : nullptr;
            return list && list->count() > 1 ? shown<views::CompareDialog>(main) : nullptr;
        });
    }
    if (page == "dialog-image"_L1) {
        m_window->press(Qt::Key_I);
        return waitFor([&]() -> QWidget * {
            auto *found = shown<views::ImageDialog>(main);
            auto *edit = found ? qobject_cast<QLineEdit *>(found->focusWidget()) : nullptr;
            if (edit && !edit->isModified()) {
                QTest::keyClicks(edit, u"9.9"_s);
            }
            const auto *view = found ? found->findChild<views::DifferenceView *>() : nullptr;
            return view && !view->difference().isEmpty() ? found : nullptr;
        });
    }
    if (page == "dialog-labels"_L1) {
        m_window->press(Qt::Key_Colon);
        auto *palette = waitFor([&] { return shown<views::GoToPalette>(main); });
        auto *field = palette ? palette->findChild<QLineEdit *>() : nullptr;
        if (!field) {
            return nullptr;
        }
        field->setText(QCoreApplication::translate("KeyMap", "Labels and annotations"));
        QTest::keyClick(field, Qt::Key_Return);
        return waitFor([&]() -> QWidget * {
            auto *found = shown<views::LabelsDialog>(main);
            auto *table = found ? shown<QTableWidget>(*found) : nullptr;
            if (!table || !table->isEnabled()) {
                return nullptr;
            }
            table->item(0, 1)->setText(u"changed"_s);
            const auto *view = found->findChild<views::ComparisonView *>();
            return view->hasComparison() ? found : nullptr;
        });
    }
    if (dialog) {
        if (page == "dialog-delete"_L1) {
            m_window->press(Qt::Key_D, Qt::ControlModifier);
        } else {
            m_window->press(Qt::Key_R);
        }
        return waitFor([&]() -> QWidget * { return shown<views::ConfirmDialog>(main); });
    }
    if (page == "keys"_L1) {
        m_window->press(Qt::Key_Question, Qt::ShiftModifier);
        return waitFor([&]() -> QWidget * { return shown<views::KeyHelp>(main); });
    }
    if (page == "goto"_L1) {
        m_window->press(Qt::Key_Colon, Qt::ShiftModifier);
    } else if (page == "namespaces"_L1) {
        m_window->press(Qt::Key_N);
    } else if (page == "contexts"_L1) {
        auto *chooser = main.findChild<views::ContextChooser *>()->findChild<QToolButton *>();
        chooser->menu()->popup(chooser->mapToGlobal(QPoint(0, chooser->height())));
    } else if (page == "menu"_L1) {
        const QList<QToolButton *> buttons = main.findChildren<QToolButton *>();
        for (QToolButton *each : buttons) {
            if (each->accessibleName() == views::MainWindow::tr("Menu")) {
                QTest::mouseClick(each, Qt::LeftButton);
            }
        }
    } else {
        const QPoint place(8, 8);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place,
                                m_window->table()->mapToGlobal(place));
        QApplication::sendEvent(m_window->table(), &event);
    }
    return waitFor([] { return QApplication::activePopupWidget(); });
}

void TstScreens::everyPage()
{
    QFETCH(const QString, language);
    QFETCH(const int, percent);
    QFETCH(const QString, page);
    speak({language, percent});

    if (page == "welcome"_L1 || page == "broken"_L1) {
        base::Error error;
        error.code = base::Error::Code::Config;
        error.target = u"/home/me/.kube/config"_s;
        error.detail = u"line 6, column 9: end of map flow not found"_s;
        m_empty->showWelcome(page == "broken"_L1 ? base::errorSentence(error) : QString());
        m_empty->show();
        m_screens.shoot(*m_empty, page);
        m_empty->hide();
        return;
    }
    if (page == "unreachable"_L1) {
        const QString file =
            m_home.write(u"nobody.yaml"_s,
                         "{apiVersion: v1, kind: Config, clusters: [{name: far, cluster: {server: "
                         "'https://127.0.0.1:1'}}], users: [{name: me, user: {token: x}}], "
                         "contexts: [{name: far, "
                         "context: {cluster: far, user: me}}]}");
        const auto config = kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(file));
        QVERIFY(config.has_value());
        m_empty->show();
        m_empty->setContexts(config->contexts, u"far"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_empty->cluster()->state() == models::Cluster::State::Failed,
                                 kPatienceMs);
        m_screens.shoot(*m_empty, page);
        m_empty->hide();
        return;
    }
    m_window->main().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->main()));
    static const QStringList kOver{u"dialog-scale"_s,   u"dialog-delete"_s, u"dialog-restart"_s,
                                   u"dialog-compare"_s, u"dialog-image"_s,  u"dialog-labels"_s,
                                   u"keys"_s,           u"goto"_s,          u"namespaces"_s,
                                   u"contexts"_s,       u"menu"_s,          u"context-menu"_s};
    if (kOver.contains(page)) {
        const QPointer<QWidget> over = openOver(page);
        QVERIFY(over);
        m_screens.shoot(*over, page);
        if (over) {
            QTest::keyClick(over, Qt::Key_Escape);
            QTRY_VERIFY(!over || !over->isVisible());
        }
        return;
    }
    openPage(page);
    if (QTest::currentTestFailed()) {
        return;
    }
    m_screens.shoot(m_window->main(), page);
    if (QWidget *popup = QApplication::activePopupWidget()) {
        popup->close();
    }
    if (page == "logs"_L1 || page == "log-search"_L1 || page.startsWith("editor-"_L1)) {
        QTest::keyClick(&m_window->main(), Qt::Key_F12);
        QTRY_VERIFY(!shown<views::LogView>(m_window->main())
                    && !shown<views::YamlEditor>(m_window->main()));
    } else if (m_window->table()) {
        m_window->press(Qt::Key_Escape); // the details, or the filter
    }
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    views::applyFont(&application);
    TstScreens test(home);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_screens.moc"

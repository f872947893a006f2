// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A Secret's value is shown when it is revealed and leaves the program in no other way: not in a
// table, a page, a copy, a log, a setting or any file. The Secret is made by kubectl apply, so that
// its last-applied-configuration holds the value too.
#include "gui/guisupport.h"

#include "views/dialogs/confirmdialog.h"
#include "views/main/drawer.h"
#include "views/main/workspace.h"
#include "views/pages/codeview.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QMimeData>
#include <QPointer>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

namespace {

const QByteArray kValue = "x7-recognisable-value-of-the-secret-7x"_ba;
/// Both ways the value may be written. Its base64 is cut to what no neighbour changes.
const QList<QByteArray> kForms{kValue, kValue.toBase64().chopped(4)};

QByteArray g_log; ///< everything any part of the program logged

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    g_log += text.toUtf8() + '\n';
}

/// Every text any widget holds, shown or not: also tips, names for assistive technology and all
/// roles of all models.
QString heldText(const QWidget &root)
{
    QStringList out;
    QList<const QWidget *> widgets{&root};
    const QList<QWidget *> below = root.findChildren<QWidget *>();
    for (const QWidget *each : below) {
        widgets.append(each);
    }
    for (const QWidget *widget : std::as_const(widgets)) {
        out << widget->toolTip() << widget->whatsThis() << widget->accessibleName()
            << widget->accessibleDescription() << widget->windowTitle() << widget->objectName()
            << widget->property("text").toString() << widget->property("plainText").toString();
        const auto *list = qobject_cast<const QAbstractItemView *>(widget);
        const QAbstractItemModel *model = list ? list->model() : nullptr;
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                for (int role = 0; role < Qt::UserRole + 16; ++role) {
                    out << index.data(role).toString();
                }
            }
        }
    }
    return out.join(u'\n');
}

} // namespace

class TstSecrets : public QObject
{
    Q_OBJECT

public:
    explicit TstSecrets(const Home &home) : m_home(home) { }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void tablesAndPagesHoldNoValue_data();
    void tablesAndPagesHoldNoValue();
    void whatIsCopiedHoldsNoValue();
    void revealingShowsTheValueWhileThePageIsOpen();
    void theSummaryRevealsAKeyUntilItIsLeft();
    void theEditorLeavesNothingBehind();
    void whatIsInMemoryOnlyIsNotLostUnasked();
    void noFileSettingOrLogHoldsTheValue();

private:
    void lookAround();
    void searchFiles();
    void searchClipboard();

    const Home &m_home;
    QString m_namespace = u"gui-secrets-%1"_s.arg(QCoreApplication::applicationPid());
    std::unique_ptr<Window> m_window;
};

void TstSecrets::initTestCase()
{
    qInstallMessageHandler(keepLog); // Qt Test has put its own in place by now
    views::applyTheme(qApp, views::ThemeChoice::Light);
    Answer made = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    const QByteArray objects =
        "{apiVersion: v1, kind: Secret, metadata: {name: keys}, stringData: {password: '" + kValue
        + "'}}\n---\n"
          "{apiVersion: apps/v1, kind: Deployment, metadata: {name: user}, spec: {selector: "
          "{matchLabels: {app: user}}, template: {metadata: {labels: {app: user}}, spec: "
          "{terminationGracePeriodSeconds: 0, nodeSelector: {type: kwok}, volumes: [{name: keys, "
          "secret: {secretName: keys}}], containers: [{name: main, image: example.org/main:1, "
          "envFrom: [{secretRef: {name: keys}}], env: [{name: PASSWORD, valueFrom: {secretKeyRef: "
          "{name: keys, key: password}}}], volumeMounts: [{name: keys, mountPath: /keys}]}]}}}}\n";
    made = kubectl({u"-n"_s, m_namespace, u"apply"_s, u"-f"_s, u"-"_s}, objects);
    QVERIFY2(made.exitCode == 0, made.err.constData());
    const Answer applied = kubectl({u"-n"_s, m_namespace, u"get"_s, u"secret"_s, u"keys"_s, u"-o"_s,
                                    u"jsonpath={.metadata.annotations}"_s});
    QVERIFY(applied.out.contains("last-applied-configuration") && applied.out.contains(kValue));
    m_window = std::make_unique<Window>(u"demo"_s, models::Scope{false, {m_namespace}});
}

void TstSecrets::cleanupTestCase()
{
    m_window.reset();
    const Answer removed = kubectl({u"delete"_s, u"namespace"_s, m_namespace, u"--wait=false"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
}

void TstSecrets::lookAround()
{
    const QString held = heldText(m_window->main());
    for (const QByteArray &form : kForms) {
        const qsizetype at = held.indexOf(QString::fromUtf8(form));
        QVERIFY2(at < 0, qPrintable(held.mid(qMax<qsizetype>(0, at - 200), 260)));
    }
    const QString picture = m_home.path() + u"/grab.png"_s;
    QVERIFY(m_window->main().grab().save(picture));
}

void TstSecrets::searchClipboard()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const QStringList formats = data->formats();
    for (const QString &format : formats) {
        for (const QByteArray &form : kForms) {
            QVERIFY2(!data->data(format).contains(form), qPrintable(format));
        }
    }
}

void TstSecrets::searchFiles()
{
    int files = 0;
    QDirIterator every(m_home.path(), QDir::Files | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (every.hasNext()) {
        QFile file(every.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QByteArray content = file.readAll();
        ++files;
        for (const QByteArray &form : kForms) {
            QVERIFY2(!content.contains(form), qPrintable(file.fileName()));
        }
    }
    QVERIFY(files > 0); // the settings and the picture at least
    for (const QByteArray &form : kForms) {
        QVERIFY2(!g_log.contains(form), "the log holds the value");
    }
}

void TstSecrets::tablesAndPagesHoldNoValue_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("the Secret") << "secrets"_ba << "keys"_ba;
    QTest::newRow("a pod that uses it") << "pods"_ba << "user-"_ba;
    QTest::newRow("its Deployment") << "deployments"_ba << "user"_ba;
    QTest::newRow("its ReplicaSet") << "replicasets"_ba << "user-"_ba;
    QTest::newRow("events") << "events"_ba << QByteArray();
}

void TstSecrets::tablesAndPagesHoldNoValue()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const QByteArray, name);
    const QByteArray ns = m_namespace.toUtf8();
    QVERIFY(m_window->openTable(kind));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow(ns, name), kPatienceMs);
    lookAround();
    m_window->press(Qt::Key_D);
    QTRY_VERIFY(m_window->details());
    QTabWidget *tabs = tabsOf(*m_window->details());
    QVERIFY(tabs->count() >= 2);
    for (int i = 0; i < tabs->count(); ++i) {
        QVERIFY(m_window->clickTab(tabs->tabText(i).toUtf8().constData()));
        if (tabs->tabText(i) == views::DetailsPane::tr("YAML")) {
            const auto *code = tabs->currentWidget()->findChild<views::CodeView *>();
            QTRY_VERIFY_WITH_TIMEOUT(code->toPlainText().contains(u"metadata:"_s), kPatienceMs);
        } else {
            QTRY_VERIFY_WITH_TIMEOUT(!shownText(*tabs->currentWidget()).trimmed().isEmpty(),
                                     kPatienceMs);
        }
        lookAround();
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    m_window->press(Qt::Key_Escape);
}

void TstSecrets::whatIsCopiedHoldsNoValue()
{
    QVERIFY(m_window->openTable("secrets"));
    QVERIFY(m_window->clickRow(m_namespace.toUtf8(), "keys"));
    m_window->table()->selectAll();
    m_window->press(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"keys"_s));
    searchClipboard();
    m_window->press(Qt::Key_Y);
    QTRY_VERIFY(m_window->details());
    auto *code = shown<views::CodeView>(*m_window->details());
    QVERIFY(code);
    QTRY_VERIFY_WITH_TIMEOUT(code->toPlainText().contains(u"password: "_s), kPatienceMs);
    QTest::mouseClick(button(*m_window->details(), u"Copy"_s), Qt::LeftButton);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"kind: Secret"_s));
    searchClipboard();
}

void TstSecrets::revealingShowsTheValueWhileThePageIsOpen()
{
    QVERIFY(m_window->openTable("secrets"));
    QVERIFY(m_window->clickRow(m_namespace.toUtf8(), "keys"));
    m_window->press(Qt::Key_Y);
    QTRY_VERIFY(m_window->details() && shown<views::CodeView>(*m_window->details()));
    const auto *code = shown<views::CodeView>(*m_window->details());
    QTRY_VERIFY_WITH_TIMEOUT(button(*m_window->details(), u"Reveal values"_s), kPatienceMs);
    QTest::mouseClick(button(*m_window->details(), u"Reveal values"_s), Qt::LeftButton);
    const auto revealed = [code] {
        const QByteArray text = code->toPlainText().toUtf8();
        return text.contains(kValue) || text.contains(kValue.toBase64());
    };
    QTRY_VERIFY_WITH_TIMEOUT(revealed(), kPatienceMs);
    // What lookAround() searches would have held it.
    const QString held = heldText(m_window->main());
    QVERIFY(held.contains(QString::fromUtf8(kForms.at(0)))
            || held.contains(QString::fromUtf8(kForms.at(1))));
    QVERIFY(m_window->clickTab("Summary"));
    QVERIFY(code->toPlainText().isEmpty());
    lookAround();
    m_window->press(Qt::Key_Escape);
}

void TstSecrets::theSummaryRevealsAKeyUntilItIsLeft()
{
    QVERIFY(m_window->openTable("secrets"));
    QVERIFY(m_window->clickRow(m_namespace.toUtf8(), "keys"));
    m_window->press(Qt::Key_D);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->details() && button(*m_window->details(), u"Reveal"_s),
                             kPatienceMs);
    const auto reveal = [this] {
        QTest::mouseClick(button(*m_window->details(), u"Reveal"_s), Qt::LeftButton);
        return QTest::qWaitFor(
            [this] { return shownText(*m_window->details()).contains(QString::fromUtf8(kValue)); },
            kPatienceMs);
    };
    QVERIFY(reveal());
    QTest::mouseClick(button(*m_window->details(), u"Hide"_s), Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    lookAround();
    QVERIFY(reveal());
    QVERIFY(m_window->clickTab("Events"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    lookAround();
    QVERIFY(m_window->clickTab("Summary"));
    lookAround();
    m_window->press(Qt::Key_Escape);
}

void TstSecrets::theEditorLeavesNothingBehind()
{
    QVERIFY(m_window->openTable("secrets"));
    QVERIFY(m_window->clickRow(m_namespace.toUtf8(), "keys"));
    m_window->press(Qt::Key_E);
    QTRY_VERIFY(shown<views::YamlEditor>(m_window->main()));
    auto *editor = shown<views::YamlEditor>(m_window->main());
    QTRY_VERIFY_WITH_TIMEOUT(editor->text().contains(u"kind: Secret"_s), kPatienceMs);
    auto *drawer = shown<views::Drawer>(m_window->main());
    QPointer<views::YamlEditor> watched(editor);
    Q_EMIT drawer->tabCloseRequested(drawer->currentIndex());
    QTRY_VERIFY(!watched);
    lookAround();
}

void TstSecrets::whatIsInMemoryOnlyIsNotLostUnasked()
{
    QVERIFY(m_window->openTable("secrets"));
    QVERIFY(m_window->clickRow(m_namespace.toUtf8(), "keys"));
    m_window->press(Qt::Key_E);
    QTRY_VERIFY(shown<views::YamlEditor>(m_window->main()));
    const QPointer<views::YamlEditor> editor = shown<views::YamlEditor>(m_window->main());
    QTRY_VERIFY_WITH_TIMEOUT(editor->text().contains(u"kind: Secret"_s), kPatienceMs);
    QTest::keyClicks(shown<views::CodeView>(m_window->main()), u"# mine"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!editor->lossSentence().isEmpty(), kPatienceMs);
    const auto question = [this] { return m_window->main().findChild<views::ConfirmDialog *>(); };

    m_window->main().close();
    QVERIFY(question() && m_window->main().isVisible());
    QVERIFY(shownText(*question()).contains(u"secrets/keys"_s));
    question()->reject();
    QTRY_VERIFY(!question());
    QVERIFY(editor && editor->text().contains(u"# mine"_s));

    m_window->main().openContext(u"demo-viewer"_s);
    QVERIFY(question());
    question()->reject();
    QTRY_VERIFY(!question());
    QCOMPARE(m_window->main().cluster()->context().name, u"demo"_s);
    QVERIFY(editor && editor->text().contains(u"# mine"_s));

    m_window->main().openContext(u"demo-viewer"_s);
    QVERIFY(question());
    QTest::mouseClick(button(*question(), u"Leave"_s), Qt::LeftButton);
    QTRY_VERIFY(!editor);
    QCOMPARE(m_window->main().cluster()->context().name, u"demo-viewer"_s);
}

void TstSecrets::noFileSettingOrLogHoldsTheValue()
{
    m_window.reset(); // what is written at the end is written
    qWarning("the log is read");
    QVERIFY(g_log.contains("the log is read"));
    searchFiles();
    searchClipboard();
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstSecrets test(home);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secrets.moc"

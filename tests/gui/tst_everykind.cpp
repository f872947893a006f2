// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Operations run through every kind that claims the capability, chosen by keys, with what kubectl
// then sees; a kind that claims one and has no object here fails. And what is not offered to users
// who may not.
#include "gui/guisupport.h"
#include "gui/kindobjects.h"

#include "kinds/kind.h"
#include "services/kubectlcommand.h"
#include "services/operations.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/fielddialogs.h"
#include "views/dialogs/finalizersdialog.h"
#include "views/dialogs/scaledialog.h"
#include "views/main/gotopalette.h"
#include "views/main/workspace.h"
#include "views/pages/codeview.h"
#include "views/pages/writelogpage.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QProcess>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;
using kinds::Capability;

class TstEveryKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void scales_data() { kinds(Capability::Scale); }
    void scales();
    void restarts_data() { kinds(Capability::Restart); }
    void restarts();
    void setsLabels_data();
    void setsLabels();
    void undoGivesWay_data();
    void undoGivesWay();
    void pressesAreOneWrite();
    void deletes_data();
    void deletes();
    void propagates_data();
    void propagates();
    void finalizersHold();
    void beginsAnew();
    void commandsRun();
    void othersAreOfferedNothing_data();
    void othersAreOfferedNothing();

private:
    void kinds(Capability capability);
    void choose(Window *window, const QString &action);
    [[nodiscard]] bool openAt(const QByteArray &plural, const QByteArray &name);
    [[nodiscard]] QString value(const QString &object, const QString &path) const;
    [[nodiscard]] Answer ask(const QStringList &arguments) const;
    [[nodiscard]] Answer make(const QString &name) const;
    template <class Dialog>
    Dialog *opened(Window *window = nullptr);
    void accept(const QWidget &dialog, const QString &verb);

    QString m_id = QString::number(QCoreApplication::applicationPid());
    QString m_namespace = u"gui-kinds-"_s + m_id;
    std::unique_ptr<Window> m_window;
};

namespace {

/// Plurals of the kinds in kKindObjects.
QStringList known(const QString &id)
{
    return {u"deployments"_s,
            u"statefulsets"_s,
            u"daemonsets"_s,
            u"replicasets"_s,
            u"replicationcontrollers"_s,
            u"scaled"_s + id,
            u"pods"_s,
            u"cronjobs"_s,
            u"jobs"_s,
            u"configmaps"_s,
            u"secrets"_s,
            u"services"_s,
            u"serviceaccounts"_s,
            u"roles"_s,
            u"networkpolicies"_s,
            u"clusterroles"_s,
            u"priorityclasses"_s,
            u"nodes"_s};
}

} // namespace

Answer TstEveryKind::ask(const QStringList &arguments) const
{
    return kubectl(QStringList{u"-n"_s, m_namespace} + arguments);
}

QString TstEveryKind::value(const QString &object, const QString &path) const
{
    return QString::fromUtf8(ask({u"get"_s, object, u"-o"_s, u"jsonpath={%1}"_s.arg(path)}).out);
}

Answer TstEveryKind::make(const QString &name) const
{
    const QString yaml =
        QString::fromUtf8(kKindObjects).replace(u"%ID"_s, m_id).replace(u"%NAME"_s, name);
    return kubectl({u"-n"_s, m_namespace, u"apply"_s, u"-f"_s, u"-"_s}, yaml.toUtf8());
}

void TstEveryKind::initTestCase()
{
    views::applyTheme(qApp, views::ThemeChoice::Light);
    Answer made = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    made = kubectl({u"apply"_s, u"-f"_s, u"-"_s},
                   QString::fromUtf8(kKindDefinition).replace(u"%ID"_s, m_id).toUtf8());
    QVERIFY2(made.exitCode == 0, made.err.constData());
    made = kubectl({u"wait"_s, u"--for=condition=Established"_s, u"--timeout=60s"_s,
                    u"crd/scaled%1.gui.nantian.dev"_s.arg(m_id)});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    for (const QString &name : {u"kept-"_s, u"gone-"_s}) {
        made = make(name + m_id);
        QVERIFY2(made.exitCode == 0, made.err.constData());
    }
    m_window = std::make_unique<Window>(u"demo"_s, models::Scope{false, {m_namespace}});
    QTRY_VERIFY_WITH_TIMEOUT(
        m_window->main().cluster()
            && !m_window->main().cluster()->findResource("scaled" + m_id.toUtf8()).plural.isEmpty(),
        kPatienceMs);
}

void TstEveryKind::cleanupTestCase()
{
    m_window.reset();
    QStringList objects{u"namespace/"_s + m_namespace, u"crd/scaled%1.gui.nantian.dev"_s.arg(m_id)};
    for (const QString &kind : {u"clusterrole/"_s, u"priorityclass/"_s, u"node/"_s}) {
        objects << kind + u"kept-"_s + m_id << kind + u"gone-"_s + m_id;
    }
    for (const QString &object : std::as_const(objects)) {
        const Answer removed =
            kubectl({u"delete"_s, object, u"--wait=false"_s, u"--ignore-not-found"_s});
        QVERIFY2(removed.exitCode == 0, removed.err.constData());
    }
}

/// A row for each kind of the server that claims it.
void TstEveryKind::kinds(Capability capability)
{
    QTest::addColumn<QByteArray>("plural");
    const QStringList objects = known(m_id);
    for (const kube::Resource &resource : m_window->main().cluster()->resources()) {
        if (!nantian::kinds::capabilitiesOf(resource).testFlag(capability)) {
            continue;
        }
        // Definitions of other tests and the demo's own are not made here.
        if (resource.group.endsWith(".dev") && resource.group != "gui.nantian.dev") {
            continue;
        }
        if (resource.group == "gui.nantian.dev" && resource.plural != "scaled" + m_id.toUtf8()) {
            continue;
        }
        QVERIFY2(objects.contains(QString::fromUtf8(resource.plural)), resource.id().constData());
        QTest::newRow(resource.id().constData()) << resource.plural;
    }
}

bool TstEveryKind::openAt(const QByteArray &plural, const QByteArray &name)
{
    if (!m_window->openTable(plural)) {
        return false;
    }
    const bool namespaced = m_window->main().cluster()->findResource(plural).namespaced;
    const QByteArray ns = namespaced ? m_namespace.toUtf8() : QByteArray();
    return QTest::qWaitFor([&] { return m_window->clickRow(ns, name); }, kPatienceMs);
}

void TstEveryKind::choose(Window *window, const QString &action)
{
    window->press(Qt::Key_Colon);
    QTRY_VERIFY(shown<views::GoToPalette>(window->main()));
    auto *field = shown<views::GoToPalette>(window->main())->findChild<QLineEdit *>();
    QTest::keyClicks(field, action);
    QTest::keyClick(field, Qt::Key_Return);
}

template <class Dialog>
Dialog *TstEveryKind::opened(Window *window)
{
    Window *const where = window ? window : m_window.get();
    return QTest::qWaitFor([where] { return shown<Dialog>(where->main()) != nullptr; }, kPatienceMs)
        ? shown<Dialog>(where->main())
        : nullptr;
}

void TstEveryKind::accept(const QWidget &dialog, const QString &verb)
{
    QAbstractButton *yes = button(dialog, verb);
    QVERIFY(yes);
    QTRY_VERIFY_WITH_TIMEOUT(yes->isEnabled(), kPatienceMs);
    QTest::mouseClick(yes, Qt::LeftButton);
}

void TstEveryKind::scales()
{
    QFETCH(const QByteArray, plural);
    const QString name = u"kept-"_s + m_id;
    const QString object = QString::fromUtf8(plural) + u'/' + name;
    const Answer set = ask({u"scale"_s, object, u"--replicas=1"_s});
    QVERIFY2(set.exitCode == 0, set.err.constData());
    QVERIFY(openAt(plural, name.toUtf8()));
    m_window->press(Qt::Key_S);
    auto *dialog = opened<views::ScaleDialog>();
    QVERIFY(dialog);
    auto *number = dialog->findChild<QSpinBox *>();
    QTRY_VERIFY_WITH_TIMEOUT(number->isEnabled(), kPatienceMs);
    number->setValue(3);
    QTest::mouseClick(button(*dialog, u"Copy as kubectl"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(u" --replicas=3"_s));
    accept(*dialog, u"Scale"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"Scaled %1 1 → 3"_s.arg(name), kPatienceMs);
    QCOMPARE(value(object, u".spec.replicas"_s), u"3"_s);
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(value(object, u".spec.replicas"_s), u"1"_s, kPatienceMs);
}

void TstEveryKind::restarts()
{
    QFETCH(const QByteArray, plural);
    const QString name = u"kept-"_s + m_id;
    QVERIFY(openAt(plural, name.toUtf8()));
    m_window->press(Qt::Key_R);
    auto *dialog = opened<views::ConfirmDialog>();
    QVERIFY(dialog);
    accept(*dialog, u"Restart"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"Restarted "_s + name, kPatienceMs);
    QVERIFY(!value(QString::fromUtf8(plural) + u'/' + name,
                   u".spec.template.metadata.annotations.kubectl\\.kubernetes\\.io/restartedAt"_s)
                 .isEmpty());
}

void TstEveryKind::setsLabels_data()
{
    QTest::addColumn<QByteArray>("plural");
    for (const QString &plural : known(m_id)) {
        QTest::newRow(plural.toUtf8().constData()) << plural.toUtf8();
    }
}

void TstEveryKind::setsLabels()
{
    QFETCH(const QByteArray, plural);
    const QString name = u"kept-"_s + m_id;
    const QString object = QString::fromUtf8(plural) + u'/' + name;
    QVERIFY(openAt(plural, name.toUtf8()));
    choose(m_window.get(), u"Labels and annotations"_s);
    auto *dialog = opened<views::LabelsDialog>();
    QVERIFY(dialog);
    auto *table = shown<QTableWidget>(*dialog);
    QTRY_VERIFY_WITH_TIMEOUT(table->isEnabled(), kPatienceMs);
    const int row = table->rowCount() - 1;
    table->setItem(row, 0, new QTableWidgetItem(u"gui-test"_s));
    table->setItem(row, 1, new QTableWidgetItem(u"yes"_s));
    accept(*dialog, u"Set"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), name + u": gui-test=yes"_s, kPatienceMs);
    QCOMPARE(value(object, u".metadata.labels.gui-test"_s), u"yes"_s);
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(value(object, u".metadata.labels.gui-test"_s), QString(),
                              kPatienceMs);
}

void TstEveryKind::undoGivesWay_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("stays");
    QTest::newRow("scale") << u"One replica more"_s << u"{\"spec\":{\"replicas\":7}}"_s
                           << u".spec.replicas"_s << u"7"_s;
    QTest::newRow("pause") << u"Pause the rollout"_s << u"{\"spec\":{\"paused\":null}}"_s
                           << u".spec.paused"_s << QString();
}

/// kubectl sets something else after us: the undo names it and leaves it.
void TstEveryKind::undoGivesWay()
{
    QFETCH(const QString, action);
    QFETCH(const QString, patch);
    QFETCH(const QString, path);
    QFETCH(const QString, stays);
    const QString name = u"kept-"_s + m_id;
    QVERIFY(openAt("deployments", name.toUtf8()));
    const QString before = m_window->result();
    choose(m_window.get(), action);
    QTRY_VERIFY_WITH_TIMEOUT(button(m_window->main(), u"Undo"_s) && m_window->result() != before
                                 && !m_window->result().endsWith(u'…'),
                             kPatienceMs);
    const Answer set = ask({u"patch"_s, u"deployment/"_s + name, u"--type=merge"_s, u"-p"_s, patch,
                            u"--field-manager=somebody"_s});
    QVERIFY2(set.exitCode == 0, set.err.constData());
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(m_window->result().contains(u"was changed by somebody else"_s)
                                  || m_window->result().contains(u" is not "_s),
                              qPrintable(m_window->result()), kPatienceMs);
    QCOMPARE(value(u"deployment/"_s + name, path), stays);
}

void TstEveryKind::pressesAreOneWrite()
{
    const QString name = u"kept-"_s + m_id;
    const Answer set = ask({u"scale"_s, u"deployment/"_s + name, u"--replicas=1"_s});
    QVERIFY2(set.exitCode == 0, set.err.constData());
    QVERIFY(openAt("deployments", name.toUtf8()));
    m_window->press(Qt::Key_J, Qt::ControlModifier);
    m_window->main().workspace()->run(views::Command::WriteLog);
    auto *page = opened<views::WriteLogPage>();
    QVERIFY(page);
    auto *list = page->findChild<QTreeWidget *>();
    const int writes = list->topLevelItemCount();
    for (int i = 0; i < 3; ++i) {
        m_window->press(Qt::Key_Plus);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), u"Scaled %1 1 → 4"_s.arg(name), kPatienceMs);
    QCOMPARE(list->topLevelItemCount(), writes + 1);
    QCOMPARE(list->topLevelItem(0)->text(4), u"spec.replicas: 1 → 4"_s);
}

void TstEveryKind::deletes_data() { setsLabels_data(); }

void TstEveryKind::deletes()
{
    QFETCH(const QByteArray, plural);
    const QString name = u"gone-"_s + m_id;
    QVERIFY(openAt(plural, name.toUtf8()));
    m_window->press(Qt::Key_D, Qt::ControlModifier);
    auto *dialog = opened<views::ConfirmDialog>();
    QVERIFY(dialog);
    accept(*dialog, u"Delete"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_window->result() == u"Deleted "_s + name
                                  || m_window->result().startsWith(name + u" is being deleted"_s),
                              qPrintable(m_window->result()), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(
        ask({u"get"_s, QString::fromUtf8(plural) + u'/' + name}).err.contains("NotFound"),
        kPatienceMs);
}

void TstEveryKind::propagates_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<bool>("stays");
    QTest::newRow("background") << 0 << false;
    QTest::newRow("foreground") << 1 << false;
    QTest::newRow("orphan") << 2 << true;
}

void TstEveryKind::propagates()
{
    QFETCH(const int, choice);
    QFETCH(const bool, stays);
    const QString name = u"p%1-%2"_s.arg(choice).arg(m_id);
    const Answer made =
        ask({u"create"_s, u"deployment"_s, name, u"--image=example.org/c:1"_s, u"--replicas=0"_s});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    const auto owned = [&] {
        return ask({u"get"_s, u"replicaset"_s, u"-l"_s, u"app="_s + name, u"-o"_s, u"name"_s}).out;
    };
    QTRY_VERIFY_WITH_TIMEOUT(!owned().isEmpty(), kPatienceMs);
    QVERIFY(openAt("deployments", name.toUtf8()));
    m_window->press(Qt::Key_D, Qt::ControlModifier);
    auto *dialog = opened<views::ConfirmDialog>();
    QVERIFY(dialog);
    dialog->findChild<QComboBox *>()->setCurrentIndex(choice);
    accept(*dialog, u"Delete"_s);
    QTRY_VERIFY_WITH_TIMEOUT(ask({u"get"_s, u"deployment/"_s + name}).err.contains("NotFound"),
                             kPatienceMs);
    if (stays) {
        QVERIFY(!owned().isEmpty());
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(owned().isEmpty(), kPatienceMs);
    }
}

/// A finalizer nobody takes out: explained, and taken out by hand.
void TstEveryKind::finalizersHold()
{
    const QString object = u"configmap/held"_s;
    Answer said = ask({u"create"_s, u"configmap"_s, u"held"_s});
    QVERIFY2(said.exitCode == 0, said.err.constData());
    said = ask({u"patch"_s, object, u"--type=merge"_s, u"-p"_s,
                u"{\"metadata\":{\"finalizers\":[\"gui.nantian.dev/hold\"]}}"_s});
    QVERIFY2(said.exitCode == 0, said.err.constData());
    QVERIFY(openAt("configmaps", "held"));
    m_window->press(Qt::Key_D, Qt::ControlModifier);
    auto *dialog = opened<views::ConfirmDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(u"gui.nantian.dev/hold"_s), kPatienceMs);
    accept(*dialog, u"Delete"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(),
                              u"held is being deleted; it waits for gui.nantian.dev/hold"_s,
                              kPatienceMs);
    choose(m_window.get(), u"What holds up a deletion"_s);
    auto *why = opened<views::FinalizersDialog>();
    QVERIFY(why);
    QTRY_VERIFY_WITH_TIMEOUT(shown<QCheckBox>(*why), kPatienceMs);
    QTest::mouseClick(shown<QCheckBox>(*why), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::keyClicks(why->findChild<QLineEdit *>(), u"held"_s);
    accept(*why, u"Take out"_s);
    QTRY_VERIFY_WITH_TIMEOUT(ask({u"get"_s, object}).err.contains("NotFound"), kPatienceMs);
}

void TstEveryKind::beginsAnew()
{
    QVERIFY(m_window->openTable("networkpolicies"));
    m_window->press(Qt::Key_Insert);
    auto *code = opened<views::CodeView>();
    QVERIFY(code);
    const QString text = code->toPlainText();
    QVERIFY2(text.startsWith(u"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"_s)
                 && text.contains(u"\n  namespace: %1\n"_s.arg(m_namespace)),
             qPrintable(text));
}

/// The commands that are offered to be copied run as they are.
void TstEveryKind::commandsRun()
{
    const kube::Resource resource = m_window->main().cluster()->findResource("deployments");
    const kube::ObjectRef web{resource, m_namespace.toUtf8(), "kept-" + m_id.toUtf8(), {}};
    QStringList commands = models::kubectlLooks(u"demo"_s, {web});
    commands.removeIf([](const QString &each) {
        return each.contains(u" logs "_s) || each.contains(u" status "_s); // no pod of it runs
    });
    commands += models::kubectlEdit(u"demo"_s, models::scaleEdit(web, 2));
    commands += models::kubectlEdit(
        u"demo"_s,
        {web, {}, models::pairEdits("annotations", {{u"note"_s, u"it's $HOME\n\x1b"_s}}, {})});
    for (const QString &command : std::as_const(commands)) {
        // Its words as a shell reads them, given to kubectl.
        QProcess shell;
        QString line = command;
        line.replace(u"kubectl"_s, u"printf '%s\\0'"_s);
        shell.start(u"sh"_s, {u"-c"_s, line});
        QVERIFY(QTest::qWaitFor([&shell] { return shell.state() == QProcess::NotRunning; }));
        QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\0');
        words.removeLast();
        const Answer said = kubectl(words);
        QVERIFY2(said.exitCode == 0, qPrintable(command + u'\n' + QString::fromUtf8(said.err)));
    }
    const QString object = u"deployment/kept-"_s + m_id;
    QCOMPARE(value(object, u".spec.replicas"_s), u"2"_s);
    QCOMPARE(value(object, u".metadata.annotations.note"_s), u"it's $HOME\n\x1b"_s);
}

void TstEveryKind::othersAreOfferedNothing_data()
{
    QTest::addColumn<QString>("context");
    QTest::newRow("viewer") << u"demo-viewer"_s;
    QTest::newRow("dev") << u"demo-dev"_s;
}

/// What is denied is disabled and says why, on every kind.
void TstEveryKind::othersAreOfferedNothing()
{
    QFETCH(const QString, context);
    Window window(context, models::Scope{false, {u"kube-system"_s}});
    for (const QByteArray &plural : {"deployments"_ba, "cronjobs"_ba, "nodes"_ba, "configmaps"_ba})
    {
        if (!window.openTable(plural)) {
            continue; // it may not even be listed: the page says so
        }
        views::ResourceTable *table = window.table();
        if (table->model()->rowCount() == 0) {
            continue;
        }
        const QModelIndex first = table->model()->index(0, 0);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(first).center());
        QTRY_VERIFY2_WITH_TIMEOUT(
            [&] {
                for (const views::PageAction &action : window.main().workspace()->actions()) {
                    const bool changes = action.group == views::PageAction::Group::Change
                        || action.command == views::Command::Delete
                        || action.command == views::Command::NewOfKind;
                    if (changes && action.reason.isEmpty()) {
                        return false;
                    }
                }
                return true;
            }(),
            plural.constData(), kPatienceMs);
    }
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstEveryKind test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_everykind.moc"

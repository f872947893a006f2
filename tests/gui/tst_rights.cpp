// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What users with fewer rights are offered, on every kind's table, row menu and object page, is
// what `kubectl auth can-i` says they may do; what they may not see says so.
#include "gui/guisupport.h"

#include "kube/config/kubeconfig.h"
#include "services/helmreleases.h"
#include "views/main/objectpage.h"
#include "views/main/resourcepage.h"
#include "views/main/workspace.h"
#include "views/pages/codeview.h"
#include "views/pages/messagebar.h"
#include "views/pages/overviewpage.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"
#include "views/widgets/emptystate.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;
using views::Command;

namespace {

/// What `kubectl auth can-i --list` says of a user in a namespace: verbs by
/// "deployments.apps/scale".
class Rights
{
public:
    Rights(const QString &context, const QString &ns)
    {
        const Answer said =
            kubectl({u"--context"_s, context, u"auth"_s, u"can-i"_s, u"--list"_s, u"-n"_s, ns});
        static const QRegularExpression kLine(
            u"^(\\S+)\\s+\\[(.*?)\\]\\s+\\[(.*?)\\]\\s+\\[(.*?)\\]$"_s);
        for (const QByteArray &line : said.out.split('\n')) {
            const QRegularExpressionMatch match = kLine.match(QString::fromUtf8(line));
            if (match.hasMatch() && match.captured(3).isEmpty()) { // not of named objects only
                const QStringList verbs = match.captured(4).split(u' ', Qt::SkipEmptyParts);
                m_verbs[match.captured(1)].insert(verbs.cbegin(), verbs.cend());
            }
        }
    }
    [[nodiscard]] bool isRead() const { return !m_verbs.empty(); }
    [[nodiscard]] bool may(const QString &verb, const QByteArray &id,
                           const QString &subresource = {}) const
    {
        const QString group = QString::fromUtf8(id).section(u'.', 1);
        const QString tail = subresource.isEmpty() ? QString() : QString(u'/' + subresource);
        const QString all = group.isEmpty() ? u"*"_s : QString(u"*."_s + group);
        for (const QString &key : {QString(QString::fromUtf8(id) + tail), all}) {
            const auto at = m_verbs.find(key);
            if (at != m_verbs.end() && (at->second.contains(verb) || at->second.contains(u"*"_s))) {
                return true;
            }
        }
        return false;
    }
    /// What a command of the program's sends.
    [[nodiscard]] bool may(Command command, const kube::Resource &resource) const
    {
        const QByteArray id = resource.id();
        switch (command) {
        case Command::Scale:
        case Command::ScaleUp:
        case Command::ScaleDown:
            return may(u"patch"_s, id, u"scale"_s);
        case Command::StartJob:
            return may(u"create"_s, "jobs.batch");
        case Command::Drain:
            return may(u"patch"_s, id) && may(u"create"_s, "pods", u"eviction"_s);
        case Command::NewOfKind:
            return may(u"create"_s, id) && may(u"patch"_s, id);
        case Command::Delete:
            return may(u"delete"_s, id);
        case Command::Logs:
            return may(u"get"_s, "pods", u"log"_s);
        default:
            return may(u"patch"_s, id);
        }
    }

private:
    std::map<QString, std::set<QString>> m_verbs;
};

/// It needs another right than to see the object.
bool needsRight(const views::PageAction &action)
{
    return action.command == Command::Logs || action.group == views::PageAction::Group::Change
        || action.command == Command::Delete || action.command == Command::NewOfKind;
}

/// Buttons of object pages that lead to a write.
const QList<std::pair<QString, Command>> kButtons{
    {u"Scale"_s, Command::Scale},   {u"Restart"_s, Command::Restart},
    {u"Delete"_s, Command::Delete}, {u"Roll back"_s, Command::Rollback},
    {u"Edit"_s, Command::Edit},     {u"Pause"_s, Command::Pause},
    {u"Resume"_s, Command::Resume}, {u"Logs"_s, Command::Logs}};

} // namespace

class TstRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { views::applyTheme(qApp, views::ThemeChoice::Light); }
    void everyKindOffersWhatIsAllowed_data();
    void everyKindOffersWhatIsAllowed();
    void logsAreOfferedToWhoMayReadThem();
    void elsewhereNothingIsAllowed();
    void theOverviewShowsWhatMayBeSeen();
    void helmIsOfferedWhereItCanWrite_data();
    void helmIsOfferedWhereItCanWrite();
    void whatMayNotBeAppliedIsNot_data();
    void whatMayNotBeAppliedIsNot();

private:
    void checkTable(Window *window, const Rights &rights, const kube::Resource &resource);
    void checkMenu(Window *window, const Rights &rights, const kube::Resource &resource);
    void checkPage(Window *window, const Rights &rights, const kube::Resource &resource);
    /// Offered and forbidden, or the other way round, in words; empty: neither.
    [[nodiscard]] static QString wrong(const QList<views::PageAction> &actions,
                                       const Rights &rights, const kube::Resource &resource);
};

void TstRights::everyKindOffersWhatIsAllowed_data()
{
    QTest::addColumn<QString>("context");
    QTest::addColumn<models::Scope>("scope");
    QTest::newRow("viewer") << u"demo-viewer"_s << models::Scope{};
    QTest::newRow("dev") << u"demo-dev"_s << models::Scope{false, {u"shop"_s}};
}

void TstRights::everyKindOffersWhatIsAllowed()
{
    QFETCH(const QString, context);
    QFETCH(const models::Scope, scope);
    // A role in a namespace gives nothing outside of namespaces.
    const Rights inShop(context, u"shop"_s);
    const Rights outside(context, u"default"_s);
    QVERIFY(inShop.isRead() && outside.isRead());
    Window window(context, scope);
    QVERIFY(window.openTable("pods"));
    const QList<kube::Resource> resources = window.main().cluster()->resources();
    QVERIFY(resources.size() > 40);
    int denied = 0;
    for (const kube::Resource &resource : resources) {
        if (!resource.can("list")) {
            continue;
        }
        const QByteArray id = resource.id();
        const Rights &rights = resource.namespaced ? inShop : outside;
        window.main().open(QString::fromUtf8(id));
        const auto page = [&window] { return window.main().workspace()->currentTable(); };
        QTRY_VERIFY2_WITH_TIMEOUT(page() && page()->resource().id() == id && page()->isSettled(),
                                  id.constData(), kPatienceMs);
        if (!rights.may(u"list"_s, id)) {
            ++denied;
            const QString text = shownText(*page());
            QVERIFY2(text.contains(u"You may not list "_s), qPrintable(text));
            QVERIFY2(page()->model()->rowCount() == 0, id.constData());
        }
        checkTable(&window, rights, resource);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    QVERIFY(denied > 0);
}

QString TstRights::wrong(const QList<views::PageAction> &actions, const Rights &rights,
                         const kube::Resource &resource)
{
    QStringList out;
    for (const views::PageAction &action : actions) {
        if (!needsRight(action) || action.command == Command::None) {
            continue;
        }
        const bool may = rights.may(action.command, resource);
        if (may != action.reason.isEmpty()) {
            out.append(u"%1 %2: %3 \"%4\""_s.arg(
                QString::fromUtf8(resource.id()), QString::number(static_cast<int>(action.command)),
                may ? u"not offered,"_s : u"offered and forbidden"_s, action.reason));
        } else if (!may && (resource.can("patch") || action.command == Command::Logs)
                   && !action.reason.contains(" may not "_L1))
        {
            out.append(
                u"%1: says only \"%2\""_s.arg(QString::fromUtf8(resource.id()), action.reason));
        }
    }
    return out.join(u'\n');
}

void TstRights::checkTable(Window *window, const Rights &rights, const kube::Resource &resource)
{
    const views::ResourcePage *page = window->main().workspace()->currentTable();
    if (page->model()->rowCount() == 0) { // nothing to choose, but a new one may be offered
        const auto creates = [page] {
            QList<views::PageAction> all = page->actions();
            all.removeIf([](const auto &each) { return each.command != Command::NewOfKind; });
            return all;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(wrong(creates(), rights, resource).isEmpty(),
                                  qPrintable(wrong(creates(), rights, resource)), kPatienceMs);
        return;
    }
    views::ResourceTable *table = window->table();
    const QModelIndex first = table->model()->index(0, 0);
    table->scrollTo(first);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(first).center());
    QTRY_VERIFY2_WITH_TIMEOUT(wrong(page->actions(), rights, resource).isEmpty(),
                              qPrintable(wrong(page->actions(), rights, resource)), kPatienceMs);
    checkMenu(window, rights, resource);
    if (!QTest::currentTestFailed()) {
        checkPage(window, rights, resource);
    }
}

void TstRights::checkMenu(Window *window, const Rights &rights, const kube::Resource &resource)
{
    views::ResourceTable *table = window->table();
    const QPoint at = table->visualRect(table->currentIndex()).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, table->viewport()->mapToGlobal(at));
    QApplication::sendEvent(table->viewport(), &event);
    QTRY_VERIFY2(shown<QMenu>(window->main()), resource.id().constData());
    auto *menu = shown<QMenu>(window->main());
    int writes = 0;
    for (const QAction *action : menu->actions()) {
        const auto command = static_cast<Command>(action->data().toInt());
        const bool leadsToWrite = command >= Command::Edit && command <= Command::Labels;
        const bool isLogs = command == Command::Logs;
        if (action->data().isValid() && (leadsToWrite || isLogs || command == Command::Delete)) {
            writes += isLogs ? 0 : 1;
            QVERIFY2(action->isEnabled() == rights.may(command, resource),
                     qPrintable(QString::fromUtf8(resource.id()) + u": "_s + action->text()));
        }
    }
    QVERIFY2(writes > 0 || !resource.can("patch"), resource.id().constData());
    menu->close();
}

void TstRights::checkPage(Window *window, const Rights &rights, const kube::Resource &resource)
{
    window->press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(shown<views::ObjectPage>(window->main()), resource.id().constData(),
                              kPatienceMs);
    const auto *page = shown<views::ObjectPage>(window->main());
    QTRY_VERIFY2_WITH_TIMEOUT(wrong(page->actions(), rights, resource).isEmpty(),
                              qPrintable(wrong(page->actions(), rights, resource)), kPatienceMs);
    QTabWidget *tabs = tabsOf(*page->details());
    const auto wrongButtons = [&] {
        QStringList out;
        for (const QAbstractButton *each : page->findChildren<QAbstractButton *>()) {
            const QString text = each->text().remove(u'&');
            for (const auto &[verb, command] : kButtons) {
                if (each->isVisible() && each->isEnabled() && text.startsWith(verb)
                    && !rights.may(command, resource))
                {
                    out.append(u"%1 on %2"_s.arg(text, QString::fromUtf8(resource.id())));
                }
            }
        }
        return out.join(u'\n');
    };
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->isTabVisible(i)) {
            tabs->setCurrentIndex(i);
            QTRY_VERIFY2_WITH_TIMEOUT(wrongButtons().isEmpty(), qPrintable(wrongButtons()),
                                      kPatienceMs);
        }
    }
    window->main().workspace()->run(Command::CloseTab);
    QTRY_VERIFY(window->main().workspace()->currentTable());
}

/// A user who may look at pods and workloads, and not at what they log: told in the table, the menu
/// and the details.
void TstRights::logsAreOfferedToWhoMayReadThem()
{
    const QString name = u"rights-%1"_s.arg(QCoreApplication::applicationPid());
    QByteArray role =
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: NAME, "
        "namespace: shop}\nrules:\n- {apiGroups: ['', apps], resources: [pods, deployments, "
        "replicasets, events], verbs: [get, list, watch]}\n---\n"
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: NAME, "
        "namespace: shop}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: NAME}\n"
        "subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: NAME}]\n";
    role.replace("NAME", name.toLatin1());
    const Answer made = kubectl({u"apply"_s, u"-f"_s, u"-"_s}, role);
    QVERIFY2(made.exitCode == 0, made.err.constData());
    const auto config =
        kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(kubeconfigFile()));
    QVERIFY(config && config->find(u"demo"_s));
    kube::Context context = *config->find(u"demo"_s);
    context.name = u"no-logs"_s;
    context.identity->impersonateUser = name;

    Window window(u"demo"_s, models::Scope{false, {u"shop"_s}});
    window.main().setContexts({context}, u"no-logs"_s);
    window.main().setScope({false, {u"shop"_s}});
    for (const QByteArray &plural : {"pods"_ba, "deployments.apps"_ba}) {
        QVERIFY(window.openTable(plural));
        QVERIFY(window.clickRow("shop", "web"));
        const auto *page = window.main().workspace()->currentTable();
        const auto reason = [page] {
            const QList<views::PageAction> all = page->actions();
            const auto at = std::ranges::find(all, Command::Logs, &views::PageAction::command);
            return at == all.cend() ? u"not listed"_s : at->reason;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(reason().contains(u"may not get pods/log"_s),
                                  qPrintable(reason()), kPatienceMs);
        window.press(Qt::Key_L); // its key says the same
        QTRY_COMPARE(window.result(), reason());
        window.press(Qt::Key_D);
        QTRY_VERIFY_WITH_TIMEOUT(window.details(), kPatienceMs);
        const QTabWidget *tabs = tabsOf(*window.details());
        int logs = -1;
        for (int i = 0; i < tabs->count(); ++i) {
            logs = tabs->tabText(i) == u"Logs"_s ? i : logs;
        }
        QVERIFY(logs >= 0);
        QTRY_VERIFY(!tabs->isTabEnabled(logs));
        QVERIFY(tabs->tabToolTip(logs).contains(u"may not get pods/log"_s));
    }
    QVERIFY(kubectl({u"-n"_s, u"shop"_s, u"delete"_s, u"role,rolebinding"_s, name}).exitCode == 0);
}

/// The user dev is nobody outside of its namespace.
void TstRights::elsewhereNothingIsAllowed()
{
    Window window(u"demo-dev"_s, models::Scope{false, {u"data"_s}});
    for (const QByteArray &plural : {"pods"_ba, "configmaps"_ba, "statefulsets"_ba}) {
        QVERIFY(window.openTable(plural));
        const views::ResourcePage *page = window.main().workspace()->currentTable();
        QTRY_VERIFY_WITH_TIMEOUT(shownText(*page).contains(u"You may not list "_s), kPatienceMs);
        const auto reason = [page] {
            const QList<views::PageAction> all = page->actions();
            const auto at = std::ranges::find(all, Command::NewOfKind, &views::PageAction::command);
            return at == all.cend() ? QString() : at->reason;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(reason().contains(u"dev may not create "_s), qPrintable(reason()),
                                  kPatienceMs);
    }
    // Who may not look at all namespaces begins in the one of the context.
    Window begins(u"demo-dev"_s);
    begins.main().open(u"pods"_s);
    QTRY_VERIFY_WITH_TIMEOUT(begins.main().workspace() && begins.table()
                                 && !begins.names("shop").isEmpty()
                                 && begins.names("shop") == begins.names(),
                             kPatienceMs);
}

/// Nodes, and of what has namespaces the context's.
void TstRights::theOverviewShowsWhatMayBeSeen()
{
    Window window(u"demo-dev"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window.main().workspace(), kPatienceMs);
    window.main().open(u"overview"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shown<views::OverviewPage>(window.main()), kPatienceMs);
    const auto *page = shown<views::OverviewPage>(window.main());
    QTRY_COMPARE_WITH_TIMEOUT(shownText(*page).count(u"only in shop"_s), 4, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*page).contains(u"nodes is forbidden"_s), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*page).contains(u"Running"_s), kPatienceMs);
    QVERIFY(!shownText(*page).contains(u"deployments.apps is forbidden"_s));
}

void TstRights::helmIsOfferedWhereItCanWrite_data()
{
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("ns");
    QTest::addColumn<bool>("may");
    QTest::newRow("viewer") << u"demo-viewer"_s << u"guestbook"_s << false;
    QTest::newRow("dev at home") << u"demo-dev"_s << u"shop"_s << true;
    QTest::newRow("dev elsewhere") << u"demo-dev"_s << u"guestbook"_s << false;
}

void TstRights::helmIsOfferedWhereItCanWrite()
{
    QFETCH(const QString, context);
    QFETCH(const QString, ns);
    QFETCH(const bool, may);
    Window window(context, models::Scope{false, {ns}});
    QVERIFY(window.openTable("releases.helm.sh"));
    const auto *page = window.main().workspace()->currentTable();
    QTRY_COMPARE_WITH_TIMEOUT(!shownText(*page).contains(u"You may not list "_s), may, kPatienceMs);
    const auto reason = [&window] {
        const QList<views::PageAction> all = window.main().workspace()->actions();
        return std::ranges::find(all, Command::NewObject, &views::PageAction::command)->reason;
    };
    QTRY_COMPARE_WITH_TIMEOUT(reason().isEmpty(), may, kPatienceMs);
    QVERIFY2(may || reason().contains(u"may not create secrets here"_s), qPrintable(reason()));
    if (!may) { // its key says the same
        QTest::keyClick(window.table(), Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(window.result(), reason());
    }
}

void TstRights::whatMayNotBeAppliedIsNot_data()
{
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("ns");
    QTest::addColumn<bool>("may");
    QTest::newRow("viewer") << u"demo-viewer"_s << u"shop"_s << false;
    QTest::newRow("dev at home") << u"demo-dev"_s << u"shop"_s << true;
    QTest::newRow("dev elsewhere") << u"demo-dev"_s << u"data"_s << false;
}

void TstRights::whatMayNotBeAppliedIsNot()
{
    QFETCH(const QString, context);
    QFETCH(const QString, ns);
    QFETCH(const bool, may);
    Window window(context, models::Scope{false, {u"shop"_s}});
    QVERIFY(window.openTable("pods"));
    window.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(shown<views::YamlEditor>(window.main()));
    auto *editor = shown<views::YamlEditor>(window.main());
    auto *code = editor->findChild<views::CodeView *>();
    code->replaceText(u"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: rights\n"
                      "  namespace: %1\n"_s.arg(ns));
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    const auto applies = [editor] {
        const QAbstractButton *apply = button(*editor, u"Apply"_s);
        return apply && apply->isEnabled();
    };
    if (may) {
        QTRY_VERIFY_WITH_TIMEOUT(applies(), kPatienceMs);
        return; // the rest is other tests'
    }
    QTRY_VERIFY_WITH_TIMEOUT(shown<views::MessageBar>(*editor), kPatienceMs);
    const QString said = shown<views::MessageBar>(*editor)->text();
    QVERIFY2(said.contains(u"configmaps"_s) && said.contains(u"namespace \"%1\""_s.arg(ns)),
             qPrintable(said));
    QVERIFY(!applies());
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstRights test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_rights.moc"

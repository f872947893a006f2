// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is offered for which objects, and why not. The cluster is one nobody answers for: rights
// that are not known count as given.
#include "views/main/actionrunner.h"
#include "views/main/objectactions.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace nantian;
using namespace nantian::views;
using namespace Qt::StringLiterals;

namespace {

kube::Resource kind(const QByteArray &group, const QByteArray &plural, const QByteArray &name)
{
    kube::Resource out;
    out.group = group;
    out.version = "v1";
    out.plural = plural;
    out.kind = name;
    out.namespaced = true;
    out.verbs = {"get", "list", "watch", "patch", "delete"};
    return out;
}

ObjectActions::Chosen chosen(const kube::Resource &resource, int count)
{
    ObjectActions::Chosen out;
    out.resource = resource;
    for (int i = 0; i < count; ++i) {
        out.objects.append(
            {resource, "shop", "web-" + QByteArray::number(i), "uid-" + QByteArray::number(i)});
    }
    if (count > 0) {
        out.current = out.objects.first();
    }
    return out;
}

} // namespace

class TstObjectActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatTheKindCannotIsNotThere();
    void nothingChosenIsSaid();
    void severalAreScaledButSetNoImage();
    void twoAreCompared();
    void aLockedContextSaysSo();
    void whatIsRefusedIsNotDone();
    void menusDisableAndSayWhy();

private:
    [[nodiscard]] const PageAction *find(const QList<PageAction> &list, Command command) const;
    std::unique_ptr<models::Cluster> m_cluster;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ObjectActions> m_actions;
    const kube::Resource m_deployments = kind("apps", "deployments", "Deployment");
    const kube::Resource m_pods = kind({}, "pods", "Pod");
    const kube::Resource m_configs = kind({}, "configmaps", "ConfigMap");
};

void TstObjectActions::init()
{
    m_actions.reset();
    m_window.reset();
    kube::Context context;
    context.name = u"far"_s;
    m_cluster = std::make_unique<models::Cluster>(context);
    m_cluster->setLocked(false);
    m_window = std::make_unique<QWidget>();
    Services services;
    services.cluster = m_cluster.get();
    services.actions = new ActionRunner(m_cluster.get(), m_window.get());
    m_actions = std::make_unique<ObjectActions>(services, nullptr);
}

const PageAction *TstObjectActions::find(const QList<PageAction> &list, Command command) const
{
    const auto at = std::ranges::find(list, command, &PageAction::command);
    return at == list.end() ? nullptr : &*at;
}

void TstObjectActions::whatTheKindCannotIsNotThere()
{
    const auto pods = m_actions->list(chosen(m_pods, 1));
    QVERIFY(find(pods, Command::Logs));
    QVERIFY(!find(pods, Command::Rollback));
    QVERIFY(find(pods, Command::SetImage));
    const auto configs = m_actions->list(chosen(m_configs, 1));
    QVERIFY(!find(configs, Command::Logs) && !find(configs, Command::Scale));
    QVERIFY(!find(configs, Command::SetImage));
    QVERIFY(find(configs, Command::Edit) && find(configs, Command::Delete));
    const auto deployments = m_actions->list(chosen(m_deployments, 1));
    for (const Command command : {Command::Scale, Command::SetImage, Command::Restart,
                                  Command::Rollback, Command::Delete, Command::Yaml})
    {
        QVERIFY(find(deployments, command));
        QCOMPARE(find(deployments, command)->reason, QString());
    }
}

void TstObjectActions::nothingChosenIsSaid()
{
    for (const PageAction &action : m_actions->list(chosen(m_deployments, 0))) {
        QVERIFY(!action.reason.isEmpty());
    }
}

void TstObjectActions::severalAreScaledButSetNoImage()
{
    const auto several = m_actions->list(chosen(m_deployments, 3));
    QCOMPARE(find(several, Command::Delete)->reason, QString());
    QCOMPARE(find(several, Command::Restart)->reason, QString());
    QCOMPARE(find(several, Command::Scale)->reason, QString());
    QCOMPARE(find(several, Command::Labels)->reason, QString());
    QCOMPARE(find(several, Command::CopyKubectl)->reason, QString());
    QVERIFY2(find(several, Command::SetImage)->reason.contains(u'3'),
             qPrintable(find(several, Command::SetImage)->reason));
    QVERIFY(find(several, Command::ScaleUp)->reason.contains(u'3'));
    QCOMPARE(find(several, Command::Yaml)->reason, QString()); // of the current one
}

void TstObjectActions::twoAreCompared()
{
    QSignalSpy compare(m_actions.get(), &ObjectActions::compareRequested);
    for (const int count : {1, 2}) {
        const auto list = m_actions->list(chosen(m_configs, count));
        QCOMPARE(find(list, Command::Compare)->reason, QString());
        QVERIFY(!find(list, Command::Compare)->text.isEmpty());
        m_actions->run(Command::Compare, chosen(m_configs, count));
        QCOMPARE(compare.takeLast().first().value<QList<kube::ObjectRef>>().size(), count);
    }
    const QString reason = find(m_actions->list(chosen(m_configs, 3)), Command::Compare)->reason;
    QVERIFY2(reason.contains(u'3'), qPrintable(reason));
    m_actions->run(Command::Compare, chosen(m_configs, 3));
    QCOMPARE(compare.size(), 0);
}

void TstObjectActions::aLockedContextSaysSo()
{
    m_cluster->setLocked(true);
    const auto list = m_actions->list(chosen(m_deployments, 1));
    QVERIFY(find(list, Command::Delete)->reason.contains(u"locked"_s));
    QVERIFY(find(list, Command::Edit)->reason.contains(u"locked"_s));
    QVERIFY(find(list, Command::SetImage)->reason.contains(u"locked"_s));
    QCOMPARE(find(list, Command::Logs)->reason, QString());
}

void TstObjectActions::whatIsRefusedIsNotDone()
{
    QSignalSpy edit(m_actions.get(), &ObjectActions::editRequested);
    QSignalSpy line(m_actions.get(), &ObjectActions::resultLine);
    m_actions->run(Command::Edit, chosen(m_deployments, 1));
    QCOMPARE(edit.size(), 1);
    QCOMPARE(line.size(), 0);
    m_cluster->setLocked(true);
    m_actions->run(Command::Edit, chosen(m_deployments, 1));
    QCOMPARE(edit.size(), 1);
    QCOMPARE(line.size(), 1);
    QVERIFY(line.first().first().toString().contains(u"locked"_s));
    m_actions->run(Command::Scale, chosen(m_configs, 1)); // a key where it has no meaning
    QCOMPARE(line.size(), 2);
    QVERIFY(line.last().first().toString().contains(u"ConfigMap"_s));
}

void TstObjectActions::menusDisableAndSayWhy()
{
    m_cluster->setLocked(true);
    QMenu menu;
    const KeyMap keys;
    Command ran = Command::None;
    fillActionMenu(&menu, m_actions->list(chosen(m_deployments, 1)), keys,
                   [&ran](Command command) { ran = command; });
    const auto of = [&menu](Command command) {
        for (QAction *action : menu.actions()) {
            if (action->data().isValid() && action->data().toInt() == static_cast<int>(command)) {
                return action;
            }
        }
        return static_cast<QAction *>(nullptr);
    };
    QVERIFY(!of(Command::Delete)->isEnabled());
    QVERIFY(of(Command::Delete)->toolTip().contains(u"locked"_s));
    QVERIFY(of(Command::Delete)->text().contains(u"locked"_s)); // not behind hover alone
    QVERIFY(of(Command::Logs)->isEnabled());
    QCOMPARE(of(Command::Logs)->shortcut(), QKeySequence(u"L"_s));
    of(Command::Logs)->trigger();
    QCOMPARE(ran, Command::Logs);
}

QTEST_MAIN(TstObjectActions)
#include "tst_objectactions.moc"

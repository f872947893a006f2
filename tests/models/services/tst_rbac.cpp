// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/pagesupport.h"
#include "services/pages/rbac.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::models::pages;
using namespace nantian::tests;

class TstRbac : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBindingNamesAnAccountAndItsGroups_data();
    void aBindingNamesAnAccountAndItsGroups();
    void rulesOfTheSameResourceMerge();
    void urlsAreOfNoNamespace();
    void verbsAreSaidInWords_data();
    void verbsAreSaidInWords();
    void resourcesAreSaidAsKubectlDoes();
    void anAccountTellsWhatItMayDo();
    void anAccountThatMayDoEverythingWarns();
    void whatMayNotBeListedIsSaid();
    void theNamespaceIsAskedWhereTheClusterMayNotBe();
    void aRoleTellsWhoHasIt();
    void aRoleWhoseBindingsMayNotBeReadSaysSo();
    void aBindingToNothingFails();
    void aBindingTellsAllThatItsUsersMayDo();
};

namespace {

/// One JSON text with the parser that keeps it.
struct Read
{
    explicit Read(const QByteArray &json) : text(json)
    {
        object = *parser.parse(kube::viewOf(text));
    }
    QByteArray text;
    kube::Parser parser;
    kube::Object object;
};

constexpr auto kAccount = R"({"apiVersion": "v1", "kind": "ServiceAccount",
    "metadata": {"name": "deployer", "namespace": "shop"},
    "imagePullSecrets": [{"name": "registry"}]})";

QByteArray binding(const QByteArray &name, const QByteArray &ns, const QByteArray &role,
                   const QByteArray &subjects)
{
    return R"({"metadata": {"name": ")" + name + R"(", "namespace": ")" + ns + R"("}, "roleRef": )"
        + role + R"(, "subjects": )" + subjects + "}";
}

constexpr auto kEdit = R"({"kind": "ClusterRole", "name": "edit"})";
constexpr auto kOwn = R"({"kind": "Role", "name": "own"})";
constexpr auto kDeployer =
    R"([{"kind": "ServiceAccount", "name": "deployer", "namespace": "shop"}])";
constexpr auto kNothing = R"({"items": []})";

} // namespace

void TstRbac::aBindingNamesAnAccountAndItsGroups_data()
{
    QTest::addColumn<QByteArray>("subjects");
    QTest::addColumn<bool>("names");
    QTest::newRow("itself") << QByteArray(kDeployer) << true;
    QTest::newRow("in the binding's namespace")
        << R"([{"kind": "ServiceAccount", "name": "deployer"}])"_ba << true;
    QTest::newRow("of another namespace")
        << R"([{"kind": "ServiceAccount", "name": "deployer", "namespace": "lab"}])"_ba << false;
    QTest::newRow("all accounts") << R"([{"kind": "Group", "name": "system:serviceaccounts"}])"_ba
                                  << true;
    QTest::newRow("those of its namespace")
        << R"([{"kind": "Group", "name": "system:serviceaccounts:shop"}])"_ba << true;
    QTest::newRow("those of another")
        << R"([{"kind": "Group", "name": "system:serviceaccounts:lab"}])"_ba << false;
    QTest::newRow("everybody known")
        << R"([{"kind": "Group", "name": "system:authenticated"}])"_ba << true;
    QTest::newRow("as a user")
        << R"([{"kind": "User", "name": "system:serviceaccount:shop:deployer"}])"_ba << true;
    QTest::newRow("a user of its name") << R"([{"kind": "User", "name": "deployer"}])"_ba << false;
    QTest::newRow("nobody") << "[]"_ba << false;
}

void TstRbac::aBindingNamesAnAccountAndItsGroups()
{
    QFETCH(QByteArray, subjects);
    QFETCH(bool, names);
    const Read read(binding("b", "shop", kEdit, subjects));
    QCOMPARE(bindsSubject(read.object, {"ServiceAccount", "shop", "deployer"}), names);
}

void TstRbac::rulesOfTheSameResourceMerge()
{
    const Read a(R"([{"apiGroups": ["", "apps"], "resources": ["pods", "deployments"],
                      "verbs": ["get", "list"]}])");
    const Read b(R"([{"apiGroups": [""], "resources": ["pods"], "verbs": ["list", "delete"]},
                     {"apiGroups": [""], "resources": ["pods"], "verbs": ["get"],
                      "resourceNames": ["b", "a"]}])");
    Permissions permissions;
    permissions.add(a.object, "shop", u"A"_s);
    permissions.add(b.object, "shop", u"B"_s);
    permissions.add(a.object, {}, u"C"_s);
    QList<Permission> pods;
    for (const Permission &each : permissions.all()) {
        if (each.resource == "pods" && each.group.isEmpty()) {
            pods += each;
        }
    }
    QCOMPARE(pods.size(), 3);
    QVERIFY(pods.at(0).ns.isEmpty());
    QCOMPARE(pods.at(1).ns, "shop");
    QCOMPARE(pods.at(1).verbs,
             (QMap<QByteArray, QStringList>{
                 {"delete", {u"B"_s}}, {"get", {u"A"_s}}, {"list", {u"A"_s, u"B"_s}}}));
    QCOMPARE(pods.at(2).names, (QByteArrayList{"a", "b"}));
    const DetailTable table =
        permissionTable("p", {}, {pods.at(1)}, {.where = true, .from = true}, {});
    QCOMPARE(table.rows.constFirst().cells,
             QStringList({u"pods"_s, u"delete, get, list"_s, u"delete, get, list"_s, QString(),
                          u"shop"_s, u"get, list: A; delete, list: B"_s}));
}

void TstRbac::urlsAreOfNoNamespace()
{
    const Read rules(R"([{"nonResourceURLs": ["/healthz", "*"], "verbs": ["get"]}])");
    Permissions permissions;
    permissions.add(rules.object, "shop", {});
    const QList<Permission> all = permissions.all();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0).resource, "/*");
    QCOMPARE(all.at(1).resource, "/healthz");
    QVERIFY(all.at(0).ns.isEmpty());
}

void TstRbac::verbsAreSaidInWords_data()
{
    QTest::addColumn<QByteArrayList>("verbs");
    QTest::addColumn<QString>("words");
    QTest::newRow("all") << QByteArrayList{"*", "get"} << u"everything"_s;
    QTest::newRow("read") << QByteArrayList{"watch", "get", "list"} << u"read"_s;
    QTest::newRow("read and write")
        << QByteArrayList{"get", "list", "watch", "create", "update", "patch", "delete"}
        << u"read, write"_s;
    QTest::newRow("change") << QByteArrayList{"update", "patch", "get"} << u"change, get"_s;
    QTest::newRow("others") << QByteArrayList{"impersonate", "bind"} << u"bind, impersonate"_s;
}

void TstRbac::verbsAreSaidInWords()
{
    QFETCH(QByteArrayList, verbs);
    QFETCH(QString, words);
    QCOMPARE(verbsInWords(verbs), words);
}

void TstRbac::resourcesAreSaidAsKubectlDoes()
{
    QCOMPARE(resourceInWords({}, "pods/log"), u"pods/log"_s);
    QCOMPARE(resourceInWords("apps", "deployments/scale"), u"deployments.apps/scale"_s);
    QCOMPARE(resourceInWords("*", "*"), u"all kinds"_s);
    QCOMPARE(resourceInWords("apps", "*"), u"all kinds of apps"_s);
    QCOMPARE(resourceInWords({}, "/healthz"), u"/healthz"_s);
}

void TstRbac::anAccountTellsWhatItMayDo()
{
    PageCase page(kAccount);
    QByteArrayList asked;
    for (const Need &need : page.needs()) {
        asked += need.id;
    }
    QCOMPARE(asked,
             (QByteArrayList{"pods", "secret/registry", "rolebindings", "clusterrolebindings"}));
    page.answered("pods", kNothing)
        .refused("secret/registry", base::Error::Code::NotFound)
        .answered("clusterrolebindings", kNothing)
        .answered("rolebindings",
                  R"({"items": [)" + binding("edits", "shop", kEdit, kDeployer) + ','
                      + binding("owns", "lab", kOwn, kDeployer) + ','
                      + binding("others", "lab", kOwn, "[]") + "]}");
    const QList<Need> roles = page.needs();
    QCOMPARE(roles.size(), 2);
    QCOMPARE(roles.at(0).plural, "clusterroles");
    QCOMPARE(roles.at(0).name, "edit");
    QCOMPARE(roles.at(1).plural, "roles");
    QCOMPARE(roles.at(1).ns, "lab");
    page.answered(roles.at(0).id, R"({"rules": [{"apiGroups": [""], "resources": ["secrets"],
                                                 "verbs": ["get", "list", "watch"]}]})")
        .refused(roles.at(1).id, base::Error::Code::NotFound);
    QVERIFY(page.needs().isEmpty());
    const ObjectDetails details = page.details();
    QCOMPARE(details.verdicts.constFirst().sentence,
             u"It may read all Secrets of its namespace. No pod uses it."_s);
    QCOMPARE(details.verdicts.at(1).cause, "NoPullSecret");
    const DetailTable *bindings = tableOf(details, "bindings");
    QVERIFY(bindings);
    QCOMPARE(bindings->rows.size(), 2);
    QCOMPARE(bindings->rows.at(0).link,
             (ObjectLink{"rbac.authorization.k8s.io", "RoleBinding", "shop", "edits"}));
    QCOMPARE(bindings->rows.at(1).health, store::Health::Warning); // its Role is not there
    const DetailTable *permissions = tableOf(details, "permissions");
    QVERIFY(permissions);
    QCOMPARE(permissions->rows.size(), 1);
    QCOMPARE(permissions->rows.at(0).cells,
             QStringList({u"secrets"_s, u"read"_s, u"get, list, watch"_s, QString(), u"shop"_s,
                          u"RoleBinding edits → ClusterRole edit"_s}));
}

void TstRbac::anAccountThatMayDoEverythingWarns()
{
    PageCase page(kAccount);
    page.answered("pods", kNothing)
        .answered("rolebindings", kNothing)
        .answered("clusterrolebindings",
                  R"({"items": [)"
                      + binding("all", {}, R"({"kind": "ClusterRole", "name": "cluster-admin"})",
                                kDeployer)
                      + "]}")
        .answered("role//cluster-admin", R"({"rules": [{"apiGroups": ["*"], "resources": ["*"],
                                                        "verbs": ["*"]}]})");
    const Verdict verdict = page.details().verdicts.constFirst();
    QCOMPARE(verdict.cause, "ClusterAdmin");
    QCOMPARE(verdict.health, store::Health::Warning);
}

void TstRbac::whatMayNotBeListedIsSaid()
{
    PageCase page(kAccount);
    page.answered("pods", kNothing)
        .answered("rolebindings", kNothing)
        .refused("clusterrolebindings", base::Error::Code::Forbidden);
    QCOMPARE(page.details().verdicts.constLast().cause, "BindingsUnknown");
}

void TstRbac::theNamespaceIsAskedWhereTheClusterMayNotBe()
{
    PageCase page(kAccount);
    page.answered("pods", kNothing)
        .answered("secret/registry", "{}")
        .answered("clusterrolebindings", kNothing)
        .refused("rolebindings", base::Error::Code::Forbidden);
    const QList<Need> needs = page.needs();
    QCOMPARE(needs.size(), 1);
    QCOMPARE(needs.constFirst().ns, "shop");
    QCOMPARE(needs.constFirst().plural, "rolebindings");
}

void TstRbac::aRoleTellsWhoHasIt()
{
    PageCase page(R"({"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRole",
                      "metadata": {"name": "edit"},
                      "rules": [{"apiGroups": ["apps"], "resources": ["deployments"],
                                 "verbs": ["get", "list", "watch"]}]})");
    page.answered("clusterrolebindings", kNothing)
        .answered("rolebindings",
                  R"({"items": [)"
                      + binding("edits", "shop", kEdit,
                                R"([{"kind": "User", "name": "jane"},
                                    {"kind": "ServiceAccount", "name": "deployer"}])")
                      + ',' + binding("owns", "shop", kOwn, kDeployer) + "]}");
    const ObjectDetails details = page.details();
    const DetailTable *subjects = tableOf(details, "subjects");
    QVERIFY(subjects);
    QCOMPARE(subjects->rows.size(), 2);
    QCOMPARE(subjects->rows.at(0).cells.constFirst(), u"jane"_s);
    QVERIFY(subjects->rows.at(0).link.name.isEmpty());
    QCOMPARE(subjects->rows.at(1).link, (ObjectLink{{}, "ServiceAccount", "shop", "deployer"}));
    QCOMPARE(tableOf(details, "rules")->rows.at(0).cells.constFirst(), u"deployments.apps"_s);
}

void TstRbac::aRoleWhoseBindingsMayNotBeReadSaysSo()
{
    const auto role = [](const QByteArray &verbs) {
        return R"({"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRole",
                   "metadata": {"name": "edit"}, "rules": [{"apiGroups": ["*"],
                   "resources": ["*"], "verbs": [)"
            + verbs + "]}]}";
    };
    const auto verdictsOf = [](PageCase &page) {
        page.refused("clusterrolebindings", base::Error::Code::Forbidden)
            .refused("rolebindings", base::Error::Code::Forbidden);
        return page.details().verdicts;
    };
    PageCase reads(role(R"("get")"));
    const QList<Verdict> gap = verdictsOf(reads);
    QCOMPARE(gap.size(), 1);
    QCOMPARE(gap.constFirst().cause, "BindingsUnknown");
    QVERIFY(!gap.constFirst().sentence.isEmpty());
    PageCase does(role(R"("*")"));
    const QList<Verdict> all = verdictsOf(does);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.constFirst().sentence, u"It allows everything."_s);
    QCOMPARE(all.constLast().cause, "BindingsUnknown");
}

void TstRbac::aBindingToNothingFails()
{
    PageCase page(R"({"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding",
                      "metadata": {"name": "b", "namespace": "shop"},
                      "roleRef": {"kind": "Role", "name": "gone"},
                      "subjects": [{"kind": "ServiceAccount", "name": "ghost"}]})");
    page.refused("role/shop/gone", base::Error::Code::NotFound)
        .refused("account/shop/ghost", base::Error::Code::NotFound);
    const ObjectDetails details = page.details();
    QCOMPARE(details.verdicts.at(0).cause, "NoRole");
    QCOMPARE(details.verdicts.at(1).cause, "NoAccount");
    QVERIFY(page.needs().isEmpty()); // no user, nobody else to look into
}

void TstRbac::aBindingTellsAllThatItsUsersMayDo()
{
    const QByteArray jane = R"([{"kind": "User", "name": "jane"}])";
    PageCase page(R"({"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding",
                      "metadata": {"name": "b", "namespace": "shop"},
                      "roleRef": )"
                  + QByteArray(kOwn) + R"(, "subjects": )" + jane + "}");
    page.answered("rolebindings", R"({"items": [)" + binding("b", "shop", kOwn, jane) + "]}")
        .answered("clusterrolebindings", R"({"items": [)" + binding("c", {}, kEdit, jane) + "]}");
    QByteArrayList asked;
    for (const Need &need : page.needs()) {
        if (!asked.contains(need.id)) {
            asked += need.id;
        }
    }
    QCOMPARE(asked, (QByteArrayList{"role/shop/own", "role//edit"}));
    page.answered("role/shop/own", R"({"rules": [{"apiGroups": [""], "resources": ["pods"],
                                                  "verbs": ["get"]}]})")
        .answered("role//edit", R"({"rules": [{"apiGroups": [""], "resources": ["services"],
                                               "verbs": ["get"]}]})");
    const DetailTable *all = nullptr;
    const ObjectDetails details = page.details();
    all = tableOf(details, "permissions/jane");
    QVERIFY(all);
    QCOMPARE(all->rows.size(), 2);
    QCOMPARE(tableOf(details, "rules")->rows.size(), 1);
}

QTEST_GUILESS_MAIN(TstRbac)
#include "tst_rbac.moc"

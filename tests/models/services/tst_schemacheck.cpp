// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/schemacheck.h"

#include "models/services/changes.h"
#include "services/yamltree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using Kind = SchemaFinding::Kind;
using tests::schema;

namespace {

/// Twelve lines; what is appended begins in line 12 and belongs to the container where it is
/// indented by eight, to the pod's spec by six, to the spec by two.
const QByteArray kDeployment = "apiVersion: apps/v1\n"
                               "kind: Deployment\n"
                               "spec:\n"
                               "  selector:\n"
                               "    matchLabels:\n"
                               "      app: web\n"
                               "  template:\n"
                               "    spec:\n"
                               "      containers:\n"
                               "      - name: web\n"
                               "        image: web:2\n";

/// What is appended begins in line 4.
const QByteArray kRouter = "apiVersion: difference.nantian.dev/v1\n"
                           "kind: Router\n"
                           "spec:\n";

QString word(Kind kind)
{
    switch (kind) {
    case Kind::UnknownField:
        return u"unknown"_s;
    case Kind::WrongType:
        return u"type"_s;
    case Kind::BadValue:
        return u"value"_s;
    case Kind::MissingField:
        return u"missing"_s;
    case Kind::NotAllowed:
        return u"allowed"_s;
    case Kind::Deprecated:
        return u"deprecated"_s;
    case Kind::DuplicateKey:
        return u"key"_s;
    case Kind::DuplicateItem:
        return u"item"_s;
    case Kind::UnservedKind:
        return u"unserved"_s;
    }
    return {};
}

/// "line:column kind path", and what else is known.
QStringList dump(const QList<SchemaFinding> &findings)
{
    QStringList out;
    for (const SchemaFinding &finding : findings) {
        QString text = u"%1:%2 %3 %4"_s.arg(finding.position.line)
                           .arg(finding.position.column)
                           .arg(word(finding.kind), finding.path.text());
        if (!finding.expected.isEmpty()) {
            text += u" is "_s + finding.expected;
        }
        if (!finding.found.isEmpty()) {
            text += u" not "_s + finding.found;
        }
        if (!finding.value.isEmpty()) {
            text += u" '%1'"_s.arg(finding.value);
        }
        if (!finding.nearest.isEmpty()) {
            text += u" ?"_s + finding.nearest;
        }
        if (!finding.allowed.isEmpty()) {
            text += u" of "_s + finding.allowed.join(u'|');
        }
        if (!finding.note.isEmpty()) {
            text += u" # "_s + finding.note;
        }
        out += text;
    }
    return out;
}

} // namespace

class TstSchemaCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsInDeployments_data();
    void findsInDeployments();
    void findsInDefinitionsOfTheirOwn_data();
    void findsInDefinitionsOfTheirOwn();
    void findsInOthers_data();
    void findsInOthers();
    void countsColumnsAsStringsDo();
    void lineEndsMayHaveTwoCharacters();
    void checksEveryDocument();
    void checksItemsOfLists();
    void tellsKindsThatAreNotServed_data();
    void tellsKindsThatAreNotServed();
    void tellsDeprecatedKinds();
    void takesDefaultsForRequiredFields();
    void followsTypesThatHoldThemselves();
    void tellsAliasesOnce();
    void staysWithinBounds();
    void saysNothingOfWhatIsNoYaml();
    void wordsFindings_data();
    void wordsFindings();
    void wordsAreSafe();

private:
    [[nodiscard]] QList<SchemaFinding> check(const QByteArray &yaml) const;
    QList<kube::SchemaPtr> m_schemas;
};

void TstSchemaCheck::init()
{
    if (m_schemas.isEmpty()) {
        for (const QString &name :
             {u"apps-v1"_s, u"core-v1"_s, u"router-v1"_s, u"apiextensions-v1"_s})
        {
            m_schemas += schema(name);
            QVERIFY(m_schemas.last());
        }
    }
}

QList<SchemaFinding> TstSchemaCheck::check(const QByteArray &yaml) const
{
    return checkYaml(yaml, [this](const QByteArray &apiVersion, const QByteArray &kind) {
        const kube::SchemaType *found = nullptr;
        for (const kube::SchemaPtr &each : m_schemas) {
            found = found ? found : each->find(apiVersion, kind);
        }
        return found;
    });
}

void TstSchemaCheck::findsInDeployments_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, const QByteArray &more, QStringList findings = {}) {
        findings.replaceInStrings(u"@"_s, u".spec.template.spec.containers[name=\"web\"]"_s);
        QTest::newRow(name) << more << findings;
    };
    row("nothing", "");
    row("a typo", "  replica: 3\n", {u"12:3 unknown .spec.replica ?replicas"_s});
    row("letters swapped", "  replcias: 3\n", {u"12:3 unknown .spec.replcias ?replicas"_s});
    row("another case", "  minreadyseconds: 3\n",
        {u"12:3 unknown .spec.minreadyseconds ?minReadySeconds"_s});
    row("nothing like it", "  weather: fine\n", {u"12:3 unknown .spec.weather"_s});
    row("at the top", "sepc: 3\n", {u"12:1 unknown .sepc ?spec"_s});
    row("in quotes", "  \"replica\": 3\n", {u"12:3 unknown .spec.replica ?replicas"_s});
    row("what is below is not told", "  foo:\n    bar: 1\n", {u"12:3 unknown .spec.foo"_s});
    row("in an item", "        imag: x\n", {u"12:9 unknown @.imag ?image"_s});

    row("no number", "  replicas: three\n", {u"12:13 type .spec.replicas is integer not string"_s});
    row("a number in quotes", "  replicas: \"3\"\n",
        {u"12:13 type .spec.replicas is integer not string"_s});
    row("an empty string is one", "  replicas: \"\"\n",
        {u"12:13 type .spec.replicas is integer not string"_s});
    row("a fraction", "  replicas: 3.5\n", {u"12:13 type .spec.replicas is integer not number"_s});
    row("no fraction", "  replicas: 3.0\n");
    row("octal", "  replicas: 017\n");
    row("by its tag", "  replicas: !!str 3\n",
        {u"12:13 type .spec.replicas is integer not string"_s});
    row("32 bits", "  replicas: 3000000000\n",
        {u"12:13 value .spec.replicas is int32 '3000000000'"_s});
    row("64 bits", "      terminationGracePeriodSeconds: 18446744073709551615\n",
        {u"12:38 value .spec.template.spec.terminationGracePeriodSeconds is integer "
         "'18446744073709551615'"_s});
    row("a boolean of YAML 1.1", "  paused: yes\n");
    row("no boolean", "  paused: \"yes\"\n", {u"12:11 type .spec.paused is boolean not string"_s});
    row("a number where text belongs", "        env:\n        - name: A\n          value: 1\n",
        {u"14:18 type @.env[name=\"A\"].value is string not integer"_s});
    row("a version is a number", "metadata:\n  labels:\n    version: 1.10\n",
        {u"14:14 type .metadata.labels.version is string not number"_s});
    row("no is a boolean, on a key", "metadata:\n  labels:\n    on: no\n",
        {u"14:9 type .metadata.labels.true is string not boolean"_s});
    row("a list", "  replicas: [1]\n", {u"12:13 type .spec.replicas is integer not list"_s});
    row("an object", "  paused:\n    a: 1\n", {u"13:5 type .spec.paused is boolean not object"_s});
    row("no object", "  strategy: Recreate\n",
        {u"12:13 type .spec.strategy is object not string"_s});
    row("no list", "        args: run\n", {u"12:15 type @.args is []string not string"_s});
    row("an item", "        args: [run, 1]\n", {u"12:21 type @.args[1] is string not integer"_s});
    row("no map", "      nodeSelector: [a]\n",
        {u"12:21 type .spec.template.spec.nodeSelector is map[string]string not list"_s});

    row("quantities",
        "        resources:\n          limits:\n            cpu: 0.5\n            memory: 1.5Gi\n"
        "            disk: 1e3\n            pods: 4\n            other: \" 1 \"\n");
    row("no quantity", "        resources:\n          limits:\n            cpu: fast\n",
        {u"14:18 value @.resources.limits.cpu is Quantity 'fast'"_s});
    row("no quantity at all", "        resources:\n          limits:\n            cpu: true\n",
        {u"14:18 type @.resources.limits.cpu is Quantity not boolean"_s});
    row("a number or a text",
        "  strategy:\n    rollingUpdate:\n      maxSurge: 1\n"
        "      maxUnavailable: 25%\n");
    row("neither", "  strategy:\n    rollingUpdate:\n      maxSurge: 0.5\n",
        {u"14:17 type .spec.strategy.rollingUpdate.maxSurge is IntOrString not number"_s});
    row("times",
        "metadata:\n  creationTimestamp: 2026-11-22T22:00:00Z\n"
        "  deletionTimestamp: \"2026-11-22T22:00:00.5+01:00\"\n");
    row("no time", "metadata:\n  creationTimestamp: 2026-11-22\n",
        {u"13:22 value .metadata.creationTimestamp is Time '2026-11-22'"_s});

    row("null is nothing", "  replicas:\n  paused: ~\n  strategy: null\nmetadata:\nstatus:\n",
        {u"16:1 unknown .status"_s});
    row("null in an atomic list", "        args: [~]\n");
    row("null in a set", "metadata:\n  finalizers: [a, ~]\n",
        {u"13:19 type .metadata.finalizers[1] is string not null"_s});
    row("null in a list with keys", "        env: [~]\n",
        {u"12:15 type @.env[0] is object not null"_s});

    row("an item without its key", "        env:\n        - value: a\n",
        {u"13:11 missing @.env[0].name"_s});
    row("a key that is null", "        env:\n        - name:\n",
        {u"13:11 missing @.env[0].name"_s});
    row("a key with a default",
        "        ports:\n        - containerPort: 80\n"
        "        - containerPort: 80\n          protocol: UDP\n");
    row("the same key by default",
        "        ports:\n        - containerPort: 80\n"
        "        - containerPort: 80\n          protocol: TCP\n",
        {u"14:11 item @.ports[containerPort=80,protocol=\"TCP\"]"_s});
    row("the same item", "      - name: web\n        imag: x\n",
        {u"12:9 item @"_s, u"13:9 unknown .spec.template.spec.containers[1].imag ?image"_s});
    row("the same in a set", "metadata:\n  finalizers: [a, b, a]\n",
        {u"13:22 item .metadata.finalizers[2]"_s});
    row("the same in another list", "        args: [a, a]\n");

    row("not allowed", "        imagePullPolicy: alwayz\n",
        {u"12:26 allowed @.imagePullPolicy 'alwayz' ?Always of Always|IfNotPresent|Never"_s});
    row("allowed", "        imagePullPolicy: \"Never\"\n");
    row("deprecated", "      serviceAccount: x\n",
        {u"12:7 deprecated .spec.template.spec.serviceAccount # Use serviceAccountName instead."_s});
    row("a key twice", "  paused: true\n  paused: false\n", {u"13:3 key .spec.paused"_s});
    row("keys of objects nobody knows", "  foo:\n    a: 1\n    a: 2\n",
        {u"12:3 unknown .spec.foo"_s, u"14:5 key .spec.foo.a"_s});
    row("several, in order", "  paused: 1\n        # not here\n  replica: 1\n",
        {u"12:11 type .spec.paused is boolean not integer"_s,
         u"14:3 unknown .spec.replica ?replicas"_s});
}

void TstSchemaCheck::findsInDeployments()
{
    QFETCH(QByteArray, more);
    QTEST(dump(check(kDeployment + more)), "findings");
}

void TstSchemaCheck::findsInDefinitionsOfTheirOwn_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, const QByteArray &spec,
                        const QStringList &findings = {}) {
        QTest::newRow(name) << spec << findings;
    };
    row("what keeps everything", "  extra:\n    any:\n    - thing: 1\n");
    row("nullable", "  note: ~\n  routes:\n  - name: a\n    weight: ~\n");
    row("a number or a text", "  limits:\n    cpu: 1\n    memory: 1Gi\n");
    row("neither", "  limits:\n    cpu: 0.5\n",
        {u"5:10 type .spec.limits.cpu is IntOrString not number"_s});
    row("durations",
        "  listeners:\n  - port: 1\n    timeout: 1h30m\n  - port: 2\n"
        "    timeout: 2 days\n");
    row("no durations",
        "  listeners:\n  - port: 1\n    timeout: soon\n  - port: 2\n"
        "    timeout: 2 dogs\n",
        {u"6:14 value .spec.listeners[port=1,protocol=\"TCP\"].timeout is Duration 'soon'"_s,
         u"8:14 value .spec.listeners[port=2,protocol=\"TCP\"].timeout is Duration '2 dogs'"_s});
    row("required", "  listeners:\n  - hosts: [a]\n    options: {}\n",
        {u"5:5 missing .spec.listeners[0].port"_s});
    row("an enumeration", "  listeners:\n  - port: 1\n    protocol: tcp\n",
        {u"6:15 allowed .spec.listeners[port=1,protocol=\"tcp\"].protocol 'tcp' ?TCP of TCP|UDP"_s});
    row("a set", "  listeners:\n  - port: 1\n    hosts: [a, a]\n",
        {u"6:16 item .spec.listeners[port=1,protocol=\"TCP\"].hosts[1]"_s});
    row("metadata", "metadata:\n  namm: x\n  labels: {a: b}\n",
        {u"5:3 unknown .metadata.namm ?name"_s, u"3:1 missing .spec"_s});
}

void TstSchemaCheck::findsInDefinitionsOfTheirOwn()
{
    QFETCH(QByteArray, spec);
    QFETCH(QStringList, findings);
    findings.sort();
    QStringList found = dump(check(kRouter + spec));
    found.sort();
    QCOMPARE(found, findings);
}

void TstSchemaCheck::findsInOthers_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, const QByteArray &yaml,
                        const QStringList &findings = {}) {
        QTest::newRow(name) << yaml << findings;
    };
    const QByteArray secret = "apiVersion: v1\nkind: Secret\n";
    row("nothing", "");
    row("a comment", "# apiVersion: apps/v1\n---\n");
    row("no kind known", "apiVersion: v1\nkind: Nothing\na: 1\n");
    row("keys are known everywhere", "a: 1\na: 2\n", {u"2:1 key .a"_s});
    row("base64", secret + "data:\n  a: aHVudGVyMg==\n  b: |\n    aHVu\n    dGVyMg==\n  c: \"\"\n");
    row("no base64, and not shown", secret + "data:\n  a: hunter2!\n  b: abc\n",
        {u"4:6 value .data.a is base64"_s, u"5:6 value .data.b is base64"_s});
    row("a number as data", secret + "data:\n  a: 1234\n",
        {u"4:6 type .data.a is base64 not integer"_s});
    row("dots in keys", secret + "data:\n  tls.crt: 1\n",
        {u"4:12 type .data[\"tls.crt\"] is base64 not integer"_s});
    row("missing in an object", "apiVersion: apps/v1\nkind: Deployment\nspec:\n  paused: true\n",
        {u"3:1 missing .spec.selector"_s, u"3:1 missing .spec.template"_s});
    row("null where something must be",
        "apiVersion: apps/v1\nkind: Deployment\nspec:\n  selector:\n  template: {}\n",
        {u"4:3 missing .spec.selector"_s});
    row("nothing in it", "apiVersion: v1\nkind: Service\nspec:\n  ports:\n  - {}\n",
        {u"5:5 missing .spec.ports[0].port"_s});
    row("merged",
        "apiVersion: apps/v1\nkind: Deployment\nspec:\n  selector: &s\n"
        "    matchLabels: {a: b}\n  template:\n    metadata:\n      labels: {c: d}\n"
        "    spec:\n      containers:\n      - &c {name: a, imag: x}\n"
        "      - <<: *c\n        name: b\n        image: web\n",
        {u"11:22 unknown .spec.template.spec.containers[name=\"a\"].imag ?image"_s});
    row("merged keys count as there",
        "apiVersion: apps/v1\nkind: Deployment\nspec:\n  <<: [{selector: {}}, {template: {}}]\n");
    row("an alias where another type belongs",
        "apiVersion: apps/v1\nkind: Deployment\nspec:\n  selector: {}\n  template: &t {}\n"
        "  replicas: *t\n",
        {u"5:13 type .spec.replicas is integer not object"_s});
}

void TstSchemaCheck::findsInOthers()
{
    QFETCH(QByteArray, yaml);
    QTEST(dump(check(yaml)), "findings");
}

void TstSchemaCheck::countsColumnsAsStringsDo()
{
    const QString text = u"  annotations: {\"\u540d\": \"\U0001F600\", \"b\": 1}\n"_s;
    const QString expected =
        u"13:%1 type .metadata.annotations.b is string not integer"_s.arg(text.indexOf(u'1') + 1);
    QCOMPARE(dump(check(kDeployment + "metadata:\n" + text.toUtf8())), QStringList{expected});
    // A byte order mark is no column, as it is none in a QString.
    const QByteArray marked = "\xef\xbb\xbf"
                              "apiVersion: v1\nkind: Secret\n# \xc3\xa9\nx: 1\n";
    QCOMPARE(dump(check(marked)), QStringList{u"4:1 unknown .x"_s});
}

void TstSchemaCheck::lineEndsMayHaveTwoCharacters()
{
    QByteArray yaml = kDeployment + "  replica: 3\n        # x\n  paused: 1\n";
    yaml.replace("\n", "\r\n");
    QCOMPARE(dump(check(yaml)),
             (QStringList{u"12:3 unknown .spec.replica ?replicas"_s,
                          u"14:11 type .spec.paused is boolean not integer"_s}));
}

void TstSchemaCheck::checksEveryDocument()
{
    const QByteArray yaml = "---\n# first\napiVersion: v1\nkind: Secret\ntyp: a\n---\n---\n"
        + kRouter + "  empty: {b: 1}\n---\nfoo\n--- # last\napiVersion: v1\nkind: Service\nx: 1\n";
    QCOMPARE(dump(check(yaml)),
             (QStringList{u"5:1 unknown .typ ?type"_s, u"11:11 unknown .spec.empty.b"_s,
                          u"17:1 unknown .x"_s}));
    // What the type says holds for the whole, whatever it is.
    const auto tree = readYamlTree("[1]\n---\ntext\n---\na: 1\n---\nkind: 3\napiVersion:\n");
    QVERIFY(tree);
    QStringList found;
    for (const std::size_t root : tree->roots) {
        QList<SchemaFinding> findings;
        checkDocument(*tree, root, m_schemas.at(1)->find("v1", "Secret"), findings);
        found += dump(findings);
    }
    QCOMPARE(
        found,
        (QStringList{u"1:1 type . is object not list"_s, u"3:1 type . is object not string"_s,
                     u"5:1 unknown .a"_s, u"5:1 missing .apiVersion"_s, u"5:1 missing .kind"_s,
                     u"7:7 type .kind is string not integer"_s, u"8:1 missing .apiVersion"_s}));
}

void TstSchemaCheck::checksItemsOfLists()
{
    QByteArray item = kDeployment + "  replica: 3\n";
    item.replace("\n", "\n  ");
    const QByteArray list = "apiVersion: v1\nkind: List\nitems:\n- " + item + "\n- "
        + QByteArray(item).replace("replica: 3", "replicas: 3") + "\n";
    QCOMPARE(dump(check(list)), QStringList{u"15:5 unknown .spec.replica ?replicas"_s});
    // What says it is one and holds no list of objects has none.
    QVERIFY(check("apiVersion: v1\nkind: List\nitems: 3\n").isEmpty());
    QVERIFY(check("apiVersion: v1\nkind: List\nitems: [1, null, []]\n").isEmpty());
}

void TstSchemaCheck::tellsKindsThatAreNotServed_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QStringList>("findings");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &yaml, const QStringList &findings = {},
                        const char *sentence = "") {
        QTest::newRow(name) << yaml << findings << QString::fromUtf8(sentence);
    };
    row("served", "apiVersion: apps/v1\nkind: Deployment\n");
    row("an older version that is served too", "apiVersion: autoscaling/v1\nkind: Scaler\n");
    row("removed", "apiVersion: extensions/v1beta1\nkind: Deployment\n",
        {u"1:13 unserved . is extensions/v1beta1 of apps/v1"_s},
        "The cluster does not serve Deployment in extensions/v1beta1 but in apps/v1.");
    row("a typo", "apiVersion: apps/v1\nkind: Deploymnet\n",
        {u"2:7 unserved . is apps/v1 ?Deployment"_s},
        R"(The cluster serves no kind "Deploymnet" in apps/v1. Did you mean "Deployment"?)");
    row("nothing like it", "apiVersion: x.dev/v1\nkind: Zzzzzz\n",
        {u"2:7 unserved . is x.dev/v1"_s}, R"(The cluster serves no kind "Zzzzzz" in x.dev/v1.)");
    row("not written yet", "apiVersion: apps/v1\nkind:\n");
    row("defined by the same text",
        "apiVersion: x.dev/v1\nkind: Zzzzzz\n---\napiVersion: apiextensions.k8s.io/v1\n"
        "kind: CustomResourceDefinition\nspec: {group: x.dev, names: {kind: Zzzzzz}}\n");
    row("an item of a List",
        "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: apps/v1, kind: Deploymnt}\n",
        {u"4:31 unserved . is apps/v1 ?Deployment"_s},
        R"(The cluster serves no kind "Deploymnt" in apps/v1. Did you mean "Deployment"?)");
}

void TstSchemaCheck::tellsKindsThatAreNotServed()
{
    QFETCH(const QByteArray, yaml);
    QList<kube::Resource> all;
    for (const auto &[group, version, kind] :
         {std::tuple("apps", "v1", "Deployment"), std::tuple("autoscaling", "v2", "Scaler"),
          std::tuple("autoscaling", "v1", "Scaler"),
          std::tuple("apiextensions.k8s.io", "v1", "CustomResourceDefinition")})
    {
        kube::Resource resource;
        resource.group = group;
        resource.version = version;
        resource.kind = kind;
        resource.plural = resource.kind.toLower() + 's';
        all.append(resource);
    }
    const SchemaFinder none = [](const QByteArray &, const QByteArray &) { return nullptr; };
    const QList<SchemaFinding> found = checkYaml(yaml, none, kube::Discovery(all));
    QTEST(dump(found), "findings");
    QTEST(found.isEmpty() ? QString() : findingSentence(found.first()), "sentence");
    // Where a part of the cluster's answer is missing, what is not there may be in it.
    if (yaml.contains("x.dev")) {
        QVERIFY(checkYaml(yaml, none, kube::Discovery(all, {u"down"_s})).isEmpty());
    }
}

void TstSchemaCheck::tellsDeprecatedKinds()
{
    kube::SchemaType text;
    text.kind = kube::SchemaType::Kind::String;
    kube::SchemaType type;
    type.kind = kube::SchemaType::Kind::Object;
    type.values = &text;
    type.deprecated = true;
    type.description = "Old things. DEPRECATED: use New of things/v2 instead. It is better.";
    const QByteArray yaml = "apiVersion: v1\nkind: Old\n";
    const QList<SchemaFinding> found =
        checkYaml(yaml, [&type](const QByteArray &, const QByteArray &) { return &type; });
    QCOMPARE(dump(found), QStringList{u"2:1 deprecated . # use New of things/v2 instead."_s});
    QCOMPARE(findingSentence(found.first()), u"Old is deprecated: use New of things/v2 instead."_s);
}

void TstSchemaCheck::takesDefaultsForRequiredFields()
{
    kube::SchemaType filled;
    filled.kind = kube::SchemaType::Kind::String;
    filled.defaultJson = R"("a")";
    kube::SchemaType zero = filled;
    zero.defaultJson = R"("")";
    const kube::SchemaField fields[] = {{.name = "apiVersion", .type = &zero},
                                        {.name = "filled", .type = &filled, .required = true},
                                        {.name = "kind", .type = &zero},
                                        {.name = "zero", .type = &zero, .required = true}};
    kube::SchemaType type;
    type.kind = kube::SchemaType::Kind::Object;
    type.fields = fields;
    const auto find = [&type](const QByteArray &, const QByteArray &) { return &type; };
    const QByteArray yaml = "apiVersion: v1\nkind: A\n";
    QCOMPARE(dump(checkYaml(yaml, find)), QStringList{u"1:1 missing .zero"_s});
    QCOMPARE(dump(checkYaml(yaml + "filled:\nzero:\n", find)), QStringList{u"4:1 missing .zero"_s});
}

void TstSchemaCheck::followsTypesThatHoldThemselves()
{
    QByteArray yaml = "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
                      "spec:\n  versions:\n  - schema:\n      openAPIV3Schema:\n";
    QString path = u".spec.versions[0].schema.openAPIV3Schema"_s;
    QByteArray indent(8, ' ');
    for (int i = 0; i < 20; ++i) {
        yaml += indent + "properties:\n" + indent + "  a:\n";
        indent += "    ";
        path += u".properties.a"_s;
    }
    yaml += indent + "typ: string\n" + indent + "x-kubernetes-any: 1\n" + indent + "default: [1]\n";
    const QStringList found = dump(check(yaml));
    QVERIFY2(found.contains(u"47:89 unknown %1.typ ?type"_s.arg(path)),
             qPrintable(found.join(u'\n')));
    QVERIFY(found.contains(u"48:89 unknown %1.x-kubernetes-any"_s.arg(path)));
    QVERIFY(found.filter(u"default"_s).isEmpty());
}

void TstSchemaCheck::tellsAliasesOnce()
{
    QByteArray yaml = kDeployment + "        env:\n        - &e {name: a, vale: b}\n";
    for (int i = 0; i < 100; ++i) {
        yaml += "        - <<: *e\n          name: n" + QByteArray::number(i) + '\n';
    }
    QCOMPARE(check(yaml).size(), 1);
}

void TstSchemaCheck::staysWithinBounds()
{
    QByteArray many = "apiVersion: v1\nkind: Secret\n";
    for (int i = 0; i < 5000; ++i) {
        many += 'k' + QByteArray::number(i) + ": 1\n";
    }
    QCOMPARE(check(many).size(), kMaxSchemaFindings);

    // Each within the other by aliases, with types all the way down.
    const auto nested = [](int count) -> QByteArray {
        QByteArray yaml = "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
                          "metadata:\n  x0: &x0 {typ: 1}\n";
        for (int i = 1; i <= count; ++i) {
            yaml += "  x" + QByteArray::number(i) + ": &x" + QByteArray::number(i) + " {not: *x"
                + QByteArray::number(i - 1) + "}\n";
        }
        return yaml + "spec:\n  versions:\n  - schema: {openAPIV3Schema: *x"
            + QByteArray::number(count) + "}\n  - schema: {openAPIV3Schema: *x20}\n";
    };
    QCOMPARE(dump(check(nested(50))).filter(u".typ "_s).size(), 1);
    QVERIFY(dump(check(nested(600))).filter(u".typ "_s).size() <= 1);

    // And by merges.
    QByteArray merges = "x0: &x0 {a: 1}\n";
    for (int i = 1; i < 600; ++i) {
        merges += "x" + QByteArray::number(i) + ": &x" + QByteArray::number(i) + " {<<: *x"
            + QByteArray::number(i - 1) + "}\n";
    }
    QVERIFY(check(merges).isEmpty());
    const auto refused = parseYaml(merges);
    QVERIFY(!refused);
    QCOMPARE(refused.error().error.code, base::Error::Code::Unsupported);
    QVERIFY(parseYaml(merges.first(merges.indexOf("x90:"))));
}

void TstSchemaCheck::saysNothingOfWhatIsNoYaml()
{
    QVERIFY(check("apiVersion: v1\nkind: Secret\nx: [\n").isEmpty());
    QVERIFY(check(kDeployment + "\treplica: 3\n").isEmpty());
    QVERIFY(check("\xff\n").isEmpty());
}

void TstSchemaCheck::wordsFindings_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &yaml, const char *sentence) {
        QTest::newRow(name) << yaml << QString::fromUtf8(sentence);
    };
    const QByteArray secret = "apiVersion: v1\nkind: Secret\n";
    row("a typo", kDeployment + "  replica: 3\n",
        R"(Unknown field "replica" in .spec. Did you mean "replicas"?)");
    row("unknown", secret + "zzz: 1\n", R"(Unknown field "zzz" in the document.)");
    row("no number", kDeployment + "  replicas: three\n",
        ".spec.replicas must be of type integer, not string.");
    row("no text", secret + "metadata:\n  labels:\n    a/b: 1\n",
        R"(.metadata.labels["a/b"] must be a string, not integer. Put the value in quotes.)");
    row("an object where text belongs", secret + "type: {}\n",
        ".type must be of type string, not object.");
    row("no time", secret + "metadata:\n  creationTimestamp: today\n",
        R"(The value "today" of .metadata.creationTimestamp is not of type Time.)");
    row("no base64", secret + "data:\n  a: hunter2!\n", "The value of .data.a must be base64.");
    row("missing", "apiVersion: v1\nkind: Service\nspec:\n  ports:\n  - name: a\n",
        R"(The required field "port" is missing in .spec.ports[0].)");
    row("not allowed", kDeployment + "      restartPolicy: Sometimes\n",
        R"(.spec.template.spec.restartPolicy cannot be "Sometimes". Allowed values: Always, Never, OnFailure.)");
    row("deprecated", kDeployment + "      serviceAccount: x\n",
        ".spec.template.spec.serviceAccount is deprecated: Use serviceAccountName instead.");
    row("a key twice", secret + "type: a\ntype: a\n",
        R"(The field "type" is set twice in the document.)");
    row("an item twice", secret + "metadata:\n  finalizers: [a, a]\n",
        ".metadata.finalizers[1] is in its list more than once.");
}

void TstSchemaCheck::wordsFindings()
{
    QFETCH(QByteArray, yaml);
    const QList<SchemaFinding> found = check(yaml);
    QCOMPARE(found.size(), 1);
    QTEST(findingSentence(found.first()), "sentence");
}

void TstSchemaCheck::wordsAreSafe()
{
    const QString right = QString(QChar(0x202e));
    const QByteArray yaml = "apiVersion: v1\nkind: Secret\n\"a" + right.toUtf8() + "\": 1\n";
    const QList<SchemaFinding> found = check(yaml);
    QCOMPARE(found.size(), 1);
    QCOMPARE(findingSentence(found.first()), uR"(Unknown field "a\u202e" in the document.)"_s);
    SchemaFinding longValue;
    longValue.kind = Kind::NotAllowed;
    longValue.value = QString(5000, u'x');
    longValue.allowed = QStringList(500, u"y"_s);
    QVERIFY(findingSentence(longValue).size() < 200);
}

QTEST_GUILESS_MAIN(TstSchemaCheck)
#include "tst_schemacheck.moc"

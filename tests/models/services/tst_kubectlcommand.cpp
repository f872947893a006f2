// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Commands as a real shell reads them: the words of each are handed to printf in place of kubectl.
#include "services/kubectlcommand.h"

#include "exchange.h"
#include "jobsjson.h"

#include "services/images.h"
#include "services/operations.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;

namespace {

/// What a shell makes of a command line: its standard output.
QByteArray shell(const QString &line)
{
    QProcess process;
    process.start(u"sh"_s, {u"-c"_s, line});
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray("?");
}

/// The words of a command after "kubectl".
QStringList wordsOf(QString command)
{
    command.replace(u"kubectl"_s, u"printf '%s\\0'"_s);
    QStringList out;
    QByteArrayList words = shell(command).split('\0');
    words.removeLast(); // behind the last end
    for (const QByteArray &word : words) {
        out.append(QString::fromUtf8(word));
    }
    return out;
}

} // namespace

class TstKubectlCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShellReadsTheWordBack_data();
    void aShellReadsTheWordBack();
    void nothingHarmfulIsPasted_data() { aShellReadsTheWordBack_data(); }
    void nothingHarmfulIsPasted();
    void anEditIsACommand_data();
    void anEditIsACommand();
    void labelsAndAnnotationsAreTwoCommands();
    void whatHasNoVerbIsAPatch();
    void deletionNamesWhatIsNotTheDefault();
    void eachNamespaceHasACommand();
    void otherGroupsAreNamed();
    void aJobIsMade();
    void anEvictionIsBound();
    void hostileValuesStayWords();
    void aTextIsApplied();
    void finalizersAreTakenOutByName();
    void secretsAreNotRead();
    void everyKindHasItsOperations();
};

void TstKubectlCommand::aShellReadsTheWordBack_data()
{
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QString &word) { QTest::newRow(name) << word; };
    row("plain", u"web-1.example.com/x_y:1@2,+%="_s);
    row("empty", {});
    row("space", u"two words"_s);
    row("quotes", u"it's \"quoted\""_s);
    row("only a quote", u"'"_s);
    row("substitution", u"$(touch /tmp/x) `id` $HOME"_s);
    row("operators", u"a;b|c&d>e<f(g)h{i}j[k]l*m?n!o#p~q\\r"_s);
    row("option", u"--help"_s);
    row("new lines", u"one\ntwo\n\n"_s);
    row("tab and return", u"a\tb\rc"_s);
    row("escape sequences", u"\x1b[201~rm -rf /\n"_s);
    row("only an escape", u"\x1b"_s);
    row("other letters", u"南天门 é 🚀"_s);
    row("reading direction", u"a\u202eb\u2066c"_s);
    row("next line and C1", u"a\u0085b\u009bc\u2028d"_s);
    row("back slashes before quotes", u"\\'\\\\''"_s);
    row("digits behind an escape",
        u"\x1b"
        "101"_s);
}

void TstKubectlCommand::aShellReadsTheWordBack()
{
    QFETCH(const QString, word);
    QCOMPARE(QString::fromUtf8(shell(u"printf '%s|' "_s + shellQuoted(word))),
             QString(word + u'|'));
    // Beside others it is one word.
    QCOMPARE(wordsOf(kubectlCommand(word, "a", {word, u"end"_s})),
             (QStringList{u"--context"_s, word, u"-n"_s, u"a"_s, word, u"end"_s}));
}

void TstKubectlCommand::nothingHarmfulIsPasted()
{
    QFETCH(const QString, word);
    const QString quoted = shellQuoted(word);
    for (const QChar c : quoted) {
        QVERIFY2(c == u'\n' || (c >= u' ' && c != u'\x7f' && (c < u'\x80' || c > u'\x9f')),
                 qPrintable(quoted));
        QVERIFY(c != u'\u202e' && c != u'\u2066' && c != u'\u2028');
    }
}

void TstKubectlCommand::anEditIsACommand_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("command");
    const auto row = [](const char *name, const Edit &edit, const char *command) {
        QTest::newRow(name) << edit << QString::fromUtf8(command);
    };
    const kube::ObjectRef web = refOf("deployments.apps");
    kube::ObjectRef node = refOf("nodes", "Node");
    node.ns.clear();
    node.resource.namespaced = false;
    row("scale", scaleEdit(web, 3, 1),
        "kubectl --context demo -n shop scale deployment/web --replicas=3");
    row("scale another kind", scaleEdit(refOf("widgets.example.com", "Widget"), 0),
        "kubectl --context demo -n shop scale widgets.example.com/web --replicas=0");
    row("pause", switchEdit(web, Operation::Pause),
        "kubectl --context demo -n shop rollout pause deployment/web");
    row("resume", switchEdit(web, Operation::Resume),
        "kubectl --context demo -n shop rollout resume deployment/web");
    row("cordon", switchEdit(node, Operation::Cordon), "kubectl --context demo cordon web");
    row("uncordon", switchEdit(node, Operation::Uncordon), "kubectl --context demo uncordon web");
    row("suspend", switchEdit(refOf("cronjobs.batch", "CronJob"), Operation::Suspend),
        "kubectl --context demo -n shop patch cronjob/web --type=merge -p "
        "'{\"spec\":{\"suspend\":true}}'");
    row("resume a CronJob", switchEdit(refOf("cronjobs.batch", "CronJob"), Operation::Unsuspend),
        "kubectl --context demo -n shop patch cronjob/web --type=merge -p "
        "'{\"spec\":{\"suspend\":false}}'");
    row("image", imagesEdit(web, {{"web", false, u"example.org/web:2"_s, {}}}),
        "kubectl --context demo -n shop set image deployment/web web=example.org/web:2");
    row("images", imagesEdit(web, {{"init", true, u"i:2"_s, {}}, {"web", false, u"w:2"_s, {}}}),
        "kubectl --context demo -n shop set image deployment/web init=i:2 web=w:2");
    row("expand",
        resizeEdit(refOf("persistentvolumeclaims", "PersistentVolumeClaim"), u"2Gi"_s, u"1Gi"_s),
        "kubectl --context demo -n shop patch persistentvolumeclaim/web --type=merge -p "
        "'{\"spec\":{\"resources\":{\"requests\":{\"storage\":\"2Gi\"}}}}'");
    row("bounds",
        boundsEdit(refOf("horizontalpodautoscalers.autoscaling", "HorizontalPodAutoscaler"), {2, 8},
                   {1, 3}),
        "kubectl --context demo -n shop patch horizontalpodautoscaler/web --type=merge -p "
        "'{\"spec\":{\"maxReplicas\":8,\"minReplicas\":2}}'");
    row("labels",
        {web,
         {},
         pairEdits("labels", {{u"tier"_s, u"front"_s}, {u"a/b"_s, {}}}, {{u"old"_s, u"1"_s}})},
        "kubectl --context demo -n shop label deployment/web old- tier=front a/b= --overwrite");
    row("a label goes", {web, {}, pairEdits("labels", {}, {{u"old"_s, u"1"_s}})},
        "kubectl --context demo -n shop label deployment/web old-");
}

void TstKubectlCommand::anEditIsACommand()
{
    QFETCH(const Edit, edit);
    QTEST(kubectlEdit(u"demo"_s, edit).join(u'\n'), "command");
}

void TstKubectlCommand::labelsAndAnnotationsAreTwoCommands()
{
    const Edit edit{refOf("deployments.apps"),
                    {},
                    pairEdits("labels", {{u"a"_s, u"1"_s}}, {})
                        + pairEdits("annotations", {{u"note"_s, u"it's\nnew"_s}}, {})};
    const QStringList commands = kubectlEdit(u"demo"_s, edit);
    QCOMPARE(commands.size(), 2);
    QCOMPARE(
        wordsOf(commands.at(1)).sliced(4),
        (QStringList{u"annotate"_s, u"deployment/web"_s, u"note=it's\nnew"_s, u"--overwrite"_s}));
}

void TstKubectlCommand::whatHasNoVerbIsAPatch()
{
    FieldStep web;
    web.kind = FieldStep::Kind::Key;
    web.keys = {{"name", "\"web\""}};
    const FieldPath path = fieldsPath({"spec", "containers"}).child(web).child({.name = "tty"});
    QCOMPARE(kubectlEdit(u"demo"_s, {refOf("pods", "Pod"), {}, {{path, "true"}}}).join(u'\n'),
             u"kubectl --context demo -n shop patch pod/web --type=strategic -p "
             "'{\"spec\":{\"containers\":[{\"name\":\"web\",\"tty\":true}]}}'"_s);
    QVERIFY(kubectlEdit(u"demo"_s, {refOf("pods")}).isEmpty());
}

void TstKubectlCommand::deletionNamesWhatIsNotTheDefault()
{
    const QList<kube::ObjectRef> pod{refOf("pods", "Pod")};
    const QString begin = u"kubectl --context demo -n shop delete pod/web"_s;
    QCOMPARE(kubectlDelete(u"demo"_s, pod, {}), QStringList(begin));
    QCOMPARE(kubectlDelete(u"demo"_s, pod, {Propagation::Foreground}),
             QStringList(begin + u" --cascade=foreground"_s));
    QCOMPARE(kubectlDelete(u"demo"_s, pod, {Propagation::Orphan, true}),
             QStringList(begin + u" --cascade=orphan --grace-period=0 --force"_s));
}

void TstKubectlCommand::eachNamespaceHasACommand()
{
    QList<kube::ObjectRef> pods{refOf("pods", "Pod"), refOf("pods", "Pod"), refOf("pods", "Pod")};
    pods[1].ns = "bank";
    pods[2].name = "api";
    QCOMPARE(kubectlDelete(u"demo"_s, pods, {}),
             (QStringList{u"kubectl --context demo -n shop delete pod/web pod/api"_s,
                          u"kubectl --context demo -n bank delete pod/web"_s}));
}

void TstKubectlCommand::otherGroupsAreNamed()
{
    QCOMPARE(kubectlName(refOf("events.events.k8s.io", "Event")), u"events.events.k8s.io/web"_s);
    kube::ObjectRef policy = refOf("networkpolicies.networking.k8s.io", "NetworkPolicy");
    QCOMPARE(kubectlName(policy), u"networkpolicy/web"_s);
    policy.resource.singular = "netpol";
    QCOMPARE(kubectlName(policy), u"netpol/web"_s);
}

void TstKubectlCommand::aJobIsMade()
{
    const kube::ObjectRef weekly = refOf("cronjobs.batch", "CronJob");
    QCOMPARE(kubectlStartJob(u"demo"_s, weekly, "web-manual-x"),
             u"kubectl --context demo -n shop create job web-manual-x --from=cronjob/web"_s);
    const QStringList words = wordsOf(kubectlStartJob(u"demo"_s, weekly));
    QVERIFY2(words.at(6).startsWith(u"web-manual-1"_s), qPrintable(words.join(u'|')));
    const QString again = kubectlStartJob(u"demo"_s, refOf("jobs.batch", "Job"));
    QVERIFY(again.startsWith(u"kubectl --context demo -n shop get job/web -o json | jq '"_s));
    QVERIFY(again.endsWith(u"' | kubectl --context demo -n shop create -f -"_s));
    // It copies what the program copies.
    const QString filter = again.section(u" | jq "_s, 1).section(u" | kubectl "_s, 0, 0);
    const QByteArray made =
        shell(u"printf %s "_s + shellQuoted(QString::fromUtf8(kJob)) + u" | jq "_s + filter);
    QCOMPARE(json(made), json(kJobAgain));
}

void TstKubectlCommand::anEvictionIsBound()
{
    const QString command = kubectlEvict(u"demo"_s, refOf("pods", "Pod"));
    const QByteArray body = shell(command.section(u" | "_s, 0, 0));
    QCOMPARE(json(body)["deleteOptions"_L1]["preconditions"_L1]["uid"_L1].toString(), u"uid-web"_s);
    QCOMPARE(command.section(u" | "_s, 1),
             u"kubectl --context demo create --raw "
             "/api/v1/namespaces/shop/pods/web/eviction -f -"_s);
}

void TstKubectlCommand::hostileValuesStayWords()
{
    kube::ObjectRef role = refOf("roles.rbac.authorization.k8s.io", "Role");
    role.name = "x'; rm -rf \"$HOME\" #\nsystem:é";
    role.ns = "shop; id";
    const QStringList words = wordsOf(kubectlDelete(u"a b$(id)"_s, {role}, {}).join(u'\n'));
    QCOMPARE(words,
             (QStringList{u"--context"_s, u"a b$(id)"_s, u"-n"_s, u"shop; id"_s, u"delete"_s,
                          QString(u"role/"_s + QString::fromUtf8(role.name))}));
}

void TstKubectlCommand::aTextIsApplied()
{
    const QString yaml = u"kind: ConfigMap\ndata:\n  a: \"it's $HOME\"\n"_s;
    const kube::ObjectRef object = refOf("configmaps", "ConfigMap");
    const QString command = kubectlApply(u"demo"_s, object, yaml);
    QCOMPARE(QString::fromUtf8(shell(command.left(command.lastIndexOf(u" | "_s)))), yaml);
    QCOMPARE(command.section(u" | "_s, -1),
             u"kubectl --context demo -n shop apply --server-side --field-manager=nantian -f -"_s);
    QCOMPARE(kubectlApply(u"demo"_s, object, QString(100'000, u'a')),
             u"kubectl --context demo -n shop apply --server-side --field-manager=nantian -f "
             "configmap-web.yaml"_s);
    QCOMPARE(kubectlApply(u"demo"_s, refOf("secrets", "Secret"), yaml),
             u"kubectl --context demo -n shop apply --server-side --field-manager=nantian -f "
             "secret-web.yaml"_s);
}

void TstKubectlCommand::finalizersAreTakenOutByName()
{
    const QString command =
        kubectlRemoveFinalizers(u"demo"_s, refOf("pods", "Pod"), {u"example.org/it's"_s})
            .join(u'\n');
    QVERIFY2(command.contains(u"uid: \"uid-web\""_s), qPrintable(command));
    QVERIFY(
        command.startsWith(u"kubectl --context demo -n shop patch pod/web --type=merge -p "
                           "\"$(kubectl --context demo -n shop get pod/web -o json | jq -c "_s));
    // The shell hands jq one word.
    const QString filter = command.section(u"jq -c "_s, 1).chopped(2);
    QCOMPARE(QString::fromUtf8(shell(u"printf %s "_s + filter)),
             u"{metadata: {resourceVersion: .metadata.resourceVersion, uid: \"uid-web\", "
             "finalizers: (.metadata.finalizers - [\"example.org/it's\"])}}"_s);
}

void TstKubectlCommand::secretsAreNotRead()
{
    const QString all = kubectlCommands(u"demo"_s, {refOf("secrets", "Secret")}).join(u'\n');
    QVERIFY(all.contains(u"describe secret/web"_s));
    QVERIFY(!all.contains(u"yaml"_s) && !all.contains(u"json"_s));
}

void TstKubectlCommand::everyKindHasItsOperations()
{
    const QString deployment = kubectlCommands(u"demo"_s, {refOf("deployments.apps")}).join(u'\n');
    for (const QString &part :
         {u" get deployment/web -o wide"_s, u" describe deployment/web"_s,
          u" events --for=deployment/web"_s, u" logs deployment/web --all-containers --tail=100"_s,
          u" rollout status deployment/web"_s, u" rollout restart deployment/web"_s,
          u" rollout pause deployment/web"_s, u" rollout undo deployment/web"_s,
          u" delete deployment/web"_s})
    {
        QVERIFY2(deployment.contains(part), qPrintable(part));
    }
    kube::ObjectRef node = refOf("nodes", "Node");
    node.ns.clear();
    const QString nodes = kubectlCommands(u"demo"_s, {node}).join(u'\n');
    QVERIFY(nodes.contains(u"kubectl --context demo drain web --ignore-daemonsets"_s));
    QVERIFY(nodes.contains(u"kubectl --context demo cordon web"_s));
    QVERIFY(!nodes.contains(u"rollout"_s));
    QVERIFY(kubectlCommands(u"demo"_s, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TstKubectlCommand)
#include "tst_kubectlcommand.moc"

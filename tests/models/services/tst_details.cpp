// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/objects.h"
#include "services/details.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;

namespace {

QString field(const ObjectDetails &details, const char *id)
{
    for (const Field &item : details.fields) {
        if (item.id == id) {
            return item.text;
        }
    }
    return u"(none)"_s;
}

} // namespace

class TstDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatEveryObjectHas();
    void readsContainerStates();
    void readsProbesWithDefaults();
    void readsEnvironmentWithItsSource();
    void readsMountsWithTheirVolume();
    void ordersContainersByRole();
    void judgesConditions();
    void onlyKnownConditionsAreJudged_data();
    void onlyKnownConditionsAreJudged();
    void whatIsNeutralElsewhereIsNotJudged_data();
    void whatIsNeutralElsewhereIsNotJudged();
    void secretValuesStayOut();
    void workloadsUseTheirTemplate();
    void unknownKindsShowPlainStatus();
    void refusesWhatIsNoObject();
};

void TstDetails::readsWhatEveryObjectHas()
{
    const base::Result<ObjectDetails> pod = readDetails(kPod);
    QVERIFY(pod.has_value());
    QCOMPARE(pod->title, u"shop/web-1"_s);
    QCOMPARE(pod->created, 1795384800);
    QCOMPARE(pod->labels, QList<KeyValue>({{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}));
    QCOMPARE(pod->annotations, QList<KeyValue>({{u"note"_s, u"n"_s}}));
    QCOMPARE(pod->owners.constFirst().name, "web");
    QVERIFY(pod->owners.constFirst().controller);
    QCOMPARE(field(*pod, "podIP"), u"10.0.0.1, fd00::1"_s);
    QCOMPARE(field(*pod, "node"), u"node-1"_s);
}

void TstDetails::readsContainerStates()
{
    const ContainerDetails web = readDetails(kPod)->containers.at(2);
    QVERIFY(web.hasStatus);
    QCOMPARE(web.restarts, 4);
    QCOMPARE(web.state.phase, ContainerState::Phase::Waiting);
    QCOMPARE(web.state.reason, u"CrashLoopBackOff"_s);
    QCOMPARE(web.lastState.phase, ContainerState::Phase::Terminated);
    QCOMPARE(web.lastState.exitCode, 137);
    QCOMPARE(web.lastState.signal, 9);
    QCOMPARE(web.lastState.finished - web.lastState.started, 10);
    QCOMPARE(web.requests, QList<KeyValue>({{u"cpu"_s, u"100m"_s}, {u"memory"_s, u"64Mi"_s}}));
    QCOMPARE(web.limits, QList<KeyValue>({{u"memory"_s, u"128Mi"_s}}));
    QCOMPARE(web.ports, QList<ContainerPort>({{u"http"_s, 8080, 0, u"TCP"_s}}));
}

void TstDetails::readsProbesWithDefaults()
{
    const QList<ProbeDetails> probes = readDetails(kPod)->containers.at(2).probes;
    QCOMPARE(probes.size(), 3);
    QCOMPARE(probes.at(0).action, u"grpc :9000"_s);
    QCOMPARE(probes.at(0).terminationGraceSeconds, std::optional(7));
    QCOMPARE(probes.at(1).action, u"exec cat /ok"_s);
    QCOMPARE(probes.at(1).initialDelaySeconds, 3);
    QCOMPARE(probes.at(1).periodSeconds, 10);
    QCOMPARE(probes.at(1).timeoutSeconds, 1);
    QCOMPARE(probes.at(2).type, u"liveness"_s);
    QCOMPARE(probes.at(2).action, u"GET http://:http/healthz"_s);
    QCOMPARE(probes.at(2).periodSeconds, 5);
    QCOMPARE(probes.at(2).failureThreshold, 2);
    QCOMPARE(probes.at(2).successThreshold, 1);
}

void TstDetails::readsEnvironmentWithItsSource()
{
    using Source = EnvironmentVariable::Source;
    QCOMPARE(readDetails(kPod)->containers.at(2).environment,
             QList<EnvironmentVariable>({
                 {u"S_"_s, Source::Secret, {}, u"creds"_s, {}, false},
                 {u"A"_s, Source::Literal, u"1"_s, {}, {}, false},
                 {u"B"_s, Source::SecretKey, {}, u"creds"_s, u"password"_s, false},
                 {u"C"_s, Source::ConfigMapKey, {}, u"settings"_s, u"k"_s, true},
                 {u"D"_s, Source::Field, {}, {}, u"status.podIP"_s, false},
                 {u"E"_s, Source::Resource, {}, {}, u"limits.cpu"_s, false},
             }));
}

void TstDetails::readsMountsWithTheirVolume()
{
    const QList<MountDetails> mounts = readDetails(kPod)->containers.at(2).mounts;
    QCOMPARE(mounts.at(0),
             MountDetails({u"/etc/conf"_s, u"conf"_s, {}, true, u"configMap settings"_s}));
    QCOMPARE(mounts.at(1).source, u"persistentVolumeClaim db-0"_s);
    QCOMPARE(mounts.at(1).subPath, u"db"_s);
    QCOMPARE(mounts.at(2).source, u"projected: serviceAccountToken, configMap ca"_s);
    QCOMPARE(mounts.at(3).source, u"emptyDir"_s);
}

void TstDetails::ordersContainersByRole()
{
    using Kind = ContainerDetails::Kind;
    QList<Kind> kinds;
    const base::Result<ObjectDetails> pod = readDetails(kPod);
    for (const ContainerDetails &container : pod->containers) {
        kinds += container.kind;
    }
    QCOMPARE(kinds, QList<Kind>({Kind::Init, Kind::Sidecar, Kind::Container, Kind::Ephemeral}));
}

void TstDetails::judgesConditions()
{
    const QList<Condition> conditions = readDetails(kPod)->conditions;
    QCOMPARE(conditions.at(0).good, std::optional(false));
    QCOMPARE(conditions.at(0).changed, 1795384860);
    QCOMPARE(conditions.at(1).good, std::optional(false)); // DisruptionTarget True is bad
}

void TstDetails::onlyKnownConditionsAreJudged_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<std::optional<bool>>("whenTrue");
    const auto add = [](const char *type, std::optional<bool> whenTrue) {
        QTest::newRow(type) << QByteArray(type) << whenTrue;
    };
    add("Ready", true);
    add("Available", true);
    add("Synced", true);
    add("Healthy", true);
    add("PodScheduled", true);
    add("Established", true);
    add("MemoryPressure", false);
    add("TunnelPressure", false);
    add("BackupFailed", false);
    add("Degraded", false);
    add("Stalled", false);
    add("ReplicaFailure", false);
    add("ControllerResizeError", false);
    // A custom resource's own: who knows.
    add("Paused", std::nullopt);
    add("LeaderElected", std::nullopt);
}

void TstDetails::onlyKnownConditionsAreJudged()
{
    QFETCH(QByteArray, type);
    QFETCH(std::optional<bool>, whenTrue);
    for (const bool status : {true, false}) {
        const QByteArray object = R"({"metadata":{"name":"w"},"status":{"conditions":[{"type":")"
            + type + R"(","status":")" + (status ? "True" : "False") + "\"}]}}";
        const std::optional<bool> expected =
            whenTrue ? std::optional(*whenTrue == status) : std::nullopt;
        QCOMPARE(readDetails(object)->conditions.constFirst().good, expected);
    }
}

/// Words of Kubernetes' own kinds mean what they may in a custom resource.
void TstDetails::whatIsNeutralElsewhereIsNotJudged_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<std::optional<bool>>("builtIn");
    QTest::addColumn<std::optional<bool>>("custom");
    const auto add = [](const char *type, std::optional<bool> builtIn, std::optional<bool> custom) {
        QTest::newRow(type) << QByteArray(type) << builtIn << custom;
    };
    for (const char *type : {"Progressing", "Complete", "Initialized", "Accepted", "Approved"}) {
        add(type, true, std::nullopt);
    }
    for (const char *type : {"Suspended", "Resizing", "Terminating", "Denied"}) {
        add(type, false, std::nullopt);
    }
    for (const char *type : {"Ready", "Available", "Synced", "Healthy"}) {
        add(type, true, true);
    }
    for (const char *type : {"Failed", "BackupFailed", "DiskPressure", "Degraded", "Stalled"}) {
        add(type, false, false);
    }
}

void TstDetails::whatIsNeutralElsewhereIsNotJudged()
{
    QFETCH(const QByteArray, type);
    const auto goodWhenTrue = [&type](const QByteArray &apiVersion) {
        return readDetails(R"({"apiVersion":")" + apiVersion
                           + R"(","metadata":{"name":"w"},"status":{"conditions":[{"type":")" + type
                           + R"(","status":"True"}]}})")
            ->conditions.constFirst()
            .good;
    };
    QTEST(goodWhenTrue("v1"), "builtIn");
    QTEST(goodWhenTrue("gateway.networking.k8s.io/v1"), "builtIn");
    QTEST(goodWhenTrue("cluster.x-k8s.io/v1"), "custom");
    QTEST(goodWhenTrue("example.com/v1"), "custom");
}

void TstDetails::secretValuesStayOut()
{
    const base::Result<ObjectDetails> secret = readDetails(kSecret);
    QVERIFY(secret.has_value());
    QVERIFY(secret->annotations.isEmpty());
    for (const Field &item : secret->fields) {
        QVERIFY(!item.text.contains(u"hunter2"_s) && !item.text.contains(u"aHVudGVy"_s));
    }
}

void TstDetails::workloadsUseTheirTemplate()
{
    const base::Result<ObjectDetails> deployment = readDetails(kDeployment);
    QCOMPARE(deployment->selector, u"app=web,!x"_s);
    QCOMPARE(field(*deployment, "replicas"), u"3"_s);
    QCOMPARE(field(*deployment, "ready"), u"2"_s);
    QCOMPARE(deployment->containers.size(), 1);
    QVERIFY(!deployment->containers.constFirst().hasStatus);
}

void TstDetails::unknownKindsShowPlainStatus()
{
    const base::Result<ObjectDetails> widget = readDetails(kCustom);
    QCOMPARE(field(*widget, "state"), u"fine"_s);
    QCOMPARE(field(*widget, "count"), u"3"_s);
    QCOMPARE(field(*widget, "deep"), u"(none)"_s);
    QVERIFY(std::ranges::any_of(widget->fields, [](const Field &item) {
        return item.id == "since" && item.time == 1795384800;
    }));
    QCOMPARE(widget->conditions.constFirst().good, std::optional(true));
    QCOMPARE(widget->title, u"w"_s);
}

void TstDetails::refusesWhatIsNoObject()
{
    QVERIFY(!readDetails("").has_value());
    QVERIFY(!readDetails("[1]").has_value());
    QVERIFY(!readDetails("{}").has_value());
}

QTEST_GUILESS_MAIN(TstDetails)
#include "tst_details.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/resource.h"
#include "store/cell.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace nantian::kube {
class Object;
}

namespace nantian::models {

/// One labelled value of a summary. Texts come from the cluster as they are: views show them as
/// plain text through safeText(). Labels are translated.
struct Field
{
    QByteArray id; ///< untranslated ("node", "podIP"), for tests and links
    QString label;
    QString text;    ///< what to show; empty when `time` says it
    qint64 time = 0; ///< epoch seconds: shown as an age, the date in the tooltip; 0: none
    bool operator==(const Field &) const = default;
};

struct Condition
{
    QString type;
    QString status; ///< True, False, Unknown
    QString reason;
    QString message;
    qint64 changed = 0; ///< epoch seconds of lastTransitionTime; 0 unknown
    /// Whether this status is the good one for this type (Ready True, MemoryPressure False); unset
    /// where it is not known.
    std::optional<bool> good;
    bool operator==(const Condition &) const = default;
};

struct KeyValue
{
    QString key;
    QString value;
    bool operator==(const KeyValue &) const = default;
};

struct OwnerDetails
{
    QByteArray apiVersion;
    QByteArray kind;
    QByteArray name;
    QByteArray uid;
    bool controller = false;
    bool operator==(const OwnerDetails &) const = default;
};

/// What a container does, or did last.
struct ContainerState
{
    enum class Phase : quint8 { None, Waiting, Running, Terminated };
    Phase phase = Phase::None;
    QString reason;
    QString message;
    int exitCode = 0;    ///< Terminated
    int signal = 0;      ///< Terminated; 0: none
    qint64 started = 0;  ///< epoch seconds
    qint64 finished = 0; ///< epoch seconds
    bool operator==(const ContainerState &) const = default;
};

/// One probe with all its numbers; what the object leaves out is the API's default.
struct ProbeDetails
{
    QString type;   ///< "liveness", "readiness", "startup"
    QString action; ///< "GET http://:8080/healthz", "tcp :5432", "exec cat /tmp/ok", "grpc :50051"
    int initialDelaySeconds = 0;
    int periodSeconds = 10;
    int timeoutSeconds = 1;
    int successThreshold = 1;
    int failureThreshold = 3;
    std::optional<int> terminationGraceSeconds;
    bool operator==(const ProbeDetails &) const = default;
};

struct ContainerPort
{
    QString name;
    int containerPort = 0;
    int hostPort = 0; ///< 0: none
    QString protocol; ///< "TCP"
    bool operator==(const ContainerPort &) const = default;
};

/// One environment variable with where it comes from, never what a Secret holds.
struct EnvironmentVariable
{
    enum class Source : quint8 {
        Literal,
        ConfigMapKey,
        SecretKey,
        Field,
        Resource,
        File,
        ConfigMap, ///< envFrom: all keys; name is the prefix
        Secret,    ///< envFrom: all keys; name is the prefix
    };
    QString name;
    Source source = Source::Literal;
    QString value;  ///< Literal only
    QString object; ///< name of the ConfigMap or Secret, the container of a Resource, the volume
    QString key;    ///< key, field path, or resource
    bool optional = false;
    bool operator==(const EnvironmentVariable &) const = default;
};

struct MountDetails
{
    QString path;
    QString volume;
    QString subPath;
    bool readOnly = false;
    QString source; ///< "configMap settings", "persistentVolumeClaim data", "emptyDir"
    bool operator==(const MountDetails &) const = default;
};

struct ContainerDetails
{
    enum class Kind : quint8 { Init, Sidecar, Container, Ephemeral };
    QString name;
    Kind kind = Kind::Container;
    QString image;
    QString imageId; ///< from status; empty for a workload's template
    QString imagePullPolicy;
    bool hasStatus = false; ///< the fields from `state` to `started` mean something
    ContainerState state;
    ContainerState lastState;
    int restarts = 0;
    bool ready = false;
    bool started = false;
    QStringList command; ///< command and args as they are
    QStringList args;
    QList<ProbeDetails> probes;
    QList<KeyValue> requests; ///< resource -> quantity as written
    QList<KeyValue> limits;
    QList<ContainerPort> ports;
    QList<EnvironmentVariable> environment;
    QList<MountDetails> mounts;
    bool operator==(const ContainerDetails &) const = default;
};

/// Another object, as one names it: what a click opens. No name: there is none.
struct ObjectLink
{
    QByteArray group; ///< "" for core
    QByteArray kind;  ///< "Pod"
    QByteArray ns;    ///< of a cluster-scoped kind empty
    QByteArray name;
    QByteArray uid = {}; ///< may be unknown
    bool operator==(const ObjectLink &) const = default;
};

/// How something is and why, in one translated sentence.
struct Verdict
{
    store::Health health = store::Health::None;
    QByteArray cause;      ///< untranslated, "ImagePullBackOff": what it is counted and tested by
    QString sentence;      ///< words of the cluster in it are as they came
    ObjectLink about = {}; ///< the object to look at, where it is another
    bool operator==(const Verdict &) const = default;
};

/// A number against its bound, drawn as a bar.
struct Gauge
{
    QByteArray id;    ///< untranslated
    QString label;    ///< "requests.cpu"
    QString text;     ///< "750m of 2"
    double share = 0; ///< used by bound; may be above 1
    store::Health health = store::Health::None;
    bool operator==(const Gauge &) const = default;
};

/// A value that stays in the cluster until a person asks for it: of which object, under which key.
struct HiddenValue
{
    enum class Show : quint8 {
        None,
        Text,        ///< a key of a ConfigMap
        Secret,      ///< a key of a Secret: hidden again after a while
        Certificate, ///< what the certificate in a key of a Secret says; the rest is not looked at
    };
    Show show = Show::None;
    ObjectLink of;
    QByteArray key;
    bool operator==(const HiddenValue &) const = default;
};

/// It, once asked for. Never logged, never stored.
struct RevealedValue
{
    QString text;
    bool isText = false; ///< no: bytes, which are not shown
    qint64 bytes = 0;
    Verdict verdict;       ///< of a certificate
    QList<KeyValue> lines; ///< of a certificate
};

/// A number worth drawing over time. Those of one chart are drawn together.
struct Measure
{
    QString chart; ///< ChartData::id
    bool percent = false;
    QString name; ///< of the line: "current"
    double value = 0;
    bool operator==(const Measure &) const = default;
};

struct DetailRow
{
    DetailRow() = default;
    DetailRow(QStringList texts) // NOLINT(google-explicit-constructor): most rows are texts alone
        : cells(std::move(texts))
    {
    }
    DetailRow(QStringList texts, store::Health how, ObjectLink to)
        : cells(std::move(texts))
        , health(how)
        , link(std::move(to))
    {
    }
    QStringList cells;
    store::Health health = store::Health::None; ///< a shape before the first cell
    ObjectLink link;                            ///< what the first cell opens
    HiddenValue hidden = {};                    ///< what can be shown below it
    bool operator==(const DetailRow &) const = default;
};

/// A small table of a summary: ports of a Service, taints of a Node, keys of a ConfigMap.
struct DetailTable
{
    QByteArray id; ///< untranslated
    QString title;
    QStringList headers;
    QList<DetailRow> rows;
    QString empty = {}; ///< what to say when there is no row; nothing to say: it is left out
    bool operator==(const DetailTable &) const = default;
};

/// Everything the summary and container tabs draw, so that no view reads JSON.
struct ObjectDetails
{
    QByteArray apiVersion;
    QByteArray kind;
    QByteArray ns;
    QByteArray name;
    QByteArray uid;
    QString title; ///< "web" or "shop/web"
    qint64 created = 0;
    qint64 deleting = 0; ///< epoch seconds; 0: not being deleted
    /// The first is how the object is; the others are what keeps it from being well.
    QList<Verdict> verdicts;
    QList<Verdict> alerts; ///< that fire and name it
    QList<Gauge> gauges;
    QList<Measure> measures;
    QList<Field> fields;
    QList<DetailTable> tables;
    QList<Condition> conditions;
    QList<KeyValue> labels;
    QList<KeyValue> annotations;        ///< without last-applied-configuration
    QList<OwnerDetails> owners;         ///< the controller first
    QList<ContainerDetails> containers; ///< init, sidecars, containers, ephemeral
    /// spec.selector as a label selector ("app=web,tier in (a,b)"); empty where there is none.
    QString selector;
    /// It also tells of other objects, which change when this one does not: read it now and then.
    bool drifts = false;
    int driftSeconds = 5; ///< how often that is
    bool operator==(const ObjectDetails &) const = default;
};

/// Reads an object of any kind; known ones get their own fields and tables, the others what every
/// object has, their conditions and the plain values of `status`. Values of Secrets are never
/// taken over, only their sizes. Pure, any thread (translations must be installed).
[[nodiscard]] base::Result<ObjectDetails> readDetails(const QByteArray &json);
[[nodiscard]] base::Result<ObjectDetails> readDetails(const kube::Object &object);

/// A metav1.LabelSelector or a plain map (Service) as the query language of label selectors. Text
/// in, text out: the JSON of the selector. Empty: selects nothing we can name.
[[nodiscard]] QByteArray selectorText(const QByteArray &json);

} // namespace nantian::models

Q_DECLARE_METATYPE(nantian::models::ObjectLink)

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detailsread.h"
#include "services/json.h"

namespace nantian::models::details {

using namespace Qt::StringLiterals;
using kube::Object;

namespace {

ContainerState readState(const Object &state)
{
    ContainerState out;
    const Object waiting = state["waiting"];
    const Object running = state["running"];
    const Object terminated = state["terminated"];
    if (running.isObject()) {
        out.phase = ContainerState::Phase::Running;
        out.started = running["startedAt"].time();
    } else if (terminated.isObject()) {
        out.phase = ContainerState::Phase::Terminated;
        out.reason = json::text(terminated["reason"].string());
        out.message = json::text(terminated["message"].string());
        out.exitCode = static_cast<int>(terminated["exitCode"].integer());
        out.signal = static_cast<int>(terminated["signal"].integer());
        out.started = terminated["startedAt"].time();
        out.finished = terminated["finishedAt"].time();
    } else if (waiting.isObject()) {
        out.phase = ContainerState::Phase::Waiting;
        out.reason = json::text(waiting["reason"].string());
        out.message = json::text(waiting["message"].string());
    }
    return out;
}

QString httpAction(const Object &get)
{
    QString scheme = json::text(get["scheme"].string("HTTP")).toLower();
    QString path = json::text(get["path"].string());
    if (!path.startsWith(u'/')) {
        path.prepend(u'/');
    }
    return u"GET %1://%2:%3%4"_s.arg(scheme, json::text(get["host"].string()),
                                     json::scalarText(get["port"]), path);
}

QString probeAction(const Object &probe)
{
    if (const Object get = probe["httpGet"]; get.isObject()) {
        return httpAction(get);
    }
    if (const Object tcp = probe["tcpSocket"]; tcp.isObject()) {
        return u"tcp %1:%2"_s.arg(json::text(tcp["host"].string()), json::scalarText(tcp["port"]));
    }
    if (const Object exec = probe["exec"]; exec.isObject()) {
        return u"exec "_s + joined(exec["command"], u" "_s);
    }
    if (const Object grpc = probe["grpc"]; grpc.isObject()) {
        const QString service = json::text(grpc["service"].string());
        return u"grpc :%1"_s.arg(json::scalarText(grpc["port"]))
            + (service.isEmpty() ? QString() : QString(u' ' + service));
    }
    return {};
}

void readProbe(ContainerDetails &out, const QString &type, const Object &probe)
{
    if (!probe.isObject()) {
        return;
    }
    // Absent or zero are the API's defaults (core/v1 Probe).
    const auto number = [&probe](std::string_view key, int fallback) {
        const qint64 value = probe[key].integer();
        return value == 0 ? fallback : static_cast<int>(value);
    };
    ProbeDetails details;
    details.type = type;
    details.action = probeAction(probe);
    details.initialDelaySeconds = number("initialDelaySeconds", 0);
    details.periodSeconds = number("periodSeconds", 10);
    details.timeoutSeconds = number("timeoutSeconds", 1);
    details.successThreshold = number("successThreshold", 1);
    details.failureThreshold = number("failureThreshold", 3);
    if (probe["terminationGracePeriodSeconds"].isNumber()) {
        details.terminationGraceSeconds = number("terminationGracePeriodSeconds", 0);
    }
    out.probes += details;
}

EnvironmentVariable readVariable(const Object &entry)
{
    using Source = EnvironmentVariable::Source;
    EnvironmentVariable out;
    out.name = json::text(entry["name"].string());
    const Object from = entry["valueFrom"];
    if (const Object map = from["configMapKeyRef"]; map.isObject()) {
        out.source = Source::ConfigMapKey;
        out.object = json::text(map["name"].string());
        out.key = json::text(map["key"].string());
        out.optional = map["optional"].boolean();
    } else if (const Object secret = from["secretKeyRef"]; secret.isObject()) {
        out.source = Source::SecretKey;
        out.object = json::text(secret["name"].string());
        out.key = json::text(secret["key"].string());
        out.optional = secret["optional"].boolean();
    } else if (const Object field = from["fieldRef"]; field.isObject()) {
        out.source = Source::Field;
        out.key = json::text(field["fieldPath"].string());
    } else if (const Object resource = from["resourceFieldRef"]; resource.isObject()) {
        out.source = Source::Resource;
        out.object = json::text(resource["containerName"].string());
        out.key = json::text(resource["resource"].string());
    } else if (const Object file = from["fileKeyRef"]; file.isObject()) {
        out.source = Source::File;
        out.object = json::text(file["volumeName"].string());
        out.key = json::text(file["path"].string()) + u':' + json::text(file["key"].string());
        out.optional = file["optional"].boolean();
    } else {
        out.value = json::text(entry["value"].string());
    }
    return out;
}

void readEnvironment(ContainerDetails &out, const Object &container)
{
    // Later entries win in the API, and env wins over envFrom: shown in that order.
    container["envFrom"].each([&out](const Object &entry) {
        const bool secret = entry["secretRef"].isObject();
        const Object ref = entry[secret ? "secretRef" : "configMapRef"];
        EnvironmentVariable all;
        all.name = json::text(entry["prefix"].string());
        all.source =
            secret ? EnvironmentVariable::Source::Secret : EnvironmentVariable::Source::ConfigMap;
        all.object = json::text(ref["name"].string());
        all.optional = ref["optional"].boolean();
        out.environment += all;
    });
    container["env"].each([&out](const Object &entry) { out.environment += readVariable(entry); });
}

/// "configMap settings": the kind of a volume and the one name that tells where it comes from.
QString volumeSource(const Object &volume)
{
    QString out;
    volume.members([&out](std::string_view key, const Object &source) {
        if (key == "name" || !out.isEmpty() || !source.isObject()) {
            return;
        }
        out = json::text(key);
        static constexpr std::string_view kNames[] = {"name",   "secretName", "claimName", "path",
                                                      "driver", "volumeID",   "pdName",    "server",
                                                      "medium", "reference",  "image"};
        for (const std::string_view name : kNames) {
            const QString text = json::text(source[name].string());
            if (!text.isEmpty()) {
                out += u' ' + text;
                return;
            }
        }
        if (key == "projected") {
            QStringList parts;
            source["sources"].each([&parts](const Object &part) {
                part.members([&parts](std::string_view kind, const Object &value) {
                    const QString name = json::text(value["name"].string());
                    parts +=
                        name.isEmpty() ? json::text(kind) : QString(json::text(kind) + u' ' + name);
                });
            });
            out += u": "_s + parts.join(u", "_s);
        }
    });
    return out;
}

void readMounts(ContainerDetails &out, const Object &container, const Object &volumes)
{
    container["volumeMounts"].each([&](const Object &mount) {
        MountDetails details;
        details.path = json::text(mount["mountPath"].string());
        details.volume = json::text(mount["name"].string());
        details.subPath = json::text(mount["subPath"].string(mount["subPathExpr"].string()));
        details.readOnly = mount["readOnly"].boolean();
        volumes.each([&](const Object &volume) {
            if (volume["name"].string() == mount["name"].string()) {
                details.source = volumeSource(volume);
            }
        });
        out.mounts += details;
    });
    container["volumeDevices"].each([&](const Object &device) {
        MountDetails details;
        details.path = json::text(device["devicePath"].string());
        details.volume = json::text(device["name"].string());
        volumes.each([&](const Object &volume) {
            if (volume["name"].string() == device["name"].string()) {
                details.source = volumeSource(volume);
            }
        });
        out.mounts += details;
    });
}

QStringList strings(const Object &array)
{
    QStringList out;
    array.each([&out](const Object &item) { out += json::text(item.string()); });
    return out;
}

void readStatus(ContainerDetails &out, const Object &statuses)
{
    statuses.each([&out](const Object &status) {
        if (json::text(status["name"].string()) != out.name) {
            return;
        }
        out.hasStatus = true;
        out.imageId = json::text(status["imageID"].string());
        out.state = readState(status["state"]);
        out.lastState = readState(status["lastState"]);
        out.restarts = static_cast<int>(status["restartCount"].integer());
        out.ready = status["ready"].boolean();
        out.started = status["started"].boolean();
    });
}

ContainerDetails readContainer(const Object &container, const Object &volumes,
                               ContainerDetails::Kind kind, const Object &statuses)
{
    ContainerDetails out;
    out.name = json::text(container["name"].string());
    out.kind = kind;
    out.image = json::text(container["image"].string());
    out.imagePullPolicy = json::text(container["imagePullPolicy"].string());
    out.command = strings(container["command"]);
    out.args = strings(container["args"]);
    readProbe(out, u"startup"_s, container["startupProbe"]);
    readProbe(out, u"readiness"_s, container["readinessProbe"]);
    readProbe(out, u"liveness"_s, container["livenessProbe"]);
    out.requests = keyValues(container.at("resources", "requests"));
    out.limits = keyValues(container.at("resources", "limits"));
    container["ports"].each([&out](const Object &port) {
        out.ports += ContainerPort{json::text(port["name"].string()),
                                   static_cast<int>(port["containerPort"].integer()),
                                   static_cast<int>(port["hostPort"].integer()),
                                   json::text(port["protocol"].string("TCP"))};
    });
    readEnvironment(out, container);
    readMounts(out, container, volumes);
    readStatus(out, statuses);
    return out;
}

} // namespace

QList<ContainerDetails> readContainers(const Object &spec, const Object &status)
{
    using Kind = ContainerDetails::Kind;
    QList<ContainerDetails> out;
    const Object volumes = spec["volumes"];
    spec["initContainers"].each([&](const Object &container) {
        const bool sidecar = container["restartPolicy"].string() == "Always";
        out += readContainer(container, volumes, sidecar ? Kind::Sidecar : Kind::Init,
                             status["initContainerStatuses"]);
    });
    spec["containers"].each([&](const Object &container) {
        out += readContainer(container, volumes, Kind::Container, status["containerStatuses"]);
    });
    spec["ephemeralContainers"].each([&](const Object &container) {
        out += readContainer(container, volumes, Kind::Ephemeral,
                             status["ephemeralContainerStatuses"]);
    });
    return out;
}

} // namespace nantian::models::details

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/kubectlcommand.h"

#include "base/text.h"
#include "kinds/kind.h"
#include "services/operations.h"
#include "services/secretmask.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::ObjectRef;

namespace {

/// The longest a shell takes in one word is 128 KiB (Linux, MAX_ARG_STRLEN).
constexpr qsizetype kLongestText = 64 * 1024;
/// Groups whose kinds kubectl finds by their singular name: its own, which come before those of
/// others.
constexpr auto kOwnGroups = std::to_array<QByteArrayView>(
    {"", "apps", "batch", "autoscaling", "policy", "networking.k8s.io", "storage.k8s.io",
     "rbac.authorization.k8s.io", "apiextensions.k8s.io", "apiregistration.k8s.io",
     "scheduling.k8s.io", "coordination.k8s.io", "discovery.k8s.io"});

bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || u"_@%+=:,./-"_s.contains(c);
}

/// Must not reach a terminal as it is; a new line inside of quotes may.
bool isHarmful(const QString &character)
{
    return character != "\n"_L1 && base::safeText(character) != character;
}

/// The character as printf is to write it, byte by byte.
QString octal(const QString &character)
{
    QString out;
    const QByteArray utf8 = character.toUtf8();
    for (const char byte : utf8) {
        out += u"\\%1"_s.arg(static_cast<uchar>(byte), 3, 8, QChar(u'0'));
    }
    return out;
}

QString singleQuoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString words(const QStringList &all)
{
    QStringList out;
    for (const QString &word : all) {
        out.append(shellQuoted(word));
    }
    return out.join(u' ');
}

QString start(const QString &context, const QByteArray &ns)
{
    QStringList out{u"kubectl"_s, u"--context"_s, context};
    if (!ns.isEmpty()) {
        out << u"-n"_s << QString::fromUtf8(ns);
    }
    return words(out);
}

QString text(const QByteArray &json) { return QString::fromUtf8(json); }

/// `.spec.template.spec.containers[name="web"].image` -> web
std::optional<QString> containerOf(const FieldPath &path)
{
    const QList<FieldStep> steps = path.steps();
    if (steps.size() < 3 || steps.last().name != "image") {
        return std::nullopt;
    }
    const FieldStep &item = steps.at(steps.size() - 2);
    const FieldStep &list = steps.at(steps.size() - 3);
    if (item.kind != FieldStep::Kind::Key || item.keys.size() != 1
        || item.keys.first().first != "name"
        || (list.name != "containers" && list.name != "initContainers"))
    {
        return std::nullopt;
    }
    return valueText(item.keys.first().second);
}

QString patch(const QString &context, const Edit &edit)
{
    QStringList out{u"patch"_s, kubectlName(edit.object)};
    if (!edit.subresource.isEmpty()) {
        out.append(u"--subresource="_s + text(edit.subresource));
    }
    out << (isStrategic(edit.fields) ? u"--type=strategic"_s : u"--type=merge"_s) << u"-p"_s
        << text(patchOf(edit.fields));
    return kubectlCommand(context, edit.object.ns, out);
}

/// label or annotate, of the fields below that member of metadata.
QString pairs(const QString &context, const Edit &edit, const QByteArray &member)
{
    QStringList out{member == "labels" ? u"label"_s : u"annotate"_s, kubectlName(edit.object)};
    bool sets = false;
    for (const FieldEdit &field : edit.fields) {
        const QList<FieldStep> steps = field.path.steps();
        if (steps.at(1).name != member) {
            continue;
        }
        const QString key = text(steps.at(2).name);
        sets = sets || !field.value.isEmpty();
        out.append(field.value.isEmpty() ? QString(key + u'-')
                                         : QString(key + u'=' + valueText(field.value)));
    }
    if (out.size() == 2) {
        return {};
    }
    if (sets) {
        out.append(u"--overwrite"_s);
    }
    return kubectlCommand(context, edit.object.ns, out);
}

bool isPair(const FieldEdit &field)
{
    const QList<FieldStep> steps = field.path.steps();
    return steps.size() == 3 && steps.at(0).name == "metadata"
        && (steps.at(1).name == "labels" || steps.at(1).name == "annotations");
}

std::optional<QString> images(const QString &context, const Edit &edit)
{
    QStringList out{u"set"_s, u"image"_s, kubectlName(edit.object)};
    for (const FieldEdit &field : edit.fields) {
        const std::optional<QString> container = containerOf(field.path);
        if (!container || field.value.isEmpty()) {
            return std::nullopt;
        }
        out.append(*container + u'=' + valueText(field.value));
    }
    return kubectlCommand(context, edit.object.ns, out);
}

/// The objects of each namespace, in the order they came.
QList<QList<ObjectRef>> byNamespace(const QList<ObjectRef> &objects)
{
    QList<QList<ObjectRef>> out;
    for (const ObjectRef &object : objects) {
        const auto known = std::ranges::find_if(
            out, [&object](const QList<ObjectRef> &each) { return each.first().ns == object.ns; });
        if (known == out.end()) {
            out.append({object});
        } else {
            known->append(object);
        }
    }
    return out;
}

/// The same command for the objects of each namespace.
QStringList forEach(const QString &context, const QList<ObjectRef> &objects,
                    const QStringList &before, const QStringList &after = {})
{
    QStringList out;
    const QList<QList<ObjectRef>> groups = byNamespace(objects);
    for (const QList<ObjectRef> &group : groups) {
        QStringList names;
        for (const ObjectRef &object : group) {
            names.append(kubectlName(object));
        }
        out.append(kubectlCommand(context, group.first().ns, before + names + after));
    }
    return out;
}

} // namespace

QString shellQuoted(const QString &word)
{
    if (!word.isEmpty() && std::ranges::all_of(word, isPlain)) {
        return word;
    }
    QString out;
    QString harmless;
    const auto close = [&out, &harmless] {
        if (!harmless.isEmpty()) {
            out += singleQuoted(std::exchange(harmless, {}));
        }
    };
    QString numbers;
    const auto print = [&out, &numbers] {
        if (!numbers.isEmpty()) {
            out += u"\"$(printf '%1')\""_s.arg(std::exchange(numbers, {}));
        }
    };
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool isPair =
            word.at(i).isHighSurrogate() && i + 1 < word.size() && word.at(i + 1).isLowSurrogate();
        const QString character = word.mid(i, isPair ? 2 : 1);
        i += isPair ? 1 : 0;
        if (isHarmful(character)) {
            close();
            numbers += octal(character);
        } else {
            print();
            harmless += character;
        }
    }
    close();
    print();
    return out.isEmpty() ? u"''"_s : out;
}

QString kubectlName(const ObjectRef &object)
{
    const kube::Resource &resource = object.resource;
    const bool own = std::ranges::contains(kOwnGroups, QByteArrayView(resource.group));
    const QByteArray kind = !own       ? resource.id()
        : !resource.singular.isEmpty() ? resource.singular
                                       : resource.kind.toLower();
    return text(kind.isEmpty() ? resource.plural : kind) + u'/' + text(object.name);
}

QString kubectlCommand(const QString &context, const QByteArray &ns, const QStringList &all)
{
    return start(context, ns) + u' ' + words(all);
}

QStringList kubectlEdit(const QString &context, const Edit &edit)
{
    const auto one = [&context, &edit](const QStringList &all) {
        return QStringList(kubectlCommand(context, edit.object.ns, all));
    };
    if (edit.fields.isEmpty()) {
        return {};
    }
    const QString name = kubectlName(edit.object);
    const FieldEdit &first = edit.fields.first();
    const QString path = edit.fields.size() == 1 ? first.path.text() : QString();
    const bool on = first.value == "true";
    const QByteArray id = edit.object.resource.id();
    if (edit.subresource == "scale" && path == ".spec.replicas"_L1) {
        return one({u"scale"_s, name, u"--replicas="_s + text(first.value)});
    }
    if (id == "deployments.apps" && path == ".spec.paused"_L1) {
        return one({u"rollout"_s, on ? u"pause"_s : u"resume"_s, name});
    }
    if (id == "nodes" && path == ".spec.unschedulable"_L1) {
        return one({on ? u"cordon"_s : u"uncordon"_s, text(edit.object.name)});
    }
    if (std::ranges::all_of(edit.fields, isPair)) {
        QStringList out{pairs(context, edit, "labels"), pairs(context, edit, "annotations")};
        out.removeAll(QString());
        return out;
    }
    return {images(context, edit).value_or(patch(context, edit))};
}

QStringList kubectlDelete(const QString &context, const QList<ObjectRef> &objects,
                          const RemoveOptions &options)
{
    QStringList how;
    if (options.propagation != Propagation::Background) {
        how.append(options.propagation == Propagation::Orphan ? u"--cascade=orphan"_s
                                                              : u"--cascade=foreground"_s);
    }
    if (options.force) {
        how << u"--grace-period=0"_s << u"--force"_s;
    }
    return forEach(context, objects, {u"delete"_s}, how);
}

QStringList kubectlRestart(const QString &context, const QList<ObjectRef> &workloads)
{
    return forEach(context, workloads, {u"rollout"_s, u"restart"_s});
}

QString kubectlUndo(const QString &context, const ObjectRef &workload, qint64 revision)
{
    QStringList all{u"rollout"_s, u"undo"_s, kubectlName(workload)};
    if (revision > 0) {
        all.append(u"--to-revision=%1"_s.arg(revision));
    }
    return kubectlCommand(context, workload.ns, all);
}

QString kubectlStartJob(const QString &context, const ObjectRef &source, const QByteArray &made)
{
    const QString begin = start(context, source.ns);
    if (source.resource.plural == "cronjobs") {
        const QString name = made.isEmpty()
            ? shellQuoted(text(source.name) + u"-manual-"_s) + u"\"$(date +%s)\""_s
            : shellQuoted(text(made));
        return begin + u" create job "_s + name + u' '
            + shellQuoted(u"--from="_s + kubectlName(source));
    }
    // What the Job controller put in is left out; services/jobs.cpp does the same.
    const QString again =
        u"def own: with_entries(select(.key | test(\"controller-uid$|job-name$\") | not)); "
        "{apiVersion, kind, metadata: {generateName: (.metadata.name + \"-again-\"), labels: "
        "((.metadata.labels // {}) | own), annotations: ((.metadata.annotations // {}) | "
        "del(.[\"%1\"]))}, spec: (.spec | del(.selector, .suspend) | "
        ".template.metadata.labels |= ((. // {}) | own))}"_s.arg(QLatin1StringView(kLastApplied));
    return begin + u" get "_s + shellQuoted(kubectlName(source)) + u" -o json | jq "_s
        + singleQuoted(again) + u" | "_s + begin + u" create -f -"_s;
}

QString kubectlEvict(const QString &context, const ObjectRef &pod)
{
    const QJsonObject metadata{{u"name"_s, text(pod.name)}, {u"namespace"_s, text(pod.ns)}};
    QJsonObject eviction{
        {u"apiVersion"_s, u"policy/v1"_s}, {u"kind"_s, u"Eviction"_s}, {u"metadata"_s, metadata}};
    if (!pod.uid.isEmpty()) {
        eviction.insert(u"deleteOptions"_s,
                        QJsonObject{{u"preconditions"_s, QJsonObject{{u"uid"_s, text(pod.uid)}}}});
    }
    const QString body = QString::fromUtf8(QJsonDocument(eviction).toJson(QJsonDocument::Compact));
    return u"printf %s "_s + shellQuoted(body) + u" | "_s
        + kubectlCommand(context, {},
                         {u"create"_s, u"--raw"_s,
                          text(pod.resource.path(pod.ns, pod.name, "eviction")), u"-f"_s, u"-"_s});
}

QString kubectlDrain(const QString &context, const QByteArray &node, bool losesEmptyDirs,
                     bool evictsUnmanaged)
{
    QStringList all{u"drain"_s, text(node), u"--ignore-daemonsets"_s};
    if (losesEmptyDirs) {
        all.append(u"--delete-emptydir-data"_s);
    }
    if (evictsUnmanaged) {
        all.append(u"--force"_s);
    }
    return kubectlCommand(context, {}, all);
}

QStringList kubectlRemoveFinalizers(const QString &context, const ObjectRef &object,
                                    const QStringList &finalizers)
{
    const QString begin = start(context, object.ns);
    const QString name = shellQuoted(kubectlName(object));
    const QString uid =
        object.uid.isEmpty() ? QString() : u", uid: %1"_s.arg(text(textValue(text(object.uid))));
    QByteArrayList out;
    for (const QString &finalizer : finalizers) {
        out.append(textValue(finalizer));
    }
    const QString filter = u"{metadata: {resourceVersion: .metadata.resourceVersion%1, finalizers: "
                           "(.metadata.finalizers - [%2])}}"_s.arg(uid, text(out.join(", ")));
    return {u"%1 patch %2 --type=merge -p \"$(%1 get %2 -o json | jq -c %3)\""_s.arg(
        begin, name, shellQuoted(filter))};
}

QString kubectlApply(const QString &context, const ObjectRef &object, const QString &yaml)
{
    QStringList all{u"apply"_s, u"--server-side"_s, u"--field-manager=nantian"_s, u"-f"_s};
    if (object.resource.id() == "secrets" || yaml.size() > kLongestText) {
        const QString file = text(object.resource.kind.toLower() + '-' + object.name + ".yaml");
        return kubectlCommand(context, object.ns, all << file);
    }
    return u"printf %s "_s + shellQuoted(yaml) + u" | "_s
        + kubectlCommand(context, object.ns, all << u"-"_s);
}

QStringList kubectlLooks(const QString &context, const QList<ObjectRef> &objects)
{
    if (objects.isEmpty()) {
        return {};
    }
    const kube::Resource &resource = objects.first().resource;
    const bool one = objects.size() == 1;
    QStringList out = forEach(context, objects, {u"get"_s}, {u"-o"_s, u"wide"_s});
    if (one && resource.id() != "secrets") {
        out += forEach(context, objects, {u"get"_s}, {u"-o"_s, u"yaml"_s});
    }
    out += forEach(context, objects, {u"describe"_s});
    if (one) {
        const ObjectRef &object = objects.first();
        const kinds::Capabilities can = kinds::capabilitiesOf(resource);
        out.append(
            kubectlCommand(context, object.ns, {u"events"_s, u"--for="_s + kubectlName(object)}));
        if (can.testFlag(kinds::Capability::Logs)) {
            out.append(kubectlCommand(
                context, object.ns,
                {u"logs"_s, kubectlName(object), u"--all-containers"_s, u"--tail=100"_s}));
        }
        if (can.testFlag(kinds::Capability::Rollback)) {
            out += forEach(context, objects, {u"rollout"_s, u"status"_s});
            out += forEach(context, objects, {u"rollout"_s, u"history"_s});
        }
    }
    return out;
}

QStringList kubectlCommands(const QString &context, const QList<ObjectRef> &objects)
{
    QStringList out = kubectlLooks(context, objects);
    if (objects.isEmpty()) {
        return out;
    }
    const kube::Resource &resource = objects.first().resource;
    const kinds::Capabilities can = kinds::capabilitiesOf(resource);
    if (can.testFlag(kinds::Capability::Restart)) {
        out += kubectlRestart(context, objects);
    }
    for (const Operation operation :
         {Operation::Pause, Operation::Resume, Operation::Cordon, Operation::Uncordon,
          Operation::Suspend, Operation::Unsuspend})
    {
        for (const ObjectRef &object : offers(resource, operation) ? objects : QList<ObjectRef>()) {
            out += kubectlEdit(context, switchEdit(object, operation));
        }
    }
    for (const ObjectRef &object : objects) {
        if (can.testFlag(kinds::Capability::Rollback)) {
            out.append(kubectlUndo(context, object, 0));
        }
        if (offers(resource, Operation::Start)) {
            out.append(kubectlStartJob(context, object));
        }
        if (offers(resource, Operation::Drain)) {
            out.append(kubectlDrain(context, object.name, false, false));
        }
    }
    return out + kubectlDelete(context, objects, {});
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What kubelet, scheduler and API server say, in an operator's words.
#include "base/quantity.h"
#include "services/verdictread.h"

#include <array>

namespace nantian::models::verdicts {

using namespace Qt::StringLiterals;
using kube::Object;
using store::Health;

namespace {

/// How messages of the kubelet, containerd and runc begin before they come to the point. What ends
/// with a quote goes on to the next `": `.
constexpr std::array kPreambles{
    "Failed to pull image \""_L1,
    "Back-off pulling image \""_L1,
    "ErrImagePull: "_L1,
    "RegistryUnavailable: "_L1,
    "SignatureValidationFailed: "_L1,
    "failed to pull and unpack image \""_L1,
    "failed to resolve reference \""_L1,
    "failed to resolve image: "_L1,
    "failed to create containerd task: "_L1,
    "failed to create shim task: "_L1,
    "OCI runtime create failed: "_L1,
    "runc create failed: "_L1,
    "unable to start container process: "_L1,
    "error during container init: "_L1,
    "failed to generate container \""_L1,
    "failed to create container: "_L1,
    "Error: "_L1,
};

/// What the pod asks for of a resource: the sum of its containers.
QString requestOf(const Object &pod, const QByteArray &resource)
{
    base::Quantity sum;
    bool any = false;
    pod.at("spec", "containers").each([&](const Object &container) {
        const Object request = container.at("resources", "requests", json::view(resource));
        const QByteArray text = json::scalarText(request).toUtf8();
        if (const auto quantity = base::Quantity::parse(json::view(text))) {
            any = true;
            sum.add(*quantity);
        }
    });
    return any ? QString::fromUtf8(sum.toString()) : QString();
}

/// One reason of the scheduler's plugins (pkg/scheduler/framework/plugins, v1.36.3).
QString placingPart(const kinds::SchedulerReason &reason, const Object &pod)
{
    const QString text = json::text(reason.text);
    const auto nodes = static_cast<int>(reason.nodes);
    if (reason.nodes == 0) {
        return text;
    }
    if (text.startsWith("Insufficient "_L1)) {
        const QString resource = text.sliced(13);
        const QString wanted = requestOf(pod, resource.toUtf8());
        return wanted.isEmpty()
            //: %1 cpu, memory
            ? Tr::tr("%n node(s) have too little %1 free", nullptr, nodes).arg(resource)
            //: %1 cpu, memory; %2 a quantity
            : Tr::tr("%n node(s) have less %1 free than the %2 it asks for", nullptr, nodes)
                  .arg(resource, wanted);
    }
    if (text == "Too many pods"_L1) {
        return Tr::tr("%n node(s) run as many pods as they may", nullptr, nodes);
    }
    if (const qsizetype taint = text.indexOf(u'{'); text.contains("taint"_L1)) {
        const QString which = taint < 0 ? QString() : between(text, u"{", u"}").trimmed();
        return which.isEmpty()
            ? Tr::tr("%n node(s) have a taint it does not tolerate", nullptr, nodes)
            //: %1 a taint
            : Tr::tr("%n node(s) have the taint %1, which it does not tolerate", nullptr, nodes)
                  .arg(which.endsWith(u':') ? which.chopped(1) : which);
    }
    if (text.contains("node affinity/selector"_L1)) {
        return Tr::tr("%n node(s) do not match its node selector or affinity", nullptr, nodes);
    }
    if (text.contains("free ports"_L1)) {
        return Tr::tr("%n node(s) have its host port in use", nullptr, nodes);
    }
    if (text.contains("volume node affinity"_L1) || text.contains("PersistentVolume's node"_L1)) {
        return Tr::tr("%n node(s) cannot reach its volume (node affinity of the volume)", nullptr,
                      nodes);
    }
    if (text.contains("available persistent volumes to bind"_L1)) {
        return Tr::tr("%n node(s) have no volume that fits its claim", nullptr, nodes);
    }
    if (text.contains("max volume count"_L1)) {
        return Tr::tr("%n node(s) can attach no more volumes", nullptr, nodes);
    }
    if (text.contains("anti-affinity"_L1)) {
        return Tr::tr("%n node(s) are ruled out by pod anti-affinity", nullptr, nodes);
    }
    if (text.contains("pod affinity"_L1)) {
        return Tr::tr("%n node(s) do not match its pod affinity", nullptr, nodes);
    }
    if (text.contains("topology spread"_L1)) {
        return Tr::tr("%n node(s) would break its topology spread", nullptr, nodes);
    }
    if (text.contains("unschedulable"_L1)) {
        return Tr::tr("%n node(s) are cordoned", nullptr, nodes);
    }
    //: %1 the scheduler's words
    return Tr::tr("%n node(s): %1", nullptr, nodes).arg(text);
}

struct Refusal
{
    QByteArray cause;
    QString sentence;
    ObjectLink about;
};

Refusal quotaRefusal(const QString &message, const QByteArray &ns)
{
    const QString used = message.section(u"exceeded quota: "_s, 1);
    if (!used.isEmpty()) {
        const QString quota = used.section(u',', 0, 0);
        const QString numbers = brief(used.section(u", "_s, 1));
        return {"QuotaExceeded",
                numbers.isEmpty()
                    //: %1 a ResourceQuota
                    ? Tr::tr("ResourceQuota \"%1\" is used up.").arg(quota)
                    //: %1 a ResourceQuota, %2 its numbers in Kubernetes' words
                    : Tr::tr("ResourceQuota \"%1\" is used up: %2").arg(quota, numbers),
                {{}, "ResourceQuota", ns, quota.toUtf8()}};
    }
    const QString name = between(message, u"failed quota: ", u":");
    const QString what = message.section(u"failed quota: "_s, 1).section(u": "_s, 1);
    return {"QuotaExceeded",
            //: %1 a ResourceQuota, %2 what has to be set, in Kubernetes' words
            Tr::tr("ResourceQuota \"%1\" refuses the pods: %2").arg(name, brief(what)),
            {{}, "ResourceQuota", ns, name.toUtf8()}};
}

Refusal refusalOf(const QString &message, const QByteArray &ns)
{
    if (message.contains("exceeded quota: "_L1) || message.contains("failed quota: "_L1)) {
        return quotaRefusal(message, ns);
    }
    if (message.contains("because it is being terminated"_L1)) {
        return {"NamespaceTerminating",
                Tr::tr("No pods are made any more: Namespace \"%1\" is being deleted.")
                    .arg(QString::fromUtf8(ns)),
                {{}, "Namespace", {}, ns}};
    }
    if (const QString level = between(message, u"violates PodSecurity \"", u"\""); !level.isEmpty())
    {
        const QString why = message.section(u"violates PodSecurity \""_s + level + u"\": "_s, 1);
        return {"PodSecurity",
                //: %1 a Namespace, %2 a level such as restricted:latest, %3 Kubernetes' words
                Tr::tr("Namespace \"%1\" allows pods of Pod Security level \"%2\" only: %3")
                    .arg(QString::fromUtf8(ns), level, brief(why)),
                {{}, "Namespace", {}, ns}};
    }
    if (const QString hook = between(message, u"admission webhook \"", u"\""); !hook.isEmpty()) {
        const QString why = message.section(u"denied the request"_s, 1);
        return {"AdmissionWebhook",
                //: %1 the name of a webhook, %2 its words
                Tr::tr("Admission webhook \"%1\" refuses the pods: %2")
                    .arg(hook, brief(why.startsWith(u':') ? why.sliced(1) : why)),
                {}};
    }
    if (const QString hook = between(message, u"failed calling webhook \"", u"\""); !hook.isEmpty())
    {
        const QString why = message.section(u"failed calling webhook \""_s + hook + u"\": "_s, 1);
        return {"AdmissionWebhook",
                //: %1 the name of a webhook, %2 an error
                Tr::tr("Admission webhook \"%1\" does not answer: %2").arg(hook, brief(why)),
                {}};
    }
    if (const QString policy = between(message, u"ValidatingAdmissionPolicy '", u"'");
        !policy.isEmpty())
    {
        return {"AdmissionWebhook",
                Tr::tr("ValidatingAdmissionPolicy \"%1\" refuses the pods: %2")
                    .arg(policy, brief(message.section(u"denied request: "_s, 1))),
                {"admissionregistration.k8s.io", "ValidatingAdmissionPolicy", {}, policy.toUtf8()}};
    }
    const QString account = between(message, u"serviceaccount \"", u"\" not found");
    if (!account.isEmpty()) {
        return {"ServiceAccountMissing",
                Tr::tr("The pods' ServiceAccount \"%1\" does not exist.").arg(account),
                {{}, "ServiceAccount", ns, account.toUtf8()}};
    }
    if (message.contains(" usage per "_L1) || message.contains("limit to request ratio per "_L1)) {
        const QString why = message.section(u"is forbidden: "_s, 1);
        return {
            "LimitRange",
            //: %1 Kubernetes' words
            Tr::tr("A LimitRange refuses the pods: %1").arg(brief(why.isEmpty() ? message : why)),
            {}};
    }
    return {"FailedCreate", Tr::tr("Pods cannot be created: %1").arg(brief(message)), {}};
}

} // namespace

QString essence(const QString &message)
{
    QString text = message.trimmed();
    if (const qsizetype at = text.lastIndexOf(" desc = "_L1); at >= 0) {
        text = text.sliced(at + 8);
    }
    for (bool again = true; again;) {
        again = false;
        for (const QLatin1StringView preamble : kPreambles) {
            if (!text.startsWith(preamble)) {
                continue;
            }
            qsizetype end = preamble.size();
            if (preamble.endsWith(u'"')) {
                const qsizetype close = text.indexOf("\": "_L1, end);
                if (close < 0) {
                    return {}; // only what was tried, not why it failed
                }
                end = close + 3;
            }
            text = text.sliced(end).trimmed();
            again = true;
        }
    }
    if (text.endsWith(": unknown"_L1)) {
        text.chop(9);
    }
    return brief(text);
}

QString placingWords(const QString &message, const Object &pod)
{
    const QByteArray utf8 = message.toUtf8();
    QStringList parts;
    for (const kinds::SchedulerReason &each : kinds::schedulerReasons(json::view(utf8))) {
        parts += placingPart(each, pod);
    }
    return brief(listed(parts));
}

MissingSource missingSource(const QString &message)
{
    for (const auto &[word, kind] :
         {std::pair(u"configmap"_s, "ConfigMap"), std::pair(u"secret"_s, "Secret")})
    {
        if (const QString name = between(message, QString(word + u" \""), u"\" not found");
            !name.isEmpty())
        {
            return {kind, name.section(u'/', -1).toUtf8(), {}};
        }
        // "couldn't find key level in ConfigMap shop/settings" (kuberuntime,
        // pkg/kubelet/kubelet_pods.go)
        const QString in = u" in "_s + QLatin1StringView(kind) + u' ';
        const QString key = between(message, u"couldn't find key ", in);
        if (!key.isEmpty()) {
            const QString name = message.section(in, 1).section(u' ', 0, 0);
            return {kind, name.section(u'/', -1).toUtf8(), key.toUtf8()};
        }
    }
    return {};
}

Verdict ofCreation(const QString &message, const QByteArray &ns)
{
    const Refusal refusal = refusalOf(message, ns);
    return {Health::Failed, refusal.cause, stopped(refusal.sentence), refusal.about};
}

std::optional<Verdict> ofFailedCreate(const QList<RolloutEvent> &events, const QByteArray &uid,
                                      const QByteArray &ns, qint64 since)
{
    const RolloutEvent *last = nullptr;
    for (const RolloutEvent &event : events) {
        if (event.uid == uid && event.reason == "FailedCreate"_L1 && event.lastSeen > since
            && (!last || event.lastSeen > last->lastSeen))
        {
            last = &event;
        }
    }
    return last ? std::optional(ofCreation(last->message, ns)) : std::nullopt;
}

} // namespace nantian::models::verdicts

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/controlplane.h"

#include "base/duration.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/requests.h"

#include <QCoreApplication>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Call;
using base::Error;
using base::Result;
using store::Health;
using Part = ControlPlane::Part;

namespace {

struct ControlPlaneTr
{
    Q_DECLARE_TR_FUNCTIONS(ControlPlane)
};

/// Healthz answers each with a line "[+]name ok" or "[-]name failed: why" (apiserver's healthz.go).
constexpr auto kWell = "[+]"_L1;
constexpr auto kFailed = "[-]"_L1;

const QByteArrayList &leaders()
{
    static const QByteArrayList kNames{"kube-controller-manager", "kube-scheduler",
                                       "cloud-controller-manager"};
    return kNames;
}

Part checksPart(const char *id, const QString &name, const Result<kube::HttpResponse> &answer,
                const QString &well, const QString &ill)
{
    Part out{id, name, Health::Unknown, {}, {}};
    // A server that is not well answers 500 with the same lines.
    const QString text = answer ? QString::fromUtf8(answer->body) : answer.error().detail;
    const QList<HealthCheck> checks = parseHealthChecks(text);
    QStringList failed;
    for (const HealthCheck &check : checks) {
        if (!check.isWell) {
            failed += check.name;
        }
    }
    if (!failed.isEmpty()) {
        out.health = Health::Failed;
        out.sentence = ill.arg(failed.join(u", "_s));
    } else if (answer) {
        out.health = Health::Ok;
        out.sentence = well.arg(checks.size());
    } else if (answer.error().code == Error::Code::Forbidden
               || answer.error().code == Error::Code::Unauthorized)
    {
        out.sentence = ControlPlaneTr::tr("You may not ask for its health here.");
    } else {
        out.sentence = base::errorSentence(answer.error());
    }
    return out;
}

Part leasePart(const QByteArray &name, const Result<ReadObject> &answer, qint64 now)
{
    Part out{name, QString::fromLatin1(name), Health::Unknown, {}, {}};
    if (!answer) {
        out.sentence = answer.error().code == Error::Code::NotFound
            ? ControlPlaneTr::tr(
                  "There is no leader lease: it runs without leader election, or not at all.")
            : answer.error().code == Error::Code::Forbidden
            ? ControlPlaneTr::tr("You may not read its leader lease.")
            : base::errorSentence(answer.error());
        return out;
    }
    const kube::Object spec = answer->object["spec"];
    // "HOST_UUID": the rest tells processes on one host apart.
    const QString holder = json::text(spec["holderIdentity"].string()).section(u'_', 0, 0);
    const qint64 renewed = spec["renewTime"].time();
    const bool isExpired = now > renewed + spec["leaseDurationSeconds"].integer();
    out.about = {"coordination.k8s.io", "Lease", "kube-system", name};
    if (holder.isEmpty()) {
        out.health = Health::Failed;
        out.sentence = ControlPlaneTr::tr("Nobody leads.");
    } else if (isExpired) {
        out.health = Health::Failed;
        out.sentence = ControlPlaneTr::tr("Nobody leads: %1 was heard of last %2 ago.")
                           .arg(holder, base::humanDuration(now - renewed));
    } else {
        out.health = Health::Ok;
        out.sentence = ControlPlaneTr::tr("%1 leads, heard of %2 ago.")
                           .arg(holder, base::humanDuration(now - renewed));
    }
    return out;
}

kube::HttpRequest textGet(const QByteArray &path)
{
    kube::HttpRequest request = jsonGet(path);
    request.headers = {{"Accept", "text/plain, */*"}};
    request.repeatable = false; // 500 is the answer
    return request;
}

} // namespace

QList<HealthCheck> parseHealthChecks(const QString &text)
{
    QList<HealthCheck> out;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(kWell)) {
            out += {line.mid(kWell.size()).section(u' ', 0, 0), true, {}};
        } else if (line.startsWith(kFailed)) {
            const QString rest = line.mid(kFailed.size());
            out += {rest.section(u' ', 0, 0), false, rest.section(u": "_s, 1)};
        }
    }
    return out;
}

namespace {

/// 36 of "v1.36.3+k3s1"; -1: no version.
int minorOf(const QString &version)
{
    bool isNumber = false;
    const int minor = version.section(u'.', 1, 1).toInt(&isNumber);
    return isNumber && version.startsWith(u"v1."_s) ? minor : -1;
}

} // namespace

Part versionsPart(const QString &server, const QMap<QString, int> &kubelets)
{
    constexpr int kMostBehind = 3;
    Part out{"versions", ControlPlaneTr::tr("Versions"), Health::Ok, {}, {}};
    QStringList nodes;
    QStringList odd;
    for (auto at = kubelets.cbegin(); at != kubelets.cend(); ++at) {
        nodes += u"%1 (%2)"_s.arg(at.key()).arg(at.value());
        const int behind = minorOf(server) - minorOf(at.key());
        if (minorOf(server) >= 0 && minorOf(at.key()) >= 0 && (behind < 0 || behind > kMostBehind))
        {
            odd += at.key();
        }
    }
    out.sentence = nodes.isEmpty()
        ? ControlPlaneTr::tr("API server %1").arg(server)
        : ControlPlaneTr::tr("API server %1; kubelets %2").arg(server, nodes.join(u", "_s));
    if (!odd.isEmpty()) {
        out.health = Health::Warning;
        out.sentence = ControlPlaneTr::tr("%1. Not supported with this server: %2")
                           .arg(out.sentence, odd.join(u", "_s));
    }
    return out;
}

Call<ControlPlane> fetchControlPlane(kube::HttpTransport *transport, qint64 now)
{
    const Call<kube::HttpResponse> ready = kube::httpCall(transport, textGet("/readyz?verbose"));
    const Call<kube::HttpResponse> live = kube::httpCall(transport, textGet("/livez?verbose"));
    QList<Call<ReadObject>> leases;
    for (const QByteArray &name : leaders()) {
        leases += readObject(
            transport,
            jsonGet("/apis/coordination.k8s.io/v1/namespaces/kube-system/leases/" + name));
    }
    ControlPlane out;
    out.parts += checksPart("readyz", ControlPlaneTr::tr("API server, ready"), co_await ready,
                            ControlPlaneTr::tr("All of its %1 checks pass."),
                            ControlPlaneTr::tr("It is not ready; failed: %1"));
    out.parts += checksPart("livez", ControlPlaneTr::tr("API server, alive"), co_await live,
                            ControlPlaneTr::tr("All of its %1 checks pass."),
                            ControlPlaneTr::tr("It is about to be restarted; failed: %1"));
    for (qsizetype i = 0; i < leases.size(); ++i) {
        const Result<ReadObject> lease = co_await leases.at(i);
        // Few clusters have one of the cloud's.
        const bool isOptional = leaders().at(i).startsWith("cloud");
        if (!isOptional || lease) {
            out.parts += leasePart(leaders().at(i), lease, now);
        }
    }
    co_return out;
}

} // namespace nantian::models

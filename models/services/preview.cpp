// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/preview.h"

#include "kube/api/parser.h"
#include "services/actions.h"
#include "services/flow.h"
#include "services/json.h"

#include <algorithm>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Call;
using base::Result;
using kube::HttpTransport;
using kube::Object;

namespace {

bool changesReplicas(const Comparison &comparison)
{
    return std::ranges::any_of(comparison.changes, [](const FieldChange &change) {
        return !change.before.isEmpty() && change.path.serverText() == ".spec.replicas"_L1;
    });
}

} // namespace

QList<Keeper> keepersOf(const Object &object)
{
    const Object labels = object.at("metadata", "labels");
    const Object annotations = object.at("metadata", "annotations");
    QList<Keeper> out;
    const auto add = [&out](Keeper::Kind kind, const QString &name) {
        if (!name.isEmpty()) {
            out.append({kind, name});
        }
    };
    // Each tool's own marks (helm: pkg/action/validate.go; Argo CD: annotation tracking; Flux:
    // ownership labels of its controllers).
    add(Keeper::Kind::Helm, json::text(annotations["meta.helm.sh/release-name"].string()));
    add(Keeper::Kind::ArgoCd,
        json::text(annotations["argocd.argoproj.io/tracking-id"].string()).section(u':', 0, 0));
    add(Keeper::Kind::FluxKustomization,
        json::text(labels["kustomize.toolkit.fluxcd.io/name"].string()));
    add(Keeper::Kind::FluxHelmRelease, json::text(labels["helm.toolkit.fluxcd.io/name"].string()));
    object.at("metadata", "ownerReferences").each([&add](const Object &owner) {
        if (owner["controller"].boolean()) {
            add(Keeper::Kind::Controller,
                json::text(owner["kind"].string()) + u' ' + json::text(owner["name"].string()));
        }
    });
    return out;
}

Call<Comparison> previewOf(HttpTransport *transport, kube::SchemaCache *schemas, Tried tried,
                           Secrets secrets)
{
    const QByteArray before = tried.answer.before;
    const QByteArray after = tried.answer.object.isEmpty() ? before : tried.answer.object;
    Result<Comparison> out = co_await compareBySchema(transport, schemas, before, after, secrets);
    if (!out) {
        co_return out;
    }
    out->warnings = tried.answer.warnings;
    out->untried = tried.untried;
    kube::Parser parsers[2];
    if (const Result<Object> live = parsers[0].parse(json::view(before))) {
        out->keepers = keepersOf(*live);
        const Result<Object> then = parsers[1].parse(json::view(after));
        const QList<Keeper> kept = then ? keepersOf(*then) : out->keepers;
        for (Keeper &keeper : out->keepers) {
            keeper.isLost = !kept.contains(keeper);
        }
    }
    if (changesReplicas(*out)) {
        const Result<QByteArray> autoscaler = co_await findAutoscaler(transport, tried.object);
        if (autoscaler && !autoscaler->isEmpty()) {
            out->keepers.append({Keeper::Kind::Autoscaler, QString::fromUtf8(*autoscaler)});
        }
    }
    co_return out;
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/comparison.h"

#include "base/onpool.h"
#include "kube/api/parser.h"
#include "kube/api/schemacache.h"
#include "services/comparedobject.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/secretmask.h"
#include "services/yaml.h"

namespace nantian::models {

using base::Call;
using base::Result;
using kube::Object;

namespace {

/// As shown: YAML, and what is secret in it masked; what differs from `other` says so.
Result<QString> shownText(const Object *object, const Object *other, SecretMask mask, bool &masked)
{
    if (!object) {
        return QString();
    }
    return toYaml(mask.json(*object, other, masked));
}

QByteArray apiVersionOf(const QByteArray &json)
{
    kube::Parser parser;
    const Result<Object> object = parser.parse(json::view(json));
    return object ? json::bytes((*object)["apiVersion"].string()) : QByteArray();
}

QByteArray objectWith(const kube::Resource &resource, std::string_view field,
                      const QByteArray &value)
{
    QByteArray out = "{";
    json::beginMember(out, "apiVersion");
    json::appendString(out, json::view(resource.apiVersion()));
    json::beginMember(out, "kind");
    json::appendString(out, json::view(resource.kind));
    json::beginMember(out, "spec");
    out += '{';
    json::beginMember(out, field);
    return out + value + "}}";
}

} // namespace

Result<Comparison> compareObjects(const QByteArray &before, const QByteArray &after,
                                  const kube::SchemaPtr &schema, Secrets secrets)
{
    DifferenceOptions options;
    options.bookkeeping = false;
    options.revealSecrets = secrets == Secrets::Revealed;
    const Result<ComparedPair> pair = ComparedPair::read(before, after, options.bookkeeping);
    if (!pair) {
        return std::unexpected(pair.error());
    }
    const Object *const kept = pair->after() ? pair->after() : pair->before();
    const kube::SchemaType *const type = schema && kept
        ? schema->find(json::bytes((*kept)["apiVersion"].string()),
                       json::bytes((*kept)["kind"].string()))
        : nullptr;
    Comparison out;
    out.bySchema = type != nullptr;
    out.changes = differences(*pair, type, options);
    out.patch = patchOf(*pair, options);
    const SecretMask mask = options.revealSecrets ? SecretMask() : pair->secrets();
    const Result<QString> left = shownText(pair->before(), nullptr, mask, out.masked);
    const Result<QString> right = shownText(pair->after(), pair->before(), mask, out.masked);
    if (!left || !right) {
        return std::unexpected(left ? right.error() : left.error());
    }
    out.before = *left;
    out.after = *right;
    return out;
}

Call<Comparison> compareBySchema(kube::HttpTransport *transport, kube::SchemaCache *schemas,
                                 QByteArray before, QByteArray after, Secrets secrets)
{
    const QByteArray version = apiVersionOf(after.isEmpty() ? before : after);
    kube::SchemaPtr schema;
    if (!version.isEmpty()) {
        schema = (co_await schemas->find(transport, version)).value_or(nullptr);
    }
    co_return co_await base::onPool<Comparison>([before, after, schema, secrets] {
        return compareObjects(before, after, schema, secrets);
    });
}

QByteArray templateObject(const kube::ObjectRef &workload, const Revision &revision)
{
    return objectWith(workload.resource, "template", revision.templateJson);
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Helm's releases, by the first letter: 'p' one as its Secret packs it, 'j' its JSON, 'm' a
// manifest.
#include "fuzz/fuzz.h"
#include "kube/api/parser.h"
#include "services/helmmanifest.h"
#include "services/helmrelease.h"
#include "services/helmvalues.h"
#include "services/json.h"

using namespace nantian;
using fuzz::require;

namespace {

bool isObject(const QByteArray &json)
{
    kube::Parser parser({static_cast<std::size_t>(models::kMaxReleaseBytes), 1024});
    const base::Result<kube::Object> root = parser.parse(models::json::view(json));
    return root && root->isObject();
}

void readOne(const QByteArray &json)
{
    const auto release = models::readRelease(json);
    if (!release) {
        return;
    }
    require(isObject(release->values), "given values are an object");
    require(isObject(release->computed), "computed values are an object");
    require(release->firstDeployed >= 0 && release->lastDeployed >= 0, "no time is before 1970");
    bool masked = false;
    const auto shown = models::maskedValues(release->computed, masked);
    require(shown && isObject(*shown), "masked values are an object");
    require(masked || *shown == release->computed, "what hides nothing changes nothing");
    const auto again = models::computedValues(release->computed, "{}");
    require(again && *again == release->computed, "nothing given changes nothing");
}

void readManifest(const QByteArray &manifest)
{
    const QList<models::ManifestObject> objects = models::readManifest(manifest);
    for (const models::ManifestObject &object : objects) {
        require(object.problem.isEmpty() != object.json.isEmpty(), "it is read, or says why not");
        // A sentinel stands for a value of a Secret: where one is read, nothing of it is shown.
        require(object.kind != "Secret" || object.apiVersion != "v1"
                    || !object.json.contains(R"("stringData":{"a":"SENTINEL"})")
                    || object.json.count("SENTINEL") > 1 // in a key, too, which is shown
                    || !object.text.contains(QLatin1StringView("SENTINEL")),
                "no value of a Secret is shown");
    }
    for (const models::ManifestChange &change : models::compareManifests(manifest, manifest)) {
        require(change.kind != models::ManifestChange::Kind::Removed, "nothing goes from itself");
    }
    (void)models::maskedManifest(manifest);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const QByteArray rest = fuzz::bytesOf(fuzz::textOf(data + 1, size - 1));
    if (data[0] == 'p') {
        if (const auto json = models::unpackRelease(rest)) {
            require(json->size() <= models::kMaxReleaseBytes + 256 * 1024, "there is a limit");
            readOne(*json);
        }
    } else if (data[0] == 'j') {
        readOne(rest);
    } else if (data[0] == 'm') {
        readManifest(rest);
    }
    return 0;
}

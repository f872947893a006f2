// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each kind's columns: the first byte chooses the kind, the rest is the object.
#include "fuzz/fuzz.h"
#include "fuzz/rows.h"
#include "kinds/kind.h"

#include <array>
#include <utility>

using namespace nantian;
using fuzz::require;

namespace {

// 'a' is the first; a corpus file begins with the letter of its kind.
constexpr auto kKinds = std::to_array<std::pair<const char *, const char *>>({
    {"", "namespaces"},
    {"", "nodes"},
    {"", "pods"},
    {"apps", "deployments"},
    {"apps", "replicasets"},
    {"apps", "statefulsets"},
    {"apps", "daemonsets"},
    {"", "services"},
    {"", "events"},
    {"batch", "jobs"},
    {"batch", "cronjobs"},
    {"autoscaling", "horizontalpodautoscalers"},
    {"policy", "poddisruptionbudgets"},
    {"networking.k8s.io", "ingresses"},
    {"networking.k8s.io", "networkpolicies"},
    {"", "persistentvolumes"},
    {"", "persistentvolumeclaims"},
    {"", "resourcequotas"},
    {"discovery.k8s.io", "endpointslices"},
    {"networking.k8s.io", "ingressclasses"},
    {"storage.k8s.io", "storageclasses"},
    {"coordination.k8s.io", "leases"},
    {"", "limitranges"},
});

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const auto &[group, plural] = kKinds.at(std::uint8_t(data[0] - 'a') % kKinds.size());
    kube::Resource resource;
    resource.group = group;
    resource.plural = plural;
    const auto sink = kinds::makeSink(resource, std::make_shared<store::Interner>());
    require(!sink->isTable(), "a kind with columns of its own reads objects");

    const std::string json(fuzz::textOf(data + 1, size - 1));
    const auto row = sink->readRow(json);
    if (row) {
        fuzz::checkRow(*row, *sink);
    }
    // Neither a refused object nor another row may leave anything behind.
    (void)sink->readRow(R"({"metadata":{"name":"","labels":{"a":"b"}},"status":{}})");
    const auto other = sink->readRow(R"({"metadata":{"name":"x","uid":"u","namespace":"n"}})");
    require(other && (*other)->labels().empty() && (*other)->owner().size() <= 1
                && (*other)->ownerUid().empty(),
            "a row holds nothing of the one before");
    fuzz::checkSame(row, sink->readRow(json));
    return 0;
}

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/api/discovery.h"

#include "kube/api/parser.h"

#include <QHash>
#include <QSet>

namespace nantian::kube {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

namespace {

// The answers may list thousands of custom kinds; 64 MiB is httpCall's own limit.
constexpr Parser::Limits kLimits{.maxBytes = 64 * 1024 * 1024, .maxDepth = 64};

QByteArray bytes(const Object &value)
{
    const std::string_view text = value.string();
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QString text(const Object &value) { return QString::fromUtf8(bytes(value)); }

QList<QByteArray> list(const Object &array)
{
    QList<QByteArray> out;
    array.each([&](const Object &item) { out.append(bytes(item)); });
    return out;
}

/// What every resource name on the wire must be, so that it can stand in a path.
bool isUsable(const Resource &resource)
{
    return !resource.plural.isEmpty() && !resource.kind.isEmpty();
}

Resource readAggregated(const Object &item, const GroupVersion &of)
{
    Resource resource;
    resource.group = of.group;
    resource.version = of.version;
    resource.plural = bytes(item["resource"]);
    resource.singular = bytes(item["singularResource"]);
    resource.kind = bytes(item.at("responseKind", "kind"));
    resource.shortNames = list(item["shortNames"]);
    resource.verbs = list(item["verbs"]);
    resource.categories = list(item["categories"]);
    resource.namespaced = item["scope"].string() == "Namespaced";
    item["subresources"].each([&](const Object &subresource) {
        resource.subresources.append(bytes(subresource["subresource"]));
    });
    return resource;
}

GroupList readAggregatedGroups(const Object &root)
{
    GroupList out;
    root["items"].each([&](const Object &group) {
        const QByteArray name = bytes(group.at("metadata", "name"));
        group["versions"].each([&](const Object &version) {
            const GroupVersion of{name, bytes(version["version"])};
            if (version["freshness"].string() == "Stale") {
                // The aggregator could not reach the group's own API server.
                out.problems.append(u"%1: Stale"_s.arg(QString::fromUtf8(of.path())));
            }
            version["resources"].each([&](const Object &item) {
                const Resource resource = readAggregated(item, of);
                if (isUsable(resource)) {
                    out.resources.append(resource);
                }
            });
        });
    });
    return out;
}

/// APIGroupList: every version of every group, the preferred one first.
GroupList readGroups(const Object &root)
{
    GroupList out;
    root["groups"].each([&](const Object &group) {
        const QByteArray name = bytes(group["name"]);
        const QByteArray preferred = bytes(group.at("preferredVersion", "version"));
        if (!preferred.isEmpty()) {
            out.versions.append({name, preferred});
        }
        group["versions"].each([&](const Object &version) {
            const QByteArray candidate = bytes(version["version"]);
            if (!candidate.isEmpty() && candidate != preferred) {
                out.versions.append({name, candidate});
            }
        });
    });
    return out;
}

bool matches(const Resource &resource, const QByteArray &lowered)
{
    return resource.plural == lowered || resource.singular == lowered;
}

/// First resource that the test accepts; an empty one otherwise.
template <class Test>
Resource firstOf(const QList<Resource> &resources, Test test)
{
    for (const Resource &resource : resources) {
        if (test(resource)) {
            return resource;
        }
    }
    return {};
}

} // namespace

QByteArray GroupVersion::path() const
{
    const QByteArray root = group.isEmpty() ? QByteArray("/api/") : "/apis/" + group + '/';
    return root + version;
}

Discovery::Discovery(QList<Resource> all, QStringList problems)
    : m_all(std::move(all))
    , m_problems(std::move(problems))
{
    QSet<QByteArray> seen;
    for (const Resource &resource : std::as_const(m_all)) {
        const QByteArray id = resource.id();
        if (!seen.contains(id)) {
            seen.insert(id);
            m_preferred.append(resource);
        }
    }
}

QList<Resource> Discovery::listable() const
{
    QList<Resource> out;
    for (const Resource &resource : m_preferred) {
        if (resource.can("list")) {
            out.append(resource);
        }
    }
    return out;
}

Resource Discovery::find(const QByteArray &name) const
{
    const QByteArray lowered = name.toLower();
    const qsizetype dot = lowered.indexOf('.');
    const QByteArray first = dot < 0 ? lowered : lowered.left(dot);
    const QByteArray rest = dot < 0 ? QByteArray() : lowered.mid(dot + 1);
    if (first.isEmpty()) {
        return {};
    }
    // The order of kubectl's mappers: resource, short name, kind; each with version and group, with
    // group, with the beginning of a group.
    const auto sameName = [&](const Resource &r) { return matches(r, first); };
    const auto sameShort = [&](const Resource &r) { return r.shortNames.contains(first); };
    const auto sameKind = [&](const Resource &r) { return r.kind.toLower() == first; };
    const auto search = [&](auto same) -> Resource {
        if (dot < 0) {
            return firstOf(m_preferred, same);
        }
        Resource found = firstOf(
            m_all, [&](const Resource &r) { return same(r) && rest == r.version + '.' + r.group; });
        if (found.plural.isEmpty()) {
            found = firstOf(m_preferred, [&](const Resource &r) {
                return same(r) && (rest == r.group || (r.group.isEmpty() && rest == r.version));
            });
        }
        if (found.plural.isEmpty() && !rest.isEmpty()) {
            found = firstOf(m_preferred,
                            [&](const Resource &r) { return same(r) && r.group.startsWith(rest); });
        }
        return found;
    };
    Resource found = search(sameName);
    if (found.plural.isEmpty()) {
        found = search(sameShort);
    }
    return found.plural.isEmpty() ? search(sameKind) : found;
}

Resource Discovery::findKind(const QByteArray &apiVersion, const QByteArray &kind) const
{
    return firstOf(
        m_all, [&](const Resource &r) { return r.kind == kind && r.apiVersion() == apiVersion; });
}

Result<GroupList> parseGroupList(QByteArrayView json)
{
    Parser parser(kLimits);
    const auto root = parser.parse(viewOf(json));
    if (!root) {
        return std::unexpected(root.error());
    }
    const std::string_view kind = (*root)["kind"].string();
    if (kind == "APIGroupDiscoveryList") {
        return readAggregatedGroups(*root);
    }
    if (kind == "APIGroupList") {
        return readGroups(*root);
    }
    if (kind == "APIVersions") {
        GroupList out;
        (*root)["versions"].each(
            [&](const Object &version) { out.versions.append({{}, bytes(version)}); });
        return out;
    }
    return base::fail(Error::Code::Parse,
                      u"discovery answered with \"%1\""_s.arg(text((*root)["kind"])));
}

Result<QList<Resource>> parseResourceList(QByteArrayView json, const GroupVersion &of)
{
    Parser parser(kLimits);
    const auto root = parser.parse(viewOf(json));
    if (!root) {
        return std::unexpected(root.error());
    }
    if (!(*root)["resources"].isArray()) {
        return base::fail(Error::Code::Parse, u"an APIResourceList without resources"_s);
    }
    QList<Resource> out;
    QHash<QByteArray, QList<QByteArray>> subresources;
    (*root)["resources"].each([&](const Object &item) {
        Resource resource;
        resource.plural = bytes(item["name"]);
        if (const qsizetype slash = resource.plural.indexOf('/'); slash >= 0) {
            subresources[resource.plural.left(slash)].append(resource.plural.mid(slash + 1));
            return;
        }
        resource.group = of.group;
        resource.version = of.version;
        resource.kind = bytes(item["kind"]);
        resource.singular = bytes(item["singularName"]);
        if (resource.singular.isEmpty()) {
            resource.singular = resource.kind.toLower(); // what client-go assumes
        }
        resource.shortNames = list(item["shortNames"]);
        resource.verbs = list(item["verbs"]);
        resource.categories = list(item["categories"]);
        resource.namespaced = item["namespaced"].boolean();
        if (isUsable(resource)) {
            out.append(resource);
        }
    });
    for (Resource &resource : out) {
        resource.subresources = subresources.value(resource.plural);
    }
    return out;
}

} // namespace nantian::kube

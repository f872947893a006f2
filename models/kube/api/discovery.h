// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "kube/resource.h"
#include "kube/transport/httptransport.h"

#include <QByteArrayView>
#include <QMetaType>
#include <QStringList>

namespace nantian::kube {

/// One version of an API group that must still be asked for its resources (servers before 1.26).
struct GroupVersion
{
    QByteArray group; ///< "" for core
    QByteArray version;
    bool operator==(const GroupVersion &) const = default;
    /// "/api/v1", "/apis/apps/v1"
    [[nodiscard]] QByteArray path() const;
};

/// Everything a server offers, as kubectl sees it: an immutable value, comparable, any thread.
class Discovery
{
public:
    /// The server's order: core first, then groups by priority, each version best first.
    explicit Discovery(QList<Resource> all = {}, QStringList problems = {});

    /// Every resource once, in the version the server prefers.
    [[nodiscard]] const QList<Resource> &resources() const { return m_preferred; }
    /// Every resource in every version that is served, in the server's order.
    [[nodiscard]] const QList<Resource> &all() const { return m_all; }
    /// Those of the preferred that can be listed.
    [[nodiscard]] QList<Resource> listable() const;
    /// Parts that could not be read ("metrics.k8s.io/v1beta1: ..."); the rest is complete.
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

    /// What kubectl would make of the name: plural, singular, "plural.group",
    /// "plural.version.group", short name, or kind, without regard to case; earlier groups win. An
    /// empty Resource if nothing.
    [[nodiscard]] Resource find(const QByteArray &name) const;
    /// By an object's apiVersion ("apps/v1") and kind. An empty Resource if nothing.
    [[nodiscard]] Resource findKind(const QByteArray &apiVersion, const QByteArray &kind) const;

    bool operator==(const Discovery &) const = default;

private:
    QList<Resource> m_all; ///< in every served version
    QList<Resource> m_preferred;
    QStringList m_problems;
};

/// Asks a server for everything it offers: two requests where it knows aggregated discovery
/// (1.26 and newer), one for each group and version otherwise. An aggregated API that is down costs
/// only its own resources; it fails only if nothing at all could be read. Call from the transport's
/// thread.
[[nodiscard]] base::Call<Discovery> discover(HttpTransport *transport);

/// What an answer to GET /api or /apis says, in either form.
struct GroupList
{
    QList<Resource> resources;    ///< aggregated form
    QList<GroupVersion> versions; ///< otherwise: to be asked for
    QStringList problems;
    bool operator==(const GroupList &) const = default;
};
[[nodiscard]] base::Result<GroupList> parseGroupList(QByteArrayView json);
/// An APIResourceList: the answer to GET /api/v1 or /apis/GROUP/VERSION.
[[nodiscard]] base::Result<QList<Resource>> parseResourceList(QByteArrayView json,
                                                              const GroupVersion &of);

} // namespace nantian::kube

Q_DECLARE_METATYPE(nantian::kube::Discovery)

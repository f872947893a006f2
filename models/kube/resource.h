// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>

namespace nantian::kube {

/// One resource a server offers, as discovery tells it.
struct Resource
{
    QByteArray group;   ///< "" for core
    QByteArray version; ///< "v1": the server's preferred version
    QByteArray plural;  ///< "pods": the name in URLs
    QByteArray singular;
    QByteArray kind; ///< "Pod"
    QList<QByteArray> shortNames;
    QList<QByteArray> verbs;
    QList<QByteArray> subresources; ///< "scale", "status", "log", ...
    QList<QByteArray> categories;   ///< "all", ...
    bool namespaced = false;
    bool operator==(const Resource &) const = default;

    /// "pods" or "widgets.example.com": names a resource for settings, the command line and caches.
    [[nodiscard]] QByteArray id() const { return group.isEmpty() ? plural : plural + '.' + group; }
    [[nodiscard]] QByteArray apiVersion() const
    {
        return group.isEmpty() ? version : group + '/' + version;
    }
    [[nodiscard]] bool can(const QByteArray &verb) const { return verbs.contains(verb); }

    /// "/api/v1/namespaces/shop/pods/web/scale"; every part is percent-encoded. An empty namespace
    /// means all of them (or a cluster-scoped kind), an empty name the collection.
    [[nodiscard]] QByteArray path(const QByteArray &ns = {}, const QByteArray &name = {},
                                  const QByteArray &subresource = {}) const;
};

/// One object, exactly: what an action is sent to. `uid` is that of the object the user saw.
struct ObjectRef
{
    Resource resource;
    QByteArray ns;
    QByteArray name;
    QByteArray uid;
    bool operator==(const ObjectRef &) const = default;
};

} // namespace nantian::kube

Q_DECLARE_METATYPE(nantian::kube::Resource)
Q_DECLARE_METATYPE(nantian::kube::ObjectRef)

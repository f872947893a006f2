// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/resource.h"

namespace nantian::kube {

QByteArray Resource::path(const QByteArray &ns, const QByteArray &name,
                          const QByteArray &subresource) const
{
    QByteArray out = group.isEmpty() ? QByteArray("/api/" + version)
                                     : QByteArray("/apis/" + group + "/" + version);
    if (namespaced && !ns.isEmpty()) {
        out += "/namespaces/" + ns.toPercentEncoding();
    }
    out += '/' + plural;
    if (!name.isEmpty()) {
        out += '/' + name.toPercentEncoding(":");
    }
    if (!subresource.isEmpty()) {
        out += '/' + subresource;
    }
    return out;
}

} // namespace nantian::kube

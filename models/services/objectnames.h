// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/resource.h"
#include "kube/transport/httptransport.h"

#include <QByteArray>
#include <QList>
#include <QSet>

#include <string_view>

namespace nantian::models {

class Session;

/// How a name fits what was typed, without case; better is more. Word: it begins so behind a
/// hyphen, a dot or another sign.
enum class NameFit : quint8 { None, Inside, Word, Prefix, Exact };
/// `folded`: what was typed, in lower case. Any thread.
[[nodiscard]] NameFit nameFit(const QByteArray &folded, std::string_view name);

/// An object that was found by its name.
struct FoundObject
{
    kube::ObjectRef object;
    NameFit fit = NameFit::None;
    bool operator==(const FoundObject &) const = default;
};
/// The best come first: by fit, then the shorter name, then name, kind and namespace. Those beyond
/// `most` go; each object stands once. Any thread.
void rankFound(QList<FoundObject> &found, qsizetype most);

/// The names of one kind, read without what the objects hold.
struct NameList
{
    kube::Resource resource;
    QList<kube::ObjectRef> objects;
    bool isCut = false;    ///< there are more than were read
    bool isNarrow = false; ///< not the whole cluster may be listed: only namespaces were
};
/// Lists metadata alone, page by page, of the whole cluster; where that is forbidden, of these
/// namespaces. At most `most` objects. Forbidden: none of it may be listed. Called on the
/// transport's thread; cancelling ends it at once.
[[nodiscard]] base::Call<NameList> listNames(kube::HttpTransport *transport,
                                             kube::Resource resource, QList<QByteArray> namespaces,
                                             qsizetype most);

/// What the open stores of a session have by that name.
struct StoreMatches
{
    QList<FoundObject> found; ///< ranked
    QSet<QByteArray> whole;   ///< Resource::id() of kinds whose every object was looked at
};
/// Called on the session's thread.
[[nodiscard]] StoreMatches findInStores(const Session &session, const QByteArray &folded,
                                        qsizetype most);

} // namespace nantian::models

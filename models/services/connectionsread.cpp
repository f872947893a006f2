// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/connectionsread.h"

#include "kinds/kind.h"
#include "services/json.h"

namespace nantian::models::connections {

using namespace Qt::StringLiterals;
using kube::Object;
using pages::Need;
using store::Health;

bool isMetadataOnly(const QByteArray &group, const QByteArray &kind)
{
    return group.isEmpty() && (kind == "Secret" || kind == "ConfigMap");
}

bool isSame(const ObjectLink &a, const ObjectLink &b)
{
    return a.kind == b.kind && a.name == b.name && a.ns == b.ns && a.group == b.group;
}

Judged judged(const kube::Resource &resource, const Object &object)
{
    store::RowBuilder builder(std::make_shared<store::Interner>());
    const kinds::Kind *kind = kinds::findKind(resource);
    if (kind != nullptr && kind->judge != nullptr && !isMetadataOnly(resource.group, resource.kind))
    {
        kind->judge(object, builder);
    } else if (object.at("metadata", "deletionTimestamp").exists()) {
        return {Health::Progressing, u"Terminating"_s};
    }
    const store::RowPtr row = builder.finish();
    // Where there is nothing to judge, being there is all one can be.
    return {row->health(),
            row->health() == Health::Ok ? QString() : json::text(row->healthReason())};
}

kube::Resource Reading::resource(const QByteArray &group, const QByteArray &kind) const
{
    for (const kube::Resource &each : m_discovery.resources()) {
        if (each.kind == kind && each.group == group) {
            return each;
        }
    }
    return {};
}

ObjectLink Reading::placed(ObjectLink link) const
{
    const kube::Resource found = resource(link.group, link.kind);
    if (!found.plural.isEmpty() && !found.namespaced) {
        link.ns.clear();
    }
    return link;
}

QByteArray Reading::idOf(const Listing &listing)
{
    return "list " + listing.kind + '.' + listing.group + ' ' + listing.ns + ' ' + listing.query;
}

QByteArray Reading::idOf(const ObjectLink &link)
{
    return "one " + link.kind + '.' + link.group + ' ' + link.ns + ' ' + link.name;
}

void Reading::want(QList<Need> &needs, const Listing &listing) const
{
    const kube::Resource found = resource(listing.group, listing.kind);
    // Of kinds known without a server (kinds/builtin.h) nobody knows the verbs.
    const bool isListable = found.verbs.isEmpty() || found.can("list");
    if (found.plural.isEmpty() || !isListable || m_around.asked(idOf(listing))) {
        return;
    }
    Need need{.id = idOf(listing), .group = found.group, .plural = found.plural};
    need.ns = found.namespaced ? listing.ns : QByteArray();
    need.query = listing.query;
    need.metadataOnly = isMetadataOnly(listing.group, listing.kind);
    needs += need;
}

void Reading::want(QList<Need> &needs, const ObjectLink &link) const
{
    const kube::Resource found = resource(link.group, link.kind);
    if (found.plural.isEmpty() || m_around.asked(idOf(link))) {
        return;
    }
    Need need{.id = idOf(link), .group = found.group, .plural = found.plural};
    need.ns = found.namespaced ? link.ns : QByteArray();
    need.name = link.name;
    need.metadataOnly = isMetadataOnly(link.group, link.kind);
    needs += need;
}

Object Reading::one(const ObjectLink &link) const { return m_around[idOf(link)]; }

Connection Reading::described(const QByteArray &group, const QByteArray &kind,
                              const Object &object) const
{
    Connection out;
    out.to = linkOf(group, kind, object);
    const Judged how = judged(resource(group, kind), object);
    out.health = how.health;
    out.state = how.reason;
    out.created = object.at("metadata", "creationTimestamp").time();
    return out;
}

Connection Reading::described(const ObjectLink &link, bool optional) const
{
    if (const Object object = one(link); object.exists()) {
        Connection out = described(link.group, link.kind, object);
        if (link.uid.isEmpty() || link.uid == out.to.uid) {
            return out;
        }
        // Another of that name.
    }
    Connection out;
    out.to = link;
    const base::Error *error = m_around.error(idOf(link));
    const bool isAbsent =
        one(link).exists() || (error != nullptr && error->code == base::Error::Code::NotFound);
    if (isAbsent) {
        out.presence = Connection::Presence::Missing;
        out.health = optional ? Health::None : Health::Failed;
        out.state = optional ? Tr::tr("does not exist, and need not") : Tr::tr("does not exist");
    } else {
        out.presence = Connection::Presence::Unknown;
        out.health = Health::Unknown;
        if (error != nullptr) {
            out.state = error->code == base::Error::Code::Forbidden ? Tr::tr("may not be read")
                                                                    : base::errorSentence(*error);
        } else if (resource(link.group, link.kind).plural.isEmpty()) {
            out.state = Tr::tr("the server does not know this kind");
        } else {
            out.state = Tr::tr("not looked at");
        }
    }
    return out;
}

QStringList Reading::unread(const QList<Listing> &listings) const
{
    QStringList forbidden;
    QStringList out;
    for (const Listing &listing : listings) {
        const QString kind = json::text(json::view(listing.kind));
        const base::Error *error = m_around.error(idOf(listing));
        if (error != nullptr && error->code == base::Error::Code::Forbidden) {
            if (!forbidden.contains(kind)) {
                forbidden += kind;
            }
        } else if (error != nullptr) {
            out += Tr::tr("%1 could not be read: %2").arg(kind, base::errorSentence(*error));
        } else if (m_around.left(idOf(listing)) != 0) {
            out += Tr::tr("Of kind %1 there are more than the %2 that were looked at.")
                       .arg(kind)
                       .arg(pages::kListLimit);
        }
    }
    if (!forbidden.isEmpty()) {
        out.prepend(Tr::tr("Not looked at, because you may not list them: %1.")
                        .arg(forbidden.join(Tr::tr(", "))));
    }
    out.removeDuplicates();
    return out;
}

} // namespace nantian::models::connections

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/connections.h"
#include "services/pages/page.h"
#include "services/references.h"

#include <QCoreApplication>

#include <memory>

namespace nantian::models {

/// What is particular to reading many kinds at once: which list answers which question, and how an
/// object of any kind is. Shared by connections.cpp and application.cpp. Pure.
namespace connections {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Connections)
};

/// A kind by group and name.
struct KindName
{
    const char *group;
    const char *kind;
};

/// A list that is asked for. Two that ask the same are one.
struct Listing
{
    QByteArray group;
    QByteArray kind;
    QByteArray ns;    ///< empty: everywhere
    QByteArray query; ///< percent-encoded; empty: all
};

/// Kinds whose content is not looked at: their metadata travels alone.
[[nodiscard]] bool isMetadataOnly(const QByteArray &group, const QByteArray &kind);

[[nodiscard]] bool isSame(const ObjectLink &a, const ObjectLink &b);

/// How an object of any kind is, by the judge of its kind's table.
struct Judged
{
    store::Health health = store::Health::None;
    QString reason;
};
[[nodiscard]] Judged judged(const kube::Resource &resource, const kube::Object &object);

/// What was read, by question.
class Reading
{
public:
    Reading(const kube::Discovery &discovery, const pages::Around &around)
        : m_discovery(discovery)
        , m_around(around)
    {
    }

    /// An empty Resource: the server does not offer the kind.
    [[nodiscard]] kube::Resource resource(const QByteArray &group, const QByteArray &kind) const;
    /// In what namespace an owner of that kind is, as what it owns says it.
    [[nodiscard]] ObjectLink placed(ObjectLink link) const;

    /// Adds a question unless the server does not offer the kind, or it was asked.
    void want(QList<pages::Need> &needs, const Listing &listing) const;
    void want(QList<pages::Need> &needs, const ObjectLink &link) const;

    [[nodiscard]] const pages::Around &around() const { return m_around; }
    [[nodiscard]] kube::Object one(const ObjectLink &link) const;
    /// Items of a list, in the server's order.
    template <class Visitor>
    void each(const Listing &listing, Visitor visit) const
    {
        m_around.each(idOf(listing), visit);
    }
    /// The object as a connection: what was read of it, that it is missing, or not known.
    [[nodiscard]] Connection described(const ObjectLink &link, bool optional = false) const;
    [[nodiscard]] Connection described(const QByteArray &group, const QByteArray &kind,
                                       const kube::Object &object) const;
    /// What of these lists could not be read, or not in full.
    [[nodiscard]] QStringList unread(const QList<Listing> &listings) const;

private:
    [[nodiscard]] static QByteArray idOf(const Listing &listing);
    [[nodiscard]] static QByteArray idOf(const ObjectLink &link);

    const kube::Discovery &m_discovery;
    const pages::Around &m_around;
};

} // namespace connections
} // namespace nantian::models

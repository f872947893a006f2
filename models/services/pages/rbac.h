// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/pages/page.h"

#include <QMap>

#include <functional>
#include <tuple>

namespace nantian::models::pages {

/// Who asks, as RBAC knows them: a User, a Group or a ServiceAccount.
struct Subject
{
    QByteArray kind;
    QByteArray ns; ///< of a ServiceAccount
    QByteArray name;
    bool operator==(const Subject &) const = default;
};
/// One of the subjects of a binding; a ServiceAccount without a namespace is that of the binding.
[[nodiscard]] Subject subjectOf(const kube::Object &subject, const kube::Object &binding);
/// Does the binding name it, or a group it is in? Every ServiceAccount is in
/// system:serviceaccounts, in that of its namespace and in system:authenticated; every User but the
/// anonymous one in the last.
[[nodiscard]] bool bindsSubject(const kube::Object &binding, const Subject &subject);

/// What is allowed on one resource (or URL), all rules taken together.
struct Permission
{
    QByteArray ns;                       ///< only there; empty: everywhere
    QByteArray group;                    ///< "" is core, "*" all
    QByteArray resource;                 ///< "pods", "pods/log", "*"; a URL begins with '/'
    QByteArrayList names;                ///< only these objects, sorted; empty: all
    QMap<QByteArray, QStringList> verbs; ///< each with what gives it ("RoleBinding a: Role b")
    bool operator==(const Permission &) const = default;
};

/// Merges rules of any number of roles: one Permission for each namespace, resource and names.
class Permissions
{
public:
    /// `rules` of a Role, a ClusterRole or of resourceRules and nonResourceRules of a review.
    /// `from` may be empty.
    void add(const kube::Object &rules, const QByteArray &ns, const QString &from);
    /// What covers most first, then by name. What another covers is not left out.
    [[nodiscard]] QList<Permission> all() const;
    /// May everything be done to everything?
    [[nodiscard]] bool isEverything() const;
    /// May all Secrets of a namespace, or everywhere (an empty `ns`), be read?
    [[nodiscard]] bool readsSecrets(const QByteArray &ns) const;

private:
    struct Key
    {
        QByteArray ns, group, resource;
        QByteArrayList names;
        bool operator<(const Key &other) const
        {
            return std::tie(ns, group, resource, names)
                < std::tie(other.ns, other.group, other.resource, other.names);
        }
    };
    QMap<Key, QMap<QByteArray, QStringList>> m_verbs;
};

/// "everything", "read, create": verbs as words where several make one.
[[nodiscard]] QString verbsInWords(const QByteArrayList &verbs);
/// "deployments.apps", "pods/log", "everything".
[[nodiscard]] QString resourceInWords(const QByteArray &group, const QByteArray &resource);

/// What permissions as a table tell besides resource and verbs.
struct PermissionColumns
{
    bool where = false;
    bool from = false;
};
[[nodiscard]] DetailTable permissionTable(const QByteArray &id, const QString &title,
                                          const QList<Permission> &permissions,
                                          PermissionColumns columns, const QString &empty);

// What is asked to find out what a subject may do: first bindingNeeds(), then roleNeeds() of those
// that bind one of the subjects.
/// All bindings there are; where they may not be listed everywhere, those of one namespace.
[[nodiscard]] QList<Need> bindingNeeds(const Around &around, const QByteArray &ns);
[[nodiscard]] QList<Need> roleNeeds(const Around &around, const QList<Subject> &subjects);
/// Calls `visit(binding)` for those that bind the subject.
void eachBinding(const Around &around, const Subject &subject,
                 const std::function<void(const kube::Object &binding)> &visit);
/// Everything the answered bindings and roles give it.
[[nodiscard]] Permissions permissionsOf(const Around &around, const Subject &subject);
/// Why that may not be all: a sentence, or nothing.
[[nodiscard]] QString bindingGap(const Around &around);

/// The role a binding names, as a need, and its answer.
[[nodiscard]] Need roleNeed(const kube::Object &binding);
[[nodiscard]] ObjectLink roleLink(const kube::Object &binding);

/// What the current user may do in a namespace (SelfSubjectRulesReview), and its table.
[[nodiscard]] Need rulesReview(const QByteArray &id, const QByteArray &ns);
void addRulesReview(ObjectDetails &out, const Around &around, const QByteArray &id,
                    const QString &title);

} // namespace nantian::models::pages

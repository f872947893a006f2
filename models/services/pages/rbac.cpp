// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pages/rbac.h"

#include "services/json.h"

#include <algorithm>

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

constexpr auto kGroup = "rbac.authorization.k8s.io";
/// Bindings are small, and one that is missed makes the answer wrong.
constexpr int kMostBindings = 5000;

QByteArrayList stringsOf(const Object &array)
{
    QByteArrayList out;
    array.each([&out](const Object &item) { out += json::bytes(item.string()); });
    return out;
}

/// The groups it is in, whether a binding tells so or not.
QByteArrayList groupsOf(const Subject &subject)
{
    if (subject.kind == "ServiceAccount") {
        return {"system:serviceaccounts", "system:serviceaccounts:" + subject.ns,
                "system:authenticated"};
    }
    if (subject.kind == "User") {
        return {subject.name == "system:anonymous" ? "system:unauthenticated"
                                                   : "system:authenticated"};
    }
    return {};
}

QByteArray bindingKind(const Object &binding)
{
    return binding.at("metadata", "namespace").string().empty() ? "ClusterRoleBinding"
                                                                : "RoleBinding";
}

QString sourceOf(const Object &binding)
{
    return u"%1 %2 → %3 %4"_s.arg(QString::fromLatin1(bindingKind(binding)),
                                  json::text(binding.at("metadata", "name").string()),
                                  json::text(binding.at("roleRef", "kind").string()),
                                  json::text(binding.at("roleRef", "name").string()));
}

} // namespace

Subject subjectOf(const Object &subject, const Object &binding)
{
    Subject out{json::bytes(subject["kind"].string()), {}, json::bytes(subject["name"].string())};
    if (out.kind == "ServiceAccount") {
        out.ns =
            json::bytes(subject["namespace"].string(binding.at("metadata", "namespace").string()));
    }
    return out;
}

bool bindsSubject(const Object &binding, const Subject &subject)
{
    const QByteArrayList groups = groupsOf(subject);
    // To RBAC an account is a user of this name, too.
    const QByteArray user = subject.kind == "ServiceAccount"
        ? "system:serviceaccount:" + subject.ns + ':' + subject.name
        : QByteArray();
    bool found = false;
    binding["subjects"].each([&](const Object &item) {
        const Subject each = subjectOf(item, binding);
        found = found || each == subject || (each.kind == "Group" && groups.contains(each.name))
            || (each.kind == "User" && !user.isEmpty() && each.name == user);
    });
    return found;
}

void Permissions::add(const Object &rules, const QByteArray &ns, const QString &from)
{
    rules.each([&](const Object &rule) {
        QByteArrayList names = stringsOf(rule["resourceNames"]);
        std::ranges::sort(names);
        const QByteArrayList verbs = stringsOf(rule["verbs"]);
        const auto merge = [&](const Key &key) {
            QMap<QByteArray, QStringList> &mine = m_verbs[key];
            for (const QByteArray &verb : verbs) {
                QStringList &sources = mine[verb];
                if (!from.isEmpty() && !sources.contains(from)) {
                    sources += from;
                }
            }
        };
        const QByteArrayList groups = stringsOf(rule["apiGroups"]);
        const QByteArrayList resources = stringsOf(rule["resources"]);
        for (const QByteArray &group : groups) {
            for (const QByteArray &resource : resources) {
                merge({ns, group, resource, names});
            }
        }
        // URLs are of no namespace.
        const QByteArrayList urls = stringsOf(rule["nonResourceURLs"]);
        for (const QByteArray &url : urls) {
            merge({{}, {}, url == "*" ? QByteArray("/*") : url, {}});
        }
    });
}

QList<Permission> Permissions::all() const
{
    QList<Permission> out;
    for (auto at = m_verbs.cbegin(); at != m_verbs.cend(); ++at) {
        out += {at.key().ns, at.key().group, at.key().resource, at.key().names, at.value()};
    }
    const auto rank = [](const Permission &each) {
        return each.resource.startsWith('/') ? 2 : each.resource == "*" ? 0 : 1;
    };
    std::ranges::stable_sort(out, [&rank](const Permission &a, const Permission &b) {
        return std::tuple(rank(a), a.ns, a.resource, a.group)
            < std::tuple(rank(b), b.ns, b.resource, b.group);
    });
    return out;
}

bool Permissions::isEverything() const { return m_verbs.value({{}, "*", "*", {}}).contains("*"); }

bool Permissions::readsSecrets(const QByteArray &ns) const
{
    for (auto at = m_verbs.cbegin(); at != m_verbs.cend(); ++at) {
        const Key &key = at.key();
        const bool isIt = (key.ns.isEmpty() || key.ns == ns) && key.names.isEmpty()
            && (key.group.isEmpty() || key.group == "*")
            && (key.resource == "secrets" || key.resource == "*");
        if (isIt
            && (at->contains("*") || at->contains("get") || at->contains("list")
                || at->contains("watch")))
        {
            return true;
        }
    }
    return false;
}

QString verbsInWords(const QByteArrayList &verbs)
{
    if (verbs.contains("*")) {
        //: What somebody may do
        return Tr::tr("everything");
    }
    QByteArrayList left = verbs;
    QStringList out;
    const auto take = [&](const QByteArrayList &together, const QString &word) {
        const bool has = std::ranges::all_of(
            together, [&left](const QByteArray &verb) { return left.contains(verb); });
        if (has) {
            left.removeIf([&](const QByteArray &verb) { return together.contains(verb); });
            out += word;
        }
    };
    //: What somebody may do: get, list and watch
    take({"get", "list", "watch"}, Tr::tr("read"));
    //: What somebody may do: create, update, patch and delete
    take({"create", "update", "patch", "delete"}, Tr::tr("write"));
    //: What somebody may do: update and patch
    take({"update", "patch"}, Tr::tr("change"));
    std::ranges::sort(left);
    for (const QByteArray &verb : std::as_const(left)) {
        out += QString::fromUtf8(verb);
    }
    return out.join(u", "_s);
}

QString resourceInWords(const QByteArray &group, const QByteArray &resource)
{
    if (resource.startsWith('/')) {
        return QString::fromUtf8(resource);
    }
    if (resource == "*") {
        return group == "*"   ? Tr::tr("all kinds")
            : group.isEmpty() ? Tr::tr("all kinds of the core group")
                              : Tr::tr("all kinds of %1").arg(QString::fromUtf8(group));
    }
    if (group.isEmpty()) {
        return QString::fromUtf8(resource);
    }
    // The group stands behind the resource, before a subresource, as kubectl has it.
    const qsizetype slash = resource.indexOf('/');
    const QByteArray plural = slash < 0 ? resource : resource.first(slash);
    const QByteArray rest = slash < 0 ? QByteArray() : resource.mid(slash);
    return QString::fromUtf8(plural + '.' + group + rest);
}

namespace {

/// What gives which verbs; said once where all come from the same.
QString sourcesText(const QMap<QByteArray, QStringList> &verbs)
{
    QMap<QString, QStringList> bySource;
    for (auto at = verbs.cbegin(); at != verbs.cend(); ++at) {
        for (const QString &source : at.value()) {
            bySource[source] += QString::fromUtf8(at.key());
        }
    }
    QStringList out;
    for (auto at = bySource.cbegin(); at != bySource.cend(); ++at) {
        out += at->size() == verbs.size() ? at.key() : u"%1: %2"_s.arg(at->join(u", "_s), at.key());
    }
    return out.join(u"; "_s);
}

} // namespace

DetailTable permissionTable(const QByteArray &id, const QString &title,
                            const QList<Permission> &permissions, PermissionColumns columns,
                            const QString &empty)
{
    DetailTable out{
        id, title, {Tr::tr("On"), Tr::tr("May"), Tr::tr("Verbs"), Tr::tr("Only")}, {}, empty};
    if (columns.where) {
        out.headers += Tr::tr("Where");
    }
    if (columns.from) {
        out.headers += Tr::tr("From");
    }
    for (const Permission &each : permissions) {
        const QByteArrayList verbs = each.verbs.keys();
        QStringList cells{resourceInWords(each.group, each.resource), verbsInWords(verbs),
                          QString::fromUtf8(verbs.join(", ")),
                          QString::fromUtf8(each.names.join(", "))};
        if (columns.where) {
            cells += each.ns.isEmpty() ? Tr::tr("everywhere") : QString::fromUtf8(each.ns);
        }
        if (columns.from) {
            cells += sourcesText(each.verbs);
        }
        out.rows += cells;
    }
    return out;
}

QList<Need> bindingNeeds(const Around &around, const QByteArray &ns)
{
    Need everywhere{.id = "rolebindings", .group = kGroup, .plural = "rolebindings"};
    everywhere.limit = kMostBindings;
    Need cluster{.id = "clusterrolebindings", .group = kGroup, .plural = "clusterrolebindings"};
    cluster.limit = kMostBindings;
    QList<Need> out{everywhere, cluster};
    if (around.error("rolebindings") && !ns.isEmpty()) {
        Need own{.id = "ownbindings", .group = kGroup, .plural = "rolebindings"};
        own.ns = ns;
        own.limit = kMostBindings;
        out += own;
    }
    return out;
}

void eachBinding(const Around &around, const Subject &subject,
                 const std::function<void(const Object &binding)> &visit)
{
    for (const char *list : {"clusterrolebindings", "rolebindings", "ownbindings"}) {
        around.each(list, [&](const Object &binding) {
            if (bindsSubject(binding, subject)) {
                visit(binding);
            }
        });
    }
}

QList<Need> roleNeeds(const Around &around, const QList<Subject> &subjects)
{
    QList<Need> out;
    QSet<QByteArray> ids;
    for (const Subject &subject : subjects) {
        eachBinding(around, subject, [&](const Object &binding) {
            const Need need = roleNeed(binding);
            if (!ids.contains(need.id)) {
                ids.insert(need.id);
                out += need;
            }
        });
    }
    return out;
}

Permissions permissionsOf(const Around &around, const Subject &subject)
{
    Permissions out;
    eachBinding(around, subject, [&](const Object &binding) {
        out.add(around[roleNeed(binding).id]["rules"],
                json::bytes(binding.at("metadata", "namespace").string()), sourceOf(binding));
    });
    return out;
}

QString bindingGap(const Around &around)
{
    for (const char *list : {"clusterrolebindings", "rolebindings"}) {
        if (const base::Error *error = around.error(list)) {
            return Tr::tr("Not all bindings could be read, so it may be able to do more: %1")
                .arg(base::errorSentence(*error));
        }
        if (around.left(list) != 0) {
            return Tr::tr("There are more bindings than were read: it may be able to do more.");
        }
    }
    return {};
}

Need roleNeed(const Object &binding)
{
    const Object role = binding["roleRef"];
    const QByteArray name = json::bytes(role["name"].string());
    const bool isCluster = role["kind"].string() == "ClusterRole";
    const QByteArray ns =
        isCluster ? QByteArray() : json::bytes(binding.at("metadata", "namespace").string());
    Need out{.id = "role/" + ns + '/' + name, .group = kGroup};
    out.plural = isCluster ? "clusterroles" : "roles";
    out.ns = ns;
    out.name = name;
    return out;
}

ObjectLink roleLink(const Object &binding)
{
    const Need need = roleNeed(binding);
    return {kGroup, need.plural == "roles" ? "Role" : "ClusterRole", need.ns, need.name};
}

Need rulesReview(const QByteArray &id, const QByteArray &ns)
{
    QByteArray body = R"({"apiVersion":"authorization.k8s.io/v1","kind":"SelfSubjectRulesReview",)"
                      R"("spec":{"namespace":)";
    json::appendString(body, json::view(ns));
    body += "}}";
    Need out{.id = id, .group = {}};
    out.path = "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews";
    out.review = body;
    return out;
}

void addRulesReview(ObjectDetails &out, const Around &around, const QByteArray &id,
                    const QString &title)
{
    DetailTable table;
    if (const base::Error *error = around.error(id)) {
        table = {id, title, {}, {}, base::errorSentence(*error)};
    } else if (around.asked(id)) {
        const Object status = around[id]["status"];
        Permissions permissions;
        permissions.add(status["resourceRules"], {}, {});
        QList<Permission> all = permissions.all();
        table = permissionTable(id, title, all, {},
                                Tr::tr("The server lists nothing you may do in it."));
        if (status["incomplete"].boolean()) {
            table.title = Tr::tr("%1 (the server does not tell all of it)").arg(title);
        }
    }
    out.tables += table;
}

} // namespace nantian::models::pages

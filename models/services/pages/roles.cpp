// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/rbac.h"
#include "services/pages/registry.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

constexpr auto kGroup = "rbac.authorization.k8s.io";
/// Bindings are many and change seldom.
constexpr int kEverySeconds = 30;
/// Who is looked into of the users and groups of one binding.
constexpr int kMostSubjects = 3;

QByteArray nsOf(const Object &object)
{
    return json::bytes(object.at("metadata", "namespace").string());
}
QByteArray nameOf(const Object &object)
{
    return json::bytes(object.at("metadata", "name").string());
}

QString subjectText(const Subject &subject)
{
    return QString::fromUtf8(subject.ns.isEmpty() ? subject.name : subject.ns + '/' + subject.name);
}

/// A subject as a row: users and groups are no objects, so they open nothing.
DetailRow subjectRow(const Subject &subject, const QStringList &more)
{
    const ObjectLink link = subject.kind == "ServiceAccount"
        ? ObjectLink{{}, subject.kind, subject.ns, subject.name}
        : ObjectLink{};
    return {QStringList{subjectText(subject), QString::fromUtf8(subject.kind)} + more, Health::None,
            link};
}

// ---------------------------------------------------------------- ServiceAccount

Subject accountOf(const Object &account)
{
    return {"ServiceAccount", nsOf(account), nameOf(account)};
}

QByteArray secretId(const QByteArray &name) { return "secret/" + name; }

QByteArrayList pullSecretsOf(const Object &account)
{
    QByteArrayList out;
    account["imagePullSecrets"].each(
        [&out](const Object &secret) { out += json::bytes(secret["name"].string()); });
    return out;
}

QList<Need> accountNeeds(const Object &account, const Around &around)
{
    Need pods{.id = "pods", .group = {}, .plural = "pods"};
    pods.ns = nsOf(account);
    pods.query = fieldQuery("spec.serviceAccountName=" + nameOf(account));
    QList<Need> out{pods};
    for (const QByteArray &name : pullSecretsOf(account)) {
        Need secret{.id = secretId(name), .group = {}, .plural = "secrets"};
        secret.ns = nsOf(account);
        secret.name = name;
        secret.metadataOnly = true;
        out += secret;
    }
    out += bindingNeeds(around, nsOf(account));
    out += roleNeeds(around, {accountOf(account)});
    return out;
}

void judgeAccount(ObjectDetails &out, const Object &account, const Around &around,
                  const Permissions &permissions)
{
    const int pods = countPods(around, "pods").all;
    const QString users = around.error("pods") ? QString()
        : pods == 0                            ? Tr::tr("No pod uses it.")
                                               : Tr::tr("%n pod(s) use it.", nullptr, pods);
    if (permissions.isEverything()) {
        out.verdicts += {Health::Warning, "ClusterAdmin",
                         Tr::tr("It may do everything in the whole cluster. %1").arg(users)};
    } else if (permissions.readsSecrets({})) {
        out.verdicts += {Health::Warning, "ReadsSecrets",
                         Tr::tr("It may read every Secret of the cluster. %1").arg(users)};
    } else {
        out.verdicts += {Health::None, "Account",
                         permissions.readsSecrets(nsOf(account))
                             ? Tr::tr("It may read all Secrets of its namespace. %1").arg(users)
                             : users};
    }
    for (const QByteArray &name : pullSecretsOf(account)) {
        const base::Error *error = around.error(secretId(name));
        if (error && error->code == base::Error::Code::NotFound) {
            out.verdicts += {Health::Warning, "NoPullSecret",
                             Tr::tr("The pull Secret %1 does not exist: images that need it cannot "
                                    "be pulled.")
                                 .arg(QString::fromUtf8(name))};
        }
    }
    if (const QString gap = bindingGap(around); !gap.isEmpty()) {
        out.verdicts += {Health::Unknown, "BindingsUnknown", gap};
    }
}

void addBindings(ObjectDetails &out, const Around &around, const Subject &subject)
{
    DetailTable table{"bindings",
                      Tr::tr("Bindings that name it or a group it is in"),
                      {Tr::tr("Binding"), Tr::tr("Kind"), Tr::tr("Role"), Tr::tr("Where")},
                      {},
                      Tr::tr("No binding names it.")};
    eachBinding(around, subject, [&](const Object &binding) {
        const QByteArray ns = nsOf(binding);
        const bool isMissing = around.error(roleNeed(binding).id) != nullptr;
        const QByteArray kind = ns.isEmpty() ? "ClusterRoleBinding" : "RoleBinding";
        const ObjectLink role = roleLink(binding);
        table.rows +=
            DetailRow({QString::fromUtf8(nameOf(binding)), QString::fromUtf8(kind),
                       QString::fromUtf8(role.kind + ' ' + role.name),
                       ns.isEmpty() ? Tr::tr("everywhere") : QString::fromUtf8(ns)},
                      isMissing ? Health::Warning : Health::None, linkTo(kGroup, kind, binding));
    });
    out.tables += table;
}

void composeAccount(ObjectDetails &out, const Object &account, const Around &around, qint64 now)
{
    const Subject subject = accountOf(account);
    const Permissions permissions = permissionsOf(around, subject);
    judgeAccount(out, account, around, permissions);
    if (account["automountServiceAccountToken"].exists()
        && !account["automountServiceAccountToken"].boolean())
    {
        details::addField(out, "automount", Tr::tr("Token in its pods"),
                          Tr::tr("not mounted unless a pod asks for it"));
    }
    out.tables += podTable("pods", Tr::tr("Pods that use it"), around, "pods", {}, now,
                           Tr::tr("No pod uses it."));
    DetailTable secrets{"secrets", Tr::tr("Secrets"), {Tr::tr("Secret"), Tr::tr("What for")}, {}};
    const auto addSecret = [&](const QByteArray &name, const QString &use, Health health) {
        secrets.rows += DetailRow({QString::fromUtf8(name), use}, health,
                                  ObjectLink{{}, "Secret", nsOf(account), name});
    };
    for (const QByteArray &name : pullSecretsOf(account)) {
        const base::Error *error = around.error(secretId(name));
        const bool isMissing = error && error->code == base::Error::Code::NotFound;
        addSecret(name, Tr::tr("to pull images with"), isMissing ? Health::Warning : Health::None);
    }
    account["secrets"].each([&](const Object &secret) {
        addSecret(json::bytes(secret["name"].string()), Tr::tr("its pods may mount it"),
                  Health::None);
    });
    if (!secrets.rows.isEmpty()) {
        out.tables += secrets;
    }
    addBindings(out, around, subject);
    out.tables += permissionTable("permissions", Tr::tr("What it may do"), permissions.all(),
                                  {.where = true, .from = true}, Tr::tr("Nothing."));
}

// ---------------------------------------------------------------- Role, ClusterRole

QList<Need> roleNeedsOf(const Object &role, const Around &around)
{
    return bindingNeeds(around, nsOf(role));
}

bool isRoleOf(const Object &binding, const Object &role)
{
    const Need need = roleNeed(binding);
    const QByteArray kind = json::bytes(role["kind"].string());
    return need.name == nameOf(role) && need.ns == nsOf(role)
        && (need.plural == "roles") == (kind == "Role");
}

void composeRole(ObjectDetails &out, const Object &role, const Around &around, qint64)
{
    DetailTable bound{"subjects",
                      Tr::tr("Who has it"),
                      {Tr::tr("Subject"), Tr::tr("Kind"), Tr::tr("Where"), Tr::tr("Through")},
                      {},
                      Tr::tr("No binding gives it to anybody.")};
    for (const char *list : {"clusterrolebindings", "rolebindings", "ownbindings"}) {
        around.each(list, [&](const Object &binding) {
            if (!isRoleOf(binding, role)) {
                return;
            }
            const QByteArray ns = nsOf(binding);
            const QString where = ns.isEmpty() ? Tr::tr("everywhere") : QString::fromUtf8(ns);
            binding["subjects"].each([&](const Object &subject) {
                bound.rows +=
                    subjectRow(subjectOf(subject, binding),
                               {where,
                                (ns.isEmpty() ? u"ClusterRoleBinding "_s : u"RoleBinding "_s)
                                    + QString::fromUtf8(nameOf(binding))});
            });
        });
    }
    Permissions permissions;
    permissions.add(role["rules"], nsOf(role), {});
    const auto count = static_cast<int>(bound.rows.size());
    const QString gap = bindingGap(around);
    const QString held = count == 0 ? (gap.isEmpty() ? Tr::tr("Nobody has it.") : QString())
                                    : Tr::tr("%n subject(s) have it.", nullptr, count);
    if (permissions.isEverything()) {
        out.verdicts += {Health::Warning, "ClusterAdmin",
                         Tr::tr("It allows everything. %1").arg(held).trimmed()};
    } else if (!held.isEmpty()) {
        out.verdicts += {Health::None, "Role", held};
    }
    if (!gap.isEmpty()) {
        out.verdicts += {Health::Unknown, "BindingsUnknown", gap};
    }
    if (role["aggregationRule"].exists()) {
        QStringList selectors;
        role.at("aggregationRule", "clusterRoleSelectors").each([&](const Object &selector) {
            selectors += QString::fromUtf8(selectorText(json::compact(selector)));
        });
        details::addField(out, "aggregation", Tr::tr("Takes its rules from ClusterRoles with"),
                          selectors.join(u"; "_s));
    }
    out.tables += permissionTable("rules", Tr::tr("What it allows"), permissions.all(), {},
                                  Tr::tr("Nothing."));
    out.tables += bound;
}

// ---------------------------------------------------------------- RoleBinding, ClusterRoleBinding

/// Its users and groups, whom no page of their own tells of.
QList<Subject> usersOf(const Object &binding)
{
    QList<Subject> out;
    binding["subjects"].each([&](const Object &subject) {
        const Subject each = subjectOf(subject, binding);
        if (each.kind != "ServiceAccount" && out.size() < kMostSubjects && !out.contains(each)) {
            out += each;
        }
    });
    return out;
}

QByteArray accountId(const Subject &subject)
{
    return "account/" + subject.ns + '/' + subject.name;
}

QList<Need> bindingPageNeeds(const Object &binding, const Around &around)
{
    QList<Need> out{roleNeed(binding)};
    binding["subjects"].each([&](const Object &item) {
        const Subject subject = subjectOf(item, binding);
        if (subject.kind == "ServiceAccount") {
            Need account{.id = accountId(subject), .group = {}, .plural = "serviceaccounts"};
            account.ns = subject.ns;
            account.name = subject.name;
            account.metadataOnly = true;
            out += account;
        }
    });
    const QList<Subject> users = usersOf(binding);
    if (!users.isEmpty()) {
        out += bindingNeeds(around, nsOf(binding));
        out += roleNeeds(around, users);
    }
    return out;
}

void composeBinding(ObjectDetails &out, const Object &binding, const Around &around, qint64)
{
    const ObjectLink role = roleLink(binding);
    const QByteArray ns = nsOf(binding);
    const base::Error *roleError = around.error(roleNeed(binding).id);
    const auto count = static_cast<int>(binding["subjects"].size());
    DetailTable subjects{"subjects",
                         Tr::tr("Subjects"),
                         {Tr::tr("Subject"), Tr::tr("Kind")},
                         {},
                         Tr::tr("It names nobody.")};
    QList<Verdict> blocks;
    binding["subjects"].each([&](const Object &item) {
        const Subject subject = subjectOf(item, binding);
        DetailRow row = subjectRow(subject, {});
        const base::Error *error = around.error(accountId(subject));
        if (subject.kind == "ServiceAccount" && error && error->code == base::Error::Code::NotFound)
        {
            row.health = Health::Warning;
            blocks += {Health::Warning, "NoAccount",
                       Tr::tr("The ServiceAccount %1 does not exist.").arg(subjectText(subject))};
        }
        subjects.rows += row;
    });
    const QString roleText = QString::fromUtf8(role.kind + ' ' + role.name);
    if (roleError && roleError->code == base::Error::Code::NotFound) {
        out.verdicts += {Health::Failed, "NoRole",
                         Tr::tr("It gives nothing: %1 does not exist.").arg(roleText)};
    } else if (count == 0) {
        out.verdicts += {Health::None, "NoSubject", Tr::tr("It gives %1 to nobody.").arg(roleText)};
    } else {
        Permissions permissions;
        permissions.add(around[roleNeed(binding).id]["rules"], ns, {});
        out.verdicts +=
            {permissions.isEverything() ? Health::Warning : Health::None, "Binding",
             ns.isEmpty()
                 ? Tr::tr("It gives %1 to %n subject(s), in the whole cluster.", nullptr, count)
                       .arg(roleText)
                 : Tr::tr("It gives %1 to %n subject(s), in this namespace.", nullptr, count)
                       .arg(roleText)};
    }
    out.verdicts += blocks;
    out.tables += subjects;
    Permissions given;
    given.add(around[roleNeed(binding).id]["rules"], ns, {});
    DetailTable roles{"role", Tr::tr("Role"), {Tr::tr("Role"), Tr::tr("Kind")}, {}};
    roles.rows += DetailRow({QString::fromUtf8(role.name), QString::fromUtf8(role.kind)},
                            roleError ? Health::Warning : Health::None, role);
    out.tables += roles;
    out.tables += permissionTable("rules", Tr::tr("What it gives"), given.all(), {},
                                  roleError ? base::errorSentence(*roleError) : Tr::tr("Nothing."));
    for (const Subject &user : usersOf(binding)) {
        const QString title = user.kind == "Group"
            ? Tr::tr("All that group %1 may do").arg(QString::fromUtf8(user.name))
            : Tr::tr("All that user %1 may do, groups told by the login left out")
                  .arg(QString::fromUtf8(user.name));
        out.tables +=
            permissionTable("permissions/" + user.name, title, permissionsOf(around, user).all(),
                            {.where = true, .from = true}, Tr::tr("Nothing."));
    }
}

} // namespace

const Page &serviceAccountPage()
{
    static constexpr Page kPage{"",      "ServiceAccount", accountNeeds, composeAccount,
                                nullptr, kEverySeconds};
    return kPage;
}

const Page &rolePage()
{
    static constexpr Page kPage{kGroup, "Role", roleNeedsOf, composeRole, nullptr, kEverySeconds};
    return kPage;
}

const Page &clusterRolePage()
{
    static constexpr Page kPage{kGroup,      "ClusterRole", roleNeedsOf,
                                composeRole, nullptr,       kEverySeconds};
    return kPage;
}

const Page &roleBindingPage()
{
    static constexpr Page kPage{kGroup,         "RoleBinding", bindingPageNeeds,
                                composeBinding, nullptr,       kEverySeconds};
    return kPage;
}

const Page &clusterRoleBindingPage()
{
    static constexpr Page kPage{kGroup,  "ClusterRoleBinding", bindingPageNeeds, composeBinding,
                                nullptr, kEverySeconds};
    return kPage;
}

} // namespace nantian::models::pages

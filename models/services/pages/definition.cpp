// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"
#include "kinds/columns.h"
#include "services/json.h"
#include "services/pages/podrows.h"
#include "services/pages/registry.h"

namespace nantian::models::pages {

using namespace Qt::StringLiterals;
using details::Tr;
using kube::Object;
using store::Health;

namespace {

QList<Need> needs(const Object &definition, const Around &)
{
    const Object spec = definition["spec"];
    Need objects{.id = "objects", .group = json::bytes(spec["group"].string())};
    objects.plural = json::bytes(spec.at("names", "plural").string());
    objects.metadataOnly = true;
    objects.limit = 1;
    return {objects};
}

QString countText(const Around &around)
{
    if (const base::Error *error = around.error("objects")) {
        return base::errorSentence(*error);
    }
    const qint64 left = around.left("objects");
    const auto count = static_cast<qint64>(around["objects"]["items"].size());
    return left < 0 ? Tr::tr("some") : base::formatInteger(count + left);
}

void judge(ObjectDetails &out, const Object &definition, const Around &around)
{
    const Object names = kinds::condition(definition, "NamesAccepted");
    const Object established = kinds::condition(definition, "Established");
    const Object structural = kinds::condition(definition, "NonStructuralSchema");
    const auto said = [](const Object &condition) {
        return json::text(condition["message"].string(condition["reason"].string()));
    };
    if (kinds::condition(definition, "Terminating")["status"].string() == "True") {
        out.verdicts += {Health::Progressing, "Terminating",
                         Tr::tr("It is being deleted, and all its objects with it: %1")
                             .arg(said(kinds::condition(definition, "Terminating")))};
    } else if (names["status"].string() == "False") {
        out.verdicts +=
            {Health::Failed, "NamesNotAccepted",
             Tr::tr("It is not served, because its names are taken: %1").arg(said(names))};
    } else if (established["status"].string() != "True") {
        out.verdicts +=
            {established.exists() ? Health::Failed : Health::Progressing, "NotEstablished",
             established.exists() ? Tr::tr("It is not served: %1").arg(said(established))
                                  : Tr::tr("The server has not looked at it yet.")};
    } else {
        const QString kind = json::text(definition.at("spec", "names", "kind").string());
        const bool isKnown = !around.error("objects") && around.left("objects") >= 0;
        const auto count =
            static_cast<int>(around["objects"]["items"].size()
                             + static_cast<std::size_t>(qMax<qint64>(0, around.left("objects"))));
        out.verdicts +=
            {Health::Ok, "Established",
             isKnown ? Tr::tr("%1 is served; there are %n object(s).", nullptr, count).arg(kind)
                     : Tr::tr("%1 is served.").arg(kind)};
    }
    if (structural["status"].string() == "True") {
        out.verdicts += {Health::Warning, "NonStructuralSchema",
                         Tr::tr("Its schema is not structural, so fields are not checked: %1")
                             .arg(said(structural))};
    }
    // Versions that objects may still be kept in must go on being served.
    const std::string_view storage = [&definition] {
        std::string_view name;
        definition.at("spec", "versions").each([&name](const Object &version) {
            name = version["storage"].boolean() ? version["name"].string() : name;
        });
        return name;
    }();
    QStringList old;
    definition.at("status", "storedVersions").each([&](const Object &version) {
        if (version.string() != storage) {
            old += json::text(version.string());
        }
    });
    if (!old.isEmpty()) {
        out.verdicts += {Health::Warning, "OldStoredVersions",
                         Tr::tr("Objects may still be kept as %1: these versions cannot be removed "
                                "before they are written anew.")
                             .arg(old.join(u", "_s))};
    }
}

void compose(ObjectDetails &out, const Object &definition, const Around &around, qint64)
{
    judge(out, definition, around);
    const Object spec = definition["spec"];
    out.fields.removeIf([&definition](const Field &field) {
        return definition["status"][json::view(field.id)].exists();
    });
    details::addField(out, "objects", Tr::tr("Objects"), countText(around));
    details::addField(out, "group", Tr::tr("Group"), spec["group"]);
    details::addField(out, "kind", Tr::tr("Kind"), spec.at("names", "kind"));
    details::addField(out, "shortNames", Tr::tr("Short names"),
                      details::joined(spec.at("names", "shortNames"), u", "_s));
    details::addField(out, "scope", Tr::tr("Scope"), spec["scope"]);
    details::addField(out, "conversion", Tr::tr("Conversion"), spec.at("conversion", "strategy"));
    QStringList stored;
    definition.at("status", "storedVersions").each([&stored](const Object &version) {
        stored += json::text(version.string());
    });
    DetailTable versions{"versions",
                         Tr::tr("Versions"),
                         {Tr::tr("Version"), Tr::tr("Served"), Tr::tr("Written as"),
                          Tr::tr("Objects kept as it"), Tr::tr("Note")},
                         {}};
    const auto yes = [](bool is) {
        //: A plain value of a field
        return is ? Tr::tr("yes") : Tr::tr("no");
    };
    spec["versions"].each([&](const Object &version) {
        const QString name = json::text(version["name"].string());
        versions.rows +=
            DetailRow({name, yes(version["served"].boolean()), yes(version["storage"].boolean()),
                       stored.contains(name) ? Tr::tr("maybe") : yes(false),
                       version["deprecated"].boolean()
                           ? json::text(version["deprecationWarning"].string("deprecated"))
                           : QString()},
                      version["deprecated"].boolean() ? Health::Warning : Health::None, {});
    });
    out.tables += versions;
}

} // namespace

const Page &definitionPage()
{
    static constexpr Page kPage{
        "apiextensions.k8s.io", "CustomResourceDefinition", needs, compose, nullptr, 30};
    return kPage;
}

} // namespace nantian::models::pages

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::RowBuilder;

namespace {

/// As metav1.Time has it: kinds without a printer of their own show it instead of an age.
Cell readCreated(const Object &range, RowBuilder &builder)
{
    const Object created = range.at("metadata", "creationTimestamp");
    if (!created.isString()) { // nothing, or null
        return builder.text("0001-01-01T00:00:00Z");
    }
    if (created.string().starts_with("0001-")) { // earlier than time() reads
        return builder.text(created.string());
    }
    const QDateTime time = QDateTime::fromSecsSinceEpoch(created.time(), QTimeZone::UTC);
    return builder.text(time.toString(Qt::ISODate).toStdString());
}

/// "Container,Pod"
Cell readFor(const Object &range, RowBuilder &builder)
{
    std::string out;
    range.at("spec", "limits").each([&out](const Object &item) {
        out.append(out.empty() ? "" : ",").append(item["type"].string());
    });
    return builder.shared(out);
}

/// "cpu=100m,memory=64Mi" of what a container gets that says nothing.
Cell readDefaults(const Object &range, const char *member, RowBuilder &builder)
{
    std::vector<std::string> parts;
    range.at("spec", "limits").each([&](const Object &item) {
        if (item["type"].string() == "Container") {
            item[member].members([&parts](std::string_view name, const Object &amount) {
                parts.push_back(std::string(name) + '=' + quantityText(amount, Rounding::Milli));
            });
        }
    });
    std::ranges::sort(parts);
    std::string out;
    for (const std::string &part : parts) {
        out.append(out.empty() ? "" : ",").append(part);
    }
    return textCell(out, builder);
}

void judge(const Object &range, RowBuilder &builder) { (void)judgeDeletion(range, builder); }

} // namespace

const Kind &limitRangeKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("created-at", "CREATED AT", Tr::tr("When the object was created."),
               {.width = 22, .health = true}, readCreated),
        ownColumn(column("for", "FOR", Tr::tr("What its bounds are for."), {.width = 16}, readFor)),
        ownColumn(column("default-requests", "DEFAULT REQUESTS",
                         Tr::tr("Requests of a container that names none."), {.width = 28},
                         [](const Object &range, RowBuilder &builder) {
                             return readDefaults(range, "defaultRequest", builder);
                         })),
        ownColumn(column("default-limits", "DEFAULT LIMITS",
                         Tr::tr("Limits of a container that names none."), {.width = 28},
                         [](const Object &range, RowBuilder &builder) {
                             return readDefaults(range, "default", builder);
                         })),
    };
    static const Kind kKind{"", "limitranges", kColumns, judge, Capability::None};
    return kKind;
}

} // namespace nantian::kinds

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include <array>
#include <string>

namespace nantian::kinds {

using kube::Object;
using store::Cell;
using store::Health;
using store::RowBuilder;

namespace {

/// The first three of a list, and how many more there are.
class Shortened
{
public:
    void add(std::string_view text)
    {
        if (m_count++ < kShown) {
            m_text.append(m_count > 1 ? "," : "").append(text);
        }
    }
    [[nodiscard]] std::string text() const
    {
        if (m_count > kShown) {
            return m_text + " + " + std::to_string(m_count - kShown) + " more...";
        }
        return m_text.empty() ? std::string(kUnset) : m_text;
    }

private:
    static constexpr qint64 kShown = 3;
    std::string m_text;
    qint64 m_count = 0;
};

Cell readPorts(const Object &slice, RowBuilder &builder)
{
    Shortened out;
    slice["ports"].each([&out](const Object &port) {
        const Object number = port["port"];
        out.add(number.exists() ? std::to_string(countOf(number)) : port["name"].string());
    });
    return builder.shared(out.text());
}

Cell readEndpoints(const Object &slice, RowBuilder &builder)
{
    Shortened out;
    slice["endpoints"].each([&out](const Object &endpoint) {
        endpoint["addresses"].each([&out](const Object &address) { out.add(address.string()); });
    });
    return builder.text(out.text());
}

struct Counts
{
    qint64 all = 0;
    qint64 ready = 0;
    qint64 leaving = 0; ///< of those that are not ready
};

/// An endpoint that says nothing is ready (EndpointConditions of discovery/v1).
Counts count(const Object &slice)
{
    Counts out;
    slice["endpoints"].each([&out](const Object &endpoint) {
        const Object conditions = endpoint["conditions"];
        const bool ready = conditions["ready"].boolean(true);
        ++out.all;
        out.ready += ready ? 1 : 0;
        out.leaving += !ready && conditions["terminating"].boolean() ? 1 : 0;
    });
    return out;
}

Cell readReady(const Object &slice, RowBuilder &)
{
    const Counts counts = count(slice);
    return Cell::fraction(counts.ready, counts.all);
}

void judge(const Object &slice, RowBuilder &builder)
{
    if (judgeDeletion(slice, builder)) {
        return;
    }
    const Counts counts = count(slice);
    if (counts.all == 0) {
        builder.setHealth(Health::Warning, "NoEndpoints");
    } else if (counts.ready == 0) {
        builder.setHealth(Health::Warning, "NoReadyEndpoints");
    } else {
        // Those that leave need not be ready.
        const bool whole = counts.ready + counts.leaving == counts.all;
        builder.setHealth(whole ? Health::Ok : Health::Warning, whole ? "" : "NotReady");
    }
}

} // namespace

const Kind &endpointSliceKind()
{
    static const std::array kColumns{
        nameColumn(),
        column("addresstype", "ADDRESSTYPE", Tr::tr("What its addresses are: IPv4, IPv6 or names."),
               {.width = 12},
               [](const Object &slice, RowBuilder &builder) {
                   return sharedOr(slice["addressType"].string(), {}, builder);
               }),
        column("ports", "PORTS", Tr::tr("Ports at which its endpoints are reached."), {.width = 16},
               readPorts),
        column("endpoints", "ENDPOINTS", Tr::tr("Addresses of its endpoints."),
               {.width = 40, .health = true}, readEndpoints),
        ageColumn(),
        ownColumn(column("ready", "READY", Tr::tr("Endpoints that are ready, of all."),
                         {.width = 7, .alignRight = true}, readReady)),
        ownColumn(column(
            "service", "SERVICE", Tr::tr("The Service whose endpoints these are."),
            {.width = 24, .elideMiddle = true},
            [](const Object &slice, RowBuilder &builder) {
                return textCell(
                    slice.at("metadata", "labels", "kubernetes.io/service-name").string(), builder);
            })),
    };
    static const Kind kKind{"discovery.k8s.io", "endpointslices", kColumns, judge,
                            Capability::None};
    return kKind;
}

} // namespace nantian::kinds

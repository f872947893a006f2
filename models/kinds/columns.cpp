// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/columns.h"

#include "base/quantity.h"
#include "kinds/gotext.h"
#include "kube/api/instant.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <set>
#include <utility>

namespace nantian::kinds {

using namespace Qt::StringLiterals;
using kube::Object;
using store::Cell;
using store::RowBuilder;

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// "a=b,c=d" sorted by key. The API server sends maps sorted already.
std::string joinSorted(const Object &map)
{
    QVarLengthArray<Pair, 16> pairs;
    map.members([&](std::string_view key, const Object &value) {
        pairs.emplace_back(key, value.string());
    });
    if (!std::ranges::is_sorted(pairs)) {
        std::ranges::sort(pairs);
    }
    std::string out;
    for (const auto &[key, value] : pairs) {
        if (!out.empty()) {
            out += ',';
        }
        out.append(key).append(1, '=').append(value);
    }
    return out;
}

/// Absent and null are fine, anything else must be a time.
base::Result<qint64> readTime(const Object &value, const char *field)
{
    if (!value.exists()) {
        return 0;
    }
    const auto time = kube::parseTime(value.string());
    if (!time) {
        return base::fail(base::Error::Code::Parse,
                          u"metadata.%1 is not a time"_s.arg(QLatin1StringView(field)));
    }
    return *time;
}

void readOwner(const Object &references, RowBuilder &builder)
{
    bool found = false;
    references.each([&](const Object &owner) {
        if (found || !owner["controller"].boolean()) {
            return;
        }
        found = true;
        std::string text(owner["kind"].string());
        text.append(1, '/').append(owner["name"].string());
        builder.setOwner(text, owner["uid"].string());
    });
}

Cell readName(const Object &object, RowBuilder &builder)
{
    return builder.text(object.at("metadata", "name").string());
}

Cell readAge(const Object &object, RowBuilder &builder)
{
    return sinceCell(object.at("metadata", "creationTimestamp"), builder);
}

} // namespace

base::Result<void> readMetadata(const Object &metadata, RowBuilder &builder)
{
    const std::string_view name = metadata["name"].string();
    if (name.empty()) {
        return base::fail(base::Error::Code::Parse, u"it has no metadata.name"_s);
    }
    const auto created = readTime(metadata["creationTimestamp"], "creationTimestamp");
    if (!created) {
        return std::unexpected(created.error());
    }
    const auto deleting = readTime(metadata["deletionTimestamp"], "deletionTimestamp");
    if (!deleting) {
        return std::unexpected(deleting.error());
    }
    const std::string_view ns = metadata["namespace"].string();
    std::string_view uid = metadata["uid"].string();
    std::string substitute;
    if (uid.empty()) {
        substitute.append(ns).append(1, '/').append(name);
        uid = substitute;
    }
    builder.setIdentity(uid, ns, name, metadata["resourceVersion"].string());
    builder.setTimes(*created, *deleting);
    builder.setLabels(joinSorted(metadata["labels"]));
    readOwner(metadata["ownerReferences"], builder);
    return {};
}

ColumnSpec column(const char *id, const char *title, const QString &description, const Look &look,
                  Read read)
{
    ColumnSpec spec;
    spec.column.id = id;
    spec.column.title = QString::fromLatin1(title);
    spec.column.description = description;
    spec.column.align = look.alignRight ? store::Column::Align::Right : store::Column::Align::Left;
    spec.column.width = look.width;
    spec.column.wide = look.wide;
    spec.column.elideMiddle = look.elideMiddle;
    spec.column.health = look.health;
    spec.read = read;
    return spec;
}

ColumnSpec nameColumn(const Look &look)
{
    return column("name", "NAME", Tr::tr("Name of the object, unique in its namespace."), look,
                  readName);
}

ColumnSpec ageColumn()
{
    return column("age", "AGE", Tr::tr("Time since the object was created."),
                  {.width = 8, .alignRight = true}, readAge);
}

ColumnSpec ownColumn(ColumnSpec spec)
{
    spec.column.extra = true;
    return spec;
}

ColumnSpec containersColumn()
{
    return column("containers", "CONTAINERS", Tr::tr("Containers of the pod template."),
                  {.width = 20, .wide = true}, [](const Object &object, RowBuilder &builder) {
                      return containersCell(object.at("spec", "template", "spec"), "name", builder);
                  });
}

ColumnSpec imagesColumn()
{
    return column("images", "IMAGES", Tr::tr("Images of the pod template's containers."),
                  {.width = 36, .wide = true, .elideMiddle = true},
                  [](const Object &object, RowBuilder &builder) {
                      return containersCell(object.at("spec", "template", "spec"), "image",
                                            builder);
                  });
}

Cell containersCell(const Object &podSpec, std::string_view field, RowBuilder &builder)
{
    std::string out;
    bool first = true;
    podSpec["containers"].each([&](const Object &container) {
        if (!std::exchange(first, false)) {
            out += ',';
        }
        out += container[field].string();
    });
    return builder.shared(out);
}

Cell sinceCell(const Object &time, RowBuilder &builder)
{
    const std::optional<kube::Instant> instant = kube::instantOf(time);
    return instant ? Cell::age(instant->seconds) : builder.shared(kUnknown);
}

Cell sharedOr(std::string_view value, std::string_view fallback, RowBuilder &builder)
{
    return builder.shared(value.empty() ? fallback : value);
}

Cell toldOr(const Object &value, std::string_view fallback, RowBuilder &builder)
{
    return builder.shared(value.exists() ? value.string() : fallback);
}

std::string_view stringOr(const Object &value, std::string_view fallback)
{
    const std::string_view text = value.string();
    return text.empty() ? fallback : text;
}

Cell fractionCell(qint64 numerator, qint64 denominator, RowBuilder &builder)
{
    if (numerator >= 0 && denominator >= 0) {
        return Cell::fraction(numerator, denominator);
    }
    return builder.text(std::to_string(numerator) + '/' + std::to_string(denominator));
}

Cell textCell(std::string_view text, RowBuilder &builder)
{
    return text.empty() ? Cell() : builder.text(text);
}

std::string quantityText(const Object &value, Rounding rounding)
{
    if (!value.exists()) {
        return "0";
    }
    // A number need not be quoted.
    const std::string written =
        value.isNumber() ? simdjson::minify(value.element()) : std::string(value.string());
    auto quantity = base::Quantity::parse(trimSpace(written));
    if (!quantity) {
        return written;
    }
    if (rounding == Rounding::Milli) {
        quantity->roundUp(-3);
    }
    return quantity->toString().toStdString();
}

Cell sizeCell(std::string_view text)
{
    static constexpr std::string_view kPrefixes = "KMGTPE";
    if (text.size() < 3 || text.size() > 12 || text.back() != 'i') {
        return {};
    }
    const std::size_t power = kPrefixes.find(text[text.size() - 2]);
    const std::string_view digits = text.substr(0, text.size() - 2);
    qint64 value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const int shift = 10 * (static_cast<int>(power) + 1);
    if (power == std::string_view::npos || error != std::errc()
        || end != digits.data() + digits.size() || value <= 0
        || value >= (qint64(1) << (62 - shift)))
    {
        return {};
    }
    const Cell cell = Cell::bytes(value << shift);
    const QString expected = QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    return cell.display(0) == expected ? cell : Cell();
}

std::string loadBalancerAddresses(const Object &object)
{
    std::set<std::string_view> addresses;
    object.at("status", "loadBalancer", "ingress").each([&](const Object &ingress) {
        const std::string_view address = stringOr(ingress["ip"], ingress["hostname"].string());
        if (!address.empty()) {
            addresses.insert(address);
        }
    });
    std::string out;
    for (const std::string_view address : addresses) {
        out.append(out.empty() ? "" : ",").append(address);
    }
    return out;
}

Cell accessModesCell(const Object &modes, RowBuilder &builder)
{
    static constexpr auto kShort = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"ReadWriteOnce", "RWO"},
         {"ReadOnlyMany", "ROX"},
         {"ReadWriteMany", "RWX"},
         {"ReadWriteOncePod", "RWOP"}});
    std::array<bool, kShort.size()> found{};
    modes.each([&](const Object &mode) {
        for (std::size_t i = 0; i < kShort.size(); ++i) {
            found[i] = found[i] || kShort[i].first == mode.string();
        }
    });
    std::string out;
    for (std::size_t i = 0; i < kShort.size(); ++i) {
        if (found[i]) {
            out.append(out.empty() ? "" : ",").append(kShort[i].second);
        }
    }
    return builder.shared(out);
}

Cell storageClassCell(const Object &object, RowBuilder &builder)
{
    std::string_view name = object.at("spec", "storageClassName").string();
    object.at("metadata", "annotations").members([&](std::string_view key, const Object &value) {
        if (key == "volume.beta.kubernetes.io/storage-class") {
            name = value.string();
        }
    });
    return builder.shared(name);
}

qint64 countOf(const Object &value, qint64 fallback)
{
    return std::clamp<qint64>(value.integer(fallback), std::numeric_limits<qint32>::min(),
                              std::numeric_limits<qint32>::max());
}

qint64 desiredReplicas(const Object &object) { return countOf(object.at("spec", "replicas"), 1); }

Object condition(const Object &object, std::string_view type)
{
    Object found;
    object.at("status", "conditions").each([&](const Object &candidate) {
        if (!found.exists() && candidate["type"].string() == type) {
            found = candidate;
        }
    });
    return found;
}

bool isTrue(const Object &condition) { return condition["status"].string() == "True"; }

bool isUnobserved(const Object &object)
{
    return object.at("status", "observedGeneration").integer()
        < object.at("metadata", "generation").integer();
}

bool judgeDeletion(const Object &object, RowBuilder &builder)
{
    if (!object.at("metadata", "deletionTimestamp").exists()) {
        return false;
    }
    builder.setHealth(store::Health::Progressing, "Terminating");
    return true;
}

bool isMarked(const Object &object, std::string_view annotation)
{
    return object.at("metadata", "annotations", annotation).string() == "true";
}

Cell markedName(const Object &object, bool isDefault, RowBuilder &builder)
{
    std::string name(object.at("metadata", "name").string());
    return builder.text(isDefault ? name.append(" (default)") : name);
}

Cell selectorCell(const Object &selector, RowBuilder &builder)
{
    const auto text = formatSelector(selector);
    if (!text) {
        return builder.shared("<error>");
    }
    return text->empty() ? builder.shared(kNone) : builder.text(*text);
}

} // namespace nantian::kinds

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/servedkinds.h"

#include "services/nearest.h"

#include <QSet>

#include <algorithm>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::Resource;
using Spot = YamlPlace::Spot;

namespace {

SchemaCompletion valueOf(const QByteArray &text, const QString &note)
{
    SchemaCompletion out;
    out.kind = SchemaCompletion::Kind::Value;
    out.text = QString::fromUtf8(text);
    out.typeName = note;
    out.valueKind = kube::SchemaType::Kind::String;
    return out;
}

QList<SchemaCompletion> versions(const kube::Discovery &served, const QByteArray &kind)
{
    QList<SchemaCompletion> out;
    QSet<QByteArray> told;
    for (const Resource &each : served.all()) {
        const QByteArray version = each.apiVersion();
        if ((kind.isEmpty() || each.kind == kind) && !told.contains(version)) {
            told.insert(version);
            out.append(valueOf(version, {}));
        }
    }
    return out;
}

QList<SchemaCompletion> kinds(const kube::Discovery &served, const QByteArray &apiVersion)
{
    // One that no server has leaves all of them open.
    const bool isKnown = std::ranges::any_of(
        served.all(), [&](const Resource &each) { return each.apiVersion() == apiVersion; });
    QList<SchemaCompletion> out;
    QSet<QByteArray> told;
    for (const Resource &each : served.all()) {
        if ((!isKnown || each.apiVersion() == apiVersion) && !told.contains(each.kind)) {
            told.insert(each.kind);
            out.append(
                valueOf(each.kind, isKnown ? QString() : QString::fromUtf8(each.apiVersion())));
        }
    }
    std::ranges::sort(out, {}, &SchemaCompletion::text);
    return out;
}

QList<SchemaCompletion> firstKeys(const YamlPlace &place)
{
    QList<SchemaCompletion> out;
    for (const QLatin1StringView key : {"apiVersion"_L1, "kind"_L1, "metadata"_L1}) {
        if (!place.written.contains(QByteArray(key.data(), key.size()))) {
            SchemaCompletion one;
            one.text = key;
            one.valueKind = key == "metadata"_L1 ? kube::SchemaType::Kind::Object
                                                 : kube::SchemaType::Kind::String;
            one.typeName = key == "metadata"_L1 ? u"object"_s : u"string"_s;
            one.required = true;
            out.append(one);
        }
    }
    return out;
}

} // namespace

std::optional<UnservedKind> unservedKind(const kube::Discovery &served,
                                         const QByteArray &apiVersion, const QByteArray &kind)
{
    if (apiVersion.isEmpty() || kind.isEmpty() || served.all().isEmpty()
        || !served.findKind(apiVersion, kind).plural.isEmpty())
    {
        return std::nullopt;
    }
    UnservedKind out;
    Nearest nearest(QString::fromUtf8(kind));
    bool knowsVersion = false;
    for (const Resource &each : served.all()) {
        const QString version = QString::fromUtf8(each.apiVersion());
        if (each.kind == kind && !out.versions.contains(version)) {
            out.versions.append(version);
        }
        nearest.consider(QString::fromUtf8(each.kind));
        knowsVersion = knowsVersion || each.apiVersion() == apiVersion;
    }
    if (!knowsVersion && !served.problems().isEmpty()) {
        return std::nullopt;
    }
    out.nearest = out.versions.isEmpty() ? nearest.found() : QString();
    return out;
}

QList<SchemaCompletion> kindCompletions(const kube::Discovery &served, const YamlPlace &place)
{
    const QString path = place.path.text();
    if (place.spot == Spot::Value && path == ".apiVersion"_L1) {
        return versions(served, place.kind);
    }
    if (place.spot == Spot::Value && path == ".kind"_L1) {
        return kinds(served, place.apiVersion);
    }
    const bool isFirst = (place.spot == Spot::Open || place.spot == Spot::Key)
        && place.object.isRoot() && (place.apiVersion.isEmpty() || place.kind.isEmpty());
    return isFirst ? firstKeys(place) : QList<SchemaCompletion>();
}

} // namespace nantian::models

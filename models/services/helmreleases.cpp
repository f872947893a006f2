// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/helmreleases.h"

#include "services/json.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::models {

using store::Cell;
using store::Column;
using store::Columns;
using store::Health;

namespace {

constexpr std::string_view kType = "helm.sh/release.v1";
constexpr std::string_view kNamePrefix = "sh.helm.release.v1.";

struct HelmReleasesTr
{
    Q_DECLARE_TR_FUNCTIONS(nantian::models::helm)
};

/// A label's value in a row's "a=b,c=d"; values hold neither sign.
std::string_view labelOf(std::string_view labels, std::string_view name)
{
    while (!labels.empty()) {
        const std::size_t end = std::min(labels.find(','), labels.size());
        const std::string_view pair = labels.substr(0, end);
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=') {
            return pair.substr(name.size() + 1);
        }
        labels.remove_prefix(std::min(end + 1, labels.size()));
    }
    return {};
}

qint64 numberOf(std::string_view text) { return json::bytes(text).toLongLong(); }

Columns releaseColumns()
{
    static const auto columns = std::make_shared<const QList<Column>>(QList<Column>{
        {.id = "name"_ba,
         .title = u"NAME"_s,
         .description = HelmReleasesTr::tr("Name of the release."),
         .width = 32,
         .elideMiddle = true},
        {.id = "revision"_ba,
         .title = u"REVISION"_s,
         .description = HelmReleasesTr::tr("Counts installs, upgrades and roll backs."),
         .align = Column::Align::Right,
         .width = 9},
        {.id = "status"_ba,
         .title = u"STATUS"_s,
         .description = HelmReleasesTr::tr("Of the highest revision, as helm status prints it."),
         .width = 18,
         .health = true},
        {.id = "age"_ba,
         .title = u"AGE"_s,
         .description = HelmReleasesTr::tr("Time since helm last worked on the release."),
         .align = Column::Align::Right,
         .width = 8},
    });
    return columns;
}

} // namespace

const kube::Resource &helmReleaseResource()
{
    static const kube::Resource resource = [] {
        kube::Resource out;
        out.group = "helm.sh"_ba;
        out.version = "v1"_ba;
        out.plural = "releases"_ba;
        out.singular = "release"_ba;
        out.kind = "Release"_ba;
        out.shortNames = {"helm"_ba};
        out.verbs = {"get"_ba, "list"_ba, "watch"_ba};
        out.namespaced = true;
        return out;
    }();
    return resource;
}

bool isHelmRelease(const kube::Resource &resource)
{
    return resource.plural == helmReleaseResource().plural
        && resource.group == helmReleaseResource().group;
}

int typeColumnOf(const store::Columns &columns)
{
    if (!columns) {
        return -1;
    }
    const auto at = std::ranges::find(*columns, u"TYPE"_s, &Column::title);
    return at == columns->cend() ? -1 : static_cast<int>(at - columns->cbegin());
}

std::optional<ReleaseRevision> revisionOf(const store::Row &secret, int typeColumn)
{
    const std::string_view labels = secret.labels();
    if (!secret.name().starts_with(kNamePrefix) || labelOf(labels, "owner") != "helm"
        || (typeColumn >= 0 && secret.cell(static_cast<std::size_t>(typeColumn)).view() != kType))
    {
        return std::nullopt;
    }
    ReleaseRevision out{json::bytes(secret.ns()),
                        json::bytes(labelOf(labels, "name")),
                        json::bytes(secret.name()),
                        json::bytes(secret.resourceVersion()),
                        numberOf(labelOf(labels, "version")),
                        json::bytes(labelOf(labels, "status")),
                        secret.created(),
                        secret.created()};
    if (out.release.isEmpty() || out.revision <= 0) {
        return std::nullopt;
    }
    // An update says when, and no longer when it was made.
    const qint64 modified = numberOf(labelOf(labels, "modifiedAt"));
    const qint64 created = numberOf(labelOf(labels, "createdAt"));
    out.changed = modified > 0 ? modified : created > 0 ? created : out.created;
    return out;
}

bool isPending(const QByteArray &status)
{
    return status.startsWith("pending-") || status == "uninstalling";
}

bool isStuck(const ReleaseRevision &revision, qint64 now)
{
    return isPending(revision.status) && now - revision.changed >= kStuckAfter;
}

Health healthOf(const ReleaseRevision &revision, qint64 now)
{
    if (isPending(revision.status)) {
        return isStuck(revision, now) ? Health::Failed : Health::Progressing;
    }
    return revision.status == "deployed" ? Health::Ok
        : revision.status == "failed"    ? Health::Failed
        : revision.status == "unknown"   ? Health::Unknown
                                         : Health::None;
}

ReleaseFold::ReleaseFold(QByteArray only)
    : m_only(std::move(only))
    , m_builder(std::make_shared<store::Interner>())
{
}

store::RowPtr ReleaseFold::makeRow(const ReleaseRevision &current, qint64 now)
{
    const QByteArray uid = "helm:" + current.ns + '/' + current.release;
    m_builder.setIdentity(json::view(uid), json::view(current.ns), json::view(current.release),
                          json::view(current.version));
    m_builder.setTimes(current.created, 0);
    m_builder.setHealth(healthOf(current, now),
                        isStuck(current, now) ? "Stuck" : json::view(current.status));
    m_builder.add(m_builder.text(json::view(current.release)));
    m_builder.add(Cell::integer(current.revision));
    m_builder.add(m_builder.shared(json::view(current.status)));
    m_builder.add(Cell::age(current.changed));
    return m_builder.finish();
}

void ReleaseFold::drop(const QByteArray &secretUid, std::map<Place, bool> &touched)
{
    const auto at = m_secrets.find(secretUid.toStdString());
    if (at != m_secrets.end()) {
        m_releases[at->second.first].revisions.erase(at->second.second);
        touched[at->second.first] = true;
        m_secrets.erase(at);
    }
}

/// The release as it is now, where that is another than was told.
void ReleaseFold::tell(const Place &place, qint64 now, store::Batch &out)
{
    const auto at = m_releases.find(place);
    Release &release = at->second;
    if (release.revisions.empty()) {
        if (release.row) {
            out.removed.append(json::bytes(release.row->uid()));
        }
        m_releases.erase(at);
        return;
    }
    const store::RowPtr row = makeRow(release.revisions.rbegin()->second, now);
    if (!release.row || out.reset || !release.row->sameContent(*row)) {
        release.row = row;
        out.upserted.append(row);
    }
}

store::Batch ReleaseFold::fold(const store::Batch &secrets, qint64 now)
{
    store::Batch out;
    if (secrets.reset) {
        m_releases.clear();
        m_secrets.clear();
        m_typeColumn = typeColumnOf(secrets.columns);
        out.reset = true;
        out.columns = releaseColumns();
    }
    std::map<Place, bool> touched;
    for (const QByteArray &uid : secrets.removed) {
        drop(uid, touched);
    }
    for (const store::RowPtr &row : secrets.upserted) {
        drop(json::bytes(row->uid()), touched);
        const std::optional<ReleaseRevision> revision = revisionOf(*row, m_typeColumn);
        if (!revision || (!m_only.isEmpty() && revision->release != m_only)) {
            continue;
        }
        const Place place(revision->ns, revision->release);
        m_secrets.emplace(std::string(row->uid()), std::pair(place, revision->revision));
        m_releases[place].revisions[revision->revision] = *revision;
        touched[place] = true;
    }
    for (const auto &each : touched) {
        tell(each.first, now, out);
    }
    m_status = out.status = secrets.status;
    m_complete = out.complete = secrets.complete;
    out.total = static_cast<qint64>(m_releases.size());
    return out;
}

store::Batch ReleaseFold::tick(qint64 now)
{
    store::Batch out;
    QList<Place> places;
    for (const auto &each : m_releases) {
        places.append(each.first);
    }
    for (const Place &place : std::as_const(places)) {
        tell(place, now, out);
    }
    out.status = m_status;
    out.complete = m_complete;
    out.total = static_cast<qint64>(m_releases.size());
    return out;
}

qint64 ReleaseFold::nextStuck() const
{
    qint64 next = 0;
    for (const auto &each : m_releases) {
        const Release &release = each.second;
        const ReleaseRevision &current = release.revisions.rbegin()->second;
        if (isPending(current.status) && release.row->healthReason() != "Stuck") {
            const qint64 at = current.changed + kStuckAfter;
            next = next == 0 ? at : std::min(next, at);
        }
    }
    return next;
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writelog.h"

#include "base/redact.h"
#include "base/text.h"
#include "services/cluster.h"
#include "services/edit.h"
#include "services/helmreleases.h"
#include "services/objectdifference.h"
#include "services/requests.h"
#include "services/secretmask.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

namespace nantian::models {

using namespace Qt::StringLiterals;
using Outcome = WriteEntry::Outcome;
using Verb = WriteEntry::Verb;

namespace {

constexpr qsizetype kMostChanges = 24;
constexpr qsizetype kLongestValue = 160;

QString cut(const QString &text)
{
    return text.size() <= kLongestValue ? text : QString(text.left(kLongestValue) + u'…');
}

/// A field's path without the dot it begins with.
QString fieldText(const FieldPath &path) { return path.text().sliced(path.isRoot() ? 0 : 1); }

/// Holds the whole of a Secret, its values included.
bool isLastApplied(const FieldPath &path)
{
    const QList<FieldStep> steps = path.steps();
    return !steps.isEmpty() && steps.last().name == kLastApplied;
}

/// The value as it may be kept: by the name of its field it may be a password.
QString kept(const FieldPath &path, const QByteArray &json)
{
    if (json.isEmpty()) {
        return {};
    }
    if (isLastApplied(path)) {
        return u"••••"_s;
    }
    const QString name = path.isRoot() ? QString() : QString::fromUtf8(path.steps().last().name);
    const QString value = valueText(json);
    const QString line = name + u": "_s + value;
    return base::redact(line) == line ? cut(value) : u"[redacted]"_s;
}

void add(WriteEntry &entry, const FieldPath &path, const QByteArray &from, const QByteArray &to)
{
    if (entry.changes.size() >= kMostChanges) {
        ++entry.moreChanges;
    } else {
        entry.changes.append({fieldText(path), kept(path, from), kept(path, to)});
    }
}

QString timeText(qint64 ms)
{
    return ms == 0 ? QString()
                   : QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

QString shown(const QString &text) { return base::safeText(base::redact(text)); }

QString objectText(const kube::ObjectRef &object)
{
    const QString name = QString::fromUtf8(object.resource.id() + '/' + object.name);
    return object.ns.isEmpty() ? name : QString(QString::fromUtf8(object.ns) + u' ' + name);
}

QJsonArray redacted(const QStringList &texts)
{
    QJsonArray out;
    for (const QString &text : texts) {
        out.append(base::redact(text));
    }
    return out;
}

QJsonObject jsonOf(const WriteEntry &entry)
{
    QJsonObject out{{u"time"_s, timeText(entry.begunMs)},
                    {u"context"_s, entry.context},
                    {u"server"_s, base::redact(entry.server)},
                    {u"user"_s, entry.user},
                    {u"verb"_s, verbName(entry.verb)},
                    {u"apiVersion"_s, QString::fromUtf8(entry.object.resource.apiVersion())},
                    {u"kind"_s, QString::fromUtf8(entry.object.resource.kind)},
                    {u"name"_s, QString::fromUtf8(entry.object.name)},
                    {u"outcome"_s, outcomeName(entry.outcome)}};
    const auto put = [&out](const QString &name, const QString &text) {
        if (!text.isEmpty()) {
            out.insert(name, base::redact(text));
        }
    };
    put(u"ended"_s, timeText(entry.endedMs));
    put(u"namespace"_s, QString::fromUtf8(entry.object.ns));
    put(u"uid"_s, QString::fromUtf8(entry.object.uid));
    if (entry.outcome == Outcome::Failed || entry.outcome == Outcome::Indeterminate) {
        put(u"reason"_s, entry.error.reason);
        put(u"message"_s, entry.error.detail);
        if (entry.error.httpStatus > 0) {
            out.insert(u"status"_s, entry.error.httpStatus);
        }
    }
    QJsonArray changes;
    for (const WrittenField &change : entry.changes) {
        QJsonObject one{{u"field"_s, change.field}};
        if (!change.from.isEmpty()) {
            one.insert(u"from"_s, change.from);
        }
        if (!change.to.isEmpty()) {
            one.insert(u"to"_s, change.to);
        }
        changes.append(one);
    }
    if (!changes.isEmpty()) {
        out.insert(u"changes"_s, changes);
    }
    if (entry.moreChanges > 0) {
        out.insert(u"moreChanges"_s, entry.moreChanges);
    }
    if (!entry.warnings.isEmpty()) {
        out.insert(u"warnings"_s, redacted(entry.warnings));
    }
    if (!entry.kubectl.isEmpty()) {
        out.insert(isHelmRelease(entry.object.resource) ? u"helm"_s : u"kubectl"_s,
                   redacted(entry.kubectl));
    }
    return out;
}

} // namespace

QString verbName(Verb verb)
{
    switch (verb) {
    case Verb::Edit:
        return u"edit"_s;
    case Verb::Scale:
        return u"scale"_s;
    case Verb::Apply:
        return u"apply"_s;
    case Verb::Delete:
        return u"delete"_s;
    case Verb::Evict:
        return u"evict"_s;
    case Verb::RollBack:
        return u"rollback"_s;
    case Verb::Restart:
        return u"restart"_s;
    case Verb::StartJob:
        return u"startJob"_s;
    case Verb::Finalizers:
        return u"removeFinalizers"_s;
    case Verb::Install:
        return u"install"_s;
    case Verb::Upgrade:
        return u"upgrade"_s;
    case Verb::Uninstall:
        return u"uninstall"_s;
    case Verb::Test:
        return u"test"_s;
    }
    return {};
}

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::UnderWay:
        return u"underWay"_s;
    case Outcome::Done:
        return u"done"_s;
    case Outcome::Unchanged:
        return u"unchanged"_s;
    case Outcome::Failed:
        return u"failed"_s;
    case Outcome::Indeterminate:
        return u"indeterminate"_s;
    }
    return {};
}

QString changeText(const WrittenField &change)
{
    const QString from = change.from.isEmpty() ? u"–"_s : change.from;
    const QString to = change.to.isEmpty() ? u"–"_s : change.to;
    return shown(u"%1: %2 → %3"_s.arg(change.field, from, to));
}

WriteEntry beginEntry(const Cluster &cluster)
{
    static quint64 s_next = 1;
    const kube::Context &context = cluster.context();
    WriteEntry out;
    out.id = s_next++;
    out.begunMs = QDateTime::currentMSecsSinceEpoch();
    out.context = context.name;
    if (context.identity) {
        out.server = QString::fromUtf8(context.identity->server);
    }
    out.user = cluster.info().userName.isEmpty() ? context.user : cluster.info().userName;
    return out;
}

void endEntry(WriteEntry &entry, const std::optional<base::Error> &error)
{
    entry.endedMs = QDateTime::currentMSecsSinceEpoch();
    entry.outcome = Outcome::Done;
    if (error) {
        entry.error = *error;
        // The one who is no longer answered does not know either.
        const bool unknown = error->code == base::Error::Code::Indeterminate
            || (error->code == base::Error::Code::Cancelled && !wasNotSent(*error));
        entry.outcome = unknown ? Outcome::Indeterminate : Outcome::Failed;
    }
}

void tellChanges(WriteEntry &entry, const Edit &done)
{
    for (const FieldEdit &field : done.fields) {
        add(entry, field.path, field.from.value_or(QByteArray()), field.value);
    }
}

void tellChanges(WriteEntry &entry, const QByteArray &before, const QByteArray &after)
{
    const auto changes = objectDifference(before, after, nullptr, {.bookkeeping = false});
    if (!changes) {
        return;
    }
    for (const FieldChange &change : *changes) {
        add(entry, change.path, change.before, change.after);
    }
}

QString writesAsText(const QList<WriteEntry> &entries)
{
    QString out;
    for (const WriteEntry &entry : entries) {
        QStringList line{timeText(entry.begunMs),
                         shown(entry.context),
                         shown(entry.user),
                         verbName(entry.verb),
                         shown(objectText(entry.object)),
                         outcomeName(entry.outcome)};
        out += line.join(u"  "_s) + u'\n';
        if (entry.outcome == Outcome::Failed || entry.outcome == Outcome::Indeterminate) {
            out += u"    "_s + shown(base::errorSentence(entry.error)) + u'\n';
        }
        for (const WrittenField &change : entry.changes) {
            out += u"    "_s + changeText(change) + u'\n';
        }
        if (entry.moreChanges > 0) {
            out += u"    … +%1\n"_s.arg(entry.moreChanges);
        }
        for (const QString &warning : entry.warnings) {
            out += u"    ! "_s + shown(warning) + u'\n';
        }
        for (const QString &command : entry.kubectl) {
            out +=
                u"    $ "_s + base::safeText(base::redact(command), base::Newlines::Keep) + u'\n';
        }
    }
    return out;
}

QByteArray writesAsJsonLines(const QList<WriteEntry> &entries)
{
    QByteArray out;
    for (const WriteEntry &entry : entries) {
        out += QJsonDocument(jsonOf(entry)).toJson(QJsonDocument::Compact) + '\n';
    }
    return out;
}

void WriteLog::follow(Cluster *cluster)
{
    const auto open = std::make_shared<QHash<quint64, WriteEntry>>();
    connect(cluster, &Cluster::wrote, this, [this, open](const WriteEntry &entry) {
        if (entry.outcome == Outcome::UnderWay) {
            open->insert(entry.id, entry);
        } else {
            open->remove(entry.id);
        }
        note(entry);
    });
    connect(cluster, &QObject::destroyed, this, [this, open] {
        for (WriteEntry entry : std::as_const(*open)) {
            entry.outcome = Outcome::Indeterminate;
            entry.error.code = base::Error::Code::Indeterminate;
            entry.error.target = QString::fromUtf8(entry.object.name);
            note(entry);
        }
    });
}

void WriteLog::note(const WriteEntry &entry)
{
    const auto known = std::ranges::find(m_entries, entry.id, &WriteEntry::id);
    if (known == m_entries.end()) {
        m_entries.append(entry);
        Q_EMIT added(static_cast<int>(m_entries.size()) - 1);
    } else {
        *known = entry;
        Q_EMIT changed(static_cast<int>(known - m_entries.begin()));
    }
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/resource.h"

#include <QMetaType>
#include <QObject>
#include <QStringList>

#include <optional>

namespace nantian::models {

class Cluster;
struct Edit;

/// One field that a write changed, as it is told: values of Secrets and what its field's name calls
/// a password are left out, long ones cut.
struct WrittenField
{
    QString field; ///< "spec.replicas"
    QString from;  ///< empty: it was not there
    QString to;    ///< empty: it is gone
    bool operator==(const WrittenField &) const = default;
};

/// One write that went to a server, and what became of it. Immutable value; an entry of the same id
/// takes the place of the one before it. Texts come from the cluster as they are.
struct WriteEntry
{
    enum class Verb : quint8 {
        Edit,
        Scale,
        Apply,
        Delete,
        Evict,
        RollBack,
        Restart,
        StartJob,
        Finalizers,
        Install, ///< this and the next by helm, to a release; RollBack too
        Upgrade,
        Uninstall,
        Test,
    };
    enum class Outcome : quint8 {
        UnderWay,
        Done,
        Unchanged,     ///< it was so already: nothing was written
        Failed,        ///< refused, or not sent; `error` says why
        Indeterminate, ///< sent, and not answered: it may have been done or not
    };
    quint64 id = 0;
    qint64 begunMs = 0; ///< since 1970, UTC
    qint64 endedMs = 0; ///< 0: under way
    QString context;
    QString server;
    QString user;
    Verb verb = Verb::Edit;
    kube::ObjectRef object;
    QList<WrittenField> changes = {};
    int moreChanges = 0;      ///< that are not in `changes`
    QStringList kubectl = {}; ///< what does the same; of a release it is helm's
    Outcome outcome = Outcome::UnderWay;
    base::Error error = {};
    QStringList warnings = {};
    bool operator==(const WriteEntry &) const = default;
};

/// "scale", "delete": untranslated, as it stands in exports.
[[nodiscard]] QString verbName(WriteEntry::Verb verb);
[[nodiscard]] QString outcomeName(WriteEntry::Outcome outcome);
/// "spec.replicas: 3 → 5": redacted, fit to be shown.
[[nodiscard]] QString changeText(const WrittenField &change);

/// One that begins now, under an id of its own: who writes to that cluster. GUI thread.
[[nodiscard]] WriteEntry beginEntry(const Cluster &cluster);
/// It ended now, so; nullopt: it was done.
void endEntry(WriteEntry &entry, const std::optional<base::Error> &error);

/// What an edit wrote; what differs between what was there and what the server answered. Pure, any
/// thread. More than a few are counted only.
void tellChanges(WriteEntry &entry, const Edit &done);
void tellChanges(WriteEntry &entry, const QByteArray &before, const QByteArray &after);

/// Entries as lines of text for people, and as JSON lines for programs: times in UTC, texts
/// redacted (base/redact.h). Pure, any thread.
[[nodiscard]] QString writesAsText(const QList<WriteEntry> &entries);
[[nodiscard]] QByteArray writesAsJsonLines(const QList<WriteEntry> &entries);

/// Every write of the clusters it follows, oldest first, for as long as it lives. In memory alone.
/// GUI thread.
class WriteLog final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Notes what the cluster writes from now on. What is under way when the cluster ends is
    /// indeterminate. Not owned.
    void follow(Cluster *cluster);
    void note(const WriteEntry &entry);

    [[nodiscard]] const QList<WriteEntry> &entries() const { return m_entries; }

Q_SIGNALS:
    void added(int index);
    void changed(int index);

private:
    QList<WriteEntry> m_entries;
};

} // namespace nantian::models

Q_DECLARE_METATYPE(nantian::models::WriteEntry)

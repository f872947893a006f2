// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apply.h"

#include "kube/api/parser.h"
#include "kube/api/schemacache.h"
#include "services/actions.h"
#include "services/edit.h"
#include "services/editedpart.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/localapply.h"
#include "services/managedfields.h"
#include "services/objectdifference.h"
#include "services/preview.h"
#include "services/requests.h"
#include "services/secretmask.h"
#include "services/serverpath.h"
#include "services/yaml.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace nantian::models {

using namespace Qt::StringLiterals;
using base::Call;
using base::Error;
using base::Result;
using kube::HttpResponse;
using kube::HttpTransport;
using kube::Object;

namespace {

/// An object that changed between two requests about it is asked for anew so often.
constexpr int kTries = 3;

Call<HttpResponse> askLive(HttpTransport *transport, const AppliedDocument &document)
{
    return kube::httpCall(transport, jsonGet(document.resource.path(document.ns, document.name)));
}

Call<WriteResult> send(HttpTransport *transport, const AppliedDocument &document,
                       const QByteArray &json, const ApplyOptions &options)
{
    return applyDocument(transport, document.resource, document.ns, document.name, json, options);
}

QByteArray versionOf(const QByteArray &json)
{
    kube::Parser parser;
    const Result<Object> object = parser.parse(json::view(json));
    return object ? json::bytes(object->at("metadata", "resourceVersion").string()) : QByteArray();
}

/// What of the document is sent: of an opened object that is still there only what the one who
/// edits it answers for.
Result<QByteArray> sentPart(const AppliedDocument &document, const QByteArray &live,
                            const kube::SchemaPtr &schema)
{
    if (document.base.isEmpty() || live.isEmpty() || !schema) {
        return document.json;
    }
    kube::Parser parser;
    const Result<Object> there = parser.parse(json::view(live));
    if (!there) {
        return document.json;
    }
    Result<QByteArray> part =
        editedPart(document.json, document.base, *there,
                   schema->find(document.resource.apiVersion(), document.resource.kind), "nantian");
    if (part && part->isEmpty()) {
        part = document.json;
    }
    return part;
}

/// The same object, to be written to this version of it only; one it names itself stays.
QByteArray boundTo(const QByteArray &json, const QByteArray &version)
{
    kube::Parser parser;
    const Result<Object> object = parser.parse(json::view(json));
    if (!object || version.isEmpty() || object->at("metadata", "resourceVersion").exists()) {
        return json;
    }
    QByteArray out;
    json::copyMembers(out, *object, [&](std::string_view name, const Object &value) {
        json::appendValue(out, value);
        if (name == "metadata" && value.isObject()) {
            out.chop(1);
            json::beginMember(out, "resourceVersion");
            json::appendString(out, json::view(version));
            out += '}';
        }
    });
    return out;
}

void readValues(QList<FieldConflict> &conflicts, const QByteArray &live, const QByteArray &ours)
{
    kube::Parser parsers[2];
    const Result<Object> theirs = parsers[0].parse(json::view(live));
    const Result<Object> yours = parsers[1].parse(json::view(ours));
    for (FieldConflict &conflict : conflicts) {
        conflict.theirs = theirs ? valueAt(*theirs, conflict.field) : QByteArray();
        conflict.yours = yours ? valueAt(*yours, conflict.field) : QByteArray();
    }
}

/// Whatever a Secret's field holds, also where only a part of it is secret.
void hideValues(QList<FieldConflict> &conflicts)
{
    for (FieldConflict &one : conflicts) {
        const bool isEncoded = one.field.startsWith(".data."_L1);
        for (QByteArray *value : {&one.theirs, &one.yours}) {
            if (!value->isEmpty()) {
                const QByteArray hidden = valueText(std::exchange(*value, QByteArray())).toUtf8();
                appendMasked(*value, json::view(hidden), isEncoded);
            }
        }
    }
}

/// Only the version was wrong: no field is named.
bool isStale(const Error &error)
{
    return error.code == Error::Code::Conflict && conflictsOf(error).isEmpty();
}

/// Fields the text no longer has, though it had them when it was opened, and that are there all the
/// same after it was applied: others own them.
QList<FieldConflict> staying(const AppliedDocument &document, const QByteArray &after,
                             const QByteArray &live, const kube::SchemaPtr &schema)
{
    QList<FieldConflict> out;
    kube::Parser parsers[3];
    const Result<Object> text = parsers[0].parse(json::view(document.json));
    const Result<Object> result = parsers[1].parse(json::view(after));
    const Result<Object> there = parsers[2].parse(json::view(live));
    if (document.base.isEmpty() || !text || !result || !there) {
        return out;
    }
    const kube::SchemaType *const type = schema
        ? schema->find(json::bytes((*text)["apiVersion"].string()),
                       json::bytes((*text)["kind"].string()))
        : nullptr;
    const Result<QList<FieldChange>> changes = objectDifference(
        document.base, document.json, type, {.bookkeeping = false, .revealSecrets = true});
    if (!changes) {
        return out;
    }
    const bool tellsOwners = there->at("metadata", "managedFields").size() > 0;
    for (const FieldChange &change : *changes) {
        const QList<FieldStep> steps = change.path.steps();
        // Without a schema an item's position says nothing of what it is.
        const bool unsure = !type && std::ranges::any_of(steps, [](const FieldStep &step) {
            return step.kind == FieldStep::Kind::Index;
        });
        if (change.kind != FieldChange::Kind::Removed || unsure) {
            continue;
        }
        FieldConflict one;
        one.field = change.path.serverText();
        one.path = change.path;
        one.theirs = valueAt(*result, change.path);
        one.isRemoved = true;
        const QStringList owners = ownersOf(*there, change.path);
        one.manager = owners.join(u", "_s);
        // What nobody owns is a default: the server would put it back.
        if (!one.theirs.isEmpty() && (!owners.isEmpty() || !tellsOwners)) {
            out.append(one);
        }
    }
    return out;
}

/// nantian wrote it in another way than by apply: scale, undo, a PUT.
bool isOurs(const FieldConflict &conflict) { return conflict.manager == "nantian"_L1; }

bool mayTake(const AppliedDocument &document, const FieldConflict &conflict)
{
    return isOurs(conflict) || document.take.contains(conflict.field);
}

bool mayTakeAll(const AppliedDocument &document, const QList<FieldConflict> &conflicts)
{
    return !conflicts.isEmpty()
        && std::ranges::all_of(
            conflicts, [&document](const FieldConflict &one) { return mayTake(document, one); });
}

bool isUntriable(const Error &error, const AppliedDocument &document)
{
    return refusesDryRun(error) || (document.isAwaiting && error.code == Error::Code::NotFound);
}

QByteArray triedLocally(const AppliedDocument &document, const QByteArray &sent,
                        const QByteArray &live, const kube::SchemaPtr &schema)
{
    kube::Parser parsers[2];
    const Result<Object> there = parsers[0].parse(json::view(live));
    const Result<Object> ours = parsers[1].parse(json::view(sent));
    if (!ours) {
        return sent;
    }
    const kube::SchemaType *const type =
        schema ? schema->find(document.resource.apiVersion(), document.resource.kind) : nullptr;
    return appliedLocally(there ? *there : Object(), *ours, type, "nantian");
}

/// What a document would do.
struct Outcome
{
    QByteArray live; ///< empty: not there, or it may not be read
    bool isHidden = false;
    QByteArray version; ///< that all of this was found at
    QByteArray sent;    ///< of the document
    WriteResult answer; ///< of a dry run with all of the document
    Error refusal;      ///< of one that takes nothing; no causes: it would be accepted
    /// Why the server did not try it out: `answer` is our own result, owners are not known.
    std::optional<Error> untried;
    QByteArray replacement; ///< to be sent instead of the document where fields go that others own
    QList<FieldConflict> conflicts; ///< all there are

    /// Those nobody decided about. What the server still reports was sent: that it was to be left
    /// does not count.
    [[nodiscard]] QList<FieldConflict> open(const AppliedDocument &document) const
    {
        QList<FieldConflict> out = conflicts;
        out.removeIf([&document](const FieldConflict &one) {
            return mayTake(document, one) || (one.isRemoved && document.leave.contains(one.field));
        });
        return out;
    }
};

/// Server-side apply cannot remove what another manager owns: that is one PUT of what the dry run
/// answered without it.
QByteArray replacementOf(const QByteArray &answer, const QList<FieldPath> &removed)
{
    kube::Parser parser;
    const Result<QByteArray> bare = dropManagedFields(answer);
    const Result<Object> object =
        bare ? parser.parse(json::view(*bare)) : std::unexpected(bare.error());
    return object ? withoutFields(*object, removed) : QByteArray();
}

/// What the write would change, with the values of Secrets.
Call<QList<FieldChange>> plainChanges(HttpTransport *transport, kube::SchemaCache *schemas,
                                      Outcome outcome)
{
    const Result<Comparison> all = co_await compareBySchema(
        transport, schemas, outcome.live, outcome.answer.object, Secrets::Revealed);
    co_return all.transform([](const Comparison &found) { return found.changes; });
}

std::unexpected<Error> changedSince(const AppliedDocument &document)
{
    std::unexpected<Error> changed =
        base::fail(Error::Code::Conflict, u"changed since it was looked at"_s,
                   QString::fromUtf8(document.name));
    changed.error().reason = u"Changed"_s;
    return changed;
}

Call<Outcome> tryOut(HttpTransport *transport, kube::SchemaCache *schemas, AppliedDocument document)
{
    kube::SchemaPtr schema;
    if (!document.base.isEmpty()) {
        const Result<kube::SchemaPtr> found =
            co_await schemas->find(transport, document.resource.apiVersion());
        // Without one all of the text would be sent: only where there is none for good.
        if (!found && found.error().code != Error::Code::NotFound
            && found.error().code != Error::Code::Forbidden)
        {
            co_return std::unexpected(found.error());
        }
        schema = found.value_or(nullptr);
    }
    for (int left = kTries; true; --left) {
        Outcome out;
        // First, so that what the dry runs find is found at this version or a later one.
        const Result<HttpResponse> live = co_await askLive(transport, document);
        out.isHidden = !live && live.error().code == Error::Code::Forbidden;
        if (!live && !out.isHidden && live.error().code != Error::Code::NotFound) {
            co_return std::unexpected(live.error());
        }
        out.live = live ? live->body : QByteArray();
        Result<QByteArray> sent = sentPart(document, out.live, schema);
        if (!sent) {
            co_return std::unexpected(sent.error());
        }
        out.sent = *sent;
        Result<WriteResult> answer = co_await send(transport, document, out.sent, {.dryRun = true});
        if (!answer && isUntriable(answer.error(), document)) {
            if (!schema) {
                const Result<kube::SchemaPtr> found =
                    co_await schemas->find(transport, document.resource.apiVersion());
                schema = found.value_or(nullptr);
            }
            out.untried = answer.error();
            out.version = versionOf(out.live);
            out.answer.object = triedLocally(document, out.sent, out.live, schema);
            co_return out;
        }
        if (!answer) {
            out.refusal = answer.error();
            out.conflicts = conflictsOf(out.refusal);
            if (out.conflicts.isEmpty()) {
                co_return std::unexpected(out.refusal);
            }
            answer = co_await send(transport, document, out.sent, {.dryRun = true, .force = true});
        }
        if (!answer) {
            co_return std::unexpected(answer.error());
        }
        // A dry run answers with the version it found: another's write in between is not ours.
        if (live && left > 1 && versionOf(out.live) != versionOf(answer->object)) {
            continue;
        }
        out.version = versionOf(live ? out.live : answer->object);
        readValues(out.conflicts, out.live, document.json);
        const QList<FieldConflict> stay = staying(document, answer->object, out.live, schema);
        QList<FieldPath> removed;
        for (const FieldConflict &one : stay) {
            if (mayTake(document, one)) {
                removed.append(one.path);
            }
        }
        out.conflicts += stay;
        if (!removed.isEmpty()) {
            out.replacement = replacementOf(answer->object, removed);
            answer = co_await replaceDocument(transport, document.resource, document.ns,
                                              document.name, out.replacement, true);
            if (!answer && left > 1 && isStale(answer.error())) {
                continue;
            }
            if (!answer) {
                co_return std::unexpected(answer.error());
            }
        }
        out.answer = *answer;
        co_return out;
    }
}

} // namespace

QList<FieldConflict> conflictsOf(const Error &error)
{
    // apimachinery's printManager(): who applies is only named, who updates also with version and
    // time.
    static const QRegularExpression kMessage(
        uR"re(^conflict with "((?:[^"\\]|\\.)*)"(?: with subresource "([^"]*)")?)re"
        uR"re((?: using \S+(?: at (\S+))?)?$)re"_s);
    QList<FieldConflict> out;
    for (const base::Cause &cause : error.causes) {
        if (cause.reason != "FieldManagerConflict"_L1) {
            continue;
        }
        FieldConflict conflict;
        conflict.field = cause.field;
        const QRegularExpressionMatch match = kMessage.match(cause.message);
        conflict.manager = match.hasMatch() ? match.captured(1) : cause.message;
        conflict.subresource = match.captured(2);
        const std::optional<qint64> since = kube::parseTime(match.captured(3).toStdString());
        conflict.since = since.value_or(0);
        out.append(conflict);
    }
    return out;
}

Call<Comparison> previewDocument(HttpTransport *transport, kube::SchemaCache *schemas,
                                 AppliedDocument document, Secrets secrets)
{
    const Result<Outcome> outcome = co_await tryOut(transport, schemas, document);
    if (!outcome) {
        co_return std::unexpected(outcome.error());
    }
    const kube::ObjectRef object{document.resource, document.ns, document.name, {}};
    WriteResult answer = outcome->answer;
    answer.before = outcome->live;
    Result<Comparison> out =
        co_await previewOf(transport, schemas, {object, answer, outcome->untried}, secrets);
    if (!out) {
        co_return out;
    }
    out->beforeIsHidden = outcome->isHidden;
    out->conflicts = outcome->open(document);
    if (!outcome->isHidden) {
        // What was masked would be the same for any value of that length.
        Result<QList<FieldChange>> changes = out->changes;
        if (out->masked) {
            changes = co_await plainChanges(transport, schemas, *outcome);
        }
        if (!changes) {
            co_return std::unexpected(changes.error());
        }
        out->reviewed = Reviewed::of(outcome->live, *changes);
    }
    kube::Parser parser;
    const Result<Object> live = parser.parse(json::view(outcome->live));
    if (live && secrets == Secrets::Masked && SecretMask::of(*live).isActive()) {
        hideValues(out->conflicts);
    }
    co_return out;
}

namespace {

Call<WriteResult> applyOnce(HttpTransport *transport, kube::SchemaCache *schemas,
                            AppliedDocument document)
{
    if (!document.reviewed && document.take.isEmpty() && document.base.isEmpty()) {
        Result<WriteResult> written = co_await send(transport, document, document.json, {});
        const QList<FieldConflict> conflicts =
            written ? QList<FieldConflict>() : conflictsOf(written.error());
        if (conflicts.isEmpty() || !std::ranges::all_of(conflicts, isOurs)) {
            co_return written;
        }
    }
    for (int left = kTries; true; --left) {
        const Result<Outcome> outcome = co_await tryOut(transport, schemas, document);
        if (!outcome) {
            co_return std::unexpected(outcome.error());
        }
        const bool refused = std::ranges::any_of(
            outcome->open(document), [](const FieldConflict &one) { return !one.isRemoved; });
        if (refused) {
            co_return std::unexpected(outcome->refusal);
        }
        if (document.reviewed) {
            const Result<QList<FieldChange>> changes =
                co_await plainChanges(transport, schemas, *outcome);
            if (!changes) {
                co_return std::unexpected(changes.error());
            }
            if (!document.reviewed->covers(outcome->live, *changes)) {
                co_return changedSince(document);
            }
        }
        if (co_await FlowCancelled{}) {
            co_return cancelled();
        }
        const bool forces = !outcome->refusal.causes.isEmpty();
        const bool isBound = document.reviewed || forces || !outcome->replacement.isEmpty();
        Result<WriteResult> written;
        if (!outcome->replacement.isEmpty()) {
            written = co_await replaceDocument(transport, document.resource, document.ns,
                                               document.name, outcome->replacement, false);
        } else {
            written =
                co_await send(transport, document,
                              isBound ? boundTo(outcome->sent, outcome->version) : outcome->sent,
                              {.force = forces});
        }
        // Where the server tries nothing out, who owns what shows only now. Nothing was written.
        if (!written && outcome->untried && mayTakeAll(document, conflictsOf(written.error()))) {
            written = co_await send(transport, document, boundTo(outcome->sent, outcome->version),
                                    {.force = true});
        }
        // Refused for its version alone: nothing was written, and what was found no longer holds.
        if (!written && isBound && isStale(written.error())) {
            if (left > 1) {
                continue;
            }
            co_return changedSince(document);
        }
        if (written) {
            written->before = outcome->live;
        }
        co_return written;
    }
}

/// A document whose answer was lost is there if applying it would change nothing.
Call<WriteResult> seeApplied(HttpTransport *transport, kube::SchemaCache *schemas,
                             AppliedDocument document, Error lost)
{
    (void)co_await waitForLost();
    const Result<Outcome> outcome = co_await tryOut(transport, schemas, document);
    if (!outcome || outcome->untried) {
        co_return std::unexpected(lost);
    }
    const Result<QList<FieldChange>> changes =
        objectDifference(outcome->live, outcome->answer.object, nullptr, {.bookkeeping = false});
    if (changes && changes->isEmpty()) {
        co_return readBack(outcome->live, lost);
    }
    if (changes) {
        lost.reason = u"NotDone"_s;
    }
    co_return std::unexpected(lost);
}

} // namespace

Call<WriteResult> applyTaking(HttpTransport *transport, kube::SchemaCache *schemas,
                              AppliedDocument document)
{
    const Result<WriteResult> written = co_await applyOnce(transport, schemas, document);
    if (written || written.error().code != Error::Code::Indeterminate) {
        co_return written;
    }
    co_return co_await seeApplied(transport, schemas, document, written.error());
}

} // namespace nantian::models

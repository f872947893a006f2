// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A letter, then two objects and the end of a line between: what differs, by the schema of a kind
// or by none, and the patch from one to the other.
#include "fuzz/fuzz.h"
#include "kube/api/parser.h"
#include "models/services/changes.h"
#include "services/comparedobject.h"
#include "services/jsoncompare.h"
#include "services/objectdifference.h"
#include "support/jsonpatch.h"

#include <QSet>

#include <algorithm>

using namespace nantian;
using namespace Qt::StringLiterals;
using fuzz::require;
using models::FieldChange;
using Kind = FieldChange::Kind;

namespace {

/// Of the letter; null: none.
const kube::SchemaType *typeOf(char letter)
{
    static const kube::SchemaPtr kSchema = tests::schema(u"router-v1"_s);
    require(kSchema != nullptr, "the schema is there");
    return letter == 'r' ? kSchema->find("difference.nantian.dev/v1", "Router") : nullptr;
}

/// As it is compared, members sorted.
QByteArray canonical(const QByteArray &json)
{
    kube::Parser parser;
    const base::Result<kube::Object> object = parser.parse(kube::viewOf(json));
    require(object.has_value(), "this is JSON");
    if (!object->isObject()) {
        return models::json::canonical(*object);
    }
    QByteArray bare;
    models::appendBare(bare, *object, true);
    const base::Result<kube::Object> again = parser.parse(kube::viewOf(bare));
    require(again.has_value(), "a bare object is JSON");
    return models::json::canonical(*again);
}

bool isJson(const QByteArray &json)
{
    kube::Parser parser;
    return parser.parse(kube::viewOf(json)).has_value();
}

/// One that can be compared; with the sides swapped when `back`.
QStringList dump(const QList<FieldChange> &changes, bool back)
{
    QStringList out;
    for (const FieldChange &change : changes) {
        const bool added = change.kind == (back ? Kind::Removed : Kind::Added);
        const bool removed = change.kind == (back ? Kind::Added : Kind::Removed);
        out += (added                            ? u"+ "_s
                    : removed                    ? u"- "_s
                    : change.kind == Kind::Moved ? u"> "_s
                                                 : u"~ "_s)
            + change.path.text() + u'\n' + QString::fromUtf8(back ? change.after : change.before)
            + u'\n' + QString::fromUtf8(back ? change.before : change.after);
    }
    out.sort();
    return out;
}

void checkChanges(const QList<FieldChange> &changes)
{
    QSet<QString> seen;
    for (const FieldChange &change : changes) {
        const QString path = change.path.text();
        require(!path.isEmpty(), "a change has a place");
        require(!seen.contains(path), "a place changes once");
        seen.insert(path);
        require(change.before.isEmpty() == (change.kind == Kind::Added)
                    && change.after.isEmpty() == (change.kind == Kind::Removed),
                "a change says what was and what is");
        require(change.masked || change.before.isEmpty() || isJson(change.before),
                "what was is JSON");
        require(change.masked || change.after.isEmpty() || isJson(change.after), "what is is JSON");
    }
}

/// Qt's JSON keeps whole numbers to 64 bits with a sign, and writes 1e16 as one.
bool hasLongNumbers(const QByteArray &json)
{
    int digits = 0;
    for (const char c : json) {
        if (digits > 15 || (digits > 0 && (c == 'e' || c == 'E'))) {
            return true;
        }
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    }
    return digits > 15;
}

void checkPatch(const QByteArray &before, const QByteArray &after)
{
    const auto patch = models::objectPatch(before, after, {.revealSecrets = true});
    require(patch.has_value(), "two objects have a patch");
    require(isJson(patch->body), "a patch is JSON");
    const QJsonValue made = tests::patched(before, *patch);
    require(!made.isUndefined(), "the patch fits");
    require(canonical(tests::jsonOf(made)) == canonical(after),
            "the patch makes the one of the other");
    const auto none = models::objectPatch(after, after, {.revealSecrets = true});
    require(none.has_value() && (none->body == "{}" || none->body == "[]"),
            "nothing is to be patched where nothing differs");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text = fuzz::bytesOf(fuzz::textOf(data, size));
    const qsizetype end = text.indexOf('\n');
    if (end < 1) {
        return 0;
    }
    const kube::SchemaType *const type = typeOf(text.front());
    const QByteArray before = text.first(end).sliced(1);
    const QByteArray after = text.sliced(end + 1);
    if (text.contains("\xef\xbb\xbf")) {
        return 0; // Qt's JSON, which the patch is tried with, drops it at the beginning of a string
    }
    for (const bool exact : {false, true}) {
        const models::DifferenceOptions options{.exact = exact, .revealSecrets = true};
        const auto changes = models::objectDifference(before, after, type, options);
        const auto back = models::objectDifference(after, before, type, options);
        require(changes.has_value() == back.has_value(), "both ways or none");
        if (!changes) {
            require(!changes.error().detail.isEmpty(), "an error says what is wrong");
            return 0;
        }
        checkChanges(*changes);
        require(dump(*changes, false) == dump(*back, true), "there and back is the same");
        const auto masked = models::objectDifference(before, after, type, {.exact = exact});
        require(masked && masked->size() == changes->size(), "a secret that changed is told");
        checkChanges(*masked);
        for (const QByteArray &one : {before, after}) {
            const auto none = models::objectDifference(one, one, type, options);
            require(none && none->isEmpty(), "nothing differs from itself");
        }
        if (exact && !before.isEmpty() && !after.isEmpty()) {
            require(changes->isEmpty() == (canonical(before) == canonical(after)),
                    "all that differs is told");
            if (!hasLongNumbers(before + ' ' + after)) {
                checkPatch(before, after);
            }
        }
    }
    return 0;
}

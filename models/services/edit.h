// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/resource.h"
#include "services/comparison.h"
#include "services/fieldpath.h"

#include <optional>

namespace nantian::kube {
class HttpTransport;
class SchemaCache;
} // namespace nantian::kube

namespace nantian::models {

/// A field and what it is to be.
struct FieldEdit
{
    FieldPath path;   ///< of fields, and of items by their keys
    QByteArray value; ///< compact JSON, a plain value; empty: the field goes
    /// Written only where this is still its value (empty: where it is not there); nullopt: whatever
    /// is there.
    std::optional<QByteArray> from = std::nullopt;
    bool operator==(const FieldEdit &) const = default;
};

/// A small write: some fields of one object, or of a subresource of it. Immutable value.
struct Edit
{
    kube::ObjectRef object;
    QByteArray subresource = {}; ///< "scale"
    QList<FieldEdit> fields = {};

    /// What sets back what this one wrote.
    [[nodiscard]] Edit reversed() const;
    /// The same, written only over what stood there when it was looked at (Comparison::stood;
    /// empty: it was not, and it stays as it is).
    [[nodiscard]] Edit over(const QList<QByteArray> &stood) const;
    bool operator==(const Edit &) const = default;
};

/// An edit that was carried out.
struct EditDone
{
    /// Its values as the server's answer has them, which admission may have changed, and each
    /// `from` as it was. What was so already is left out: without fields nothing was written.
    Edit edit;
    WriteResult answer;
};

/// `{"spec", "replicas"}`: a path of fields.
[[nodiscard]] FieldPath fieldsPath(std::initializer_list<QByteArray> names);
/// The fields as one patch, compact JSON, and whether it is a strategic one: where it goes through
/// items of lists. Else it is a JSON merge patch.
[[nodiscard]] QByteArray patchOf(const QList<FieldEdit> &fields);
[[nodiscard]] bool isStrategic(const QList<FieldEdit> &fields);
/// Compact JSON of a text, and a plain value as it is read.
[[nodiscard]] QByteArray textValue(const QString &text);
[[nodiscard]] QString valueText(const QByteArray &json);

// Called on the transport's thread; the pointers must outlive the calls. The object is read, and
// what is not so already goes out as one patch that carries the version it was read at, so that
// `from` and the UID hold when it is written. Where only the version had changed, which wrote
// nothing, it is read anew. A patch is a strategic one where it goes through items of lists, else a
// JSON merge patch. Errors: Conflict where a field is not `from` any more (reason "Changed"; the
// first cause holds what it is, those of reason "Manager" who owns it) or where the object of that
// UID was replaced by another (reason "Replaced"), Invalid where there is no such item (reason
// "NoSuchItem"); those of the server.

/// What it would change: what is there against the server's answer to a dry run. Where the server
/// does not try it out it is our own result, see Comparison::untried.
[[nodiscard]] base::Call<Comparison> previewEdit(kube::HttpTransport *transport,
                                                 kube::SchemaCache *schemas, Edit edit);
[[nodiscard]] base::Call<EditDone> writeEdit(kube::HttpTransport *transport, Edit edit);
/// What stands at these fields, as compact JSON; empty: nothing. Of an object's metadata alone
/// where all of them are there.
[[nodiscard]] base::Call<QList<QByteArray>>
readValues(kube::HttpTransport *transport, kube::ObjectRef object, QList<FieldPath> fields);

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/api/object.h"
#include "kube/api/parser.h"
#include "services/secretmask.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace nantian::kube {
struct SchemaType;
}

namespace nantian::models {

struct DifferenceOptions;
struct FieldChange;
struct ObjectPatch;

/// Appends the object without metadata.managedFields, and without `bookkeeping` also without what
/// only the server writes.
void appendBare(QByteArray &out, const kube::Object &object, bool bookkeeping);

/// Two objects as they are compared. Moves; one thread at a time.
class ComparedPair
{
public:
    /// Each as appendBare() leaves it. Empty bytes are an object that is not there. Errors: Parse.
    [[nodiscard]] static base::Result<ComparedPair> read(const QByteArray &before,
                                                         const QByteArray &after, bool bookkeeping);
    /// Null where the object is not there.
    [[nodiscard]] const kube::Object *before() const { return m_before.get(); }
    [[nodiscard]] const kube::Object *after() const { return m_after.get(); }
    /// What is secret in either.
    [[nodiscard]] SecretMask secrets() const;

private:
    struct Side
    {
        std::unique_ptr<kube::Parser> parser; ///< holds the object; null where there is none
        kube::Object root;
        [[nodiscard]] const kube::Object *get() const { return parser ? &root : nullptr; }
    };
    [[nodiscard]] static base::Result<Side> readSide(const QByteArray &json, bool bookkeeping);

    Side m_before;
    Side m_after;
};

/// objectDifference() of objects that were read with the options' `bookkeeping`.
[[nodiscard]] QList<FieldChange> differences(const ComparedPair &pair, const kube::SchemaType *type,
                                             const DifferenceOptions &options);
/// objectPatch() of the same.
[[nodiscard]] base::Result<ObjectPatch> patchOf(const ComparedPair &pair,
                                                const DifferenceOptions &options);

} // namespace nantian::models

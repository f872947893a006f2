// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/api/object.h"
#include "kube/api/parser.h"

#include <QByteArray>

#include <memory>

namespace nantian::models {

/// One side of a difference: an object without what is never compared, and the parser that holds
/// it. Moves; one thread at a time.
class ComparedObject
{
public:
    /// Leaves out metadata.managedFields, and without `bookkeeping` what only the server writes.
    /// Empty bytes are an object that is not there. Errors: Parse.
    [[nodiscard]] static base::Result<ComparedObject> read(const QByteArray &json,
                                                           bool bookkeeping);
    [[nodiscard]] const kube::Object &root() const { return m_root; }

private:
    std::unique_ptr<kube::Parser> m_parser;
    kube::Object m_root;
};

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace nantian::models {

/// A text as its file has it: what it is written back with.
struct TextFile
{
    QString path;
    QString text;      ///< lines end with \n
    QByteArray digest; ///< of the file's bytes; empty: it was never read or written
    bool hasCarriageReturns = false;
    bool hasByteOrderMark = false;
    bool operator==(const TextFile &) const = default;
};

/// Blocks: call it on the pool. Errors: Io; Unsupported beyond 16 MiB; Parse for what is no UTF-8.
[[nodiscard]] base::Result<TextFile> readTextFile(const QString &path);

/// Writes the file as a whole or not at all; what it is then comes back. A new file that holds a
/// Secret is readable by its owner only. Blocks: call it on the pool. Errors: Io; Conflict where
/// the file is not what `file.digest` tells any more.
[[nodiscard]] base::Result<TextFile> writeTextFile(const TextFile &file);

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace nantian::base {

/// The content of a regular file of up to `limit` bytes, as certificates and tokens are: never that
/// of a pipe or a device, which could hold its reader for ever. Any thread.
/// Errors: Config with the path as target, also for an empty file.
[[nodiscard]] Result<QByteArray> readRegularFile(const QString &path, qint64 limit);

} // namespace nantian::base

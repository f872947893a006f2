// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/batch.h"

#include <QString>

namespace nantian::views {

/// The truth about a stream in words: "live, 10,023 pods, 214 changes/min", "syncing 40 %",
/// "reconnecting in 4 s", "stale since 14:03:22", "denied". `noun` is the kind's plural.
[[nodiscard]] QString streamText(const store::StreamStatus &status, qsizetype shown,
                                 qsizetype total, const QString &noun, qsizetype changesPerMinute);
/// The shape that goes before it.
[[nodiscard]] store::Health streamHealth(const store::StreamStatus &status);

} // namespace nantian::views

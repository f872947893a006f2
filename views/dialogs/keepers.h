// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/comparison.h"

namespace nantian::views {

/// What becomes of a write that somebody else has a say in. GUI thread.
[[nodiscard]] QString keeperSentence(const models::Keeper &keeper);
/// What a roll back takes away, by their names; empty: nothing. GUI thread.
[[nodiscard]] QString lostSentence(const QStringList &annotations, qint64 revision);
/// What is shown where the server did not try a write out (Comparison::untried). GUI thread.
[[nodiscard]] QString untriedSentence(const base::Error &why);
/// What a comparison says besides the difference: that it was not tried out, the warnings of the
/// server, its keepers. A sentence each.
/// `untried` replaces untriedSentence() where it is not empty. GUI thread.
[[nodiscard]] QStringList comparisonNotes(const models::Comparison &comparison,
                                          const QString &untried = {});

} // namespace nantian::views

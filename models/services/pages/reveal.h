// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/api/object.h"
#include "services/details.h"

namespace nantian::models {

class Cluster;

/// Reads a value that a person asked to see, and nothing is kept of it. On the cluster's thread of
/// use (GUI); parsed on the pool. Errors: those of the server; NotFound, there is no such key.
[[nodiscard]] base::Call<RevealedValue> fetchRevealed(Cluster *cluster, HiddenValue hidden);

namespace pages {

/// It of an object that was read. Of a certificate nothing but what it says is taken over. `now` in
/// epoch seconds. Pure, any thread.
[[nodiscard]] base::Result<RevealedValue> revealValue(const kube::Object &object,
                                                      const HiddenValue &hidden, qint64 now);

} // namespace pages

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/verdictread.h"

namespace nantian::models::verdicts {

/// Why one container of a pod does not run as it should; `cause` is about it (PodCause::status).
[[nodiscard]] PodFinding ofContainer(const kube::Object &pod, const kinds::PodCause &cause,
                                     const PodAround &around, qint64 now);

} // namespace nantian::models::verdicts

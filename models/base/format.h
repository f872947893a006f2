// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nantian::base {

// Numbers as tables and charts show them: short, with Kubernetes' units. Any thread.

/// "512", "1.2Ki", "48Mi": binary units, one decimal below ten.
[[nodiscard]] QString formatBytes(qint64 bytes);
/// "12m", "1.5": thousandths of a core below one core, cores above.
[[nodiscard]] QString formatMilliCores(qint64 milli);

} // namespace nantian::base

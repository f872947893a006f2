// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/details.h"

namespace nantian::probe {

/// A page as text: verdicts, gauges, fields, tables. Links stand behind their row as " -> Kind
/// ns/name", shapes before it as "[Failed]". Texts are safe to print.
[[nodiscard]] QByteArray toText(const models::ObjectDetails &page);

} // namespace nantian::probe

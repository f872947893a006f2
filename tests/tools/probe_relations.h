// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/connections.h"

#include <QByteArray>

namespace nantian::probe {

/// A line for each connection: owners|owns|uses|used-by, how deep, kind, namespace, name, relation,
/// there|missing|unknown, state; then "unread" with a sentence.
[[nodiscard]] QByteArray toTsv(const models::Connections &connections);

} // namespace nantian::probe

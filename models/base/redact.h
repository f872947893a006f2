// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nantian::base {

/// A text for a log without what must not be in one: values of Authorization and Cookie headers,
/// bearer tokens and JSON Web Tokens anywhere, passwords inside URLs, PEM blocks, and the values of
/// keys named token, password, secret, client-key-data and the like. Rather too much than too
/// little. Any thread.
[[nodiscard]] QString redact(const QString &text);

} // namespace nantian::base

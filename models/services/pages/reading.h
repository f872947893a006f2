// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/pages/page.h"

namespace nantian::models::pages {

/// What pages read and say again and again. Pure, any thread.

[[nodiscard]] QByteArray nameOf(const kube::Object &object);
[[nodiscard]] QByteArray namespaceOf(const kube::Object &object);
/// "a", "a and b", "a, b and c" in the language.
[[nodiscard]] QString listed(const QStringList &parts);
/// The first `most` of them, and how many more there are.
[[nodiscard]] QString listed(const QStringList &parts, qsizetype most);

/// A selector that is there and has no term: it selects all.
[[nodiscard]] bool selectsAll(const kube::Object &selector);
/// "app=web,tier in (a,b)".
[[nodiscard]] QString selectorWords(const kube::Object &selector);

/// The first verdict is what the object is: the gravest. The order among equals stays.
void putWorstFirst(ObjectDetails &out);

} // namespace nantian::models::pages

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cell.h"

#include <QByteArrayView>
#include <QStringView>

#include <optional>
#include <string_view>

namespace nantian::kinds {

/// What conditions say of objects whose kind has no file and no page that knows better; rows
/// (columns of that name) and pages alike. Any thread.

/// Is the group part of Kubernetes itself, as far as its name tells? "" is core.
[[nodiscard]] bool isBuiltIn(QByteArrayView group);

/// What it means that a condition of a custom resource is True: true is well, false is not. Without
/// regard to case. Nothing for all others: they may mean either, or no more than a fact.
[[nodiscard]] std::optional<bool> isGoodWhenTrue(QStringView type);
/// How an object is by such a condition that is "True", "False" or "Unknown"; None where it says
/// nothing. What is not Ready or Synced may well be on its way.
[[nodiscard]] store::Health healthOfCondition(QStringView type, std::string_view status);

/// From well to bad: of several things that are said of an object, the worst counts.
[[nodiscard]] int badness(store::Health health);

} // namespace nantian::kinds

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"

#include <optional>
#include <string>
#include <string_view>

namespace nantian::kinds {

/// apimachinery's own checks (v0.36.3, pkg/api/validate/content). Any thread.
[[nodiscard]] bool isDnsSubdomain(std::string_view text);
[[nodiscard]] bool isLabelKey(std::string_view key);
[[nodiscard]] bool isLabelValue(std::string_view value);

/// "a=b,c=d", `<none>` when empty: labels.FormatLabels.
[[nodiscard]] std::string formatLabels(const kube::Object &labels);
/// metav1.LabelSelectorAsSelector(...).String(): "" for none or an empty one; nothing when an
/// operator makes no sense or a key or value could not be a label's.
[[nodiscard]] std::optional<std::string> formatSelector(const kube::Object &selector);

} // namespace nantian::kinds

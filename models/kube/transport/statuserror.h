// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <string_view>

namespace nantian::kube {

/// The Error told by a metav1.Status (body of an answer, or object of a watch's ERROR event).
/// `httpStatus` 0: take the Status's own code. A body that is no Status becomes the detail.
[[nodiscard]] base::Error errorFromStatus(int httpStatus, std::string_view body,
                                          std::chrono::milliseconds retryAfter = {});

/// `Retry-After` in seconds or as a date; 0 when absent or unreadable.
[[nodiscard]] std::chrono::milliseconds parseRetryAfter(const QByteArray &value);

} // namespace nantian::kube

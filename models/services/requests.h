// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/transport/httptransport.h"
#include "services/cluster.h"

namespace nantian::models {

// What services send. Called on the transport's thread.

inline constexpr auto kManager = "fieldManager=nantian";
inline constexpr auto kJson = "application/json";
inline constexpr auto kMergePatch = "application/merge-patch+json";
inline constexpr auto kStrategicPatch = "application/strategic-merge-patch+json";
inline constexpr auto kApplyPatch = "application/apply-patch+yaml";

/// A GET answered as JSON.
[[nodiscard]] kube::HttpRequest jsonGet(const QByteArray &path);
/// A request with a body, answered as JSON. `path` carries kManager.
[[nodiscard]] kube::HttpRequest jsonWrite(const QByteArray &method, const QByteArray &path,
                                          const QByteArray &contentType, const QByteArray &body);
/// Sends a write once: nothing before, nothing after. The transport must outlive it.
[[nodiscard]] base::Call<WriteResult> sendWrite(kube::HttpTransport *transport,
                                                kube::HttpRequest request);
/// What a flow that was cancelled before its write answers.
[[nodiscard]] std::unexpected<base::Error> cancelled();

} // namespace nantian::models

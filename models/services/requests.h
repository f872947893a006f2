// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/api/parser.h"
#include "kube/transport/httptransport.h"
#include "services/cluster.h"

#include <functional>
#include <memory>
#include <optional>

namespace nantian::models {

// What services send. Called on the transport's thread.

inline constexpr auto kManager = "fieldManager=nantian";
/// Behind kManager: the server answers what it would do, and does nothing.
inline constexpr auto kDryRun = "&dryRun=All";
inline constexpr auto kJson = "application/json";
inline constexpr auto kMergePatch = "application/merge-patch+json";
inline constexpr auto kStrategicPatch = "application/strategic-merge-patch+json";
inline constexpr auto kApplyPatch = "application/apply-patch+yaml";

/// A GET answered as JSON.
[[nodiscard]] kube::HttpRequest jsonGet(const QByteArray &path);
/// The same of a single object's metadata alone: whatever else it holds does not travel.
[[nodiscard]] kube::HttpRequest metadataGet(const QByteArray &path);
/// Makes a request answered so; of a list the metadata of its items.
void answerMetadata(kube::HttpRequest &request);
void answerMetadataList(kube::HttpRequest &request);
/// An object that was read. `object` looks into `parser`.
struct ReadObject
{
    QByteArray body;
    std::shared_ptr<kube::Parser> parser;
    kube::Object object;

    [[nodiscard]] QByteArray uid() const;
    [[nodiscard]] QByteArray version() const;
};
/// Reads and parses one. Errors: those of the server, Parse.
[[nodiscard]] base::Call<ReadObject> readObject(kube::HttpTransport *transport,
                                                kube::HttpRequest request);
[[nodiscard]] base::Call<ReadObject> readObject(kube::HttpTransport *transport,
                                                const kube::ObjectRef &object);
/// The same, by a request for it or for a part of it, but Conflict (reason "Replaced") where it is
/// not the one of this UID any more. Without a UID it is whoever has the name.
[[nodiscard]] base::Call<ReadObject>
readSameObject(kube::HttpTransport *transport, kube::ObjectRef object, kube::HttpRequest request);
[[nodiscard]] base::Call<ReadObject> readSameObject(kube::HttpTransport *transport,
                                                    const kube::ObjectRef &object);
/// A request with a body, answered as JSON. `path` carries kManager.
[[nodiscard]] kube::HttpRequest jsonWrite(const QByteArray &method, const QByteArray &path,
                                          const QByteArray &contentType, const QByteArray &body);
/// Sends a write once: nothing before, nothing after. The transport must outlive it.
[[nodiscard]] base::Call<WriteResult> sendWrite(kube::HttpTransport *transport,
                                                kube::HttpRequest request);
/// Is what was written there? nullopt: what is there does not tell.
using JudgeWrite = std::function<std::optional<bool>(const kube::Object &there)>;
/// The same where it can be told afterwards whether it was done: a write whose answer is lost
/// (Indeterminate) is never sent again, but `read` is asked once. What is there is then its answer
/// (WriteResult::isReadBack), or the reason of the error is "NotDone".
[[nodiscard]] base::Call<WriteResult> sendAndSee(kube::HttpTransport *transport,
                                                 kube::HttpRequest write, kube::HttpRequest read,
                                                 JudgeWrite isDone);
/// Waits a moment: what was sent and not answered may still be under way.
[[nodiscard]] base::Call<bool> waitForLost();
/// What is there in place of the answer that was lost; `warnings` says so.
[[nodiscard]] WriteResult readBack(const QByteArray &there, base::Error lost);
/// Is this the error of a write that the server does, but does not try out (the API server's
/// webhook errors, NewDryRunUnsupportedErr)?
[[nodiscard]] bool refusesDryRun(const base::Error &error);
/// Is this the error of a way to the server that is broken: would the next write fare no better?
[[nodiscard]] bool isWayBroken(const base::Error &error);
/// An error about an object that we, not the server, found.
[[nodiscard]] std::unexpected<base::Error> refusal(base::Error::Code code,
                                                   const kube::ObjectRef &object,
                                                   const QString &reason, const QString &detail);
/// What a flow that was cancelled before its write answers.
[[nodiscard]] std::unexpected<base::Error> cancelled();
/// Is it that?
[[nodiscard]] bool wasNotSent(const base::Error &error);

} // namespace nantian::models

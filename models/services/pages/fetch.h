// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/api/discovery.h"
#include "kube/transport/httptransport.h"
#include "services/pages/page.h"

#include <functional>
#include <memory>
#include <optional>

namespace nantian::models {
class Prometheus;
}

namespace nantian::models::pages {

/// What was kept of Secrets (Need::keep), of which version: pages are read again and again, and a
/// Secret that has not changed is not sent anew. On the transport's thread.
class KeptKeys
{
public:
    /// As the answer to a Need is; nothing: another version, or never read.
    [[nodiscard]] std::optional<QByteArray> find(const QByteArray &uid, const QByteArray &version,
                                                 const QByteArray &key) const;
    void add(const QByteArray &uid, const QByteArray &version, const QByteArray &key,
             const QByteArray &secret);

private:
    struct Entry
    {
        QByteArray version;
        QByteArray key;
        QByteArray secret;
    };
    QHash<QByteArray, Entry> m_entries; ///< by UID
};

/// A Secret with its name, its type and one key of its data; nothing else of it. Pure.
[[nodiscard]] base::Result<QByteArray> keepKey(const QByteArray &secret, const QByteArray &key);

/// Reads what `needs` asks for, given the answers so far: those of a round together, until it asks
/// for nothing new or after that many rounds. What is refused is no error: Around knows it. `known`
/// is what is answered already. Call from the transport's thread; the transport must outlive it.
[[nodiscard]] base::Call<Around> readAround(kube::HttpTransport *transport,
                                            kube::Discovery discovery,
                                            std::function<QList<Need>(const Around &)> needs,
                                            int rounds, Around known = {},
                                            std::shared_ptr<KeptKeys> kept = {});

/// What the object says by itself, wanted before what stands around it.
using EarlyPage = std::optional<base::Answer<ObjectDetails>>;

/// Reads an object and what its page needs (page.h), the questions of one round together. What is
/// refused of the latter is no error: the page says so. `known` as above; `now` is the server's
/// time in epoch seconds. `early` is answered once the object is read. Call from the transport's
/// thread; the transport must outlive it.
[[nodiscard]] base::Call<ObjectDetails> fetchPage(kube::HttpTransport *transport,
                                                  kube::Discovery discovery, kube::ObjectRef object,
                                                  Around known, qint64 now, EarlyPage early = {},
                                                  std::shared_ptr<KeptKeys> kept = {});
/// What Prometheus told last that pages of this kind want. GUI thread.
[[nodiscard]] Around askPrometheus(Prometheus &prometheus, const kube::Resource &kind);

} // namespace nantian::models::pages

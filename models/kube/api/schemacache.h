// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "base/clock.h"
#include "kube/api/openapi.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <optional>
#include <vector>

namespace nantian::kube {

/// The schemas of one server, each fetched when it is first wanted and again when its hash in the
/// server's index has changed. Lives on the transport's thread; in memory only.
class SchemaCache final : public QObject
{
public:
    /// How long the index counts as current: a changed definition is known after that at the
    /// latest, and typing in an editor asks for it once.
    static constexpr std::chrono::seconds kIndexAge{10};

    explicit SchemaCache(base::Clock *clock, QObject *parent = nullptr);
    ~SchemaCache() override;
    Q_DISABLE_COPY_MOVE(SchemaCache)

    /// The schema of an apiVersion ("v1", "apps/v1"). Questions for what is under way wait for the
    /// same answer; cancelling one leaves the others. Errors: those of the requests, and NotFound
    /// where the server has none for it.
    [[nodiscard]] base::Call<SchemaPtr> find(HttpTransport *transport,
                                             const QByteArray &apiVersion);
    /// Another server or user: forgets everything; whoever waits is answered Cancelled.
    void clear();

private:
    using Waiting = std::vector<base::Answer<SchemaPtr>>;
    struct Document
    {
        QByteArray hash;
        SchemaPtr schema; ///< null until it was read
        Waiting waiting;  ///< for a request under way
    };
    void askIndex(HttpTransport *transport);
    void findDocument(HttpTransport *transport, const QByteArray &path,
                      const base::Answer<SchemaPtr> &answer);

    base::Clock *m_clock;
    quint64 m_generation = 0; ///< answers of those before are dropped
    std::optional<SchemaIndex> m_index;
    qint64 m_indexRead = 0; ///< monotonic ms
    bool m_askingIndex = false;
    struct Question
    {
        QByteArray path;
        base::Answer<SchemaPtr> answer;
    };
    std::vector<Question> m_questions; ///< waiting for the index
    QHash<QByteArray, Document> m_documents;
};

} // namespace nantian::kube

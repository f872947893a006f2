// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/api/schemacache.h"

#include <utility>

namespace nantian::kube {

using namespace Qt::StringLiterals;
using base::Answer;
using base::Error;
using base::Result;

namespace {

std::unexpected<Error> cancelled() { return base::fail(Error::Code::Cancelled, u"schema"_s); }

} // namespace

SchemaCache::SchemaCache(base::Clock *clock, QObject *parent) : QObject(parent), m_clock(clock) { }

SchemaCache::~SchemaCache() { clear(); }

base::Call<SchemaPtr> SchemaCache::find(HttpTransport *transport, const QByteArray &apiVersion)
{
    const Answer<SchemaPtr> answer;
    const QByteArray path = schemaPath(apiVersion);
    const auto age = std::chrono::milliseconds(m_clock->monotonicMs() - m_indexRead);
    if (m_index && age < kIndexAge) {
        findDocument(transport, path, answer);
    } else {
        m_questions.push_back({path, answer});
        if (!m_askingIndex) {
            askIndex(transport);
        }
    }
    return {answer.future(), [answer] { answer.finish(cancelled()); }};
}

void SchemaCache::clear()
{
    ++m_generation;
    m_index.reset();
    m_askingIndex = false;
    const QHash<QByteArray, Document> documents = std::exchange(m_documents, {});
    const std::vector<Question> questions = std::exchange(m_questions, {});
    for (const Document &document : documents) {
        for (const Answer<SchemaPtr> &one : document.waiting) {
            one.finish(cancelled());
        }
    }
    for (const Question &question : questions) {
        question.answer.finish(cancelled());
    }
}

void SchemaCache::askIndex(HttpTransport *transport)
{
    m_askingIndex = true;
    fetchSchemaIndex(transport).then(
        this, [this, transport, generation = m_generation](const Result<SchemaIndex> &index) {
            if (generation != m_generation) {
                return;
            }
            m_askingIndex = false;
            const std::vector<Question> questions = std::exchange(m_questions, {});
            if (index) {
                m_index = *index;
                m_indexRead = m_clock->monotonicMs();
            }
            for (const Question &question : questions) {
                if (generation != m_generation) {
                    question.answer.finish(cancelled()); // whoever was answered called clear()
                } else if (index) {
                    findDocument(transport, question.path, question.answer);
                } else {
                    question.answer.finish(std::unexpected(index.error()));
                }
            }
        });
}

void SchemaCache::findDocument(HttpTransport *transport, const QByteArray &path,
                               const Answer<SchemaPtr> &answer)
{
    const auto known = m_index->hashes.constFind(path);
    if (known == m_index->hashes.constEnd()) {
        answer.finish(base::fail(Error::Code::NotFound, u"no schema"_s, QString::fromUtf8(path)));
        return;
    }
    Document &document = m_documents[path];
    // A server that names no hash cannot tell of a change: its document is asked for each time.
    if (document.schema && !known->isEmpty() && document.hash == *known) {
        answer.finish(document.schema);
        return;
    }
    document.waiting.push_back(answer);
    if (document.waiting.size() > 1) {
        return;
    }
    fetchSchema(transport, path, *known)
        .then(this,
              [this, path, hash = *known,
               generation = m_generation](const Result<SchemaPtr> &schema) {
                  if (generation != m_generation) {
                      return;
                  }
                  Document &fetched = m_documents[path];
                  if (schema) {
                      fetched.hash = hash;
                      fetched.schema = *schema;
                  }
                  for (const Answer<SchemaPtr> &one : std::exchange(fetched.waiting, {})) {
                      one.finish(schema);
                  }
              });
}

} // namespace nantian::kube

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/objectsexport.h"

#include "services/cluster.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace nantian::models {

namespace {
/// Of the connections an identity has for calls (architecture: six): others want some too.
constexpr qsizetype kReadsAtOnce = 4;
} // namespace

ObjectsExport::ObjectsExport(Cluster *cluster, const QList<kube::ObjectRef> &objects,
                             QObject *parent)
    : QObject(parent)
    , m_cluster(cluster)
    , m_objects(objects)
    , m_texts(objects.size())
{
}

void ObjectsExport::start() { askMore(); }

void ObjectsExport::cancel()
{
    end(base::fail(base::Error::Code::Cancelled, u"the export was cancelled"_s));
}

void ObjectsExport::askMore()
{
    while (!m_ended && m_asked.size() < kReadsAtOnce && m_next < m_objects.size()) {
        const qsizetype index = m_next++;
        const base::Call<QString> call = m_cluster->fetchYaml(m_objects.at(index));
        m_asked.insert(index, call);
        call.then(this, [this, index](const base::Result<QString> &yaml) { take(index, yaml); });
    }
    if (!m_ended && m_asked.isEmpty()) {
        m_texts.removeAll(QString());
        end(ExportedObjects{m_texts, m_gone});
    }
}

void ObjectsExport::take(qsizetype index, const base::Result<QString> &yaml)
{
    if (m_ended) {
        return;
    }
    m_asked.remove(index);
    if (yaml) {
        m_texts[index] = *yaml;
    } else if (yaml.error().code == base::Error::Code::NotFound) {
        ++m_gone;
    } else {
        end(std::unexpected(yaml.error()));
        return;
    }
    Q_EMIT progressed(++m_done, static_cast<int>(m_objects.size()));
    askMore();
}

void ObjectsExport::end(const base::Result<ExportedObjects> &result)
{
    if (std::exchange(m_ended, true)) {
        return;
    }
    for (const base::Call<QString> &call : std::exchange(m_asked, {})) {
        call.cancel();
    }
    Q_EMIT finished(result);
}

} // namespace nantian::models

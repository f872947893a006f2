// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/columnpreview.h"

#include "kube/api/parser.h"
#include "services/connectionsread.h"
#include "services/flow.h"
#include "services/json.h"
#include "services/requests.h"
#include "services/sessioncall.h"

#include <QDateTime>

namespace nantian::models {

using base::Call;
using base::Error;
using base::Result;

namespace {

Call<QList<QByteArray>> readEach(kube::HttpTransport *transport, QList<kube::ObjectRef> objects)
{
    QList<QByteArray> out;
    for (const kube::ObjectRef &object : std::as_const(objects)) {
        const QByteArray path = object.resource.path(object.ns, object.name);
        const bool isBare =
            connections::isMetadataOnly(object.resource.group, object.resource.kind);
        const Result<ReadObject> read =
            co_await readObject(transport, isBare ? metadataGet(path) : jsonGet(path));
        if (!read && read.error().code != Error::Code::NotFound) {
            co_return std::unexpected(read.error());
        }
        out.append(read ? read->body : QByteArray());
    }
    co_return out;
}

} // namespace

Call<QList<QByteArray>> readForPreview(const Cluster &cluster,
                                       const QList<kube::ObjectRef> &objects)
{
    const QList<kube::ObjectRef> first = objects.first(qMin(objects.size(), kPreviewedObjects));
    return onSession<QList<QByteArray>>(cluster.session(), [first](Session &session) {
        return readEach(session.transport(), first);
    });
}

QStringList previewColumn(const kube::Resource &resource, const kinds::CustomColumn &column,
                          const QList<QByteArray> &objects)
{
    const kinds::CustomCells cells(resource, {column});
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    store::RowBuilder builder(std::make_shared<store::Interner>());
    kube::Parser parser;
    QStringList out;
    for (const QByteArray &json : objects) {
        const Result<kube::Object> object = parser.parse(json::view(json));
        cells.read(object ? *object : kube::Object(), builder);
        const store::RowPtr row = builder.finish();
        out.append(row->cell(0).display(now)); // without a cell: empty
    }
    return out;
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/objectsink.h"

#include "kinds/columns.h"

namespace nantian::kinds {

using namespace Qt::StringLiterals;

namespace {

store::Columns columnsOf(const Kind &kind, const QList<store::Column> &custom)
{
    QList<store::Column> out;
    out.reserve(static_cast<qsizetype>(kind.columns.size()));
    for (const ColumnSpec &spec : kind.columns) {
        out.append(spec.column);
    }
    out.append(custom);
    return std::make_shared<const QList<store::Column>>(std::move(out));
}

/// A part that is there must be an object; otherwise every column would silently read as empty.
base::Result<void> checkShape(const kube::Object &object)
{
    if (!object.isObject()) {
        return base::fail(base::Error::Code::Parse, u"it is not a JSON object"_s);
    }
    for (const char *part : {"metadata", "spec", "status"}) {
        const kube::Object value = object[part];
        if (value.exists() && !value.isObject()) {
            return base::fail(base::Error::Code::Parse,
                              u"its %1 is not an object"_s.arg(QLatin1StringView(part)));
        }
    }
    return {};
}

} // namespace

ObjectSink::ObjectSink(const kube::Resource &resource, const Kind &kind,
                       std::shared_ptr<store::Interner> interner)
    : m_resource(resource)
    , m_kind(kind)
    , m_columns(columnsOf(kind, {}))
    , m_builder(std::move(interner))
{
}

QByteArray ObjectSink::accept() const { return "application/json"_ba; }

base::Result<bool> ObjectSink::readColumns(std::string_view)
{
    return base::fail(base::Error::Code::Unsupported,
                      u"a Table arrived where objects were asked for"_s);
}

void ObjectSink::setCustomColumns(const QList<CustomColumn> &columns)
{
    m_custom = CustomCells(m_resource, columns);
    m_columns = columnsOf(m_kind, m_custom.columns());
}

base::Result<store::RowPtr> ObjectSink::readRow(std::string_view json)
{
    const auto parsed = m_parser.parse(json);
    if (!parsed) {
        return std::unexpected(parsed.error());
    }
    const kube::Object &object = *parsed;
    if (auto shape = checkShape(object); !shape) {
        return std::unexpected(std::move(shape.error()));
    }
    if (auto identity = readMetadata(object["metadata"], m_builder); !identity) {
        return std::unexpected(std::move(identity.error()));
    }
    for (const ColumnSpec &spec : m_kind.columns) {
        m_builder.add(spec.read(object, m_builder));
    }
    m_custom.read(object, m_builder);
    if (m_kind.judge != nullptr) {
        m_kind.judge(object, m_builder);
    }
    return m_builder.finish();
}

} // namespace nantian::kinds

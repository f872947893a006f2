// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testsink.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace nantian::tests {

using namespace Qt::StringLiterals;

TestSink::TestSink(Form form)
    : m_form(form)
    , m_interner(std::make_shared<store::Interner>())
    , m_builder(m_interner)
{
    if (form == Form::Object) {
        m_columns = std::make_shared<QList<store::Column>>(
            QList<store::Column>{{.id = "value", .title = u"VALUE"_s, .description = {}}});
    }
}

QByteArray TestSink::accept() const
{
    return isTable() ? "application/json;as=Table;v=v1;g=meta.k8s.io,application/json"
                     : "application/json";
}

base::Result<bool> TestSink::readColumns(std::string_view definitions)
{
    const QByteArray bytes(definitions.data(), qsizetype(definitions.size()));
    if (bytes == m_definitions) {
        return false;
    }
    m_definitions = bytes;
    QList<store::Column> columns;
    for (const auto &value : QJsonDocument::fromJson(bytes).array()) {
        const QString name = value["name"_L1].toString();
        columns.append({.id = name.toUtf8(), .title = name.toUpper(), .description = {}});
    }
    m_columns = std::make_shared<QList<store::Column>>(columns);
    return true;
}

base::Result<store::RowPtr> TestSink::readRow(std::string_view json)
{
    ++m_reads;
    const QJsonObject whole =
        QJsonDocument::fromJson(QByteArray(json.data(), qsizetype(json.size()))).object();
    const QJsonObject object = isTable() ? whole["object"_L1].toObject() : whole;
    const QJsonObject meta = object["metadata"_L1].toObject();
    const std::string uid = meta["uid"_L1].toString().toStdString();
    if (uid.empty()) {
        return base::fail(base::Error::Code::Parse, u"an object without a uid"_s);
    }
    m_builder.setIdentity(uid, meta["namespace"_L1].toString().toStdString(),
                          meta["name"_L1].toString().toStdString(),
                          meta["resourceVersion"_L1].toString().toStdString());
    const QString value =
        isTable() ? whole["cells"_L1].toArray().at(0).toString() : object["value"_L1].toString();
    m_builder.add(m_builder.text(value.toStdString()));
    return m_builder.finish();
}

} // namespace nantian::tests

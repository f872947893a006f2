// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The chart a release keeps, as files again.
#include "kube/api/parser.h"
#include "services/helmrelease.h"
#include "services/json.h"
#include "services/yaml.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace nantian::models {

using base::Error;
using base::fail;
using base::Result;
using kube::Object;

namespace {

/// Below the folder, whatever is written there: "templates/a.yaml", never "../a" or "/a".
bool staysBelow(const QString &name)
{
    const QStringList parts = name.split(u'/');
    return !name.isEmpty() && !QDir::isAbsolutePath(name) && !name.contains(QChar(u'\0'))
        && !parts.contains(u".."_s) && !parts.contains(QString());
}

Result<void> writeFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    if (!staysBelow(name)) {
        return fail(Error::Code::Invalid, u"a file of the chart is to lie outside of it"_s, name);
    }
    const QString path = folder + u'/' + name;
    if (!QDir().mkpath(QFileInfo(path).path())) {
        return fail(Error::Code::Io, u"the folder cannot be made"_s, path);
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.flush())
    {
        return fail(Error::Code::Io, file.errorString(), path);
    }
    return {};
}

Result<void> writeYaml(const QString &folder, const QString &name, const Object &value)
{
    if (!value.isObject()) {
        return {};
    }
    const Result<QString> yaml = toYaml(json::compact(value));
    return yaml ? writeFile(folder, name, yaml->toUtf8()) : std::unexpected(yaml.error());
}

} // namespace

Result<void> writeChart(const QByteArray &chartJson, const QString &folder)
{
    kube::Parser parser;
    const Result<Object> chart = parser.parse(json::view(chartJson));
    if (!chart || !(*chart)["metadata"].isObject()) {
        return chart ? fail(Error::Code::Parse, u"the release keeps no chart"_s)
                     : std::unexpected(chart.error());
    }
    Result<void> state = writeYaml(folder, u"Chart.yaml"_s, (*chart)["metadata"]);
    if (state) {
        state = writeYaml(folder, u"values.yaml"_s, (*chart)["values"]);
    }
    const auto writeDecoded = [&](const QString &name, const Object &data) {
        if (state && data.isString()) {
            state = writeFile(folder, name, QByteArray::fromBase64(json::bytes(data.string())));
        }
    };
    if ((*chart)["schema"].isString() && !(*chart)["schema"].string().empty()) {
        writeDecoded(u"values.schema.json"_s, (*chart)["schema"]);
    }
    for (const char *list : {"templates", "files"}) {
        (*chart)[list].each([&](const Object &file) {
            writeDecoded(json::text(file["name"].string()), file["data"]);
        });
    }
    return state;
}

} // namespace nantian::models

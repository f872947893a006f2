// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/object.h"
#include "services/details.h"

#include <QCoreApplication>

namespace nantian::models::details {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Details)
};

/// Appends a field unless its text is empty.
void addField(ObjectDetails &out, const char *id, const QString &label, const QString &text);
void addField(ObjectDetails &out, const char *id, const QString &label, const kube::Object &value);
/// Appends a field that is a moment, unless it is unknown.
void addTime(ObjectDetails &out, const char *id, const QString &label, const kube::Object &time);
/// Appends a table unless it has no row.
void addTable(ObjectDetails &out, const char *id, const QString &title, const QStringList &headers,
              const QList<DetailRow> &rows);
/// The selector as a field and as what it is (ObjectDetails::selector).
void readSelector(ObjectDetails &out, const kube::Object &selector);
[[nodiscard]] QString yesOrNo(bool value);
/// Strings of an array, joined.
[[nodiscard]] QString joined(const kube::Object &array, const QString &separator);
/// "key=value, key2=value2" of a map of plain values.
[[nodiscard]] QString joinedMap(const kube::Object &map);
[[nodiscard]] QList<KeyValue> keyValues(const kube::Object &map);
/// "Kind/name" of a reference object.
[[nodiscard]] QString reference(const kube::Object &ref);

/// Containers of a pod spec; `status` is a pod's, or nothing for a template.
[[nodiscard]] QList<ContainerDetails> readContainers(const kube::Object &spec,
                                                     const kube::Object &status);

/// Of one of Kubernetes' own kinds?
[[nodiscard]] bool isBuiltIn(const ObjectDetails &object);
/// What is particular to the kind: fields, tables, selector, containers. False for kinds nobody
/// wrote one for.
bool readKind(ObjectDetails &out, const kube::Object &object);

} // namespace nantian::models::details

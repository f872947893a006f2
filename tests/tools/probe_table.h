// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/column.h"
#include "store/row.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace nantian::probe {

/// The rows as nantian-probe prints them: titles first, NAMESPACE in front (empty for
/// cluster-scoped kinds), wide columns included, our own columns last; tab, newline and carriage
/// return inside a cell become one space each; sorted by namespace and name. Without rows the
/// titles alone. now: epoch seconds the ages are relative to.
[[nodiscard]] QByteArray toTsv(const store::Columns &columns, QList<store::RowPtr> rows,
                               bool namespaced, qint64 now);

/// `nantian-probe table KIND --file LIST.json [--now SECONDS]`: a saved List, without a server, as
/// of now or of another time. Items that could not be read are named on stderr and do not fail the
/// command; 1 if the file as a whole could not be read, 2 for wrong arguments.
int runSavedTable(QStringList arguments);

} // namespace nantian::probe

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/api/object.h"

#include <QByteArray>
#include <QByteArrayView>

namespace nantian::models {

/// Values of a chart overlaid by those given: maps are merged, null takes away
/// (helm.sh/helm/v4/pkg/chart/common/util/coalesce.go). JSON of an object, whatever comes.
[[nodiscard]] QByteArray valuesOf(const kube::Object &chart, const kube::Object &given);
/// The same of JSON. Errors: Parse. Pure, any thread.
[[nodiscard]] base::Result<QByteArray> computedValues(QByteArrayView chart, QByteArrayView given);

/// Values as they are shown: what is below a name like "password" or "apiKey" becomes
/// "•••• (12 bytes)". True in `masked` when there was any. Charts name their values as they like:
/// this is a courtesy, not a guarantee. Errors: Parse. Pure, any thread.
[[nodiscard]] base::Result<QByteArray> maskedValues(QByteArrayView values, bool &masked);

} // namespace nantian::models

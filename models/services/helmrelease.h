// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

namespace nantian::models {

/// Limits of what is unpacked: a Secret holds 1 MiB, which gzip can make a thousand times as much.
inline constexpr qsizetype kMaxPackedRelease = 8 * 1024 * 1024;
inline constexpr qsizetype kMaxReleaseBytes = 32 * 1024 * 1024;

/// An object of a chart that helm makes at certain moments only.
struct HelmHook
{
    QByteArray kind;
    QByteArray name;
    QStringList events; ///< "pre-install", "test", ...
    QByteArray manifest;
    bool operator==(const HelmHook &) const = default;
};

/// One revision of a release, as its Secret keeps it.
struct HelmRelease
{
    QByteArray name;
    QByteArray ns;
    qint64 revision = 0;
    QByteArray status; ///< "deployed", "pending-upgrade", ...
    QString description;
    QString chart; ///< its name
    QString chartVersion;
    QString appVersion;
    qint64 firstDeployed = 0; ///< epoch seconds; 0: not told
    qint64 lastDeployed = 0;
    QString notes;
    QByteArray manifest; ///< YAML
    QByteArray values;   ///< JSON of what was given
    QByteArray computed; ///< JSON of the chart's own values overlaid by those
    QList<HelmHook> hooks;
    QByteArray chartJson;      ///< the chart, as writeChart() takes it
    bool hasSubcharts = false; ///< it depends on others, which the release does not keep
    [[nodiscard]] QString chartTitle() const; ///< "guestbook-0.2.0", as helm prints it
};

/// `data.release` of a Secret of type helm.sh/release.v1, after the API's own base64: base64 of
/// gzip of JSON (helm.sh/helm/v4/pkg/storage/driver/util.go); gzip may be missing. Answers the
/// JSON. Errors: Parse, and Unsupported beyond a limit. Pure, any thread.
[[nodiscard]] base::Result<QByteArray> unpackRelease(QByteArrayView packed);

/// What the JSON says; what is missing is empty. Errors: Parse. Pure, any thread.
[[nodiscard]] base::Result<HelmRelease> readRelease(QByteArrayView json);

/// The same of a whole Secret, as the API answers it. Errors: those of both, and Parse where it is
/// no release.
[[nodiscard]] base::Result<HelmRelease> readReleaseSecret(QByteArrayView secretJson);

/// Writes a release's chart below a folder that exists, as `helm upgrade` takes it. Names that
/// lead out of it are refused (Invalid). Errors: Io, Parse. Writes files: not for the GUI thread.
[[nodiscard]] base::Result<void> writeChart(const QByteArray &chartJson, const QString &folder);

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/helmrelease.h"
#include "tables/resourcetablemodel.h"

#include <QHash>

#include <memory>

namespace nantian::models {

/// Chart and application version as extra columns of the table of releases: both stand only in the
/// Secrets' values, which no list reads, so that they are known of releases that were opened. GUI
/// thread.
class HelmCharts final : public ExtraCells
{
    Q_OBJECT
public:
    explicit HelmCharts(QObject *parent = nullptr);

    /// What was read of a release.
    void note(const HelmRelease &release);

    [[nodiscard]] const QList<store::Column> &columns() const override;
    [[nodiscard]] store::Cell cell(const store::Row &row, int column) const override;
    [[nodiscard]] CellReader reader(int column) const override;

    struct Known
    {
        qint64 revision = 0; ///< it holds for this one only
        std::string_view chart;
        std::string_view appVersion;
    };

private:
    std::shared_ptr<store::Interner> m_texts = std::make_shared<store::Interner>();
    QHash<QByteArray, Known> m_known; ///< by namespace + '/' + name
};

} // namespace nantian::models

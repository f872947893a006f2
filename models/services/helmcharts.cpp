// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/helmcharts.h"

#include "services/helmreleases.h"
#include "services/json.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nantian::models {

namespace {

struct HelmChartsTr
{
    Q_DECLARE_TR_FUNCTIONS(nantian::models::helm)
};

store::Cell cellOf(const QHash<QByteArray, HelmCharts::Known> &known, const store::Row &row,
                   int column)
{
    const auto found = known.constFind(json::bytes(row.ns()) + '/' + json::bytes(row.name()));
    if (found == known.constEnd() || row.cell(kRevisionCell).number() != found->revision) {
        return {};
    }
    const std::string_view text = column == 0 ? found->chart : found->appVersion;
    return text.empty() ? store::Cell() : store::Cell::text(text);
}

} // namespace

HelmCharts::HelmCharts(QObject *parent) : ExtraCells(parent) { }

void HelmCharts::note(const HelmRelease &release)
{
    Known &known = m_known[release.ns + '/' + release.name];
    if (release.revision < known.revision) {
        return;
    }
    known = {release.revision, m_texts->intern(json::view(release.chartTitle().toUtf8())),
             m_texts->intern(json::view(release.appVersion.toUtf8()))};
    Q_EMIT changed();
}

const QList<store::Column> &HelmCharts::columns() const
{
    static const QList<store::Column> kColumns{
        {.id = "chart"_ba,
         .title = u"CHART"_s,
         .description =
             HelmChartsTr::tr("Name and version of the chart. Known of releases that were opened: "
                              "it stands in the Secret's values, which the list does not read."),
         .width = 20,
         .extra = true},
        {.id = "app-version"_ba,
         .title = u"APP VERSION"_s,
         .description =
             HelmChartsTr::tr("Version of what the chart installs. Known of releases that were "
                              "opened, as the chart is."),
         .width = 13,
         .extra = true},
    };
    return kColumns;
}

store::Cell HelmCharts::cell(const store::Row &row, int column) const
{
    return cellOf(m_known, row, column);
}

CellReader HelmCharts::reader(int column) const
{
    return [known = m_known, texts = m_texts, column](const store::Row &row) {
        return cellOf(known, row, column);
    };
}

} // namespace nantian::models

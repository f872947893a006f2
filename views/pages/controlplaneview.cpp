// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/controlplaneview.h"

#include "services/cluster.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kRefreshMs = 15'000; ///< a leader lease lasts 15 s

} // namespace

ControlPlaneView::ControlPlaneView(models::Cluster *cluster, QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_rows(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kUnit);
    column->addWidget(headingLabel(tr("Control plane"), this));
    column->addWidget(m_rows);
    m_timer.setInterval(kRefreshMs);
    connect(&m_timer, &QTimer::timeout, this, &ControlPlaneView::read);
    connect(cluster, &models::Cluster::stateChanged, this, [this] {
        if (isVisible()) {
            read();
        }
    });
    fill();
}

void ControlPlaneView::setKubelets(const QMap<QString, int> &kubelets)
{
    if (kubelets != m_kubelets) {
        m_kubelets = kubelets;
        fill();
    }
}

void ControlPlaneView::read()
{
    if (m_cluster->state() != models::Cluster::State::Connected) {
        return;
    }
    m_question.ask(m_cluster->controlPlane(), this,
                   [this](const base::Result<models::ControlPlane> &answer) {
                       if (answer) {
                           m_state = *answer;
                       }
                       fill();
                       if (!m_answered) {
                           m_answered = true;
                           Q_EMIT answered();
                       }
                   });
}

void ControlPlaneView::fill()
{
    QList<models::ControlPlane::Part> parts = m_state.parts;
    if (const QString version = m_cluster->info().version; !version.isEmpty()) {
        parts += models::versionsPart(version, m_kubelets);
    }
    if (parts.isEmpty()) {
        parts += {"reading", {}, store::Health::None, tr("Reading…"), {}};
    }
    if (parts == m_shown) {
        return;
    }
    m_shown = parts;
    auto *grid = qobject_cast<QGridLayout *>(m_rows->layout());
    if (!grid) {
        grid = new QGridLayout(m_rows);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(kMargin);
        grid->setVerticalSpacing(kUnit);
        grid->setColumnStretch(2, 1);
    }
    clearLayout(grid);
    int line = 0;
    for (const models::ControlPlane::Part &part : std::as_const(parts)) {
        auto *health = new IconLabel(m_rows);
        health->setIcon(healthIcon(part.health), healthWord(part.health));
        grid->addWidget(health, line, 0, Qt::AlignTop);
        grid->addWidget(faintLabel(safe(part.name), m_rows), line, 1, Qt::AlignTop);
        grid->addWidget(textLabel(safe(part.sentence), m_rows), line, 2, Qt::AlignTop);
        ++line;
    }
}

void ControlPlaneView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
    m_timer.start();
}

void ControlPlaneView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace nantian::views

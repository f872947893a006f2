// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/contextchooser.h"

#include "views/main/contextlock.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

store::Health stateHealth(models::Cluster::State state)
{
    switch (state) {
    case models::Cluster::State::Connecting:
        return store::Health::Progressing;
    case models::Cluster::State::Connected:
        return store::Health::Ok;
    case models::Cluster::State::Failed:
    case models::Cluster::State::Removed:
        return store::Health::Failed;
    }
    return store::Health::Unknown;
}

} // namespace

ContextChooser::ContextChooser(QWidget *parent)
    : QWidget(parent)
    , m_button(new QToolButton(this))
    , m_lock(new QToolButton(this))
    , m_insecure(new QLabel(this))
    , m_insecureIcon(new QLabel(this))
{
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setAutoRaise(true);
    m_button->setAccessibleName(tr("Context"));
    m_button->setIconSize(QSize(30, kIconSize));
    m_button->setMenu(new QMenu(m_button));
    m_button->menu()->setToolTipsVisible(true);
    connect(m_button->menu(), &QMenu::aboutToShow, this, &ContextChooser::showState);
    m_lock->setAutoRaise(true);
    connect(m_lock, &QToolButton::clicked, this, &ContextChooser::onLock);
    m_insecure->setText(tr("TLS not verified"));
    m_insecure->setToolTip(tr("The kubeconfig switches certificate checks off for this cluster "
                              "(insecure-skip-tls-verify). Anyone on the way can read and change "
                              "what is sent."));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kUnit);
    layout->addWidget(m_button);
    layout->addWidget(m_lock);
    layout->addWidget(m_insecureIcon);
    layout->addWidget(m_insecure);
    showState();
}

void ContextChooser::setContexts(const QList<kube::Context> &contexts,
                                 const QString &productionPattern)
{
    m_contexts = contexts;
    m_pattern = productionPattern;
    showState();
}

void ContextChooser::setCluster(models::Cluster *cluster, const ContextLock *lock)
{
    if (m_cluster != nullptr) {
        m_cluster->disconnect(this);
    }
    m_cluster = cluster;
    m_contextLock = lock;
    if (cluster != nullptr) {
        connect(cluster, &models::Cluster::stateChanged, this, &ContextChooser::showState);
        connect(cluster, &models::Cluster::lockedChanged, this, &ContextChooser::showState);
    }
    showState();
}

void ContextChooser::openMenu() { m_button->showMenu(); }

void ContextChooser::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showState();
    }
}

QIcon ContextChooser::swatch(const QString &context) const
{
    // The context's colour and, for the open one, the shape of its state.
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap(QSize(30, kIconSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(contextColor(context, palette()));
    painter.drawRoundedRect(QRectF(1, 1, 6, 14), 2, 2);
    const bool open = m_cluster != nullptr && m_cluster->context().name == context;
    if (open) {
        paintHealth(&painter, stateHealth(m_cluster->state()), QRectF(14, 3, 10, 10), palette());
    }
    return QIcon(pixmap);
}

void ContextChooser::showState()
{
    QMenu *menu = m_button->menu();
    menu->clear();
    for (const kube::Context &context : std::as_const(m_contexts)) {
        const bool usable = context.identity.has_value();
        QAction *action = menu->addAction(swatch(context.name), safe(context.name));
        action->setCheckable(true);
        action->setChecked(m_cluster != nullptr && m_cluster->context().name == context.name);
        action->setToolTip(plainTip(usable ? safe(context.identity->server)
                                           : base::errorSentence(context.identity.error())));
        if (context.looksLikeProduction(m_pattern)) {
            action->setText(tr("%1 (production, opens read-only)").arg(safe(context.name)));
        }
        connect(action, &QAction::triggered, this,
                [this, name = context.name] { Q_EMIT contextChosen(name); });
    }
    menu->addSeparator();
    connect(menu->addAction(actionIcon("open"_L1), tr("Open a kubeconfig file…")),
            &QAction::triggered, this, &ContextChooser::openFileRequested);

    m_lock->setVisible(m_cluster != nullptr);
    const bool insecure = m_cluster != nullptr && m_cluster->context().identity.has_value()
        && m_cluster->context().identity->insecure;
    m_insecure->setVisible(insecure);
    m_insecureIcon->setVisible(insecure);
    m_insecureIcon->setPixmap(healthIcon(store::Health::Warning).pixmap(kIconSize, kIconSize));
    QPalette warn = palette();
    warn.setColor(QPalette::WindowText, healthColor(store::Health::Warning, palette()));
    m_insecure->setPalette(warn);
    if (m_cluster == nullptr) {
        m_button->setText(tr("No context"));
        m_button->setIcon(kindIcon("cluster"));
        return;
    }
    const QString name = m_cluster->context().name;
    QString state;
    switch (m_cluster->state()) {
    //: state of a cluster
    case models::Cluster::State::Connecting:
        state = tr("connecting");
        break;
    //: state of a cluster
    case models::Cluster::State::Connected:
        break;
    //: state of a cluster
    case models::Cluster::State::Failed:
        state = tr("unreachable");
        break;
    //: state of a cluster: its context is no longer in the kubeconfig
    case models::Cluster::State::Removed:
        state = tr("removed");
        break;
    }
    m_button->setIcon(swatch(name));
    m_button->setText(state.isEmpty() ? safe(name) : tr("%1, %2").arg(safe(name), state));
    m_button->setToolTip(plainTip(m_cluster->state() == models::Cluster::State::Failed
                                      ? base::errorSentence(m_cluster->error())
                                      : m_cluster->context().identity
                                      ? safe(m_cluster->context().identity->server)
                                      : QString()));
    m_lock->setIcon(actionIcon(m_cluster->isLocked() ? "lock"_L1 : "unlock"_L1));
    const QDateTime until = m_contextLock != nullptr ? m_contextLock->openUntil() : QDateTime();
    m_lock->setAccessibleName(m_cluster->isLocked() ? tr("Read-only: click to allow changes")
                                  : until.isValid()
                                  ? tr("Changes allowed until %1: click to lock")
                                        .arg(QLocale().toString(until.time(), QLocale::ShortFormat))
                                  : tr("Changes allowed: click to lock"));
    m_lock->setToolTip(m_lock->accessibleName());
    m_lock->setToolButtonStyle(m_cluster->isLocked() ? Qt::ToolButtonTextBesideIcon
                                                     : Qt::ToolButtonIconOnly);
    m_lock->setText(tr("Read-only"));
}

void ContextChooser::onLock()
{
    if (m_cluster == nullptr) {
        return;
    }
    if (!m_cluster->isLocked()) {
        Q_EMIT lockRequested(Lock::Closed);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Allow changes for 30 minutes")), &QAction::triggered, this,
            [this] { Q_EMIT lockRequested(Lock::OpenForAWhile); });
    connect(menu->addAction(tr("Allow changes and remember it")), &QAction::triggered, this,
            [this] { Q_EMIT lockRequested(Lock::OpenForGood); });
    menu->popup(m_lock->mapToGlobal(QPoint(0, m_lock->height())));
}

} // namespace nantian::views

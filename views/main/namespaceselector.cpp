// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/namespaceselector.h"

#include "views/delegates/rowdelegate.h"
#include "views/main/services.h"
#include "views/theme/theme.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {
constexpr int kPopupWidth = 300;
constexpr int kPopupHeight = 380;
constexpr int kNameRole = Qt::UserRole; ///< empty: all namespaces
} // namespace

NamespaceSelector::NamespaceSelector(QWidget *parent)
    : QToolButton(parent)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_search(new QLineEdit(m_popup))
    , m_list(new QListWidget(m_popup))
    , m_hint(new QLabel(m_popup))
{
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(kindIcon("namespace"));
    setIconSize(QSize(kIconSize + kGap, kIconSize));
    setAccessibleName(tr("Namespaces"));
    connect(this, &QToolButton::clicked, this, &NamespaceSelector::openPopup);

    m_popup->setFrameShape(QFrame::StyledPanel);
    m_search->setPlaceholderText(tr("Find or type a namespace"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setAccessibleName(tr("Namespaces"));
    m_list->installEventFilter(this);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(kGap, kGap, kGap, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    connect(m_search, &QLineEdit::textChanged, this, &NamespaceSelector::fill);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { onItem(item, false); });
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        if (!m_filling) {
            onItem(item, true);
        }
    });
    updateText();
}

NamespaceSelector::~NamespaceSelector() = default;

void NamespaceSelector::setCluster(models::Cluster *cluster)
{
    m_subscription.reset();
    m_names.clear();
    if (m_cluster != nullptr) {
        m_cluster->disconnect(this);
    }
    m_cluster = cluster;
    setEnabled(cluster != nullptr);
    if (cluster != nullptr) {
        connect(cluster, &models::Cluster::resourcesChanged, this, &NamespaceSelector::subscribe);
        subscribe();
    }
}

void NamespaceSelector::subscribe()
{
    const kube::Resource resource = m_cluster->findResource("namespaces");
    if (m_subscription || resource.plural.isEmpty()) {
        return;
    }
    m_subscription = m_cluster->subscribe(resource, {});
    connect(m_subscription.get(), &models::Subscription::batch, this, &NamespaceSelector::onBatch);
}

void NamespaceSelector::onBatch(const store::Batch &batch)
{
    if (batch.reset) {
        m_names.clear();
    }
    for (const QByteArray &uid : batch.removed) {
        m_names.remove(uid);
    }
    for (const store::RowPtr &row : batch.upserted) {
        m_names.insert(toBytes(row->uid()), QString::fromUtf8(toBytes(row->name())));
    }
    const bool wasDenied = m_status.state == store::StreamStatus::State::Denied;
    m_status = batch.status;
    const QString own = m_cluster->context().ns;
    if (!wasDenied && m_status.state == store::StreamStatus::State::Denied && m_scope.all
        && !own.isEmpty())
    {
        // Who may not list namespaces rarely may list across them: the context names one.
        choose({false, {own}});
    }
    if (m_popup->isVisible()) {
        fill();
    }
}

QStringList NamespaceSelector::names() const
{
    QStringList out = m_names.values();
    for (const QString &name : m_scope.namespaces) {
        if (!out.contains(name)) {
            out << name;
        }
    }
    out.sort();
    return out;
}

void NamespaceSelector::setScope(const models::Scope &scope)
{
    m_scope = scope;
    updateText();
}

void NamespaceSelector::updateText()
{
    if (m_scope.all) {
        setText(tr("All namespaces"));
    } else if (m_scope.namespaces.size() == 1) {
        setText(safe(m_scope.namespaces.first()));
    } else {
        setText(tr("%n namespaces", nullptr, static_cast<int>(m_scope.namespaces.size())));
    }
    setToolTip(m_scope.all ? tr("Choose namespaces")
                           : plainTip(safe(m_scope.namespaces.join(u", "_s))));
}

void NamespaceSelector::openPopup()
{
    if (!isEnabled()) {
        return;
    }
    m_search->clear();
    fill();
    m_popup->resize(kPopupWidth, kPopupHeight);
    m_popup->move(mapToGlobal(QPoint(0, height() + 2)));
    m_popup->show();
    m_search->setFocus();
}

void NamespaceSelector::fill()
{
    m_filling = true;
    const QString wanted = m_search->text().trimmed();
    m_list->clear();
    if (wanted.isEmpty()) {
        auto *all = new QListWidgetItem(tr("All namespaces"), m_list);
        all->setIcon(m_scope.all ? actionIcon("check"_L1) : QIcon());
    }
    QStringList known = names();
    const bool exact = known.contains(wanted);
    for (const QString &name : std::as_const(known)) {
        if (!wanted.isEmpty() && !name.contains(wanted, Qt::CaseInsensitive)) {
            continue;
        }
        auto *item = new QListWidgetItem(safe(name), m_list);
        item->setData(kNameRole, name);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(!m_scope.all && m_scope.namespaces.contains(name) ? Qt::Checked
                                                                              : Qt::Unchecked);
    }
    if (!wanted.isEmpty() && !exact) {
        auto *typed = new QListWidgetItem(tr("Use “%1”").arg(safe(wanted)), m_list);
        typed->setData(kNameRole, wanted);
    }
    m_list->setCurrentRow(0);
    const bool denied = m_status.state == store::StreamStatus::State::Denied;
    m_hint->setText(denied ? tr("You may not list namespaces. Type the name of one you work in.")
                           : tr("Click one to see it alone, tick boxes to see several."));
    m_filling = false;
}

void NamespaceSelector::onItem(QListWidgetItem *item, bool toggleOnly)
{
    const QString name = item->data(kNameRole).toString();
    if (toggleOnly) {
        models::Scope scope = m_scope;
        scope.all = false;
        if (m_scope.all) {
            scope.namespaces.clear();
        }
        scope.namespaces.removeAll(name);
        if (item->checkState() == Qt::Checked) {
            scope.namespaces << name;
            scope.namespaces.sort();
        }
        if (scope.namespaces.isEmpty()) {
            scope = {};
        }
        choose(scope);
        return;
    }
    // A click on the box has toggled it already; a click on the name means this one alone.
    const QPoint at = m_list->viewport()->mapFromGlobal(QCursor::pos());
    const int box = m_list->visualItemRect(item).left() + 6 * kUnit;
    if ((item->flags() & Qt::ItemIsUserCheckable) && at.x() < box) {
        return;
    }
    m_popup->hide();
    choose(name.isEmpty() ? models::Scope() : models::Scope{false, {name}});
}

void NamespaceSelector::choose(const models::Scope &scope)
{
    setScope(scope);
    Q_EMIT scopeChosen(scope);
}

bool NamespaceSelector::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && m_list->currentItem() != nullptr) {
            const QString name = m_list->currentItem()->data(kNameRole).toString();
            m_popup->hide();
            choose(name.isEmpty() ? models::Scope() : models::Scope{false, {name}});
            return true;
        }
        if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
            const int step = key->key() == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(
                std::clamp(m_list->currentRow() + step, 0, qMax(0, m_list->count() - 1)));
            return true;
        }
    }
    return QToolButton::eventFilter(watched, event);
}

} // namespace nantian::views

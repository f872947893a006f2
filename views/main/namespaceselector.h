// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"

#include <QToolButton>

#include <memory>
#include <set>

class QFrame;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace nantian::views {

/// One namespace, several or all. A list to tick where namespaces may be listed; a name may always
/// be typed, so that users who may not list them can work too. GUI thread.
class NamespaceSelector final : public QToolButton
{
    Q_OBJECT
public:
    explicit NamespaceSelector(QWidget *parent = nullptr);
    ~NamespaceSelector() override;

    /// Not owned; null: none.
    void setCluster(models::Cluster *cluster);
    void setScope(const models::Scope &scope);
    [[nodiscard]] const models::Scope &scope() const { return m_scope; }
    /// Known names, for the go-to palette.
    [[nodiscard]] QStringList names() const;
    void openPopup();

Q_SIGNALS:
    void scopeChosen(const nantian::models::Scope &scope);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void subscribe();
    void onBatch(const store::Batch &batch);
    void fill();
    void onItem(QListWidgetItem *item, bool toggleOnly);
    void choose(const models::Scope &scope);
    void updateText();

    models::Cluster *m_cluster = nullptr;
    std::unique_ptr<models::Subscription> m_subscription;
    models::Scope m_scope;
    QHash<QByteArray, QString> m_names; ///< by UID
    store::StreamStatus m_status;
    QFrame *m_popup;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_hint;
    bool m_filling = false;
};

} // namespace nantian::views

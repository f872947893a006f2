// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "services/cluster.h"
#include "services/helmmanifest.h"

#include <QWidget>

class QTreeWidget;

namespace nantian::views {

class ComparisonView;

/// Two manifests object by object: which come, go and change, and the difference of the current
/// one. GUI thread; the cluster is not owned.
class ManifestReview final : public QWidget
{
    Q_OBJECT
public:
    explicit ManifestReview(models::Cluster *cluster, QWidget *parent = nullptr);

    /// Compares on the pool; ready() follows. An empty manifest holds no objects.
    void compare(const QString &beforeTitle, const QByteArray &before, const QString &afterTitle,
                 const QByteArray &after);
    /// Shows a sentence and nothing else.
    void setPlaceholder(const QString &text);
    /// The last comparison asked for is shown.
    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] const QList<models::ManifestChange> &changes() const { return m_changes; }
    /// "1 to create, 2 to change, 1 to delete"; where nothing differs, that.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    [[nodiscard]] ComparisonView *difference() const { return m_difference; }

Q_SIGNALS:
    void ready();

private:
    void fill(const QList<models::ManifestChange> &changes);
    void showCurrent();

    models::Cluster *m_cluster;
    QTreeWidget *m_list;
    ComparisonView *m_difference;
    base::Question<QList<models::ManifestChange>> m_question;
    QList<models::ManifestChange> m_changes;
    QString m_beforeTitle;
    QString m_afterTitle;
    bool m_isReady = false;
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "services/cluster.h"
#include "services/helmmanifest.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QStackedWidget;
class QTreeWidget;

namespace nantian::models {
class ApplySet;
struct ApplyStep;
} // namespace nantian::models

namespace nantian::views {

class CodeView;
class ComparisonView;
class MessageBar;

/// Two manifests object by object: which come, go and change, and the difference of the current
/// one, or where the server refuses it. GUI thread; the cluster is not owned.
class ManifestReview final : public QWidget
{
    Q_OBJECT
public:
    explicit ManifestReview(models::Cluster *cluster, QWidget *parent = nullptr);

    /// Compares on the pool; ready() follows. An empty manifest holds no objects.
    void compare(const QString &beforeTitle, const QByteArray &before, const QString &afterTitle,
                 const QByteArray &after);
    /// The same, and has the server try out what comes and changes before it is ready: helm's own
    /// dry run has it hold no object against its kind. `ns`: of objects that name none.
    void compareAndTry(const QString &beforeTitle, const QByteArray &before,
                       const QString &afterTitle, const QByteArray &after, const QByteArray &ns);
    /// Shows a sentence and nothing else.
    void setPlaceholder(const QString &text);
    /// The last comparison asked for is shown.
    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] const QList<models::ManifestChange> &changes() const { return m_changes; }
    /// How many of the objects the server refuses.
    [[nodiscard]] int refused() const;
    /// "1 to create, 2 to change, 1 to delete, 1 refused"; where nothing differs, that.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    [[nodiscard]] ComparisonView *difference() const { return m_difference; }

Q_SIGNALS:
    void ready();

private:
    void begin(const QString &beforeTitle, const QByteArray &before, const QString &afterTitle,
               const QByteArray &after, const std::optional<QByteArray> &tryIn);
    void fill(const QList<models::ManifestChange> &changes);
    void tryOut();
    void onTried();
    void showCurrent();
    void showRefusal(int index, const base::Error &error);

    models::Cluster *m_cluster;
    models::ApplySet *m_set; ///< only asks
    QTreeWidget *m_list;
    QStackedWidget *m_stack;
    ComparisonView *m_difference;
    QWidget *m_refusal;
    MessageBar *m_reason;
    CodeView *m_text;                   ///< of the refused object
    QHash<int, base::Error> m_refusals; ///< by index of the change
    std::optional<QByteArray> m_tryIn;  ///< the namespace
    base::Question<QList<models::ManifestChange>> m_question;
    QList<models::ManifestChange> m_changes;
    QString m_beforeTitle;
    QString m_afterTitle;
    bool m_isReady = false;
};

} // namespace nantian::views

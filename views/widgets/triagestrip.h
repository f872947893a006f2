// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/batch.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;

namespace nantian::views {

/// One line above a table that sums up what is not well: "3 not well: CrashLoopBackOff 2, ...". A
/// click filters the table. Fed with the table's batches, so it never scans the rows. GUI thread.
class TriageStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit TriageStrip(QWidget *parent = nullptr);

    void apply(const store::Batch &batch);
    [[nodiscard]] qsizetype count() const { return m_broken.size(); }
    /// Reason and number, the most frequent first.
    [[nodiscard]] QList<std::pair<QString, int>> reasons() const;

Q_SIGNALS:
    /// Text for the filter field.
    void filterRequested(const QString &filter);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Broken
    {
        QByteArray reason;
        store::Health health = store::Health::Failed;
        qint64 sinceMs = 0; ///< 0: it already was when the table opened
    };
    void rebuild();
    void giveWay();

    QHash<QByteArray, Broken> m_broken; ///< by UID
    QHBoxLayout *m_layout;
    QTimer m_rebuild;
    store::Health m_worst = store::Health::Warning;
    bool m_first = true;
};

} // namespace nantian::views

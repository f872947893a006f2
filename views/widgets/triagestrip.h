// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/batch.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;

namespace nantian::views {

/// One line above a table that sums up what is not well, by the causes that pages name too
/// (kinds/causes.h): "37 not well: CrashLoopBackOff 21 (3 workloads), ImagePullBackOff 12 (2 new)".
/// A click filters the table. Fed with the table's batches, so it never scans the rows. GUI thread.
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
        QByteArray owner; ///< UID of the controller; its own where it has none
        store::Health health = store::Health::Failed;
        qint64 sinceMs = 0; ///< of what was so when the table opened: since it was made
        bool operator==(const Broken &) const = default;
    };
    struct Sum;
    void rebuild();
    void giveWay();

    QHash<QByteArray, Broken> m_broken; ///< by UID
    QHBoxLayout *m_layout;
    QTimer m_rebuild;
    QTimer m_aging; ///< until something is no longer new
    store::Health m_worst = store::Health::Warning;
    bool m_first = true;
};

} // namespace nantian::views

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
/// (kinds/causes.h): "37 not well: CrashLoopBackOff 21 (3 workloads, 2 new), ImagePullBackOff 12 (1
/// image), Unschedulable 4 (Insufficient cpu)". A click filters the table. Fed with the table's
/// batches, so it never scans the rows. GUI thread.
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
        store::RowPtr row;
        qint64 sinceMs = 0; ///< of what was so when the table opened: since it was made
    };
    struct Sum;
    static QStringList wordsOf(std::string_view reason, const Sum &sum);
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

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/drafts.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace nantian::views {

/// Keeps what is written in one editor on disk until it is applied or thrown away, so that a crash
/// loses no more than its last second. What holds a Secret is never written, nor what it becomes;
/// what might is not while it cannot be read.
/// GUI thread; files are written on the pool, one after the other.
class DraftKeeper final : public QObject
{
    Q_OBJECT
public:
    explicit DraftKeeper(QObject *parent);
    ~DraftKeeper() override;
    Q_DISABLE_COPY_MOVE(DraftKeeper)

    /// Goes on with a draft of a run before.
    void adopt(const QString &file);
    /// An editor of this process has it.
    [[nodiscard]] static bool isOpen(const QString &file);
    /// What to write, asked for when it is written; nothing: there is nothing to keep.
    void setSource(std::function<std::optional<models::Draft>()> source);
    /// Soon, or at once.
    void later();
    void now();
    /// Why nothing is on disk, or not as it is now: it holds a Secret, or might, or the disk
    /// refused (then the sentence).
    [[nodiscard]] models::HoldsSecret secret() const { return m_secret; }
    [[nodiscard]] const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    std::function<std::optional<models::Draft>()> m_source;
    QTimer m_later;
    QString m_file;
    QString m_problem;
    models::HoldsSecret m_secret = models::HoldsSecret::No;
    std::shared_ptr<bool> m_held = std::make_shared<bool>(false); ///< the writer's own
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/helmreleases.h"
#include "services/session.h"

#include <QTimer>

namespace nantian::models {

/// Carries Helm's releases, made of the batches of the Secrets' store. As any BatchRelay.
class ReleaseRelay final : public BatchRelay
{
    Q_OBJECT
public:
    /// `only`: the release of this name; empty: all.
    explicit ReleaseRelay(const QByteArray &only);

    void take(const store::Batch &secrets) override;

private:
    void waitForStuck();

    ReleaseFold m_fold;
    QTimer m_stuck{this}; ///< until the next pending one is
};

} // namespace nantian::models

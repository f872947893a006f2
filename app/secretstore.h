// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/metrics.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace nantian::app {

/// Keeps how to reach a context's Prometheus in the desktop's keyring (QtKeychain), never in a file
/// of ours; without a keyring until the program ends. GUI thread; answers arrive later.
class SecretStore final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// An endpoint without a URL forgets what was kept.
    void save(const QString &context, const models::Prometheus::Endpoint &endpoint);
    /// Calls `found` when something is kept for the context; never otherwise.
    void load(const QString &context,
              std::function<void(const models::Prometheus::Endpoint &)> found);

Q_SIGNALS:
    /// The keyring could not keep it; a sentence.
    void failed(const QString &sentence);

private:
    QHash<QString, models::Prometheus::Endpoint> m_session; ///< what no keyring would keep
};

} // namespace nantian::app

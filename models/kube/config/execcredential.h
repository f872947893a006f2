// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/config/context.h"

#include <QByteArray>

namespace nantian::kube {

/// What a credential plugin answered.
struct ExecCredential
{
    QByteArray token;
    QByteArray clientCert; ///< PEM
    QByteArray clientKey;  ///< PEM
    qint64 expiresMs = 0;  ///< epoch milliseconds; 0: until the server refuses it
};

/// The value of KUBERNETES_EXEC_INFO: never interactive, as a window has no terminal.
[[nodiscard]] QByteArray execInfo(const Identity &identity);

/// Reads a plugin's standard output (JSON or YAML). Errors are Unauthorized with reason ExecOutput
/// and never quote the output, which may hold secrets.
[[nodiscard]] base::Result<ExecCredential> parseExecCredential(const QByteArray &output,
                                                               const ExecConfig &config);

} // namespace nantian::kube

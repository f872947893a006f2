// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call.h"
#include "kube/config/context.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <memory>

namespace nantian::base {
class Clock;
class LoginPath;
class ProcessRunner;
} // namespace nantian::base

namespace nantian::kube {

/// What one request proves its user with. Never logged, never stored.
struct Credentials
{
    QByteArray
        authorization;     ///< whole value of the header ("Bearer ...", "Basic ..."); may be empty
    QByteArray clientCert; ///< PEM to present: the plugin's, else the identity's; may be empty
    QByteArray clientKey;  ///< PEM
    bool operator==(const Credentials &) const = default;
};

/// The credentials of one identity: asked before every request, refreshed as client-go does.
///
/// Lives on the cluster's thread, where every member is called; owned by the session. The runner,
/// the clock and the login path outlive it.
/// - token, basic, certificate: answered at once, always the same;
/// - tokenFile: read again once it was read 50 s ago (client-go: cached 1 min, leeway 10 s); an
///   unreadable file keeps the last token and fails only when there is none;
/// - exec plugin: one process at a time however many wait, cached until its expirationTimestamp (or
///   invalidate()), killed after 60 s. Ignored, as client-go does, when the user also has a token,
///   basic or certificate.
/// Failures are Unauthorized with `reason` one of ExecNotFound, ExecFailed, ExecTimeout,
/// ExecInteractive, ExecOutput, TokenFile; `target` is the command or file; `detail` holds what the
/// plugin wrote to stderr, and its install hint.
class CredentialSource final : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        base::ProcessRunner *runner = nullptr;
        base::Clock *clock = nullptr;
        base::LoginPath *loginPath = nullptr; ///< null: commands are looked up in $PATH alone
    };
    CredentialSource(const Identity &identity, const Services &services, QObject *parent = nullptr);
    ~CredentialSource() override;

    /// The credentials for a request about to be sent. Often answered before it returns.
    /// cancel() ends this caller's wait only.
    [[nodiscard]] base::Call<Credentials> get();

    /// The server said 401 to these. When they are still the newest, the next get() makes new ones
    /// (the plugin runs again, the token file is read again); otherwise nothing happens.
    void invalidate(const Credentials &used);

    /// Could invalidate() lead to other credentials (plugin or token file)? Otherwise asking again
    /// after a 401 is pointless.
    [[nodiscard]] bool canRefresh() const;

Q_SIGNALS:
    /// The client certificate differs from the one before: drop every connection of this identity.
    void certificateChanged();
    /// A plugin process started or ended ("waiting for aws-iam-authenticator").
    void pluginRunningChanged(bool running, const QString &command);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// `Impersonate-User`, `Impersonate-Uid`, one `Impersonate-Group` per group and
/// `Impersonate-Extra-<key>` headers of the identity; empty when it impersonates nobody.
[[nodiscard]] QList<std::pair<QByteArray, QByteArray>>
impersonationHeaders(const Identity &identity);

} // namespace nantian::kube

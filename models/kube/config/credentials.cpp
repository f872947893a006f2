// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/config/credentials.h"

#include "base/clock.h"
#include "base/file.h"
#include "base/loginpath.h"
#include "base/processrunner.h"
#include "base/text.h"
#include "kube/config/execcredential.h"

#include <QDir>
#include <QLoggingCategory>

#include <algorithm>
#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;
using nantian::base::Error;

namespace nantian::kube {

namespace {

Q_LOGGING_CATEGORY(lcCredentials, "nantian.kube.credentials", QtInfoMsg)

/// client-go caches a token file for one minute and renews it 10 s before that.
constexpr qint64 kTokenFileMs = 50'000;
/// Bytes; a token file that never ends must not be read to its end.
constexpr qint64 kLongestToken = 1024 * 1024;
/// How long a plugin's failure answers for everybody: enough that requests which failed together do
/// not each start it again.
constexpr qint64 kFailureMs = 3'000;
constexpr std::chrono::milliseconds kPluginTimeout{60'000};

QByteArray bearer(const QByteArray &token)
{
    return token.isEmpty() ? QByteArray() : "Bearer " + token;
}

Error pluginError(const QString &reason, const QString &detail, const QString &command)
{
    Error error;
    error.code = Error::Code::Unauthorized;
    error.reason = reason;
    error.detail = detail;
    error.target = command;
    return error;
}

/// A program's messages as text: no colours, no carriage returns.
QString messages(const QString &text) { return base::withoutEscapeSequences(text).trimmed(); }

/// Bytes of a header's name that need no escape (RFC 9110 token); '%' itself does (client-go).
bool isHeaderByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || std::string_view("!#$&'*+-.^_`|~").contains(c);
}

/// A header's value cannot hold line ends: they would begin another header.
QByteArray headerValue(const QString &text)
{
    QByteArray out = text.toUtf8();
    out.removeIf([](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    return out;
}

} // namespace

class CredentialSource::Private
{
public:
    enum class Mode : quint8 { Fixed, TokenFile, Plugin };

    Private(CredentialSource *source, const Identity &who, const Services &with)
        : q(source)
        , identity(who)
        , services(with)
    {
        fixed.clientCert = identity.clientCert;
        fixed.clientKey = identity.clientKey;
        if (!identity.token.isEmpty()) {
            fixed.authorization = bearer(identity.token);
        } else if (!identity.username.isEmpty() || !identity.password.isEmpty()) {
            const QString pair = identity.username + u':' + identity.password;
            fixed.authorization = "Basic " + pair.toUtf8().toBase64();
        }
        const bool hasOther = !fixed.authorization.isEmpty() || !identity.clientCert.isEmpty();
        if (!identity.tokenFile.isEmpty()) {
            mode = Mode::TokenFile;
        } else if (identity.exec && !hasOther) {
            mode = Mode::Plugin;
        }
    }

    base::Result<Credentials> readTokenFile();
    void startPlugin();
    void runPlugin(const QString &path);
    void onPluginEnded(const base::Result<base::ProcessOutput> &result);
    base::Result<ExecCredential> judge(const base::Result<base::ProcessOutput> &result) const;
    void finish(const base::Result<Credentials> &result);
    void setRunning(bool value);

    CredentialSource *q;
    Identity identity;
    Services services;
    Mode mode = Mode::Fixed;
    Credentials fixed;

    // The last answer of the token file or plugin.
    std::optional<Credentials> current;
    bool isStale = false;   ///< refused by the server: make a new one
    qint64 expiresMs = 0;   ///< plugin; 0: never
    qint64 tokenReadMs = 0; ///< token file, monotonic
    std::optional<Error> failure;
    qint64 failureMs = 0; ///< monotonic
    bool running = false;
    QList<base::Answer<Credentials>> waiting;
};

base::Result<Credentials> CredentialSource::Private::readTokenFile()
{
    const qint64 now = services.clock->monotonicMs();
    if (current && !isStale && now - tokenReadMs < kTokenFileMs) {
        return *current;
    }
    const base::Result<QByteArray> read = base::readRegularFile(identity.tokenFile, kLongestToken);
    const QByteArray token = read.value_or(QByteArray()).trimmed();
    if (token.isEmpty()) {
        if (current) {
            return *current;
        }
        if (!identity.token.isEmpty()) {
            return fixed;
        }
        return std::unexpected(pluginError(
            u"TokenFile"_s, read ? u"it is empty"_s : read.error().detail, identity.tokenFile));
    }
    current = Credentials{bearer(token), fixed.clientCert, fixed.clientKey};
    isStale = false;
    tokenReadMs = now;
    return *current;
}

void CredentialSource::Private::setRunning(bool value)
{
    if (std::exchange(running, value) != value) {
        Q_EMIT q->pluginRunningChanged(value, identity.exec->command);
    }
}

void CredentialSource::Private::startPlugin()
{
    if (running) {
        return;
    }
    setRunning(true);
    if (identity.exec->interactiveMode == "Always"_L1) {
        finish(std::unexpected(pluginError(u"ExecInteractive"_s, u"interactiveMode is Always"_s,
                                           identity.exec->command)));
        return;
    }
    if (services.loginPath == nullptr) {
        runPlugin(qEnvironmentVariable("PATH"));
        return;
    }
    services.loginPath->get(q).then(q, [this](const base::Result<QString> &path) {
        runPlugin(path ? *path : qEnvironmentVariable("PATH"));
    });
}

void CredentialSource::Private::runPlugin(const QString &path)
{
    const ExecConfig &exec = *identity.exec;
    base::ProcessRequest request;
    request.program = base::findProgram(QDir::cleanPath(exec.command), path);
    if (request.program.isEmpty()) {
        onPluginEnded(base::fail(Error::Code::NotFound, {}, exec.command));
        return;
    }
    request.arguments = exec.args;
    // Plugins start helpers of their own: they get the login shell's PATH too.
    request.environment.insert(u"PATH"_s, path);
    for (const auto &[name, value] : exec.env) {
        request.environment.insert(name, value);
    }
    request.environment.insert(u"KUBERNETES_EXEC_INFO"_s, QString::fromUtf8(execInfo(identity)));
    request.timeout = kPluginTimeout;
    services.runner->run(request, q)
        .then(q,
              [this](const base::Result<base::ProcessOutput> &result) { onPluginEnded(result); });
}

base::Result<ExecCredential>
CredentialSource::Private::judge(const base::Result<base::ProcessOutput> &result) const
{
    const ExecConfig &exec = *identity.exec;
    const auto failed = [&](const QString &reason, const QString &detail) {
        return std::unexpected(pluginError(reason, messages(detail), exec.command));
    };
    if (result && result->exitCode == 0) {
        return parseExecCredential(result->out, exec);
    }
    if (result) {
        const QString words = messages(QString::fromUtf8(result->err));
        return failed(u"ExecFailed"_s,
                      words.isEmpty() ? u"exit status %1"_s.arg(result->exitCode) : words);
    }
    switch (result.error().code) {
    case Error::Code::NotFound:
        return failed(u"ExecNotFound"_s, exec.installHint);
    case Error::Code::Timeout:
        return failed(u"ExecTimeout"_s, result.error().detail);
    case Error::Code::Unsupported:
        return failed(u"ExecOutput"_s, u"it wrote too much"_s);
    case Error::Code::Cancelled:
        return std::unexpected(result.error());
    default:
        return failed(u"ExecFailed"_s, result.error().detail);
    }
}

void CredentialSource::Private::onPluginEnded(const base::Result<base::ProcessOutput> &result)
{
    const base::Result<ExecCredential> credential = judge(result);
    if (!credential) {
        qCWarning(lcCredentials).noquote()
            << "credential plugin" << base::safeText(identity.exec->command)
            << "failed:" << credential.error().reason;
        finish(std::unexpected(credential.error()));
        return;
    }
    const Credentials made{bearer(credential->token), credential->clientCert,
                           credential->clientKey};
    expiresMs = credential->expiresMs;
    const bool rotated =
        current && (current->clientCert != made.clientCert || current->clientKey != made.clientKey);
    current = made;
    isStale = false;
    if (rotated) {
        Q_EMIT q->certificateChanged();
    }
    finish(made);
}

void CredentialSource::Private::finish(const base::Result<Credentials> &result)
{
    failure = result ? std::nullopt : std::optional(result.error());
    failureMs = services.clock->monotonicMs();
    const QList<base::Answer<Credentials>> answers = std::exchange(waiting, {});
    setRunning(false);
    for (const base::Answer<Credentials> &answer : answers) {
        answer.finish(result);
    }
}

CredentialSource::CredentialSource(const Identity &identity, const Services &services,
                                   QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, identity, services))
{
}

CredentialSource::~CredentialSource()
{
    for (const base::Answer<Credentials> &answer : std::as_const(d->waiting)) {
        answer.finish(base::fail(Error::Code::Cancelled, u"the session closed"_s));
    }
}

base::Call<Credentials> CredentialSource::get()
{
    switch (d->mode) {
    case Private::Mode::Fixed:
        return base::answered<Credentials>(d->fixed);
    case Private::Mode::TokenFile:
        return base::answered(d->readTokenFile());
    case Private::Mode::Plugin:
        break;
    }
    const bool expired = d->expiresMs != 0 && d->services.clock->nowMs() >= d->expiresMs;
    if (d->current && !d->isStale && !expired) {
        return base::answered<Credentials>(*d->current);
    }
    if (d->failure && d->services.clock->monotonicMs() - d->failureMs < kFailureMs) {
        return base::answered<Credentials>(std::unexpected(*d->failure));
    }
    const base::Answer<Credentials> answer;
    d->waiting.append(answer);
    d->startPlugin();
    return {answer.future(), [answer] {
                answer.finish(base::fail(Error::Code::Cancelled, u"cancelled by the caller"_s));
            }};
}

void CredentialSource::invalidate(const Credentials &used)
{
    if (d->current && *d->current == used) {
        d->isStale = true;
    }
}

bool CredentialSource::canRefresh() const { return d->mode != Private::Mode::Fixed; }

QList<std::pair<QByteArray, QByteArray>> impersonationHeaders(const Identity &identity)
{
    QList<std::pair<QByteArray, QByteArray>> out;
    if (identity.impersonateUser.isEmpty()) {
        return out;
    }
    out.append({"Impersonate-User", headerValue(identity.impersonateUser)});
    if (!identity.impersonateUid.isEmpty()) {
        out.append({"Impersonate-Uid", headerValue(identity.impersonateUid)});
    }
    for (const QString &group : identity.impersonateGroups) {
        out.append({"Impersonate-Group", headerValue(group)});
    }
    for (auto it = identity.impersonateExtra.constBegin();
         it != identity.impersonateExtra.constEnd(); ++it)
    {
        QByteArray name = "Impersonate-Extra-";
        for (const char c : it.key().toUtf8()) {
            name += isHeaderByte(c) ? QByteArray(1, c) : '%' + QByteArray(1, c).toHex().toUpper();
        }
        for (const QString &value : *it) {
            out.append({name, headerValue(value)});
        }
    }
    return out;
}

} // namespace nantian::kube

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <expected>

namespace nantian::base {

/// One cause inside an API Status, as the server words it (`details.causes[]`).
struct Cause
{
    QString reason;
    QString field;
    QString message;
    bool operator==(const Cause &) const = default;
};

/// What went wrong, as a value. Transport and parsers fill it and never word a sentence for the
/// user: that is done by errorSentence() alone.
struct Error
{
    enum class Code {
        Network,       ///< no connection, or it broke
        Timeout,       ///< connect, idle or total deadline passed
        Tls,           ///< certificate or handshake
        Unauthorized,  ///< 401, or credentials could not be had
        Forbidden,     ///< 403
        NotFound,      ///< 404
        Conflict,      ///< 409
        Gone,          ///< 410, or Expired inside a watch
        Invalid,       ///< 400, 413, 415, 422
        RateLimited,   ///< 429
        ServerError,   ///< 5xx
        Parse,         ///< an answer that could not be read
        Config,        ///< kubeconfig or settings
        Cancelled,     ///< by the caller or because the session closed
        Unsupported,   ///< the server or this build cannot do it
        Indeterminate, ///< a write was sent and not answered: re-read before anything else
        Io,            ///< a local file or process
    };
    Code code = Code::Network;
    int httpStatus = 0;
    QString reason; ///< the API's Status.reason, or a short machine word
    QString detail; ///< untranslated text for logs and the details fold, e.g. Status.message
    std::chrono::milliseconds retryAfter{0}; ///< from Retry-After; 0 when absent
    QList<Cause> causes;
    QString target; ///< what it happened to ("pods", "deployments/web in shop", a path)

    /// May the same request be sent again without harm being likely (reads only)?
    [[nodiscard]] bool isRetryable() const;
    [[nodiscard]] bool needsRelist() const { return code == Code::Gone; }
    [[nodiscard]] bool needsLogin() const { return code == Code::Unauthorized; }
    bool operator==(const Error &) const = default;
};

template <class T>
using Result = std::expected<T, Error>;

/// Shorthand for a failed Result: `return fail(Error::Code::Parse, u"..."_s);`
[[nodiscard]] inline std::unexpected<Error> fail(Error::Code code, const QString &detail,
                                                 const QString &target = {})
{
    Error error;
    error.code = code;
    error.detail = detail;
    error.target = target;
    return std::unexpected(error);
}

/// The sentence a user reads, translated: what happened, to what, and the next step.
/// Window, command line and probe share it. Any thread (after translators are installed).
[[nodiscard]] QString errorSentence(const Error &error);

} // namespace nantian::base

Q_DECLARE_METATYPE(nantian::base::Error)

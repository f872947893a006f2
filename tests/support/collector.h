// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/transport/httptransport.h"

#include <functional>
#include <optional>

namespace nantian::tests {

/// An HttpHandler that keeps what it was given.
class Collector final : public kube::HttpHandler
{
public:
    void onHeaders(int code, const kube::HttpHeaders &list) override
    {
        status = code;
        headers = list;
    }
    void onData(std::string_view bytes) override
    {
        received += qint64(bytes.size());
        if (keep) {
            body.append(bytes.data(), qsizetype(bytes.size()));
        }
        if (data) {
            data();
        }
    }
    void onFinished(const base::Result<void> &how) override
    {
        result = how;
        if (finished) {
            finished();
        }
    }
    [[nodiscard]] bool isFinished() const { return result.has_value(); }
    [[nodiscard]] bool isOk() const { return result && result->has_value(); }
    /// Empty unless it failed.
    [[nodiscard]] base::Error error() const
    {
        return result && !*result ? result->error() : base::Error();
    }

    int status = 0;
    kube::HttpHeaders headers;
    QByteArray body;
    qint64 received = 0;
    bool keep = true;
    std::optional<base::Result<void>> result;
    std::function<void()> data;     ///< run after each piece
    std::function<void()> finished; ///< run at the end
};

} // namespace nantian::tests

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/api/object.h"

#include <QByteArrayView>

#include <memory>
#include <string_view>

namespace nantian::kube {

/// The same bytes as parse() takes them.
[[nodiscard]] inline std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

/// Reads one JSON document after another with one reused simdjson DOM. Lives on one thread; what
/// parse() returned is valid until the next call. Documents are untrusted: size and depth are
/// limited, and bytes that are not UTF-8 or not exactly one JSON value are an Error (Parse).
class Parser
{
public:
    struct Limits
    {
        /// Bytes of one document. etcd refuses objects beyond 1.5 MiB and the API server requests
        /// beyond 3 MiB; aggregated APIs may be more generous.
        std::size_t maxBytes = 32 * 1024 * 1024;
        /// Nested arrays and objects; no built-in type comes near it.
        std::size_t maxDepth = 512;
    };

    Parser() : Parser(Limits{}) { }
    explicit Parser(const Limits &limits);
    ~Parser();
    Q_DISABLE_COPY_MOVE(Parser)

    [[nodiscard]] base::Result<Object> parse(std::string_view json);

private:
    void renew();

    Limits m_limits;
    std::unique_ptr<simdjson::dom::parser> m_parser;
};

} // namespace nantian::kube

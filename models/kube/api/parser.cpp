// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/api/parser.h"

namespace nantian::kube {

using namespace Qt::StringLiterals;

// simdjson's tape takes eight bytes for each byte of the document: one large object must not keep
// that much for the rest of the session.
static constexpr std::size_t kKeepBytes = 512 * 1024;

Parser::Parser(const Limits &limits) : m_limits(limits) { renew(); }

Parser::~Parser() = default;

void Parser::renew()
{
    m_parser = std::make_unique<simdjson::dom::parser>(m_limits.maxBytes);
    // Fails only without memory, and then parse() tells.
    [[maybe_unused]] const auto error = m_parser->allocate(16 * 1024, m_limits.maxDepth);
}

base::Result<Object> Parser::parse(std::string_view json)
{
    if (json.size() > m_limits.maxBytes) {
        return base::fail(base::Error::Code::Parse,
                          u"document of %1 bytes, more than the %2 allowed"_s.arg(json.size())
                              .arg(m_limits.maxBytes));
    }
    if (m_parser->capacity() > kKeepBytes && json.size() <= kKeepBytes) {
        renew();
    }
    simdjson::dom::element root;
    // simdjson copies what it is given, and nothing may not be copied from nowhere.
    const char *const bytes = json.empty() ? "" : json.data();
    const auto error = m_parser->parse(bytes, json.size()).get(root);
    if (error != simdjson::SUCCESS) {
        return base::fail(base::Error::Code::Parse,
                          QString::fromUtf8(simdjson::error_message(error)));
    }
    return Object(root);
}

} // namespace nantian::kube

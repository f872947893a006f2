// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/watch/jsoncutter.h"

namespace nantian::kube {

namespace {

} // namespace

bool JsonCutter::skipString(std::string_view bytes, std::size_t &pos)
{
    while (pos < bytes.size()) {
        const char byte = bytes[pos++];
        if (m_escaped) {
            m_escaped = false;
        } else if (byte == '\\') {
            m_escaped = true;
        } else if (byte == '"') {
            m_inString = false;
            return true;
        }
    }
    return false;
}

JsonCutter::Progress JsonCutter::feed(std::string_view bytes, std::size_t &pos)
{
    while (pos < bytes.size()) {
        if (m_inString) {
            if (skipString(bytes, pos) && m_depth == 0) {
                return Progress::Done;
            }
            continue;
        }
        const char byte = bytes[pos];
        if (m_depth == 0 && m_inWord) {
            if (byte == ',' || byte == ']' || byte == '}' || isJsonSpace(byte)) {
                return Progress::Done;
            }
            ++pos;
            continue;
        }
        ++pos;
        switch (byte) {
        case '"':
            m_inString = true;
            break;
        case '{':
        case '[':
            if (++m_depth > kMaxDepth) {
                return Progress::TooDeep;
            }
            break;
        case '}':
        case ']':
            if (--m_depth <= 0) {
                return Progress::Done;
            }
            break;
        default:
            m_inWord = m_depth == 0 && !isJsonSpace(byte);
            break;
        }
    }
    return Progress::More;
}

} // namespace nantian::kube

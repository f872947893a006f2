// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nantian::kube {

/// What JSON has as white space (RFC 8259, section 2).
constexpr bool isJsonSpace(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/// Finds the end of one JSON value in bytes that arrive in pieces, without reading what is inside:
/// it follows strings, escapes and nesting only. Whether the value is valid JSON is for its parser.
class JsonCutter
{
public:
    enum class Progress {
        More,    ///< all bytes taken, the value goes on
        Done,    ///< the value ended; what follows it was not taken
        TooDeep, ///< nested deeper than kMaxDepth
    };
    /// The API server's own objects stay far below; its hard limit is 10,000.
    static constexpr int kMaxDepth = 512;

    void reset() { *this = JsonCutter(); }
    /// Takes bytes from `pos` on, and moves `pos` past what belongs to the value. A number or word
    /// ends before the next comma, bracket or space.
    [[nodiscard]] Progress feed(std::string_view bytes, std::size_t &pos);

private:
    [[nodiscard]] bool skipString(std::string_view bytes, std::size_t &pos);

    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_inWord = false;
};

} // namespace nantian::kube

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace nantian::fuzz {

std::string_view textOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

void require(bool holds, const char *what)
{
    if (!holds) {
        std::fprintf(stderr, "invariant broken: %s\n", what);
        std::abort();
    }
}

Cutter::Cutter(std::string_view text, Cut cut)
    : m_rest(text)
    , m_cut(cut)
    , m_state(2166136261U) // FNV-1a
{
    for (const char byte : text) {
        m_state = (m_state ^ static_cast<unsigned char>(byte)) * 16777619U;
    }
}

std::string_view Cutter::next()
{
    std::size_t size = m_cut == Cut::Bytes ? 1 : m_rest.size();
    if (m_cut == Cut::Pieces) {
        m_state = m_state * 1664525U + 1013904223U; // Numerical Recipes
        size = 1 + (m_state >> 24U);
    }
    const std::string_view piece = m_rest.substr(0, size);
    m_rest.remove_prefix(piece.size());
    return piece;
}

} // namespace nantian::fuzz

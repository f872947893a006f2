// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What libFuzzer calls with each input; every target is one file that defines it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// What the targets share.
namespace nantian::fuzz {

[[nodiscard]] std::string_view textOf(const std::uint8_t *data, std::size_t size);
[[nodiscard]] QByteArray bytesOf(std::string_view text);

/// Ends the program when an invariant does not hold, so that the fuzzer keeps the input. `what` is
/// the sentence that turned out false.
void require(bool holds, const char *what);

/// The ways every stream is cut: a whole, byte by byte, and pieces of sizes that follow from the
/// bytes themselves, so that an input alone reproduces what it did.
enum class Cut : std::uint8_t { Whole, Bytes, Pieces };

/// Cuts one input into pieces, from the front.
class Cutter
{
public:
    Cutter(std::string_view text, Cut cut);
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::string_view next();

private:
    std::string_view m_rest;
    Cut m_cut;
    std::uint32_t m_state;
};

} // namespace nantian::fuzz

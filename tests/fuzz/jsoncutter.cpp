// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a JSON value: the same in any cut, and where a parser sees it.
#include "kube/watch/jsoncutter.h"

#include "fuzz/fuzz.h"
#include "kube/api/parser.h"

using namespace nantian;
using fuzz::Cut;
using fuzz::require;
using Progress = kube::JsonCutter::Progress;

namespace {

struct Outcome
{
    Progress progress = Progress::More;
    std::size_t taken = 0;
    bool operator==(const Outcome &) const = default;
};

Outcome cutValue(std::string_view text, Cut cut)
{
    Outcome out;
    kube::JsonCutter cutter;
    fuzz::Cutter pieces(text, cut);
    while (!pieces.atEnd() && out.progress == Progress::More) {
        const std::string piece(pieces.next());
        std::size_t pos = 0;
        out.progress = cutter.feed(piece, pos);
        require(pos <= piece.size(), "no byte is taken that is not there");
        require(out.progress != Progress::More || pos == piece.size(), "More takes all bytes");
        out.taken += pos;
    }
    return out;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const Outcome whole = cutValue(text, Cut::Whole);
    require(cutValue(text, Cut::Bytes) == whole, "bytes end where the whole ends");
    require(cutValue(text, Cut::Pieces) == whole, "pieces end where the whole ends");

    static kube::Parser parser;
    const std::string first(text.substr(0, whole.taken));
    // simdjson passes over a byte order mark.
    const bool marked = text.starts_with("\xEF\xBB\xBF");
    if (whole.progress == Progress::Done && !marked && parser.parse(text)) {
        require(parser.parse(first).has_value(), "a document is cut at its own end");
        require(text.find_first_not_of(" \t\r\n", whole.taken) == std::string_view::npos,
                "nothing but space follows a document");
    }
    return 0;
}

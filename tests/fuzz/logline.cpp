// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A container's log: any cut gives the same lines, none longer than the limit.
#include "kube/streams/logline.h"

#include "fuzz/fuzz.h"

#include <algorithm>

using namespace nantian;
using fuzz::Cut;
using fuzz::require;

namespace {

constexpr qsizetype kMaxLine = 128;

kube::LogRecords read(std::string_view text, Cut cut)
{
    kube::LogLineReader reader(7, kMaxLine);
    kube::LogRecords out;
    fuzz::Cutter cutter(text, cut);
    while (!cutter.atEnd()) {
        const std::string chunk(cutter.next());
        reader.feed(chunk, out);
    }
    reader.finish(out);
    return out;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const kube::LogRecords whole = read(text, Cut::Whole);
    require(read(text, Cut::Bytes) == whole, "bytes give the lines of the whole");
    require(read(text, Cut::Pieces) == whole, "pieces give the lines of the whole");
    const auto newlines = std::ranges::count(text, '\n');
    require(whole.size() == newlines + (text.empty() || text.ends_with('\n') ? 0 : 1),
            "every line is told, once");
    kube::LogBookmark bookmark;
    for (const kube::LogRecord &record : whole) {
        require(record.text.size() <= kMaxLine, "no line is longer than the limit");
        require(record.source == 7, "a line knows its stream");
        require(bookmark.isNew(record.timeNs), "a log that was not opened again has no old line");
    }
    (void)bookmark.sinceTime();
    (void)kube::parseLogTime(text);
    return 0;
}

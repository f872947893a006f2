// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A list's body: any cut gives the same items, and for a valid document they are what a parser that
// reads it as a whole finds there.
#include "kube/watch/listreader.h"

#include "fuzz/fuzz.h"
#include "kube/api/parser.h"

#include <set>
#include <vector>

using namespace nantian;
using fuzz::Cut;
using fuzz::require;

namespace {

constexpr std::size_t kMaxElement = 8192;

class Visitor final : public kube::ListVisitor
{
public:
    bool visitItem(std::string_view json) override
    {
        items.emplace_back(json);
        return true;
    }
    bool visitColumns(std::string_view json) override
    {
        columns.emplace_back(json);
        return true;
    }

    std::vector<std::string> items;
    std::vector<std::string> columns;
};

struct Outcome
{
    std::vector<std::string> items;
    std::vector<std::string> columns;
    bool failed = false;
    bool finished = false;
    kube::ListMeta meta;
    QByteArray kind;
    bool hasRows = false;
    bool operator==(const Outcome &) const = default;
};

Outcome read(std::string_view text, Cut cut, std::size_t maxElement)
{
    Visitor visitor;
    kube::ListReader reader(&visitor, maxElement);
    Outcome out;
    fuzz::Cutter cutter(text, cut);
    while (!cutter.atEnd() && !out.failed) {
        const std::string chunk(cutter.next());
        out.failed = !reader.feed(chunk);
    }
    if (!out.failed) {
        if (const auto meta = reader.finish()) {
            out.finished = true;
            out.meta = *meta;
        }
        out.kind = reader.kind();
        out.hasRows = reader.hasRows();
    }
    out.items = std::move(visitor.items);
    out.columns = std::move(visitor.columns);
    for (const std::string &item : out.items) {
        require(!item.empty() && item.size() <= maxElement, "an item is neither empty nor too big");
    }
    return out;
}

/// Compares with simdjson. Keys that come twice or hold escapes are left to the reader's own rules.
void compare(std::string_view text, const Outcome &outcome, std::size_t maxElement)
{
    static kube::Parser parser;
    const auto root = parser.parse(text);
    const bool marked = text.starts_with("\xEF\xBB\xBF"); // passed over by simdjson
    if (!root || !root->isObject() || marked || text.contains('\\')) {
        return;
    }
    require(!outcome.failed || text.size() > maxElement, "a small valid document can be read");
    std::set<std::string_view> keys;
    bool twice = false;
    root->members(
        [&](std::string_view key, const kube::Object &) { twice |= !keys.insert(key).second; });
    const kube::Object items = (*root)["items"];
    const kube::Object rows = (*root)["rows"];
    if (twice || outcome.failed || (items.exists() && rows.exists())) {
        return;
    }
    const bool none = !items.isArray() && !rows.isArray();
    const bool nothing =
        (keys.contains("items") && !items.exists()) || (keys.contains("rows") && !rows.exists());
    require(outcome.finished == (!none || nothing), "a list is a list, and nothing else is one");
    std::vector<std::string> expected;
    (items.isArray() ? items : rows).each([&](const kube::Object &item) {
        expected.push_back(simdjson::minify(item.element()));
    });
    require(expected.size() == outcome.items.size(), "every item is told, once");
    require(!outcome.finished
                || outcome.meta.resourceVersion
                    == fuzz::bytesOf(root->at("metadata", "resourceVersion").string()),
            "the resource version is the list's own");
    static kube::Parser again;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto item = again.parse(outcome.items[i]);
        require(item && simdjson::minify(item->element()) == expected[i],
                "items come whole and in order");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    for (const std::size_t limit : {kMaxElement, std::size_t(48)}) {
        const Outcome whole = read(text, Cut::Whole, limit);
        require(read(text, Cut::Bytes, limit) == whole, "bytes give the items of the whole");
        require(read(text, Cut::Pieces, limit) == whole, "pieces give the items of the whole");
        compare(text, whole, limit);
    }
    return 0;
}

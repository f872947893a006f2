// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The server's Table format: a document as it comes, through the list reader into the sink.
#include "kinds/table.h"

#include "fuzz/fuzz.h"
#include "fuzz/rows.h"
#include "kube/watch/listreader.h"

#include <set>

using namespace nantian;
using fuzz::require;

namespace {

constexpr qint64 kNow = 1'795'384'800;

class Visitor final : public kube::ListVisitor
{
public:
    explicit Visitor(kube::RowSink *sink) : m_sink(sink) { }

    bool visitItem(std::string_view json) override
    {
        const auto row = m_sink->readRow(json);
        if (row) {
            require(m_sink->columns() != nullptr, "no row before its columns");
            fuzz::checkRow(*row, *m_sink);
        }
        fuzz::checkSame(row, m_sink->readRow(json));
        return true;
    }
    bool visitColumns(std::string_view json) override
    {
        const auto before = m_sink->columns();
        const auto changed = m_sink->readColumns(json);
        if (!changed) {
            return true;
        }
        require(*changed == (before == nullptr || *before != *m_sink->columns()),
                "columns changed when they are others");
        std::set<QByteArray> ids;
        for (const store::Column &column : *m_sink->columns()) {
            require(ids.insert(column.id).second, "a column has an id of its own");
            require(column.width > 0, "a column has a width");
        }
        const auto again = m_sink->readColumns(json);
        require(again && !*again, "the same definitions change nothing");
        return true;
    }

private:
    kube::RowSink *m_sink;
};

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    for (const char *group : {"", "example.com"}) {
        kube::Resource resource;
        resource.group = group;
        resource.plural = "things";
        kinds::TableSink sink(resource, std::make_shared<store::Interner>(), [] { return kNow; });
        Visitor visitor(&sink);
        kube::ListReader reader(&visitor);
        fuzz::Cutter cutter(text, fuzz::Cut::Pieces);
        while (!cutter.atEnd() && reader.feed(std::string(cutter.next()))) {
        }
        if (sink.columns() == nullptr) {
            require(!sink.readRow(text), "no row before its columns");
        }
    }
    return 0;
}

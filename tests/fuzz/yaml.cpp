// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A text of YAML or JSON: reading it, writing what was read, and finding lines in it.
#include "services/yaml.h"

#include "fuzz/fuzz.h"
#include "kube/api/parser.h"
#include "services/jsoncompare.h"

using namespace nantian;
using namespace Qt::StringLiterals;
using fuzz::require;

namespace {

/// What aliases made of less takes seconds to write and read again under sanitizers.
constexpr qsizetype kWritten = 65536;

/// Empty where the text is no JSON.
QByteArray canonical(const QByteArray &json)
{
    kube::Parser parser;
    const base::Result<kube::Object> object = parser.parse(kube::viewOf(json));
    return object ? models::json::canonical(*object) : QByteArray();
}

void checkWritten(const models::YamlDocument &document)
{
    const base::Result<QByteArray> bare = models::dropManagedFields(document.json);
    require(bare.has_value(), "what was read has fields to drop");
    const base::Result<QString> yaml = models::toYaml(document.json);
    require(yaml.has_value(), "what was read can be written");
    const auto again = models::parseYaml(yaml->toUtf8());
    require(again.has_value(), "what was written can be read");
    require(again->size() == 1, "one object is one document");
    require(canonical(again->constFirst().json) == canonical(*bare), "writing keeps the object");
    require(models::toYaml(again->constFirst().json) == yaml, "writing again changes nothing");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text = fuzz::bytesOf(fuzz::textOf(data, size));
    const auto lines = static_cast<int>(text.count('\n')) + 1;
    const auto documents = models::parseYaml(text);
    if (!documents) {
        const models::YamlError &problem = documents.error();
        require(!problem.error.detail.isEmpty(), "an error says what is wrong");
        require(problem.position.line >= 0 && problem.position.line <= lines + 1,
                "an error stands in the text, or just behind it");
        require((problem.position.line > 0) == (problem.position.column > 0),
                "a place has a line and a column");
        return 0;
    }
    int above = 0;
    for (const models::YamlDocument &document : *documents) {
        require(document.firstLine > above && document.firstLine <= lines,
                "documents stand below each other");
        above = document.firstLine;
        if (document.json.size() > kWritten) {
            continue;
        }
        require(!canonical(document.json).isEmpty(), "a document is JSON");
        checkWritten(document);
        for (const QString &path : {u""_s, u".metadata.name"_s, u".a[0].b"_s, u".a[k=\"v\"]"_s}) {
            const int line = models::fieldLine(text, path, document.firstLine);
            require(line >= document.firstLine && line <= lines, "a field stands in its document");
        }
    }
    return 0;
}

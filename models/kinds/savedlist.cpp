// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/savedlist.h"

#include "kinds/builtin.h"
#include "kinds/columns.h"
#include "kinds/objectsink.h"

#include <algorithm>
#include <array>
#include <vector>

namespace nantian::kinds {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

namespace {

/// The file, cut into its items without reading them.
struct Pieces
{
    simdjson::padded_string text; ///< what the items point into
    std::string apiVersion;
    std::string kind;
    bool isList = false;
    std::vector<std::string_view> items;
};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::unexpected<Error> unreadableFile(simdjson::error_code error)
{
    return base::fail(Error::Code::Parse, QString::fromUtf8(simdjson::error_message(error)));
}

simdjson::error_code cutItems(simdjson::ondemand::value value, Pieces &out)
{
    simdjson::ondemand::array array;
    if (const auto error = value.get_array().get(array)) {
        return error;
    }
    for (auto element : array) {
        simdjson::ondemand::value item;
        std::string_view raw;
        if (const auto error = std::move(element).get(item)) {
            return error;
        }
        if (const auto error = item.raw_json().get(raw)) {
            return error;
        }
        out.items.push_back(raw);
    }
    return simdjson::SUCCESS;
}

simdjson::error_code cutField(simdjson::ondemand::field field, Pieces &out)
{
    const std::string_view key = field.escaped_key();
    if (key == "items") {
        out.isList = true;
        return cutItems(field.value(), out);
    }
    if (key == "kind" || key == "apiVersion") {
        std::string_view value;
        if (const auto error = field.value().get_string().get(value)) {
            return error;
        }
        (key == "kind" ? out.kind : out.apiVersion) = value;
    }
    return simdjson::SUCCESS;
}

Result<Pieces> cut(const QByteArray &json)
{
    Pieces out;
    out.text = simdjson::padded_string(json.constData(), static_cast<std::size_t>(json.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::object root;
    if (const auto error = parser.iterate(out.text).get(document)) {
        return unreadableFile(error);
    }
    if (const auto error = document.get_object().get(root)) {
        return unreadableFile(error);
    }
    for (auto candidate : root) {
        simdjson::ondemand::field field;
        if (const auto error = std::move(candidate).get(field)) {
            return unreadableFile(error);
        }
        if (const auto error = cutField(field, out)) {
            return unreadableFile(error);
        }
    }
    if (!document.at_end()) {
        return unreadableFile(simdjson::TRAILING_CONTENT);
    }
    if (!out.isList) {
        out.items.emplace_back(out.text.data(), out.text.size());
    }
    return out;
}

/// The resource a name means; custom kinds are known only by what the items say of themselves.
kube::Resource resourceFor(const QByteArray &name)
{
    kube::Resource found = builtInResources().find(name);
    if (found.plural.isEmpty()) {
        const qsizetype dot = name.indexOf('.');
        found.plural = (dot < 0 ? name : name.left(dot)).toLower();
        found.group = dot < 0 ? QByteArray() : name.mid(dot + 1).toLower();
    }
    return found;
}

/// The plural of a kind, as client-go guesses it (meta.UnsafeGuessKindToResource).
QByteArray guessPlural(const QByteArray &lowered)
{
    if (lowered.endsWith("endpoints")) {
        return lowered;
    }
    if (lowered.endsWith('s')) {
        return lowered + "es";
    }
    if (lowered.endsWith('y')) {
        return lowered.chopped(1) + "ies";
    }
    return lowered + 's';
}

bool isOf(const kube::Resource &resource, std::string_view apiVersion, std::string_view kind)
{
    const std::size_t slash = apiVersion.find('/');
    const std::string_view group =
        slash == std::string_view::npos ? std::string_view() : apiVersion.substr(0, slash);
    const QByteArray name(kind.data(), static_cast<qsizetype>(kind.size()));
    const bool sameGroup = QByteArrayView(resource.group) == QByteArrayView(group);
    if (!resource.kind.isEmpty()) {
        return resource.kind == name && (apiVersion.empty() || sameGroup);
    }
    const QByteArray lowered = name.toLower();
    const bool sameName = resource.plural == lowered || resource.plural == guessPlural(lowered);
    return sameName && (resource.group.isEmpty() || sameGroup);
}

const Kind &genericKind()
{
    static const std::array kColumns{nameColumn(), ageColumn()};
    static const Kind kKind{"", "", kColumns, nullptr, Capability::None};
    return kKind;
}

/// Reads the items of one file.
class Reader
{
public:
    Reader(const Pieces &pieces, kube::Resource resource, std::shared_ptr<store::Interner> interner)
        : m_pieces(pieces)
        , m_resource(std::move(resource))
        , m_sink(m_resource, kindOf(m_resource), std::move(interner))
    {
        m_out.columns = m_sink.columns();
        m_out.namespaced = m_resource.namespaced;
    }

    SavedList read()
    {
        for (std::size_t i = 0; i < m_pieces.items.size(); ++i) {
            readItem(i);
        }
        return std::move(m_out);
    }

private:
    static const Kind &kindOf(const kube::Resource &resource)
    {
        const Kind *kind = findKind(resource);
        return kind != nullptr ? *kind : genericKind();
    }

    void readItem(std::size_t index)
    {
        const std::string_view json = m_pieces.items[index];
        const QString place = m_pieces.isList ? u"items[%1]"_s.arg(index) : u"object"_s;
        const auto parsed = m_parser.parse(json);
        if (!parsed) {
            refuse(place, {}, parsed.error().detail);
            return;
        }
        const kube::Object metadata = (*parsed)["metadata"];
        QString name = text(metadata["name"].string());
        if (const std::string_view ns = metadata["namespace"].string(); !ns.empty()) {
            name.prepend(text(ns) + u'/');
        }
        // Items of a FooList do not repeat what they are.
        std::string_view kind = (*parsed)["kind"].string();
        std::string_view apiVersion = (*parsed)["apiVersion"].string();
        if (kind.empty() && m_pieces.kind.ends_with("List") && m_pieces.kind != "List") {
            kind = std::string_view(m_pieces.kind).substr(0, m_pieces.kind.size() - 4);
            apiVersion = apiVersion.empty() ? std::string_view(m_pieces.apiVersion) : apiVersion;
        }
        if (!kind.empty() && !isOf(m_resource, apiVersion, kind)) {
            refuse(place, name, u"it is of kind %1 (%2)"_s.arg(text(kind), text(apiVersion)));
            return;
        }
        const auto row = m_sink.readRow(json);
        if (!row) {
            refuse(place, name, row.error().detail);
            return;
        }
        m_out.namespaced = m_out.namespaced || !(*row)->ns().empty();
        m_out.rows.append(*row);
    }

    void refuse(const QString &place, const QString &name, const QString &why)
    {
        m_out.unreadable.append(name.isEmpty() ? u"%1: %2"_s.arg(place, why)
                                               : u"%1 (%2): %3"_s.arg(place, name, why));
    }

    const Pieces &m_pieces;
    kube::Resource m_resource;
    ObjectSink m_sink;
    kube::Parser m_parser;
    SavedList m_out;
};

} // namespace

Result<SavedList> readSavedList(const QByteArray &json, const QByteArray &kind,
                                std::shared_ptr<store::Interner> interner)
{
    const auto pieces = cut(json);
    if (!pieces) {
        return std::unexpected(pieces.error());
    }
    if (!pieces->isList && pieces->kind.empty()) {
        return base::fail(Error::Code::Parse, u"it holds neither items nor an object"_s);
    }
    return Reader(*pieces, resourceFor(kind), std::move(interner)).read();
}

} // namespace nantian::kinds

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/watch/listreader.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace nantian::kube {

using namespace Qt::StringLiterals;
using Code = base::Error::Code;

namespace {

ListMeta readMeta(std::string_view json)
{
    const QJsonObject meta =
        QJsonDocument::fromJson(QByteArray(json.data(), qsizetype(json.size()))).object();
    return {meta["resourceVersion"_L1].toString().toUtf8(), meta["continue"_L1].toString().toUtf8(),
            meta["remainingItemCount"_L1].toInteger(-1)};
}

} // namespace

void ListReader::reset() { *this = ListReader(m_visitor, m_maxElement); }

base::Result<void> ListReader::feed(std::string_view bytes)
{
    std::size_t pos = 0;
    while (pos < bytes.size() && !m_stopped) {
        const bool isInside = m_at == At::Text || m_at == At::Value || m_at == At::Element;
        if (!isInside && isJsonSpace(bytes[pos])) {
            ++pos;
            continue;
        }
        if (auto result = isInside ? inside(bytes, pos) : between(bytes[pos], pos); !result) {
            return result;
        }
    }
    return {};
}

base::Result<void> ListReader::between(char byte, std::size_t &pos)
{
    const auto broken = [](const char *what) {
        return base::fail(Code::Parse, QString::fromLatin1(what));
    };
    const auto enter = [this](At at) {
        m_cutter.reset();
        m_partial.clear();
        m_at = at;
    };
    switch (m_at) {
    case At::Begin:
        if (byte != '{') {
            return broken("the answer is not a JSON object");
        }
        m_at = At::Key;
        ++pos;
        break;
    case At::Key:
        if (byte == '"') {
            enter(At::Text);
            break;
        }
        if (byte != ',' && byte != '}') {
            return broken("a key of the list is not a string");
        }
        m_at = byte == '}' ? At::End : At::Key;
        ++pos;
        break;
    case At::Colon:
        if (byte != ':') {
            return broken("a key of the list has no value");
        }
        m_at = At::ValueStart;
        ++pos;
        break;
    case At::ValueStart:
        if (m_wanted == Wanted::Items && byte == '[') {
            m_hasList = true;
            m_at = At::ElementStart;
            ++pos;
        } else {
            enter(At::Value);
        }
        break;
    case At::ElementStart:
        if (byte == ']' || byte == ',') {
            m_at = byte == ']' ? At::Key : At::ElementStart;
            ++pos;
        } else {
            enter(At::Element);
        }
        break;
    default:
        return broken("something follows the list");
    }
    return {};
}

base::Result<void> ListReader::inside(std::string_view bytes, std::size_t &pos)
{
    const std::size_t begin = pos;
    const JsonCutter::Progress progress = m_cutter.feed(bytes, pos);
    if (progress == JsonCutter::Progress::TooDeep) {
        return base::fail(Code::Parse,
                          u"nested deeper than %1 levels"_s.arg(JsonCutter::kMaxDepth));
    }
    std::string_view piece = bytes.substr(begin, pos - begin);
    const bool keep = m_at != At::Value || m_wanted != Wanted::Nothing;
    if (keep && m_partial.size() + piece.size() > m_maxElement) {
        return base::fail(Code::Parse, u"an element larger than %1 bytes"_s.arg(m_maxElement));
    }
    if (progress == JsonCutter::Progress::More) {
        if (keep) {
            m_partial.append(piece);
        }
        return {};
    }
    if (!m_partial.empty()) {
        m_partial.append(piece);
        m_whole.swap(m_partial);
        piece = m_whole;
    }
    switch (m_at) {
    case At::Text:
        keyRead(piece);
        m_at = At::Colon;
        break;
    case At::Element:
        m_stopped = !m_visitor->visitItem(piece);
        m_at = At::ElementStart;
        break;
    default:
        valueRead(piece);
        m_at = At::Key;
        break;
    }
    return {};
}

void ListReader::keyRead(std::string_view key)
{
    m_wanted = Wanted::Nothing;
    if (key == "\"items\"" || key == "\"rows\"") {
        m_wanted = Wanted::Items;
        m_hasRows = key == "\"rows\"";
    } else if (key == "\"metadata\"") {
        m_wanted = Wanted::Metadata;
    } else if (key == "\"columnDefinitions\"") {
        m_wanted = Wanted::Columns;
    } else if (key == "\"kind\"") {
        m_wanted = Wanted::Kind;
    }
}

void ListReader::valueRead(std::string_view value)
{
    switch (m_wanted) {
    case Wanted::Kind:
        if (value.size() >= 2) {
            m_kind = QByteArray(value.data() + 1, qsizetype(value.size()) - 2);
        }
        break;
    case Wanted::Metadata:
        m_meta = readMeta(value);
        break;
    case Wanted::Columns:
        m_stopped = value.starts_with('[') && !m_visitor->visitColumns(value);
        break;
    case Wanted::Items:
        // An empty list may be null; anything else in its place is no list.
        m_hasList = m_hasList || value == "null";
        break;
    case Wanted::Nothing:
        break;
    }
}

base::Result<ListMeta> ListReader::finish() const
{
    if (m_at != At::End) {
        return base::fail(Code::Parse, u"the list was cut short"_s);
    }
    if (!m_hasList) {
        return base::fail(Code::Parse, u"the answer has no items"_s);
    }
    return m_meta;
}

} // namespace nantian::kube

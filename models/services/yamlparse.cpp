// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading by libyaml: the reader of kubectl (go-yaml v2) is a port of it.
#include "services/yamltree.h"

#include "services/json.h"
#include "services/yamljson.h"
#include "services/yamlscalar.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <yaml.h>

namespace nantian::models {

using namespace Qt::StringLiterals;

namespace {

/// What one document is read from.
struct Chunk
{
    std::string_view text;
    int linesBefore = 0;
};

/// Cuts a text as kubectl does (apimachinery, YAMLReader): at each line that begins with "---",
/// whatever the line stands in; such a line may hold a comment and nothing else.
std::expected<std::vector<Chunk>, YamlError> chunksOf(std::string_view text)
{
    std::vector<Chunk> chunks;
    std::size_t begin = 0;
    int line = 0;
    int firstLine = 0;
    for (std::size_t at = 0; at < text.size(); ++line) {
        const std::size_t end = text.find('\n', at) + 1;
        if (text.substr(at, 3) == "---") {
            const std::string_view rest = text.substr(at + 3, end - at - 3);
            const std::string_view said = trimmed(rest);
            if (!said.empty() && (said.front() != '#' || rest.front() == '#')) {
                return std::unexpected(yamlError(u"text beside ---"_s, {line + 1, 4}));
            }
            chunks.push_back({text.substr(begin, at - begin), firstLine});
            begin = end;
            firstLine = line + 1;
        } else if (at > begin && text.substr(at).starts_with("\ufeff")) {
            // go-yaml takes it for a character, libyaml for nothing.
            return std::unexpected(yamlError(u"a byte order mark inside"_s, {line + 1, 1}));
        }
        at = end;
    }
    chunks.push_back({text.substr(begin), firstLine});
    return chunks;
}

std::string_view withoutMark(std::string_view text)
{
    return text.substr(text.starts_with("\ufeff") ? 3 : 0);
}

bool isFirstByte(char c) { return (static_cast<uchar>(c) & 0xc0) != 0x80; }

/// libyaml counts characters, and a line for U+0085, U+2028, U+2029 and a lone carriage return too.
class Places
{
public:
    explicit Places(const Chunk &chunk) : m_chunk(chunk)
    {
        countUnits();
        countLines();
    }

    [[nodiscard]] TextPosition at(const yaml_mark_t &mark) const
    {
        const auto line = m_lines.empty() ? static_cast<int>(mark.line)
                                          : m_lines[std::min(mark.line, m_lines.size() - 1)];
        auto column = static_cast<int>(mark.column);
        if (!m_units.empty()) {
            const std::size_t here = std::min(mark.index, m_units.size() - 1);
            column = static_cast<int>(m_units[here] - m_units[here - std::min(here, mark.column)]);
        }
        return {m_chunk.linesBefore + line + 1, column + 1};
    }

    [[nodiscard]] TextPosition atByte(std::size_t offset) const
    {
        const std::string_view before = m_chunk.text.substr(0, offset);
        const std::size_t start = before.rfind('\n') + 1; // none: 0
        return {m_chunk.linesBefore + static_cast<int>(std::ranges::count(before, '\n')) + 1,
                static_cast<int>(json::text(before.substr(start)).size()) + 1};
    }

private:
    void countUnits()
    {
        const auto isLong = [](char c) { return static_cast<uchar>(c) >= 0xf0; };
        if (std::ranges::none_of(m_chunk.text, isLong)) {
            return;
        }
        quint32 units = 0;
        for (const char c : withoutMark(m_chunk.text)) {
            if (isFirstByte(c)) {
                m_units.push_back(units);
                units += isLong(c) ? 2U : 1U;
            }
        }
        m_units.push_back(units);
    }

    void countLines()
    {
        const std::string_view text = m_chunk.text;
        if (text.find_first_of("\r\xc2\xe2") == std::string_view::npos) {
            return;
        }
        int line = 0;
        m_lines.push_back(line);
        for (std::size_t i = 0; i < text.size(); ++i) {
            const std::string_view here = text.substr(i, 3);
            if (here.front() == '\n') {
                m_lines.push_back(++line);
            } else if (here.front() == '\r' || here.starts_with("\xc2\x85") || here == "\u2028"
                       || here == "\u2029")
            {
                m_lines.push_back(line);
            }
        }
    }

    const Chunk &m_chunk;
    std::vector<int> m_lines;     ///< for each of libyaml's; empty where they are the same
    std::vector<quint32> m_units; ///< UTF-16 code units before each character; none: one each
};

/// libyaml's parser and the event it is at.
class Events
{
public:
    explicit Events(std::string_view text)
    {
        m_ready = yaml_parser_initialize(&m_parser) != 0;
        if (m_ready) {
            yaml_parser_set_input_string(
                &m_parser, reinterpret_cast<const unsigned char *>(text.data()), text.size());
        }
    }
    ~Events()
    {
        yaml_event_delete(&m_event);
        if (m_ready) {
            yaml_parser_delete(&m_parser);
        }
    }
    Q_DISABLE_COPY_MOVE(Events)

    /// False: no more can be read, see problem().
    [[nodiscard]] bool next()
    {
        yaml_event_delete(&m_event);
        return m_ready && yaml_parser_parse(&m_parser, &m_event) != 0;
    }
    [[nodiscard]] const yaml_event_t &event() const { return m_event; }

    [[nodiscard]] YamlError problem(const Places &places) const
    {
        if (!m_ready || m_parser.error == YAML_MEMORY_ERROR) {
            return yamlError(u"no memory"_s, {}, base::Error::Code::Unsupported);
        }
        QString what = QString::fromUtf8(m_parser.problem);
        if (m_parser.error == YAML_READER_ERROR) {
            return yamlError(what, places.atByte(m_parser.problem_offset));
        }
        if (m_parser.context) {
            what += u" ("_s + QString::fromUtf8(m_parser.context);
            if (m_parser.context_mark.line != m_parser.problem_mark.line) {
                what += u" from line %1"_s.arg(places.at(m_parser.context_mark).line);
            }
            what += u')';
        }
        return yamlError(what, places.at(m_parser.problem_mark));
    }

private:
    yaml_parser_t m_parser{};
    yaml_event_t m_event{};
    bool m_ready = false;
};

std::string_view viewOf(const yaml_char_t *text)
{
    return text ? std::string_view(reinterpret_cast<const char *>(text)) : std::string_view();
}

/// Counts what go-yaml v2 counts while it decodes, against alias bombs (decode.go,
/// allowedAliasRatio): what it refuses is not worth sending.
class AliasBudget
{
public:
    explicit AliasBudget(const YamlTree &tree) : m_tree(tree) { }

    [[nodiscard]] bool suffices(std::size_t index, bool byAlias = false)
    {
        ++m_all;
        m_byAlias += byAlias ? 1 : 0;
        if (m_byAlias > 100 && m_all > 1000
            && static_cast<double>(m_byAlias) / static_cast<double>(m_all) > allowed())
        {
            return false;
        }
        // Nodes are numbered as they stand in the text: one that does not come next is an alias.
        std::size_t last = index;
        for (const std::size_t child : m_tree.nodes[index].children) {
            const bool isAlias = child <= last;
            m_all += isAlias ? 1 : 0; // the alias itself
            last = std::max(last, child);
            if (!suffices(child, byAlias || isAlias)) {
                return false;
            }
        }
        return true;
    }

private:
    [[nodiscard]] double allowed() const
    {
        constexpr double kLow = 400'000;
        constexpr double kHigh = 4'000'000;
        const auto all = static_cast<double>(m_all);
        return all <= kLow ? 0.99
            : all >= kHigh ? 0.10
                           : 0.99 - 0.89 * (all - kLow) / (kHigh - kLow);
    }

    const YamlTree &m_tree;
    qint64 m_all = 0;
    qint64 m_byAlias = 0;
};

/// Builds the tree of one document.
class Builder
{
public:
    Builder(YamlTree &tree, const Chunk &chunk, bool isJson)
        : m_tree(tree)
        , m_chunk(chunk)
        , m_places(chunk)
        , m_slashes(!isJson && chunk.text.contains("\\/"))
        , m_isJson(isJson || isJsonObject(chunk.text))
    {
    }

    [[nodiscard]] std::optional<YamlError> read()
    {
        Events events(m_chunk.text);
        bool ended = false;
        while (!ended) {
            if (!events.next()) {
                return events.problem(m_places);
            }
            ended = events.event().type == YAML_STREAM_END_EVENT;
            if (!take(events.event())) {
                return m_error;
            }
        }
        if (m_root && !isEmptyDocument(m_tree.nodes[*m_root])) {
            if (!AliasBudget(m_tree).suffices(*m_root)) {
                return yamlError(u"too much of it comes from aliases"_s,
                                 m_tree.nodes[*m_root].position, base::Error::Code::Unsupported);
            }
            m_tree.roots.push_back(*m_root);
        }
        return std::nullopt;
    }

private:
    static constexpr std::size_t kDepth = kMaxYamlDepth;
    static constexpr std::string_view kFlow = ",[]{}";

    static bool isEmptyDocument(const YamlNode &node)
    {
        return node.type == YamlNode::Type::Scalar && node.plain && node.text.empty();
    }

    bool refuse(const QString &what, const TextPosition &position,
                base::Error::Code code = base::Error::Code::Invalid)
    {
        m_error = yamlError(what, position, code);
        return false;
    }

    bool refuseDepth(const TextPosition &position)
    {
        return refuse(u"nested deeper than %1 levels"_s.arg(kMaxYamlDepth), position,
                      base::Error::Code::Unsupported);
    }

    bool take(const yaml_event_t &event)
    {
        const TextPosition position = m_places.at(event.start_mark);
        switch (event.type) {
        case YAML_DOCUMENT_START_EVENT:
            // kubectl reads the first one and forgets the rest.
            return !m_root || refuse(u"another document without --- before it"_s, position);
        case YAML_ALIAS_EVENT:
            return alias(std::string(viewOf(event.data.alias.anchor)), position);
        case YAML_SCALAR_EVENT:
            return scalar(event, position);
        case YAML_SEQUENCE_START_EVENT: {
            const auto &start = event.data.sequence_start;
            return open(YamlNode::Type::Sequence, position, start.anchor, start.tag,
                        start.style == YAML_FLOW_SEQUENCE_STYLE);
        }
        case YAML_MAPPING_START_EVENT: {
            const auto &start = event.data.mapping_start;
            return open(YamlNode::Type::Mapping, position, start.anchor, start.tag,
                        start.style == YAML_FLOW_MAPPING_STYLE);
        }
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT:
            return close();
        default:
            return true;
        }
    }

    bool alias(const std::string &name, const TextPosition &position)
    {
        const auto found = m_anchors.find(name);
        if (found == m_anchors.end()) {
            return refuse(u"unknown anchor"_s, position);
        }
        if (!m_tree.nodes[found->second].complete) {
            return refuse(u"an anchor contains itself"_s, position);
        }
        if (m_open.size() + static_cast<std::size_t>(m_tree.nodes[found->second].height) > kDepth) {
            return refuseDepth(position);
        }
        return attach(found->second, position);
    }

    bool scalar(const yaml_event_t &event, const TextPosition &position)
    {
        const auto &data = event.data.scalar;
        YamlNode node;
        node.tag = viewOf(data.tag);
        node.plain = data.plain_implicit != 0;
        node.text.assign(reinterpret_cast<const char *>(data.value), data.length);
        node.position = position;
        node.complete = true;
        if (data.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE && m_slashes && hasEscapedSlash(event)) {
            return refuse(u"the escape \\/ is for JSON"_s, position);
        }
        // What go-yaml, the older, reads otherwise.
        if (data.style == YAML_PLAIN_SCALAR_STYLE && m_flows > 0) {
            if (m_isJson && isTooLargeNumber(node.text)) {
                return refuse(u"too large a number"_s, position);
            }
            if (node.text.contains('?')) {
                return refuse(u"text with ? inside [] or {} needs quotes"_s, position);
            }
            if (!node.tag.empty() && node.text.empty()
                && kFlow.contains(m_chunk.text[byteOf(event.end_mark.index)]))
            {
                return refuse(u"a tag needs a space after it"_s, position);
            }
        }
        return attach(add(std::move(node), std::string(viewOf(data.anchor))), position);
    }

    /// Marks count characters.
    std::size_t byteOf(std::size_t character)
    {
        if (m_bytes.empty()) {
            const std::string_view text = m_chunk.text;
            for (std::size_t i = text.size() - withoutMark(text).size(); i < text.size(); ++i) {
                if (isFirstByte(text[i])) {
                    m_bytes.push_back(i);
                }
            }
            m_bytes.push_back(text.size());
        }
        return m_bytes[std::min(character, m_bytes.size() - 1)];
    }

    bool hasEscapedSlash(const yaml_event_t &event)
    {
        const std::size_t end = byteOf(event.end_mark.index);
        for (std::size_t i = byteOf(event.start_mark.index); i + 1 < end; ++i) {
            if (m_chunk.text[i] == '\\' && m_chunk.text[++i] == '/') {
                return true;
            }
        }
        return false;
    }

    std::size_t add(YamlNode node, const std::string &anchor)
    {
        m_tree.nodes.push_back(std::move(node));
        const std::size_t index = m_tree.nodes.size() - 1;
        if (!anchor.empty()) {
            m_anchors[anchor] = index;
        }
        return index;
    }

    bool open(YamlNode::Type type, const TextPosition &position, const yaml_char_t *anchor,
              const yaml_char_t *tag, bool flow)
    {
        if (m_open.size() >= kDepth) {
            return refuseDepth(position);
        }
        YamlNode node;
        node.type = type;
        node.height = 1;
        node.tag = viewOf(tag);
        node.position = position;
        m_flows += (flow || m_flows > 0) ? 1 : 0;
        m_open.push_back(add(std::move(node), std::string(viewOf(anchor))));
        return true;
    }

    bool close()
    {
        const std::size_t index = m_open.back();
        m_open.pop_back();
        m_flows = std::max(m_flows - 1, 0);
        m_tree.nodes[index].complete = true;
        return attach(index, m_tree.nodes[index].position);
    }

    bool attach(std::size_t index, const TextPosition &position)
    {
        qsizetype weight = m_tree.nodes[index].weight;
        if (m_open.empty()) {
            m_root = index;
        } else {
            YamlNode &parent = m_tree.nodes[m_open.back()];
            parent.children.push_back(index);
            parent.weight += weight;
            parent.height = std::max(parent.height, m_tree.nodes[index].height + 1);
            weight = parent.weight;
        }
        return weight <= kMaxYamlNodes
            || refuse(u"aliases expand to more than %1 values"_s.arg(kMaxYamlNodes), position,
                      base::Error::Code::Unsupported);
    }

    YamlTree &m_tree;
    const Chunk &m_chunk;
    Places m_places;
    bool m_slashes; ///< there may be escapes only JSON has
    bool m_isJson;  ///< where a number beyond all doubles is no text
    YamlError m_error;
    std::unordered_map<std::string, std::size_t> m_anchors;
    std::vector<std::size_t> m_open;
    std::vector<std::size_t> m_bytes; ///< where each character begins, once it was asked
    std::optional<std::size_t> m_root;
    int m_flows = 0; ///< open collections, from the outermost flow collection on
};

} // namespace

std::expected<YamlTree, YamlError> readYamlTree(const QByteArray &utf8)
{
    if (utf8.size() > kMaxYamlTextBytes) {
        return std::unexpected(
            yamlError(u"larger than 16 MiB"_s, {}, base::Error::Code::Unsupported));
    }
    if (!utf8.isValidUtf8() || utf8.contains('\0')) {
        // A clearer sentence than libyaml's.
        qsizetype line = 1;
        for (const QByteArray &text : utf8.split('\n')) {
            if (!text.isValidUtf8() || text.contains('\0')) {
                break;
            }
            ++line;
        }
        return std::unexpected(yamlError(u"not valid UTF-8 text"_s, {static_cast<int>(line), 1}));
    }
    // kubectl takes a text that begins so for JSON first.
    const bool isJson = isJsonObject(json::view(utf8));
    QByteArray text = isJson ? jsonAsYaml(utf8) : utf8;
    text.replace("\r\n", "\n");
    if (!text.endsWith('\n')) {
        text += '\n';
    }
    const std::expected<std::vector<Chunk>, YamlError> chunks = chunksOf(json::view(text));
    if (!chunks) {
        return std::unexpected(chunks.error());
    }
    YamlTree tree;
    qsizetype weight = 0;
    for (const Chunk &chunk : *chunks) {
        const TextPosition begin{chunk.linesBefore + 1, 1};
        if (chunk.text.size() > static_cast<std::size_t>(kMaxYamlBytes)) {
            return std::unexpected(yamlError(u"a document larger than 3 MiB"_s, begin,
                                             base::Error::Code::Unsupported));
        }
        const std::size_t before = tree.roots.size();
        if (const std::optional<YamlError> error = Builder(tree, chunk, isJson).read()) {
            return std::unexpected(*error);
        }
        weight += tree.roots.size() > before ? tree.nodes[tree.roots.back()].weight : 0;
        if (weight > kMaxYamlNodes + text.size()) {
            return std::unexpected(
                yamlError(u"aliases expand to more than %1 values"_s.arg(kMaxYamlNodes), begin,
                          base::Error::Code::Unsupported));
        }
    }
    return tree;
}

} // namespace nantian::models

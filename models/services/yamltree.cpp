// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/yamltree.h"

#include "services/json.h"
#include "services/yamlscalar.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <optional>
#include <sstream>
#include <unordered_map>
#include <unordered_set>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace nantian::models {

using namespace Qt::StringLiterals;

namespace {

/// yaml-cpp counts bytes of a line, from 0.
class Places
{
public:
    explicit Places(const QByteArray &utf8)
    {
        const bool ascii =
            std::ranges::all_of(utf8, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        if (ascii) {
            return;
        }
        // yaml-cpp leaves a byte order mark out, as QString does.
        const qsizetype start = utf8.startsWith("\xef\xbb\xbf") ? 3 : 0;
        m_units.reserve(static_cast<std::size_t>(utf8.size() - start + 1));
        m_lines.push_back(0);
        quint32 units = 0;
        for (qsizetype i = start; i < utf8.size(); ++i) {
            m_units.push_back(units);
            const auto byte = static_cast<unsigned char>(utf8.at(i));
            units += byte >= 0xf0 ? 2 : (byte & 0xc0) != 0x80 ? 1 : 0;
            if (byte == '\n') {
                m_lines.push_back(m_units.size());
            }
        }
        m_units.push_back(units);
    }
    [[nodiscard]] TextPosition at(const YAML::Mark &mark) const
    {
        const auto line = static_cast<std::size_t>(mark.line);
        if (line >= m_lines.size()) {
            return {mark.line + 1, mark.column + 1};
        }
        const std::size_t first = m_lines[line];
        const std::size_t here =
            std::min(first + static_cast<std::size_t>(mark.column), m_units.size() - 1);
        return {mark.line + 1, static_cast<int>(m_units[here] - m_units[first]) + 1};
    }

private:
    std::vector<quint32> m_units;     ///< UTF-16 code units before each byte; none: all is ASCII
    std::vector<std::size_t> m_lines; ///< where each line begins in m_units
};

/// Leaves yaml-cpp's parser from inside an event; caught where it was called.
struct Refused : std::exception
{
    explicit Refused(YamlError wanted) : error(std::move(wanted)) { }
    YamlError error;
};

/// yaml-cpp 0.8 reads the escapes \N and \_ as the single bytes 85 and A0, which is no UTF-8. The
/// text was valid, so such bytes come from nowhere else.
std::string repaired(const std::string &text)
{
    std::string out;
    out.reserve(text.size());
    std::size_t following = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xc0) {
            following = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
        } else if (byte >= 0x80 && following == 0) {
            out += '\xc2';
        } else if (byte >= 0x80) {
            --following;
        }
        out += c;
    }
    return out;
}

class Builder final : public YAML::EventHandler
{
public:
    Builder(YamlTree &tree, const Places &places) : m_tree(tree), m_places(places) { }

    void OnDocumentStart(const YAML::Mark &) override
    {
        m_anchors.clear();
        m_root.reset();
    }
    void OnDocumentEnd() override
    {
        if (m_root && !isEmptyDocument(m_tree.nodes[*m_root])) {
            m_tree.roots.push_back(*m_root);
        }
    }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        OnScalar(mark, "?", anchor, {});
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end()) {
            refuse(u"unknown anchor"_s, mark);
        }
        if (!m_tree.nodes[found->second].complete) {
            refuse(u"an anchor contains itself"_s, mark);
        }
        attach(found->second, mark);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        YamlNode node;
        node.plain = tag == "?" || tag.empty();
        node.tag = node.plain || tag == "!" ? std::string() : tag;
        node.text = repaired(value);
        node.position = m_places.at(mark);
        node.complete = true;
        attach(add(std::move(node), anchor), mark);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(YamlNode::Type::Sequence, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(YamlNode::Type::Mapping, mark, tag, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    [[noreturn]] void refuse(const QString &what, const YAML::Mark &mark,
                             base::Error::Code code = base::Error::Code::Invalid) const
    {
        throw Refused(yamlError(what, m_places.at(mark), code));
    }
    static bool isEmptyDocument(const YamlNode &node)
    {
        return node.type == YamlNode::Type::Scalar && node.plain && node.text.empty();
    }
    std::size_t add(YamlNode node, YAML::anchor_t anchor)
    {
        m_tree.nodes.push_back(std::move(node));
        const std::size_t index = m_tree.nodes.size() - 1;
        if (anchor != YAML::NullAnchor) {
            m_anchors[anchor] = index;
        }
        return index;
    }
    void open(YamlNode::Type type, const YAML::Mark &mark, const std::string &tag,
              YAML::anchor_t anchor)
    {
        if (m_open.size() >= static_cast<std::size_t>(kMaxYamlDepth)) {
            refuse(u"nested deeper than %1 levels"_s.arg(kMaxYamlDepth), mark,
                   base::Error::Code::Unsupported);
        }
        YamlNode node;
        node.type = type;
        node.tag = tag == "?" || tag == "!" ? std::string() : tag;
        node.position = m_places.at(mark);
        m_open.push_back(add(std::move(node), anchor));
        m_marks.push_back(mark);
    }
    void close()
    {
        const std::size_t index = m_open.back();
        const YAML::Mark mark = m_marks.back();
        m_open.pop_back();
        m_marks.pop_back();
        m_tree.nodes[index].complete = true;
        attach(index, mark);
    }
    void attach(std::size_t index, const YAML::Mark &mark)
    {
        m_weight = m_tree.nodes[index].weight;
        if (m_open.empty()) {
            m_root = index;
        } else {
            YamlNode &parent = m_tree.nodes[m_open.back()];
            parent.children.push_back(index);
            parent.weight += m_weight;
            m_weight = parent.weight;
        }
        if (m_weight > kMaxYamlNodes) {
            refuse(u"aliases expand to more than %1 values"_s.arg(kMaxYamlNodes), mark,
                   base::Error::Code::Unsupported);
        }
    }

    YamlTree &m_tree;
    const Places &m_places;
    std::unordered_map<YAML::anchor_t, std::size_t> m_anchors;
    std::vector<std::size_t> m_open;
    std::vector<YAML::Mark> m_marks;
    std::optional<std::size_t> m_root;
    qsizetype m_weight = 0;
};

/// Writes nodes as JSON; the first problem ends it.
class JsonWriter
{
public:
    explicit JsonWriter(const YamlTree &tree) : m_tree(tree) { }

    [[nodiscard]] std::expected<QByteArray, YamlError> write(std::size_t root)
    {
        if (!value(root)) {
            return std::unexpected(m_error);
        }
        return std::move(m_out);
    }

private:
    bool value(std::size_t index)
    {
        const YamlNode &node = m_tree.nodes[index];
        if (m_out.size() > 16 * kMaxYamlBytes) {
            m_error = yamlError(u"aliases expand too far"_s, node.position,
                                base::Error::Code::Unsupported);
            return false;
        }
        switch (node.type) {
        case YamlNode::Type::Scalar:
            return scalar(node);
        case YamlNode::Type::Sequence:
            return sequence(node);
        case YamlNode::Type::Mapping:
            return mapping(node);
        }
        return false;
    }

    bool scalar(const YamlNode &node)
    {
        const std::expected<QByteArray, YamlError> json = yamlScalarJson(node);
        if (!json) {
            m_error = json.error();
            return false;
        }
        m_out += *json;
        return true;
    }

    bool sequence(const YamlNode &node)
    {
        m_out += '[';
        bool first = true;
        for (const std::size_t child : node.children) {
            if (!first) {
                m_out += ',';
            }
            first = false;
            if (!value(child)) {
                return false;
            }
        }
        m_out += ']';
        return true;
    }

    bool mapping(const YamlNode &node)
    {
        bool good = true;
        const std::vector<YamlMember> members =
            yamlMembers(m_tree, node, [&](const YamlProblem &problem) {
                if (good) {
                    m_error = problem.error;
                }
                good = false;
            });
        if (!good) {
            return false;
        }
        m_out += '{';
        bool first = true;
        for (const YamlMember &member : members) {
            if (!first) {
                m_out += ',';
            }
            first = false;
            json::appendString(m_out, member.name);
            m_out += ':';
            if (!value(member.value)) {
                return false;
            }
        }
        m_out += '}';
        return true;
    }

    const YamlTree &m_tree;
    QByteArray m_out;
    YamlError m_error;
};

bool fitsTag(std::string_view tag, const YamlScalar &value)
{
    const bool integer =
        std::holds_alternative<qint64>(value) || std::holds_alternative<quint64>(value);
    return (tag == "null" && std::holds_alternative<std::monostate>(value))
        || (tag == "bool" && std::holds_alternative<bool>(value)) || (tag == "int" && integer)
        || (tag == "float" && (integer || std::holds_alternative<double>(value)))
        || (tag == "timestamp" && std::holds_alternative<YamlTimestamp>(value));
}

/// Collects the members of one mapping.
class Members
{
public:
    Members(const YamlTree &tree, const std::function<void(const YamlProblem &)> &tell)
        : m_tree(tree)
        , m_tell(tell)
    {
    }

    std::vector<YamlMember> collect(const YamlNode &mapping, int depth)
    {
        std::vector<YamlMember> members;
        std::unordered_set<std::string> own;
        std::vector<std::size_t> merges;
        for (std::size_t i = 0; i + 1 < mapping.children.size(); i += 2) {
            const YamlNode &key = m_tree.nodes[mapping.children[i]];
            if (key.plain && key.type == YamlNode::Type::Scalar && key.text == "<<") {
                merges.push_back(mapping.children[i + 1]);
                continue;
            }
            const std::expected<std::string, YamlError> text = yamlKeyText(key);
            if (!text) {
                m_tell({YamlProblem::Kind::NoKey, mapping.children[i], text.error()});
            } else if (!own.insert(*text).second) {
                const QString what =
                    u"the key \"%1\" is set twice"_s.arg(QString::fromStdString(*text));
                m_tell({YamlProblem::Kind::KeyTwice, mapping.children[i],
                        yamlError(what, key.position)});
            } else {
                members.push_back({*text, mapping.children[i], mapping.children[i + 1]});
            }
        }
        for (const std::size_t index : merges) {
            const YamlNode &source = m_tree.nodes[index];
            std::vector<std::size_t> parts{index};
            if (source.type == YamlNode::Type::Sequence) {
                parts = source.children;
            }
            for (const std::size_t part : parts) {
                merge(part, own, members, depth);
            }
        }
        return members;
    }

private:
    void merge(std::size_t part, std::unordered_set<std::string> &own,
               std::vector<YamlMember> &members, int depth)
    {
        const YamlNode &source = m_tree.nodes[part];
        if (source.type != YamlNode::Type::Mapping) {
            m_tell({YamlProblem::Kind::NoMapping, part,
                    yamlError(u"only mappings can be merged"_s, source.position)});
            return;
        }
        if (depth >= kMaxYamlDepth) {
            m_tell({YamlProblem::Kind::TooDeep, part,
                    yamlError(u"merged deeper than %1 levels"_s.arg(kMaxYamlDepth), source.position,
                              base::Error::Code::Unsupported)});
            return;
        }
        std::vector<YamlMember> theirs = collect(source, depth + 1);
        for (YamlMember &member : theirs) {
            if (own.insert(member.name).second) {
                members.push_back(std::move(member));
            }
        }
    }

    const YamlTree &m_tree;
    const std::function<void(const YamlProblem &)> &m_tell;
};

} // namespace

YamlError yamlError(const QString &what, const TextPosition &position, base::Error::Code code)
{
    YamlError out;
    out.error.code = code;
    out.error.reason = u"YAML"_s;
    out.error.detail = position.line > 0
        ? u"line %1, column %2: %3"_s.arg(position.line).arg(position.column).arg(what)
        : what;
    out.position = position;
    return out;
}

std::expected<std::string, YamlError> yamlKeyText(const YamlNode &key)
{
    if (key.type != YamlNode::Type::Scalar) {
        return std::unexpected(yamlError(u"a key must be a plain value"_s, key.position));
    }
    if (!key.plain || !key.tag.empty()) {
        return key.text;
    }
    const YamlScalar resolved = resolveYamlScalar(key.text);
    if (std::holds_alternative<std::monostate>(resolved)) {
        return std::unexpected(yamlError(u"a key must not be empty"_s, key.position));
    }
    if (const bool *flag = std::get_if<bool>(&resolved)) {
        return *flag ? "true" : "false";
    }
    if (const qint64 *integer = std::get_if<qint64>(&resolved)) {
        return std::to_string(*integer);
    }
    if (const quint64 *large = std::get_if<quint64>(&resolved)) {
        return std::to_string(*large);
    }
    if (const double *number = std::get_if<double>(&resolved)) {
        return yamlNumber(*number);
    }
    return key.text;
}

std::expected<YamlScalar, YamlError> yamlScalar(const YamlNode &node)
{
    static constexpr std::string_view kCore = "tag:yaml.org,2002:";
    const bool core = node.tag.starts_with(kCore);
    const std::string_view tag =
        core ? std::string_view(node.tag).substr(kCore.size()) : std::string_view(node.tag);
    if (tag == "str" || (tag.empty() && !node.plain)) {
        return std::string_view(node.text);
    }
    if (!tag.empty()
        && (!core
            || (tag != "int" && tag != "float" && tag != "bool" && tag != "null"
                && tag != "timestamp")))
    {
        return std::unexpected(yamlError(
            u"the tag %1 is not supported"_s.arg(QString::fromStdString(node.tag)), node.position));
    }
    const YamlScalar resolved = resolveYamlScalar(node.text);
    if (!tag.empty() && !fitsTag(tag, resolved)) {
        return std::unexpected(yamlError(u"the value is not of its tag's type"_s, node.position));
    }
    if (const double *number = std::get_if<double>(&resolved); number && !std::isfinite(*number)) {
        return std::unexpected(yamlError(u"JSON has no such number"_s, node.position));
    }
    return resolved;
}

std::expected<QByteArray, YamlError> yamlScalarJson(const YamlNode &node)
{
    const std::expected<YamlScalar, YamlError> value = yamlScalar(node);
    if (!value) {
        return std::unexpected(value.error());
    }
    if (std::holds_alternative<std::monostate>(*value)) {
        return "null"_ba;
    }
    if (const bool *flag = std::get_if<bool>(&*value)) {
        return *flag ? "true"_ba : "false"_ba;
    }
    if (const qint64 *integer = std::get_if<qint64>(&*value)) {
        return QByteArray::number(*integer);
    }
    if (const quint64 *large = std::get_if<quint64>(&*value)) {
        return QByteArray::number(*large);
    }
    if (const double *number = std::get_if<double>(&*value)) {
        return QByteArray::fromStdString(yamlNumber(*number));
    }
    QByteArray out;
    json::appendString(out, node.text); // strings, and dates, which JSON has not
    return out;
}

std::vector<YamlMember> yamlMembers(const YamlTree &tree, const YamlNode &mapping,
                                    const std::function<void(const YamlProblem &)> &tell)
{
    return Members(tree, tell).collect(mapping, 0);
}

std::expected<YamlTree, YamlError> readYamlTree(const QByteArray &utf8)
{
    if (utf8.size() > kMaxYamlBytes) {
        return std::unexpected(
            yamlError(u"larger than 3 MiB"_s, {}, base::Error::Code::Unsupported));
    }
    if (!utf8.isValidUtf8() || utf8.contains('\0')) {
        // yaml-cpp replaces what it cannot read; nothing may be changed behind the user's back.
        qsizetype line = 1;
        for (const QByteArray &text : utf8.split('\n')) {
            if (!text.isValidUtf8() || text.contains('\0')) {
                break;
            }
            ++line;
        }
        return std::unexpected(yamlError(u"not valid UTF-8 text"_s, {static_cast<int>(line), 1}));
    }
    YamlTree tree;
    const Places places(utf8);
    try {
        std::istringstream stream(utf8.toStdString());
        YAML::Parser parser(stream);
        Builder builder(tree, places);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Refused &refused) {
        return std::unexpected(refused.error);
    } catch (const YAML::Exception &error) {
        const bool known = error.mark.line >= 0;
        return std::unexpected(yamlError(QString::fromStdString(error.msg),
                                         known ? places.at(error.mark) : TextPosition()));
    } catch (const std::exception &error) {
        return std::unexpected(yamlError(QString::fromUtf8(error.what()), {}));
    }
    return tree;
}

std::expected<QByteArray, YamlError> yamlToJson(const YamlTree &tree, std::size_t root)
{
    return JsonWriter(tree).write(root);
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/yamltree.h"

#include "services/json.h"
#include "services/yamlscalar.h"

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

TextPosition place(const YAML::Mark &mark) { return {mark.line + 1, mark.column + 1}; }

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

[[noreturn]] void refuse(const QString &what, const YAML::Mark &mark,
                         base::Error::Code code = base::Error::Code::Invalid)
{
    throw Refused(yamlError(what, place(mark), code));
}

class Builder final : public YAML::EventHandler
{
public:
    explicit Builder(YamlTree &tree) : m_tree(tree) { }

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
        node.position = place(mark);
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
        node.position = place(mark);
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
    using Fields = std::vector<std::pair<std::string, std::size_t>>;

    bool failed(const QString &what, const YamlNode &node)
    {
        m_error = yamlError(what, node.position);
        return false;
    }

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
        static constexpr std::string_view kCore = "tag:yaml.org,2002:";
        const bool core = node.tag.starts_with(kCore);
        const std::string_view tag =
            core ? std::string_view(node.tag).substr(kCore.size()) : std::string_view(node.tag);
        if (tag == "str" || (tag.empty() && !node.plain)) {
            json::appendString(m_out, node.text);
            return true;
        }
        if (!tag.empty()
            && (!core
                || (tag != "int" && tag != "float" && tag != "bool" && tag != "null"
                    && tag != "timestamp")))
        {
            return failed(u"the tag %1 is not supported"_s.arg(QString::fromStdString(node.tag)),
                          node);
        }
        const YamlScalar resolved = resolveYamlScalar(node.text);
        if (!tag.empty() && !fits(tag, resolved)) {
            return failed(u"the value is not of its tag's type"_s, node);
        }
        if (const double *number = std::get_if<double>(&resolved);
            number && !std::isfinite(*number))
        {
            return failed(u"JSON has no such number"_s, node);
        }
        append(resolved, node.text);
        return true;
    }

    static bool fits(std::string_view tag, const YamlScalar &value)
    {
        const bool integer =
            std::holds_alternative<qint64>(value) || std::holds_alternative<quint64>(value);
        return (tag == "null" && std::holds_alternative<std::monostate>(value))
            || (tag == "bool" && std::holds_alternative<bool>(value)) || (tag == "int" && integer)
            || (tag == "float" && (integer || std::holds_alternative<double>(value)))
            || (tag == "timestamp" && std::holds_alternative<YamlTimestamp>(value));
    }

    void append(const YamlScalar &resolved, const std::string &text)
    {
        if (std::holds_alternative<std::monostate>(resolved)) {
            m_out += "null";
        } else if (const bool *flag = std::get_if<bool>(&resolved)) {
            m_out += *flag ? "true" : "false";
        } else if (const qint64 *integer = std::get_if<qint64>(&resolved)) {
            m_out += QByteArray::number(*integer);
        } else if (const quint64 *large = std::get_if<quint64>(&resolved)) {
            m_out += QByteArray::number(*large);
        } else if (const double *number = std::get_if<double>(&resolved)) {
            m_out += QByteArray::fromStdString(yamlNumber(*number));
        } else {
            json::appendString(m_out, text); // strings, and dates, which JSON has not
        }
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
        Fields fields;
        if (!collect(node, fields)) {
            return false;
        }
        m_out += '{';
        bool first = true;
        for (const auto &[key, child] : fields) {
            if (!first) {
                m_out += ',';
            }
            first = false;
            json::appendString(m_out, key);
            m_out += ':';
            if (!value(child)) {
                return false;
            }
        }
        m_out += '}';
        return true;
    }

    /// A mapping's own fields, then those merged into it (`<<`) that it has not itself.
    bool collect(const YamlNode &node, Fields &fields)
    {
        std::unordered_set<std::string> own;
        std::vector<std::size_t> merges;
        for (std::size_t i = 0; i + 1 < node.children.size(); i += 2) {
            const YamlNode &key = m_tree.nodes[node.children[i]];
            if (key.plain && key.type == YamlNode::Type::Scalar && key.text == "<<") {
                merges.push_back(node.children[i + 1]);
                continue;
            }
            const std::expected<std::string, YamlError> text = yamlKeyText(key);
            if (!text) {
                m_error = text.error();
                return false;
            }
            if (!own.insert(*text).second) {
                return failed(u"the key \"%1\" is set twice"_s.arg(QString::fromStdString(*text)),
                              key);
            }
            fields.emplace_back(*text, node.children[i + 1]);
        }
        for (const std::size_t index : merges) {
            const YamlNode &source = m_tree.nodes[index];
            std::vector<std::size_t> parts{index};
            if (source.type == YamlNode::Type::Sequence) {
                parts = source.children;
            }
            for (const std::size_t part : parts) {
                if (!merge(m_tree.nodes[part], own, fields)) {
                    return false;
                }
            }
        }
        return true;
    }

    bool merge(const YamlNode &source, std::unordered_set<std::string> &own, Fields &fields)
    {
        if (source.type != YamlNode::Type::Mapping) {
            return failed(u"only mappings can be merged"_s, source);
        }
        Fields theirs;
        if (!collect(source, theirs)) {
            return false;
        }
        for (auto &[key, child] : theirs) {
            if (own.insert(key).second) {
                fields.emplace_back(std::move(key), child);
            }
        }
        return true;
    }

    const YamlTree &m_tree;
    QByteArray m_out;
    YamlError m_error;
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
    try {
        std::istringstream stream(utf8.toStdString());
        YAML::Parser parser(stream);
        Builder builder(tree);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Refused &refused) {
        return std::unexpected(refused.error);
    } catch (const YAML::Exception &error) {
        const bool known = error.mark.line >= 0;
        return std::unexpected(yamlError(QString::fromStdString(error.msg),
                                         known ? place(error.mark) : TextPosition()));
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

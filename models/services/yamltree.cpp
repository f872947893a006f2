// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/yamltree.h"

#include "services/json.h"
#include "services/yamlscalar.h"

#include <cmath>
#include <unordered_map>
#include <utility>

namespace nantian::models {

using namespace Qt::StringLiterals;

namespace {

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
    const bool integer = std::holds_alternative<qint64>(value);
    return (tag == "null" && std::holds_alternative<std::monostate>(value))
        || (tag == "bool" && std::holds_alternative<bool>(value))
        || (tag == "int" && (integer || std::holds_alternative<quint64>(value)))
        || (tag == "float" && (integer || std::holds_alternative<double>(value)))
        || (tag == "timestamp" && std::holds_alternative<YamlTimestamp>(value));
}

std::expected<YamlScalar, YamlError> resolvedByTag(const YamlNode &node)
{
    static constexpr std::string_view kCore = "tag:yaml.org,2002:";
    const bool core = node.tag.starts_with(kCore);
    const std::string_view tag = std::string_view(node.tag).substr(core ? kCore.size() : 0);
    if (tag == "!" || (core && tag == "str") || (tag.empty() && !node.plain)) {
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
    return resolved;
}

/// As go-yaml has it: the text alone tells, and quotes make it a text.
bool isMerge(const YamlNode &key)
{
    return key.type == YamlNode::Type::Scalar && key.text == "<<"
        && (key.plain || key.tag == "tag:yaml.org,2002:merge");
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
        Own own;
        std::vector<std::size_t> merges;
        for (std::size_t i = 0; i + 1 < mapping.children.size(); i += 2) {
            const YamlNode &key = m_tree.nodes[mapping.children[i]];
            if (isMerge(key)) {
                if (merges.empty()) {
                    merges.push_back(mapping.children[i + 1]);
                } else {
                    tellTwice(mapping.children[i], u"the key \"%1\" is set twice"_s, key.text);
                }
                continue;
            }
            const std::expected<std::string, YamlError> text = yamlKeyText(key);
            if (!text) {
                m_tell({YamlProblem::Kind::NoKey, mapping.children[i], text.error()});
            } else if (!own.try_emplace(*text, mapping.children[i], merges.empty()).second) {
                tellTwice(mapping.children[i], u"the key \"%1\" is set twice"_s, *text);
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
    struct Origin
    {
        std::size_t key = 0;
        bool beforeMerge = false;
    };
    using Own = std::unordered_map<std::string, Origin>;

    void tellTwice(std::size_t key, const QString &what, const std::string &name)
    {
        m_tell({YamlProblem::Kind::KeyTwice, key,
                yamlError(what.arg(QString::fromStdString(name)), m_tree.nodes[key].position)});
    }

    void merge(std::size_t part, Own &own, std::vector<YamlMember> &members, int depth)
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
            const auto [mine, isNew] = own.try_emplace(member.name, member.key, false);
            if (isNew) {
                members.push_back(std::move(member));
            } else if (std::exchange(mine->second.beforeMerge, false)) {
                // YAML's own field wins, kubectl's last one.
                tellTwice(mine->second.key,
                          u"the key \"%1\" is set again by <<, which must be first"_s, mine->first);
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
    const std::expected<YamlScalar, YamlError> resolved = resolvedByTag(key);
    if (!resolved) {
        return std::unexpected(resolved.error());
    }
    if (std::holds_alternative<std::monostate>(*resolved)) {
        return std::unexpected(yamlError(u"a key must not be empty"_s, key.position));
    }
    if (std::holds_alternative<quint64>(*resolved)) {
        return std::unexpected(yamlError(u"too large a number for a key"_s, key.position));
    }
    if (const bool *flag = std::get_if<bool>(&*resolved)) {
        return *flag ? "true" : "false";
    }
    if (const qint64 *integer = std::get_if<qint64>(&*resolved)) {
        return std::to_string(*integer);
    }
    if (const double *number = std::get_if<double>(&*resolved)) {
        return yamlKeyNumber(*number);
    }
    return key.text;
}

std::expected<YamlScalar, YamlError> yamlScalar(const YamlNode &node)
{
    std::expected<YamlScalar, YamlError> value = resolvedByTag(node);
    if (const double *number = value ? std::get_if<double>(&*value) : nullptr;
        number && !std::isfinite(*number))
    {
        return std::unexpected(yamlError(u"JSON has no such number"_s, node.position));
    }
    return value;
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
        return QByteArray::fromStdString(jsonNumber(*number));
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

std::expected<QByteArray, YamlError> yamlToJson(const YamlTree &tree, std::size_t root)
{
    return JsonWriter(tree).write(root);
}

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/yaml.h"

#include "kube/api/parser.h"
#include "services/comparedobject.h"
#include "services/json.h"
#include "services/secretmask.h"
#include "services/serverpath.h"
#include "services/yamltree.h"
#include "services/yamlwriter.h"

#include <algorithm>
#include <optional>

namespace nantian::models {

using namespace Qt::StringLiterals;
using kube::Object;

namespace {

/// Leaves last-applied-configuration out, and managedFields: they name keys only, but nobody edits
/// them in a masked text.
void copyMaskedMetadata(QByteArray &out, const Object &metadata)
{
    json::copyMembers(out, metadata, [&out](std::string_view name, const Object &value) {
        if (name == "annotations" && value.isObject()) {
            json::copyMembers(out, value, [&out](std::string_view key, const Object &text) {
                if (key != kLastApplied) {
                    json::appendValue(out, text);
                }
            });
        } else if (name != "managedFields") {
            json::appendValue(out, value);
        }
    });
}

void copyMasked(QByteArray &out, const Object &secret)
{
    json::copyMembers(out, secret, [&out](std::string_view key, const Object &value) {
        if ((key == "data" || key == "stringData") && value.isObject()) {
            json::copyMembers(out, value, [&](std::string_view, const Object &text) {
                appendMasked(out, text.string(), key == "data");
            });
        } else if (key == "metadata" && value.isObject()) {
            copyMaskedMetadata(out, value);
        } else {
            json::appendValue(out, value);
        }
    });
}

base::Result<QByteArray> transformed(const QByteArray &json,
                                     void (*copy)(QByteArray &, const Object &),
                                     bool (*wanted)(const Object &))
{
    kube::Parser parser;
    const base::Result<Object> object = parser.parse(json::view(json));
    if (!object) {
        return std::unexpected(object.error());
    }
    QByteArray out;
    if ((*object)["items"].isArray()) {
        json::copyMembers(out, *object, [&](std::string_view key, const Object &value) {
            if (key != "items") {
                json::appendValue(out, value);
                return;
            }
            json::copyItems(out, value, [&](const Object &item) {
                // Items of a SecretList leave their kind out.
                if (wanted(item) || wanted(*object)) {
                    copy(out, item);
                } else {
                    json::appendValue(out, item);
                }
            });
        });
        return out;
    }
    if (!object->isObject() || !wanted(*object)) {
        return json;
    }
    copy(out, *object);
    return out;
}

/// Where a key of a mapping stands; its value's index.
struct Found
{
    std::size_t value;
    int line;
};

std::optional<Found> findKey(const YamlTree &tree, const YamlNode &mapping, const std::string &key)
{
    for (std::size_t i = 0; i + 1 < mapping.children.size(); i += 2) {
        const YamlNode &node = tree.nodes[mapping.children[i]];
        const std::expected<std::string, YamlError> text = yamlKeyText(node);
        if (text && *text == key) {
            return Found{mapping.children[i + 1], node.position.line};
        }
    }
    return std::nullopt;
}

std::optional<Found> findItem(const YamlTree &tree, const YamlNode &list, const ServerStep &step)
{
    const auto item = [&](std::size_t i) -> const YamlNode & {
        return tree.nodes[list.children[i]];
    };
    const std::optional<std::size_t> index = itemOf(
        step, list.children.size(), [&](std::size_t i) { return item(i).text; },
        [&](std::size_t i, const std::string &name) {
            const std::optional<Found> field = findKey(tree, item(i), name);
            return field ? std::optional(tree.nodes[field->value].text) : std::nullopt;
        });
    return index ? std::optional(Found{list.children[*index], item(*index).position.line})
                 : std::nullopt;
}

} // namespace

base::Result<QString> toYaml(const QByteArray &json)
{
    const base::Result<QByteArray> bare = dropManagedFields(json);
    if (!bare) {
        return std::unexpected(bare.error());
    }
    kube::Parser parser;
    const base::Result<Object> object = parser.parse(json::view(*bare));
    if (!object) {
        return std::unexpected(object.error());
    }
    return QString::fromUtf8(YamlWriter().write(*object));
}

base::Result<QByteArray> maskSecret(const QByteArray &json)
{
    return transformed(json, copyMasked, [](const Object &object) {
        return isSecret(object) || isSecretList(object);
    });
}

base::Result<QByteArray> dropManagedFields(const QByteArray &json)
{
    return transformed(
        json, [](QByteArray &out, const Object &object) { appendBare(out, object, true); },
        [](const Object &) { return true; });
}

std::expected<QList<YamlDocument>, YamlError> parseYaml(const QByteArray &utf8)
{
    const std::expected<YamlTree, YamlError> tree = readYamlTree(utf8);
    if (!tree) {
        return std::unexpected(tree.error());
    }
    QList<YamlDocument> documents;
    qsizetype bytes = 0;
    for (const std::size_t root : tree->roots) {
        const std::expected<QByteArray, YamlError> converted = yamlToJson(*tree, root);
        if (!converted) {
            return std::unexpected(converted.error());
        }
        const TextPosition position = tree->nodes[root].position;
        bytes += converted->size();
        if (bytes > 8 * kMaxYamlTextBytes) {
            return std::unexpected(
                yamlError(u"aliases expand too far"_s, position, base::Error::Code::Unsupported));
        }
        kube::Parser parser;
        const base::Result<Object> object = parser.parse(json::view(*converted));
        if (!object || !object->isObject()) {
            return std::unexpected(yamlError(u"not a Kubernetes object"_s, position));
        }
        YamlDocument document;
        document.json = *converted;
        document.apiVersion = json::bytes((*object)["apiVersion"].string());
        document.kind = json::bytes((*object)["kind"].string());
        document.ns = json::bytes(object->at("metadata", "namespace").string());
        document.name = json::bytes(object->at("metadata", "name").string());
        document.firstLine = position.line;
        documents += document;
    }
    return documents;
}

int fieldLine(const QByteArray &utf8, const QString &path, int firstLine)
{
    const std::expected<YamlTree, YamlError> tree = readYamlTree(utf8);
    if (!tree) {
        return 0;
    }
    const auto root = std::ranges::find_if(tree->roots, [&](std::size_t index) {
        return tree->nodes[index].position.line >= firstLine;
    });
    if (root == tree->roots.end()) {
        return 0;
    }
    const YamlNode *node = &tree->nodes[*root];
    int line = node->position.line;
    const std::vector<ServerStep> steps = parseServerPath(path);
    std::size_t at = 0;
    while (at < steps.size()) {
        std::optional<Found> found;
        if (node->type == YamlNode::Type::Mapping) {
            found = longestMember(
                steps, at, [&](const std::string &name) { return findKey(*tree, *node, name); });
        } else if (node->type == YamlNode::Type::Sequence) {
            found = findItem(*tree, *node, steps[at++]);
        }
        if (!found) {
            break;
        }
        line = found->line;
        node = &tree->nodes[found->value];
    }
    return line;
}

} // namespace nantian::models

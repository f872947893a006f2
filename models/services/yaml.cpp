// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/yaml.h"

#include "kube/api/parser.h"
#include "services/comparedobject.h"
#include "services/json.h"
#include "services/secretmask.h"
#include "services/yamltree.h"
#include "services/yamlwriter.h"

#include <QStringView>

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

/// One step of a field path.
struct PathStep
{
    std::string key;   ///< a field, or the key of a keyed list entry ("name")
    std::string value; ///< keyed: what it must be; otherwise empty
    std::optional<int> index;
    bool keyed = false;
};

/// `[0]`, `[name="web",port=80]` or `[some.key]`; several keys are several steps over one entry.
std::vector<std::vector<PathStep>> parsePath(QStringView path)
{
    std::vector<std::vector<PathStep>> steps;
    qsizetype at = 0;
    while (at < path.size()) {
        if (path.at(at) == u'.') {
            ++at;
            continue;
        }
        if (path.at(at) == u'[') {
            bool quoted = false;
            qsizetype end = at + 1;
            while (end < path.size() && (quoted || path.at(end) != u']')) {
                if (path.at(end) == u'"') {
                    quoted = !quoted;
                } else if (path.at(end) == u'\\') {
                    ++end;
                }
                ++end;
            }
            const QStringView inside = path.sliced(at + 1, std::min(end, path.size()) - at - 1);
            std::vector<PathStep> step;
            bool isNumber = false;
            const int index = inside.toInt(&isNumber);
            if (isNumber) {
                step.push_back({{}, {}, index, false});
            } else if (inside.contains(u'=')) {
                for (const QStringView part : inside.tokenize(u',')) {
                    const qsizetype equals = part.indexOf(u'=');
                    QString value = equals < 0 ? QString() : part.sliced(equals + 1).toString();
                    value.remove(u'"');
                    step.push_back({part.first(std::max<qsizetype>(equals, 0))
                                        .trimmed()
                                        .toString()
                                        .toStdString(),
                                    value.toStdString(), std::nullopt, true});
                }
            } else {
                QString key = inside.toString();
                key.remove(u'"');
                step.push_back({key.toStdString(), {}, std::nullopt, false});
            }
            steps.push_back(std::move(step));
            at = end + 1;
            continue;
        }
        qsizetype end = at;
        while (end < path.size() && path.at(end) != u'.' && path.at(end) != u'[') {
            ++end;
        }
        steps.push_back(
            {{path.sliced(at, end - at).toString().toStdString(), {}, std::nullopt, false}});
        at = end;
    }
    return steps;
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

/// Label and annotation keys have dots: the longest run of steps that is one key wins.
std::optional<Found> findField(const YamlTree &tree, const YamlNode &node,
                               const std::vector<std::vector<PathStep>> &steps, std::size_t &at)
{
    std::string joined;
    std::optional<Found> found;
    std::size_t used = at;
    for (std::size_t i = at; i < steps.size(); ++i) {
        const PathStep &step = steps[i].front();
        if (step.index || step.keyed) {
            break;
        }
        joined += (i == at ? "" : ".") + step.key;
        if (const std::optional<Found> hit = findKey(tree, node, joined)) {
            found = hit;
            used = i;
        }
    }
    at = used + 1;
    return found;
}

bool entryMatches(const YamlTree &tree, const YamlNode &entry, const std::vector<PathStep> &keys)
{
    for (const PathStep &key : keys) {
        const std::optional<Found> field = findKey(tree, entry, key.key);
        if (!field || tree.nodes[field->value].text != key.value) {
            return false;
        }
    }
    return true;
}

std::optional<Found> findEntry(const YamlTree &tree, const YamlNode &list,
                               const std::vector<PathStep> &step)
{
    if (step.front().index) {
        const auto index = static_cast<std::size_t>(*step.front().index);
        if (index < list.children.size()) {
            const std::size_t child = list.children[index];
            return Found{child, tree.nodes[child].position.line};
        }
        return std::nullopt;
    }
    for (const std::size_t child : list.children) {
        const bool hit = step.front().keyed
            ? entryMatches(tree, tree.nodes[child], step)
            : tree.nodes[child].text == step.front().key; // sets of plain values
        if (hit) {
            return Found{child, tree.nodes[child].position.line};
        }
    }
    return std::nullopt;
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
    for (const std::size_t root : tree->roots) {
        const std::expected<QByteArray, YamlError> converted = yamlToJson(*tree, root);
        if (!converted) {
            return std::unexpected(converted.error());
        }
        const TextPosition position = tree->nodes[root].position;
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
    const std::vector<std::vector<PathStep>> steps = parsePath(path);
    std::size_t at = 0;
    while (at < steps.size()) {
        std::optional<Found> found;
        if (node->type == YamlNode::Type::Mapping) {
            found = findField(*tree, *node, steps, at);
        } else if (node->type == YamlNode::Type::Sequence) {
            found = findEntry(*tree, *node, steps[at++]);
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

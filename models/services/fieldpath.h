// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace nantian::models {

/// One step of a field path, as server-side apply has them (structured-merge-diff's PathElement).
struct FieldStep
{
    enum class Kind : quint8 {
        Field, ///< a field of an object or a key of a map
        Key,   ///< the item of a list that has these keys
        Value, ///< the item of a set
        Index, ///< the item at this position
    };
    Kind kind = Kind::Field;
    QByteArray name; ///< Field: the name; Value: the item as JSON
    QList<std::pair<QByteArray, QByteArray>> keys =
        {};         ///< Key: name and value as JSON, sorted by name
    int index = -1; ///< Index: from 0
    bool operator==(const FieldStep &) const = default;
};

/// Where a value stands in an object. Paths share what they have in common, so that many deep ones
/// cost little. Immutable value, any thread.
class FieldPath
{
public:
    FieldPath() = default; ///< the object itself
    [[nodiscard]] FieldPath child(FieldStep step) const;

    [[nodiscard]] bool isRoot() const { return m_last == nullptr; }
    /// From the root.
    [[nodiscard]] QList<FieldStep> steps() const;
    /// `.spec.template.spec.containers[name="web"].image`, `.metadata.finalizers[="a/b"]`,
    /// `.metadata.labels["app.kubernetes.io/name"]`: names of other characters than letters,
    /// digits,
    /// `_` and `-` stand in brackets, so that every path has one reading; fieldLine() takes it. "."
    /// for the object itself.
    [[nodiscard]] QString text() const;
    /// The same as the server writes it in conflicts, where names are never quoted:
    /// `.metadata.labels.app.kubernetes.io/name`.
    [[nodiscard]] QString serverText() const;
    bool operator==(const FieldPath &other) const { return steps() == other.steps(); }

private:
    struct Node;
    [[nodiscard]] QString join(bool quoted) const;
    std::shared_ptr<const Node> m_last;
};

/// Where a walk over an object stands, a step at a time on the walk's stack: the path is made only
/// where it is asked for. Parents, names and keys must outlive it.
class FieldPlace
{
public:
    FieldPlace() = default; ///< the object itself
    FieldPlace(const FieldPlace *parent, std::string_view name) : m_parent(parent), m_name(name) { }
    FieldPlace(const FieldPlace *parent, const QList<std::pair<QByteArray, QByteArray>> *keys)
        : m_parent(parent)
        , m_keys(keys)
    {
    }
    FieldPlace(const FieldPlace *parent, std::size_t index) : m_parent(parent), m_index(index) { }

    [[nodiscard]] const FieldPath &path() const;

private:
    const FieldPlace *m_parent = nullptr;
    std::string_view m_name;
    const QList<std::pair<QByteArray, QByteArray>> *m_keys = nullptr;
    std::optional<std::size_t> m_index;
    mutable FieldPath m_path;
};

} // namespace nantian::models

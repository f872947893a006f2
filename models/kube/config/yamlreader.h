// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace YAML {
class Node;
}

namespace nantian::kube {

/// One value of a YAML document, read with kubectl's rules: plain scalars have YAML 1.1 types (yes
/// is a boolean, 0x10 a number), of doubled keys the last one counts, `<<` merges, and a value of a
/// wrong type is an error rather than a guess. Only for the thread that parsed it.
///
/// The first error stays in the shared state: read everything, then ask error().
class YamlValue
{
public:
    /// Bytes. A thousand contexts with certificates are 6 MB.
    static constexpr qsizetype kLargestFile = 16 * 1024 * 1024;

    /// Parses the first document. UTF-8 with or without mark, UTF-16 with one. JSON is YAML too.
    /// Parse error with line and column in its detail; Unsupported when the file is too large.
    [[nodiscard]] static base::Result<YamlValue> parse(const QByteArray &bytes);
    ~YamlValue();
    YamlValue(const YamlValue &);
    YamlValue &operator=(const YamlValue &);

    /// The first thing that was wrong with what was read so far.
    [[nodiscard]] std::optional<base::Error> error() const;

    [[nodiscard]] bool isNull() const;
    [[nodiscard]] bool isMap() const;
    /// Member of a map; null when absent. Anything but a map or null is an error.
    [[nodiscard]] YamlValue operator[](const char *key) const;
    [[nodiscard]] QList<YamlValue> list() const;
    [[nodiscard]] QMap<QString, YamlValue> members() const;
    [[nodiscard]] QString string() const;
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] QStringList strings() const;
    /// Base64 text as bytes.
    [[nodiscard]] QByteArray base64() const;
    /// All of it, as JSON.
    [[nodiscard]] QJsonValue json() const;

    void fail(const QString &what) const;

private:
    struct State;
    struct Members;
    YamlValue(std::shared_ptr<State> state, const YAML::Node &node, const QString &path);
    [[nodiscard]] const Members &membersByKey() const;
    void collect(const YAML::Node &map, Members &into, int depth) const;
    [[nodiscard]] QJsonValue json(int depth) const;
    [[nodiscard]] bool spend() const;
    [[nodiscard]] QString scalar() const;

    std::shared_ptr<State> m_state;
    std::unique_ptr<YAML::Node> m_node;
    QString m_path;
    mutable std::shared_ptr<Members> m_members;
};

/// The YAML 1.1 type of an unquoted scalar as go-yaml v2 resolves it (timestamps are strings).
enum class PlainType : quint8 { Null, Boolean, Integer, Real, String };
[[nodiscard]] PlainType plainType(std::string_view text);

} // namespace nantian::kube

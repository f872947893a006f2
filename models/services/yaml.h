// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace nantian::models {

/// Limits of what is read as YAML: of one document the API server's own size limit, of all of them
/// that of files, and nothing deeper or more multiplied by aliases than a person would write
/// (CVE-2019-11253).
inline constexpr qsizetype kMaxYamlBytes = 3 * 1024 * 1024;
inline constexpr qsizetype kMaxYamlTextBytes = 16 * 1024 * 1024;
inline constexpr int kMaxYamlDepth = 100;
/// Nodes of a document after aliases are expanded, and of a text beyond one for each byte. A 3 MiB
/// document without aliases cannot reach it by far.
inline constexpr qsizetype kMaxYamlNodes = 2'000'000;

/// A place in a text, both counted from 1, columns in UTF-16 code units as QString counts them;
/// line 0: unknown.
struct TextPosition
{
    int line = 0;
    int column = 0;
    bool operator==(const TextPosition &) const = default;
};

/// Why a text is no YAML that can be sent, and where. `error` is Invalid (or Unsupported beyond a
/// limit); its detail names line and column too.
struct YamlError
{
    base::Error error;
    TextPosition position;
};

/// One document of a YAML text, as the API wants it.
struct YamlDocument
{
    QByteArray json;                       ///< compact, keys in the order of the text
    QByteArray apiVersion, kind, ns, name; ///< empty when absent
    int firstLine = 1;                     ///< line of its first node in the text
};

/// JSON of an object -> YAML as `kubectl get -o yaml` prints it: sorted keys, two spaces, strings
/// quoted exactly where YAML 1.1 would read them as something else, block scalars for several
/// lines, `metadata.managedFields` left out. Other than there, long lines are never folded, and
/// U+2028 and U+2029 are escaped. Pure, any thread.
/// Errors: Parse for what is no JSON, Unsupported beyond size or depth.
[[nodiscard]] base::Result<QString> toYaml(const QByteArray &json);

/// The same object with every value of `data` and `stringData` replaced by "•••• (N bytes)", N
/// being the bytes after base64, and without last-applied-configuration, when it is a core Secret
/// (or a List holding some); anything else comes back as it was. Pure, any thread.
[[nodiscard]] base::Result<QByteArray> maskSecret(const QByteArray &json);

/// The same object without `metadata.managedFields`. Pure, any thread.
[[nodiscard]] base::Result<QByteArray> dropManagedFields(const QByteArray &json);

/// YAML (or JSON) text -> its documents; empty ones are left out. Scalars resolve by YAML 1.1 as
/// sigs.k8s.io/yaml does (yes, no, on, off are booleans); duplicate keys, unknown tags, invalid
/// UTF-8 and whatever is beyond the limits above are errors, and so is what kubectl reads otherwise
/// than it is written (tests/cluster/yamlreader.txt). Never throws. Pure, any thread.
[[nodiscard]] std::expected<QList<YamlDocument>, YamlError> parseYaml(const QByteArray &utf8);

/// The line (from 1) a field path of the API points at, in the first document of the text that
/// begins at or after `firstLine`: ".spec.template.spec.containers[0].image",
/// `spec.containers[name="web"].image` (as server-side apply names keys), `metadata.labels[app]`.
/// Where the path leads nowhere: the line of its longest part that exists. 0: no such document.
[[nodiscard]] int fieldLine(const QByteArray &utf8, const QString &path, int firstLine = 1);

} // namespace nantian::models

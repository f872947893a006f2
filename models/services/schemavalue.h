// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/openapi.h"
#include "services/yamltree.h"

#include <QString>

namespace nantian::models {

// What values of a YAML text fit a type as the API server takes them. Pure, any thread.

[[nodiscard]] bool isYamlNull(const YamlNode &node);
/// In JSON's words: "object", "list", "string", "integer", "number", "boolean", "null".
[[nodiscard]] QString yamlTypeName(const YamlNode &node);

/// Where nothing is said of a type, or there is none, everything fits.
[[nodiscard]] bool takesAnything(const kube::SchemaType *type);
/// Is it of the type, whatever it says? Numbers without a fraction are integers, 1.0 too, as Go
/// decodes them; what may be a Quantity is text or a number. Null is of no type.
[[nodiscard]] bool takesScalar(const kube::SchemaType &type, const YamlScalar &value);
/// Does a scalar that takesScalar() accepts say something? Quantities parse as base::Quantity does,
/// times by RFC 3339, base64 as Go's StdEncoding; durations are Go's, or those custom resources may
/// have beyond them (kube-openapi's strfmt.ParseDuration: "2 days"); int32 and int64 hold it.
[[nodiscard]] bool hasFormat(const kube::SchemaType &type, const YamlNode &node,
                             const YamlScalar &value);

} // namespace nantian::models

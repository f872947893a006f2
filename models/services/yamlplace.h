// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/fieldpath.h"
#include "services/yaml.h"

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringView>

namespace nantian::models {

/// Where a cursor stands in a YAML text that somebody is writing. An item of a `kind: List` is an
/// object of its own: paths are within it.
struct YamlPlace
{
    enum class Spot : quint8 {
        None,  ///< where no name or value would be written: comments, block scalars, flow style,
               ///< in the indentation, right after a colon
        Key,   ///< in a key that has its colon
        Value, ///< behind a key's colon
        Open   ///< on an empty line, behind a dash, in a word without a colon: a key or a value
    };
    Spot spot = Spot::None;
    /// What is at the cursor: a field, or an item of a list (by position). Open: what is written
    /// into. None: what it is part of, the root where that is not known (comments).
    FieldPath path;
    /// Key, Open: the mapping (or, while there is nothing in it, the field) a key would be part of.
    FieldPath object;
    QSet<QByteArray> written; ///< Key, Open: its other keys
    /// What a completion replaces, on the cursor's line: `typed` is the part before the cursor.
    TextPosition start;
    int length = 0;
    QString typed;
    QByteArray apiVersion, kind; ///< of the object, where they are plain values
    /// Of the document, without its "---". 0: nothing is known, as on a "---" and beyond a limit.
    int firstLine = 0;
    int lastLine = 0;
};

/// Finds the place by indentation, and so also in a text that is no YAML at the moment. Block style
/// only; `---` parts documents. Nothing is found in more than kMaxYamlBytes characters of one
/// document, nor deeper than kMaxYamlDepth. Pure, any thread. Cost: the document's length.
[[nodiscard]] YamlPlace yamlPlace(QStringView text, const TextPosition &cursor);

} // namespace nantian::models

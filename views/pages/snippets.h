// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"

#include <QList>
#include <QString>

class QTextCursor;

namespace nantian::views {

class CodeView;

/// An object to begin with: a file of resources/snippets, each of which the API server takes as it
/// is (tests/cluster/snippets.py).
struct Snippet
{
    QString id;          ///< the file's name without its ending
    QString title;       ///< its kinds; never translated
    QString description; ///< one line, translated
    /// As it is written, with a line end at its end.
    [[nodiscard]] QString text() const;
};

/// All of them, in the order they are offered.
[[nodiscard]] QList<Snippet> snippets();

/// What a new object of a kind begins with: its snippet, else what every object has. `ns` is filled
/// in where the kind has namespaces; empty: none is.
[[nodiscard]] QString textForNew(const kube::Resource &resource, const QString &ns);

/// Writes a snippet in place of the selection of `place`, as one step to undo, and selects the name
/// in it, which is filled in first.
void writeSnippet(CodeView *code, const QTextCursor &place, const Snippet &snippet);
/// The same into an empty text, else as a new document behind the last one.
void appendSnippet(CodeView *code, const Snippet &snippet);
void appendText(CodeView *code, const QString &text);

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/column.h"
#include "store/row.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <memory>

namespace nantian::kinds {

/// The rows of a saved List, read by the very columns that live objects go through.
struct SavedList
{
    store::Columns columns;
    bool namespaced = false;
    QList<store::RowPtr> rows;
    /// Items that could not be read, each with its place, name and reason; untrusted text.
    QStringList unreadable;
};

/// Reads what `kubectl get KIND -o json` or the API itself answered: a List, a FooList or one
/// object. `kind` is any name of a kind: plural, singular, short name, kind, with or without group.
/// Kinds without a file of their own get NAME and AGE: the rest of their columns is known to a
/// server alone. Items of another kind count as unreadable. An Error if the file as a whole is no
/// such list. Any thread.
[[nodiscard]] base::Result<SavedList> readSavedList(const QByteArray &json, const QByteArray &kind,
                                                    std::shared_ptr<store::Interner> interner);

} // namespace nantian::kinds

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/jsonpath.h"
#include "kube/resource.h"
#include "kube/watch/rowsink.h"
#include "store/column.h"
#include "store/row.h"

#include <QList>
#include <QString>

#include <vector>

namespace nantian::kinds {

/// A column the user made for a kind. A value; any thread.
struct CustomColumn
{
    enum class From : quint8 { Label, Annotation, Path };
    From from = From::Label;
    QString what;       ///< the key, or the JSONPath as typed
    QString title = {}; ///< as typed; empty: made of `what`
    bool operator==(const CustomColumn &) const = default;

    /// Names what it shows: a renamed column keeps its id, one that shows something else does not.
    [[nodiscard]] QByteArray id() const;
    /// The title as tables show it.
    [[nodiscard]] QString shownTitle() const;
};

/// May this one be made? Errors: Invalid, with a sentence for the one who typed it as detail. Of
/// Secrets and ConfigMaps only what stands below .metadata, and never their last applied manifest:
/// their values must not travel with a watch.
[[nodiscard]] base::Result<void> checkCustomColumn(const kube::Resource &resource,
                                                   const CustomColumn &column);

/// The columns of one kind, ready to be read from its objects; what may not be is left out. Cluster
/// thread.
class CustomCells
{
public:
    static constexpr qsizetype kMostColumns = 32;
    /// Bytes of one text; more of it is cut off.
    static constexpr std::size_t kMostBytes = 1024;

    CustomCells() = default;
    CustomCells(const kube::Resource &resource, const QList<CustomColumn> &columns);

    [[nodiscard]] const QList<store::Column> &columns() const { return m_columns; }
    /// More than the metadata is read.
    [[nodiscard]] bool needsObjects() const { return m_needsObjects; }
    /// Adds a cell for each column. Several values of a path are one text with commas, as kubectl's
    /// custom-columns have them; objects and arrays are JSON. Times and binary sizes are told from
    /// other texts, and of those a path leads to whole numbers, thousandths ("500m") and
    /// percentages too, so that they sort by value. What is not there is an empty cell.
    void read(const kube::Object &object, store::RowBuilder &builder) const;

private:
    struct Reader
    {
        CustomColumn::From from;
        std::string key;
        JsonPath path;
    };
    QList<store::Column> m_columns;
    std::vector<Reader> m_readers;
    bool m_needsObjects = false;
};

/// A sink that can have columns of the user's behind the kind's own. Cluster thread.
class ColumnSink : public kube::RowSink
{
public:
    /// columns() are others from now on; rows made before do not fit them.
    virtual void setCustomColumns(const QList<CustomColumn> &columns) = 0;
};

} // namespace nantian::kinds

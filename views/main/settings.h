// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"

#include <QByteArray>
#include <QHash>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace nantian::views {

/// What is remembered between starts: the one place that names keys. Never holds credentials or
/// anything read from an object but names. GUI thread; made in app/, outlives every window.
class Settings
{
public:
    /// The user's file, or `file` (tests).
    explicit Settings(const QString &file = {});

    struct TableLayout
    {
        QStringList hidden; ///< column ids
        QStringList shown;  ///< ids of columns hidden by default (wide) that are wanted
        QStringList order;  ///< ids from left to right; others follow
        QHash<QString, int> widths;
        QString sortColumn;
        bool descending = false;
        bool operator==(const TableLayout &) const = default;
    };
    [[nodiscard]] std::optional<TableLayout> tableLayout(const QByteArray &resourceId) const;
    void setTableLayout(const QByteArray &resourceId, const TableLayout &layout);

    /// Columns of the user's own, by Resource::id(), in every context.
    using CustomColumns = QHash<QByteArray, QList<kinds::CustomColumn>>;
    [[nodiscard]] CustomColumns customColumns() const;
    [[nodiscard]] QList<kinds::CustomColumn> customColumns(const QByteArray &resourceId) const;
    void setCustomColumns(const QByteArray &resourceId, const QList<kinds::CustomColumn> &columns);

    /// A filter that was given a name.
    struct SavedFilter
    {
        QString name;
        QString text;
        bool operator==(const SavedFilter &) const = default;
    };
    /// Those of a kind, in the order they were saved.
    [[nodiscard]] QList<SavedFilter> savedFilters(const QByteArray &resourceId) const;
    void setSavedFilters(const QByteArray &resourceId, const QList<SavedFilter> &filters);

    [[nodiscard]] std::optional<models::Scope> scope(const QString &context) const;
    void setScope(const QString &context, const models::Scope &scope);
    /// A tab: the overview (no kind), the table of a kind, or one object of it.
    struct Tab
    {
        QString kind; ///< Resource::id()
        QString ns;
        QString name;   ///< empty: the table
        QString filter; ///< of the table
        bool operator==(const Tab &) const = default;
    };
    /// The tabs of a context from left to right, and which of them is in front.
    struct Tabs
    {
        QList<Tab> tabs;
        int current = 0;
        bool operator==(const Tabs &) const = default;
    };
    [[nodiscard]] Tabs tabs(const QString &context) const;
    void setTabs(const QString &context, const Tabs &tabs);
    /// Kinds on top of the sidebar in every context, by Resource::id(), in the user's order.
    [[nodiscard]] QStringList favoriteKinds() const;
    void setFavoriteKinds(const QStringList &ids);
    /// Locks of production contexts that were opened for good.
    [[nodiscard]] bool isUnlocked(const QString &context) const;
    void setUnlocked(const QString &context, bool unlocked);

    [[nodiscard]] QString lastContext() const;
    void setLastContext(const QString &name);
    [[nodiscard]] QString productionPattern() const; ///< empty: the default
    [[nodiscard]] bool startsLocked() const;         ///< every context starts read-only
    void setStartsLocked(bool on);
    [[nodiscard]] QString theme() const; ///< "light", "dark", or empty: the system's
    void setTheme(const QString &name);
    [[nodiscard]] QString language() const; ///< "en", "zh_CN", or empty: the system's
    void setLanguage(const QString &name);
    [[nodiscard]] bool detailsOnRight() const;
    void setDetailsOnRight(bool right);
    /// Extent of table and details, px, where they stand now (beside or below); empty: never set.
    [[nodiscard]] QList<int> detailsSizes() const;
    void setDetailsSizes(const QList<int> &sizes);
    [[nodiscard]] QByteArray geometry(const QString &part) const;
    void setGeometry(const QString &part, const QByteArray &state);
    /// Key sequences the user chose, by action id; empty: the default.
    [[nodiscard]] QString keys(const QString &action) const;
    void setKeys(const QString &action, const QString &keys);
    [[nodiscard]] QStringList kubeconfigFiles() const; ///< files opened from the welcome page
    void setKubeconfigFiles(const QStringList &files);

private:
    mutable QSettings m_store;
};

} // namespace nantian::views

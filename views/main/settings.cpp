// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/settings.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr auto kTheme = "window/theme"_L1;
constexpr auto kLanguage = "window/language"_L1;
constexpr auto kDetailsOnRight = "window/detailsOnRight"_L1;
constexpr auto kSizesRight = "window/detailsSizesRight"_L1;
constexpr auto kSizesBelow = "window/detailsSizesBelow"_L1;
constexpr auto kFavorites = "window/favoriteKinds"_L1;
constexpr auto kGeometry = "geometry/"_L1;
constexpr auto kKeys = "keys/"_L1;
constexpr auto kTables = "tables/"_L1;
constexpr auto kContexts = "contexts/"_L1;
constexpr auto kLastContext = "session/context"_L1;
constexpr auto kFiles = "session/kubeconfigs"_L1;
constexpr auto kPattern = "safety/productionPattern"_L1;
constexpr auto kLocked = "safety/startLocked"_L1;

/// CustomColumn::From in the file.
const QStringList kFroms{u"label"_s, u"annotation"_s, u"path"_s};

// Names of contexts hold slashes and more.
QString contextKey(const QString &context, QLatin1StringView name)
{
    return kContexts + QString::fromLatin1(QUrl::toPercentEncoding(context)) + u'/' + name;
}

QString tableKey(const QByteArray &resourceId, QLatin1StringView name)
{
    return kTables + QString::fromUtf8(resourceId) + u'/' + name;
}

} // namespace

Settings::Settings(const QString &file)
    : m_store(file.isEmpty() ? QSettings().fileName() : file, QSettings::IniFormat)
{
}

std::optional<Settings::TableLayout> Settings::tableLayout(const QByteArray &resourceId) const
{
    if (!m_store.contains(tableKey(resourceId, "order"_L1))) {
        return std::nullopt;
    }
    TableLayout out;
    out.hidden = m_store.value(tableKey(resourceId, "hidden"_L1)).toStringList();
    out.shown = m_store.value(tableKey(resourceId, "shown"_L1)).toStringList();
    out.order = m_store.value(tableKey(resourceId, "order"_L1)).toStringList();
    const QVariantMap widths = m_store.value(tableKey(resourceId, "widths"_L1)).toMap();
    for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
        out.widths.insert(it.key(), it.value().toInt());
    }
    out.sortColumn = m_store.value(tableKey(resourceId, "sort"_L1)).toString();
    out.descending = m_store.value(tableKey(resourceId, "descending"_L1)).toBool();
    return out;
}

void Settings::setTableLayout(const QByteArray &resourceId, const TableLayout &layout)
{
    QVariantMap widths;
    for (auto it = layout.widths.cbegin(); it != layout.widths.cend(); ++it) {
        widths.insert(it.key(), it.value());
    }
    m_store.setValue(tableKey(resourceId, "hidden"_L1), layout.hidden);
    m_store.setValue(tableKey(resourceId, "shown"_L1), layout.shown);
    m_store.setValue(tableKey(resourceId, "order"_L1), layout.order);
    m_store.setValue(tableKey(resourceId, "widths"_L1), widths);
    m_store.setValue(tableKey(resourceId, "sort"_L1), layout.sortColumn);
    m_store.setValue(tableKey(resourceId, "descending"_L1), layout.descending);
}

Settings::CustomColumns Settings::customColumns() const
{
    CustomColumns out;
    m_store.beginGroup("tables"_L1);
    const QStringList ids = m_store.childGroups();
    m_store.endGroup();
    for (const QString &id : ids) {
        const QList<kinds::CustomColumn> columns = customColumns(id.toUtf8());
        if (!columns.isEmpty()) {
            out.insert(id.toUtf8(), columns);
        }
    }
    return out;
}

QList<kinds::CustomColumn> Settings::customColumns(const QByteArray &resourceId) const
{
    QList<kinds::CustomColumn> out;
    const int count = m_store.beginReadArray(tableKey(resourceId, "custom"_L1));
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        const auto from =
            static_cast<std::size_t>(kFroms.indexOf(m_store.value("from"_L1).toString()));
        if (from < std::size_t(kFroms.size())) {
            out.append({static_cast<kinds::CustomColumn::From>(from),
                        m_store.value("what"_L1).toString(), m_store.value("title"_L1).toString()});
        }
    }
    m_store.endArray();
    return out;
}

void Settings::setCustomColumns(const QByteArray &resourceId,
                                const QList<kinds::CustomColumn> &columns)
{
    m_store.remove(tableKey(resourceId, "custom"_L1));
    if (columns.isEmpty()) {
        return;
    }
    m_store.beginWriteArray(tableKey(resourceId, "custom"_L1), static_cast<int>(columns.size()));
    for (int i = 0; i < columns.size(); ++i) {
        const kinds::CustomColumn &column = columns.at(i);
        m_store.setArrayIndex(i);
        m_store.setValue("from"_L1, kFroms.at(static_cast<int>(column.from)));
        m_store.setValue("what"_L1, column.what);
        m_store.setValue("title"_L1, column.title);
    }
    m_store.endArray();
}

QList<Settings::SavedFilter> Settings::savedFilters(const QByteArray &resourceId) const
{
    QList<SavedFilter> out;
    const int count = m_store.beginReadArray(tableKey(resourceId, "filters"_L1));
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        out.append({m_store.value("name"_L1).toString(), m_store.value("text"_L1).toString()});
    }
    m_store.endArray();
    return out;
}

void Settings::setSavedFilters(const QByteArray &resourceId, const QList<SavedFilter> &filters)
{
    const QString key = tableKey(resourceId, "filters"_L1);
    m_store.remove(key);
    if (filters.isEmpty()) {
        return;
    }
    m_store.beginWriteArray(key, static_cast<int>(filters.size()));
    for (int i = 0; i < filters.size(); ++i) {
        m_store.setArrayIndex(i);
        m_store.setValue("name"_L1, filters.at(i).name);
        m_store.setValue("text"_L1, filters.at(i).text);
    }
    m_store.endArray();
}

std::optional<models::Scope> Settings::scope(const QString &context) const
{
    const QString key = contextKey(context, "namespaces"_L1);
    if (!m_store.contains(key)) {
        return std::nullopt;
    }
    const QStringList names = m_store.value(key).toStringList();
    return models::Scope{names.isEmpty(), names};
}

void Settings::setScope(const QString &context, const models::Scope &scope)
{
    m_store.setValue(contextKey(context, "namespaces"_L1),
                     scope.all ? QStringList() : scope.namespaces);
}

Settings::Tabs Settings::tabs(const QString &context) const
{
    Tabs out;
    out.current = m_store.value(contextKey(context, "currentTab"_L1)).toInt();
    const int count = m_store.beginReadArray(contextKey(context, "tabs"_L1));
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        out.tabs.append(
            {m_store.value("kind"_L1).toString(), m_store.value("namespace"_L1).toString(),
             m_store.value("name"_L1).toString(), m_store.value("filter"_L1).toString()});
    }
    m_store.endArray();
    return out;
}

void Settings::setTabs(const QString &context, const Tabs &tabs)
{
    m_store.setValue(contextKey(context, "currentTab"_L1), tabs.current);
    m_store.remove(contextKey(context, "tabs"_L1));
    m_store.beginWriteArray(contextKey(context, "tabs"_L1), static_cast<int>(tabs.tabs.size()));
    for (int i = 0; i < tabs.tabs.size(); ++i) {
        const Tab &tab = tabs.tabs.at(i);
        m_store.setArrayIndex(i);
        m_store.setValue("kind"_L1, tab.kind);
        const auto set = [this](QLatin1StringView key, const QString &value) {
            if (!value.isEmpty()) {
                m_store.setValue(key, value);
            }
        };
        set("namespace"_L1, tab.ns);
        set("name"_L1, tab.name);
        set("filter"_L1, tab.filter);
    }
    m_store.endArray();
}

QStringList Settings::favoriteKinds() const { return m_store.value(kFavorites).toStringList(); }
void Settings::setFavoriteKinds(const QStringList &ids) { m_store.setValue(kFavorites, ids); }

bool Settings::isUnlocked(const QString &context) const
{
    return m_store.value(contextKey(context, "unlocked"_L1)).toBool();
}

void Settings::setUnlocked(const QString &context, bool unlocked)
{
    m_store.setValue(contextKey(context, "unlocked"_L1), unlocked);
}

QString Settings::lastContext() const { return m_store.value(kLastContext).toString(); }
void Settings::setLastContext(const QString &name) { m_store.setValue(kLastContext, name); }
QString Settings::productionPattern() const { return m_store.value(kPattern).toString(); }
bool Settings::startsLocked() const { return m_store.value(kLocked).toBool(); }
void Settings::setStartsLocked(bool on) { m_store.setValue(kLocked, on); }
QString Settings::theme() const { return m_store.value(kTheme).toString(); }
void Settings::setTheme(const QString &name) { m_store.setValue(kTheme, name); }
QString Settings::language() const { return m_store.value(kLanguage).toString(); }
void Settings::setLanguage(const QString &name) { m_store.setValue(kLanguage, name); }
bool Settings::detailsOnRight() const { return m_store.value(kDetailsOnRight).toBool(); }
void Settings::setDetailsOnRight(bool right) { m_store.setValue(kDetailsOnRight, right); }

QList<int> Settings::detailsSizes() const
{
    QList<int> out;
    const QStringList texts =
        m_store.value(detailsOnRight() ? kSizesRight : kSizesBelow).toStringList();
    for (const QString &text : texts) {
        out << text.toInt();
    }
    return out;
}

void Settings::setDetailsSizes(const QList<int> &sizes)
{
    QStringList texts;
    for (const int size : sizes) {
        texts << QString::number(size);
    }
    m_store.setValue(detailsOnRight() ? kSizesRight : kSizesBelow, texts);
}

QByteArray Settings::geometry(const QString &part) const
{
    return m_store.value(kGeometry + part).toByteArray();
}

void Settings::setGeometry(const QString &part, const QByteArray &state)
{
    m_store.setValue(kGeometry + part, state);
}

QString Settings::keys(const QString &action) const
{
    return m_store.value(kKeys + action).toString();
}

void Settings::setKeys(const QString &action, const QString &keys)
{
    if (keys.isEmpty()) {
        m_store.remove(kKeys + action);
    } else {
        m_store.setValue(kKeys + action, keys);
    }
}

QStringList Settings::kubeconfigFiles() const { return m_store.value(kFiles).toStringList(); }
void Settings::setKubeconfigFiles(const QStringList &files) { m_store.setValue(kFiles, files); }

} // namespace nantian::views

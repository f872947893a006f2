// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/customcolumn.h"

#include "base/quantity.h"
#include "kinds/columns.h"

#include <QSet>

#include <algorithm>
#include <charconv>

namespace nantian::kinds {

using namespace Qt::StringLiterals;
using base::Error;
using kube::Object;
using store::Cell;
using store::RowBuilder;

namespace {

using From = CustomColumn::From;

constexpr std::string_view kLastApplied = "kubectl.kubernetes.io/last-applied-configuration";
/// Values of one path in one cell.
constexpr int kMostValues = 64;

struct ColumnTr
{
    Q_DECLARE_TR_FUNCTIONS(CustomColumn)
};

/// Kinds whose values never travel by a watch (ARCHITECTURE.md).
bool holdsValues(const kube::Resource &resource)
{
    return resource.group.isEmpty()
        && (resource.plural == "secrets" || resource.plural == "configmaps");
}

/// Only below .metadata, and of the annotations only one by its name, which is not the last applied
/// manifest: that holds all values.
bool staysInMetadata(const JsonPath &path)
{
    const std::vector<std::string> names = path.firstNames();
    if (names.size() < 2 || names[0] != "metadata") {
        return false;
    }
    return names[1] != "annotations" || (names.size() > 2 && names[2] != kLastApplied);
}

std::string_view cutText(std::string_view text)
{
    if (text.size() <= CustomCells::kMostBytes) {
        return text;
    }
    std::size_t size = CustomCells::kMostBytes;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
        --size;
    }
    return text.substr(0, size);
}

bool showsAs(const Cell &cell, std::string_view text)
{
    return cell.display(0) == QUtf8StringView(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<qint64> integerOf(std::string_view text)
{
    qint64 value = 0;
    const char *const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

/// What a text means, where nothing of it is lost; empty: it is but a text.
Cell meaningOf(std::string_view text, From from)
{
    const char first = text.empty() ? 'x' : text.front();
    const bool isNumeric = (first >= '0' && first <= '9') || first == '-';
    if (!isNumeric || text.size() > 40) {
        return {};
    }
    if (text.size() >= 20 && text[4] == '-') {
        const std::optional<qint64> seconds = kube::parseTime(text);
        return seconds && *seconds != 0 ? Cell::time(*seconds) : Cell();
    }
    if (const Cell size = sizeCell(text); !size.isEmpty()) {
        return size;
    }
    // Texts compare their digits by value: of what may be a version no number is made.
    if (from != From::Path) {
        return {};
    }
    const auto exact = [text](const Cell &cell) { return showsAs(cell, text) ? cell : Cell(); };
    if (const auto whole = integerOf(text)) {
        return exact(Cell::integer(*whole));
    }
    const auto whole = integerOf(text.substr(0, text.size() - 1));
    if (whole && text.back() == 'm') {
        return exact(Cell::milliCores(*whole));
    }
    if (whole && text.back() == '%' && *whole >= 0 && *whole < 1'000'000'000) {
        return exact(Cell::percent(*whole * 10));
    }
    if (text.back() == 'i') {
        const base::Result<base::Quantity> quantity = base::Quantity::parse(text);
        return quantity ? Cell::bytes(quantity->value()) : Cell();
    }
    return {};
}

Cell textOf(std::string_view text, From from, RowBuilder &builder)
{
    const Cell cell = meaningOf(text, from);
    return cell.isEmpty() ? builder.text(cutText(text)) : cell;
}

/// A value as text among others.
std::string plain(const Object &value)
{
    std::string out =
        value.isString() ? std::string(value.string()) : simdjson::minify(value.element());
    out.resize(cutText(out).size());
    return out;
}

Cell cellOf(const Object &value, RowBuilder &builder)
{
    if (value.isString()) {
        return textOf(value.string(), From::Path, builder);
    }
    if (value.isNumber()) {
        return value.element().is_int64() ? Cell::integer(value.integer())
                                          : Cell::real(value.real());
    }
    return builder.text(plain(value));
}

/// The first value waits for a second: only then they are text.
Cell pathCell(const JsonPath &path, const Object &object, RowBuilder &builder)
{
    Object only;
    int count = 0;
    std::string all;
    const bool whole = path.each(object, kMostValues, [&](const Object &value) {
        if (++count == 1) {
            only = value;
        } else if (count == 2) {
            all = plain(only) + ',' + plain(value);
        } else if (all.size() < CustomCells::kMostBytes) {
            all += ',' + plain(value);
        }
    });
    if (count == 0) {
        return {};
    }
    if (count == 1) {
        return cellOf(only, builder);
    }
    if (!whole) {
        all += ",\u2026";
    }
    return builder.text(cutText(all));
}

/// For the tooltip: where it comes from.
QString descriptionOf(const CustomColumn &column)
{
    const QString what = column.what.trimmed();
    return column.from == From::Label     ? ColumnTr::tr("Label %1").arg(what)
        : column.from == From::Annotation ? ColumnTr::tr("Annotation %1").arg(what)
                                          : what;
}

/// "REPLICAS" of {.spec.replicas}, "NAME" of app.kubernetes.io/name.
QString titleOf(const CustomColumn &column)
{
    if (column.from != From::Path) {
        return column.what.section(u'/', -1).toUpper();
    }
    const base::Result<JsonPath> path = JsonPath::parse(column.what);
    const QString name = path ? QString::fromStdString(path->lastName()) : QString();
    return name.isEmpty() ? column.what : name.section(u'/', -1).toUpper();
}

} // namespace

QByteArray CustomColumn::id() const
{
    const char *const kind = from == From::Label ? "label:"
        : from == From::Annotation               ? "annotation:"
                                                 : "path:";
    return kind + what.trimmed().toUtf8();
}

QString CustomColumn::shownTitle() const
{
    const QString own = title.trimmed();
    return own.isEmpty() ? titleOf(*this) : own;
}

base::Result<void> checkCustomColumn(const kube::Resource &resource, const CustomColumn &column)
{
    const QString what = column.what.trimmed();
    if (column.from != From::Path) {
        if (!isLabelKey(what.toStdString())) {
            return base::fail(
                Error::Code::Invalid,
                ColumnTr::tr("“%1” is no key: a name of letters, digits, - _ and ., with a domain "
                             "and / in front if need be.")
                    .arg(what),
                what);
        }
        if (column.from == From::Annotation && holdsValues(resource)
            && what.toStdString() == kLastApplied)
        {
            return base::fail(
                Error::Code::Invalid,
                ColumnTr::tr("This annotation holds the values of a %1, which tables do not show.")
                    .arg(QString::fromUtf8(resource.kind)),
                what);
        }
        return {};
    }
    const base::Result<JsonPath> path = JsonPath::parse(what);
    if (!path) {
        return std::unexpected(path.error());
    }
    if (holdsValues(resource) && !staysInMetadata(*path)) {
        return base::fail(
            Error::Code::Invalid,
            ColumnTr::tr("The values of a %1 are not shown in a table: a column of it can only be "
                         "something below .metadata, such as {.metadata.ownerReferences[0].name}.")
                .arg(QString::fromUtf8(resource.kind)),
            what);
    }
    return {};
}

CustomCells::CustomCells(const kube::Resource &resource, const QList<CustomColumn> &columns)
{
    QSet<QByteArray> ids;
    for (const CustomColumn &column : columns) {
        if (m_columns.size() >= kMostColumns || ids.contains(column.id())
            || !checkCustomColumn(resource, column))
        {
            continue;
        }
        Reader reader{column.from, column.what.trimmed().toStdString(), {}};
        if (column.from == From::Path) {
            reader.path = *JsonPath::parse(column.what);
            const std::vector<std::string> names = reader.path.firstNames();
            m_needsObjects = m_needsObjects || names.empty() || names.front() != "metadata";
        }
        store::Column shown;
        shown.id = column.id();
        shown.title = column.shownTitle();
        shown.description = descriptionOf(column);
        shown.width =
            std::max(14, static_cast<int>(std::min<qsizetype>(shown.title.size(), 30)) + 1);
        shown.custom = true;
        ids.insert(shown.id);
        m_columns.append(shown);
        m_readers.push_back(std::move(reader));
    }
}

void CustomCells::read(const Object &object, RowBuilder &builder) const
{
    for (const Reader &reader : m_readers) {
        if (reader.from == From::Path) {
            builder.add(pathCell(reader.path, object, builder));
            continue;
        }
        const Object value = object.at(
            "metadata", reader.from == From::Label ? "labels" : "annotations", reader.key);
        builder.add(value.isString() ? textOf(value.string(), reader.from, builder) : Cell());
    }
}

} // namespace nantian::kinds

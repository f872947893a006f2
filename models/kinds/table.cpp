// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/table.h"

#include "base/duration.h"
#include "kinds/columns.h"
#include "kinds/conditions.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace nantian::kinds {

using namespace Qt::StringLiterals;
using kube::Object;
using store::Cell;
using store::Health;

namespace {

// How the server describes a column of a CRD that brings no description of its own, and the
// creation time (apiextensions-apiserver, tableconvertor.go; metav1.ObjectMeta).
constexpr std::string_view kPathPrefix = "Custom resource definition column (in JSONPath format): ";
constexpr std::string_view kCreationPath = ".metadata.creationTimestamp";

/// Identical titles of a CRD still need ids of their own.
QByteArray columnId(const QString &title, QSet<QByteArray> &taken)
{
    const QByteArray base = title.toLower().toUtf8().replace(' ', '-');
    QByteArray id = base;
    for (int n = 2; taken.contains(id); ++n) {
        id = base + '-' + QByteArray::number(n);
    }
    taken.insert(id);
    return id;
}

/// Of "False (MissingEndpoints)" and "Approved,Issued" the word that decides.
std::string_view firstWord(std::string_view text)
{
    return text.substr(0, text.find_first_of(" ,("));
}

/// Words without digits repeat from row to row (states, classes, "<none>"); anything else may be
/// unique and must not stay in the session's interner.
bool repeats(std::string_view text)
{
    return text.size() <= 32
        && std::ranges::none_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Health healthOfWord(std::string_view word)
{
    const std::string_view text = firstWord(word);
    static constexpr auto kOk = std::to_array<std::string_view>(
        {"Accepted", "Active", "Approved", "Available", "Bound", "Complete", "Completed",
         "Established", "Healthy", "Ready", "Running", "Succeeded", "True", "true"});
    static constexpr auto kProgressing = std::to_array<std::string_view>(
        {"Creating", "Deleting", "FailureTarget", "Pending", "Progressing", "Provisioning",
         "Terminating", "Updating", "Waiting"});
    static constexpr auto kWarning =
        std::to_array<std::string_view>({"Degraded", "NotReady", "Released", "Unavailable"});
    static constexpr auto kFailed = std::to_array<std::string_view>(
        {"Denied", "Error", "Failed", "False", "Invalid", "Lost", "Unhealthy", "false"});
    if (std::ranges::binary_search(kOk, text)) {
        return Health::Ok;
    }
    if (std::ranges::binary_search(kProgressing, text)) {
        return Health::Progressing;
    }
    if (std::ranges::binary_search(kWarning, text)) {
        return Health::Warning;
    }
    if (std::ranges::binary_search(kFailed, text)) {
        return Health::Failed;
    }
    return text == "Unknown" ? Health::Unknown : Health::None;
}

TableSink::TableSink(const kube::Resource &resource, std::shared_ptr<store::Interner> interner,
                     Now now)
    : m_resource(resource)
    , m_now(std::move(now))
    , m_builder(std::move(interner))
{
}

QByteArray TableSink::accept() const
{
    // A Status cannot be a Table; a server that answers with a plain list all the same is told so
    // by the list reader.
    return "application/json;as=Table;v=v1;g=meta.k8s.io,application/json"_ba;
}

TableSink::Reading TableSink::readingOf(const Object &definition) const
{
    const std::string_view name = definition["name"].string();
    const std::string_view description = definition["description"].string();
    const bool created = description.starts_with(kPathPrefix)
        ? description.substr(kPathPrefix.size()) == kCreationPath
        : name == "Age";
    if (created) {
        return Reading::Created;
    }
    if (definition["type"].string() == "date" || name == "Age") {
        return Reading::Since;
    }
    if (!isBuiltIn(m_resource.group)) {
        return Reading::Value;
    }
    static constexpr auto kSince =
        std::to_array<std::string_view>({"Completed", "First Seen", "Last Seen", "TimeAdded"});
    if (std::ranges::binary_search(kSince, name)) {
        return Reading::Since;
    }
    return name == "RequestedDuration" ? Reading::Span : Reading::Value;
}

TableSink::Judging TableSink::judgingOf(const QString &title)
{
    static const QSet<QString> kWords{u"STATUS"_s, u"STATE"_s, u"PHASE"_s, u"HEALTH"_s,
                                      u"CONDITION"_s};
    if (kWords.contains(title)) {
        return Judging::Word;
    }
    return isGoodWhenTrue(title) ? Judging::Condition : Judging::Nothing;
}

bool TableSink::setColumns(QList<store::Column> columns, std::vector<Reading> readings)
{
    m_readings = std::move(readings);
    m_judgings.clear();
    bool judged = false;
    bool worded = false;
    for (store::Column &column : columns) {
        Judging judging = judgingOf(column.title);
        if (judging == Judging::Word && std::exchange(worded, true)) {
            judging = Judging::Nothing;
        }
        m_judgings.push_back(judging);
        column.health = judging != Judging::Nothing && !std::exchange(judged, true);
    }
    columns.append(m_custom.columns());
    if (m_columns && *m_columns == columns) {
        return false;
    }
    m_columns = std::make_shared<const QList<store::Column>>(std::move(columns));
    return true;
}

void TableSink::setCustomColumns(const QList<CustomColumn> &columns)
{
    m_custom = CustomCells(m_resource, columns);
    if (m_columns) { // else they come with the server's own
        QList<store::Column> all = m_columns->first(static_cast<qsizetype>(m_readings.size()));
        all.append(m_custom.columns());
        m_columns = std::make_shared<const QList<store::Column>>(std::move(all));
    }
}

base::Result<bool> TableSink::readColumns(std::string_view definitions)
{
    const auto parsed = m_parser.parse(definitions);
    if (!parsed) {
        return std::unexpected(parsed.error());
    }
    if (!parsed->isArray()) {
        return base::fail(base::Error::Code::Parse, u"columnDefinitions is not an array"_s);
    }
    QList<store::Column> columns;
    std::vector<Reading> readings;
    QSet<QByteArray> ids;
    parsed->each([&](const Object &definition) {
        if (columns.size() >= kMaxColumns) {
            return;
        }
        const auto text = [&](const char *key) {
            const std::string_view value = definition[key].string();
            return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
        };
        const Reading reading = readingOf(definition);
        const QString type = text("type");
        const bool name = text("format") == "name"_L1;
        store::Column column;
        column.title = text("name").toUpper();
        column.id = columnId(column.title, ids);
        column.description = text("description");
        column.wide = definition["priority"].integer() > 0;
        column.elideMiddle = name;
        const bool right = reading != Reading::Value || type == "integer"_L1 || type == "number"_L1;
        column.align = right ? store::Column::Align::Right : store::Column::Align::Left;
        const int least = name ? 36 : right ? 8 : 14;
        column.width =
            std::max(least, static_cast<int>(std::min<qsizetype>(column.title.size(), 30)) + 1);
        columns.append(column);
        readings.push_back(reading);
    });
    return setColumns(std::move(columns), std::move(readings));
}

base::Result<store::RowPtr> TableSink::readRow(std::string_view json)
{
    const auto parsed = m_parser.parse(json);
    if (!parsed) {
        return std::unexpected(parsed.error());
    }
    const Object cells = (*parsed)["cells"];
    if (!cells.isArray() || !m_columns) {
        return base::fail(base::Error::Code::Parse,
                          u"it is no row of a Table whose columns are known"_s);
    }
    const Object metadata = parsed->at("object", "metadata");
    if (auto identity = readMetadata(metadata, m_builder); !identity) {
        return std::unexpected(std::move(identity.error()));
    }
    const qint64 created = metadata["creationTimestamp"].time();

    Verdict verdict;
    std::size_t index = 0;
    cells.each([&](const Object &cell) {
        // Some printers send more cells than they define columns.
        if (index < m_readings.size()) {
            m_builder.add(readCell(cell, m_readings[index], created));
            judge(cell, index, verdict);
        }
        ++index;
    });
    for (; index < m_readings.size(); ++index) {
        m_builder.add(Cell());
    }
    m_custom.read((*parsed)["object"], m_builder);
    if (metadata["deletionTimestamp"].exists()) {
        m_builder.setHealth(Health::Progressing, "Terminating");
    } else if (verdict.health != Health::None) {
        m_builder.setHealth(verdict.health, verdict.reason);
    }
    return m_builder.finish();
}

Cell TableSink::readCell(const Object &cell, Reading reading, qint64 created)
{
    if (cell.isString()) {
        const std::string_view text = cell.string();
        if (reading != Reading::Value) {
            if (const auto seconds = base::parseHumanDuration(text)) {
                if (reading == Reading::Created && created != 0) {
                    return Cell::age(created);
                }
                return reading == Reading::Span ? Cell::duration(*seconds)
                                                : Cell::age(m_now() - *seconds);
            }
        }
        if (const Cell quantity = sizeCell(text); !quantity.isEmpty()) {
            return quantity;
        }
        return repeats(text) ? m_builder.shared(text) : m_builder.text(text);
    }
    if (!cell.exists()) {
        return {};
    }
    if (cell.element().is_int64()) {
        return Cell::integer(cell.integer());
    }
    if (cell.isNumber()) {
        return Cell::real(cell.real());
    }
    if (cell.element().is_bool()) {
        return m_builder.shared(cell.boolean() ? "true" : "false");
    }
    return m_builder.text(simdjson::minify(cell.element()));
}

void TableSink::judge(const Object &cell, std::size_t column, Verdict &verdict) const
{
    const Judging judging = m_judgings[column];
    if (judging == Judging::Nothing) {
        return;
    }
    const std::string_view word = cell.isString() ? cell.string() : cell.boolean() ? "true" : "";
    Health health = healthOfWord(word);
    std::string reason(word);
    if (judging == Judging::Condition) {
        const QString &title = m_columns->at(static_cast<qsizetype>(column)).title;
        reason = title.toStdString() + '=' + reason;
        const Health said = healthOfCondition(title, firstWord(word));
        // "Pending" below READY is no status, but says enough.
        health = said == Health::None && isGoodWhenTrue(title) == true ? health : said;
    }
    if (badness(health) > badness(verdict.health)) {
        verdict = {health, reason};
    }
}

} // namespace nantian::kinds

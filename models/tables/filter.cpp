// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/filter.h"

#include "base/regex.h"

#include <QStringTokenizer>

#include <algorithm>
#include <cstring>
#include <optional>

using namespace Qt::StringLiterals;

namespace nantian::models {

using base::Error;

struct Filter::Term
{
    enum class Kind { Text, Regex, Label };
    Kind kind = Kind::Text;
    bool negated = false;
    QString column;   ///< lower-case id, "ns" or "name"; empty: anywhere
    QString needle;   ///< case-folded
    QByteArray ascii; ///< needle as lower-case ASCII; empty when it is not
    std::optional<base::Regex> regex;
    QByteArray labelKey;
    QByteArray labelValue;
    bool labelAnyValue = false;
};

namespace {

/// Words, where "..." keeps blanks and /.../ a whole expression together.
QStringList words(const QString &text)
{
    QStringList out;
    QString word;
    QChar closing;
    for (const QChar c : text) {
        if (!closing.isNull()) {
            if (c == closing) {
                closing = QChar();
                if (c == u'/') {
                    word += c;
                }
                continue;
            }
            word += c;
        } else if (c == u'"') {
            closing = c;
        } else if (c == u'/' && (word.isEmpty() || word == u"!"_s || word.endsWith(u':'))) {
            closing = c;
            word += c;
        } else if (c.isSpace()) {
            if (!word.isEmpty()) {
                out.append(std::exchange(word, {}));
            }
        } else {
            word += c;
        }
    }
    if (!word.isEmpty()) {
        out.append(word);
    }
    return out;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool containsAscii(std::string_view haystack, const QByteArray &needle)
{
    const auto *const begin = needle.constData();
    return std::search(haystack.begin(), haystack.end(), begin, begin + needle.size(),
                       [](char a, char b) { return lower(a) == b; })
        != haystack.end();
}

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// A column of the user's is filtered by its title: the id of a path is nothing to type.
QString titleWord(const store::Column &column)
{
    return column.title.toLower().replace(u' ', u'-');
}

bool hasLabel(std::string_view labels, const QByteArray &key, const QByteArray &value, bool any)
{
    while (!labels.empty()) {
        const std::size_t comma = labels.find(',');
        const std::string_view pair = labels.substr(0, comma);
        const std::size_t equals = pair.find('=');
        if (pair.substr(0, equals) == std::string_view(key.constData(), std::size_t(key.size()))) {
            const std::string_view found =
                equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
            return any || found == std::string_view(value.constData(), std::size_t(value.size()));
        }
        if (comma == std::string_view::npos) {
            break;
        }
        labels.remove_prefix(comma + 1);
    }
    return false;
}

} // namespace

base::Result<Filter> Filter::parse(const QString &text)
{
    Filter filter;
    filter.m_text = text.trimmed();
    QStringList list = words(text);
    for (qsizetype i = 0; i < list.size(); ++i) {
        QString word = list.at(i);
        Term term;
        if (word == u"-l"_s) {
            if (i + 1 == list.size()) {
                continue; // still being typed
            }
            word = u"label:"_s + list.at(++i);
        }
        if (word.size() > 1 && word.startsWith(u'!')) {
            term.negated = true;
            word.remove(0, 1);
        }
        if (word == u"is:broken"_s) {
            filter.m_onlyBroken = true;
            continue;
        }
        const qsizetype colon = word.indexOf(u':');
        if (colon > 0 && !word.startsWith(u'/')) {
            term.column = word.left(colon).toLower();
            word.remove(0, colon + 1);
            if (word.isEmpty()) {
                continue;
            }
        }
        if (term.column == u"label"_s) {
            const qsizetype equals = word.indexOf(u'=');
            term.kind = Term::Kind::Label;
            term.labelAnyValue = equals < 0;
            term.labelKey = (equals < 0 ? word : word.left(equals)).toUtf8();
            term.labelValue = equals < 0 ? QByteArray() : word.mid(equals + 1).toUtf8();
        } else if (word.size() > 2 && word.startsWith(u'/') && word.endsWith(u'/')) {
            auto regex =
                base::Regex::compile(word.mid(1, word.size() - 2), base::Regex::Case::Insensitive);
            if (!regex) {
                return std::unexpected(regex.error());
            }
            term.kind = Term::Kind::Regex;
            term.regex = std::move(*regex);
        } else {
            term.needle = word.toCaseFolded();
            const QByteArray utf8 = term.needle.toUtf8();
            if (utf8.size() == term.needle.size()) {
                term.ascii = utf8;
            }
        }
        filter.m_terms.append(std::make_shared<const Term>(std::move(term)));
    }
    return filter;
}

bool Filter::matches(const store::Row &row, const QList<store::Column> &columns,
                     qint64 nowSeconds) const
{
    if (m_onlyBroken && row.health() != store::Health::Failed
        && row.health() != store::Health::Warning)
    {
        return false;
    }
    for (const auto &pointer : m_terms) {
        const Term &term = *pointer;
        const auto hit = [&term](std::string_view utf8) {
            if (term.kind == Term::Kind::Regex) {
                return term.regex->matches(textOf(utf8));
            }
            if (!term.ascii.isEmpty()) {
                return containsAscii(utf8, term.ascii);
            }
            return textOf(utf8).toCaseFolded().contains(term.needle);
        };
        const auto cellHit = [&](const store::Cell &cell) {
            return cell.type() == store::Cell::Type::Text
                ? hit(cell.view())
                : !cell.isEmpty() && hit(cell.display(nowSeconds).toStdString());
        };
        bool found = false;
        if (term.kind == Term::Kind::Label) {
            found = hasLabel(row.labels(), term.labelKey, term.labelValue, term.labelAnyValue);
        } else if (term.column.isEmpty()) {
            found = hit(row.ns()) || hit(row.name()) || hit(row.healthReason());
            for (const store::Cell &cell : row.cells()) {
                if (found) {
                    break;
                }
                found = cellHit(cell);
            }
        } else if (term.column == u"ns"_s || term.column == u"namespace"_s) {
            found = hit(row.ns());
        } else if (term.column == u"name"_s) {
            found = hit(row.name());
        } else if (term.column == u"owner"_s) {
            found = hit(row.owner());
        } else {
            const QByteArray id = term.column.toUtf8();
            for (qsizetype i = 0; i < columns.size() && !found; ++i) {
                if (columns.at(i).id == id
                    || (columns.at(i).custom && titleWord(columns.at(i)) == term.column))
                {
                    found = cellHit(row.cell(static_cast<std::size_t>(i)))
                        || (columns.at(i).health && hit(row.healthReason()));
                }
            }
        }
        if (found == term.negated) {
            return false;
        }
    }
    return true;
}

} // namespace nantian::models

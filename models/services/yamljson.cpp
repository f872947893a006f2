// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/yamljson.h"

#include "services/yaml.h"

#include <QString>

#include <algorithm>

namespace nantian::models {

namespace {

/// Walks over one value after another.
class JsonScanner
{
public:
    explicit JsonScanner(std::string_view text) : m_rest(text) { }

    [[nodiscard]] bool isObject()
    {
        skipSpace();
        if (!m_rest.starts_with('{') || !value(0)) {
            return false;
        }
        skipSpace();
        return m_rest.empty();
    }

private:
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }
    static bool isHex(char c)
    {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    void skipSpace()
    {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t\r\n"), m_rest.size()));
    }

    bool skip(std::string_view word)
    {
        if (!m_rest.starts_with(word)) {
            return false;
        }
        m_rest.remove_prefix(word.size());
        return true;
    }

    bool skipDigits()
    {
        const std::size_t count = std::min(m_rest.find_first_not_of("0123456789"), m_rest.size());
        m_rest.remove_prefix(count);
        return count > 0;
    }

    bool value(int depth)
    {
        skipSpace();
        if (m_rest.starts_with('{') || m_rest.starts_with('[')) {
            return depth < kMaxYamlDepth && collection(depth);
        }
        return m_rest.starts_with('"') ? string()
                                       : skip("true") || skip("false") || skip("null") || number();
    }

    bool collection(int depth)
    {
        const bool object = m_rest.front() == '{';
        const std::string_view end = object ? "}" : "]";
        m_rest.remove_prefix(1);
        skipSpace();
        if (skip(end)) {
            return true;
        }
        do {
            if (object && !member()) {
                return false;
            }
            if (!value(depth + 1)) {
                return false;
            }
            skipSpace();
        } while (skip(","));
        return skip(end);
    }

    bool member()
    {
        skipSpace();
        if (!string()) {
            return false;
        }
        skipSpace();
        return skip(":");
    }

    bool string()
    {
        if (!skip("\"")) {
            return false;
        }
        while (!m_rest.empty()) {
            const char c = m_rest.front();
            m_rest.remove_prefix(1);
            if (c == '"') {
                return true;
            }
            if (static_cast<uchar>(c) < 0x20 || (c == '\\' && !escape())) {
                return false;
            }
        }
        return false;
    }

    bool escape()
    {
        if (skip("u")) {
            if (m_rest.size() < 4 || !std::ranges::all_of(m_rest.substr(0, 4), isHex)) {
                return false;
            }
            m_rest.remove_prefix(4);
            return true;
        }
        constexpr std::string_view kShort = "\"\\/bfnrt";
        if (m_rest.empty() || !kShort.contains(m_rest.front())) {
            return false;
        }
        m_rest.remove_prefix(1);
        return true;
    }

    bool number()
    {
        (void)skip("-");
        if (!skip("0") && !skipDigits()) {
            return false;
        }
        if (skip(".") && !skipDigits()) {
            return false;
        }
        if (skip("e") || skip("E")) {
            (void)(skip("-") || skip("+"));
            return skipDigits();
        }
        return true;
    }

    std::string_view m_rest;
};

} // namespace

bool isJsonObject(std::string_view utf8) { return JsonScanner(utf8).isObject(); }

QByteArray jsonAsYaml(const QByteArray &json)
{
    QByteArray out;
    out.reserve(json.size());
    bool quoted = false;
    qsizetype at = 0;
    const auto unit = [&json](qsizetype from) {
        const bool is = QByteArrayView(json).sliced(from).startsWith("\\u");
        return static_cast<char16_t>(is ? json.mid(from + 2, 4).toUShort(nullptr, 16) : 0);
    };
    const auto hex = [&out](char kind, char32_t c, int width) {
        out += '\\';
        out += kind;
        out += QByteArray::number(static_cast<uint>(c), 16).rightJustified(width, '0');
    };
    while (at < json.size()) {
        const char c = json.at(at);
        if (c == '"') {
            quoted = !quoted;
        } else if (c == '\t') { // never inside a string
            out += ' ';
            ++at;
            continue;
        } else if (quoted && c == '\\') {
            const char16_t high = unit(at);
            const char16_t low = QChar::isHighSurrogate(high) ? unit(at + 6) : u'\0';
            if (QChar::isLowSurrogate(low)) {
                hex('U', QChar::surrogateToUcs4(high, low), 8);
                at += 12;
            } else {
                out += json.mid(at, 2);
                at += 2;
            }
            continue;
        } else if (quoted && c == '\x7f') {
            hex('x', 0x7f, 2);
            ++at;
            continue;
        } else if (quoted && c == '\xc2' && static_cast<uchar>(json.at(at + 1)) < 0xa0) {
            hex('x', static_cast<uchar>(json.at(at + 1)), 2);
            at += 2;
            continue;
        } else if (quoted && (c == '\xe2' || c == '\xef')) {
            const char32_t point = QString::fromUtf8("_" + json.mid(at, 3)).back().unicode();
            if (point == 0x2028 || point == 0x2029 || point == 0xfeff || point >= 0xfffe) {
                hex('u', point, 4);
            } else {
                out += json.mid(at, 3);
            }
            at += 3;
            continue;
        }
        out += c;
        ++at;
    }
    return out;
}

} // namespace nantian::models

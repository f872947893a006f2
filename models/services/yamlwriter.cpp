// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/yamlwriter.h"

#include "services/json.h"
#include "services/yamlscalar.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace nantian::models {

namespace {

/// Bytes of a key before its colon, as libyaml's emitter has it; its parser takes 1024 at most.
constexpr std::size_t kLongestKey = 128;

/// What a text allows, as libyaml's emitter analyses it.
struct Styles
{
    bool plain = true;
    bool single = true;
    bool literal = true;
};

/// Code points of valid UTF-8. QString would drop a byte order mark.
std::u32string decode(std::string_view text)
{
    std::u32string out;
    out.reserve(text.size());
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        if ((value & 0xc0) == 0x80 && !out.empty()) {
            out.back() = (out.back() << 6) | (value & 0x3f);
        } else {
            out += value < 0x80 ? value
                                : value
                    & (value < 0xe0       ? 0x1f
                           : value < 0xf0 ? 0x0f
                                          : 0x07);
        }
    }
    return out;
}

bool isPrintable(char32_t c)
{
    return c == '\n' || (c >= 0x20 && c <= 0x7e) || (c >= 0xa0 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd && c != 0xfeff);
}

/// YAML 1.1 line breaks.
bool isBreak(char32_t c)
{
    return c == '\r' || c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool startsLikeSyntax(const std::u32string &text)
{
    const char32_t first = text.front();
    const bool blankNext =
        text.size() == 1 || text.at(1) == ' ' || text.at(1) == '\t' || isBreak(text.at(1));
    if (text.size() >= 3
        && ((first == '-' && text.at(1) == '-' && text.at(2) == '-')
            || (first == '.' && text.at(1) == '.' && text.at(2) == '.')))
    {
        return true;
    }
    static constexpr std::string_view kIndicators = "#,[]{}&*!|>'\"%@`";
    if (first < 0x80 && kIndicators.find(static_cast<char>(first)) != std::string_view::npos) {
        return true;
    }
    return blankNext && (first == '?' || first == ':' || first == '-');
}

Styles analyse(const std::u32string &text)
{
    Styles styles;
    if (text.empty()) {
        styles.literal = false;
        return styles;
    }
    if (startsLikeSyntax(text)) {
        styles.plain = false;
    }
    bool wasSpace = false;
    bool wasBreak = false;
    bool wasBlank = true;
    const std::size_t last = text.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        const char32_t c = text.at(i);
        const bool blankNext =
            i == last || text.at(i + 1) == ' ' || text.at(i + 1) == '\t' || isBreak(text.at(i + 1));
        if (i > 0 && ((c == ':' && blankNext) || (c == '#' && wasBlank))) {
            styles.plain = false;
        }
        if (!isPrintable(c)) {
            styles = {false, false, false};
        }
        if (c == ' ') {
            if (i == 0 || i == last) {
                styles.plain = false;
            }
            if (i == last) {
                styles.literal = false;
            }
            if (wasBreak) {
                styles.plain = styles.single = false;
            }
        } else if (isBreak(c)) {
            styles.plain = false;
            // U+2028 and U+2029 are breaks to some readers and none to others.
            if (wasSpace || c != '\n') {
                styles = {false, false, false};
            }
        }
        wasSpace = c == ' ';
        wasBreak = isBreak(c);
        wasBlank = c == ' ' || c == '\t' || isBreak(c);
    }
    return styles;
}

} // namespace

bool yamlKeyLess(std::string_view a, std::string_view b)
{
    const std::u32string left = decode(a);
    const std::u32string right = decode(b);
    const auto digit = [](const std::u32string &text, std::size_t i) {
        return i < text.size() && QChar::isDigit(text.at(i));
    };
    const std::size_t common = std::min(left.size(), right.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (left.at(i) == right.at(i)) {
            continue;
        }
        const bool leftLetter = QChar::isLetter(left.at(i));
        const bool rightLetter = QChar::isLetter(right.at(i));
        if (leftLetter && rightLetter) {
            return left.at(i) < right.at(i);
        }
        if (leftLetter || rightLetter) {
            return rightLetter;
        }
        quint64 leftNumber = 0;
        quint64 rightNumber = 0;
        if (left.at(i) == '0' || right.at(i) == '0') {
            // A zero inside a number that has begun already counts as a digit of it.
            for (std::size_t j = i; j > 0 && digit(left, j - 1); --j) {
                if (left.at(j - 1) != '0') {
                    leftNumber = rightNumber = 1;
                    break;
                }
            }
        }
        std::size_t leftEnd = i;
        for (; digit(left, leftEnd); ++leftEnd) {
            leftNumber = leftNumber * 10 + left.at(leftEnd) - '0';
        }
        std::size_t rightEnd = i;
        for (; digit(right, rightEnd); ++rightEnd) {
            rightNumber = rightNumber * 10 + right.at(rightEnd) - '0';
        }
        if (leftNumber != rightNumber) {
            return leftNumber < rightNumber;
        }
        if (leftEnd != rightEnd) {
            return leftEnd < rightEnd;
        }
        return left.at(i) < right.at(i);
    }
    return left.size() < right.size();
}

QByteArray YamlWriter::write(const kube::Object &value)
{
    m_out.clear();
    writeNode(value, 0, true);
    if (!m_out.endsWith('\n')) {
        m_out += '\n';
    }
    return std::move(m_out);
}

/// After "key:" (afterDash false) or after "- " and at the top (afterDash true: the first line of a
/// block stands where the cursor is).
void YamlWriter::writeNode(const kube::Object &value, int indent, bool afterDash)
{
    if (value.isObject() && value.size() > 0) {
        writeMapping(value, indent, afterDash);
    } else if (value.isArray() && value.size() > 0) {
        writeSequence(value, indent, afterDash);
    } else {
        if (!afterDash) {
            m_out += ' ';
        }
        writeScalar(value, indent);
        m_out += '\n';
    }
}

void YamlWriter::writeMapping(const kube::Object &value, int indent, bool afterDash)
{
    std::vector<std::pair<std::string_view, kube::Object>> fields;
    value.members([&fields](std::string_view key, const kube::Object &member) {
        fields.emplace_back(key, member);
    });
    // go-yaml's order has circles ("57", "1000", "1e3"): only the same start ends the same way.
    std::ranges::stable_sort(fields, {}, [](const auto &field) { return field.first; });
    std::ranges::stable_sort(
        fields, [](const auto &a, const auto &b) { return yamlKeyLess(a.first, b.first); });
    if (!afterDash) {
        m_out += '\n';
    }
    bool first = afterDash;
    for (const auto &[key, member] : fields) {
        if (!first) {
            m_out.append(indent, ' ');
        }
        first = false;
        if (key.size() > kLongestKey || key.contains('\n')) {
            m_out += "? ";
            writeString(key, indent + 2, false);
            m_out += '\n' + QByteArray(indent, ' ') + ": ";
            writeNode(member, indent + 2, true);
            continue;
        }
        writeString(key, indent, true);
        m_out += ':';
        // A sequence stands below its key without a step to the right.
        writeNode(member, member.isArray() ? indent : indent + 2, false);
    }
}

void YamlWriter::writeSequence(const kube::Object &value, int indent, bool afterDash)
{
    if (!afterDash) {
        m_out += '\n';
    }
    bool first = afterDash;
    value.each([this, indent, &first](const kube::Object &item) {
        if (!first) {
            m_out.append(indent, ' ');
        }
        first = false;
        m_out += "- ";
        writeNode(item, indent + 2, true);
    });
}

void YamlWriter::writeScalar(const kube::Object &value, int indent)
{
    if (value.isObject()) {
        m_out += "{}";
    } else if (value.isArray()) {
        m_out += "[]";
    } else if (value.isString()) {
        writeString(value.string(), indent, false);
    } else if (value.exists() && value.element().type() == simdjson::dom::element_type::DOUBLE) {
        const std::string number = yamlNumber(value.real());
        m_out.append(number.data(), static_cast<qsizetype>(number.size()));
    } else {
        json::appendValue(m_out, value);
    }
}

void YamlWriter::writeString(std::string_view text, int indent, bool isKey)
{
    const Styles styles = analyse(decode(text));
    const bool lines = text.find('\n') != std::string_view::npos;
    const QByteArray plain = json::bytes(text);
    if (lines) {
        if (styles.literal && !isKey) {
            writeLiteral(text, indent);
        } else {
            writeDoubleQuoted(text);
        }
    } else if (needsYamlQuotes(text)) {
        writeDoubleQuoted(text);
    } else if (styles.plain && !text.empty()) {
        m_out += plain;
    } else if (styles.single) {
        QByteArray quoted = plain;
        m_out += '\'' + quoted.replace('\'', "''") + '\'';
    } else {
        writeDoubleQuoted(text);
    }
}

void YamlWriter::writeDoubleQuoted(std::string_view text)
{
    static constexpr std::array<std::pair<char32_t, char>, 15> kShort{{{0x00, '0'},
                                                                       {0x07, 'a'},
                                                                       {0x08, 'b'},
                                                                       {0x09, 't'},
                                                                       {0x0a, 'n'},
                                                                       {0x0b, 'v'},
                                                                       {0x0c, 'f'},
                                                                       {0x0d, 'r'},
                                                                       {0x1b, 'e'},
                                                                       {0x22, '"'},
                                                                       {0x5c, '\\'},
                                                                       {0x85, 'N'},
                                                                       {0xa0, '_'},
                                                                       {0x2028, 'L'},
                                                                       {0x2029, 'P'}}};
    m_out += '"';
    const std::u32string points = decode(text);
    for (const char32_t c : points) {
        if (isPrintable(c) && !isBreak(c) && c != '"' && c != '\\') {
            m_out += QString::fromUcs4(&c, 1).toUtf8();
            continue;
        }
        const auto *const found =
            std::ranges::find(kShort, c, [](const auto &entry) { return entry.first; });
        m_out += '\\';
        if (found != kShort.end()) {
            m_out += found->second;
        } else {
            const int width = c <= 0xff ? 2 : c <= 0xffff ? 4 : 8;
            m_out += width == 2 ? 'x' : width == 4 ? 'u' : 'U';
            m_out +=
                QByteArray::number(static_cast<uint>(c), 16).toUpper().rightJustified(width, '0');
        }
    }
    m_out += '"';
}

void YamlWriter::writeLiteral(std::string_view text, int indent)
{
    m_out += '|';
    if (text.front() == ' ' || text.front() == '\n') {
        m_out += '2';
    }
    if (text.back() != '\n') {
        m_out += '-';
    } else if (text.size() == 1 || text[text.size() - 2] == '\n') {
        m_out += '+';
    }
    // At the top a block still needs to stand apart from what may follow.
    const int depth = std::max(indent, 2);
    bool lineStart = true;
    m_out += '\n';
    for (const char c : text) {
        if (lineStart && c != '\n') {
            m_out.append(depth, ' ');
        }
        m_out += c;
        lineStart = c == '\n';
    }
    if (text.back() == '\n') {
        m_out.chop(1); // writeNode ends the line
    }
}

} // namespace nantian::models

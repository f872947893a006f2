// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/config/yamlreader.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;
using nantian::base::Error;

namespace nantian::kube {

namespace {

/// Values one document may be read into; a file that repeats itself through aliases stops here.
constexpr qint64 kMostValues = 300'000;
/// Bytes of keys and scalars it may be read into, for the same reason: four times the largest file.
constexpr qint64 kMostText = 64 * 1024 * 1024;
constexpr int kDeepest = 100;
/// Characters of a path in messages. Every value holds its own.
constexpr qsizetype kLongestPath = 200;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string withoutUnderscores(std::string_view text)
{
    std::string out(text);
    std::erase(out, '_');
    return out;
}

bool allDigitsOf(std::string_view text, int base)
{
    quint64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    return !text.empty() && error == std::errc() && end == text.data() + text.size();
}

/// What Go's strconv.ParseInt(text, 0, 64) takes, underscores removed before.
bool isInteger(std::string_view text)
{
    if (text.starts_with('+') || text.starts_with('-')) {
        text.remove_prefix(1);
    }
    if (text.size() > 1 && text[0] == '0') {
        const char kind = static_cast<char>(text[1] | 0x20);
        const int base = kind == 'x' ? 16 : kind == 'o' ? 8 : kind == 'b' ? 2 : 0;
        return base != 0 ? allDigitsOf(text.substr(2), base) : allDigitsOf(text.substr(1), 8);
    }
    return allDigitsOf(text, 10);
}

/// ^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$
bool isReal(std::string_view text)
{
    std::size_t pos = text.starts_with('+') || text.starts_with('-') ? 1 : 0;
    const auto digits = [&] {
        const std::size_t begin = pos;
        while (pos < text.size() && isDigit(text[pos])) {
            ++pos;
        }
        return pos - begin;
    };
    const std::size_t whole = digits();
    if (pos < text.size() && text[pos] == '.') {
        ++pos;
        if (digits() == 0 && whole == 0) {
            return false;
        }
    } else if (whole == 0) {
        return false;
    }
    if (pos < text.size() && (text[pos] == 'e' || text[pos] == 'E')) {
        ++pos;
        if (pos < text.size() && (text[pos] == '+' || text[pos] == '-')) {
            ++pos;
        }
        if (digits() == 0) {
            return false;
        }
    }
    return pos == text.size();
}

base::Result<QByteArray> toUtf8(const QByteArray &bytes)
{
    const auto encoding = QStringDecoder::encodingForData(bytes);
    if (encoding && *encoding != QStringConverter::Utf8) {
        QStringDecoder decoder(*encoding);
        const QString text = decoder.decode(bytes);
        if (decoder.hasError() || !text.isValidUtf16()) {
            return base::fail(Error::Code::Parse, u"it is not valid UTF-16"_s);
        }
        return text.toUtf8();
    }
    QByteArray out = bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
    if (!out.isValidUtf8()) {
        return base::fail(Error::Code::Parse, u"it is not valid UTF-8 text"_s);
    }
    const bool control = std::ranges::any_of(out, [](char c) {
        return (c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
    });
    if (control) {
        return base::fail(Error::Code::Parse, u"it contains control characters"_s);
    }
    return out;
}

Error parseError(const YAML::Exception &exception)
{
    Error error;
    error.code = Error::Code::Parse;
    error.detail = exception.mark.is_null()
        ? QString::fromStdString(exception.msg)
        : u"line %1, column %2: %3"_s.arg(exception.mark.line + 1)
              .arg(exception.mark.column + 1)
              .arg(QString::fromStdString(exception.msg));
    return error;
}

} // namespace

PlainType plainType(std::string_view text)
{
    static constexpr std::array kNull{"", "~", "null", "Null", "NULL"};
    static constexpr std::array kBoolean{
        "y",    "Y",    "yes",   "Yes",   "YES",   "n",  "N",  "no", "No",  "NO",  "true",
        "True", "TRUE", "false", "False", "FALSE", "on", "On", "ON", "off", "Off", "OFF"};
    static constexpr std::array kReal{".nan",  ".NaN",  ".NAN",  ".inf",  ".Inf",  ".INF",
                                      "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF"};
    if (std::ranges::contains(kNull, text)) {
        return PlainType::Null;
    }
    if (std::ranges::contains(kBoolean, text)) {
        return PlainType::Boolean;
    }
    if (std::ranges::contains(kReal, text)) {
        return PlainType::Real;
    }
    const char first = text[0];
    if (first == '.') {
        return isReal(text) ? PlainType::Real : PlainType::String;
    }
    if (!isDigit(first) && first != '+' && first != '-') {
        return PlainType::String;
    }
    const std::string plain = withoutUnderscores(text);
    return isInteger(plain) ? PlainType::Integer
        : isReal(plain)     ? PlainType::Real
                            : PlainType::String;
}

struct YamlValue::State
{
    std::optional<Error> error;
    qint64 spent = 0;
    qint64 spentText = 0;
};

struct YamlValue::Members
{
    QMap<QString, YAML::Node> nodes;
};

YamlValue::YamlValue(std::shared_ptr<State> state, const YAML::Node &node, const QString &path)
    : m_state(std::move(state))
    , m_node(std::make_unique<YAML::Node>(node))
    , m_path(path.size() > kLongestPath ? QString(path.first(kLongestPath) + u'…') : path)
{
}

YamlValue::~YamlValue() = default;

YamlValue::YamlValue(const YamlValue &other)
    : m_state(other.m_state)
    , m_node(std::make_unique<YAML::Node>(*other.m_node))
    , m_path(other.m_path)
    , m_members(other.m_members)
{
}

YamlValue &YamlValue::operator=(const YamlValue &other)
{
    if (this != &other) {
        m_state = other.m_state;
        m_node = std::make_unique<YAML::Node>(*other.m_node);
        m_path = other.m_path;
        m_members = other.m_members;
    }
    return *this;
}

base::Result<YamlValue> YamlValue::parse(const QByteArray &bytes)
{
    if (bytes.size() > kLargestFile) {
        return base::fail(Error::Code::Unsupported, u"it is larger than 16 MiB"_s);
    }
    base::Result<QByteArray> text = toUtf8(bytes);
    if (!text) {
        return std::unexpected(text.error());
    }
    try {
        return YamlValue(std::make_shared<State>(), YAML::Load(text->toStdString()), {});
    } catch (const YAML::Exception &exception) {
        return std::unexpected(parseError(exception));
    } catch (const std::exception &exception) {
        return base::fail(Error::Code::Parse, QString::fromLocal8Bit(exception.what()));
    }
}

std::optional<Error> YamlValue::error() const { return m_state->error; }

void YamlValue::fail(const QString &what) const
{
    if (m_state->error) {
        return;
    }
    Error error;
    error.code = Error::Code::Parse;
    const YAML::Mark mark = m_node->Mark();
    const QString place = mark.is_null() ? QString() : u"line %1: "_s.arg(mark.line + 1);
    error.detail = place + (m_path.isEmpty() ? QString() : QString(m_path + u' ')) + what;
    m_state->error = error;
}

bool YamlValue::spend() const
{
    // What comes after an error counts for nothing, and may be a loop.
    if (m_state->error) {
        return false;
    }
    if (++m_state->spent <= kMostValues) {
        return true;
    }
    fail(u"repeats itself too often"_s);
    return false;
}

QString YamlValue::scalar() const
{
    const std::string &text = m_node->Scalar();
    m_state->spentText += qint64(text.size());
    if (m_state->spentText > kMostText) {
        fail(u"repeats itself too often"_s);
        return {};
    }
    return QString::fromStdString(text);
}

bool YamlValue::isNull() const
{
    if (!m_node->IsDefined() || m_node->IsNull()) {
        return true;
    }
    return m_node->IsScalar() && m_node->Tag() == "?"
        && plainType(m_node->Scalar()) == PlainType::Null;
}

bool YamlValue::isMap() const { return m_node->IsDefined() && m_node->IsMap(); }

void YamlValue::collect(const YAML::Node &map, Members &into, int depth) const
{
    if (depth > kDeepest) {
        fail(u"is nested too deeply"_s);
        return;
    }
    for (const auto &pair : map) {
        if (!spend()) {
            return;
        }
        if (!pair.first.IsScalar()) {
            fail(u"has a key that is no text"_s);
            return;
        }
        if (pair.first.Scalar() != "<<" || pair.first.Tag() == "!") {
            // Assigning to a YAML::Node would change the document: take the old one out first.
            const QString key = YamlValue(m_state, pair.first, m_path).scalar();
            into.nodes.remove(key);
            into.nodes.insert(key, pair.second);
            continue;
        }
        // go-yaml v2 merges where it meets `<<`; of a list, the first map wins.
        if (pair.second.IsMap()) {
            collect(pair.second, into, depth + 1);
        } else if (pair.second.IsSequence()) {
            for (std::size_t i = pair.second.size(); i-- > 0;) {
                const YAML::Node merged = pair.second[i];
                if (!merged.IsMap()) {
                    fail(u"merges something that is no map"_s);
                    return;
                }
                if (!spend()) {
                    return;
                }
                collect(merged, into, depth + 1);
            }
        } else {
            fail(u"merges something that is no map"_s);
        }
    }
}

const YamlValue::Members &YamlValue::membersByKey() const
{
    if (!m_members) {
        m_members = std::make_shared<Members>();
        if (isMap()) {
            collect(*m_node, *m_members, 0);
        } else if (!isNull()) {
            fail(u"must be a map"_s);
        }
    }
    return *m_members;
}

YamlValue YamlValue::operator[](const char *key) const
{
    const QString name = QString::fromLatin1(key);
    const Members &members = membersByKey();
    const auto found = members.nodes.constFind(name);
    return {m_state, found == members.nodes.constEnd() ? YAML::Node() : *found,
            m_path.isEmpty() ? name : QString(m_path + u'.' + name)};
}

QList<YamlValue> YamlValue::list() const
{
    QList<YamlValue> out;
    if (isNull()) {
        return out;
    }
    if (!m_node->IsSequence()) {
        fail(u"must be a list"_s);
        return out;
    }
    int index = 0;
    for (const YAML::Node &item : *m_node) {
        if (!spend()) {
            return {};
        }
        out.append(YamlValue(m_state, item, u"%1[%2]"_s.arg(m_path).arg(index++)));
    }
    return out;
}

QMap<QString, YamlValue> YamlValue::members() const
{
    QMap<QString, YamlValue> out;
    const Members &members = membersByKey();
    for (auto it = members.nodes.constBegin(); it != members.nodes.constEnd(); ++it) {
        out.insert(it.key(), YamlValue(m_state, *it, QString(m_path + u'.' + it.key())));
    }
    return out;
}

QString YamlValue::string() const
{
    if (isNull()) {
        return {};
    }
    if (!m_node->IsScalar()) {
        fail(u"must be a text"_s);
        return {};
    }
    if (m_node->Tag() == "?" && plainType(m_node->Scalar()) != PlainType::String) {
        fail(u"must be a text: put it in quotes"_s);
        return {};
    }
    return scalar();
}

bool YamlValue::boolean() const
{
    if (isNull()) {
        return false;
    }
    if (!m_node->IsScalar() || m_node->Tag() != "?"
        || plainType(m_node->Scalar()) != PlainType::Boolean)
    {
        fail(u"must be true or false"_s);
        return false;
    }
    const char first = static_cast<char>(m_node->Scalar()[0] | 0x20);
    const char second =
        m_node->Scalar().size() > 1 ? static_cast<char>(m_node->Scalar()[1] | 0x20) : ' ';
    return first == 'y' || first == 't' || (first == 'o' && second == 'n');
}

QStringList YamlValue::strings() const
{
    QStringList out;
    for (const YamlValue &item : list()) {
        out.append(item.string());
    }
    return out;
}

QByteArray YamlValue::base64() const
{
    QByteArray text = string().toLatin1();
    text.replace('\n', QByteArray());
    text.replace('\r', QByteArray());
    if (text.isEmpty()) {
        return {};
    }
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    // Qt forgives missing padding, Go does not.
    if (!decoded || text.size() % 4 != 0) {
        fail(u"is not valid base64"_s);
        return {};
    }
    return *decoded;
}

QJsonValue YamlValue::json() const { return json(0); }

QJsonValue YamlValue::json(int depth) const
{
    if (depth > kDeepest) {
        fail(u"is nested too deeply"_s);
        return {};
    }
    if (!spend() || isNull()) {
        return QJsonValue(QJsonValue::Null);
    }
    if (m_node->IsMap()) {
        QJsonObject out;
        const QMap<QString, YamlValue> all = members();
        for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
            out.insert(it.key(), it->json(depth + 1));
        }
        return out;
    }
    if (m_node->IsSequence()) {
        QJsonArray out;
        for (const YamlValue &item : list()) {
            out.append(item.json(depth + 1));
        }
        return out;
    }
    const PlainType type = m_node->Tag() == "?" ? plainType(m_node->Scalar()) : PlainType::String;
    const QString text = scalar();
    if (type == PlainType::Boolean) {
        return boolean();
    }
    if (type == PlainType::Integer || type == PlainType::Real) {
        QString digits = text;
        digits.remove(u'_');
        bool isWhole = false;
        const qint64 whole = digits.toLongLong(&isWhole, 0);
        return isWhole ? QJsonValue(whole) : QJsonValue(digits.toDouble());
    }
    return text;
}

} // namespace nantian::kube

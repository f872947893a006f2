// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "kinds/jsonpathsteps.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace nantian::kinds {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

struct PathTr
{
    Q_DECLARE_TR_FUNCTIONS(JsonPath)
};

} // namespace

/// Reads one text from left to right; the first thing that is wrong ends it.
class JsonPathParser
{
public:
    explicit JsonPathParser(const QString &text) : m_text(text), m_end(text.size()) { }

    base::Result<JsonPath> whole()
    {
        if (m_text.size() > JsonPath::kLongest) {
            return base::fail(
                Error::Code::Invalid,
                PathTr::tr("The path is longer than %1 characters.").arg(JsonPath::kLongest));
        }
        skipBlanks();
        while (m_end > m_at && m_text.at(m_end - 1).isSpace()) {
            --m_end;
        }
        if (take(u'{')) {
            unwrap();
        }
        (void)(take(u'$') || take(u'@'));
        Steps steps;
        if (!m_problem.isEmpty()) {
            return std::unexpected(problem());
        }
        if (!atEnd() && peek() != u'.' && peek() != u'[') {
            readName(steps); // custom-columns let the first dot be left out
        }
        readSteps(steps);
        if (m_problem.isEmpty() && !atEnd()) {
            complainOf(PathTr::tr("“.” or “[” is expected"));
        }
        if (m_problem.isEmpty() && steps.empty()) {
            complainOf(PathTr::tr("the name of a field is expected, as in {.spec.replicas}"));
        }
        if (!m_problem.isEmpty()) {
            return std::unexpected(problem());
        }
        JsonPath out;
        out.m_steps = std::make_shared<const Steps>(std::move(steps));
        return out;
    }

private:
    using Steps = JsonPath::Steps;
    using Step = JsonPath::Step;
    using Operand = JsonPath::Operand;
    using Filter = JsonPath::Filter;

    [[nodiscard]] bool atEnd() const { return m_at >= m_end; }
    [[nodiscard]] QChar peek() const { return atEnd() ? QChar() : m_text.at(m_at); }
    [[nodiscard]] bool ok() const { return m_problem.isEmpty(); }
    bool take(QChar wanted)
    {
        const bool found = !atEnd() && peek() == wanted;
        m_at += found ? 1 : 0;
        return found;
    }
    void skipBlanks()
    {
        while (!atEnd() && peek().isSpace()) {
            ++m_at;
        }
    }

    [[nodiscard]] Error problem() const
    {
        return base::fail(Error::Code::Invalid, m_problem, m_text).error();
    }

    /// `what` is the rest of a sentence that begins with the place.
    void complainOf(const QString &what)
    {
        if (!ok()) {
            return;
        }
        m_problem = atEnd()
            //: %1 says what is expected there
            ? PathTr::tr("At the end of the path: %1.").arg(what)
            //: %1 a number, %2 the character there, %3 says what is expected there
            : PathTr::tr("At character %1 (%2): %3.")
                  .arg(m_at + 1)
                  .arg(base::safeText(QString(peek())), what);
    }

    /// Ends the text before the brace that closes what m_at is in.
    void unwrap()
    {
        const QStringView inner = QStringView(m_text).sliced(m_at, m_end - m_at).trimmed();
        for (const auto word : {"range"_L1, "end"_L1, "if"_L1}) {
            const bool alone = inner.startsWith(word)
                && (inner.size() == word.size() || inner.at(word.size()).isSpace()
                    || inner.at(word.size()) == u'}');
            if (alone) {
                complainOf(PathTr::tr("a path is expected; a column takes every match of [*] "
                                      "without “range”"));
                return;
            }
        }
        QChar quote;
        for (qsizetype i = m_at; i < m_end; ++i) {
            const QChar c = m_text.at(i);
            if (c == u'\\') {
                ++i;
            } else if (!quote.isNull()) {
                quote = c == quote ? QChar() : quote;
            } else if (c == u'\'' || c == u'"') {
                quote = c;
            } else if (c == u'}') {
                if (i + 1 < m_end) {
                    m_at = i + 1;
                    complainOf(PathTr::tr("nothing may follow the closing brace: a column is one "
                                          "path"));
                }
                m_end = i;
                while (m_end > m_at && m_text.at(m_end - 1).isSpace()) {
                    --m_end;
                }
                skipBlanks();
                return;
            }
        }
        m_at = m_end;
        complainOf(PathTr::tr("“}” is missing"));
    }

    void readSteps(Steps &steps)
    {
        while (ok() && !atEnd()) {
            if (steps.size() >= std::size_t(JsonPath::kMostSteps)) {
                complainOf(PathTr::tr("the path has more than %1 steps").arg(JsonPath::kMostSteps));
            } else if (peek() == u'.') {
                readDots(steps);
            } else if (take(u'[')) {
                readBracket(steps);
            } else {
                return;
            }
        }
    }

    void readDots(Steps &steps)
    {
        ++m_at;
        if (take(u'.')) {
            steps.push_back({.kind = Step::Kind::Anywhere});
        }
        if (take(u'*')) {
            steps.push_back({.kind = Step::Kind::Every});
        } else if (take(u'[')) {
            readBracket(steps);
        } else {
            readName(steps);
        }
    }

    /// Inside a filter a comparison, a blank or a closing parenthesis ends a name too.
    [[nodiscard]] bool endsName(QChar c) const
    {
        static constexpr QStringView kAlways = u".[]{},$@'\"";
        static constexpr QStringView kInFilter = u"=!<>()";
        return c.isSpace() || kAlways.contains(c) || (m_filters > 0 && kInFilter.contains(c));
    }

    void readName(Steps &steps)
    {
        QString name;
        while (!atEnd() && !endsName(peek())) {
            if (peek() == u'\\' && m_at + 1 < m_end) {
                ++m_at;
            }
            name += peek();
            ++m_at;
        }
        if (name.isEmpty()) {
            complainOf(PathTr::tr("the name of a field is expected"));
            return;
        }
        steps.push_back({.kind = Step::Kind::Names, .names = {name.toStdString()}});
    }

    std::optional<std::string> readQuoted()
    {
        const QChar quote = peek();
        const qsizetype begin = m_at++;
        QString out;
        while (!atEnd() && peek() != quote) {
            if (peek() == u'\\' && m_at + 1 < m_end) {
                ++m_at;
            }
            out += peek();
            ++m_at;
        }
        if (!take(quote)) {
            m_at = begin;
            complainOf(PathTr::tr("the closing quote is missing"));
            return std::nullopt;
        }
        return out.toStdString();
    }

    std::optional<qint64> readInteger()
    {
        const qsizetype begin = m_at;
        (void)take(u'-');
        while (!atEnd() && peek() >= u'0' && peek() <= u'9') {
            ++m_at;
        }
        bool isNumber = false;
        const int value = QStringView(m_text).sliced(begin, m_at - begin).toInt(&isNumber);
        if (!isNumber) {
            m_at = begin;
            return std::nullopt;
        }
        return value;
    }

    /// After "[".
    void readBracket(Steps &steps)
    {
        skipBlanks();
        if (take(u'*')) {
            steps.push_back({.kind = Step::Kind::Every});
        } else if (take(u'?')) {
            readFilter(steps);
        } else if (peek() == u'\'' || peek() == u'"') {
            Step step{.kind = Step::Kind::Names};
            do {
                skipBlanks();
                if (peek() != u'\'' && peek() != u'"') {
                    complainOf(PathTr::tr("a name in quotes is expected"));
                    return;
                }
                if (auto name = readQuoted()) {
                    step.names.push_back(std::move(*name));
                }
                skipBlanks();
            } while (ok() && take(u','));
            steps.push_back(std::move(step));
        } else {
            readSlices(steps);
        }
        skipBlanks();
        if (ok() && !take(u']')) {
            complainOf(PathTr::tr("“]” is expected"));
        }
    }

    void readSlices(Steps &steps)
    {
        Step step{.kind = Step::Kind::Slices};
        do {
            skipBlanks();
            Slice slice;
            slice.from = readInteger();
            skipBlanks();
            slice.isIndex = slice.from.has_value() && peek() != u':';
            if (!slice.isIndex && peek() != u':') {
                complainOf(PathTr::tr("an index, *, a name in quotes or a filter such as "
                                      "?(@.type==\"Ready\") is expected"));
                return;
            }
            if (take(u':')) {
                skipBlanks();
                slice.to = readInteger();
                skipBlanks();
                if (take(u':')) {
                    skipBlanks();
                    const qsizetype place = m_at;
                    slice.step = readInteger().value_or(1);
                    if (slice.step < 1) {
                        m_at = place;
                        complainOf(PathTr::tr("a step of 1 or more is expected"));
                        return;
                    }
                }
            }
            step.slices.push_back(slice);
            skipBlanks();
        } while (take(u','));
        steps.push_back(std::move(step));
    }

    /// After "[?".
    void readFilter(Steps &steps)
    {
        if (!take(u'(')) {
            complainOf(PathTr::tr("“(” is expected"));
            return;
        }
        if (m_filters >= 8) {
            complainOf(PathTr::tr("filters stand too deep in each other"));
            return;
        }
        ++m_filters;
        auto filter = std::make_shared<Filter>();
        filter->left = readOperand();
        skipBlanks();
        if (ok() && peek() != u')') {
            filter->compare = readCompare();
            filter->right = ok() ? readOperand() : Operand();
            skipBlanks();
        }
        --m_filters;
        if (ok() && !take(u')')) {
            complainOf(PathTr::tr("“)” is expected"));
        }
        steps.push_back({.kind = Step::Kind::Filter, .filter = std::move(filter)});
    }

    JsonPathCompare readCompare()
    {
        using C = JsonPathCompare;
        struct Word
        {
            QLatin1StringView text;
            C compare;
        };
        static constexpr auto kWords = std::to_array<Word>({{"=="_L1, C::Equal},
                                                            {"!="_L1, C::Unequal},
                                                            {"<="_L1, C::LessOrEqual},
                                                            {">="_L1, C::GreaterOrEqual},
                                                            {"<"_L1, C::Less},
                                                            {">"_L1, C::Greater}});
        const QStringView rest = QStringView(m_text).sliced(m_at, m_end - m_at);
        for (const Word &word : kWords) {
            if (rest.startsWith(word.text)) {
                m_at += word.text.size();
                return word.compare;
            }
        }
        complainOf(PathTr::tr("a comparison (==, !=, <, <=, > or >=) or “)” is expected"));
        return C::Exists;
    }

    Operand readOperand()
    {
        Operand out;
        skipBlanks();
        const QChar first = peek();
        if (first == u'\'' || first == u'"') {
            out.scalar.type = Scalar::Type::Text;
            if (auto text = readQuoted()) {
                out.scalar.text = std::move(*text);
            }
        } else if (first == u'@' || first == u'$' || first == u'.') {
            out.ofRoot = first == u'$';
            m_at += first == u'.' ? 0 : 1;
            Steps steps;
            readSteps(steps);
            out.path = std::make_shared<const Steps>(std::move(steps));
        } else {
            readLiteral(out);
        }
        return out;
    }

    void readLiteral(Operand &out)
    {
        const qsizetype begin = m_at;
        while (!atEnd() && (peek().isLetterOrNumber() || QStringView(u"+-.").contains(peek()))) {
            ++m_at;
        }
        const QStringView word = QStringView(m_text).sliced(begin, m_at - begin);
        bool isWhole = false;
        bool isReal = false;
        const qint64 whole = word.toLongLong(&isWhole);
        const double real = word.toDouble(&isReal);
        if (word == "true"_L1 || word == "false"_L1) {
            out.scalar.whole = word == "true"_L1 ? 1 : 0;
        } else if (isWhole || isReal) {
            out.scalar.type = isWhole ? Scalar::Type::Whole : Scalar::Type::Real;
            out.scalar.whole = whole;
            out.scalar.real = real;
        } else {
            m_at = begin;
            complainOf(PathTr::tr("a path with @, a text in quotes, a number, true or false is "
                                  "expected"));
        }
    }

    const QString m_text;
    qsizetype m_at = 0;
    qsizetype m_end;
    int m_filters = 0; ///< how many of them m_at stands in
    QString m_problem;
};

base::Result<JsonPath> JsonPath::parse(const QString &text) { return JsonPathParser(text).whole(); }

} // namespace nantian::kinds

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/logview.h"

#include "views/theme/theme.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QIODevice>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kScanSliceMs = 4;
constexpr QStringView kTimePattern = u"HH:mm:ss.zzz";

QColor styleColor(qint16 index, quint32 rgb, bool dark)
{
    return QColor::fromRgb(0xff000000U | (index == -2 ? rgb : ansiColor(index, dark)));
}

QTextCharFormat formatOf(const AnsiStyle &style, const QPalette &palette)
{
    const bool dark = isDark(palette);
    QTextCharFormat format;
    QColor front = style.foreground == -1 ? palette.color(QPalette::Text)
                                          : styleColor(style.foreground, style.foregroundRgb, dark);
    QColor back =
        style.background == -1 ? QColor() : styleColor(style.background, style.backgroundRgb, dark);
    if (style.inverse) {
        const QColor base = back.isValid() ? back : palette.color(QPalette::Base);
        back = front;
        front = base;
    } else if (style.faint) {
        front = style.foreground == -1 ? faintText(palette) : front;
    }
    // What a program printed must be readable on any ground it chose.
    const QColor ground = back.isValid() ? back : palette.color(QPalette::Base);
    if (contrast(front, ground) < 3.0) {
        const QColor light = Qt::white;
        const QColor ink = Qt::black;
        front = contrast(light, ground) > contrast(ink, ground) ? light : ink;
    }
    format.setForeground(front);
    if (back.isValid()) {
        format.setBackground(back);
    }
    if (style.bold) {
        format.setFontWeight(QFont::Bold);
    }
    format.setFontItalic(style.italic);
    format.setFontUnderline(style.underline);
    return format;
}

} // namespace

LogView::LogView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFont(monospaceFont());
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Log lines"));
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    m_scanTimer.setInterval(0);
    connect(&m_scanTimer, &QTimer::timeout, this, &LogView::scanSome);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_moving) {
            setFollow(value >= verticalScrollBar()->maximum());
        }
    });
}

LogView::~LogView() = default;

void LogView::append(const QList<models::LogLine> &lines)
{
    if (m_paused) {
        m_held.append(lines);
    } else {
        add(lines);
    }
    Q_EMIT countsChanged();
}

void LogView::add(const QList<models::LogLine> &lines)
{
    const qint64 dropped = m_buffer.append(lines);
    if (dropped > 0) {
        const qint64 first = m_buffer.first();
        m_anchor = std::max(m_anchor, Position{first, 0});
        m_cursor = std::max(m_cursor, Position{first, 0});
        m_scanned = qMax(m_scanned, first);
        m_matches.erase(m_matches.begin(),
                        std::lower_bound(m_matches.begin(), m_matches.end(), first));
        if (!m_follow) {
            // The lines being read keep their place on the screen.
            m_moving = true;
            verticalScrollBar()->setValue(
                static_cast<int>(qMax<qint64>(0, verticalScrollBar()->value() - dropped)));
            m_moving = false;
        }
    }
    updateBars();
    viewport()->update();
    if (!m_search.isEmpty()) {
        m_scanTimer.start();
    }
}

void LogView::clear()
{
    m_buffer.clear();
    m_held.clear();
    m_matches.clear();
    m_scanned = 0;
    m_currentMatch = -1;
    m_anchor = m_cursor = {};
    m_widest = 0;
    forget();
    Q_EMIT countsChanged();
    Q_EMIT matchesChanged();
}

void LogView::setPrefixes(const QStringList &prefixes)
{
    m_prefixes = prefixes;
    m_prefixLength = 0;
    for (const QString &prefix : prefixes) {
        m_prefixLength = qMax(m_prefixLength, static_cast<int>(prefix.size()));
    }
    forget();
}

void LogView::setWrap(bool wrap)
{
    m_wrap = wrap;
    forget();
}

void LogView::setShowTimes(bool show)
{
    m_times = show;
    forget();
}

void LogView::setPaused(bool paused)
{
    if (m_paused == paused) {
        return;
    }
    m_paused = paused;
    if (!paused) {
        QList<models::LogLine> lines;
        lines.reserve(m_held.size());
        for (qint64 i = m_held.first(); i < m_held.end(); ++i) {
            lines.append(m_held.at(i));
        }
        m_held.clear();
        add(lines);
    }
    Q_EMIT countsChanged();
}

void LogView::setFollow(bool follow)
{
    const bool changed = m_follow != follow;
    m_follow = follow;
    if (follow) {
        updateBars();
    }
    if (changed) {
        Q_EMIT followChanged(follow);
    }
}

void LogView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

void LogView::forget()
{
    m_layouts.clear();
    updateBars();
    viewport()->update();
}

int LogView::lineHeight() const { return fontMetrics().height() + 2; }

int LogView::gutterWidth() const
{
    const double digit = QFontMetricsF(font()).horizontalAdvance(u'0'); // not whole pixels
    int characters = 0;
    if (m_times) {
        characters += static_cast<int>(kTimePattern.size()) + 1;
    }
    if (m_prefixLength > 0) {
        characters += m_prefixLength + 1;
    }
    return kUnit + static_cast<int>(std::ceil(characters * digit));
}

QTextLayout *LogView::layout(qint64 line)
{
    if (QTextLayout *known = m_layouts.object(line)) {
        return known;
    }
    const StyledLine styled = parseAnsi(m_buffer.at(line).text);
    auto made = std::make_unique<QTextLayout>(styled.text, font());
    QList<QTextLayout::FormatRange> formats;
    for (const AnsiRun &run : styled.runs) {
        formats.append({run.start, run.length, formatOf(run.style, palette())});
    }
    if (!m_search.isEmpty()) {
        QTextCharFormat mark;
        const bool current = line == m_currentMatch;
        mark.setBackground(current ? QColor(0xffb000) : QColor(0xffe680));
        mark.setForeground(QColor(Qt::black));
        for (qsizetype at = styled.text.indexOf(m_search, 0, m_searchCase); at >= 0;
             at = styled.text.indexOf(m_search, at + m_search.size(), m_searchCase))
        {
            formats.append({static_cast<int>(at), static_cast<int>(m_search.size()), mark});
        }
    }
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(m_wrap ? QTextOption::WrapAnywhere : QTextOption::NoWrap);
    made->setTextOption(option);
    made->setFormats(formats);
    const int width = qMax(80, viewport()->width() - gutterWidth() - kUnit);
    made->beginLayout();
    qreal y = 0;
    while (true) {
        QTextLine text = made->createLine();
        if (!text.isValid()) {
            break;
        }
        text.setLineWidth(m_wrap ? width : 1e6);
        // A fallback font (CJK) has another ascent: all text stands on the same line.
        text.setPosition({0, y + fontMetrics().ascent() - text.ascent()});
        y += lineHeight();
    }
    made->endLayout();
    QTextLayout *raw = made.release();
    m_layouts.insert(line, raw);
    return raw;
}

int LogView::heightOf(qint64 line)
{
    return m_wrap ? qMax(1, layout(line)->lineCount()) * lineHeight() : lineHeight();
}

qint64 LogView::topLine() const { return m_buffer.first() + verticalScrollBar()->value(); }

qint64 LogView::lastTop()
{
    int left = viewport()->height() - kUnit;
    qint64 top = m_buffer.end();
    while (top > m_buffer.first()) {
        left -= heightOf(top - 1);
        if (left < 0) {
            break;
        }
        --top;
    }
    return qMin(top, qMax(m_buffer.first(), m_buffer.end() - 1));
}

void LogView::updateBars()
{
    m_moving = true;
    QScrollBar *vertical = verticalScrollBar();
    const auto most = static_cast<int>(lastTop() - m_buffer.first());
    vertical->setRange(0, most);
    vertical->setPageStep(qMax(1, viewport()->height() / lineHeight() - 1));
    vertical->setSingleStep(1);
    if (m_follow) {
        vertical->setValue(most);
    }
    QScrollBar *horizontal = horizontalScrollBar();
    const int shown = viewport()->width() - gutterWidth() - kUnit;
    horizontal->setRange(0, m_wrap ? 0 : qMax(0, m_widest - shown));
    horizontal->setPageStep(qMax(1, shown));
    horizontal->setSingleStep(fontMetrics().horizontalAdvance(u'0') * 4);
    m_moving = false;
}

QString LogView::timeText(const models::LogLine &line) const
{
    return line.timeNs == 0
        ? QString()
        : QDateTime::fromMSecsSinceEpoch(line.timeNs / 1'000'000).toString(kTimePattern);
}

QString LogView::prefixOf(const models::LogLine &line) const
{
    return m_prefixes.value(static_cast<qsizetype>(line.source));
}

void LogView::paintGutter(QPainter &painter, const models::LogLine &line, int x, int y)
{
    const int baseline = y + fontMetrics().ascent();
    if (m_times) {
        painter.setPen(faintText(palette()));
        painter.drawText(x, baseline, timeText(line));
        x += static_cast<int>(std::ceil(QFontMetricsF(font()).horizontalAdvance(u'0')
                                        * static_cast<double>(kTimePattern.size() + 1)));
    }
    if (m_prefixLength > 0) {
        painter.setPen(seriesColor(static_cast<int>(line.source), palette()));
        painter.drawText(x, baseline, prefixOf(line));
    }
}

void LogView::paintLine(QPainter &painter, qint64 line, int y)
{
    QTextLayout *text = layout(line);
    const int gutter = gutterWidth();
    QList<QTextLayout::FormatRange> selections;
    const auto [from, to] = std::minmax(m_anchor, m_cursor);
    if (from != to && line >= from.line && line <= to.line) {
        QTextLayout::FormatRange range;
        range.start = line == from.line ? from.column : 0;
        const int end = line == to.line ? to.column : static_cast<int>(text->text().size());
        range.length = end - range.start;
        range.format.setBackground(palette().brush(QPalette::Highlight));
        range.format.setForeground(palette().brush(QPalette::HighlightedText));
        selections.append(range);
    }
    painter.save();
    painter.setClipRect(QRect(gutter, 0, viewport()->width() - gutter, viewport()->height()));
    painter.setPen(palette().color(QPalette::Text));
    text->draw(&painter, QPointF(gutter - horizontalScrollBar()->value(), y), selections);
    painter.restore();
    paintGutter(painter, m_buffer.at(line), kUnit, y);
    for (int i = 0; i < text->lineCount(); ++i) {
        m_widest = qMax(m_widest, static_cast<int>(text->lineAt(i).naturalTextWidth()) + kUnit);
    }
}

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    if (m_buffer.size() == 0) {
        painter.setFont(QGuiApplication::font());
        painter.setPen(faintText(palette()));
        painter.drawText(viewport()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin),
                         Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
        return;
    }
    const int widestBefore = m_widest;
    int y = kUnit / 2;
    for (qint64 line = topLine(); line < m_buffer.end() && y < viewport()->height(); ++line) {
        paintLine(painter, line, y);
        y += heightOf(line);
    }
    if (m_widest != widestBefore && !m_wrap) {
        QMetaObject::invokeMethod(this, &LogView::updateBars, Qt::QueuedConnection);
    }
}

void LogView::resizeEvent(QResizeEvent *)
{
    if (m_wrap) {
        m_layouts.clear();
    }
    updateBars();
}

void LogView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        forget();
    }
}

void LogView::scrollContentsBy(int, int) { viewport()->update(); }

bool LogView::write(QIODevice *device) const
{
    for (qint64 i = m_buffer.first(); i < m_buffer.end(); ++i) {
        const models::LogLine &line = m_buffer.at(i);
        QByteArray out;
        if (m_times) {
            out += QDateTime::fromMSecsSinceEpoch(line.timeNs / 1'000'000, QTimeZone::UTC)
                       .toString(Qt::ISODateWithMs)
                       .toUtf8()
                + ' ';
        }
        if (m_prefixLength > 0) {
            out += prefixOf(line).toUtf8() + ' ';
        }
        out += line.text + '\n';
        if (device->write(out) != out.size()) {
            return false;
        }
    }
    return true;
}

void LogView::setSearch(const QString &text)
{
    m_search = text;
    m_searchCase = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isUpper(); })
        ? Qt::CaseSensitive
        : Qt::CaseInsensitive;
    m_matches.clear();
    m_currentMatch = -1;
    m_scanned = m_buffer.first();
    m_layouts.clear();
    viewport()->update();
    if (text.isEmpty()) {
        m_scanTimer.stop();
    } else {
        m_scanTimer.start();
    }
    Q_EMIT matchesChanged();
}

bool LogView::lineMatches(const models::LogLine &line) const
{
    if (line.text.contains('\x1b')) {
        return parseAnsi(line.text).text.contains(m_search, m_searchCase);
    }
    return QString::fromUtf8(line.text).contains(m_search, m_searchCase);
}

void LogView::scanSome()
{
    QElapsedTimer clock;
    clock.start();
    const std::size_t before = m_matches.size();
    while (m_scanned < m_buffer.end() && clock.elapsed() < kScanSliceMs) {
        for (int i = 0; i < 256 && m_scanned < m_buffer.end(); ++i, ++m_scanned) {
            if (lineMatches(m_buffer.at(m_scanned))) {
                m_matches.push_back(m_scanned);
            }
        }
    }
    if (m_scanned >= m_buffer.end()) {
        m_scanTimer.stop();
    }
    if (m_matches.size() != before || !m_scanTimer.isActive()) {
        Q_EMIT matchesChanged();
    }
}

qint64 LogView::matchPosition() const
{
    const auto at = std::lower_bound(m_matches.begin(), m_matches.end(), m_currentMatch);
    return at != m_matches.end() && *at == m_currentMatch ? at - m_matches.begin() + 1 : 0;
}

bool LogView::findNext(bool backwards)
{
    if (m_matches.empty()) {
        return false;
    }
    const qint64 from = m_currentMatch >= 0 ? m_currentMatch : topLine() - (backwards ? 0 : 1);
    if (backwards) {
        const auto at = std::lower_bound(m_matches.begin(), m_matches.end(), from);
        m_currentMatch = at == m_matches.begin() ? m_matches.back() : *std::prev(at);
    } else {
        const auto at = std::upper_bound(m_matches.begin(), m_matches.end(), from);
        m_currentMatch = at == m_matches.end() ? m_matches.front() : *at;
    }
    m_layouts.clear();
    reveal(m_currentMatch);
    Q_EMIT matchesChanged();
    return true;
}

void LogView::reveal(qint64 line)
{
    const int shown = qMax(1, viewport()->height() / lineHeight());
    if (line < topLine() || line >= topLine() + shown) {
        setFollow(false);
        verticalScrollBar()->setValue(
            static_cast<int>(qMax<qint64>(0, line - m_buffer.first() - shown / 3)));
    }
    viewport()->update();
}

} // namespace nantian::views

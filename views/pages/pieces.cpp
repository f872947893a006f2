// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/pieces.h"

#include "base/duration.h"
#include "kinds/catalog.h"
#include "kinds/causes.h"
#include "views/delegates/rowdelegate.h"
#include "views/theme/theme.h"
#include "views/widgets/headerview.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QTimeZone>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using nantian::models::ContainerState;

namespace nantian::views {

namespace {

struct PiecesTr
{
    Q_DECLARE_TR_FUNCTIONS(nantian::views::pieces)
};

constexpr int kFieldWidth = 340; ///< least width of one column of fields

/// A line of text to select from; an ellipsis says when more follows.
class ValueLine final : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (hasFocus() || fontMetrics().horizontalAdvance(text()) <= width()) {
            QLineEdit::paintEvent(event);
            return;
        }
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

QString ageText(qint64 epochSeconds, qint64 skew)
{
    return epochSeconds == 0
        ? QString()
        : base::humanDuration(QDateTime::currentSecsSinceEpoch() + skew - epochSeconds);
}

QString timeTip(qint64 epochSeconds)
{
    if (epochSeconds == 0) {
        return {};
    }
    const QDateTime local = QDateTime::fromSecsSinceEpoch(epochSeconds);
    return local.toString(u"yyyy-MM-dd HH:mm:ss t"_s) + u'\n' + local.toUTC().toString(Qt::ISODate);
}

store::Health stateHealth(const ContainerState &state)
{
    switch (state.phase) {
    case ContainerState::Phase::None:
        return store::Health::None;
    case ContainerState::Phase::Running:
        return store::Health::Ok;
    case ContainerState::Phase::Waiting:
        return state.reason.isEmpty() || state.reason == "ContainerCreating"_L1
                || state.reason == "PodInitializing"_L1
            ? store::Health::Progressing
            : store::Health::Failed;
    case ContainerState::Phase::Terminated:
        return state.exitCode == 0 && state.signal == 0 ? store::Health::Ok : store::Health::Failed;
    }
    return store::Health::None;
}

QString stateText(const ContainerState &state, qint64 skew)
{
    switch (state.phase) {
    case ContainerState::Phase::None:
        return {};
    case ContainerState::Phase::Running:
        return PiecesTr::tr("Running for %1").arg(ageText(state.started, skew));
    case ContainerState::Phase::Waiting:
        return state.reason.isEmpty() ? PiecesTr::tr("Waiting")
                                      : PiecesTr::tr("Waiting: %1").arg(safe(state.reason));
    case ContainerState::Phase::Terminated:
        break;
    }
    QStringList parts;
    if (!state.reason.isEmpty()) {
        parts.append(safe(state.reason));
    }
    parts.append(PiecesTr::tr("exit code %1").arg(state.exitCode));
    if (state.signal != 0) {
        parts.append(PiecesTr::tr("signal %1").arg(state.signal));
    }
    if (state.finished != 0) {
        parts.append(PiecesTr::tr("%1 ago").arg(ageText(state.finished, skew)));
    }
    if (state.started != 0 && state.finished >= state.started) {
        parts.append(
            PiecesTr::tr("after %1").arg(base::humanDuration(state.finished - state.started)));
    }
    return PiecesTr::tr("Terminated: %1").arg(joined(parts));
}

QString verdict(const models::ObjectDetails &details, const store::RowPtr &row, qint64 /*skew*/)
{
    // The server's columns may tell what the object itself does not.
    const bool isTold = !details.verdicts.isEmpty()
        && (details.verdicts.constFirst().cause != kinds::kUntold || !row
            || row->health() == store::Health::None);
    if (isTold) {
        return safe(details.verdicts.constFirst().sentence);
    }
    const QString reason = row ? safe(row->healthReason()) : QString();
    return reason.isEmpty() && row && row->health() == store::Health::Ok
        ? PiecesTr::tr("Everything is as it should be.")
        : reason;
}

QString joined(const QStringList &items)
{
    //: between the items of a list inside a sentence
    return items.join(PiecesTr::tr(", "));
}

QString kindWord(const kube::Resource &resource, qsizetype objects)
{
    if (QLocale().language() == QLocale::Chinese) {
        return safe(resource.kind);
    }
    return safe(objects == 1 && !resource.singular.isEmpty() ? resource.singular : resource.plural);
}

QIcon resourceIcon(const kube::Resource &resource)
{
    return kindIcon(kinds::placeOf(resource).icon);
}

namespace {

void makeText(QLabel *label)
{
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

} // namespace

QLabel *textLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    makeText(label);
    return label;
}

QLabel *faintLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

QLineEdit *valueLine(const QString &text, QWidget *parent)
{
    auto *line = new ValueLine(text, parent);
    line->setReadOnly(true);
    line->setFrame(false);
    line->setFocusPolicy(Qt::ClickFocus);
    line->setCursorPosition(0);
    line->setToolTip(plainTip(text));
    line->setTextMargins(-2, 0, 0, 0); // level with labels: QLineEdit indents by 2
    QPalette colours = line->palette();
    colours.setBrush(QPalette::Base, Qt::NoBrush);
    line->setPalette(colours);
    return line;
}

QTableView *plainTable(const QString &accessibleName, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setAccessibleName(accessibleName);
    table->setHorizontalHeader(new HeaderView(table));
    table->setItemDelegate(new RowDelegate(table));
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(
        qMax(kRowHeight, table->fontMetrics().height() + kGap));
    return table;
}

QTreeWidget *plainList(const QString &accessibleName, const QStringList &titles, QWidget *parent)
{
    auto *list = new QTreeWidget(parent);
    list->setAccessibleName(accessibleName);
    list->setHeader(new HeaderView(list));
    list->header()->setStretchLastSection(true);
    list->setHeaderLabels(titles);
    list->setItemDelegate(new RowDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setRootIsDecorated(false);
    list->setIndentation(0);
    list->setUniformRowHeights(true);
    return list;
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

// ------------------------------------------------------------------------------------- IconLabel

IconLabel::IconLabel(QWidget *parent, int size) : QWidget(parent), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconLabel::sizeHint() const
{
    const int size = qMax(m_size, fontMetrics().ascent());
    return {size, size};
}

void IconLabel::setIcon(const QIcon &icon, const QString &words)
{
    m_icon = icon;
    setAccessibleName(words);
    setToolTip(plainTip(words));
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

// ------------------------------------------------------------------------------------ WholeLabel

WholeLabel::WholeLabel(QWidget *parent) : QLabel(parent) { makeText(this); }

QSize WholeLabel::minimumSizeHint() const
{
    const QSize least = QLabel::minimumSizeHint();
    return {least.width(), qMax(least.height(), heightForWidth(width()))};
}

void WholeLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (event->oldSize().width() != width()) {
        updateGeometry();
    }
}

// ----------------------------------------------------------------------------------- ElidedLabel

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(fontMetrics().averageCharWidth() * 4, sizeHint().width()),
            QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    if (sizeHint().width() <= width()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, width()));
}

// ------------------------------------------------------------------------------------ FlowLayout

FlowLayout::FlowLayout(QWidget *parent, int spacing) : QLayout(parent), m_spacing(spacing)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::addItem(QLayoutItem *item) { m_items.append(item); }

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        size = size.expandedTo(item->minimumSize());
    }
    return size;
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    int x = rect.x();
    int y = rect.y();
    int height = 0;
    for (QLayoutItem *item : m_items) {
        QSize size = item->sizeHint();
        size.setWidth(qMin(size.width(), qMax(rect.width(), 1)));
        if (x + size.width() > rect.right() + 1 && x > rect.x()) {
            x = rect.x();
            y += height + m_spacing;
            height = 0;
        }
        if (apply) {
            item->setGeometry(QRect(QPoint(x, y), size));
        }
        x += size.width() + m_spacing;
        height = qMax(height, size.height());
    }
    return y + height - rect.y();
}

// ------------------------------------------------------------------------------------------ Chip

Chip::Chip(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setContentsMargins(kGap, kUnit / 2, kGap, kUnit / 2);
    setToolTip(plainTip(text));
}

QSize Chip::minimumSizeHint() const { return {kGap * 4, QLabel::minimumSizeHint().height()}; }

void Chip::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(separatorColor(palette()));
        painter.setBrush(palette().color(QPalette::AlternateBase));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kUnit, kUnit);
    }
    QLabel::paintEvent(event);
}

// ------------------------------------------------------------------------------------- FieldGrid

FieldGrid::FieldGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kMargin);
    m_grid->setVerticalSpacing(kUnit);
}

void FieldGrid::setFields(const QList<models::Field> &fields, qint64 skew)
{
    m_skew = skew;
    if (fields == m_fields) {
        return;
    }
    // The same labels: only the texts change, so that a selection elsewhere stays.
    const auto sameShape = [&] {
        if (fields.size() != m_fields.size()) {
            return false;
        }
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (fields.at(i).label != m_fields.at(i).label) {
                return false;
            }
        }
        return true;
    };
    const bool keep = sameShape();
    m_fields = fields;
    if (!keep) {
        clearLayout(m_grid);
        m_pairs.clear();
        m_columns = 0;
        for (const models::Field &field : fields) {
            QLabel *label = faintLabel(field.label, this);
            QLineEdit *value = valueLine({}, this);
            value->setAccessibleName(field.label);
            m_pairs.append({label, value, 0});
        }
    }
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const models::Field &field = fields.at(i);
        Pair &pair = m_pairs[i];
        pair.time = field.text.isEmpty() ? field.time : 0;
        const QString text = pair.time != 0 ? ageText(pair.time, skew) : safe(field.text);
        if (pair.value->text() != text) {
            pair.value->setText(text);
            pair.value->setCursorPosition(0);
        }
        pair.value->setToolTip(plainTip(field.time != 0 ? timeTip(field.time) : text));
    }
    place();
}

void FieldGrid::tick()
{
    for (const Pair &pair : std::as_const(m_pairs)) {
        if (pair.time != 0 && !pair.value->hasSelectedText()) {
            pair.value->setText(ageText(pair.time, m_skew));
        }
    }
}

void FieldGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void FieldGrid::place()
{
    const int least = qMax(kFieldWidth, fontMetrics().averageCharWidth() * 44);
    const int columns = qBound(1, width() / least, 3);
    if (columns == m_columns || m_pairs.isEmpty()) {
        return;
    }
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item;
    }
    for (int i = 0; i < 6; ++i) {
        m_grid->setColumnStretch(i, i % 2 == 1 && i / 2 < columns ? 1 : 0);
    }
    // Column by column, as a newspaper is read.
    const auto rows = (static_cast<int>(m_pairs.size()) + columns - 1) / columns;
    for (int i = 0; i < m_pairs.size(); ++i) {
        const int column = i / rows * 2;
        m_grid->addWidget(m_pairs.at(i).label, i % rows, column, Qt::AlignLeft);
        m_grid->addWidget(m_pairs.at(i).value, i % rows, column + 1);
        m_pairs.at(i).label->show();
        m_pairs.at(i).value->show();
    }
}

} // namespace nantian::views

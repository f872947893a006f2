// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/gotopalette.h"

#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kWidth = 560;
constexpr int kHeight = 420;
constexpr int kMostShown = 60;
constexpr int kHintRole = Qt::UserRole + 1;
/// Lowest scores of what is the very word, begins so, has a word that does, or holds it.
constexpr std::array kBands{900, 600, 300, 100};
constexpr int kEntryRole = Qt::UserRole + 2;

class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, selectionFill(option.palette, true));
        }
        QRect area = option.rect.adjusted(kGap, 0, -kGap, 0);
        plain.icon.paint(painter, area.left(), area.center().y() - kIconSize / 2, kIconSize,
                         kIconSize);
        area.setLeft(area.left() + kIconSize + kGap);
        const QString hint = index.data(kHintRole).toString();
        painter->setPen(faintText(option.palette));
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, hint);
        area.setRight(area.right() - option.fontMetrics.horizontalAdvance(hint) - kGap);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(plain.text, Qt::ElideMiddle, area.width()));
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex & /*index*/) const override
    {
        return {kWidth / 2, qMax(28, option.fontMetrics.height() + 2 * kUnit)};
    }
};

} // namespace

GoToPalette::GoToPalette(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_note(new QLabel(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_field->setPlaceholderText(tr("Go to a kind, object, context, namespace or action"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->addAction(actionIcon("goto"_L1), QLineEdit::LeadingPosition);
    m_field->setFont(headingFont(font()));
    m_field->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kGap, kGap, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    layout->addWidget(m_note);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_chosen = false;
        fill();
        if (isVisible()) {
            Q_EMIT typed(text);
        }
    });
    connect(m_list, &QListWidget::itemClicked, this, &GoToPalette::runCurrent);
}

void GoToPalette::open(const QList<Entry> &entries)
{
    m_entries = entries;
    m_found.clear();
    m_note->hide();
    m_chosen = false;
    m_field->clear();
    fill();
    const QWidget *window = parentWidget()->window();
    const int width = qMin(kWidth, window->width() - 4 * kMargin);
    resize(width, qMin(kHeight, window->height() - 8 * kMargin));
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, 4 * kMargin)));
    show();
    m_field->setFocus();
}

void GoToPalette::setFound(const QList<Entry> &entries, const QString &note)
{
    if (!isVisible()) {
        return;
    }
    m_found = entries;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    const QListWidgetItem *item = m_list->currentItem();
    const QString text = item != nullptr ? item->text() : QString();
    const QString hint = item != nullptr ? item->data(kHintRole).toString() : QString();
    fill();
    for (int i = 0; m_chosen && i < m_list->count(); ++i) {
        if (m_list->item(i)->text() == text && m_list->item(i)->data(kHintRole) == hint) {
            m_list->setCurrentRow(i);
            break;
        }
    }
}

void GoToPalette::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

int GoToPalette::score(const QString &typed, const QString &text)
{
    if (typed.isEmpty()) {
        return 1;
    }
    if (text.compare(typed, Qt::CaseInsensitive) == 0) {
        return 1000;
    }
    const qsizetype at = text.indexOf(typed, 0, Qt::CaseInsensitive);
    if (at == 0) {
        return 800 - static_cast<int>(qMin<qsizetype>(text.size(), 200));
    }
    if (at > 0) {
        const bool wordStart = !text.at(at - 1).isLetterOrNumber()
            || (text.at(at).isUpper() && text.at(at - 1).isLower());
        return (wordStart ? 500 : 300) - static_cast<int>(qMin<qsizetype>(text.size(), 200));
    }
    qsizetype place = 0;
    for (const QChar c : typed) {
        place = text.indexOf(c, place, Qt::CaseInsensitive);
        if (place < 0) {
            return 0;
        }
        ++place;
    }
    return qMax(2, 90 - static_cast<int>(text.size()));
}

void GoToPalette::fill()
{
    const QString typed = m_field->text().trimmed();
    // Among what fits equally well, kinds and actions come before objects: there are few of them.
    QList<std::tuple<int, bool, int, qsizetype>> fitting;
    for (qsizetype i = 0; i < m_entries.size() + m_found.size(); ++i) {
        int best = score(typed, entryAt(i).text);
        for (const QString &word : entryAt(i).words) {
            best = qMax(best, score(typed, word) - 1);
        }
        if (best > 0) {
            const auto band =
                std::ranges::find_if(kBands, [best](int from) { return best >= from; });
            fitting.append(
                {static_cast<int>(band - kBands.begin()), i >= m_entries.size(), -best, i});
        }
    }
    std::ranges::sort(fitting);
    m_list->clear();
    for (const auto &[band, isFound, rank, i] : std::as_const(fitting)) {
        if (m_list->count() == kMostShown) {
            break;
        }
        const Entry &entry = entryAt(i);
        auto *item = new QListWidgetItem(entry.icon, entry.text, m_list);
        item->setData(kHintRole, entry.hint);
        item->setData(kEntryRole, i);
    }
    m_list->setCurrentRow(0);
}

void GoToPalette::runCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    const auto run = item != nullptr ? entryAt(item->data(kEntryRole).toLongLong()).run : nullptr;
    hide();
    if (run) {
        run();
    }
}

bool GoToPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent();
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down: {
            const int step = key->key() == Qt::Key_Down ? 1 : -1;
            m_chosen = true;
            m_list->setCurrentRow(
                std::clamp(m_list->currentRow() + step, 0, qMax(0, m_list->count() - 1)));
            return true;
        }
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace nantian::views

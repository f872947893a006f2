// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/triagestrip.h"

#include "views/theme/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kReasons = 5;               ///< more than these are not named
constexpr qint64 kNewMs = 15 * 60 * 1000; ///< what began so recently is marked
constexpr int kRebuildMs = 250;

struct Sum
{
    int count = 0;
    int fresh = 0;
    store::Health health = store::Health::Warning;
};

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

TriageStrip::TriageStrip(QWidget *parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(kGap, 2, kGap, 2);
    m_layout->setSpacing(kUnit);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint); // what has no room gives way
    setAccessibleName(tr("What is not well"));
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(kRebuildMs);
    connect(&m_rebuild, &QTimer::timeout, this, &TriageStrip::rebuild);
    hide();
}

void TriageStrip::apply(const store::Batch &batch)
{
    const qsizetype before = m_broken.size();
    bool touched = batch.reset;
    if (batch.reset) {
        m_broken.clear();
        m_first = true;
    }
    const qint64 now = m_first ? 0 : QDateTime::currentMSecsSinceEpoch();
    for (const QByteArray &uid : batch.removed) {
        touched |= m_broken.remove(uid);
    }
    for (const store::RowPtr &row : batch.upserted) {
        const QByteArray uid = bytes(row->uid());
        const store::Health health = row->health();
        if (health == store::Health::Failed || health == store::Health::Warning) {
            const QByteArray reason = bytes(row->healthReason());
            const auto found = m_broken.find(uid);
            if (found == m_broken.end()) {
                m_broken.insert(uid, {reason, health, now});
                touched = true;
            } else if (found->reason != reason || found->health != health) {
                *found = {reason, health, found->sinceMs};
                touched = true;
            }
        } else {
            touched |= m_broken.remove(uid);
        }
    }
    if (batch.complete) {
        m_first = false;
    }
    if (m_broken.isEmpty() != (before == 0)) {
        rebuild();
    } else if (touched && !m_rebuild.isActive()) {
        m_rebuild.start();
    }
}

QList<std::pair<QString, int>> TriageStrip::reasons() const
{
    QHash<QByteArray, int> counts;
    for (const Broken &broken : m_broken) {
        ++counts[broken.reason];
    }
    QList<std::pair<QString, int>> out;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        out.append({QString::fromUtf8(it.key()), it.value()});
    }
    std::ranges::sort(out, [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return out;
}

void TriageStrip::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_broken.isEmpty()) {
        hide();
        return;
    }
    QHash<QByteArray, Sum> sums;
    const qint64 since = QDateTime::currentMSecsSinceEpoch() - kNewMs;
    m_worst = store::Health::Warning;
    for (const Broken &broken : std::as_const(m_broken)) {
        m_worst = qMax(m_worst, broken.health);
        Sum &sum = sums[broken.reason];
        ++sum.count;
        sum.health = qMax(sum.health, broken.health);
        if (broken.sinceMs > since) {
            ++sum.fresh;
        }
    }
    const auto add = [this](const QIcon &icon, const QString &text, const QString &filter) {
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setIcon(icon);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setText(text);
        button->setToolTip(tr("Filter the table"));
        connect(button, &QToolButton::clicked, this,
                [this, filter] { Q_EMIT filterRequested(filter); });
        m_layout->addWidget(button);
        return button;
    };
    const QLocale locale;
    QToolButton *all =
        add(healthIcon(m_worst), tr("%n not well", nullptr, static_cast<int>(m_broken.size())),
            u"is:broken"_s);
    QFont bold = all->font();
    bold.setWeight(QFont::DemiBold);
    all->setFont(bold);
    int named = 0;
    for (const auto &[reason, count] : reasons()) {
        if (reason.isEmpty()) {
            continue;
        }
        if (named++ == kReasons) {
            break;
        }
        const Sum sum = sums.value(reason.toUtf8());
        const QString text = sum.fresh > 0
            ? tr("%1 %2 (%3 new)")
                  .arg(safe(reason), locale.toString(count), locale.toString(sum.fresh))
            : tr("%1 %2").arg(safe(reason), locale.toString(count));
        const bool blank = reason.contains(u' ');
        add(healthIcon(sum.health), text,
            u"is:broken "_s + (blank ? u'"' + reason + u'"' : reason));
    }
    m_layout->addStretch();
    giveWay();
    m_layout->activate();
    show();
}

void TriageStrip::giveWay()
{
    int right = m_layout->contentsMargins().left();
    bool fits = true;
    for (int i = 0; i < m_layout->count(); ++i) {
        if (QWidget *button = m_layout->itemAt(i)->widget()) {
            right += button->sizeHint().width() + m_layout->spacing();
            fits = fits && (i == 0 || right <= width());
            button->setVisible(fits);
        }
    }
}

void TriageStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    giveWay();
}

void TriageStrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), softFill(m_worst, palette()));
    painter.setPen(separatorColor(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace nantian::views

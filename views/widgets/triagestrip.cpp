// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/triagestrip.h"

#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QSet>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kReasons = 5;               ///< more than these are not named
constexpr qint64 kNewMs = 15 * 60 * 1000; ///< what began so recently is marked
constexpr int kRebuildMs = 250;

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

/// All objects with one reason.
struct TriageStrip::Sum
{
    int count = 0;
    int fresh = 0;
    store::Health health = store::Health::Warning;
    QSet<QByteArray> owners;
};

TriageStrip::TriageStrip(QWidget *parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(kGap, 2, kGap, 2);
    m_layout->setSpacing(kUnit);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint); // what has no room gives way
    setAccessibleName(tr("What is not well"));
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(kRebuildMs);
    connect(&m_rebuild, &QTimer::timeout, this, &TriageStrip::rebuild);
    m_aging.setSingleShot(true);
    connect(&m_aging, &QTimer::timeout, this, &TriageStrip::rebuild);
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
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const QByteArray &uid : batch.removed) {
        touched |= m_broken.remove(uid);
    }
    for (const store::RowPtr &row : batch.upserted) {
        const QByteArray uid = bytes(row->uid());
        const store::Health health = row->health();
        if (health == store::Health::Failed || health == store::Health::Warning) {
            const auto found = m_broken.find(uid);
            const qint64 since = found != m_broken.end() ? found->sinceMs
                : m_first                                ? row->created() * 1000
                                                         : now;
            const std::string_view owner = row->ownerUid();
            const Broken broken{bytes(row->healthReason()), owner.empty() ? uid : bytes(owner),
                                health, since};
            if (found == m_broken.end() || *found != broken) {
                m_broken.insert(uid, broken);
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
    m_aging.stop();
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
    qint64 ages = 0; ///< when the first is no longer new
    m_worst = store::Health::Warning;
    for (const Broken &broken : std::as_const(m_broken)) {
        m_worst = qMax(m_worst, broken.health);
        Sum &sum = sums[broken.reason];
        ++sum.count;
        sum.health = qMax(sum.health, broken.health);
        sum.owners.insert(broken.owner);
        if (broken.sinceMs > since) {
            ++sum.fresh;
            ages = ages == 0 ? broken.sinceMs - since : qMin(ages, broken.sinceMs - since);
        }
    }
    if (ages > 0) {
        m_aging.start(static_cast<int>(qMin(ages, kNewMs)) + 1);
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
        QStringList more;
        if (const auto owners = static_cast<int>(sum.owners.size()); owners < sum.count) {
            more += tr("%n workload(s)", nullptr, owners);
        }
        if (sum.fresh > 0) {
            more += tr("%n new", nullptr, sum.fresh);
        }
        const QString text = more.isEmpty()
            ? tr("%1 %2").arg(safe(reason), locale.toString(count))
            //: %1 a reason, %2 how many have it, %3 "3 workloads, 2 new"
            : tr("%1 %2 (%3)").arg(safe(reason), locale.toString(count), joined(more));
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

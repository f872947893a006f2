// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/triagestrip.h"

#include "kinds/causes.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <string_view>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kReasons = 5;               ///< more than these are not named
constexpr qint64 kNewMs = 15 * 60 * 1000; ///< what began so recently is marked
constexpr int kRebuildMs = 250;
constexpr qsizetype kLongestDetail = 40; ///< characters

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// UID of the controller; its own where it has none.
std::string_view ownerOf(const store::Row &row)
{
    return row.ownerUid().empty() ? row.uid() : row.ownerUid();
}

/// Nothing that the strip shows of them is different.
bool isSame(const store::Row &a, const store::Row &b)
{
    return a.health() == b.health() && a.healthReason() == b.healthReason()
        && a.healthDetail() == b.healthDetail() && ownerOf(a) == ownerOf(b);
}

} // namespace

/// All objects with one reason.
struct TriageStrip::Sum
{
    int count = 0;
    int fresh = 0;
    store::Health health = store::Health::Warning;
    // Texts of the rows.
    std::unordered_set<std::string_view> owners;
    std::unordered_set<std::string_view> details;
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
            touched |= found == m_broken.end() || !isSame(*found->row, *row);
            m_broken.insert(uid, {row, since});
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
        ++counts[bytes(broken.row->healthReason())];
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
        const store::Row &row = *broken.row;
        m_worst = qMax(m_worst, row.health());
        Sum &sum = sums[bytes(row.healthReason())];
        ++sum.count;
        sum.health = qMax(sum.health, row.health());
        sum.owners.insert(ownerOf(row));
        if (!row.healthDetail().empty()) {
            sum.details.insert(row.healthDetail());
        }
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
        const QByteArray id = reason.toUtf8();
        const Sum sum = sums.value(id);
        const QStringList more =
            wordsOf(std::string_view(id.constData(), std::size_t(id.size())), sum);
        const QString text = more.isEmpty()
            ? tr("%1 %2").arg(safe(reason), locale.toString(count))
            //: %1 a reason, %2 how many have it, %3 "3 workloads, 1 image, 2 new"
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

/// What those of one reason have in common, and what is new about them.
QStringList TriageStrip::wordsOf(std::string_view reason, const Sum &sum)
{
    QStringList out;
    if (const auto owners = static_cast<int>(sum.owners.size()); owners < sum.count) {
        out += tr("%n workload(s)", nullptr, owners);
    }
    const auto details = static_cast<int>(sum.details.size());
    if (details > 0 && kinds::familyOf(reason) == kinds::CauseFamily::Image) {
        out += tr("%n image(s)", nullptr, details);
    } else if (details == 1) {
        const QString detail = safe(*sum.details.begin());
        out += detail.size() <= kLongestDetail ? detail
                                               : QString(detail.first(kLongestDetail - 1) + u'…');
    } else if (details > 1) {
        //: different words of the scheduler: "Insufficient cpu", "didn't match node selector"
        out += tr("%n reason(s)", nullptr, details);
    }
    if (sum.fresh > 0) {
        out += tr("%n new", nullptr, sum.fresh);
    }
    return out;
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

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/notices.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

void Notices::add(store::Health health, const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    Notice notice;
    const auto known = std::ranges::find(m_list, text, &Notice::text);
    if (known != m_list.end()) {
        notice = *known;
        ++notice.times;
        m_list.erase(known);
    }
    notice.atMs = QDateTime::currentMSecsSinceEpoch();
    notice.health = health;
    notice.text = text;
    notice.seen = false;
    m_list.prepend(notice);
    if (m_list.size() > kMost) {
        m_list.removeLast();
    }
    Q_EMIT changed();
}

void Notices::markSeen()
{
    if (unseen() > 0) {
        for (Notice &notice : m_list) {
            notice.seen = true;
        }
        Q_EMIT changed();
    }
}

void Notices::clear()
{
    m_list.clear();
    Q_EMIT changed();
}

int Notices::unseen() const
{
    return static_cast<int>(
        std::ranges::count_if(m_list, [](const Notice &notice) { return !notice.seen; }));
}

store::Health Notices::worstUnseen() const
{
    store::Health worst = store::Health::None;
    for (const Notice &notice : m_list) {
        if (!notice.seen
            && (notice.health == store::Health::Failed || worst == store::Health::None))
        {
            worst = notice.health;
        }
    }
    return worst;
}

QString Notices::asText() const
{
    QStringList lines;
    for (const Notice &notice : m_list) {
        lines << QDateTime::fromMSecsSinceEpoch(notice.atMs).toUTC().toString(Qt::ISODate) + u"  "_s
                + notice.text;
    }
    return lines.join(u'\n');
}

} // namespace nantian::views

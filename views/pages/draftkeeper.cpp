// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/draftkeeper.h"

#include "base/call.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QSet>
#include <QThreadPool>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr int kDelayMs = 1000;

/// Files that editors of this process write.
QSet<QString> &openFiles()
{
    static QSet<QString> files;
    return files;
}

/// One after the other, so that the last word counts; its end waits for all.
QThreadPool &writer()
{
    static QPointer<QThreadPool> pool;
    if (!pool) {
        pool = new QThreadPool(QCoreApplication::instance());
        pool->setMaxThreadCount(1);
    }
    return *pool;
}

enum class Kept : quint8 { Yes, Nothing, Secret };

} // namespace

DraftKeeper::DraftKeeper(QObject *parent) : QObject(parent)
{
    adopt(models::draftFolder() + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces)
          + u".draft"_s);
    m_later.setSingleShot(true);
    m_later.setInterval(kDelayMs);
    connect(&m_later, &QTimer::timeout, this, &DraftKeeper::now);
}

DraftKeeper::~DraftKeeper() { openFiles().remove(m_file); }

void DraftKeeper::adopt(const QString &file)
{
    openFiles().remove(m_file);
    m_file = file;
    openFiles().insert(m_file);
}

bool DraftKeeper::isOpen(const QString &file) { return openFiles().contains(file); }

void DraftKeeper::setSource(std::function<std::optional<models::Draft>()> source)
{
    m_source = std::move(source);
}

void DraftKeeper::later()
{
    if (!m_later.isActive()) { // who types without a pause is kept too
        m_later.start();
    }
}

void DraftKeeper::now()
{
    m_later.stop();
    const base::Answer<Kept> answer;
    const base::Call<Kept> call{answer.future()};
    call.then(this, [this](const base::Result<Kept> &kept) {
        m_isSecret = kept && *kept == Kept::Secret;
        m_problem = kept ? QString() : base::errorSentence(kept.error());
        Q_EMIT changed();
    });
    writer().start([answer, file = m_file, draft = m_source(), held = m_held] {
        // What held a Secret once may hold its values still, whatever its kind says now.
        *held = draft
            && (*held || !models::mayBeKept(draft->text) || !models::mayBeKept(draft->opened));
        const bool secret = *held;
        if (!draft || secret) {
            QFile::remove(file);
            answer.finish(secret ? Kept::Secret : Kept::Nothing);
            return;
        }
        answer.finish(models::writeDraft(file, *draft).transform([] { return Kept::Yes; }));
    });
}

} // namespace nantian::views

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

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using nantian::models::HoldsSecret;

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
    const base::Answer<HoldsSecret> answer;
    const base::Call<HoldsSecret> call{answer.future()};
    call.then(this, [this](const base::Result<HoldsSecret> &secret) {
        m_secret = secret.value_or(HoldsSecret::No);
        m_problem = secret ? QString() : base::errorSentence(secret.error());
        Q_EMIT changed();
    });
    writer().start([answer, file = m_file, draft = m_source(), held = m_held] {
        const HoldsSecret secret = draft
            ? std::max(models::holdsSecret(draft->text), models::holdsSecret(draft->opened))
            : HoldsSecret::No;
        // What held a Secret once may hold its values still, whatever its kind says now.
        *held = draft && (*held || secret == HoldsSecret::Yes);
        if (!draft || *held) {
            QFile::remove(file);
            answer.finish(*held ? HoldsSecret::Yes : HoldsSecret::No);
        } else if (secret == HoldsSecret::Perhaps) {
            answer.finish(secret); // what is on disk was written when it could be read
        } else {
            answer.finish(models::writeDraft(file, *draft).transform([secret] { return secret; }));
        }
    });
}

} // namespace nantian::views

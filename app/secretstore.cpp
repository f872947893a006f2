// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secretstore.h"

#include "base/text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace nantian::app {

namespace {
constexpr auto kService = "nantian"_L1;

QString keyOf(const QString &context) { return u"prometheus/"_s + context; }
} // namespace

void SecretStore::save(const QString &context, const models::Prometheus::Endpoint &endpoint)
{
    m_session.remove(context);
    if (endpoint.url.isEmpty()) {
        auto *job = new QKeychain::DeletePasswordJob(kService, this);
        job->setKey(keyOf(context));
        job->start();
        return;
    }
    const QJsonObject object{{u"url"_s, endpoint.url},
                             {u"username"_s, endpoint.username},
                             {u"password"_s, endpoint.password},
                             {u"bearerToken"_s, endpoint.bearerToken}};
    auto *job = new QKeychain::WritePasswordJob(kService, this);
    job->setKey(keyOf(context));
    job->setTextData(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    connect(
        job, &QKeychain::Job::finished, this,
        [this, context, endpoint](const QKeychain::Job *done) {
            if (done->error() == QKeychain::NoError) {
                return;
            }
            m_session.insert(context, endpoint);
            Q_EMIT failed(
                tr("No keyring keeps the way to Prometheus, so it is known until Nantian ends: %1")
                    .arg(base::safeText(done->errorString())));
        });
    job->start();
}

void SecretStore::load(const QString &context,
                       std::function<void(const models::Prometheus::Endpoint &)> found)
{
    if (const auto known = m_session.constFind(context); known != m_session.constEnd()) {
        found(*known);
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(kService, this);
    job->setKey(keyOf(context));
    connect(job, &QKeychain::Job::finished, this,
            [job, found = std::move(found)](QKeychain::Job *done) {
                if (done->error() != QKeychain::NoError) {
                    return; // nothing kept, or no keyring: discovery goes on
                }
                const QJsonObject object =
                    QJsonDocument::fromJson(job->textData().toUtf8()).object();
                models::Prometheus::Endpoint endpoint;
                endpoint.url = object.value("url"_L1).toString();
                endpoint.username = object.value("username"_L1).toString();
                endpoint.password = object.value("password"_L1).toString();
                endpoint.bearerToken = object.value("bearerToken"_L1).toString();
                found(endpoint);
            });
    job->start();
}

} // namespace nantian::app

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/transport/curltransport.h"

#include "kube/transport/curlmulti.h"
#include "kube/transport/curltransfer.h"
#include "kube/transport/proxyrules.h"

#include <QLoggingCategory>
#include <QUrl>

#include <algorithm>

namespace nantian::kube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = base::Error::Code;

namespace {

Q_LOGGING_CATEGORY(lcTransport, "nantian.kube.transport", QtInfoMsg)

// As many as a browser opens; the API server's fairness queues the rest better than we could.
constexpr long kCallConnections = 6;
// What one turn of the cluster's event loop may take before other work gets its chance.
constexpr std::size_t kTurnBytes = 8 * 1024 * 1024;
constexpr qint64 kTurnMs = 20;
constexpr std::chrono::milliseconds kIdleTick = 1s;

/// client-go's default for a server without a scheme: https as soon as anything says TLS.
QByteArray withScheme(const Identity &identity)
{
    if (identity.server.contains("://")) {
        return identity.server;
    }
    const bool tls =
        identity.insecure || !identity.caData.isEmpty() || !identity.clientCert.isEmpty();
    return (tls ? "https://" : "http://") + identity.server;
}

/// Null when there is none.
CurlTransfer *takeFirst(std::vector<CurlTransfer *> &queue)
{
    if (queue.empty()) {
        return nullptr;
    }
    CurlTransfer *first = queue.front();
    queue.erase(queue.begin());
    return first;
}

base::Error lost(const char *reason, const QString &detail)
{
    base::Error error;
    error.reason = QString::fromLatin1(reason);
    error.detail = detail;
    return error;
}

} // namespace

/// What the caller holds. Either end may go first.
class CurlTransferHandle final : public HttpTransfer
{
public:
    explicit CurlTransferHandle(CurlTransfer *transfer) : m_transfer(transfer)
    {
        m_transfer->handle = this;
    }
    ~CurlTransferHandle() override
    {
        if (m_transfer) {
            m_transfer->handle = nullptr;
            m_transfer->transport->cancel(m_transfer);
        }
    }
    Q_DISABLE_COPY_MOVE(CurlTransferHandle)

    void setPaused(bool paused) override
    {
        if (m_transfer && m_transfer->paused != paused) {
            m_transfer->paused = paused;
            if (!paused) {
                m_transfer->sinceByte.restart();
                m_transfer->transport->unpause(m_transfer);
            }
        }
    }
    void forget() { m_transfer = nullptr; }

private:
    CurlTransfer *m_transfer;
};

CurlTransport::CurlTransport(Identity identity, CredentialSource *credentials, QObject *parent)
    : QObject(parent)
    , m_identity(std::move(identity))
    , m_credentials(credentials)
{
    static const CURLcode initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_ASSERT(initialised == CURLE_OK);
    m_identity.server = withScheme(m_identity);
    const QUrl url = QUrl::fromEncoded(m_identity.server);
    m_tls = url.scheme() == "https"_L1;
    m_loopback = isLoopbackHost(url.host());
    m_proxy = proxyFromEnvironment(m_identity.server, QProcessEnvironment::systemEnvironment());
    m_calls = makeMulti(HttpRequest::Kind::Call);
    m_streams = makeMulti(HttpRequest::Kind::Stream);
    m_idleTimer.setTimerType(Qt::CoarseTimer);
    connect(&m_idleTimer, &QTimer::timeout, this, &CurlTransport::checkIdle);
}

CurlTransport::~CurlTransport()
{
    while (!m_transfers.empty()) {
        fail(m_transfers.begin()->first,
             base::fail(Code::Cancelled, u"the connection was closed"_s).error());
    }
}

std::unique_ptr<CurlMulti> CurlTransport::makeMulti(HttpRequest::Kind kind)
{
    return std::make_unique<CurlMulti>(kind == HttpRequest::Kind::Call ? kCallConnections : 0,
                                       [this](CURL *easy, CURLcode code) {
                                           char *transfer = nullptr;
                                           curl_easy_getinfo(easy, CURLINFO_PRIVATE, &transfer);
                                           onDone(reinterpret_cast<CurlTransfer *>(transfer), code);
                                       });
}

std::unique_ptr<HttpTransfer> CurlTransport::start(const HttpRequest &request, HttpHandler *handler)
{
    auto owned = std::make_unique<CurlTransfer>(this, request, handler);
    CurlTransfer *transfer = owned.get();
    transfer->id = ++m_lastId;
    m_transfers.emplace(transfer, std::move(owned));
    auto handle = std::make_unique<CurlTransferHandle>(transfer);
    askCredentials(transfer);
    return handle;
}

void CurlTransport::askCredentials(CurlTransfer *transfer)
{
    if (!m_credentials || !m_tls) {
        m_toLaunch.push_back(transfer);
        settleLater();
        return;
    }
    transfer->credentialsCall = m_credentials->get();
    const quint64 id = transfer->id;
    transfer->credentialsCall.then(this, [this, transfer, id](const auto &result) {
        if (!m_transfers.contains(transfer) || transfer->id != id || !transfer->handler) {
            return;
        }
        if (!result) {
            fail(transfer, result.error());
            return;
        }
        transfer->credentials = *result;
        noteClientCert(*result);
        m_toLaunch.push_back(transfer);
        settleLater();
    });
}

void CurlTransport::noteClientCert(const Credentials &credentials)
{
    if (!m_lastClientCert.isEmpty() && m_lastClientCert != credentials.clientCert) {
        // As client-go: nothing may go on under the certificate of before.
        dropConnections();
    }
    m_lastClientCert = credentials.clientCert;
}

void CurlTransport::launch(CurlTransfer *transfer)
{
    const CurlTarget target{&m_identity, m_tls, m_loopback, m_proxy};
    transfer->sinceByte.restart();
    if (!transfer->prepare(target)) {
        fail(transfer, lost("OutOfMemory", u"libcurl could not make a handle"_s));
        return;
    }
    qCDebug(lcTransport) << transfer->request.method << transfer->request.path;
    transfer->multi =
        transfer->request.kind == HttpRequest::Kind::Call ? m_calls.get() : m_streams.get();
    transfer->multi->add(transfer->easy);
    if (transfer->request.idleTimeout.count() > 0) {
        const auto tick =
            std::clamp(transfer->request.idleTimeout / 4, std::chrono::milliseconds(20), kIdleTick);
        if (!m_idleTimer.isActive() || m_idleTimer.intervalAsDuration() > tick) {
            m_idleTimer.start(tick);
        }
    }
}

bool CurlTransport::isBusy() const
{
    return m_calls->isBusy() || m_streams->isBusy()
        || std::ranges::any_of(m_retired, [](const auto &multi) { return multi->isBusy(); });
}

void CurlTransport::settleLater()
{
    if (!m_settling) {
        m_settling = true;
        QMetaObject::invokeMethod(this, &CurlTransport::settle, Qt::QueuedConnection);
    }
}

void CurlTransport::settle()
{
    m_settling = false;
    // One by one: each may begin and end others.
    while (CurlTransfer *transfer = takeFirst(m_toDestroy)) {
        destroy(transfer);
    }
    while (CurlTransfer *transfer = takeFirst(m_toLaunch)) {
        launch(transfer);
    }
    while (CurlTransfer *transfer = takeFirst(m_toResume)) {
        if (transfer->curlPaused && !transfer->paused && transfer->multi) {
            transfer->curlPaused = false;
            transfer->multi->resume(transfer->easy);
        }
    }
    std::erase_if(m_retired, [](const auto &multi) { return multi->running() == 0; });
}

void CurlTransport::unpause(CurlTransfer *transfer)
{
    m_toResume.push_back(transfer);
    settleLater();
}

void CurlTransport::cancel(CurlTransfer *transfer)
{
    transfer->handler = nullptr;
    transfer->credentialsCall.cancel();
    if (isBusy()) {
        m_toDestroy.push_back(transfer);
        settleLater();
    } else {
        destroy(transfer);
    }
}

void CurlTransport::destroy(CurlTransfer *transfer)
{
    const auto found = m_transfers.find(transfer);
    if (found == m_transfers.end()) {
        return;
    }
    if (transfer->multi) {
        transfer->multi->remove(transfer->easy);
    }
    std::erase(m_toLaunch, transfer);
    std::erase(m_toResume, transfer);
    std::erase(m_toDestroy, transfer);
    m_transfers.erase(found);
}

void CurlTransport::onDone(CurlTransfer *transfer, int code)
{
    transfer->multi = nullptr;
    if (!transfer->handler) {
        destroy(transfer);
    } else if (code == CURLE_OK && transfer->headersDone) {
        end(transfer, {});
    } else {
        end(transfer, std::unexpected(transfer->failure(static_cast<CURLcode>(code))));
    }
}

void CurlTransport::fail(CurlTransfer *transfer, const base::Error &error)
{
    end(transfer, std::unexpected(error));
}

void CurlTransport::end(CurlTransfer *transfer, const base::Result<void> &result)
{
    HttpHandler *handler = transfer->handler;
    if (transfer->handle) {
        transfer->handle->forget();
        transfer->handle = nullptr;
    }
    if (!result) {
        qCDebug(lcTransport) << "failed" << transfer->request.method << transfer->request.path
                             << result.error().reason << result.error().detail;
    }
    destroy(transfer);
    if (!m_retired.empty()) {
        settleLater();
    }
    if (handler) {
        handler->onFinished(result); // may destroy this
    }
}

void CurlTransport::retireMultis()
{
    // libcurl 8.14 cannot close idle connections on request, so what is pooled goes with its multi.
    m_retired.push_back(std::exchange(m_calls, makeMulti(HttpRequest::Kind::Call)));
    m_retired.push_back(std::exchange(m_streams, makeMulti(HttpRequest::Kind::Stream)));
    settleLater();
}

void CurlTransport::dropConnections()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            std::vector<CurlTransfer *> broken;
            for (const auto &[transfer, owned] : m_transfers) {
                // What has not been launched yet will use a new connection anyway; a write is left
                // to its end, because breaking it would leave its outcome unknown.
                if (transfer->multi && !transfer->isWrite()) {
                    broken.push_back(transfer);
                }
            }
            retireMultis();
            const QPointer<CurlTransport> alive(this);
            for (CurlTransfer *transfer : broken) {
                if (!alive) {
                    return;
                }
                if (m_transfers.contains(transfer)) {
                    fail(transfer, lost("ConnectionLost", u"the connections were dropped"_s));
                }
            }
        },
        Qt::QueuedConnection);
}

void CurlTransport::checkIdle()
{
    std::vector<CurlTransfer *> expired;
    bool any = false;
    for (const auto &[transfer, owned] : m_transfers) {
        const auto limit = transfer->request.idleTimeout;
        if (limit.count() <= 0 || !transfer->multi) {
            continue;
        }
        any = true;
        // While we hold it the silence is ours.
        if (!transfer->paused && !transfer->curlPaused
            && transfer->sinceByte.hasExpired(limit.count()))
        {
            expired.push_back(transfer);
        }
    }
    if (!any) {
        m_idleTimer.stop();
    }
    const QPointer<CurlTransport> alive(this);
    for (CurlTransfer *transfer : expired) {
        if (!alive) {
            return;
        }
        if (m_transfers.contains(transfer)) {
            base::Error error = transfer->failure(CURLE_OPERATION_TIMEDOUT);
            error.reason = u"Idle"_s;
            error.detail =
                u"nothing arrived for %1 ms"_s.arg(transfer->request.idleTimeout.count());
            fail(transfer, error);
        }
    }
}

bool CurlTransport::spendTurn(std::size_t bytes)
{
    if (!m_inTurn) {
        m_inTurn = true;
        m_turnBytes = 0;
        m_turnClock.start();
        QMetaObject::invokeMethod(this, &CurlTransport::endTurn, Qt::QueuedConnection);
    }
    if (m_turnBytes >= kTurnBytes || m_turnClock.elapsed() >= kTurnMs) {
        return false;
    }
    m_turnBytes += bytes;
    return true;
}

void CurlTransport::endTurn()
{
    m_inTurn = false;
    for (const auto &[transfer, owned] : m_transfers) {
        if (transfer->curlPaused && !transfer->paused) {
            m_toResume.push_back(transfer);
        }
    }
    if (!m_toResume.empty()) {
        settleLater();
    }
}

} // namespace nantian::kube

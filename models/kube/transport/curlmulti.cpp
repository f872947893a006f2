// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/transport/curlmulti.h"

#include <QPointer>
#include <QSocketNotifier>

#include <utility>
#include <vector>

namespace nantian::kube {

CurlMulti::CurlMulti(long maxHostConnections, Done done)
    : m_multi(curl_multi_init())
    , m_done(std::move(done))
{
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlMulti::onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlMulti::onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_PIPELINING, CURLPIPE_NOTHING);
    curl_multi_setopt(m_multi, CURLMOPT_MAX_HOST_CONNECTIONS, maxHostConnections);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
}

CurlMulti::~CurlMulti()
{
    // Cleaning up closes connections and calls onSocket for each; no notifier may fire again.
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, nullptr);
    curl_multi_cleanup(m_multi);
}

void CurlMulti::add(CURL *easy)
{
    if (curl_multi_add_handle(m_multi, easy) == CURLM_OK) {
        ++m_added;
        return;
    }
    QMetaObject::invokeMethod(
        this, [this, easy] { m_done(easy, CURLE_FAILED_INIT); }, Qt::QueuedConnection);
}

void CurlMulti::remove(CURL *easy)
{
    if (curl_multi_remove_handle(m_multi, easy) == CURLM_OK) {
        --m_added;
    }
}

void CurlMulti::resume(CURL *easy)
{
    // Data that libcurl held back arrives inside this call.
    const QPointer<CurlMulti> alive(this);
    ++m_depth;
    curl_easy_pause(easy, CURLPAUSE_CONT);
    --m_depth;
    if (alive && !m_timer.isActive()) {
        m_timer.start(0);
    }
}

int CurlMulti::onSocket(CURL *, curl_socket_t socket, int what, void *self, void *)
{
    static_cast<CurlMulti *>(self)->watchSocket(socket, what);
    return 0;
}

int CurlMulti::onTimer(CURLM *, long timeoutMs, void *self)
{
    QTimer &timer = static_cast<CurlMulti *>(self)->m_timer;
    if (timeoutMs < 0) {
        timer.stop();
    } else {
        timer.start(static_cast<int>(qMin(timeoutMs, 60'000L)));
    }
    return 0;
}

void CurlMulti::watchSocket(curl_socket_t socket, int what)
{
    const bool read = what == CURL_POLL_IN || what == CURL_POLL_INOUT;
    const bool write = what == CURL_POLL_OUT || what == CURL_POLL_INOUT;
    Watch &watch = m_watches[socket];
    const auto want = [this, socket](QSocketNotifier *&notifier, bool wanted,
                                     QSocketNotifier::Type type, int events) {
        if (wanted && !notifier) {
            notifier = new QSocketNotifier(socket, type, this);
            connect(notifier, &QSocketNotifier::activated, this,
                    [this, socket, events] { act(socket, events); });
        } else if (!wanted && notifier) {
            // Possibly running its own signal: the descriptor may be closed and used anew at once,
            // so it must stop watching now and go later.
            notifier->setEnabled(false);
            notifier->deleteLater();
            notifier = nullptr;
        }
    };
    want(watch.read, read, QSocketNotifier::Read, CURL_CSELECT_IN);
    want(watch.write, write, QSocketNotifier::Write, CURL_CSELECT_OUT);
    if (!read && !write) {
        m_watches.remove(socket);
    }
}

void CurlMulti::act(curl_socket_t socket, int events)
{
    int running = 0;
    ++m_depth;
    curl_multi_socket_action(m_multi, socket, events, &running);
    --m_depth;
    collect();
}

void CurlMulti::collect()
{
    std::vector<std::pair<CURL *, CURLcode>> ended;
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg == CURLMSG_DONE) {
            ended.emplace_back(message->easy_handle, message->data.result);
        }
    }
    // Every ended one leaves before anybody is told: being told may end others, or this object.
    for (const auto &[easy, code] : ended) {
        remove(easy);
    }
    const QPointer<CurlMulti> alive(this);
    for (const auto &[easy, code] : ended) {
        if (!alive) {
            return;
        }
        m_done(easy, code);
    }
}

} // namespace nantian::kube

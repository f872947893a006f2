// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>

#include <curl/curl.h>
#include <functional>

class QSocketNotifier;

namespace nantian::kube {

/// One libcurl multi handle driven by the event loop of its thread: a QSocketNotifier per socket
/// and direction, and one QTimer (curl_multi_socket_action; never curl_multi_poll).
/// Owned by a CurlTransport. libcurl forbids adding and removing inside its own callbacks, so the
/// owner asks isBusy() first.
class CurlMulti final : public QObject
{
    Q_OBJECT
public:
    /// Called for each transfer that ended, after it was removed; never inside libcurl.
    using Done = std::function<void(CURL *easy, CURLcode code)>;

    /// `maxHostConnections` 0: no limit.
    CurlMulti(long maxHostConnections, Done done);
    ~CurlMulti() override;
    Q_DISABLE_COPY_MOVE(CurlMulti)

    void add(CURL *easy);
    /// Ends a transfer without telling.
    void remove(CURL *easy);
    /// Lets a transfer go on whose write callback answered CURL_WRITEFUNC_PAUSE.
    void resume(CURL *easy);
    /// Inside one of libcurl's callbacks?
    [[nodiscard]] bool isBusy() const { return m_depth > 0; }
    [[nodiscard]] int running() const { return m_added; }

private:
    struct Watch
    {
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
    };
    static int onSocket(CURL *easy, curl_socket_t socket, int what, void *self, void *watch);
    static int onTimer(CURLM *multi, long timeoutMs, void *self);
    void watchSocket(curl_socket_t socket, int what);
    void act(curl_socket_t socket, int events);
    void collect();

    CURLM *m_multi = nullptr;
    Done m_done;
    QHash<curl_socket_t, Watch> m_watches;
    QTimer m_timer;
    int m_depth = 0;
    int m_added = 0;
};

} // namespace nantian::kube

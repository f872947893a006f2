// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/transport/httptransport.h"
#include "kube/transport/statuserror.h"

#include <QObject>
#include <QTimer>

#include <mutex>

namespace nantian::kube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = base::Error::Code;

namespace {

// client-go: rest/with_retry.go.
constexpr int kMaxRetries = 10;
constexpr std::chrono::milliseconds kLostConnectionDelay = 1s;
constexpr std::chrono::milliseconds kMaxRetryAfter = 60s;

/// `299 agent "text" ["date"]`, several separated by commas; the text with \" and \\ undone.
void readWarnings(const QByteArray &header, QList<QByteArray> &out)
{
    qsizetype at = 0;
    while ((at = header.indexOf("299 ", at)) >= 0) {
        const qsizetype quote = header.indexOf('"', at);
        if (quote < 0) {
            return;
        }
        QByteArray text;
        qsizetype i = quote + 1;
        for (; i < header.size() && header[i] != '"'; ++i) {
            if (header[i] == '\\' && i + 1 < header.size()) {
                ++i;
            }
            text += header[i];
        }
        if (!out.contains(text)) {
            out.append(text);
        }
        at = i + 1;
    }
}

class CallRunner;

/// Lets cancel() on any thread reach a runner that may be gone.
struct CancelLink
{
    std::mutex mutex;             // guards runner
    CallRunner *runner = nullptr; // null once it ended
};

/// Carries one call through its tries; lives on the transport's thread until it is answered. Child
/// of the transport where that is a QObject, so that it ends with it.
class CallRunner final : public QObject, public HttpHandler
{
public:
    CallRunner(HttpTransport *transport, HttpRequest request, qsizetype maxBody,
               base::Answer<HttpResponse> answer, QObject *parent)
        : QObject(parent)
        , m_transport(transport)
        , m_request(std::move(request))
        , m_maxBody(maxBody)
        , m_answer(std::move(answer))
        , m_link(std::make_shared<CancelLink>())
    {
        m_link->runner = this;
        m_retry.setSingleShot(true);
        m_retry.setTimerType(Qt::PreciseTimer); // never before Retry-After is over
        connect(&m_retry, &QTimer::timeout, this, &CallRunner::send);
        send();
    }
    ~CallRunner() override
    {
        const std::scoped_lock lock(m_link->mutex);
        m_link->runner = nullptr;
    }
    Q_DISABLE_COPY_MOVE(CallRunner)

    [[nodiscard]] std::shared_ptr<CancelLink> link() const { return m_link; }

    void stop()
    {
        m_transfer.reset();
        m_retry.stop();
        deleteLater();
    }

    void onHeaders(int status, const HttpHeaders &headers) override
    {
        m_response.status = status;
        m_response.headers = headers;
        m_response.warnings = warningTexts(headers);
    }

    void onData(std::string_view bytes) override
    {
        if (m_response.body.size() + qsizetype(bytes.size()) > m_maxBody) {
            finish(base::fail(Code::Unsupported,
                              u"the answer is larger than %1 bytes"_s.arg(m_maxBody),
                              QString::fromUtf8(m_request.path)));
            return;
        }
        m_response.body.append(bytes.data(), qsizetype(bytes.size()));
    }

    void onFinished(const base::Result<void> &result) override
    {
        if (!result) {
            const bool broke = result.error().reason == "ConnectionLost"_L1;
            if (!(broke && retryIn(kLostConnectionDelay))) {
                finish(std::unexpected(result.error()));
            }
            return;
        }
        const int status = m_response.status;
        if (status < 300 || status == 304) {
            finish(std::move(m_response));
            return;
        }
        const base::Error error = statusError(m_response);
        if (status == 401 && !m_askedAgain && isRead()) {
            // The transport told the credential source; one more try with what it makes now.
            m_askedAgain = true;
            send();
            return;
        }
        const bool later = status == 429 || (status >= 500 && error.retryAfter > 0ms);
        if (later && retryIn(error.retryAfter > 0ms ? error.retryAfter : kLostConnectionDelay)) {
            return;
        }
        finish(std::unexpected(error));
    }

private:
    [[nodiscard]] bool isRead() const
    {
        return m_request.method == "GET" || m_request.method == "HEAD";
    }

    bool retryIn(std::chrono::milliseconds delay)
    {
        // Longer than anybody waits for an answer; asking sooner is not what the server wants.
        const bool patient = delay <= kMaxRetryAfter;
        if (!isRead() || !m_request.repeatable || !patient || m_retries >= kMaxRetries) {
            return false;
        }
        ++m_retries;
        m_retry.start(delay);
        return true;
    }

    void send()
    {
        m_response = {};
        m_transfer = m_transport->start(m_request, this);
    }

    void finish(base::Result<HttpResponse> result)
    {
        m_answer.finish(std::move(result));
        stop();
    }

    HttpTransport *m_transport;
    const HttpRequest m_request;
    const qsizetype m_maxBody;
    const base::Answer<HttpResponse> m_answer;
    const std::shared_ptr<CancelLink> m_link;
    std::unique_ptr<HttpTransfer> m_transfer;
    HttpResponse m_response;
    QTimer m_retry;
    int m_retries = 0;
    bool m_askedAgain = false;
};

} // namespace

QByteArray HttpResponse::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

QList<QByteArray> warningTexts(const HttpHeaders &headers)
{
    QList<QByteArray> out;
    for (const auto &[name, value] : headers) {
        if (name.compare("Warning", Qt::CaseInsensitive) == 0) {
            readWarnings(value, out);
        }
    }
    return out;
}

base::Call<HttpResponse> httpCall(HttpTransport *transport, const HttpRequest &request,
                                  qsizetype maxBody)
{
    const base::Answer<HttpResponse> answer;
    const auto *runner =
        new CallRunner(transport, request, maxBody, answer, dynamic_cast<QObject *>(transport));
    const auto cancel = [link = runner->link(), answer] {
        answer.finish(base::fail(Code::Cancelled, u"cancelled by the caller"_s));
        const std::scoped_lock lock(link->mutex);
        if (CallRunner *running = link->runner) {
            QMetaObject::invokeMethod(
                running, [running] { running->stop(); }, Qt::QueuedConnection);
        }
    };
    return {answer.future(), cancel};
}

} // namespace nantian::kube

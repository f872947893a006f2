// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/transport/httptransport.h"

#include <QList>

#include <memory>

namespace nantian::tests {

/// HttpTransport without a network: keeps what was asked, and the test plays the server by hand.
class FakeTransport final : public kube::HttpTransport
{
public:
    /// One transfer; stays known after its caller dropped it.
    struct Transfer
    {
        kube::HttpRequest request;
        kube::HttpHandler *handler = nullptr; ///< null once cancelled or finished
        bool paused = false;
        [[nodiscard]] bool isRunning() const { return handler != nullptr; }
        void headers(int status, const kube::HttpHeaders &list = {}) const
        {
            if (handler) {
                handler->onHeaders(status, list);
            }
        }
        void data(std::string_view bytes) const
        {
            if (handler) {
                handler->onData(bytes);
            }
        }
        void finish(const base::Result<void> &result = {})
        {
            if (kube::HttpHandler *told = std::exchange(handler, nullptr)) {
                told->onFinished(result);
            }
        }
        /// Headers, body and end.
        void reply(int status, std::string_view body, const kube::HttpHeaders &list = {})
        {
            headers(status, list);
            data(body);
            finish();
        }
    };

    FakeTransport() = default;
    /// What is under way ends with its transport, as HttpTransport promises.
    ~FakeTransport() override
    {
        const auto running = m_transfers;
        for (const auto &transfer : running) {
            transfer->finish(base::fail(base::Error::Code::Cancelled, QStringLiteral("closed")));
        }
    }
    Q_DISABLE_COPY_MOVE(FakeTransport)

    [[nodiscard]] std::unique_ptr<kube::HttpTransfer> start(const kube::HttpRequest &request,
                                                            kube::HttpHandler *handler) override
    {
        m_transfers.append(std::make_shared<Transfer>(request, handler));
        return std::make_unique<Handle>(m_transfers.last());
    }
    void dropConnections() override
    {
        const auto running = m_transfers;
        for (const auto &transfer : running) {
            transfer->finish(base::fail(base::Error::Code::Network, QStringLiteral("dropped")));
        }
    }

    [[nodiscard]] qsizetype count() const { return m_transfers.size(); }
    [[nodiscard]] Transfer &last() const { return *m_transfers.last(); }
    [[nodiscard]] Transfer &at(qsizetype index) const { return *m_transfers.at(index); }

private:
    class Handle final : public kube::HttpTransfer
    {
    public:
        explicit Handle(std::shared_ptr<Transfer> transfer) : m_transfer(std::move(transfer)) { }
        ~Handle() override { m_transfer->handler = nullptr; }
        Q_DISABLE_COPY_MOVE(Handle)
        void setPaused(bool paused) override { m_transfer->paused = paused; }

    private:
        std::shared_ptr<Transfer> m_transfer;
    };

    QList<std::shared_ptr<Transfer>> m_transfers;
};

} // namespace nantian::tests

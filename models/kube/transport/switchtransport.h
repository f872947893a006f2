// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/transport/httptransport.h"

namespace nantian::kube {

/// The way to one context's server, whoever we are there at the moment: hands every request to the
/// transport in use. Those who hold it need not know that a changed kubeconfig replaced the
/// identity. Lives on the transports' thread; owns neither of them.
class SwitchTransport final : public HttpTransport
{
public:
    /// What new requests use; those under way stay with the transport they began on. Not null.
    void use(HttpTransport *transport) { m_current = transport; }

    [[nodiscard]] std::unique_ptr<HttpTransfer> start(const HttpRequest &request,
                                                      HttpHandler *handler) override
    {
        return m_current->start(request, handler);
    }
    void dropConnections() override { m_current->dropConnections(); }

private:
    HttpTransport *m_current = nullptr;
};

} // namespace nantian::kube

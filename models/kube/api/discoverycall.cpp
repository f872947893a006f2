// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The requests of discover(); what the answers say is read in discovery.cpp.
#include "kube/api/discovery.h"

#include <QMutex>
#include <QMutexLocker>

#include <functional>
#include <memory>
#include <vector>

namespace nantian::kube {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

namespace {

/// Ends the requests that are under way, from any thread.
class CancelSwitch
{
public:
    /// After cancel() it is run at once.
    void add(std::function<void()> cancel)
    {
        {
            const QMutexLocker lock(&m_mutex);
            if (!m_cancelled) {
                m_cancels.push_back(std::move(cancel));
                return;
            }
        }
        cancel();
    }
    void cancel()
    {
        std::vector<std::function<void()>> cancels;
        {
            const QMutexLocker lock(&m_mutex);
            m_cancelled = true;
            cancels.swap(m_cancels);
        }
        for (const auto &one : cancels) {
            one();
        }
    }

private:
    QMutex m_mutex; ///< guards both
    std::vector<std::function<void()>> m_cancels;
    bool m_cancelled = false;
};

/// One run of discover(): lives on the transport's thread and deletes itself when it has answered.
class DiscoveryRun final : public QObject
{
public:
    explicit DiscoveryRun(HttpTransport *transport) : m_transport(transport) { }

    base::Call<Discovery> start()
    {
        askRoot(&m_core, "/api"_ba);
        askRoot(&m_groups, "/apis"_ba);
        return {m_answer.future(), [answer = m_answer, cancels = m_cancels] {
                    answer.finish(base::fail(Error::Code::Cancelled, u"discovery"_s));
                    cancels->cancel();
                }};
    }

private:
    /// What one version of one group answered, kept in the order of the groups.
    struct Part
    {
        QList<Resource> resources;
        QStringList problems;
    };
    struct Root
    {
        std::vector<Part> parts;
        bool failed = false;
        Error error;
    };

    void ask(const QByteArray &path, const QByteArray &accept,
             const std::function<void(const Result<HttpResponse> &)> &handler)
    {
        HttpRequest request;
        request.path = path;
        request.headers = {{"Accept"_ba, accept}};
        request.acceptGzip = true;
        ++m_pending;
        const auto call = httpCall(m_transport, request);
        m_cancels->add(call.cancel);
        call.then(this, [this, handler](const Result<HttpResponse> &answer) {
            handler(answer);
            if (--m_pending == 0) {
                finish();
            }
        });
    }

    void askRoot(Root *root, const QByteArray &path)
    {
        // v2 since 1.30, v2beta1 since 1.26, else the plain list of groups.
        static const QByteArray kAccept =
            "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
            "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,"
            "application/json"_ba;
        ask(path, kAccept, [this, root, path](const Result<HttpResponse> &answer) {
            const auto groups =
                answer ? parseGroupList(answer->body) : std::unexpected(answer.error());
            if (!groups) {
                root->failed = true;
                root->error = groups.error();
                root->error.target = QString::fromLatin1(path);
                return;
            }
            root->parts.resize(1 + static_cast<std::size_t>(groups->versions.size()));
            root->parts[0] = {groups->resources, groups->problems};
            for (qsizetype i = 0; i < groups->versions.size(); ++i) {
                askVersion(root, static_cast<std::size_t>(i) + 1, groups->versions[i]);
            }
        });
    }

    void askVersion(Root *root, std::size_t index, const GroupVersion &of)
    {
        ask(of.path(), "application/json"_ba,
            [root, index, of](const Result<HttpResponse> &answer) {
                const auto resources =
                    answer ? parseResourceList(answer->body, of) : std::unexpected(answer.error());
                Part &part = root->parts[index];
                if (resources) {
                    part.resources = *resources;
                } else {
                    part.problems.append(
                        u"%1: %2"_s.arg(QString::fromLatin1(of.path()), resources.error().detail));
                }
            });
    }

    void finish()
    {
        deleteLater();
        if (m_core.failed && m_groups.failed) {
            m_answer.finish(std::unexpected(m_core.error));
            return;
        }
        QList<Resource> all;
        QStringList problems;
        for (const Root *root : {&m_core, &m_groups}) {
            if (root->failed) {
                problems.append(u"%1: %2"_s.arg(root->error.target, root->error.detail));
            }
            for (const Part &part : root->parts) {
                all += part.resources;
                problems += part.problems;
            }
        }
        m_answer.finish(Discovery(std::move(all), std::move(problems)));
    }

    HttpTransport *m_transport;
    base::Answer<Discovery> m_answer;
    std::shared_ptr<CancelSwitch> m_cancels = std::make_shared<CancelSwitch>();
    Root m_core;
    Root m_groups;
    int m_pending = 0;
};

} // namespace

base::Call<Discovery> discover(HttpTransport *transport)
{
    return (new DiscoveryRun(transport))->start();
}

} // namespace nantian::kube

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/processrunner.h"

#include <QList>

namespace nantian::test {

/// Starts nothing: keeps the requests, and answers when the test says so.
class FakeRunner final : public base::ProcessRunner
{
public:
    base::Call<base::ProcessOutput> run(const base::ProcessRequest &request, QObject *) override
    {
        requests.append(request);
        answers.append(base::Answer<base::ProcessOutput>());
        return {answers.last().future()};
    }
    /// Answers the newest request.
    void print(const QByteArray &out, const QByteArray &err = {}, int exitCode = 0)
    {
        answers.last().finish(base::ProcessOutput{exitCode, out, err});
    }
    void fail(base::Error::Code code, const QString &detail = {})
    {
        answers.last().finish(base::fail(code, detail));
    }

    QList<base::ProcessRequest> requests;
    QList<base::Answer<base::ProcessOutput>> answers;
};

} // namespace nantian::test

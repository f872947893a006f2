// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a credential plugin writes: never half a credential, and never a word of it in an error.
#include "kube/config/execcredential.h"

#include "fuzz/fuzz.h"

using namespace nantian;
using namespace Qt::StringLiterals;
using fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray output = fuzz::bytesOf(fuzz::textOf(data, size));
    kube::ExecConfig config;
    config.command = u"/usr/bin/plugin"_s;
    config.apiVersion = u"client.authentication.k8s.io/v1"_s;
    const auto credential = kube::parseExecCredential(output, config);
    if (credential) {
        require(!credential->token.isEmpty() || !credential->clientCert.isEmpty(),
                "a credential holds something");
        require(credential->clientCert.isEmpty() == credential->clientKey.isEmpty(),
                "a certificate has its key");
        return 0;
    }
    const base::Error &error = credential.error();
    require(error.code == base::Error::Code::Unauthorized && error.reason == "ExecOutput"_L1,
            "a bad answer is no login");
    require(error.target == config.command, "an error names the plugin");
    require(!base::errorSentence(error).isEmpty(), "an error has a sentence");
    require(error.detail.size() < 160, "an error does not quote the output");
    return 0;
}

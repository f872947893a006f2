// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

namespace nantian::base {

bool Error::isRetryable() const
{
    switch (code) {
    case Code::Network:
    case Code::Timeout:
    case Code::RateLimited:
    case Code::ServerError:
        return true;
    default:
        return false;
    }
}

} // namespace nantian::base

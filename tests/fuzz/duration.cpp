// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ages and durations: any number has a text, and a text that is read prints itself or less.
#include "base/duration.h"

#include "fuzz/fuzz.h"
#include "kube/api/object.h"

#include <algorithm>
#include <cstring>

using namespace nantian;
using fuzz::require;

namespace {

/// parseHumanDuration() takes ten digits.
constexpr qint64 kMostYears = 9'999'999'999;
constexpr qint64 kYear = 365LL * 24 * 3600;

void checkNumber(qint64 seconds)
{
    for (const QString &text : {base::humanDuration(seconds), base::shortHumanDuration(seconds)}) {
        require(!text.isEmpty() && text.size() <= 24, "every age has a short text");
        const auto read = base::parseHumanDuration(text.toStdString());
        if (seconds < -1) {
            require(!read, "what is invalid is no duration");
            continue;
        }
        if (seconds > kMostYears * kYear) {
            continue;
        }
        require(read.has_value(), "an age can be read again");
        require(*read >= 0 && *read <= std::max<qint64>(seconds, 0),
                "a text says no more than it knows");
    }
    if (seconds >= 0 && seconds <= kMostYears * kYear) {
        const QString text = base::humanDuration(seconds);
        const qint64 read = base::parseHumanDuration(text.toStdString()).value_or(-1);
        require(base::humanDuration(read) == text, "what was read prints as it was written");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text(fuzz::textOf(data, size));
    if (const auto seconds = base::parseHumanDuration(text)) {
        require(*seconds >= 0, "no duration is negative");
        checkNumber(*seconds);
    }
    if (const auto time = kube::parseTime(text)) {
        // RFC 3339 knows the years 0 to 9999, a day more or less by the offset.
        require(*time > -62'200'000'000 && *time < 253'402'400'000,
                "a time has four digits of year");
        checkNumber(*time);
    }
    if (size >= sizeof(qint64)) {
        qint64 seconds = 0;
        std::memcpy(&seconds, data, sizeof(seconds));
        checkNumber(seconds);
        checkNumber(seconds >> 24);
    }
    return 0;
}

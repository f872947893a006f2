// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <span>
#include <string_view>

namespace nantian::kinds {

/// What a cause is about: causes of one family are told, and counted, the same way.
enum class CauseFamily : quint8 {
    Deletion,
    Node,
    Ended,    ///< a pod that is over for good
    Creation, ///< pods that are not even made
    Placing,  ///< no node
    Setup,    ///< volumes and network of a pod
    Image,
    Configuration, ///< containers that cannot be made
    Crash,
    Probe,
    Storage,    ///< claims and volumes
    Controller, ///< what a workload says of itself
    Other,
};

/// One cause why an object is not well. Its id is Kubernetes' own word where it has one
/// ("ImagePullBackOff"): reason of a row's health, cause of a verdict, what both are counted,
/// filtered and tested by.
struct Cause
{
    std::string_view id;
    CauseFamily family;
};

/// Cause of a verdict that knows nothing.
inline constexpr auto kUntold = "Untold";

/// All known causes. Of several that hold, the one that stands first is the reason: what is over
/// before what still could be, and what comes earlier in a pod's life before what can only follow
/// once that is mended.
[[nodiscard]] std::span<const Cause> causes();
/// The place in causes(); unknown ones come after all known. Less wins.
[[nodiscard]] int causeRank(std::string_view id);
[[nodiscard]] CauseFamily familyOf(std::string_view id);

} // namespace nantian::kinds

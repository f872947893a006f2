// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <iostream>

namespace nantian::probe {

/// `nantian-probe quantity`: for each line of `in`, taken as it is, "String()\tMilliValue()" or
/// "error". A last line without newline counts, an empty rest after the last newline does not.
int runQuantity(std::istream &in = std::cin, std::ostream &out = std::cout);

/// `nantian-probe age`: for each line of whole seconds what HumanDuration prints, or "error".
int runAge(std::istream &in = std::cin, std::ostream &out = std::cout);

/// `nantian-probe config`: what the kubeconfig resolves to, as a JSON array with one object per
/// context, sorted by name. `kubeconfig` is the value of --kubeconfig; empty: the usual places.
/// Problems go to `err`; 1 when nothing could be read.
int runConfig(const QString &kubeconfig, std::ostream &out = std::cout,
              std::ostream &err = std::cerr);

} // namespace nantian::probe

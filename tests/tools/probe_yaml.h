// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

namespace nantian::probe {

/// `nantian-probe yaml`: for each line of `in`, the name of a file of YAML, a line: "ok" and the
/// JSON of each document, or "error" and what is wrong with which line; tabs between.
int runYaml(std::istream &in, std::ostream &out);

} // namespace nantian::probe

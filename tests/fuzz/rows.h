// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/watch/rowsink.h"

/// What holds of every row, whatever it was made of.
namespace nantian::fuzz {

/// Ends the program when a row that came out of `sink` is not one a table could show.
void checkRow(const store::RowPtr &row, const kube::RowSink &sink);
/// Equal input, equal row, also after something else was read.
void checkSame(const base::Result<store::RowPtr> &first, const base::Result<store::RowPtr> &second);

} // namespace nantian::fuzz

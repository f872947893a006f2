// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nantian::models {

// The name of an image, as people write it. Pure, any thread.

/// Its two parts, as they are written.
struct ImageReference
{
    QString repository; ///< with its registry
    QString version;    ///< what follows ":" or "@": a tag, a digest or both; may be empty

    [[nodiscard]] static ImageReference of(const QString &image);
};

/// What is plainly wrong, as a translated sentence; empty: nothing is. What is unusual but may be
/// right is left to the server.
[[nodiscard]] QString imageProblem(const QString &image);

/// "nginx 1.27 → 1.28" where only the version differs, else both as a whole.
[[nodiscard]] QString imageChangeText(const QString &before, const QString &after);

} // namespace nantian::models

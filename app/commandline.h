// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/cluster.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace nantian::app {

/// What the command line asks for.
struct Options
{
    QString kubeconfig;
    QString context;
    std::optional<models::Scope> scope;
    bool demo = false;
    QString open;       ///< KIND or KIND/NAME
    QString theme;      ///< "light", "dark" or empty
    QString language;   ///< "en", "zh_CN" or empty
    QSize size;         ///< invalid: as remembered
    QString screenshot; ///< PNG to write, then exit
    bool version = false;
    bool help = false;
};

/// Reads the arguments (program name first). Relative paths are made absolute from `folder`. An
/// error's detail is a sentence for stderr.
[[nodiscard]] base::Result<Options> parseCommandLine(const QStringList &arguments,
                                                     const QString &folder);
/// What --help prints.
[[nodiscard]] QString helpText();

} // namespace nantian::app

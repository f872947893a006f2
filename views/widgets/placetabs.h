// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

namespace nantian::views {

/// Tabs that a person opens, moves and closes. Many of them share the width, but each keeps enough
/// to be told from the others; then they scroll. GUI thread.
class PlaceTabs : public QTabWidget
{
    Q_OBJECT
public:
    explicit PlaceTabs(QWidget *parent = nullptr);
};

} // namespace nantian::views

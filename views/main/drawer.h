// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/placetabs.h"

namespace nantian::views {

/// The drawer at the bottom (F12): logs and editors in tabs; each can be torn off into a window.
/// GUI thread; owns its pages.
class Drawer final : public PlaceTabs
{
    Q_OBJECT
public:
    explicit Drawer(QWidget *parent = nullptr);

    /// Adds the page, brings it to the front and shows the drawer.
    void open(QWidget *page, const QIcon &icon, const QString &title);
    /// The current page becomes a window of its own.
    void tearOff();
    /// A page with this object name that is open already, or null.
    [[nodiscard]] QWidget *findPage(const QString &objectName) const;

private:
    void closePage(int index);
};

} // namespace nantian::views

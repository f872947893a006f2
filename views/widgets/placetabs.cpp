// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/placetabs.h"

#include <QTabBar>

namespace nantian::views {

namespace {

/// Icon, cross and about ten letters.
constexpr int kLeastCharacters = 24;

class PlaceTabBar final : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override
    {
        const int least = fontMetrics().averageCharWidth() * kLeastCharacters;
        QSize size = QTabBar::minimumTabSizeHint(index);
        size.setWidth(qMax(size.width(), qMin(least, tabSizeHint(index).width())));
        return size;
    }
};

} // namespace

PlaceTabs::PlaceTabs(QWidget *parent) : QTabWidget(parent)
{
    setTabBar(new PlaceTabBar(this));
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(true);
    setElideMode(Qt::ElideMiddle);
}

} // namespace nantian::views

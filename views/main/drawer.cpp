// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/drawer.h"

#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace nantian::views {

Drawer::Drawer(QWidget *parent) : PlaceTabs(parent)
{
    setAccessibleName(tr("Drawer"));
    auto *corner = new QWidget(this);
    auto *layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 0, kUnit, 0);
    layout->setSpacing(0);
    const auto add = [this, corner, layout](QLatin1StringView icon, const QString &text, auto act) {
        auto *button = new QToolButton(corner);
        button->setIcon(actionIcon(icon));
        button->setAutoRaise(true);
        button->setToolTip(plainTip(text));
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, act);
        layout->addWidget(button);
    };
    add("detach"_L1, tr("Move to a window of its own"), [this] { tearOff(); });
    add("down"_L1, tr("Hide the drawer"), [this] { hide(); });
    setCornerWidget(corner);
    connect(this, &QTabWidget::tabCloseRequested, this, &Drawer::closePage);
    connect(tabBar(), &QTabBar::tabBarDoubleClicked, this, &Drawer::tearOff);
    hide();
}

void Drawer::open(QWidget *page, const QIcon &icon, const QString &title)
{
    const int known = indexOf(page);
    const int index = known >= 0 ? known : addTab(page, icon, title);
    setTabToolTip(index, plainTip(title));
    setCurrentIndex(index);
    show();
    page->setFocus();
}

QWidget *Drawer::findPage(const QString &objectName) const
{
    for (int i = 0; i < count(); ++i) {
        if (widget(i)->objectName() == objectName) {
            return widget(i);
        }
    }
    return nullptr;
}

void Drawer::closePage(int index)
{
    QWidget *page = widget(index);
    if (!page->close()) { // it asks first
        return;
    }
    removeTab(index);
    page->deleteLater();
    if (count() == 0) {
        hide();
    }
}

void Drawer::tearOff()
{
    QWidget *page = currentWidget();
    if (page == nullptr) {
        return;
    }
    const QString title = tabText(currentIndex());
    const QSize size = page->size();
    const QPoint place = mapToGlobal(QPoint(0, 0));
    removeTab(currentIndex());
    // Stays a child of the window, so that it goes with its cluster.
    page->setParent(parentWidget(), Qt::Window);
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->setWindowTitle(title);
    page->resize(size.expandedTo(QSize(720, 420)));
    page->move(place); // else its title bar may open above the screen's edge
    page->show();
    if (count() == 0) {
        hide();
    }
}

} // namespace nantian::views

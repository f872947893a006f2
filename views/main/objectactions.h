// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/main/pageaction.h"
#include "views/main/services.h"
#include "views/pages/detailspane.h"

#include <QObject>

namespace nantian::views {

/// What can be done with objects of one kind, and the doing of it: the one mechanism behind keys,
/// menus and the palette of every page. GUI thread; the services outlive it.
class ObjectActions final : public QObject
{
    Q_OBJECT
public:
    /// `parent`: the page, a widget.
    explicit ObjectActions(const Services &services, QObject *parent);

    /// The objects an action is about.
    struct Chosen
    {
        kube::Resource resource;
        QList<kube::ObjectRef> objects; ///< marked, else the current one; none: nothing is chosen
        kube::ObjectRef current;        ///< where the cursor is: what is looked at
    };
    /// In the order of menus. Rights that are not known yet count as given: accessChanged() of the
    /// ActionRunner tells when they are.
    [[nodiscard]] QList<PageAction> list(const Chosen &chosen) const;
    /// Does it, or tells in the result line why not. Commands that are no object's are ignored.
    void run(Command command, const Chosen &chosen);

Q_SIGNALS:
    void tabRequested(const nantian::kube::ObjectRef &object);
    void detailsRequested(nantian::views::DetailsPane::Tab tab);
    void editRequested(const nantian::kube::ObjectRef &object);
    void logsRequested(const nantian::kube::ObjectRef &object);
    /// Two objects, or one that is to be compared with another.
    void compareRequested(const QList<nantian::kube::ObjectRef> &objects);
    void resultLine(const QString &text, bool undoable);

private:
    [[nodiscard]] QString reasonAgainst(Command command, const Chosen &chosen) const;
    void copyTicket(const Chosen &chosen);
    /// A menu of commands about them; the chosen one is copied.
    void offerKubectl(const QList<kube::ObjectRef> &objects);

    Services m_services;
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/main/objectactions.h"

#include <QWidget>

#include <memory>

namespace nantian::views {

/// One object in a tab of its own: its details, kept current by a subscription from
/// when it is first shown. GUI thread.
class ObjectPage final : public QWidget
{
    Q_OBJECT
public:
    ObjectPage(const Services &services, const kube::ObjectRef &object, QWidget *parent = nullptr);
    [[nodiscard]] const kube::ObjectRef &object() const { return m_object; }
    [[nodiscard]] DetailsPane *details() const { return m_details; }
    /// "live", or that the object is gone.
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] store::Health statusHealth() const;
    /// What can be done with the object.
    [[nodiscard]] QList<PageAction> actions() const;
    void run(Command command);

Q_SIGNALS:
    void statusChanged();
    void editRequested(const nantian::kube::ObjectRef &object);
    void logsRequested(const nantian::kube::ObjectRef &object);
    void compareRequested(const QList<nantian::kube::ObjectRef> &objects);
    void windowCommand(nantian::views::Command command);
    void resultLine(const QString &text, bool undoable);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void onBatch(const store::Batch &batch);

    Services m_services;
    kube::ObjectRef m_object;
    DetailsPane *m_details;
    ObjectActions *m_actions;
    std::unique_ptr<models::Subscription> m_subscription;
    store::StreamStatus m_status;
    bool m_found = false;
    bool m_gone = false;
    bool m_missing = false; ///< read in full, and it was never in it
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/helmhistory.h"
#include "services/helmobjects.h"

#include <QTimer>
#include <QWidget>

class QTreeWidget;

namespace nantian::views {

class FieldGrid;

/// What a release is, in one sentence and how serious that is. `body` may be null.
[[nodiscard]] std::pair<store::Health, QString>
releaseVerdict(const models::ReleaseRevision &current, const models::HelmRelease *body,
               const QList<models::OwnedObject> &objects, qint64 skew);

/// Facts of a release's current revision, and its objects with how they are. GUI thread.
class ReleaseSummary final : public QWidget
{
    Q_OBJECT
public:
    explicit ReleaseSummary(QWidget *parent = nullptr);

    void setRevision(const models::ReleaseRevision &current, const models::HelmRelease *body,
                     qint64 skew);
    void setObjects(const QList<models::OwnedObject> &objects);
    [[nodiscard]] QTreeWidget *objects() const { return m_list; }

Q_SIGNALS:
    void openObject(const nantian::kube::ObjectRef &object);

private:
    FieldGrid *m_fields;
    QTreeWidget *m_list;
    QList<models::OwnedObject> m_objects;
    QTimer m_tick;
};

} // namespace nantian::views

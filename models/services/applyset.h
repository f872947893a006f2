// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/applysteps.h"

#include <QObject>
#include <QTimer>

namespace nantian::models {

/// The objects of a text, looked at and applied: first the server is asked about each, a few at a
/// time, then they are written one after the other in the order they depend on each other. One that
/// fails ends those that need it; where the way to the server fails, all that are left. Nothing is
/// sent twice. GUI thread; the cluster is not owned and must outlive it.
class ApplySet final : public QObject
{
    Q_OBJECT
public:
    explicit ApplySet(Cluster *cluster, QObject *parent = nullptr);
    ~ApplySet() override;
    Q_DISABLE_COPY_MOVE(ApplySet)

    /// Reads a text on the pool and asks about what is in it. `opened` is the text before of
    /// `object`, where that is edited (ApplyRequest::opened).
    void start(const QString &text, const QString &defaultNamespace,
               const kube::ObjectRef &object = {}, const QString &opened = {});
    /// Asks again about one, with what was decided about its conflicts in addition to what was
    /// before.
    void decide(int step, const QStringList &take, const QStringList &leave);
    /// Asks again about all that were not applied.
    void preview();
    /// Writes all that are ready, as they were looked at: see ApplyStep::isChanged.
    void apply();
    /// Asks again about those that were not written because they are not what was looked at, and
    /// those that were not sent.
    void lookAgain();
    /// Sends nothing more: what is left is Skipped. So it ends itself where the cluster connects
    /// anew.
    void stop();
    /// Forgets everything. What was sent may still be done.
    void clear();

    [[nodiscard]] const QList<ApplyStep> &steps() const { return m_steps; }
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] int count(ApplyStep::State state) const;

Q_SIGNALS:
    /// The text cannot be read.
    void unreadable(const nantian::models::YamlError &error);
    /// The steps are there, none of them answered.
    void began();
    void stepChanged(int step);
    /// Every step that was asked about has its answer.
    void previewed();
    /// Every step that was to be written has its answer.
    void applied();

private:
    void setState(int step, ApplyStep::State state);
    void ask(int step);
    void previewMore();
    void previewAnswered(int step, const base::Result<Comparison> &answer);
    void applyNext();
    void send(int step);
    void writeAnswered(int step, const base::Result<WriteResult> &answer);
    void fail(int step, ApplyStep::State state, const base::Error &error);
    [[nodiscard]] bool findResource(ApplyStep &step) const;

    Cluster *m_cluster;
    QList<ApplyStep> m_steps;
    QList<int> m_toPreview;
    QList<int> m_toApply;
    QTimer m_patience; ///< until a kind that was just defined is served
    int m_awaited = -1;
    int m_asked = 0;
    quint64 m_generation = 0;
    bool m_reading = false;
};

} // namespace nantian::models

Q_DECLARE_METATYPE(nantian::models::YamlError)

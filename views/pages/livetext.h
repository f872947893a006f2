// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cluster.h"
#include "services/textmerge.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace nantian::views {

class CodeView;

/// YAML of an object as it is edited: without `status` and the fields of `metadata` the server
/// writes. The UID stays, so that another object of the same name is not met. Works on the text
/// toYaml() makes (block style, two spaces).
[[nodiscard]] QString forEditing(const QString &yaml);

/// Follows the live object behind a text that is edited: what changes on the server comes into the
/// text where it does not overlap with what was written, with a mark in the margin; what does is
/// kept apart until it is decided. GUI thread; merges on the pool; cluster and code view must
/// outlive it.
class LiveText final : public QObject
{
    Q_OBJECT
public:
    /// Deleted and Replaced end it: there is nothing more to follow.
    enum class State : quint8 { Idle, Live, Broken, Deleted, Replaced };

    LiveText(models::Cluster *cluster, CodeView *code);

    /// `opened` is forEditing() of the object, and stands in the code view or what came of it does.
    void follow(const kube::ObjectRef &object, const QString &opened);
    void stop();
    [[nodiscard]] State state() const { return m_state; }
    /// Why it is Broken.
    [[nodiscard]] const store::StreamStatus &status() const { return m_status; }
    /// What the text is held against: the live object, but as it was before at overlaps.
    [[nodiscard]] const QString &opened() const { return m_opened; }
    /// The text was applied, and became this.
    void setOpened(const QString &opened);
    /// While the text must not change; what comes in waits.
    void setHeld(bool held);

    /// The text, the live object and what both had before, in their order.
    [[nodiscard]] const QList<models::MergePart> &parts() const { return m_parts; }
    /// Indexes of the parts that overlap.
    [[nodiscard]] QList<qsizetype> overlaps() const;
    /// Are parts() those of the text as it is now? If not, they are made anew and told.
    [[nodiscard]] bool isCurrent();
    /// Reads the object once more.
    void refresh();
    /// Ends an overlap: the text's lines stay, or the server's take their place. The text must not
    /// be the one of parts(), else nothing happens.
    void decide(qsizetype part, bool takeTheirs);

Q_SIGNALS:
    /// Something of the above is another.
    void changed();

private:
    struct Merged
    {
        QString text; ///< that was merged
        QList<models::MergePart> parts;
        bool isCopy = false; ///< it names another object by now: theirs is not of it
    };
    void onBatch(const store::Batch &batch);
    void read();
    void merge();
    void take(const Merged &merged);
    void replaceLines(int first, int count, const QStringList &lines);

    models::Cluster *m_cluster;
    CodeView *m_code;
    std::unique_ptr<models::Subscription> m_subscription;
    kube::ObjectRef m_object;
    QByteArray m_version;
    State m_state = State::Idle;
    store::StreamStatus m_status;
    QString m_opened;
    QString m_live;
    QList<models::MergePart> m_parts;
    QTimer m_readLater;
    QTimer m_mergeLater;
    quint64 m_generation = 0;
    quint64 m_reads = 0;
    bool m_held = false;
    bool m_merging = false;
    bool m_writing = false; ///< it changes the text itself
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "views/main/pageaction.h"
#include "views/main/services.h"

#include <QWidget>

#include <memory>

class QToolButton;

namespace nantian::views {

class ComparedHead;
class ComparisonView;

/// What an object is compared with: another one, or the same in another cluster.
struct Counterpart
{
    QString context;        ///< by its name in the kubeconfig, also where it is the open one
    kube::ObjectRef object; ///< of a kind of the open cluster; without a name: there is none
    /// The same place, whatever object stands there now.
    [[nodiscard]] bool isSame(const Counterpart &other) const
    {
        return context == other.context && object.ns == other.object.ns
            && object.name == other.object.name;
    }
    bool operator==(const Counterpart &) const = default;
};

/// Two objects compared in a tab of their own: read when it is first shown and when asked to, not
/// live; each side says where it is from and when it was read, or why it was not. A connection to
/// another cluster lasts as long as the page, and only reads. GUI thread.
class ComparePage final : public QWidget
{
    Q_OBJECT
public:
    ComparePage(const Services &services, const kube::ObjectRef &object, const Counterpart &against,
                QWidget *parent = nullptr);
    ~ComparePage() override;
    Q_DISABLE_COPY_MOVE(ComparePage)

    [[nodiscard]] const kube::ObjectRef &object() const { return m_left.object; }
    [[nodiscard]] Counterpart against() const { return {m_right.context, m_right.object}; }
    /// Short: both names, or what differs of their places. `context` is the open one.
    [[nodiscard]] static QString titleOf(const QString &context, const kube::ObjectRef &object,
                                         const Counterpart &against);
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] store::Health statusHealth() const;
    void run(Command command);

Q_SIGNALS:
    void statusChanged();
    /// Something else is to stand at the right.
    void otherRequested();
    void windowCommand(nantian::views::Command command);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Side
    {
        QString context;
        kube::ObjectRef object;
        ComparedHead *head;
        QByteArray json = {};
        qint64 readAt = 0; ///< epoch seconds; 0: not read
        QString problem = {};
        bool isConnecting = false;
        base::Question<QByteArray> question = {};
        [[nodiscard]] bool isWaiting() const { return isConnecting || question.isWaiting(); }
    };
    void read();
    void readElsewhere();
    void onElsewhere();
    void ask(Side &side, models::Cluster *cluster, const kube::Resource &resource);
    void finish(Side &side, const QString &problem);
    void showState();
    void showSide(const Side &side) const;
    [[nodiscard]] bool isElsewhere() const;
    [[nodiscard]] QString sideTitle(const Side &side) const;

    Services m_services;
    std::unique_ptr<models::Cluster> m_elsewhere; ///< of the right side's context; only reads
    Side m_left;
    Side m_right;
    QToolButton *m_again;
    ComparisonView *m_view;
};

} // namespace nantian::views

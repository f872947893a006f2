// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/applyset.h"
#include "store/cell.h"

#include <QWidget>

#include <functional>

class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace nantian::views {

class ComparisonView;
class ConflictView;

/// What applying a text would do and has done: its objects in the order they are written, each with
/// its answer, beside the difference of the current one or the conflicts to be decided about. Of
/// one object there is no list. GUI thread; the cluster is not owned.
class ApplyReview final : public QWidget
{
    Q_OBJECT
public:
    explicit ApplyReview(models::Cluster *cluster, QWidget *parent = nullptr);

    [[nodiscard]] models::ApplySet *set() const { return m_set; }
    /// What can be done next.
    enum class Next : quint8 {
        Nothing, ///< busy, or all is done
        Decide,  ///< about the conflicts that are shown
        Apply,
        Again, ///< ask anew about what was not applied
    };
    [[nodiscard]] Next next() const;
    /// What is checked is taken over, all else stays as it is on the server.
    void decide();
    /// The step that is looked at; null: there are none.
    [[nodiscard]] const models::ApplyStep *current() const;
    /// What has to be known about it, and how serious that is.
    [[nodiscard]] std::pair<store::Health, QString> notes() const;
    /// All in one line: "2 to create, 1 to change".
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    /// Where the keyboard belongs.
    void takeFocus();
    /// Asks for the place in the text of what is wrong with the current object. False: nothing is.
    bool requestProblem();

Q_SIGNALS:
    /// What is shown, or what can be done, is another.
    void changed();
    /// A field's place in the text is wanted; without a path the object's.
    void placeRequested(int line, const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void showStep(int step);
    void showCurrent();
    void select(int step);
    [[nodiscard]] std::function<base::Call<models::Comparison>()>
    revealer(const models::ApplyStep &step) const;

    models::Cluster *m_cluster;
    models::ApplySet *m_set;
    QTreeWidget *m_list;
    QStackedWidget *m_stack;
    ConflictView *m_conflicts;
    ComparisonView *m_difference;
    int m_current = -1;
};

/// What the server finds wrong; where it names nothing, all that is known.
[[nodiscard]] QString shortSentence(const base::Error &error);
/// An error with its causes, one a line.
[[nodiscard]] QString fullSentence(const base::Error &error);

} // namespace nantian::views

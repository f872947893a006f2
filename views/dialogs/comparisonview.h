// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "services/comparison.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QStackedWidget;
class QToolButton;
class QTreeWidget;

namespace nantian::models {
class Cluster;
}

namespace nantian::views {

class DifferenceView;

/// One side of what is to be compared.
struct ComparedSide
{
    QString title;
    QByteArray object; ///< JSON; empty: there is none
};

/// What a write would change or has changed, two revisions, two objects: the one view of a
/// models::Comparison. Both objects as YAML side by side, or the fields that differ as a tree; what
/// is chosen stays chosen for the next one. Copies the patch. Values of Secrets are hidden until
/// they are revealed, and again with the next comparison or once out of sight. GUI thread.
class ComparisonView final : public QWidget
{
    Q_OBJECT
public:
    explicit ComparisonView(QWidget *parent = nullptr);

    /// Has the cluster compare them and shows the answer, or why there is none.
    void compare(models::Cluster *cluster, const ComparedSide &before, const ComparedSide &after);
    /// Asks for the same comparison with the values of Secrets.
    using Revealer = std::function<base::Call<models::Comparison>()>;
    /// Without a `reveal` hidden values stay hidden.
    void setComparison(const QString &beforeTitle, const QString &afterTitle,
                       const models::Comparison &comparison, Revealer reveal = {});
    /// Shows a sentence and nothing else: while something is read, or why there is nothing.
    void setPlaceholder(const QString &text);
    /// One is shown, not a sentence.
    [[nodiscard]] bool hasComparison() const { return m_has; }
    [[nodiscard]] DifferenceView *texts() const { return m_texts; }
    [[nodiscard]] QTreeWidget *fields() const { return m_fields; }

Q_SIGNALS:
    /// A comparison is shown.
    void ready();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setShown(const models::Comparison &comparison);
    void reveal();
    void hideValues();
    void showFields(bool fields);
    void fill();
    void showState();
    void layOutColumns();

    QToolButton *m_asTexts;
    QToolButton *m_asFields;
    QLabel *m_summary;
    QToolButton *m_revealButton;
    QToolButton *m_copy;
    QStackedWidget *m_stack;
    DifferenceView *m_texts;
    QTreeWidget *m_fields;
    base::Question<models::Comparison> m_question;
    QString m_beforeTitle;
    QString m_afterTitle;
    models::Comparison m_comparison;
    Revealer m_reveal;
    std::optional<models::Comparison> m_hidden; ///< the same without values, while they are shown
    QString m_revealProblem;
    bool m_has = false;
    bool m_filled = false;     ///< the tree is of m_comparison
    bool m_columnsSet = false; ///< by the user
    bool m_layingOut = false;
};

} // namespace nantian::views

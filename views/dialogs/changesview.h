// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "kube/resource.h"
#include "services/comparison.h"

#include <QWidget>

#include <functional>
#include <map>
#include <optional>
#include <vector>

class QLabel;
class QTreeWidget;

namespace nantian::views {

class ComparisonView;

/// What a write would change of each of several objects: the list of them with the server's answer
/// to each, and the difference of the one that is selected. All are asked about, a few at a time.
/// With one object the list is left out. GUI thread.
class ChangesView final : public QWidget
{
    Q_OBJECT
public:
    /// What the write would change of the object at this index.
    using Preview = std::function<base::Call<models::Comparison>(qsizetype index)>;

    ChangesView(const QList<kube::ObjectRef> &objects, Preview preview, QWidget *parent = nullptr);

    /// Where the server did not try something out, its reason (the first one's); else empty.
    [[nodiscard]] QString untried() const;
    /// What it would change, as the objects; an empty one where that is not known or refused.
    [[nodiscard]] QList<models::Comparison> comparisons() const;
    /// The server has answered for all, would do it to one at least, and what is selected is shown.
    [[nodiscard]] bool isReady() const;

Q_SIGNALS:
    void ready();

private:
    using Answer = base::Result<models::Comparison>;
    void askMore();
    void onAnswer(qsizetype index, const Answer &answer);
    void showAnswer(qsizetype index);
    void showCurrent();
    void showSummary();
    void tellReady();
    [[nodiscard]] const std::optional<Answer> &current() const;

    Preview m_preview;
    QTreeWidget *m_list;
    QLabel *m_summary;
    QLabel *m_note;
    ComparisonView *m_difference;
    std::vector<std::optional<Answer>> m_answers; ///< as the objects; of those that were answered
    qsizetype m_next = 0;                         ///< the first that was not asked about
    std::map<qsizetype, base::Question<models::Comparison>> m_asked;
};

} // namespace nantian::views

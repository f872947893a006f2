// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "kube/resource.h"
#include "services/comparison.h"

#include <QWidget>

#include <functional>

class QLabel;
class QListWidget;

namespace nantian::views {

class ComparisonView;

/// What a write would change of each of several objects: the list of them, and the difference of
/// the one that is selected, asked for when it is looked at. With one object the list is left out.
/// GUI thread.
class ChangesView final : public QWidget
{
    Q_OBJECT
public:
    /// What the write would change of the object at this index.
    using Preview = std::function<base::Call<models::Comparison>(qsizetype index)>;

    ChangesView(const QList<kube::ObjectRef> &objects, Preview preview, QWidget *parent = nullptr);

    /// Of what was looked at: why the server did not try it out; else empty.
    [[nodiscard]] QString untried() const { return m_untried; }

Q_SIGNALS:
    /// A difference is shown.
    void ready();

private:
    void ask(qsizetype index);
    void onPreview(const base::Result<models::Comparison> &answer);

    Preview m_preview;
    QListWidget *m_list;
    QLabel *m_note;
    ComparisonView *m_difference;
    QString m_untried;
    base::Question<models::Comparison> m_question;
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/details.h"

#include <QPointer>
#include <QWidget>

class QGridLayout;
class QPushButton;
class QToolButton;

namespace nantian::views {

class RevealedPanel;

/// A button that looks like a link and opens another object; whoever makes it connects it.
[[nodiscard]] QPushButton *linkButton(const QString &text, const models::ObjectLink &link,
                                      QWidget *parent);

/// One small table of a summary: shapes, links, and values that are shown below their row once
/// asked for. What is shown of a Secret is gone when it is hidden, and after a while. GUI thread.
class DetailTableView final : public QWidget
{
    Q_OBJECT
public:
    explicit DetailTableView(QWidget *parent = nullptr);

    /// Leaves everything as it is where nothing changed; else hides what was shown.
    void setTable(const models::DetailTable &table);
    /// The answer to revealRequested(). False: no row of this table hides it.
    bool showRevealed(const models::HiddenValue &hidden,
                      const base::Result<models::RevealedValue> &value);

Q_SIGNALS:
    void linkActivated(const nantian::models::ObjectLink &link);
    void revealRequested(const nantian::models::HiddenValue &hidden);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    struct Hidden
    {
        models::HiddenValue value;
        QToolButton *button;
        int line;           ///< of the grid, for what is shown
        bool asked = false; ///< and nothing shown yet
        QPointer<RevealedPanel> panel;
    };
    void fill();
    void addRow(const models::DetailRow &row, int line);
    QWidget *addButton(const models::DetailRow &row, int line);
    void toggle(qsizetype index);
    void conceal(Hidden &hidden);
    void dress(const Hidden &hidden);

    models::DetailTable m_table;
    QGridLayout *m_grid = nullptr;
    QList<Hidden> m_hidden;
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/filtercompletion.h"

#include <QLineEdit>
#include <QPointer>
#include <QTimer>

class QLabel;
class QTreeWidget;

namespace nantian::models {
class ResourceTableModel;
}

namespace nantian::views {

class SavedFilters;
class Settings;

/// The filter field of the top bar. While it is typed, what the word may become stands below it:
/// Down chooses, Tab and Enter take what is chosen (Tab also the first), Esc closes that list.
/// Enter without a choice goes to the table, Esc without a list clears the filter. Its icon, and
/// Alt+Down, open the menu of saved filters. GUI thread.
class FilterField final : public QLineEdit
{
    Q_OBJECT
public:
    FilterField(Settings *settings, QWidget *parent);

    /// The table it filters, whose model must live as long as it is this one's; null: none.
    void setTable(const models::ResourceTableModel *model, const QByteArray &resourceId);
    /// Why the text is no filter; a sentence, empty while it is one.
    void setProblem(const QString &problem);
    [[nodiscard]] SavedFilters *saved() const { return m_saved; }
    void openMenu();

Q_SIGNALS:
    /// The filter the user wants, a moment after the last key.
    void filterWanted(const QString &text);
    /// The keyboard is to go on in the table.
    void tableWanted();

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Empty : quint8 { Silent, Offer }; ///< where no word has begun
    [[nodiscard]] bool pressed(int key, Qt::KeyboardModifiers modifiers);
    void complete(Empty empty);
    void offer(const QList<models::FilterOffer> &offers, qsizetype begin, qsizetype length);
    void layOut();
    void closeList();
    void step(int by);
    void take(int index);
    void want(const QString &text);
    [[nodiscard]] bool hasOffers() const;
    [[nodiscard]] QString hintOf(const models::FilterOffer &offer) const;

    SavedFilters *m_saved;
    QPointer<const models::ResourceTableModel> m_model;
    models::FilterCompletion m_completion;
    QList<models::FilterOffer> m_offers;
    qsizetype m_begin = 0; ///< of the word they stand for
    qsizetype m_length = 0;
    Empty m_empty = Empty::Silent;
    QString m_problem;
    QAction *m_warning;
    QFrame *m_below; ///< what stands below the field: a problem, and offers
    QLabel *m_said;
    QTreeWidget *m_list;
    QTimer m_soon; ///< keys that wait already become one filter
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/main/comparepage.h"

#include <QDialog>
#include <QHash>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace nantian::views {

/// Asks what an object is to be compared with: another of its kind in the open cluster, from a list
/// or by name, or one in another context by namespace and name. Deletes itself when it closes. GUI
/// thread.
class CompareDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Lists the objects of `scope`. `wanted` is offered first; the object itself is none.
    CompareDialog(const Services &services, const models::Scope &scope,
                  const kube::ObjectRef &object, const Counterpart &wanted, QWidget *parent);
    ~CompareDialog() override;
    Q_DISABLE_COPY_MOVE(CompareDialog)

Q_SIGNALS:
    void chosen(const nantian::views::Counterpart &against);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Name
    {
        QByteArray ns;
        QByteArray name;
        bool operator==(const Name &) const = default;
    };
    void fillContexts(const QString &current);
    void onBatch(const store::Batch &batch);
    void fillList();
    void addItem(const QString &text, const Name &name);
    void showState();
    [[nodiscard]] QString context() const;
    [[nodiscard]] bool isHere() const;
    [[nodiscard]] Name nameAt(int row) const;
    [[nodiscard]] Name chosenName() const;
    [[nodiscard]] QString textOf(const Name &name) const;

    Services m_services;
    kube::ObjectRef m_object;
    std::unique_ptr<models::Subscription> m_subscription;
    QHash<QByteArray, Name> m_rows; ///< by UID
    QList<Name> m_names;            ///< of the rows, neighbours of the object first
    store::StreamStatus m_status;
    bool m_complete = false;
    QString m_listHint;
    QComboBox *m_contexts;
    QStackedWidget *m_stack;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLineEdit *m_namespace;
    QLineEdit *m_name;
    QLabel *m_hint;
    QPushButton *m_accept;
};

} // namespace nantian::views

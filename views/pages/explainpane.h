// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/api/openapi.h"
#include "services/explain.h"
#include "services/yamlplace.h"

#include <QTimer>
#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTextEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace nantian::models {
class Cluster;
}

namespace nantian::views {

class CodeView;
class FlowLayout;
class IconLabel;

/// What the API says about the field the cursor is in, by the schema the cluster publishes: its
/// path, type, rules, description and members, and a search through all fields of the kind. It
/// follows the cursor until somebody goes elsewhere in it. Reads the text only while it is shown.
/// GUI thread; cluster and code view must outlive it.
class ExplainPane final : public QWidget
{
    Q_OBJECT
public:
    ExplainPane(models::Cluster *cluster, CodeView *code, QWidget *parent = nullptr);
    ~ExplainPane() override;
    Q_DISABLE_COPY_MOVE(ExplainPane)

    /// Shows a field of the kind that is shown, and stays there.
    void go(const QStringList &path);
    /// Back to the cursor's field.
    void follow();
    [[nodiscard]] const QStringList &path() const { return m_shown.path; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The key of the field that is shown is wanted at the cursor; there it can be written.
    void insertRequested(const QString &key);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readPlace();
    void takePlace(const models::YamlPlace &place);
    void takeSchema(const models::YamlPlace &place, const base::Result<kube::SchemaPtr> &schema);
    void tell(const QString &why);
    void show(const models::Explanation &what);
    void showWay();
    void showFacts();
    void search();
    void list(const QList<models::FieldLine> &lines, bool ways);
    void open(const QTreeWidgetItem *line);
    void updateButtons();
    [[nodiscard]] bool isSearching() const;

    models::Cluster *m_cluster;
    CodeView *m_code;
    QTimer m_later;  ///< after the cursor moved
    QTimer m_typing; ///< in the search line
    models::YamlPlace m_place;
    kube::SchemaPtr m_schema;
    const kube::SchemaType *m_root = nullptr; ///< of m_schema; null: nothing is explained
    QString m_kind;
    models::Explanation m_shown;
    bool m_away = false; ///< somebody went elsewhere than the cursor is
    quint64 m_reading = 0;
    quint64 m_searching = 0;

    QLineEdit *m_search;
    QPushButton *m_follow;
    QLabel *m_why;
    QScrollArea *m_body;
    FlowLayout *m_way;
    QLabel *m_name;
    QLabel *m_type;
    QPushButton *m_insert;
    IconLabel *m_warning;
    QLabel *m_note;
    QFormLayout *m_facts;
    QTextEdit *m_words;
    QLabel *m_heading;
    QTreeWidget *m_list;
};

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "kube/api/openapi.h"
#include "services/schemacheck.h"
#include "services/schemahelp.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

class QCompleter;
class QKeyEvent;
class QStandardItemModel;
class QTextCursor;

namespace nantian::models {
class Cluster;
}

namespace nantian::views {

class CodeView;

/// Help while YAML is written, by the schema the cluster publishes: what does not fit is marked
/// shortly after typing, keys and values are offered (Ctrl+Space, or while a word is typed), the
/// field under the pointer is explained, new lines are indented; a document with nothing in it is
/// offered the snippets. GUI thread; cluster and code view
/// must outlive it.
class YamlAssistant final : public QObject
{
    Q_OBJECT
public:
    YamlAssistant(models::Cluster *cluster, CodeView *code);

    /// What stands at the cursor, in words: its field, type and description; empty where nothing is
    /// known. safe() text.
    [[nodiscard]] QString explanation(int position) const;
    /// Offers what can be written at the cursor.
    void complete();
    /// Writes a key where the cursor is, as if it were chosen from the offer. False: it cannot
    /// stand there.
    bool insertKey(const QString &key);
    [[nodiscard]] QCompleter *completer() const { return m_completer; }
    /// What is wrong with the text as a whole, where it has no place that could be marked.
    [[nodiscard]] const QString &problem() const { return m_problem; }

Q_SIGNALS:
    /// The marks are of the present text, and so is problem().
    void checked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Checked
    {
        QList<models::SchemaFinding> findings;
        std::optional<models::YamlError> unreadable;
        QList<QByteArray> versions; ///< of which it has objects
    };
    void check();
    void show(const Checked &result);
    void askSchemas(const QList<QByteArray> &versions);
    void offer(bool whileTyping);
    void insert(const QModelIndex &index);
    void writeCompletion(const models::SchemaCompletion &chosen);
    [[nodiscard]] bool isInEmptyDocument() const;
    [[nodiscard]] QTextCursor typedWord() const;
    void addOffer(const QString &text, const QString &note, const QString &tip);
    [[nodiscard]] models::YamlPlace placeAt(int position) const;
    [[nodiscard]] QString explain(const models::YamlPlace &place) const;
    void explainUnder(const QPoint &point);
    [[nodiscard]] const kube::SchemaType *typeOf(const models::YamlPlace &place) const;
    bool popupKey(const QKeyEvent &key);
    bool writesBlanks(const QKeyEvent &key);
    void offerLater();

    base::Question<models::YamlPlace> m_hovered;
    models::Cluster *m_cluster;
    CodeView *m_code;
    QTimer m_later;
    bool m_checking = false;                      ///< one at a time
    bool m_again = false;                         ///< and then once more
    QHash<QByteArray, kube::SchemaPtr> m_schemas; ///< by apiVersion; null: there is none
    QString m_problem;
    QCompleter *m_completer;
    QStandardItemModel *m_offers;
    models::YamlPlace m_place; ///< what an offer goes into
    QList<models::SchemaCompletion> m_completions;
    bool m_offersSnippets = false; ///< and no completions
};

} // namespace nantian::views

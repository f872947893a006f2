// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"
#include "tables/tableexport.h"

#include <QObject>
#include <QString>

class QMenu;
class QWidget;

namespace nantian::models {
class Cluster;
}

namespace nantian::views {

/// Gives what a table shows away: as CSV or JSON, or the objects behind it as YAML; to a file or
/// the clipboard. Texts are made and files written on the pool, whole or not at all. GUI thread;
/// owned by its page; the cluster outlives it.
class TableExporter final : public QObject
{
    Q_OBJECT
public:
    enum class Format : quint8 { Csv, Json, Yaml };
    /// Everything that is exported, as of when it was asked for.
    struct Subject
    {
        models::TableSnapshot table;
        QList<kube::ObjectRef> objects; ///< of the table's rows
        QString name;                   ///< of the file that is offered, without suffix
    };

    TableExporter(models::Cluster *cluster, QWidget *window);

    /// The ways there are; `hasObjects`: the rows are objects of the server.
    void fill(QMenu *menu, bool hasObjects, const std::function<Subject()> &subject);
    void copy(Format format, const Subject &subject);
    /// Asks where to.
    void save(Format format, const Subject &subject);
    void saveAs(Format format, const Subject &subject, const QString &path);

Q_SIGNALS:
    /// It is done; a sentence.
    void done(const QString &text);
    /// It is not; a sentence.
    void failed(const QString &text);

private:
    /// Where the text goes once it is made.
    struct Target
    {
        QString path; ///< empty: the clipboard
    };
    void make(Format format, const Subject &subject, const Target &target);
    void readObjects(const Subject &subject, const Target &target);
    void deliver(const std::function<QByteArray()> &text, const Target &target,
                 const QString &what);

    models::Cluster *m_cluster;
    QWidget *m_window;
};

} // namespace nantian::views

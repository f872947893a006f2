// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/tableexporter.h"

#include "base/onpool.h"
#include "services/cluster.h"
#include "services/objectsexport.h"
#include "services/textfile.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QProgressDialog>
#include <QStandardPaths>

#include <array>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

/// What is longer is of no use to other programs, and copied again by each of them.
constexpr qsizetype kLongestCopy = 64 * 1024 * 1024;

QString suffixOf(TableExporter::Format format)
{
    static constexpr std::array kSuffixes{"csv"_L1, "json"_L1, "yaml"_L1};
    return kSuffixes.at(static_cast<std::size_t>(format));
}

} // namespace

TableExporter::TableExporter(models::Cluster *cluster, QWidget *window)
    : QObject(window)
    , m_cluster(cluster)
    , m_window(window)
{
}

void TableExporter::fill(QMenu *menu, bool hasObjects, const std::function<Subject()> &subject)
{
    const auto add = [&](const QString &text, Format format, bool toFile) {
        QAction *action = menu->addAction(actionIcon(toFile ? "save"_L1 : "copy"_L1), text);
        action->setEnabled(hasObjects || format != Format::Yaml);
        connect(action, &QAction::triggered, this, [this, subject, format, toFile] {
            if (toFile) {
                save(format, subject());
            } else {
                copy(format, subject());
            }
        });
    };
    add(tr("Save as CSV…"), Format::Csv, true);
    add(tr("Save as JSON…"), Format::Json, true);
    add(tr("Save the objects as YAML…"), Format::Yaml, true);
    menu->addSeparator();
    add(tr("Copy as CSV"), Format::Csv, false);
    add(tr("Copy as JSON"), Format::Json, false);
    add(tr("Copy the objects as YAML"), Format::Yaml, false);
}

void TableExporter::copy(Format format, const Subject &subject) { make(format, subject, {}); }

void TableExporter::save(Format format, const Subject &subject)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(m_window, tr("Export the table"),
                                   QDir(folder).filePath(subject.name + u'.' + suffixOf(format)),
                                   u"%1 (*.%2)"_s.arg(suffixOf(format).toUpper(), suffixOf(format))
                                       + u";;"_s + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // It asks before it names a file that is there already; a suffix of ours would name another.
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format, subject](const QString &path) { saveAs(format, subject, path); });
    dialog->open();
}

void TableExporter::saveAs(Format format, const Subject &subject, const QString &path)
{
    make(format, subject, {path});
}

void TableExporter::make(Format format, const Subject &subject, const Target &target)
{
    if (format == Format::Yaml) {
        readObjects(subject, target);
        return;
    }
    const models::TableSnapshot table = subject.table;
    deliver([table, format] { return format == Format::Csv ? toCsv(table) : toJson(table); },
            target, tr("%n rows", nullptr, static_cast<int>(table.rows.size())));
}

void TableExporter::readObjects(const Subject &subject, const Target &target)
{
    if (subject.objects.size() > models::ObjectsExport::kMostObjects) {
        Q_EMIT failed(tr("At most %n objects can be exported at once. Filter the table first.",
                         nullptr, static_cast<int>(models::ObjectsExport::kMostObjects)));
        return;
    }
    auto *reading = new models::ObjectsExport(m_cluster, subject.objects, this);
    auto *progress = new QProgressDialog(tr("Reading the objects"), tr("Cancel"), 0,
                                         static_cast<int>(subject.objects.size()), m_window);
    progress->setWindowTitle(tr("Export the table"));
    progress->setWindowModality(Qt::WindowModal);
    progress->setAutoClose(false);
    progress->setAutoReset(false);
    connect(reading, &models::ObjectsExport::progressed, progress, [progress](int done, int total) {
        progress->setValue(done);
        progress->setLabelText(tr("%1 of %2 objects read").arg(done).arg(total));
    });
    connect(progress, &QProgressDialog::canceled, reading, &models::ObjectsExport::cancel);
    connect(reading, &models::ObjectsExport::finished, this,
            [this, target, reading, progress](const base::Result<models::ExportedObjects> &result) {
                progress->disconnect(reading);
                progress->close();
                progress->deleteLater();
                reading->deleteLater();
                if (!result) {
                    Q_EMIT failed(base::errorSentence(result.error()));
                    return;
                }
                QString what = tr("%n objects", nullptr, static_cast<int>(result->texts.size()));
                if (result->gone > 0) {
                    //: %1 so many objects
                    what = tr("%1 (%n were deleted meanwhile)", nullptr, result->gone).arg(what);
                }
                deliver([texts = result->texts] { return texts.join(u"---\n"_s).toUtf8(); }, target,
                        what);
            });
    reading->start();
}

void TableExporter::deliver(const std::function<QByteArray()> &text, const Target &target,
                            const QString &what)
{
    if (target.path.isEmpty()) {
        base::onPool<QByteArray>(text).then(
            this, [this, what](const base::Result<QByteArray> &bytes) {
                if (bytes->size() > kLongestCopy) {
                    Q_EMIT failed(tr("This is too long for the clipboard. Save it as a file."));
                    return;
                }
                QGuiApplication::clipboard()->setText(QString::fromUtf8(*bytes));
                //: %1 so many rows or objects
                Q_EMIT done(tr("Copied %1").arg(what));
            });
        return;
    }
    base::onPool<models::TextFile>([text, path = target.path] {
        models::TextFile file;
        file.path = path;
        file.text = QString::fromUtf8(text());
        return models::writeTextFile(file);
    }).then(this, [this, what](const base::Result<models::TextFile> &written) {
        if (written) {
            //: %1 so many rows or objects, %2 a file
            Q_EMIT done(tr("Saved %1 to %2").arg(what, safe(written->path)));
        } else {
            Q_EMIT failed(base::errorSentence(written.error()));
        }
    });
}

} // namespace nantian::views

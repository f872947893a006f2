// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/writelogpage.h"

#include "base/format.h"
#include "base/onpool.h"
#include "services/helmreleases.h"
#include "services/textfile.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QDateTime>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using nantian::models::WriteEntry;
using Outcome = nantian::models::WriteEntry::Outcome;
using Verb = nantian::models::WriteEntry::Verb;
using nantian::store::Health;

namespace nantian::views {

namespace {

constexpr int kIdRole = Qt::UserRole;

QString verbWord(Verb verb)
{
    switch (verb) {
    case Verb::Edit:
        return WriteLogPage::tr("Edit");
    case Verb::Scale:
        return WriteLogPage::tr("Scale");
    case Verb::Apply:
        return WriteLogPage::tr("Apply");
    case Verb::Delete:
        return WriteLogPage::tr("Delete");
    case Verb::Evict:
        return WriteLogPage::tr("Evict");
    case Verb::RollBack:
        return WriteLogPage::tr("Roll back");
    case Verb::Restart:
        return WriteLogPage::tr("Restart");
    case Verb::StartJob:
        return WriteLogPage::tr("Run now");
    case Verb::Finalizers:
        return WriteLogPage::tr("Take finalizers out");
    case Verb::Install:
        return WriteLogPage::tr("Install");
    case Verb::Upgrade:
        return WriteLogPage::tr("Upgrade");
    case Verb::Uninstall:
        return WriteLogPage::tr("Uninstall");
    case Verb::Test:
        return WriteLogPage::tr("Test");
    }
    return {};
}

std::pair<Health, QString> outcomeWords(const WriteEntry &entry)
{
    switch (entry.outcome) {
    case Outcome::UnderWay:
        return {Health::Progressing, WriteLogPage::tr("Under way…")};
    case Outcome::Done:
        return {Health::Ok, WriteLogPage::tr("Done")};
    case Outcome::Unchanged:
        return {Health::None, WriteLogPage::tr("It was so already")};
    case Outcome::Failed:
        return {Health::Failed, base::errorSentence(entry.error)};
    case Outcome::Indeterminate:
        return {Health::Unknown, WriteLogPage::tr("Not known: sent, and not answered")};
    }
    return {};
}

QString objectText(const WriteEntry &entry)
{
    const kube::ObjectRef &object = entry.object;
    const QString name = safe(object.resource.kind) + u' ' + safe(object.name);
    return object.ns.isEmpty() ? name : QString(name + u" · "_s + safe(object.ns));
}

QString changesText(const WriteEntry &entry)
{
    QStringList out;
    for (const models::WrittenField &change : entry.changes) {
        out.append(models::changeText(change));
    }
    if (entry.moreChanges > 0) {
        out.append(WriteLogPage::tr("and %n more", nullptr, entry.moreChanges));
    }
    return out.join(u"; "_s);
}

} // namespace

WriteLogPage::WriteLogPage(models::WriteLog *log, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_filter(new QLineEdit(this))
    , m_count(faintLabel({}, this))
    , m_list(plainList(
          tr("What was changed"),
          {tr("Time"), tr("Context"), tr("Action"), tr("Object"), tr("Change"), tr("Result")},
          this))
    , m_text(new QPlainTextEdit(this))
    , m_kubectl(new QPushButton(actionIcon("copy"_L1), tr("Copy as kubectl"), this))
    , m_export(new QPushButton(actionIcon("save"_L1), tr("Export…"), this))
{
    m_filter->setPlaceholderText(tr("Filter by words: an object, a context, a result"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(actionIcon("filter"_L1), QLineEdit::LeadingPosition);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(monospaceFont());
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("All of it"));
    m_kubectl->setEnabled(false);

    const int character = fontMetrics().averageCharWidth();
    const std::initializer_list<std::pair<int, int>> widths{{TimeColumn, 12},
                                                            {ContextColumn, 16},
                                                            {WhatColumn, 16},
                                                            {ObjectColumn, 40},
                                                            {ChangeColumn, 48}};
    for (const auto &[column, width] : widths) {
        m_list->header()->resizeSection(column, character * width);
    }

    auto *top = new QHBoxLayout;
    top->setContentsMargins(kMargin, kGap, kMargin, kGap);
    top->setSpacing(kGap);
    top->addWidget(m_filter, 1);
    top->addWidget(m_count);
    top->addWidget(m_kubectl);
    top->addWidget(m_export);
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->addWidget(m_list);
    halves->addWidget(m_text);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(halves, 1);
    setFocusProxy(m_list);

    for (int i = 0; i < m_log->entries().size(); ++i) {
        add(i);
    }
    connect(m_log, &models::WriteLog::added, this, &WriteLogPage::add);
    connect(m_log, &models::WriteLog::changed, this, [this](int index) {
        // Newest first.
        const auto row = static_cast<int>(m_log->entries().size()) - 1 - index;
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        m_shown -= item->isHidden() ? 0 : 1;
        fill(item, m_log->entries().at(index));
        m_shown += item->isHidden() ? 0 : 1;
        showCurrent();
        showCount();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &WriteLogPage::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &WriteLogPage::showCurrent);
    connect(m_kubectl, &QPushButton::clicked, this, [this] {
        if (const WriteEntry *entry = current()) {
            const QString commands = entry->kubectl.join(u'\n');
            QGuiApplication::clipboard()->setText(commands);
            Q_EMIT resultLine(tr("Copied: %1").arg(safe(commands)), false);
        }
    });
    connect(m_export, &QPushButton::clicked, this, &WriteLogPage::chooseFile);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    showCurrent();
    showCount();
}

void WriteLogPage::add(int index)
{
    auto *item = new QTreeWidgetItem;
    m_list->insertTopLevelItem(0, item);
    fill(item, m_log->entries().at(index));
    m_shown += item->isHidden() ? 0 : 1;
    showCount();
}

void WriteLogPage::fill(QTreeWidgetItem *item, const WriteEntry &entry)
{
    const auto put = [item](int column, const QString &text) {
        item->setText(column, text);
        item->setToolTip(column, plainTip(text));
    };
    item->setData(TimeColumn, kIdRole, entry.id);
    put(TimeColumn, base::formatTime(entry.begunMs / 1000));
    item->setToolTip(TimeColumn, timeTip(entry.begunMs / 1000));
    put(ContextColumn, safe(entry.context));
    put(WhatColumn, verbWord(entry.verb));
    put(ObjectColumn, objectText(entry));
    put(ChangeColumn, changesText(entry));
    const auto &[health, words] = outcomeWords(entry);
    put(ResultColumn, words);
    item->setIcon(ResultColumn, healthIcon(health));
    item->setHidden(!fits(entry));
}

bool WriteLogPage::fits(const WriteEntry &entry) const
{
    const QString all = QStringList{safe(entry.context),        safe(entry.user),
                                    verbWord(entry.verb),       models::verbName(entry.verb),
                                    objectText(entry),          changesText(entry),
                                    outcomeWords(entry).second, models::outcomeName(entry.outcome)}
                            .join(u'\n');
    const QStringList words = m_filter->text().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(
        words, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

void WriteLogPage::filter()
{
    const auto count = static_cast<int>(m_log->entries().size());
    m_shown = 0;
    for (int i = 0; i < count; ++i) {
        const bool shown = fits(m_log->entries().at(i));
        m_list->topLevelItem(count - 1 - i)->setHidden(!shown);
        m_shown += shown ? 1 : 0;
    }
    showCount();
}

const WriteEntry *WriteLogPage::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (item == nullptr || item->isHidden()) {
        return nullptr;
    }
    const quint64 id = item->data(TimeColumn, kIdRole).toULongLong();
    const auto found = std::ranges::find(m_log->entries(), id, &WriteEntry::id);
    return found == m_log->entries().cend() ? nullptr : &*found;
}

QList<WriteEntry> WriteLogPage::shownEntries() const
{
    QList<WriteEntry> out;
    std::ranges::copy_if(m_log->entries(), std::back_inserter(out),
                         [this](const WriteEntry &entry) { return fits(entry); });
    return out;
}

void WriteLogPage::showCurrent()
{
    const WriteEntry *entry = current();
    m_kubectl->setEnabled(entry != nullptr && !entry->kubectl.isEmpty());
    m_kubectl->setText(entry != nullptr && models::isHelmRelease(entry->object.resource)
                           ? tr("Copy as helm")
                           : tr("Copy as kubectl"));
    m_text->setPlainText(entry == nullptr
                             ? tr("What is changed in a cluster stands here, for as long as this "
                                  "window is open.")
                             : models::writesAsText({*entry}));
}

void WriteLogPage::showCount()
{
    const auto all = m_log->entries().size();
    const QLocale locale;
    m_count->setText(m_shown == all
                         ? tr("%n change(s)", nullptr, static_cast<int>(all))
                         : tr("%1 of %2").arg(locale.toString(m_shown), locale.toString(all)));
    m_export->setEnabled(m_shown > 0);
}

void WriteLogPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export what was changed"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Text (*.txt)"), tr("JSON lines (*.jsonl)")});
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains("jsonl"_L1) ? u"jsonl"_s : u"txt"_s);
    });
    dialog->selectFile(u"nantian-%1.txt"_s.arg(
        QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s)));
    connect(dialog, &QFileDialog::fileSelected, this, &WriteLogPage::exportTo);
    dialog->open();
}

void WriteLogPage::exportTo(const QString &path)
{
    using Written = models::TextFile;
    const QList<WriteEntry> entries = shownEntries();
    const bool isJson = path.endsWith(".jsonl"_L1) || path.endsWith(".json"_L1);
    base::onPool<Written>([path, entries, isJson] {
        Written file;
        file.path = path;
        file.text = isJson ? QString::fromUtf8(models::writesAsJsonLines(entries))
                           : models::writesAsText(entries);
        return models::writeTextFile(file);
    })
        .then(
            this,
            [this, path,
             count = static_cast<int>(entries.size())](const base::Result<Written> &written) {
                Q_EMIT resultLine(
                    written
                        ? tr("Exported %n change(s) to %1", nullptr, count).arg(safe(path))
                        : tr("Nothing was exported: %1").arg(base::errorSentence(written.error())),
                    false);
            });
}

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/livetext.h"

#include "base/onpool.h"
#include "services/yaml.h"
#include "views/main/services.h"
#include "views/pages/codeview.h"
#include "views/theme/theme.h"

#include <QScopeGuard>
#include <QTextBlock>

#include <utility>

using namespace Qt::StringLiterals;
using nantian::models::MergePart;

namespace nantian::views {

namespace {

constexpr int kReadIntervalMs = 500; ///< a busy object is read no more often
constexpr int kRetryMs = 3000;
constexpr int kMergeDelayMs = 400; ///< after the last key, where something overlaps

/// Two readable texts may make one that is not: then all of it is one overlap.
QList<MergePart> readableMerge(const QString &base, const QString &mine, const QString &theirs)
{
    QList<MergePart> parts = models::mergeTexts(base, mine, theirs);
    const QString merged = models::mergedText(parts);
    if (merged != mine && models::parseYaml(mine.toUtf8()) && !models::parseYaml(merged.toUtf8())) {
        MergePart all{MergePart::Kind::Overlap, {}, {}, {}, 0};
        for (const MergePart &part : std::as_const(parts)) {
            all.base += part.base;
            all.mine += part.mine;
            all.theirs += part.theirs;
        }
        return {all};
    }
    return parts;
}

/// The lines that name the object of a text like forEditing() makes.
QStringList namesOf(const QString &text)
{
    QStringList out;
    bool isMetadata = false;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (!line.startsWith(u' ')) {
            isMetadata = line == "metadata:"_L1;
        } else if (isMetadata
                   && (line.startsWith("  name:"_L1) || line.startsWith("  namespace:"_L1)))
        {
            out.append(line.toString());
        }
    }
    return out;
}

} // namespace

QString forEditing(const QString &yaml)
{
    QStringList out;
    bool inMetadata = false;
    bool skipping = false;
    const QStringList lines = yaml.split(u'\n');
    for (const QString &line : lines) {
        const bool top = !line.isEmpty() && line.front() != u' ' && line.front() != u'-';
        if (top) {
            inMetadata = line == "metadata:"_L1;
            skipping = line.startsWith("status:"_L1);
        }
        const bool written = inMetadata
            && (line.startsWith("  resourceVersion:"_L1)
                || line.startsWith("  creationTimestamp:"_L1) || line.startsWith("  generation:"_L1)
                || line.startsWith("  selfLink:"_L1));
        if (!skipping && !written) {
            out.append(line);
        }
    }
    QString text = out.join(u'\n');
    return text.endsWith(u'\n') ? text : text + u'\n';
}

LiveText::LiveText(models::Cluster *cluster, CodeView *code)
    : QObject(code)
    , m_cluster(cluster)
    , m_code(code)
{
    m_readLater.setSingleShot(true);
    m_readLater.setInterval(kReadIntervalMs);
    connect(&m_readLater, &QTimer::timeout, this, &LiveText::read);
    m_mergeLater.setSingleShot(true);
    m_mergeLater.setInterval(kMergeDelayMs);
    connect(&m_mergeLater, &QTimer::timeout, this, &LiveText::merge);
    connect(code, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_writing && !overlaps().isEmpty()) {
            m_mergeLater.start(); // it may be written away, or begin elsewhere
        }
    });
}

void LiveText::follow(const kube::ObjectRef &object, const QString &opened)
{
    stop();
    m_object = object;
    setOpened(opened);
    m_subscription = m_cluster->subscribe(object.resource, models::Scope::of(object));
    connect(m_subscription.get(), &models::Subscription::batch, this, &LiveText::onBatch);
}

void LiveText::stop()
{
    ++m_generation;
    m_subscription.reset();
    m_readLater.stop();
    m_mergeLater.stop();
    m_version.clear();
    m_state = State::Idle;
    m_opened.clear();
    m_live.clear();
    m_parts.clear();
    m_code->setMerged({});
}

void LiveText::setOpened(const QString &opened)
{
    ++m_generation; // what is being merged is of the text before
    m_opened = opened;
    m_live = opened;
    m_parts.clear();
    m_code->setMerged({});
    if (m_subscription) {
        m_readLater.start(); // the server may be further by now
    }
}

void LiveText::setHeld(bool held)
{
    if (std::exchange(m_held, held) && !held && m_live != m_opened) {
        merge();
    }
}

QList<qsizetype> LiveText::overlaps() const
{
    QList<qsizetype> out;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        if (m_parts.at(i).kind == MergePart::Kind::Overlap) {
            out.append(i);
        }
    }
    return out;
}

void LiveText::onBatch(const store::Batch &batch)
{
    const State before = m_state;
    m_status = batch.status;
    for (const store::RowPtr &row : batch.upserted) {
        if (toBytes(row->name()) != m_object.name || toBytes(row->ns()) != m_object.ns) {
            continue;
        }
        if (m_object.uid.isEmpty()) {
            m_object.uid = toBytes(row->uid());
        }
        if (toBytes(row->uid()) != m_object.uid) {
            m_state = State::Replaced;
        } else if (toBytes(row->resourceVersion()) != m_version) {
            m_version = toBytes(row->resourceVersion());
            if (!m_readLater.isActive()) {
                m_readLater.start();
            }
        }
    }
    if (m_state != State::Replaced) {
        const bool gone = batch.removed.contains(m_object.uid)
            || (batch.complete && batch.total == 0)
            || (m_state == State::Deleted && batch.upserted.isEmpty());
        m_state = gone                                                  ? State::Deleted
            : batch.status.state <= store::StreamStatus::State::Syncing ? State::Live
                                                                        : State::Broken;
    }
    if (m_state == State::Deleted || m_state == State::Replaced) {
        m_readLater.stop();
    }
    if (m_state != before) {
        Q_EMIT changed();
    }
}

void LiveText::read()
{
    const quint64 generation = m_generation;
    const quint64 read = ++m_reads; // an older answer may come last
    m_cluster->fetchYaml(m_object, true)
        .then(this, [this, generation, read](const base::Result<QString> &yaml) {
            if (generation != m_generation || read != m_reads || m_state == State::Replaced) {
                return;
            }
            if (!yaml) {
                if (yaml.error().code != base::Error::Code::NotFound) {
                    QTimer::singleShot(kRetryMs, this, &LiveText::refresh);
                }
                return;
            }
            // One of the same name may be there already, before the stream tells of it.
            if (!m_object.uid.isEmpty()
                && !yaml->contains(u"\n  uid: "_s + QString::fromUtf8(m_object.uid)))
            {
                return;
            }
            if (const QString live = forEditing(*yaml); live != m_live) {
                m_live = live;
                merge();
            }
        });
}

void LiveText::merge()
{
    if (m_held || m_merging) {
        return; // and then once more
    }
    m_merging = true;
    const quint64 generation = m_generation;
    base::onPool<Merged>([base = m_opened, mine = m_code->text(), theirs = m_live] {
        const bool isCopy = namesOf(mine) != namesOf(base);
        return base::Result<Merged>(
            Merged{mine, isCopy ? QList<MergePart>() : readableMerge(base, mine, theirs), isCopy});
    }).then(this, [this, generation, live = m_live](const base::Result<Merged> &merged) {
        m_merging = false;
        if (generation == m_generation && !m_held && live == m_live && merged
            && m_code->text() == merged->text)
        {
            if (!merged->isCopy) {
                take(*merged);
            }
        } else if (!m_held && m_live != m_opened) {
            merge();
        }
    });
}

/// Brings in what is theirs alone, from the last to the first, so that places before stay right.
void LiveText::take(const Merged &merged)
{
    const bool modified = m_code->document()->isModified();
    QList<QTextCursor> marks = m_code->merged();
    m_writing = true;
    const auto done = qScopeGuard([this] { m_writing = false; });
    QTextCursor all(m_code->document());
    all.beginEditBlock();
    int shift = 0;
    m_parts = merged.parts;
    for (MergePart &part : m_parts) {
        part.firstLine += shift;
        if (part.kind != MergePart::Kind::Theirs) {
            continue;
        }
        replaceLines(part.firstLine, static_cast<int>(part.mine.size()), part.theirs);
        shift += static_cast<int>(part.theirs.size() - part.mine.size());
        QTextCursor mark(m_code->document()->findBlockByNumber(part.firstLine));
        if (const auto lines = static_cast<int>(part.theirs.size()); lines > 1) {
            mark.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor, lines - 1);
        }
        marks.append(mark);
        part.kind = MergePart::Kind::Same;
        part.base = part.theirs;
        part.mine = part.theirs;
    }
    all.endEditBlock();
    m_opened = models::mergedBase(m_parts);
    m_code->setMerged(marks);
    m_code->document()->setModified(modified);
    Q_EMIT changed();
}

void LiveText::refresh()
{
    if (m_subscription) {
        m_readLater.start();
    }
}

bool LiveText::isCurrent()
{
    const QString text = m_code->text();
    const QString merged = models::textOf(m_parts, &MergePart::mine);
    const bool current = merged == text || merged == QString(text + u'\n');
    if (!current) {
        merge();
    }
    return current;
}

void LiveText::decide(qsizetype index, bool takeTheirs)
{
    if (!isCurrent() || index >= m_parts.size()
        || m_parts.at(index).kind != MergePart::Kind::Overlap)
    {
        return;
    }
    MergePart &part = m_parts[index];
    part.base = part.theirs;
    part.kind = MergePart::Kind::Mine;
    if (takeTheirs) {
        m_writing = true;
        const auto done = qScopeGuard([this] { m_writing = false; });
        const auto shift = static_cast<int>(part.theirs.size() - part.mine.size());
        replaceLines(part.firstLine, static_cast<int>(part.mine.size()), part.theirs);
        part.mine = part.theirs;
        part.kind = MergePart::Kind::Same;
        for (qsizetype i = index + 1; i < m_parts.size(); ++i) {
            m_parts[i].firstLine += shift;
        }
    }
    m_opened = models::mergedBase(m_parts);
    Q_EMIT changed();
}

void LiveText::replaceLines(int first, int count, const QStringList &lines)
{
    QTextDocument *document = m_code->document();
    const QTextBlock begin = document->findBlockByNumber(first);
    const QTextBlock end = document->findBlockByNumber(first + count);
    QTextCursor cursor(document);
    QString text = lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
    if (!begin.isValid()) { // behind a last line that has no end
        cursor.movePosition(QTextCursor::End);
        text.prepend(u'\n');
    } else {
        cursor.setPosition(begin.position());
        if (end.isValid()) {
            cursor.setPosition(end.position(), QTextCursor::KeepAnchor);
        } else {
            cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        }
    }
    cursor.insertText(text);
}

} // namespace nantian::views

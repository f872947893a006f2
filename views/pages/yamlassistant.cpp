// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/yamlassistant.h"

#include "base/onpool.h"
#include "services/cluster.h"
#include "services/servedkinds.h"
#include "views/delegates/rowdelegate.h"
#include "views/pages/codeview.h"
#include "views/pages/snippets.h"
#include "views/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QToolTip>
#include <QTreeView>

using namespace Qt::StringLiterals;
using nantian::models::SchemaCompletion;
using nantian::models::SchemaFinding;
using nantian::models::YamlPlace;

namespace nantian::views {

namespace {

/// After the last key: long enough not to call half a word wrong.
constexpr int kPauseMs = 400;
/// A text of more kinds of objects is checked by the first of their schemas only.
constexpr qsizetype kMostSchemas = 32;
/// In a longer text nothing is offered while typing, only when asked for: finding the place reads
/// the document.
constexpr int kOfferedCharacters = 256 * 1024;
constexpr int kOffersShown = 12;
constexpr int kDescriptionCharacters = 600;

store::Health healthOf(SchemaFinding::Kind kind)
{
    // The server takes a document that leaves out what the live object has, and what is deprecated.
    return kind == SchemaFinding::Kind::Deprecated || kind == SchemaFinding::Kind::MissingField
        ? store::Health::Warning
        : store::Health::Failed;
}

QList<QByteArray> versionsIn(const QString &text)
{
    // Also of items of Lists; what only refers to an object costs a schema that is not needed.
    static const QRegularExpression kVersion(
        u"^[ \\t]*(?:-[ \\t]+)?apiVersion:[ \\t]*[\"']?([A-Za-z0-9./-]+)"_s,
        QRegularExpression::MultilineOption);
    QList<QByteArray> out;
    for (const QRegularExpressionMatch &match : kVersion.globalMatch(text)) {
        const QByteArray version = match.captured(1).toLatin1();
        if (!out.contains(version) && out.size() < kMostSchemas) {
            out.append(version);
        }
    }
    return out;
}

} // namespace

YamlAssistant::YamlAssistant(models::Cluster *cluster, CodeView *code)
    : QObject(code)
    , m_cluster(cluster)
    , m_code(code)
    , m_completer(new QCompleter(this))
    , m_offers(new QStandardItemModel(0, 2, this))
{
    m_later.setSingleShot(true);
    m_later.setInterval(kPauseMs);
    connect(&m_later, &QTimer::timeout, this, &YamlAssistant::check);
    connect(code, &QPlainTextEdit::textChanged, this, [this] { m_later.start(); });
    connect(cluster, &models::Cluster::resourcesChanged, this, [this] { m_later.start(); });

    auto *popup = new QTreeView;
    popup->setRootIsDecorated(false);
    popup->setUniformRowHeights(true);
    popup->setHeaderHidden(true);
    popup->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    popup->setItemDelegate(new RowDelegate(popup));
    m_completer->setModel(m_offers);
    m_completer->setPopup(popup);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(kOffersShown);
    m_completer->setWidget(code);
    popup->header()->setStretchLastSection(true);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &YamlAssistant::insert);
    popup->installEventFilter(this);
    code->installEventFilter(this);
    code->viewport()->installEventFilter(this);
}

void YamlAssistant::check()
{
    if (m_checking) {
        m_again = true; // when it ends
        return;
    }
    m_checking = true;
    // All that grows with the text but the copy is done on the pool.
    base::onPool<Checked>([raw = m_code->document()->toRawText(), schemas = m_schemas,
                           served = m_cluster->discovery()] {
        QString text = raw;
        text.replace(QChar::ParagraphSeparator, u'\n');
        const QByteArray utf8 = text.toUtf8();
        Checked out;
        out.versions = versionsIn(text);
        out.findings = models::checkYaml(
            utf8,
            [&schemas](const QByteArray &version, const QByteArray &kind) {
                const kube::SchemaPtr schema = schemas.value(version);
                return schema ? schema->find(version, kind) : nullptr;
            },
            served);
        if (out.findings.isEmpty()) {
            if (const auto documents = models::parseYaml(utf8); !documents) {
                out.unreadable = documents.error();
            }
        }
        return base::Result<Checked>(out);
    })
        .then(
            this,
            [this, revision = m_code->document()->revision()](const base::Result<Checked> &answer) {
                m_checking = false;
                if (answer) {
                    askSchemas(answer->versions);
                }
                if (!answer || revision != m_code->document()->revision() || m_again) {
                    m_again = false;
                    m_later.start();
                    return;
                }
                show(*answer);
            });
}

void YamlAssistant::show(const Checked &result)
{
    QList<CodeMark> marks;
    const auto add = [this, &marks](const models::TextPosition &at, store::Health health,
                                    const QString &text) {
        marks.append({m_code->wordAt(at.line, at.column), health, text});
    };
    for (const SchemaFinding &finding : result.findings) {
        add(finding.position, healthOf(finding.kind), models::findingSentence(finding));
    }
    m_problem.clear();
    if (result.unreadable) {
        const QString sentence =
            tr("The YAML cannot be read: %1.").arg(safe(result.unreadable->error.detail));
        if (result.unreadable->position.line > 0) {
            add(result.unreadable->position, store::Health::Failed, sentence);
        } else {
            m_problem = sentence;
        }
    }
    m_code->setMarks(marks);
    Q_EMIT checked();
}

void YamlAssistant::askSchemas(const QList<QByteArray> &versions)
{
    for (const QByteArray &version : versions) {
        m_cluster->schema(version).then(
            this, [this, version](const base::Result<kube::SchemaPtr> &answer) {
                const kube::SchemaPtr schema = answer.value_or(nullptr);
                if (m_schemas.value(version) != schema) {
                    m_schemas.insert(version, schema);
                    m_later.start();
                }
            });
    }
}

YamlPlace YamlAssistant::placeAt(int position) const
{
    const QTextBlock block = m_code->document()->findBlock(position);
    return models::yamlPlace(m_code->text(),
                             {block.blockNumber() + 1, position - block.position() + 1});
}

const kube::SchemaType *YamlAssistant::typeOf(const YamlPlace &place) const
{
    const kube::SchemaPtr schema = m_schemas.value(place.apiVersion);
    return schema ? schema->find(place.apiVersion, place.kind) : nullptr;
}

QString YamlAssistant::explanation(int position) const { return explain(placeAt(position)); }

QString YamlAssistant::explain(const YamlPlace &place) const
{
    const kube::SchemaType *const root = typeOf(place);
    if (!root || place.spot == YamlPlace::Spot::None) {
        return {};
    }
    const models::SchemaHelp help = models::helpFor(*root, place.path);
    if (!help.type) {
        return {};
    }
    QString out = u"%1: %2"_s.arg(safe(place.path.text()), safe(help.typeName));
    if (help.required) {
        out += tr(", required");
    }
    QString words = safe(help.type->description);
    if (words.size() > kDescriptionCharacters) {
        words = words.first(kDescriptionCharacters) + u'…';
    }
    return words.isEmpty() ? out : out + u'\n' + words;
}

/// The place is read on the pool: that takes as long as the text is.
void YamlAssistant::explainUnder(const QPoint &point)
{
    const QTextCursor cursor = m_code->cursorForPosition(point);
    const models::TextPosition at{cursor.blockNumber() + 1, cursor.positionInBlock() + 1};
    m_hovered.ask(base::onPool<YamlPlace>([raw = m_code->document()->toRawText(), at] {
                      QString text = raw;
                      text.replace(QChar::ParagraphSeparator, u'\n');
                      return base::Result<YamlPlace>(models::yamlPlace(text, at));
                  }),
                  this,
                  [this, point, revision = m_code->document()->revision()](
                      const base::Result<YamlPlace> &place) {
                      const QString words = place ? explain(*place) : QString();
                      if (!words.isEmpty() && revision == m_code->document()->revision()) {
                          QToolTip::showText(m_code->viewport()->mapToGlobal(point),
                                             plainTip(words), m_code->viewport());
                      }
                  });
}

void YamlAssistant::complete() { offer(false); }

void YamlAssistant::offer(bool whileTyping)
{
    if (whileTyping && m_code->document()->characterCount() > kOfferedCharacters) {
        m_completer->popup()->hide();
        return;
    }
    m_place = placeAt(m_code->textCursor().position());
    const kube::SchemaType *const root = typeOf(m_place);
    m_offers->clear();
    m_offersSnippets = !root && isInEmptyDocument();
    m_completions = m_offersSnippets ? QList<SchemaCompletion>()
                                     : models::kindCompletions(m_cluster->discovery(), m_place);
    if (root && m_completions.isEmpty()) {
        m_completions = models::completionsAt(*root, m_place);
    }
    if ((m_completions.isEmpty() && !m_offersSnippets) || (whileTyping && m_place.typed.isEmpty()))
    {
        m_completer->popup()->hide();
        return;
    }
    for (const SchemaCompletion &one : std::as_const(m_completions)) {
        QStringList notes{safe(one.typeName)};
        if (one.required) {
            notes.append(tr("required"));
        }
        if (one.deprecated) {
            notes.append(tr("deprecated"));
        }
        if (one.isDefault) {
            notes.append(tr("default"));
        }
        notes.removeAll(QString());
        addOffer(safe(one.text), notes.join(u" · "_s), safe(one.summary));
    }
    const QList<Snippet> all = m_offersSnippets ? snippets() : QList<Snippet>();
    for (const Snippet &one : all) {
        addOffer(one.title, one.description, one.description);
    }
    m_completer->setCompletionPrefix(m_place.typed);
    const int found = m_completer->completionCount();
    const bool isWhole = found == 1 && m_completer->currentCompletion() == m_place.typed;
    if (found == 0 || (whileTyping && isWhole)) {
        m_completer->popup()->hide();
        return;
    }
    auto *popup = qobject_cast<QTreeView *>(m_completer->popup());
    popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    const QAbstractItemView *const items = popup; // a tree hides what its columns need
    popup->setColumnWidth(0, items->sizeHintForColumn(0) + kGap);
    QRect place = m_code->cursorRect();
    place.translate(m_code->viewport()->x()
                        - m_code->fontMetrics().horizontalAdvance(m_place.typed),
                    m_code->viewport()->y());
    place.setWidth(popup->columnWidth(0) + items->sizeHintForColumn(1)
                   + popup->verticalScrollBar()->sizeHint().width() + kMargin);
    m_completer->complete(place);
}

void YamlAssistant::addOffer(const QString &text, const QString &note, const QString &tip)
{
    QList<QStandardItem *> row{new QStandardItem(text), new QStandardItem(note)};
    for (QStandardItem *item : std::as_const(row)) {
        item->setToolTip(plainTip(tip));
    }
    row.last()->setForeground(faintText(m_code->palette()));
    m_offers->appendRow(row);
}

/// But for the word at its beginning that is being typed.
bool YamlAssistant::isInEmptyDocument() const
{
    if (m_place.spot != YamlPlace::Spot::Open || m_place.start.column != 1) {
        return false;
    }
    QTextBlock block = m_code->document()->findBlockByNumber(m_place.firstLine - 1);
    for (int line = m_place.firstLine; line <= m_place.lastLine; ++line, block = block.next()) {
        const QString text = block.text().trimmed();
        if (line == m_place.start.line ? text.size() > m_place.length : !text.isEmpty()) {
            return false;
        }
    }
    return true;
}

QTextCursor YamlAssistant::typedWord() const
{
    QTextCursor cursor = m_code->textCursor();
    const int begin = m_code->document()->findBlockByNumber(m_place.start.line - 1).position()
        + m_place.start.column - 1;
    cursor.setPosition(begin);
    cursor.setPosition(begin + m_place.length, QTextCursor::KeepAnchor);
    return cursor;
}

bool YamlAssistant::insertKey(const QString &key)
{
    m_place = placeAt(m_code->textCursor().position());
    const kube::SchemaType *const root = typeOf(m_place);
    m_completions = root && m_place.spot == YamlPlace::Spot::Open
        ? models::completionsAt(*root, m_place)
        : QList<SchemaCompletion>();
    const auto found = std::ranges::find_if(m_completions, [&key](const SchemaCompletion &one) {
        return one.kind != SchemaCompletion::Kind::Value
            && (one.text == key || one.text == u"- "_s + key);
    });
    if (found == m_completions.cend()) {
        return false;
    }
    writeCompletion(*found);
    return true;
}

void YamlAssistant::insert(const QModelIndex &index)
{
    const QString chosen = index.siblingAtColumn(0).data().toString();
    if (m_offersSnippets) {
        const QList<Snippet> all = snippets();
        const auto found = std::ranges::find(all, chosen, &Snippet::title);
        if (found != all.cend()) {
            writeSnippet(m_code, typedWord(), *found);
        }
        return;
    }
    const auto found = std::ranges::find_if(
        m_completions, [&chosen](const SchemaCompletion &one) { return safe(one.text) == chosen; });
    if (found != m_completions.cend()) {
        writeCompletion(*found);
    }
}

/// Writes what was chosen in place of the word, and what comes after a key of its kind.
void YamlAssistant::writeCompletion(const SchemaCompletion &chosen)
{
    using Kind = SchemaCompletion::Kind;
    QString text = chosen.text;
    const bool isKey = chosen.kind == Kind::Field
        || (chosen.kind == Kind::Item && chosen.valueKind != kube::SchemaType::Kind::Unknown);
    if (isKey && m_place.spot != YamlPlace::Spot::Key) {
        const int dash = chosen.kind == Kind::Item ? 2 : 0;
        const QString indent(m_place.start.column - 1 + dash, u' ');
        text += chosen.valueKind == kube::SchemaType::Kind::Object ? u":\n"_s + indent + u"  "_s
            : chosen.valueKind == kube::SchemaType::Kind::List     ? u":\n"_s + indent + u"- "_s
                                                                   : u": "_s;
    }
    QTextCursor cursor = typedWord();
    cursor.insertText(text);
    m_code->setTextCursor(cursor);
}

/// The popup has the keyboard while it is shown; what it does not take goes on to the text.
bool YamlAssistant::popupKey(const QKeyEvent &key)
{
    if ((key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != Qt::NoModifier) {
        m_completer->popup()->hide();
        return false;
    }
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        m_completer->popup()->hide();
        insert(m_completer->popup()->currentIndex());
        return true;
    case Qt::Key_Escape:
        m_completer->popup()->hide();
        return true;
    default:
        if (!key.text().isEmpty()) {
            offerLater();
        }
        return false;
    }
}

/// A new line begins below the one before, deeper behind a colon, with Shift too (a separator
/// inside the line would be no line to us); a tab is blanks, as YAML has no tabs.
bool YamlAssistant::writesBlanks(const QKeyEvent &key)
{
    constexpr int kIndent = 2;
    QTextCursor cursor = m_code->textCursor();
    const QString before = cursor.block().text().first(cursor.positionInBlock());
    if (key.key() == Qt::Key_Tab && key.modifiers() == Qt::NoModifier && !cursor.hasSelection()) {
        cursor.insertText(QString(kIndent - before.size() % kIndent, u' '));
        return true;
    }
    if ((key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter)
        || (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != Qt::NoModifier)
    {
        return false;
    }
    const QString words = before.trimmed();
    qsizetype indent = words.isEmpty() ? before.size() : before.indexOf(words.front());
    if (words.endsWith(u':') || (words.startsWith("- "_L1) && words.contains(": "_L1))) {
        indent += kIndent;
    }
    cursor.insertText(u'\n' + QString(indent, u' '));
    m_code->setTextCursor(cursor);
    m_code->ensureCursorVisible();
    return true;
}

/// When the text has what was typed.
void YamlAssistant::offerLater()
{
    QMetaObject::invokeMethod(this, [this] { offer(true); }, Qt::QueuedConnection);
}

bool YamlAssistant::eventFilter(QObject *watched, QEvent *event)
{
    // By its type first: what is being destroyed still gets events, and is asked nothing then.
    if (event->type() == QEvent::ToolTip && watched == m_code->viewport()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (!m_code->markTextAt(help->pos()).isEmpty()) {
            return false;
        }
        explainUnder(help->pos());
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && watched == m_completer->popup()) {
        event->accept(); // Esc closes the offer, not the editor
        return true;
    }
    if (event->type() == QEvent::KeyPress && watched == m_completer->popup()) {
        return popupKey(*static_cast<QKeyEvent *>(event));
    }
    if (event->type() == QEvent::KeyPress && watched == m_code && !m_code->isReadOnly()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
            complete();
            return true;
        }
        if (writesBlanks(*key)) {
            return true;
        }
        const QString typed = key->text();
        if (!typed.isEmpty() && (typed.front().isLetterOrNumber() || typed == u"-"_s)) {
            offerLater();
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace nantian::views

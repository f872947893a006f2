// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/explainpane.h"

#include "base/onpool.h"
#include "services/cluster.h"
#include "views/delegates/fielddelegate.h"
#include "views/pages/codeview.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using nantian::models::Explanation;
using nantian::models::FieldLine;
using nantian::models::YamlPlace;

namespace nantian::views {

namespace {

/// After the cursor moved, and after a key in the search line.
constexpr int kPauseMs = 120;
constexpr int kWidthLines = 28; ///< as wide as so many lines are high
/// A key of a map may be as long as it likes.
constexpr qsizetype kLongestName = 40;

enum Fact { Standard, Allowed, Merge, Other };

/// As high as its text, which breaks wherever it must: descriptions hold long addresses.
class Words final : public QTextEdit
{
public:
    explicit Words(QWidget *parent) : QTextEdit(parent)
    {
        setReadOnly(true);
        setTextInteractionFlags(Qt::TextSelectableByMouse);
        setFrameShape(QFrame::NoFrame);
        setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        document()->setDocumentMargin(0);
        connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
                this, [this](const QSizeF &size) { setFixedHeight(qCeil(size.height())); });
    }
};

QString shortName(const QString &name)
{
    const QString text = safe(name);
    return text.size() <= kLongestName
        ? text
        : QString(text.first(kLongestName / 2) + u'…' + text.last(kLongestName / 2));
}

QString mergeText(const Explanation &what)
{
    switch (what.merge) {
    case Explanation::Merge::None:
        break;
    case Explanation::Merge::Whole:
        return ExplainPane::tr("replaced as a whole");
    case Explanation::Merge::Set:
        return ExplainPane::tr("value by value");
    case Explanation::Merge::ByKeys:
        return ExplainPane::tr("item by item, by %1").arg(safe(joined(what.mergeKeys)));
    }
    return {};
}

} // namespace

ExplainPane::ExplainPane(models::Cluster *cluster, CodeView *code, QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_code(code)
    , m_search(new QLineEdit(this))
    , m_follow(new QPushButton(tr("Follow the cursor"), this))
    , m_why(textLabel({}, this))
    , m_body(new QScrollArea(this))
    , m_insert(new QPushButton(tr("Insert"), this))
    , m_facts(new QFormLayout)
{
    m_search->setPlaceholderText(tr("Find a field…"));
    m_search->setAccessibleName(tr("Find a field"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_follow->setAutoDefault(false);
    m_insert->setAutoDefault(false);
    m_why->setContentsMargins(kMargin, kGap, kMargin, kGap);
    m_why->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_why->setForegroundRole(QPalette::PlaceholderText);

    auto *page = new QWidget(m_body);
    auto *way = new QWidget(page);
    m_way = new FlowLayout(way, 0);
    m_name = headingLabel({}, page);
    m_name->setFont(headingFont(font()));
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setWordWrap(true);
    m_type = textLabel({}, page);
    m_type->setFont(monospaceFont());
    m_warning = new IconLabel(page);
    m_warning->setIcon(healthIcon(store::Health::Warning), healthWord(store::Health::Warning));
    m_note = textLabel({}, page);
    m_words = new Words(page);
    m_words->setAccessibleName(tr("Description"));
    m_heading = faintLabel({}, page);
    for (const QString &label : {tr("Default"), tr("One of"), tr("Merged"), tr("Others")}) {
        m_facts->addRow(faintLabel(label, page), textLabel({}, page));
    }
    m_heading->setWordWrap(true);
    const QList<QLabel *> labels = page->findChildren<QLabel *>() + QList{m_why};
    for (QLabel *const label : labels) {
        if (label->wordWrap()) {
            label->setMinimumWidth(1); // a long word does not widen the pane
        }
    }
    m_facts->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_facts->setHorizontalSpacing(kMargin);
    m_facts->setVerticalSpacing(kUnit);
    m_list = plainList(tr("Fields"), {{}}, page);
    m_list->setHeaderHidden(true);
    m_list->setItemDelegate(new FieldDelegate(m_list));
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setCursor(Qt::PointingHandCursor);
    m_list->installEventFilter(this);

    auto *head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(m_name, 1);
    head->addWidget(m_insert, 0, Qt::AlignTop);
    auto *text = new QVBoxLayout;
    text->setContentsMargins(kMargin, kUnit, kMargin, kGap);
    text->setSpacing(kGap);
    text->addLayout(head);
    text->addWidget(m_type);
    auto *note = new QHBoxLayout;
    note->setSpacing(kGap);
    note->addWidget(m_warning, 0, Qt::AlignTop);
    note->addWidget(m_note, 1);
    text->addLayout(note);
    text->addLayout(m_facts);
    text->addWidget(m_words);
    text->addWidget(m_heading);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *wayRow = new QHBoxLayout;
    wayRow->setContentsMargins(kUnit, 0, kUnit, 0); // the buttons have air of their own
    wayRow->addWidget(way);
    column->addLayout(wayRow);
    column->addLayout(text);
    column->addWidget(m_list);
    column->addStretch(1);
    m_body->setWidget(page);
    m_body->setWidgetResizable(true);
    m_body->setFrameShape(QFrame::NoFrame);
    m_body->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body->setFocusPolicy(Qt::NoFocus);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(kMargin, kGap, kMargin, kGap);
    top->setSpacing(kGap);
    top->addWidget(m_search, 1);
    top->addWidget(m_follow);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(top);
    whole->addWidget(m_why, 1);
    whole->addWidget(m_body, 1);
    setFocusProxy(m_search);
    m_body->hide();
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    for (QTimer *timer : {&m_later, &m_typing}) {
        timer->setSingleShot(true);
        timer->setInterval(kPauseMs);
    }
    connect(&m_later, &QTimer::timeout, this, &ExplainPane::readPlace);
    connect(&m_typing, &QTimer::timeout, this, &ExplainPane::search);
    const auto later = [this] {
        if (isVisible()) {
            m_later.start();
        }
    };
    connect(code, &QPlainTextEdit::cursorPositionChanged, this, later);
    connect(code, &QPlainTextEdit::textChanged, this, later);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_follow, &QPushButton::clicked, this, &ExplainPane::follow);
    connect(m_insert, &QPushButton::clicked, this, [this] {
        m_away = false;
        Q_EMIT insertRequested(m_shown.path.constLast());
        readPlace();
    });
    connect(m_list, &QTreeWidget::itemClicked, this, &ExplainPane::open);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item && m_list->hasFocus() && QGuiApplication::mouseButtons() == Qt::NoButton) {
            const QRect line = m_list->visualItemRect(item);
            const QPoint at = m_list->viewport()->mapTo(m_body->widget(), line.center());
            m_body->ensureVisible(0, at.y(), 0, line.height());
        }
    });
    updateButtons();
}

ExplainPane::~ExplainPane() = default;

QSize ExplainPane::sizeHint() const
{
    const int width = kWidthLines * fontMetrics().height();
    return {width, width};
}

bool ExplainPane::isSearching() const { return !m_search->text().trimmed().isEmpty(); }

void ExplainPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readPlace();
}

void ExplainPane::go(const QStringList &path)
{
    if (!m_root) {
        return;
    }
    m_away = true;
    if (isSearching()) {
        m_search->clear();
    }
    m_typing.stop();
    ++m_searching;
    show(models::explain(*m_root, path));
}

void ExplainPane::follow()
{
    m_away = false;
    m_search->clear();
    readPlace();
    m_code->setFocus();
}

/// Where the cursor is: read on the pool, for that takes as long as the text is.
void ExplainPane::readPlace()
{
    m_later.stop();
    const QTextCursor cursor = m_code->textCursor();
    const models::TextPosition at{cursor.blockNumber() + 1, cursor.positionInBlock() + 1};
    const quint64 reading = ++m_reading;
    base::onPool<YamlPlace>([raw = m_code->document()->toRawText(), at] {
        QString text = raw;
        text.replace(QChar::ParagraphSeparator, u'\n');
        return base::Result<YamlPlace>(models::yamlPlace(text, at));
    }).then(this, [this, reading](const base::Result<YamlPlace> &place) {
        if (reading == m_reading && place) {
            takePlace(*place);
        }
    });
}

void ExplainPane::takePlace(const YamlPlace &place)
{
    m_place = place;
    if (m_away) {
        updateButtons();
        return;
    }
    if (place.firstLine == 0) {
        tell(tr("There is no document at the cursor."));
        return;
    }
    if (place.apiVersion.isEmpty() || place.kind.isEmpty()) {
        tell(tr("Fields are explained once the document at the cursor has an apiVersion and a "
                "kind."));
        return;
    }
    const quint64 reading = m_reading;
    m_cluster->schema(place.apiVersion)
        .then(this, [this, reading, place](const base::Result<kube::SchemaPtr> &schema) {
            if (reading == m_reading && !m_away) {
                takeSchema(place, schema);
            }
        });
}

void ExplainPane::takeSchema(const YamlPlace &place, const base::Result<kube::SchemaPtr> &schema)
{
    const QString version = safe(place.apiVersion);
    const QString kind = safe(place.kind);
    if (!schema && schema.error().code != base::Error::Code::NotFound) {
        tell(tr("The description of %1 cannot be read: %2")
                 .arg(version, base::errorSentence(schema.error())));
        return;
    }
    const kube::SchemaType *const root =
        schema && *schema ? (*schema)->find(place.apiVersion, place.kind) : nullptr;
    if (!root) {
        tell(tr("The server describes no %1 in %2.").arg(kind, version));
        return;
    }
    const Explanation what = models::explain(*root, models::fieldNames(place.path));
    const bool same = root == m_root && what == m_shown;
    m_schema = *schema;
    m_root = root;
    m_kind = kind;
    if (isSearching()) {
        m_shown = what;
        search(); // it may be another kind
    } else if (!same || m_body->isHidden()) {
        show(what);
    }
    updateButtons();
}

void ExplainPane::tell(const QString &why)
{
    m_root = nullptr;
    m_schema.reset();
    m_shown = {};
    m_why->setText(why);
    m_why->show();
    m_body->hide();
    updateButtons();
}

void ExplainPane::show(const Explanation &what)
{
    m_shown = what;
    m_why->hide();
    m_body->show();
    m_name->show();
    m_name->setText(what.path.isEmpty() ? m_kind : shortName(what.path.constLast()));
    showWay();
    showFacts();
    list(what.members, false);
    m_heading->setText(what.leftOut > 0 ? tr("Fields, without %n more: the search finds them",
                                             nullptr, static_cast<int>(what.leftOut))
                                        : tr("Fields"));
    m_heading->setVisible(!what.members.isEmpty());
    m_body->ensureVisible(0, 0);
    updateButtons();
}

/// The fields it is in, each a way back.
void ExplainPane::showWay()
{
    clearLayout(m_way);
    QWidget *const parent = m_way->parentWidget();
    for (qsizetype i = 0; i < m_shown.path.size(); ++i) {
        auto *step = new QToolButton(parent);
        QString text = i == 0 ? m_kind : shortName(m_shown.path.at(i - 1));
        step->setText(text.replace(u'&', u"&&"_s) + u" ›"_s);
        step->setAutoRaise(true);
        connect(step, &QToolButton::clicked, this, [this, i] { go(m_shown.path.first(i)); });
        m_way->addWidget(step);
    }
    for (int i = 0; i < m_way->count(); ++i) {
        m_way->itemAt(i)->widget()->show();
    }
    parent->setVisible(!m_shown.path.isEmpty());
}

void ExplainPane::showFacts()
{
    const auto set = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    set(m_type,
        m_shown.required ? tr("%1, required").arg(safe(m_shown.typeName)) : safe(m_shown.typeName));
    QStringList notes;
    if (!m_shown.unknown.isEmpty()) {
        notes += tr("The server describes no field %1 in it.").arg(shortName(m_shown.unknown));
    }
    if (m_shown.deprecated) {
        notes += m_shown.deprecation.isEmpty()
            ? tr("Deprecated.")
            : tr("Deprecated: %1").arg(safe(m_shown.deprecation));
    }
    set(m_note, notes.join(u'\n'));
    m_warning->setVisible(!notes.isEmpty());
    const auto fact = [this](Fact row, const QString &text) {
        auto *value =
            qobject_cast<QLabel *>(m_facts->itemAt(row, QFormLayout::FieldRole)->widget());
        value->setText(text);
        m_facts->setRowVisible(row, !text.isEmpty());
    };
    fact(Standard, safe(m_shown.standard));
    fact(Allowed, safe(joined(m_shown.allowed)));
    fact(Merge, mergeText(m_shown));
    fact(Other, m_shown.takesAnything ? tr("fields that are not described are kept") : QString());
    m_words->setPlainText(safe(m_shown.description));
    m_words->setVisible(!m_shown.description.isEmpty());
}

void ExplainPane::search()
{
    const quint64 searching = ++m_searching;
    if (!m_root) {
        return;
    }
    if (!isSearching()) {
        show(m_shown);
        return;
    }
    const QString words = m_search->text();
    base::onPool<models::FieldSearch>([schema = m_schema, root = m_root, words] {
        return base::Result<models::FieldSearch>(models::searchFields(*root, words));
    }).then(this, [this, searching, words](const base::Result<models::FieldSearch> &found) {
        if (searching != m_searching || !found) {
            return;
        }
        m_why->hide();
        m_body->show();
        for (QWidget *each : {m_way->parentWidget(), static_cast<QWidget *>(m_name),
                              static_cast<QWidget *>(m_type), static_cast<QWidget *>(m_note),
                              static_cast<QWidget *>(m_warning), static_cast<QWidget *>(m_words)})
        {
            each->hide();
        }
        for (int row = 0; row < m_facts->rowCount(); ++row) {
            m_facts->setRowVisible(row, false);
        }
        const auto count = static_cast<int>(found->hits.size());
        m_heading->setText(count == 0           ? tr("No field of %1 is named so.").arg(m_kind)
                               : found->isWhole ? tr("%n field(s)", nullptr, count)
                                                : tr("The nearest %n fields", nullptr, count));
        m_heading->show();
        list(found->hits, true);
        m_body->ensureVisible(0, 0);
        updateButtons();
    });
}

void ExplainPane::list(const QList<FieldLine> &lines, bool ways)
{
    m_list->clear();
    QList<QTreeWidgetItem *> items;
    for (const FieldLine &line : lines) {
        auto *item = new QTreeWidgetItem;
        QStringList notes{safe(line.typeName)};
        if (line.required) {
            notes += tr("required");
        }
        if (line.deprecated) {
            notes += tr("deprecated");
        }
        notes.removeAll(QString());
        const QString name = safe(line.path.constLast());
        const QString summary = safe(line.summary);
        const QString way = line.path.size() > 1
            ? safe(line.path.first(line.path.size() - 1).join(u" › "_s))
            : m_kind;
        item->setText(0, name);
        item->setData(0, FieldDelegate::Path, line.path);
        item->setData(0, FieldDelegate::Note, notes.join(u" · "_s));
        item->setData(0, FieldDelegate::Summary, ways ? way : summary);
        item->setData(0, FieldDelegate::Required, line.required);
        item->setData(0, FieldDelegate::Deprecated, line.deprecated);
        item->setToolTip(0, plainTip(summary.isEmpty() ? name : QString(name + u'\n' + summary)));
        item->setData(0, Qt::AccessibleTextRole,
                      QString(name + u", "_s + notes.join(u", "_s) + u". "_s + summary));
        items += item;
    }
    m_list->addTopLevelItems(items);
    const int height = items.isEmpty() ? 0 : m_list->visualItemRect(items.constFirst()).height();
    m_list->setFixedHeight(height * static_cast<int>(items.size()));
    m_list->setVisible(!items.isEmpty());
}

void ExplainPane::open(const QTreeWidgetItem *line)
{
    if (line) {
        go(line->data(0, FieldDelegate::Path).toStringList());
    }
}

/// A key can be written where the cursor is in the mapping, or the list, that it belongs to.
void ExplainPane::updateButtons()
{
    m_search->setEnabled(m_root != nullptr);
    m_follow->setVisible(m_away);
    const QStringList &path = m_shown.path;
    const bool isField = m_root && !path.isEmpty() && !isSearching() && path.constLast() != u"*"_s;
    m_insert->setVisible(isField && m_away);
    m_insert->setEnabled(isField && m_place.spot == YamlPlace::Spot::Open
                         && models::fieldNames(m_place.object) == path.first(path.size() - 1)
                         && !m_place.written.contains(path.constLast().toUtf8()));
    m_insert->setToolTip(m_insert->isEnabled()
                             ? tr("Write the key at the cursor.")
                             : tr("Put the cursor on an empty line where the field belongs."));
}

bool ExplainPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) {
        return QWidget::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool press = event->type() == QEvent::KeyPress;
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->modifiers() & ~Qt::KeypadModifier) {
        return QWidget::eventFilter(watched, event);
    }
    if (key->key() == Qt::Key_Escape) { // not the editor's yet
        event->accept();
        if (press && isSearching()) {
            m_search->clear();
        } else if (press) {
            m_code->setFocus();
        }
        return true;
    }
    if (press && watched == m_search && key->key() == Qt::Key_Down
        && m_list->topLevelItemCount() > 0)
    {
        m_list->setFocus();
        m_list->setCurrentItem(m_list->topLevelItem(0));
        return true;
    }
    if (press && enter && (watched == m_search || watched == m_list)) {
        open(watched == m_list   ? m_list->currentItem()
                 : isSearching() ? m_list->topLevelItem(0)
                                 : nullptr);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace nantian::views

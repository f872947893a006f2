// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/comparisonview.h"

#include "services/cluster.h"
#include "views/delegates/rowdelegate.h"
#include "views/dialogs/differenceview.h"
#include "views/theme/theme.h"
#include "views/widgets/headerview.h"
#include "views/widgets/valuecell.h"

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;
using nantian::models::Comparison;
using nantian::models::FieldChange;
using nantian::models::FieldPath;
using nantian::models::FieldStep;

namespace nantian::views {

namespace {

enum Column { FieldColumn, BeforeColumn, AfterColumn };

/// A long value is shown from so shortly before what differs.
constexpr qsizetype kBeforeChange = 16;
/// More branches than these are opened one by one: all at once take long, and nobody reads them.
constexpr qsizetype kOpenBranches = 1000;

bool s_showsFields = false; ///< what was chosen last

QToolButton *toolButton(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(plainTip(tip));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString signOf(FieldChange::Kind kind)
{
    switch (kind) {
    case FieldChange::Kind::Added:
        return u"+ "_s;
    case FieldChange::Kind::Removed:
        return u"− "_s;
    case FieldChange::Kind::Changed:
        return u"~ "_s;
    case FieldChange::Kind::Moved:
        return u"↕ "_s;
    }
    return {};
}

/// Steps [from, to) of a path as one text.
QString textOf(const QList<FieldStep> &steps, qsizetype from, qsizetype to)
{
    FieldPath path;
    for (qsizetype i = from; i < to; ++i) {
        path = path.child(steps.at(i));
    }
    const QString text = safe(path.text());
    return text.size() > 1 && text.startsWith(u'.') ? text.sliced(1) : text;
}

/// Makes the tree of changes that stand in the order of their paths: what several have in common
/// is one branch.
class TreeBuilder
{
public:
    TreeBuilder(const QList<FieldChange> &changes, const QPalette &palette)
        : m_before(healthColor(store::Health::Failed, palette))
        , m_after(healthColor(store::Health::Ok, palette))
    {
        m_entries.reserve(static_cast<std::size_t>(changes.size()));
        for (const FieldChange &change : changes) {
            m_entries.push_back({&change, change.path.steps()});
        }
    }

    [[nodiscard]] QList<QTreeWidgetItem *> build() const
    {
        QTreeWidgetItem root;
        build(&root, m_entries, 0);
        return root.takeChildren();
    }

private:
    struct Entry
    {
        const FieldChange *change;
        QList<FieldStep> steps;
    };

    void build(QTreeWidgetItem *parent, std::span<const Entry> entries, qsizetype depth) const
    {
        while (!entries.empty()) {
            const std::span<const Entry> group = firstBranch(entries, depth);
            const QList<FieldStep> &steps = group.front().steps;
            const qsizetype end = commonDepth(group);
            auto *item = new QTreeWidgetItem(parent);
            const bool whole = steps.isEmpty();
            const QString text =
                whole ? ComparisonView::tr("the whole object") : textOf(steps, depth, end);
            item->setText(FieldColumn, text);
            item->setToolTip(FieldColumn, plainTip(textOf(steps, 0, end)));
            std::vector<Entry> inner;
            for (const Entry &entry : group) {
                if (entry.steps.size() == end) {
                    tell(item, text, *entry.change);
                } else {
                    inner.push_back(entry);
                }
            }
            build(item, inner, end);
            entries = entries.subspan(group.size());
        }
    }

    /// Those at the front that have the step at `depth` in common.
    static std::span<const Entry> firstBranch(std::span<const Entry> entries, qsizetype depth)
    {
        const QList<FieldStep> &first = entries.front().steps;
        std::size_t count = 1;
        while (count < entries.size() && first.size() > depth && entries[count].steps.size() > depth
               && entries[count].steps.at(depth) == first.at(depth))
        {
            ++count;
        }
        return entries.first(count);
    }

    static qsizetype commonDepth(std::span<const Entry> entries)
    {
        const QList<FieldStep> &first = entries.front().steps;
        qsizetype common = first.size();
        for (const Entry &entry : entries.subspan(1)) {
            common = std::min(common, entry.steps.size());
            for (qsizetype i = 0; i < common; ++i) {
                if (entry.steps.at(i) != first.at(i)) {
                    common = i;
                }
            }
        }
        return common;
    }

    void tell(QTreeWidgetItem *item, const QString &text, const FieldChange &change) const
    {
        item->setText(FieldColumn, signOf(change.kind) + text);
        const QString before = QString::fromUtf8(change.before);
        const QString after = QString::fromUtf8(change.after);
        const auto differs = std::ranges::mismatch(before, after).in1 - before.begin();
        const qsizetype begin = before.isEmpty() || after.isEmpty() || differs <= 2 * kBeforeChange
            ? 0
            : differs - kBeforeChange;
        setValueText(item, BeforeColumn, before, begin);
        setValueText(item, AfterColumn, after, begin);
        item->setForeground(BeforeColumn, m_before);
        item->setForeground(AfterColumn, m_after);
    }

    std::vector<Entry> m_entries;
    QColor m_before;
    QColor m_after;
};

bool goesThroughLists(const QList<models::FieldChange> &changes)
{
    return std::ranges::any_of(changes, [](const models::FieldChange &change) {
        const QList<models::FieldStep> steps = change.path.steps();
        return std::ranges::any_of(steps, [](const models::FieldStep &step) {
            return step.kind != models::FieldStep::Kind::Field;
        });
    });
}

} // namespace

ComparisonView::ComparisonView(QWidget *parent)
    : QWidget(parent)
    , m_asTexts(toolButton(tr("Side by side"), tr("Both objects as YAML."), this))
    , m_asFields(toolButton(tr("Fields"), tr("Only the fields that differ, as a tree."), this))
    , m_summary(new QLabel(this))
    , m_revealButton(toolButton(QString(), QString(), this))
    , m_copy(toolButton(tr("Copy as patch"), QString(), this))
    , m_stack(new QStackedWidget(this))
    , m_texts(new DifferenceView(this))
    , m_fields(new QTreeWidget(this))
{
    m_summary->setTextFormat(Qt::PlainText);
    m_texts->setFrameShape(QFrame::NoFrame);
    m_fields->setFrameShape(QFrame::NoFrame);
    m_fields->setAccessibleName(tr("Fields that differ"));
    m_fields->setHeader(new HeaderView(m_fields));
    m_fields->header()->setStretchLastSection(true);
    m_fields->setItemDelegate(new RowDelegate(m_fields));
    m_fields->setUniformRowHeights(true);
    m_fields->setTextElideMode(Qt::ElideMiddle); // a path says most at its end
    m_fields->setSelectionMode(QAbstractItemView::NoSelection);
    m_fields->viewport()->installEventFilter(this);
    connect(m_fields->header(), &QHeaderView::sectionResized, this, [this](int section) {
        m_columnsSet = m_columnsSet || (!m_layingOut && section != AfterColumn);
    });
    m_stack->addWidget(m_texts);
    m_stack->addWidget(m_fields);
    auto *choice = new QButtonGroup(this);
    for (QToolButton *button : {m_asTexts, m_asFields}) {
        button->setCheckable(true);
        choice->addButton(button);
    }
    m_copy->setIcon(actionIcon("copy"_L1));
    for (QToolButton *button : {m_revealButton, m_copy}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }

    auto *head = new QHBoxLayout;
    head->setContentsMargins(kGap, kUnit, kGap, kUnit);
    head->setSpacing(kGap);
    head->addWidget(m_asTexts);
    head->addWidget(m_asFields);
    head->addWidget(m_summary, 1);
    head->addWidget(m_revealButton);
    head->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);

    connect(m_asTexts, &QToolButton::clicked, this, [this] { showFields(false); });
    connect(m_asFields, &QToolButton::clicked, this, [this] { showFields(true); });
    connect(m_revealButton, &QToolButton::clicked, this,
            [this] { m_hidden ? hideValues() : reveal(); });
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QApplication::clipboard()->setText(QString::fromUtf8(m_comparison.patch->body));
    });
    showState();
}

void ComparisonView::compare(models::Cluster *cluster, const ComparedSide &before,
                             const ComparedSide &after)
{
    setPlaceholder(tr("Comparing…"));
    m_question.ask(cluster->compare(before.object, after.object), this,
                   [this, cluster, before, after](const base::Result<Comparison> &comparison) {
                       if (comparison) {
                           setComparison(
                               before.title, after.title, *comparison, [cluster, before, after] {
                                   return cluster->compare(before.object, after.object, true);
                               });
                       } else {
                           setPlaceholder(base::errorSentence(comparison.error()));
                       }
                   });
}

void ComparisonView::setComparison(const QString &beforeTitle, const QString &afterTitle,
                                   const Comparison &comparison, Revealer reveal)
{
    m_question.drop();
    m_beforeTitle = beforeTitle;
    m_afterTitle = afterTitle;
    m_reveal = std::move(reveal);
    m_hidden.reset();
    m_revealProblem.clear();
    setShown(comparison);
    Q_EMIT ready();
}

void ComparisonView::setShown(const Comparison &comparison)
{
    m_comparison = comparison;
    m_has = true;
    m_filled = false;
    m_columnsSet = false;
    m_fields->clear();
    m_fields->setHeaderLabels({tr("Field"), m_beforeTitle, m_afterTitle});
    m_texts->clear();
    m_texts->setTexts(m_beforeTitle, m_comparison.before, m_afterTitle, m_comparison.after);
    showState();
}

void ComparisonView::reveal()
{
    m_revealProblem.clear();
    m_question.ask(m_reveal(), this, [this](const base::Result<Comparison> &comparison) {
        if (comparison) {
            m_hidden = m_comparison;
            setShown(*comparison);
        } else {
            m_revealProblem = base::errorSentence(comparison.error());
            showState();
        }
    });
    showState();
}

void ComparisonView::hideValues()
{
    if (m_hidden) {
        setShown(*std::exchange(m_hidden, std::nullopt));
    } else if (m_has) {
        m_question.drop(); // they were asked for
        showState();
    }
}

void ComparisonView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    hideValues();
}

void ComparisonView::setPlaceholder(const QString &text)
{
    m_question.drop();
    m_has = false;
    m_filled = false;
    m_comparison = {};
    m_reveal = {};
    m_hidden.reset();
    m_revealProblem.clear();
    m_fields->clear();
    m_texts->clear();
    m_texts->setPlaceholder(text);
    showState();
}

void ComparisonView::showFields(bool fields)
{
    s_showsFields = fields;
    showState();
}

/// The tree is made when it is first looked at.
void ComparisonView::fill()
{
    if (m_filled) {
        return;
    }
    m_filled = true;
    m_fields->clear();
    m_fields->addTopLevelItems(TreeBuilder(m_comparison.changes, palette()).build());
    if (m_comparison.changes.size() <= kOpenBranches) {
        m_fields->expandAll();
    } else {
        m_fields->expandToDepth(0);
    }
    m_fields->setCurrentItem(m_fields->topLevelItem(0));
    layOutColumns();
}

/// Fields have the room they need, up to half; the values share the rest.
void ComparisonView::layOutColumns()
{
    if (m_columnsSet || !m_filled) {
        return;
    }
    m_layingOut = true;
    const int all = m_fields->viewport()->width();
    m_fields->resizeColumnToContents(FieldColumn);
    const int fields = qMin(m_fields->columnWidth(FieldColumn), all / 2);
    m_fields->setColumnWidth(FieldColumn, fields);
    m_fields->setColumnWidth(BeforeColumn, (all - fields) / 2);
    m_layingOut = false;
}

bool ComparisonView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        layOutColumns();
    }
    return QWidget::eventFilter(watched, event);
}

void ComparisonView::showState()
{
    const auto count = static_cast<int>(m_comparison.changes.size());
    // Nothing but its sentence is shown where nothing differs, and no tree of a single root.
    const bool differs = m_has && count > 0;
    const bool both = !m_comparison.before.isEmpty() && !m_comparison.after.isEmpty();
    const bool fields = differs && both && s_showsFields;
    for (QToolButton *button : {m_asTexts, m_asFields, m_copy}) {
        button->setVisible(differs && both);
    }
    m_asTexts->setChecked(!fields);
    m_asFields->setChecked(fields);
    if (fields) {
        fill();
    }
    QWidget *const shown = fields ? static_cast<QWidget *>(m_fields) : m_texts;
    const bool focused = m_stack->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(shown);
    setFocusProxy(shown);
    if (focused) {
        shown->setFocus();
    }
    QStringList notes;
    if (differs && both) {
        notes.append(tr("%n field(s) differ", nullptr, count));
        if (!m_comparison.bySchema && goesThroughLists(m_comparison.changes)) {
            notes.append(tr("lists compared without the server's schema"));
        }
    }
    if (differs && m_comparison.masked) {
        notes.append(m_revealProblem.isEmpty() ? tr("values of Secrets hidden") : m_revealProblem);
    }
    m_revealButton->setVisible(differs && (m_hidden || (m_comparison.masked && m_reveal)));
    m_revealButton->setEnabled(!m_question.isWaiting());
    m_revealButton->setText(m_hidden ? tr("Hide values") : tr("Reveal values"));
    m_revealButton->setIcon(actionIcon(m_hidden ? "eye-off"_L1 : "eye"_L1));
    m_summary->setText(notes.join(u" · "_s));
    m_summary->setVisible(!notes.isEmpty());
    const bool copies = m_comparison.patch.has_value();
    m_copy->setEnabled(copies);
    m_copy->setToolTip(copies ? tr("What makes the right side of the left one, as JSON (%1).")
                                    .arg(QString::fromUtf8(m_comparison.patch->contentType))
                              : tr("A patch would hold values of a Secret."));
}

void ComparisonView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_filled) {
        m_filled = false; // its colours are of the palette
        showState();
    }
}

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/columnsdialog.h"

#include "base/onpool.h"
#include "base/text.h"
#include "services/columnpreview.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace nantian::views {

namespace {

using From = kinds::CustomColumn::From;

constexpr int kShownLines = 6;
constexpr auto kTypingPause = 200ms;
constexpr int kWidth = 72; ///< in characters
constexpr int kFromRole = Qt::UserRole;
constexpr int kWhatRole = Qt::UserRole + 1;
enum ListColumn { TitleColumn, FromColumn };

} // namespace

ColumnsDialog::ColumnsDialog(const kube::Resource &resource,
                             const QList<kinds::CustomColumn> &columns, const QStringList &labels,
                             const Sample &sample, QWidget *parent)
    : QDialog(parent)
    , m_resource(resource)
    , m_labels(labels)
    , m_sample(sample)
    , m_list(plainList(tr("Columns of your own"), {tr("Title"), tr("From")}, this))
    , m_from(new QComboBox(this))
    , m_what(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_problem(textLabel({}, this))
    , m_preview(plainList(tr("What it would show"), {tr("Object"), tr("Value")}, this))
    , m_previewNote(faintLabel({}, this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_rename(new QPushButton(tr("Rename"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    //: %1 a kind
    setWindowTitle(tr("Columns of your own: %1").arg(safe(resource.kind)));
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers); // the titles alone are edited
    const QFontMetrics metrics(font());
    m_list->setMinimumHeight(metrics.lineSpacing() * 2 * kShownLines);
    m_list->setMinimumWidth(metrics.averageCharWidth() * kWidth);
    m_list->header()->resizeSection(TitleColumn, metrics.averageCharWidth() * kWidth / 3);
    for (const kinds::CustomColumn &column : columns) {
        addLine(column);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));

    m_from->addItem(tr("Label"), static_cast<int>(From::Label));
    m_from->addItem(tr("Annotation"), static_cast<int>(From::Annotation));
    m_from->addItem(u"JSONPath"_s, static_cast<int>(From::Path));
    m_from->setAccessibleName(tr("From"));
    m_what->setEditable(true);
    m_what->setInsertPolicy(QComboBox::NoInsert);
    m_what->setAccessibleName(tr("Key or path"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setMaxLength(60);
    m_problem->setFocusPolicy(Qt::NoFocus);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(kMargin);
    form->setVerticalSpacing(kGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("Key or path"), m_what);
    form->addRow(tr("Title"), m_title);
    form->addRow({}, m_problem);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_preview->setFocusPolicy(Qt::NoFocus);
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->setTextElideMode(Qt::ElideMiddle);
    m_preview->setFixedHeight(metrics.lineSpacing() * 2 * (kShownLines + 1)
                              - metrics.lineSpacing());
    m_preview->header()->resizeSection(0, metrics.averageCharWidth() * kWidth / 3);
    for (const QString &name : std::as_const(m_sample.names)) {
        auto *line = new QTreeWidgetItem(m_preview, {safe(name), QString()});
        line->setToolTip(0, plainTip(safe(name)));
    }
    auto *tried = new QVBoxLayout;
    tried->setSpacing(kUnit);
    tried->addWidget(m_preview);
    tried->addWidget(m_previewNote);
    form->addRow(tr("Preview"), tried);
    auto *adding = new QHBoxLayout;
    adding->addStretch();
    adding->addWidget(m_add);
    form->addRow(adding);

    auto *beside = new QVBoxLayout;
    beside->addWidget(m_rename);
    beside->addWidget(m_remove);
    beside->addStretch();
    auto *upper = new QHBoxLayout;
    upper->addWidget(m_list, 1);
    upper->addLayout(beside);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kGap);
    layout->addWidget(textLabel(
        tr("They stand behind the table's own columns, in every cluster. Double-click a title to "
           "change it."),
        this));
    layout->addLayout(upper, 1);
    layout->addWidget(headingLabel(tr("Another column"), this));
    layout->addLayout(form);
    layout->addWidget(buttons);

    for (QPushButton *button : {m_add, m_rename, m_remove}) {
        button->setAutoDefault(false);
    }
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &ColumnsDialog::preview);
    connect(m_from, &QComboBox::currentIndexChanged, this, &ColumnsDialog::offer);
    connect(m_what, &QComboBox::editTextChanged, this, &ColumnsDialog::check);
    connect(m_title, &QLineEdit::textChanged, this, &ColumnsDialog::check);
    connect(m_add, &QPushButton::clicked, this, [this] { (void)addEntered(); });
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (QTreeWidgetItem *line = m_list->currentItem()) {
            m_list->editItem(line, TitleColumn);
        }
    });
    connect(m_list, &QTreeWidget::itemDoubleClicked, this,
            [this](QTreeWidgetItem *line) { m_list->editItem(line, TitleColumn); });
    connect(m_remove, &QPushButton::clicked, this, &ColumnsDialog::removeCurrent);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ColumnsDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &ColumnsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    offer();
    m_what->setFocus();
}

QList<kinds::CustomColumn> ColumnsDialog::columns() const
{
    QList<kinds::CustomColumn> out;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *line = m_list->topLevelItem(i);
        kinds::CustomColumn column{static_cast<From>(line->data(FromColumn, kFromRole).toInt()),
                                   line->data(FromColumn, kWhatRole).toString()};
        const QString title = line->text(TitleColumn).trimmed();
        column.title = title == safe(column.shownTitle()) ? QString() : title;
        out.append(column);
    }
    return out;
}

kinds::CustomColumn ColumnsDialog::entered() const
{
    return {static_cast<From>(m_from->currentData().toInt()), m_what->currentText().trimmed(),
            m_title->text().trimmed()};
}

void ColumnsDialog::addLine(const kinds::CustomColumn &column)
{
    const QString from = column.from == From::Path ? safe(column.what)
        : column.from == From::Label               ? tr("Label %1").arg(safe(column.what))
                                                   : tr("Annotation %1").arg(safe(column.what));
    auto *line = new QTreeWidgetItem(m_list, {safe(column.shownTitle()), from});
    line->setFlags(line->flags() | Qt::ItemIsEditable);
    line->setData(FromColumn, kFromRole, static_cast<int>(column.from));
    line->setData(FromColumn, kWhatRole, column.what);
    line->setToolTip(FromColumn, plainTip(from));
}

/// False: it cannot be, and the problem says why.
bool ColumnsDialog::addEntered()
{
    check();
    if (!m_problem->text().isEmpty() || m_what->currentText().trimmed().isEmpty()) {
        m_what->setFocus();
        return false;
    }
    addLine(entered());
    m_list->setCurrentItem(m_list->topLevelItem(m_list->topLevelItemCount() - 1));
    m_what->setEditText({});
    m_title->clear();
    m_what->setFocus();
    return true;
}

void ColumnsDialog::removeCurrent()
{
    delete m_list->currentItem();
    check();
}

void ColumnsDialog::accept()
{
    if (m_what->currentText().trimmed().isEmpty() || addEntered()) {
        QDialog::accept();
    }
}

void ColumnsDialog::offer()
{
    const QString typed = m_what->currentText();
    const From from = entered().from;
    m_what->clear();
    if (from == From::Label) {
        m_what->addItems(m_labels);
    }
    m_what->setEditText(typed);
    m_what->lineEdit()->setPlaceholderText(from == From::Path ? u"{.spec.replicas}"_s
                                               : from == From::Label
                                               ? u"app.kubernetes.io/name"_s
                                               : u"deployment.kubernetes.io/revision"_s);
    check();
}

void ColumnsDialog::check()
{
    const kinds::CustomColumn column = entered();
    QString problem;
    if (!column.what.isEmpty()) {
        if (const auto checked = kinds::checkCustomColumn(m_resource, column); !checked) {
            problem = base::safeText(checked.error().detail);
        }
        const QList<kinds::CustomColumn> there = columns();
        for (const kinds::CustomColumn &other : there) {
            problem = other.id() == column.id() ? tr("This column is there already.") : problem;
        }
        if (there.size() >= kinds::CustomCells::kMostColumns) {
            problem = tr("A table has at most %n columns of your own.", nullptr,
                         static_cast<int>(kinds::CustomCells::kMostColumns));
        }
    }
    m_problem->setText(problem);
    m_trying.drop();
    if (column.what.isEmpty() || !problem.isEmpty()) {
        m_typing.stop();
        tellPreview({});
    } else {
        m_typing.start();
    }
    m_title->setPlaceholderText(
        column.what.isEmpty() || !problem.isEmpty()
            ? QString()
            : safe(kinds::CustomColumn{column.from, column.what}.shownTitle()));
    m_add->setEnabled(!column.what.isEmpty() && problem.isEmpty());
    for (QPushButton *button : {m_rename, m_remove}) {
        button->setEnabled(m_list->currentItem() != nullptr);
    }
}

/// The objects are read once, when the first column is tried out.
void ColumnsDialog::preview()
{
    if (m_sample.names.isEmpty()) {
        tellPreview(tr("The table is empty: there is nothing to try it out on."));
    } else if (m_objects) {
        showPreview();
    } else if (!m_reading.isWaiting()) {
        tellPreview(tr("Reading the first objects…"));
        m_reading.ask(m_sample.read(), this, [this](const base::Result<QList<QByteArray>> &read) {
            if (!read) {
                tellPreview(
                    tr("It cannot be tried out: %1").arg(base::errorSentence(read.error())));
                return;
            }
            m_objects = *read;
            check(); // by now something else may be entered
        });
    }
}

void ColumnsDialog::showPreview()
{
    m_trying.ask(
        base::onPool<QStringList>([resource = m_resource, column = entered(), all = *m_objects] {
            return base::Result<QStringList>(models::previewColumn(resource, column, all));
        }),
        this, [this](const base::Result<QStringList> &values) {
            if (!values) {
                return;
            }
            const bool nothing = std::ranges::all_of(*values, &QString::isEmpty);
            tellPreview(nothing ? tr("None of the first %n object(s) has a value there.", nullptr,
                                     static_cast<int>(values->size()))
                                : QString());
            for (int i = 0; i < m_preview->topLevelItemCount(); ++i) {
                QTreeWidgetItem *line = m_preview->topLevelItem(i);
                const QString value = safe(values->value(i));
                line->setText(1, value);
                line->setToolTip(1, plainTip(value));
            }
        });
}

/// In place of values.
void ColumnsDialog::tellPreview(const QString &sentence)
{
    m_previewNote->setText(sentence);
    for (int i = 0; i < m_preview->topLevelItemCount(); ++i) {
        m_preview->topLevelItem(i)->setText(1, {});
    }
}

} // namespace nantian::views

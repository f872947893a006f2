// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/comparedialog.h"

#include "views/delegates/rowdelegate.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

constexpr qsizetype kShown = 200; ///< nobody reads more: letters narrow it
constexpr int kNamespaceRole = Qt::UserRole;
constexpr int kNameRole = Qt::UserRole + 1;
constexpr QSize kSwatch(6, 14);

QIcon swatch(const QString &context, const QWidget &on)
{
    QPixmap pixmap(kSwatch * on.devicePixelRatioF());
    pixmap.setDevicePixelRatio(on.devicePixelRatioF());
    pixmap.fill(contextColor(context, on.palette()));
    return QIcon(pixmap);
}

} // namespace

CompareDialog::CompareDialog(const Services &services, const models::Scope &scope,
                             const kube::ObjectRef &object, const Counterpart &wanted,
                             QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_object(object)
    , m_contexts(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_namespace(new QLineEdit(QString::fromUtf8(wanted.object.ns), this))
    , m_name(new QLineEdit(QString::fromUtf8(wanted.object.name), this))
    , m_hint(faintLabel({}, this))
{
    const QString here = safe(services.cluster->context().name);
    setWindowTitle(tr("Compare %1").arg(safe(object.name)));
    setAttribute(Qt::WA_DeleteOnClose);
    const int character = fontMetrics().averageCharWidth();
    resize(character * 72, fontMetrics().height() * 26);

    auto *title = new QLabel(
        tr("Compare %1 %2 with").arg(safe(object.resource.kind), safe(object.name)), this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(headingFont(font()));
    auto *place = new QLabel(
        object.ns.isEmpty() ? here : tr("Namespace %1 in %2").arg(safe(object.ns), here), this);
    place->setTextFormat(Qt::PlainText);
    m_contexts->setIconSize(kSwatch);
    m_contexts->setAccessibleName(tr("Context"));
    m_search->setPlaceholderText(object.resource.namespaced ? tr("Find or type namespace/name")
                                                            : tr("Find or type a name"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setAccessibleName(tr("Objects to compare with"));
    m_hint->setWordWrap(true);

    auto *listed = new QWidget(this);
    auto *listColumn = new QVBoxLayout(listed);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(kGap);
    listColumn->addWidget(m_search);
    listColumn->addWidget(m_list, 1);
    auto *named = new QWidget(this);
    auto *form = new QFormLayout(named);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(kMargin);
    form->setVerticalSpacing(kGap);
    if (object.resource.namespaced) {
        form->addRow(tr("&Namespace"), m_namespace);
    } else {
        m_namespace->hide();
    }
    form->addRow(tr("Na&me"), m_name);
    m_stack->addWidget(listed);
    m_stack->addWidget(named);
    auto *contextRow = new QFormLayout;
    contextRow->setHorizontalSpacing(kMargin);
    contextRow->addRow(tr("&Context"), m_contexts);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Compare"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kGap);
    column->addWidget(title);
    column->addWidget(place);
    column->addSpacing(kUnit);
    column->addLayout(contextRow);
    column->addWidget(m_stack, 1);
    column->addWidget(m_hint);
    column->addWidget(buttons);

    fillContexts(wanted.context);
    connect(m_contexts, &QComboBox::currentIndexChanged, this, &CompareDialog::showState);
    connect(m_search, &QLineEdit::textChanged, this, &CompareDialog::fillList);
    connect(m_list, &QListWidget::currentRowChanged, this, &CompareDialog::showState);
    connect(m_list, &QListWidget::itemDoubleClicked, m_accept, &QPushButton::click);
    connect(m_namespace, &QLineEdit::textChanged, this, &CompareDialog::showState);
    connect(m_name, &QLineEdit::textChanged, this, &CompareDialog::showState);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const Name name = chosenName();
        Q_EMIT chosen({context(), {m_object.resource, name.ns, name.name, QByteArray()}});
        accept();
    });
    m_subscription = services.cluster->subscribe(
        object.resource, object.resource.namespaced ? scope : models::Scope());
    connect(m_subscription.get(), &models::Subscription::batch, this, &CompareDialog::onBatch);
    fillList();
    (isHere() ? m_search : m_name)->setFocus();
}

CompareDialog::~CompareDialog() = default;

/// All of the kubeconfig, as the window offers them; one that cannot be used says why.
void CompareDialog::fillContexts(const QString &current)
{
    const QString here = m_services.cluster->context().name;
    auto *items = qobject_cast<QStandardItemModel *>(m_contexts->model());
    const auto add = [this, items](const QString &name, const QString &text, const QString &tip,
                                   bool usable) {
        m_contexts->addItem(swatch(name, *this), text, name);
        const int row = m_contexts->count() - 1;
        m_contexts->setItemData(row, plainTip(tip), Qt::ToolTipRole);
        items->item(row)->setEnabled(usable);
    };
    add(here, tr("%1 (open now)").arg(safe(here)), {}, true);
    for (const kube::Context &each : *m_services.contexts) {
        if (each.name != here) {
            add(each.name, safe(each.name),
                each.identity ? safe(each.identity->server)
                              : base::errorSentence(each.identity.error()),
                each.identity.has_value());
        }
    }
    m_contexts->setCurrentIndex(qMax(0, m_contexts->findData(current)));
}

QString CompareDialog::context() const { return m_contexts->currentData().toString(); }

bool CompareDialog::isHere() const { return m_contexts->currentIndex() == 0; }

QString CompareDialog::textOf(const Name &name) const
{
    return name.ns.isEmpty() ? safe(name.name) : safe(QByteArray(name.ns + '/' + name.name));
}

/// Until the list is whole: what comes and goes later must not move what is being chosen.
void CompareDialog::onBatch(const store::Batch &batch)
{
    if (batch.reset) {
        m_rows.clear();
    }
    for (const QByteArray &uid : batch.removed) {
        m_rows.remove(uid);
    }
    for (const store::RowPtr &row : batch.upserted) {
        const Name name{toBytes(row->ns()), toBytes(row->name())};
        if (name != Name{m_object.ns, m_object.name}) {
            m_rows.insert(toBytes(row->uid()), name);
        }
    }
    m_names = m_rows.values();
    std::ranges::sort(m_names, [this](const Name &a, const Name &b) {
        const bool nearA = a.ns == m_object.ns;
        const bool nearB = b.ns == m_object.ns;
        return nearA != nearB ? nearA : std::tie(a.ns, a.name) < std::tie(b.ns, b.name);
    });
    m_status = batch.status;
    m_complete = batch.complete;
    if (m_complete) {
        m_subscription->disconnect(this);
    }
    fillList();
}

void CompareDialog::addItem(const QString &text, const Name &name)
{
    auto *item = new QListWidgetItem(text, m_list);
    item->setData(kNamespaceRole, name.ns);
    item->setData(kNameRole, name.name);
}

void CompareDialog::fillList()
{
    const QString typed = m_search->text().trimmed();
    const Name before = chosenName();
    const bool moved = m_list->currentRow() > 0;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    qsizetype fitting = 0;
    for (const Name &name : std::as_const(m_names)) {
        const QString text = textOf(name);
        if (text.contains(typed, Qt::CaseInsensitive) && ++fitting <= kShown) {
            addItem(text, name);
        }
    }
    // One that is not listed: in another namespace, or where lists are denied.
    const QByteArray bytes = typed.toUtf8();
    const qsizetype slash = m_object.resource.namespaced ? bytes.indexOf('/') : -1;
    const Name other{slash < 0 ? m_object.ns : bytes.left(slash), bytes.mid(slash + 1)};
    if (!other.name.isEmpty() && other != Name{m_object.ns, m_object.name}
        && !m_names.contains(other))
    {
        addItem(tr("Use “%1”").arg(textOf(other)), other);
    }
    m_list->setCurrentRow(0);
    for (int row = 0; moved && row < m_list->count(); ++row) {
        if (nameAt(row) == before) {
            m_list->setCurrentRow(row);
        }
    }
    const QString plural = kindWord(m_object.resource);
    using S = store::StreamStatus::State;
    m_listHint = !m_complete && m_status.state == S::Denied
        ? tr("You may not list %1 here. Type the name of one.").arg(plural)
        : !m_complete && m_status.state >= S::Reconnecting ? base::errorSentence(m_status.error)
        : !m_complete                                      ? tr("Reading %1…").arg(plural)
        : fitting > kShown
        ? tr("%n more: type to find them.", nullptr, static_cast<int>(fitting - kShown))
        : m_names.isEmpty() ? tr("There are no other %1 here.").arg(plural)
                            : QString();
    showState();
}

CompareDialog::Name CompareDialog::nameAt(int row) const
{
    const QListWidgetItem *item = m_list->item(row);
    return item
        ? Name{item->data(kNamespaceRole).toByteArray(), item->data(kNameRole).toByteArray()}
        : Name();
}

CompareDialog::Name CompareDialog::chosenName() const
{
    if (isHere()) {
        return nameAt(m_list->currentRow());
    }
    return {m_object.resource.namespaced ? m_namespace->text().trimmed().toUtf8() : QByteArray(),
            m_name->text().trimmed().toUtf8()};
}

void CompareDialog::showState()
{
    m_stack->setCurrentIndex(isHere() ? 0 : 1);
    m_hint->setText(
        isHere()
            ? m_listHint
            : tr("Nantian connects to %1 for this alone, and only reads.").arg(safe(context())));
    m_hint->setVisible(!m_hint->text().isEmpty());
    const Name name = chosenName();
    m_accept->setEnabled(!name.name.isEmpty()
                         && (!m_object.resource.namespaced || !name.ns.isEmpty()));
}

bool CompareDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            const int step = key->key() == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(
                std::clamp(m_list->currentRow() + step, 0, qMax(0, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace nantian::views

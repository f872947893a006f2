// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/comparepage.h"

#include "views/dialogs/comparisonview.h"
#include "views/pages/messagebar.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

/// A context's colour beside what is of it.
class ContextStripe final : public QWidget
{
public:
    ContextStripe(const QString &context, QWidget *parent) : QWidget(parent), m_context(context)
    {
        setFixedWidth(kUnit);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter(this).fillRect(rect(), contextColor(m_context, palette()));
    }

private:
    QString m_context;
};

QToolButton *toolButton(QLatin1StringView icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(actionIcon(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// "shop/web", or the name alone where there are no namespaces.
QString pathOf(const kube::ObjectRef &object)
{
    return object.ns.isEmpty() ? safe(object.name)
                               : safe(QByteArray(object.ns + '/' + object.name));
}

} // namespace

/// What stands on one side: the object, its context in its colour, when it was read, and why not.
class ComparedHead final : public QWidget
{
public:
    ComparedHead(const QString &context, const QString &title, QWidget *parent)
        : QWidget(parent)
        , m_name(new ElidedLabel(this))
        , m_titles(new QHBoxLayout)
        , m_note(new ElidedLabel(this))
        , m_problem(new MessageBar(this))
    {
        m_name->setText(title);
        m_name->setFont(headingFont(font()));
        m_titles->setSpacing(kGap);
        m_titles->addWidget(m_name);
        m_titles->addStretch();
        m_note->setForegroundRole(QPalette::PlaceholderText);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(0);
        texts->addLayout(m_titles);
        texts->addWidget(m_note);
        auto *row = new QHBoxLayout;
        row->setSpacing(kGap);
        row->addWidget(new ContextStripe(context, this));
        row->addLayout(texts, 1);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(kGap, kGap, kGap, 0);
        column->setSpacing(kGap);
        column->addLayout(row);
        column->addWidget(m_problem);
        column->addStretch();
        // Both sides are as wide as what stands below them, if there is room.
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    }
    void addButton(QToolButton *button) { m_titles->addWidget(button); }
    void setTitleHeight(int height) { m_name->setMinimumHeight(height); }
    void setNote(const QString &text, const QString &tip, const QString &problem)
    {
        m_note->setText(text);
        m_note->setToolTip(plainTip(tip));
        if (problem.isEmpty()) {
            m_problem->clear();
        } else {
            m_problem->tell(store::Health::Failed, problem);
        }
    }

private:
    ElidedLabel *m_name;
    QHBoxLayout *m_titles;
    ElidedLabel *m_note;
    MessageBar *m_problem;
};

ComparePage::ComparePage(const Services &services, const kube::ObjectRef &object,
                         const Counterpart &against, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_left{services.cluster->context().name, object,
             new ComparedHead(services.cluster->context().name, safe(object.name), this)}
    , m_right{against.context, against.object,
              new ComparedHead(against.context, safe(against.object.name), this)}
    , m_again(toolButton("refresh"_L1, tr("Read again"), this))
    , m_view(new ComparisonView(this))
{
    setAccessibleName(titleOf(m_left.context, object, against));
    auto *other = toolButton("difference"_L1, tr("Compare with…"), this);
    other->setToolTip(tr("Compare the left side with something else."));
    m_again->setToolTip(
        tr("Read both sides again (%1).").arg(services.keys->keyText(Command::Refresh)));
    m_right.head->addButton(other);
    m_right.head->addButton(m_again);
    for (ComparedHead *head : {m_left.head, m_right.head}) {
        head->setTitleHeight(m_again->sizeHint().height()); // the same with and without buttons
    }
    auto *heads = new QHBoxLayout;
    heads->setSpacing(0);
    heads->addWidget(m_left.head, 1);
    heads->addWidget(m_right.head, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(heads);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_again, &QToolButton::clicked, this, &ComparePage::read);
    connect(other, &QToolButton::clicked, this, &ComparePage::otherRequested);
    showState();
}

ComparePage::~ComparePage() = default;

QString ComparePage::titleOf(const QString &context, const kube::ObjectRef &object,
                             const Counterpart &against)
{
    const kube::ObjectRef &other = against.object;
    if (object.name != other.name) {
        return u"%1 ↔ %2"_s.arg(safe(object.name), safe(other.name));
    }
    //: %1 name of an object that is compared in two places, %2 and %3 those places
    const QString places = tr("%1: %2 ↔ %3");
    return context != against.context
        ? places.arg(safe(object.name), safe(context), safe(against.context))
        : places.arg(safe(object.name), safe(object.ns), safe(other.ns));
}

bool ComparePage::isElsewhere() const { return m_right.context != m_left.context; }

/// What tells the sides apart, above their texts.
QString ComparePage::sideTitle(const Side &side) const
{
    return isElsewhere() ? tr("%1 in %2").arg(pathOf(side.object), safe(side.context))
                         : pathOf(side.object);
}

void ComparePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_left.readAt == 0 && m_left.problem.isEmpty() && !m_left.isWaiting()) {
        read();
    }
}

void ComparePage::read()
{
    for (Side *side : {&m_left, &m_right}) {
        side->json.clear();
        side->readAt = 0;
        side->problem.clear();
        side->isConnecting = false;
        side->question.drop();
    }
    ask(m_left, m_services.cluster, m_left.object.resource);
    if (isElsewhere()) {
        readElsewhere();
    } else {
        ask(m_right, m_services.cluster, m_right.object.resource);
    }
    showState();
}

/// As the window opens a context: from the kubeconfig as it is now.
void ComparePage::readElsewhere()
{
    const auto found =
        std::ranges::find(*m_services.contexts, m_right.context, &kube::Context::name);
    if (found == m_services.contexts->end()) {
        m_elsewhere.reset();
        finish(m_right,
               tr("%1 is no longer in the kubeconfig. Choose another to compare with.")
                   .arg(safe(m_right.context)));
        return;
    }
    if (!found->identity) {
        m_elsewhere.reset();
        finish(m_right, base::errorSentence(found->identity.error()));
        return;
    }
    if (!m_elsewhere) {
        m_elsewhere = std::make_unique<models::Cluster>(*found);
        m_elsewhere->setLocked(true);
        connect(m_elsewhere.get(), &models::Cluster::stateChanged, this, &ComparePage::onElsewhere);
        connect(m_elsewhere.get(), &models::Cluster::resourcesChanged, this,
                &ComparePage::onElsewhere);
    } else if (m_elsewhere->context().identity != found->identity) {
        m_elsewhere->setContext(*found);
    }
    m_right.isConnecting = true;
    onElsewhere();
}

void ComparePage::onElsewhere()
{
    using State = models::Cluster::State;
    if (!m_right.isConnecting) {
        return;
    }
    if (m_elsewhere->state() == State::Failed) {
        m_right.problem =
            tr("%1 cannot be reached: %2 Nantian keeps trying.")
                .arg(safe(m_right.context), base::errorSentence(m_elsewhere->error()));
    } else if (m_elsewhere->state() == State::Connected && !m_elsewhere->resources().isEmpty()) {
        m_right.isConnecting = false;
        m_right.problem.clear();
        const kube::Resource &wanted = m_right.object.resource;
        const auto found =
            std::ranges::find_if(m_elsewhere->resources(), [&wanted](const kube::Resource &each) {
                return each.group == wanted.group && each.plural == wanted.plural;
            });
        if (found == m_elsewhere->resources().end()) {
            finish(m_right,
                   tr("%1 does not know the kind %2. Install its definition there, or choose "
                      "another to compare with.")
                       .arg(safe(m_right.context), safe(wanted.kind)));
            return;
        }
        ask(m_right, m_elsewhere.get(), *found);
    }
    showState();
}

void ComparePage::ask(Side &side, models::Cluster *cluster, const kube::Resource &resource)
{
    kube::ObjectRef object = side.object;
    object.resource = resource;
    side.question.ask(cluster->fetch(object), this,
                      [this, &side](const base::Result<QByteArray> &json) {
                          if (json) {
                              side.json = *json;
                              side.readAt = QDateTime::currentSecsSinceEpoch();
                              finish(side, {});
                          } else if (json.error().code == base::Error::Code::NotFound) {
                              finish(side,
                                     tr("There is no %1 %2 in %3. Choose another to compare "
                                        "with.")
                                         .arg(safe(side.object.resource.kind), pathOf(side.object),
                                              safe(side.context)));
                          } else {
                              finish(side, base::errorSentence(json.error()));
                          }
                      });
}

void ComparePage::finish(Side &side, const QString &problem)
{
    side.problem = problem;
    if (m_left.readAt != 0 && m_right.readAt != 0) {
        m_view->compare(m_services.cluster, {sideTitle(m_left), m_left.json},
                        {sideTitle(m_right), m_right.json});
    }
    showState();
}

void ComparePage::showState()
{
    showSide(m_left);
    showSide(m_right);
    m_again->setEnabled(!m_left.question.isWaiting() && !m_right.question.isWaiting());
    if (!m_left.problem.isEmpty() || !m_right.problem.isEmpty()) {
        m_view->setPlaceholder(tr("They can be compared once both have been read."));
    } else if (m_left.readAt == 0 && m_right.readAt == 0 && !m_view->hasComparison()) {
        m_view->setPlaceholder(tr("Reading…"));
    }
    Q_EMIT statusChanged();
}

void ComparePage::showSide(const Side &side) const
{
    QStringList parts;
    if (!side.object.ns.isEmpty()) {
        parts.append(tr("namespace %1").arg(safe(side.object.ns)));
    }
    parts.append(tr("context %1").arg(safe(side.context)));
    const QTime time = QDateTime::fromSecsSinceEpoch(side.readAt).time();
    parts.append(side.readAt != 0 ? tr("read at %1").arg(QLocale().toString(time, u"HH:mm:ss"_s))
                     : side.question.isWaiting() ? tr("reading")
                     : side.isConnecting         ? tr("connecting")
                                                 : tr("not read"));
    side.head->setNote(parts.join(u" · "_s), timeTip(side.readAt), side.problem);
}

QString ComparePage::statusText() const
{
    return !m_left.problem.isEmpty() || !m_right.problem.isEmpty() ? tr("not all could be read")
        : m_left.isWaiting() || m_right.isWaiting()
        ? tr("reading both sides")
        : tr("not live; without status and what only the server writes");
}

store::Health ComparePage::statusHealth() const
{
    return !m_left.problem.isEmpty() || !m_right.problem.isEmpty() ? store::Health::Failed
        : m_left.isWaiting() || m_right.isWaiting()                ? store::Health::Progressing
                                                                   : store::Health::None;
}

void ComparePage::run(Command command)
{
    if (command == Command::Refresh) {
        read();
    } else if (command == Command::Leave) {
        Q_EMIT windowCommand(Command::Back);
    } else if (command == Command::Compare) {
        Q_EMIT otherRequested();
    }
}

/// What the comparison did not want for itself.
void ComparePage::keyPressEvent(QKeyEvent *event)
{
    const Command command = m_services.keys->tableCommand(*event);
    if (command == Command::None) {
        QWidget::keyPressEvent(event);
    } else if (command == Command::Undo
               || m_services.keys->binding(command).where == KeyBinding::Where::Window)
    {
        Q_EMIT windowCommand(command);
    } else {
        run(command);
    }
}

} // namespace nantian::views

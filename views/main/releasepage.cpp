// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/releasepage.h"

#include "base/onpool.h"
#include "base/text.h"
#include "services/helmcharts.h"
#include "views/main/actionrunner.h"
#include "views/main/helmactions.h"
#include "views/main/streamtext.h"
#include "views/pages/pieces.h"
#include "views/pages/releasehistory.h"
#include "views/pages/releasesummary.h"
#include "views/pages/releasetexts.h"
#include "views/theme/theme.h"
#include "views/widgets/emptystate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

using models::HelmRelease;
using models::OwnedObject;
using models::ReleaseRevision;

namespace {
constexpr int kTickMs = 10'000;
}

ReleasePage::ReleasePage(const Services &services, const kube::ObjectRef &release, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_release(release)
    , m_history(new models::HelmHistory(services.cluster, release.ns, release.name, this))
    , m_objects(new models::HelmObjects(services.cluster, this))
    , m_health(new IconLabel(this))
    , m_verdict(textLabel({}, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_tabs(new QTabWidget(this))
    , m_summary(new ReleaseSummary(this))
    , m_revisions(new ReleaseHistory(services.cluster, m_history, this))
    , m_values(new ReleaseText(ReleaseText::What::Values, this))
    , m_manifest(new ReleaseText(ReleaseText::What::Manifest, this))
    , m_notes(new QPlainTextEdit(this))
    , m_noHelm(faintLabel({}, this))
{
    setAccessibleName(safe(release.name));
    auto *icon = new IconLabel(this, kIconSize + kUnit);
    icon->setIcon(kindIcon("helm"), tr("Helm release"));
    auto *title = new ElidedLabel(this);
    title->setFont(headingFont(font()));
    title->setText(safe(release.name));
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *place = new ElidedLabel(this);
    place->setForegroundRole(QPalette::PlaceholderText);
    place->setText(tr("Helm release in %1").arg(safe(release.ns)));
    auto *first = new QHBoxLayout;
    first->setSpacing(kGap);
    first->addWidget(icon);
    first->addWidget(title);
    first->addWidget(place);
    first->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kUnit);
    first->addLayout(buttons);
    addButton(buttons, "up"_L1, tr("Upgrade…"), Command::Edit);
    addButton(buttons, "rollback"_L1, tr("Roll back…"), Command::Rollback);
    addButton(buttons, "check"_L1, tr("Test…"), Command::StartJob);
    addButton(buttons, "delete"_L1, tr("Uninstall…"), Command::Delete);
    auto *second = new QHBoxLayout;
    second->setSpacing(kGap);
    second->addWidget(m_health, 0, Qt::AlignTop);
    second->addWidget(m_verdict, 1);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(kMargin, kGap, kMargin, kUnit);
    head->setSpacing(kUnit);
    head->addLayout(first);
    head->addLayout(second);
    m_noHelm->hide();
    head->addWidget(m_noHelm);

    m_notes->setReadOnly(true);
    m_notes->setFrameShape(QFrame::NoFrame);
    m_notes->setFont(monospaceFont());
    m_notes->setAccessibleName(tr("Notes"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_summary, actionIcon("summary"_L1), tr("Summary"));
    m_tabs->addTab(m_revisions, actionIcon("revisions"_L1), tr("History"));
    m_tabs->addTab(m_values, actionIcon("settings"_L1), tr("Values"));
    m_tabs->addTab(m_manifest, actionIcon("yaml"_L1), tr("Manifest"));
    m_tabs->addTab(m_notes, actionIcon("info"_L1), tr("Notes"));
    m_stack->addWidget(m_tabs);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_tabs);

    connect(m_history, &models::HelmHistory::changed, this, &ReleasePage::onHistory);
    connect(m_history, &models::HelmHistory::bodyRead, this, &ReleasePage::onBody);
    connect(m_objects, &models::HelmObjects::changed, this, [this] {
        m_summary->setObjects(m_objects->objects());
        showVerdict();
        checkSettled();
    });
    connect(m_summary, &ReleaseSummary::openObject, this, &ReleasePage::openObject);
    connect(m_revisions, &ReleaseHistory::rollbackRequested, this, &ReleasePage::rollback);
    connect(services.actions, &ActionRunner::accessChanged, this, &ReleasePage::updateButtons);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &ReleasePage::showVerdict);
}

ReleasePage::~ReleasePage() = default;

void ReleasePage::setTab(Tab tab) { m_tabs->setCurrentIndex(static_cast<int>(tab)); }

QString ReleasePage::verdictText() const { return m_verdict->text(); }

void ReleasePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_started) {
        m_started = true;
        m_history->start();
        m_tick.start();
        onHistory();
        m_services.helm->tool()->program().then(this, [this](const base::Result<QString> &program) {
            m_noHelm->setVisible(!program);
            m_noHelm->setText(program ? QString() : base::errorSentence(program.error()));
        });
    }
}

void ReleasePage::onHistory()
{
    using S = store::StreamStatus::State;
    const ReleaseRevision *current = m_history->current();
    const store::StreamStatus &status = m_history->status();
    if (current) {
        m_stack->setCurrentWidget(m_tabs);
        m_history->read(current->revision);
        showBody();
        showVerdict();
    } else {
        EmptyState::Content content;
        content.icon = kindIcon("helm");
        if (status.state == S::Denied || status.state == S::Failed) {
            content.icon = actionIcon("warning"_L1);
            content.title = tr("%1 cannot be read").arg(safe(m_release.name));
            content.text = base::errorSentence(status.error);
            content.details = base::safeText(status.error.detail, base::Newlines::Keep);
        } else if (m_history->isComplete()) {
            content.title =
                tr("There is no release %1 in %2").arg(safe(m_release.name), safe(m_release.ns));
            content.text = tr("It may have been uninstalled. Alt+Left goes back.");
        } else {
            content.title = tr("Reading %1").arg(safe(m_release.name));
            content.busy = true;
        }
        m_empty->setContent(content);
        m_stack->setCurrentWidget(m_empty);
        m_verdict->clear();
        m_health->setIcon({});
    }
    checkSettled();
    updateButtons();
    Q_EMIT statusChanged();
}

void ReleasePage::onBody(qint64 revision)
{
    const ReleaseRevision *current = m_history->current();
    if (const HelmRelease *body = m_history->body(revision)) {
        m_services.charts->note(*body);
    }
    if (!current || current->revision != revision) {
        return;
    }
    showBody();
    showVerdict();
    updateButtons();
    checkSettled();
}

/// What the current revision holds, as far as it is known.
void ReleasePage::showBody()
{
    const ReleaseRevision *current = m_history->current();
    const HelmRelease *body = m_history->body(current->revision);
    const std::optional<base::Error> problem = m_history->problem(current->revision);
    m_summary->setRevision(*current, body, m_services.cluster->clockSkew());
    const QString sentence = problem ? base::errorSentence(*problem) : tr("Reading…");
    if (!body && !problem) {
        return; // what is shown stays until it is there
    }
    m_values->setRelease(body, sentence);
    m_manifest->setRelease(body, sentence);
    if (body) {
        m_notes->setPlaceholderText(tr("The chart has no notes."));
        m_notes->setPlainText(base::safeText(body->notes, base::Newlines::Keep));
        base::onPool<QList<models::ManifestObject>>([manifest = body->manifest] {
            return base::Result<QList<models::ManifestObject>>(models::readManifest(manifest));
        }).then(this, [this, revision = current->revision](const auto &objects) {
            const ReleaseRevision *now = m_history->current();
            if (now && now->revision == revision) {
                m_hasObjects = true;
                m_objects->setObjects(*objects, m_release.ns);
            }
        });
    } else {
        m_notes->setPlaceholderText(sentence);
        m_notes->clear();
    }
}

void ReleasePage::showVerdict()
{
    const ReleaseRevision *current = m_history->current();
    if (!current) {
        return;
    }
    const std::optional<base::Error> problem = m_history->problem(current->revision);
    auto [health, text] = releaseVerdict(*current, m_history->body(current->revision),
                                         m_objects->objects(), m_services.cluster->clockSkew());
    if (problem) {
        //: two sentences, one after the other
        text = tr("%1 What it holds cannot be read: %2").arg(text, base::errorSentence(*problem));
    }
    m_verdict->setText(text);
    m_health->setVisible(health != store::Health::None);
    m_health->setIcon(healthIcon(health), healthWord(health));
}

void ReleasePage::checkSettled()
{
    if (m_settled) {
        return;
    }
    const ReleaseRevision *current = m_history->current();
    const bool isMissing = !current && m_history->isComplete();
    const bool isRefused =
        !current && m_history->status().state >= store::StreamStatus::State::Denied;
    const bool isUnread = current && m_history->problem(current->revision);
    const bool isWhole = current && m_history->body(current->revision) && m_hasObjects
        && std::ranges::none_of(m_objects->objects(), [](const OwnedObject &each) {
                             return each.state == OwnedObject::State::Waiting;
                         });
    if (isMissing || isRefused || isUnread || isWhole) {
        m_settled = true;
        Q_EMIT settled();
    }
}

void ReleasePage::addButton(QHBoxLayout *row, QLatin1StringView icon, const QString &text,
                            Command command)
{
    auto *button = new QPushButton(actionIcon(icon), text, this);
    button->setAutoDefault(false);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, command] { run(command); });
    m_buttons.append({command, button});
}

const HelmRelease *ReleasePage::currentBody() const
{
    const ReleaseRevision *current = m_history->current();
    return current ? m_history->body(current->revision) : nullptr;
}

QString ReleasePage::reasonAgainst(Command command) const
{
    if (!currentBody()) {
        return tr("The release has not been read.");
    }
    const qsizetype count = m_history->revisions().size();
    return command == Command::Rollback && count < 2 ? tr("There is no other revision.")
                                                     : m_services.helm->reasonAgainst(m_release.ns);
}

void ReleasePage::updateButtons()
{
    for (const auto &[command, button] : std::as_const(m_buttons)) {
        const QString reason = reasonAgainst(command);
        button->setEnabled(reason.isEmpty());
        button->setToolTip(plainTip(reason));
        button->setAccessibleDescription(reason);
    }
    m_revisions->setReasonAgainst(reasonAgainst(Command::Rollback));
    Q_EMIT statusChanged();
}

QList<PageAction> ReleasePage::actions() const
{
    using G = PageAction::Group;
    return {{Command::Edit, G::Change, reasonAgainst(Command::Edit), tr("Upgrade…")},
            {Command::Rollback, G::Change, reasonAgainst(Command::Rollback), tr("Roll back…")},
            {Command::StartJob, G::Change, reasonAgainst(Command::StartJob), tr("Test…")},
            {Command::Delete, G::Delete, reasonAgainst(Command::Delete), tr("Uninstall…")},
            {Command::Refresh, G::Page, {}}};
}

void ReleasePage::rollback(qint64 revision)
{
    const HelmRelease *current = currentBody();
    const HelmRelease *wanted = m_history->body(revision);
    if (current && wanted) {
        m_services.helm->rollback(*current, *wanted);
    }
}

void ReleasePage::run(Command command)
{
    const HelmRelease *current = currentBody();
    switch (command) {
    case Command::Refresh:
        m_history->refresh();
        break;
    case Command::Leave:
        Q_EMIT windowCommand(Command::Back);
        break;
    case Command::Summary:
        setTab(Tab::Summary);
        break;
    case Command::Yaml:
        setTab(Tab::Manifest);
        break;
    case Command::Rollback:
        setTab(Tab::History); // where the difference stands beside the button
        m_revisions->setFocus();
        break;
    case Command::Edit:
        if (current) {
            m_services.helm->upgrade(*current);
        }
        break;
    case Command::StartJob:
        if (current) {
            m_services.helm->test(*current);
        }
        break;
    case Command::Delete:
        if (current) {
            m_services.helm->uninstall(*current);
        }
        break;
    default:
        break;
    }
}

/// What the page in front did not want for itself.
void ReleasePage::keyPressEvent(QKeyEvent *event)
{
    const Command command = m_services.keys->tableCommand(*event);
    if (command == Command::None) {
        QWidget::keyPressEvent(event);
    } else if (m_services.keys->binding(command).where == KeyBinding::Where::Window) {
        Q_EMIT windowCommand(command);
    } else {
        run(command);
    }
}

QString ReleasePage::statusText() const
{
    if (!m_history->current() && m_history->isComplete()) {
        return tr("%1 is not here any more").arg(safe(m_release.name));
    }
    return streamText(m_history->status(), m_history->revisions().size(),
                      m_history->revisions().size(), tr("revisions"), 0);
}

store::Health ReleasePage::statusHealth() const
{
    return !m_history->current() && m_history->isComplete() ? store::Health::Warning
                                                            : streamHealth(m_history->status());
}

} // namespace nantian::views

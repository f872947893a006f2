// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/rollouttab.h"

#include "base/duration.h"
#include "views/main/actionrunner.h"
#include "views/pages/eventstab.h"
#include "views/pages/pieces.h"
#include "views/pages/rolloutchart.h"
#include "views/pages/rolloutwatch.h"
#include "views/theme/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using nantian::models::Rollout;
using nantian::models::RolloutPods;
using nantian::models::RolloutProblem;
using nantian::models::RolloutRevision;
using nantian::store::Health;

namespace nantian::views {

namespace {

enum Column {
    RevisionColumn,
    WantedColumn,
    PodsColumn,
    ReadyColumn,
    AvailableColumn,
    ImagesColumn
};

constexpr qsizetype kMostEvents = 50;
constexpr qint64 kAfterMs = 30'000;  ///< of a finished rollout, in the chart
constexpr int kEventRows = 6;        ///< shown at once
constexpr int kWideCharacters = 130; ///< from this width on, chart and table stand side by side

QIcon swatch(const QColor &colour)
{
    QPixmap pixmap(kIconSize, kIconSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QColor fill = colour;
    fill.setAlphaF(0.35F);
    painter.setPen(colour);
    painter.setBrush(fill);
    painter.drawRect(2, 3, 11, 9);
    return pixmap;
}

QString number(qint64 value) { return QString::number(value); }

} // namespace

Health rolloutHealth(const Rollout &rollout)
{
    switch (rollout.state) {
    case Rollout::State::Progressing:
        return Health::Progressing;
    case Rollout::State::Paused:
    case Rollout::State::Stuck:
    case Rollout::State::Manual:
        return Health::Warning;
    case Rollout::State::DeadlineExceeded:
        return Health::Failed;
    case Rollout::State::Complete:
        break;
    }
    return Health::Ok;
}

RolloutTab::RolloutTab(models::Cluster *cluster, QWidget *parent)
    : QScrollArea(parent)
    , m_cluster(cluster)
    , m_watch(new RolloutWatch(cluster, this))
    , m_page(new QWidget(this))
    , m_health(new IconLabel(m_page))
    , m_verdict(textLabel({}, m_page))
    , m_stream(faintLabel({}, m_page))
    , m_pause(new QPushButton(m_page))
    , m_rollback(new QPushButton(actionIcon("rollback"_L1), tr("Roll back…"), m_page))
    , m_problems(new QWidget(m_page))
    , m_chart(new RolloutChart(m_page))
    , m_revisions(plainList(
          tr("Revisions"),
          {tr("Revision"), tr("Wanted"), tr("Pods"), tr("Ready"), tr("Available"), tr("Images")},
          m_page))
    , m_pods(new QWidget(m_page))
    , m_fields(new FieldGrid(m_page))
    , m_eventModel(new EventListModel(this))
    , m_eventTitle(headingLabel(tr("Events"), m_page))
    , m_events(eventTable(m_eventModel, m_page))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setWidget(m_page);
    QFont bold = m_verdict->font();
    bold.setWeight(QFont::DemiBold);
    m_verdict->setFont(bold);
    m_stream->setWordWrap(true);
    m_pause->setAutoDefault(false);
    m_rollback->setAutoDefault(false);

    auto *head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(m_health, 0, Qt::AlignVCenter);
    head->addWidget(m_verdict, 1);
    head->addWidget(m_pause);
    head->addWidget(m_rollback);

    auto *problems = new QVBoxLayout(m_problems);
    problems->setContentsMargins(0, 0, 0, 0);
    problems->setSpacing(kUnit);

    m_revisions->setSelectionMode(QAbstractItemView::NoSelection);
    m_revisions->setFocusPolicy(Qt::NoFocus);
    m_revisions->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_revisions->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int character = fontMetrics().averageCharWidth();
    m_revisions->header()->resizeSection(RevisionColumn, character * 16);
    for (const int column : {WantedColumn, PodsColumn, ReadyColumn, AvailableColumn}) {
        m_revisions->header()->resizeSection(column, character * 12);
        m_revisions->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    new FlowLayout(m_pods, kGap);
    auto *facts = new QVBoxLayout;
    facts->setSpacing(kGap);
    facts->addWidget(headingLabel(tr("Revisions"), m_page));
    facts->addWidget(m_revisions);
    facts->addWidget(m_pods);
    facts->addWidget(m_fields);
    facts->addStretch();
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(2 * kMargin);
    m_columns->addWidget(m_chart, 2);
    m_columns->addLayout(facts, 3);
    // The parts keep their share, whatever they hold.
    m_chart->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_revisions->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(kMargin, kGap, kMargin, kGap);
    column->setSpacing(kGap);
    column->addLayout(head);
    column->addWidget(m_stream);
    column->addWidget(m_problems);
    column->addLayout(m_columns);
    column->addWidget(m_eventTitle);
    column->addWidget(m_events);
    column->addStretch();

    connect(m_watch, &RolloutWatch::changed, this, &RolloutTab::fill);
    connect(m_watch, &RolloutWatch::streamChanged, this, &RolloutTab::fillStream);
    connect(m_watch, &RolloutWatch::ended, this,
            [this](const Rollout &rollout) { Q_EMIT ended(m_watch->object(), rollout); });
    connect(m_rollback, &QPushButton::clicked, this, &RolloutTab::revisionsRequested);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_runner && m_watch->rollout()) {
            m_runner->run(m_watch->rollout()->paused ? models::Operation::Resume
                                                     : models::Operation::Pause,
                          {m_watch->object()});
        }
    });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible() && m_watch->rollout()) {
            fillFields();
            fillStream();
            drawChart();
            m_eventModel->tick();
        }
    });
    m_tick.start();
    fill();
}

void RolloutTab::setRunner(ActionRunner *runner)
{
    if (m_runner) {
        m_runner->disconnect(this);
    }
    m_runner = runner;
    if (runner) {
        connect(runner, &ActionRunner::accessChanged, this, &RolloutTab::updateButtons);
    }
    updateButtons();
}

void RolloutTab::setObject(const kube::ObjectRef &object)
{
    if (!m_watch->isWatching(object)) {
        m_watch->setObject(object);
        fill();
    }
}

void RolloutTab::clear()
{
    m_watch->clear();
    fill();
}

/// Everything that the last answer tells; while another tab is in front, nothing is drawn.
void RolloutTab::fill()
{
    if (m_watch->rollout() && !isVisible()) {
        return;
    }
    const bool known = m_watch->rollout().has_value();
    for (QWidget *widget : {static_cast<QWidget *>(m_chart), static_cast<QWidget *>(m_revisions),
                            m_pods, static_cast<QWidget *>(m_fields)})
    {
        widget->setVisible(known);
    }
    fillHead();
    fillProblems();
    fillRevisions();
    fillPods();
    fillFields();
    fillEvents();
    fillStream();
    drawChart();
    updateButtons();
}

void RolloutTab::fillHead()
{
    const std::optional<Rollout> &rollout = m_watch->rollout();
    m_health->setVisible(rollout.has_value());
    if (rollout) {
        m_health->setIcon(healthIcon(rolloutHealth(*rollout)), healthWord(rolloutHealth(*rollout)));
        m_verdict->setText(safe(rollout->verdict));
    } else if (m_watch->error()) {
        m_verdict->setText(base::errorSentence(*m_watch->error()));
    } else {
        m_verdict->setText(m_watch->object().name.isEmpty() ? QString()
                                                            : tr("Reading the rollout…"));
    }
}

void RolloutTab::fillProblems()
{
    const QList<RolloutProblem> problems =
        m_watch->rollout() ? m_watch->rollout()->problems : QList<RolloutProblem>();
    m_problems->setVisible(!problems.isEmpty());
    if (problems == m_shownProblems) {
        return; // what is being read or selected stays
    }
    m_shownProblems = problems;
    clearLayout(m_problems->layout());
    for (const RolloutProblem &problem : problems) {
        auto *row = new QHBoxLayout;
        row->setSpacing(kGap);
        auto *icon = new IconLabel(m_problems);
        const Health health = problem.cause == "OldPod" ? Health::Warning : Health::Failed;
        icon->setIcon(healthIcon(health), healthWord(health));
        row->addWidget(icon, 0, Qt::AlignTop);
        const QString sentence = safe(problem.sentence);
        row->addWidget(
            textLabel(problem.pods == 0 ? sentence
                          : problem.pods == 1
                          //: %1 the name of a pod, %2 a sentence
                          ? tr("%1: %2").arg(safe(problem.pod), sentence)
                          //: %1 the name of a pod, %2 a sentence
                          : tr("%n pods, such as %1: %2", nullptr, static_cast<int>(problem.pods))
                                .arg(safe(problem.pod), sentence),
                      m_problems),
            1);
        static_cast<QVBoxLayout *>(m_problems->layout())->addLayout(row);
    }
}

void RolloutTab::fillRevisions()
{
    m_revisions->clear();
    if (!m_watch->rollout()) {
        return;
    }
    const QList<RolloutLine> &lines = m_watch->lines();
    for (const RolloutRevision &revision : m_watch->rollout()->revisions) {
        const auto line = std::ranges::find(lines, revision.name, &RolloutLine::name);
        // The others are history: they stand in the revisions.
        if (!revision.current && revision.pods == 0 && revision.wanted.value_or(0) == 0
            && line == lines.end())
        {
            continue;
        }
        auto *item = new QTreeWidgetItem(m_revisions);
        const QString which = number(revision.number);
        item->setText(RevisionColumn, revision.current ? tr("%1 (new)").arg(which) : which);
        if (line != lines.end()) {
            item->setIcon(RevisionColumn,
                          swatch(RolloutChart::colourOf(line - lines.begin(), palette())));
        }
        if (revision.current) {
            QFont bold = item->font(RevisionColumn);
            bold.setBold(true);
            item->setFont(RevisionColumn, bold);
        }
        item->setText(WantedColumn, revision.wanted ? number(*revision.wanted) : u"–"_s);
        item->setText(PodsColumn, number(revision.pods));
        item->setText(ReadyColumn, number(revision.ready));
        item->setText(AvailableColumn, number(revision.available));
        for (const int column : {WantedColumn, PodsColumn, ReadyColumn, AvailableColumn}) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
        QStringList images;
        QStringList names; // what tells revisions apart stands at an image's end
        for (const QString &image : revision.images) {
            images.append(safe(image));
            names.append(safe(image.section(u'/', -1)));
        }
        item->setText(ImagesColumn, joined(names));
        item->setToolTip(ImagesColumn, plainTip(images.join(u'\n')));
        item->setToolTip(RevisionColumn, plainTip(safe(revision.name)));
    }
    const int rows = qMax(1, m_revisions->topLevelItemCount());
    const int row = m_revisions->topLevelItemCount() > 0
        ? m_revisions->visualItemRect(m_revisions->topLevelItem(0)).height()
        : kRowHeight;
    m_revisions->setFixedHeight(m_revisions->header()->sizeHint().height()
                                + rows * qMax(row, kRowHeight) + 2);
}

void RolloutTab::fillPods()
{
    const QList<RolloutPods> groups =
        m_watch->rollout() ? m_watch->rollout()->pods : QList<RolloutPods>();
    if (groups == m_shownPods) {
        return;
    }
    m_shownPods = groups;
    clearLayout(m_pods->layout());
    for (const RolloutPods &group : groups) {
        auto *entry = new QWidget(m_pods);
        auto *row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, kGap, 0);
        row->setSpacing(kUnit);
        auto *icon = new IconLabel(entry);
        icon->setIcon(healthIcon(group.health), healthWord(group.health));
        row->addWidget(icon);
        const bool odd = !group.ready && group.word == "Running"_L1;
        auto *text = new QLabel(
            u"%1 %2"_s.arg(number(group.count),
                           odd ? tr("%1, not ready").arg(safe(group.word)) : safe(group.word)),
            entry);
        text->setTextFormat(Qt::PlainText);
        text->setToolTip(plainTip(tr("%1 of %2 are of the new revision.")
                                      .arg(number(group.updated), number(group.count))));
        row->addWidget(text);
        m_pods->layout()->addWidget(entry);
    }
}

void RolloutTab::fillFields()
{
    const std::optional<Rollout> &rollout = m_watch->rollout();
    QList<models::Field> fields;
    const auto add = [&fields](const char *id, const QString &label, const QString &text) {
        fields.append({id, label, text, 0});
    };
    if (rollout) {
        add("strategy", tr("Strategy"), rollout->strategy);
        if (rollout->most && rollout->fewest) {
            add("bounds", tr("Bounds"),
                tr("%1 to %2 pods: surge %3, unavailable %4")
                    .arg(number(*rollout->fewest), number(*rollout->most), number(rollout->surge),
                         number(rollout->unavailable)));
        }
        if (rollout->minReadySeconds > 0) {
            add("minReadySeconds", tr("Available after"),
                base::humanDuration(rollout->minReadySeconds));
        }
        if (rollout->partition > 0) {
            add("partition", tr("Partition"), number(rollout->partition));
        }
        if (rollout->deadlineSeconds > 0) {
            const QString whole = base::humanDuration(rollout->deadlineSeconds);
            const qint64 passed =
                (QDateTime::currentMSecsSinceEpoch() - m_watch->readAtMs()) / 1000;
            add("deadline", tr("Progress deadline"),
                rollout->deadlineSecondsLeft
                    ? tr("%1, %2 left")
                          .arg(whole,
                               base::humanDuration(
                                   qMax<qint64>(0, *rollout->deadlineSecondsLeft - passed)))
                    : whole);
        }
        if (!rollout->probes.isEmpty()) {
            qint64 count = 0;
            for (const models::RolloutProbe &probe : rollout->probes) {
                count += probe.count;
            }
            const models::RolloutProbe &last = rollout->probes.first();
            add("probes", tr("Failed probes"),
                //: %1 a number, %2 an age, %3 an object, %4 a sentence
                tr("%1, the last %2 ago at %3: %4")
                    .arg(number(count), ageText(last.lastSeen, m_cluster->clockSkew()), last.object,
                         last.message));
        }
    }
    m_fields->setFields(fields, m_cluster->clockSkew());
}

void RolloutTab::fillEvents()
{
    QList<store::RowPtr> rows = m_watch->rollout() ? m_watch->events() : QList<store::RowPtr>();
    rows.resize(qMin(rows.size(), kMostEvents));
    m_eventModel->setRows(rows, m_watch->eventColumns(), m_cluster->clockSkew());
    m_eventTitle->setVisible(!rows.isEmpty());
    m_events->setVisible(!rows.isEmpty());
    const auto shown = qMin(static_cast<int>(rows.size()), kEventRows);
    m_events->setFixedHeight(m_events->horizontalHeader()->sizeHint().height()
                             + shown * m_events->verticalHeader()->defaultSectionSize() + 2);
}

void RolloutTab::fillStream()
{
    const store::StreamStatus status = m_watch->streamStatus();
    QString text;
    if (m_watch->rollout() && m_watch->error()) {
        //: %1 a time of day, %2 a sentence
        text = tr("As of %1: %2")
                   .arg(QDateTime::fromMSecsSinceEpoch(m_watch->readAtMs()).toString(u"HH:mm:ss"_s),
                        base::errorSentence(*m_watch->error()));
    } else if (m_watch->rollout() && status.state >= store::StreamStatus::State::Reconnecting) {
        const bool over = status.state >= store::StreamStatus::State::Denied;
        text = over ? tr("Not live: %1").arg(base::errorSentence(status.error))
            : status.staleSinceMs > 0
            //: %1 a time of day
            ? tr("Not live since %1: what is shown is the last known.")
                  .arg(QDateTime::fromMSecsSinceEpoch(status.staleSinceMs).toString(u"HH:mm:ss"_s))
            : tr("Not live: what is shown is the last known.");
    }
    m_stream->setText(text);
    m_stream->setVisible(!text.isEmpty());
}

void RolloutTab::drawChart()
{
    if (m_watch->samples().isEmpty()) {
        m_chart->clear();
    } else if (isVisible()) {
        qint64 end = QDateTime::currentMSecsSinceEpoch();
        if (m_watch->rollout() && m_watch->rollout()->isOver()) {
            end = qMin(end, m_watch->samples().last().atMs + kAfterMs); // what was, stays in sight
        }
        m_chart->setData(m_watch->samples(), m_watch->lines(), end);
    }
}

void RolloutTab::updateButtons()
{
    const std::optional<Rollout> &rollout = m_watch->rollout();
    const bool known = m_runner && rollout;
    m_rollback->setVisible(known);
    m_pause->setVisible(known && rollout->kind == "Deployment");
    if (!known) {
        return;
    }
    m_pause->setText(rollout->paused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(rollout->paused ? actionIcon("play"_L1) : actionIcon("pause"_L1));
    const auto judge = [this](QPushButton *button, const QString &action, const QString &tip) {
        const models::Access access = m_runner->accessTo(action, m_watch->object());
        button->setEnabled(access.allowed);
        button->setToolTip(access.allowed ? tip : plainTip(access.reason));
        button->setAccessibleDescription(access.reason);
    };
    judge(m_pause, u"pause"_s, {});
    judge(m_rollback, u"rollback"_s,
          tr("Opens the revisions, where the difference is shown first."));
}

void RolloutTab::arrange()
{
    const bool wide = viewport()->width() >= fontMetrics().averageCharWidth() * kWideCharacters;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void RolloutTab::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void RolloutTab::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    fill();
}

void RolloutTab::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_watch->rollout()) {
        fillRevisions();
    }
}

} // namespace nantian::views

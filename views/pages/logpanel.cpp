// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/logpanel.h"

#include "services/cluster.h"
#include "views/pages/logview.h"
#include "views/theme/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSaveFile>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

QToolButton *toggle(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(plainTip(tip));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// The end of a pod's name tells pods of one workload apart: "7c9d-4x8sm" of "web-7c9d-4x8sm".
QString shortPod(const QByteArray &pod)
{
    const QString name = safe(pod);
    const qsizetype last = name.lastIndexOf(u'-');
    const qsizetype before = last > 0 ? name.lastIndexOf(u'-', last - 1) : -1;
    return before > 0 ? name.sliced(before + 1) : name;
}

QString stateText(const models::LogSource &source)
{
    using State = models::LogSource::State;
    switch (source.state) {
    case State::Connecting:
        return LogPanel::tr("connecting");
    case State::Live:
        return LogPanel::tr("live");
    case State::Waiting:
        return source.why.isEmpty() ? LogPanel::tr("waiting")
                                    : LogPanel::tr("waiting: %1").arg(safe(source.why));
    case State::Reconnecting:
        return LogPanel::tr("reconnecting: %1").arg(safe(source.why));
    case State::Ended:
        return LogPanel::tr("ended");
    case State::Failed:
        return safe(source.why);
    case State::NotFollowed:
        return LogPanel::tr("not followed; %1 containers are followed at most")
            .arg(models::kMaxLogStreams);
    }
    return {};
}

} // namespace

LogPanel::LogPanel(models::Cluster *cluster, const models::LogFeed::Options &options,
                   QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_options(options)
    , m_view(new LogView(this))
{
    buildTools();
    connect(m_view, &LogView::followChanged, m_follow, &QToolButton::setChecked);
    connect(m_view, &LogView::countsChanged, this, &LogPanel::updateStatus);
    connect(m_view, &LogView::matchesChanged, this, [this] {
        const qint64 count = m_view->matchCount();
        if (m_search->text().isEmpty()) {
            m_matches->clear();
        } else if (count == 0) {
            m_matches->setText(tr("no match"));
        } else {
            m_matches->setText(tr("%1 of %2").arg(m_view->matchPosition()).arg(count));
        }
    });
    m_view->setFrameShape(QFrame::NoFrame);
    setFocusProxy(m_view);
    open();
}

LogPanel::~LogPanel() = default;

void LogPanel::buildTools()
{
    m_container = new QComboBox(this);
    m_container->setAccessibleName(tr("Container"));
    m_container->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_container->addItem(tr("All containers"), QByteArray());
    if (!m_options.container.isEmpty()) {
        m_container->addItem(safe(m_options.container), m_options.container);
        m_container->setCurrentIndex(1);
    }
    m_pause = toggle(tr("Pause"), tr("Hold the view; what arrives is kept aside."), this);
    m_follow = toggle(tr("Follow"), tr("Stay at the newest line (End)."), this);
    m_follow->setChecked(true);
    m_wrap = toggle(tr("Wrap"), tr("Break long lines at the edge."), this);
    m_times = toggle(tr("Times"), tr("Show the time of each line, in the local zone."), this);
    m_previous =
        toggle(tr("Previous"), tr("Show the instance before the last restart instead."), this);
    m_previous->setChecked(m_options.previous);
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in the log"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(280);
    m_matches = new QLabel(this);
    m_matches->setMinimumWidth(m_matches->fontMetrics().horizontalAdvance(u"000 of 0000"_s));
    m_status = new QLabel(this);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status->setContentsMargins(kGap, kUnit / 2, kGap, kUnit / 2);

    auto *saveButton = new QToolButton(this);
    saveButton->setText(tr("Save…"));
    saveButton->setToolTip(tr("Write all lines held here to a file."));
    saveButton->setAutoRaise(true);
    saveButton->setFocusPolicy(Qt::TabFocus);

    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(kGap, kUnit, kGap, kUnit);
    tools->setSpacing(kUnit);
    tools->addWidget(m_container);
    for (QToolButton *button : {m_follow, m_pause, m_wrap, m_times, m_previous}) {
        tools->addWidget(button);
    }
    tools->addStretch();
    tools->addWidget(m_matches);
    tools->addWidget(m_search, 1);
    tools->addWidget(saveButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_view, 1);
    column->addWidget(m_status);

    connect(m_pause, &QToolButton::toggled, m_view, &LogView::setPaused);
    connect(m_follow, &QToolButton::clicked, m_view, &LogView::setFollow);
    connect(m_wrap, &QToolButton::toggled, m_view, &LogView::setWrap);
    connect(m_times, &QToolButton::toggled, m_view, &LogView::setShowTimes);
    connect(m_previous, &QToolButton::toggled, this, [this](bool on) {
        m_options.previous = on;
        open();
    });
    connect(m_container, &QComboBox::activated, this, [this](int index) {
        m_options.container = m_container->itemData(index).toByteArray();
        open();
    });
    connect(m_search, &QLineEdit::textChanged, m_view, &LogView::setSearch);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(saveButton, &QToolButton::clicked, this, &LogPanel::save);
}

void LogPanel::setContainers(const QStringList &names)
{
    for (const QString &name : names) {
        if (m_container->findData(name.toUtf8()) < 0) {
            m_container->addItem(safe(name), name.toUtf8());
        }
    }
}

QString LogPanel::title() const
{
    return safe(m_options.target.name)
        + (m_options.container.isEmpty() ? QString() : u" · "_s + safe(m_options.container));
}

void LogPanel::open()
{
    m_feed.reset();
    m_error.clear();
    m_view->clear();
    m_view->setFollow(true);
    m_view->setPlaceholder(m_options.previous
                               ? tr("Reading the log of the instance before the last restart…")
                               : tr("Waiting for the first line…"));
    m_feed = models::LogFeed::open(m_cluster, m_options);
    if (!m_feed) {
        return;
    }
    connect(m_feed.get(), &models::LogFeed::lines, m_view, &LogView::append);
    connect(m_feed.get(), &models::LogFeed::sourcesChanged, this, &LogPanel::onSources);
    connect(m_feed.get(), &models::LogFeed::failed, this, [this](const base::Error &error) {
        m_error = base::errorSentence(error);
        m_view->setPlaceholder(m_error);
        updateStatus();
    });
    onSources();
}

void LogPanel::onSources()
{
    const QList<models::LogSource> &sources = m_feed->sources();
    QSet<QByteArray> pods;
    QSet<QByteArray> containers;
    for (const models::LogSource &source : sources) {
        pods.insert(source.pod);
        containers.insert(source.container);
        setContainers({QString::fromUtf8(source.container)});
    }
    QStringList prefixes;
    if (pods.size() > 1 || containers.size() > 1) {
        for (const models::LogSource &source : sources) {
            QStringList parts;
            if (pods.size() > 1) {
                parts.append(shortPod(source.pod));
            }
            if (containers.size() > 1) {
                parts.append(safe(source.container));
            }
            prefixes.append(parts.join(u'/'));
        }
    }
    m_view->setPrefixes(prefixes);
    updateStatus();
}

void LogPanel::updateStatus()
{
    const QLocale locale;
    QStringList parts;
    parts.append(tr("%n line(s)", nullptr, static_cast<int>(m_view->buffer().size())));
    if (const qint64 dropped = m_view->buffer().dropped(); dropped > 0) {
        parts.append(tr("%1 older dropped").arg(locale.toString(dropped)));
    }
    if (const qint64 held = m_view->heldLines(); held > 0) {
        parts.append(tr("paused, %1 new").arg(locale.toString(held)));
    }
    QStringList others;
    int live = 0;
    if (m_feed) {
        for (const models::LogSource &source : m_feed->sources()) {
            if (source.state == models::LogSource::State::Live) {
                ++live;
            } else {
                others.append(
                    tr("%1/%2: %3", "pod/container: state")
                        .arg(shortPod(source.pod), safe(source.container), stateText(source)));
            }
        }
    }
    if (live > 0) {
        parts.append(tr("%n container(s) live", nullptr, live));
    }
    if (!m_error.isEmpty()) {
        parts.append(m_error);
    }
    m_status->setToolTip(plainTip(others.join(u'\n')));
    if (others.size() > 2) {
        const auto more = static_cast<int>(others.size()) - 2;
        others = others.first(2);
        others.append(tr("and %n more", nullptr, more));
    }
    parts += others;
    m_status->setText(parts.join(u" · "_s));
}

void LogPanel::find(bool backwards) { m_view->findNext(backwards); }

void LogPanel::save()
{
    auto *dialog = new QFileDialog(this, tr("Save log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"log"_s);
    dialog->selectFile(QString::fromUtf8(m_options.target.name) + u".log"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || !m_view->write(&file) || !file.commit()) {
            m_error = tr("The log could not be saved to %1: %2").arg(path, file.errorString());
        } else {
            m_error = tr("Saved to %1").arg(path);
        }
        updateStatus();
    });
    dialog->open();
}

void LogPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find) || event->key() == Qt::Key_Slash) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    } else if (event->matches(QKeySequence::FindNext) || event->key() == Qt::Key_N) {
        find(event->modifiers() & Qt::ShiftModifier);
    } else if (event->matches(QKeySequence::FindPrevious)) {
        find(true);
    } else if (event->key() == Qt::Key_Escape && m_search->hasFocus()) {
        m_search->clear();
        m_view->setFocus(Qt::OtherFocusReason);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace nantian::views

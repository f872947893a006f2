// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/containerstab.h"

#include "views/pages/pieces.h"
#include "views/pages/usagebar.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using nantian::models::ContainerDetails;
using nantian::models::EnvironmentVariable;

namespace nantian::views {

namespace {

/// A rounded frame in the separator's colour.
class Card final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(separatorColor(palette()));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kUnit, kUnit);
    }
};

QString quantityOf(const QList<models::KeyValue> &list, QLatin1StringView resource)
{
    for (const models::KeyValue &pair : list) {
        if (pair.key == resource) {
            return pair.value;
        }
    }
    return {};
}

QString others(const QList<models::KeyValue> &list)
{
    QStringList parts;
    for (const models::KeyValue &pair : list) {
        if (pair.key != "cpu"_L1 && pair.key != "memory"_L1) {
            parts.append(u"%1 %2"_s.arg(safe(pair.key), safe(pair.value)));
        }
    }
    return joined(parts);
}

/// The grid of one card: label left, value right.
class Lines
{
public:
    Lines(QGridLayout *grid, QWidget *parent) : m_grid(grid), m_parent(parent) { }
    void add(const QString &label, QWidget *value)
    {
        const bool oneLine = qobject_cast<QLabel *>(value) == nullptr;
        m_grid->addWidget(faintLabel(label, m_parent), m_line, 0,
                          (oneLine ? Qt::AlignVCenter : Qt::AlignTop) | Qt::AlignLeft);
        m_grid->addWidget(value, m_line++, 1);
    }
    void add(const QString &label, const QString &text)
    {
        if (!text.isEmpty()) {
            QLineEdit *line = valueLine(text, m_parent);
            line->setAccessibleName(label);
            add(label, line);
        }
    }
    void add(const QString &label, const QStringList &texts)
    {
        if (!texts.isEmpty()) {
            add(label, textLabel(texts.join(u'\n'), m_parent));
        }
    }

private:
    QGridLayout *m_grid;
    QWidget *m_parent;
    int m_line = 0;
};

} // namespace

ContainersTab::ContainersTab(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Containers"));
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_column->setSpacing(kGap);
    setWidget(content);
    m_timer.setInterval(10'000);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        // "Running for 3m": states hold ages.
        if (isVisible() && !m_details.containers.isEmpty()) {
            rebuild();
        }
    });
    m_timer.start();
}

void ContainersTab::setLogsDenied(const QString &reason)
{
    m_logsDenied = reason;
    for (QPushButton *button : std::as_const(m_logs)) {
        button->setEnabled(reason.isEmpty());
        button->setToolTip(plainTip(reason));
    }
}

void ContainersTab::setUsage(models::UsageCells *usage)
{
    if (m_usage) {
        m_usage->disconnect(this);
    }
    m_usage = usage;
    if (usage) {
        connect(usage, &models::UsageCells::changed, this, &ContainersTab::updateUsage);
    }
}

void ContainersTab::setDetails(const models::ObjectDetails &details, qint64 skew)
{
    const models::ObjectDetails before = std::exchange(m_details, details);
    m_skew = skew;
    if (before.uid != details.uid || before.containers != details.containers) {
        rebuild();
    }
}

void ContainersTab::clear()
{
    m_details = {};
    m_bars.clear();
    m_logs.clear();
    clearLayout(m_column);
}

void ContainersTab::rebuild()
{
    widget()->setUpdatesEnabled(false); // one painting, when everything has its place
    m_bars.clear();
    m_logs.clear();
    clearLayout(m_column);
    for (const ContainerDetails &container : std::as_const(m_details.containers)) {
        m_column->addWidget(makeCard(container));
    }
    m_column->addStretch();
    updateUsage();
    m_column->activate();
    widget()->setUpdatesEnabled(true);
}

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(nantian::views::ContainersTab)

public:
    static QString kind(ContainerDetails::Kind kind)
    {
        switch (kind) {
        case ContainerDetails::Kind::Init:
            return tr("init container");
        case ContainerDetails::Kind::Sidecar:
            return tr("sidecar");
        case ContainerDetails::Kind::Ephemeral:
            return tr("ephemeral container");
        case ContainerDetails::Kind::Container:
            break;
        }
        return {};
    }
    static QString probe(const models::ProbeDetails &probe)
    {
        QStringList numbers{tr("delay %1 s").arg(probe.initialDelaySeconds),
                            tr("every %1 s").arg(probe.periodSeconds),
                            tr("timeout %1 s").arg(probe.timeoutSeconds),
                            tr("fails after %1").arg(probe.failureThreshold)};
        if (probe.successThreshold != 1) {
            numbers.append(tr("passes after %1").arg(probe.successThreshold));
        }
        if (probe.terminationGraceSeconds) {
            numbers.append(tr("grace %1 s").arg(*probe.terminationGraceSeconds));
        }
        return u"%1  (%2)"_s.arg(safe(probe.action), joined(numbers));
    }
    static QString probeLabel(const QString &type)
    {
        return type == "liveness"_L1 ? tr("Liveness probe")
            : type == "readiness"_L1 ? tr("Readiness probe")
                                     : tr("Startup probe");
    }
    static QString port(const models::ContainerPort &port)
    {
        QString text = u"%1/%2"_s.arg(port.containerPort).arg(safe(port.protocol));
        if (!port.name.isEmpty()) {
            text = u"%1 %2"_s.arg(safe(port.name), text);
        }
        return port.hostPort == 0 ? text : tr("%1, host port %2").arg(text).arg(port.hostPort);
    }
    static QString variable(const EnvironmentVariable &variable)
    {
        using Source = EnvironmentVariable::Source;
        const QString object = safe(variable.object);
        const QString key = safe(variable.key);
        QString from;
        switch (variable.source) {
        case Source::Literal:
            return u"%1=%2"_s.arg(safe(variable.name), safe(variable.value));
        case Source::ConfigMapKey:
            from = tr("key %1 of ConfigMap %2").arg(key, object);
            break;
        case Source::SecretKey:
            from = tr("key %1 of Secret %2").arg(key, object);
            break;
        case Source::Field:
            from = tr("field %1").arg(key);
            break;
        case Source::Resource:
            from = object.isEmpty() ? tr("resource %1").arg(key)
                                    : tr("resource %1 of %2").arg(key, object);
            break;
        case Source::File:
            from = tr("key %1 of a file in volume %2").arg(key, object);
            break;
        case Source::ConfigMap:
            from = tr("all keys of ConfigMap %1").arg(object);
            break;
        case Source::Secret:
            from = tr("all keys of Secret %1").arg(object);
            break;
        }
        if (variable.optional) {
            from = tr("%1, optional").arg(from);
        }
        const bool every =
            variable.source == Source::ConfigMap || variable.source == Source::Secret;
        const QString name = safe(variable.name) + (every ? u"*"_s : QString());
        return u"%1 ← %2"_s.arg(name, from);
    }
    static QString mount(const models::MountDetails &mount)
    {
        QString text = u"%1 ← %2"_s.arg(safe(mount.path), safe(mount.volume));
        if (!mount.source.isEmpty()) {
            text += u" (%1)"_s.arg(safe(mount.source));
        }
        if (!mount.subPath.isEmpty()) {
            text += tr(", sub-path %1").arg(safe(mount.subPath));
        }
        return mount.readOnly ? text + tr(", read-only") : text;
    }
};

} // namespace

QWidget *ContainersTab::makeCard(const ContainerDetails &container)
{
    auto *card = new Card;
    card->setAccessibleName(tr("Container %1").arg(safe(container.name)));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(kMargin, kGap, kMargin, kGap);
    column->setSpacing(kUnit);

    auto *head = new QHBoxLayout;
    head->setSpacing(kGap);
    if (container.hasStatus) {
        const store::Health health =
            container.state.phase == models::ContainerState::Phase::Running && !container.ready
            ? store::Health::Progressing
            : stateHealth(container.state);
        auto *icon = new IconLabel(card);
        icon->setIcon(healthIcon(health), healthWord(health));
        head->addWidget(icon);
    }
    head->addWidget(headingLabel(safe(container.name), card));
    if (const QString kind = Words::kind(container.kind); !kind.isEmpty()) {
        head->addWidget(faintLabel(kind, card));
    }
    head->addStretch();
    if (container.hasStatus) {
        auto *logs = new QPushButton(tr("Logs"), card);
        logs->setIcon(actionIcon("logs"_L1));
        logs->setFlat(true);
        connect(logs, &QPushButton::clicked, this,
                [this, name = container.name.toUtf8()] { Q_EMIT logsRequested(name); });
        head->addWidget(logs);
        logs->setEnabled(m_logsDenied.isEmpty());
        logs->setToolTip(plainTip(m_logsDenied));
        m_logs.append(logs);
    }
    column->addLayout(head);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kMargin);
    grid->setVerticalSpacing(kUnit);
    grid->setColumnMinimumWidth(0, fontMetrics().averageCharWidth() * 16);
    grid->setColumnStretch(1, 1);
    Lines lines(grid, card);
    if (container.hasStatus) {
        QString state = stateText(container.state, m_skew);
        if (container.state.phase == models::ContainerState::Phase::Running) {
            state = container.ready ? tr("%1, ready").arg(state) : tr("%1, not ready").arg(state);
        }
        lines.add(tr("State"), state);
        if (!container.state.message.isEmpty()) {
            lines.add(QString(), textLabel(safe(container.state.message), card));
        }
        lines.add(tr("Last state"), stateText(container.lastState, m_skew));
        if (!container.lastState.message.isEmpty()) {
            lines.add(QString(), textLabel(safe(container.lastState.message), card));
        }
        lines.add(tr("Restarts"), QString::number(container.restarts));
    }
    lines.add(tr("Image"), safe(container.image));
    lines.add(tr("Image ID"), safe(container.imageId));
    lines.add(tr("Pull policy"), safe(container.imagePullPolicy));
    lines.add(tr("Command"), safe((container.command + container.args).join(u' ')));

    Bars bars{container.name.toUtf8(), new UsageBar(UsageBar::Of::Cpu, card),
              new UsageBar(UsageBar::Of::Memory, card)};
    bars.cpu->setBounds(quantityOf(container.requests, "cpu"_L1),
                        quantityOf(container.limits, "cpu"_L1));
    bars.memory->setBounds(quantityOf(container.requests, "memory"_L1),
                           quantityOf(container.limits, "memory"_L1));
    lines.add(tr("CPU"), bars.cpu);
    lines.add(tr("Memory"), bars.memory);
    m_bars.append(bars);
    lines.add(tr("Other requests"), others(container.requests));
    lines.add(tr("Other limits"), others(container.limits));

    QStringList texts;
    for (const models::ContainerPort &port : container.ports) {
        texts.append(Words::port(port));
    }
    lines.add(tr("Ports"), joined(texts));
    for (const models::ProbeDetails &probe : container.probes) {
        lines.add(Words::probeLabel(probe.type), Words::probe(probe));
    }
    texts.clear();
    for (const EnvironmentVariable &variable : container.environment) {
        texts.append(Words::variable(variable));
    }
    lines.add(tr("Environment"), texts);
    texts.clear();
    for (const models::MountDetails &mount : container.mounts) {
        texts.append(Words::mount(mount));
    }
    lines.add(tr("Mounts"), texts);
    column->addLayout(grid);
    return card;
}

void ContainersTab::updateUsage()
{
    if (!m_usage || m_details.kind != "Pod") {
        return;
    }
    const auto usage = m_usage->usage(m_details.ns, m_details.name);
    for (const Bars &bars : std::as_const(m_bars)) {
        if (usage && usage->containers.contains(bars.container)) {
            const auto [milli, bytes] = usage->containers.value(bars.container);
            bars.cpu->setUsage(milli);
            bars.memory->setUsage(bytes);
        } else {
            bars.cpu->setUsage(-1);
            bars.memory->setUsage(-1);
        }
    }
}

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/releasetexts.h"

#include "base/onpool.h"
#include "services/helmmanifest.h"
#include "services/helmvalues.h"
#include "services/yaml.h"
#include "views/pages/codeview.h"
#include "views/pages/findbar.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

/// "# none" would be a lie of another kind: {} is what helm prints.
base::Result<QString> valuesText(const QByteArray &values, bool revealed)
{
    bool masked = false;
    return (revealed ? base::Result<QByteArray>(values) : models::maskedValues(values, masked))
        .and_then(&models::toYaml);
}

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

} // namespace

ReleaseText::ReleaseText(What what, QWidget *parent)
    : QWidget(parent)
    , m_what(what)
    , m_choice(new QComboBox(this))
    , m_reveal(toolButton("eye"_L1, {}, this))
    , m_note(faintLabel({}, this))
    , m_code(new CodeView(this))
{
    m_choice->addItem(tr("Given values"));
    m_choice->addItem(tr("Computed values"));
    m_choice->setItemData(0, tr("What was given with the last install or upgrade."),
                          Qt::ToolTipRole);
    m_choice->setItemData(1, tr("The chart's own values, overlaid by those given."),
                          Qt::ToolTipRole);
    m_choice->setAccessibleName(tr("Which values"));
    m_choice->setVisible(what == What::Values);
    m_reveal->setVisible(what == What::Values);
    m_note->setText(tr("Values of Secrets are hidden"));
    m_note->setVisible(what == What::Manifest);
    m_code->setReadOnly(true);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setFrameShape(QFrame::NoFrame);
    QToolButton *copy = toolButton("copy"_L1, tr("Copy"), this);
    copy->setToolTip(tr("Copy the text as it is shown."));
    QToolButton *find = toolButton("search"_L1, tr("Search"), this);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(kGap, kUnit, kGap, kUnit);
    tools->setSpacing(kUnit);
    for (QWidget *each : {static_cast<QWidget *>(m_choice), static_cast<QWidget *>(copy),
                          static_cast<QWidget *>(find), static_cast<QWidget *>(m_reveal)})
    {
        tools->addWidget(each);
    }
    tools->addStretch();
    tools->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_code, 1);
    setFocusProxy(m_code);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ReleaseText::showText);
    connect(m_reveal, &QToolButton::clicked, this, [this] { setRevealed(!m_revealed); });
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_code->text()); });
    connect(find, &QToolButton::clicked, this,
            [this] { m_code->findBar()->open(FindBar::Mode::Find); });
    setRevealed(false);
}

void ReleaseText::setRelease(const models::HelmRelease *release, const QString &problem)
{
    if (release == nullptr) {
        m_has = false;
        m_question.drop();
        m_code->setPlaceholderText(problem);
        m_code->clear();
        return;
    }
    const bool isSame = m_has && m_given == release->values && m_computed == release->computed
        && m_manifest == release->manifest;
    m_has = true;
    m_given = release->values;
    m_computed = release->computed;
    m_manifest = release->manifest;
    if (!isSame) {
        showText();
    }
}

void ReleaseText::setRevealed(bool revealed)
{
    m_revealed = revealed;
    m_reveal->setText(revealed ? tr("Hide values") : tr("Reveal values"));
    m_reveal->setIcon(actionIcon(revealed ? "eye-off"_L1 : "eye"_L1));
    m_reveal->setToolTip(tr("Values named like a password are hidden until you ask for them."));
    if (m_has) {
        showText();
    }
}

void ReleaseText::showText()
{
    if (!m_has) {
        return;
    }
    const auto made = m_what == What::Manifest
        ? base::onPool<QString>([manifest = m_manifest] {
              return base::Result<QString>(models::maskedManifest(manifest));
          })
        : base::onPool<QString>([values = m_choice->currentIndex() == 0 ? m_given : m_computed,
                                 revealed = m_revealed] { return valuesText(values, revealed); });
    m_question.ask(made, this, [this](const base::Result<QString> &text) {
        m_code->setPlaceholderText(text ? QString() : base::errorSentence(text.error()));
        m_code->replaceText(text.value_or(QString()));
    });
}

/// What was revealed is so for as long as it is looked at.
void ReleaseText::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_revealed) {
        m_code->clear();
        setRevealed(false);
    }
}

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/yamleditor.h"

#include "views/dialogs/confirmdialog.h"
#include "views/main/streamtext.h"
#include "views/pages/applyreview.h"
#include "views/pages/codeview.h"
#include "views/pages/draftkeeper.h"
#include "views/pages/editorfile.h"
#include "views/pages/editorhelp.h"
#include "views/pages/livetext.h"
#include "views/pages/mergeview.h"
#include "views/pages/messagebar.h"
#include "views/pages/pieces.h"
#include "views/pages/yamlassistant.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

using models::HoldsSecret;

YamlEditor::YamlEditor(models::Cluster *cluster, QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_code(new CodeView(this))
    , m_review(new ApplyReview(cluster, this))
    , m_stack(new QStackedWidget(this))
    , m_message(new MessageBar(this))
    , m_liveMessage(new MessageBar(this))
    , m_live(new LiveText(cluster, m_code))
    , m_drafts(new DraftKeeper(this))
    , m_merge(new MergeView(m_live, this))
    , m_assistant(new YamlAssistant(cluster, m_code))
    , m_help(new EditorHelp(cluster, m_code, m_assistant, m_stack, this))
    , m_hint(new ElidedLabel(this))
    , m_overlaps(new QPushButton(tr("Compare with the server"), this))
    , m_check(new QPushButton(tr("Review changes"), this))
    , m_apply(new QPushButton(tr("Apply"), this))
    , m_back(new QPushButton(tr("Back to the text"), this))
    , m_file(new EditorFile(m_code, this))
{
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_stack->addWidget(m_code);
    m_stack->addWidget(m_review);
    m_stack->addWidget(m_merge);
    m_check->setToolTip(tr("Ask the server what would change, without changing it (Ctrl+Return)."));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kMargin, kGap, kMargin, kGap);
    foot->setSpacing(kGap);
    auto *files = new QPushButton(tr("File"), this);
    files->setMenu(m_file->menu());
    files->setAutoDefault(false);
    foot->addWidget(files);
    foot->addWidget(m_help->buttons());
    foot->addWidget(m_hint, 1);
    for (QPushButton *button : {m_back, m_overlaps, m_check, m_apply}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_liveMessage);
    column->addWidget(m_message);
    column->addWidget(m_help, 1);
    column->addLayout(foot);
    setFocusProxy(m_code);

    setAcceptDrops(true);
    makeActions();
    updateState();
}

void YamlEditor::makeActions()
{
    connect(m_check, &QPushButton::clicked, this, [this] { goOn(); });
    connect(m_review, &ApplyReview::placeRequested, this, &YamlEditor::showPlace);
    connect(m_review, &ApplyReview::changed, this, &YamlEditor::showReview);
    connect(m_review->set(), &models::ApplySet::unreadable, this, &YamlEditor::showUnreadable);
    connect(m_review->set(), &models::ApplySet::previewed, this, &YamlEditor::reviewed);
    connect(m_review->set(), &models::ApplySet::applied, this, &YamlEditor::applied);
    connect(m_review->set(), &models::ApplySet::began, this, [this] {
        if (m_review->set()->steps().size() > 1) {
            m_stack->setCurrentWidget(m_review); // where one sees how far it is
        }
    });
    connect(m_apply, &QPushButton::clicked, this, &YamlEditor::applyNow);
    connect(m_live, &LiveText::changed, this, &YamlEditor::showLive);
    connect(m_overlaps, &QPushButton::clicked, this, &YamlEditor::showOverlaps);
    connect(m_merge, &MergeView::decided, this, &YamlEditor::backToText);
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] {
        m_live->setHeld(m_stack->currentWidget() != m_code || m_code->isLoading());
        updateState();
    });
    connect(m_code, &CodeView::loaded, this,
            [this] { m_live->setHeld(m_stack->currentWidget() != m_code); });
    connect(m_back, &QPushButton::clicked, this, &YamlEditor::leave);
    connect(m_code->document(), &QTextDocument::modificationChanged, this, [this] {
        m_drafts->later();
        updateState();
    });
    m_drafts->setSource([this]() -> std::optional<models::Draft> {
        if (!isUnsaved()) {
            return std::nullopt;
        }
        return models::Draft{m_cluster->context().name, m_object, m_defaultNamespace,
                             m_live->opened(),          text(),   m_file->file()};
    });
    connect(m_drafts, &DraftKeeper::changed, this, [this] { showRemark(); });
    connect(m_code, &QPlainTextEdit::textChanged, this, [this] {
        if (m_code->markedLine() > 0) {
            m_code->markLine(0);
        }
        if (isModified()) {
            m_drafts->later();
        }
        if (m_unreadable) { // by now it may be readable, and its marks say so
            m_unreadable = false;
            m_message->clear();
        }
    });
    connect(m_assistant, &YamlAssistant::checked, this, [this] { updateState(); });
    connect(m_code, &QPlainTextEdit::cursorPositionChanged, this, [this] { showRemark(); });
    for (const bool backwards : {false, true}) {
        auto *next = new QShortcut(QKeySequence(backwards ? u"Shift+F8"_s : u"F8"_s), this);
        next->setContext(Qt::WidgetWithChildrenShortcut);
        connect(next, &QShortcut::activated, this, [this, backwards] {
            if (m_stack->currentWidget() == m_code) {
                (void)m_code->goToMark(backwards);
            }
        });
    }
    connect(m_file, &EditorFile::opened, this, [this] {
        m_code->document()->setModified(true); // it was not applied
        m_code->moveCursor(QTextCursor::Start);
        updateState();
    });
    connect(m_file, &EditorFile::saved, this, [this] {
        m_drafts->later();
        m_message->tell(store::Health::Ok, tr("Saved in %1.").arg(safe(m_file->path())));
        updateState();
    });
    connect(m_file, &EditorFile::failed, this,
            [this](const QString &sentence) { m_message->tell(store::Health::Failed, sentence); });
    connect(m_file, &EditorFile::openRequested, this, &YamlEditor::openRequested);
    connect(m_cluster, &models::Cluster::stateChanged, this, [this] {
        const bool anew = m_cluster->state() == models::Cluster::State::Connecting;
        if (anew && m_stack->currentWidget() == m_review
            && m_review->set()->count(models::ApplyStep::State::Applying) == 0)
        {
            const QList<ConfirmDialog *> open = findChildren<ConfirmDialog *>();
            for (ConfirmDialog *question : open) {
                question->reject();
            }
            backToText();
            m_message->tell(store::Health::Warning,
                            tr("The context changed: what was reviewed may be another server's."));
        }
    });
    connect(m_cluster, &models::Cluster::lockedChanged, this, [this] { updateState(); });
    auto *shortcut = new QShortcut(QKeySequence(u"Ctrl+Return"_s), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    shortcut->setAutoRepeat(false); // held down it would review and apply at once
    connect(shortcut, &QShortcut::activated, this, [this] { goOn(); });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        if (m_stack->currentWidget() != m_code) {
            if (!m_busy) { // what was sent is answered first
                leave();
            }
        } else if (!isModified()) {
            Q_EMIT closeRequested();
        }
    });
}

YamlEditor::~YamlEditor()
{
    m_drafts->now(); // the last second, or nothing to keep any more
}

QString YamlEditor::text() const { return m_code->text(); }

bool YamlEditor::isModified() const { return m_code->document()->isModified(); }

bool YamlEditor::isUnsaved() const
{
    return !m_isThrownAway && (m_file->isNamed() ? !m_file->isSaved() : isModified());
}

QString YamlEditor::lossSentence() const
{
    if (m_review->set()->count(models::ApplyStep::State::Applying) > 0) {
        return tr("%1 is being applied: what is left of it is not sent.").arg(title());
    }
    if (!isUnsaved()) {
        return {};
    }
    if (!m_drafts->problem().isEmpty()) {
        return tr("%1 is not kept on disk: %2").arg(title(), m_drafts->problem());
    }
    // The keeper looks a second after the last key.
    switch (m_drafts->secret() == HoldsSecret::Yes ? HoldsSecret::Yes : models::holdsSecret(text()))
    {
    case HoldsSecret::Yes:
        return tr("%1 holds a Secret, so it is kept in memory only.").arg(title());
    case HoldsSecret::Perhaps:
        return tr("%1 cannot be read and may hold a Secret, so what was written last is kept in "
                  "memory only.")
            .arg(title());
    case HoldsSecret::No:
        break;
    }
    return {};
}

QString YamlEditor::title() const
{
    if (m_file->isNamed()) {
        return safe(m_file->name());
    }
    return m_object.name.isEmpty()
        ? tr("New object")
        : u"%1/%2"_s.arg(safe(m_object.resource.plural), safe(m_object.name));
}

QString YamlEditor::filePath() const { return m_file->path(); }

void YamlEditor::setBusy(const QString &what)
{
    m_busy = !what.isEmpty();
    m_hint->setText(what);
    updateState();
}

void YamlEditor::updateState()
{
    using Next = ApplyReview::Next;
    const QWidget *const page = m_stack->currentWidget();
    const bool reviewing = page == m_review;
    const bool locked = m_cluster->isLocked();
    const Next next = reviewing ? m_review->next() : Next::Nothing;
    m_overlaps->setEnabled(!m_busy);
    m_overlaps->setVisible(page == m_code && !m_live->overlaps().isEmpty());
    m_check->setVisible(page == m_code || next == Next::Decide || next == Next::Again);
    m_check->setEnabled(!m_busy && !locked && !m_code->document()->isEmpty());
    m_check->setText(next == Next::Again ? tr("Review what is left") : tr("Review changes"));
    m_back->setVisible(page != m_code);
    m_back->setEnabled(!m_busy);
    m_apply->setVisible(reviewing && next != Next::Decide && next != Next::Again);
    m_apply->setEnabled(!m_busy && !locked && next == Next::Apply);
    const auto ready = static_cast<int>(
        std::ranges::count_if(m_review->set()->steps(), &models::ApplyStep::isReady));
    const bool takes = std::ranges::any_of(
        m_review->set()->steps(), [](const auto &step) { return !step.request.take.isEmpty(); });
    m_apply->setText(takes           ? tr("Apply and take ownership")
                         : ready > 1 ? tr("Apply %n object(s)", nullptr, ready)
                                     : tr("Apply"));
    showRemark();
    Q_EMIT titleChanged(title(), isModified() || isUnsaved());
}

/// What is to be said about the cursor's line, else about the whole text.
void YamlEditor::showRemark()
{
    if (m_busy) {
        return;
    }
    const QString remark = m_code->markText();
    const auto remarks = static_cast<int>(m_code->marks().size());
    m_hint->setToolTip({});
    if (m_cluster->isLocked()) {
        m_hint->setText(tr("This context is locked against writes."));
    } else if (m_stack->currentWidget() == m_review && m_review->set()->steps().size() > 1) {
        m_hint->setText(m_review->summary());
    } else if (m_stack->currentWidget() != m_code) {
        m_hint->clear();
    } else if (!remark.isEmpty()) {
        m_hint->setText(remark.section(u'\n', 0, 0));
        m_hint->setToolTip(plainTip(remark));
    } else if (!m_assistant->problem().isEmpty()) {
        m_hint->setText(m_assistant->problem());
    } else if (remarks > 0) {
        m_hint->setText(tr("%n remark(s) on this text (F8)", nullptr, remarks));
    } else {
        m_hint->setText(!isModified() ? (isUnsaved() ? tr("Applied, not saved") : QString())
                            : m_file->isSaved() ? tr("Saved, not applied yet")
                            : m_drafts->secret() == HoldsSecret::Yes
                            ? tr("Not applied yet; holds a Secret, so it is kept in memory only")
                            : m_drafts->secret() == HoldsSecret::Perhaps
                            ? tr("Not applied yet; may hold a Secret, so it is kept in memory only "
                                 "until it can be read")
                            : tr("Not applied yet"));
        if (isUnsaved() && !m_drafts->problem().isEmpty()) {
            m_hint->setText(
                tr("Not applied yet, and not kept on disk: %1").arg(m_drafts->problem()));
        }
    }
}

/// To the text; from an object that is not right to where it stands there.
void YamlEditor::leave()
{
    if (m_stack->currentWidget() != m_review || !m_review->requestProblem()) {
        backToText();
    }
}

void YamlEditor::backToText()
{
    ++m_generation;
    m_busy = false; // what is still on its way is dropped
    m_review->set()->clear();
    m_message->clear();
    m_stack->setCurrentWidget(m_code);
    m_code->setFocus();
    updateState();
}

} // namespace nantian::views

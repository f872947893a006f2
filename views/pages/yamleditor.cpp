// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/yamleditor.h"

#include "services/yaml.h"
#include "views/dialogs/comparisonview.h"
#include "views/dialogs/confirmdialog.h"
#include "views/main/streamtext.h"
#include "views/pages/codeview.h"
#include "views/pages/conflictview.h"
#include "views/pages/draftkeeper.h"
#include "views/pages/livetext.h"
#include "views/pages/mergeview.h"
#include "views/pages/messagebar.h"
#include "views/pages/pieces.h"
#include "views/pages/yamlassistant.h"
#include "views/theme/theme.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QStackedWidget>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using nantian::models::WriteResult;

namespace nantian::views {

namespace {

QString causesText(const base::Error &error)
{
    QStringList lines;
    for (const base::Cause &cause : error.causes) {
        lines.append(cause.field.isEmpty()
                         ? safe(cause.message)
                         : u"%1: %2"_s.arg(safe(cause.field), safe(cause.message)));
    }
    return lines.join(u'\n');
}

/// What becomes of a write that somebody else has a say in.
QString keeperSentence(const models::Keeper &keeper)
{
    using Kind = models::Keeper::Kind;
    const QString name = safe(keeper.name);
    switch (keeper.kind) {
    case Kind::Helm:
        return YamlEditor::tr("Helm release %1 holds this object: its next upgrade or rollback may "
                              "set the change back.")
            .arg(name);
    case Kind::ArgoCd:
        return YamlEditor::tr("Argo CD application %1 holds this object: its next sync may set the "
                              "change back.")
            .arg(name);
    case Kind::FluxKustomization:
    case Kind::FluxHelmRelease:
        return YamlEditor::tr("Flux %1 %2 holds this object and may set the change back.")
            .arg(keeper.kind == Kind::FluxHelmRelease ? u"HelmRelease"_s : u"Kustomization"_s,
                 name);
    case Kind::Controller:
        return YamlEditor::tr("%1 made this object and may set the change back.").arg(name);
    case Kind::Autoscaler:
        return YamlEditor::tr(
                   "HorizontalPodAutoscaler %1 sets the replicas: a number set here lasts "
                   "until it decides again.")
            .arg(name);
    }
    return {};
}

/// Where a document's kind is served.
kube::Resource resourceOf(const models::Cluster &cluster, const models::YamlDocument &document)
{
    const QList<kube::Resource> &all = cluster.resources();
    const auto found = std::ranges::find_if(all, [&document](const kube::Resource &each) {
        return each.kind == document.kind && each.apiVersion() == document.apiVersion;
    });
    kube::Resource unknown;
    unknown.kind = document.kind;
    return found == all.cend() ? unknown : *found;
}

} // namespace

YamlEditor::YamlEditor(models::Cluster *cluster, QWidget *parent)
    : QWidget(parent)
    , m_cluster(cluster)
    , m_code(new CodeView(this))
    , m_conflicts(new ConflictView(this))
    , m_difference(new ComparisonView(this))
    , m_stack(new QStackedWidget(this))
    , m_message(new MessageBar(this))
    , m_liveMessage(new MessageBar(this))
    , m_live(new LiveText(cluster, m_code))
    , m_drafts(new DraftKeeper(this))
    , m_merge(new MergeView(m_live, this))
    , m_assistant(new YamlAssistant(cluster, m_code))
    , m_hint(new ElidedLabel(this))
    , m_overlaps(new QPushButton(tr("Compare with the server"), this))
    , m_review(new QPushButton(tr("Review changes"), this))
    , m_apply(new QPushButton(tr("Apply"), this))
    , m_back(new QPushButton(tr("Back to the text"), this))
{
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_stack->addWidget(m_code);
    m_stack->addWidget(m_conflicts);
    m_stack->addWidget(m_difference);
    m_stack->addWidget(m_merge);
    m_review->setToolTip(
        tr("Ask the server what would change, without changing it (Ctrl+Return)."));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kMargin, kGap, kMargin, kGap);
    foot->setSpacing(kGap);
    foot->addWidget(m_hint, 1);
    for (QPushButton *button : {m_back, m_overlaps, m_review, m_apply}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_liveMessage);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    column->addLayout(foot);
    setFocusProxy(m_code);

    connect(m_review, &QPushButton::clicked, this, [this] { goOn(); });
    connect(m_conflicts, &ConflictView::fieldActivated, this, &YamlEditor::showField);
    connect(m_apply, &QPushButton::clicked, this, &YamlEditor::applyNow);
    connect(m_live, &LiveText::changed, this, &YamlEditor::showLive);
    connect(m_overlaps, &QPushButton::clicked, this, &YamlEditor::showOverlaps);
    connect(m_merge, &MergeView::decided, this, &YamlEditor::backToText);
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] {
        m_live->setHeld(m_stack->currentWidget() != m_code);
        updateState();
    });
    connect(m_back, &QPushButton::clicked, this, &YamlEditor::backToText);
    connect(m_code->document(), &QTextDocument::modificationChanged, this, [this] {
        m_drafts->later();
        updateState();
    });
    m_drafts->setSource([this]() -> std::optional<models::Draft> {
        if (!isModified()) {
            return std::nullopt;
        }
        return models::Draft{m_cluster->context().name, m_object, m_defaultNamespace,
                             m_live->opened(), text()};
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
    connect(cluster, &models::Cluster::lockedChanged, this, [this] { updateState(); });
    auto *shortcut = new QShortcut(QKeySequence(u"Ctrl+Return"_s), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    shortcut->setAutoRepeat(false); // held down it would review and apply at once
    connect(shortcut, &QShortcut::activated, this, [this] { goOn(); });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        if (m_stack->currentWidget() != m_code) {
            if (!m_busy) { // what was sent is answered first
                backToText();
            }
        } else if (!isModified()) {
            Q_EMIT closeRequested();
        }
    });
    updateState();
}

YamlEditor::~YamlEditor()
{
    m_drafts->now(); // the last second, or nothing to keep any more
}

void YamlEditor::open(const kube::ObjectRef &object)
{
    m_object = object;
    m_defaultNamespace = QString::fromUtf8(object.ns);
    setBusy(tr("Reading %1…").arg(safe(object.name)));
    const quint64 generation = ++m_generation;
    m_cluster->fetchYaml(object, true)
        .then(this, [this, generation](const base::Result<QString> &yaml) {
            if (generation != m_generation) {
                return;
            }
            setBusy({});
            if (!yaml) {
                m_message->tell(store::Health::Failed, base::errorSentence(yaml.error()));
                return;
            }
            const QString text = forEditing(*yaml);
            m_code->setPlainText(text);
            m_code->document()->setModified(false);
            m_live->follow(m_object, text);
            updateState();
        });
}

void YamlEditor::openText(const QString &yaml, const QString &defaultNamespace)
{
    ++m_generation;
    m_object = {};
    m_live->stop();
    showLive();
    m_defaultNamespace = defaultNamespace;
    m_code->setPlainText(yaml);
    m_code->document()->setModified(!yaml.isEmpty());
    updateState();
}

void YamlEditor::restore(const models::KeptDraft &kept)
{
    const models::Draft &draft = kept.draft;
    openText(draft.text, draft.defaultNamespace);
    m_drafts->adopt(kept.file);
    if (!draft.opened.isEmpty()) {
        m_object = draft.object;
        const kube::Resource resource = m_cluster->findResource(
            draft.object.resource.group.isEmpty()
                ? draft.object.resource.plural
                : draft.object.resource.plural + '.' + draft.object.resource.group);
        if (resource.plural.isEmpty()) { // its kind is not there
            m_live->setOpened(draft.opened);
        } else {
            m_object.resource = resource;
            m_live->follow(m_object, draft.opened);
        }
    }
    m_message->tell(store::Health::Warning,
                    tr("Restored: this text was not applied when Nantian ended."));
    updateState();
}

void YamlEditor::closeEvent(QCloseEvent *event)
{
    // When the program ends, a window of its own must not keep it: its text is kept.
    if (!isModified() || (isWindow() && !event->spontaneous())) {
        QWidget::closeEvent(event);
        return;
    }
    event->ignore();
    Question question;
    question.title = tr("Close without applying?");
    question.consequence = tr("What you wrote is thrown away.");
    question.verb = tr("Throw away");
    question.cluster = m_cluster->context().name;
    if (!m_object.name.isEmpty()) {
        question.objects = {m_object};
    }
    auto *dialog = new ConfirmDialog(question, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_code->document()->setModified(false);
        m_drafts->now();
        if (isWindow()) {
            close();
        } else {
            Q_EMIT closeRequested();
        }
    });
    dialog->open();
}

QString YamlEditor::text() const { return m_code->text(); }

bool YamlEditor::isModified() const { return m_code->document()->isModified(); }

void YamlEditor::setBusy(const QString &what)
{
    m_busy = !what.isEmpty();
    m_hint->setText(what);
    updateState();
}

void YamlEditor::updateState()
{
    const bool reviewing = m_stack->currentWidget() == m_difference;
    const bool locked = m_cluster->isLocked();
    const bool merging = m_stack->currentWidget() == m_merge;
    m_overlaps->setEnabled(!m_busy);
    m_overlaps->setVisible(m_stack->currentWidget() == m_code && !m_live->overlaps().isEmpty());
    m_review->setVisible(!reviewing && !merging);
    m_review->setEnabled(!m_busy && !locked && !m_code->document()->isEmpty());
    m_back->setVisible(m_stack->currentWidget() != m_code);
    m_back->setEnabled(!m_busy);
    m_apply->setVisible(reviewing);
    m_apply->setEnabled(!m_busy && !locked);
    m_apply->setText(m_request.take.isEmpty() ? tr("Apply") : tr("Apply and take ownership"));
    showRemark();
    const QString title = m_object.name.isEmpty()
        ? tr("New object")
        : u"%1/%2"_s.arg(safe(m_object.resource.plural), safe(m_object.name));
    Q_EMIT titleChanged(title, isModified());
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
    } else if (m_stack->currentWidget() != m_code) {
        m_hint->clear();
    } else if (!remark.isEmpty()) {
        m_hint->setText(remark.section(u'\n', 0, 0));
        m_hint->setToolTip(plainTip(remark));
    } else if (remarks > 0) {
        m_hint->setText(tr("%n remark(s) on this text (F8)", nullptr, remarks));
    } else {
        m_hint->setText(!isModified()              ? QString()
                            : m_drafts->isSecret() ? tr("Not applied yet; holds a Secret, so it is "
                                                        "kept in memory only")
                                                   : tr("Not applied yet"));
        if (isModified() && !m_drafts->problem().isEmpty()) {
            m_hint->setText(
                tr("Not applied yet, and not kept on disk: %1").arg(m_drafts->problem()));
        }
    }
}

/// What became of the object meanwhile.
void YamlEditor::showLive()
{
    const QString name = safe(m_object.name);
    const auto places = static_cast<int>(m_live->overlaps().size());
    switch (m_live->state()) {
    case LiveText::State::Deleted:
        m_liveMessage->tell(
            store::Health::Warning,
            tr("%1 was deleted on the server. Without metadata.uid, this text makes "
               "it anew.")
                .arg(name));
        break;
    case LiveText::State::Replaced:
        m_liveMessage->tell(store::Health::Warning,
                            tr("%1 was deleted on the server and made anew: this text is of the "
                               "one before.")
                                .arg(name));
        break;
    case LiveText::State::Broken:
        m_liveMessage->tell(store::Health::Unknown,
                            tr("Changes on the server are not seen at present: %1")
                                .arg(base::errorSentence(m_live->status().error)));
        break;
    case LiveText::State::Idle:
    case LiveText::State::Live:
        if (places > 0) {
            m_liveMessage->tell(
                store::Health::Warning,
                tr("%n place(s) you changed were changed on the server too.", nullptr, places));
        } else {
            m_liveMessage->clear();
        }
    }
    updateState();
}

void YamlEditor::showOverlaps()
{
    if (m_live->isCurrent()) { // else in a moment
        m_stack->setCurrentWidget(m_merge);
        m_merge->showPlace();
        m_merge->setFocus();
    }
}

void YamlEditor::dryRun()
{
    m_message->clear();
    m_code->markLine(0);
    const QString yaml = text();
    const auto parsed = models::parseYaml(yaml.toUtf8());
    if (!parsed) {
        m_code->markLine(parsed.error().position.line);
        m_unreadable = true;
        m_message->tell(store::Health::Failed,
                        tr("The YAML cannot be read: %1.").arg(safe(parsed.error().error.detail)));
        m_code->setFocus();
        return;
    }
    if (parsed->size() != 1) {
        m_message->tell(store::Health::Failed,
                        parsed->isEmpty() ? tr("There is no object in the text.")
                                          : tr("The text holds %n objects; apply one at a time.",
                                               nullptr, static_cast<int>(parsed->size())));
        return;
    }
    const models::YamlDocument &document = parsed->first();
    m_target = m_object;
    if (m_target.resource.kind != document.kind) {
        m_target.resource = resourceOf(*m_cluster, document);
    }
    if (m_target.resource.plural.isEmpty() || m_target.resource.namespaced) {
        m_target.ns = document.ns.isEmpty() ? m_defaultNamespace.toUtf8() : document.ns;
    }
    m_target.name = document.name;
    // In a copy of the opened object, what is missing is not to go from the other one.
    const bool isOpened = !m_live->opened().isEmpty() && m_target == m_object;
    m_request = {yaml,    m_defaultNamespace, {}, {}, isOpened ? m_live->opened() : QString(),
                 isOpened};
    preview();
}

void YamlEditor::preview()
{
    setBusy(tr("Asking the server what would change…"));
    const quint64 generation = ++m_generation;
    m_cluster->previewApply(m_request).then(
        this, [this, generation](const base::Result<models::Comparison> &answer) {
            if (generation == m_generation) {
                dryRunAnswered(answer);
            }
        });
}

/// What is checked is taken over, all else stays as it is on the server.
void YamlEditor::decideConflicts()
{
    m_request.take += m_conflicts->taken();
    m_request.leave += m_conflicts->left();
    preview();
}

/// Ctrl+Return and the button: the next step of what is shown.
void YamlEditor::goOn()
{
    if (m_busy || m_cluster->isLocked()) {
        return;
    }
    if (m_stack->currentWidget() == m_merge) {
        return; // there is nothing to apply there
    }
    if (m_stack->currentWidget() == m_code && !m_live->overlaps().isEmpty()) {
        showOverlaps(); // first
    } else if (m_stack->currentWidget() == m_code) {
        dryRun();
    } else if (m_stack->currentWidget() == m_conflicts) {
        decideConflicts();
    } else {
        applyNow();
    }
}

void YamlEditor::showField(const QString &path)
{
    if (!m_busy) {
        backToText();
        m_code->markLine(models::fieldLine(text().toUtf8(), path));
    }
}

void YamlEditor::dryRunAnswered(const base::Result<models::Comparison> &answer)
{
    setBusy({});
    if (!answer) {
        backToText();
        showError(answer.error());
        return;
    }
    QStringList notes = answer->warnings;
    for (const models::Keeper &keeper : answer->keepers) {
        notes.append(keeperSentence(keeper));
    }
    if (!m_live->opened().isEmpty() && m_request.opened.isEmpty()) {
        notes.append(tr("This is %1, another object than the one that was opened.")
                         .arg(safe(m_target.name)));
    }
    if (notes.isEmpty()) {
        m_message->clear();
    } else {
        m_message->tell(store::Health::Warning, safe(notes.join(u'\n')));
    }
    if (!answer->conflicts.isEmpty()) {
        m_conflicts->setConflicts(answer->conflicts);
        m_stack->setCurrentWidget(m_conflicts);
        m_conflicts->setFocus();
        updateState();
        return;
    }
    m_difference->setComparison(answer->beforeIsHidden         ? tr("You may not read it")
                                    : answer->before.isEmpty() ? tr("Does not exist yet")
                                                               : tr("On the server"),
                                tr("After applying"), *answer);
    m_stack->setCurrentWidget(m_difference);
    m_difference->setFocus();
    updateState();
}

void YamlEditor::applyNow()
{
    if (m_request.take.isEmpty()) {
        sendApply();
        return;
    }
    QStringList fields;
    for (const models::TakenField &taken : std::as_const(m_request.take)) {
        fields.append(taken.field);
    }
    fields.removeDuplicates();
    Question question;
    question.title =
        tr("Take ownership of %n field(s) of %1?", nullptr, static_cast<int>(fields.size()))
            .arg(safe(m_target.name));
    question.consequence = safe(joined(fields)) + u'\n'
        + tr("Whoever manages them now may set them back, or stop with a conflict.");
    question.verb = tr("Apply and take ownership");
    question.cluster = m_cluster->context().name;
    question.objects = {m_target};
    question.typed = m_production;
    auto *dialog = new ConfirmDialog(question, this);
    connect(dialog, &QDialog::accepted, this, &YamlEditor::sendApply);
    dialog->open();
}

void YamlEditor::sendApply()
{
    setBusy(tr("Applying…"));
    const quint64 generation = ++m_generation;
    m_cluster->apply(m_request).then(this,
                                     [this, generation](const base::Result<WriteResult> &answer) {
                                         if (generation == m_generation) {
                                             applied(answer);
                                         }
                                     });
}

void YamlEditor::applied(const base::Result<WriteResult> &answer)
{
    setBusy({});
    if (!answer) {
        backToText();
        showError(answer.error());
        return;
    }
    m_stack->setCurrentWidget(m_code);
    const QString now =
        models::toYaml(answer->object).transform(forEditing).value_or(m_request.yaml);
    if (text() == m_request.yaml) {
        m_code->replaceText(now);
        m_code->document()->setModified(false);
    }
    if (m_request.opened.isEmpty() && !m_target.resource.plural.isEmpty()) {
        // From now on the text is of the object that was written.
        m_object = m_target;
        m_object.uid.clear();
        m_live->follow(m_object, text() == now ? now : m_request.yaml);
    } else if (!m_request.opened.isEmpty()) {
        // What the server added is not in a text that was written on meanwhile.
        m_live->setOpened(text() == now ? now : m_request.yaml);
    }
    m_message->tell(answer->warnings.isEmpty() ? store::Health::Ok : store::Health::Warning,
                    answer->warnings.isEmpty()
                        ? tr("Applied.")
                        : tr("Applied.") + u' ' + safe(answer->warnings.join(u' ')));
    updateState();
    Q_EMIT resultLine(m_request.opened.isEmpty() ? tr("Applied the new object")
                                                 : tr("Applied %1").arg(safe(m_target.name)),
                      false);
    m_request = {};
}

void YamlEditor::showError(const base::Error &error)
{
    QString sentence = base::errorSentence(error);
    if (const QString causes = causesText(error); !causes.isEmpty()) {
        sentence += u'\n' + causes;
    }
    m_message->tell(store::Health::Failed, sentence);
    for (const base::Cause &cause : error.causes) {
        const int line = models::fieldLine(text().toUtf8(), cause.field);
        if (line > 0) {
            m_code->markLine(line);
            break;
        }
    }
    if (error.causes.isEmpty()) {
        // Strict decoding and the schema of server-side apply name the field in their sentence
        // only: unknown field "spec.replica"; .spec.replica: field not declared in schema.
        static const QRegularExpression kField(u"unknown field \"([^\"]+)\"|(\\.[^\\s:]+): "_s);
        const QRegularExpressionMatch match = kField.match(error.detail);
        const QString path = match.captured(1) + match.captured(2);
        m_code->markLine(path.isEmpty() ? 0 : models::fieldLine(text().toUtf8(), path));
    }
    m_code->setFocus();
}

void YamlEditor::backToText()
{
    ++m_generation;
    m_busy = false; // what is still on its way is dropped
    m_request = {};
    m_message->clear();
    m_stack->setCurrentWidget(m_code);
    m_code->setFocus();
    updateState();
}

} // namespace nantian::views

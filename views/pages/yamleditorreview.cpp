// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From an editor's text to the server and back.
#include "base/onpool.h"
#include "services/textmerge.h"
#include "services/yaml.h"
#include "views/dialogs/confirmdialog.h"
#include "views/pages/applyreview.h"
#include "views/pages/codeview.h"
#include "views/pages/editorfile.h"
#include "views/pages/livetext.h"
#include "views/pages/mergeview.h"
#include "views/pages/messagebar.h"
#include "views/pages/pieces.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QRegularExpression>
#include <QStackedWidget>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

using models::ApplyStep;

void YamlEditor::review()
{
    m_message->clear();
    m_code->markLine(0);
    m_reviewed = text();
    setBusy(tr("Asking the server what would change…"));
    m_review->set()->start(m_reviewed, m_defaultNamespace, m_object, m_live->opened());
}

/// Ctrl+Return and the button: the next step of what is shown.
void YamlEditor::goOn()
{
    using Next = ApplyReview::Next;
    if (m_busy || m_cluster->isLocked()) {
        return;
    }
    if (m_stack->currentWidget() == m_code && !m_live->overlaps().isEmpty()) {
        showOverlaps(); // first
    } else if (m_stack->currentWidget() == m_code) {
        review();
    } else if (m_stack->currentWidget() == m_review) {
        const Next next = m_review->next();
        if (next == Next::Apply) {
            applyNow();
        } else if (next != Next::Nothing) {
            setBusy(tr("Asking the server what would change…"));
            if (next == Next::Decide) {
                m_review->decide();
            } else {
                m_review->set()->preview();
            }
        }
    }
}

// By value: what it is a part of goes with the review.
// NOLINTNEXTLINE(performance-unnecessary-value-param)
void YamlEditor::showPlace(int line, QString path)
{
    if (!m_busy) {
        backToText();
        if (path.isEmpty()) {
            m_code->markLine(line);
        } else {
            markField({path}, line);
        }
    }
}

void YamlEditor::showUnreadable(const models::YamlError &error)
{
    setBusy({});
    m_code->markLine(error.position.line);
    m_unreadable = true;
    m_message->tell(store::Health::Failed,
                    tr("The YAML cannot be read: %1.").arg(safe(error.error.detail)));
    m_code->setFocus();
}

void YamlEditor::reviewed()
{
    setBusy({});
    const QList<ApplyStep> &steps = m_review->set()->steps();
    if (steps.isEmpty()) {
        m_message->tell(store::Health::Failed, tr("There is no object in the text."));
        return;
    }
    if (steps.size() == 1 && steps.first().state == ApplyStep::State::Refused) {
        const ApplyStep step = steps.first();
        backToText();
        showError(step);
        return;
    }
    m_stack->setCurrentWidget(m_review);
    m_review->takeFocus();
    showReview();
}

/// What is said about the object that is looked at.
void YamlEditor::showReview()
{
    if (m_stack->currentWidget() != m_review) {
        return;
    }
    auto [health, notes] = m_review->notes();
    const QList<ApplyStep> &steps = m_review->set()->steps();
    if (steps.size() == 1 && !m_live->opened().isEmpty() && steps.first().request.opened.isEmpty())
    {
        notes += (notes.isEmpty() ? QString() : u"\n"_s)
            + tr("This is %1, another object than the one that was opened.")
                  .arg(safe(steps.first().target.name));
    }
    if (notes.isEmpty()) {
        m_message->clear();
    } else {
        m_message->tell(health, notes);
    }
    updateState();
}

void YamlEditor::applyNow()
{
    QStringList fields;
    QStringList reasons;
    QList<kube::ObjectRef> taken;
    QList<kube::ObjectRef> untried;
    for (const ApplyStep &step : m_review->set()->steps()) {
        if (!step.isReady()) {
            continue;
        }
        if (step.comparison.untried && step.after < 0) {
            untried.append(step.target);
            reasons.append(safe(step.comparison.untried->detail));
        }
        if (!step.request.take.isEmpty()) {
            taken.append(step.target);
        }
        fields.append(step.request.take);
    }
    if (taken.isEmpty() && untried.isEmpty()) {
        sendApply();
        return;
    }
    fields.removeDuplicates();
    reasons.removeDuplicates();
    Question question;
    QStringList consequences;
    if (!untried.isEmpty()) {
        question.title = tr("Apply without trying it out?");
        question.verb = tr("Apply");
        consequences.append(reasons.join(u'\n'));
        consequences.append(
            tr("What admission and defaults make of it is seen only when it is done."));
    }
    if (!taken.isEmpty()) {
        question.title =
            tr("Take ownership of %n field(s) of %1?", nullptr, static_cast<int>(fields.size()))
                .arg(taken.size() == 1
                         ? safe(taken.first().name)
                         : tr("%n object(s)", nullptr, static_cast<int>(taken.size())));
        question.verb = tr("Apply and take ownership");
        consequences.append(safe(joined(fields)));
        consequences.append(
            tr("Whoever manages them now may set them back, or stop with a conflict."));
    }
    question.consequence = consequences.join(u'\n');
    question.cluster = m_cluster->context().name;
    question.objects = taken.isEmpty() ? untried : taken;
    question.typed = m_production;
    auto *dialog = new ConfirmDialog(question, this);
    connect(dialog, &QDialog::accepted, this, &YamlEditor::sendApply);
    dialog->open();
}

void YamlEditor::sendApply()
{
    if (m_review->next() != ApplyReview::Next::Apply) {
        return; // something changed while the question was open
    }
    setBusy(tr("Applying…"));
    m_review->set()->apply();
}

void YamlEditor::applied()
{
    setBusy({});
    const QList<ApplyStep> &steps = m_review->set()->steps();
    const bool isChanged = std::ranges::any_of(steps, &ApplyStep::isChanged);
    if (steps.size() > 1) {
        appliedSeveral();
    } else if (!isChanged) {
        const ApplyStep step = steps.first();
        const bool isLive = !m_file->isNamed() && !m_live->opened().isEmpty();
        if (isLive && step.state == ApplyStep::State::Applied) {
            readAnswer(step);
        } else {
            appliedOne(step, std::nullopt);
        }
    }
    if (isChanged) {
        setBusy(tr("Asking the server what would change…"));
        m_review->set()->lookAgain();
    }
}

void YamlEditor::readAnswer(const ApplyStep &step)
{
    setBusy(tr("Applying…"));
    base::onPool<Answered>([json = step.result.object, sent = step.request.yaml,
                            written = m_reviewed] {
        return models::toYaml(json).transform(forEditing).transform([&](const QString &live) {
            // As the text would be without what only its writer put there.
            const QString plain =
                models::toYaml(sent.toUtf8()).transform(forEditing).value_or(live);
            return Answered{live, models::mergedText(models::mergeTexts(plain, written, live))};
        });
    }).then(this, [this, step, generation = m_generation](const base::Result<Answered> &answered) {
        if (generation == m_generation) {
            setBusy({});
            appliedOne(step, answered.value_or(Answered{m_reviewed, m_reviewed}));
        }
    });
}

void YamlEditor::appliedOne(const ApplyStep &step, const std::optional<Answered> &answered)
{
    const bool isUntouched = text() == m_reviewed;
    backToText();
    if (step.state != ApplyStep::State::Applied) {
        showError(step);
        return;
    }
    const bool isOpened = !step.request.opened.isEmpty();
    QString sentence = tr("Applied.");
    if (answered && isUntouched) {
        m_code->replaceText(answered->text);
        m_live->setHeld(m_code->isLoading());
        if (answered->text != answered->live) {
            sentence = tr("Applied. Comments and layout stay as they were written.");
        }
    }
    if (isUntouched) {
        m_code->document()->setModified(false);
    }
    if (answered) {
        // What the server added is not in a text that was written on meanwhile.
        const QString &base = isUntouched ? answered->live : m_reviewed;
        if (isOpened) {
            m_live->setOpened(base);
        } else if (!step.target.resource.plural.isEmpty()) {
            // From now on the text is of the object that was written.
            m_object = step.target;
            m_object.uid.clear();
            m_live->follow(m_object, base);
        }
    } else if (!m_file->isNamed()) {
        m_object = step.target;
        sentence = tr("Applied. The text stays as it was written; the object's own YAML shows what "
                      "the server made of it.");
    }
    const QStringList &warnings = step.result.warnings;
    m_message->tell(warnings.isEmpty() ? store::Health::Ok : store::Health::Warning,
                    warnings.isEmpty() ? sentence
                                       : QString(sentence + u' ' + safe(warnings.join(u' '))));
    updateState();
    const bool isNew = step.comparison.before.isEmpty() && !step.comparison.beforeIsHidden;
    Q_EMIT resultLine(
        isNew ? tr("Applied the new object") : tr("Applied %1").arg(safe(step.target.name)), false);
}

void YamlEditor::appliedSeveral()
{
    const auto all = static_cast<int>(m_review->set()->steps().size());
    const int done = m_review->set()->count(ApplyStep::State::Applied);
    if (done == all) {
        if (text() == m_reviewed) {
            m_code->document()->setModified(false);
        }
        // Several objects are nobody's live text.
        m_live->stop();
        m_object = {};
        showLive();
    }
    const QString sentence = done == all ? tr("Applied %n object(s)", nullptr, all)
                                         : tr("Applied %1 of %n object(s)", nullptr, all).arg(done);
    if (done == all) {
        m_message->tell(store::Health::Ok, sentence);
        updateState();
    } else {
        showReview(); // why not the others
    }
    m_review->takeFocus();
    Q_EMIT resultLine(sentence, false);
}

/// Marks the line of the first of these fields that stands in the document beginning at that line;
/// finding it reads the text, which is done on the pool.
void YamlEditor::markField(const QStringList &paths, int firstLine)
{
    m_code->markLine(0);
    base::onPool<int>([raw = m_code->document()->toRawText(), paths, firstLine] {
        QString text = raw;
        text.replace(QChar::ParagraphSeparator, u'\n');
        const QByteArray yaml = text.toUtf8();
        int line = 0;
        for (qsizetype i = 0; line <= 0 && i < paths.size(); ++i) {
            line = models::fieldLine(yaml, paths.at(i), firstLine);
        }
        return base::Result<int>(line);
    }).then(this, [this, revision = m_code->document()->revision()](const base::Result<int> &line) {
        if (line.value_or(0) > 0 && revision == m_code->document()->revision()) {
            m_code->markLine(*line);
        }
    });
}

void YamlEditor::showError(const ApplyStep &step)
{
    const base::Error &error = step.error;
    m_message->tell(store::Health::Failed, fullSentence(error));
    QStringList paths;
    for (const base::Cause &cause : error.causes) {
        paths.append(step.place + cause.field);
    }
    if (paths.isEmpty()) {
        // Strict decoding and the schema of server-side apply name the field in their sentence
        // only: unknown field "spec.replica"; .spec.replica: field not declared in schema.
        static const QRegularExpression kField(u"unknown field \"([^\"]+)\"|(\\.[^\\s:]+): "_s);
        const QRegularExpressionMatch match = kField.match(error.detail);
        if (const QString path = match.captured(1) + match.captured(2); !path.isEmpty()) {
            paths.append(step.place + path);
        }
    }
    markField(paths, step.line);
    m_code->setFocus();
}

} // namespace nantian::views

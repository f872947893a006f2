// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/editdialog.h"

#include "services/kubectlcommand.h"
#include "views/dialogs/comparisonview.h"
#include "views/dialogs/keepers.h"
#include "views/dialogs/kubectlbutton.h"
#include "views/theme/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using nantian::models::Comparison;

namespace nantian::views {

namespace {

/// Long enough that a tag is not tried out letter by letter.
constexpr int kTypingPauseMs = 400;
/// Where the form goes: behind the title and the place.
constexpr int kFormAfter = 3;

} // namespace

EditDialog::EditDialog(kube::ObjectRef object, const Look &look, QWidget *parent)
    : QDialog(parent)
    , m_object(std::move(object))
    , m_verb(look.verb)
    , m_required(look.difference)
    , m_column(new QVBoxLayout(this))
    , m_note(new QLabel(this))
    , m_difference(new ComparisonView(this))
{
    setWindowTitle(look.title);
    setAttribute(Qt::WA_DeleteOnClose);

    auto *title = new QLabel(look.title, this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(headingFont(font()));
    auto *place =
        new QLabel(m_object.ns.isEmpty()
                       //: a cluster
                       ? tr("In %1").arg(safe(look.cluster))
                       : tr("Namespace %1 in %2").arg(safe(m_object.ns), safe(look.cluster)),
                   this);
    place->setTextFormat(Qt::PlainText);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->hide();
    m_difference->setPlaceholder(tr("Reading what is there…"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(look.verb, QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    m_accept->setEnabled(false);
    m_kubectl = addKubectlButton(
        buttons, [this, cluster = look.cluster] { return models::kubectlEdit(cluster, edit()); });
    m_kubectl->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT previewWanted(edit()); });
    connect(m_difference, &ComparisonView::ready, this, &EditDialog::updateButton);

    m_column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_column->setSpacing(kGap);
    m_column->addWidget(title);
    m_column->addWidget(place);
    m_column->addSpacing(kUnit);
    m_column->addWidget(m_note);
    m_column->addWidget(m_difference, 1);
    m_column->addWidget(buttons);
    const QSize wanted(fontMetrics().averageCharWidth() * look.columns,
                       fontMetrics().lineSpacing() * look.lines);
    resize(parent ? wanted.boundedTo(parent->window()->size()) : wanted);
}

void EditDialog::setForm(QWidget *form) { m_column->insertWidget(kFormAfter, form); }

void EditDialog::setError(const QString &sentence)
{
    m_difference->setPlaceholder(tr("What is there is not known."));
    showNotes({sentence});
}

void EditDialog::onEdited()
{
    m_question.drop();
    m_pause.stop();
    m_untried.clear();
    const QString wrong = problem();
    if (!wrong.isEmpty()) {
        m_difference->setPlaceholder(tr("There is nothing to compare yet."));
    } else if (edit().fields.isEmpty()) {
        m_difference->setPlaceholder(tr("Nothing is changed yet."));
    } else {
        m_difference->setPlaceholder(tr("Asking the server what would change…"));
        m_pause.start();
    }
    showNotes(wrong.isEmpty() ? QStringList() : QStringList(wrong));
    updateButton();
}

void EditDialog::setPreview(const base::Call<Comparison> &call)
{
    m_question.ask(call, this,
                   [this](const base::Result<Comparison> &answer) { onPreview(answer); });
}

void EditDialog::onPreview(const base::Result<Comparison> &answer)
{
    if (!answer) {
        m_difference->setPlaceholder(tr("What would change is not known."));
        showNotes({base::errorSentence(answer.error())});
        return;
    }
    m_keepers.clear();
    for (const models::Keeper &keeper : answer->keepers) {
        if (saysKeeper(keeper)) {
            m_keepers.append(keeperSentence(keeper));
        }
    }
    QStringList warnings;
    for (const QString &warning : answer->warnings) {
        warnings.append(safe(warning));
    }
    if (answer->untried) {
        m_untried = safe(answer->untried->detail);
        warnings.prepend(untriedSentence(*answer->untried));
    }
    showNotes(warnings);
    m_difference->setComparison(tr("On the server"),
                                answer->untried
                                    ? tr("After the change, without admission and defaults")
                                    : tr("After the change"),
                                *answer);
}

void EditDialog::showNotes(const QStringList &more)
{
    const QStringList all = more + notes() + m_keepers;
    m_note->setText(all.join(u'\n'));
    m_note->setVisible(!all.isEmpty());
}

void EditDialog::updateButton()
{
    m_accept->setText(verb());
    const bool isWhole = problem().isEmpty() && !edit().fields.isEmpty();
    m_kubectl->setEnabled(isWhole);
    const bool seen = m_required == Difference::Offered || m_difference->hasComparison();
    m_accept->setEnabled(isWhole && seen);
}

} // namespace nantian::views

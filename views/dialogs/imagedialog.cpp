// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/imagedialog.h"

#include "services/imagereference.h"
#include "views/dialogs/comparisonview.h"
#include "views/dialogs/keepers.h"
#include "views/theme/theme.h"

#include <QDialogButtonBox>
#include <QFocusEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using nantian::models::Comparison;
using nantian::models::ContainerImage;

namespace nantian::views {

namespace {

/// Long enough that a tag is not tried out letter by letter.
constexpr int kPauseMs = 400;
constexpr int kWidth = 150; ///< characters; most images fit each side of the difference
constexpr int kHeight = 34; ///< lines

/// Reached by a key, its tag or digest is selected: that is what changes.
class ImageEdit final : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

    void selectVersion()
    {
        const auto version = static_cast<int>(models::ImageReference::of(text()).version.size());
        const auto all = static_cast<int>(text().size());
        setCursorPosition(all);
        if (version > 0) {
            setSelection(all - version, version);
        }
    }

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        QLineEdit::focusInEvent(event);
        if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) {
            selectVersion();
        }
    }
};

} // namespace

ImageDialog::ImageDialog(const kube::ObjectRef &workload, const QString &cluster,
                         Difference difference, QWidget *parent)
    : QDialog(parent)
    , m_required(difference)
    , m_images(new QScrollArea(this))
    , m_note(new QLabel(this))
    , m_difference(new ComparisonView(this))
{
    setWindowTitle(tr("Set the image of %1").arg(safe(workload.name)));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *title = new QLabel(
        tr("Set the image of %1 %2").arg(safe(workload.resource.kind), safe(workload.name)), this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(headingFont(font()));
    auto *place = new QLabel(tr("Namespace %1 in %2").arg(safe(workload.ns), safe(cluster)), this);
    place->setTextFormat(Qt::PlainText);

    m_images->setFrameShape(QFrame::NoFrame);
    m_images->setWidgetResizable(true);
    m_images->setFocusPolicy(Qt::NoFocus);
    m_images->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_images->hide();
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->hide();
    m_difference->setPlaceholder(tr("Reading the present images…"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Set image"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT previewWanted(changes()); });
    connect(m_difference, &ComparisonView::ready, this, &ImageDialog::updateButton);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kGap);
    column->addWidget(title);
    column->addWidget(place);
    column->addSpacing(kUnit);
    column->addWidget(m_images);
    column->addWidget(m_note);
    column->addWidget(m_difference, 1);
    column->addWidget(buttons);
    updateButton();
    const QSize wanted(fontMetrics().averageCharWidth() * kWidth,
                       fontMetrics().lineSpacing() * kHeight);
    resize(parent ? wanted.boundedTo(parent->window()->size()) : wanted);
}

void ImageDialog::setImages(const QList<ContainerImage> &images)
{
    auto *rows = new QWidget(m_images);
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kMargin);
    grid->setVerticalSpacing(kUnit);
    grid->setColumnStretch(1, 1);
    m_rows.clear();
    ImageEdit *first = nullptr;
    for (const ContainerImage &image : images) {
        const QString name = safe(image.container);
        auto *edit = new ImageEdit(image.image, rows);
        //: %1 the name of a container
        auto *label = new QLabel(image.isInit ? tr("%1 (init)").arg(name) : name, rows);
        label->setTextFormat(Qt::PlainText);
        edit->setAccessibleName(tr("Image of container %1").arg(name));
        connect(edit, &QLineEdit::textChanged, this, &ImageDialog::onEdited);
        const auto line = static_cast<int>(m_rows.size());
        grid->addWidget(label, line, 0);
        grid->addWidget(edit, line, 1);
        if (first == nullptr && !image.isInit) {
            first = edit;
        }
        m_rows.append({image, edit});
    }
    m_images->setWidget(rows);
    m_images->show();
    onEdited();
    if (first != nullptr) {
        first->setFocus();
        first->selectVersion();
    }
}

void ImageDialog::setError(const QString &sentence)
{
    m_difference->setPlaceholder(tr("The present images are not known."));
    showNotes({sentence});
}

QList<ContainerImage> ImageDialog::changes() const
{
    QList<ContainerImage> out;
    for (const Row &row : m_rows) {
        const QString entered = row.edit->text().trimmed();
        if (entered != row.image.image) {
            out.append({row.image.container, row.image.isInit, entered, row.image.image});
        }
    }
    return out;
}

QString ImageDialog::problem() const
{
    for (const ContainerImage &image : changes()) {
        const QString sentence = models::imageProblem(image.image);
        if (!sentence.isEmpty()) {
            //: %1 a container, %2 a sentence
            return m_rows.size() == 1 ? sentence
                                      : tr("%1: %2").arg(safe(image.container), sentence);
        }
    }
    return {};
}

void ImageDialog::onEdited()
{
    m_question.drop();
    m_pause.stop();
    const QString wrong = problem();
    if (!wrong.isEmpty()) {
        m_difference->setPlaceholder(tr("There is nothing to compare yet."));
    } else if (changes().isEmpty()) {
        m_difference->setPlaceholder(tr("Nothing is changed yet."));
    } else {
        m_difference->setPlaceholder(tr("Asking the server what would change…"));
        m_pause.start();
    }
    showNotes(wrong.isEmpty() ? QStringList() : QStringList(wrong));
    updateButton();
}

void ImageDialog::setPreview(const base::Call<Comparison> &call)
{
    m_question.ask(call, this,
                   [this](const base::Result<Comparison> &answer) { onPreview(answer); });
}

void ImageDialog::onPreview(const base::Result<Comparison> &answer)
{
    if (!answer) {
        m_difference->setPlaceholder(tr("What would change is not known."));
        showNotes({base::errorSentence(answer.error())});
        return;
    }
    m_keepers.clear();
    for (const models::Keeper &keeper : answer->keepers) {
        m_keepers.append(keeperSentence(keeper));
    }
    QStringList warnings;
    for (const QString &warning : answer->warnings) {
        warnings.append(safe(warning));
    }
    showNotes(warnings);
    m_difference->setComparison(tr("On the server"), tr("After the change"), *answer);
}

void ImageDialog::showNotes(const QStringList &more)
{
    const QStringList notes = more + m_keepers;
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
}

void ImageDialog::updateButton()
{
    const auto count = static_cast<int>(changes().size());
    m_accept->setText(count > 1 ? tr("Set %n images", nullptr, count) : tr("Set image"));
    const bool seen = m_required == Difference::Offered || m_difference->hasComparison();
    m_accept->setEnabled(count > 0 && problem().isEmpty() && seen);
}

} // namespace nantian::views

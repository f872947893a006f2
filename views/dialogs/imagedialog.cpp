// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/imagedialog.h"

#include "services/imagereference.h"
#include "views/theme/theme.h"

#include <QFocusEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using nantian::models::ContainerImage;

namespace nantian::views {

namespace {

constexpr int kColumns = 150; // most images fit each side of the difference
constexpr int kLines = 34;

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
    : EditDialog(
          workload,
          {.title =
               tr("Set the image of %1 %2").arg(safe(workload.resource.kind), safe(workload.name)),
           .verb = tr("Set image"),
           .cluster = cluster,
           .difference = difference,
           .columns = kColumns,
           .lines = kLines},
          parent)
    , m_images(new QScrollArea)
{
    m_images->setFrameShape(QFrame::NoFrame);
    m_images->setWidgetResizable(true);
    m_images->setFocusPolicy(Qt::NoFocus);
    m_images->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setForm(m_images);
    m_images->hide();
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
        connect(edit, &QLineEdit::textChanged, this, [this] { onEdited(); });
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

models::Edit ImageDialog::edit() const { return models::imagesEdit(object(), changes()); }

QString ImageDialog::verb() const
{
    const auto count = static_cast<int>(changes().size());
    return count > 1 ? tr("Set %n images", nullptr, count) : EditDialog::verb();
}

} // namespace nantian::views

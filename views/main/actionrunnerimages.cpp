// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How an ActionRunner sets images.
#include "services/imagereference.h"
#include "services/images.h"
#include "views/dialogs/imagedialog.h"
#include "views/main/actionrunner.h"
#include "views/theme/theme.h"

using namespace Qt::StringLiterals;
using nantian::models::ContainerImage;
using nantian::models::WriteResult;

namespace nantian::views {

namespace {

/// What sets back what was written: `image` and `from` change places.
QList<ContainerImage> reversed(QList<ContainerImage> images)
{
    for (ContainerImage &one : images) {
        std::swap(one.image, one.from);
    }
    return images;
}

/// An admission webhook may have made another image of what was asked for, such as one of the
/// company's registry: what is there now counts.
QList<ContainerImage> written(const kube::ObjectRef &workload, QList<ContainerImage> asked,
                              const QByteArray &answer)
{
    const QList<ContainerImage> now =
        models::imagesOf(workload.resource, answer).value_or(QList<ContainerImage>());
    for (ContainerImage &one : asked) {
        for (const ContainerImage &there : now) {
            if (there.container == one.container && there.isInit == one.isInit) {
                one.image = there.image;
            }
        }
    }
    return asked;
}

} // namespace

void ActionRunner::setImages(const kube::ObjectRef &workload)
{
    if (refuseLocked()) {
        return;
    }
    auto *dialog = new ImageDialog(workload, m_cluster->context().name,
                                   m_production ? ImageDialog::Difference::Required
                                                : ImageDialog::Difference::Offered,
                                   m_window);
    m_cluster->images(workload).then(dialog,
                                     [dialog](const base::Result<QList<ContainerImage>> &images) {
                                         if (images) {
                                             dialog->setImages(*images);
                                         } else {
                                             dialog->setError(base::errorSentence(images.error()));
                                         }
                                     });
    connect(dialog, &ImageDialog::previewWanted, this,
            [this, dialog, workload](const QList<ContainerImage> &changes) {
                dialog->setPreview(m_cluster->previewImages(workload, changes));
            });
    connect(dialog, &QDialog::accepted, this, [this, dialog, workload] {
        sendImages(workload, dialog->changes(),
                   tr("The image of %1 was not set").arg(safe(workload.name)));
    });
    dialog->open();
}

void ActionRunner::sendImages(const kube::ObjectRef &workload, const QList<ContainerImage> &images,
                              const QString &failure)
{
    started();
    m_cluster->setImages(workload, images)
        .then(this, [this, workload, images, failure](const base::Result<WriteResult> &answer) {
            finished();
            const QString name = safe(workload.name);
            if (!answer) {
                sayError(failure, answer.error());
                return;
            }
            if (answer->object.isEmpty()) {
                say(tr("%1 has this image already").arg(name));
                return;
            }
            const QList<ContainerImage> now = written(workload, images, answer->object);
            QStringList changes;
            for (const ContainerImage &one : now) {
                changes.append(models::imageChangeText(safe(one.from), safe(one.image)));
            }
            const QString text = (now.size() == 1 ? tr("%1: image %2") : tr("%1: images %2"))
                                     .arg(name, changes.join(u", "_s));
            // One that somebody else has set since is refused, and the sentence says what it is.
            const auto undo = [this, workload, now] {
                sendImages(workload, reversed(now),
                           tr("Setting the image of %1 was not undone").arg(safe(workload.name)));
            };
            say(text, undo,
                {text,
                 {tr("Before"), models::imagesObject(workload.resource, reversed(now))},
                 {tr("Now"), models::imagesObject(workload.resource, now)}});
            offerRollout(workload);
        });
}

} // namespace nantian::views

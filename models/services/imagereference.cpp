// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/imagereference.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::models {

namespace {

struct ImagesTr
{
    Q_DECLARE_TR_FUNCTIONS(nantian::models::Images)
};

/// So much of a digest tells it from others at a glance, as in `docker images`.
constexpr auto kDigest = "sha256:"_L1;
constexpr qsizetype kDigestShown = kDigest.size() + 12;

bool hasUpper(const QString &text)
{
    return std::ranges::any_of(text, [](QChar each) { return each.isUpper(); });
}

/// Without its registry. As in distribution/reference: what stands before the first slash is one
/// where it has a dot or a port, is "localhost" or has an upper-case letter.
QString pathOf(const QString &repository)
{
    const qsizetype slash = repository.indexOf(u'/');
    const QString first = repository.left(slash);
    const bool isRegistry = slash >= 0
        && (first.contains(u'.') || first.contains(u':') || first == "localhost"_L1
            || hasUpper(first));
    return isRegistry ? repository.sliced(slash + 1) : repository;
}

QString shortVersion(const QString &version)
{
    const qsizetype digest = version.indexOf(kDigest);
    const qsizetype shown = digest + kDigestShown;
    return digest < 0 || version.size() <= shown ? version : QString(version.left(shown) + u'…');
}

} // namespace

ImageReference ImageReference::of(const QString &image)
{
    // A colon before the last slash is a registry's port; one after "@" is part of the digest.
    const qsizetype digest = image.indexOf(u'@');
    const QString name = image.left(digest);
    const qsizetype tag = name.indexOf(u':', name.lastIndexOf(u'/') + 1);
    const qsizetype end = tag >= 0 ? tag : digest;
    return end < 0 ? ImageReference{image, {}}
                   : ImageReference{image.left(end), image.sliced(end + 1)};
}

QString imageProblem(const QString &image)
{
    if (image.isEmpty()) {
        return ImagesTr::tr("An image is missing.");
    }
    if (std::ranges::any_of(image, [](QChar each) { return each.isSpace(); })) {
        return ImagesTr::tr("The name of an image has no spaces.");
    }
    if (image.contains("://"_L1)) {
        return ImagesTr::tr("The name of an image begins with its registry, without \"%1\".")
            .arg(image.left(image.indexOf("://"_L1) + 3));
    }
    const ImageReference reference = ImageReference::of(image);
    if (reference.repository.isEmpty() || reference.repository.endsWith(u'/')) {
        return ImagesTr::tr("The name of the repository is missing.");
    }
    if (hasUpper(pathOf(reference.repository))) {
        return ImagesTr::tr("The name of a repository has no upper-case letters.");
    }
    if (reference.version.isEmpty() && reference.repository != image) {
        return ImagesTr::tr("The tag or digest at the end is missing.");
    }
    return {};
}

QString imageChangeText(const QString &before, const QString &after)
{
    const ImageReference from = ImageReference::of(before);
    const ImageReference to = ImageReference::of(after);
    if (from.repository != to.repository || from.version.isEmpty() || to.version.isEmpty()) {
        return u"%1 → %2"_s.arg(before, after);
    }
    return u"%1 %2 → %3"_s.arg(from.repository.section(u'/', -1), shortVersion(from.version),
                               shortVersion(to.version));
}

} // namespace nantian::models

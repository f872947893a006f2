// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/references.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace nantian::models {

/// One document of a release's manifest.
struct ManifestObject
{
    QByteArray apiVersion;
    QByteArray kind;
    QByteArray ns; ///< as written; empty: the release's own, or none
    QByteArray name;
    QByteArray json;      ///< empty where it cannot be read
    QString text = {};    ///< as it stands in the manifest, with values of Secrets masked
    QString problem = {}; ///< why it cannot be read, untranslated; empty: it can
    /// The same object of another revision.
    [[nodiscard]] bool isSame(const ManifestObject &other) const
    {
        return kind == other.kind && ns == other.ns && name == other.name
            && groupOf(apiVersion) == groupOf(other.apiVersion);
    }
};

/// The documents of a manifest as helm writes it, each read by itself: one that is broken hides no
/// other. Empty ones are left out. Pure, any thread.
[[nodiscard]] QList<ManifestObject> readManifest(const QByteArray &manifest);

/// The manifest as it is shown: every value of a Secret as "•••• (12 bytes)", and a document that
/// cannot be read, which may be one, left out with a line that says so. Pure, any thread.
[[nodiscard]] QString maskedManifest(const QByteArray &manifest);

/// What becomes of one object from one manifest to another.
struct ManifestChange
{
    enum class Kind : quint8 { Added, Removed, Changed, Same };
    Kind kind = Kind::Same;
    ManifestObject object; ///< as it will be; of what goes: as it was
    QByteArray before;     ///< JSON; empty: there is none
    QByteArray after;
};

/// Those that differ first, each group in the order of the manifests. Documents that cannot be
/// read count as they are written. Pure, any thread.
[[nodiscard]] QList<ManifestChange> compareManifests(const QByteArray &before,
                                                     const QByteArray &after);

} // namespace nantian::models

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/podcause.h"
#include "kube/api/object.h"
#include "services/json.h"
#include "services/verdict.h"

// What the files of the verdicts share.
namespace nantian::models::verdicts {

/// One line of at most 200 characters.
[[nodiscard]] QString brief(const QString &text);
/// The text ends as a sentence does, with the full stop of the language if need be.
[[nodiscard]] QString stopped(const QString &text);
/// Items of a sentence, with the comma of the language.
[[nodiscard]] QString listed(const QStringList &items);
/// What stands between two texts, first occurrence; empty where either is missing.
[[nodiscard]] QString between(const QString &text, QStringView before, QStringView after);

/// What a container runtime and the kubelet say, without what they repeat of the request: the
/// registry's words for an image, the program that is not there.
[[nodiscard]] QString essence(const QString &message);
/// The scheduler's words as part of a sentence: "2 nodes have too little cpu free, ...".
[[nodiscard]] QString placingWords(const QString &message, const kube::Object &pod);

/// A ConfigMap or Secret that is missing, or lacks a key, by the kubelet's words.
struct MissingSource
{
    QByteArray kind; ///< "ConfigMap"; empty: it is about something else
    QByteArray name;
    QByteArray key; ///< empty: all of it is missing
};
[[nodiscard]] MissingSource missingSource(const QString &message);

/// "Container \"web\"", "Init container \"migrate\"", "Sidecar \"proxy\"".
[[nodiscard]] QString containerWords(const kinds::PodCause &cause);

/// What is found in a pod, with a key that is the same for pods that have the same.
struct PodFinding
{
    Verdict verdict;
    QByteArray key;
};
[[nodiscard]] QList<PodFinding> findInPod(const kube::Object &pod, const PodAround &around,
                                          qint64 now);

} // namespace nantian::models::verdicts

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Three texts with a line "=" between: what was, what one and what the other made of it.
#include "fuzz/fuzz.h"
#include "services/textmerge.h"

using namespace nantian;
using namespace Qt::StringLiterals;
using fuzz::require;
using models::MergePart;
using Kind = MergePart::Kind;

namespace {

/// Lines as merged texts have them: each with its end.
QString whole(QString text)
{
    text.remove(u'\r');
    return text.isEmpty() || text.endsWith(u'\n') ? text : QString(text + u'\n');
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QStringList texts =
        QString::fromUtf8(fuzz::bytesOf(fuzz::textOf(data, size))).split(u"\n=\n"_s);
    if (texts.size() != 3) {
        return 0;
    }
    const QString base = whole(texts.at(0));
    const QString mine = whole(texts.at(1));
    const QString theirs = whole(texts.at(2));
    const QList<MergePart> parts = models::mergeTexts(base, mine, theirs);
    require(models::textOf(parts, &MergePart::base) == base, "the parts are all of the base");
    require(models::textOf(parts, &MergePart::mine) == mine, "the parts are all of mine");
    require(models::textOf(parts, &MergePart::theirs) == theirs, "the parts are all of theirs");
    qsizetype line = 0;
    for (const MergePart &part : parts) {
        const bool isMine = part.mine != part.base;
        const bool isTheirs = part.theirs != part.base;
        require(part.firstLine == line, "a part begins where the one before ends");
        line += part.mine.size();
        require(part.kind != Kind::Same || (!isMine && !isTheirs), "what is the same is");
        require(part.kind != Kind::Mine || !isTheirs, "what is mine is not theirs");
        require(part.kind != Kind::Theirs || !isMine, "what is theirs is not mine");
        require(part.kind != Kind::Both || part.mine == part.theirs, "both made the same");
    }
    const QList<MergePart> turned = models::mergeTexts(base, theirs, mine);
    require(hasOverlap(parts) == hasOverlap(turned), "an overlap has no side");
    require(hasOverlap(parts) || mergedText(parts) == mergedText(turned), "nor has a merge");
    require(mergedText(models::mergeTexts(base, base, theirs)) == theirs, "theirs alone is theirs");
    require(mergedText(models::mergeTexts(base, mine, base)) == mine, "mine alone is mine");
    return 0;
}

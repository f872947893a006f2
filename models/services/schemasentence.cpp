// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "services/schemacheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace nantian::models {

using namespace Qt::StringLiterals;

namespace {

struct SchemaFindingTr
{
    Q_DECLARE_TR_FUNCTIONS(nantian::models::SchemaFinding)
};

/// Values are quoted so far.
constexpr qsizetype kLongestValue = 60;
/// So many allowed values are listed.
constexpr qsizetype kMostAllowed = 12;

QString shortened(const QString &value)
{
    const QString text =
        value.size() > kLongestValue ? value.first(kLongestValue) + u'\u2026' : value;
    return base::safeText(text);
}

QString allowedText(const QStringList &allowed)
{
    QStringList quoted;
    for (const QString &value : allowed.first(std::min(allowed.size(), kMostAllowed))) {
        quoted += shortened(value);
    }
    if (allowed.size() > kMostAllowed) {
        quoted += u"\u2026"_s;
    }
    //: Parts the values in a list of them
    return quoted.join(SchemaFindingTr::tr(", "));
}

/// The object a field is missing in, or unknown in.
QString placeText(const FieldPath &field)
{
    const QList<FieldStep> steps = field.steps();
    FieldPath path;
    for (const FieldStep &step : steps.first(std::max<qsizetype>(0, steps.size() - 1))) {
        path = path.child(step);
    }
    //: Stands where the path of a field would stand, inside a sentence
    return path.isRoot() ? SchemaFindingTr::tr("the document") : base::safeText(path.text());
}

QString pathText(const FieldPath &path)
{
    //: Stands where the path of a field would stand, at the beginning of a sentence
    return path.isRoot() ? SchemaFindingTr::tr("The document") : base::safeText(path.text());
}

QString typeSentence(const SchemaFinding &finding)
{
    const QString path = pathText(finding.path);
    const QString found = finding.found;
    if (finding.expected == "string"_L1 && found != "object"_L1 && found != "list"_L1
        && found != "null"_L1)
    {
        return SchemaFindingTr::tr("%1 must be a string, not %2. Put the value in quotes.")
            .arg(path, found);
    }
    //: %2 and %3 are names of types in the words of the API: integer, []object
    return SchemaFindingTr::tr("%1 must be of type %2, not %3.").arg(path, finding.expected, found);
}

QString valueSentence(const SchemaFinding &finding)
{
    const QString path = pathText(finding.path);
    if (finding.value.isEmpty() && finding.expected == "base64"_L1) {
        return SchemaFindingTr::tr("The value of %1 must be base64.").arg(path);
    }
    //: %3 is the name of a type in the words of the API: Quantity, int32
    return SchemaFindingTr::tr("The value \"%2\" of %1 is not of type %3.")
        .arg(path, shortened(finding.value), finding.expected);
}

QString unservedSentence(const SchemaFinding &finding)
{
    const QString kind = base::safeText(finding.name);
    const QString version = base::safeText(finding.expected);
    if (!finding.allowed.isEmpty()) {
        //: %1 a kind, %2 an API version, %3 those that the cluster serves
        return SchemaFindingTr::tr("The cluster does not serve %1 in %2 but in %3.")
            .arg(kind, version, base::safeText(finding.allowed.join(u", "_s)));
    }
    return finding.nearest.isEmpty()
        //: %1 a kind, %2 an API version
        ? SchemaFindingTr::tr("The cluster serves no kind \"%1\" in %2.").arg(kind, version)
        : SchemaFindingTr::tr("The cluster serves no kind \"%1\" in %2. Did you mean \"%3\"?")
              .arg(kind, version, base::safeText(finding.nearest));
}

} // namespace

QString findingSentence(const SchemaFinding &finding)
{
    const QString name = base::safeText(finding.name);
    switch (finding.kind) {
    case SchemaFinding::Kind::UnknownField:
        return finding.nearest.isEmpty()
            ? SchemaFindingTr::tr("Unknown field \"%1\" in %2.").arg(name, placeText(finding.path))
            : SchemaFindingTr::tr("Unknown field \"%1\" in %2. Did you mean \"%3\"?")
                  .arg(name, placeText(finding.path), base::safeText(finding.nearest));
    case SchemaFinding::Kind::WrongType:
        return typeSentence(finding);
    case SchemaFinding::Kind::BadValue:
        return valueSentence(finding);
    case SchemaFinding::Kind::MissingField:
        return SchemaFindingTr::tr("The required field \"%1\" is missing in %2.")
            .arg(name, placeText(finding.path));
    case SchemaFinding::Kind::NotAllowed:
        return SchemaFindingTr::tr("%1 cannot be \"%2\". Allowed values: %3.")
            .arg(pathText(finding.path), shortened(finding.value), allowedText(finding.allowed));
    case SchemaFinding::Kind::Deprecated:
        break;
    case SchemaFinding::Kind::DuplicateKey:
        return SchemaFindingTr::tr("The field \"%1\" is set twice in %2.")
            .arg(name, placeText(finding.path));
    case SchemaFinding::Kind::DuplicateItem:
        return SchemaFindingTr::tr("%1 is in its list more than once.").arg(pathText(finding.path));
    case SchemaFinding::Kind::UnservedKind:
        return unservedSentence(finding);
    }
    QString note = base::safeText(finding.note);
    while (note.endsWith(u'.')) {
        note.chop(1);
    }
    const QString what = finding.path.isRoot() ? name : pathText(finding.path);
    return note.isEmpty() ? SchemaFindingTr::tr("%1 is deprecated.").arg(what)
                          //: %2 are the words of the API
                          : SchemaFindingTr::tr("%1 is deprecated: %2.").arg(what, note);
}

} // namespace nantian::models

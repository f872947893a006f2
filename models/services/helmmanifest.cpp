// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/helmmanifest.h"

#include "services/yaml.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::models {

namespace {

/// A line that begins so parts documents: inside of one nothing stands at the first column that
/// looks like it.
bool isMark(QByteArrayView line)
{
    return line.startsWith("---") && (line.size() == 3 || line[3] == ' ' || line[3] == '\r');
}

QList<QByteArray> documentsOf(const QByteArray &manifest)
{
    QList<QByteArray> out;
    qsizetype begin = 0;
    for (qsizetype at = 0; at < manifest.size();) {
        const qsizetype newline = manifest.indexOf('\n', at);
        const qsizetype end = newline < 0 ? manifest.size() : newline;
        const qsizetype next = newline < 0 ? manifest.size() : newline + 1;
        if (isMark(QByteArrayView(manifest).sliced(at, end - at))) {
            out.append(manifest.sliced(begin, at - begin));
            begin = next;
        }
        at = next;
    }
    out.append(manifest.sliced(begin));
    return out;
}

/// "# Source: guestbook/templates/secret.yaml": what stands above the object.
QString commentsOf(const QByteArray &text)
{
    QString out;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.startsWith('#')) {
            break;
        }
        out += QString::fromUtf8(line) + u'\n';
    }
    return out;
}

ManifestObject objectOf(const YamlDocument &document, const QByteArray &text)
{
    ManifestObject out{document.apiVersion, document.kind, document.ns, document.name,
                       document.json};
    const base::Result<QByteArray> masked = maskSecret(document.json);
    if (masked && *masked == document.json) {
        out.text = QString::fromUtf8(text).trimmed() + u'\n';
    } else if (const base::Result<QString> yaml = masked.and_then(&toYaml)) {
        out.text = commentsOf(text.trimmed()) + *yaml;
    } else {
        out.problem = yaml.error().detail;
    }
    return out;
}

ManifestObject unreadable(const QByteArray &text, const QString &why)
{
    ManifestObject out;
    out.problem = why;
    out.text = commentsOf(text.trimmed());
    return out;
}

const ManifestObject *findIn(const QList<ManifestObject> &list, const ManifestObject &wanted)
{
    const auto at = std::ranges::find_if(
        list, [&wanted](const ManifestObject &each) { return each.isSame(wanted); });
    return at == list.cend() ? nullptr : &*at;
}

} // namespace

QList<ManifestObject> readManifest(const QByteArray &manifest)
{
    QList<ManifestObject> out;
    const QList<QByteArray> documents = documentsOf(manifest);
    for (const QByteArray &text : documents) {
        const auto read = parseYaml(text);
        if (!read) {
            out.append(unreadable(text, read.error().error.detail));
        } else if (read->size() == 1) {
            out.append(objectOf(read->first(), text));
        } else if (read->size() > 1) {
            out.append(unreadable(text, u"more than one document"_s));
        }
    }
    return out;
}

QString maskedManifest(const QByteArray &manifest)
{
    QStringList parts;
    const QList<ManifestObject> objects = readManifest(manifest);
    for (const ManifestObject &object : objects) {
        parts.append(object.problem.isEmpty() ? object.text
                                              : object.text + u"# not shown, it cannot be read: "_s
                             + QString(object.problem).replace(u'\n', u' ') + u'\n');
    }
    return parts.join(u"---\n"_s);
}

QList<ManifestChange> compareManifests(const QByteArray &before, const QByteArray &after)
{
    using Kind = ManifestChange::Kind;
    const QList<ManifestObject> olds = readManifest(before);
    const QList<ManifestObject> news = readManifest(after);
    QList<ManifestChange> out;
    for (const ManifestObject &object : news) {
        const ManifestObject *was = findIn(olds, object);
        out.append({!was                           ? Kind::Added
                        : was->json == object.json ? Kind::Same
                                                   : Kind::Changed,
                    object, was ? was->json : QByteArray(), object.json});
    }
    for (const ManifestObject &object : olds) {
        if (!findIn(news, object)) {
            out.append({Kind::Removed, object, object.json, {}});
        }
    }
    std::ranges::stable_sort(
        out, {}, [](const ManifestChange &change) { return change.kind == Kind::Same ? 1 : 0; });
    return out;
}

} // namespace nantian::models

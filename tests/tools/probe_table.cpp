// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe_table.h"

#include "base/result.h"
#include "base/text.h"
#include "kinds/savedlist.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <tuple>

using namespace Qt::StringLiterals;

namespace nantian::probe {

namespace {

QByteArray field(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        if (c == u'\t' || c == u'\n' || c == u'\r') {
            c = u' ';
        }
    }
    return out.toUtf8();
}

void complain(const QString &line)
{
    std::fputs(base::safeText(line).toUtf8().append('\n').constData(), stderr);
}

} // namespace

QByteArray toTsv(const store::Columns &columns, QList<store::RowPtr> rows, bool namespaced,
                 qint64 now)
{
    if (!columns) {
        return {};
    }
    QList<qsizetype> order(columns->size());
    std::iota(order.begin(), order.end(), qsizetype(0));
    order.removeIf([&](qsizetype i) { return columns->at(i).extra; }); // kubectl has none of them

    QByteArray out = "NAMESPACE";
    for (const qsizetype i : std::as_const(order)) {
        out += '\t' + field(columns->at(i).title);
    }
    out += '\n';
    std::ranges::stable_sort(rows, [](const store::RowPtr &a, const store::RowPtr &b) {
        return std::tuple(a->ns(), a->name(), a->uid()) < std::tuple(b->ns(), b->name(), b->uid());
    });
    for (const store::RowPtr &row : std::as_const(rows)) {
        const std::string_view ns = namespaced ? row->ns() : std::string_view();
        out += field(QString::fromUtf8(ns.data(), static_cast<qsizetype>(ns.size())));
        for (const qsizetype i : std::as_const(order)) {
            out += '\t' + field(row->cell(static_cast<std::size_t>(i)).display(now));
        }
        out += '\n';
    }
    return out;
}

int runSavedTable(QStringList arguments)
{
    arguments.removeAll(u"--tsv"_s); // the only format there is
    const auto valueOf = [&arguments](const QString &option) {
        const qsizetype at = arguments.indexOf(option);
        if (at < 0 || at + 1 >= arguments.size()) {
            return QString();
        }
        arguments.removeAt(at);
        return arguments.takeAt(at);
    };
    const QString file = valueOf(u"--file"_s);
    const QString given = valueOf(u"--now"_s);
    bool isNumber = true;
    const qint64 now =
        given.isEmpty() ? QDateTime::currentSecsSinceEpoch() : given.toLongLong(&isNumber);
    if (arguments.size() != 1 || file.isEmpty() || !isNumber) {
        return 2;
    }
    const QString kind = arguments.first();
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        base::Error error;
        error.code = base::Error::Code::Io;
        error.detail = source.errorString();
        error.target = file;
        complain(base::errorSentence(error));
        return 1;
    }
    auto list =
        kinds::readSavedList(source.readAll(), kind.toUtf8(), std::make_shared<store::Interner>());
    if (!list) {
        base::Error error = list.error();
        error.target = file;
        complain(base::errorSentence(error));
        return 1;
    }
    const QByteArray tsv = toTsv(list->columns, list->rows, list->namespaced, now);
    std::fwrite(tsv.constData(), 1, static_cast<std::size_t>(tsv.size()), stdout);
    for (const QString &item : std::as_const(list->unreadable)) {
        complain(item);
    }
    return 0;
}

} // namespace nantian::probe

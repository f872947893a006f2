// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What we make of objects and Tables, against what the server's own printers said of them.
// The fixtures in tests/data/kinds are recorded by tests/kinds/record.py; those in odd/, of objects
// no server would take, by tests/cluster/printers.py --record.
#include "kinds/builtin.h"
#include "kinds/kind.h"
#include "kinds/table.h"
#include "kube/api/parser.h"

#include <QDir>
#include <QFile>
#include <QStringDecoder>
#include <QTest>

#include <utility>

using namespace nantian;
using namespace Qt::StringLiterals;

namespace {

const QString kFolder = QStringLiteral(NANTIAN_SOURCE_DIR "/tests/data/kinds");

QString text(std::string_view utf8)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decode(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

kube::Resource resourceOf(const QString &plural)
{
    kube::Resource out = kinds::builtInResources().find(plural.toUtf8());
    if (out.plural.isEmpty()) { // our own definitions
        out.plural = plural.toUtf8();
        out.group = "example.com";
    }
    return out;
}

/// What kubectl prints of a cell; numbers that are not whole are left to tst_table.
QString printed(const kube::Object &cell)
{
    if (cell.isString()) {
        return text(cell.string());
    }
    return cell.exists() ? text(simdjson::minify(cell.element())) : QString();
}

bool isWhole(const kube::Object &cell) { return !cell.isNumber() || cell.element().is_int64(); }

/// The server looked a moment before or after the recorder.
bool showsLike(const store::Cell &cell, const QString &expected, qint64 now)
{
    for (const qint64 shift : {0, -1, 1, 2, 3}) {
        if (cell.display(now + shift) == expected) {
            return true;
        }
    }
    return false;
}

} // namespace

class TstGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &folder : {QString(), u"odd/"_s}) {
            const QDir dir(kFolder + u'/' + folder);
            const QStringList files = dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
            QVERIFY(files.size() >= 15);
            for (const QString &file : files) {
                m_files.append(folder + file.chopped(5));
            }
        }
    }

    void objectsShowAsTheServerPrintsThem_data() { addKinds(true); }
    void objectsShowAsTheServerPrintsThem()
    {
        QFETCH(QString, name);
        const QString plural = pluralOf(name);
        QFile file(kFolder + u'/' + name + u".json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        kube::Parser parser;
        const auto root = parser.parse(bytes.toStdString());
        QVERIFY(root);
        const auto sink = kinds::makeSink(resourceOf(plural), std::make_shared<store::Interner>());
        QVERIFY(!sink->isTable());
        QList<store::Column> columns = *sink->columns();
        columns.removeIf([](const store::Column &each) { return each.extra; }); // ours, behind
        qsizetype column = 0;
        root->at("table", "columnDefinitions").each([&](const kube::Object &definition) {
            QVERIFY(column < columns.size());
            QCOMPARE(columns[column].title, text(definition["name"].string()).toUpper());
            QCOMPARE(columns[column].wide, definition["priority"].integer() > 0);
            ++column;
        });
        QCOMPARE(column, columns.size());

        std::vector<std::string> objects;
        root->at("list", "items").each([&](const kube::Object &item) {
            objects.push_back(simdjson::minify(item.element()));
        });
        std::size_t index = 0;
        root->at("table", "rows").each([&](const kube::Object &expected) {
            QVERIFY(index < objects.size());
            const auto row = sink->readRow(objects[index++]);
            QVERIFY(row);
            QCOMPARE((*row)->uid(), expected.at("object", "metadata", "uid").string());
            compareCells(**row, expected["cells"], columns, (*root)["now"].integer());
        });
        QVERIFY(index > 0);
        QCOMPARE(index, objects.size());
    }

    void tablesShowAsTheServerPrintsThem_data() { addKinds(false); }
    void tablesShowAsTheServerPrintsThem()
    {
        QFETCH(QString, name);
        const QString plural = pluralOf(name);
        QFile file(kFolder + u'/' + name + u".json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        kube::Parser parser;
        const auto root = parser.parse(bytes.toStdString());
        QVERIFY(root);
        const qint64 now = (*root)["now"].integer();
        kinds::TableSink sink(resourceOf(plural), std::make_shared<store::Interner>(),
                              [now] { return now; });
        const std::string definitions =
            simdjson::minify(root->at("table", "columnDefinitions").element());
        QCOMPARE(sink.readColumns(definitions), base::Result<bool>(true));
        QCOMPARE(sink.readColumns(definitions), base::Result<bool>(false));
        int rows = 0;
        root->at("table", "rows").each([&](const kube::Object &expected) {
            const auto row = sink.readRow(simdjson::minify(expected.element()));
            QVERIFY(row);
            compareCells(**row, expected["cells"], *sink.columns(), now);
            ++rows;
        });
        QVERIFY(rows > 0);
    }

    void podsStaySmall()
    {
        QFile file(kFolder + u"/pods.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        kube::Parser parser;
        const auto root = parser.parse(file.readAll().toStdString());
        QVERIFY(root);
        const auto sink =
            kinds::makeSink(resourceOf(u"pods"_s), std::make_shared<store::Interner>());
        root->at("list", "items").each([&](const kube::Object &item) {
            const auto row = sink->readRow(simdjson::minify(item.element()));
            QVERIFY(row);
            QVERIFY((*row)->allocated() <= 600);
        });
    }

private:
    static QString pluralOf(const QString &name) { return name.section(u'/', -1); }

    /// Objects of kinds with a file of their own, or the Tables of a server.
    void addKinds(bool objects)
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : std::as_const(m_files)) {
            const bool odd = name.startsWith(u"odd/"_s);
            if (objects ? kinds::findKind(resourceOf(pluralOf(name))) != nullptr : !odd) {
                QTest::newRow(qPrintable(name)) << name;
            }
        }
    }

    void compareCells(const store::Row &row, const kube::Object &cells,
                      const QList<store::Column> &columns, qint64 now)
    {
        std::size_t index = 0;
        cells.each([&](const kube::Object &cell) {
            const std::size_t column = index++;
            if (column >= static_cast<std::size_t>(columns.size()) || !isWhole(cell)) {
                return;
            }
            const QString expected = printed(cell);
            if (!showsLike(row.cell(column), expected, now)) {
                QFAIL(qPrintable(u"%1, %2: \"%3\", but the server printed \"%4\""_s.arg(
                    text(row.name()), columns[static_cast<qsizetype>(column)].title,
                    row.cell(column).display(now), expected)));
            }
        });
    }

    QStringList m_files; ///< without their ending
};

QTEST_GUILESS_MAIN(TstGolden)
#include "tst_golden.moc"

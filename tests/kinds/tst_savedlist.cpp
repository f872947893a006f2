// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/savedlist.h"

#include <QTest>

using namespace nantian;
using namespace Qt::StringLiterals;

namespace {

base::Result<kinds::SavedList> read(const QByteArray &json, const char *kind)
{
    return kinds::readSavedList(json, kind, std::make_shared<store::Interner>());
}

QStringList titles(const kinds::SavedList &list)
{
    QStringList out;
    for (const store::Column &column : *list.columns) {
        out.append(column.title);
    }
    return out;
}

} // namespace

class TstSavedList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsListsOfEveryForm_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray pod = R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"a",
            "namespace":"n"},"spec":{"containers":[{"name":"c"}]},"status":{"phase":"Pending"}})";
        const QByteArray bare = R"({"metadata":{"name":"a","namespace":"n"},
            "spec":{"containers":[{"name":"c"}]},"status":{"phase":"Pending"}})";
        QTest::newRow("kubectl") << QByteArray(R"({"apiVersion":"v1","items":[)" + pod
                                               + R"(],"kind":"List"})");
        QTest::newRow("API") << QByteArray(R"({"kind":"PodList","apiVersion":"v1","items":[)" + bare
                                           + "]}");
        QTest::newRow("items before the kind")
            << QByteArray(R"({"items":[)" + bare + R"(],"apiVersion":"v1","kind":"PodList"})");
        QTest::newRow("only items") << QByteArray(R"({"items":[)" + bare + "]}");
        QTest::newRow("one object") << pod;
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf" + pod);
    }
    void readsListsOfEveryForm()
    {
        QFETCH(QByteArray, json);
        for (const char *name : {"pods", "pod", "po", "Pod", "pods.v1."}) {
            const auto list = read(json, name);
            QVERIFY(list);
            QCOMPARE(list->unreadable, QStringList());
            QCOMPARE(list->rows.size(), 1);
            QVERIFY(list->namespaced);
            QCOMPARE(titles(*list).first(3), (QStringList{u"NAME"_s, u"READY"_s, u"STATUS"_s}));
            QCOMPARE(list->rows.first()->cell(1).display(0), u"0/1"_s);
        }
    }

    void namesWhatItCouldNotRead()
    {
        const auto list = read(R"({"kind":"PodList","apiVersion":"v1","items":[
            {"metadata":{"name":"good","namespace":"n"}},
            null, 7, "text", [],
            {"metadata":{"namespace":"n"}},
            {"metadata":{"name":"bad","namespace":"n"},"spec":[]},
            {"kind":"Service","apiVersion":"v1","metadata":{"name":"web","namespace":"n"}},
            {"metadata":{"name":"late","creationTimestamp":"soon"}},
            {"metadata":{"name":"also good"}}]})",
                               "pods");
        QVERIFY(list);
        QCOMPARE(list->rows.size(), 2);
        QCOMPARE(list->unreadable.size(), 8);
        QVERIFY(list->unreadable[0].startsWith(u"items[1]: "_s));
        QVERIFY(list->unreadable[5].startsWith(u"items[6] (n/bad): "_s));
        QVERIFY(list->unreadable[6].contains(u"Service"_s));
        QVERIFY(list->unreadable[7].startsWith(u"items[8] (late): "_s));
    }

    void brokenItemsLoseNoOthers()
    {
        // Cut into items by structure: what is wrong inside one of them stays inside.
        const auto list = read(
            R"({"items":[{"metadata":{"name":"a"}},{"metadata":{"name":nul}},{"metadata":{"name":"b"}}]})",
            "pods");
        QVERIFY(list);
        QCOMPARE(list->rows.size(), 2);
        QCOMPARE(list->unreadable.size(), 1);
    }

    void refusesOtherFiles_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut off") << QByteArray(R"({"items":[{"metadata":)");
        QTest::newRow("list cut between items") << QByteArray(R"({"items":[{"metadata":{}},)");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("no list") << QByteArray(R"({"a":1})");
        QTest::newRow("items is no array") << QByteArray(R"({"items":{}})");
        QTest::newRow("more behind it") << QByteArray(R"({"items":[]} {})");
        QTest::newRow("YAML") << QByteArray("items: []");
    }
    void refusesOtherFiles()
    {
        QFETCH(QByteArray, json);
        const auto list = read(json, "pods");
        QVERIFY(!list);
        QCOMPARE(list.error().code, base::Error::Code::Parse);
    }

    void emptyListsKeepTheirColumns()
    {
        const auto list = read(R"({"items":[],"kind":"List"})", "deploy");
        QVERIFY(list);
        QVERIFY(list->rows.isEmpty());
        QVERIFY(list->namespaced);
        QCOMPARE(titles(*list).size(), 8);
        QVERIFY(!read(R"({"items":[]})", "nodes")->namespaced);
    }

    void otherKindsGetNameAndAge()
    {
        const auto list = read(R"({"items":[{"apiVersion":"example.com/v1","kind":"Policy",
            "metadata":{"name":"a","namespace":"n"}}],"kind":"List"})",
                               "policies");
        QVERIFY(list);
        QCOMPARE(titles(*list), (QStringList{u"NAME"_s, u"AGE"_s}));
        QCOMPARE(list->rows.size(), 1);
        QVERIFY(list->namespaced);
        const auto secrets = read(R"({"kind":"SecretList","items":[{"metadata":{"name":"a"},
            "data":{"k":"djE="}}]})",
                                  "secrets");
        QVERIFY(secrets);
        QCOMPARE(secrets->rows.size(), 1);
        const auto group = read(R"({"items":[{"apiVersion":"other.com/v1","kind":"Policy",
            "metadata":{"name":"a"}}]})",
                                "policies.example.com");
        QVERIFY(group);
        QCOMPARE(group->unreadable.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TstSavedList)
#include "tst_savedlist.moc"

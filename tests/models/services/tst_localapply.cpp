// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/localapply.h"

#include "changes.h"
#include "localobjects.h"

#include "kube/api/parser.h"
#include "services/json.h"
#include "services/jsoncompare.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;

class TstLocalApply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheServerWouldMerge_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(tests::kLocalApplies)); ++i) {
            QTest::newRow(tests::kLocalApplies[i].name) << i;
        }
    }
    void isWhatTheServerWouldMerge()
    {
        QFETCH(const int, index);
        const tests::LocalApply &one = tests::kLocalApplies[index];
        const kube::SchemaPtr apps = tests::schema(u"apps-v1"_s);
        QVERIFY(apps);
        const kube::SchemaType *const type = apps->find("apps/v1", "Deployment");
        QVERIFY(type);
        QCOMPARE(result(one.live, one.sent, type), canonical(one.wanted));
    }

    void withoutATypeListsAreReplaced()
    {
        QCOMPARE(result("{\"a\":[{\"name\":\"x\"}],\"b\":{\"c\":1}}",
                        "{\"a\":[{\"name\":\"y\"}],\"b\":{\"d\":2}}", nullptr),
                 canonical("{\"a\":[{\"name\":\"y\"}],\"b\":{\"c\":1,\"d\":2}}"));
    }

    void whatIsNotThereIsAllNew()
    {
        kube::Parser parser;
        const auto sent = parser.parse("{\"a\":1}");
        QVERIFY(sent);
        QCOMPARE(models::appliedLocally({}, *sent, nullptr, "nantian"), "{\"a\":1}"_ba);
    }

private:
    static QByteArray canonical(const QByteArray &json)
    {
        kube::Parser parser;
        const auto object = parser.parse(models::json::view(json));
        return object ? models::json::canonical(*object) : "unreadable: " + json;
    }
    static QByteArray result(const QByteArray &live, const QByteArray &sent,
                             const kube::SchemaType *type)
    {
        kube::Parser parsers[2];
        const auto there = parsers[0].parse(models::json::view(live));
        const auto ours = parsers[1].parse(models::json::view(sent));
        return there && ours ? canonical(models::appliedLocally(*there, *ours, type, "nantian"))
                             : "unreadable"_ba;
    }
};

QTEST_GUILESS_MAIN(TstLocalApply)
#include "tst_localapply.moc"

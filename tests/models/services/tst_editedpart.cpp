// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/editedpart.h"

#include "changes.h"
#include "editedobjects.h"

#include "kube/api/parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;

class TstEditedPart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_apps = tests::schema(u"apps-v1"_s);
        QVERIFY(m_apps);
        m_type = m_apps->find("apps/v1", "Deployment");
        QVERIFY(m_type);
    }

    void isWhatWasEdited_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(tests::kEdits)); ++i) {
            QTest::newRow(tests::kEdits[i].name) << i;
        }
    }

    void isWhatWasEdited()
    {
        QFETCH(const int, index);
        const tests::Edit &edit = tests::kEdits[index];
        QCOMPARE(part(edit, tests::applied(edit.owned)), tests::identified(edit.wanted));
    }

    void whatCannotBeToldIsAll()
    {
        const tests::Edit &edit = tests::kEdits[1];
        QVERIFY(!part(edit, tests::applied("{}")).isEmpty());
        QCOMPARE(part(edit, tests::applied("{}", "apps/v1beta1")), QByteArray());
        m_type = nullptr;
        QCOMPARE(part(edit, tests::applied("{}")), QByteArray());
        m_type = m_apps->find("apps/v1", "Deployment");
        QCOMPARE(models::editedPart("[", "{}", {}, m_type, "nantian").value(), QByteArray());
    }

    void whatIsAnotherByNowIsNotSetBack()
    {
        // Replicas were applied before and are not edited: whoever changed or added them meanwhile
        // would lose it.
        const QByteArray owned = tests::applied(R"({"f:spec":{"f:replicas":{}}})");
        const auto edited = [&](const QByteArray &base, const QByteArray &live,
                                const QByteArray &text) {
            kube::Parser parser;
            const QByteArray there = tests::deployment(live, owned);
            const auto object =
                parser.parse({there.constData(), static_cast<std::size_t>(there.size())});
            return models::editedPart(tests::deployment(text), tests::deployment(base), *object,
                                      m_type, "nantian");
        };
        const QByteArray two = R"({"replicas":2})";
        const QByteArray three = R"({"replicas":3})";
        QVERIFY(edited(two, two, R"({"replicas":2,"paused":true})"));
        QVERIFY(edited(two, three, three));
        const auto changed = edited(two, three, R"({"replicas":2,"paused":true})");
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, base::Error::Code::Conflict);
        QCOMPARE(changed.error().target, u".spec.replicas"_s);
        QVERIFY(!edited("{}", three, R"({"paused":true})"));
    }

    void whatWasOnlyUpdatedIsNotApplied()
    {
        const tests::Edit &edit = tests::kEdits[4];
        QCOMPARE(part(edit, tests::applied(edit.owned, "apps/v1", "Update")),
                 tests::identified(tests::kEdits[5].wanted));
    }

private:
    [[nodiscard]] QByteArray part(const tests::Edit &edit, const QByteArray &managed) const
    {
        kube::Parser parser;
        const QByteArray live = tests::deployment(edit.base, managed);
        const auto object = parser.parse({live.constData(), static_cast<std::size_t>(live.size())});
        return object ? models::editedPart(tests::deployment(edit.edited),
                                           tests::deployment(edit.base), *object, m_type, "nantian")
                            .value_or("refused")
                      : QByteArray("no JSON");
    }

    kube::SchemaPtr m_apps;
    const kube::SchemaType *m_type = nullptr;
};

QTEST_APPLESS_MAIN(TstEditedPart)
#include "tst_editedpart.moc"

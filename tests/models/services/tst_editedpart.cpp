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
        QCOMPARE(models::editedPart("[", "{}", {}, m_type, "nantian"), QByteArray());
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
                      : QByteArray("no JSON");
    }

    kube::SchemaPtr m_apps;
    const kube::SchemaType *m_type = nullptr;
};

QTEST_APPLESS_MAIN(TstEditedPart)
#include "tst_editedpart.moc"

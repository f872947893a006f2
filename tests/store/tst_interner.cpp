// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/row.h"

#include <QTest>

#include <thread>
#include <vector>

using nantian::store::Interner;
using nantian::store::RowBuilder;
using nantian::store::RowPtr;

namespace {

constexpr int kRows = 50'000;

RowPtr make(RowBuilder &builder, int number)
{
    const std::string text = std::to_string(number);
    builder.setIdentity("uid-" + text, "shop", "web-" + text, text);
    builder.setLabels("app=web,pod=" + text);
    builder.setOwner("Job/web-" + text, "job-" + text);
    return builder.finish();
}

} // namespace

class TstInterner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameStringsAreOne()
    {
        Interner interner;
        const auto first = interner.share("app=web");
        const auto second = interner.share("app=web");
        QCOMPARE(first.view().data(), second.view().data());
        QCOMPARE(interner.size(), std::size_t(1));
        QCOMPARE(interner.share("").view(), "");
    }

    void stringsGoWithTheirRows()
    {
        const auto interner = std::make_shared<Interner>();
        RowBuilder builder(interner);
        const RowPtr oldest = make(builder, -1);
        std::vector<RowPtr> rows(100);
        for (int i = 0; i < kRows; ++i) {
            rows[std::size_t(i) % rows.size()] = make(builder, i);
        }
        QVERIFY2(interner->size() < 3000, qPrintable(QString::number(interner->size())));
        QCOMPARE(oldest->labels(), "app=web,pod=-1");
        for (int i = kRows - 100; i < kRows; ++i) {
            const RowPtr &row = rows[std::size_t(i) % rows.size()];
            const std::string text = std::to_string(i);
            QCOMPARE(row->labels(), "app=web,pod=" + text);
            QCOMPARE(row->owner(), "Job/web-" + text);
            QCOMPARE(row->ownerUid(), "job-" + text);
        }
    }

    /// As the window does: it lets go of rows while the cluster's thread makes others.
    void rowsEndOnOtherThreads()
    {
        const auto interner = std::make_shared<Interner>();
        RowBuilder builder(interner);
        std::thread window;
        for (int round = 0; round < 10; ++round) {
            std::vector<RowPtr> rows;
            for (int i = 0; i < kRows / 10; ++i) {
                rows.push_back(make(builder, round * kRows + i % 1000));
            }
            if (window.joinable()) {
                window.join();
            }
            window = std::thread([gone = std::move(rows)]() mutable {
                for (const RowPtr &row : gone) {
                    QVERIFY(row->labels().starts_with("app=web,pod="));
                }
                gone.clear();
            });
        }
        window.join();
        QVERIFY2(interner->size() < 20'000, qPrintable(QString::number(interner->size())));
    }
};

QTEST_GUILESS_MAIN(TstInterner)
#include "tst_interner.moc"

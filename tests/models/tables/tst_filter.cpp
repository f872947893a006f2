// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/filter.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace nantian;
using models::CellReaders;
using models::Filter;
using models::FilterColumn;
using models::ValueKind;
using store::Cell;

namespace {

constexpr qint64 kNow = 1'000'000;
constexpr qint64 kHour = 3600;

} // namespace

class TstFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void matches_data();
    void matches();
    void comparesValues_data();
    void comparesValues();
    void withoutAShareOfARequestThatOfTheLimitCounts();
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();
    void whatDoesNotFitTheColumnsIsSaid_data();
    void whatDoesNotFitTheColumnsIsSaid();
    void statusIsWhatTellsTheHealth();
    void healthyRowIsNotBroken();
    void aSlowPatternIsToldAndGivenUp();
    void wordsKnowTheirPlace();
    void namesWhatItLooksAt();

private:
    [[nodiscard]] store::RowPtr row() const;
    /// What a pod uses, beside it, and that as a part of its request and limit (if any).
    [[nodiscard]] static CellReaders usage(const Cell &ofRequest, const Cell &ofLimit);

    store::RowPtr m_row;
    QList<store::Column> m_columns{{.id = "name"},
                                   {.id = "ready"},
                                   {.id = "status", .health = true},
                                   {.id = "note"},
                                   {.id = "restarts"},
                                   {.id = "age"},
                                   {.id = "took"},
                                   {.id = "ratio"},
                                   {.id = "size"},
                                   {.id = "load"},
                                   {.id = "node"},
                                   {.id = "path:{.x}", .title = u"Of Mine"_s, .custom = true}};
};

store::RowPtr TstFilter::row() const
{
    store::RowBuilder builder(std::make_shared<store::Interner>());
    builder.setIdentity("u1", "shop", "web-7c9d-4x8sm", "1");
    builder.setLabels("app=web,tier=Front");
    builder.setOwner("ReplicaSet/web-7c9d", "u0");
    builder.setHealth(store::Health::Failed, "CrashLoopBackOff");
    builder.add(builder.text("web-7c9d-4x8sm"));
    builder.add(Cell::fraction(1, 2));
    builder.add(builder.text("Running"));
    builder.add(builder.text("Größe"));
    builder.add(Cell::countSince(4, kNow - 60));
    builder.add(Cell::age(kNow - 2 * kHour));
    builder.add(Cell::duration(90));
    builder.add(Cell::real(2.5));
    builder.add(Cell::bytes(512LL * 1024 * 1024));
    builder.add(Cell::percent(825));
    builder.add(builder.shared("<none>"));
    builder.add(builder.text("special"));
    return builder.finish();
}

CellReaders TstFilter::usage(const Cell &ofRequest, const Cell &ofLimit)
{
    return {{"cpu", [](const store::Row &) { return Cell::milliCores(450); }},
            {"cpu-of-request", [ofRequest](const store::Row &) { return ofRequest; }},
            {"cpu-of-limit", [ofLimit](const store::Row &) { return ofLimit; }}};
}

void TstFilter::initTestCase() { m_row = row(); }

void TstFilter::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hit");
    QTest::newRow("nothing") << u""_s << true;
    QTest::newRow("blank") << u"   "_s << true;
    QTest::newRow("name") << u"WEB"_s << true;
    QTest::newRow("namespace") << u"shop"_s << true;
    QTest::newRow("all words must match") << u"shop pay"_s << false;
    QTest::newRow("any place for each word") << u"4x8 running"_s << true;
    QTest::newRow("excluded") << u"!running"_s << false;
    QTest::newRow("excluded other") << u"!pending"_s << true;
    QTest::newRow("number as shown") << u"1/2"_s << true;
    QTest::newRow("regex") << u"/^web-[0-9a-f]+-/"_s << true;
    QTest::newRow("regex misses") << u"/^pay/"_s << false;
    QTest::newRow("regex with blank") << u"/web .*/"_s << false;
    QTest::newRow("not regex") << u"!/^pay/"_s << true;
    QTest::newRow("regex in a column") << u"name:/^web.*sm$/"_s << true;
    QTest::newRow("label") << u"-l app=web"_s << true;
    QTest::newRow("label value is exact") << u"-l app=we"_s << false;
    QTest::newRow("label with case") << u"label:tier=front"_s << false;
    QTest::newRow("label exists") << u"-l tier"_s << true;
    QTest::newRow("label still typed") << u"-l"_s << true;
    QTest::newRow("column") << u"status:run"_s << true;
    QTest::newRow("column misses") << u"status:shop"_s << false;
    QTest::newRow("the whole text") << u"status:=running"_s << true;
    QTest::newRow("a part is not the whole text") << u"status:=run"_s << false;
    QTest::newRow("the whole reason") << u"status:=\"CrashLoopBackOff\""_s << true;
    QTest::newRow("the whole text beyond ASCII") << u"note:=GRÖßE"_s << true;
    QTest::newRow("a part of it") << u"note:=größ"_s << false;
    QTest::newRow("unknown column") << u"color:red"_s << false;
    QTest::newRow("column still typed") << u"status:"_s << true;
    QTest::newRow("column of one's own") << u"of-mine:spec"_s << true;
    QTest::newRow("column of one's own misses") << u"of-mine:web"_s << false;
    QTest::newRow("ns column") << u"ns:sho"_s << true;
    QTest::newRow("owner") << u"owner:replicaset/web"_s << true;
    QTest::newRow("health reason") << u"crashloop"_s << true;
    QTest::newRow("broken") << u"is:broken"_s << true;
    QTest::newRow("not broken") << u"!is:broken"_s << false;
    QTest::newRow("quoted") << u"\"web pod\""_s << false;
    QTest::newRow("quoted value of a column") << u"status:\"running\""_s << true;
    QTest::newRow("beyond ASCII, any case") << u"GRÖßE"_s << true;
    QTest::newRow("plain dot is a dot") << u"w.b"_s << false;
    QTest::newRow("beside the row, as shown") << u"cpu:450m"_s << true;
}

void TstFilter::matches()
{
    QFETCH(QString, text);
    const auto filter = Filter::parse(text);
    QVERIFY(filter.has_value());
    QTEST(filter->matches(*m_row, m_columns, kNow, usage(Cell::percent(900), Cell::percent(450))),
          "hit");
}

void TstFilter::comparesValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hit");
    const auto test = [](const char *text, bool hit) {
        QTest::newRow(text) << QString::fromLatin1(text) << hit;
    };
    // Every sign, below, at and above.
    test("restarts:<3", false);
    test("restarts:<4", false);
    test("restarts:<5", true);
    test("restarts:<=3", false);
    test("restarts:<=4", true);
    test("restarts:>3", true);
    test("restarts:>4", false);
    test("restarts:>=4", true);
    test("restarts:>=5", false);
    test("restarts:=4", true);
    test("restarts:=5", false);
    test("!restarts:=5", true);
    test("RESTARTS:>3", true);
    test("restarts:>3.5", true);
    test("restarts:>-1", true);
    // Ages are durations: two hours.
    test("age:<1h", false);
    test("age:<2h1s", true);
    test("age:>1h", true);
    test("age:>119m", true);
    test("age:>2d", false);
    test("age:>1y", false);
    test("age:=2h", true);
    test("age:>1.5h", true);
    test("age:<7200s", false);
    test("age:<=7200s", true);
    test("took:>1m", true);
    test("took:<89s", false);
    test("took:=1m30s", true);
    // Quantities: 512Mi, 450m, 2.5.
    test("size:>500Mi", true);
    test("size:>512Mi", false);
    test("size:>=512Mi", true);
    test("size:=0.5Gi", true);
    test("size:<1G", true);
    test("size:>536870911", true);
    test("ratio:>2", true);
    test("ratio:=2500m", true);
    test("cpu:>=0.5", false);
    test("cpu:>=0.45", true);
    test("cpu:=450m", true);
    test("cpu:<1", true);
    // Percentages: of the request (90%), of a whole (1/2), of what is one (82.5%).
    test("cpu:>80%", true);
    test("cpu:>90%", false);
    test("cpu:>=90%", true);
    test("ready:<100%", true);
    test("ready:=50%", true);
    test("ready:>0", true);
    test("ready:<2", true);
    test("load:>80%", true);
    test("load:>82.5%", false);
    test("size:>1%", false); // of nothing
    // Units that belong to something else hold for nothing.
    test("restarts:>1h", false);
    test("age:>500Mi", false);
    // No value, no words: never, whatever the sign.
    test("status:>0", false);
    test("node:<5", false);
    test("nothing:<5", false);
    test("!node:<5", true);
    // A word in angle brackets is a word.
    test("node:<none>", true);
    test("status:<none>", false);
    // Still being typed.
    test("restarts:>", true);
    test("restarts:>=", true);
    test("age:<1h restarts:>3", false);
    test("age:>1h restarts:>3 web", true);
}

void TstFilter::comparesValues()
{
    QFETCH(QString, text);
    const auto filter = Filter::parse(text);
    QVERIFY2(filter.has_value(), qPrintable(filter ? QString() : filter.error().detail));
    QTEST(filter->matches(*m_row, m_columns, kNow, usage(Cell::percent(900), Cell::percent(450))),
          "hit");
}

void TstFilter::withoutAShareOfARequestThatOfTheLimitCounts()
{
    const Filter above40 = *Filter::parse(u"cpu:>40%"_s);
    const Filter above80 = *Filter::parse(u"cpu:>80%"_s);
    const auto matches = [this](const Filter &filter, const CellReaders &beside) {
        return filter.matches(*m_row, m_columns, kNow, beside);
    };
    QVERIFY(matches(above40, usage({}, Cell::percent(450))));
    QVERIFY(!matches(above80, usage({}, Cell::percent(450))));
    QVERIFY(!matches(above80, usage(Cell::percent(450), Cell::percent(900))));
    QVERIFY(!matches(above40, usage({}, {})));
    // Nothing is known of what it uses.
    QVERIFY(!matches(above40, {}));
}

void TstFilter::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("expression") << u"/we(b/"_s << u"/we(b/: missing closing parenthesis"_s;
    QTest::newRow("word") << u"restarts:>many"_s << u"“many” is none of"_s;
    QTest::newRow("unit") << u"memory:>500mi"_s << u"500Mi"_s;
    QTest::newRow("half a number") << u"age:<1h2"_s << u"“1h2” is none of"_s;
    QTest::newRow("percentage") << u"cpu:>x%"_s << u"a percentage (80%)"_s;
    QTest::newRow("negative percentage") << u"cpu:>-5%"_s << u"“-5%” is none of"_s;
    QTest::newRow("sign after sign") << u"cpu:>>5"_s << u"“>5” is none of"_s;
}

void TstFilter::whatCannotBeReadIsSaid()
{
    QFETCH(QString, text);
    QFETCH(QString, said);
    const auto filter = Filter::parse(text);
    QVERIFY(!filter.has_value());
    QCOMPARE(filter.error().code, base::Error::Code::Invalid);
    QVERIFY2(filter.error().detail.contains(said), qPrintable(filter.error().detail));
    const QString sentence = base::errorSentence(filter.error());
    QVERIFY2(sentence.startsWith(u"The filter cannot be used: "_s), qPrintable(sentence));
}

void TstFilter::whatDoesNotFitTheColumnsIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said"); ///< empty: it fits
    const auto test = [](const char *text, const QString &said) {
        QTest::newRow(text) << QString::fromLatin1(text) << said;
    };
    test("restarts:>3", {});
    test("cpu:>80%", {});
    test("ready:<100%", {});
    test("age:<1h", {});
    test("later:>5", {}); // nothing is known of its values
    test("status:>=", {});
    test("color:red", {}); // no comparison
    test("colour:>3", u"there is no column “colour” here; these can be compared: ready, "_s);
    test("status:>3", u"“status” has words, no values; these can be compared: ready, "_s);
    test("age:>3", u"“age” is compared with a duration, as in age:<15m or age:>7d"_s);
    test("age:>80%", u"“age” is compared with a duration"_s);
    test("restarts:>1h", u"“restarts” is compared with a number, as in restarts:>3"_s);
    test("size:>1h", u"as in size:>500Mi"_s);
    test("restarts:>80%", u"“restarts” has nothing that a percentage could be of"_s);
}

void TstFilter::whatDoesNotFitTheColumnsIsSaid()
{
    QFETCH(QString, text);
    QFETCH(QString, said);
    const QList<FilterColumn> columns{
        {"name", ValueKind::Words},    {"ready", ValueKind::Fraction, true},
        {"status", ValueKind::Words},  {"restarts", ValueKind::Number},
        {"age", ValueKind::Span},      {"size", ValueKind::Bytes},
        {"later", ValueKind::Unknown}, {"cpu", ValueKind::Cores, true},
    };
    const Filter filter = *Filter::parse(text);
    const base::Result<void> fits = filter.fits(columns);
    QCOMPARE(fits.has_value(), said.isEmpty());
    if (!fits) {
        QCOMPARE(fits.error().code, base::Error::Code::Invalid);
        QVERIFY2(fits.error().detail.contains(said), qPrintable(fits.error().detail));
    }
    QVERIFY(filter.fits({})); // no columns are known yet
}

/// Where no column is called so, as of Deployments.
void TstFilter::statusIsWhatTellsTheHealth()
{
    QList<store::Column> columns = m_columns;
    columns[2].id = "ready-text";
    const auto hits = [&](const QString &text) {
        return Filter::parse(text)->matches(*m_row, columns, kNow, {});
    };
    QVERIFY(hits(u"status:crashloop"_s));
    QVERIFY(hits(u"status:=CrashLoopBackOff"_s));
    QVERIFY(hits(u"status:running"_s));
    QVERIFY(!hits(u"status:pending"_s));
    columns[2].health = false;
    QVERIFY(!hits(u"status:crashloop"_s));
}

void TstFilter::healthyRowIsNotBroken()
{
    store::RowBuilder builder(std::make_shared<store::Interner>());
    builder.setIdentity("u2", "shop", "web", "1");
    builder.setHealth(store::Health::Ok);
    const store::RowPtr healthy = builder.finish();
    QVERIFY(!Filter::parse(u"is:broken"_s)->matches(*healthy, m_columns, 0));
    QVERIFY(Filter::parse(u"is:broken"_s)->onlyBroken());
    QVERIFY(Filter::parse(u"!is:broken"_s)->matches(*healthy, m_columns, 0));
    QVERIFY(!Filter::parse(u"!is:broken"_s)->onlyBroken());
}

void TstFilter::aSlowPatternIsToldAndGivenUp()
{
    const Filter filter = *Filter::parse(u"note:/^(a+)+$/"_s);
    QVERIFY(!filter.slowness());
    const auto noted = [this, &filter](const std::string &note) {
        store::RowBuilder builder(std::make_shared<store::Interner>());
        builder.setIdentity("u3", "shop", "web", "1");
        for (int i = 0; i < 3; ++i) {
            builder.add(Cell());
        }
        builder.add(builder.text(note));
        return filter.matches(*builder.finish(), m_columns, kNow);
    };
    QVERIFY(noted("aaa"));
    QVERIFY(!filter.slowness());
    QVERIFY(!noted(std::string(5000, 'a') + 'b'));
    QVERIFY(filter.slowness());
    QCOMPARE(filter.slowness()->code, base::Error::Code::Timeout);
    QVERIFY(base::errorSentence(*filter.slowness()).contains(u"/^(a+)+$/ is too slow"_s));
    QVERIFY(!noted("aaa")); // not tried again
    QVERIFY(!Filter::parse(u"note:/^(a+)+$/"_s)->slowness());
}

void TstFilter::wordsKnowTheirPlace()
{
    const QString text = u"  web status:\"a b\" !/x y/ \"q\""_s;
    QList<QStringView> places;
    QStringList words;
    for (const models::FilterWord &word : models::filterWords(text)) {
        places.append(QStringView(text).sliced(word.begin, word.length));
        words.append(word.text);
    }
    QCOMPARE(words, QStringList({u"web"_s, u"status:a b"_s, u"!/x y/"_s, u"q"_s}));
    QCOMPARE(places, QList<QStringView>({u"web", u"status:\"a b\"", u"!/x y/", u"\"q\""}));
}

void TstFilter::namesWhatItLooksAt()
{
    using namespace std::chrono_literals;
    const Filter filter = *Filter::parse(u"cpu:>80% age:<2h web"_s);
    QVERIFY(filter.names("cpu"));
    QVERIFY(filter.names("cpu-of-limit"));
    QVERIFY(!filter.names("age-of-limit"));
    QVERIFY(filter.names("age"));
    QVERIFY(!filter.names("web"));
    QCOMPARE(filter.ageStep(), 60s);
    QCOMPARE(Filter::parse(u"age:<30s"_s)->ageStep(), 1s);
    QCOMPARE(Filter::parse(u"age:<10m age:>7d"_s)->ageStep(), 10s);
    QCOMPARE(Filter::parse(u"web cpu:>500m"_s)->ageStep(), 60s); // it may be a duration
    QCOMPARE(Filter::parse(u"web restarts:>3"_s)->ageStep(), 0s);
}

QTEST_GUILESS_MAIN(TstFilter)
#include "tst_filter.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/watch/eventframer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using Type = kube::WatchEvent::Type;

namespace {

using Events = QList<std::pair<Type, QByteArray>>;

base::Result<void> collect(kube::EventFramer &framer, std::string_view bytes, Events &out)
{
    return framer.feed(bytes, [&out](const kube::WatchEvent &event) {
        out.emplaceBack(event.type,
                        QByteArray(event.object.data(), qsizetype(event.object.size())));
        return true;
    });
}

} // namespace

class TstEventFramer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void framesAtEverySplit();
    void framesByteByByte();
    void readsAnyForm_data();
    void readsAnyForm();
    void refusesWhatIsNoEvent_data();
    void refusesWhatIsNoEvent();
    void refusesAnEventOverTheLimit();
    void stopsWhenTheVisitorWantsNoMore();
};

static const std::string kStream =
    R"({"type":"ADDED","object":{"a":"}}\n\"","b":[1,{"c":2}],"n":"南天门"}})"
    "\n"
    R"({"type":"MODIFIED","object":{"a":1}})"
    "\r\n\n"
    R"({"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"7"}}})"
    "\n"
    R"({"object":{"x":"y"} , "type" : "DELETED"})"
    "\n"
    R"({"type":"ERROR","object":{"code":410}})"
    "\n";

static Events expected()
{
    return {{Type::Added, R"({"a":"}}\n\"","b":[1,{"c":2}],"n":"南天门"})"},
            {Type::Modified, R"({"a":1})"},
            {Type::Bookmark, R"({"metadata":{"resourceVersion":"7"}})"},
            {Type::Deleted, R"({"x":"y"})"},
            {Type::Error, R"({"code":410})"}};
}

void TstEventFramer::framesAtEverySplit()
{
    const std::string_view stream = kStream;
    for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
        kube::EventFramer framer;
        Events events;
        QVERIFY(collect(framer, stream.substr(0, cut), events));
        QVERIFY(collect(framer, stream.substr(cut), events));
        QCOMPARE(events, expected());
        QCOMPARE(framer.pending(), 0U);
    }
}

void TstEventFramer::framesByteByByte()
{
    kube::EventFramer framer;
    Events events;
    for (const char &byte : kStream) {
        QVERIFY(collect(framer, {&byte, 1}, events));
    }
    QCOMPARE(events, expected());
}

void TstEventFramer::readsAnyForm_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("object");
    QTest::newRow("as the server writes it")
        << R"({"type":"ADDED","object":{"k":1}})"_ba << int(Type::Added) << R"({"k":1})"_ba;
    QTest::newRow("spaces") << R"( { "type" : "ADDED" , "object" : { "k" : 1 } } )"_ba
                            << int(Type::Added) << R"({ "k" : 1 })"_ba;
    QTest::newRow("object first") << R"({"object":{"type":"ADDED"},"type":"DELETED"})"_ba
                                  << int(Type::Deleted) << R"({"type":"ADDED"})"_ba;
    QTest::newRow("further keys") << R"({"type":"ADDED","more":[{}],"object":{}})"_ba
                                  << int(Type::Added) << "{}"_ba;
    QTest::newRow("a type of the future")
        << R"({"type":"RENAMED","object":{}})"_ba << int(Type::Unknown) << "{}"_ba;
}

void TstEventFramer::readsAnyForm()
{
    QFETCH(QByteArray, line);
    QFETCH(int, type);
    QFETCH(QByteArray, object);
    kube::EventFramer framer;
    Events events;
    QVERIFY(collect(framer, line.toStdString() + '\n', events));
    QCOMPARE(events, (Events{{Type(type), object}}));
}

void TstEventFramer::refusesWhatIsNoEvent_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("a page of a proxy") << "<html>"_ba;
    QTest::newRow("an array") << "[]"_ba;
    QTest::newRow("no object") << R"({"type":"ADDED"})"_ba;
    QTest::newRow("cut short") << R"({"type":"ADDED","object":{"a")"_ba;
    QTest::newRow("no value") << R"({"type"})"_ba;
}

void TstEventFramer::refusesWhatIsNoEvent()
{
    QFETCH(QByteArray, line);
    kube::EventFramer framer;
    Events events;
    const auto result = collect(framer, line.toStdString() + '\n', events);
    QVERIFY(!result);
    QCOMPARE(result.error().code, base::Error::Code::Parse);
    QVERIFY(events.isEmpty());
}

void TstEventFramer::refusesAnEventOverTheLimit()
{
    kube::EventFramer framer(100);
    Events events;
    QVERIFY(collect(framer, std::string(100, ' '), events));
    QVERIFY(!collect(framer, "x", events));
}

void TstEventFramer::stopsWhenTheVisitorWantsNoMore()
{
    kube::EventFramer framer;
    int seen = 0;
    QVERIFY(framer.feed(kStream, [&seen](const kube::WatchEvent &) { return ++seen < 2; }));
    QCOMPARE(seen, 2);
}

QTEST_GUILESS_MAIN(TstEventFramer)
#include "tst_eventframer.moc"

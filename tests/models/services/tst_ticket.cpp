// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ticket.h"

#include "exchange.h"
#include "kinds/builtin.h"
#include "writelogjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;

namespace {

TicketHead head() { return {u"demo"_s, u"admin"_s, u"v1.36.3"_s, 1767225660}; }

QByteArray events(const QByteArray &name) { return QByteArray(kTicketEvents).replace("%1", name); }

base::Call<QString> ask(FakeTransport &transport, const kube::ObjectRef &object)
{
    return fetchTicket(&transport, kinds::builtInResources(), object, head());
}

/// The ticket of a server that has these answers, each to paths that hold its text (the first that
/// fits), and refuses all else.
QString ticketOf(FakeTransport &transport, const QList<std::pair<QByteArray, QByteArray>> &answers,
                 const kube::ObjectRef &object = refOf("deployments.apps"))
{
    const base::Call<QString> call = ask(transport, object);
    qsizetype answered = 0;
    const bool done = QTest::qWaitFor([&] {
        for (; answered < transport.count(); ++answered) {
            const QByteArray path = transport.at(answered).request.path;
            const auto found = std::ranges::find_if(
                answers, [&path](const auto &each) { return path.contains(each.first); });
            reply(transport.at(answered), found == answers.end() ? 403 : 200,
                  found == answers.end() ? kRefused : found->second);
        }
        return call.future.isFinished();
    });
    return done ? call.future.result().value_or(QString()) : QString();
}

} // namespace

class TstTicket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorkloadTellsOfItsPods();
    void noListIsReadWhole();
    void whatMayNotBeReadIsLeftOut();
    void whatTellsNothingHasNoState();
    void aSecretTellsNoValue();
    void textsActOnNoTerminal();
    void whatIsGoneIsAnError();
};

void TstTicket::aWorkloadTellsOfItsPods()
{
    FakeTransport transport;
    const QString text = ticketOf(transport,
                                  {{"/deployments/web", kTicketDeployment},
                                   {"/pods?", kTicketPods},
                                   {"/replicasets?", kTicketReplicaSets},
                                   {"/log?", "connecting\nno DB_URL\npassword=hunter2\n"},
                                   {"uid%3Duid-web", events("web")},
                                   {"uid%3Dpod-1", events("web-1")}});
    for (const QString &part :
         {u"Deployment shop/web\n"_s, u"Context: demo as admin (v1.36.3)\n"_s,
          u"Time: 2026-01-01 00:01:00 UTC\n"_s,
          u"State: 0 of 1 pods are ready. Container \"web\" exits with code 3"_s,
          u"Revision: 3\n"_s, u"  web: example.org/web:1.1\n"_s,
          u"Available False MinimumReplicasUnavailable 2026-01-01 00:00:10 UTC"_s,
          u"  web-1: web: CrashLoopBackOff, exit code 3 at 2026-01-01 00:01:00 UTC"_s,
          u"2026-01-01 00:02:00 UTC  Warning BackOff ×7 Pod/web-1: Back-off restarting"_s,
          u"Last lines of web-1/web, the instance before\n  connecting\n  no DB_URL\n"_s,
          u"  kubectl --context demo -n shop describe deployment/web\n"_s})
    {
        QVERIFY2(text.contains(part), qPrintable(part + u"\n----\n"_s + text));
    }
    QVERIFY(!text.contains(u"hunter2"_s));
    QVERIFY(!text.contains(u"user:secret"_s));
    QVERIFY(!text.contains(u"web-2"_s)); // it is well
    QVERIFY(!text.contains(u"delete"_s));
    QVERIFY(!text.contains(u"not looked at"_s));
    const QByteArray log = transport.last().request.path;
    QVERIFY2(log.contains("/pods/web-1/log?container=web") && log.contains("previous=true")
                 && log.contains("limitBytes="),
             log.constData());
}

void TstTicket::noListIsReadWhole()
{
    FakeTransport transport;
    QByteArray pods = kTicketPods;
    pods.replace(R"("kind": "PodList")", R"("metadata": {"continue": "t"})");
    const QString text = ticketOf(
        transport, {{"/deployments/web", kTicketDeployment}, {"/pods?", pods}, {"/", "{}"}});
    QVERIFY2(text.contains(u"  of the first 500 pods; the others were not looked at\n"_s),
             qPrintable(text));
    qsizetype lists = 0;
    for (qsizetype i = 0; i < transport.count(); ++i) {
        const QByteArray path = transport.at(i).request.path;
        lists += path.contains("/pods?") ? 1 : 0;
        QVERIFY2(!path.contains("/pods?") || path.contains("limit="), path.constData());
    }
    QVERIFY(lists > 0);
}

void TstTicket::whatMayNotBeReadIsLeftOut()
{
    FakeTransport transport;
    const QString text = ticketOf(transport, {{"/deployments/web", kTicketDeployment}});
    QVERIFY(text.contains(u"Available False"_s));
    QVERIFY(text.contains(u"State: "_s));
    QVERIFY(!text.contains(u"Last events"_s));
    const auto unsaid = ticketText(head(), {refOf("deployments.apps"), kTicketDeployment});
    QVERIFY(unsaid->contains(u"State: MinimumReplicasUnavailable: Deployment does not"_s));
}

void TstTicket::whatTellsNothingHasNoState()
{
    FakeTransport transport;
    const QString text =
        ticketOf(transport, {{"/widgets/web", kTicketWidget}}, refOf("widgets.x.io", "Widget"));
    QVERIFY(text.startsWith(u"Widget shop/web\n"_s));
    QVERIFY2(!text.contains(u"State:"_s), qPrintable(text));
}

void TstTicket::aSecretTellsNoValue()
{
    FakeTransport transport;
    const QString text =
        ticketOf(transport, {{"/secrets/web", kTicketSecret}}, refOf("secrets", "Secret"));
    // Its values do not even travel.
    QVERIFY(header(transport.at(0).request, "Accept").contains("PartialObjectMetadata"));
    QVERIFY(text.startsWith(u"Secret shop/web\n"_s));
    QCOMPARE(transport.count(), 2); // and its events
}

void TstTicket::textsActOnNoTerminal()
{
    TicketParts parts{refOf("deployments.apps"), kTicketDeployment};
    parts.logs = {{u"web-1"_s, u"web"_s, false,
                   "\x1b[31mred\x1b[0m \x07 \xff"
                   "end"}};
    parts.events = {{0, u"Normal"_s, u"\u202eevil"_s, u"Pod/a"_s, u"one\ntwo"_s, 1}};
    const auto text = ticketText(head(), parts);
    QVERIFY(text.has_value());
    QVERIFY(text->contains(u"  red \\x07 \ufffdend\n"_s));
    QVERIFY(!text->contains(u'\u202e'));
    QVERIFY(text->contains(u"one two"_s));
}

void TstTicket::whatIsGoneIsAnError()
{
    FakeTransport transport;
    const auto call = ask(transport, refOf("deployments.apps"));
    TAKE_REQUEST(transport, 1);
    reply(transport, 404, kMissing);
    QCOMPARE(wait(call).error().code, base::Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(TstTicket)
#include "tst_ticket.moc"

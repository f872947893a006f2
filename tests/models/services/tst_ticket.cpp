// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ticket.h"

#include "exchange.h"
#include "writelogjson.h"

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;

namespace {

TicketHead head()
{
    return {u"demo"_s, u"admin"_s, u"v1.36.3"_s, u"0 of 1 available"_s, 1767225660};
}

QByteArray events(const QByteArray &name) { return QByteArray(kTicketEvents).replace("%1", name); }

} // namespace

class TstTicket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorkloadTellsOfItsPods();
    void whatMayNotBeReadIsLeftOut();
    void aSecretTellsNoValue();
    void textsActOnNoTerminal();
    void whatIsGoneIsAnError();
};

void TstTicket::aWorkloadTellsOfItsPods()
{
    FakeTransport transport;
    const auto call = fetchTicket(&transport, refOf("deployments.apps"), head());
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, kTicketDeployment);
    TAKE_REQUEST(transport, 2);
    QVERIFY(transport.last().request.path.contains("/pods?labelSelector=app%3Dweb"));
    reply(transport, 200, kTicketPods);
    TAKE_REQUEST(transport, 3);
    QVERIFY(transport.last().request.path.contains("involvedObject.uid%3Duid-web"));
    reply(transport, 200, events("web"));
    TAKE_REQUEST(transport, 4);
    QVERIFY(transport.last().request.path.contains("involvedObject.uid%3Dpod-1"));
    reply(transport, 200, events("web-1"));
    TAKE_REQUEST(transport, 5);
    const QByteArray log = transport.last().request.path;
    QVERIFY2(log.contains("/pods/web-1/log?container=web") && log.contains("previous=true")
                 && log.contains("limitBytes="),
             log.constData());
    reply(transport, 200, "connecting\nno DB_URL\npassword=hunter2\n");
    const auto answer = wait(call);
    QVERIFY(answer.has_value());
    const QString &text = *answer;
    for (const QString &part :
         {u"Deployment shop/web\n"_s, u"Context: demo as admin (v1.36.3)\n"_s,
          u"Time: 2026-01-01 00:01:00 UTC\n"_s, u"State: 0 of 1 available\n"_s, u"Revision: 3\n"_s,
          u"  web: example.org/web:1.1\n"_s,
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
}

void TstTicket::whatMayNotBeReadIsLeftOut()
{
    FakeTransport transport;
    const auto call = fetchTicket(&transport, refOf("deployments.apps"), head());
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, kTicketDeployment);
    for (int asked = 2; asked <= 3; ++asked) {
        TAKE_REQUEST(transport, asked);
        reply(transport, 403, kRefused);
    }
    const auto answer = wait(call);
    QVERIFY(answer.has_value());
    QVERIFY(answer->contains(u"Available False"_s));
    QVERIFY(answer->contains(u"State: 0 of 1 available\n"_s));
    TicketHead unsaid = head();
    unsaid.state.clear();
    const auto text = ticketText(unsaid, {refOf("deployments.apps"), kTicketDeployment});
    QVERIFY(text->contains(u"State: MinimumReplicasUnavailable: Deployment does not"_s));
    QVERIFY(!answer->contains(u"Last events"_s));
}

void TstTicket::aSecretTellsNoValue()
{
    FakeTransport transport;
    const auto call = fetchTicket(&transport, refOf("secrets", "Secret"), head());
    TAKE_REQUEST(transport, 1);
    // Its values do not even travel.
    QVERIFY(header(transport.last().request, "Accept").contains("PartialObjectMetadata"));
    reply(transport, 200, kTicketSecret);
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, "{}");
    const auto answer = wait(call);
    QVERIFY(answer.has_value());
    QVERIFY(answer->startsWith(u"Secret shop/web\n"_s));
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
    const auto call = fetchTicket(&transport, refOf("deployments.apps"), head());
    TAKE_REQUEST(transport, 1);
    reply(transport, 404, kMissing);
    QCOMPARE(wait(call).error().code, base::Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(TstTicket)
#include "tst_ticket.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/deletion.h"

#include "deletionjson.h"
#include "exchange.h"

#include "services/actions.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using namespace nantian::tests;
using base::Error;

namespace {

/// A claim that is being deleted.
QByteArray claim(const QByteArray &finalizers, const QByteArray &uid = "uid-web")
{
    return QByteArray(kDeletedClaim).replace("%1", uid).replace("%2", finalizers);
}

kube::ObjectRef space()
{
    kube::ObjectRef out = refOf("namespaces", "Namespace");
    out.ns.clear();
    out.resource.namespaced = false;
    return out;
}

} // namespace

class TstDeletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsAreSent_data();
    void optionsAreSent();
    void finalizersAreExplained();
    void sinceIsWhenItWasAskedFor();
    void aNamespaceTellsItsConditions();
    void whatIsGoneIsAnAnswer();
    void finalizersAreTakenOutOfWhatWasSeen();
    void anotherObjectKeepsItsFinalizers();
    void whatStaysKeepsItsFinalizers();
};

void TstDeletion::optionsAreSent_data()
{
    QTest::addColumn<RemoveOptions>("options");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<bool>("force");
    QTest::newRow("background") << RemoveOptions{} << u"Background"_s << false;
    QTest::newRow("foreground") << RemoveOptions{Propagation::Foreground} << u"Foreground"_s
                                << false;
    QTest::newRow("orphan") << RemoveOptions{Propagation::Orphan} << u"Orphan"_s << false;
    QTest::newRow("force") << RemoveOptions{Propagation::Background, true} << u"Background"_s
                           << true;
}

void TstDeletion::optionsAreSent()
{
    QFETCH(const RemoveOptions, options);
    QFETCH(const bool, force);
    FakeTransport transport;
    const auto call = deleteObject(&transport, refOf("pods", "Pod"), options);
    TAKE_REQUEST(transport, 1);
    const QJsonObject body = json(transport.last().request.body);
    QTEST(body["propagationPolicy"_L1].toString(), "policy");
    QCOMPARE(body["preconditions"_L1]["uid"_L1].toString(), u"uid-web"_s);
    QCOMPARE(body.contains("gracePeriodSeconds"_L1), force);
    QCOMPARE(body["gracePeriodSeconds"_L1].toInt(-1), force ? 0 : -1);
    reply(transport, 200, "{}");
    QVERIFY(wait(call).has_value());
}

void TstDeletion::finalizersAreExplained()
{
    const Finalizer known = explainFinalizer(u"kubernetes.io/pvc-protection"_s);
    QVERIFY2(known.keeper.contains(u"no Pod uses the claim"_s), qPrintable(known.keeper));
    QVERIFY(known.loss.contains(u"data"_s));
    QVERIFY(
        explainFinalizer(u"external-attacher/ebs-csi-aws-com"_s).keeper.contains(u"attacher"_s));
    const Finalizer other = explainFinalizer(u"stable.example.org/cleanup"_s);
    QVERIFY2(other.keeper.contains(u"stable.example.org"_s), qPrintable(other.keeper));
    QVERIFY(!other.loss.isEmpty());
    QVERIFY(explainFinalizer(u"nobody-knows"_s).keeper.isEmpty());
}

void TstDeletion::sinceIsWhenItWasAskedFor()
{
    const auto read =
        readDeletion(refOf("persistentvolumeclaims"), claim("[\"kubernetes.io/pvc-protection\"]"));
    QVERIFY(read.has_value());
    QCOMPARE(read->since, 1767225600);
    QCOMPARE(read->graceSeconds, 30);
    QCOMPARE(read->finalizers.size(), 1);
    QVERIFY(!read->isGone);
    const auto alive = readDeletion(refOf("pods"), kAliveClaim);
    QCOMPARE(alive->since, 0);
}

void TstDeletion::aNamespaceTellsItsConditions()
{
    FakeTransport transport;
    const auto call = fetchDeletion(&transport, space());
    TAKE_REQUEST(transport, 1);
    QVERIFY(!header(transport.last().request, "Accept").contains("PartialObjectMetadata"));
    reply(transport, 200, kStuckNamespace);
    const auto answer = wait(call);
    QVERIFY(answer.has_value());
    QCOMPARE(answer->contentFinalizers, QStringList(u"kubernetes"_s));
    QCOMPARE(answer->conditions.size(), 1);
    QCOMPARE(answer->conditions.first().good, false);
    QVERIFY(answer->finalizers.isEmpty());
}

void TstDeletion::whatIsGoneIsAnAnswer()
{
    FakeTransport transport;
    const auto call = fetchDeletion(&transport, refOf("pods"));
    TAKE_REQUEST(transport, 1);
    QVERIFY(header(transport.last().request, "Accept").contains("PartialObjectMetadata"));
    reply(transport, 404, kNotThere);
    QVERIFY(wait(call)->isGone);
    // Another one of that name is not the one that was deleted.
    const auto again = fetchDeletion(&transport, refOf("pods"));
    TAKE_REQUEST(transport, 2);
    reply(transport, 200, claim("[]", "uid-other"));
    QVERIFY(wait(again)->isGone);
}

void TstDeletion::finalizersAreTakenOutOfWhatWasSeen()
{
    FakeTransport transport;
    const auto call =
        removeFinalizers(&transport, refOf("persistentvolumeclaims"), {u"a"_s, u"c"_s});
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, claim("[\"a\",\"b\",\"c\"]"));
    TAKE_REQUEST(transport, 2);
    QCOMPARE(transport.last().request.method, "PATCH");
    const QJsonValue metadata = json(transport.last().request.body)["metadata"_L1];
    QCOMPARE(metadata["uid"_L1].toString(), u"uid-web"_s);
    QCOMPARE(metadata["resourceVersion"_L1].toString(), u"7"_s);
    QCOMPARE(metadata["finalizers"_L1].toArray(), QJsonArray{u"b"_s});
    reply(transport, 409, kConflict);
    QCOMPARE(wait(call).error().code, Error::Code::Conflict);
    QCOMPARE(transport.count(), 2); // never tried again: the user saw another version
}

void TstDeletion::anotherObjectKeepsItsFinalizers()
{
    FakeTransport transport;
    const auto call = removeFinalizers(&transport, refOf("persistentvolumeclaims"), {u"a"_s});
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, claim("[\"a\"]", "uid-other"));
    QCOMPARE(wait(call).error().reason, u"Replaced"_s);
    QCOMPARE(transport.count(), 1);
}

void TstDeletion::whatStaysKeepsItsFinalizers()
{
    FakeTransport transport;
    const auto call = removeFinalizers(&transport, refOf("persistentvolumeclaims"), {u"a"_s});
    TAKE_REQUEST(transport, 1);
    reply(transport, 200, kKeptClaim);
    QCOMPARE(wait(call).error().reason, u"NotDeleting"_s);
    QCOMPARE(transport.count(), 1);
}

QTEST_GUILESS_MAIN(TstDeletion)
#include "tst_deletion.moc"

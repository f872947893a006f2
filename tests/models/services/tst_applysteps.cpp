// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/applysteps.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;

namespace {

QString object(const QString &apiVersion, const QString &kind, const QString &name,
               const QString &ns = {})
{
    return u"apiVersion: %1\nkind: %2\nmetadata:\n  name: %3\n"_s.arg(apiVersion, kind, name)
        + (ns.isEmpty() ? QString() : u"  namespace: %1\n"_s.arg(ns));
}

QStringList names(const QList<ApplyStep> &steps)
{
    QStringList out;
    for (const ApplyStep &step : steps) {
        out.append(QString::fromUtf8(step.target.name));
    }
    return out;
}

const QString kDefinition =
    object(u"apiextensions.k8s.io/v1"_s, u"CustomResourceDefinition"_s, u"crd"_s)
    + u"spec: {group: example.org, names: {kind: Widget, plural: widgets}, versions: [{name: v1}, "
      "{name: v2}]}\n"_s;

} // namespace

class TstApplySteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeInTheOrderTheyDepend()
    {
        const QStringList texts{
            object(u"example.org/v1"_s, u"Widget"_s, u"own"_s),
            object(u"admissionregistration.k8s.io/v1"_s, u"ValidatingWebhookConfiguration"_s,
                   u"hook"_s),
            object(u"networking.k8s.io/v1"_s, u"Ingress"_s, u"way"_s),
            object(u"apps/v1"_s, u"Deployment"_s, u"second"_s),
            object(u"apps/v1"_s, u"Deployment"_s, u"first"_s),
            object(u"v1"_s, u"Service"_s, u"service"_s),
            object(u"v1"_s, u"Namespace"_s, u"room"_s),
            object(u"v1"_s, u"ConfigMap"_s, u"settings"_s),
            object(u"example.org/v1"_s, u"Service"_s, u"not-core"_s),
        };
        const auto steps = readSteps(texts.join(u"---\n"_s), {});
        QVERIFY(steps);
        QCOMPARE(names(*steps),
                 QStringList({u"room"_s, u"settings"_s, u"service"_s, u"second"_s, u"first"_s,
                              u"way"_s, u"own"_s, u"not-core"_s, u"hook"_s}));
        QCOMPARE(steps->at(0).line, 31); // where each stands in the text
        QCOMPARE(steps->at(6).line, 1);
    }

    void tellWhatTheyNeed()
    {
        const QString text = object(u"example.org/v2"_s, u"Widget"_s, u"w"_s, u"room"_s) + u"---\n"
            + object(u"example.org/v3"_s, u"Widget"_s, u"other"_s) + u"---\n" + kDefinition
            + u"---\n" + object(u"v1"_s, u"Namespace"_s, u"room"_s) + u"---\n"
            + object(u"v1"_s, u"ConfigMap"_s, u"in"_s, u"room"_s) + u"---\n"
            + object(u"v1"_s, u"ConfigMap"_s, u"outside"_s, u"elsewhere"_s);
        const auto steps = readSteps(text, {});
        QVERIFY(steps);
        QCOMPARE(names(*steps),
                 QStringList({u"room"_s, u"in"_s, u"outside"_s, u"crd"_s, u"w"_s, u"other"_s}));
        QCOMPARE(steps->at(1).after, 0);
        QVERIFY(steps->at(1).request.isAwaiting && !steps->at(1).request.isKindAwaited);
        QCOMPARE(steps->at(2).after, -1);
        QVERIFY(!steps->at(2).request.isAwaiting);
        QCOMPARE(steps->at(4).after, 3); // its kind; its namespace is there by then
        QVERIFY(steps->at(4).request.isKindAwaited);
        QCOMPARE(steps->at(5).after, -1); // a version that is not defined
    }

    void theDefaultNamespaceCounts()
    {
        const auto steps = readSteps(object(u"v1"_s, u"Namespace"_s, u"room"_s) + u"---\n"
                                         + object(u"v1"_s, u"ConfigMap"_s, u"in"_s),
                                     u"room"_s);
        QVERIFY(steps);
        QCOMPARE(steps->at(1).after, 0);
    }

    void listsAreTakenApart()
    {
        const QString text = object(u"v1"_s, u"ConfigMap"_s, u"alone"_s)
            + u"---\napiVersion: v1\nkind: List\nitems:\n"
              "- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n"
              "- {apiVersion: v1, kind: Secret, metadata: {name: b}, data: {k: dg==}}\n"_s;
        const auto steps = readSteps(text, {});
        QVERIFY(steps);
        QCOMPARE(names(*steps), QStringList({u"b"_s, u"alone"_s, u"a"_s}));
        QCOMPARE(steps->at(0).place, u".items[1]"_s);
        QCOMPARE(steps->at(2).place, u".items[0]"_s);
        QCOMPARE(fieldLine(text.toUtf8(), steps->at(0).place + u".data.k"_s, steps->at(0).line),
                 10);
        QVERIFY(steps->at(0).request.yaml.contains(u"\"k\":\"dg==\""_s));
    }

    void theSameObjectTwiceIsFound()
    {
        const QString text = object(u"apps/v1"_s, u"Deployment"_s, u"web"_s, u"room"_s) + u"---\n"
            + object(u"v1"_s, u"ConfigMap"_s, u"web"_s, u"room"_s) + u"---\n"
            + object(u"apps/v1beta1"_s, u"Deployment"_s, u"web"_s, u"room"_s) + u"---\n"
            + object(u"example.org/v1"_s, u"Deployment"_s, u"web"_s, u"room"_s) + u"---\n"
            + object(u"apps/v1"_s, u"Deployment"_s, u"web"_s, u"elsewhere"_s) + u"---\n"
            + u"apiVersion: v1\nkind: ConfigMap\nmetadata: {generateName: web-}\n---\n"
              "apiVersion: v1\nkind: ConfigMap\nmetadata: {generateName: web-}\n"_s;
        auto steps = readSteps(text, {});
        QVERIFY(steps);
        findTwins(*steps);
        QStringList twins;
        for (const ApplyStep &step : std::as_const(*steps)) {
            if (step.twin >= 0) {
                twins.append(u"%1 %2"_s.arg(step.line).arg(steps->at(step.twin).line));
            }
        }
        QCOMPARE(twins, QStringList(u"13 1"_s));
    }

    void manyDocumentsAreReadThoughTheyAreLarge()
    {
        QString text;
        int count = 0;
        for (; text.size() < 5'000'000; ++count) {
            text += object(u"v1"_s, u"ConfigMap"_s, u"c%1"_s.arg(count))
                + u"data:\n  k: %1\n---\n"_s.arg(QString(100'000, u'x'));
        }
        const auto steps = readSteps(text, {});
        QVERIFY(steps);
        QCOMPARE(steps->size(), count);
        QCOMPARE(steps->last().line, 7 * (count - 1) + 1);
    }

    void nothingIsNoStep()
    {
        QVERIFY(readSteps(u"# only a remark\n---\n"_s, {})->isEmpty());
        QVERIFY(readSteps(u"apiVersion: v1\nkind: List\nitems: []\n"_s, {})->isEmpty());
    }

    void brokenTextTellsWhere()
    {
        const auto steps = readSteps(u"a: 1\n---\nb: [\n"_s, {});
        QVERIFY(!steps);
        QVERIFY(steps.error().position.line >= 3);
    }
};

QTEST_GUILESS_MAIN(TstApplySteps)
#include "tst_applysteps.moc"

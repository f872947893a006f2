// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/podresources.h"

#include "kube/api/parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using kinds::Bound;
using kinds::Compute;

namespace {

QByteArray container(const char *requests, const char *limits = "", const char *more = "")
{
    return QByteArray(R"({"name":"c")") + more + R"(,"resources":{"requests":{)" + requests
        + R"(},"limits":{)" + limits + "}}}";
}

constexpr auto kAlways = R"(,"restartPolicy":"Always")";

} // namespace

class TstPodResources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What kubectl describe node says of a node that holds the pod alone.
    void bounds_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<QByteArray>("cpu");    // requests
        QTest::addColumn<QByteArray>("memory"); // limits
        const auto row =
            [](const char *name, const QByteArray &containers, const QByteArray &initContainers,
               const QByteArray &more, const char *cpu, const char *memory) {
                QTest::newRow(name)
                    << QByteArray("\"containers\":[" + containers + "],\"initContainers\":["
                                  + initContainers + "]" + more)
                    << QByteArray(cpu) << QByteArray(memory);
            };
        const QByteArray small = container(R"("cpu":"100m")", R"("memory":"64Mi")");
        const QByteArray large = container(R"("cpu":"1")", R"("memory":"1Gi")");
        const QByteArray sidecar = container(R"("cpu":"50m")", R"("memory":"32Mi")", kAlways);
        row("nothing", container(""), {}, {}, "", "");
        row("one", small, {}, {}, "100m", "64Mi");
        row("sum", small + "," + large, {}, {}, "1100m", "1088Mi");
        row("one of two says", small + "," + container(""), {}, {}, "100m", "64Mi");
        row("small init container", large, small, {}, "1", "1Gi");
        row("large init container", small, large, {}, "1", "1Gi");
        row("init containers run one after the other", small, large + "," + large, {}, "1", "1Gi");
        row("sidecar adds", small, sidecar, {}, "150m", "96Mi");
        row("init container beside a sidecar", small, sidecar + "," + large, {}, "1050m", "1056Mi");
        row("init container before a sidecar", small, large + "," + sidecar, {}, "1", "1Gi");
        row("overhead", small, {}, R"(,"overhead":{"cpu":"10m","memory":"16Mi"})", "110m", "80Mi");
        row("overhead bounds nothing by itself", container(""), {},
            R"(,"overhead":{"cpu":"10m","memory":"16Mi"})", "10m", "");
        row("the pod's own", small, {},
            R"(,"resources":{"requests":{"cpu":"2"},"limits":{"memory":"2Gi"}})", "2", "2Gi");
        row("the pod's own and overhead", small, {},
            R"(,"resources":{"requests":{"cpu":"2"}},"overhead":{"cpu":"500m"})", "2500m", "64Mi");
        row("below a thousandth", container(R"("cpu":"100u")") + "," + container(R"("cpu":"100u")"),
            {}, {}, "200u", "");
    }
    void bounds()
    {
        QFETCH(QByteArray, spec);
        kube::Parser parser;
        const QByteArray json = "{\"spec\":{" + spec + "}}";
        const auto pod = parser.parse(kube::viewOf(json));
        QVERIFY(pod.has_value());
        const auto text = [&](Bound bound, Compute compute) {
            const auto quantity = kinds::podBound(*pod, bound, compute);
            return quantity ? quantity->toString() : QByteArray();
        };
        QTEST(text(Bound::Request, Compute::Cpu), "cpu");
        QTEST(text(Bound::Limit, Compute::Memory), "memory");
    }

    void whatIsNoQuantityIsNone()
    {
        kube::Parser parser;
        const auto value = parser.parse(R"({"a":"many","b":2,"c":null})");
        QVERIFY(value.has_value());
        QVERIFY(!kinds::quantityOf((*value)["a"]));
        QCOMPARE(kinds::quantityOf((*value)["b"])->value(), 2);
        QVERIFY(!kinds::quantityOf((*value)["c"]));
    }

    void cells()
    {
        const auto quantity = [](const char *text) { return *base::Quantity::parse(text); };
        QCOMPARE(kinds::computeCell(quantity("1500u"), Compute::Cpu).number(), 2);
        QCOMPARE(kinds::computeCell(quantity("1Ki"), Compute::Memory).number(), 1024);
        QVERIFY(kinds::computeCell(std::nullopt, Compute::Cpu).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstPodResources)
#include "tst_podresources.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/podsumcells.h"
#include "services/usage.h"
#include "support/fakeapiserver.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace nantian;
using models::PodSumCells;
using models::Scope;
using models::UsageCells;
using store::Cell;
using tests::FakeApiServer;
using tests::FakeExchange;
using tests::FakeRequest;

namespace {

constexpr int kSoonMs = 20'000;
constexpr qint64 kMi = 1024 * 1024;

const char *const kCore = R"({"kind":"APIGroupDiscoveryList","apiVersion":"apidiscovery.k8s.io/v2",
 "items":[{"metadata":{},"versions":[{"version":"v1","freshness":"Current","resources":[
  {"resource":"pods","responseKind":{"group":"","version":"v1","kind":"Pod"},"scope":"Namespaced",
   "singularResource":"pod","verbs":["get","list","watch"]}]}]}]})";
const char *const kGroups =
    R"({"kind":"APIGroupDiscoveryList","apiVersion":"apidiscovery.k8s.io/v2",
 "items":[{"metadata":{"name":"apps"},"versions":[{"version":"v1","freshness":"Current","resources":[
  {"resource":"replicasets","responseKind":{"kind":"ReplicaSet"},"scope":"Namespaced",
   "singularResource":"replicaset","verbs":["get","list","watch"]}]}]}]})";

QByteArray pod(const QByteArray &name, const QByteArray &owner, const QByteArray &resources,
               const QByteArray &phase = "Running")
{
    return R"({"metadata":{"name":")" + name + R"(","namespace":"shop","uid":"uid-)" + name
        + R"(","creationTimestamp":"2026-01-01T00:00:00Z","ownerReferences":[{"controller":true,)"
        + R"("kind":"ReplicaSet","name":"x","uid":")" + owner + R"("}]},"spec":{"nodeName":"n1",)"
        + R"("containers":[{"name":"c","resources":)" + resources + R"(}]},"status":{"phase":")"
        + phase + R"("}})";
}

QByteArray replicaSet(const QByteArray &uid, const QByteArray &owner)
{
    return R"({"metadata":{"name":")" + uid + R"(","namespace":"shop","uid":")" + uid
        + R"(","creationTimestamp":"2026-01-01T00:00:00Z","ownerReferences":[{"controller":true,)"
        + R"("kind":"Deployment","name":"x","uid":")" + owner + R"("}]},"spec":{},"status":{}})";
}

QByteArray listOf(const QList<QByteArray> &items)
{
    return R"({"kind":"List","apiVersion":"v1","metadata":{"resourceVersion":"7"},"items":[)"
        + items.join(',') + "]}";
}

kube::Resource resource(const QByteArray &group, const QByteArray &plural)
{
    kube::Resource out;
    out.group = group;
    out.version = "v1";
    out.plural = plural;
    return out;
}

store::RowPtr row(std::string_view uid, std::string_view name)
{
    store::RowBuilder builder(std::make_shared<store::Interner>());
    builder.setIdentity(uid, "shop", name, "1");
    return builder.finish();
}

} // namespace

class TstPodSumCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsReadUnlessItIsWanted();
    void podsOfADeploymentAreSummed();
    void aShareNeedsEveryPodsWord();
    void aNodeGivesPartsOfWhatItHas();
    void aChosenNamespaceIsAllThatIsRead();
    void whatMayNotBeReadIsSaid();

private:
    [[nodiscard]] std::unique_ptr<PodSumCells> cellsOf(const kube::Resource &resource,
                                                       UsageCells *usage) const;
    /// Once the sums are there.
    [[nodiscard]] static Cell cell(const PodSumCells &cells, const store::RowPtr &row,
                                   const QByteArray &id);
    [[nodiscard]] static int columnOf(const PodSumCells &cells, const QByteArray &id);
    [[nodiscard]] qsizetype asked(const QByteArray &path) const;

    std::unique_ptr<FakeApiServer> m_server;
    std::unique_ptr<models::Cluster> m_cluster;
    std::unique_ptr<UsageCells> m_podUsage;
    std::unique_ptr<UsageCells> m_nodeUsage;
    QHash<QByteArray, QByteArray> m_answers; ///< by path
    QSet<QByteArray> m_forbidden;
};

void TstPodSumCells::init()
{
    m_podUsage.reset();
    m_nodeUsage.reset();
    m_cluster.reset();
    m_forbidden.clear();
    m_answers = {
        {"/version", R"({"gitVersion":"v1.36.3"})"},
        {"/api", kCore},
        {"/apis", kGroups},
        {"/api/v1/pods",
         listOf({
             pod("a", "rs-1",
                 R"({"requests":{"cpu":"500m","memory":"64Mi"},"limits":{"memory":"128Mi"}})"),
             pod("b", "rs-2", R"({"requests":{"cpu":"250m"},"limits":{"memory":"128Mi"}})"),
             pod("c", "rs-2", R"({"requests":{"cpu":"4"}})", "Succeeded"),
             pod("d", "rs-3", R"({"requests":{"cpu":"1"}})"),
         })},
        {"/apis/apps/v1/replicasets",
         listOf({replicaSet("rs-1", "web"), replicaSet("rs-2", "web"), replicaSet("rs-3", "api")})},
        {"/apis/metrics.k8s.io/v1beta1/pods",
         listOf({R"({"metadata":{"name":"a","namespace":"shop"},"containers":[{"name":"c",)"
                 R"("usage":{"cpu":"150m","memory":"32Mi"}}]})",
                 R"({"metadata":{"name":"b","namespace":"shop"},"containers":[{"name":"c",)"
                 R"("usage":{"cpu":"150m","memory":"32Mi"}}]})"})},
        {"/apis/metrics.k8s.io/v1beta1/nodes",
         listOf({R"({"metadata":{"name":"n1"},"usage":{"cpu":"500m","memory":"1Gi"}})"})},
    };
    m_server = std::make_unique<FakeApiServer>();
    m_server->setHandler([this](const FakeRequest &request, FakeExchange *exchange) {
        if (m_forbidden.contains(request.path)) {
            exchange->reply(403, R"({"kind":"Status","reason":"Forbidden","code":403})");
        } else if (request.param(u"watch"_s) == "true" || request.param(u"watch"_s) == "1") {
            exchange->begin(200);
        } else if (m_answers.contains(request.path)) {
            exchange->reply(200, m_answers.value(request.path));
        } else {
            exchange->reply(404, R"({"kind":"Status","reason":"NotFound","code":404})");
        }
    });
    kube::Context context;
    context.name = u"fake"_s;
    kube::Identity identity;
    identity.server = m_server->url();
    context.identity = identity;
    m_cluster = std::make_unique<models::Cluster>(context);
    m_podUsage = std::make_unique<UsageCells>(m_cluster.get(), UsageCells::Of::Pods);
    m_nodeUsage = std::make_unique<UsageCells>(m_cluster.get(), UsageCells::Of::Nodes);
}

std::unique_ptr<PodSumCells> TstPodSumCells::cellsOf(const kube::Resource &resource,
                                                     UsageCells *usage) const
{
    return std::make_unique<PodSumCells>(m_cluster.get(), resource, usage);
}

int TstPodSumCells::columnOf(const PodSumCells &cells, const QByteArray &id)
{
    const auto at = std::ranges::find(cells.columns(), id, &store::Column::id);
    return static_cast<int>(at - cells.columns().cbegin());
}

Cell TstPodSumCells::cell(const PodSumCells &cells, const store::RowPtr &row, const QByteArray &id)
{
    const int column = columnOf(cells, id);
    const Cell out = cells.cell(*row, column);
    // On another thread it is the same.
    return cells.reader(column)(*row) == out ? out : Cell::text("another");
}

qsizetype TstPodSumCells::asked(const QByteArray &path) const
{
    return std::ranges::count(m_server->requests(), path, &FakeRequest::path);
}

void TstPodSumCells::nothingIsReadUnlessItIsWanted()
{
    const auto cells = cellsOf(resource("apps", "deployments"), m_podUsage.get());
    const store::RowPtr web = row("web", "web");
    QTRY_VERIFY_WITH_TIMEOUT(!m_cluster->resources().isEmpty() && !m_podUsage->all().isEmpty(),
                             kSoonMs);
    QCOMPARE(asked("/api/v1/pods"), 0);
    QVERIFY(cell(*cells, web, "cpu-request").isEmpty());
    cells->setWanted(Scope());
    QTRY_COMPARE_WITH_TIMEOUT(cell(*cells, web, "cpu-request"), Cell::milliCores(750), kSoonMs);
    cells->setWanted(std::nullopt);
    QVERIFY(cell(*cells, web, "cpu-request").isEmpty());
}

void TstPodSumCells::podsOfADeploymentAreSummed()
{
    const auto cells = cellsOf(resource("apps", "deployments"), m_podUsage.get());
    cells->setWanted(Scope()); // before it is known what there is
    const store::RowPtr web = row("web", "web");
    QTRY_COMPARE_WITH_TIMEOUT(cell(*cells, web, "cpu"), Cell::milliCores(300), kSoonMs);
    QCOMPARE(cell(*cells, web, "cpu-request"), Cell::milliCores(750));
    QCOMPARE(cell(*cells, web, "memory"), Cell::bytes(64 * kMi));
    QCOMPARE(cell(*cells, web, "memory-limit"), Cell::bytes(256 * kMi));
    QCOMPARE(cell(*cells, web, "cpu-of-request"), Cell::percent(400));
    QCOMPARE(cell(*cells, web, "memory-of-limit"), Cell::percent(250));
    QVERIFY(cell(*cells, web, "cpu-limit").isEmpty()); // nobody says
    QVERIFY(cell(*cells, web, "cpu-of-limit").isEmpty());
    QCOMPARE(cell(*cells, row("api", "api"), "cpu-request"), Cell::milliCores(1000));
    QVERIFY(cell(*cells, row("api", "api"), "cpu").isEmpty()); // not measured
    QVERIFY(cell(*cells, row("other", "other"), "cpu-request").isEmpty());

    const auto sets = cellsOf(resource("apps", "replicasets"), m_podUsage.get());
    sets->setWanted(Scope());
    const store::RowPtr second = row("rs-2", "rs-2");
    QTRY_COMPARE_WITH_TIMEOUT(cell(*sets, second, "cpu-request"), Cell::milliCores(250), kSoonMs);
}

void TstPodSumCells::aShareNeedsEveryPodsWord()
{
    const auto cells = cellsOf(resource("apps", "deployments"), m_podUsage.get());
    cells->setWanted(Scope());
    const store::RowPtr web = row("web", "web");
    QTRY_COMPARE_WITH_TIMEOUT(cell(*cells, web, "memory"), Cell::bytes(64 * kMi), kSoonMs);
    // One of two states it.
    QCOMPARE(cell(*cells, web, "memory-request"), Cell::bytes(64 * kMi));
    QVERIFY(cell(*cells, web, "memory-of-request").isEmpty());
    const auto remark = [&](const QByteArray &id) {
        return cells->remark(*web, columnOf(*cells, id));
    };
    QCOMPARE(remark("memory-of-request"), u"1 of its pod(s) state no request."_s);
    QCOMPARE(remark("memory-request"), u"1 of its pod(s) state no request."_s);
    QCOMPARE(remark("cpu-limit"), u"2 of its pod(s) state no limit."_s);
    QCOMPARE(remark("cpu-of-request"), QString());
    QCOMPARE(remark("memory"), QString());
}

void TstPodSumCells::aNodeGivesPartsOfWhatItHas()
{
    const auto cells = cellsOf(resource("", "nodes"), m_nodeUsage.get());
    cells->setWanted(Scope{false, {u"shop"_s}}); // a node has its pods from anywhere
    const auto node = [](const char *name) {
        store::RowBuilder builder(std::make_shared<store::Interner>());
        builder.setIdentity(name, "", name, "1");
        for (std::size_t i = 0; i < models::ownCell("nodes"_ba, "cpu-allocatable"); ++i) {
            builder.add(Cell());
        }
        builder.add(Cell::milliCores(2000));
        builder.add(Cell::bytes(4096 * kMi));
        return builder.finish();
    };
    const store::RowPtr busy = node("n1");
    const store::RowPtr idle = node("n2");
    QTRY_COMPARE_WITH_TIMEOUT(cell(*cells, busy, "cpu-request"), Cell::milliCores(1750), kSoonMs);
    QCOMPARE(cell(*cells, busy, "cpu-request-of-allocatable"), Cell::percent(875));
    QCOMPARE(cell(*cells, busy, "memory-limit-of-allocatable"), Cell::percent(63)); // 62.5
    QTRY_COMPARE_WITH_TIMEOUT(cell(*cells, busy, "cpu-of-allocatable"), Cell::percent(250),
                              kSoonMs);
    QCOMPARE(cell(*cells, busy, "memory"), Cell::bytes(1024 * kMi));
    QCOMPARE(cell(*cells, idle, "cpu-request"), Cell::milliCores(0));
    QCOMPARE(cell(*cells, idle, "cpu-request-of-allocatable"), Cell::percent(0));
    QVERIFY(cell(*cells, idle, "cpu").isEmpty());
    QVERIFY(!cells->needsSums(columnOf(*cells, "cpu-of-allocatable")));
    QVERIFY(cells->needsSums(columnOf(*cells, "cpu-request-of-allocatable")));
}

void TstPodSumCells::aChosenNamespaceIsAllThatIsRead()
{
    m_answers.insert("/api/v1/namespaces/shop/pods", m_answers.take("/api/v1/pods"));
    m_answers.insert("/apis/apps/v1/namespaces/shop/replicasets",
                     m_answers.take("/apis/apps/v1/replicasets"));
    const auto cells = cellsOf(resource("apps", "deployments"), m_podUsage.get());
    cells->setWanted(Scope{false, {u"shop"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(cell(*cells, row("web", "web"), "cpu-request"), Cell::milliCores(750),
                              kSoonMs);
    QCOMPARE(asked("/api/v1/pods"), 0);
    QCOMPARE(asked("/apis/apps/v1/replicasets"), 0);
    // Elsewhere nothing is there to be read.
    cells->setWanted(Scope{false, {u"lab"_s}});
    QVERIFY(cell(*cells, row("web", "web"), "cpu-request").isEmpty());
}

void TstPodSumCells::whatMayNotBeReadIsSaid()
{
    m_forbidden = {"/api/v1/pods"};
    const auto cells = cellsOf(resource("apps", "deployments"), m_podUsage.get());
    QCOMPARE(cells->sumProblem(), QString());
    cells->setWanted(Scope());
    QTRY_VERIFY_WITH_TIMEOUT(cells->sumProblem().startsWith(u"There are no sums over pods: "_s),
                             kSoonMs);
    QCOMPARE(cells->problem(columnOf(*cells, "cpu-request")), cells->sumProblem());
    QVERIFY(cell(*cells, row("web", "web"), "cpu-request").isEmpty());
    cells->setWanted(std::nullopt);
    QCOMPARE(cells->sumProblem(), QString());
    // A node's own use needs no sums.
    const auto nodes = cellsOf(resource("", "nodes"), m_nodeUsage.get());
    nodes->setWanted(Scope());
    QTRY_VERIFY_WITH_TIMEOUT(!nodes->sumProblem().isEmpty() && !m_nodeUsage->all().isEmpty(),
                             kSoonMs);
    QCOMPARE(nodes->problem(columnOf(*nodes, "cpu")), QString());
    QCOMPARE(nodes->problem(columnOf(*nodes, "cpu-request")), nodes->sumProblem());
}

QTEST_GUILESS_MAIN(TstPodSumCells)
#include "tst_podsumcells.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/podsums.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <limits>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using kinds::Bound;
using kinds::Compute;
using store::Cell;
using store::RowPtr;
using By = PodSums::By;

namespace {

/// A pod as a test means it; 0 of a bound: it does not state it.
struct PodLine
{
    QByteArray uid;
    QByteArray ns = "shop";
    QByteArray owner = {}; ///< UID
    QByteArray ownerKind = "ReplicaSet";
    QByteArray node = "<none>";
    QByteArray phase = "Running";
    qint64 cpuRequest = 0;
    qint64 cpuLimit = 0;
    qint64 memoryRequest = 0;
    qint64 memoryLimit = 0;
};

using Usage = QHash<QByteArray, UsageCells::Usage>;

struct World
{
    std::map<QByteArray, PodLine> pods;
    std::map<QByteArray, QByteArray> owners; ///< UID of a controller -> of whom it belongs to
    Usage usage;
};

class Rows
{
public:
    RowPtr pod(const PodLine &line)
    {
        m_builder.setIdentity(view(line.uid), view(line.ns), view(line.uid), "1");
        if (!line.owner.isEmpty()) {
            m_builder.setOwner(QByteArray(line.ownerKind + "/name").toStdString(),
                               view(line.owner));
        }
        m_builder.add(m_builder.shared(view(line.node)));
        m_builder.add(line.cpuRequest > 0 ? Cell::milliCores(line.cpuRequest) : Cell());
        m_builder.add(line.cpuLimit > 0 ? Cell::milliCores(line.cpuLimit) : Cell());
        m_builder.add(line.memoryRequest > 0 ? Cell::bytes(line.memoryRequest) : Cell());
        m_builder.add(line.memoryLimit > 0 ? Cell::bytes(line.memoryLimit) : Cell());
        m_builder.add(m_builder.shared(view(line.phase)));
        return m_builder.finish();
    }
    RowPtr owner(const QByteArray &uid, const QByteArray &of)
    {
        m_builder.setIdentity(view(uid), "shop", view(uid), "1");
        if (!of.isEmpty()) {
            m_builder.setOwner("Deployment/name", view(of));
        }
        return m_builder.finish();
    }
    store::Batch allPods(const World &world)
    {
        store::Batch out;
        out.reset = true;
        out.columns = std::make_shared<const QList<store::Column>>(QList<store::Column>{
            {.id = "node"},
            {.id = "cpu-request"},
            {.id = "cpu-limit"},
            {.id = "memory-request"},
            {.id = "memory-limit"},
            {.id = "phase"},
        });
        for (const auto &each : world.pods) {
            out.upserted.append(pod(each.second));
        }
        return out;
    }
    store::Batch allOwners(const World &world)
    {
        store::Batch out;
        out.reset = true;
        out.columns = std::make_shared<const QList<store::Column>>();
        for (const auto &[uid, of] : world.owners) {
            out.upserted.append(owner(uid, of));
        }
        return out;
    }

private:
    static std::string_view view(const QByteArray &bytes)
    {
        return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
    }
    store::RowBuilder m_builder{std::make_shared<store::Interner>()};
};

QByteArray groupOf(const World &world, const PodLine &pod, By by, const QByteArray &kind)
{
    switch (by) {
    case By::Node:
        return pod.node == "<none>" ? QByteArray() : pod.node;
    case By::Namespace:
        return pod.ns;
    case By::Owner:
        return pod.ownerKind == kind ? pod.owner : QByteArray();
    case By::OwnersOwner: {
        const auto owner = world.owners.find(pod.owner);
        return pod.ownerKind == kind && owner != world.owners.end() ? owner->second : QByteArray();
    }
    }
    return {};
}

void add(PodSum::Amount &amount, qint64 value)
{
    amount.sum += static_cast<quint64>(value);
    amount.pods += value > 0 ? 1 : 0;
}

/// From nothing, in the plainest way.
std::map<QByteArray, PodSum> freshSums(const World &world, By by, const QByteArray &kind)
{
    std::map<QByteArray, PodSum> out;
    for (const auto &each : world.pods) {
        const PodLine &pod = each.second;
        const QByteArray group = groupOf(world, pod, by, kind);
        if (group.isEmpty() || pod.phase == "Succeeded" || pod.phase == "Failed") {
            continue;
        }
        PodSum &sum = out[group];
        ++sum.pods;
        add(sum.bound(Bound::Request, Compute::Cpu), pod.cpuRequest);
        add(sum.bound(Bound::Limit, Compute::Cpu), pod.cpuLimit);
        add(sum.bound(Bound::Request, Compute::Memory), pod.memoryRequest);
        add(sum.bound(Bound::Limit, Compute::Memory), pod.memoryLimit);
        const auto usage = world.usage.constFind(pod.ns + '/' + pod.uid);
        if (usage != world.usage.constEnd()) {
            add(sum.use(Compute::Cpu), usage->milliCores);
            add(sum.use(Compute::Memory), usage->bytes);
        }
    }
    return out;
}

/// What has been told so far, as a table would keep it.
void keep(std::map<QByteArray, PodSum> &told, const PodSums::Changes &changes)
{
    if (changes.all) {
        told.clear();
    }
    for (auto it = changes.sums.cbegin(); it != changes.sums.cend(); ++it) {
        if (it->pods == 0) {
            told.erase(it.key());
        } else {
            told[it.key()] = *it;
        }
    }
}

QByteArray pick(QRandomGenerator &random, const char *prefix, int count)
{
    return prefix + QByteArray::number(random.bounded(count));
}

qint64 amount(QRandomGenerator &random)
{
    return random.bounded(3) == 0 ? 0 : 1 + random.bounded(1000);
}

PodLine anyPod(QRandomGenerator &random, const QByteArray &uid)
{
    PodLine out{.uid = uid};
    out.ns = pick(random, "ns-", 3);
    out.owner = random.bounded(5) == 0 ? QByteArray() : pick(random, "rs-", 8);
    out.ownerKind = random.bounded(6) == 0 ? "StatefulSet" : "ReplicaSet";
    out.node = random.bounded(4) == 0 ? QByteArray("<none>") : pick(random, "node-", 4);
    out.phase = std::array{"Pending", "Running", "Running", "Succeeded", "Failed", "Unknown"}.at(
        random.bounded(6U));
    out.cpuRequest = amount(random);
    out.cpuLimit = amount(random);
    out.memoryRequest = amount(random);
    out.memoryLimit = amount(random);
    return out;
}

} // namespace

class TstPodSums : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesSumUpToAFreshSum_data();
    void changesSumUpToAFreshSum();
    void whatDidNotChangeIsNotTold();
    void anOwnerThatComesLaterBringsItsPods();
    void hugeAmountsLeaveNothingBehind();
};

void TstPodSums::changesSumUpToAFreshSum_data()
{
    QTest::addColumn<By>("by");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed) {
        QTest::addRow("node %u", seed) << By::Node << ""_ba << seed;
        QTest::addRow("namespace %u", seed) << By::Namespace << ""_ba << seed;
        QTest::addRow("owner %u", seed) << By::Owner << "ReplicaSet"_ba << seed;
        QTest::addRow("owner's owner %u", seed) << By::OwnersOwner << "ReplicaSet"_ba << seed;
    }
}

void TstPodSums::changesSumUpToAFreshSum()
{
    QFETCH(By, by);
    QFETCH(QByteArray, kind);
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Rows rows;
    World world;
    PodSums sums(by, kind);
    std::map<QByteArray, PodSum> told;
    int next = 0;
    sums.applyPods(rows.allPods(world));
    sums.applyOwners(rows.allOwners(world));
    for (int step = 0; step < 400; ++step) {
        store::Batch batch;
        const int what = random.bounded(20);
        if (what == 0) { // measured anew
            world.usage.clear();
            for (const auto &each : world.pods) {
                if (random.bounded(4) > 0) {
                    world.usage.insert(each.second.ns + '/' + each.first,
                                       {1 + random.bounded(500), 1 + random.bounded(500), {}});
                }
            }
            sums.setUsage(world.usage);
        } else if (what == 1) { // the stream began anew
            for (int i = random.bounded(5); i > 0 && !world.pods.empty(); --i) {
                world.pods.erase(world.pods.begin());
            }
            sums.applyPods(rows.allPods(world));
        } else if (what == 2) {
            sums.applyOwners(rows.allOwners(world));
        } else if (what < 6) { // a controller comes, changes hands, goes
            const QByteArray uid = pick(random, "rs-", 8);
            if (random.bounded(3) == 0) {
                world.owners.erase(uid);
                batch.removed.append(uid);
            } else {
                world.owners[uid] = random.bounded(4) == 0 ? QByteArray() : pick(random, "app-", 3);
                batch.upserted.append(rows.owner(uid, world.owners[uid]));
            }
            sums.applyOwners(batch);
        } else {
            std::set<QByteArray> named; // a UID appears once in a batch
            for (int i = 1 + random.bounded(6); i > 0; --i) {
                const bool isNew = world.pods.empty() || random.bounded(3) == 0;
                const QByteArray uid = isNew
                    ? "pod-" + QByteArray::number(next++)
                    : std::next(world.pods.begin(),
                                random.bounded(static_cast<int>(world.pods.size())))
                          ->first;
                if (!named.insert(uid).second) {
                    continue;
                }
                if (!isNew && random.bounded(3) == 0) {
                    world.pods.erase(uid);
                    batch.removed.append(uid);
                } else {
                    world.pods[uid] = anyPod(random, uid);
                    batch.upserted.append(rows.pod(world.pods[uid]));
                }
            }
            sums.applyPods(batch);
        }
        if (random.bounded(3) == 0) {
            keep(told, sums.takeChanges());
            QCOMPARE(told, freshSums(world, by, kind));
        }
    }
    keep(told, sums.takeChanges());
    const auto fresh = freshSums(world, by, kind);
    QCOMPARE(told, fresh);
    QVERIFY(!fresh.empty());
    for (const auto &[group, sum] : fresh) {
        QCOMPARE(sums.sum({group.constData(), static_cast<std::size_t>(group.size())}), sum);
    }
}

void TstPodSums::whatDidNotChangeIsNotTold()
{
    Rows rows;
    World world;
    for (int i = 0; i < 10; ++i) {
        const QByteArray uid = "pod-" + QByteArray::number(i);
        world.pods[uid] = {.uid = uid, .node = "node-" + QByteArray::number(i), .cpuRequest = 5};
    }
    PodSums sums(By::Node);
    sums.applyPods(rows.allPods(world));
    QVERIFY(sums.takeChanges().all);
    store::Batch batch;
    batch.upserted = {rows.pod(world.pods["pod-3"])};
    sums.applyPods(batch);
    sums.applyPods(rows.allPods(world)); // begun anew, with the same pods
    sums.setUsage({});
    QVERIFY(sums.takeChanges().sums.isEmpty());
    world.pods["pod-3"].cpuRequest = 6;
    batch.upserted = {rows.pod(world.pods["pod-3"])};
    sums.applyPods(batch);
    const PodSums::Changes changes = sums.takeChanges();
    QVERIFY(!changes.all);
    QCOMPARE(changes.sums.keys(), QList<QByteArray>{"node-3"});
    QCOMPARE(changes.sums.value("node-3").bound(Bound::Request, Compute::Cpu).sum, 6U);
}

void TstPodSums::anOwnerThatComesLaterBringsItsPods()
{
    Rows rows;
    World world;
    world.pods["p"] = {.uid = "p", .owner = "rs", .memoryLimit = 7};
    PodSums sums(By::OwnersOwner, "ReplicaSet");
    sums.applyPods(rows.allPods(world));
    QCOMPARE(sums.sum("app"), PodSum());
    store::Batch batch;
    batch.upserted = {rows.owner("rs", "app")};
    sums.applyOwners(batch);
    QCOMPARE(sums.sum("app").bound(Bound::Limit, Compute::Memory).sum, 7U);
    QCOMPARE(sums.sum("app").pods, 1);
    batch = {};
    batch.removed = {"rs"};
    sums.applyOwners(batch);
    QCOMPARE(sums.sum("app"), PodSum());
}

void TstPodSums::hugeAmountsLeaveNothingBehind()
{
    Rows rows;
    World world;
    PodSums sums(By::Namespace);
    sums.applyPods(rows.allPods(world));
    store::Batch coming;
    store::Batch going;
    for (const char *uid : {"a", "b", "c"}) {
        coming.upserted.append(
            rows.pod({.uid = uid, .memoryRequest = std::numeric_limits<qint64>::max()}));
        going.removed.append(uid);
    }
    coming.upserted.append(rows.pod({.uid = "d", .memoryRequest = 3}));
    sums.applyPods(coming);
    sums.applyPods(going);
    QCOMPARE(sums.sum("shop").bound(Bound::Request, Compute::Memory).sum, 3U);
}

QTEST_GUILESS_MAIN(TstPodSums)
#include "tst_podsums.moc"

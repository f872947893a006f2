// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// nantian-bench-sums [PODS...]
// Sums over pods by the Deployments they belong to (models/services/podsums.h) with 1,000, 10,000
// and 100,000 pods, or as many as named, three of them to a Deployment: all of them at once, a
// change of one pod, all of them measured anew, and what changed told. Processor time in
// microseconds; one JSON object for each number of pods on standard output.
#include "services/podsums.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <ctime>
#include <iostream>

using namespace Qt::StringLiterals;
using namespace nantian;
using models::PodSums;
using store::Cell;

namespace {

constexpr int kPodsOfOne = 3;
constexpr int kBatches = 200;
constexpr int kBatch = 50; ///< changes: 1,000 a second in batches every 50 ms

double threadUs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

template <class Work>
double took(Work work)
{
    const double before = threadUs();
    work();
    return threadUs() - before;
}

/// Makes the rows of pods and ReplicaSets.
class Maker
{
public:
    store::RowPtr pod(int i, qint64 request)
    {
        const std::string name = "pod-" + std::to_string(i);
        m_builder.setIdentity("uid-of-" + name, "shop", name, "1");
        m_builder.setOwner("ReplicaSet/web", "rs-" + std::to_string(i / kPodsOfOne));
        m_builder.add(m_builder.shared("node-" + std::to_string(i % 100)));
        m_builder.add(Cell::milliCores(request));
        m_builder.add(Cell::bytes(request * 1024));
        m_builder.add(m_builder.shared("Running"));
        return m_builder.finish();
    }
    store::RowPtr owner(int i)
    {
        const std::string name = "rs-" + std::to_string(i);
        m_builder.setIdentity(name, "shop", name, "1");
        m_builder.setOwner("Deployment/web", "app-" + std::to_string(i));
        return m_builder.finish();
    }

private:
    store::RowBuilder m_builder{std::make_shared<store::Interner>()};
};

QJsonObject measure(int pods)
{
    Maker maker;
    PodSums sums(PodSums::By::OwnersOwner, "ReplicaSet");
    store::Batch all;
    all.reset = true;
    all.columns = std::make_shared<const QList<store::Column>>(
        QList<store::Column>{{.id = "node"_ba},
                             {.id = "cpu-request"_ba},
                             {.id = "memory-request"_ba},
                             {.id = "phase"_ba}});
    store::Batch owners = all;
    QHash<QByteArray, models::UsageCells::Usage> usage;
    for (int i = 0; i < pods; ++i) {
        all.upserted.append(maker.pod(i, 100));
        usage.insert("shop/pod-" + QByteArray::number(i), {50, 1000, {}});
    }
    for (int i = 0; i * kPodsOfOne < pods; ++i) {
        owners.upserted.append(maker.owner(i));
    }
    QJsonObject out{{u"pods"_s, pods}};
    sums.applyOwners(owners);
    out.insert(u"all"_s, took([&] { sums.applyPods(all); }));
    out.insert(u"tellAll"_s, took([&] { (void)sums.takeChanges(); }));
    out.insert(u"measuredAnew"_s, took([&] { sums.setUsage(usage); }));
    (void)sums.takeChanges();
    QRandomGenerator random(1);
    double change = 0;
    double tell = 0;
    for (int i = 0; i < kBatches; ++i) {
        store::Batch batch;
        const int first = random.bounded(pods);
        for (int k = 0; k < kBatch; ++k) { // far from each other
            const int at = static_cast<int>((qint64(first) + qint64(k) * 7919) % pods);
            batch.upserted.append(maker.pod(at, 100 + random.bounded(100)));
        }
        change += took([&] { sums.applyPods(batch); });
        tell += took([&] { (void)sums.takeChanges(); });
    }
    out.insert(u"change"_s, change / (kBatches * kBatch));
    out.insert(u"tellChange"_s, tell / (kBatches * kBatch));
    return out;
}

} // namespace

int main(int argc, char **argv)
{
    QList<int> sizes;
    for (int i = 1; i < argc; ++i) {
        sizes.append(std::max(kBatch, QByteArray(argv[i]).toInt()));
    }
    for (const int pods : sizes.isEmpty() ? QList<int>{1'000, 10'000, 100'000} : sizes) {
        std::cout << QJsonDocument(measure(pods)).toJson(QJsonDocument::Compact).constData()
                  << std::endl;
    }
    return 0;
}

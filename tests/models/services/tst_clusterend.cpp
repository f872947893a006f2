// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The thread of a closed cluster has ended before the application is gone: afterwards Qt delivers
// no event any more, and the program would wait for a thread that waits for its last one.
#include "services/cluster.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace nantian;

namespace {

int clusterThreads()
{
    int count = 0;
    const QStringList tasks =
        QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &task : tasks) {
        QFile name(u"/proc/self/task/%1/comm"_s.arg(task));
        count += name.open(QIODevice::ReadOnly) && name.readAll().startsWith("cluster") ? 1 : 0;
    }
    return count;
}

/// The count once it is as wanted, or what it still is 10 s later: a thread gives itself its name,
/// and the kernel lists it for a moment after it has ended.
template <class Wanted>
int settledThreads(Wanted wanted)
{
    const QDeadlineTimer deadline(10000);
    int count = clusterThreads();
    for (; !wanted(count) && !deadline.hasExpired(); count = clusterThreads()) {
        QThread::msleep(5);
    }
    return count;
}

} // namespace

int main(int argc, char **argv)
{
    int during = 0;
    {
        const QCoreApplication application(argc, argv);
        kube::Context context;
        context.name = u"nowhere"_s;
        kube::Identity identity;
        identity.server = "https://127.0.0.1:1";
        context.identity = identity;
        for (int i = 0; i < 20; ++i) {
            const models::Cluster cluster(context);
            during = std::max(during, settledThreads([&](int n) { return n > 0 || during > 0; }));
        }
    }
    const int after = settledThreads([](int n) { return n == 0; });
    if (during == 0 || after != 0) {
        std::fprintf(stderr, "FAIL: %d cluster threads while open, %d after the application\n",
                     during, after);
        return 1;
    }
    return 0;
}

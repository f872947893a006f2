// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Part of every program built with the thread sanitizer (installer/settings.cmake). Events pass
// from thread to thread under a lock inside Qt, which is not instrumented: without this each queued
// call would be reported. Each event is told to the sanitizer when it is posted and when it is
// delivered, or goes with its receiver, and work given to a thread pool when it is given and when
// it runs, so that what two threads share besides is still seen.
#include <QCoreApplication>
#include <QRunnable>
#include <QThreadPool>

#include <dlfcn.h>

extern "C" {
void __tsan_acquire(void *address);
void __tsan_release(void *address);
}

namespace {

template <class Function>
Function qtsOwn(const char *symbol)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, symbol));
}

using Post = void (*)(QObject *, QEvent *, int);

/// A call of its own, so that postEvent() stands in the stacks and tests/tsan.supp can name it.
[[gnu::noinline]] void handOver(Post post, QObject *receiver, QEvent *event, int priority)
{
    post(receiver, event, priority);
}

bool onDelivery(void **receiverEventResult)
{
    __tsan_acquire(receiverEventResult[1]);
    return false; // let it be delivered
}

/// What a pool is given, as the thread that runs it gets it.
class Handed final : public QRunnable
{
public:
    explicit Handed(QRunnable *work) : m_work(work) { __tsan_release(work); }
    void run() override
    {
        __tsan_acquire(this);
        __tsan_acquire(m_work);
        const bool mine = m_work->autoDelete();
        m_work->run();
        if (mine) {
            delete m_work;
        }
    }

private:
    QRunnable *m_work;
};

} // namespace

// In place of Qt's own, for Qt's own calls too: the program's symbols come first.
void QCoreApplication::postEvent(QObject *receiver, QEvent *event, int priority)
{
    static const auto post = qtsOwn<Post>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    static const bool heard =
        QInternal::registerCallback(QInternal::EventNotifyCallback, &onDelivery);
    Q_ASSERT(post && heard);
    __tsan_release(event);
    __tsan_release(receiver);
    handOver(post, receiver, event, priority);
}

void QCoreApplication::removePostedEvents(QObject *receiver, int eventType)
{
    static const auto remove =
        qtsOwn<void (*)(QObject *, int)>("_ZN16QCoreApplication18removePostedEventsEP7QObjecti");
    Q_ASSERT(remove);
    if (receiver) {
        __tsan_acquire(receiver);
    }
    remove(receiver, eventType);
}

// Work that waits cannot be taken back by its address then: nothing here does.
void QThreadPool::start(QRunnable *runnable, int priority)
{
    static const auto begin =
        qtsOwn<void (*)(QThreadPool *, QRunnable *, int)>("_ZN11QThreadPool5startEP9QRunnablei");
    Q_ASSERT(begin);
    auto *handed = new Handed(runnable);
    __tsan_release(handed);
    begin(this, handed, priority);
}

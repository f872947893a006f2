// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/config/kubeconfigwatcher.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using nantian::kube::KubeconfigWatcher;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// As editors and kubectl do it.
bool replace(const QString &path, const QByteArray &bytes)
{
    const QString fresh = path + u".new"_s;
    return write(fresh, bytes)
        && std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(path).constData())
        == 0;
}

} // namespace

class TstKubeconfigWatcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writingInPlaceIsTold();
    void renamingOverItIsToldEveryTime();
    void appearingAndVanishingAreTold();
    void folderMadeLaterIsFound();
    void linkThatTurnsIsTold();
    void sameContentIsNotTold();
    void forgottenFilesAreNotTold();
};

void TstKubeconfigWatcher::writingInPlaceIsTold()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"config"_s);
    QVERIFY(write(path, "one"));
    KubeconfigWatcher watcher;
    QSignalSpy spy(&watcher, &KubeconfigWatcher::changed);
    watcher.setFiles({path});
    QVERIFY(write(path, "two"));
    QVERIFY(spy.wait(10'000));
}

void TstKubeconfigWatcher::renamingOverItIsToldEveryTime()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"config"_s);
    QVERIFY(write(path, "0"));
    KubeconfigWatcher watcher;
    QSignalSpy spy(&watcher, &KubeconfigWatcher::changed);
    watcher.setFiles({path});
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(replace(path, QByteArray::number(i)));
        QVERIFY(spy.wait(10'000));
    }
}

void TstKubeconfigWatcher::appearingAndVanishingAreTold()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"config"_s);
    KubeconfigWatcher watcher;
    QSignalSpy spy(&watcher, &KubeconfigWatcher::changed);
    watcher.setFiles({path});
    QVERIFY(write(path, "one"));
    QVERIFY(spy.wait(10'000));
    QVERIFY(QFile::remove(path));
    QVERIFY(spy.wait(10'000));
}

void TstKubeconfigWatcher::folderMadeLaterIsFound()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a/b/config"_s);
    KubeconfigWatcher watcher;
    QSignalSpy spy(&watcher, &KubeconfigWatcher::changed);
    watcher.setFiles({path});
    QVERIFY(QDir().mkpath(folder.filePath(u"a/b"_s)));
    QVERIFY(write(path, "one"));
    QVERIFY(spy.wait(10'000));
}

void TstKubeconfigWatcher::linkThatTurnsIsTold()
{
    // A mounted Secret: config -> ..data/config, ..data -> v1, then -> v2.
    const QTemporaryDir folder;
    QVERIFY(QDir().mkpath(folder.filePath(u"v1"_s)) && QDir().mkpath(folder.filePath(u"v2"_s)));
    QVERIFY(write(folder.filePath(u"v1/config"_s), "one")
            && write(folder.filePath(u"v2/config"_s), "two"));
    QVERIFY(QFile::link(u"v1"_s, folder.filePath(u"..data"_s)));
    QVERIFY(QFile::link(u"..data/config"_s, folder.filePath(u"config"_s)));
    KubeconfigWatcher watcher;
    QSignalSpy spy(&watcher, &KubeconfigWatcher::changed);
    watcher.setFiles({folder.filePath(u"config"_s)});
    QVERIFY(QFile::link(u"v2"_s, folder.filePath(u"..new"_s)));
    QCOMPARE(std::rename(QFile::encodeName(folder.filePath(u"..new"_s)).constData(),
                         QFile::encodeName(folder.filePath(u"..data"_s)).constData()),
             0);
    QVERIFY(spy.wait(10'000));
}

void TstKubeconfigWatcher::sameContentIsNotTold()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"config"_s);
    QVERIFY(write(path, "one"));
    KubeconfigWatcher watcher;
    QSignalSpy spy(&watcher, &KubeconfigWatcher::changed);
    watcher.setFiles({path});
    QVERIFY(replace(path, "one"));
    QVERIFY(!spy.wait(1'000));
}

void TstKubeconfigWatcher::forgottenFilesAreNotTold()
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    QVERIFY(write(folder.filePath(u"config"_s), "one"));
    KubeconfigWatcher watcher;
    QSignalSpy spy(&watcher, &KubeconfigWatcher::changed);
    watcher.setFiles({folder.filePath(u"config"_s)});
    watcher.setFiles({other.filePath(u"config"_s)});
    QVERIFY(write(folder.filePath(u"config"_s), "two"));
    QVERIFY(!spy.wait(1'000));
    QVERIFY(write(other.filePath(u"config"_s), "one"));
    QVERIFY(spy.wait(10'000));
}

QTEST_GUILESS_MAIN(TstKubeconfigWatcher)
#include "tst_kubeconfigwatcher.moc"

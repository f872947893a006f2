// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/config/kubeconfigwatcher.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <QCryptographicHash>

namespace nantian::kube {

namespace {

constexpr int kQuietMs = 200;

/// The folder, or the nearest one above that exists.
QString existingFolder(const QString &path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo(folder).isDir() && folder != QDir::rootPath()) {
        folder = QFileInfo(folder).absolutePath();
    }
    return folder;
}

} // namespace

KubeconfigWatcher::KubeconfigWatcher(QObject *parent) : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    connect(&m_quiet, &QTimer::timeout, this, &KubeconfigWatcher::onQuiet);
    const auto touched = [this] { m_quiet.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, touched);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, touched);
}

QByteArray KubeconfigWatcher::fingerprint(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

void KubeconfigWatcher::setFiles(const QStringList &paths)
{
    m_files.clear();
    for (const QString &path : paths) {
        m_files.insert(path, fingerprint(path));
    }
    rescan();
}

void KubeconfigWatcher::rescan()
{
    QStringList wanted;
    for (auto it = m_files.keyBegin(); it != m_files.keyEnd(); ++it) {
        wanted << existingFolder(*it);
        if (QFileInfo::exists(*it)) {
            wanted << *it;
            if (QFileInfo(*it).isSymLink()) {
                const QString real = QFileInfo(*it).canonicalFilePath();
                wanted << real << existingFolder(real);
            }
        }
    }
    wanted.removeDuplicates();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList extra;
    for (const QString &path : watched) {
        if (!wanted.removeOne(path)) {
            extra << path;
        }
    }
    if (!extra.isEmpty()) {
        m_watcher.removePaths(extra);
    }
    if (!wanted.isEmpty()) {
        m_watcher.addPaths(wanted);
    }
}

void KubeconfigWatcher::onQuiet()
{
    rescan();
    bool differs = false;
    for (auto it = m_files.begin(); it != m_files.end(); ++it) {
        const QByteArray now = fingerprint(it.key());
        differs = differs || now != *it;
        *it = now;
    }
    if (differs) {
        Q_EMIT changed();
    }
}

} // namespace nantian::kube

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"

#include <QFile>
#include <QFileInfo>

namespace nantian::base {

using namespace Qt::StringLiterals;

Result<QByteArray> readRegularFile(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) {
        return fail(Error::Code::Config, u"it is not a regular file"_s, path);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Config, file.errorString(), path);
    }
    // The size alone does not tell: that of files in /proc is 0.
    QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit) {
        return fail(Error::Code::Config, u"it is too large"_s, path);
    }
    if (bytes.isEmpty()) {
        return fail(Error::Code::Config, u"it is empty"_s, path);
    }
    bytes.squeeze(); // what was read into is as large as a file may be
    return bytes;
}

} // namespace nantian::base

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace nantian;
using base::readRegularFile;

class TstFile : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString write(const QByteArray &content) const
    {
        QFile file(m_folder.filePath(u"file"_s));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
            ? file.fileName()
            : QString();
    }
    const QTemporaryDir m_folder;

private Q_SLOTS:
    void readsUpToTheLimit()
    {
        const QString path = write("12345");
        QCOMPARE(readRegularFile(path, 5).value_or(QByteArray()), "12345");
        QCOMPARE(readRegularFile(path, 4).error().detail, u"it is too large"_s);
        const QString link = m_folder.filePath(u"link"_s);
        QVERIFY(QFile::link(path, link));
        QCOMPARE(readRegularFile(link, 5).value_or(QByteArray()), "12345");
    }

    void saysWhatIsWrong()
    {
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString &path : QStringList{pipe, u"/dev/zero"_s, m_folder.path()}) {
            const auto read = readRegularFile(path, 100);
            QCOMPARE(read.error().detail, u"it is not a regular file"_s);
            QCOMPARE(read.error().target, path);
        }
        QCOMPARE(readRegularFile(write({}), 100).error().detail, u"it is empty"_s);
        QVERIFY(!readRegularFile(m_folder.filePath(u"none"_s), 100));
    }
};

QTEST_GUILESS_MAIN(TstFile)
#include "tst_file.moc"

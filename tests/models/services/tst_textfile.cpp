// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/textfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::models;
using base::Error;

class TstTextFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsItWasRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << "a: 1\nb: 2\n"_ba << u"a: 1\nb: 2\n"_s;
        QTest::newRow("no end of line") << "a: 1"_ba << u"a: 1"_s;
        QTest::newRow("carriage returns") << "a: 1\r\nb: 2\r\n"_ba << u"a: 1\nb: 2\n"_s;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                            "a: 1\n"_ba
                                         << u"a: 1\n"_s;
        QTest::newRow("empty") << ""_ba << QString();
        QTest::newRow("other letters")
            << "a: \xE5\x8D\x97\xF0\x9F\x98\x80\n"_ba << u"a: \u5357\U0001F600\n"_s;
    }
    void isWrittenAsItWasRead()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, text);
        const QString path = put(bytes);
        const auto file = readTextFile(path);
        QVERIFY(file);
        QCOMPARE(file->text, text);
        QVERIFY(writeTextFile(*file));
        QCOMPARE(got(path), bytes);
    }

    void whatAnotherProgramWroteStays()
    {
        const QString path = put("a: 1\n");
        auto file = readTextFile(path);
        QVERIFY(file);
        file->text = u"a: 2\n"_s;
        const auto written = writeTextFile(*file);
        QVERIFY(written);
        put("a: theirs\n");
        TextFile again = *written;
        again.text = u"a: 3\n"_s;
        QCOMPARE(writeTextFile(again).error().code, Error::Code::Conflict);
        QCOMPARE(got(path), "a: theirs\n"_ba);
        again.digest.clear(); // it was agreed to
        QVERIFY(writeTextFile(again));
        QCOMPARE(got(path), "a: 3\n"_ba);
    }

    void aFileThatIsGoneIsMadeAnew()
    {
        const QString path = put("a: 1\n");
        const auto file = readTextFile(path);
        QVERIFY(file && QFile::remove(path));
        QVERIFY(writeTextFile(*file));
        QCOMPARE(got(path), "a: 1\n"_ba);
    }

    void aNewFileWithASecretIsItsOwners()
    {
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        TextFile secret;
        secret.path = m_folder.filePath(u"secret.yaml"_s);
        secret.text = u"apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n"_s;
        QVERIFY(writeTextFile(secret));
        QVERIFY(!(QFile::permissions(secret.path) & others));
        // What is there keeps the permissions it has.
        QVERIFY(QFile::setPermissions(secret.path,
                                      QFileDevice::ReadOwner | QFileDevice::WriteOwner
                                          | QFileDevice::ReadGroup));
        QVERIFY(writeTextFile(secret));
        QVERIFY(QFile::permissions(secret.path) & QFileDevice::ReadGroup);
    }

    void whatIsNoTextIsRefused()
    {
        QCOMPARE(readTextFile(put("a: 1\rb: 2\n")).error().code, Error::Code::Parse);
        QCOMPARE(readTextFile(put("a: \xE2\x80\xA9\n")).error().code, Error::Code::Parse);
        QCOMPARE(readTextFile(put("a: \xFF\xFE\n")).error().code, Error::Code::Parse);
        QCOMPARE(readTextFile(put(QByteArray("a: \0b\n", 6))).error().code, Error::Code::Parse);
        QCOMPARE(readTextFile(put(QByteArray(16 * 1024 * 1024 + 1, 'a'))).error().code,
                 Error::Code::Unsupported);
        QCOMPARE(readTextFile(m_folder.path()).error().code, Error::Code::Io);
        QCOMPARE(readTextFile(m_folder.filePath(u"none"_s)).error().code, Error::Code::Io);
    }

    void aFolderThatIsNotThereLosesNothing()
    {
        TextFile file;
        file.path = m_folder.filePath(u"none/a.yaml"_s);
        file.text = u"a"_s;
        const auto written = writeTextFile(file);
        QCOMPARE(written.error().code, Error::Code::Io);
        QCOMPARE(written.error().target, file.path);
    }

private:
    QString put(const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(u"file.yaml"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            return {};
        }
        return path;
    }
    static QByteArray got(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TstTextFile)
#include "tst_textfile.moc"

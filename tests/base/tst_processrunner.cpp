// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/loginpath.h"
#include "base/processrunner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace nantian::base;
using Code = Error::Code;

namespace {

ProcessRequest shell(const QString &script)
{
    ProcessRequest request;
    request.program = u"sh"_s;
    request.arguments = {u"-c"_s, script};
    return request;
}

QString writeScript(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        return {};
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

} // namespace

class TstProcessRunner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsOutputsApartAndTheExitCode();
    void argumentsMeetNoShell();
    void standardInputIsEmpty();
    void environmentIsTheRequests();
    void missingProgramIsNotFound();
    void brokenProgramIsIo();
    void signalIsIo();
    void timeoutKillsChildrenToo();
    void tooMuchOutputEndsIt();
    void cancelReachesItFromAnotherThread();
    void processEndsWithItsOwner();
    void outputIsToldAsItComes();
    void timeToStopIsGiven();
    void timeToStopHasAnEnd();
    void namesAreLookedUpInThePath();
    void loginPathComesFromTheShell();
    void loginPathFallsBackToOurs();
    void loginPathIsReadOnce();

private:
    Result<ProcessOutput> run(const ProcessRequest &request)
    {
        const Call<ProcessOutput> call = m_runner.run(request, this);
        if (!QTest::qWaitFor([&] { return call.future.isFinished(); }, 20'000)) {
            return fail(Code::Timeout, u"the test waited in vain"_s);
        }
        return call.future.result();
    }
    LocalProcessRunner m_runner;
};

void TstProcessRunner::keepsOutputsApartAndTheExitCode()
{
    const auto output = run(shell(u"echo out; echo err >&2; exit 7"_s));
    QVERIFY(output);
    QCOMPARE(output->out, "out\n");
    QCOMPARE(output->err, "err\n");
    QCOMPARE(output->exitCode, 7);
}

void TstProcessRunner::argumentsMeetNoShell()
{
    ProcessRequest request;
    request.program = u"printf"_s;
    request.arguments = {u"%s|"_s, u"$(id)"_s, u"a b; c"_s, u"`x`'\""_s, QString()};
    QCOMPARE(run(request)->out, "$(id)|a b; c|`x`'\"||");
}

void TstProcessRunner::standardInputIsEmpty()
{
    QCOMPARE(run(shell(u"wc -c"_s))->out.trimmed(), "0");
}

void TstProcessRunner::environmentIsTheRequests()
{
    ProcessRequest request = shell(u"echo $NANTIAN_TEST"_s);
    request.environment.insert(u"NANTIAN_TEST"_s, u"yes"_s);
    QCOMPARE(run(request)->out, "yes\n");
}

void TstProcessRunner::missingProgramIsNotFound()
{
    ProcessRequest request;
    request.program = u"nantian-no-such-program"_s;
    QCOMPARE(run(request).error().code, Code::NotFound);
    request.program = u"/nowhere/program"_s;
    QCOMPARE(run(request).error().code, Code::NotFound);
    QCOMPARE(run(request).error().target, u"/nowhere/program"_s);
}

void TstProcessRunner::brokenProgramIsIo()
{
    const QTemporaryDir folder;
    ProcessRequest request;
    request.program = writeScript(folder, u"broken"_s, "#!/nowhere/interpreter\n");
    QCOMPARE(run(request).error().code, Code::Io);
}

void TstProcessRunner::signalIsIo()
{
    const auto output = run(shell(u"echo why >&2; kill -9 $$"_s));
    QCOMPARE(output.error().code, Code::Io);
    QCOMPARE(output.error().detail, u"why\n"_s);
}

void TstProcessRunner::timeoutKillsChildrenToo()
{
    const QTemporaryDir folder;
    const QString pidFile = folder.filePath(u"pid"_s);
    ProcessRequest request =
        shell(u"sleep 60 & echo $! > '%1'; echo waiting >&2; wait"_s.arg(pidFile));
    request.timeout = std::chrono::milliseconds(3'000);
    const auto output = run(request);
    QCOMPARE(output.error().code, Code::Timeout);
    QCOMPARE(output.error().detail, u"waiting\n"_s);
    QFile file(pidFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const int pid = file.readAll().trimmed().toInt();
    QVERIFY(pid > 1);
    // Gone, or a zombie whose parent (init) has not looked yet.
    QTRY_VERIFY_WITH_TIMEOUT(
        ::kill(pid, 0) != 0 ||
            [pid] {
                QFile status(u"/proc/%1/stat"_s.arg(pid));
                return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z ");
            }(),
        10'000);
}

void TstProcessRunner::tooMuchOutputEndsIt()
{
    ProcessRequest request = shell(u"yes"_s);
    request.maxOutput = 10'000;
    QCOMPARE(run(request).error().code, Code::Unsupported);
}

void TstProcessRunner::cancelReachesItFromAnotherThread()
{
    const Call<ProcessOutput> call = m_runner.run(shell(u"sleep 60"_s), this);
    std::unique_ptr<QThread> thread(QThread::create([cancel = call.cancel] { cancel(); }));
    thread->start();
    QTRY_VERIFY_WITH_TIMEOUT(call.future.isFinished(), 10'000);
    QCOMPARE(call.future.result().error().code, Code::Cancelled);
    QVERIFY(thread->wait(10'000));
    call.cancel(); // after the end: nothing happens
}

void TstProcessRunner::processEndsWithItsOwner()
{
    auto owner = std::make_unique<QObject>();
    const Call<ProcessOutput> call = m_runner.run(shell(u"sleep 60"_s), owner.get());
    owner.reset();
    QVERIFY(call.future.isFinished());
    QCOMPARE(call.future.result().error().code, Code::Cancelled);
}

void TstProcessRunner::outputIsToldAsItComes()
{
    const QTemporaryDir folder;
    const QString go = folder.filePath(u"go"_s);
    ProcessRequest request =
        shell(u"echo one; echo two >&2; while [ ! -e '%1' ]; do sleep 0.01; done"_s.arg(go));
    QByteArray out;
    QByteArray err;
    request.onOutput = [&](const QByteArray &piece, bool isError) {
        (isError ? err : out) += piece;
    };
    const Call<ProcessOutput> call = m_runner.run(request, this);
    QTRY_COMPARE(out, "one\n");
    QTRY_COMPARE(err, "two\n");
    QVERIFY(!call.future.isFinished());
    QVERIFY(QFile(go).open(QIODevice::WriteOnly));
    QTRY_VERIFY(call.future.isFinished());
    QCOMPARE(call.future.result()->out, "one\n");
}

void TstProcessRunner::timeToStopIsGiven()
{
    const QTemporaryDir folder;
    const QString tidy = folder.filePath(u"tidy"_s);
    ProcessRequest request = shell(
        u"trap 'echo done > \"%1\"; exit 0' TERM; echo ready; while :; do sleep 0.01; done"_s.arg(
            tidy));
    request.grace = std::chrono::seconds(20);
    bool isReady = false;
    request.onOutput = [&isReady](const QByteArray &, bool) { isReady = true; };
    const Call<ProcessOutput> call = m_runner.run(request, this);
    QTRY_VERIFY(isReady);
    call.cancel();
    QTRY_VERIFY(call.future.isFinished());
    QCOMPARE(call.future.result().error().code, Code::Cancelled);
    QVERIFY(QFile::exists(tidy));
}

void TstProcessRunner::timeToStopHasAnEnd()
{
    ProcessRequest request = shell(u"trap '' TERM; echo ready; while :; do sleep 0.01; done"_s);
    request.grace = std::chrono::milliseconds(50);
    bool isReady = false;
    request.onOutput = [&isReady](const QByteArray &, bool) { isReady = true; };
    const Call<ProcessOutput> call = m_runner.run(request, this);
    QTRY_VERIFY(isReady);
    call.cancel();
    QTRY_VERIFY(call.future.isFinished());
    QCOMPARE(call.future.result().error().code, Code::Cancelled);
}

void TstProcessRunner::namesAreLookedUpInThePath()
{
    const QTemporaryDir first;
    const QTemporaryDir second;
    const QString path = writeScript(second, u"plugin"_s, "#!/bin/sh\n");
    QFile plain(first.filePath(u"plugin"_s));
    QVERIFY(plain.open(QIODevice::WriteOnly)); // not executable: passed over
    QCOMPARE(findProgram(u"plugin"_s, first.path() + u':' + second.path()), path);
    QCOMPARE(findProgram(u"plugin"_s, first.path()), QString());
    QCOMPARE(findProgram(u"./plugin"_s, second.path()), u"./plugin"_s);
    QCOMPARE(findProgram(u"plugin"_s, u".:relative"_s), QString());
}

void TstProcessRunner::loginPathComesFromTheShell()
{
    const QTemporaryDir folder;
    // A shell whose start files chatter.
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(
        u"SHELL"_s,
        writeScript(
            folder, u"shell"_s,
            "#!/bin/sh\necho Welcome\nexport PATH=/opt/tools/bin:$PATH\nexec sh -c \"$2\"\n"));
    LoginPath login(&m_runner, environment);
    const Call<QString> call = login.get(this);
    QTRY_VERIFY_WITH_TIMEOUT(call.future.isFinished(), 20'000);
    QCOMPARE(call.future.result().value(),
             QString(u"/opt/tools/bin:"_s + qEnvironmentVariable("PATH")));
}

void TstProcessRunner::loginPathFallsBackToOurs()
{
    const QTemporaryDir folder;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/ours"_s);
    for (const QString &program :
         {QString(), u"/nowhere/sh"_s, writeScript(folder, u"mute"_s, "#!/bin/sh\nexit 1\n")})
    {
        environment.insert(u"SHELL"_s, program);
        LoginPath login(&m_runner, environment);
        const Call<QString> call = login.get(this);
        QTRY_VERIFY_WITH_TIMEOUT(call.future.isFinished(), 20'000);
        QCOMPARE(call.future.result().value(), u"/ours"_s);
    }
}

void TstProcessRunner::loginPathIsReadOnce()
{
    const QTemporaryDir folder;
    const QString log = folder.filePath(u"log"_s);
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(
        u"SHELL"_s,
        writeScript(folder, u"shell"_s,
                    "#!/bin/sh\necho run >> '" + log.toUtf8() + "'\nexec sh -c \"$2\"\n"));
    LoginPath login(&m_runner, environment);
    const Call<QString> first = login.get(this);
    const Call<QString> second = login.get(this);
    QTRY_VERIFY_WITH_TIMEOUT(first.future.isFinished() && second.future.isFinished(), 20'000);
    QFile file(log);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "run\n");
}

QTEST_GUILESS_MAIN(TstProcessRunner)
#include "tst_processrunner.moc"

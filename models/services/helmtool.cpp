// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/helmtool.h"

#include "base/onpool.h"
#include "services/flow.h"
#include "services/helmreleases.h"
#include "services/requests.h"
#include "services/writelog.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace nantian::models {

using base::Call;
using base::Error;
using base::fail;
using base::ProcessOutput;
using base::ProcessRequest;
using base::Result;

namespace {

constexpr auto kOverride = "NANTIAN_HELM"_L1;
constexpr auto kPreviewTime = 120s;
constexpr auto kGrace = 60s; ///< helm marks what it leaves undone, which takes a request or two
/// A release holds its chart twice in what a dry run prints.
constexpr qsizetype kMaxOutput = kMaxReleaseBytes;

/// What helm is given by file; the folder is this user's alone, and goes with the last copy.
struct Inputs
{
    std::shared_ptr<QTemporaryDir> folder;
    QString chart;
    QString values;
};

Result<Inputs> writeInputs(const HelmChange &change)
{
    using Verb = HelmChange::Verb;
    Inputs out{nullptr, change.chart, {}};
    if (change.verb != Verb::Install && change.verb != Verb::Upgrade) {
        return out;
    }
    out.folder = std::make_shared<QTemporaryDir>();
    if (!out.folder->isValid()) {
        return fail(Error::Code::Io, out.folder->errorString(), out.folder->path());
    }
    out.values = out.folder->filePath(u"values.yaml"_s);
    QFile file(out.values);
    const QByteArray text = change.values.toUtf8();
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(text) != text.size() || !file.flush())
    {
        return fail(Error::Code::Io, file.errorString(), out.values);
    }
    if (change.chart.isEmpty()) {
        out.chart = out.folder->filePath(u"chart"_s);
        if (const Result<void> written = writeChart(change.keptChart, out.chart); !written) {
            return std::unexpected(written.error());
        }
    }
    return out;
}

/// Removing files is nothing for the thread of the window.
void drop(Inputs inputs)
{
    QThreadPool::globalInstance()->start([folder = std::move(inputs.folder)] { });
}

Result<ProcessOutput> judged(Result<ProcessOutput> output)
{
    if (output && output->exitCode != 0) {
        Error error;
        error.code = Error::Code::Invalid;
        error.reason = u"Helm"_s;
        error.detail = QString::fromUtf8(output->err.isEmpty() ? output->out : output->err);
        return std::unexpected(error);
    }
    return output;
}

Call<QString> findHelm(base::LoginPath *path, QObject *owner)
{
    const QString chosen = qEnvironmentVariable(kOverride.data());
    if (!chosen.isEmpty()) {
        co_return chosen;
    }
    const Result<QString> folders = co_await path->get(owner);
    const QString found =
        base::findProgram(u"helm"_s, folders.value_or(qEnvironmentVariable("PATH")));
    if (found.isEmpty()) {
        std::unexpected<Error> none =
            fail(Error::Code::NotFound, u"not found in PATH"_s, u"helm"_s);
        none.error().reason = u"NoHelm"_s;
        co_return none;
    }
    co_return found;
}

Call<ProcessOutput> runHelm(base::ProcessRunner *runner, base::LoginPath *path, QObject *owner,
                            ProcessRequest request, HelmChange change, bool dryRun)
{
    const Result<QString> program = co_await findHelm(path, owner);
    if (!program) {
        co_return std::unexpected(program.error());
    }
    request.program = *program;
    // Credential plugins live where the user's shell finds them.
    const Result<QString> folders = co_await path->get(owner);
    request.environment.insert(u"PATH"_s, folders.value_or(qEnvironmentVariable("PATH")));
    Result<Inputs> inputs = co_await base::onPool<Inputs>([change] { return writeInputs(change); });
    if (!inputs) {
        co_return std::unexpected(inputs.error());
    }
    if (co_await FlowCancelled{}) {
        drop(*std::move(inputs));
        co_return cancelled();
    }
    request.arguments =
        helmArguments(change, request.arguments, inputs->chart, inputs->values, dryRun);
    Result<ProcessOutput> output = co_await runner->run(request, owner);
    drop(*std::move(inputs));
    co_return judged(std::move(output));
}

WriteEntry entryOf(const Cluster &cluster, const HelmChange &change)
{
    using Verb = HelmChange::Verb;
    WriteEntry out = beginEntry(cluster);
    out.object = {helmReleaseResource(), change.ns, change.release, {}};
    switch (change.verb) {
    case Verb::Install:
        out.verb = WriteEntry::Verb::Install;
        break;
    case Verb::Upgrade:
        out.verb = WriteEntry::Verb::Upgrade;
        break;
    case Verb::Rollback:
        out.verb = WriteEntry::Verb::RollBack;
        out.changes.append({u"revision"_s, {}, QString::number(change.revision)});
        return out;
    case Verb::Uninstall:
        out.verb = WriteEntry::Verb::Uninstall;
        return out;
    case Verb::Test:
        out.verb = WriteEntry::Verb::Test;
        return out;
    }
    if (!change.chart.isEmpty()) {
        out.changes.append({u"chart"_s, {}, change.chart});
    }
    if (!change.version.isEmpty()) {
        out.changes.append({u"version"_s, {}, change.version});
    }
    return out;
}

Call<HelmRelease> previewHelm(Call<ProcessOutput> running)
{
    const Result<ProcessOutput> output = co_await std::move(running);
    if (!output) {
        co_return std::unexpected(output.error());
    }
    co_return co_await base::onPool<HelmRelease>(
        [json = output->out] { return readRelease(json); });
}

} // namespace

QStringList helmArguments(const HelmChange &change, const QStringList &cluster,
                          const QString &chart, const QString &values, bool dryRun)
{
    using Verb = HelmChange::Verb;
    const QString release = QString::fromUtf8(change.release);
    QStringList out;
    QStringList names{u"--"_s, release};
    switch (change.verb) {
    case Verb::Install:
    case Verb::Upgrade:
        out = {change.verb == Verb::Install ? u"install"_s : u"upgrade"_s};
        names.append(chart);
        if (change.verb == Verb::Upgrade) {
            out.append(u"--reset-values"_s);
        } else if (change.createNamespace && !dryRun) {
            out.append(u"--create-namespace"_s);
        }
        if (!values.isEmpty()) {
            out.append(u"--values="_s + values);
        }
        if (!change.version.isEmpty()) {
            out.append(u"--version="_s + change.version);
        }
        if (dryRun) {
            out.append({u"--dry-run=server"_s, u"--output=json"_s});
        }
        break;
    case Verb::Rollback:
        out = {u"rollback"_s};
        names.append(QString::number(change.revision));
        break;
    case Verb::Uninstall:
        out = {u"uninstall"_s};
        break;
    case Verb::Test:
        out = {u"test"_s, u"--logs"_s};
        break;
    }
    out.append(u"--namespace="_s + QString::fromUtf8(change.ns));
    return out + cluster + names;
}

ProcessRequest helmRequest(const kube::Context &context, const QStringList &files,
                           const QProcessEnvironment &environment)
{
    QStringList read = files;
    if (read.isEmpty() && !context.sourceFile.isEmpty()) {
        read = {context.sourceFile};
    }
    ProcessRequest out;
    out.environment = environment;
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        // Each of these would send it elsewhere, or have it be somebody else.
        if (name.startsWith("HELM_KUBE"_L1) || name == "HELM_NAMESPACE"_L1
            || name == "HELM_DRIVER"_L1 || name == "HELM_DEBUG"_L1 || name == "KUBECONFIG"_L1)
        {
            out.environment.remove(name);
        }
    }
    out.environment.insert(u"NO_COLOR"_s, u"1"_s);
    if (read.size() == 1) {
        out.arguments.append(u"--kubeconfig="_s + read.first());
    } else if (!read.isEmpty()) {
        out.environment.insert(u"KUBECONFIG"_s, read.join(u':'));
    }
    if (!read.isEmpty()) { // else it is a pod's own account, which has no name for helm
        out.arguments.append(u"--kube-context="_s + context.name);
    }
    out.maxOutput = kMaxOutput;
    return out;
}

QString shellLine(const QString &program, const QStringList &arguments)
{
    QStringList out;
    for (const QString &word : QStringList{program} + arguments) {
        const bool isPlain = !word.isEmpty() && std::ranges::all_of(word, [](QChar c) {
            return (c.unicode() < 128 && c.isLetterOrNumber()) || u"-_./:=@,+"_s.contains(c);
        });
        out.append(isPlain ? word
                           : QString(u'\'' + QString(word).replace(u"'"_s, u"'\\''"_s) + u'\''));
    }
    return out.join(u' ');
}

HelmTool::HelmTool(Cluster *cluster, base::ProcessRunner *runner, QObject *parent)
    : QObject(parent)
    , m_cluster(cluster)
    , m_runner(runner)
    , m_path(runner)
{
}

HelmTool::~HelmTool() = default;

Call<QString> HelmTool::program() { return findHelm(&m_path, this); }

Call<HelmRelease> HelmTool::preview(const HelmChange &change)
{
    ProcessRequest request =
        helmRequest(m_cluster->context(), m_files, QProcessEnvironment::systemEnvironment());
    request.timeout = kPreviewTime;
    return previewHelm(runHelm(m_runner, &m_path, this, request, change, true));
}

QString HelmTool::command(const HelmChange &change) const
{
    const ProcessRequest request = helmRequest(m_cluster->context(), m_files, {});
    const QString chart = change.chart.isEmpty() ? u"CHART-OF-THE-RELEASE"_s : change.chart;
    const QString values = change.values.trimmed().isEmpty() ? QString() : u"values.yaml"_s;
    const QString line =
        shellLine(u"helm"_s, helmArguments(change, request.arguments, chart, values, false));
    const QString files = request.environment.value(u"KUBECONFIG"_s);
    return files.isEmpty() ? line : QString(u"KUBECONFIG="_s + shellLine(files, {}) + u' ' + line);
}

Call<ProcessOutput> HelmTool::run(const HelmChange &change,
                                  std::function<void(const QByteArray &, bool)> onOutput)
{
    if (m_cluster->isLocked()) {
        Error denied;
        denied.code = Error::Code::Forbidden;
        denied.reason = u"ReadOnly"_s;
        denied.target = m_cluster->context().name;
        return base::answered<ProcessOutput>(std::unexpected(denied));
    }
    ProcessRequest request =
        helmRequest(m_cluster->context(), m_files, QProcessEnvironment::systemEnvironment());
    request.timeout = 0s; // helm has limits of its own
    request.grace = kGrace;
    request.onOutput = std::move(onOutput);
    WriteEntry entry = entryOf(*m_cluster, change);
    entry.kubectl = {command(change)};
    Q_EMIT m_cluster->wrote(entry);
    const Call<ProcessOutput> call = runHelm(m_runner, &m_path, this, request, change, false);
    const base::Answer<ProcessOutput> answer;
    call.then(m_cluster,
              [cluster = m_cluster, entry, answer](const Result<ProcessOutput> &output) mutable {
                  endEntry(entry, output ? std::nullopt : std::optional(output.error()));
                  Q_EMIT cluster->wrote(entry);
                  answer.finish(output);
              });
    return {answer.future(), call.cancel};
}

} // namespace nantian::models

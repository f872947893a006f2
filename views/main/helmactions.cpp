// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/helmactions.h"

#include "base/onpool.h"
#include "services/helmreleases.h"
#include "services/yaml.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/helmdialog.h"
#include "views/main/actionrunner.h"
#include "views/pages/helmrun.h"
#include "views/pages/manifestreview.h"
#include "views/theme/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

using models::HelmChange;
using models::HelmRelease;
using Verb = HelmChange::Verb;

HelmActions::HelmActions(const Services &services, base::ProcessRunner *runner, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_tool(services.cluster, runner)
    , m_window(window)
{
}

QString HelmActions::reasonAgainst(const QByteArray &ns)
{
    // Where helm keeps its releases.
    return m_services.actions
        ->accessTo(u"install"_s, {m_services.cluster->findResource("secrets"), ns, {}, {}})
        .reason;
}

bool HelmActions::refuseLocked(const QByteArray &ns)
{
    const QString reason = reasonAgainst(ns);
    if (!reason.isEmpty()) {
        Q_EMIT resultLine(reason, m_services.actions->canUndo());
    }
    return !reason.isEmpty();
}

Question HelmActions::questionOf(const HelmRelease &release) const
{
    Question question;
    question.cluster = m_services.cluster->context().name;
    question.objects.append(
        kube::ObjectRef{models::helmReleaseResource(), release.ns, release.name, {}});
    question.typed = m_services.actions->isProduction();
    return question;
}

/// With what changes before the eyes; nothing is sent before it was there.
void HelmActions::ask(const Question &question, const HelmRelease &current, const QByteArray &after,
                      const QString &afterTitle, const HelmChange &change, const QString &what)
{
    auto *dialog = new ConfirmDialog(question, m_window);
    auto *review = new ManifestReview(m_services.cluster, dialog);
    dialog->setExtra(review);
    dialog->setReady(false);
    connect(review, &ManifestReview::ready, dialog, [dialog, review] {
        dialog->setNote(ManifestReview::tr("Objects: %1.").arg(review->summary()));
        dialog->setReady(true);
    });
    connect(dialog, &QDialog::accepted, this, [this, change, what] { start(change, what); });
    review->compareAndTry(tr("Revision %1").arg(current.revision), current.manifest, afterTitle,
                          after, current.ns);
    dialog->open();
}

void HelmActions::start(const HelmChange &change, const QString &what)
{
    auto *run = new HelmRun(&m_tool, change, what, m_window);
    connect(run, &HelmRun::finished, this, [this](const QString &sentence, bool isFailed) {
        Q_EMIT resultLine(sentence, m_services.actions->canUndo());
        if (isFailed) {
            Q_EMIT failed(sentence);
        }
    });
    Q_EMIT runStarted(run, tr("helm: %1").arg(safe(change.release)));
    run->start();
}

void HelmActions::install(const QByteArray &ns)
{
    if (!refuseLocked(ns)) {
        openDialog(nullptr, {}, ns);
    }
}

void HelmActions::upgrade(const HelmRelease &current)
{
    if (refuseLocked(current.ns)) {
        return;
    }
    base::onPool<QString>([values = current.values] {
        return values == "{}" ? base::Result<QString>(QString()) : models::toYaml(values);
    }).then(this, [this, current](const base::Result<QString> &values) {
        if (values) {
            openDialog(&current, *values, current.ns);
        } else {
            Q_EMIT resultLine(base::errorSentence(values.error()), m_services.actions->canUndo());
        }
    });
}

void HelmActions::openDialog(const HelmRelease *current, const QString &values,
                             const QByteArray &ns)
{
    auto *dialog = new HelmDialog(m_services.cluster, &m_tool, current, values, ns,
                                  m_services.actions->isProduction(), m_window);
    connect(dialog, &HelmDialog::confirmed, this, [this](const HelmChange &change) {
        const QString name = safe(change.release);
        start(change,
              change.verb == Verb::Install ? tr("Installing %1").arg(name)
                                           : tr("Upgrading %1").arg(name));
    });
    dialog->open();
}

void HelmActions::rollback(const HelmRelease &current, const HelmRelease &wanted)
{
    if (refuseLocked(current.ns)) {
        return;
    }
    const QString name = safe(current.name);
    Question question = questionOf(current);
    question.title = tr("Roll back %1 to revision %2?").arg(name).arg(wanted.revision);
    question.verb = tr("Roll back to revision %1").arg(wanted.revision);
    question.consequence =
        tr("helm makes revision %1 of what revision %2 was. What others changed in these objects "
           "since stands in neither of them.")
            .arg(current.revision + 1)
            .arg(wanted.revision);
    HelmChange change{Verb::Rollback, current.ns, current.name};
    change.revision = wanted.revision;
    ask(question, current, wanted.manifest,
        tr("After rolling back to revision %1").arg(wanted.revision), change,
        tr("Rolling %1 back to revision %2").arg(name).arg(wanted.revision));
}

void HelmActions::uninstall(const HelmRelease &current)
{
    if (refuseLocked(current.ns)) {
        return;
    }
    const QString name = safe(current.name);
    Question question = questionOf(current);
    question.title = tr("Uninstall %1?").arg(name);
    question.verb = tr("Uninstall");
    question.consequence = tr("helm deletes these objects and the release's history: it cannot be "
                              "rolled back. Objects that keep themselves by the annotation "
                              "helm.sh/resource-policy stay.");
    ask(question, current, {}, tr("After uninstalling"),
        {Verb::Uninstall, current.ns, current.name}, tr("Uninstalling %1").arg(name));
}

void HelmActions::test(const HelmRelease &current)
{
    if (refuseLocked(current.ns)) {
        return;
    }
    QStringList tests;
    for (const models::HelmHook &hook : current.hooks) {
        if (hook.events.contains(u"test"_s)) {
            tests.append(safe(QByteArray(hook.kind + ' ' + hook.name)));
        }
    }
    const QString name = safe(current.name);
    if (tests.isEmpty()) {
        Q_EMIT resultLine(tr("The chart of %1 brings no tests").arg(name),
                          m_services.actions->canUndo());
        return;
    }
    Question question = questionOf(current);
    question.title = tr("Test %1?").arg(name);
    question.verb = tr("Run the tests");
    question.consequence =
        tr("helm makes these objects and waits for them: %1.").arg(tests.join(u", "_s));
    question.destructive = false;
    auto *dialog = new ConfirmDialog(question, m_window);
    connect(dialog, &QDialog::accepted, this, [this, current, name] {
        start({Verb::Test, current.ns, current.name}, tr("Testing %1").arg(name));
    });
    dialog->open();
}

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The operations of an ActionRunner that set a field of one or several objects, and Jobs.
#include "services/kubectlcommand.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/draindialog.h"
#include "views/dialogs/fielddialogs.h"
#include "views/dialogs/writesdialog.h"
#include "views/main/actionrunner.h"
#include "views/theme/theme.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using nantian::models::Edit;
using nantian::models::EditDone;
using nantian::models::ObjectWrites;
using nantian::models::Operation;

namespace nantian::views {

namespace {

/// Until all have answered.
struct Collected
{
    QList<Edit> done;
};

QByteArray keyOf(const kube::ObjectRef &object)
{
    return object.resource.id() + '\n' + object.ns + '\n' + object.name;
}

} // namespace

void ActionRunner::run(Operation operation, const QList<kube::ObjectRef> &objects)
{
    if (objects.isEmpty() || refuseLocked()) {
        return;
    }
    switch (operation) {
    case Operation::Start:
        startJobs(objects);
        break;
    case Operation::Drain:
        drain(objects.first());
        break;
    case Operation::Resize:
        resizeClaim(objects.first());
        break;
    case Operation::Bounds:
        setBounds(objects.first());
        break;
    case Operation::Labels:
        if (objects.size() == 1) {
            setLabels(objects.first());
        } else {
            setLabelsOfSeveral(objects);
        }
        break;
    default:
        flip(operation, objects);
    }
}

// ---------------------------------------------------------------------------------- switches

QString ActionRunner::switchVerb(Operation operation)
{
    switch (operation) {
    case Operation::Pause:
        return tr("Pause");
    case Operation::Cordon:
        return tr("Cordon");
    case Operation::Uncordon:
        return tr("Uncordon");
    case Operation::Suspend:
        return tr("Suspend");
    default:
        return tr("Resume");
    }
}

ActionRunner::EditWords ActionRunner::switchWords(Operation operation,
                                                  const kube::ObjectRef &object)
{
    const QString name = safe(object.name);
    const auto done = [name](const QString &on, const QString &off) {
        return [on = on.arg(name), off = off.arg(name)](const Edit &edit) {
            return edit.fields.first().value == "true" ? on : off;
        };
    };
    switch (operation) {
    case Operation::Pause:
        return {tr("%1 was not paused").arg(name), tr("Pausing %1 was not undone").arg(name),
                tr("%1 is paused already").arg(name),
                done(tr("Paused the rollout of %1"), tr("Resumed the rollout of %1")), true};
    case Operation::Resume:
        return {tr("%1 was not resumed").arg(name), tr("Resuming %1 was not undone").arg(name),
                tr("%1 is not paused").arg(name),
                done(tr("Paused the rollout of %1"), tr("Resumed the rollout of %1")), true};
    case Operation::Cordon:
        return {tr("%1 was not cordoned").arg(name), tr("Cordoning %1 was not undone").arg(name),
                tr("%1 is cordoned already").arg(name),
                done(tr("Cordoned %1"), tr("Uncordoned %1")), false};
    case Operation::Uncordon:
        return {tr("%1 was not uncordoned").arg(name),
                tr("Uncordoning %1 was not undone").arg(name), tr("%1 is not cordoned").arg(name),
                done(tr("Cordoned %1"), tr("Uncordoned %1")), false};
    case Operation::Suspend:
        return {tr("%1 was not suspended").arg(name), tr("Suspending %1 was not undone").arg(name),
                tr("%1 is suspended already").arg(name), done(tr("Suspended %1"), tr("Resumed %1")),
                false};
    default:
        return {tr("%1 was not resumed").arg(name), tr("Resuming %1 was not undone").arg(name),
                tr("%1 is not suspended").arg(name), done(tr("Suspended %1"), tr("Resumed %1")),
                false};
    }
}

void ActionRunner::flip(Operation operation, const QList<kube::ObjectRef> &objects)
{
    const bool one = objects.size() == 1;
    const auto write = [this, operation, objects, one] {
        if (one) {
            sendEdit(models::switchEdit(objects.first(), operation),
                     switchWords(operation, objects.first()));
            return;
        }
        QList<Edit> edits;
        for (const kube::ObjectRef &object : objects) {
            edits.append(models::switchEdit(object, operation));
        }
        sendEdits(edits, switchVerb(operation));
    };
    if (one && !m_production) {
        write();
        return;
    }
    Question question;
    question.verb = switchVerb(operation);
    //: %1 "Cordon", %2 a name
    question.title = one
        ? tr("%1 %2?").arg(question.verb, safe(objects.first().name))
        : tr("%1 %n object(s)?", nullptr, static_cast<int>(objects.size())).arg(question.verb);
    question.cluster = m_cluster->context().name;
    question.objects = objects;
    question.destructive = false;
    question.kubectl = [context = question.cluster, operation, objects] {
        QStringList out;
        for (const kube::ObjectRef &object : objects) {
            out += models::kubectlEdit(context, models::switchEdit(object, operation));
        }
        return out;
    };
    ask(
        question,
        [this, operation, objects](qsizetype index) {
            return m_cluster->previewEdit(models::switchEdit(objects.at(index), operation));
        },
        [write](const QList<models::Comparison> &) { write(); });
}

void ActionRunner::sendEdits(const QList<Edit> &edits, const QString &verb)
{
    QHash<QByteArray, Edit> byObject;
    QList<kube::ObjectRef> objects;
    for (const Edit &edit : edits) {
        byObject.insert(keyOf(edit.object), edit);
        objects.append(edit.object);
    }
    const auto collected = std::make_shared<Collected>();
    const ObjectWrites::Send send = [this, byObject, collected](const kube::ObjectRef &object,
                                                                QObject *context,
                                                                const ObjectWrites::Told &told) {
        m_cluster->edit(byObject.value(keyOf(object)))
            .then(context, [collected, told](const base::Result<EditDone> &answer) {
                if (answer && !answer->edit.fields.isEmpty()) {
                    collected->done.append(answer->edit.reversed());
                }
                told(answer ? std::nullopt : std::optional(answer.error()));
            });
    };
    const auto tell = [this, collected, verb](const ObjectWrites &writes) {
        std::function<void()> undo;
        if (!collected->done.isEmpty()) {
            undo = [this, back = collected->done, verb] {
                undoEdits(back, tr("Undo %1").arg(verb));
            };
        }
        tellResults(writes, verb, undo);
        QList<kube::ObjectRef> scaled;
        for (const Edit &done : std::as_const(collected->done)) {
            if (done.subresource == "scale") {
                scaled.append(done.object);
            }
        }
        beginRollouts(scaled);
    };
    writeEach(objects, verb, send, tell);
}

// ------------------------------------------------------------------------------ several objects

void ActionRunner::writeEach(const QList<kube::ObjectRef> &objects, const QString &verb,
                             const ObjectWrites::Send &send,
                             const std::function<void(const ObjectWrites &)> &tell)
{
    auto *writes = new ObjectWrites(objects, send);
    auto *dialog = new WritesDialog(
        //: %1 "Delete"
        tr("%1: %n object(s)", nullptr, static_cast<int>(objects.size())).arg(verb), writes,
        m_window);
    started();
    connect(writes, &ObjectWrites::ended, this, [this, writes, tell] {
        finished();
        tell(*writes);
    });
    dialog->begin();
}

void ActionRunner::tellResults(const ObjectWrites &writes, const QString &verb,
                               const std::function<void()> &undo)
{
    using State = ObjectWrites::State;
    const int done = writes.count(State::Done);
    const int failed = writes.count(State::Failed);
    const int skipped = writes.count(State::Skipped);
    //: %1 "Cordon"
    QString text = tr("%1: %n done", nullptr, done).arg(verb);
    if (failed > 0) {
        //: %1 what was done, such as "Deleted 3 objects", %2 "2 failed"
        text = tr("%1; %2").arg(text, tr("%n failed", nullptr, failed));
    }
    if (skipped > 0) {
        text = tr("%1; %2").arg(text, tr("%n not sent", nullptr, skipped));
    }
    say(text, undo);
    const QList<ObjectWrites::Item> &items = writes.items();
    const auto first = std::ranges::find(items, State::Failed, &ObjectWrites::Item::state);
    if (first != items.cend()) {
        sayProblem(text, base::errorSentence(first->error));
    }
}

// -------------------------------------------------------------------------------------- jobs

void ActionRunner::startJobs(const QList<kube::ObjectRef> &sources)
{
    const bool one = sources.size() == 1;
    if (one && !m_production) {
        startJob(sources.first());
        return;
    }
    Question question;
    question.title = one ? tr("Run %1 now?").arg(safe(sources.first().name))
                         : tr("Run %n job(s) now?", nullptr, static_cast<int>(sources.size()));
    question.consequence = tr("A new Job is made of each.");
    question.verb = tr("Run now");
    question.cluster = m_cluster->context().name;
    question.objects = sources;
    question.destructive = false;
    question.kubectl = [context = question.cluster, sources] {
        QStringList out;
        for (const kube::ObjectRef &source : sources) {
            out.append(models::kubectlStartJob(context, source));
        }
        return out;
    };
    auto *dialog = new ConfirmDialog(question, m_window);
    connect(dialog, &QDialog::accepted, this, [this, sources, one] {
        if (one) {
            startJob(sources.first());
            return;
        }
        const ObjectWrites::Send send = [this](const kube::ObjectRef &source, QObject *context,
                                               const ObjectWrites::Told &told) {
            m_cluster->startJob(source).then(
                context, [told](const base::Result<kube::ObjectRef> &made) {
                    told(made ? std::nullopt : std::optional(made.error()));
                });
        };
        writeEach(sources, tr("Run now"), send,
                  [this](const ObjectWrites &writes) { tellResults(writes, tr("Run now"), {}); });
    });
    dialog->open();
}

void ActionRunner::startJob(const kube::ObjectRef &source)
{
    started();
    m_cluster->startJob(source).then(
        this, [this, source](const base::Result<kube::ObjectRef> &made) {
            finished();
            const QString name = safe(source.name);
            if (made) {
                //: %1 a Job, %2 what it was made of
                say(tr("Started Job %1 from %2").arg(safe(made->name), name));
            } else {
                sayError(tr("%1 was not run").arg(name), made.error());
            }
        });
}

// ------------------------------------------------------------------------------------- drain

void ActionRunner::drain(const kube::ObjectRef &node)
{
    auto *dialog = new DrainDialog(m_cluster, node, m_production, m_window);
    connect(dialog, &DrainDialog::began, this, &ActionRunner::started);
    connect(dialog, &DrainDialog::finished, this, [this, node](const QString &text, bool failure) {
        finished();
        say(text, [this, node] {
            sendEdit(models::switchEdit(node, Operation::Uncordon),
                     switchWords(Operation::Uncordon, node));
        });
        if (failure) {
            Q_EMIT failed(text);
        }
    });
    dialog->show();
}

// ----------------------------------------------------------------------------------- dialogs

void ActionRunner::resizeClaim(const kube::ObjectRef &claim)
{
    auto *dialog = new SizeDialog(claim, m_cluster->context().name, requiredDifference(), m_window);
    m_cluster->values(claim, {models::fieldsPath({"spec", "resources", "requests", "storage"})})
        .then(dialog, [dialog](const base::Result<QList<QByteArray>> &values) {
            if (values) {
                dialog->setSize(models::valueText(values->first()));
            } else {
                dialog->setError(base::errorSentence(values.error()));
            }
        });
    const QString name = safe(claim.name);
    open(dialog,
         {tr("%1 was not expanded").arg(name), tr("Expanding %1 was not undone").arg(name),
          tr("%1 has this size already").arg(name), [name](const Edit &done) {
              const models::FieldEdit &size = done.fields.first();
              return tr("Expanded %1 %2 → %3")
                  .arg(name, safe(models::valueText(size.from.value_or(QByteArray()))),
                       safe(models::valueText(size.value)));
          }});
}

void ActionRunner::setBounds(const kube::ObjectRef &autoscaler)
{
    auto *dialog =
        new BoundsDialog(autoscaler, m_cluster->context().name, requiredDifference(), m_window);
    m_cluster
        ->values(autoscaler,
                 {models::fieldsPath({"spec", "minReplicas"}),
                  models::fieldsPath({"spec", "maxReplicas"})})
        .then(dialog, [dialog](const base::Result<QList<QByteArray>> &values) {
            if (values) {
                // Without one the API has 1.
                dialog->setBounds({values->first().isEmpty() ? 1 : values->first().toInt(),
                                   values->last().toInt()});
            } else {
                dialog->setError(base::errorSentence(values.error()));
            }
        });
    const QString name = safe(autoscaler.name);
    open(dialog,
         {tr("The bounds of %1 were not set").arg(name),
          tr("Setting the bounds of %1 was not undone").arg(name),
          tr("%1 has these bounds already").arg(name), [name](const Edit &done) {
              QStringList parts;
              for (const models::FieldEdit &field : done.fields) {
                  const bool least = field.path.steps().last().name == "minReplicas";
                  parts.append((least ? tr("at least %1 → %2") : tr("at most %1 → %2"))
                                   .arg(models::valueText(field.from.value_or(QByteArray())),
                                        models::valueText(field.value)));
              }
              return u"%1: %2"_s.arg(name, parts.join(u", "_s));
          }});
}

void ActionRunner::setLabels(const kube::ObjectRef &object)
{
    auto *dialog =
        new LabelsDialog(object, m_cluster->context().name, requiredDifference(), m_window);
    m_cluster
        ->values(object,
                 {models::fieldsPath({"metadata", "labels"}),
                  models::fieldsPath({"metadata", "annotations"})})
        .then(dialog, [dialog](const base::Result<QList<QByteArray>> &values) {
            if (values) {
                dialog->setPairs(models::pairsOf(values->first()), models::pairsOf(values->last()));
            } else {
                dialog->setError(base::errorSentence(values.error()));
            }
        });
    const QString name = safe(object.name);
    open(dialog,
         {tr("The labels of %1 were not set").arg(name),
          tr("Setting the labels of %1 was not undone").arg(name),
          tr("%1 has these labels already").arg(name), [name](const Edit &done) {
              QStringList keys;
              for (const models::FieldEdit &field : done.fields) {
                  const QString key = safe(field.path.steps().last().name);
                  keys.append(field.value.isEmpty()
                                  ? tr("%1 removed").arg(key)
                                  : u"%1=%2"_s.arg(key, safe(models::valueText(field.value))));
              }
              return u"%1: %2"_s.arg(name, keys.join(u", "_s));
          }});
}

} // namespace nantian::views

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe_cluster.h"

#include "base/clock.h"
#include "base/text.h"
#include "kube/config/kubeconfig.h"
#include "probe_page.h"
#include "probe_relations.h"
#include "probe_table.h"
#include "services/cluster.h"
#include "services/comparison.h"
#include "services/details.h"
#include "services/images.h"
#include "services/logs.h"
#include "services/operations.h"
#include "services/rollback.h"
#include "services/rollout.h"
#include "services/schemacheck.h"
#include "services/yaml.h"
#include "tables/resourcetablemodel.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

using namespace Qt::StringLiterals;

namespace nantian::probe {

namespace {

using models::Cluster;

/// What a command's arguments said.
struct Options
{
    QString subject; ///< KIND, KIND/NAME or a log target
    std::optional<QString> ns;
    bool allNamespaces = false;
    QString file;
    QString container;
    QStringList take;
    QStringList leave;
    QList<models::ContainerImage> images;
    QList<kinds::CustomColumn> columns;
    QString opened; ///< the file as it was opened for editing
    int replicas = -1;
    int tail = -1;
    qint64 revision = 0;
    bool previous = false;
    bool follow = true;
};

std::optional<Options> parse(QStringList args)
{
    Options options;
    while (!args.isEmpty()) {
        const QString word = args.takeFirst();
        const auto value = [&args] { return args.isEmpty() ? QString() : args.takeFirst(); };
        bool ok = true;
        if (word == u"-A"_s || word == u"--all-namespaces"_s) {
            options.allNamespaces = true;
        } else if (word == u"-n"_s || word == u"--namespace"_s) {
            options.ns = value();
        } else if (word == u"-f"_s) {
            options.file = value();
        } else if (word == u"--take"_s) {
            options.take.append({value()});
        } else if (word == u"--leave"_s) {
            options.leave.append(value());
        } else if (word == u"--opened"_s) {
            options.opened = value();
        } else if (word == u"-c"_s) {
            options.container = value();
        } else if (word == u"--replicas"_s) {
            options.replicas = value().toInt(&ok);
        } else if (word == u"--to-revision"_s) {
            options.revision = value().toLongLong(&ok);
        } else if (word == u"--tail"_s) {
            options.tail = value().toInt(&ok);
        } else if (word == u"--column"_s) {
            options.columns.append({kinds::CustomColumn::From::Path, value()});
        } else if (word == u"--previous"_s) {
            options.previous = true;
        } else if (word == u"--no-follow"_s) {
            options.follow = false;
        } else if (word == u"--tsv"_s) {
            continue; // the only format there is
        } else if (!word.startsWith(u'-') && options.subject.isEmpty()) {
            options.subject = word;
        } else if (!word.startsWith(u'-') && !word.contains(u'=')
                   && !options.subject.contains(u'/'))
        {
            options.subject += u'/' + word;
        } else if (!word.startsWith(u'-') && word.indexOf(u'=') > 0) {
            options.images.append(
                {word.section(u'=', 0, 0).toUtf8(), false, word.section(u'=', 1)});
        } else {
            return std::nullopt;
        }
        if (!ok) {
            return std::nullopt;
        }
    }
    return options;
}

void write(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

int complain(const QString &sentence)
{
    std::fputs((sentence + u'\n').toUtf8().constData(), stderr);
    return 1;
}

QString stateName(store::StreamStatus::State state)
{
    static const char *const kNames[] = {"live",  "idle",   "syncing", "reconnecting",
                                         "stale", "denied", "failed"};
    return QString::fromLatin1(kNames[static_cast<int>(state)]);
}

QByteArray toJsonLine(const models::Rollout &rollout)
{
    static const char *const kSteps[] = {
        "NotObserved",     "DeadlineExceeded", "Updating", "RemovingOld",
        "WaitingForReady", "WaitingAvailable", "OnDelete", "Done"};
    QJsonArray problems;
    for (const models::RolloutProblem &problem : rollout.problems) {
        problems.append(problem.sentence);
    }
    const QJsonObject line{
        {u"step"_s, QString::fromLatin1(kSteps[static_cast<int>(rollout.step.kind)])},
        {u"have"_s, rollout.step.have},
        {u"of"_s, rollout.step.of},
        {u"verdict"_s, rollout.verdict},
        {u"problems"_s, problems}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray toJsonLine(const store::Batch &batch, const QString &context, qint64 now)
{
    QJsonArray upserted;
    for (const store::RowPtr &row : batch.upserted) {
        QJsonArray cells;
        for (const store::Cell &cell : row->cells()) {
            cells.append(cell.display(now));
        }
        const auto text = [](std::string_view view) {
            return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
        };
        upserted.append(QJsonObject{{u"uid"_s, text(row->uid())},
                                    {u"namespace"_s, text(row->ns())},
                                    {u"name"_s, text(row->name())},
                                    {u"version"_s, text(row->resourceVersion())},
                                    {u"labels"_s, text(row->labels())},
                                    {u"cells"_s, cells}});
    }
    QJsonArray removed;
    for (const QByteArray &uid : batch.removed) {
        removed.append(QString::fromUtf8(uid));
    }
    const QJsonObject line{{u"context"_s, context},
                           {u"reset"_s, batch.reset},
                           {u"upserted"_s, upserted},
                           {u"removed"_s, removed},
                           {u"complete"_s, batch.complete},
                           {u"at"_s, base::SystemClock().monotonicMs()},
                           {u"state"_s, stateName(batch.status.state)},
                           {u"error"_s, batch.status.error.reason},
                           {u"status"_s, batch.status.error.httpStatus},
                           {u"retryAt"_s, batch.status.retryAtMs},
                           {u"staleSince"_s, batch.status.staleSinceMs}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray toJsonLine(const models::Comparison &comparison)
{
    static const char *const kKinds[] = {"added", "removed", "changed", "moved"};
    const auto valueOf = [](const QByteArray &json) {
        return QJsonDocument::fromJson('[' + json + ']').array().first(); // it may be a scalar
    };
    QJsonArray changes;
    for (const models::FieldChange &change : comparison.changes) {
        QJsonObject one{{u"kind"_s, QString::fromLatin1(kKinds[static_cast<int>(change.kind)])},
                        {u"path"_s, change.path.text()}};
        if (!change.before.isEmpty()) {
            one.insert(u"before"_s, valueOf(change.before));
        }
        if (!change.after.isEmpty()) {
            one.insert(u"after"_s, valueOf(change.after));
        }
        changes.append(one);
    }
    QJsonArray conflicts;
    for (const models::FieldConflict &conflict : comparison.conflicts) {
        conflicts.append(QJsonObject{{u"field"_s, conflict.field},
                                     {u"manager"_s, conflict.manager},
                                     {u"theirs"_s, QString::fromUtf8(conflict.theirs)},
                                     {u"yours"_s, QString::fromUtf8(conflict.yours)},
                                     {u"removed"_s, conflict.isRemoved}});
    }
    QJsonArray keepers;
    for (const models::Keeper &keeper : comparison.keepers) {
        keepers.append(keeper.name);
    }
    const QJsonObject line{{u"before"_s, comparison.before},     {u"after"_s, comparison.after},
                           {u"bySchema"_s, comparison.bySchema}, {u"changes"_s, changes},
                           {u"conflicts"_s, conflicts},          {u"keepers"_s, keepers}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

/// One run of one command: waits for the cluster, then does it.
class Runner : public QObject
{
public:
    Runner(const kube::Context &context, const QString &command, const Options &options)
        : m_cluster(context)
        , m_command(command)
        , m_options(options)
    {
        m_cluster.setLocked(false); // the caller named the command itself
        connect(&m_cluster, &Cluster::stateChanged, this, &Runner::onState);
    }

private:
    void end(int code)
    {
        m_subscription.reset();
        m_feed.reset();
        QCoreApplication::exit(code);
    }
    void end(const base::Error &error) { end(complain(base::errorSentence(error))); }

    void onState()
    {
        if (m_cluster.state() == Cluster::State::Failed) {
            end(m_cluster.error());
        } else if (m_cluster.state() == Cluster::State::Connected && !m_started) {
            m_started = true;
            begin();
        }
    }

    void begin()
    {
        if (m_command == u"apply"_s || m_command == u"diff"_s || m_command == u"check"_s) {
            readFile();
            return;
        }
        QString kind = m_options.subject.section(u'/', 0, 0);
        QString name = m_options.subject.section(u'/', 1);
        if (m_command == u"logs"_s && name.isEmpty()) {
            name = std::exchange(kind, u"pods"_s);
        }
        m_resource = m_cluster.findResource(kind.toUtf8());
        if (m_resource.plural.isEmpty()) {
            end(complain(u"The server has no kind named %1."_s.arg(kind)));
            return;
        }
        m_object = {
            m_resource, m_resource.namespaced ? ns().toUtf8() : QByteArray(), name.toUtf8(), {}};
        if (m_command == u"table"_s) {
            table();
        } else if (m_command == u"watch"_s) {
            watch();
        } else if (m_command == u"logs"_s) {
            logs();
        } else if (m_command == u"scale"_s) {
            finishWith(models::scaleEdit(m_object, m_options.replicas));
        } else if (m_command == u"undo"_s) {
            m_cluster.undo(m_object, m_options.revision)
                .then(this, [this](const base::Result<models::UndoDone> &done) {
                    finish(done.transform([](const models::UndoDone &one) { return one.answer; }));
                });
        } else if (m_command == u"restart"_s) {
            finishWith(m_cluster.restart(m_object));
        } else if (m_command == u"pause"_s || m_command == u"resume"_s) {
            pause(m_command == u"pause"_s);
        } else if (m_command == u"rollout"_s) {
            rollout();
        } else if (m_command == u"relations"_s) {
            relations();
        } else if (m_command == u"page"_s) {
            page();
        } else if (m_command == u"why"_s) {
            why();
        } else if (m_command == u"set-image"_s) {
            setImages();
        } else {
            finishWith(m_cluster.remove(m_object));
        }
    }

    [[nodiscard]] QString ns() const
    {
        const QString fallback =
            m_cluster.context().ns.isEmpty() ? u"default"_s : m_cluster.context().ns;
        return m_options.ns.value_or(fallback);
    }
    [[nodiscard]] models::Scope scope() const
    {
        return m_options.allNamespaces ? models::Scope{} : models::Scope{false, {ns()}};
    }

    void table()
    {
        for (const kinds::CustomColumn &column : std::as_const(m_options.columns)) {
            if (const auto checked = kinds::checkCustomColumn(m_resource, column); !checked) {
                end(complain(checked.error().detail));
                return;
            }
        }
        m_cluster.setCustomColumns(m_resource.id(), m_options.columns);
        m_model = std::make_unique<models::ResourceTableModel>(m_resource.namespaced);
        m_subscription = m_cluster.subscribe(m_resource, scope());
        connect(m_subscription.get(), &models::Subscription::batch, this,
                [this](const store::Batch &batch) {
                    m_model->setClockSkew(m_cluster.clockSkew());
                    if (batch.columns) {
                        m_columns = batch.columns;
                    }
                    m_model->apply(batch);
                    using State = store::StreamStatus::State;
                    if (batch.status.state == State::Denied || batch.status.state == State::Failed)
                    {
                        end(batch.status.error);
                    } else if (m_model->isComplete()) {
                        printWhenSettled();
                    }
                });
        connect(m_model.get(), &models::ResourceTableModel::settled, this,
                &Runner::printWhenSettled);
    }

    void printWhenSettled()
    {
        if (!m_model->isComplete() || !m_model->isSettled() || m_printed) {
            return;
        }
        m_printed = true;
        QList<store::RowPtr> rows;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            rows.append(m_model->rowAt(row));
        }
        write(toTsv(m_columns, rows, m_resource.namespaced, m_model->nowSeconds()));
        end(0);
    }

    void watch()
    {
        m_subscription = m_cluster.subscribe(m_resource, scope());
        connect(m_subscription.get(), &models::Subscription::batch, this,
                [this](const store::Batch &batch) {
                    write(toJsonLine(batch, m_cluster.context().name,
                                     QDateTime::currentSecsSinceEpoch() + m_cluster.clockSkew()));
                });
    }

    void logs()
    {
        models::LogFeed::Options options;
        options.target = m_object;
        options.container = m_options.container.toUtf8();
        options.previous = m_options.previous;
        options.follow = m_options.follow && !m_options.previous;
        options.tailLines = m_options.tail;
        m_feed = models::LogFeed::open(&m_cluster, options);
        connect(m_feed.get(), &models::LogFeed::lines, this,
                [this](const QList<models::LogLine> &lines) {
                    QByteArray out;
                    for (const models::LogLine &line : lines) {
                        const models::LogSource source = m_feed->sources().value(line.source);
                        out += source.pod + ' ' + source.container + ' ' + line.text + '\n';
                    }
                    write(out);
                });
        connect(m_feed.get(), &models::LogFeed::failed, this,
                [this](const base::Error &error) { end(error); });
        connect(m_feed.get(), &models::LogFeed::sourcesChanged, this, [this] {
            if ((m_options.follow && !m_options.previous) || m_feed->sources().isEmpty()) {
                return;
            }
            int code = 0;
            for (const models::LogSource &source : m_feed->sources()) {
                if (!source.isOver()) {
                    return;
                }
                if (source.state == models::LogSource::State::Failed) {
                    code = complain(u"%1 %2: %3"_s.arg(QString::fromUtf8(source.pod),
                                                       QString::fromUtf8(source.container),
                                                       source.why));
                }
            }
            end(code);
        });
    }

    void rollout()
    {
        m_cluster.rollout(m_object, {}).then(this, [this](const auto &result) {
            if (result) {
                write(toJsonLine(*result));
                end(0);
            } else {
                end(result.error());
            }
        });
    }

    void relations()
    {
        models::connectionsOf(m_cluster, m_object).then(this, [this](const auto &result) {
            if (result) {
                write(toTsv(*result));
                end(0);
            } else {
                end(result.error());
            }
        });
    }

    void page()
    {
        m_cluster.page(m_object).then(this, [this](const auto &result) {
            if (result) {
                write(toText(*result));
                end(0);
            } else {
                end(result.error());
            }
        });
    }

    void why()
    {
        m_cluster.page(m_object).then(this,
                                      [this](const base::Result<models::ObjectDetails> &page) {
                                          if (!page) {
                                              end(page.error());
                                              return;
                                          }
                                          const models::Verdict verdict = page->verdicts.value(0);
                                          write((base::safeText(QByteArrayView(verdict.cause))
                                                 + u'\t' + base::safeText(verdict.sentence) + u'\n')
                                                    .toUtf8());
                                          end(0);
                                      });
    }

    /// Containers are named as for kubectl, which does not tell init containers from others.
    void setImages()
    {
        m_cluster.images(m_object).then(
            this, [this](const base::Result<QList<models::ContainerImage>> &there) {
                if (!there) {
                    end(there.error());
                    return;
                }
                QList<models::ContainerImage> images = m_options.images;
                for (models::ContainerImage &one : images) {
                    const auto found = std::ranges::find(*there, one.container,
                                                         &models::ContainerImage::container);
                    one.isInit = found != there->cend() && found->isInit;
                }
                finishWith(models::imagesEdit(m_object, images));
            });
    }

    void readFile()
    {
        QFile file(m_options.file);
        if (!file.open(QIODevice::ReadOnly)) {
            end(complain(u"%1: %2"_s.arg(m_options.file, file.errorString())));
            return;
        }
        m_text = file.readAll();
        const auto documents = models::parseYaml(m_text);
        if (!documents) {
            end(documents.error().error);
            return;
        }
        m_documents = *documents;
        if (m_command == u"check"_s) {
            check();
            return;
        }
        if (!m_options.opened.isEmpty()) {
            QFile opened(m_options.opened);
            if (!opened.open(QIODevice::ReadOnly)) {
                end(complain(u"%1: %2"_s.arg(m_options.opened, opened.errorString())));
                return;
            }
            m_opened = QString::fromUtf8(opened.readAll());
        }
        nextDocument();
    }

    /// Reads the schemas of all documents, one after the other, and holds the text against them.
    void check()
    {
        for (const models::YamlDocument &document : std::as_const(m_documents)) {
            const QByteArray version = document.apiVersion;
            if (!m_schemas.contains(version)) {
                m_cluster.schema(version).then(
                    this, [this, version](const base::Result<kube::SchemaPtr> &schema) {
                        if (!schema) {
                            end(schema.error());
                            return;
                        }
                        m_schemas.insert(version, *schema);
                        check();
                    });
                return;
            }
        }
        int code = 0;
        const auto find = [this, &code](const QByteArray &version, const QByteArray &kind) {
            const kube::SchemaPtr schema = m_schemas.value(version);
            const kube::SchemaType *const type = schema ? schema->find(version, kind) : nullptr;
            if (!type) {
                code = complain(u"no schema of %1"_s.arg(QString::fromUtf8(version + ' ' + kind)));
            }
            return type;
        };
        const QList<models::SchemaFinding> findings = models::checkYaml(m_text, find);
        for (const models::SchemaFinding &finding : findings) {
            code = complain(
                u"line %1: %2"_s.arg(finding.position.line).arg(models::findingSentence(finding)));
        }
        end(code);
    }

    void nextDocument()
    {
        if (m_documents.isEmpty()) {
            end(0);
            return;
        }
        const QString document = QString::fromUtf8(m_documents.takeFirst().json);
        const auto done = [this](const auto &result) {
            if (!result) {
                end(result.error());
                return;
            }
            for (const QString &warning : result->warnings) {
                complain(u"Warning: "_s + warning);
            }
            if constexpr (std::is_same_v<decltype(*result), const models::Comparison &>) {
                write(toJsonLine(*result));
            }
            nextDocument();
        };
        const models::ApplyRequest request{document,        ns(),     m_options.take,
                                           m_options.leave, m_opened, true};
        if (m_command == u"diff"_s) {
            m_cluster.previewApply(request).then(this, done);
        } else {
            m_cluster.apply(request).then(this, done);
        }
    }

    /// As kubectl refuses it: a rollout that is so already, other kinds.
    void pause(bool paused)
    {
        if (m_object.resource.id() != "deployments.apps") {
            end(complain(u"%1: cannot be paused"_s.arg(QString::fromUtf8(m_object.resource.id()))));
            return;
        }
        finishWith(models::switchEdit(
                       m_object, paused ? models::Operation::Pause : models::Operation::Resume),
                   (paused ? u"deployment \"%1\" is already paused"_s
                           : u"deployment \"%1\" is not paused"_s)
                       .arg(QString::fromUtf8(m_object.name)));
    }

    /// `nothing`: the complaint where all of it is so already; empty: that is fine.
    void finishWith(const models::Edit &edit, const QString &nothing = {})
    {
        m_cluster.edit(edit).then(this, [this, nothing](const auto &done) {
            if (!done) {
                end(done.error());
                return;
            }
            for (const QString &warning : done->answer.warnings) {
                complain(u"Warning: "_s + warning);
            }
            const bool refused = done->edit.fields.isEmpty() && !nothing.isEmpty();
            end(refused ? complain(nothing) : 0);
        });
    }

    void finishWith(const base::Call<models::WriteResult> &call)
    {
        call.then(this,
                  [this](const base::Result<models::WriteResult> &result) { finish(result); });
    }

    void finish(const base::Result<models::WriteResult> &result)
    {
        if (!result) {
            end(result.error());
            return;
        }
        for (const QString &warning : result->warnings) {
            complain(u"Warning: "_s + warning);
        }
        end(0);
    }

    Cluster m_cluster;
    QString m_command;
    Options m_options;
    bool m_started = false;
    bool m_printed = false;
    kube::Resource m_resource;
    kube::ObjectRef m_object;
    store::Columns m_columns;
    std::unique_ptr<models::ResourceTableModel> m_model;
    std::unique_ptr<models::Subscription> m_subscription;
    std::unique_ptr<models::LogFeed> m_feed;
    QByteArray m_text; ///< of the file
    QHash<QByteArray, kube::SchemaPtr> m_schemas;
    QList<models::YamlDocument> m_documents;
    QString m_opened;
};

bool isComplete(const QString &command, const Options &options)
{
    if (options.images.isEmpty() == (command == u"set-image"_s)) {
        return false;
    }
    const bool named = options.subject.contains(u'/') && !options.subject.endsWith(u'/');
    if (command == u"table"_s || command == u"watch"_s || command == u"logs"_s) {
        return !options.subject.isEmpty();
    }
    if (command == u"scale"_s) {
        return named && options.replicas >= 0;
    }
    if (command == u"undo"_s || command == u"restart"_s || command == u"delete"_s
        || command == u"pause"_s || command == u"resume"_s || command == u"rollout"_s
        || command == u"set-image"_s || command == u"relations"_s || command == u"page"_s
        || command == u"why"_s)
    {
        return named;
    }
    return (command == u"apply"_s || command == u"diff"_s || command == u"check"_s)
        && !options.file.isEmpty();
}

} // namespace

int runOnCluster(const Target &target, const QString &command, const QStringList &args)
{
    const auto options = parse(args);
    if (!options || !isComplete(command, *options)) {
        return kBadUsage;
    }
    const auto config =
        kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(target.kubeconfig));
    if (!config) {
        return complain(base::errorSentence(config.error()));
    }
    const QStringList names =
        target.contexts.isEmpty() ? QStringList(config->currentContext) : target.contexts;
    if (names.size() > 1 && command != u"watch"_s) {
        return kBadUsage;
    }
    std::vector<std::unique_ptr<Runner>> runners;
    for (const QString &name : names) {
        const kube::Context *const context = config->find(name);
        if (!context) {
            return complain(u"The kubeconfig has no context named \"%1\"."_s.arg(name));
        }
        runners.push_back(std::make_unique<Runner>(*context, command, *options));
    }
    return QCoreApplication::exec();
}

} // namespace nantian::probe

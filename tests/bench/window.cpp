// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// nantian-bench [--bare] --kubeconfig FILE [--idle SECONDS] [--rates R,R,...] [--seconds S]
// The program's own window, measured from inside while it is used; one JSON object per line on
// standard output. `{"ask":"rate","rate":R}` asks who started it to change R pods a second and to
// answer with a line. --bare: a QMainWindow with an empty QTableView, to compare the first frame.
// Started by tests/bench/run.
#include "meter.h"

#include "kube/config/kubeconfig.h"
#include "views/main/mainwindow.h"
#include "views/main/resourcepage.h"
#include "views/main/settings.h"
#include "views/main/workspace.h"
#include "views/theme/theme.h"
#include "views/widgets/resourcetable.h"

#include <QCommandLineParser>
#include <QEventLoop>
#include <QHeaderView>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QSocketNotifier>
#include <QStandardItemModel>

#include <cstdio>
#include <iostream>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace nantian;
using bench::nowNs;

namespace {

constexpr std::chrono::milliseconds kPatience = 2min;
constexpr int kScrollMs = 16;

void say(const QJsonObject &line)
{
    std::cout << QJsonDocument(line).toJson(QJsonDocument::Compact).constData() << std::endl;
}

class Bench final : public QObject
{
public:
    Bench(bench::TimedApplication *app, const QCommandLineParser &options);
    int run();

private:
    void waitFor(std::chrono::milliseconds time);
    [[nodiscard]] bool waitSettled();
    void waitFrame();
    void ask(const QString &what, const QJsonObject &more);
    [[nodiscard]] const models::ResourceTableModel *model() const;
    [[nodiscard]] views::ResourceTable *table() const;
    [[nodiscard]] bool opens();
    void idles(int seconds);
    void sorts();
    void filters();
    void switches();
    void churns(int rate, int seconds);
    void readStamps();

    bench::TimedApplication *m_app;
    const QCommandLineParser &m_options;
    bench::Heartbeat m_heart;
    views::Settings m_settings;
    views::MainWindow m_window;
    bool m_settled = false;
    QEventLoop *m_waiting = nullptr;
    QHash<QByteArray, qint64> m_stamps; ///< uid -> the newest change seen, microseconds
    bench::Samples m_seen;              ///< from the server's event to the painted cell
};

Bench::Bench(bench::TimedApplication *app, const QCommandLineParser &options)
    : m_app(app)
    , m_options(options)
    , m_window(&m_settings)
{
    connect(&m_window, &views::MainWindow::settledAndPainted, this, [this] {
        m_settled = true;
        if (m_waiting != nullptr) {
            m_waiting->quit();
        }
    });
}

void Bench::waitFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Until what is in front is whole, sorted, filtered and painted.
bool Bench::waitSettled()
{
    QEventLoop loop;
    QTimer deadline;
    deadline.setSingleShot(true);
    connect(&deadline, &QTimer::timeout, &loop, &QEventLoop::quit);
    deadline.start(kPatience);
    m_waiting = &loop;
    while (!m_settled && deadline.isActive()) {
        loop.exec();
    }
    m_waiting = nullptr;
    return m_settled;
}

/// Until the order asked for is the one painted.
void Bench::waitFrame()
{
    QEventLoop loop;
    const models::ResourceTableModel *const rows = model();
    m_app->afterFrame = [rows, &loop] {
        if (rows->isSettled()) {
            loop.quit();
        }
    };
    table()->viewport()->update();
    QTimer::singleShot(kPatience, &loop, &QEventLoop::quit);
    loop.exec();
    m_app->afterFrame = nullptr;
}

void Bench::ask(const QString &what, const QJsonObject &more)
{
    QJsonObject line = more;
    line.insert(u"ask"_s, what);
    say(line);
    QEventLoop loop;
    QSocketNotifier input(0, QSocketNotifier::Read);
    connect(&input, &QSocketNotifier::activated, &loop, &QEventLoop::quit);
    loop.exec();
    std::string answer;
    std::getline(std::cin, answer);
}

const models::ResourceTableModel *Bench::model() const
{
    return m_window.workspace()->currentTable()->model();
}

views::ResourceTable *Bench::table() const { return m_window.workspace()->currentTable()->table(); }

bool Bench::opens()
{
    const auto config = kube::loadKubeconfig(
        kube::KubeconfigSources::fromEnvironment(m_options.value(u"kubeconfig"_s)));
    if (!config) {
        std::fprintf(stderr, "%s\n", qPrintable(base::errorSentence(config.error())));
        return false;
    }
    m_window.resize(1280, 800);
    m_window.show();
    m_window.setScope({});
    m_window.setContexts(config->contexts, config->currentContext);
    m_window.open(u"pods"_s);
    if (!waitSettled()) {
        std::fprintf(stderr, "The table of pods is not complete after two minutes.\n");
        return false;
    }
    const qint64 now = nowNs();
    say({{u"open"_s,
          QJsonObject{{u"at"_s, now},
                      {u"cpu"_s, bench::cpuSeconds()},
                      {u"rows"_s, model()->totalCount()},
                      {u"frames"_s, m_app->frames.summary()},
                      {u"late"_s, m_heart.late.summary()}}}});
    waitFor(3s);
    qint64 rowBytes = 0;
    model()->forEachRow(
        [&rowBytes](const store::Row &row) { rowBytes += qint64(row.allocated()); });
    say({{u"memory"_s,
          QJsonObject{{u"rest"_s, bench::memory()},
                      {u"peak"_s, bench::peakMemory()},
                      {u"rowBytes"_s, rowBytes / std::max<qint64>(1, model()->totalCount())}}}});
    return true;
}

void Bench::idles(int seconds)
{
    m_heart.stop(); // its 200 wake-ups a second would be all there is to see
    const double before = bench::cpuSeconds();
    waitFor(std::chrono::seconds(seconds));
    const double after = bench::cpuSeconds();
    m_heart.start();
    say({{u"idle"_s, QJsonObject{{u"seconds"_s, seconds}, {u"cpu"_s, after - before}}}});
}

/// Each sortable column, by a click on its header.
void Bench::sorts()
{
    bench::Samples blocked;
    bench::Samples answered;
    for (const auto order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
        for (int section = 0; section < model()->columnCount(); ++section) {
            if (table()->isColumnHidden(section)) {
                continue;
            }
            const qint64 before = nowNs();
            table()->sortByColumn(section, order);
            blocked.add(nowNs() - before);
            waitFrame();
            answered.add(nowNs() - before);
        }
    }
    table()->sortByColumn(0, Qt::AscendingOrder);
    waitFor(500ms);
    say({{u"sort"_s,
          QJsonObject{{u"blocked"_s, blocked.summary()}, {u"answered"_s, answered.summary()}}}});
}

/// Types into the filter, a key every 300 ms, and deletes it again.
void Bench::filters()
{
    QLineEdit *field = nullptr;
    const QList<QLineEdit *> fields = m_window.findChildren<QLineEdit *>();
    for (QLineEdit *each : fields) {
        if (each->accessibleName() == u"Filter"_s) {
            field = each;
        }
    }
    if (field == nullptr) {
        return;
    }
    field->setFocus();
    bench::Samples blocked;
    bench::Samples answered;
    m_heart.late.clear();
    const auto press = [&](int key, const QString &letter) {
        m_settled = false;
        const qint64 before = nowNs();
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, Qt::NoModifier, letter);
            QCoreApplication::sendEvent(field, &event);
        }
        blocked.add(nowNs() - before);
        if (waitSettled()) {
            answered.add(nowNs() - before);
        }
        waitFor(200ms);
    };
    for (const QString &word : {u"load-1"_s, u"-77"_s, u"zzz"_s}) {
        for (const QChar letter : word) {
            press(letter.toUpper().unicode(), QString(letter));
        }
        for (qsizetype i = 0; i < word.size(); ++i) {
            press(Qt::Key_Backspace, QString());
        }
    }
    say({{u"filter"_s,
          QJsonObject{{u"blocked"_s, blocked.summary()},
                      {u"answered"_s, answered.summary()},
                      {u"late"_s, m_heart.late.summary()}}}});
}

void Bench::switches()
{
    bench::Samples answered;
    for (int i = 0; i < 5; ++i) {
        for (const QString &kind : {u"deployments"_s, u"pods"_s}) {
            m_settled = false;
            const qint64 before = nowNs();
            m_window.open(kind);
            if (waitSettled()) {
                answered.add(nowNs() - before);
            }
            waitFor(200ms);
        }
    }
    say({{u"switch"_s, QJsonObject{{u"answered"_s, answered.summary()}}}});
}

/// A change carries its time in the pod's status.reason, which the STATUS column shows: the time is
/// read back from the cells that were just painted.
void Bench::readStamps()
{
    const qint64 now = nowNs();
    const views::ResourceTable *view = table();
    const models::ResourceTableModel *rows = model();
    const int first = view->rowAt(0);
    const int last = view->rowAt(view->viewport()->height() - 1);
    if (first < 0) {
        return;
    }
    int status = -1;
    for (int section = 0; section < rows->columnCount(); ++section) {
        if (rows->column(section).id == "status") {
            status = section;
        }
    }
    for (int i = first; status >= 0 && i <= (last < 0 ? rows->rowCount() - 1 : last); ++i) {
        const QString text = rows->index(i, status).data().toString();
        if (!text.startsWith(u"T"_s)) {
            continue;
        }
        const qint64 stamp = text.sliced(1).toLongLong();
        qint64 &known = m_stamps
            [rows->index(i, status).data(models::ResourceTableModel::UidRole).toByteArray()];
        if (stamp > known) {
            // What was on the screen when watching began is not news.
            if (known != 0) {
                m_seen.add(now - stamp * 1000);
            }
            known = stamp;
        }
    }
}

/// Half of the time at the top, where the server changes pods more often, half scrolling.
void Bench::churns(int rate, int seconds)
{
    ask(u"rate"_s, {{u"rate"_s, rate}});
    waitFor(1s);
    table()->scrollToTop();
    m_app->frames.clear();
    m_heart.late.clear();
    m_seen.clear();
    m_stamps.clear();
    m_app->afterFrame = [this] { readStamps(); };
    double before = bench::cpuSeconds();
    waitFor(std::chrono::seconds(seconds) / 2);
    m_app->afterFrame = nullptr;
    const double still = bench::cpuSeconds() - before;
    const QJsonObject stillFrames = m_app->frames.summary();
    const QJsonObject stillLate = m_heart.late.summary();

    m_app->frames.clear();
    m_heart.late.clear();
    QScrollBar *bar = table()->verticalScrollBar();
    QTimer scroller;
    scroller.setTimerType(Qt::PreciseTimer);
    int step = bar->singleStep();
    connect(&scroller, &QTimer::timeout, this, [bar, &step] {
        if (bar->value() + step > bar->maximum() || bar->value() + step < 0) {
            step = -step;
        }
        bar->setValue(bar->value() + step);
    });
    before = bench::cpuSeconds();
    scroller.start(kScrollMs);
    waitFor(std::chrono::seconds(seconds) / 2);
    scroller.stop();
    const double scrolling = bench::cpuSeconds() - before;
    const double half = static_cast<double>(seconds) / 2;
    say({{u"churn"_s,
          QJsonObject{{u"rate"_s, rate},
                      {u"core"_s, still / half},
                      {u"frames"_s, stillFrames},
                      {u"late"_s, stillLate},
                      {u"seen"_s, m_seen.summary()},
                      {u"scrollCore"_s, scrolling / half},
                      {u"scrollFrames"_s, m_app->frames.summary()},
                      {u"scrollLate"_s, m_heart.late.summary()},
                      {u"memory"_s, bench::memory()}}}});
    ask(u"rate"_s, {{u"rate"_s, 0}});
}

int Bench::run()
{
    if (!opens()) {
        return 1;
    }
    if (const int seconds = m_options.value(u"idle"_s).toInt(); seconds > 0) {
        idles(seconds);
    }
    sorts();
    filters();
    switches();
    const QStringList rates = m_options.value(u"rates"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &rate : rates) {
        churns(rate.toInt(), m_options.value(u"seconds"_s).toInt());
    }
    say({{u"end"_s,
          QJsonObject{{u"memory"_s, bench::memory()}, {u"peak"_s, bench::peakMemory()}}}});
    return 0;
}

int runBare(bench::TimedApplication *app)
{
    QMainWindow window;
    QStandardItemModel model(0, 10);
    auto *table = new QTableView(&window);
    table->setModel(&model);
    window.setCentralWidget(table);
    window.resize(1280, 800);
    app->afterFrame = [] {
        say({{u"frame"_s, QJsonObject{{u"at"_s, nowNs()}}}});
        QCoreApplication::exit(0);
    };
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    bench::TimedApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian-bench"_s);
    QApplication::setApplicationName(u"nantian-bench"_s);
    QCommandLineParser options;
    options.addOption({u"bare"_s, {}});
    for (const QString &name : {u"kubeconfig"_s, u"idle"_s, u"rates"_s, u"seconds"_s}) {
        options.addOption({name, {}, name});
    }
    options.process(application);
    if (options.isSet(u"bare"_s)) {
        return runBare(&application);
    }
    views::applyTheme(qApp, views::ThemeChoice::Light);
    application.afterFrame = [&application] {
        say({{u"frame"_s, QJsonObject{{u"at"_s, nowNs()}}}});
        application.afterFrame = nullptr;
    };
    Bench bench(&application, options);
    return bench.run();
}

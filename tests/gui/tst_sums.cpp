// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over pods in the tables of nodes, namespaces and workloads, beside what kubectl says.
#include "gui/guisupport.h"

#include "base/quantity.h"
#include "views/main/resourcepage.h"
#include "views/main/settings.h"
#include "views/main/workspace.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

namespace {

/// One resource of pods together, as kubectl tells them; what is not stated counts as nothing.
struct Summed
{
    qint64 cpuMilli = 0;
    qint64 memory = 0;
    bool operator==(const Summed &) const = default;
};

qint64 milli(const QString &text)
{
    const auto quantity = base::Quantity::parse(text.toStdString());
    return quantity ? quantity->milliValue() : 0;
}

QJsonArray itemsOf(const QStringList &arguments)
{
    const Answer said = kubectl(QStringList{u"get"_s, u"-o"_s, u"json"_s} + arguments);
    return QJsonDocument::fromJson(said.out)["items"_L1].toArray();
}

/// Pods without init containers and overhead, which the demo cluster has few of: those with are
/// left to the test of one pod's own amounts, and to `kubectl describe node`.
Summed amountsOf(const QJsonObject &pod, QLatin1StringView bound)
{
    Summed out;
    const QJsonArray containers = pod["spec"_L1]["containers"_L1].toArray();
    for (const auto &container : containers) {
        const QJsonObject amounts = container["resources"_L1][bound].toObject();
        out.cpuMilli += milli(amounts["cpu"_L1].toString());
        out.memory += milli(amounts["memory"_L1].toString()) / 1000;
    }
    return out;
}

bool hasEnded(const QJsonObject &pod)
{
    const QString phase = pod["status"_L1]["phase"_L1].toString();
    return phase == "Succeeded"_L1 || phase == "Failed"_L1;
}

} // namespace

class TstSums : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void nodesAgreeWithKubectlDescribe();
    void namespacesAgreeWithTheirPods();
    void aDeploymentIsSummedOnceItIsAsked();
    void aFilterByAHiddenSumFinds();

private:
    [[nodiscard]] int section(const QByteArray &id) const;
    [[nodiscard]] const models::ResourceTableModel &model() const;
    /// Of the row of that name; empty as well where there is none.
    [[nodiscard]] store::Cell cell(const QString &name, const QByteArray &id) const;
    [[nodiscard]] bool chooseColumn(const QString &title);

    QString m_ns;
    std::unique_ptr<Window> m_window;
};

void TstSums::initTestCase()
{
    views::applyTheme(qApp, views::ThemeChoice::Light);
    m_ns = u"sums-"_s + QString::number(QRandomGenerator::global()->generate(), 16);
    QCOMPARE(kubectl({u"create"_s, u"namespace"_s, m_ns}).exitCode, 0);
    const QByteArray deployment = R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: summed}
spec:
  replicas: 3
  selector: {matchLabels: {app: summed}}
  template:
    metadata: {labels: {app: summed}}
    spec:
      containers:
      - name: a
        image: registry.example.com/a:1
        resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 128Mi}}
      - name: b
        image: registry.example.com/b:1
        resources: {requests: {cpu: 50m}}
)";
    const Answer made = kubectl({u"-n"_s, m_ns, u"apply"_s, u"-f"_s, u"-"_s}, deployment);
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QTRY_COMPARE_WITH_TIMEOUT(itemsOf({u"-n"_s, m_ns, u"pods"_s}).size(), 3, kPatienceMs);
}

void TstSums::cleanupTestCase()
{
    QCOMPARE(kubectl({u"delete"_s, u"namespace"_s, m_ns, u"--wait=false"_s}).exitCode, 0);
}

void TstSums::init() { m_window = std::make_unique<Window>(); }

void TstSums::cleanup()
{
    m_window.reset();
    views::Settings settings;
    settings.setTabs(u"demo"_s, {});
    settings.setTableLayout("deployments.apps", {});
}

const models::ResourceTableModel &TstSums::model() const
{
    return *m_window->main().workspace()->currentTable()->model();
}

int TstSums::section(const QByteArray &id) const
{
    for (int i = 0; i < model().columnCount(); ++i) {
        if (model().column(i).id == id) {
            return i;
        }
    }
    return -1;
}

store::Cell TstSums::cell(const QString &name, const QByteArray &id) const
{
    const qsizetype row = m_window->names().indexOf(name);
    const int column = section(id);
    return row < 0 || column < 0 ? store::Cell() : model().cell(static_cast<int>(row), column);
}

bool TstSums::chooseColumn(const QString &title)
{
    m_window->press(Qt::Key_C);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (menu == nullptr) {
        return false;
    }
    const QList<QAction *> all = menu->actions();
    for (QAction *action : all) {
        if (action->text() == title && action->isCheckable() && !action->isChecked()) {
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            return true;
        }
    }
    menu->close();
    return false;
}

void TstSums::nodesAgreeWithKubectlDescribe()
{
    QVERIFY(m_window->openTable("nodes"));
    for (const char *id :
         {"cpu-request-of-allocatable", "memory-request-of-allocatable", "cpu-of-allocatable"})
    {
        QVERIFY2(!m_window->table()->isColumnHidden(section(id)), id);
    }
    // "  cpu                650m (16%)   2 (50%)", below "Allocated resources:".
    static const QRegularExpression kLine(
        u"^  (cpu|memory)\\s+(\\S+) \\((\\d+)%\\)\\s+(\\S+) \\((\\d+)%\\)$"_s);
    const QStringList nodes = m_window->names();
    QVERIFY(nodes.size() >= 2);
    // Others may use the cluster: what it says is asked until both agree.
    for (const QString &node : nodes) {
        QString said;
        const auto agrees = [&] {
            const Answer described = kubectl({u"describe"_s, u"node"_s, node});
            const QString text = QString::fromUtf8(described.out);
            const QStringList lines =
                text.sliced(qMax(0, text.indexOf("Allocated resources:"_L1))).split(u'\n');
            int read = 0;
            bool same = true;
            said.clear();
            for (const QString &line : lines) {
                const QRegularExpressionMatch match = kLine.match(line);
                if (!match.hasMatch()) {
                    continue;
                }
                ++read;
                const bool isCpu = match.captured(1) == "cpu"_L1;
                const QByteArray name = match.captured(1).toUtf8();
                const auto value = [&](const char *bound) {
                    const qint64 number = cell(node, name + bound).number();
                    return isCpu ? number : number * 1000;
                };
                // It cuts where a table rounds.
                const auto share = [&](const char *bound) {
                    return cell(node, name + bound + "-of-allocatable").number();
                };
                const auto near = [](qint64 perMille, const QString &percent) {
                    return std::abs(perMille / 10 - percent.toLongLong()) <= 1;
                };
                const bool ok = value("-request") == milli(match.captured(2))
                    && value("-limit") == milli(match.captured(4))
                    && near(share("-request"), match.captured(3))
                    && near(share("-limit"), match.captured(5));
                if (!ok) {
                    said += line + u" / %1 %2\n"_s.arg(value("-request")).arg(value("-limit"));
                }
                same = same && ok;
            }
            return read == 2 && same;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(agrees(), qPrintable(node + u'\n' + said), kPatienceMs);
    }
}

void TstSums::namespacesAgreeWithTheirPods()
{
    QVERIFY(m_window->openTable("namespaces"));
    const auto agrees = [this] {
        QHash<QString, Summed> sums;
        const QJsonArray pods = itemsOf({u"-A"_s, u"pods"_s});
        QSet<QString> skipped; // see amountsOf()
        for (const auto &pod : pods) {
            const QJsonObject object = pod.toObject();
            const QJsonObject spec = object["spec"_L1].toObject();
            const QString ns = object["metadata"_L1]["namespace"_L1].toString();
            if (spec.contains("initContainers"_L1) || spec.contains("overhead"_L1)
                || spec.contains("resources"_L1))
            {
                skipped.insert(ns);
            } else if (!hasEnded(object)) {
                const Summed more = amountsOf(object, "requests"_L1);
                sums[ns].cpuMilli += more.cpuMilli;
                sums[ns].memory += more.memory;
            }
        }
        int compared = 0;
        for (auto it = sums.cbegin(); it != sums.cend(); ++it) {
            if (skipped.contains(it.key())) {
                continue;
            }
            ++compared;
            const Summed shown{cell(it.key(), "cpu-request").number(),
                               cell(it.key(), "memory-request").number()};
            if (shown != *it) {
                return false;
            }
        }
        return compared >= 2 && sums.contains(m_ns);
    };
    QTRY_VERIFY_WITH_TIMEOUT(agrees(), kPatienceMs);
    QCOMPARE(cell(m_ns, "cpu-request"), store::Cell::milliCores(450));
}

void TstSums::aDeploymentIsSummedOnceItIsAsked()
{
    m_window->main().setScope({false, {m_ns}});
    QVERIFY(m_window->openTable("deployments.apps"));
    const QString name = u"summed"_s;
    QVERIFY(m_window->table()->isColumnHidden(section("cpu-request")));
    QVERIFY(cell(name, "cpu-request").isEmpty()); // nobody asked
    QVERIFY(chooseColumn(u"CPU REQ"_s));
    QVERIFY(chooseColumn(u"MEM LIM"_s));
    QVERIFY(!m_window->table()->isColumnHidden(section("cpu-request")));
    QTRY_COMPARE_WITH_TIMEOUT(cell(name, "cpu-request"), store::Cell::milliCores(450), kPatienceMs);
    QCOMPARE(cell(name, "memory-limit"), store::Cell::bytes(3 * 128 * 1024 * 1024));
    QVERIFY(cell(name, "cpu-limit").isEmpty());
    const auto tip = [&](const QByteArray &id) {
        return model()
            .index(static_cast<int>(m_window->names().indexOf(name)), section(id))
            .data(Qt::ToolTipRole)
            .toString();
    };
    QVERIFY2(tip("cpu-limit").contains(u"3 of its pods state no limit."_s)
                 || tip("cpu-limit").contains(u"3 of its pod(s) state no limit."_s),
             qPrintable(tip("cpu-limit")));
    QCOMPARE(
        kubectl({u"-n"_s, m_ns, u"scale"_s, u"deployment"_s, name, u"--replicas=5"_s}).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(cell(name, "cpu-request"), store::Cell::milliCores(750), kPatienceMs);
    QCOMPARE(
        kubectl({u"-n"_s, m_ns, u"scale"_s, u"deployment"_s, name, u"--replicas=3"_s}).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(cell(name, "cpu-request"), store::Cell::milliCores(450), kPatienceMs);
}

void TstSums::aFilterByAHiddenSumFinds()
{
    QVERIFY(m_window->openTable("deployments.apps"));
    views::ResourcePage *page = m_window->main().workspace()->currentTable();
    QVERIFY(m_window->names().size() > 1);
    page->setFilterText(u"ns:%1 cpu-request:>0.4"_s.arg(m_ns));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->names(), QStringList{u"summed"_s}, kPatienceMs);
    page->setFilterText(u"ns:%1 cpu-request:>0.5"_s.arg(m_ns));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->names(), QStringList(), kPatienceMs);
    QCOMPARE(page->filterProblem(), QString());
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstSums test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sums.moc"

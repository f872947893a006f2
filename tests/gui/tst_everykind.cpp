// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each operation, chosen by keys, on every kind of the server that claims it, and what kubectl then
// sees. The program's own registry says which kinds those are: one that claims an operation and has
// no object in kindobjects.h fails.
#include "gui/guisupport.h"
#include "gui/kindobjects.h"

#include "kinds/kind.h"
#include "services/images.h"
#include "services/operations.h"
#include "services/yaml.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/draindialog.h"
#include "views/dialogs/fielddialogs.h"
#include "views/dialogs/imagedialog.h"
#include "views/dialogs/scaledialog.h"
#include "views/main/gotopalette.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;
using kinds::Capability;
using models::Operation;

class TstEveryKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatIsClaimedHasAnObject();
    void scales_data() { rows(&claims<Capability::Scale>); }
    void scales();
    void restarts_data() { rows(&claims<Capability::Restart>); }
    void restarts();
    void rollsBack_data() { rows(&claims<Capability::Rollback>); }
    void rollsBack();
    void setsImages_data() { rows(&models::hasImages); }
    void setsImages();
    void switches_data();
    void switches();
    void startsJobs_data() { rows(&offers<Operation::Start>); }
    void startsJobs();
    void expands_data() { rows(&offers<Operation::Resize>); }
    void expands();
    void setsBounds_data() { rows(&offers<Operation::Bounds>); }
    void setsBounds();
    void drains_data() { rows(&offers<Operation::Drain>); }
    void drains();
    void labelsAndDeletes_data();
    void labelsAndDeletes();
    void whatWasLabelledIsThere();
    void whatWasDeletedIsGone();

private:
    using Claims = std::function<bool(const kube::Resource &)>;
    template <Capability capability>
    static bool claims(const kube::Resource &resource)
    {
        return kinds::capabilitiesOf(resource).testFlag(capability);
    }
    template <Operation operation>
    static bool offers(const kube::Resource &resource)
    {
        return models::offers(resource, operation);
    }
    [[nodiscard]] QList<kube::Resource> claiming(const Claims &claim) const;
    void rows(const Claims &claim) const;
    [[nodiscard]] bool hasObject(const kube::Resource &resource) const;
    /// Of the object of a kind: "kept" is worked on, "gone" is deleted.
    [[nodiscard]] QString nameOf(const kube::Resource &resource, const QString &which) const;
    [[nodiscard]] kube::Resource resourceOf(const QByteArray &id) const
    {
        return m_window->main().cluster()->findResource(id);
    }
    /// "deployments.apps/kept-1", for kubectl.
    [[nodiscard]] QString kept(const QByteArray &id) const
    {
        return QString::fromUtf8(id) + u'/' + nameOf(resourceOf(id), u"kept"_s);
    }
    [[nodiscard]] QString yaml(const char *text, const QString &which) const;
    void choose(const QString &action);
    [[nodiscard]] bool openAt(const QByteArray &id, const QString &which = u"kept"_s);
    [[nodiscard]] Answer ask(const QStringList &arguments) const;
    [[nodiscard]] QString value(const QString &object, const QString &path) const;
    template <class Dialog>
    Dialog *opened();
    void accept(const QWidget &dialog, const QString &verb);

    QString m_id = QString::number(QCoreApplication::applicationPid());
    QString m_namespace = u"gui-kinds-"_s + m_id;
    QList<models::YamlDocument> m_objects;
    QList<kube::Resource> m_visited;
    std::unique_ptr<Window> m_window;
};

namespace {

/// Kinds none of which can be made without harm to others.
const QList<QByteArray> kHarmful{
    "apiservices.apiregistration.k8s.io", // one that leads nowhere spoils everybody's discovery
    "servicecidrs.networking.k8s.io",     // it would hand out addresses to Services
};

const QString kRestartedAt =
    u".spec.template.metadata.annotations.kubectl\\.kubernetes\\.io/restartedAt"_s;

} // namespace

QString TstEveryKind::yaml(const char *text, const QString &which) const
{
    const int number = static_cast<int>(QCoreApplication::applicationPid() % 100) + 1;
    return QString::fromUtf8(text)
        .replace(u"%ID"_s, m_id)
        .replace(u"%NAME"_s, which + u'-' + m_id)
        .replace(u"%NS"_s, m_namespace)
        .replace(u"%PART"_s, which + m_id)
        .replace(u"%IP"_s, u"192.0.2.%1"_s.arg(which == u"kept" ? number : number + 100));
}

QString TstEveryKind::nameOf(const kube::Resource &resource, const QString &which) const
{
    const QString name = which + u'-' + m_id;
    const QByteArray id = resource.id();
    if (id == "customresourcedefinitions.apiextensions.k8s.io") {
        return name + u".gui.nantian.dev"_s;
    }
    if (resource.kind == "Event") { // two groups have the same ones, and those about the objects
        return (resource.group.isEmpty() ? u"c-"_s : u"e-"_s) + name;
    }
    return id == "ipaddresses.networking.k8s.io" ? yaml("%IP", which) : name;
}

bool TstEveryKind::hasObject(const kube::Resource &resource) const
{
    // Events are served by two groups.
    const QByteArray version = resource.group == "events.k8s.io" ? "v1"_ba : resource.apiVersion();
    return std::ranges::any_of(m_objects, [&](const models::YamlDocument &each) {
        return each.kind == resource.kind && each.apiVersion == version;
    });
}

/// Those of the server, of the demo and of this test; what other tests define is theirs.
QList<kube::Resource> TstEveryKind::claiming(const Claims &claim) const
{
    QList<kube::Resource> out;
    for (const kube::Resource &resource : m_window->main().cluster()->resources()) {
        const bool isBuiltIn = !resource.group.contains('.') || resource.group.endsWith(".k8s.io");
        const bool isOurs = isBuiltIn || resource.group == "demo.nantian.dev"
            || resource.id() == "scaled" + m_id.toUtf8() + ".gui.nantian.dev";
        if (isOurs && resource.can("list") && claim(resource) && !kHarmful.contains(resource.id()))
        {
            out.append(resource);
        }
    }
    return out;
}

void TstEveryKind::rows(const Claims &claim) const
{
    QTest::addColumn<QByteArray>("id");
    for (const kube::Resource &resource : claiming(claim)) {
        QTest::newRow(resource.id().constData()) << resource.id();
    }
}

void TstEveryKind::whatIsClaimedHasAnObject()
{
    const QList<kube::Resource> resources = claiming([](const kube::Resource &each) {
        return kinds::capabilitiesOf(each) != kinds::Capabilities() || each.can("patch")
            || each.can("delete");
    });
    QVERIFY(resources.size() > 50);
    QByteArrayList missing;
    for (const kube::Resource &resource : resources) {
        if (!hasObject(resource)) {
            missing.append(resource.id());
        }
    }
    QVERIFY2(missing.isEmpty(), missing.join(' ').constData());
}

Answer TstEveryKind::ask(const QStringList &arguments) const
{
    return kubectl(QStringList{u"-n"_s, m_namespace} + arguments);
}

QString TstEveryKind::value(const QString &object, const QString &path) const
{
    return QString::fromUtf8(ask({u"get"_s, object, u"-o"_s, u"jsonpath={%1}"_s.arg(path)}).out);
}

void TstEveryKind::initTestCase()
{
    views::applyTheme(qApp, views::ThemeChoice::Light);
    Answer made = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    made = kubectl({u"create"_s, u"-f"_s, u"-"_s}, yaml(kKindDefinition, {}).toUtf8());
    QVERIFY2(made.exitCode == 0, made.err.constData());
    const auto objects = models::parseYaml(yaml(kKindObjects, u"kept"_s).toUtf8());
    QVERIFY(objects.has_value());
    m_objects = *objects;
    made = kubectl({u"wait"_s, u"--for=condition=Established"_s, u"--timeout=60s"_s,
                    u"crd/scaled%1.gui.nantian.dev"_s.arg(m_id)});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    for (const QString &which : {u"kept"_s, u"gone"_s}) {
        made = kubectl({u"-n"_s, m_namespace, u"create"_s, u"-f"_s, u"-"_s},
                       yaml(kKindObjects, which).toUtf8());
        QVERIFY2(made.exitCode == 0, made.err.constData());
    }
    made = kubectl({u"-n"_s, m_namespace, u"create"_s, u"-f"_s, u"-"_s},
                   yaml(kDrainedObjects, u"kept"_s).toUtf8());
    QVERIFY2(made.exitCode == 0, made.err.constData());
    m_window = std::make_unique<Window>(u"demo"_s, models::Scope{false, {m_namespace}});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->main().cluster()
                                 && !resourceOf("scaled" + m_id.toUtf8()).plural.isEmpty(),
                             kPatienceMs);
}

void TstEveryKind::cleanupTestCase()
{
    QStringList objects{u"namespace/"_s + m_namespace, u"crd/scaled%1.gui.nantian.dev"_s.arg(m_id)};
    for (const kube::Resource &resource : std::as_const(m_visited)) {
        if (!resource.namespaced) {
            objects.append(QString::fromUtf8(resource.id()) + u'/' + nameOf(resource, u"kept"_s));
        }
    }
    m_window.reset();
    const Answer removed = kubectl(QStringList{u"delete"_s} + objects
                                   + QStringList{u"--wait=false"_s, u"--ignore-not-found"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
}

bool TstEveryKind::openAt(const QByteArray &id, const QString &which)
{
    if (!m_window->openTable(id)) {
        return false;
    }
    const kube::Resource resource = resourceOf(id);
    const QByteArray ns = resource.namespaced ? m_namespace.toUtf8() : QByteArray();
    const QByteArray name = nameOf(resource, which).toUtf8();
    return QTest::qWaitFor([&] { return m_window->clickRow(ns, name); }, kPatienceMs);
}

void TstEveryKind::choose(const QString &action)
{
    m_window->press(Qt::Key_Colon);
    QTRY_VERIFY(shown<views::GoToPalette>(m_window->main()));
    auto *field = shown<views::GoToPalette>(m_window->main())->findChild<QLineEdit *>();
    QTest::keyClicks(field, action);
    QTest::keyClick(field, Qt::Key_Return);
}

template <class Dialog>
Dialog *TstEveryKind::opened()
{
    const auto is = [this] { return shown<Dialog>(m_window->main()) != nullptr; };
    return QTest::qWaitFor(is, kPatienceMs) ? shown<Dialog>(m_window->main()) : nullptr;
}

void TstEveryKind::accept(const QWidget &dialog, const QString &verb)
{
    QAbstractButton *yes = button(dialog, verb);
    QVERIFY(yes);
    QTRY_VERIFY_WITH_TIMEOUT(yes->isEnabled(), kPatienceMs);
    QTest::mouseClick(yes, Qt::LeftButton);
}

void TstEveryKind::scales()
{
    QFETCH(const QByteArray, id);
    QVERIFY(openAt(id));
    m_window->press(Qt::Key_S);
    auto *dialog = opened<views::ScaleDialog>();
    QVERIFY(dialog);
    auto *number = dialog->findChild<QSpinBox *>();
    QTRY_VERIFY_WITH_TIMEOUT(number->isEnabled(), kPatienceMs);
    QCOMPARE(number->value(), 1);
    number->setValue(3);
    accept(*dialog, u"Scale"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(),
                              u"Scaled %1 1 → 3"_s.arg(nameOf(resourceOf(id), u"kept"_s)),
                              kPatienceMs);
    QCOMPARE(value(kept(id), u".spec.replicas"_s), u"3"_s);
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(value(kept(id), u".spec.replicas"_s), u"1"_s, kPatienceMs);
}

void TstEveryKind::restarts()
{
    QFETCH(const QByteArray, id);
    QVERIFY(openAt(id));
    m_window->press(Qt::Key_R);
    auto *dialog = opened<views::ConfirmDialog>();
    QVERIFY(dialog);
    accept(*dialog, u"Restart"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(),
                              u"Restarted "_s + nameOf(resourceOf(id), u"kept"_s), kPatienceMs);
    QVERIFY(!value(kept(id), kRestartedAt).isEmpty());
}

/// To what was before the restart, once its controller knows that there are two revisions.
void TstEveryKind::rollsBack()
{
    QFETCH(const QByteArray, id);
    QVERIFY(!value(kept(id), kRestartedAt).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(ask({u"rollout"_s, u"history"_s, kept(id)}).out.contains("\n2 "),
                             kPatienceMs);
    QVERIFY(openAt(id));
    m_window->press(Qt::Key_U);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_window->result(),
        u"Rolled %1 back to revision 1"_s.arg(nameOf(resourceOf(id), u"kept"_s)), kPatienceMs);
    QCOMPARE(value(kept(id), kRestartedAt), QString());
}

void TstEveryKind::setsImages()
{
    QFETCH(const QByteArray, id);
    QVERIFY(openAt(id));
    m_window->press(Qt::Key_I);
    const auto *dialog = opened<views::ImageDialog>();
    QVERIFY(dialog);
    const auto edit = [dialog] { return qobject_cast<QLineEdit *>(dialog->focusWidget()); };
    QTRY_VERIFY_WITH_TIMEOUT(edit(), kPatienceMs);
    QTest::keyClicks(edit(), u"2"_s); // the tag is selected
    accept(*dialog, u"Set image"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(),
                              u"%1: image c 1 → 2"_s.arg(nameOf(resourceOf(id), u"kept"_s)),
                              kPatienceMs);
    const QString image = u".spec.containers[0].image"_s;
    QCOMPARE(value(kept(id),
                   id == "pods"                 ? image
                       : id == "cronjobs.batch" ? u".spec.jobTemplate.spec.template"_s + image
                                                : u".spec.template"_s + image),
             u"example.org/c:2"_s);
}

void TstEveryKind::switches_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("on");
    const struct
    {
        Operation operation;
        QString action;
        QString said;
        QString path;
        bool on;
    } all[] = {
        {Operation::Pause, u"Pause the rollout"_s, u"Paused the rollout of %1"_s, u"paused"_s,
         true},
        {Operation::Resume, u"Resume the rollout"_s, u"Resumed the rollout of %1"_s, u"paused"_s,
         false},
        {Operation::Cordon, u"Cordon"_s, u"Cordoned %1"_s, u"unschedulable"_s, true},
        {Operation::Uncordon, u"Uncordon"_s, u"Uncordoned %1"_s, u"unschedulable"_s, false},
        {Operation::Suspend, u"Suspend"_s, u"Suspended %1"_s, u"suspend"_s, true},
        {Operation::Unsuspend, u"Resume"_s, u"Resumed %1"_s, u"suspend"_s, false},
    };
    for (const auto &each : all) {
        for (const kube::Resource &resource :
             claiming([&each](const auto &of) { return models::offers(of, each.operation); }))
        {
            QTest::addRow("%s %s", qPrintable(each.action), resource.id().constData())
                << resource.id() << each.action << each.said << u".spec."_s + each.path << each.on;
        }
    }
}

void TstEveryKind::switches()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QString, action);
    QFETCH(const QString, said);
    QFETCH(const QString, path);
    QFETCH(const bool, on);
    QVERIFY(openAt(id));
    choose(action);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(), said.arg(nameOf(resourceOf(id), u"kept"_s)),
                              kPatienceMs);
    QCOMPARE(value(kept(id), path) == u"true"_s, on);
}

void TstEveryKind::startsJobs()
{
    QFETCH(const QByteArray, id);
    QVERIFY(openAt(id));
    choose(id == "jobs.batch" ? u"Run again"_s : u"Run now"_s);
    const QString said = u"Started Job "_s + nameOf(resourceOf(id), u"kept"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_window->result().startsWith(said), qPrintable(m_window->result()),
                              kPatienceMs);
    const QString job = m_window->result().section(u' ', 2, 2);
    QVERIFY(value(u"job/"_s + job, u".spec.template.spec.containers[0].image"_s)
                .startsWith("example.org/c:"_L1));
}

void TstEveryKind::expands()
{
    QFETCH(const QByteArray, id);
    QTRY_COMPARE_WITH_TIMEOUT(value(kept(id), u".status.phase"_s), u"Bound"_s, kPatienceMs);
    QVERIFY(openAt(id));
    choose(u"Expand"_s);
    auto *dialog = opened<views::SizeDialog>();
    QVERIFY(dialog);
    auto *size = dialog->findChild<QLineEdit *>();
    QTRY_VERIFY_WITH_TIMEOUT(size->isEnabled(), kPatienceMs);
    QTest::keyClicks(size, u"2Gi"_s);
    accept(*dialog, u"Expand"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(),
                              u"Expanded %1 1Gi → 2Gi"_s.arg(nameOf(resourceOf(id), u"kept"_s)),
                              kPatienceMs);
    QCOMPARE(value(kept(id), u".spec.resources.requests.storage"_s), u"2Gi"_s);
}

void TstEveryKind::setsBounds()
{
    QFETCH(const QByteArray, id);
    QVERIFY(openAt(id));
    choose(u"Set the bounds"_s);
    auto *dialog = opened<views::BoundsDialog>();
    QVERIFY(dialog);
    const QList<QSpinBox *> boxes = dialog->findChildren<QSpinBox *>();
    QCOMPARE(boxes.size(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(boxes.at(1)->isEnabled(), kPatienceMs);
    boxes.at(1)->setValue(8);
    accept(*dialog, u"Set bounds"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(),
                              u"%1: at most 3 → 8"_s.arg(nameOf(resourceOf(id), u"kept"_s)),
                              kPatienceMs);
    QCOMPARE(value(kept(id), u".spec.maxReplicas"_s), u"8"_s);
}

void TstEveryKind::drains()
{
    QFETCH(const QByteArray, id);
    const auto pods = [this, &id] {
        return ask({u"get"_s, u"pods"_s, u"-o"_s, u"name"_s,
                    u"--field-selector=spec.nodeName="_s + nameOf(resourceOf(id), u"kept"_s)})
            .out;
    };
    QTRY_COMPARE_WITH_TIMEOUT(value(u"deployment/drained"_s, u".status.readyReplicas"_s), u"1"_s,
                              kPatienceMs);
    QVERIFY(!pods().isEmpty());
    QVERIFY(openAt(id));
    choose(u"Drain"_s);
    auto *dialog = opened<views::DrainDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(u"1 pod(s) will be evicted"_s),
                             kPatienceMs);
    accept(*dialog, u"Drain"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->result(),
                              u"Drained %1: 1 pod(s) gone"_s.arg(nameOf(resourceOf(id), u"kept"_s)),
                              kPatienceMs);
    QCOMPARE(pods(), QByteArray());
    QCOMPARE(value(kept(id), u".spec.unschedulable"_s), u"true"_s);
    dialog->close();
}

void TstEveryKind::labelsAndDeletes_data()
{
    rows([](const kube::Resource &resource) {
        return models::offers(resource, Operation::Labels) || resource.can("delete");
    });
}

/// One visit to a kind's table for two operations: opening it takes longest.
void TstEveryKind::labelsAndDeletes()
{
    QFETCH(const QByteArray, id);
    const kube::Resource resource = resourceOf(id);
    m_visited.append(resource);
    if (models::offers(resource, Operation::Labels)) {
        QVERIFY(openAt(id));
        choose(u"Labels and annotations"_s);
        auto *dialog = opened<views::LabelsDialog>();
        QVERIFY(dialog);
        const QList<QTableWidget *> tables = dialog->findChildren<QTableWidget *>();
        QCOMPARE(tables.size(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(tables.at(0)->isEnabled(), kPatienceMs);
        for (QTableWidget *table : tables) {
            const int row = table->rowCount() - 1;
            table->setItem(row, 0, new QTableWidgetItem(u"gui-test"_s));
            table->setItem(row, 1, new QTableWidgetItem(m_id));
        }
        accept(*dialog, u"Set"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(
            m_window->result().startsWith(nameOf(resource, u"kept"_s) + u": gui-test="_s + m_id),
            qPrintable(m_window->result()), kPatienceMs);
    }
    if (resource.can("delete")) {
        const QString name = nameOf(resource, u"gone"_s);
        QVERIFY(openAt(id, u"gone"_s));
        m_window->press(Qt::Key_D, Qt::ControlModifier);
        auto *dialog = opened<views::ConfirmDialog>();
        QVERIFY(dialog);
        QVERIFY(shownText(*dialog).contains(name));
        accept(*dialog, u"Delete"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(
            m_window->result() == u"Deleted "_s + name
                || m_window->result().startsWith(name + u" is being deleted"_s),
            qPrintable(m_window->result()), kPatienceMs);
    }
}

void TstEveryKind::whatWasLabelledIsThere()
{
    QStringList objects;
    QStringList wanted;
    for (const kube::Resource &resource : std::as_const(m_visited)) {
        if (models::offers(resource, Operation::Labels)) {
            objects.append(kept(resource.id()));
            wanted.append(QString::fromUtf8(resource.kind) + u" %1 %1"_s.arg(m_id));
        }
    }
    QVERIFY(objects.size() > 50);
    const Answer said = ask(QStringList{u"get"_s, u"-o"_s,
                                        u"jsonpath={range .items[*]}{.kind} "
                                        "{.metadata.labels.gui-test} "
                                        "{.metadata.annotations.gui-test}{\"\\n\"}{end}"_s}
                            + objects);
    QVERIFY2(said.exitCode == 0, said.err.constData());
    QStringList found = QString::fromUtf8(said.out).split(u'\n', Qt::SkipEmptyParts);
    found.sort();
    wanted.sort();
    QCOMPARE(found, wanted);
}

void TstEveryKind::whatWasDeletedIsGone()
{
    QStringList objects;
    for (const kube::Resource &resource : std::as_const(m_visited)) {
        objects.append(QString::fromUtf8(resource.id()) + u'/' + nameOf(resource, u"gone"_s));
    }
    Answer said;
    QTRY_VERIFY2_WITH_TIMEOUT(
        [&] {
            said =
                ask(QStringList{u"get"_s, u"--ignore-not-found"_s, u"-o"_s, u"name"_s} + objects);
            return said.exitCode == 0 && said.out.isEmpty();
        }(),
        QByteArray(said.out + said.err).constData(), kPatienceMs);
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstEveryKind test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_everykind.moc"

// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a user is asked before something is written, what then goes to the server, and what is
// undone and what is not. A FakeApiServer keeps the fields that are written.
#include "services/deletion.h"
#include "services/writelog.h"
#include "support/fakeapiserver.h"
#include "views/dialogs/changesview.h"
#include "views/dialogs/confirmdialog.h"
#include "views/dialogs/finalizersdialog.h"
#include "views/dialogs/pairsform.h"
#include "views/dialogs/removeform.h"
#include "views/dialogs/scaledialog.h"
#include "views/main/actionrunner.h"
#include "views/main/objectactions.h"
#include "views/pages/writelogpage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::views;
using tests::FakeApiServer;
using tests::FakeExchange;
using tests::FakeRequest;

namespace {

kube::ObjectRef object(const QByteArray &group, const QByteArray &plural, const QByteArray &kind,
                       const QByteArray &name)
{
    kube::Resource resource;
    resource.group = group;
    resource.version = "v1";
    resource.plural = plural;
    resource.kind = kind;
    resource.namespaced = true;
    resource.verbs = {"get", "list", "watch", "patch", "delete", "create"};
    return {resource, "shop", name, "uid-" + name};
}

kube::ObjectRef deployment(const QByteArray &name)
{
    return object("apps", "deployments", "Deployment", name);
}

kube::ObjectRef pod(const QByteArray &name) { return object({}, "pods", "Pod", name); }

/// A JSON merge patch (RFC 7396).
QJsonObject merged(QJsonObject object, const QJsonObject &patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        if (it->isNull()) {
            object.remove(it.key());
        } else if (it->isObject()) {
            object.insert(it.key(), merged(object.value(it.key()).toObject(), it->toObject()));
        } else {
            object.insert(it.key(), *it);
        }
    }
    return object;
}

QString allText(const QWidget &dialog)
{
    QStringList texts;
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        texts.append(label->text());
    }
    return texts.join(u'\n');
}

QPushButton *button(const QWidget &dialog, const QString &text)
{
    const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
    for (QPushButton *each : buttons) {
        if (each->text().remove(u'&') == text) {
            return each;
        }
    }
    return nullptr;
}

} // namespace

class TstActionRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void deletionIsSentAsItWasChosen_data();
    void deletionIsSentAsItWasChosen();
    void aForcedDeletionIsAskedAboutTwice();
    void onlyPodsAreForced();
    void severalAreDeletedAsChosen();
    void finalizersThatHoldADeletionAreTold();
    void finalizersAreTakenOutOnceTheNameIsTyped();
    void nothingIsTakenOutOfWhatIsNotBeingDeleted();
    void aNamespaceTellsWhatKeepsIt();
    void pressesWithinAMomentAreOneWrite();
    void pressesUnderAnAutoscalerAreAskedAbout();
    void anUndoLeavesWhatOthersSet();
    void anUndoSetsBackWhatWasWritten();
    void anUndoInProductionShowsItsDifference();
    void severalAreScaledAfterTheDifference();
    void severalAreWrittenOnlyOverWhatWasShown();
    void everyDifferenceOfSeveralIsAskedFor();
    void severalGetLabels();
    void whatIsAskedCanBeCopiedAsKubectl();
    void commandsOfKubectlAreOffered();
    void theLogShowsFiltersAndExports();
    void aLockedContextAsksNothing();

private:
    template <class Dialog>
    Dialog *opened();
    [[nodiscard]] QList<FakeRequest> writes() const;
    [[nodiscard]] QJsonObject body(qsizetype write) const;
    [[nodiscard]] QJsonObject &at(const QByteArray &name);

    std::unique_ptr<FakeApiServer> m_server;
    std::unique_ptr<models::Cluster> m_cluster;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<models::WriteLog> m_log;
    ActionRunner *m_runner = nullptr;
    QHash<QByteArray, QJsonObject> m_objects; ///< by name
    QJsonArray m_autoscalers;                 ///< of the namespace
    QByteArray m_refused;                     ///< name of the object whose writes are refused
    QString m_said;
};

void TstActionRunner::init()
{
    m_objects.clear();
    m_autoscalers = {};
    m_refused.clear();
    m_said.clear();
    m_server = std::make_unique<FakeApiServer>();
    m_server->setHandler([this](const FakeRequest &request, FakeExchange *exchange) {
        const QList<QByteArray> parts = request.path.split('/');
        const QByteArray name =
            parts.contains("shop") ? parts.value(parts.indexOf("shop") + 2) : parts.last();
        const bool isObject =
            request.path.contains("/shop/") || request.path.contains("/namespaces/");
        if (request.path.endsWith("/shop/horizontalpodautoscalers")) {
            exchange->reply(200, QJsonDocument(QJsonObject{{u"items"_s, m_autoscalers}}).toJson());
            return;
        }
        if (request.method == "PATCH" && name == m_refused) {
            exchange->reply(403,
                            R"({"kind":"Status","reason":"Forbidden","code":403,)"
                            R"("message":"no more than 4, says the policy"})");
            return;
        }
        if (!isObject || name.isEmpty()) {
            exchange->reply(404, R"({"kind":"Status","reason":"NotFound","code":404})");
            return;
        }
        QJsonObject &object = at(name);
        if (request.method == "PATCH") {
            QJsonObject changed = merged(object, QJsonDocument::fromJson(request.body).object());
            QJsonObject metadata = changed["metadata"_L1].toObject();
            const QString version = metadata["resourceVersion"_L1].toString() + u'1';
            metadata.insert("resourceVersion"_L1, version);
            changed.insert("metadata"_L1, metadata);
            if (!request.param(u"dryRun"_s).isEmpty()) {
                exchange->reply(200, QJsonDocument(changed).toJson());
                return;
            }
            object = changed;
        }
        exchange->reply(200, QJsonDocument(object).toJson());
    });
    kube::Context context;
    context.name = u"demo"_s;
    kube::Identity identity;
    identity.server = m_server->url();
    context.identity = identity;
    m_cluster = std::make_unique<models::Cluster>(context);
    m_log = std::make_unique<models::WriteLog>();
    m_log->follow(m_cluster.get());
    m_window = std::make_unique<QWidget>();
    m_window->resize(1000, 700);
    m_window->show();
    m_runner = new ActionRunner(m_cluster.get(), m_window.get());
    connect(m_runner, &ActionRunner::resultLine, this,
            [this](const QString &text) { m_said = text; });
}

void TstActionRunner::cleanup()
{
    m_window.reset();
    m_cluster.reset();
}

QJsonObject &TstActionRunner::at(const QByteArray &name)
{
    if (!m_objects.contains(name)) {
        const QJsonObject metadata{{u"name"_s, QString::fromUtf8(name)},
                                   {u"uid"_s, QString::fromUtf8("uid-" + name)},
                                   {u"resourceVersion"_s, u"1"_s}};
        m_objects.insert(name,
                         {{u"metadata"_s, metadata}, {u"spec"_s, QJsonObject{{u"replicas"_s, 2}}}});
    }
    return m_objects[name];
}

QList<FakeRequest> TstActionRunner::writes() const
{
    QList<FakeRequest> out = m_server->requests();
    out.removeIf([](const FakeRequest &request) {
        return request.method == "GET" || request.path.contains("selfsubject")
            || !request.param(u"dryRun"_s).isEmpty();
    });
    return out;
}

QJsonObject TstActionRunner::body(qsizetype write) const
{
    return QJsonDocument::fromJson(writes().value(write).body).object();
}

/// The dialog in front; it is gone from the list once it is closed.
template <class Dialog>
Dialog *TstActionRunner::opened()
{
    Dialog *found = nullptr;
    const bool there = QTest::qWaitFor([this, &found] {
        for (Dialog *each : m_window->findChildren<Dialog *>()) {
            if (each->isVisible()) {
                found = each;
            }
        }
        return found != nullptr;
    });
    return there ? found : nullptr;
}

void TstActionRunner::deletionIsSentAsItWasChosen_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<QString>("policy");
    QTest::newRow("background") << 0 << u"Background"_s;
    QTest::newRow("foreground") << 1 << u"Foreground"_s;
    QTest::newRow("orphan") << 2 << u"Orphan"_s;
}

void TstActionRunner::deletionIsSentAsItWasChosen()
{
    QFETCH(const int, choice);
    m_runner->remove({deployment("web")});
    auto *dialog = opened<ConfirmDialog>();
    QVERIFY(dialog);
    dialog->findChild<QComboBox *>()->setCurrentIndex(choice);
    QTest::mouseClick(button(*dialog, u"Delete"_s), Qt::LeftButton);
    QTRY_COMPARE(m_said, u"Deleted web"_s);
    QCOMPARE(writes().size(), 1);
    QCOMPARE(writes().first().method, "DELETE");
    QTEST(body(0)["propagationPolicy"_L1].toString(), "policy");
    QCOMPARE(body(0)["preconditions"_L1]["uid"_L1].toString(), u"uid-web"_s);
    QVERIFY(!body(0).contains("gracePeriodSeconds"_L1));
}

void TstActionRunner::aForcedDeletionIsAskedAboutTwice()
{
    m_runner->remove({pod("web-1")});
    auto *dialog = opened<ConfirmDialog>();
    QVERIFY(dialog);
    auto *force = dialog->findChild<QCheckBox *>();
    QVERIFY(force && force->isVisible() && !force->isChecked());
    force->setChecked(true);
    QTest::mouseClick(button(*dialog, u"Delete"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog->isVisible());
    auto *again = opened<ConfirmDialog>();
    QVERIFY(again && writes().isEmpty());
    QVERIFY2(allText(*again).contains(u"containers may run on there"_s),
             qPrintable(allText(*again)));
    QVERIFY(button(*again, u"Cancel"_s)->isDefault());
    QTest::mouseClick(button(*again, u"Force deletion"_s), Qt::LeftButton);
    QTRY_COMPARE(m_said, u"Deleted web-1"_s);
    QCOMPARE(body(0)["gracePeriodSeconds"_L1].toInt(-1), 0);
}

void TstActionRunner::onlyPodsAreForced()
{
    m_runner->remove({deployment("web")});
    auto *dialog = opened<ConfirmDialog>();
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QCheckBox *>()->isVisible());
}

void TstActionRunner::severalAreDeletedAsChosen()
{
    m_runner->remove({deployment("a"), deployment("b"), deployment("c")});
    auto *dialog = opened<ConfirmDialog>();
    QVERIFY(dialog);
    dialog->findChild<QComboBox *>()->setCurrentIndex(2);
    QTest::mouseClick(button(*dialog, u"Delete"_s), Qt::LeftButton);
    QTRY_COMPARE(m_said, u"Delete: 3 done"_s);
    QCOMPARE(writes().size(), 3);
    QStringList uids;
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(body(i)["propagationPolicy"_L1].toString(), u"Orphan"_s);
        uids.append(body(i)["preconditions"_L1]["uid"_L1].toString());
    }
    uids.sort();
    QCOMPARE(uids, (QStringList{u"uid-a"_s, u"uid-b"_s, u"uid-c"_s}));
}

void TstActionRunner::finalizersThatHoldADeletionAreTold()
{
    QJsonObject metadata = at("data")["metadata"_L1].toObject();
    metadata.insert("deletionTimestamp"_L1, u"2026-01-01T00:00:00Z"_s);
    metadata.insert("finalizers"_L1, QJsonArray{u"kubernetes.io/pvc-protection"_s});
    at("data").insert("metadata"_L1, metadata);
    const kube::ObjectRef claim =
        object({}, "persistentvolumeclaims", "PersistentVolumeClaim", "data");
    m_runner->remove({claim});
    auto *dialog = opened<ConfirmDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY2(allText(*dialog).contains(u"waits for kubernetes.io/pvc-protection"_s),
                 qPrintable(allText(*dialog)));
    QTest::mouseClick(button(*dialog, u"What holds it up…"_s), Qt::LeftButton);
    auto *why = opened<FinalizersDialog>();
    QVERIFY(why);
    QTRY_VERIFY2(allText(*why).contains(u"no Pod uses the claim"_s), qPrintable(allText(*why)));
    QVERIFY(allText(*why).contains(u"the data under them"_s));
    // Deleted once more, it is still there: for whom it waits is said.
    m_runner->remove({claim});
    auto *again = opened<ConfirmDialog>();
    QVERIFY(again);
    QTest::mouseClick(button(*again, u"Delete"_s), Qt::LeftButton);
    QTRY_COMPARE(m_said, u"data is being deleted; it waits for kubernetes.io/pvc-protection"_s);
}

void TstActionRunner::finalizersAreTakenOutOnceTheNameIsTyped()
{
    QJsonObject metadata = at("data")["metadata"_L1].toObject();
    metadata.insert("deletionTimestamp"_L1, u"2026-01-01T00:00:00Z"_s);
    metadata.insert("finalizers"_L1, QJsonArray{u"example.org/a"_s, u"example.org/b"_s});
    at("data").insert("metadata"_L1, metadata);
    m_runner->explainDeletion(object({}, "configmaps", "ConfigMap", "data"));
    auto *dialog = opened<FinalizersDialog>();
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->findChildren<QCheckBox *>().size(), 2);
    QPushButton *takeOut = button(*dialog, u"Take out"_s);
    QVERIFY(takeOut && !takeOut->isEnabled());
    dialog->findChildren<QCheckBox *>().at(0)->setChecked(true);
    QVERIFY(!takeOut->isEnabled());
    dialog->findChild<QLineEdit *>()->setText(u"data"_s);
    QVERIFY(takeOut->isEnabled());
    dialog->findChildren<QCheckBox *>().at(0)->setChecked(false);
    QVERIFY(!takeOut->isEnabled());
    dialog->findChildren<QCheckBox *>().at(0)->setChecked(true);
    QTest::mouseClick(takeOut, Qt::LeftButton);
    QTRY_COMPARE(m_said, u"Took out of data: example.org/a"_s);
    QCOMPARE(writes().size(), 1);
    QCOMPARE(body(0)["metadata"_L1]["finalizers"_L1].toArray(), QJsonArray{u"example.org/b"_s});
    QCOMPARE(body(0)["metadata"_L1]["uid"_L1].toString(), u"uid-data"_s);
    QCOMPARE(body(0)["metadata"_L1]["resourceVersion"_L1].toString(), u"1"_s);
}

void TstActionRunner::nothingIsTakenOutOfWhatIsNotBeingDeleted()
{
    QJsonObject metadata = at("data")["metadata"_L1].toObject();
    metadata.insert("finalizers"_L1, QJsonArray{u"example.org/a"_s});
    at("data").insert("metadata"_L1, metadata);
    m_runner->explainDeletion(object({}, "configmaps", "ConfigMap", "data"));
    auto *dialog = opened<FinalizersDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY(allText(*dialog).contains(u"example.org/a"_s));
    QVERIFY(allText(*dialog).contains(u"Nobody has asked"_s));
    QVERIFY(dialog->findChildren<QCheckBox *>().isEmpty());
    QVERIFY(!button(*dialog, u"Take out"_s)->isVisible());
}

void TstActionRunner::aNamespaceTellsWhatKeepsIt()
{
    const QString message = u"Some content in the namespace has finalizers remaining: a in 2 "
                            "resource instances"_s;
    m_objects.insert(
        "stuck",
        {{u"metadata"_s,
          QJsonObject{{u"name"_s, u"stuck"_s},
                      {u"uid"_s, u"uid-stuck"_s},
                      {u"deletionTimestamp"_s, u"2026-01-01T00:00:00Z"_s}}},
         {u"spec"_s, QJsonObject{{u"finalizers"_s, QJsonArray{u"kubernetes"_s}}}},
         {u"status"_s,
          QJsonObject{{u"conditions"_s,
                       QJsonArray{QJsonObject{{u"type"_s, u"NamespaceFinalizersRemaining"_s},
                                              {u"status"_s, u"True"_s},
                                              {u"message"_s, message}}}}}}});
    kube::ObjectRef space = object({}, "namespaces", "Namespace", "stuck");
    space.ns.clear();
    space.resource.namespaced = false;
    m_runner->explainDeletion(space);
    auto *dialog = opened<FinalizersDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY2(allText(*dialog).contains(message), qPrintable(allText(*dialog)));
    QVERIFY(!button(*dialog, u"Take out"_s)->isVisible());
}

void TstActionRunner::pressesWithinAMomentAreOneWrite()
{
    m_runner->scaleBy(deployment("web"), 1);
    m_runner->scaleBy(deployment("web"), 1);
    m_runner->scaleBy(deployment("web"), 1);
    m_runner->scaleBy(deployment("web"), -1);
    QTRY_COMPARE(m_said, u"Scaled web 2 → 4"_s);
    QCOMPARE(writes().size(), 1);
    QVERIFY(writes().first().path.endsWith("/web/scale"));
}

void TstActionRunner::pressesUnderAnAutoscalerAreAskedAbout()
{
    m_autoscalers.append(QJsonObject{{u"metadata"_s, QJsonObject{{u"name"_s, u"web-scaler"_s}}},
                                     {u"spec"_s,
                                      QJsonObject{{u"scaleTargetRef"_s,
                                                   QJsonObject{{u"apiVersion"_s, u"apps/v1"_s},
                                                               {u"kind"_s, u"Deployment"_s},
                                                               {u"name"_s, u"web"_s}}}}}});
    m_runner->scaleBy(deployment("web"), 1);
    m_runner->scaleBy(deployment("web"), 1);
    auto *dialog = opened<ScaleDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY2(allText(*dialog).contains(u"web-scaler"_s), qPrintable(allText(*dialog)));
    QCOMPARE(dialog->findChild<QSpinBox *>()->value(), 4);
    QVERIFY(writes().isEmpty());
}

void TstActionRunner::anUndoSetsBackWhatWasWritten()
{
    m_runner->scaleBy(deployment("web"), 1);
    QTRY_COMPARE(m_said, u"Scaled web 2 → 3"_s);
    m_runner->undo();
    QTRY_COMPARE(m_said, u"Scaled web 3 → 2"_s);
    QCOMPARE(writes().size(), 2);
}

void TstActionRunner::anUndoInProductionShowsItsDifference()
{
    m_runner->scaleBy(deployment("web"), 1);
    QTRY_COMPARE(m_said, u"Scaled web 2 → 3"_s);
    m_runner->setProduction(true);
    m_runner->undo();
    auto *asked = opened<ConfirmDialog>();
    QVERIFY(asked);
    QVERIFY(!m_runner->canUndo());
    QTRY_VERIFY(button(*asked, u"Undo"_s)->isEnabled());
    asked->reject();
    QVERIFY(m_runner->canUndo()); // who thought better of it can do it still
    QTRY_VERIFY(m_window->findChildren<ConfirmDialog *>().isEmpty());
    m_runner->undo();
    asked = opened<ConfirmDialog>();
    QVERIFY(asked);
    QTRY_VERIFY(button(*asked, u"Undo"_s)->isEnabled());
    QCOMPARE(writes().size(), 1);
    QTest::mouseClick(button(*asked, u"Undo"_s), Qt::LeftButton);
    QTRY_COMPARE(m_said, u"Scaled web 3 → 2"_s);
    QCOMPARE(writes().size(), 2);
}

void TstActionRunner::anUndoLeavesWhatOthersSet()
{
    m_runner->run(models::Operation::Pause, {deployment("web")});
    QTRY_COMPARE(m_said, u"Paused the rollout of web"_s);
    QJsonObject &there = at("web");
    there.insert("spec"_L1, QJsonObject{});
    QJsonObject metadata = there["metadata"_L1].toObject();
    metadata.insert(
        "managedFields"_L1,
        QJsonArray{QJsonObject{
            {u"manager"_s, u"somebody"_s},
            {u"operation"_s, u"Update"_s},
            {u"fieldsV1"_s,
             QJsonObject{{u"f:spec"_s, QJsonObject{{u"f:paused"_s, QJsonObject()}}}}}}});
    there.insert("metadata"_L1, metadata);
    there.insert("spec"_L1, QJsonObject{{u"paused"_s, u"other"_s}});
    m_runner->undo();
    QTRY_VERIFY2(m_said.startsWith(u"Pausing web was not undone"_s)
                     && m_said.contains(u"set by somebody"_s),
                 qPrintable(m_said));
    QCOMPARE(writes().size(), 1);
}

void TstActionRunner::severalAreScaledAfterTheDifference()
{
    m_runner->scale({deployment("a"), deployment("b")});
    auto *dialog = opened<ConfirmDialog>();
    QVERIFY(dialog);
    dialog->findChild<QSpinBox *>()->setValue(5);
    QTest::mouseClick(button(*dialog, u"Show what would change"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog->isVisible());
    auto *asked = opened<ConfirmDialog>();
    QVERIFY(asked && writes().isEmpty());
    QTRY_VERIFY(button(*asked, u"Scale"_s)->isEnabled());
    QTest::mouseClick(button(*asked, u"Scale"_s), Qt::LeftButton);
    QTRY_COMPARE(m_said, u"Scale: 2 done"_s);
    QCOMPARE(at("a")["spec"_L1]["replicas"_L1].toInt(), 5);
    QCOMPARE(at("b")["spec"_L1]["replicas"_L1].toInt(), 5);
    m_runner->undo();
    asked = opened<ConfirmDialog>();
    QVERIFY(asked);
    QCOMPARE(writes().size(), 2);
    QTRY_VERIFY(button(*asked, u"Undo"_s)->isEnabled());
    QTest::mouseClick(button(*asked, u"Undo"_s), Qt::LeftButton);
    QTRY_COMPARE(m_said, u"Undo Scale: 2 done"_s);
    QCOMPARE(at("b")["spec"_L1]["replicas"_L1].toInt(), 2);
}

void TstActionRunner::severalAreWrittenOnlyOverWhatWasShown()
{
    m_runner->scale({deployment("a"), deployment("b")});
    auto *dialog = opened<ConfirmDialog>();
    QVERIFY(dialog);
    dialog->findChild<QSpinBox *>()->setValue(5);
    QTest::mouseClick(button(*dialog, u"Show what would change"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog->isVisible());
    auto *asked = opened<ConfirmDialog>();
    QVERIFY(asked);
    QTRY_VERIFY(button(*asked, u"Scale"_s)->isEnabled());
    at("b").insert("spec"_L1, QJsonObject{{u"replicas"_s, 9}}); // by somebody else
    QTest::mouseClick(button(*asked, u"Scale"_s), Qt::LeftButton);
    QTRY_VERIFY2(m_said.startsWith(u"Scale: 1 done"_s), qPrintable(m_said));
    QCOMPARE(at("a")["spec"_L1]["replicas"_L1].toInt(), 5);
    QCOMPARE(at("b")["spec"_L1]["replicas"_L1].toInt(), 9);
    QCOMPARE(writes().size(), 1);
}

/// The button works once the server has answered for each, and who is refused is seen before.
void TstActionRunner::everyDifferenceOfSeveralIsAskedFor()
{
    QList<kube::ObjectRef> all;
    for (int i = 0; i < 9; ++i) {
        all.append(deployment("w" + QByteArray::number(i)));
    }
    m_refused = "w7";
    m_runner->scale(all);
    auto *dialog = opened<ConfirmDialog>();
    QVERIFY(dialog);
    dialog->findChild<QSpinBox *>()->setValue(5);
    QTest::mouseClick(button(*dialog, u"Show what would change"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog->isVisible());
    auto *asked = opened<ConfirmDialog>();
    QVERIFY(asked);
    QTRY_VERIFY(button(*asked, u"Scale"_s)->isEnabled());
    int tried = 0;
    for (const FakeRequest &request : m_server->requests()) {
        tried += request.method == "PATCH" && !request.param(u"dryRun"_s).isEmpty() ? 1 : 0;
    }
    QCOMPARE(tried, 9);
    QVERIFY2(allText(*asked).contains(u"8 will be changed, 1 would be refused"_s),
             qPrintable(allText(*asked)));
    auto *list = asked->findChild<ChangesView *>()->findChild<QTreeWidget *>();
    QVERIFY(list);
    QVERIFY2(list->topLevelItem(7)->text(1).contains(u"no more than 4"_s),
             qPrintable(list->topLevelItem(7)->text(1)));
    QVERIFY(writes().isEmpty());
    asked->reject();
}

void TstActionRunner::severalGetLabels()
{
    m_runner->run(models::Operation::Labels, {deployment("a"), deployment("b")});
    auto *dialog = opened<ConfirmDialog>();
    QVERIFY(dialog);
    auto *form = dialog->findChild<PairsForm *>();
    QPushButton *next = button(*dialog, u"Show what would change"_s);
    QVERIFY(form && !next->isEnabled());
    auto *labels = form->findChildren<QLineEdit *>().first();
    labels->setText(u"tier=front x"_s);
    QVERIFY(!next->isEnabled());
    QVERIFY2(allText(*dialog).contains(u"x is neither"_s), qPrintable(allText(*dialog)));
    labels->setText(u"tier=front old-"_s);
    QVERIFY(next->isEnabled());
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_VERIFY(!dialog->isVisible());
    auto *asked = opened<ConfirmDialog>();
    QVERIFY(asked);
    QTRY_VERIFY(button(*asked, u"Set"_s)->isEnabled());
    QTest::mouseClick(button(*asked, u"Set"_s), Qt::LeftButton);
    QTRY_COMPARE(m_said, u"Set: 2 done"_s);
    for (const QByteArray &name : {"a"_ba, "b"_ba}) {
        QCOMPARE(at(name)["metadata"_L1]["labels"_L1]["tier"_L1].toString(), u"front"_s);
    }
}

void TstActionRunner::whatIsAskedCanBeCopiedAsKubectl()
{
    m_runner->remove({pod("web-1"), pod("web-2")});
    auto *dialog = opened<ConfirmDialog>();
    QVERIFY(dialog);
    dialog->findChild<QCheckBox *>()->setChecked(true);
    QTest::mouseClick(button(*dialog, u"Copy as kubectl"_s), Qt::LeftButton);
    QCOMPARE(
        QGuiApplication::clipboard()->text(),
        u"kubectl --context demo -n shop delete pod/web-1 pod/web-2 --grace-period=0 --force"_s);
    QVERIFY(button(*dialog, u"Copied"_s));
    QVERIFY(writes().isEmpty());
}

void TstActionRunner::commandsOfKubectlAreOffered()
{
    Services services;
    services.cluster = m_cluster.get();
    services.actions = m_runner;
    ObjectActions actions(services, m_window.get());
    QString said;
    connect(&actions, &ObjectActions::resultLine, this,
            [&said](const QString &text) { said = text; });
    const kube::ObjectRef web = deployment("web");
    actions.run(Command::CopyKubectl, {web.resource, {web}, web});
    auto *menu = opened<QMenu>();
    QVERIFY(menu);
    QVERIFY(menu->actions().size() > 5);
    menu->actions().first()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"kubectl --context demo -n shop get deployment/web -o wide"_s);
    QVERIFY(said.startsWith(u"Copied: kubectl"_s));
    menu->close();
}

void TstActionRunner::theLogShowsFiltersAndExports()
{
    WriteLogPage page(m_log.get());
    page.resize(1000, 400);
    page.show();
    m_runner->scaleBy(deployment("web"), 1);
    QTRY_COMPARE(m_said, u"Scaled web 2 → 3"_s);
    m_runner->run(models::Operation::Pause, {deployment("api")});
    QTRY_COMPARE(m_said, u"Paused the rollout of api"_s);
    auto *list = page.findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(3), u"Deployment api · shop"_s); // the newest first
    QCOMPARE(list->topLevelItem(1)->text(4), u"spec.replicas: 2 → 3"_s);
    QCOMPARE(list->topLevelItem(1)->text(5), u"Done"_s);
    page.findChild<QLineEdit *>()->setText(u"SCALE done"_s);
    QVERIFY(list->topLevelItem(0)->isHidden());
    QVERIFY(!list->topLevelItem(1)->isHidden());
    list->setCurrentItem(list->topLevelItem(1));
    QVERIFY(page.findChild<QPlainTextEdit *>()->toPlainText().contains(
        u"$ kubectl --context demo -n shop scale deployment/web --replicas=3"_s));
    QTest::mouseClick(button(page, u"Copy as kubectl"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"kubectl --context demo -n shop scale deployment/web --replicas=3"_s);

    // Only what is shown is exported.
    const QTemporaryDir folder;
    const QSignalSpy said(&page, &WriteLogPage::resultLine);
    page.exportTo(folder.filePath(u"log.jsonl"_s));
    QTRY_COMPARE(said.size(), 1);
    QFile file(folder.filePath(u"log.jsonl"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 1);
    QCOMPARE(QJsonDocument::fromJson(lines.first())["verb"_L1].toString(), u"scale"_s);
}

void TstActionRunner::aLockedContextAsksNothing()
{
    m_cluster->setLocked(true);
    m_runner->remove({pod("web-1")});
    m_runner->scale({deployment("a"), deployment("b")});
    m_runner->run(models::Operation::Labels, {deployment("a"), deployment("b")});
    QVERIFY(m_said.startsWith(u"Nothing was changed"_s));
    QVERIFY(m_window->findChildren<ConfirmDialog *>().isEmpty());
    // What holds a deletion up may be looked at all the same.
    m_runner->explainDeletion(pod("web-1"));
    QVERIFY(opened<FinalizersDialog>());
    QVERIFY(writes().isEmpty());
}

QTEST_MAIN(TstActionRunner)
#include "tst_actionrunner.moc"

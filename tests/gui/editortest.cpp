// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editortest.h"

#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace nantian::gui {

using namespace views;

QByteArray configMap(const QByteArray &name, const QByteArray &data)
{
    return R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":")" + name + R"("},"data":{)"
        + data + "}}";
}

void EditorTest::initTestCase()
{
    applyTheme(qApp, ThemeChoice::Light);
    const auto config =
        kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(kubeconfigFile()));
    QVERIFY(config.has_value());
    m_cluster = std::make_unique<models::Cluster>(*config->find(config->currentContext));
    m_cluster->setLocked(false);
    QTRY_VERIFY_WITH_TIMEOUT(!m_cluster->findResource("deployments.apps").plural.isEmpty(),
                             kPatience);
    const Answer made = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(made.exitCode == 0, made.err.constData());
}

void EditorTest::init()
{
    // The editor of the test before left its draft to be written when it went.
    const QList<QThreadPool *> pools = qApp->findChildren<QThreadPool *>();
    for (QThreadPool *pool : pools) {
        pool->waitForDone();
    }
    QDir(models::draftFolder()).removeRecursively();
}

void EditorTest::cleanupTestCase()
{
    const Answer removed = kubectl({u"delete"_s, u"namespace"_s, m_namespace, u"--wait=false"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
    m_cluster.reset();
}

bool EditorTest::someoneApplies(const QByteArray &json) const
{
    return applies(u"someone"_s, json);
}

bool EditorTest::weApply(const QByteArray &json) const { return applies(u"nantian"_s, json); }

bool EditorTest::applies(const QString &manager, const QByteArray &json) const
{
    return kubectl({u"-n"_s, m_namespace, u"apply"_s, u"--server-side"_s, u"--force-conflicts"_s,
                    u"--field-manager="_s + manager, u"-f"_s, u"-"_s},
                   json)
               .exitCode
        == 0;
}

QByteArray EditorTest::data(const QString &name) const
{
    return kubectl({u"-n"_s, m_namespace, u"get"_s, u"configmap"_s, name, u"-o"_s,
                    u"jsonpath={.data}"_s})
        .out;
}

std::unique_ptr<YamlEditor> EditorTest::edit(const QString &name, const QByteArray &kind)
{
    kube::ObjectRef object;
    object.resource = m_cluster->findResource(kind);
    object.ns = m_namespace.toUtf8();
    object.name = name.toUtf8();
    auto editor = std::make_unique<YamlEditor>(m_cluster.get());
    editor->resize(1000, 560);
    editor->show();
    if (!QTest::qWaitForWindowActive(editor.get())) {
        return nullptr;
    }
    editor->open(object);
    const auto *code = editor->findChild<CodeView *>();
    if (!QTest::qWaitFor([code] { return !code->document()->isEmpty(); }, kPatience)) {
        return nullptr;
    }
    return editor;
}

std::unique_ptr<YamlEditor> EditorTest::write(const QString &text)
{
    auto editor = std::make_unique<YamlEditor>(m_cluster.get());
    editor->resize(1000, 560);
    editor->show();
    if (!QTest::qWaitForWindowActive(editor.get())) {
        return nullptr;
    }
    editor->openText(text, m_namespace);
    editor->findChild<CodeView *>()->setFocus();
    return editor;
}

bool EditorTest::shows(const YamlEditor &editor, const QString &beginning)
{
    const QAbstractButton *const found = button(editor, beginning);
    return found && found->isEnabled();
}

void EditorTest::check(const ConflictView &view, int row)
{
    view.table()->setCurrentItem(view.table()->topLevelItem(row));
    QTest::keyClick(view.table(), Qt::Key_Space);
}

bool EditorTest::says(const YamlEditor &editor, const QString &words)
{
    const auto bars = editor.findChildren<MessageBar *>();
    return std::ranges::any_of(bars, [&words](const MessageBar *bar) {
        return bar->isVisible() && bar->text().contains(words);
    });
}

} // namespace nantian::gui

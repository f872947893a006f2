// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A new object of each kind that can be made: what it begins with, and that those with a template
// are what kubectl then sees.
#include "gui/guisupport.h"

#include "services/cluster.h"
#include "views/pages/codeview.h"
#include "views/pages/messagebar.h"
#include "views/pages/snippets.h"
#include "views/pages/yamleditor.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

class TstTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void beginsAnew_data();
    void beginsAnew();
    void whatWasBegunIsThere();

private:
    QString m_name = u"gui-begun-%1"_s.arg(QCoreApplication::applicationPid());
    QString m_namespace = m_name + u"-in"_s;
    QStringList m_made;
    std::unique_ptr<Window> m_window;
};

void TstTemplates::initTestCase()
{
    views::applyTheme(qApp, views::ThemeChoice::Light);
    Answer made = kubectl({u"create"_s, u"namespace"_s, m_namespace});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    // No Pod of a template runs.
    made =
        kubectl({u"-n"_s, m_namespace, u"create"_s, u"quota"_s, u"no-pods"_s, u"--hard=pods=0"_s});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    m_window = std::make_unique<Window>(u"demo"_s, models::Scope{false, {m_namespace}});
    QVERIFY(m_window->openTable("configmaps"));
}

void TstTemplates::cleanupTestCase()
{
    m_window.reset();
    const Answer removed = kubectl({u"delete"_s, u"namespace"_s, m_namespace, m_name,
                                    u"--wait=false"_s, u"--ignore-not-found"_s});
    QVERIFY2(removed.exitCode == 0, removed.err.constData());
}

void TstTemplates::beginsAnew_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const kube::Resource &resource : m_window->main().cluster()->resources()) {
        if (!resource.can("list") || !resource.can("create")) {
            continue;
        }
        const QString text = views::textForNew(resource, m_namespace);
        const QString head = u"apiVersion: %1\nkind: %2\nmetadata:\n  name: my-"_s.arg(
            QString::fromUtf8(resource.apiVersion()), QString::fromUtf8(resource.kind));
        QVERIFY2(text.startsWith(head), qPrintable(text));
        QCOMPARE(text.contains(u"\n  namespace: %1\n"_s.arg(m_namespace)), resource.namespaced);
        if (text.contains(u"\n  name: my-app\n"_s)) { // it has a template
            QTest::newRow(resource.id().constData()) << resource.id();
        }
    }
}

void TstTemplates::beginsAnew()
{
    QFETCH(const QByteArray, id);
    QVERIFY(m_window->openTable(id));
    m_window->press(Qt::Key_Insert);
    QTRY_VERIFY(shown<views::YamlEditor>(m_window->main()));
    const QPointer<views::YamlEditor> editor = shown<views::YamlEditor>(m_window->main());
    auto *code = editor->findChild<views::CodeView *>();
    const QByteArray kind = m_window->main().cluster()->findResource(id).kind;
    QVERIFY(code->text().contains(u"kind: "_s + QString::fromUtf8(kind)));
    code->replaceText(code->text().replace(u"my-app"_s, m_name));
    QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
    if (id == "pods") { // which the quota refuses, and that is told
        QTRY_VERIFY_WITH_TIMEOUT(shownText(*editor).contains(u"exceeded quota"_s), kPatienceMs);
        return;
    }
    const auto ready = [editor] {
        const QAbstractButton *apply = button(*editor, u"Apply"_s);
        return apply && apply->isEnabled();
    };
    QTRY_VERIFY2_WITH_TIMEOUT(ready(), qPrintable(shownText(*editor)), kPatienceMs);
    QTest::mouseClick(button(*editor, u"Apply"_s), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(
        shown<views::MessageBar>(*editor)
            && shown<views::MessageBar>(*editor)->text().startsWith("Applied"_L1),
        qPrintable(shownText(*editor)), kPatienceMs);
    QVERIFY2(m_window->result().startsWith("Applied"_L1), qPrintable(m_window->result()));
    m_made.append(QString::fromUtf8(id) + u'/' + m_name);
    Q_EMIT editor->closeRequested();
    QTRY_VERIFY(!editor);
}

void TstTemplates::whatWasBegunIsThere()
{
    QVERIFY(m_made.size() > 10);
    const Answer said =
        kubectl(QStringList{u"-n"_s, m_namespace, u"get"_s, u"-o"_s, u"name"_s} + m_made);
    QVERIFY2(said.exitCode == 0, said.err.constData());
    QCOMPARE(said.out.split('\n').size(), m_made.size());
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstTemplates test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_templates.moc"

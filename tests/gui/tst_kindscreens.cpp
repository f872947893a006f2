// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of each kind, as Screens looks at it: it begins with a verdict in a sentence.
#include "gui/guisupport.h"
#include "gui/screens.h"

#include "views/pages/detailspane.h"
#include "views/pages/objectheader.h"
#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QTabWidget>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

class TstKindScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_screens.load()); }
    void cleanupTestCase() { m_window.reset(); }
    void everyKind_data();
    void everyKind();

private:
    Screens m_screens;
    std::unique_ptr<Window> m_window;
};

void TstKindScreens::everyKind_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("ns");
    QTest::addColumn<QByteArray>("name");
    struct Page
    {
        const char *kind;
        const char *ns;
        const char *name;
    };
    static constexpr Page kPages[] = {
        {"statefulsets", "data", "db"},
        {"daemonsets", "monitoring", "node-agent"},
        {"jobs", "batch", "import"},
        {"cronjobs", "batch", "heartbeat"},
        {"horizontalpodautoscalers", "shop", "web"},
        {"poddisruptionbudgets", "shop", "web"},
        {"services", "shop", "web"},
        {"ingresses", "shop", "shop"},
        {"ingressclasses", "", "demo"},
        {"endpointslices", "shop", "web-"},
        {"networkpolicies", "shop", "catalog-from-web"},
        {"configmaps", "shop", "web-config"},
        {"secrets", "shop", ""},
        {"resourcequotas", "shop", "shop"},
        {"limitranges", "shop", "defaults"},
        {"priorityclasses", "", "system-node-critical"},
        {"persistentvolumeclaims", "data", "archive"},
        {"persistentvolumes", "", "disk-0"},
        {"storageclasses", "", "local-static"},
        {"nodes", "", "node-1"},
        {"namespaces", "", "shop"},
        {"leases", "kube-node-lease", "node-1"},
        {"apiservices", "", "v1beta1.metrics.k8s.io"},
        {"customresourcedefinitions", "", "backups.demo.nantian.dev"},
        {"backups.demo.nantian.dev", "data", "orders"},
        {"serviceaccounts", "shop", "default"},
        {"clusterroles", "", "view"},
        {"clusterrolebindings", "", "cluster-admin"},
    };
    for (const Look &look : Screens::looks()) {
        for (const Page &page : kPages) {
            QTest::addRow("%s in %s at %d %%", page.kind, qPrintable(look.language), look.percent)
                << look.language << look.percent << QByteArray(page.kind) << QByteArray(page.ns)
                << QByteArray(page.name);
        }
    }
}

void TstKindScreens::everyKind()
{
    QFETCH(const QString, language);
    QFETCH(const int, percent);
    QFETCH(const QByteArray, kind);
    QFETCH(const QByteArray, ns);
    QFETCH(const QByteArray, name);
    if (m_screens.speak({language, percent})) {
        m_window.reset();
        m_window = std::make_unique<Window>();
    }
    m_window->main().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->main()));
    QVERIFY(m_window->openTable(kind));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->clickRow(ns, name), kPatienceMs);
    m_window->press(Qt::Key_D);
    QTRY_VERIFY(m_window->details());
    const QWidget *page = tabsOf(*m_window->details())->currentWidget();
    QTRY_VERIFY_WITH_TIMEOUT(!shownText(*page).isEmpty(), kPatienceMs);
    const auto *verdict =
        shown<views::ObjectHeader>(*m_window->details())->findChild<views::WholeLabel *>();
    QTRY_VERIFY_WITH_TIMEOUT(verdict && verdict->text().size() > 5, kPatienceMs);
    m_screens.shoot(m_window->main(), u"kind-"_s + QString::fromUtf8(kind).section(u'.', 0, 0));
    m_window->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->details());
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    views::applyFont(&application);
    TstKindScreens test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kindscreens.moc"

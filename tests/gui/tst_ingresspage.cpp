// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way into an application, page by page: an Ingress of the demo, its Service, a pod behind it.
#include "gui/guisupport.h"

#include "views/main/workspace.h"
#include "views/pages/revealedpanel.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;

class TstIngressPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void anIngressTellsItsRoutes();
    void itsCertificateIsHeldAgainstItsHosts();
    void whoMayNotReadSecretsIsToldSo();
    void itsCertificateIsShownOnDemand();
    void itsServiceIsOneClickAway();

private:
    [[nodiscard]] bool tells(const QString &text) const
    {
        return QTest::qWaitFor(
            [&] { return m_window->details() && shownText(*m_window->details()).contains(text); },
            kPatienceMs);
    }

    std::unique_ptr<Window> m_window;
};

void TstIngressPage::initTestCase()
{
    views::applyTheme(qApp, views::ThemeChoice::Light);
    m_window = std::make_unique<Window>(u"demo"_s, models::Scope{false, {u"shop"_s}});
    QVERIFY(m_window->openTable("ingresses"));
    QVERIFY(m_window->clickRow("shop", "shop"));
    m_window->press(Qt::Key_D);
}

void TstIngressPage::cleanupTestCase() { m_window.reset(); }

void TstIngressPage::anIngressTellsItsRoutes()
{
    // No controller runs in the demo.
    QVERIFY(tells(u"The controller demo.nantian.dev/none has given it no address"_s));
    QVERIFY(tells(u"web:http"_s));
    QVERIFY(tells(u"shop.example.com"_s));
}

void TstIngressPage::itsCertificateIsHeldAgainstItsHosts()
{
    QVERIFY(tells(u"Its certificates are for all of their hosts"_s));
    QVERIFY(tells(u"valid for "_s));
}

void TstIngressPage::whoMayNotReadSecretsIsToldSo()
{
    Window viewer(u"demo-viewer"_s, models::Scope{false, {u"shop"_s}});
    QVERIFY(viewer.openTable("ingresses"));
    QVERIFY(viewer.clickRow("shop", "shop"));
    viewer.press(Qt::Key_D);
    QVERIFY(QTest::qWaitFor(
        [&] {
            return viewer.details()
                && shownText(*viewer.details()).contains(u"you may not read it"_s);
        },
        kPatienceMs));
}

void TstIngressPage::itsCertificateIsShownOnDemand()
{
    QVERIFY(!shown<views::RevealedPanel>(*m_window->details()));
    QTRY_VERIFY(button(*m_window->details(), u"Show certificate"_s));
    QTest::mouseClick(button(*m_window->details(), u"Show certificate"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown<views::RevealedPanel>(*m_window->details()), kPatienceMs);
    QVERIFY(tells(u"Valid until"_s));
    QVERIFY(!shownText(*m_window->details()).contains(u"PRIVATE KEY"_s));
    QTest::mouseClick(button(*m_window->details(), u"Hide certificate"_s), Qt::LeftButton);
    QTRY_VERIFY(!shown<views::RevealedPanel>(*m_window->details()));
}

void TstIngressPage::itsServiceIsOneClickAway()
{
    QTest::mouseClick(button(*m_window->details(), u"web:http"_s), Qt::LeftButton);
    QVERIFY(tells(u"web.shop.svc.cluster.local"_s));
    QVERIFY(tells(u"http → 8080"_s));
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstIngressPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ingresspage.moc"

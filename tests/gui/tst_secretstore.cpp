// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// With a keyring (tests/gui/keyring starts one) what is saved is found by the next start; without
// one it is known until the program ends, and a sentence says so.
#include "gui/guisupport.h"

#include "app/secretstore.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace nantian;
using Endpoint = models::Prometheus::Endpoint;

namespace {

const QString kContext = u"prod/eu (南天门)"_s;
const Endpoint kEndpoint{u"https://prometheus.example"_s, u"ops"_s, u"sesame-öffne-dich"_s,
                         u"tok.en"_s};

/// What a store of a new start finds; nothing within `ms`: nullopt.
std::optional<Endpoint> found(app::SecretStore &store, int ms = 20'000)
{
    auto out = std::make_shared<std::optional<Endpoint>>();
    store.load(kContext, [out](const Endpoint &endpoint) { *out = endpoint; });
    (void)QTest::qWaitFor([&] { return out->has_value(); }, ms);
    return *out;
}

} // namespace

class TstSecretStore : public QObject
{
    Q_OBJECT

public:
    explicit TstSecretStore(const gui::Home &home) : m_home(home) { }

private Q_SLOTS:
    void withAKeyring();
    void withoutAKeyring();

private:
    const gui::Home &m_home;
};

void TstSecretStore::withAKeyring()
{
    {
        app::SecretStore store;
        const QSignalSpy failed(&store, &app::SecretStore::failed);
        store.save(kContext, kEndpoint);
        app::SecretStore next;
        QTRY_VERIFY_WITH_TIMEOUT(found(next, 500) == kEndpoint, 20'000);
        QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
    }
    // Nowhere below our folders in the clear.
    QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) {
            QVERIFY2(!file.readAll().contains(kEndpoint.password.toUtf8()),
                     qPrintable(file.fileName()));
        }
    }
    // Without a URL it is forgotten.
    app::SecretStore store;
    store.save(kContext, {});
    const auto gone = [] {
        app::SecretStore next;
        return !found(next, 500);
    };
    QTRY_VERIFY_WITH_TIMEOUT(gone(), 20'000);
}

void TstSecretStore::withoutAKeyring()
{
    app::SecretStore store;
    const QSignalSpy failed(&store, &app::SecretStore::failed);
    store.save(kContext, kEndpoint);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30'000);
    const QString sentence = failed.first().first().toString();
    QVERIFY2(sentence.startsWith(u"No keyring keeps the way to Prometheus, so it is known until "
                                 "Nantian ends: "_s),
             qPrintable(sentence));
    QVERIFY(!sentence.contains(kEndpoint.password));
    QVERIFY(found(store) == kEndpoint);
    store.save(kContext, {});
    QVERIFY(!found(store, 500));
}

int main(int argc, char **argv)
{
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    const bool keyring = !qEnvironmentVariableIsEmpty("NANTIAN_TEST_KEYRING");
    const gui::Home home;
    // The test's own, or none at all: never the user's.
    qputenv("DBUS_SESSION_BUS_ADDRESS", keyring ? bus : "unix:path=/nowhere"_ba);
    QGuiApplication application(argc, argv);
    TstSecretStore test(home);
    return QTest::qExec(
        &test,
        {QString::fromLocal8Bit(argv[0]), keyring ? u"withAKeyring"_s : u"withoutAKeyring"_s});
}

#include "tst_secretstore.moc"

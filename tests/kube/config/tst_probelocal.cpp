// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/probe_local.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sstream>

using namespace Qt::StringLiterals;
using namespace nantian;

namespace {

QString fixture(const QString &name)
{
    return QStringLiteral(NANTIAN_SOURCE_DIR) + u"/tests/data/kubeconfig/"_s + name;
}

} // namespace

class TstProbeLocal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesAreTakenAsTheyAre();
    void agesAreWholeSeconds();
    void configTellsWhatItResolvesTo();
    void brokenConfigIsASentence();
};

void TstProbeLocal::linesAreTakenAsTheyAre()
{
    std::istringstream in("1.5Gi\n12 \n\n0.5\r\n100m");
    std::ostringstream out;
    QCOMPARE(probe::runQuantity(in, out), 0);
    QCOMPARE(out.str(), "1536Mi\t1610612736000\nerror\nerror\nerror\n100m\t100\n");
}

void TstProbeLocal::agesAreWholeSeconds()
{
    std::istringstream in("192\n-1\n-5\n1.5\n+7\n 7\n9223372036854775808\n300");
    std::ostringstream out;
    QCOMPARE(probe::runAge(in, out), 0);
    QCOMPARE(out.str(), "3m12s\n0s\n<invalid>\nerror\nerror\nerror\nerror\n5m\n");
}

void TstProbeLocal::configTellsWhatItResolvesTo()
{
    std::ostringstream out;
    std::ostringstream err;
    QCOMPARE(probe::runConfig(fixture(u"first.yaml"_s), out, err), 0);
    QCOMPARE(err.str(), "");
    const QJsonArray all = QJsonDocument::fromJson(QByteArray::fromStdString(out.str())).array();
    QCOMPARE(all.size(), 2);
    const QJsonObject expected{
        {u"context"_s, u"a-files"_s},
        {u"cluster"_s, u"files"_s},
        {u"user"_s, u"files"_s},
        {u"namespace"_s, u"shop"_s},
        {u"server"_s, u"https://files:6443/k8s/clusters/c-1/"_s},
        {u"tlsServerName"_s, u"kubernetes"_s},
        {u"proxyUrl"_s, u"socks5://proxy:1080"_s},
        {u"disableCompression"_s, true},
        // printf 'CA\n' | sha256sum, and so on
        {u"caSha256"_s, u"7599e4a47f7516347597e45510a6b5d0860d577200cb59bf8a0bd2940fb05293"_s},
        {u"certSha256"_s, u"a3966d9e90a9c29b8850f74e765a7e82afcfc875327bf70761d6e9fdf84ba394"_s},
        {u"keySha256"_s, u"4a3ec3730504983f960fb2df35a1d68d640ff55d151fa3128ca0fc707f86882e"_s},
        {u"impersonate"_s,
         QJsonObject{{u"user"_s, u"jane"_s},
                     {u"uid"_s, u"u-1"_s},
                     {u"groups"_s, QJsonArray{u"ops"_s, u"dev"_s}},
                     {u"extra"_s, QJsonObject{{u"scopes"_s, QJsonArray{u"a"_s, u"b"_s}}}}}}};
    QCOMPARE(all.at(0).toObject(), expected);
}

void TstProbeLocal::brokenConfigIsASentence()
{
    std::ostringstream out;
    std::ostringstream err;
    QCOMPARE(probe::runConfig(fixture(u"broken.yaml"_s), out, err), 1);
    QCOMPARE(out.str(), "");
    QVERIFY(QString::fromStdString(err.str()).contains(u"broken.yaml cannot be used: line "_s));
}

QTEST_GUILESS_MAIN(TstProbeLocal)
#include "tst_probelocal.moc"

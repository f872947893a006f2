// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drafts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nantian::models;
using nantian::base::Error;

namespace {

Draft draft(const QString &context, const QString &text)
{
    Draft out;
    out.context = context;
    out.object.resource.group = "apps";
    out.object.resource.plural = "deployments";
    out.object.resource.kind = "Deployment";
    out.object.ns = "shop";
    out.object.name = "web";
    out.object.uid = "u1";
    out.defaultNamespace = u"shop"_s;
    out.opened = u"a: 1\n"_s;
    out.text = text;
    out.file = {u"/tmp/web.yaml"_s, {}, "digest", true, true};
    return out;
}

} // namespace

class TstDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { qputenv("XDG_STATE_HOME", m_state.path().toLocal8Bit()); }

    void comeBackAsTheyWere()
    {
        const QString file = draftFolder() + u"/one.draft"_s;
        const Draft one = draft(u"demo"_s, u"a: \u00a0\u4e2d\U0001F600\n"_s);
        QVERIFY(writeDraft(file, one));
        QCOMPARE(readDraft(file).value(), one);
        QVERIFY(writeDraft(draftFolder() + u"/two.draft"_s, draft(u"other"_s, u"b"_s)));
        const QList<KeptDraft> found = draftsOf(u"demo"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().file, file);
        QCOMPARE(found.first().draft, one);
        QVERIFY(draftsOf(u"none"_s).isEmpty());
    }

    void areTheirOwnersAlone()
    {
        const QString file = draftFolder() + u"/mine.draft"_s;
        QVERIFY(writeDraft(file, draft(u"demo"_s, u"a"_s)));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(QFile::permissions(file) & others));
        QVERIFY(!(QFile::permissions(draftFolder()) & others));
    }

    void whatIsBrokenIsLeftOut()
    {
        const QString file = draftFolder() + u"/broken.draft"_s;
        QVERIFY(writeDraft(file, draft(u"broken"_s, u"text"_s)));
        QFile out(file);
        QVERIFY(out.open(QIODevice::ReadWrite));
        QVERIFY(out.resize(out.size() - 3));
        out.close();
        QCOMPARE(readDraft(file).error().code, Error::Code::Parse);
        QVERIFY(draftsOf(u"broken"_s).isEmpty());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write("something else") > 0);
        out.close();
        QCOMPARE(readDraft(file).error().code, Error::Code::Parse);
        QCOMPARE(readDraft(draftFolder() + u"/no.draft"_s).error().code, Error::Code::Io);
        QCOMPARE(writeDraft(u"/proc/none/x.draft"_s, draft(u"a"_s, u"b"_s)).error().code,
                 Error::Code::Io);
        QCOMPARE(writeDraft(file, draft(u"a"_s, QString(9'000'000, u'x'))).error().code,
                 Error::Code::Unsupported);
    }

    void secretsAreForMemoryOnly_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<HoldsSecret>("secret");
        const auto no = HoldsSecret::No;
        const auto perhaps = HoldsSecret::Perhaps;
        const auto yes = HoldsSecret::Yes;
        QTest::newRow("plain") << u"kind: ConfigMap\n"_s << no;
        QTest::newRow("empty") << QString() << no;
        QTest::newRow("secret") << u"apiVersion: v1\nkind: Secret\n"_s << yes;
        QTest::newRow("quoted") << u"\"kind\" : 'Secret'\n"_s << yes;
        QTest::newRow("tagged") << u"kind: !!str Secret\n"_s << yes;
        QTest::newRow("by an alias") << u"a: &s Secret\nkind: *s\n"_s << yes;
        QTest::newRow("json") << u"{\"kind\":\"Secret\"}"_s << yes;
        QTest::newRow("second") << u"kind: Pod\n---\nkind: Secret\n"_s << yes;
        QTest::newRow("in a list") << u"kind: List\nitems:\n- kind: Secret\n"_s << yes;
        QTest::newRow("in a list of lists")
            << u"kind: List\nitems:\n- kind: List\n  items: [{kind: Secret}]\n"_s << yes;
        QTest::newRow("typed list") << u"kind: SecretList\nitems: [{data: {a: b}}]\n"_s << yes;
        QTest::newRow("inside of another")
            << u"kind: Template\nobjects:\n- kind: Secret\n  stringData: {a: b}\n"_s << yes;
        QTest::newRow("named by another")
            << u"kind: HelmRelease\nspec:\n  valuesFrom:\n  - kind: Secret\n    name: a\n"_s << no;
        QTest::newRow("a list that names one")
            << u"kind: List\nitems:\n- kind: Pod\n  from: {kind: Secret, name: a}\n"_s << no;
        QTest::newRow("only named") << u"kind: Pod\nspec:\n  imagePullSecrets: []\n"_s << no;
        QTest::newRow("in words") << u"kind: Pod\nnote: Secret things\n"_s << no;
        QTest::newRow("unreadable") << u"kind: Secret\n\tx: [\n"_s << perhaps;
        QTest::newRow("unreadable and named") << u"# Secret\nkind: Pod\nx: [\n"_s << perhaps;
        QTest::newRow("unreadable beside one") << u"kind: Pod\nx: [\n---\nkind: Secret\n"_s << yes;
        QTest::newRow("unreadable beside one that is named")
            << u"kind: Pod\nx: [\n---\nkind: HelmRelease\nfrom: {kind: Secret}\n"_s << no;
        QTest::newRow("unreadable behind a marker")
            << u"kind: Pod\n--- Secret\nx: 1\n"_s << perhaps;
        QTest::newRow("unreadable and without") << u"kind: Pod\nx: [\n"_s << no;
    }

    void secretsAreForMemoryOnly()
    {
        QFETCH(const QString, yaml);
        QTEST(holdsSecret(yaml), "secret");
    }

private:
    QTemporaryDir m_state;
};

QTEST_GUILESS_MAIN(TstDrafts)
#include "tst_drafts.moc"

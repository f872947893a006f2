// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/snippets.h"

#include "views/pages/codeview.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

namespace {

struct SnippetsTr
{
    Q_DECLARE_TR_FUNCTIONS(Snippets)
};

/// The name of the first object.
constexpr auto kName = "\n  name: "_L1;

void write(CodeView *code, QTextCursor place, const QString &before, const QString &text)
{
    const qsizetype begin = place.selectionStart() + before.size();
    QTextCursor end(code->document());
    end.movePosition(QTextCursor::End);
    const bool atEnd = place.selectionEnd() == end.position();
    place.insertText(before + (atEnd ? text : text.trimmed()));
    const qsizetype label = text.indexOf(kName);
    if (label >= 0) {
        const qsizetype name = label + kName.size();
        place.setPosition(static_cast<int>(begin + name));
        place.setPosition(static_cast<int>(begin + text.indexOf(u'\n', name)),
                          QTextCursor::KeepAnchor);
    }
    code->setTextCursor(place);
    code->ensureCursorVisible();
    code->setFocus();
}

} // namespace

QString Snippet::text() const
{
    QFile file(u":/snippets/%1.yaml"_s.arg(id));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<Snippet> snippets()
{
    return {
        {u"deployment"_s, u"Deployment"_s,
         SnippetsTr::tr("Replicas of a service, updated step by step, with probes and limits")},
        {u"statefulset"_s, u"StatefulSet"_s,
         SnippetsTr::tr("Replicas with a name and a volume of their own")},
        {u"daemonset"_s, u"DaemonSet"_s, SnippetsTr::tr("One Pod on every node")},
        {u"job"_s, u"Job"_s, SnippetsTr::tr("Work that is done once, tried again and cleaned up")},
        {u"cronjob"_s, u"CronJob"_s, SnippetsTr::tr("A Job by the clock, one at a time")},
        {u"pod"_s, u"Pod"_s, SnippetsTr::tr("A single Pod that nothing replaces")},
        {u"service"_s, u"Service"_s, SnippetsTr::tr("One address for the Pods with a label")},
        {u"ingress"_s, u"Ingress"_s,
         SnippetsTr::tr("A host name with TLS that leads to a Service")},
        {u"configmap"_s, u"ConfigMap"_s, SnippetsTr::tr("Settings as keys and as files")},
        {u"secret"_s, u"Secret"_s,
         SnippetsTr::tr("A user name and a password, written as plain text")},
        {u"persistentvolumeclaim"_s, u"PersistentVolumeClaim"_s,
         SnippetsTr::tr("A volume of the default storage class")},
        {u"horizontalpodautoscaler"_s, u"HorizontalPodAutoscaler"_s,
         SnippetsTr::tr("Replicas by CPU use, slow to go down")},
        {u"poddisruptionbudget"_s, u"PodDisruptionBudget"_s,
         SnippetsTr::tr("How many Pods may be away while nodes are drained")},
        {u"networkpolicy"_s, u"NetworkPolicy"_s,
         SnippetsTr::tr("Who may reach the Pods with a label, and what they may reach")},
        {u"serviceaccount"_s, u"ServiceAccount"_s,
         SnippetsTr::tr("An identity for Pods, without a token")},
        {u"role"_s, u"Role + RoleBinding"_s,
         SnippetsTr::tr("Rights in one namespace, given to a ServiceAccount")},
        {u"namespace"_s, u"Namespace"_s, SnippetsTr::tr("A namespace with a Pod security level")},
        {u"resourcequota"_s, u"ResourceQuota"_s,
         SnippetsTr::tr("What a namespace may use altogether")},
        {u"limitrange"_s, u"LimitRange"_s,
         SnippetsTr::tr("Requests and limits of containers that name none")},
    };
}

void writeSnippet(CodeView *code, const QTextCursor &place, const Snippet &snippet)
{
    write(code, place, {}, snippet.text());
}

QString textForNew(const kube::Resource &resource, const QString &ns)
{
    const QString kind = QString::fromUtf8(resource.kind);
    const QString head =
        u"apiVersion: %1\nkind: %2\n"_s.arg(QString::fromUtf8(resource.apiVersion()), kind);
    const QList<Snippet> all = snippets();
    const auto known = std::ranges::find(all, kind.toLower(), &Snippet::id);
    QString text = known == all.cend() ? QString() : known->text();
    if (!text.startsWith(head)) { // of another group
        text = head + u"metadata:\n  name: my-%1\n"_s.arg(kind.toLower());
    }
    if (resource.namespaced && !ns.isEmpty()) {
        static const QRegularExpression kNames(u"^(metadata:\n  name: .*)$"_s,
                                               QRegularExpression::MultilineOption);
        text.replace(kNames, u"\\1\n  namespace: "_s + ns);
        const QString where = u"  namespace: %1 # where"_s.arg(ns);
        text.replace("  namespace: default # where"_L1, where);
    }
    return text;
}

void appendSnippet(CodeView *code, const Snippet &snippet) { appendText(code, snippet.text()); }

void appendText(CodeView *code, const QString &text)
{
    code->loadAll();
    QTextBlock last = code->document()->lastBlock();
    while (last.text().trimmed().isEmpty() && last.previous().isValid()) {
        last = last.previous();
    }
    const QString words = last.text().trimmed();
    QTextCursor place(code->document());
    place.setPosition(words.isEmpty() ? 0 : last.position() + last.length() - 1);
    place.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    write(code, place,
          words.isEmpty()         ? QString()
              : words == "---"_L1 ? u"\n"_s
                                  : u"\n---\n"_s,
          text);
}

} // namespace nantian::views
